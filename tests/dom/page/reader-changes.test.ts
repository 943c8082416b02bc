// The reader on a page that its site changes: what is painted again, when, and that it comes to an end.
import { describe, expect, it } from 'vitest';
import { asked, BOTH, CONVERT, open, pass, READ, setUpReaders, show, slow, texts, words } from './reader-stage';
import { pageOf, textIn, the } from './stage';

setUpReaders();

describe('what the site changes', () => {
  it('is painted a moment later: an appended paragraph, and only that', async () => {
    const body = pageOf('<p>外交</p>');
    await show(open(), READ);
    asked.length = 0;
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
    asked.length = 0;
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
    const reader = open({ annotate: slow(300) });
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
    asked.length = 0;
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
    const before = asked.length;
    expect(before).toBeGreaterThan(1);
    await pass(5000);
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
