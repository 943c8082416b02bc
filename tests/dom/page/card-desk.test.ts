// Cards on a page: the host in it, the focus, pinning and walking, and that nothing of them stays. jsdom lays nothing
// out, so that mentions have boxes of their own here; real placing is tested in place.test.ts and in browsers.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CardDesk, lessonOf } from '../../../lib/page/card-desk';
import type { DeskEdges, Drawing, Tip } from '../../../lib/page/desk-edges';
import type { Shown } from '../../../lib/page/shown';
import type { CardChoices, Look } from '../../../lib/text/look';
import type { CardView } from '../../../lib/text/names/name';
import { CARDS, nameEntry } from '../card-views';

let paragraph: HTMLElement;
let desk: CardDesk;
let drawn: Map<Element, Drawing>;
let log: string[];
let view: CardView | null;
let fails: boolean;
let tips: (Tip | null)[];
let word: Look | null;
let present: boolean;
let ended: AbortController;
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

const CHOICES: CardChoices = {
  pinyin: 'marks',
  zhuyin: false,
  jyutping: false,
  tones: false,
  links: [],
  readsAll: true,
};

/** A plain word that is longer than what was pointed at. */
const WORD: Look = {
  at: { start: 0, end: 3 },
  form: '外交部',
  name: null,
  number: null,
  words: [
    {
      at: { start: 0, end: 3 },
      form: '外交部',
      reading: 'wai4 jiao1 bu4',
      jyutping: '',
      entries: [],
      hsk: null,
      band: null,
      isKnown: false,
      fixed: null,
    },
  ],
  sentence: '外交部說明。',
};

const edges: DeskEdges = {
  look: async ({ form, at }) => {
    if (fails) throw new Error('asleep');
    return word ?? (view && { at, form, name: view, number: null, words: [], sentence: form });
  },
  choices: async () => ({ language: 'en', card: CHOICES }),
  stretch: (of, at, ids) => ({ ...of, at, ids, form: of.text.slice(at.start, at.end) }),
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
  step: async ({ form }, by) => {
    log.push(`step ${form} ${by}`);
    return present;
  },
  stay: () => void log.push('stay'),
  point: (shown) => void log.push(`point ${shown?.form ?? null}`),
  where: () => ({ at: 1, of: 3 }),
  region: () => 'hk',
  edit: (id) => void log.push(`edit ${id}`),
  add: (form) => void log.push(`add ${form}`),
  know: async ({ form }, known) => void log.push(`know ${form} ${known}`),
  fix: async ({ form }, reading, where) => void log.push(`fix ${form} ${reading} ${where}`),
  save: async ({ form }) => `saved ${form}`,
  unsave: async (id) => void log.push(`unsave ${id}`),
  lookUp: async () => word,
  leaveKnownOut: async () => void log.push('leave known out'),
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
  word = null;
  tips = [];
  ended = new AbortController();
  desk = new CardDesk(window, edges, draw, (_, tip) => void tips.push(tip), ended.signal);
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
    expect(drawing().look.name).toBe(CARDS.person);
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

  it('stays, in a corner, while a reading is typed into it', async () => {
    vi.useFakeTimers();
    await desk.show(mention('林德偉'), null, 'tap');
    vi.advanceTimersByTime(300);
    const field = roots()[0]!.appendChild(document.createElement('input'));
    field.focus();
    present = false;
    vi.advanceTimersByTime(600);
    expect(inFocus()).toBe(field);
    drawing().deeds.close();
    expect(host()).toBeNull();
  });

  it('lets no event of its own reach the page', async () => {
    await desk.show(mention('林德偉'), null, 'tap');
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

  it.each([
    ['Escape', () => press('Escape')],
    ['a press elsewhere', () => desk.close()],
    ['its own button', () => drawing().deeds.close()],
  ] as const)('comes to no other card when this one was closed by %s meanwhile', async (_, close) => {
    await desk.show(mention('林德偉'), null, 'keys');
    press('ArrowRight');
    log = [];
    const next = desk.show(mention('拉米', 300), null, 'keys');
    close();
    await next;
    expect(host()).toBeNull();
    expect(log).toEqual(['stay', 'point null']);
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

describe('a card about a plain word', () => {
  beforeEach(() => {
    word = WORD;
  });
  const character = (): Shown => ({ ...mention('外交部說'), ids: [], at: { start: 1, end: 2 }, form: '交' });

  it('is about the whole word, whatever of it was pointed at', async () => {
    await desk.show(character(), null, 'hover');
    expect(desk.shown).toMatchObject({ form: '外交部', at: { start: 0, end: 3 }, ids: [] });
    expect(log).toEqual(['point 外交部']);
    expect(drawing().look).toBe(WORD);
  });

  it('is walked by arrow to the next word, and to names with Shift', async () => {
    await desk.show(character(), null, 'keys');
    press('ArrowRight');
    expect(log.slice(-1)).toEqual(['step 外交部 1']);
    await desk.show({ ...character(), at: { start: 3, end: 4 } }, null, 'keys', { look: WORD, way: 'words' });
    expect(drawing()).toMatchObject({ aloud: true, mention: 2 });
    const shifted = new KeyboardEvent('keydown', { key: 'ArrowLeft', shiftKey: true, bubbles: true, cancelable: true });
    roots()[0]?.querySelector('h2')?.dispatchEvent(shifted);
    expect(shifted.defaultPrevented).toBe(true);
    expect(log.slice(-1)).toEqual(['jump «» -1']);
  });

  it('goes on to words from a name that was walked to, and stays at the end of the text', async () => {
    word = null;
    await desk.show(mention('林德偉'), null, 'keys', { way: 'words' });
    press('ArrowRight');
    expect(log.slice(-1)).toEqual(['step 林德偉 1']);
    await desk.show(mention('林德偉'), null, 'keys', { way: 'words' });
    present = false;
    press('ArrowRight');
    await Promise.resolve();
    present = true;
    expect(host()).not.toBeNull();
  });

  it('takes the focus when it is asked for by key, and gives it back', async () => {
    const link = document.body.appendChild(document.createElement('button'));
    link.focus();
    expect(desk.take()).toBe(false);
    await desk.show(character(), null, 'hover');
    expect(desk.take()).toBe(true);
    expect(inFocus()?.className).toBe('duidu-card-name');
    expect(desk.isFleeting).toBe(false);
    press('Escape');
    expect(document.activeElement).toBe(link);
  });

  it('does what is chosen on it through its edges', async () => {
    await desk.show(character(), null, 'tap');
    const { deeds } = drawing();
    const [looked] = WORD.words;
    await deeds.know(looked!, true);
    await deeds.fix(looked!, 'wai4 jiao1 bu5', 'here');
    expect(await deeds.save(looked!, WORD)).toBe('saved 外交部');
    await deeds.unsave('1');
    await deeds.leaveKnownOut();
    deeds.step(-1);
    expect(log.slice(1)).toEqual([
      'know 外交部 true',
      'fix 外交部 wai4 jiao1 bu5 here',
      'unsave 1',
      'leave known out',
      'step 外交部 -1',
    ]);
  });
});

describe('the tip under the pointer', () => {
  it('shows the reading of the word, and goes with the last card', async () => {
    word = WORD;
    await desk.tip(mention('外交部'));
    expect(tips).toEqual([{ language: 'en', choices: CHOICES, reading: 'wai4 jiao1 bu4', jyutping: '' }]);
    expect(host()).not.toBeNull();
    await desk.tip(null);
    expect(tips.at(-1)).toBeNull();
    expect(host()).toBeNull();
  });

  it('is none where nothing is known of a reading, or the pointer has gone on', async () => {
    await desk.tip(mention('林德偉'));
    word = WORD;
    const first = desk.tip(mention('外交部'));
    void desk.tip(null);
    await first;
    expect(tips).toEqual([]);
    expect(host()).toBeNull();
  });
});

describe('speech', () => {
  const voice = (lang: string, localService = true) => ({ lang, localService, default: false, name: lang });
  let voices: ReturnType<typeof voice>[];
  const said: string[] = [];
  const changed = new EventTarget();

  beforeEach(() => {
    voices = [];
    said.length = 0;
    vi.stubGlobal('SpeechSynthesisUtterance', function (this: { text: string }, text: string) {
      this.text = text;
    });
    Object.assign(window, {
      speechSynthesis: {
        getVoices: () => voices,
        addEventListener: (...of: Parameters<EventTarget['addEventListener']>) => changed.addEventListener(...of),
        speaking: false,
        cancel: () => void said.push('cancel'),
        speak: ({ text, lang }: SpeechSynthesisUtterance) => void said.push(`${text} ${lang}`),
      },
    });
    desk = new CardDesk(window, edges, draw, () => {}, ended.signal);
  });
  afterEach(() => {
    Reflect.deleteProperty(window, 'speechSynthesis');
    vi.unstubAllGlobals();
  });

  it('is offered in the regions that this machine has a voice for, when that is known', async () => {
    await desk.show(mention('林德偉'), null, 'tap');
    expect(drawing().voices).toEqual([]);
    voices = [voice('en-GB'), voice('zh_HK'), voice('cmn-Hans-CN'), voice('zh-TW', false)];
    changed.dispatchEvent(new Event('voiceschanged'));
    expect(drawing().voices).toEqual(['cn', 'hk']);
  });

  it('is not looked for any more when the page is left alone', async () => {
    await desk.show(mention('林德偉'), null, 'tap');
    ended.abort();
    voices = [voice('zh-HK')];
    changed.dispatchEvent(new Event('voiceschanged'));
    expect(drawing().voices).toEqual([]);
  });

  it('of the site itself goes on when all is taken off, and so after ours has ended', async () => {
    voices = [voice('zh-CN')];
    changed.dispatchEvent(new Event('voiceschanged'));
    await desk.show(mention('林德偉'), null, 'tap');
    let ours: SpeechSynthesisUtterance | undefined;
    const speak = (utterance: SpeechSynthesisUtterance) => {
      ours = utterance;
    };
    Object.assign(window.speechSynthesis, { speak });
    drawing().deeds.speak('外交部', 'cn');
    ours?.onend?.({} as SpeechSynthesisEvent);
    Object.assign(window.speechSynthesis, { speaking: true });
    desk.end();
    expect(said).toEqual([]);
  });

  it.each([
    ['zh-CN', 'cn'],
    ['zh-Hans-CN', 'cn'],
    ['zh-TW', 'tw'],
    ['cmn-Hant-TW', 'tw'],
    ['yue-HK', 'hk'],
    ['zh_HK_#Hant', 'hk'],
    ['zh-HK', 'hk'],
  ] as const)('takes a voice of %s for %s', async (lang, region) => {
    voices = [voice(lang)];
    changed.dispatchEvent(new Event('voiceschanged'));
    await desk.show(mention('林德偉'), null, 'tap');
    expect(drawing().voices).toEqual([region]);
    drawing().deeds.speak('外交部', region);
    expect(said).toEqual([`外交部 ${lang === 'zh_HK_#Hant' ? 'zh-HK' : lang}`]);
  });

  it('says the next instead of the last, and nothing more when all is taken off', async () => {
    voices = [voice('zh-CN')];
    changed.dispatchEvent(new Event('voiceschanged'));
    await desk.show(mention('林德偉'), null, 'tap');
    drawing().deeds.speak('外交部', 'cn');
    Object.assign(window.speechSynthesis, { speaking: true });
    drawing().deeds.speak('教育部', 'cn');
    drawing().deeds.speak('教育部', 'tw');
    desk.end();
    expect(said).toEqual(['外交部 zh-CN', 'cancel', '教育部 zh-CN', 'cancel']);
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
