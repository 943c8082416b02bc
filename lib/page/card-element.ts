// The element that holds our cards, as both the reader and the scripts that are fetched later know it.

export const CARD = 'duidu-card';

/** Is this event from one of our cards? A closed shadow root shows no more of it than its host. */
export const isOnCard = (event: Event): boolean =>
  event.composedPath().some((node) => (node as Partial<Element>).localName === CARD);

/** Takes away what an earlier version of Duidu, ended in the middle, has left standing. */
export function clearCards(document: Document): void {
  for (const card of document.querySelectorAll(CARD)) card.remove();
}
