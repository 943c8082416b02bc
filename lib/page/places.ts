// Places in a page's own text against where that text stands now: uncovered, rewritten at another length, in a run, or
// in one part of a long node's run. Knows offsets only; what is done at a place is selection's and marks' business.
import type { Segment } from '../text/segment';
import { cut } from '../text/segment';
import type { Ledger } from './ledger';
import { PART, RUN } from './run';

/** A place in a text node's source, in UTF-16 units; or one among an element's children. */
export interface Place {
  readonly node: Node;
  readonly offset: number;
  /** The site's child that follows the place, null at the end: runs that come and go do not count. */
  readonly before?: Node | null;
}

/** Tiles of text nodes whose shown text may have another length than their source; only these need them. */
export interface Drift {
  get(node: Text): readonly Segment[] | undefined;
}

/** On the border of two texts of a run: at the end of the first, or at the beginning of the second. */
export type Side = 'end' | 'begin';

/** A shown place as a place in the site's own text. */
export function sourcePlace(node: Node, offset: number, ledger: Ledger, drift: Drift): Place {
  const run = (node.nodeType === 1 ? (node as Element) : node.parentElement)?.closest(RUN);
  const owner = run ? ledger.ownerOf(run) : undefined;
  if (run && owner) return { node: owner, offset: toSource(drift.get(owner), shownOffset(run, node, offset)) };
  if (node.nodeType === 3) return { node, offset: toSource(drift.get(node as Text), offset) };
  const before = node.childNodes[offset] ?? null;
  const covered = before?.nodeType === 1 ? ledger.ownerOf(before as Element) : undefined;
  return covered ? { node: covered, offset: 0 } : { node, offset, before };
}

/** A character of a text node's source, by its offset there in UTF-16 units. */
export interface Character {
  readonly node: Text;
  readonly offset: number;
}

/** A part of a long node's run: where it begins in the node's source, and what it shows. */
export interface Stretch {
  readonly from: number;
  readonly tiles: readonly Segment[];
}

/**
 * The character of the site's own text that one which is seen, the one after `offset` in `node`, stands for; null: for
 * none. `partOf` knows the parts of long nodes.
 */
export function sourceCharacter(
  node: Text,
  offset: number,
  ledger: Ledger,
  drift: Drift,
  partOf: (element: Element) => Stretch | null,
): Character | null {
  const run = node.parentElement?.closest(RUN);
  if (!run) return { node, offset: within(drift.get(node), offset) };
  const owner = ledger.ownerOf(run);
  if (!owner) return null;
  const part = node.parentElement?.closest(PART);
  const stretch = part && partOf(part);
  if (stretch) return { node: owner, offset: stretch.from + within(stretch.tiles, shownOffset(part, node, offset)) };
  return { node: owner, offset: within(drift.get(owner), shownOffset(run, node, offset)) };
}

/** The source offset of the character that a shown one stands for: never that of the next tile. */
function within(tiles: readonly Segment[] | undefined, shown: number): number {
  if (!tiles) return shown;
  let source = 0;
  let rest = shown;
  for (const tile of tiles) {
    const length = tile.to?.length ?? tile.length;
    if (rest < length) return source + Math.min(rest, tile.length - 1);
    rest -= length;
    source += tile.length;
  }
  return Math.max(source - 1, 0);
}

/** Where a place in the site's own text stands now. */
export function shownPlace(place: Place, ledger: Ledger, drift: Drift, side: Side = 'end'): Place {
  if (place.node.nodeType !== 3) return childPlace(place);
  const node = place.node as Text;
  const offset = toShown(drift.get(node), place.offset);
  const run = ledger.runOf(node);
  if (!run) return { node, offset: Math.min(offset, node.data.length) };
  return textAt(run, offset, side) ?? { node, offset: 0 };
}

/** The place `offset` units into the text under a root; past its end, the end of its last text; null: it has none. */
export function textAt(root: Node, offset: number, side: Side): { node: Text; offset: number } | null {
  const walker = (root.ownerDocument as Document).createTreeWalker(root, 4);
  let rest = offset;
  let last: Text | null = null;
  for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
    const { length } = text.data;
    if (side === 'end' ? rest <= length : rest < length) return { node: text, offset: rest };
    rest -= length;
    last = text;
  }
  return last && { node: last, offset: last.data.length };
}

/** A place among an element's children, counted with the runs that stand there now. */
function childPlace(place: Place): Place {
  const { node, before } = place;
  const children = [...node.childNodes];
  if (before === null) return { ...place, offset: children.length };
  const offset = before ? children.indexOf(before as ChildNode) : -1;
  return offset < 0 ? { ...place, offset: Math.min(place.offset, children.length) } : { ...place, offset };
}

/** UTF-16 units of the run's text before a place in it. */
function shownOffset(run: Element, node: Node, offset: number): number {
  const range = run.ownerDocument.createRange();
  range.setStart(run, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

function toSource(tiles: readonly Segment[] | undefined, shown: number): number {
  if (!tiles) return shown;
  let source = 0;
  let rest = shown;
  for (const tile of tiles) {
    const length = tile.to?.length ?? tile.length;
    if (rest < length) return source + Math.min(rest, tile.length);
    rest -= length;
    source += tile.length;
  }
  return source;
}

/** UTF-16 units shown before a source offset; without tiles the two are the same. */
export function toShown(tiles: readonly Segment[] | undefined, source: number): number {
  if (!tiles) return source;
  return cut(tiles, { start: 0, end: source }).reduce((sum, tile) => sum + (tile.to?.length ?? tile.length), 0);
}
