// Taking a file in: the reader chooses it, sees line by line what it would change and what is wrong with it, and then
// says yes or no. Nothing is changed before.
import { useMemo, useRef, useState } from 'preact/hooks';
import { type EntryDraft, type Field, formsOf, type OwnRegion, REGIONS } from '../../lib/glossary/entry';
import { MOST_BYTES, readBytes } from '../../lib/glossary/file';
import {
  type Changed,
  type Current,
  type Incoming,
  lineError,
  MOST_TEXT,
  nothing,
  type Preview,
  preview,
} from '../../lib/glossary/transfer';
import type { Text } from '../../lib/platform/i18n';
import { errorWords } from './wording';

interface Props {
  readonly text: Text;
  readonly current: Current;
  /** Tells whether it was taken in. */
  readonly onTake: (incoming: Incoming) => Promise<boolean>;
  readonly onDone: () => void;
}

/** A file, read. */
interface Chosen {
  readonly name: string;
  readonly incoming: Incoming;
}

/** Of each kind of change, how many are shown in full. */
const SHOWN = 100;

export function ImportView({ text, current, onTake, onDone }: Props) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [reading, setReading] = useState('');
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const plan = useMemo(() => chosen && preview(chosen.incoming, current), [chosen, current]);

  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setReading(file.name);
    // A turn of its own, so that a long file is announced before it is read.
    await new Promise((turn) => setTimeout(turn));
    const incoming = file.size > MOST_BYTES ? tooBig() : readBytes(await file.arrayBuffer());
    setReading('');
    setChosen({ name: file.name, incoming });
  };
  const take = async (incoming: Incoming): Promise<void> => {
    setBusy(true);
    await new Promise((turn) => setTimeout(turn));
    const taken = await onTake(incoming);
    setBusy(false);
    if (taken) onDone();
  };
  const number = plan ? plan.added.length + plan.changed.length + saidIn(plan) : 0;
  return (
    <section class="import">
      <h2>{text('glossary.import.title')}</h2>
      <p class="lead">{text('glossary.import.lead')}</p>
      <p class="hint">{text('glossary.import.columns')}</p>
      <div class="tools">
        {/* A button of our own, since the browser's speaks the browser's language. */}
        <button type="button" class={plan && number > 0 ? '' : 'primary'} onClick={() => input.current?.click()}>
          {chosen ? text('glossary.import.other') : text('glossary.import.choose')}
        </button>
        <input
          ref={input}
          class="unseen"
          type="file"
          tabIndex={-1}
          aria-label={text('glossary.import.choose')}
          accept=".csv,.tsv,.txt,.json,text/csv,application/json"
          onChange={(event) => {
            void read(event.currentTarget.files?.[0]);
            // The same file, mended, may be chosen again.
            event.currentTarget.value = '';
          }}
        />
        <a class="button" href="#glossary">
          {text('glossary.cancel')}
        </a>
      </div>
      <div role="status">
        {(reading !== '' || busy) && (
          <Waiting words={busy ? text('glossary.import.busy') : text('glossary.import.reading', { file: reading })} />
        )}
        {plan && chosen && !busy && <Summary text={text} plan={plan} name={chosen.name} number={number} />}
      </div>
      {plan && chosen && !busy && (
        <>
          <Details text={text} plan={plan} />
          {number > 0 && (
            <div class="tools confirm">
              <button type="button" class="primary" onClick={() => void take(chosen.incoming)}>
                {text('glossary.import.do', { n: number })}
              </button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

/** Storage takes a file in one piece, and tells nothing of how far it is. */
const Waiting = ({ words }: { readonly words: string }) => (
  <p class="busy">
    <progress aria-label={words} /> {words}
  </p>
);

const tooBig = (): Incoming => nothing(lineError(0, 'too-big', String(MOST_TEXT)));
const saidIn = ({ decisions }: Preview): number => decisions.added.length + decisions.changed.length;

interface SummaryProps {
  readonly text: Text;
  readonly plan: Preview;
  readonly name: string;
  readonly number: number;
}

function Summary({ text, plan, name, number }: SummaryProps) {
  const counts = [
    ['added', plan.added.length],
    ['changed', plan.changed.length],
    ['said', saidIn(plan)],
    ['same', plan.same + plan.decisions.same],
    ['errors', plan.errors.length],
  ] as const;
  return (
    <>
      <p class="strong">
        {number > 0 ? text('glossary.import.of', { file: name }) : `${name} — ${text('glossary.import.nothing')}`}
      </p>
      <ul class="counts">
        {counts
          .filter(([, n]) => n > 0)
          .map(([what, n]) => (
            <li key={what} class={`is-${what}`}>
              {text(`glossary.import.${what}`, { n })}
            </li>
          ))}
      </ul>
      {plan.errors.length > 0 && number > 0 && <p class="hint">{text('glossary.import.left-out')}</p>}
      {plan.ignored.length > 0 && (
        <p class="hint">{text('glossary.import.ignored', { columns: plan.ignored.join(' · ') })}</p>
      )}
    </>
  );
}

function Details({ text, plan }: { readonly text: Text; readonly plan: Preview }) {
  return (
    <div class="details">
      <Part
        text={text}
        title={text('glossary.import.errors', { n: plan.errors.length })}
        items={plan.errors}
        open={true}
      >
        {(error) => (
          <li class="is-error">
            {error.line > 0 && <LineNumber text={text} line={error.line} />}
            <span>{errorWords(text, error)}</span>
          </li>
        )}
      </Part>
      <Part
        text={text}
        title={text('glossary.import.changed', { n: plan.changed.length })}
        items={plan.changed}
        open={true}
      >
        {(change) => <ChangedItem text={text} change={change} />}
      </Part>
      <Part text={text} title={text('glossary.import.added', { n: plan.added.length })} items={plan.added} open={true}>
        {({ line, entry: { draft } }) => (
          <li>
            <LineNumber text={text} line={line} />
            <span>
              <span class="english" lang="en">
                {draft.en}
              </span>{' '}
              <span class="kind">{text(`glossary.kind.${draft.kind}`)}</span>{' '}
              <span lang="zh">{formsOf(draft).join('、')}</span>
            </span>
          </li>
        )}
      </Part>
    </div>
  );
}

interface PartProps<I> {
  readonly text: Text;
  readonly title: string;
  readonly items: readonly I[];
  readonly open: boolean;
  readonly children: (item: I) => preact.JSX.Element;
}

function Part<I>({ text, title, items, open, children }: PartProps<I>) {
  if (items.length === 0) return null;
  const rest = items.length - SHOWN;
  return (
    <details class="panel" open={open}>
      <summary>{title}</summary>
      <ul>{items.slice(0, SHOWN).map(children)}</ul>
      {rest > 0 && <p class="hint">{text('glossary.import.more', { n: rest })}</p>}
    </details>
  );
}

const LineNumber = ({ text, line }: { readonly text: Text; readonly line: number }) => (
  <span class="line-number">{text('glossary.import.line', { n: line })}</span>
);

function ChangedItem({ text, change }: { readonly text: Text; readonly change: Changed }) {
  return (
    <li>
      <LineNumber text={text} line={change.line} />
      <div>
        <span class="english" lang="en">
          {change.before.en}
        </span>
        <dl class="changes">
          {differencesOf(text, change).map(({ label, before, after }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <del>
                  <span class="unseen">{text('glossary.import.before')} </span>
                  <span>{before || text('glossary.import.empty')}</span>
                </del>
                <ins>
                  <span class="unseen">{text('glossary.import.after')} </span>
                  <span>{after || text('glossary.import.empty')}</span>
                </ins>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </li>
  );
}

interface Difference {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** Field by field what was and what will be; forms region by region. */
function differencesOf(text: Text, { before, after, fields }: Changed): Difference[] {
  return fields.flatMap((field): Difference[] => {
    if (field !== 'forms')
      return [
        { label: text(`glossary.field.${field}`), before: said(text, before, field), after: said(text, after, field) },
      ];
    const line = (draft: EntryDraft, region: OwnRegion): string => draft.forms[region].join('、');
    return REGIONS.filter((region) => line(before, region) !== line(after, region)).map((region) => ({
      label: text(`glossary.region.${region}`),
      before: line(before, region),
      after: line(after, region),
    }));
  });
}

function said(text: Text, draft: EntryDraft, field: Exclude<Field, 'forms'>): string {
  if (field === 'kind') return text(`glossary.kind.${draft.kind}`);
  if (field !== 'pinyin') return draft[field];
  const readings = Object.entries(draft.pinyin).map(([form, reading]) => `${form} ${reading}`);
  return readings.join(' · ');
}
