// Cards on a page: the host in it, the focus, pinning and walking, and that nothing of them stays. jsdom lays nothing
// out, so that mentions have boxes of their own here; real placing is tested in place.test.ts and in browsers.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lessonOf } from '../../../lib/page/card-desk';
import { CARDS, nameEntry } from '../card-views';
import { drawing, host, inFocus, mention, on, press, roots, standDesk, takeDeskAway } from './desk-stage';

beforeEach(standDesk);
afterEach(takeDeskAway);

describe('a card on a page', () => {
  it('stands in one element of its own, and leaves the page as it was', async () => {
    const before = document.documentElement.outerHTML;
    await on.desk.show(mention('林德偉'), null, 'hover');
    expect(host()?.parentNode).toBe(document.documentElement);
    expect(host()?.shadowRoot).toBeNull();
    expect(host()?.childNodes).toHaveLength(0);
    expect(drawing().look.name).toBe(CARDS.person);
    expect(on.desk.shown?.form).toBe('林德偉');
    on.desk.close();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(on.drawn.size).toBe(0);
    expect(on.desk.shown).toBeNull();
    expect(on.log).toEqual(['point 林德偉', 'point null']);
  });

  it('is the next one when another name is shown', async () => {
    await on.desk.show(mention('林德偉'), null, 'hover');
    await on.desk.show(mention('拉米'), null, 'hover');
    expect(roots()).toHaveLength(1);
    expect(on.desk.shown?.form).toBe('拉米');
  });

  it('does not open when it was overtaken', async () => {
    const first = on.desk.show(mention('林德偉'), null, 'hover');
    const second = on.desk.show(mention('拉米'), null, 'hover');
    await Promise.all([first, second]);
    expect(on.log).toEqual(['point 拉米']);
  });

  it('does not open when the pointer has left meanwhile', async () => {
    const opening = on.desk.show(mention('林德偉'), null, 'hover');
    expect(on.desk.isFleeting).toBe(true);
    on.desk.close();
    await opening;
    expect(host()).toBeNull();
  });

  it.each([
    ['nothing is known of the name', { view: null }],
    ['the background does not answer', { fails: true }],
    ['the name has left the page', { present: false }],
  ])('does not open when %s', async (_, now) => {
    Object.assign(on, now);
    await on.desk.show(mention('林德偉'), null, 'hover');
    expect(host()).toBeNull();
    expect(on.desk.shown).toBeNull();
  });

  it('goes when its word leaves the page', async () => {
    vi.useFakeTimers();
    await on.desk.show(mention('林德偉'), null, 'hover');
    vi.advanceTimersByTime(300);
    expect(host()).not.toBeNull();
    on.present = false;
    vi.advanceTimersByTime(300);
    expect(host()).toBeNull();
  });

  it('stays, in a corner, while a reading is typed into it', async () => {
    vi.useFakeTimers();
    await on.desk.show(mention('林德偉'), null, 'tap');
    vi.advanceTimersByTime(300);
    const field = roots()[0]!.appendChild(document.createElement('input'));
    field.focus();
    on.present = false;
    vi.advanceTimersByTime(600);
    expect(inFocus()).toBe(field);
    drawing().deeds.close();
    expect(host()).toBeNull();
  });

  it('lets no event of its own reach the page', async () => {
    await on.desk.show(mention('林德偉'), null, 'tap');
    const heard = vi.fn();
    const types = ['keydown', 'click', 'pointerdown', 'focusin', 'input', 'paste'];
    for (const type of types) document.addEventListener(type, heard);
    press('x');
    const button = roots()[0]?.querySelector('button');
    button?.click();
    button?.focus();
    for (const type of ['input', 'paste']) button?.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    for (const type of types) document.removeEventListener(type, heard);
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('the focus', () => {
  it('stays where it is when a card opens by pointer', async () => {
    const link = document.body.appendChild(document.createElement('button'));
    link.focus();
    await on.desk.show(mention('林德偉'), null, 'hover');
    await on.desk.show(mention('拉米'), null, 'tap');
    expect(document.activeElement).toBe(link);
  });

  it('goes to the heading when it was opened by keyboard, and back by Escape', async () => {
    const link = document.body.appendChild(document.createElement('button'));
    link.focus();
    await on.desk.show(mention('林德偉'), null, 'keys');
    expect(inFocus()?.className).toBe('duidu-card-name');
    expect(on.desk.isFleeting).toBe(false);
    expect(on.desk.isHeld).toBe(true);
    expect(press('Escape').defaultPrevented).toBe(true);
    expect(document.activeElement).toBe(link);
    expect(host()).toBeNull();
  });

  it('goes back to where it was before names were walked, though each card is drawn anew', async () => {
    const link = document.body.appendChild(document.createElement('button'));
    link.focus();
    await on.desk.show(mention('林德偉'), null, 'keys');
    press('ArrowRight');
    await on.desk.show(mention('拉米', 300), null, 'keys');
    expect(inFocus()?.textContent).toBe('2');
    press('Escape');
    expect(document.activeElement).toBe(link);
  });

  it('is not given to an element that has left the page', async () => {
    const link = document.body.appendChild(document.createElement('button'));
    link.focus();
    await on.desk.show(mention('林德偉'), null, 'keys');
    link.remove();
    press('Escape');
    expect(document.activeElement).toBe(document.body);
  });
});

describe('walking', () => {
  it('by arrow goes to the next and previous name of the page, and says it aloud in the same card', async () => {
    await on.desk.show(mention('林德偉'), null, 'keys');
    const [root] = roots();
    press('ArrowRight');
    expect(on.log.slice(-1)).toEqual(['jump «» 1']);
    await on.desk.show(mention('拉米', 300), null, 'keys');
    expect(roots()).toEqual([root]);
    expect(drawing()).toMatchObject({ aloud: true, mention: 2 });
    press('ArrowLeft');
    expect(on.log.slice(-1)).toEqual(['jump «» -1']);
  });

  it('leaves keys with modifiers, and Tab, to the browser', async () => {
    await on.desk.show(mention('林德偉'), null, 'keys');
    const combined = new KeyboardEvent('keydown', { key: 'ArrowRight', altKey: true, bubbles: true, cancelable: true });
    roots()[0]?.querySelector('h2')?.dispatchEvent(combined);
    expect([combined.defaultPrevented, press('Tab').defaultPrevented]).toEqual([false, false]);
    expect(on.log).toEqual(['point 林德偉']);
  });

  it('keeps the card while its word scrolls away, until the next one is there', async () => {
    vi.useFakeTimers();
    await on.desk.show(mention('林德偉'), null, 'keys');
    vi.advanceTimersByTime(300);
    press('ArrowRight');
    on.present = false;
    vi.advanceTimersByTime(1000);
    expect(host()).not.toBeNull();
    on.present = true;
    await on.desk.show(mention('拉米', 300), null, 'keys');
    expect(on.desk.shown?.form).toBe('拉米');
  });

  it.each([
    ['Escape', () => press('Escape')],
    ['a press elsewhere', () => on.desk.close()],
    ['its own button', () => drawing().deeds.close()],
  ] as const)('comes to no other card when this one was closed by %s meanwhile', async (_, close) => {
    await on.desk.show(mention('林德偉'), null, 'keys');
    press('ArrowRight');
    on.log = [];
    const next = on.desk.show(mention('拉米', 300), null, 'keys');
    close();
    await next;
    expect(host()).toBeNull();
    expect(on.log).toEqual(['stay', 'point null']);
  });

  it('by pointer leaves the focus where it is', async () => {
    await on.desk.show(mention('林德偉'), null, 'hover');
    drawing().deeds.walk('David Lammy', 1, true);
    expect(on.desk.isFleeting).toBe(false);
    await on.desk.show(mention('拉米', 300), null, 'keys');
    expect(inFocus()).toBeNull();
    expect(on.log).toEqual(['point 林德偉', 'point 林德偉', 'jump «David Lammy» 1', 'point 拉米']);
  });
});

describe('a pinned card', () => {
  it('stays while others open and close, until it is closed itself', async () => {
    await on.desk.show(mention('林德偉'), null, 'hover');
    drawing().deeds.pin(true);
    expect(drawing().pinned).toBe(true);
    expect(on.desk.shown).toBeNull();
    await on.desk.show(mention('拉米'), null, 'hover');
    expect(roots()).toHaveLength(2);
    on.desk.close();
    expect(roots()).toHaveLength(1);
    drawing().deeds.close();
    expect(host()).toBeNull();
  });

  it('is docked away from its word, and goes from corner to corner', async () => {
    await on.desk.show(mention('林德偉'), null, 'hover');
    const style = () => (roots()[0] as HTMLElement).style;
    const atWord = style().top;
    drawing().deeds.pin(true);
    const first = [style().left, style().top];
    expect(first[1]).not.toBe(atWord);
    drawing().deeds.move();
    expect([style().left, style().top]).not.toEqual(first);
  });

  it('is pinned and let go by P', async () => {
    await on.desk.show(mention('林德偉'), null, 'keys');
    press('P');
    expect(drawing().pinned).toBe(true);
    press('p');
    expect(drawing().pinned).toBe(false);
    expect(on.desk.shown?.form).toBe('林德偉');
  });

  it('is one: another that is pinned takes its place', async () => {
    await on.desk.show(mention('林德偉'), null, 'hover');
    drawing().deeds.pin(true);
    await on.desk.show(mention('拉米'), null, 'hover');
    drawing(1).deeds.pin(true);
    expect(roots()).toHaveLength(1);
    expect(drawing().mention).toBe(2);
  });

  it('stays when its word leaves the page', async () => {
    vi.useFakeTimers();
    await on.desk.show(mention('林德偉'), null, 'hover');
    drawing().deeds.pin(true);
    on.present = false;
    vi.advanceTimersByTime(3000);
    expect(host()).not.toBeNull();
  });
});

describe('what is chosen on a card', () => {
  it('is said of the form as printed', async () => {
    await on.desk.show(mention('林德偉'), null, 'hover');
    const { deeds } = drawing();
    await deeds.settle(null);
    await deeds.settle(undefined);
    deeds.add('林德偉');
    expect(on.log.slice(1)).toEqual(['settle 林德偉 null', 'settle 林德偉 undefined', 'add 林德偉']);
  });

  it('teaches the own glossary the full form, and the other one', () => {
    const forms = { cn: [], hk: ['伊安雅', '伊氏'], tw: ['伊安雅'], sg: [] };
    expect(lessonOf('伊氏', nameEntry({ en: 'Ann', forms }))).toEqual({ zh: '伊安雅', en: 'Ann', alias: '伊氏' });
    expect(lessonOf('伊氏', nameEntry({ en: 'Ann' }))).toEqual({ zh: '伊氏', en: 'Ann' });
  });
});
