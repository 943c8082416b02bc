// The reader over a page in jsdom: what is asked for, when it is painted, what the site's changes lead to, and that
// everything is given back. Clock, layout and background are fakes: all that is not set apart stands on the screen.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Edges, Reader } from '../../../lib/page/reader';
import type { Ask } from '../../../lib/text/ask';
import { pageOf, styleLikeABrowser, textIn, the, tilesOf } from './stage';

const view = window as unknown as Window & typeof globalThis;
const READ: Ask = { from: 'cn', target: null, reading: 'marks' };
const CONVERT: Ask = { from: 'cn', target: 'tw', reading: 'off' };
const BOTH: Ask = { from: 'cn', target: 'tw', reading: 'numbers' };

/** Everything that was asked of the background, one list a question. */
let asked: (readonly string[])[] = [];
let changes: boolean[] = [];
const readers: Reader[] = [];

const answer: Edges['annotate'] = async (texts, { target, reading }) => {
  asked.push(texts);
  return texts.map((text) => tilesOf(text, { to: target !== null, reading: reading !== 'off' }));
};

function open(edges: Partial<Edges> = {}): Reader {
  const changed = async (on: boolean) => void changes.push(on);
  const reader = new Reader(view, { annotate: answer, hydrated: async () => true, changed, ...edges });
  readers.push(reader);
  return reader;
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** Shows the page and waits until all is done. */
async function show(reader: Reader, ask: Ask | null): Promise<void> {
  const shown = reader.show(ask);
  await pass(3000);
  await shown;
  await pass(3000);
}

const words = (root: ParentNode = document) => [...root.querySelectorAll('duidu-w')].map((word) => word.textContent);
const texts = () => asked.flat();
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

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IntersectionObserver', Intersections);
  styleLikeABrowser();
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return new DOMRect(0, isAway(this) ? 50_000 : 0, 100, 20);
  });
  asked = [];
  changes = [];
});
afterEach(async () => {
  for (const reader of readers.splice(0)) await show(reader, null);
  expect(document.querySelector('duidu-run')).toBe(null);
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  document.title = '';
});

describe('showing a page', () => {
  it('paints it, tells that it does, and knows its words', async () => {
    pageOf('<h1>外交</h1><p>部<b>長</b></p>');
    const reader = open();
    await show(reader, READ);
    expect(words()).toEqual(['外', '交', '部', '長']);
    expect(document.body.textContent).toBe('外交部長');
    expect(reader.words).toBe(4);
    expect(reader.firstPaint).toBeGreaterThan(0);
    expect(changes).toEqual([true]);
    expect(texts()).toEqual(['外交', '部長']);
  });

  it('does nothing where nothing is asked for', async () => {
    pageOf('<p>外交</p>');
    await show(open(), { from: 'cn', target: null, reading: 'off' });
    expect(asked).toEqual([]);
    expect(changes).toEqual([]);
  });

  it('waits until the page is quiet', async () => {
    pageOf('<p>外交</p>');
    const shown = open().show(READ);
    for (let i = 0; i < 5; i++) {
      await pass(100);
      the('p').append('部');
    }
    expect(asked).toEqual([]);
    await pass(1000);
    await shown;
    expect(texts()).toEqual(['外交部部部部部']);
  });

  it('asks for everything again when something else is to be shown', async () => {
    pageOf('<p>外交</p><p>部長</p>');
    const reader = open();
    await show(reader, READ);
    await show(reader, CONVERT);
    expect(document.body.innerHTML).toBe('<p>⟨外⟩⟨交⟩</p><p>⟨部⟩⟨長⟩</p>');
    await show(reader, BOTH);
    expect(words()).toEqual(['⟨外⟩', '⟨交⟩', '⟨部⟩', '⟨長⟩']);
    await show(reader, READ);
    expect(words()).toEqual(['外', '交', '部', '長']);
    expect(new Set(texts())).toEqual(new Set(['外交', '部長']));
  });

  it('asks for nothing when the same is to be shown', async () => {
    pageOf('<p>外交</p>');
    const reader = open();
    await show(reader, READ);
    const before = asked.length;
    await show(reader, { ...READ });
    expect(asked.length).toBe(before);
  });

  it('paints the answer to the last ask only', async () => {
    pageOf('<p>外交</p>');
    const reader = open({ annotate: async (...ask) => (await pause(300), answer(...ask)) });
    const first = reader.show(READ);
    await pass(400);
    await reader.show(CONVERT);
    await pass(3000);
    await first;
    expect(document.body.innerHTML).toBe('<p>⟨外⟩⟨交⟩</p>');
  });

  it('shows the title, and the labels of the page', async () => {
    document.title = '外交';
    pageOf('<p title="部"><img alt="長"><input aria-label="甲" value="乙" placeholder="丙"></p>');
    await show(open(), CONVERT);
    expect(document.title).toBe('⟨外⟩⟨交⟩');
    expect(document.body.innerHTML).toBe(
      '<p title="⟨部⟩"><img alt="⟨長⟩"><input aria-label="⟨甲⟩" value="乙" placeholder="丙"></p>',
    );
  });

  it('gives readings to what is near only, and another script to everything', async () => {
    pageOf('<p>外交</p><p data-away="">部長</p>');
    const reader = open();
    await show(reader, READ);
    expect(words()).toEqual(['外', '交']);
    expect(texts()).toEqual(['外交']);
    await show(reader, BOTH);
    expect(words()).toEqual(['⟨外⟩', '⟨交⟩']);
    expect(document.body.textContent).toBe('⟨外⟩⟨交⟩⟨部⟩⟨長⟩');
  });
});

describe('giving a page back', () => {
  it('leaves it exactly as it was, every node the same', async () => {
    document.title = '外交';
    pageOf('<h1 title="部">外<i>交</i></h1><ul><li>部</li><li>長<br>說</li></ul>');
    const html = document.documentElement.outerHTML;
    const nodes = [...document.querySelectorAll('*')].flatMap((element) => [...element.childNodes]);
    const reader = open();
    for (const ask of [READ, BOTH, CONVERT, BOTH]) await show(reader, ask);
    expect(document.documentElement.outerHTML).not.toBe(html);
    await show(reader, null);
    expect(document.documentElement.outerHTML).toBe(html);
    const after = [...document.querySelectorAll('*')].flatMap((element) => [...element.childNodes]);
    expect(after.every((node, i) => node === nodes[i])).toBe(true);
    expect(changes).toEqual([true, false]);
  });

  it('keeps what the site wrote in the same moment', async () => {
    pageOf('<p>外交</p>');
    const reader = open();
    await show(reader, BOTH);
    textIn(the('p')).data = '部';
    void reader.show(null);
    expect(document.body.innerHTML).toBe('<p>部</p>');
  });

  it('paints nothing when it is given back before its time', async () => {
    pageOf('<p>外交</p>');
    const reader = open();
    void reader.show(READ);
    await pass(50);
    await show(reader, null);
    expect(asked).toEqual([]);
    expect(document.body.innerHTML).toBe('<p>外交</p>');
  });

  it('paints nothing of an answer that comes afterwards', async () => {
    pageOf('<p>外交</p>');
    const reader = open({ annotate: async (...ask) => (await pause(500), answer(...ask)) });
    void reader.show(READ);
    await pass(400);
    await reader.show(null);
    await pass(3000);
    expect(asked).toHaveLength(1);
    expect(document.body.innerHTML).toBe('<p>外交</p>');
  });

  it('can be painted once more', async () => {
    pageOf('<p>外交</p>');
    const reader = open();
    for (const ask of [READ, null, READ]) await show(reader, ask);
    expect(words()).toEqual(['外', '交']);
    the('p').append('部');
    await pass(200);
    expect(words()).toEqual(['外', '交', '部']);
  });

  it('cleans what an earlier version left before it paints', async () => {
    pageOf('<p><duidu-run data-s="外交">⟨外⟩⟨交⟩</duidu-run></p>');
    const reader = open();
    await show(reader, READ);
    expect(texts()).toEqual(['外交']);
    await show(reader, null);
    expect(document.body.innerHTML).toBe('<p>外交</p>');
  });
});

describe('what the site changes', () => {
  it('is painted a moment later: an appended paragraph, and only that', async () => {
    const body = pageOf('<p>外交</p>');
    await show(open(), READ);
    asked = [];
    body.append(document.createRange().createContextualFragment('<p>部長</p>'));
    await pass(30);
    expect(asked).toEqual([]);
    await pass(170);
    expect(words()).toEqual(['外', '交', '部', '長']);
    expect(texts()).toEqual(['部長']);
  });

  it('is painted a moment later: another text in a covered node', async () => {
    pageOf('<p>外交</p><p>甲</p>');
    await show(open(), READ);
    asked = [];
    textIn(the('p')).data = '部長';
    await Promise.resolve();
    expect(document.body.textContent).toBe('部長甲');
    await pass(200);
    expect(words()).toEqual(['部', '長', '甲']);
    expect(texts()).toEqual(['部長']);
  });

  it('is painted a moment later: another label', async () => {
    pageOf('<p>x<img alt="外"></p>');
    await show(open(), CONVERT);
    the('img').setAttribute('alt', '交');
    await pass(200);
    expect(the('img').getAttribute('alt')).toBe('⟨交⟩');
  });

  it('is painted a moment later: another title', async () => {
    document.title = '外';
    pageOf('<p>甲</p>');
    await show(open(), CONVERT);
    document.title = '交';
    await pass(200);
    expect(document.title).toBe('⟨交⟩');
  });

  it('is painted a moment later: another body', async () => {
    const body = pageOf('<p>外交</p>');
    await show(open(), READ);
    const next = document.createElement('body');
    next.append(document.createRange().createContextualFragment('<p>部長</p>'));
    body.replaceWith(next);
    await pass(300);
    expect(words()).toEqual(['部', '長']);
    expect(body.innerHTML).toBe('<p>外交</p>');
  });

  it('is painted a moment later: an element that was taken out and is put in again', async () => {
    const body = pageOf('<div><p>外交</p></div><p>甲</p>');
    await show(open(), READ);
    const div = the('div');
    div.remove();
    await pass(300);
    expect(div.outerHTML).toBe('<div><p>外交</p></div>');
    body.append(div);
    await pass(300);
    expect(words()).toEqual(['甲', '外', '交']);
  });

  it('is not overpainted by an answer to what stood there before', async () => {
    pageOf('<p>外交</p>');
    const reader = open({ annotate: async (...ask) => (await pause(300), answer(...ask)) });
    void reader.show(READ);
    await pass(400);
    expect(asked).toHaveLength(0);
    textIn(the('p')).data = '部';
    await pass(3000);
    expect(words()).toEqual(['部']);
  });

  it('stays the site’s when it becomes a place to write in', async () => {
    pageOf('<div><p>外交</p></div>');
    await show(open(), BOTH);
    the('div').setAttribute('contenteditable', 'true');
    await pass(300);
    expect(the('div').innerHTML).toBe('<p>外交</p>');
  });

  it('asks once for many changes, and for nothing when they are over', async () => {
    const body = pageOf('<p>外交</p>');
    await show(open(), READ);
    asked = [];
    for (let i = 0; i < 20; i++) {
      const p = document.createElement('p');
      p.textContent = `部${i}`;
      body.append(p);
    }
    await pass(300);
    expect(asked).toHaveLength(1);
    expect(words()).toHaveLength(22);
    await pass(20_000);
    expect(asked).toHaveLength(1);
  });

  it('ends in peace with a site that insists on its text', async () => {
    pageOf('<p>外交</p>');
    const node = textIn(the('p'));
    const insist = new MutationObserver(() => {
      if (node.data !== '外交') node.data = '外交';
    });
    insist.observe(document.body, { childList: true, characterData: true, subtree: true });
    await show(open(), READ);
    const before = asked.length;
    await pass(30_000);
    insist.disconnect();
    expect(asked.length).toBe(before);
    expect(asked.length).toBeLessThan(6);
    expect(document.body.textContent).toBe('外交');
  });

  it('ends in peace with a site that draws its article anew at every change', async () => {
    pageOf('<article><p>外交</p></article>');
    const article = the('article');
    const redraw = new MutationObserver(() => {
      article.replaceChildren(document.createRange().createContextualFragment('<p>外交</p>'));
      redraw.takeRecords();
    });
    redraw.observe(article, { childList: true, characterData: true, subtree: true });
    await show(open(), READ);
    await pass(30_000);
    const before = asked.length;
    await pass(30_000);
    redraw.disconnect();
    expect(asked.length).toBe(before);
    expect(document.body.textContent).toBe('外交');
  });
});

describe('shadow roots', () => {
  const host = (text: string): ShadowRoot => {
    const shadow = the('x-a').attachShadow({ mode: 'open' });
    shadow.append(document.createRange().createContextualFragment(`<p>${text}</p>`));
    return shadow;
  };

  it('are painted, watched and given back', async () => {
    pageOf('<p>外</p><x-a></x-a>');
    const shadow = host('交');
    const reader = open();
    await show(reader, READ);
    expect(words(shadow)).toEqual(['交']);
    expect(reader.words).toBe(2);
    textIn(the('p', shadow)).data = '部';
    await pass(200);
    expect(words(shadow)).toEqual(['部']);
    await show(reader, null);
    expect(shadow.innerHTML).toBe('<p>部</p>');
  });

  it('are found when an element gets one late', async () => {
    pageOf('<p>外</p><x-a></x-a>');
    await show(open(), READ);
    pageOf('<p>外</p><x-a></x-a>');
    await pass(200);
    const shadow = host('交');
    await pass(3000);
    expect(words(shadow)).toEqual(['交']);
  });
});

describe('a background that does not answer', () => {
  it('leaves the page whole, and is asked again', async () => {
    pageOf('<p>外交</p>');
    let fails = 2;
    const reader = open({
      annotate: async (...ask) => {
        if (fails-- > 0) throw new Error('asleep');
        return answer(...ask);
      },
    });
    const shown = reader.show(READ);
    await pass(400);
    await shown;
    expect(fails).toBe(1);
    expect(document.body.innerHTML).toBe('<p>外交</p>');
    await pass(5000);
    expect(words()).toEqual(['外', '交']);
  });

  it('is not asked for ever', async () => {
    pageOf('<p>外交</p>');
    let times = 0;
    const reader = open({
      annotate: async () => {
        times++;
        throw new Error('gone');
      },
    });
    await show(reader, READ);
    await pass(60_000);
    const before = times;
    await pass(60_000);
    expect(times).toBe(before);
    expect(times).toBeLessThan(10);
    expect(document.body.innerHTML).toBe('<p>外交</p>');
  });

  it('is asked again for the stretches of a long text that it did not answer for', async () => {
    const text = '外交部說明。'.repeat(900);
    pageOf(`<p>${text}</p>`);
    let scrolled = 0;
    let fail = false;
    Range.prototype.getBoundingClientRect = function (this: Range) {
      const part = this.startContainer.parentElement?.closest('duidu-part') ?? (this.startContainer as Element);
      const at = [...(part.parentElement?.children ?? [])].indexOf(part);
      return new DOMRect(0, at * 1000 - scrolled, 100, 900);
    };
    const reader = open({
      annotate: async (...ask) => {
        if (fail) throw new Error('asleep');
        return answer(...ask);
      },
    });
    await show(reader, READ);
    const parts = [...document.querySelectorAll('duidu-part')];
    expect(parts.length).toBeGreaterThan(6);
    const filled = () => parts.map((part) => part.querySelector('duidu-w') !== null);
    expect(filled()[0]).toBe(true);
    expect(filled().at(-1)).toBe(false);
    scrolled = 6000;
    fail = true;
    document.dispatchEvent(new Event('scroll'));
    await pass(100);
    expect(filled()[6]).toBe(false);
    fail = false;
    await pass(5000);
    expect(filled()[6]).toBe(true);
    expect(document.body.textContent).toBe(text);
    Reflect.deleteProperty(Range.prototype, 'getBoundingClientRect');
  });
});

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
