// The way along cross references: each entry that was gone to, over the one before, and back again by button, Backspace
// or Alt+←. The focus goes to the entry's heading, and on the way back to what was followed.
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Look } from '../../lib/text/look';
import type { CardDeeds } from '../../lib/text/names/card-deeds';
import type { Acting } from './use-acting';

/** What stands on the card; `id` tells it from the same word gone to twice. */
export interface Step {
  readonly id: number;
  readonly look: Look;
}

export interface Trail {
  /** The last of them is in front. */
  readonly steps: readonly [Step, ...Step[]];
  follow(headword: string): void;
  back(): void;
}

/** What is in front of the card; and its heading, which takes the focus when the card is opened by keyboard. */
export const FRONT = '.duidu-card-page:not([hidden])';
export const HEADING = 'duidu-card-name';

export function useTrail(
  first: Look,
  deeds: CardDeeds,
  { act, clear }: Acting,
  root: RefObject<HTMLElement | null>,
): Trail {
  const [gone, setGone] = useState<readonly Step[]>([]);
  const from = useRef<(HTMLElement | null)[]>([]);
  const moved = useRef<1 | -1 | 0>(0);
  const count = useRef(0);

  useLayoutEffect(() => {
    const way = moved.current;
    moved.current = 0;
    if (way === 0) return;
    const link = way < 0 ? from.current.pop() : null;
    const next = link?.isConnected ? link : root.current?.querySelector<HTMLElement>(`${FRONT} .${HEADING}`);
    next?.focus({ preventScroll: way > 0 });
  });

  const follow = (headword: string): void =>
    void act(async () => {
      const look = await deeds.look(headword);
      if (!look || look.words.length === 0) return { what: 'nothing', form: headword };
      const active = (root.current?.getRootNode() as Document | ShadowRoot | undefined)?.activeElement;
      from.current.push((active as HTMLElement | null | undefined) ?? null);
      moved.current = 1;
      // The deeds of names are about the name that the card was opened for.
      const step: Step = { id: ++count.current, look: { ...look, name: null } };
      setGone((old) => [...old, step]);
      return null;
    }, null);

  const back = (): void => {
    if (gone.length === 0) return;
    moved.current = -1;
    clear();
    setGone((old) => old.slice(0, -1));
  };

  const canGoBack = gone.length > 0;
  useEffect(() => {
    const card = root.current;
    if (!card || !canGoBack) return;
    const key = (event: KeyboardEvent): void => {
      const isBack = event.key === 'Backspace' || (event.key === 'ArrowLeft' && event.altKey);
      if (!isBack || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      back();
    };
    card.addEventListener('keydown', key);
    return () => card.removeEventListener('keydown', key);
  });

  return { steps: [{ id: 0, look: first }, ...gone], follow, back };
}
