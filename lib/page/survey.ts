// Collects a page's text, as blocks in the order of reading, so that it can be asked who is named on it; and keeps the
// blocks, so that a mention in the reply is a place on the page again. The headline and the main part come first, since
// they are the article; what stands around them follows. Reads only; when it is done anew is names.ts's business.
import type { Mention, Survey } from '../text/names/name';
import { unpackNames } from '../text/pack';
import { type Block, contentOf, splitBlock } from './block';
import type { Ledger } from './ledger';
import { reachOf } from './reach';

/** UTF-16 units of one text at most, cut where a sentence ends; a text file is one block. */
const TEXT = 4000;
/** Milliseconds of reading at one go. */
const READING = 6;
/** Node.DOCUMENT_POSITION_FOLLOWING. */
const FOLLOWS = 4;

/** A mention and the block that it was found in. */
export interface Found extends Mention {
  readonly block: Block;
}

export interface Collected {
  readonly blocks: readonly Block[];
  /** Nothing was left out. */
  readonly whole: boolean;
}

/**
 * The text under `body` up to `most` UTF-16 units, that of `main` (an element of the page, or null) and of the headline
 * before it first. `rest` is awaited between slices; null when `go` says no after it.
 */
export async function collect(
  view: Window & typeof globalThis,
  ledger: Ledger,
  main: Element | null,
  most: number,
  rest: () => Promise<void>,
  go: () => boolean,
): Promise<Collected | null> {
  const collector = new Collector(view, ledger, main, most);
  while (!collector.slice()) {
    await rest();
    if (!go()) return null;
  }
  return collector;
}

class Collector implements Collected {
  readonly blocks: Block[] = [];
  whole = true;
  readonly #view: Window & typeof globalThis;
  readonly #ledger: Ledger;
  readonly #roots: Element[];
  readonly #stack: (Element | Block)[] = [];
  /** What has been read: the main part is met again on the way through the whole. */
  readonly #opened = new WeakSet<Element>();
  readonly #taken = new WeakSet<Text>();
  #left: number;

  constructor(view: Window & typeof globalThis, ledger: Ledger, main: Element | null, most: number) {
    const part = main?.isConnected ? main : null;
    this.#view = view;
    this.#ledger = ledger;
    this.#left = most;
    this.#roots = [part && headlineBefore(part), part, view.document.body].filter((root) => root !== null);
  }

  /** Reads on for a while; true when all is read, or enough. */
  slice(): boolean {
    const until = this.#view.performance.now() + READING;
    do {
      const item = this.#stack.pop() ?? this.#roots.shift();
      if (!item) return true;
      if ('pieces' in item) this.#take(item);
      else this.#open(item);
      if (this.#left <= 0) {
        this.whole &&= this.#stack.length === 0 && this.#roots.length === 0;
        return true;
      }
    } while (this.#view.performance.now() < until);
    return false;
  }

  #open(element: Element): void {
    if (this.#opened.has(element) || !this.#isSeen(element)) return;
    this.#opened.add(element);
    const reach = reachOf(element);
    if (reach === 'none') return;
    const { blocks, inner } = contentOf(element, reach, this.#ledger);
    for (const item of inOrder(blocks, inner).reverse()) this.#stack.push(item);
  }

  #take(block: Block): void {
    const first = block.pieces[0]?.node;
    if (!first || this.#taken.has(first)) return;
    this.#taken.add(first);
    const head = headOf(block, this.#left);
    this.blocks.push(...splitBlock(head, TEXT));
    this.#left -= block.text.length;
    if (head !== block) this.whole = false;
  }

  /** Text that is not displayed is no part of the article, and cannot be jumped to. */
  #isSeen(element: Element): boolean {
    const { display, visibility } = this.#view.getComputedStyle(element);
    return display !== 'none' && visibility !== 'hidden';
  }
}

/** The first heading of the first level above the main part, where that holds none itself. */
function headlineBefore(main: Element): Element | null {
  if (main.querySelector('h1')) return null;
  const headings = [...main.ownerDocument.querySelectorAll('h1')];
  return headings.findLast((h1) => h1.compareDocumentPosition(main) & FOLLOWS && h1.textContent?.trim()) ?? null;
}

/** An element's own blocks and the elements inside of it, as they come on the page. */
function inOrder(blocks: readonly Block[], inner: readonly Element[]): (Element | Block)[] {
  if (!blocks.length) return [...inner];
  const rest = [...blocks];
  const items: (Element | Block)[] = [];
  for (const element of inner) {
    while (rest[0] && (rest[0].pieces[0]?.node.compareDocumentPosition(element) ?? 0) & FOLLOWS)
      items.push(rest.shift() as Block);
    items.push(element);
  }
  return [...items, ...rest];
}

/** The first `most` units of a block, never half a character. */
function headOf(block: Block, most: number): Block {
  if (block.text.length <= most) return block;
  const end = /[\udc00-\udfff]/.test(block.text.charAt(most)) ? most - 1 : most;
  const pieces = block.pieces.filter(({ start }) => start < end);
  return {
    ...block,
    text: block.text.slice(0, end),
    pieces: pieces.map((piece) => ({ ...piece, end: Math.min(end, piece.end) })),
  };
}

/** The mentions of a survey's reply, in the order of reading. */
export const foundIn = (blocks: readonly Block[], mentions: Survey['mentions']): Found[] =>
  blocks.flatMap((block, i) => unpackNames(mentions[i] ?? []).map((mention) => ({ ...mention, block })));

/** Mentions in the page's own order, in which the main part need not come first. */
export function inPageOrder(found: readonly Found[]): Found[] {
  const placed = found.map((one) => ({ one, at: lightOf(one.block) }));
  placed.sort((a, b) => (a.at === b.at ? 0 : a.at.compareDocumentPosition(b.at) & FOLLOWS ? -1 : 1));
  return placed.map(({ one }) => one);
}

/** A block's place in the document itself: its first text, or the host of the shadow tree that holds it. */
function lightOf({ root, pieces }: Block): Node {
  let node: Node = pieces[0]?.node ?? root;
  for (let top = node.getRootNode(); top.nodeType === 11; top = node.getRootNode()) node = (top as ShadowRoot).host;
  return node;
}

/** Where a stretch ends on the page: the text node that holds its last character, and the offset after that there. */
export function endOf({ pieces }: Block, end: number) {
  const piece = pieces.find((one) => one.start < end && end <= one.end);
  return piece && { node: piece.node, offset: piece.from + end - piece.start, reach: piece.reach };
}
