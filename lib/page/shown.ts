// A stretch of a block's text where it stands in the page now, as whoever shows it wants it: a name that was marked, or
// a word that was pointed at. Ranges are made anew whenever they are asked for, since paint comes and goes under them.
import type { NameId } from '../text/names/name';
import type { Span } from '../text/span';
import { type Block, characterIn, offsetIn } from './block';
import type { Ledger } from './ledger';
import type { Place, Side } from './places';

/** What a card, or a jump, needs of what it is about. */
export interface Shown {
  /** Who is meant, as far as the page's own survey tells; none: a plain word. */
  readonly ids: readonly NameId[];
  /** As printed. */
  readonly form: string;
  /** The text that holds it, as it is asked about, and where in it. */
  readonly text: string;
  readonly at: Span;
  readonly block: Block;
  /** Its boxes in the window now, one a line or element; none: it is not displayed. */
  rects(): DOMRect[];
}

/** Where places of the site's text stand now: the painter knows. */
export type SpotOf = (node: Text, offset: number, side: Side) => Place;

/** What it takes to find a stretch in the page. */
export interface Ground {
  readonly document: Document;
  readonly ledger: Ledger;
  readonly spotOf: SpotOf;
}

/** The ranges of a stretch of a block's text as it stands now, one for every piece; none when it stands no more. */
export function rangesOf({ document, ledger, spotOf }: Ground, { text, pieces }: Block, { start, end }: Span): Range[] {
  const ranges: Range[] = [];
  for (const piece of pieces) {
    const from = Math.max(start, piece.start);
    const to = Math.min(end, piece.end);
    if (from >= to) continue;
    const { node } = piece;
    const offset = piece.from + from - piece.start;
    const source = ledger.sourceOf(node).slice(offset, offset + to - from);
    if (!node.isConnected || source !== text.slice(from, to)) return [];
    const first = spotOf(node, offset, 'begin');
    const last = spotOf(node, offset + to - from, 'end');
    const range = document.createRange();
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset);
    if (!range.collapsed) ranges.push(range);
  }
  return ranges;
}

/** Chromium and Firefox give a range's boxes as it is now; a box of no width is a line's end and nothing to see. */
export const rectsOf = (ranges: readonly Range[]): DOMRect[] =>
  ranges.flatMap((range) => [...range.getClientRects()]).filter(({ width, height }) => width > 0 && height > 0);

/** A stretch of a block as whoever shows it wants it. */
export function shownOf(ground: Ground, block: Block, { start, end }: Span, ids: readonly NameId[] = []): Shown {
  const at = { start, end };
  const rects = () => rectsOf(rangesOf(ground, block, at));
  return { ids, form: block.text.slice(start, end), text: block.text, at, block, rects };
}

/** Is it the same that is shown? A character is the same as the word or name that it was found to stand in. */
export const isSame = (a: Shown, b: Shown): boolean => beginsIn(a, b) || beginsIn(b, a);

function beginsIn(inner: Shown, outer: Shown): boolean {
  const character = characterIn(inner.block, inner.at.start);
  const at = character && offsetIn(outer.block, character);
  return at !== null && at >= outer.at.start && at < outer.at.end;
}
