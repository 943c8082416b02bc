// What is to be done next on a page: elements on the screen before those near it, each once.
export class Work {
  readonly #front = new Set<Element>();
  readonly #back = new Set<Element>();

  get empty(): boolean {
    return this.#front.size === 0 && this.#back.size === 0;
  }

  /** Nothing that is on the screen is left to do. */
  get screenDone(): boolean {
    return this.#front.size === 0;
  }

  add(element: Element, onScreen: boolean): void {
    if (onScreen) {
      this.#back.delete(element);
      this.#front.add(element);
    } else if (!this.#front.has(element)) this.#back.add(element);
  }

  next(): Element | undefined {
    const queue = this.#front.size ? this.#front : this.#back;
    for (const element of queue) {
      queue.delete(element);
      return element;
    }
    return undefined;
  }

  clear(): void {
    this.#front.clear();
    this.#back.clear();
  }
}

/**
 * How far from the window is near, in screens above and below: little while the reader looks at the first screen, and
 * a whole screen from the first scroll on, so that what comes is ready before it is seen.
 */
export const MARGIN = { still: 0.25, scrolled: 1 } as const;

/** Against the window: on it, near it, or away. */
export type Place = 'screen' | 'near' | 'away';

export function placeOf(box: DOMRect, view: Window, margin: number): Place {
  const height = view.innerHeight;
  if (box.width === 0 && box.height === 0) return 'away';
  if (box.bottom >= 0 && box.top <= height && box.right >= 0 && box.left <= view.innerWidth) return 'screen';
  return box.bottom >= -margin * height && box.top <= (1 + margin) * height ? 'near' : 'away';
}

/** Where an element stands; one whose content spills out of it, or that has no box of its own, counts as near. */
export function placeOfElement(element: Element, view: Window, margin: number): Place {
  const box = element.getBoundingClientRect();
  const place = placeOf(box, view, margin);
  if (place !== 'away') return place;
  const boxless = box.width === 0 && box.height === 0;
  if (boxless) return view.getComputedStyle(element).display === 'contents' ? 'near' : 'away';
  return element.scrollHeight > box.height + 1 ? 'near' : 'away';
}

/** Of stretches in reading order, those near the window, found by halving: `boxOf` forces layout, so it is dear. */
export function nearOnes<T>(
  stretches: readonly T[],
  boxOf: (stretch: T) => DOMRect,
  view: Window,
  margin: number,
): T[] {
  const height = view.innerHeight;
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (boxOf(stretches[middle] as T).bottom < -margin * height) low = middle + 1;
    else high = middle;
  }
  const near: T[] = [];
  for (let i = low; i < stretches.length; i++) {
    const box = boxOf(stretches[i] as T);
    if (box.top > (1 + margin) * height) break;
    near.push(stretches[i] as T);
  }
  return near;
}
