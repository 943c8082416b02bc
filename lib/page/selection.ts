// Keeps the reader's selection where it was while the text under it is repainted: its ends are remembered as places
// in the site's own text and set again, wherever that text stands now.

import type { Segment } from '../text/segment';
import { cut } from '../text/segment';
import type { Ledger } from './ledger';
import { RUN } from './run';

/** A place in a text node's source, in UTF-16 units; or one among an element's children. */
interface Place {
  readonly node: Node;
  readonly offset: number;
  /** The site's child that follows the place, null at the end: runs that come and go do not count. */
  readonly before?: Node | null;
}

export interface Kept {
  readonly anchor: Place;
  readonly focus: Place;
}

/** Tiles of text nodes whose shown text may have another length than their source; only these need them. */
export interface Drift {
  get(node: Text): readonly Segment[] | undefined;
}

export function keepSelection(document: Document, ledger: Ledger, drift: Drift): Kept | null {
  const selection = document.getSelection();
  if (!selection?.anchorNode || !selection.focusNode) return null;
  const anchor = sourcePlace(selection.anchorNode, selection.anchorOffset, ledger, drift);
  const focus = sourcePlace(selection.focusNode, selection.focusOffset, ledger, drift);
  return { anchor, focus };
}

/** Sets the selection again if painting moved it; an end whose text is gone is left to the browser. */
export function putSelection(document: Document, kept: Kept | null, ledger: Ledger, drift: Drift): void {
  const selection = document.getSelection();
  if (!kept || !selection) return;
  const anchor = shownPlace(kept.anchor, ledger, drift);
  const focus = shownPlace(kept.focus, ledger, drift);
  if (!anchor.node.isConnected || !focus.node.isConnected) return;
  const same = selection.anchorNode === anchor.node && selection.anchorOffset === anchor.offset;
  if (same && selection.focusNode === focus.node && selection.focusOffset === focus.offset) return;
  selection.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset);
}

function sourcePlace(node: Node, offset: number, ledger: Ledger, drift: Drift): Place {
  const run = (node.nodeType === 1 ? (node as Element) : node.parentElement)?.closest(RUN);
  const owner = run ? ledger.ownerOf(run) : undefined;
  if (run && owner) return { node: owner, offset: toSource(owner, shownOffset(run, node, offset), drift) };
  if (node.nodeType === 3) return { node, offset: toSource(node as Text, offset, drift) };
  const before = node.childNodes[offset] ?? null;
  const covered = before?.nodeType === 1 ? ledger.ownerOf(before as Element) : undefined;
  return covered ? { node: covered, offset: 0 } : { node, offset, before };
}

function shownPlace(place: Place, ledger: Ledger, drift: Drift): Place {
  if (place.node.nodeType !== 3) return childPlace(place);
  const node = place.node as Text;
  const offset = toShown(node, place.offset, drift);
  const run = ledger.runOf(node);
  if (!run) return { node, offset: Math.min(offset, node.data.length) };
  const walker = run.ownerDocument.createTreeWalker(run, 4);
  let rest = offset;
  let last: Text | null = null;
  for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
    if (rest <= text.data.length) return { node: text, offset: rest };
    rest -= text.data.length;
    last = text;
  }
  return last ? { node: last, offset: last.data.length } : { node, offset: 0 };
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

function toSource(node: Text, shown: number, drift: Drift): number {
  const tiles = drift.get(node);
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

function toShown(node: Text, source: number, drift: Drift): number {
  const tiles = drift.get(node);
  if (!tiles) return source;
  return cut(tiles, { start: 0, end: source }).reduce((sum, tile) => sum + (tile.to?.length ?? tile.length), 0);
}
