// Looking up on a page: the scripts that are fetched when they are first needed, without losing what was done meanwhile;
// words walked in the order of reading; and that all of it goes when the page is given back. The cards themselves are
// tested in card-desk.test.ts, what a gesture means in hover.test.ts.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardDesk, Opening } from '../../../lib/page/card-desk';
import type { By, DeskEdges } from '../../../lib/page/desk-edges';
import { Gate, type PointerWorld } from '../../../lib/page/gate';
import { LOOK } from '../../../lib/page/hover';
import { Ledger } from '../../../lib/page/ledger';
import { Marks } from '../../../lib/page/marks';
import type { OpenPage } from '../../../lib/page/open-page';
import { Painter } from '../../../lib/page/painter';
import { type CardWorld, PagePointing, type PointingCalls } from '../../../lib/page/pointing';
import type { Shown } from '../../../lib/page/shown';
import type { Ask } from '../../../lib/text/ask';
import { lookAt } from './fake-looks';
import { marked, standInHighlights } from './highlights';
import { pageOf, styleLikeABrowser, textIn, the } from './stage';

const HOW: Ask = { from: 'hk', target: null, reading: 'off' };
const view = window as Window & typeof globalThis;
const world = globalThis as CardWorld & PointerWorld<PointingCalls>;

let how: Ask | null;
let log: string[];
let end: AbortController;
let scriptComes: Promise<void>;
let desk: { shown: Shown | null; edges: DeskEdges };

const calls = {
  load: async () => {
    log.push('load card');
    world.duiduCard = (_, edges) => fakeDesk(edges);
  },
  look: async (about: Shown) => lookAt(about),
} as unknown as PointingCalls;

/** A desk that opens at once whatever it is told to, and writes it down. */
function fakeDesk(edges: DeskEdges): CardDesk {
  desk = { shown: null, edges };
  return {
    get shown() {
      return desk.shown;
    },
    isFleeting: true,
    isHeld: false,
    isBetween: () => false,
    show: async (about: Shown, _: unknown, by: By, { look = lookAt(about)!, way }: Opening = {}) => {
      desk.shown = edges.stretch(about, look.at, []);
      edges.point(desk.shown);
      log.push(`show ${desk.shown.form} by ${by}${way ? ` along ${way}` : ''}`);
    },
    take: () => desk.shown !== null,
    tip: async (about: Shown | null) => void log.push(`tip ${about?.form ?? 'away'}`),
    close: () => {
      desk.shown = null;
      log.push('close');
    },
    end: () => {
      desk.shown = null;
      log.push('end');
    },
  } as unknown as CardDesk;
}

const page: OpenPage & { pointed: OpenPage['pointed'] } = {
  ledger: new Ledger(),
  names: { found: [], fits: () => () => false } as unknown as OpenPage['names'],
  life: null,
  get how() {
    return how;
  },
  lookup: { by: 'words', key: 'alt', delay: 150 },
  pointed: 'off',
};

const load = vi.fn(async () => {
  await scriptComes;
  world.duiduPointer = (window, open, edges, signal) => new PagePointing(window as typeof view, open, edges, signal);
});

const open = (): Gate<PointingCalls> => new Gate(window, page, calls, load, end.signal);

/** The point is on the character at this offset of an element's first text. */
function pointAt(element: Element, offset: number): void {
  document.elementFromPoint = () => element;
  const offsetNode = textIn(element);
  document.caretPositionFromPoint = () => ({ offsetNode, offset, getClientRect: () => null });
}

const pointer = (type: string, x: number, init: PointerEventInit = {}) =>
  document.body.dispatchEvent(
    new PointerEvent(type, { clientX: x, clientY: 5, bubbles: true, pointerType: 'mouse', ...init }),
  );
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** Boxes as highlights.ts makes them, all in the first line. */
const inOneLine = (): void => {
  const rects = Range.prototype.getClientRects;
  Range.prototype.getClientRects = function (this: Range) {
    return [...rects.call(this)].map(({ x, width }) => new DOMRect(x, 0, width, 20)) as never;
  };
};

beforeEach(() => {
  vi.useFakeTimers();
  styleLikeABrowser();
  standInHighlights();
  inOneLine();
  how = HOW;
  log = [];
  end = new AbortController();
  scriptComes = Promise.resolve();
  Object.assign(page, { pointed: 'off', life: null });
  load.mockClear();
  document.hasFocus = () => true;
  Element.prototype.scrollBy = () => {};
});
afterEach(() => {
  end.abort();
  delete world.duiduCard;
  delete world.duiduPointer;
  for (const name of ['elementFromPoint', 'caretPositionFromPoint', 'hasFocus']) Reflect.deleteProperty(document, name);
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the pointer’s script', () => {
  it('is fetched at the first move over a page that is read, once, and loses nothing of it', async () => {
    let come = () => {};
    scriptComes = new Promise((resolve) => {
      come = resolve;
    });
    const p = the('p', pageOf('<p>外交部說明。</p>'));
    pointAt(p, 1);
    open();
    expect(load).not.toHaveBeenCalled();
    for (const x of [200, 100, 50, 14, 15]) pointer('pointermove', x);
    await pass(1000);
    expect(load).toHaveBeenCalledTimes(1);
    expect(log).toEqual([]);
    // The pointer rests since: the card opens though it does not move again.
    come();
    await pass(0);
    await pass(LOOK + 150);
    expect(log).toEqual(['load card', 'show 外交部 by hover']);
    pointer('pointermove', 16);
    await pass(LOOK + 150);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('opens the card of a tap that came before it', async () => {
    pointAt(the('p', pageOf('<p>外交部說明。</p>')), 3);
    open();
    pointer('pointerdown', 35, { pointerType: 'touch' });
    pointer('pointerup', 35, { pointerType: 'touch' });
    document.body.dispatchEvent(new MouseEvent('click', { clientX: 35, clientY: 5, bubbles: true, detail: 1 }));
    await pass(50);
    expect(log).toEqual(['load card', 'show 說明 by tap']);
  });

  it('is not fetched where the page is not read, nor for keys', async () => {
    open();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
    how = null;
    pointer('pointermove', 15);
    await pass(100);
    expect(load).not.toHaveBeenCalled();
  });

  it('is asked for again when it could not be had', async () => {
    pointAt(the('p', pageOf('<p>外交部說明。</p>')), 1);
    scriptComes = Promise.reject(new Error('asleep'));
    open();
    pointer('pointermove', 15);
    await pass(10);
    scriptComes = Promise.resolve();
    pointer('pointermove', 16);
    await pass(LOOK + 200);
    expect(load).toHaveBeenCalledTimes(2);
    expect(log).toContain('show 外交部 by hover');
  });

  it('answers no tap that was made when it could not be had', async () => {
    pointAt(the('p', pageOf('<p>外交部說明。</p>')), 3);
    scriptComes = Promise.reject(new Error('asleep'));
    open();
    pointer('pointerdown', 35, { pointerType: 'touch' });
    document.body.dispatchEvent(new MouseEvent('click', { clientX: 35, clientY: 5, bubbles: true, detail: 1 }));
    await pass(10);
    scriptComes = Promise.resolve();
    pointer('pointermove', 600);
    await pass(LOOK + 200);
    expect(load).toHaveBeenCalledTimes(2);
    expect(log).toEqual([]);
  });

  it('takes away what an earlier version left standing', () => {
    document.documentElement.append(document.createElement('duidu-card'));
    open();
    expect(document.querySelector('duidu-card')).toBe(null);
  });
});

describe('the card', () => {
  it('goes with its mark when the page is read no more, and opens none then', async () => {
    pointAt(the('p', pageOf('<p>外交部說明。</p>')), 1);
    const gate = open();
    await gate.lookUp('menu');
    await pass(50);
    expect(marked('now')).toEqual(['外交部']);
    how = null;
    gate.turned();
    expect(log.at(-1)).toBe('end');
    expect(marked('now')).toEqual([]);
    pointer('pointermove', 5);
    pointer('pointermove', 6);
    await pass(1000);
    await gate.lookUp('key');
    expect(log.at(-1)).toBe('end');
  });

  it('keeps to its word when the page is painted under it', async () => {
    const p = the('p', pageOf('<p>外交部說明。</p>'));
    pointAt(p, 3);
    const gate = open();
    await gate.lookUp('menu');
    pointer('pointermove', 30);
    await gate.lookUp('menu');
    await pass(50);
    const { shown } = desk;
    expect(shown?.rects()).not.toEqual([]);
    const run = document.createElement('duidu-run');
    run.append('外交部說明。');
    page.ledger.cover(textIn(p), run);
    const painter = new Painter(view, page.ledger, end.signal);
    const marks = new Marks(view, page.ledger, (...of) => painter.spotOf(...of));
    Object.assign(page, { life: { painter, marks } });
    expect(shown?.rects()).not.toEqual([]);
    desk.edges.point(shown);
    expect(marked('now')).toEqual(['說明']);
    desk.edges.point(null);
    expect(marked('now')).toEqual([]);
  });

  it('does not open when it was sent away before its script came', async () => {
    pointAt(the('p', pageOf('<p>外交部說明。</p>')), 1);
    const gate = open();
    void gate.lookUp('menu').then(() => gate.clear());
    await pass(50);
    expect(log.filter((line) => line.startsWith('show'))).toEqual([]);
  });
});

describe('words by key', () => {
  const steps = async (by: 1 | -1, count: number): Promise<string[]> => {
    const seen: string[] = [];
    for (let i = 0; i < count; i++) {
      const isThere = await Promise.all([desk.edges.step(desk.shown!, by), pass(3000)]);
      seen.push(isThere[0] ? desk.shown!.form : '');
    }
    return seen;
  };
  /** The caret stands here. */
  const caretAt = (node: Node, offset: number): void => getSelection()!.collapse(node, offset);

  it('begin at the caret, with the focus in the card; the key again gives it the focus', async () => {
    const p = the('p', pageOf('<p>外交部說明。</p>'));
    caretAt(textIn(p), 3);
    const gate = open();
    await gate.lookUp('key');
    await pass(50);
    expect(log).toEqual(['load card', 'show 說明 by keys along words']);
    await gate.lookUp('key');
    await pass(50);
    expect(log).toHaveLength(2);
  });

  it('begin at the first word in view where there is no caret, in prose rather than in a menu', async () => {
    pageOf('<div>說明</div><p>他們在會上談到教育與合作，也談到往來，編輯部因此決定逐一向讀者說明情況。</p>');
    getSelection()!.removeAllRanges();
    const [menu, text] = [the('div'), the('p')];
    document.elementFromPoint = (x) => (x < 75 ? menu : text);
    document.caretPositionFromPoint = (x) => {
      const node = textIn(x < 75 ? menu : text);
      return { offsetNode: node, offset: Math.floor(x / 10), getClientRect: () => null };
    };
    await open().lookUp('key');
    await pass(50);
    expect(log.at(-1)).toMatch(/^show \S+ by keys along words$/);
    expect(desk.shown?.block.root.localName).toBe('p');
  });

  it('go on across elements, blocks and shadow roots in the order of reading, and back', async () => {
    pageOf('<p>外<b>交</b>部說明，<code>教育</code></p><div></div><ul><li>合作。</li></ul>');
    const host = the('div');
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>教育</p>';
    caretAt(textIn(the('p')), 0);
    await open().lookUp('key');
    await pass(50);
    expect(desk.shown?.form).toBe('外交部');
    expect(await steps(1, 4)).toEqual(['說明', '教育', '合作', '']);
    expect(desk.shown?.block.root.localName).toBe('li');
    expect(await steps(-1, 4)).toEqual(['教育', '說明', '外交部', '']);
    expect(marked('now').join('')).toBe('外交部');
  });

  it('pass over what is not displayed', async () => {
    pageOf('<p>外交部。</p><p hidden>說明</p><p>合作</p>');
    caretAt(textIn(the('p')), 0);
    await open().lookUp('key');
    await pass(50);
    expect(await steps(1, 2)).toEqual(['合作', '']);
  });

  it('ask for the first character alone of what is not displayed', async () => {
    pageOf(`<p>外交部。</p><p hidden>${'說明'.repeat(500)}</p><p>合作</p>`);
    caretAt(textIn(the('p')), 0);
    await open().lookUp('key');
    await pass(50);
    const looks = vi.spyOn(Range.prototype, 'getClientRects');
    expect(await steps(1, 1)).toEqual(['合作']);
    expect(looks.mock.calls.length).toBeLessThan(30);
  });

  const turnOff = (gate: Gate<PointingCalls>): void => {
    how = null;
    gate.turned();
  };
  it.each([
    ['the card was closed while the next was asked for', () => desk.edges.stay(), null],
    ['the card was closed while the page scrolled', () => desk.edges.stay(), 50],
    ['the page was given back while it scrolled', turnOff, 50],
  ] as const)('open nothing when %s', async (_, stop, ms) => {
    vi.stubGlobal('innerHeight', 2);
    vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(9000);
    pageOf('<p>外交部說明。</p>');
    caretAt(textIn(the('p')), 0);
    const gate = open();
    await gate.lookUp('key');
    await pass(50);
    expect(log.at(-1)).toBe('show 外交部 by keys along words');
    const step = desk.edges.step(desk.shown!, 1);
    if (ms) await pass(ms);
    stop(gate);
    await Promise.all([step, pass(9000)]);
    expect(log.filter((line) => line.startsWith('show'))).toHaveLength(1);
  });

  it('are for the frame that has the focus', async () => {
    const p = the('p', pageOf('<p>外交部。</p><iframe></iframe>'));
    caretAt(textIn(p), 0);
    const gate = open();
    document.hasFocus = () => false;
    await gate.lookUp('key');
    document.hasFocus = () => true;
    the('iframe').focus();
    const active = vi.spyOn(document, 'activeElement', 'get').mockReturnValue(the('iframe'));
    await gate.lookUp('key');
    const host = document.body.appendChild(document.createElement('div'));
    Object.defineProperty(host.attachShadow({ mode: 'open' }), 'activeElement', { value: the('iframe') });
    active.mockReturnValue(host);
    await gate.lookUp('key');
    await pass(50);
    expect(load).not.toHaveBeenCalled();
  });
});

describe('a reading under the pointer alone', () => {
  it('is asked for once a word, and goes with the pointer', async () => {
    page.pointed = 'marks';
    const p = the('p', pageOf('<p>外交部說明。</p>'));
    pointAt(p, 0);
    open();
    pointer('pointermove', 4);
    pointer('pointermove', 5);
    await pass(LOOK + 100);
    expect(log.filter((line) => line.startsWith('tip'))).toEqual(['tip 外']);
    document.elementFromPoint = () => document.body;
    pointer('pointermove', 700);
    await pass(LOOK);
    expect(log.at(-1)).toBe('tip away');
  });
});
