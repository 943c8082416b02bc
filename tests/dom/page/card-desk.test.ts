// Cards on a page: the host in it, the focus, pinning and walking, and that nothing of them stays. jsdom lays nothing
// out, so that mentions have boxes of their own here; real placing is tested in place.test.ts and in browsers.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CardDesk, type DeskEdges, type Drawing, lessonOf } from '../../../lib/page/card-desk';
import { clearCards } from '../../../lib/page/card-element';
import type { Shown } from '../../../lib/page/marks';
import type { CardWorld } from '../../../lib/page/wire-card';
import { wireCard } from '../../../lib/page/wire-card';
import type { CardView } from '../../../lib/text/names/name';
import { CARDS, nameEntry } from '../card-views';

let paragraph: HTMLElement;
let desk: CardDesk;
let drawn: Map<Element, Drawing>;
let log: string[];
let view: CardView | null;
let fails: boolean;
let present: boolean;
const host = (): Element | null => document.querySelector('duidu-card');

function mention(form: string, top = 100): Shown {
  const rect = () => new DOMRect(50, top, 60, 20);
  const text = `${form} at ${top}`;
  return {
    ids: [form],
    form,
    text,
    block: { root: paragraph, text, pieces: [] },
    at: { start: 0, end: form.length },
    rects: () => (present ? [rect()] : []),
  };
}

const edges: DeskEdges = {
  card: async () => {
    if (fails) throw new Error('asleep');
    return view;
  },
  settle: async (form, id) => void log.push(`settle ${form} ${id}`),
  keep: async ({ zh, en, alias }) => {
    log.push(`keep ${zh} ${en} ${alias}`);
    return 'own/7';
  },
  drop: async (id, { zh }) => void log.push(`drop ${id} ${zh}`),
  jump: (id, step) => {
    log.push(`jump «${id}» ${step}`);
    return { of: 3 };
  },
  point: (shown) => void log.push(`point ${shown?.form ?? null}`),
  where: () => ({ at: 1, of: 3 }),
  language: async () => 'en',
  region: () => 'hk',
  edit: (id) => void log.push(`edit ${id}`),
  add: (form) => void log.push(`add ${form}`),
};

/** Draws a heading and a button, others for each mention, and remembers what it was given. */
function draw(root: Element, drawing: Drawing | null): void {
  if (!drawing) {
    drawn.delete(root);
    root.replaceChildren();
    return;
  }
  drawn.set(root, drawing);
  if (root.firstChild?.textContent === `${drawing.mention}`) return;
  const heading = document.createElement('h2');
  heading.className = 'duidu-card-name';
  heading.tabIndex = -1;
  heading.textContent = `${drawing.mention}`;
  root.replaceChildren(heading, document.createElement('button'));
}

const roots = (): Element[] => [...drawn.keys()];
const drawing = (at = 0): Drawing => [...drawn.values()][at]!;
const inFocus = (at = 0): Element | null => (roots()[at]!.getRootNode() as ShadowRoot).activeElement;

function press(key: string, root = roots()[0]): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
  root?.querySelector('h2')?.dispatchEvent(event);
  return event;
}

beforeEach(() => {
  paragraph = document.body.appendChild(document.createElement('p'));
  paragraph.append('林德偉訪京');
  drawn = new Map();
  log = [];
  view = CARDS.person;
  fails = false;
  present = true;
  desk = new CardDesk(window, edges, draw);
});
afterEach(() => {
  desk.end();
  document.body.replaceChildren();
  vi.useRealTimers();
});

describe('a card on a page', () => {
  it('stands in one element of its own, and leaves the page as it was', async () => {
    const before = document.documentElement.outerHTML;
    await desk.show(mention('林德偉'), null, 'hover');
    expect(host()?.parentNode).toBe(document.documentElement);
    expect(host()?.shadowRoot).toBeNull();
    expect(host()?.childNodes).toHaveLength(0);
    expect(drawing().view).toBe(CARDS.person);
    expect(desk.shown?.form).toBe('林德偉');
    desk.close();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(drawn.size).toBe(0);
    expect(desk.shown).toBeNull();
    expect(log).toEqual(['point 林德偉', 'point null']);
  });

  it('is the next one when another name is shown', async () => {
    await desk.show(mention('林德偉'), null, 'hover');
    await desk.show(mention('拉米'), null, 'hover');
    expect(roots()).toHaveLength(1);
    expect(desk.shown?.form).toBe('拉米');
  });

  it('does not open when it was overtaken', async () => {
    const first = desk.show(mention('林德偉'), null, 'hover');
    const second = desk.show(mention('拉米'), null, 'hover');
    await Promise.all([first, second]);
    expect(log).toEqual(['point 拉米']);
  });

  it('does not open when the pointer has left meanwhile', async () => {
    const opening = desk.show(mention('林德偉'), null, 'hover');
    expect(desk.isFleeting).toBe(true);
    desk.close();
    await opening;
    expect(host()).toBeNull();
  });

  it.each([
    ['nothing is known of the name', { view: null }],
    ['the background does not answer', { fails: true }],
    ['the name has left the page', { present: false }],
  ])('does not open when %s', async (_, now) => {
    ({
      view = CARDS.person,
      fails = false,
      present = true,
    } = now as Partial<{
      view: CardView | null;
      fails: boolean;
      present: boolean;
    }>);
    await desk.show(mention('林德偉'), null, 'hover');
    expect(host()).toBeNull();
    expect(desk.shown).toBeNull();
  });

  it('goes when its word leaves the page', async () => {
    vi.useFakeTimers();
    await desk.show(mention('林德偉'), null, 'hover');
    vi.advanceTimersByTime(300);
    expect(host()).not.toBeNull();
    present = false;
    vi.advanceTimersByTime(300);
    expect(host()).toBeNull();
  });

  it('lets no event of its own reach the page', async () => {
    await desk.show(mention('林德偉'), null, 'tap');
    const heard = vi.fn();
    for (const type of ['keydown', 'click', 'pointerdown', 'focusin']) document.addEventListener(type, heard);
    press('x');
    roots()[0]?.querySelector('button')?.click();
    roots()[0]?.querySelector('button')?.focus();
    for (const type of ['keydown', 'click', 'pointerdown', 'focusin']) document.removeEventListener(type, heard);
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('the focus', () => {
  it('stays where it is when a card opens by pointer', async () => {
    const link = document.body.appendChild(document.createElement('button'));
    link.focus();
    await desk.show(mention('林德偉'), null, 'hover');
    await desk.show(mention('拉米'), null, 'tap');
    expect(document.activeElement).toBe(link);
  });

  it('goes to the heading when it was opened by keyboard, and back by Escape', async () => {
    const link = document.body.appendChild(document.createElement('button'));
    link.focus();
    await desk.show(mention('林德偉'), null, 'keys');
    expect(inFocus()?.className).toBe('duidu-card-name');
    expect(desk.isFleeting).toBe(false);
    expect(desk.isHeld).toBe(true);
    expect(press('Escape').defaultPrevented).toBe(true);
    expect(document.activeElement).toBe(link);
    expect(host()).toBeNull();
  });

  it('goes back to where it was before names were walked, though each card is drawn anew', async () => {
    const link = document.body.appendChild(document.createElement('button'));
    link.focus();
    await desk.show(mention('林德偉'), null, 'keys');
    press('ArrowRight');
    await desk.show(mention('拉米', 300), null, 'keys');
    expect(inFocus()?.textContent).toBe('2');
    press('Escape');
    expect(document.activeElement).toBe(link);
  });

  it('is not given to an element that has left the page', async () => {
    const link = document.body.appendChild(document.createElement('button'));
    link.focus();
    await desk.show(mention('林德偉'), null, 'keys');
    link.remove();
    press('Escape');
    expect(document.activeElement).toBe(document.body);
  });
});

describe('walking', () => {
  it('by arrow goes to the next and previous name of the page, and says it aloud in the same card', async () => {
    await desk.show(mention('林德偉'), null, 'keys');
    const [root] = roots();
    press('ArrowRight');
    expect(log.slice(-1)).toEqual(['jump «» 1']);
    await desk.show(mention('拉米', 300), null, 'keys');
    expect(roots()).toEqual([root]);
    expect(drawing()).toMatchObject({ aloud: true, mention: 2 });
    press('ArrowLeft');
    expect(log.slice(-1)).toEqual(['jump «» -1']);
  });

  it('leaves keys with modifiers, and Tab, to the browser', async () => {
    await desk.show(mention('林德偉'), null, 'keys');
    const combined = new KeyboardEvent('keydown', { key: 'ArrowRight', altKey: true, bubbles: true, cancelable: true });
    roots()[0]?.querySelector('h2')?.dispatchEvent(combined);
    expect([combined.defaultPrevented, press('Tab').defaultPrevented]).toEqual([false, false]);
    expect(log).toEqual(['point 林德偉']);
  });

  it('keeps the card while its word scrolls away, until the next one is there', async () => {
    vi.useFakeTimers();
    await desk.show(mention('林德偉'), null, 'keys');
    vi.advanceTimersByTime(300);
    press('ArrowRight');
    present = false;
    vi.advanceTimersByTime(1000);
    expect(host()).not.toBeNull();
    present = true;
    await desk.show(mention('拉米', 300), null, 'keys');
    expect(desk.shown?.form).toBe('拉米');
  });

  it('by pointer leaves the focus where it is', async () => {
    await desk.show(mention('林德偉'), null, 'hover');
    drawing().deeds.walk('David Lammy', 1, true);
    expect(desk.isFleeting).toBe(false);
    await desk.show(mention('拉米', 300), null, 'keys');
    expect(inFocus()).toBeNull();
    expect(log).toEqual(['point 林德偉', 'point 林德偉', 'jump «David Lammy» 1', 'point 拉米']);
  });
});

describe('a pinned card', () => {
  it('stays while others open and close, until it is closed itself', async () => {
    await desk.show(mention('林德偉'), null, 'hover');
    drawing().deeds.pin(true);
    expect(drawing().pinned).toBe(true);
    expect(desk.shown).toBeNull();
    await desk.show(mention('拉米'), null, 'hover');
    expect(roots()).toHaveLength(2);
    desk.close();
    expect(roots()).toHaveLength(1);
    drawing().deeds.close();
    expect(host()).toBeNull();
  });

  it('is docked away from its word, and goes from corner to corner', async () => {
    await desk.show(mention('林德偉'), null, 'hover');
    const style = () => (roots()[0] as HTMLElement).style;
    const atWord = style().top;
    drawing().deeds.pin(true);
    const first = [style().left, style().top];
    expect(first[1]).not.toBe(atWord);
    drawing().deeds.move();
    expect([style().left, style().top]).not.toEqual(first);
  });

  it('is pinned and let go by P', async () => {
    await desk.show(mention('林德偉'), null, 'keys');
    press('P');
    expect(drawing().pinned).toBe(true);
    press('p');
    expect(drawing().pinned).toBe(false);
    expect(desk.shown?.form).toBe('林德偉');
  });

  it('is one: another that is pinned takes its place', async () => {
    await desk.show(mention('林德偉'), null, 'hover');
    drawing().deeds.pin(true);
    await desk.show(mention('拉米'), null, 'hover');
    drawing(1).deeds.pin(true);
    expect(roots()).toHaveLength(1);
    expect(drawing().mention).toBe(2);
  });

  it('stays when its word leaves the page', async () => {
    vi.useFakeTimers();
    await desk.show(mention('林德偉'), null, 'hover');
    drawing().deeds.pin(true);
    present = false;
    vi.advanceTimersByTime(3000);
    expect(host()).not.toBeNull();
  });
});

describe('what is chosen on a card', () => {
  it('is said of the form as printed', async () => {
    await desk.show(mention('林德偉'), null, 'hover');
    const { deeds } = drawing();
    await deeds.settle(null);
    await deeds.settle(undefined);
    deeds.add('林德偉');
    expect(log.slice(1)).toEqual(['settle 林德偉 null', 'settle 林德偉 undefined', 'add 林德偉']);
  });

  it('teaches the own glossary the full form, and the other one', () => {
    const forms = { cn: [], hk: ['伊安雅', '伊氏'], tw: ['伊安雅'], sg: [] };
    expect(lessonOf('伊氏', nameEntry({ en: 'Ann', forms }))).toEqual({ zh: '伊安雅', en: 'Ann', alias: '伊氏' });
    expect(lessonOf('伊氏', nameEntry({ en: 'Ann' }))).toEqual({ zh: '伊氏', en: 'Ann' });
  });
});

describe('the card’s script', () => {
  const world = globalThis as CardWorld;
  afterEach(() => {
    delete world.duiduCard;
  });
  const wired = (load: () => Promise<void>, end = new AbortController()) => ({
    end,
    cards: wireCard(window, { ...edges, load, mentionAt: () => null }, end.signal),
  });
  const arrive = async (): Promise<void> => {
    world.duiduCard = () => desk;
  };
  const settle = () => new Promise((resolve) => setTimeout(resolve));

  it('is fetched when the first card is wanted, and once', async () => {
    const load = vi.fn(arrive);
    const { cards } = wired(load);
    expect(load).not.toHaveBeenCalled();
    cards.show(mention('林德偉'));
    await settle();
    expect(desk.shown?.form).toBe('林德偉');
    cards.show(mention('拉米'));
    await settle();
    expect(desk.shown?.form).toBe('拉米');
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('is asked for again when it could not be had', async () => {
    const load = vi.fn(async () => Promise.reject(new Error('asleep')));
    const { cards } = wired(load);
    cards.show(mention('林德偉'));
    await settle();
    cards.show(mention('拉米'));
    await settle();
    expect(load).toHaveBeenCalledTimes(2);
    expect(host()).toBeNull();
  });

  it('opens nothing for a card that was sent away before the script came', async () => {
    const { cards } = wired(arrive);
    cards.show(mention('林德偉'));
    cards.clear();
    await settle();
    expect(host()).toBeNull();
  });

  it('takes everything with it when the page is given back', async () => {
    const { cards, end } = wired(arrive);
    cards.show(mention('林德偉'));
    await settle();
    drawing().deeds.pin(true);
    expect(host()).not.toBeNull();
    end.abort();
    expect(host()).toBeNull();
  });

  it('takes away what an earlier version left standing', () => {
    document.documentElement.append(document.createElement('duidu-card'));
    wired(async () => {});
    expect(host()).toBeNull();
    document.documentElement.append(document.createElement('duidu-card'));
    clearCards(document);
    expect(host()).toBeNull();
  });
});
