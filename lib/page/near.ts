// Which elements are on or near the screen. Elements are observed level by level: only what is near is opened and
// its inner elements observed in turn, so that a page of a million characters costs what its screen costs.
import { MARGIN } from './work';

export class Near {
  readonly #view: Window & typeof globalThis;
  readonly #signal: AbortSignal;
  readonly #onNear: (elements: Element[]) => void;
  readonly #onThrough: (element: Element) => void;
  #observer: IntersectionObserver;
  /** What is observed, as long as the margin may yet grow. */
  #observed: WeakRef<Element>[] | null = [];

  /**
   * `onNear`: elements that came near, those on the screen first. `onThrough`: elements that are away themselves
   * while what they hold spills out of them, and may be near.
   */
  constructor(
    view: Window & typeof globalThis,
    signal: AbortSignal,
    onNear: (elements: Element[]) => void,
    onThrough: (element: Element) => void,
  ) {
    this.#view = view;
    this.#signal = signal;
    this.#onNear = onNear;
    this.#onThrough = onThrough;
    this.#observer = this.#observerOf(MARGIN.still);
    signal.addEventListener('abort', () => this.#observer.disconnect());
  }

  observe(element: Element): void {
    if (this.#signal.aborted) return;
    this.#observer.observe(element);
    this.#observed?.push(new WeakRef(element));
  }

  /** From now on more is near: the reader has begun to scroll. */
  widen(): void {
    if (!this.#observed || this.#signal.aborted) return;
    this.#observer.disconnect();
    this.#observer = this.#observerOf(MARGIN.scrolled);
    for (const one of this.#observed) {
      const element = one.deref();
      if (element?.isConnected) this.#observer.observe(element);
    }
    this.#observed = null;
  }

  #observerOf(margin: number): IntersectionObserver {
    const take = (entries: IntersectionObserverEntry[]) => this.#take(entries);
    return new this.#view.IntersectionObserver(take, { rootMargin: `${margin * 100}% 25%` });
  }

  #take(entries: readonly IntersectionObserverEntry[]): void {
    const came: IntersectionObserverEntry[] = [];
    for (const entry of entries) {
      if (entry.isIntersecting) came.push(entry);
      else if (spills(entry)) this.#onThrough(entry.target);
    }
    const height = this.#view.innerHeight;
    if (came.length) this.#onNear(came.sort((a, b) => distance(a, height) - distance(b, height)).map((e) => e.target));
  }
}

/** Pixels between the element's box and the window, 0 when it is on the screen. */
function distance(entry: IntersectionObserverEntry, height: number): number {
  const { top, bottom } = entry.boundingClientRect;
  return Math.max(0, top - height, -bottom);
}

/** A box of fixed height (body { height: 100% }) or of floats alone, whose content goes on outside of it. */
function spills(entry: IntersectionObserverEntry): boolean {
  const { height, width } = entry.boundingClientRect;
  const { target } = entry;
  if (height === 0 && width === 0) return false;
  return target.scrollHeight > height + 1;
}
