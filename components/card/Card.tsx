// The card that tells who a name on the page is: one person or term, or the candidates when it cannot be told. Props in,
// deeds out; where it stands and when it opens is lib/page/card-host.ts's and hover.ts's business.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Candidates } from './Candidates';
import type { CardProps } from './deeds';
import { Actions, Here, Links } from './Foot';
import { Forms } from './Forms';
import { HEADING, Head } from './Head';
import { Note } from './Note';
import { Offices } from './Offices';
import { type CardActs, type CardState, useCard } from './use-card';
import { Why } from './Why';
import { commaOf, plainForm, titleOf } from './wording';

/**
 * When a deed done by keyboard takes away what had the focus (a candidate that was chosen), the focus goes on to what
 * the deed brought: the way back, else the heading.
 */
function useFocusKept() {
  const end = useRef<HTMLDivElement>(null);
  const card = end.current?.parentElement;
  const hadFocus = card?.querySelector(':focus-visible') != null;
  useLayoutEffect(() => {
    const active = (card?.getRootNode() as Document | ShadowRoot | undefined)?.activeElement ?? null;
    if (!card || !hadFocus || card.contains(active)) return;
    const next =
      card.querySelector<HTMLElement>('[role=status] button') ?? card.querySelector<HTMLElement>(`.${HEADING}`);
    next?.focus({ preventScroll: true });
  });
  return end;
}

/** One mention's card; the caller gives another `key` for another mention. */
export function Card(props: CardProps) {
  const { text, deeds } = props;
  const [state, acts] = useCard(props.view, deeds);
  const end = useFocusKept();
  const view = state.view;
  const shown = view.told ? (view.entries[0] ?? null) : null;
  const gone = state.done?.what === 'no-name' || state.done?.what === 'unlisted';
  const form = plainForm(view.form);
  return (
    <>
      <Head
        {...props}
        view={view}
        shown={shown?.entry ?? null}
        readings={view.entries[0]?.readings ?? {}}
        onCopy={acts.copy}
      />
      <Note text={text} form={form} state={state} acts={acts} deeds={deeds} />
      <div class="duidu-card-body" ref={end}>
        {!gone && (
          <>
            <Body {...props} view={view} state={state} acts={acts} />
            <footer class="duidu-card-foot">
              <Here {...props} entry={shown?.entry ?? null} />
              {shown && <Links text={text} entry={shown.entry} />}
              <Actions {...props} entry={shown?.entry ?? null} state={state} acts={acts} />
            </footer>
          </>
        )}
      </div>
    </>
  );
}

type BodyProps = CardProps & { readonly state: CardState; readonly acts: CardActs };

function Body(props: BodyProps) {
  const { text, locale, view, state, acts } = props;
  const shown = view.told ? view.entries[0] : undefined;
  const ways = { text, locale, view, busy: state.busy, onChoose: acts.choose, onUnlisted: acts.unlisted };
  if (!shown) return <Candidates {...ways} legend={text('untold.choose')} candidates={view.entries} />;
  const { entry, readings } = shown;
  return (
    <>
      {state.choosing && <Candidates {...ways} legend={text('other.choose')} candidates={view.entries.slice(1)} />}
      {entry.note !== '' && (
        <p class="duidu-card-gloss" lang={entry.origin === 'own' ? undefined : 'en'}>
          {entry.note}
        </p>
      )}
      <Offices {...props} shown={shown} />
      <Forms text={text} locale={locale} entry={entry} readings={readings} form={view.form} />
      <Why text={text} why={view.why} isPerson={entry.kind === 'person'} />
    </>
  );
}

/** What is said aloud of a card when names are walked: the name, the office then, which of how many. */
export function announcementOf({ text, locale, view, where }: CardProps): string {
  const shown = view.told ? view.entries[0] : undefined;
  const offices = shown?.then.flatMap((index) => shown.entry.offices[index] ?? []) ?? [];
  const parts = [
    shown ? shown.entry.en : text('untold.title'),
    ...(view.date === null ? [] : offices.map((office) => titleOf(locale, office))),
    ...(where ? [text('at', { at: where.at, n: where.of })] : []),
  ];
  return parts.join(commaOf(locale));
}
