// Roots with very much text (a text file is one node): their stretches wait here until they come near the screen.
import type { Block } from './block';
import type { Painter } from './painter';
import { nearOnes } from './work';

export class Stretches {
  readonly #view: Window & typeof globalThis;
  readonly #painter: Painter;
  readonly #waiting = new Map<Element, Block[]>();
  /** Stretches that `away` has given out once. */
  readonly #given = new WeakSet<Block>();

  constructor(view: Window & typeof globalThis, painter: Painter) {
    this.#view = view;
    this.#painter = painter;
  }

  get empty(): boolean {
    return this.#waiting.size === 0;
  }

  put(root: Element, stretches: Block[]): void {
    this.#waiting.set(root, stretches);
  }

  clear(): void {
    this.#waiting.clear();
  }

  /** Takes out the stretches of every root of which `isNear` holds that are near the screen now. */
  takeNear(isNear: (root: Element) => boolean, margin: number): Block[] {
    const taken: Block[] = [];
    for (const root of [...this.#waiting.keys()]) {
      if (!root.isConnected) this.#waiting.delete(root);
      else if (isNear(root)) taken.push(...this.take(root, margin));
    }
    return taken;
  }

  /** Takes out the stretches of one root that are near the screen now. */
  take(root: Element, margin: number): Block[] {
    const waiting = this.#waiting.get(root) ?? [];
    const range = this.#view.document.createRange();
    const near = new Set(nearOnes(waiting, (block) => this.#boxOf(block, range), this.#view, margin));
    const rest = waiting.filter((block) => !near.has(block));
    if (rest.length) this.#waiting.set(root, rest);
    else this.#waiting.delete(root);
    return [...near];
  }

  /** Stretches of at least `size` units that still wait, each given once; they go on waiting until they are near. */
  away(size: number): Block[] {
    const away: Block[] = [];
    let sum = 0;
    for (const block of [...this.#waiting.values()].flat()) {
      if (sum >= size) break;
      if (this.#given.has(block)) continue;
      this.#given.add(block);
      away.push(block);
      sum += block.text.length;
    }
    return away;
  }

  #boxOf({ pieces: [piece] }: Block, range: Range): DOMRect {
    if (piece) range.selectNodeContents(this.#painter.placeOf(piece));
    return range.getBoundingClientRect();
  }
}
