// The element that holds our cards, as both the reader and the card's own script know it, and how to tell two mentions.
import type { Shown } from './marks';

export const CARD = 'duidu-card';

/** Is this event from one of our cards? A closed shadow root shows no more of it than its host. */
export const isOnCard = (event: Event): boolean =>
  event.composedPath().some((node) => (node as Partial<Element>).localName === CARD);

/** Takes away what an earlier version of Duidu, ended in the middle, has left standing. */
export function clearCards(document: Document): void {
  for (const card of document.querySelectorAll(CARD)) card.remove();
}

/** Are these the same mention at the same place? */
export function isSame(a: Shown, b: Shown): boolean {
  if (a.block.text !== b.block.text || a.at.start !== b.at.start || a.at.end !== b.at.end) return false;
  const [first] = a.rects();
  const [other] = b.rects();
  return first?.left === other?.left && first?.top === other?.top;
}
