// "In this article": the names on the page, people first, then organisations, phrases and what only the page itself
// teaches; places are folded away. A click on a name goes to its next mention, and the way is told to screen readers.
import { useRef, useState } from 'preact/hooks';
import { type Locale, type Text, writeDate } from '../../lib/platform/i18n';
import { GROUP_OF, type NameGroup, type NameId, type SeenName } from '../../lib/text/names/name';
import type { Region } from '../../lib/text/region';
import { type Jumped, keyOf, NameRow } from './NameRow';
import type { NamesState } from './use-names';
import type { Deeds } from './use-popup';

interface Props {
  readonly text: Text;
  readonly locale: Locale;
  /** The page's own language tag. */
  readonly tag: string;
  /** The page's region; null: not certain. */
  readonly region: Region | null;
  readonly names: NamesState;
  /** The groups that are marked on the page. */
  readonly marked: readonly NameGroup[];
  readonly deeds: Pick<Deeds, 'jump' | 'keep'>;
}

type Heading = NameGroup | 'page';
const HEADINGS: readonly Heading[] = ['people', 'organisations', 'phrases', 'page', 'places'];

const headingOf = ({ kind, fromPage }: SeenName): Heading => (fromPage ? 'page' : GROUP_OF[kind]);

/** A longer group of other than people starts folded: the reader came for the people. */
const LONG = 6;

const startsOpen = (heading: Heading, marked: readonly NameGroup[], length: number): boolean => {
  if (heading === 'places') return false;
  if (heading === 'page') return length <= LONG;
  return marked.includes(heading) && (heading === 'people' || length <= LONG);
};

export function InArticle(props: Props) {
  const { text, names, marked } = props;
  if (marked.length === 0) return <Empty what={text('names.off')} hint={text('names.off.hint')} />;
  if (names.failed) return <Empty what={text('names.failed')} hint={text('names.failed.hint')} />;
  if (!names.view?.ready) return <p class="names-wait">{text('names.looking')}</p>;
  if (names.view.seen.length === 0) return <Empty what={text('names.none')} hint={text('names.none.hint')} />;
  return <List {...props} date={names.view.date} seen={names.view.seen} />;
}

function Empty({ what, hint }: { readonly what: string; readonly hint: string }) {
  return (
    <div class="names-empty">
      <p>{what}</p>
      <p class="hint">{hint}</p>
    </div>
  );
}

type ListProps = Props & { readonly date: string | null; readonly seen: readonly SeenName[] };

function List(props: ListProps) {
  const { text, deeds, seen } = props;
  const [jumped, setJumped] = useState<Jumped | null>(null);
  const [said, setSaid] = useState('');
  const asked = useRef(0);
  const jump = (name: SeenName, step: 1 | -1): void => {
    const mine = ++asked.current;
    const landed = ({ at, of }: { at: number; of: number }): void => {
      if (mine !== asked.current) return;
      setJumped(of > 0 ? { key: keyOf(name), at, of } : null);
      const called = name.others.length > 0 ? name.form : name.en;
      setSaid(of > 0 ? text('names.at', { name: called, at, of }) : text('names.gone', { name: name.form }));
    };
    deeds.jump(name.id, step).then(landed, () => landed({ at: 0, of: 0 }));
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: its buttons take the focus, arrow keys go between them */}
      <div class="names-list" onKeyDown={walk}>
        {HEADINGS.map((heading) => {
          const rows = seen.filter((name) => headingOf(name) === heading);
          return rows.length > 0 && <Group key={heading} {...props} {...{ heading, rows, jumped, jump }} />;
        })}
      </div>
      <p class={jumped || said === '' ? 'unseen' : 'names-gone'} role="status" aria-live="polite">
        {said}
      </p>
    </>
  );
}

type GroupProps = ListProps & {
  readonly heading: Heading;
  readonly rows: readonly SeenName[];
  readonly jumped: Jumped | null;
  readonly jump: (name: SeenName, step: 1 | -1) => void;
};

function Group(props: GroupProps) {
  const { text, locale, tag, region, date, marked, seen, deeds, heading, rows, jumped, jump } = props;
  const [open, setOpen] = useState(startsOpen(heading, marked, rows.length));
  const [current, setCurrent] = useState(0);
  const called = (id: NameId): string =>
    seen.find((name) => name.id === id && name.others.length === 0)?.en ?? id.replace(/^(?:own|page)\//, '');
  // Of which day the offices are that stand here.
  const day = date !== null && rows.some(({ office }) => office) ? writeDate(locale, date) : null;
  return (
    <details class="names-group" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h3>{text(`names.${heading}`)}</h3> <span class="quiet">{rows.length}</span>
        {day !== null && <span class="dated">{text('names.dated', { date: day })}</span>}
      </summary>
      {heading === 'people' && date === null && <p class="hint">{text('names.undated')}</p>}
      {heading === 'page' && <p class="hint">{text('names.page.hint')}</p>}
      <ul>
        {rows.map((name, index) => (
          <NameRow
            key={keyOf(name)}
            {...{ text, locale, tag, name, called }}
            dated={date !== null}
            jumped={jumped?.key === keyOf(name) ? jumped : null}
            current={index === Math.min(current, rows.length - 1)}
            onCurrent={() => setCurrent(index)}
            onJump={(step) => jump(name, step)}
            onKeep={() => deeds.keep(name.form, name.en, region)}
          />
        ))}
      </ul>
    </details>
  );
}

/** Up and down, Home and End go from name to name over all open groups; right and left to its next and last mention. */
function walk(event: KeyboardEvent): void {
  const list = event.currentTarget as HTMLElement;
  const from = (event.target as Element).closest('.name')?.querySelector<HTMLElement>('.name-go');
  if (!from || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const rows = [...list.querySelectorAll<HTMLElement>('.name-go')].filter((row) => !row.closest('details:not([open])'));
  const at = rows.indexOf(from);
  const deeds: Readonly<Record<string, () => void>> = {
    ArrowDown: () => rows[at + 1]?.focus(),
    ArrowUp: () => rows[at - 1]?.focus(),
    Home: () => rows[0]?.focus(),
    End: () => rows.at(-1)?.focus(),
    ArrowRight: () => from.click(),
    ArrowLeft: () => (from.parentElement?.querySelector<HTMLElement>('.name-back') ?? from).click(),
  };
  const deed = Object.hasOwn(deeds, event.key) ? deeds[event.key] : undefined;
  if (!deed) return;
  event.preventDefault();
  deed();
}
