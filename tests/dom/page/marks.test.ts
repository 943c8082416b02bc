// Marks under names: where they lie in what stands now, when they are made anew and when they go, and which mention
// stands at a point. How they look is the style's business, and seen in browsers.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Block, contentOf, splitBlock } from '../../../lib/page/block';
import { Ledger } from '../../../lib/page/ledger';
import { Marks } from '../../../lib/page/marks';
import { Painter } from '../../../lib/page/painter';
import type { Mention } from '../../../lib/text/names/name';
import type { Segment } from '../../../lib/text/segment';
import { marked, markedIn, registered, standInHighlights } from './highlights';
import { mentionsIn } from './name-stage';
import { pageOf, styleLikeABrowser, textIn, the, tilesOf } from './stage';

const view = window as unknown as Window & typeof globalThis;
let ledger: Ledger;
let marks: Marks;
let painter: Painter;
let life: AbortController;

beforeEach(() => {
  styleLikeABrowser();
  standInHighlights(['site', 'other']);
  ledger = new Ledger();
  life = new AbortController();
  painter = new Painter(view, ledger, life.signal, ({ block, names = [] }) => marks.put(block, names));
  marks = new Marks(view, ledger, (node, offset, side) => painter.spotOf(node, offset, side));
});
afterEach(() => {
  marks.clear();
  ledger.restore([document]);
  life.abort();
  Reflect.deleteProperty(document, 'elementFromPoint');
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Ten pixels a character: the element there is found as a browser would, by the characters before it. */
const pointAt = (element: Element): void => {
  document.elementFromPoint = () => element;
};

const blocksOf = (element: Element, most = 1000): Block[] =>
  contentOf(element, 'all', ledger).blocks.flatMap((block) => splitBlock(block, most));

/** Paints these blocks and marks every name in them as a person's. */
async function paint(blocks: readonly Block[], tiles: (text: string) => readonly Segment[] = () => []): Promise<void> {
  painter.prepare(blocks);
  const jobs = blocks.map((block) => {
    const own = tiles(block.text);
    const names = mentionsIn(block.text).map((name) => ({ ...name, group: 'people' as const, en: '' }));
    return { block, tiles: own.length ? own : [{ length: block.text.length }], readings: true, names };
  });
  await painter.paint(
    jobs,
    (work) => work(),
    () => true,
  );
}

const words = (text: string) => tilesOf(text, { reading: true });
const longer = (text: string) => tilesOf(text, { to: true });

describe('the marks of a block', () => {
  it('lie over the page’s own text, and change nothing of it', async () => {
    const p = the('p', pageOf('<p>外交大臣林德偉與習近平。</p>'));
    const before = p.outerHTML;
    const node = textIn(p);
    await paint(blocksOf(p));
    expect(marked('people')).toEqual(['林德偉', '習近平']);
    expect(p.outerHTML).toBe(before);
    expect(textIn(p)).toBe(node);
  });

  it('lie in one range for every text node of a name in several elements', async () => {
    const p = the('p', pageOf('<p>外交大臣林<b>德</b>偉。</p>'));
    await paint(blocksOf(p));
    expect(marked('people')).toEqual(['林', '德', '偉']);
  });

  it('run over a line break of the page’s', async () => {
    const p = the('p', pageOf('<p>主席習近<br>平說</p>'));
    await paint(blocksOf(p));
    expect(marked('people')).toEqual(['習近', '平']);
  });

  it('lie in the run of a covered node, on the words and not between them', async () => {
    const p = the('p', pageOf('<p>大臣林德偉說</p>'));
    await paint(blocksOf(p), words);
    expect(p.querySelectorAll('duidu-w').length).toBeGreaterThan(0);
    expect(marked('people')).toEqual(['林德偉']);
    expect(markedIn('people')).toEqual(['duidu-w']);
  });

  it('lie right where what is shown is longer than what was printed', async () => {
    const p = the('p', pageOf('<p>大臣林德偉說</p>'));
    await paint(blocksOf(p), longer);
    expect(p.textContent).toBe('⟨大⟩⟨臣⟩⟨林⟩⟨德⟩⟨偉⟩⟨說⟩');
    expect(marked('people')).toEqual(['⟨林⟩⟨德⟩⟨偉⟩']);
  });

  it('lie in the right part of a long node', async () => {
    const p = the('p', pageOf(`<p>${'外交部說明。'.repeat(5)}大臣林德偉說。</p>`));
    const blocks = blocksOf(p, 12);
    expect(blocks.length).toBeGreaterThan(2);
    await paint(blocks, (text) => tilesOf(text, { to: true, reading: true }));
    expect(marked('people')).toEqual(['⟨林⟩⟨德⟩⟨偉⟩']);
    const [range] = marks.rangesOf(blocks.at(-1)!, { start: 0, end: 2 });
    expect(range?.startContainer.parentElement?.closest('duidu-part')).toBe(p.querySelector('duidu-part:last-child'));
  });

  it('are made anew at every paint, and stand once', async () => {
    const p = the('p', pageOf('<p>大臣林德偉說</p>'));
    for (const tiles of [words, longer, words, () => [], words]) {
      await paint(blocksOf(p), tiles);
      expect(marked('people').map((text) => text.replace(/[⟨⟩]/g, ''))).toEqual(['林德偉']);
    }
  });

  it('are none where the page says something else by now', async () => {
    const p = the('p', pageOf('<p>大臣林德偉說</p>'));
    const blocks = blocksOf(p);
    textIn(p).data = '大臣去了別處';
    await paint(blocks);
    expect(marked('people')).toEqual([]);
  });

  it('go at once when the site writes another text, and are let go of when it takes the text away', async () => {
    const body = pageOf('<p>大臣林德偉說</p><p>主席習近平說</p>');
    for (const p of body.children) await paint(blocksOf(p));
    textIn(the('p')).data = '別人說';
    expect(marked('people')).toEqual(['習近平']);
    body.lastElementChild?.remove();
    marks.prune();
    expect(marked('people')).toEqual([]);
    pointAt(the('p'));
    expect(marks.at(30, 10)).toBe(null);
  });

  it('leave the registry as it was when they are taken off', async () => {
    const p = the('p', pageOf('<p>大臣林德偉說</p>'));
    expect(registered()).toEqual(['site', 'other']);
    const blocks = blocksOf(p);
    await paint(blocks);
    marks.show(blocks[0]!, mentionsIn(blocks[0]!.text)[0]!);
    expect(registered()).toEqual(['site', 'other', 'duidu-people', 'duidu-now']);
    marks.clear();
    expect(registered()).toEqual(['site', 'other']);
  });

  it('do without highlights where the browser has none', async () => {
    vi.stubGlobal('CSS', {});
    const p = the('p', pageOf('<p>大臣林德偉說</p>'));
    await paint(blocksOf(p));
    pointAt(p);
    expect(marks.at(30, 10)?.form).toBe('林德偉');
  });
});

describe('the mention that is meant', () => {
  const of = (block: Block): Mention => mentionsIn(block.text)[0]!;

  it('is one at a time, and follows the paint', async () => {
    const body = pageOf('<p>大臣林德偉說</p><p>主席習近平說</p>');
    const [first, second] = [...body.children].map((p) => blocksOf(p)[0]!) as [Block, Block];
    marks.show(first, of(first));
    expect(marked('now')).toEqual(['林德偉']);
    marks.show(second, of(second));
    expect(marked('now')).toEqual(['習近平']);
    await paint([second], longer);
    expect(marked('now')).toEqual(['⟨習⟩⟨近⟩⟨平⟩']);
    marks.show(null, null);
    expect(marked('now')).toEqual([]);
  });
});

describe('the mention at a point', () => {
  it('is found on its own characters only', async () => {
    const p = the('p', pageOf('<p>大臣林德偉說</p>'));
    const [block] = blocksOf(p);
    await paint([block!]);
    pointAt(p);
    const at = (x: number) => marks.at(x, 10)?.form;
    expect([15, 20, 35, 49.5, 50].map(at)).toEqual([undefined, '林德偉', '林德偉', '林德偉', undefined]);
    expect(marks.at(30, 25)).toBe(null);
    const shown = marks.at(30, 10);
    expect(shown).toMatchObject({ ids: ['David Lammy'], text: '大臣林德偉說', at: { start: 2, end: 5 } });
    expect(shown?.rects().map(({ left, width }) => [left, width])).toEqual([[20, 30]]);
  });

  it('is told as printed, whatever is shown', async () => {
    const p = the('p', pageOf('<p>大臣林德偉說</p>'));
    await paint(blocksOf(p), (text) => tilesOf(text, { to: true, reading: true }));
    pointAt(the('duidu-w', p));
    expect(marks.at(65, 10)?.form).toBe('林德偉');
  });

  it('is none under an element that covers it', async () => {
    const body = pageOf('<p>大臣林德偉說</p><div>選單</div>');
    await paint(blocksOf(the('p', body)));
    pointAt(the('div'));
    expect(marks.at(30, 10)).toBe(null);
  });

  it('is found in a shadow root, also where the text stands in the root itself', async () => {
    const host = the('div', pageOf('<div></div>'));
    const root = host.attachShadow({ mode: 'open' });
    root.append('大臣林德偉說');
    root.elementFromPoint = () => null;
    pointAt(host);
    await paint(blocksOf(host));
    expect(marked('people')).toEqual(['林德偉']);
    const [range] = marks.rangesOf(blocksOf(host)[0]!, mentionsIn('大臣林德偉說')[0]!);
    const [box] = range!.getClientRects();
    expect(marks.at(box!.left + 5, box!.top + 5)?.form).toBe('林德偉');
  });
});
