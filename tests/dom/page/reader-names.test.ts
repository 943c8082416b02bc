// The reader and the names of a page: when it is surveyed, what the asks carry, what is marked and followed by English,
// and that all of it is given back. Who is found is a made-up background's (name-stage.ts).
import { beforeEach, describe, expect, it } from 'vitest';
import type { NameWish, Naming } from '../../../lib/page/names';
import type { Edges, Reader } from '../../../lib/page/reader';
import type { Ask } from '../../../lib/text/ask';
import { marked, registered, standInHighlights } from './highlights';
import { annotate, asks, survey, surveyOf, surveys } from './name-stage';
import { BOTH, CONVERT, open as openReader, pass, READ, setUpReaders, words } from './reader-stage';
import { pageOf, textIn, the } from './stage';

setUpReaders();
beforeEach(() => {
  standInHighlights(['site']);
  surveys.length = 0;
  asks.length = 0;
});

const PLAIN: Ask = { from: 'hk', target: null, reading: 'off' };
const ALL: NameWish = { groups: ['people', 'organisations', 'phrases'], english: 'first', forms: null };
const MARKS: NameWish = { ...ALL, english: 'card' };
const dateline = { url: 'http://news.example/a', published: '2025-02-14', region: 'hk' as const };

const open = (edges: Partial<Edges> = {}): Reader => openReader({ annotate, survey, ...edges });
const naming = (wish: NameWish, main: string | null = null): Naming => ({
  wish,
  article: async () => ({ dateline, main: main ? the(main) : null }),
});

async function show(reader: Reader, ask: Ask | null, wish: NameWish | null = ALL, main: string | null = null) {
  const shown = reader.show(ask, wish && naming(wish, main));
  await pass(3000);
  await shown;
  await pass(3000);
}

const english = (root: ParentNode = document) =>
  [...root.querySelectorAll('duidu-n')].map((name) => `${name.textContent}=${name.getAttribute('data-e')}`);

const PAGE = '<h1>林德偉訪京</h1><p>外交大臣林德偉說，路透社報道，冷戰思維。</p><p>林德偉與習近平在倫敦</p>';

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
    expect(reader.mentions.view).toEqual({ ready: false, date: null, seen: [] });
    await show(reader, PLAIN);
    expect(reader.mentions.view).toMatchObject({ ready: true, date: '2025-02-14' });
    expect(reader.mentions.view.seen.map(({ en, count }) => `${en} ${count}`)).toContain('David Lammy 3');
    await show(reader, null, null);
    expect(reader.mentions.view.ready).toBe(false);
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

describe('a page that its site changes', () => {
  it('is surveyed again when it has been quiet, once', async () => {
    const body = pageOf(PAGE);
    await show(open(), PLAIN);
    for (let i = 0; i < 5; i++) {
      body.append(document.createRange().createContextualFragment(`<p>新聞${i}</p>`));
      await pass(200);
    }
    expect(surveys).toHaveLength(1);
    await pass(3000);
    expect(surveys).toHaveLength(2);
    expect(surveys[1]).toHaveLength(8);
  });

  it('is not shown anew when its names are the same', async () => {
    const body = pageOf('<p>林德偉說</p>');
    await show(open(), PLAIN);
    const run = the('duidu-run');
    const before = asks.length;
    body.append(document.createRange().createContextualFragment('<p>天氣好</p>'));
    await pass(5000);
    expect(surveys).toHaveLength(2);
    // The new paragraph itself, and nothing again.
    expect(asks.length).toBe(before + 1);
    expect(the('duidu-run')).toBe(run);
  });

  it('is shown anew when its names are others, and what looks the same is not drawn again', async () => {
    const body = pageOf('<p>林德偉說</p>');
    await show(open(), PLAIN);
    const run = the('duidu-run');
    const before = asks.length;
    body.append(document.createRange().createContextualFragment('<p>習近平說</p>'));
    await pass(5000);
    expect(Object.keys(asks.at(-1)?.names?.decided ?? {})).toEqual(['林德偉', '習近平']);
    expect(asks.length).toBeGreaterThan(before + 1);
    expect(english()).toEqual(['林德偉=David Lammy', '習近平=Xi Jinping']);
    expect(document.querySelector('duidu-run')).toBe(run);
  });

  it('has the English of a first mention that the site took away at the next one', async () => {
    const body = pageOf('<p>林德偉一</p><p>林德偉二</p>');
    await show(open(), PLAIN);
    expect(the('p').querySelector('duidu-n')).not.toBe(null);
    body.firstElementChild?.remove();
    await pass(5000);
    expect(body.innerHTML).toBe('<p><duidu-run><duidu-n data-e="David Lammy">林德偉</duidu-n>二</duidu-run></p>');
  });

  it('has it exactly once when the site draws its article again', async () => {
    const body = pageOf('<main><p>林德偉一</p><p>林德偉二</p></main>');
    await show(open(), PLAIN);
    the('main').replaceChildren(document.createRange().createContextualFragment('<p>林德偉一</p><p>林德偉二</p>'));
    await pass(5000);
    expect(english(body)).toHaveLength(1);
    expect(the('p').querySelector('duidu-n')).not.toBe(null);
    // The same text has the same names: nobody was asked again.
    expect(surveys).toHaveLength(1);
  });

  it('is surveyed less and less often when it never rests', async () => {
    const body = pageOf('<p>林德偉說</p><p id="clock">時</p>');
    await show(open(), PLAIN);
    for (let i = 0; i < 300; i++) {
      the('#clock', body).textContent = `時${i}`;
      await pass(200);
    }
    expect(surveys.length).toBeGreaterThan(2);
    expect(surveys.length).toBeLessThan(12);
  });

  it('is surveyed again when text comes into view that was not displayed', async () => {
    pageOf('<p>林德偉說</p><div hidden><p>習近平說</p></div>');
    const reader = open();
    await show(reader, PLAIN);
    expect(surveys[0]).toEqual(['林德偉說']);
    the('div').hidden = false;
    the('div').append(document.createElement('i'));
    await pass(5000);
    expect(surveys.at(-1)).toEqual(['林德偉說', '習近平說']);
  });
});

describe('a survey without an answer', () => {
  it('leaves the page to be read without names, and is tried again', async () => {
    pageOf(PAGE);
    let fails = true;
    const reader = open({
      survey: async (...of) => {
        if (fails) throw new Error('asleep');
        return survey(...of);
      },
    });
    void reader.show(READ, naming(ALL));
    await pass(1500);
    expect(words().length).toBeGreaterThan(0);
    expect(asks.every(({ names }) => names === undefined)).toBe(true);
    expect(marked('people')).toEqual([]);
    fails = false;
    await pass(10_000);
    expect(marked('people')).toHaveLength(4);
    expect(reader.mentions.view.ready).toBe(true);
  });

  it('does not hold the first screen up for ever', async () => {
    pageOf(PAGE);
    let answer = () => {};
    const reader = open({
      survey: async (texts) => {
        await new Promise<void>((resolve) => {
          answer = resolve;
        });
        return surveyOf(texts);
      },
    });
    void reader.show(READ, naming(ALL));
    await pass(8000);
    expect(words().length).toBeGreaterThan(0);
    answer();
    await pass(3000);
    expect(marked('people')).toHaveLength(4);
  });

  it('is not tried for ever', async () => {
    pageOf(PAGE);
    let times = 0;
    await show(
      open({
        survey: async () => {
          times++;
          throw new Error('gone');
        },
      }),
      READ,
    );
    await pass(300_000);
    const before = times;
    await pass(300_000);
    expect(times).toBe(before);
    expect(times).toBeLessThan(10);
  });
});

describe('a long page', () => {
  it('is surveyed to its end after the first screen, the rest of it once', async () => {
    pageOf(
      `<p>林德偉說</p>${'<p data-away="">外交部說明今天會議在京舉行記者提問</p>'.repeat(1500)}<p data-away="">習近平說</p>`,
    );
    const reader = open();
    await show(reader, PLAIN);
    await pass(20_000);
    const sizes = surveys.map((texts) => texts.join('').length);
    expect(sizes).toHaveLength(2);
    expect(sizes[0]).toBeLessThanOrEqual(20_000);
    expect(sizes[1]).toBeGreaterThan(25_000);
    expect(reader.mentions.view.seen.map(({ en }) => en)).toEqual(['David Lammy', 'Xi Jinping']);
    expect(marked('people')).toEqual(['林德偉']);
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
    void reader.mentions.again();
    await pass(1000);
    expect(surveys).toHaveLength(2);
    expect(reader.mentions.view.seen).toEqual([]);
    expect(english()).toEqual([]);
    expect(textIn(the('p')).data).toBe('林德偉說');
  });
});
