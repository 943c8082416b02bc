// Hangs the cards on a page that is being read: the pointer, and the card's own script, which is fetched when the first
// card is wanted. Stays small, since it travels with the reader; the cards themselves are card-desk.ts.
import type { By, CardDesk, DeskEdges } from './card-desk';
import { clearCards, isOnCard, isSame } from './card-element';
import { watchPointer } from './hover';
import type { Shown } from './marks';
import type { Point } from './place';

/** Left by the card's script in the extension's own world, which the page cannot see. */
export interface CardWorld {
  duiduCard?: (view: Window, edges: DeskEdges) => CardDesk;
}

export interface CardEdges extends DeskEdges {
  mentionAt(x: number, y: number): Shown | null;
  /** Puts the card's script and style into this frame. */
  load(): Promise<void>;
}

export interface Cards {
  /** Opens the card of a mention that was gone to by a key, a command or the popup; the focus moves into it. */
  show(mention: Shown): void;
  /** Takes all cards off, because the page is given back. */
  clear(): void;
}

export function wireCard(view: Window, edges: CardEdges, signal: AbortSignal): Cards {
  let desk: CardDesk | null = null;
  let loading: Promise<CardDesk | null> | null = null;
  let coming: { readonly mention: Shown; readonly by: By } | null = null;
  clearCards(view.document);

  const load = async (): Promise<CardDesk | null> => {
    await edges.load();
    const make = (globalThis as CardWorld).duiduCard;
    if (!make) throw new Error('the card’s script is not there');
    if (signal.aborted) return null;
    desk = make(view, edges);
    return desk;
  };
  const open = async (mention: Shown, at: Point | null, by: By): Promise<void> => {
    const mine = { mention, by };
    coming = mine;
    loading ??= load().catch(() => {
      loading = null;
      return null;
    });
    const ready = await loading;
    if (coming !== mine) return;
    coming = null;
    if (!signal.aborted) void ready?.show(mention, at, by);
  };
  const close = () => {
    coming = null;
    desk?.close();
  };
  watchPointer<Shown>(
    view,
    {
      mentionAt: edges.mentionAt,
      isSame,
      shown: () => coming?.mention ?? desk?.shown ?? null,
      isFleeting: () => (coming ? coming.by === 'hover' : desk?.isFleeting === true),
      isHeld: () => desk?.isHeld === true,
      open: (mention, at, by) => void open(mention, at, by),
      close,
      isOnCard,
      isBetween: (at) => desk?.isBetween(at) === true,
    },
    signal,
  );
  const clear = () => {
    coming = null;
    desk?.end();
  };
  signal.addEventListener('abort', clear);
  return { show: (mention) => void open(mention, null, 'keys'), clear };
}
