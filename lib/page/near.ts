// Which elements are on or near the screen. Elements are observed level by level: only what is near is opened and
// its inner elements observed in turn, so that a page of a million characters costs what its screen costs.
import { MARGIN } from './work';

export class Near {
  readonly #seen: IntersectionObserver;
  readonly #signal: AbortSignal;

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
    this.#signal = signal;
    this.#seen = new view.IntersectionObserver(
      (entries) => {
        const came: IntersectionObserverEntry[] = [];
        for (const entry of entries) {
          if (entry.isIntersecting) came.push(entry);
          else if (spills(entry)) onThrough(entry.target);
        }
        const height = view.innerHeight;
        if (came.length) onNear(came.sort((a, b) => distance(a, height) - distance(b, height)).map((e) => e.target));
      },
      { rootMargin: `${MARGIN * 100}% 25%` },
    );
    signal.addEventListener('abort', () => this.#seen.disconnect());
  }

  observe(element: Element): void {
    if (!this.#signal.aborted) this.#seen.observe(element);
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
