import { describe, expect, it, vi } from 'vitest';
import { isChineseSample, sampleOf } from '../../lib/page/probe';
import { collectSigns } from '../../lib/page/signs';

const SENTENCE = '兩國外長周五在倫敦會面，雙方同意重啟對話，並就氣候問題交換意見。';

function page(body: string, head = ''): Document {
  const page = new DOMParser().parseFromString(
    `<!doctype html><html lang="zh-HK"><head>${head}</head><body></body></html>`,
    'text/html',
  );
  page.body.append(...new DOMParser().parseFromString(body, 'text/html').body.childNodes);
  return page;
}
const signsOf = (document: Document, sourceOf?: (node: Text) => string) =>
  collectSigns(document, { href: 'https://example.org/1' }, '2026-01-01T00:00:00Z', sourceOf);

describe('signs of a page', () => {
  it('are JSON-safe, bounded, and taken without a change to the page', () => {
    const document = page(`<article><h1>標題</h1>${`<p>${SENTENCE}</p>`.repeat(400)}</article>`);
    const before = document.documentElement.outerHTML;
    const signs = signsOf(document);
    expect(JSON.parse(JSON.stringify(signs))).toEqual(signs);
    expect(JSON.stringify(signs).length).toBeLessThan(40_000);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('leave out scripts, hidden parts, readings and navigation from the body', () => {
    const document = page(
      `<nav><a href="/">首頁</a></nav><main><p>${SENTENCE}<ruby>漢<rt>hàn</rt></ruby></p><p hidden>隱藏的段落，沒有人看見。</p>` +
        `<script>let 變數 = 1</script><p>${SENTENCE}</p></main><footer><p>版權所有，不得轉載，違者必究，敬請見諒。</p></footer>`,
    );
    const { body, rest } = signsOf(document);
    expect(body).toBe(`${SENTENCE}漢\n${SENTENCE}\n`);
    expect(rest).toContain('首頁');
    expect(body + rest).not.toMatch(/隱藏|變數|hàn/);
  });

  it('read a painted page as its source', () => {
    const document = page(`<article><p id="p">${SENTENCE}</p><p>${SENTENCE}</p></article>`);
    const plain = signsOf(document);
    const node = document.getElementById('p')?.firstChild as Text;
    const run = document.createElement('duidu-run');
    run.textContent = '两国外长';
    node.data = '';
    node.after(run);
    const sourceOf = (text: Text) => (text === node ? SENTENCE : text.data);
    expect(signsOf(document, sourceOf)).toEqual(plain);
    expect(signsOf(document).body).not.toContain('两国');
  });

  it('cost the same on a page of twenty-five thousand elements as on one of twenty-one thousand', () => {
    const asked = vi.spyOn(Element.prototype, 'hasAttributes');
    const costs = [21_000, 25_000].map((size) => {
      const document = page(`<article><p>${SENTENCE}</p></article>`);
      const many = document.createElement('div');
      for (let i = 0; i < size; i++) many.append(document.createElement('i'));
      document.body.append(many);
      asked.mockClear();
      expect(signsOf(document).shape.cut).toBe(true);
      return asked.mock.calls.length;
    });
    asked.mockRestore();
    expect(costs[0]).toBeGreaterThan(10_000);
    expect(costs[1]).toBe(costs[0]);
    expect(signsOf(page(`<article><p>${SENTENCE}</p></article>`)).shape.cut).toBe(false);
  });

  it('look into open shadow roots', () => {
    const document = page('<news-app></news-app>');
    const host = document.querySelector('news-app') as Element;
    host.attachShadow({ mode: 'open' }).innerHTML = `<article><h1>標題在此處</h1><p>${SENTENCE}</p></article>`;
    const signs = signsOf(document);
    expect(signs.body).toContain(SENTENCE);
    expect(signs.headings[0]?.text).toBe('標題在此處');
    expect(sampleOf(document.body)).toContain('標題在此處');
  });

  it('read a text file as paragraphs with its first line for a heading', () => {
    const document = page('<pre></pre>');
    const pre = document.querySelector('pre') as Element;
    pre.textContent = `外長會面\n\n2025年2月14日電 兩國外長在倫敦會面，雙方同意重\n啟對話，並就氣候問題交換意見。\n`;
    Object.defineProperty(document, 'contentType', { value: 'text/plain' });
    const signs = signsOf(document);
    expect(signs.plain).toBe(true);
    expect(signs.headings).toEqual([{ text: '外長會面', level: 1, at: 0, aside: false }]);
    expect(signs.body).toContain('雙方同意重啟對話');
  });

  it('put dates that markup states before those that are printed', () => {
    const document = page(
      `<h1>外長在倫敦會面</h1><time datetime="2025-02-14T12:31:12+08:00">周五</time><p>2025-02-13</p><p>${SENTENCE}</p>`,
    );
    expect(signsOf(document).stamps.map(({ from, text }) => [from, text])).toEqual([
      ['time', '2025-02-14T12:31:12+08:00'],
      ['print', '2025-02-13'],
    ]);
  });
});

describe('the probe’s look', () => {
  const letters = (html: string) => sampleOf(page(html).body);

  it('says yes to Chinese, short pages and text files included', () => {
    expect(isChineseSample(letters(`<p>${SENTENCE.repeat(2)}</p>`), 'zh-HK')).toBe(true);
    expect(isChineseSample(letters(`<p>${SENTENCE.repeat(2)}</p>`), '')).toBe(true);
    expect(isChineseSample(letters(`<pre>${SENTENCE.repeat(2)}</pre>`), '')).toBe(true);
  });

  it('says no to Japanese, Korean, English that quotes Chinese, and scripts', () => {
    const japanese = '日本の外務大臣は金曜日に東京で会談し、両国関係の発展に向けて対話を続けることで一致した。';
    expect(isChineseSample(letters(japanese.repeat(3)), 'ja')).toBe(false);
    expect(isChineseSample(letters(japanese.repeat(3)), '')).toBe(false);
    expect(
      isChineseSample(letters('외교부(外交部) 대변인은 기자회견(記者會見)에서 발표했다고 밝혔다. '.repeat(9)), 'ko'),
    ).toBe(false);
    expect(
      isChineseSample(
        letters('The ministry (外交部) said that the two sides would meet again next month. '.repeat(30)),
        'en',
      ),
    ).toBe(false);
    expect(isChineseSample(letters(`<script>${SENTENCE.repeat(9)}</script>`), 'zh')).toBe(false);
  });

  it('takes a bounded sample', () => {
    expect(letters(`<p>${SENTENCE.repeat(5_000)}</p>`).length).toBeLessThanOrEqual(6_000);
  });
});
