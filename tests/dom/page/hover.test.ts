// When cards open and close by pointer, with a clock of our own: rest, leaving, presses, taps, typing.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type HoverEdges, LEAVE, LOOK, REST, TYPED, watchPointer } from '../../../lib/page/hover';

/** Names stand at x 0–100 (A) and 200–300 (B), the card at y 100–300; the way between them at y 20–100, x 0–100. */
const nameAt = (x: number, y: number): string | null => {
  if (y < 0 || y > 20) return null;
  if (x >= 0 && x <= 100) return 'A';
  return x >= 200 && x <= 300 ? 'B' : null;
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

const edges: HoverEdges<string> = {
  mentionAt: (x, y) => (scrolled ? null : nameAt(x, y)),
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
  isOnCard: (event) => event.composedPath().includes(card),
  isBetween: ({ x, y }) => shown !== null && y > 20 && y < 100 && x <= 100,
};

const pointer = (type: string, x: number, y: number, init: PointerEventInit = {}, on: Element = document.body) =>
  on.dispatchEvent(
    new PointerEvent(type, { clientX: x, clientY: y, bubbles: true, cancelable: true, pointerType: 'mouse', ...init }),
  );
const move = (x: number, y: number, init: PointerEventInit = {}) => pointer('pointermove', x, y, init);
const overCard = () => pointer('pointermove', 50, 200, {}, card);
const wait = (ms: number) => vi.advanceTimersByTime(ms);
const key = (name: string, on: Element = document.body) =>
  on.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));

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
  return on.dispatchEvent(new MouseEvent('click', { clientX: x, clientY: y, bubbles: true, cancelable: true }));
}

beforeEach(() => {
  vi.useFakeTimers();
  end = new AbortController();
  shown = null;
  fleeting = false;
  held = false;
  scrolled = false;
  log = [];
  card = document.body.appendChild(document.createElement('duidu-card'));
  field = document.body.appendChild(document.createElement('input'));
  link = document.body.appendChild(document.createElement('a'));
  link.href = 'https://example.org/';
  link.addEventListener('click', (event) => event.preventDefault());
  watchPointer(window, edges, end.signal);
  move(400, 400);
  wait(LOOK);
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
    expect(log).toEqual(['close', 'open B by hover']);
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

  it('on the card does nothing to it', () => {
    tap(50, 10);
    tap(50, 200, card);
    expect(log).toEqual(['open A by tap']);
  });

  it('of a mouse opens nothing', () => {
    pointer('pointerdown', 50, 10);
    document.body.dispatchEvent(new MouseEvent('click', { clientX: 50, clientY: 10, bubbles: true }));
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
