// When cards open and close by pointer, with a clock of our own: rest, a key held, leaving, presses, taps, typing.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HANDOVER, type HoverEdges, KEYED, LEAVE, LOOK, type Lookup, Pointer, TYPED } from '../../../lib/page/hover';

/** Milliseconds of rest that are chosen here. */
const REST = 350;

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

let end: AbortController;
let shown: string | null;
let fleeting: boolean;
let held: boolean;
let log: string[];
let card: HTMLElement;
let field: HTMLInputElement;
let link: HTMLAnchorElement;
let scrolled: boolean;
let lookup: Lookup | null;
let passed: (string | null)[] = [];

const edges: HoverEdges<string> = {
  lookup: () => lookup,
  under: (x, y, any) => (scrolled ? null : (nameAt(x, y) ?? (any ? wordAt(x, y) : null))),
  isSame: (a, b) => a === b,
  shown: () => shown,
  isFleeting: () => fleeting,
  isHeld: () => held,
  open: (mention, _, by) => {
    log.push(`open ${mention} by ${by}`);
    shown = mention;
    fleeting = by === 'hover';
  },
  close: () => {
    log.push('close');
    shown = null;
  },
  isBetween: ({ x, y }) => shown !== null && y > 20 && y < 100 && x <= 100,
  pass: (what) => void passed.push(what),
};

const pointer = (type: string, x: number, y: number, init: PointerEventInit = {}, on: Element = document.body) =>
  on.dispatchEvent(
    new PointerEvent(type, { clientX: x, clientY: y, bubbles: true, cancelable: true, pointerType: 'mouse', ...init }),
  );
const move = (x: number, y: number, init: PointerEventInit = {}) => pointer('pointermove', x, y, init);
const overCard = () => pointer('pointermove', 50, 200, {}, card);
const wait = (ms: number) => vi.advanceTimersByTime(ms);
const key = (name: string, on: Element = document.body, init: KeyboardEventInit = {}) =>
  on.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...init }));

/** Rests on A until its card is open. */
function openA(): void {
  move(50, 10);
  wait(LOOK + REST);
  expect(log).toEqual(['open A by hover']);
  log = [];
}

function tap(x: number, y: number, on: Element = document.body): boolean {
  pointer('pointerdown', x, y, { pointerType: 'touch' }, on);
  pointer('pointerup', x, y, { pointerType: 'touch' }, on);
  return on.dispatchEvent(
    new MouseEvent('click', { clientX: x, clientY: y, bubbles: true, cancelable: true, detail: 1 }),
  );
}

function click(x: number, y: number, init: MouseEventInit = { detail: 1 }, on: Element = document.body): void {
  pointer('pointerdown', x, y, {}, on);
  pointer('pointerup', x, y, {}, on);
  on.dispatchEvent(new MouseEvent('click', { clientX: x, clientY: y, bubbles: true, cancelable: true, ...init }));
}

beforeEach(() => {
  vi.useFakeTimers();
  end = new AbortController();
  shown = null;
  fleeting = false;
  held = false;
  scrolled = false;
  lookup = { by: 'names', key: 'alt', delay: REST };
  log = [];
  card = document.body.appendChild(document.createElement('duidu-card'));
  field = document.body.appendChild(document.createElement('input'));
  link = document.body.appendChild(document.createElement('a'));
  link.href = 'https://example.org/';
  link.addEventListener('click', (event) => event.preventDefault());
  new Pointer(window, edges, end.signal);
  move(400, 400);
  wait(LOOK);
  passed = [];
});
afterEach(() => {
  end.abort();
  document.body.replaceChildren();
  vi.useRealTimers();
});

describe('resting on a name', () => {
  it('opens its card after a while, and not before', () => {
    move(50, 10);
    wait(LOOK + REST - 1);
    expect(log).toEqual([]);
    wait(1);
    expect(log).toEqual(['open A by hover']);
  });

  it('does not begin anew while the pointer moves within the name', () => {
    move(50, 10);
    wait(LOOK + REST - 50);
    move(60, 12);
    wait(50);
    expect(log).toEqual(['open A by hover']);
  });

  it('opens nothing for a name that the pointer only passes', () => {
    move(50, 10);
    wait(LOOK + 100);
    move(150, 10);
    wait(LOOK + REST);
    expect(log).toEqual([]);
  });

  it('opens nothing when the page has scrolled away under the pointer', () => {
    move(50, 10);
    wait(LOOK + 100);
    scrolled = true;
    wait(REST);
    expect(log).toEqual([]);
  });

  it('opens nothing when the page has moved a name under a pointer that rests', () => {
    scrolled = true;
    move(50, 10);
    wait(LOOK + REST);
    scrolled = false;
    move(50, 10);
    wait(LOOK + REST);
    expect(log).toEqual([]);
    move(51, 10);
    wait(LOOK + REST);
    expect(log).toEqual(['open A by hover']);
  });

  it('opens nothing for a finger that moves', () => {
    move(50, 10, { pointerType: 'touch' });
    wait(LOOK + REST);
    expect(log).toEqual([]);
  });

  it('opens for a pen', () => {
    move(50, 10, { pointerType: 'pen' });
    wait(LOOK + REST);
    expect(log).toEqual(['open A by hover']);
  });

  it('goes from one card to the next', () => {
    openA();
    move(250, 10);
    wait(LOOK + REST);
    // The card was not taken off in between: nothing flickers.
    expect(log).toEqual(['open B by hover']);
  });
});

describe('resting on any word', () => {
  it('opens nothing where names alone are wished for', () => {
    move(320, 10);
    wait(LOOK + REST * 2);
    expect(log).toEqual([]);
  });

  it('opens its card after the time that was chosen, from now on', () => {
    lookup = { by: 'words', key: 'alt', delay: 700 };
    move(320, 10);
    wait(LOOK + 699);
    expect(log).toEqual([]);
    wait(1);
    expect(log).toEqual(['open c by hover']);
    lookup = { by: 'words', key: 'alt', delay: 150 };
    move(370, 10);
    wait(LOOK + 150);
    expect(log).toEqual(['open c by hover', 'open d by hover']);
  });

  it('keeps a card no longer than a moment while the pointer goes on over other words', () => {
    lookup = { by: 'words', key: 'alt', delay: REST };
    openA();
    for (let spent = 0; spent < HANDOVER + LOOK * 2; spent += LOOK * 2) {
      move(spent % (LOOK * 4) ? 370 : 320, 10);
      wait(LOOK * 2);
    }
    expect(log).toEqual(['close']);
  });

  it('opens nothing by a tap-only wish, nor where nothing is read', () => {
    lookup = { by: 'tap', key: 'alt', delay: REST };
    move(320, 10);
    wait(LOOK + REST);
    lookup = null;
    move(50, 10);
    wait(LOOK + REST);
    tap(50, 10);
    expect(log).toEqual([]);
  });

  it('tells what the pointer passes over, and when it has left', () => {
    lookup = { by: 'words', key: 'alt', delay: REST };
    move(320, 10);
    wait(LOOK);
    move(500, 10);
    wait(LOOK);
    expect(passed).toEqual(['c', null]);
  });
});

describe('a key held', () => {
  beforeEach(() => {
    lookup = { by: 'key', key: 'alt', delay: REST };
  });

  it('opens at once what the pointer comes to, and nothing without it', () => {
    move(320, 10);
    wait(LOOK + REST);
    expect(log).toEqual([]);
    move(50, 10, { ctrlKey: true });
    wait(LOOK + REST);
    expect(log).toEqual([]);
    move(320, 10, { altKey: true });
    wait(LOOK);
    expect(log).toEqual(['open c by hover']);
    move(370, 10, { altKey: true });
    wait(LOOK);
    expect(log).toEqual(['open c by hover', 'open d by hover']);
  });

  it('opens what the pointer rests on when it is pressed, once', () => {
    move(320, 10);
    wait(LOOK);
    key('Alt');
    wait(KEYED);
    expect(log).toEqual(['open c by hover']);
    key('Alt', document.body, { repeat: true });
    wait(KEYED);
    expect(log).toEqual(['open c by hover']);
  });

  it('opens nothing when it was the beginning of a shortcut', () => {
    move(320, 10);
    wait(LOOK);
    key('Alt');
    key('d', document.body, { altKey: true });
    wait(KEYED * 2);
    expect(log).toEqual([]);
  });
});

describe('leaving a name', () => {
  it('closes its card after a while', () => {
    openA();
    move(150, 10);
    wait(LOOK + LEAVE - 1);
    expect(log).toEqual([]);
    wait(1);
    expect(log).toEqual(['close']);
  });

  it('and coming back in time keeps it', () => {
    openA();
    move(150, 10);
    wait(LOOK + LEAVE - 50);
    move(50, 10);
    wait(LOOK + LEAVE + REST);
    expect(log).toEqual([]);
  });

  it('for its card keeps it, on the way and there', () => {
    openA();
    move(50, 60);
    wait(LOOK + LEAVE * 2);
    overCard();
    wait(LEAVE * 2);
    expect(log).toEqual([]);
    move(500, 500);
    wait(LOOK + LEAVE);
    expect(log).toEqual(['close']);
  });

  it('by leaving the window closes it too', () => {
    openA();
    pointer('pointerout', 50, 0, { relatedTarget: null });
    wait(LEAVE);
    expect(log).toEqual(['close']);
  });

  it('into a frame of the page closes it, though nothing more is told of the pointer', () => {
    openA();
    const frame = document.body.appendChild(document.createElement('iframe'));
    pointer('pointerout', 50, 20, { relatedTarget: frame });
    wait(LEAVE);
    expect(log).toEqual(['close']);
  });

  it('leaves a card that was opened by a tap or a key', () => {
    openA();
    fleeting = false;
    move(500, 500);
    wait(LOOK + LEAVE * 4);
    expect(log).toEqual([]);
  });
});

describe('a press', () => {
  it('closes the card, and its name opens none until the pointer has left it', () => {
    openA();
    pointer('pointerdown', 50, 10);
    expect(log).toEqual(['close']);
    move(60, 10);
    wait(LOOK + REST);
    move(150, 10);
    wait(LOOK + REST);
    expect(log).toEqual(['close']);
    move(50, 10);
    wait(LOOK + REST);
    expect(log).toEqual(['close', 'open A by hover']);
  });

  it('that drags out a selection opens nothing on its way', () => {
    pointer('pointerdown', 150, 10);
    move(50, 10, { buttons: 1 });
    wait(LOOK + REST);
    expect(log).toEqual([]);
  });

  it('on the card does nothing to it', () => {
    openA();
    pointer('pointerdown', 50, 200, {}, card);
    wait(LEAVE * 2);
    expect(log).toEqual([]);
  });
});

describe('keys', () => {
  it('typed into a field close the card, and nothing opens for a while', () => {
    openA();
    key('ni', field);
    expect(log).toEqual(['close']);
    move(50, 10);
    wait(LOOK + REST);
    expect(log).toEqual(['close']);
    wait(TYPED);
    move(51, 10);
    wait(LOOK + REST);
    expect(log).toEqual(['close', 'open A by hover']);
  });

  it('that scroll the page end the rest before a card', () => {
    move(50, 10);
    wait(LOOK + 100);
    window.dispatchEvent(new Event('scroll'));
    wait(REST);
    expect(log).toEqual([]);
  });

  it('that scroll the page leave the card to follow its word', () => {
    openA();
    key('ArrowDown');
    expect(log).toEqual([]);
  });

  it('Escape sends the card away, until the pointer comes again', () => {
    openA();
    key('Escape');
    move(51, 10);
    wait(LOOK + REST);
    expect(log).toEqual(['close']);
  });
});

describe('a tap', () => {
  it('on a name opens its card', () => {
    tap(50, 10);
    expect(log).toEqual(['open A by tap']);
  });

  it('on a name in a link is the link’s', () => {
    tap(50, 10, link);
    expect(log).toEqual([]);
  });

  it('elsewhere closes the card, and on another name opens that one', () => {
    tap(50, 10);
    tap(250, 10);
    tap(500, 500);
    expect(log).toEqual(['open A by tap', 'open B by tap', 'close']);
  });

  it('is none where a site clicks by itself, or a link was opened by key', () => {
    tap(50, 10);
    log = [];
    document.body.click();
    document.body.dispatchEvent(new MouseEvent('click', { clientX: 250, clientY: 10, bubbles: true }));
    expect(log).toEqual([]);
  });

  it('on the card does nothing to it', () => {
    tap(50, 10);
    tap(50, 200, card);
    expect(log).toEqual(['open A by tap']);
  });

  it('opens any word where all words open, or a key would be needed', () => {
    for (const by of ['words', 'key', 'tap'] as const) {
      lookup = { by, key: 'alt', delay: REST };
      tap(320, 10);
      expect(log.splice(0)).toEqual(['open c by tap']);
    }
  });

  it('of a mouse opens nothing', () => {
    click(50, 10);
    expect(log).toEqual([]);
  });

  it('of a mouse opens a word where nothing else would, and takes it away again', () => {
    lookup = { by: 'tap', key: 'alt', delay: REST };
    click(320, 10);
    expect(log.splice(0)).toEqual(['open c by tap']);
    click(370, 10);
    expect(log.splice(0)).toEqual(['close', 'open d by tap']);
    click(370, 10);
    expect(log.splice(0)).toEqual(['close']);
    click(320, 10, { detail: 2 });
    click(320, 10, { detail: 1 }, link);
    expect(log).toEqual([]);
  });
});

describe('the page', () => {
  it('has all its own: no default is prevented', () => {
    expect(move(50, 10)).toBe(true);
    wait(LOOK + REST);
    expect(pointer('pointerdown', 50, 10)).toBe(true);
    expect(tap(50, 10)).toBe(true);
    expect(key('Escape')).toBe(true);
    expect(log.length).toBeGreaterThan(1);
  });

  it('keeps the focus of a card that has it: hovering opens no other', () => {
    held = true;
    shown = 'A';
    move(250, 10);
    wait(LOOK + REST);
    expect(log).toEqual([]);
  });

  it('is left alone once the watch has ended', () => {
    move(50, 10);
    wait(LOOK);
    end.abort();
    wait(REST);
    move(50, 10);
    wait(LOOK + REST);
    expect(log).toEqual([]);
  });
});
