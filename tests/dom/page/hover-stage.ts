// The pointer over a page of two names and two words, with a clock of our own: where what stands, what may be done, and a
// log of what opened and closed. Every test stands it up anew; what it changes of it is changed on the stage.
import { expect, vi } from 'vitest';
import { type HoverEdges, LOOK, type Lookup, Pointer } from '../../../lib/page/hover';

/** Milliseconds of rest that are chosen here. */
export const REST = 350;

/**
 * Names stand at x 0–100 (A) and 200–300 (B), plain words at 300–350 (c) and 350–400 (d); the card at y 100–300, the way
 * between A and it at y 20–100, x 0–100.
 */
const nameAt = (x: number, y: number): string | null => {
  if (y < 0 || y > 20) return null;
  if (x >= 0 && x <= 100) return 'A';
  return x >= 200 && x <= 300 ? 'B' : null;
};

const wordAt = (x: number, y: number): string | null => {
  if (y < 0 || y > 20 || x <= 300 || x > 400) return null;
  return x <= 350 ? 'c' : 'd';
};

/** What stands now. */
export const stage = {} as {
  end: AbortController;
  shown: string | null;
  fleeting: boolean;
  held: boolean;
  log: string[];
  card: HTMLElement;
  field: HTMLInputElement;
  link: HTMLAnchorElement;
  scrolled: boolean;
  lookup: Lookup | null;
  passed: (string | null)[];
};

export const edges: HoverEdges<string> = {
  lookup: () => stage.lookup,
  under: (x, y, any) => (stage.scrolled ? null : (nameAt(x, y) ?? (any ? wordAt(x, y) : null))),
  isSame: (a, b) => a === b,
  shown: () => stage.shown,
  isFleeting: () => stage.fleeting,
  isHeld: () => stage.held,
  open: (mention, _, by) => {
    stage.log.push(`open ${mention} by ${by}`);
    stage.shown = mention;
    stage.fleeting = by === 'hover';
  },
  close: () => {
    stage.log.push('close');
    stage.shown = null;
  },
  isBetween: ({ x, y }) => stage.shown !== null && y > 20 && y < 100 && x <= 100,
  pass: (what) => void stage.passed.push(what),
};

export const pointer = (type: string, x: number, y: number, init: PointerEventInit = {}, on: Element = document.body) =>
  on.dispatchEvent(
    new PointerEvent(type, { clientX: x, clientY: y, bubbles: true, cancelable: true, pointerType: 'mouse', ...init }),
  );
export const move = (x: number, y: number, init: PointerEventInit = {}) => pointer('pointermove', x, y, init);
export const overCard = () => pointer('pointermove', 50, 200, {}, stage.card);
export const wait = (ms: number) => vi.advanceTimersByTime(ms);
export const key = (name: string, on: Element = document.body, init: KeyboardEventInit = {}) =>
  on.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...init }));

/** Rests on A until its card is open. */
export function openA(): void {
  move(50, 10);
  wait(LOOK + REST);
  expect(stage.log).toEqual(['open A by hover']);
  stage.log = [];
}

export function tap(x: number, y: number, on: Element = document.body): boolean {
  pointer('pointerdown', x, y, { pointerType: 'touch' }, on);
  pointer('pointerup', x, y, { pointerType: 'touch' }, on);
  return on.dispatchEvent(
    new MouseEvent('click', { clientX: x, clientY: y, bubbles: true, cancelable: true, detail: 1 }),
  );
}

export function click(x: number, y: number, init: MouseEventInit = { detail: 1 }, on: Element = document.body): void {
  pointer('pointerdown', x, y, {}, on);
  pointer('pointerup', x, y, {}, on);
  on.dispatchEvent(new MouseEvent('click', { clientX: x, clientY: y, bubbles: true, cancelable: true, ...init }));
}

export function standPointer(): void {
  vi.useFakeTimers();
  stage.end = new AbortController();
  stage.shown = null;
  stage.fleeting = false;
  stage.held = false;
  stage.scrolled = false;
  stage.lookup = { by: 'names', key: 'alt', delay: REST };
  stage.log = [];
  stage.passed = [];
  stage.card = document.body.appendChild(document.createElement('duidu-card'));
  stage.field = document.body.appendChild(document.createElement('input'));
  stage.link = document.body.appendChild(document.createElement('a'));
  stage.link.href = 'https://example.org/';
  stage.link.addEventListener('click', (event) => event.preventDefault());
  new Pointer(window, edges, stage.end.signal);
  move(400, 400);
  wait(LOOK);
  stage.passed = [];
}

export function takePointerAway(): void {
  stage.end.abort();
  document.body.replaceChildren();
  vi.useRealTimers();
}
