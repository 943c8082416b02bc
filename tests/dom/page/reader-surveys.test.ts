// How often the reader has a page surveyed: again when its site changes it, again when there was no answer, and a long
// page in two parts; what is then painted anew, and what is left alone.
import { describe, expect, it } from 'vitest';
import { marked } from './highlights';
import {
  ALL,
  asks,
  english,
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
import { pass, READ, words } from './reader-stage';
import { pageOf, the } from './stage';

setUpNames();

describe('a page without text', () => {
  it('has no names, and says so at once', async () => {
    pageOf('<img src="about:blank" alt="">');
    const reader = open();
    await show(reader, PLAIN);
    expect(surveys).toEqual([]);
    expect(reader.namesView).toEqual({ ready: true, date: null, seen: [] });
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
    expect(reader.namesView.ready).toBe(true);
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
    expect(reader.namesView.seen.map(({ en }) => en)).toEqual(['David Lammy', 'Xi Jinping']);
    expect(marked('people')).toEqual(['林德偉']);
  });
});
