// What of a page is surveyed, in which order and how much of it; and where the mentions of the reply are.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Ledger } from '../../../lib/page/ledger';
import { collect, endOf, foundIn, inPageOrder } from '../../../lib/page/survey';
import { packNames } from '../../../lib/text/pack';
import { mentionsIn } from './name-stage';
import { pageOf, runFor, styleLikeABrowser, textIn, the } from './stage';

const view = window as unknown as Window & typeof globalThis;
let ledger: Ledger;
beforeEach(() => {
  styleLikeABrowser();
  ledger = new Ledger();
});
afterEach(() => {
  ledger.restore([document]);
  vi.restoreAllMocks();
});

const collected = (main: Element | null = null, most = 1000, go = () => true) =>
  collect(view, ledger, main, most, async () => {}, go);
const textsOf = async (...of: Parameters<typeof collected>) => (await collected(...of))?.blocks.map(({ text }) => text);

describe('the text of a page', () => {
  it('comes as it is read, block by block, an element’s own text around the blocks in it', async () => {
    pageOf('<h1>標題</h1><div>前文<p>第<b>一</b>段</p>後文<ul><li>甲</li><li>乙</li></ul></div><p>latin</p>');
    expect(await textsOf()).toEqual(['標題', '前文', '第一段', '後文', '甲', '乙']);
  });

  it('is the site’s own, whatever is painted', async () => {
    pageOf('<p>外交</p><p>部長</p>');
    ledger.cover(textIn(the('p')), runFor(ledger, textIn(the('p')), true));
    ledger.rewrite(textIn(the('p:last-child')), '⟨部⟩');
    expect(await textsOf()).toEqual(['外交', '部長']);
  });

  it('leaves out what people type, code, and what is not displayed', async () => {
    pageOf(
      '<p>正文</p><textarea>草稿</textarea><pre>程式</pre><p translate="no">商標</p><div hidden>隱藏</div>' +
        '<div style="visibility: hidden"><p>不見</p></div>',
    );
    expect(await textsOf()).toEqual(['正文']);
  });

  it('goes into shadow roots', async () => {
    pageOf('<p>前</p><x-a></x-a><p>後</p>');
    the('x-a').attachShadow({ mode: 'open' }).append(document.createRange().createContextualFragment('<p>中</p>'));
    expect(await textsOf()).toEqual(['前', '中', '後']);
  });

  it('begins with the headline and the main part, which come once', async () => {
    pageOf(
      '<nav><a>選單</a></nav><h1>標題</h1><aside>旁欄</aside><div id="m">導言<p>第一段</p><p>第二段</p></div><footer>頁尾</footer>',
    );
    expect(await textsOf(the('#m'))).toEqual(['標題', '導言', '第一段', '第二段', '選單', '旁欄', '頁尾']);
  });

  it('takes no headline beside the one that the main part has', async () => {
    pageOf('<h1>報名</h1><main><h1>標題</h1><p>正文</p></main>');
    expect(await textsOf(the('main'))).toEqual(['標題', '正文', '報名']);
  });

  it('begins anywhere when the main part has left the page', async () => {
    pageOf('<p>甲</p><main>乙</main>');
    const main = the('main');
    main.remove();
    expect(await textsOf(main)).toEqual(['甲']);
  });

  it('ends at the limit, never within a character, and says so', async () => {
    pageOf('<p>一二三四五</p><p>六七𠮷八九十</p><p>末</p>');
    const part = await collected(null, 8);
    expect(part?.blocks.map(({ text }) => text)).toEqual(['一二三四五', '六七']);
    expect(part?.whole).toBe(false);
    const last = part?.blocks.at(-1)?.pieces.at(-1);
    expect([last?.start, last?.end]).toEqual([0, 2]);
    expect((await collected())?.whole).toBe(true);
  });

  it('comes in pieces of some thousand units where a node is long', async () => {
    pageOf(`<p>${'外交部說明。'.repeat(2000)}</p>`);
    const long = await collected(null, 1e5);
    expect(long?.blocks.length).toBeGreaterThan(2);
    expect(long?.blocks.map(({ text }) => text).join('')).toBe(textIn(the('p')).data);
    expect(Math.max(...(long?.blocks ?? []).map(({ text }) => text.length))).toBeLessThan(4100);
  });

  it('is read in slices, and left when it is not wanted any more', async () => {
    pageOf(`<div>${'<p>外交</p>'.repeat(50)}</div>`);
    let clock = 0;
    vi.spyOn(view.performance, 'now').mockImplementation(() => (clock += 2));
    let rests = 0;
    const rest = async () => void rests++;
    const all = await collect(view, ledger, null, 1000, rest, () => true);
    expect(all?.blocks).toHaveLength(50);
    expect(rests).toBeGreaterThan(5);
    expect(await collect(view, ledger, null, 1000, rest, () => false)).toBe(null);
  });
});

describe('the mentions of a reply', () => {
  const found = async (main: Element | null = null) => {
    const blocks = (await collected(main))?.blocks ?? [];
    return foundIn(
      blocks,
      blocks.map(({ text }) => packNames(mentionsIn(text))),
    );
  };
  const forms = (all: Awaited<ReturnType<typeof found>>) =>
    all.map(({ block, start, end }) => block.text.slice(start, end));

  it('come as they are read, and in the page’s own order on demand', async () => {
    pageOf('<aside>拉米</aside><x-a></x-a><main><p>習近平與林德偉</p></main><footer>路透社</footer>');
    the('x-a').attachShadow({ mode: 'open' }).append('倫敦');
    const all = await found(the('main'));
    expect(forms(all)).toEqual(['習近平', '林德偉', '拉米', '倫敦', '路透社']);
    expect(forms(inPageOrder(all))).toEqual(['拉米', '倫敦', '習近平', '林德偉', '路透社']);
  });

  it('end in a text node, also where they go over several', async () => {
    pageOf('<p>外交大臣林<b>德偉</b>說</p>');
    const [mention] = await found();
    expect(endOf(mention!.block, mention!.end)).toMatchObject({ node: textIn(the('b')), offset: 2, reach: 'all' });
  });
});
