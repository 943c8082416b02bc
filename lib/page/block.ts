// The text of a page as blocks: what reads as one line of thought, across inline elements, with an offset for every
// text node. Reads the page and never writes to it.
import type { Span } from '../text/span';
import type { Ledger } from './ledger';
import type { Character } from './places';
import { parentOf, type Reach, reachUnder } from './reach';
import { RUN } from './run';

/** A stretch of a block's text that one text node holds; `from` is where it begins in the node's source. */
export interface Piece extends Span {
  readonly node: Text;
  readonly from: number;
  readonly reach: Reach;
}

/** Offsets are UTF-16 units of `text`. A line break is '\n' and another object '\uFFFC', between the pieces. */
export interface Block {
  readonly root: Element;
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** An attribute that people read or hear. */
export interface Label {
  readonly element: Element;
  readonly name: string;
}

export interface Content {
  readonly blocks: readonly Block[];
  /** Elements inside that hold text of their own. */
  readonly inner: readonly Element[];
  readonly labels: readonly Label[];
}

const LABELS = ['title', 'alt', 'aria-label'] as const;
export const HAN = /[\u3400-\u9fff\uf900-\ufaff]|[\ud840-\ud888][\udc00-\udfff]/;

/** What stands directly in `root`: its own blocks, and the block-level elements to be read by themselves. */
export function contentOf(root: Element, reach: Reach, ledger: Ledger): Content {
  const view = root.ownerDocument.defaultView;
  const blocks: Block[] = [];
  const inner: Element[] = [];
  const labels: Label[] = [];
  let text = '';
  let pieces: Piece[] = [];
  const close = () => {
    if (pieces.length && HAN.test(text)) blocks.push({ root, text, pieces });
    text = '';
    pieces = [];
  };
  const addText = (node: Text, under: Reach) => {
    const source = ledger.sourceOf(node);
    if (!source) return;
    pieces.push({ node, start: text.length, end: text.length + source.length, from: 0, reach: under });
    text += source;
  };
  const addElement = (element: Element, under: Reach) => {
    if (element.localName === RUN || element.localName === 'wbr') return;
    if (element.localName === 'br') text += '\n';
    else if (element.localName === 'img') {
      labelsOf(element, under, ledger, labels);
      text += '\uFFFC';
    } else if (reachUnder(under, element) === 'none') {
      labelsOf(element, under, ledger, labels);
      text += '\uFFFC';
    } else {
      const flow = flowOf(element, view);
      if (flow === 'inline') {
        labelsOf(element, under, ledger, labels);
        walk(element, reachUnder(under, element));
        return;
      }
      if (flow === 'block') close();
      inner.push(element);
    }
  };
  const walk = (parent: ParentNode & Node, under: Reach) => {
    for (const node of parent.childNodes) {
      if (node.nodeType === 3) addText(node as Text, under);
      else if (node.nodeType === 1) addElement(node as Element, under);
    }
  };
  labelsOf(root, reach, ledger, labels);
  walk(root, reach);
  close();
  if (root.shadowRoot) walk(root.shadowRoot, reach);
  close();
  return { blocks, inner, labels };
}

const BLOCKS = new Set(
  `address article aside blockquote body dd dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr main p section
   table tbody td tfoot th thead tr ul ol select optgroup option`.split(/\s+/),
);

/** 'inline' flows with the text around it; all else is read by itself, and what is not displayed ('none') cuts nothing. */
function flowOf(element: Element, view: (Window & typeof globalThis) | null): 'inline' | 'block' | 'none' {
  const name = element.localName;
  // Custom elements are read by themselves: their shadow root may come later.
  if (BLOCKS.has(name) || name === 'ruby' || name === 'slot' || name.includes('-') || element.shadowRoot)
    return 'block';
  const display = view?.getComputedStyle(element).display ?? 'inline';
  if (display === 'none') return 'none';
  return display === 'inline' || display === 'contents' ? 'inline' : 'block';
}

/** The element whose own blocks hold a text of the site's: the nearest around it that does not flow inline. */
export function rootOf(node: Text): Element | null {
  const view = node.ownerDocument.defaultView;
  let root = parentOf(node);
  while (root && flowOf(root, view) === 'inline') root = parentOf(root);
  return root;
}

/** Where a character of the site's text stands in a block's; null: not in this block. */
export function offsetIn({ pieces }: Block, { node, offset }: Character): number | null {
  for (const piece of pieces) {
    const at = offset - piece.from;
    if (piece.node === node && at >= 0 && at < piece.end - piece.start) return piece.start + at;
  }
  return null;
}

/** The character of the site's text at an offset of a block's; null: a line break or another object stands there. */
export function characterIn({ pieces }: Block, at: number): Character | null {
  const piece = pieces.find(({ start, end }) => start <= at && at < end);
  return piece ? { node: piece.node, offset: piece.from + at - piece.start } : null;
}

function labelsOf(element: Element, reach: Reach, ledger: Ledger, labels: Label[]): void {
  if (reach === 'none' || !element.hasAttributes()) return;
  for (const name of LABELS) {
    const value = ledger.attributeOf(element, name);
    if (value && HAN.test(value) && reachesLabel(element)) labels.push({ element, name });
  }
}

const reachesLabel = (element: Element) => !element.matches('[translate=no], .notranslate, [contenteditable]');

/** Ends of sentences, and of lines where there are none: the lines of a newspaper's column end in the middle of a name. */
export const END = /[。！？；][」』”’）]?|[.!?;](?=\s)|\n\s*\n|\n/g;

/**
 * A block as blocks of at most about `most` units each, cut where a sentence ends; a text node that is cut comes in
 * several pieces. One that fits comes back as it is.
 */
export function splitBlock(block: Block, most: number): Block[] {
  if (block.text.length <= most) return [block];
  const cuts = cutsOf(block.text, most);
  const parts: Block[] = [];
  let first = 0;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i] ?? 0;
    while ((block.pieces[first]?.end ?? Number.POSITIVE_INFINITY) <= start) first++;
    const part = cutBlock(block, { start, end: cuts[i + 1] ?? block.text.length }, first);
    if (part.pieces.length) parts.push(part);
  }
  return parts;
}

/** A stretch of a block as a block of its own; the pieces before `first` do not reach into it. */
export function cutBlock({ root, text, pieces }: Block, { start, end }: Span, first = 0): Block {
  const own: Piece[] = [];
  for (let i = first; i < pieces.length; i++) {
    const piece = pieces[i];
    if (!piece || piece.start >= end) break;
    const from = Math.max(piece.start, start);
    const to = Math.min(piece.end, end);
    if (from < to) own.push({ ...piece, from: piece.from + from - piece.start, start: from - start, end: to - start });
  }
  return { root, text: text.slice(start, end), pieces: own };
}

function cutsOf(text: string, most: number): number[] {
  const cuts = [0];
  let last = 0;
  let sentence = 0;
  let line = 0;
  const cutBefore = (end: number) => {
    const good = sentence > last ? sentence : line;
    if (end - last <= most || good <= last) return;
    last = good;
    cuts.push(last);
  };
  END.lastIndex = 0;
  for (let found = END.exec(text); found; found = END.exec(text)) {
    const end = found.index + found[0].length;
    cutBefore(end);
    if (found[0] === '\n') line = end;
    else sentence = end;
  }
  cutBefore(text.length);
  // Text without any end of sentence is cut by length, never between the halves of a character.
  const even: number[] = [0];
  for (const cut of [...cuts.slice(1), text.length]) {
    let from = even.at(-1) ?? 0;
    while (cut - from > most * 2) {
      from += most;
      if (/[\udc00-\udfff]/.test(text.charAt(from))) from++;
      even.push(from);
    }
    even.push(cut);
  }
  return even;
}
