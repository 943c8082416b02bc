// Keeps the reader's selection where it was while the text under it is repainted: its ends are remembered as places
// in the site's own text and set again, wherever that text stands now.
import type { Ledger } from './ledger';
import { type Drift, type Place, shownPlace, sourcePlace } from './places';

export interface Kept {
  readonly anchor: Place;
  readonly focus: Place;
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
