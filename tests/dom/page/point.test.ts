// From a point to the character of the site's own text that is seen there, and from that to what is asked about it. jsdom
// lays nothing out: every character is ten pixels wide in one line (highlights.ts), and which element a point falls on, and
// what the browser's caret says there, is set here; the rest is seen in browsers (tests/browser/words.test.ts).
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contentOf, splitBlock } from '../../../lib/page/block';
import { Ledger } from '../../../lib/page/ledger';
import { Painter } from '../../../lib/page/painter';
import { characterAt, type PaintedPage } from '../../../lib/page/point';
import { isSame, shownOf } from '../../../lib/page/shown';
import { around, isWordy, placed } from '../../../lib/page/words';
import type { Segment } from '../../../lib/text/segment';
import { standInHighlights } from './highlights';
import { pageOf, styleLikeABrowser, textIn, the, tilesOf } from './stage';

const view = window as unknown as Window & typeof globalThis;
let ledger: Ledger;
let painter: Painter;
let life: AbortController;
let page: PaintedPage;

beforeEach(() => {
  styleLikeABrowser();
  standInHighlights();
  ledger = new Ledger();
  life = new AbortController();
  painter = new Painter(view, ledger, life.signal);
  page = { ledger, drift: painter.drift, partOf: (element) => painter.partOf(element) };
  document.caretPositionFromPoint = () => null;
});
afterEach(() => {
  ledger.restore([document]);
  life.abort();
  for (const name of ['elementFromPoint', 'caretPositionFromPoint']) Reflect.deleteProperty(document, name);
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** The point falls on this element. */
const pointAt = (element: Element): void => {
  document.elementFromPoint = () => element;
};
const caretAt = (offsetNode: Node, offset: number): void => {
  document.caretPositionFromPoint = () => ({ offsetNode, offset, getClientRect: () => null });
};

async function paint(element: Element, tiles: (text: string) => readonly Segment[], most = 1000): Promise<void> {
  const blocks = contentOf(element, 'all', ledger).blocks.flatMap((block) => splitBlock(block, most));
  painter.prepare(blocks);
  const jobs = blocks.map((block) => ({ block, tiles: tiles(block.text), readings: true }));
  await painter.paint(
    jobs,
    (work) => work(),
    () => true,
  );
}

/** The site's own character at so many pixels from the left, with its place. */
const characterOf = (x: number, y = 10) => {
  const found = characterAt(document, page, x, y);
  return found && `${ledger.sourceOf(found.node).slice(found.offset, found.offset + 1)} ${found.offset}`;
};

describe('the character at a point', () => {
  it('is the one whose box holds the point, whichever side of it the caret stands on', () => {
    const p = the('p', pageOf('<p>外交部說明</p>'));
    pointAt(p);
    caretAt(textIn(p), 2);
    expect([characterOf(15), characterOf(25)]).toEqual(['交 1', '部 2']);
  });

  it('is none where the caret only knows the nearest text', () => {
    const p = the('p', pageOf('<p>外交部說明</p>'));
    pointAt(p);
    caretAt(textIn(p), 5);
    expect([characterOf(300), characterOf(45, 60)]).toEqual([null, null]);
  });

  it('is found without the caret, which passes over text that cannot be selected', () => {
    const p = the('p', pageOf('<p>外<b>交</b>部說明</p>'));
    pointAt(p);
    expect([characterOf(5), characterOf(25), characterOf(45)]).toEqual(['外 0', '部 0', '明 2']);
    pointAt(the('b'));
    expect(characterOf(15)).toBe('交 0');
  });

  it('is whole where it takes two units', () => {
    const p = the('p', pageOf('<p>說𠮷野家</p>'));
    pointAt(p);
    for (const x of [15, 25]) expect(characterAt(document, page, x, 10)?.offset).toBe(1);
    expect(characterOf(35)).toBe('野 3');
  });

  it('is not sought in a card of ours', () => {
    const card = the('duidu-card', pageOf('<duidu-card>外交部</duidu-card>'));
    pointAt(card);
    caretAt(textIn(card), 1);
    expect(characterOf(5)).toBe(null);
  });

  it('is the printed one in a run with readings', async () => {
    const p = the('p', pageOf('<p>外交部說明</p>'));
    await paint(p, (text) => tilesOf(text, { reading: true }));
    const words = [...document.querySelectorAll('duidu-w')];
    expect(words.length).toBeGreaterThan(1);
    const last = words.at(-1)!;
    pointAt(last);
    caretAt(textIn(last), 0);
    const found = characterAt(document, page, 45, 10);
    expect(found?.node).toBe(p.firstChild);
    expect(found?.offset).toBe(4);
  });

  it('is the one that converted text of another length stands for, and never the next', async () => {
    const p = the('p', pageOf('<p>外交部說明</p>'));
    await paint(p, (text) => tilesOf(text, { to: true }));
    expect(p.textContent).toBe('⟨外⟩⟨交⟩⟨部⟩⟨說⟩⟨明⟩');
    pointAt(p);
    expect([5, 15, 25, 35, 145].map((x) => characterOf(x))).toEqual(['外 0', '外 0', '外 0', '交 1', '明 4']);
  });

  it('is counted from where its part of a long text begins', async () => {
    const pre = the('p', pageOf(`<p>${'外交部說明。'.repeat(6)}</p>`));
    await paint(pre, (text) => tilesOf(text, { to: true, reading: true }), 12);
    const parts = [...document.querySelectorAll('duidu-part')];
    expect(parts.length).toBeGreaterThan(2);
    const word = the('duidu-w', parts[1]);
    pointAt(word);
    const box = word.ownerDocument.createRange();
    box.selectNodeContents(word);
    const { left } = box.getClientRects()[0]!;
    expect(characterOf(left + 1)).toBe('外 12');
  });
});

describe('what is asked about', () => {
  const at = (selector: string, offset: number) => placed({ node: textIn(the(selector)), offset }, ledger);

  it('is the block around the character, across inline elements and line breaks', () => {
    pageOf('<p>他說，外<b>交</b><i>部</i>表<br>示歡迎。</p><p>別處</p>');
    expect(at('b', 0)).toMatchObject({ block: { text: '他說，外交部表\n示歡迎。' }, start: 4, end: 5 });
  });

  it('is nothing in a field, in code, or where no word of Chinese can be', () => {
    pageOf('<p>外交部，<code>外交部</code><textarea>外交部</textarea> news <span contenteditable>外交部</span></p>');
    for (const field of ['code', 'textarea', 'span']) expect(at(field, 0)).toBe(null);
    expect(at('p', 0)).not.toBe(null);
    expect(at('p', 3)).toBe(null);
  });

  it('is in links and in shadow roots too', () => {
    pageOf('<p>見<a href="#x">外交部</a></p><div></div>');
    const root = the('div').attachShadow({ mode: 'open' });
    root.append('外交部說明');
    expect(at('a', 1)).toMatchObject({ block: { text: '見外交部' }, start: 2 });
    expect(placed({ node: root.firstChild as Text, offset: 2 }, ledger)).toMatchObject({ start: 2 });
  });

  it('is a few sentences of a long text, cut where they end, with the place in them', () => {
    const p = the('p', pageOf(`<p>${'外交部說明情況。'.repeat(400)}</p>`));
    const place = placed({ node: textIn(p), offset: 1601 }, ledger)!;
    expect(place.block.text.length).toBeLessThanOrEqual(600);
    expect(place.block.text).toMatch(/^外.*。$/s);
    expect(place.block.text.slice(place.start, place.end)).toBe('交');
    expect(place.block.pieces[0]).toMatchObject({ start: 0, from: 1601 - place.start });
  });

  it('is cut by length, never between the halves of a character, where no sentence ends', () => {
    const p = the('p', pageOf(`<p>${'𠮷'.repeat(900)}</p>`));
    const [block] = contentOf(p, 'all', ledger).blocks;
    const place = around(block!, 900, 301);
    expect(place.block.text.length).toBeGreaterThan(290);
    expect(place.block.text.isWellFormed?.() ?? !/^[\udc00-\udfff]/.test(place.block.text)).toBe(true);
    expect(place.end - place.start).toBe(2);
  });

  it.each([
    ['外', 0, true],
    ['〇', 0, true],
    ['130多場', 1, true],
    ['A股', 0, true],
    ['news', 1, false],
    ['，', 0, false],
    ['、外', 0, false],
  ])('knows in %s at %i whether a word may be there', (text, offset, may) => {
    expect(isWordy(text, offset)).toBe(may);
  });
});

describe('what is shown', () => {
  it('is the same at every character of a word, however the text around it was cut', () => {
    const p = the('p', pageOf(`<p>${'外交部說明情況。'.repeat(200)}</p>`));
    const node = textIn(p);
    const ground = { document, ledger, spotOf: (text: Text, offset: number) => ({ node: text, offset }) };
    const shownAt = (offset: number, length = 1) => {
      const place = placed({ node, offset }, ledger)!;
      return shownOf(ground, place.block, { start: place.start, end: place.start + length });
    };
    const word = shownAt(800, 3);
    expect(word.form).toBe('外交部');
    expect([798, 800, 802, 803].map((offset) => isSame(shownAt(offset), word))).toEqual([false, true, true, false]);
    expect(word.rects()).toHaveLength(1);
  });
});
