// Puts tiles on the page: for every piece of a block the gentlest paint that shows it (nothing, rewritten text, or a
// run with readings and English), in slices, with the reader's selection kept and what is drawn taken back where it has
// no room. Names that are only marked are no paint: marks.ts is told of every block that was painted.

import type { Mention, NameGroup } from '../text/names/name';
import type { Segment } from '../text/segment';
import { cut } from '../text/segment';
import type { Block, Label, Piece } from './block';
import type { Ledger } from './ledger';
import { type Drift, type Place, type Side, type Stretch, shownPlace, textAt, toShown } from './places';
import { Room } from './room';
import { contentOfRun, fillPart, type Gloss, makeParts, makeRun, shownOf } from './run';
import { keepSelection, putSelection } from './selection';
import { pause, SLICE } from './slices';
import { keyOf, PLAIN, type Setting, WORD } from './word';

/** A mention that is to be seen: marked, and followed by its English where that is not ''. */
export interface Named extends Mention {
  readonly group: NameGroup;
  readonly en: string;
}

/** A block, what is known of it, and whether anything may be drawn: readings, English. */
export interface Job {
  readonly block: Block;
  readonly tiles: readonly Segment[];
  readonly readings: boolean;
  readonly names?: readonly Named[];
}

/** A part of a long node's run, and what it shows. */
interface Part {
  readonly element: Element;
  tiles: readonly Segment[];
}

export class Painter {
  readonly #view: Window & typeof globalThis;
  readonly #ledger: Ledger;
  readonly #drifts = new WeakMap<Text, readonly Segment[]>();
  readonly #drift: Drift = { get: (node) => this.#drifts.get(node) ?? this.#tilesOfParts(node) };
  /** Parts of a run by where they begin in the node's source. */
  readonly #parts = new WeakMap<HTMLElement, Map<number, Part>>();
  /** What a run or a part shows, so that the same is not drawn again: layout is what drawing costs. */
  readonly #drawn = new WeakMap<Element, string>();
  readonly #painted: (job: Job) => void;
  readonly room: Room;
  /** Names are covered, though they are only marked. */
  coversNames = false;
  /** How words are set that are painted from now on. */
  setting: Setting = PLAIN;
  /** UTF-16 units that one slice can lay out in time, learned as we go; the first screen goes in one. */
  #pace = Number.POSITIVE_INFINITY;
  #held = false;

  /** `painted` is told of every block right after it was painted. */
  constructor(
    view: Window & typeof globalThis,
    ledger: Ledger,
    signal: AbortSignal,
    painted: (job: Job) => void = () => {},
  ) {
    this.#view = view;
    this.#ledger = ledger;
    this.#painted = painted;
    this.room = new Room(view);
    const hold = (event: Event) => {
      this.#held = event.type === 'pointerdown' && (event as PointerEvent).button === 0;
    };
    for (const type of ['pointerdown', 'pointerup', 'pointercancel', 'dragend', 'blur'])
      view.addEventListener(type, hold, { capture: true, passive: true, signal });
  }

  /**
   * Paints the jobs, about SLICE milliseconds at a time. `write` wraps every stretch of writing, so that the caller
   * can repair first and discard our own records after. `go` is asked before each slice; false stops.
   */
  async paint(jobs: readonly Job[], write: (work: () => void) => void, go: () => boolean): Promise<void> {
    for (let next = 0; next < jobs.length; ) {
      await this.#ready();
      if (!go()) return;
      write(() => {
        const begin = this.#view.performance.now();
        do next = this.#slice(jobs, next);
        while (next < jobs.length && this.#view.performance.now() - begin < SLICE / 2);
      });
      if (next < jobs.length) await pause(this.#view);
    }
  }

  /** Shows an attribute's converted text, if it still says what was converted. */
  label({ element, name }: Label, source: string, shown: string): void {
    if (element.isConnected && this.#ledger.attributeOf(element, name) === source)
      this.#ledger.setAttribute(element, name, shown);
  }

  /** While the reader drags out a selection nothing moves under the pointer. */
  async #ready(): Promise<void> {
    for (let waited = 0; this.#held && waited < 3000; waited += 50)
      await new Promise((resolve) => this.#view.setTimeout(resolve, 50));
  }

  #slice(jobs: readonly Job[], from: number): number {
    const { document } = this.#view;
    const kept = keepSelection(document, this.#ledger, this.#drift);
    let end = from;
    let drawn = 0;
    const slice: Job[] = [];
    for (; end < jobs.length && (drawn === 0 || drawn < this.#pace); end++) {
      const job = jobs[end];
      if (!job) break;
      const readings = job.readings && !this.room.isNone(job.block.root);
      slice.push(readings === job.readings ? job : { ...job, readings });
      if (readings) drawn += job.block.text.length;
    }
    const roots = new Set(slice.filter((job) => job.readings).map((job) => job.block.root));
    const before = this.room.measure(roots);
    const begin = this.#view.performance.now();
    for (const job of slice) this.#block(job);
    const tight = new Set(this.room.tooTight(roots, before));
    for (const job of slice) if (tight.has(job.block.root)) this.#block({ ...job, readings: false });
    for (const job of slice) this.#painted(job);
    if (drawn) {
      // Reading a height lays the page out here and now, where we can measure it, instead of after our slice.
      void document.documentElement.scrollHeight;
      const spent = this.#view.performance.now() - begin;
      const least = keyOf(this.setting) === 'word' ? 600 : 250;
      this.#pace = Math.min(1500, Math.max(least, (drawn * SLICE) / Math.max(spent, 1)));
    }
    putSelection(document, kept, this.#ledger, this.#drift);
    return end;
  }

  #block({ block, tiles, readings, names = [] }: Job): void {
    if (tiles.reduce((sum, { length }) => sum + length, 0) !== block.text.length) return;
    for (const piece of block.pieces) {
      const own = cut(tiles, piece);
      const glosses = glossesOf(names, piece);
      const isNamed = this.coversNames && names.some(({ start, end }) => start < piece.end && piece.start < end);
      const draws = isNamed || glosses.length > 0 || own.some(({ reading, gloss }) => reading || gloss);
      const covers = draws && readings && piece.reach === 'all';
      this.#piece(block, piece, own, covers, covers ? glosses : []);
    }
  }

  #piece(block: Block, piece: Piece, tiles: readonly Segment[], covers: boolean, glosses: readonly Gloss[]): void {
    const { node, from } = piece;
    const source = block.text.slice(piece.start, piece.end);
    const whole = this.#ledger.sourceOf(node);
    // The answer may be older than the page: what no longer stands there is not painted.
    if (!node.isConnected || whole.slice(from, from + source.length) !== source || this.#ledger.isLeft(node)) return;
    const bare = covers ? tiles : tiles.map(({ reading: _, gloss: __, ...tile }) => tile);
    const { setting } = this;
    const next = block.text.slice(piece.end, piece.end + 2);
    const drawn = JSON.stringify([source, bare, glosses, keyOf(setting), next]);
    const content = () => contentOfRun(node.ownerDocument, source, bare, glosses, { setting, next });
    if (source.length < whole.length) {
      this.#part(piece, bare, drawn, content);
      return;
    }
    const shown = shownOf(source, bare);
    if (shown.length === source.length) this.#drifts.delete(node);
    else this.#drifts.set(node, bare);
    if (covers) this.#cover(node, source, drawn, content);
    else if (shown === source) this.#ledger.release(node);
    else this.#ledger.rewrite(node, shown);
  }

  #cover(node: Text, source: string, drawn: string, content: () => Node): void {
    const before = this.#ledger.runOf(node);
    if (before?.previousSibling === node && this.#drawn.get(before) === drawn) return;
    const run = makeRun(node.ownerDocument, source, content());
    this.#drawn.set(run, drawn);
    this.#ledger.cover(node, run);
  }

  /** A piece of a long node: its part of the run is filled; `prepare` has stood the run there. */
  #part({ node, from }: Piece, tiles: readonly Segment[], drawn: string, content: () => Node): void {
    const run = this.#ledger.runOf(node);
    const part = run ? this.#parts.get(run)?.get(from) : undefined;
    if (!part || this.#drawn.get(part.element) === drawn) return;
    this.#drawn.set(part.element, drawn);
    fillPart(part.element, content());
    part.tiles = tiles;
  }

  #tilesOfParts(node: Text): readonly Segment[] | undefined {
    const run = this.#ledger.runOf(node);
    const parts = run && this.#parts.get(run);
    return parts ? [...parts.values()].flatMap(({ tiles }) => tiles) : undefined;
  }

  /**
   * Covers nodes that are cut into several pieces by runs of plain parts; nothing looks different yet. `anew` drops
   * what the parts of an earlier ask hold.
   */
  prepare(blocks: readonly Block[], anew = false): void {
    const cuts = new Map<Text, number[]>();
    for (const { pieces } of blocks)
      for (const { node, from, start, end } of pieces)
        if (from > 0 || end - start < this.#ledger.sourceOf(node).length)
          cuts.set(node, [...new Set([...(cuts.get(node) ?? [0]), from])]);
    if (!cuts.size) return;
    const { document } = this.#view;
    const kept = keepSelection(document, this.#ledger, this.#drift);
    for (const [node, starts] of cuts) {
      if (this.#ledger.isLeft(node)) continue;
      const run = this.#ledger.runOf(node);
      const parts = run && this.#parts.get(run);
      if (!anew && parts && starts.every((start) => parts.has(start))) continue;
      this.#coverByParts(node, starts);
    }
    putSelection(document, kept, this.#ledger, this.#drift);
  }

  /** Where a piece stands now, for measuring: its part, or its node. */
  placeOf(piece: Piece): Node {
    const run = this.#ledger.runOf(piece.node);
    return (run && (this.#parts.get(run)?.get(piece.from)?.element ?? run)) ?? piece.node;
  }

  /** Tiles of what is shown at another length than it was written. */
  get drift(): Drift {
    return this.#drift;
  }

  /** What a part of a long node's run stands for; null: it is none of ours. */
  partOf(element: Element): Stretch | null {
    const run = element.parentElement;
    for (const [from, part] of (run && this.#parts.get(run)) ?? [])
      if (part.element === element) return { from, tiles: part.tiles };
    return null;
  }

  /** Where a place in a node's source stands now. */
  spotOf(node: Text, offset: number, side: Side): Place {
    const run = this.#ledger.runOf(node);
    const parts = run && this.#parts.get(run);
    if (!parts) return shownPlace({ node, offset }, this.#ledger, this.#drift, side);
    let from = 0;
    for (const start of parts.keys()) if (side === 'end' ? start < offset : start <= offset) from = start;
    const part = parts.get(from);
    const spot = part && textAt(part.element, toShown(part.tiles, offset - from), side);
    return spot ?? { node, offset: 0 };
  }

  /** Takes all paint off; the reader's selection stays on the words that it was on. */
  restore(roots: Iterable<Document | ShadowRoot>): void {
    const { document } = this.#view;
    const kept = keepSelection(document, this.#ledger, this.#drift);
    this.#ledger.restore(roots);
    putSelection(document, kept, this.#ledger, { get: () => undefined });
  }

  /** Words given readings in a root, as it stands. */
  static countWords(root: ParentNode): number {
    return root.querySelectorAll(WORD).length;
  }

  #coverByParts(node: Text, starts: readonly number[]): void {
    const source = this.#ledger.sourceOf(node);
    const ends = [...starts.slice(1), source.length];
    const run = makeParts(node.ownerDocument, source, [...starts, source.length]);
    const parts = new Map<number, Part>();
    for (const [i, element] of [...run.children].entries()) {
      const start = starts[i] ?? 0;
      parts.set(start, { element, tiles: [{ length: (ends[i] ?? start) - start }] });
    }
    this.#parts.set(run, parts);
    this.#drifts.delete(node);
    this.#ledger.cover(node, run);
  }
}

/** The English that is drawn in a piece: of the names that end in it, with as much of each as it holds. */
function glossesOf(names: readonly Named[], { start, end }: Piece): Gloss[] {
  const ending = names.filter((name) => name.en !== '' && name.end > start && name.end <= end);
  return ending.map((name) => ({ start: Math.max(0, name.start - start), end: name.end - start, en: name.en }));
}
