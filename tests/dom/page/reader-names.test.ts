// The reader and the names of a page: when they are asked for, what the asks carry, what is marked and followed by
// English, and that all of it is given back. When a page is surveyed again: reader-surveys.test.ts.
import { describe, expect, it } from 'vitest';
import { marked, registered } from './highlights';
import {
  ALL,
  annotate,
  asks,
  dateline,
  english,
  MARKS,
  naming,
  open,
  PAGE,
  PLAIN,
  setUpNames,
  show,
  survey,
  surveyOf,
  surveys,
} from './name-stage';
import { BOTH, CONVERT, pass, READ, words } from './reader-stage';
import { pageOf, textIn, the } from './stage';

setUpNames();

describe('the names of a page', () => {
  it('are asked for once, before the first text is, and go with every ask', async () => {
    pageOf(PAGE);
    const order: string[] = [];
    await show(
      open({
        survey: async (texts, article) => {
          order.push('survey');
          expect(article).toEqual(dateline);
          return survey(texts, article);
        },
        annotate: async (...ask) => {
          order.push('annotate');
          return annotate(...ask);
        },
      }),
      PLAIN,
    );
    expect(order[0]).toBe('survey');
    expect(surveys).toEqual([['林德偉訪京', '外交大臣林德偉說，路透社報道，冷戰思維。', '林德偉與習近平在倫敦']]);
    expect(asks.length).toBeGreaterThan(0);
    expect(asks.every(({ names }) => names?.date === '2025-02-14')).toBe(true);
  });

  it('are asked for while the page’s own scripts take it over, and not again when it is as it was', async () => {
    const body = pageOf(PAGE);
    const shown = open().show(PLAIN, naming(ALL));
    await pass(50);
    expect(surveys).toHaveLength(1);
    expect(asks).toEqual([]);
    await pass(3000);
    await shown;
    expect(surveys).toHaveLength(1);
    expect(asks.length).toBeGreaterThan(0);
    expect(english(body)).toHaveLength(2);
  });

  it('are asked for again when the page’s own scripts have made another page of it', async () => {
    const body = pageOf('<p>載入中</p>');
    const shown = open().show(PLAIN, naming(ALL));
    await pass(50);
    body.replaceChildren(document.createRange().createContextualFragment(PAGE));
    await pass(3000);
    await shown;
    expect(surveys).toHaveLength(2);
    expect(asks[0]?.names?.decided).toHaveProperty('林德偉');
    expect(english(body)).toHaveLength(2);
  });

  it('are something to show by themselves, and leave the page’s own elements as they are', async () => {
    pageOf(PAGE);
    const html = document.body.innerHTML;
    const reader = open();
    await show(reader, PLAIN, MARKS);
    expect(marked('people')).toEqual(['林德偉', '林德偉', '林德偉', '習近平']);
    expect(marked('organisations')).toEqual(['路透社']);
    expect(marked('phrases')).toEqual(['冷戰思維']);
    expect(document.body.innerHTML).toBe(html);
    expect(reader.firstPaint).toBeGreaterThan(0);
  });

  it('are marked by the groups that are wished for, and not by others', async () => {
    pageOf(PAGE);
    const reader = open();
    await show(reader, PLAIN, { ...MARKS, groups: ['places'] });
    expect(marked('places')).toEqual(['倫敦']);
    expect(registered()).toEqual(['site', 'duidu-places']);
    await show(reader, PLAIN, { ...MARKS, groups: ['people'] });
    expect(marked('people')).toHaveLength(4);
    expect(marked('places')).toEqual([]);
  });

  it('are nothing to show when no group is wished for and the text stays as printed', async () => {
    pageOf(PAGE);
    await show(open(), PLAIN, { ...MARKS, groups: [] });
    expect(surveys).toEqual([]);
    expect(asks).toEqual([]);
  });

  it('are looked for without marks where readings or another script are shown, since both go by them', async () => {
    pageOf(PAGE);
    await show(open(), READ, { ...MARKS, groups: [] });
    expect(asks.every(({ names }) => names !== undefined)).toBe(true);
    expect(words()).toContain('林德偉');
    expect(registered()).toEqual(['site']);
  });

  it('of a page without Chinese text are not asked for', async () => {
    pageOf('<p>latin</p>');
    await show(open(), PLAIN);
    expect(surveys).toEqual([]);
  });

  it('are told for the popup, with the day of the article', async () => {
    pageOf(PAGE);
    const reader = open();
    expect(reader.namesView).toEqual({ ready: false, date: null, seen: [] });
    await show(reader, PLAIN);
    expect(reader.namesView).toMatchObject({ ready: true, date: '2025-02-14' });
    expect(reader.namesView.seen.map(({ en, count }) => `${en} ${count}`)).toContain('David Lammy 3');
    await show(reader, null, null);
    expect(reader.namesView.ready).toBe(false);
  });
});

describe('English in the line', () => {
  it('covers the one node that the name ends in, and is no text of the page', async () => {
    pageOf(PAGE);
    const text = document.body.textContent;
    await show(open(), PLAIN);
    expect(english()).toEqual(['林德偉=David Lammy', '習近平=Xi Jinping']);
    expect(the('h1').innerHTML).toBe('<duidu-run><duidu-n data-e="David Lammy">林德偉</duidu-n>訪京</duidu-run>');
    expect(the('p').innerHTML).toBe('外交大臣林德偉說，路透社報道，冷戰思維。');
    expect(document.body.textContent).toBe(text);
    expect(marked('people')).toHaveLength(4);
  });

  it('stands after the last part of a name in several elements', async () => {
    pageOf('<p>大臣林<b>德偉說</b></p>');
    await show(open(), PLAIN);
    expect(the('p').innerHTML).toBe(
      '大臣林<b><duidu-run><duidu-n data-e="David Lammy">德偉</duidu-n>說</duidu-run></b>',
    );
    expect(marked('people')).toEqual(['林', '德偉']);
  });

  it('stands with readings and in another script, the words inside', async () => {
    pageOf('<p>大臣林德偉</p>');
    await show(open(), BOTH);
    expect(the('duidu-n').innerHTML).toBe('<duidu-w data-r="name3">⟨林德偉⟩⟨⟩</duidu-w>');
    expect(english()).toEqual(['⟨林德偉⟩⟨⟩=David Lammy']);
    expect(marked('people')).toEqual(['⟨林德偉⟩⟨⟩']);
  });

  it('counts the article’s own mentions first', async () => {
    pageOf('<nav><p>林德偉</p></nav><main><p>今天林德偉說</p></main>');
    await show(open(), PLAIN, ALL, 'main');
    expect(the('nav').textContent).toBe('林德偉');
    expect(english()).toEqual(['林德偉=David Lammy']);
    expect(the('main').querySelector('duidu-n')).not.toBe(null);
  });

  it('is not drawn in buttons, nor where there is no room', async () => {
    pageOf('<p><span role="button">林德偉</span></p><p style="-webkit-line-clamp: 2">習近平</p>');
    document.querySelectorAll('p')[1]!.style.setProperty('-webkit-line-clamp', '2');
    await show(open(), PLAIN, { ...ALL, english: 'all' });
    expect(english()).toEqual([]);
    expect(marked('people')).toEqual(['林德偉', '習近平']);
  });

  it('marks those of whom nobody can tell who is meant, and says nothing of them', async () => {
    pageOf('<p>顧問鮑爾說</p>');
    await show(open(), PLAIN, { ...ALL, english: 'all' });
    expect(marked('people')).toEqual(['鮑爾']);
    expect(english()).toEqual([]);
  });

  it('goes when it is not wished for any more, and changes its place at once', async () => {
    pageOf('<p>林德偉一</p><p>林德偉二</p>');
    const html = document.body.innerHTML;
    const reader = open();
    await show(reader, PLAIN, { ...ALL, english: 'all' });
    expect(english()).toHaveLength(2);
    await show(reader, PLAIN, ALL);
    expect(english()).toHaveLength(1);
    await show(reader, PLAIN, MARKS);
    expect(document.body.innerHTML).toBe(html);
    expect(marked('people')).toEqual(['林德偉', '林德偉']);
  });
});

describe('giving a page back', () => {
  it('leaves its elements, its text nodes and its highlights as they were', async () => {
    pageOf(PAGE);
    const html = document.documentElement.outerHTML;
    const nodes = [...document.querySelectorAll('*')].flatMap((element) => [...element.childNodes]);
    const reader = open();
    for (const ask of [PLAIN, BOTH, CONVERT]) await show(reader, ask, { ...ALL, english: 'all' });
    expect(document.documentElement.outerHTML).not.toBe(html);
    expect(registered().length).toBeGreaterThan(1);
    void reader.show(null);
    expect(document.documentElement.outerHTML).toBe(html);
    expect(registered()).toEqual(['site']);
    const after = [...document.querySelectorAll('*')].flatMap((element) => [...element.childNodes]);
    expect(after.every((node, i) => node === nodes[i])).toBe(true);
  });

  it('paints and asks nothing when the survey comes too late for it', async () => {
    pageOf(PAGE);
    const reader = open({
      survey: async (...of) => {
        await new Promise((resolve) => setTimeout(resolve, 1000));
        return survey(...of);
      },
    });
    void reader.show(PLAIN, naming(ALL));
    await pass(500);
    await reader.show(null);
    await pass(5000);
    expect(asks).toEqual([]);
    expect(registered()).toEqual(['site']);
  });
});

describe('what the reader decides about names', () => {
  it('is asked about at once, though the text is the same', async () => {
    pageOf('<p>林德偉說</p>');
    let known = true;
    const reader = open({
      survey: async (texts) => {
        surveys.push(texts);
        return known ? surveyOf(texts) : { ...surveyOf([]), mentions: texts.map(() => []) };
      },
    });
    await show(reader, PLAIN);
    expect(english()).toHaveLength(1);
    known = false;
    void reader.names.again();
    await pass(1000);
    expect(surveys).toHaveLength(2);
    expect(reader.namesView.seen).toEqual([]);
    expect(english()).toEqual([]);
    expect(textIn(the('p')).data).toBe('林德偉說');
  });
});
