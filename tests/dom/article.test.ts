import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../lib/page/article';

const P1 = '兩國外長周五在倫敦會面約兩小時，雙方同意重啟停頓多年的對話，並就氣候、能源及教育問題交換意見。';
const P2 = '發言人在記者會上表示，雙方仍有分歧，但溝通渠道保持暢通，期望年底前再次會面。';
const P3 = '分析人士認為，會談成果有限，但是兩國關係已經走出低谷。';

function page(body: string): Document {
  const html = `<!doctype html><html lang="zh-HK"><head><title>兩國外長在倫敦會面</title></head><body>${body}</body></html>`;
  return new DOMParser().parseFromString(html, 'text/html');
}

describe('the article of a page', () => {
  it('is title, byline and paragraphs, and the page stays as it was', () => {
    const document = page(
      `<article><h1>兩國外長在倫敦會面</h1><p>文：陳大文</p><p>${P1}</p><p>${P2}</p><p>${P3}</p></article>`,
    );
    const before = document.documentElement.outerHTML;
    const article = extractArticle(document);
    expect(article).toMatchObject({ title: '兩國外長在倫敦會面', byline: '陳大文' });
    expect(article?.paragraphs.slice(-3)).toEqual([P1, P2, P3]);
    expect(document.documentElement.outerHTML).toBe(before);
    expect(JSON.parse(JSON.stringify(article))).toEqual(article);
  });

  it('keeps an opening paragraph that stands outside the container of the rest', () => {
    const document = page(
      `<article><h1>兩國外長在倫敦會面</h1><p><strong>${P3}</strong></p><div><p>${P1}</p><p>${P2}</p><p>${P1}${P2}</p></div></article>`,
    );
    expect(extractArticle(document)?.paragraphs[0]).toBe(P3);
  });

  it('cuts text that a page breaks by <br> into paragraphs', () => {
    const document = page(`<h1>兩國外長在倫敦會面</h1><div>　　${P1}<br><br>　　${P2}<br>　　${P3}</div>`);
    expect(extractArticle(document)?.paragraphs).toEqual([P1, P2, P3]);
  });

  it('finds an article of 150 characters', () => {
    const document = page(
      `<nav><a href="/">首頁</a><a href="/">國際</a></nav><h1>兩國外長在倫敦會面</h1><div><p>${P1}</p><p>${P2}</p></div>`,
    );
    expect(extractArticle(document)?.paragraphs).toEqual([P1, P2]);
  });

  it('gives the source of a painted page, without our runs', () => {
    const document = page(`<article><h1>兩國外長在倫敦會面</h1><p id="p">${P1}</p><p>${P2}</p><p>${P3}</p></article>`);
    const plain = extractArticle(document);
    const node = document.getElementById('p')?.firstChild as Text;
    const run = document.createElement('duidu-run');
    run.textContent = '两国外长周五在伦敦会面';
    node.data = '';
    node.after(run);
    const painted = document.documentElement.outerHTML;
    expect(extractArticle(document, (text) => (text === node ? P1 : text.data))).toEqual(plain);
    expect(document.documentElement.outerHTML).toBe(painted);
  });

  it('is null on a page without a text', () => {
    expect(extractArticle(page('<nav><a href="/">首頁</a></nav>'))).toBeNull();
  });
});
