// From a point of the window to the character of the site's own text that is seen there, whatever stands for it now: a
// run with readings, converted text of another length, a part of a text file. Reads the page only. The browser's caret
// is the first guess and is never believed: it answers for any point with the nearest text, knows nothing of shadow
// roots in Firefox, and passes over what may not be selected. A character is found when its own box holds the point.
import { CARD } from './card-element';
import { elementAt } from './element-at';
import type { Ledger } from './ledger';
import { type Character, type Drift, type Stretch, sourceCharacter } from './places';
import { RUN } from './run';
import { CHARACTER, WORD } from './word';

/** What it takes to know what stands for what. */
export interface PaintedPage {
  readonly ledger: Ledger;
  readonly drift: Drift;
  partOf(element: Element): Stretch | null;
}

/** A character as it is shown: the one after `offset` in `node`. */
interface Seen {
  readonly node: Text;
  readonly offset: number;
}

/** UTF-16 units of a text node that is searched without the caret's help. */
const SEARCHED = 20_000;
/** Pixels below a point where the word of a reading is looked for. */
const READING = [8, 16] as const;

/** The character of the site's own text at a point, in CSS pixels of the window; null: none is. */
export function characterAt(document: Document, page: PaintedPage, x: number, y: number): Character | null {
  const element = elementAt(document, x, y);
  if (!element || element.localName === CARD) return null;
  const seen = seenAt(document, element, x, y);
  return seen && sourceCharacter(seen.node, seen.offset, page.ledger, page.drift, page.partOf);
}

function seenAt(document: Document, element: Element, x: number, y: number): Seen | null {
  const caret = caretAt(document, element, x, y);
  if (caret && element.contains(caret.node.parentNode)) {
    const { node, offset } = caret;
    for (const start of [offset, before(node.data, offset)])
      if (start !== null && holds(node, start, after(node.data, start), x, y)) return { node, offset: start };
  }
  return searched(element, x, y) ?? besideReading(element, x) ?? underReading(document, x, y);
}

/** Where the browser would set the caret, if that is in a text. */
function caretAt(document: Document, element: Element, x: number, y: number): Seen | null {
  const root = element.getRootNode();
  const shadowRoots = root.nodeType === 11 ? [root as ShadowRoot] : element.shadowRoot ? [element.shadowRoot] : [];
  const { offsetNode: node, offset } = document.caretPositionFromPoint(x, y, { shadowRoots }) ?? {};
  return node?.nodeType === 3 ? { node: node as Text, offset: offset ?? 0 } : null;
}

/** Searches the texts that stand in the element itself, and in its own shadow root. */
function searched(element: Element, x: number, y: number): Seen | null {
  for (const parent of [element, element.shadowRoot])
    for (const node of parent?.childNodes ?? []) {
      if (node.nodeType !== 3) continue;
      const text = node as Text;
      const { length } = text.data;
      if (length === 0 || length > SEARCHED || !holds(text, 0, length, x, y)) continue;
      let [from, to] = [0, length];
      while (after(text.data, from) < to) {
        const middle = even(text.data, (from + to) >> 1, from);
        if (holds(text, from, middle, x, y)) to = middle;
        else from = middle;
      }
      if (holds(text, from, to, x, y)) return { node: text, offset: from };
    }
  return null;
}

/**
 * A reading that stands out of its block's box above the first line is hit through in Chromium: what is seen there is
 * the word a little below.
 */
function underReading(document: Document, x: number, y: number): Seen | null {
  for (const below of READING) {
    const element = elementAt(document, x, y + below);
    const word = element?.closest(RUN) && element.closest(`${WORD}[data-r], ${CHARACTER}[data-r]`);
    const { top = 0, height = 0 } = word?.getBoundingClientRect() ?? {};
    if (word && y < top && top - y < height * 0.7) return besideReading(word, x);
  }
  return null;
}

/** Over the reading of a word, which is drawn and is no text: the character of the word that is nearest. */
function besideReading(element: Element, x: number): Seen | null {
  const word = element.closest(RUN) && element.closest(WORD);
  if (!word) return null;
  const walker = word.ownerDocument.createTreeWalker(word, 4);
  let found: Seen | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
    for (let offset = 0; offset < node.data.length; offset = after(node.data, offset))
      for (const { left, right } of boxesOf(node, offset, after(node.data, offset))) {
        const away = Math.max(left - x, x - right, 0);
        if (away < least) [found, least] = [{ node, offset }, away];
      }
  return found;
}

function boxesOf(node: Text, start: number, end: number): Iterable<DOMRect> {
  const range = node.ownerDocument.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range.getClientRects();
}

function holds(node: Text, start: number, end: number, x: number, y: number): boolean {
  if (start >= end) return false;
  for (const { left, top, right, bottom } of boxesOf(node, start, end))
    if (x >= left && x < right && y >= top && y < bottom) return true;
  return false;
}

const isLow = (text: string, at: number): boolean => /[\udc00-\udfff]/.test(text.charAt(at));

/** The end of the character that begins at `at`; its beginning where `at` is after it. Never between its halves. */
export const after = (text: string, at: number): number => Math.min(at + (isLow(text, at + 1) ? 2 : 1), text.length);
export const before = (text: string, at: number): number | null =>
  at <= 0 ? null : at - (isLow(text, at - 1) ? 2 : 1);

/** A cut between characters near `at`, after `from`. */
const even = (text: string, at: number, from: number): number =>
  isLow(text, at) ? (at - 1 > from ? at - 1 : at + 1) : at;
