// Jobs as paint: what each kind of tile makes of the document, what is not painted, and where the selection stands
// afterwards. jsdom has no layout: whether readings have room is room's, and seen in browsers.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Block, contentOf, splitBlock } from '../../../lib/page/block';
import { Ledger } from '../../../lib/page/ledger';
import { type Job, Painter } from '../../../lib/page/painter';
import type { Segment } from '../../../lib/text/segment';
import { pageOf, styleLikeABrowser, textIn, the, tilesOf } from './stage';

const view = window as unknown as Window & typeof globalThis;
let ledger: Ledger;
let painter: Painter;
let life: AbortController;

beforeEach(() => {
  styleLikeABrowser();
  ledger = new Ledger();
  life = new AbortController();
  painter = new Painter(view, ledger, life.signal);
});
afterEach(() => {
  document.getSelection()?.removeAllRanges();
  ledger.restore([document]);
  life.abort();
  vi.restoreAllMocks();
});

const blocksOf = (element: Element): readonly Block[] => contentOf(element, 'all', ledger).blocks;

async function paint(jobs: readonly Job[]): Promise<void> {
  painter.prepare(jobs.map(({ block }) => block));
  await painter.paint(
    jobs,
    (work) => work(),
    () => true,
  );
}

/** Paints an element's own blocks, one tile a character or as given. */
async function show(element: Element, how: Parameters<typeof tilesOf>[1], most = 1000): Promise<void> {
  const blocks = blocksOf(element).flatMap((block) => splitBlock(block, most));
  await paint(blocks.map((block) => ({ block, tiles: tilesOf(block.text, how), readings: how.reading === true })));
}

async function lay(element: Element, tiles: readonly Segment[], readings = true): Promise<void> {
  await paint(blocksOf(element).map((block) => ({ block, tiles, readings })));
}

describe('the paint of a block', () => {
  it('is a run with a word for every reading, and the page’s own text between them', async () => {
    const p = the('p', pageOf('<p>外交部2025年</p>'));
    await lay(p, [{ length: 3, reading: 'wàijiāobù' }, { length: 4 }, { length: 1, reading: 'nián' }]);
    expect(p.innerHTML).toBe(
      '<duidu-run><duidu-w data-r="wàijiāobù">外交部</duidu-w>2025<duidu-w data-r="nián" data-t="2">年</duidu-w></duidu-run>',
    );
    expect(p.textContent).toBe('外交部2025年');
  });

  it('keeps the source beside a run that shows something else', async () => {
    const p = the('p', pageOf('<p>发展</p>'));
    await lay(p, [{ length: 2, to: '發展', reading: 'fāzhǎn' }]);
    expect(p.innerHTML).toBe('<duidu-run data-s="发展"><duidu-w data-r="fāzhǎn">發展</duidu-w></duidu-run>');
  });

  it('rewrites the node itself when there are no readings', async () => {
    const p = the('p', pageOf('<p>发展</p>'));
    const node = textIn(p);
    await lay(p, [{ length: 2, to: '發展', reading: 'fāzhǎn' }], false);
    expect(p.outerHTML).toBe('<p>發展</p>');
    expect(textIn(p)).toBe(node);
  });

  it('is nothing where nothing differs', async () => {
    const p = the('p', pageOf('<p>外交</p>'));
    await lay(p, [{ length: 2 }]);
    expect(ledger.isPainted(textIn(p))).toBe(false);
    expect(p.outerHTML).toBe('<p>外交</p>');
  });

  it('is taken off again when nothing differs any more', async () => {
    const p = the('p', pageOf('<p>外<b>交</b></p>'));
    await show(p, { to: true, reading: true });
    expect(p.innerHTML).toContain('duidu-run');
    await show(p, {});
    expect(p.outerHTML).toBe('<p>外<b>交</b></p>');
    await show(p, { to: true });
    expect(p.outerHTML).toBe('<p>⟨外⟩<b>⟨交⟩</b></p>');
    await show(p, {});
    expect(p.outerHTML).toBe('<p>外<b>交</b></p>');
  });

  it('divides a word that stands in two elements', async () => {
    const p = the('p', pageOf('<p>理<b>发</b></p>'));
    await lay(p, [{ length: 2, to: '理髮', reading: 'lǐfà' }]);
    expect(p.textContent).toBe('理髮');
    expect([...p.querySelectorAll('duidu-w')].map((word) => word.getAttribute('data-r'))).toEqual(['lǐ', 'fà']);
  });

  it('has no readings where text may be rewritten only', async () => {
    const p = the('p', pageOf('<p>外<b role="button">发</b></p>'));
    await show(p, { to: true, reading: true });
    expect(the('b').innerHTML).toBe('⟨发⟩');
    expect(p.querySelectorAll('duidu-w')).toHaveLength(1);
  });

  it('comes in slices after the first screen, each within one stretch of writing, and stops when told', async () => {
    const body = pageOf(`<div>${'<p>外交部</p>'.repeat(900)}</div>`);
    const jobs = [...body.querySelectorAll('p')].flatMap((p) =>
      blocksOf(p).map((block) => ({ block, tiles: tilesOf(block.text, { reading: true }), readings: true })),
    );
    let clock = 0;
    vi.spyOn(view.performance, 'now').mockImplementation(() => (clock += 4));
    const [screen, rest] = [jobs.splice(0, 3), jobs];
    await painter.paint(
      screen,
      (work) => work(),
      () => true,
    );
    expect(body.querySelectorAll('duidu-run')).toHaveLength(3);
    let asked = 0;
    let inside = false;
    await painter.paint(
      rest,
      (work) => {
        inside = true;
        work();
        inside = false;
      },
      () => {
        expect(inside).toBe(false);
        return ++asked < 2;
      },
    );
    const painted = body.querySelectorAll('duidu-run').length;
    expect(painted).toBeGreaterThan(3);
    expect(painted).toBeLessThan(900);
  });
});

describe('what is not painted', () => {
  it('an answer that is older than the page', async () => {
    const p = the('p', pageOf('<p>外交<b>部</b></p>'));
    const blocks = blocksOf(p);
    textIn(p).data = '內政';
    await paint(blocks.map((block) => ({ block, tiles: tilesOf(block.text, { reading: true }), readings: true })));
    expect(p.innerHTML).toBe('內政<b><duidu-run><duidu-w data-r="r90e8" data-t="5">部</duidu-w></duidu-run></b>');
  });

  it('a node that is gone', async () => {
    const p = the('p', pageOf('<p>外交</p>'));
    const blocks = blocksOf(p);
    p.remove();
    await paint(blocks.map((block) => ({ block, tiles: tilesOf(block.text, { to: true }), readings: true })));
    expect(p.outerHTML).toBe('<p>外交</p>');
  });

  it('a node that the site has fought for', async () => {
    const p = the('p', pageOf('<p>外交</p>'));
    const observer = new MutationObserver(() => {});
    observer.observe(p, { characterData: true, childList: true, subtree: true });
    for (let i = 0; i < 3; i++) {
      await show(p, { reading: true });
      observer.takeRecords();
      textIn(p).data = '外交';
      ledger.repair(observer.takeRecords());
    }
    await show(p, { to: true, reading: true });
    expect(p.outerHTML).toBe('<p>外交</p>');
  });

  it('tiles that do not add up to the text', async () => {
    const p = the('p', pageOf('<p>外交</p>'));
    await lay(p, []);
    expect(p.outerHTML).toBe('<p>外交</p>');
    await lay(p, [{ length: 1, to: '甲' }]);
    expect(p.outerHTML).toBe('<p>外交</p>');
  });
});

describe('a long node', () => {
  const LONG = '外交部說明。'.repeat(6);

  it('is covered by parts that look like nothing until they are filled', async () => {
    const p = the('p', pageOf(`<p>${LONG}</p>`));
    const blocks = blocksOf(p).flatMap((block) => splitBlock(block, 12));
    painter.prepare(blocks);
    expect(p.querySelectorAll('duidu-part')).toHaveLength(blocks.length);
    expect(p.textContent).toBe(LONG);
    const second = blocks[1] as Block;
    const part = p.querySelectorAll('duidu-part')[1] as Element;
    await paint([{ block: second, tiles: tilesOf(second.text, { reading: true }), readings: true }]);
    expect(p.querySelectorAll('duidu-part')[1]).toBe(part);
    expect([...p.querySelectorAll('duidu-part')].map((each) => each.querySelectorAll('duidu-w').length > 0)).toEqual(
      blocks.map((block) => block === second),
    );
    expect(p.textContent).toBe(LONG);
    expect(ledger.sourceOf(textIn(p))).toBe(LONG);
  });

  it('is given back whole', async () => {
    const p = the('p', pageOf(`<p>${LONG}</p>`));
    await show(p, { to: true, reading: true }, 12);
    expect(p.textContent).toBe(LONG.replace(/\p{Script=Han}/gu, '⟨$&⟩'));
    ledger.restore();
    expect(p.outerHTML).toBe(`<p>${LONG}</p>`);
  });

  it('keeps its text when only some of its parts are prepared anew', async () => {
    const p = the('p', pageOf(`<p>${LONG}</p>`));
    const blocks = blocksOf(p).flatMap((block) => splitBlock(block, 12));
    painter.prepare(blocks);
    ledger.release(textIn(p));
    painter.prepare(blocks.slice(1));
    expect(p.textContent).toBe(LONG);
  });

  it('is not covered any more when the site has fought for it', async () => {
    const p = the('p', pageOf(`<p>${LONG}</p>`));
    const blocks = blocksOf(p).flatMap((block) => splitBlock(block, 12));
    const observer = new MutationObserver(() => {});
    observer.observe(p, { characterData: true, childList: true, subtree: true });
    for (let i = 0; i < 3; i++) {
      painter.prepare(blocks);
      observer.takeRecords();
      textIn(p).data = LONG;
      ledger.repair(observer.takeRecords());
    }
    expect(ledger.isLeft(textIn(p))).toBe(true);
    painter.prepare(blocks);
    expect(p.outerHTML).toBe(`<p>${LONG}</p>`);
  });
});

describe('the selection', () => {
  const selected = () => document.getSelection()?.toString();
  const select = (anchor: Node, from: number, focus: Node, to: number) =>
    document.getSelection()?.setBaseAndExtent(anchor, from, focus, to);

  it('stays on its words when the node is covered, rewritten, covered anew and released', async () => {
    const p = the('p', pageOf('<p>外交部發言人說明</p>'));
    select(textIn(p), 3, textIn(p), 6);
    expect(selected()).toBe('發言人');
    for (const how of [{ reading: true }, { to: true }, { to: true, reading: true }, { reading: true }, {}]) {
      await show(p, how);
      expect(selected()?.replace(/[⟨⟩]/g, '')).toBe('發言人');
    }
    expect(document.getSelection()?.anchorNode).toBe(textIn(p));
    expect(document.getSelection()?.anchorOffset).toBe(3);
  });

  it('keeps its direction', async () => {
    const p = the('p', pageOf('<p>外交部發言人說明</p>'));
    select(textIn(p), 6, textIn(p), 3);
    await show(p, { reading: true });
    await show(p, {});
    const selection = document.getSelection();
    expect([selection?.anchorOffset, selection?.focusOffset]).toEqual([6, 3]);
  });

  it('runs over several elements', async () => {
    const p = the('p', pageOf('<p>外<b>交部</b>長說明</p>'));
    select(textIn(the('b')), 1, textIn(p, 2), 1);
    await show(p, { to: true, reading: true });
    expect(selected()).toBe('⟨部⟩⟨長⟩');
  });

  it('counts in what is shown where a word has another length', async () => {
    const p = the('p', pageOf('<p>用软件和打印机说</p>'));
    const tiles = [
      { length: 1 },
      { length: 2, to: '軟體' },
      { length: 1 },
      { length: 3, to: '印表機器' },
      { length: 1 },
    ];
    select(textIn(p), 4, textIn(p), 7);
    await lay(p, tiles, false);
    expect(selected()).toBe('印表機器');
    await lay(
      p,
      tiles.map((tile) => ({ ...tile, reading: 'x' })),
    );
    expect(selected()).toBe('印表機器');
    await lay(p, [{ length: 8 }]);
    expect(selected()).toBe('打印机');
  });

  it('counts so in the parts of a long node too', async () => {
    const text = '打印机。'.repeat(4);
    const p = the('p', pageOf(`<p>${text}</p>`));
    select(textIn(p), 8, textIn(p), 11);
    const blocks = blocksOf(p).flatMap((block) => splitBlock(block, 4));
    const jobs = (to: string) =>
      blocks.map((block) => ({ block, tiles: [{ length: 3, to, reading: 'x' }, { length: 1 }], readings: true }));
    await paint(jobs('印表機器'));
    expect(p.textContent).toBe('印表機器。'.repeat(4));
    expect(selected()).toBe('印表機器');
    await show(p, {}, 4);
    expect(selected()).toBe('打印机');
  });

  it('stays where its ends stand between elements', async () => {
    const p = the('p', pageOf('<p>外交<b>部</b>長<i>說</i></p>'));
    select(p, 1, p, 3);
    expect(selected()).toBe('部長');
    await show(p, { reading: true });
    expect(selected()).toBe('部長');
    await show(p, {});
    expect(selected()).toBe('部長');
    const selection = document.getSelection();
    expect([selection?.anchorOffset, selection?.focusOffset]).toEqual([1, 3]);
  });

  it('takes all when all is selected', async () => {
    const p = the('p', pageOf('<p>外交<b>部</b>長</p>'));
    select(p, 0, p, 3);
    await show(p, { reading: true });
    expect(selected()).toBe('外交部長');
    await show(p, {});
    expect(selected()).toBe('外交部長');
  });

  it('is not made where there was none', async () => {
    const p = the('p', pageOf('<p>外交</p>'));
    await show(p, { reading: true });
    expect(document.getSelection()?.rangeCount).toBe(0);
  });
});

describe('English in the line', () => {
  const LAMMY = { ids: ['David Lammy'] as const, group: 'people' as const, en: 'David Lammy' };
  const named = async (element: Element, at: readonly [number, number][], tiles: readonly Segment[], most = 1000) => {
    const blocks = blocksOf(element).flatMap((block) => splitBlock(block, most));
    const names = at.map(([start, end]) => ({ ...LAMMY, start, end }));
    await paint(blocks.map((block) => ({ block, tiles, readings: true, names })));
  };

  it('stands in an attribute of an element around the name, with its words inside', async () => {
    const p = the('p', pageOf('<p>大臣林德偉說</p>'));
    await named(p, [[2, 5]], [{ length: 2, reading: 'dàchén' }, { length: 3, reading: 'Lín Déwěi' }, { length: 1 }]);
    expect(p.innerHTML).toBe(
      '<duidu-run><duidu-w data-r="dàchén">大臣</duidu-w><duidu-n data-e="David Lammy">' +
        '<duidu-w data-r="Lín Déwěi">林德偉</duidu-w></duidu-n>說</duidu-run>',
    );
    expect(p.textContent).toBe('大臣林德偉說');
  });

  it('covers no other text node than the one that the name ends in', async () => {
    const p = the('p', pageOf('<p>大臣林<b>德偉</b>說</p>'));
    await named(p, [[2, 5]], [{ length: 6 }]);
    expect(p.innerHTML).toBe('大臣林<b><duidu-run><duidu-n data-e="David Lammy">德偉</duidu-n></duidu-run></b>說');
  });

  it('may run over several lines when it is long', async () => {
    const p = the('p', pageOf('<p>林德偉</p>'));
    const block = blocksOf(p)[0] as Block;
    const en = 'The Right Honourable David Lindon Lammy';
    await paint([{ block, tiles: [{ length: 3 }], readings: true, names: [{ ...LAMMY, start: 0, end: 3, en }] }]);
    expect(the('duidu-n').hasAttribute('data-l')).toBe(true);
  });

  it('stands in the part of a long node', async () => {
    const p = the('p', pageOf(`<p>${'外交部說明。'.repeat(3)}</p>`));
    await named(p, [[0, 3]], [{ length: 6 }], 6);
    expect(the('duidu-part', p).innerHTML).toBe('<duidu-n data-e="David Lammy">外交部</duidu-n>說明。');
    expect(p.textContent).toBe('外交部說明。'.repeat(3));
  });

  it('lets a line end before a curly quotation mark that follows the name', async () => {
    const p = the('p', pageOf('<p>林德偉“說</p>'));
    await named(p, [[0, 3]], [{ length: 3, reading: 'x' }, { length: 2 }]);
    expect(the('duidu-n').nextElementSibling?.localName).toBe('wbr');
  });

  it('is not drawn again when it is the same', async () => {
    const p = the('p', pageOf('<p>大臣林德偉說</p>'));
    await named(p, [[2, 5]], [{ length: 6 }]);
    const run = the('duidu-run');
    await named(p, [[2, 5]], [{ length: 6 }]);
    expect(the('duidu-run')).toBe(run);
    await named(p, [], [{ length: 6 }]);
    expect(p.innerHTML).toBe('大臣林德偉說');
  });

  it('covers names that are only marked where the page’s own elements have no style for marks', async () => {
    const p = the('p', pageOf('<p>大臣<b>林德偉</b>說</p>'));
    painter.coversNames = true;
    const block = blocksOf(p)[0] as Block;
    await paint([{ block, tiles: [{ length: 6 }], readings: true, names: [{ ...LAMMY, start: 2, end: 5, en: '' }] }]);
    expect(p.innerHTML).toBe('大臣<b><duidu-run>林德偉</duidu-run></b>說');
  });
});
