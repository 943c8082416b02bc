// The quiet marks under names: CSS highlights over live ranges, which change nothing in the page, and from a point back
// to the mention that stands there. Marks follow the paint: those of a block are made anew whenever it was painted, and
// fall to nothing by themselves when the site takes the text away.
//
// Firefox hands content scripts its registry and highlights behind a wrapper that can neither be iterated nor be given
// a callback (`forEach`, `keys()`, `for of` throw; seen in 140 and 153). So only `set`, `add` and `delete` are used,
// and which ranges are ours is kept here. All of Duidu's registry names begin with 'duidu-': the site's are not touched.
import type { Mention, NameGroup, NameId } from '../text/names/name';
import type { Span } from '../text/span';
import type { Block } from './block';
import { elementAt } from './element-at';
import type { Ledger } from './ledger';
import { parentOf } from './reach';
import { PART, RUN } from './run';
import { type Ground, rangesOf, rectsOf, type Shown, type SpotOf, shownOf } from './shown';

interface Mark {
  readonly block: Block;
  readonly mention: Mention;
  readonly group: NameGroup;
  readonly ranges: readonly Range[];
  readonly holders: ReadonlySet<Element>;
}

type Layer = NameGroup | 'now';

export class Marks {
  readonly #view: Window & typeof globalThis;
  readonly #ground: Ground;
  /** Of every text node of the site's, the marks that begin or go on in it. */
  readonly #marks = new Map<Text, Set<Mark>>();
  /** By the element that the text is seen in: its own, or the run or part that stands for it. */
  readonly #held = new WeakMap<Element, Set<Mark>>();
  readonly #highlights = new Map<Layer, Highlight>();
  #now: { readonly block: Block; readonly at: Span; readonly ranges: readonly Range[] } | null = null;

  constructor(view: Window & typeof globalThis, ledger: Ledger, spotOf: SpotOf) {
    this.#view = view;
    this.#ground = { document: view.document, ledger, spotOf };
  }

  /** Marks these mentions in a block that was just painted, and no others. */
  put(block: Block, mentions: readonly (Mention & { readonly group: NameGroup })[]): void {
    for (const piece of block.pieces) {
      const stretch = { start: piece.from, end: piece.from + piece.end - piece.start };
      for (const mark of [...(this.#marks.get(piece.node) ?? [])])
        if (mark.block.pieces.some((one) => one.node === piece.node && touches(one, stretch))) this.#drop(mark);
    }
    for (const mention of mentions) {
      const ranges = this.rangesOf(block, mention);
      if (ranges.length) this.#add({ block, mention, group: mention.group, ranges, holders: holdersOf(ranges) });
    }
    if (this.#now && sharesText(this.#now.block, block)) this.show(this.#now.block, this.#now.at);
  }

  /** Lets go of what has left the page. */
  prune(): void {
    for (const [node, marks] of [...this.#marks])
      if (!node.isConnected) for (const mark of [...marks]) this.#drop(mark);
  }

  /** Takes all marks off; the registry is as it would be without us. */
  clear(): void {
    for (const layer of this.#highlights.keys()) this.#view.CSS.highlights.delete(nameOf(layer));
    for (const marks of [...this.#marks.values()]) for (const mark of [...marks]) this.#drop(mark);
    this.#highlights.clear();
    this.#now = null;
  }

  /** Shows what is meant, a marked mention or any other stretch of a block; null: nothing any more. */
  show(block: Block | null, at: Span | null): void {
    for (const range of this.#now?.ranges ?? []) this.#highlights.get('now')?.delete(range);
    this.#now = null;
    if (!block || !at) return;
    const ranges = this.rangesOf(block, at);
    this.#now = { block, at, ranges };
    for (const range of ranges) this.#layer('now')?.add(range);
  }

  /** The ranges of a stretch of a block's text as it stands now, one for every piece; none when it stands no more. */
  rangesOf(block: Block, at: Span): Range[] {
    return rangesOf(this.#ground, block, at);
  }

  /** The marked mention that is seen at a point of the window, in CSS pixels; null: none is, or something covers it. */
  at(x: number, y: number): Shown | null {
    const element = elementAt(this.#view.document, x, y);
    const marks = element && this.#held.get(holderOf(element));
    if (!marks) return null;
    for (const mark of innermost(marks))
      if (rectsOf(mark.ranges).some((box) => x >= box.left && x < box.right && y >= box.top && y < box.bottom))
        return this.shownOf(mark.block, mark.mention);
    return null;
  }

  /** A mention, or a plain word, as whoever shows it wants it. */
  shownOf(block: Block, at: Span & { readonly ids?: readonly NameId[] }): Shown {
    return shownOf(this.#ground, block, at, at.ids);
  }

  #add(mark: Mark): void {
    for (const { node } of mark.block.pieces.filter((piece) => meets(piece, mark.mention))) {
      const marks = this.#marks.get(node) ?? new Set();
      this.#marks.set(node, marks.add(mark));
    }
    for (const holder of mark.holders) {
      const marks = this.#held.get(holder) ?? new Set();
      this.#held.set(holder, marks.add(mark));
    }
    for (const range of mark.ranges) this.#layer(mark.group)?.add(range);
  }

  #drop(mark: Mark): void {
    for (const { node } of mark.block.pieces) {
      const marks = this.#marks.get(node);
      marks?.delete(mark);
      if (marks?.size === 0) this.#marks.delete(node);
    }
    for (const holder of mark.holders) this.#held.get(holder)?.delete(mark);
    for (const range of mark.ranges) this.#highlights.get(mark.group)?.delete(range);
  }

  /** A highlight, registered when first used; undefined where the browser (or a test) knows none. */
  #layer(layer: Layer): Highlight | undefined {
    const known = this.#highlights.get(layer);
    if (known || !this.#view.CSS?.highlights) return known;
    const highlight = new this.#view.Highlight();
    if (layer === 'now') highlight.priority = 1;
    this.#view.CSS.highlights.set(nameOf(layer), highlight);
    this.#highlights.set(layer, highlight);
    return highlight;
  }
}

const nameOf = (layer: Layer): string => `duidu-${layer}`;
const meets = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** Does a piece hold part of a stretch of its node's source? */
function touches({ from, start, end }: Span & { readonly from: number }, stretch: Span): boolean {
  return meets({ start: from, end: from + end - start }, stretch);
}

function sharesText(one: Block, other: Block): boolean {
  const nodes = new Set(other.pieces.map(({ node }) => node));
  return one.pieces.some(({ node }) => nodes.has(node));
}

/** Of marks one inside the other, the inner comes first. */
const innermost = (marks: Iterable<Mark>): Mark[] =>
  [...marks].sort((a, b) => a.mention.end - a.mention.start - (b.mention.end - b.mention.start));

/** What stands for the text in an element: a run's or part's words are all found at the run or part. */
const holderOf = (element: Element): Element => element.closest(PART) ?? element.closest(RUN) ?? element;

function holdersOf(ranges: readonly Range[]): Set<Element> {
  const parents = ranges.map(({ startContainer }) => parentOf(startContainer));
  return new Set(parents.filter((parent) => parent !== null).map(holderOf));
}
