// The card of a place in the text: of the name that stands there, else of the number or the word, and over it the
// entries that references led to. Props in, deeds out; where it stands and when it opens is lib/page's business.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CardProps } from './deeds';
import { NameCard } from './NameCard';
import { type Acting, useActing } from './use-acting';
import { FRONT, HEADING, useTrail } from './use-trail';
import { useWords } from './use-words';
import { WordCard } from './WordCard';
import type { Ways } from './ways';
import { plainForm } from './wording';

/**
 * When a deed done by keyboard takes away what had the focus (a candidate that was chosen), the focus goes on to what
 * the deed brought: the way back, else the heading.
 */
function useFocusKept() {
  const root = useRef<HTMLDivElement>(null);
  const card = root.current;
  const hadFocus = card?.querySelector(':focus-visible') != null;
  useLayoutEffect(() => {
    const active = (card?.getRootNode() as Document | ShadowRoot | undefined)?.activeElement ?? null;
    if (!card || !hadFocus || card.contains(active)) return;
    const page = card.querySelector(FRONT);
    const next =
      page?.querySelector<HTMLElement>('[role=status] button') ?? page?.querySelector<HTMLElement>(`.${HEADING}`);
    next?.focus({ preventScroll: true });
  });
  return root;
}

const SILENT: Pick<Acting, 'done' | 'canUndo'> = { done: null, canUndo: false };

/** One mention's card; the caller gives another `key` for another mention. */
export function Card(props: CardProps) {
  const { text, locale, choices, voices, region, deeds } = props;
  const acting = useActing();
  const words = useWords(deeds, acting);
  const root = useFocusKept();
  const { steps, follow, back } = useTrail(props.look, deeds, acting, root);
  const given = { text, locale, choices, voices, region, deeds, words, busy: acting.busy, follow };
  return (
    <div class="duidu-card-pages" ref={root}>
      {steps.map(({ id, look }, i) => {
        const isFront = i === steps.length - 1;
        const ways: Ways = { ...given, look };
        const front = isFront ? acting : { ...acting, ...SILENT };
        const before = steps[i - 1]?.look.form;
        return (
          <div class="duidu-card-page" key={id} hidden={!isFront}>
            {look.name ? (
              <NameCard {...props} view={look.name} acting={front} ways={ways} />
            ) : (
              <WordCard
                {...props}
                look={look}
                acting={front}
                ways={ways}
                before={before === undefined ? null : plainForm(before)}
                onBack={back}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}
