// The reader's fakes: a clock, a layout in which all that is not set apart (data-away) stands on the screen, and a
// background with a made-up conversion that writes down what it was asked.
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { type Edges, Reader } from '../../../lib/page/reader';
import type { Ask } from '../../../lib/text/ask';
import { styleLikeABrowser, tilesOf } from './stage';

const view = window as unknown as Window & typeof globalThis;
export const READ: Ask = { from: 'cn', target: null, reading: 'marks' };
export const CONVERT: Ask = { from: 'cn', target: 'tw', reading: 'off' };
export const BOTH: Ask = { from: 'cn', target: 'tw', reading: 'numbers' };

/** Everything that was asked of the background, one list a question; and what the reader told of itself. */
export const asked: (readonly string[])[] = [];
export const changes: boolean[] = [];
const readers: Reader[] = [];

export const answer: Edges['annotate'] = async (texts, { target, reading }) => {
  asked.push(texts);
  const how = { to: target !== null, reading: reading !== 'off' };
  return { texts: texts.map((text) => ({ tiles: tilesOf(text, how), names: [] })), about: {} };
};

/** A survey that finds nobody. */
export const nobody: Edges['survey'] = async (texts) => ({
  names: { date: null, region: null, decided: {}, taught: [] },
  seen: [],
  mentions: texts.map(() => []),
});

export function open(edges: Partial<Edges> = {}): Reader {
  const changed = async (on: boolean) => void changes.push(on);
  const reader = new Reader(view, { annotate: answer, survey: nobody, hydrated: async () => true, changed, ...edges });
  readers.push(reader);
  return reader;
}

/** A background that takes its time. */
export const slow =
  (ms: number): Edges['annotate'] =>
  async (...ask) => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    return answer(...ask);
  };

export const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** Shows the page and waits until all is done. */
export async function show(reader: Reader, ask: Ask | null): Promise<void> {
  const shown = reader.show(ask);
  await pass(3000);
  await shown;
  await pass(3000);
}

export const words = (root: ParentNode = document) =>
  [...root.querySelectorAll('duidu-w')].map((word) => word.textContent);
export const texts = () => asked.flat();
const isAway = (element: Element) => element.closest('[data-away]') !== null;

class Intersections {
  readonly #report: (entries: unknown[]) => void;
  #on = true;
  constructor(report: (entries: unknown[]) => void) {
    this.#report = report;
  }
  observe(target: Element): void {
    setTimeout(() => {
      const boundingClientRect = target.getBoundingClientRect();
      if (this.#on) this.#report([{ target, isIntersecting: !isAway(target), boundingClientRect }]);
    }, 16);
  }
  disconnect(): void {
    this.#on = false;
  }
}

/** Sets the fakes up before each test of a file, and gives the page back after it. */
export function setUpReaders(): void {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('IntersectionObserver', Intersections);
    styleLikeABrowser();
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      return new DOMRect(0, isAway(this) ? 50_000 : 0, 100, 20);
    });
    asked.length = 0;
    changes.length = 0;
  });
  afterEach(async () => {
    for (const reader of readers.splice(0)) await show(reader, null);
    expect(document.querySelector('duidu-run')).toBe(null);
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    document.title = '';
  });
}
