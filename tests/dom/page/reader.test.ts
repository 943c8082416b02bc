// The reader over a page in jsdom: what is asked for, when it is painted, that everything is given back, and what
// happens when the background does not answer. What the site's changes lead to is reader-changes.test.ts.
import { describe, expect, it } from 'vitest';
import {
  answer,
  asked,
  BOTH,
  CONVERT,
  changes,
  open,
  pass,
  READ,
  setUpReaders,
  show,
  slow,
  texts,
  words,
} from './reader-stage';
import { pageOf, textIn, the } from './stage';

setUpReaders();

describe('showing a page', () => {
  it('paints it, tells that it does, and knows its words', async () => {
    pageOf('<h1>外交</h1><p>部<b>長</b></p>');
    const reader = open();
    await show(reader, READ);
    expect(words()).toEqual(['外', '交', '部', '長']);
    expect(document.body.textContent).toBe('外交部長');
    expect(reader.words).toBe(4);
    expect(reader.firstPaint).toBeGreaterThan(0);
    expect(changes).toEqual([true]);
    expect(texts()).toEqual(['外交', '部長']);
  });

  it('does nothing where nothing is asked for', async () => {
    pageOf('<p>外交</p>');
    await show(open(), { from: 'cn', target: null, reading: 'off' });
    expect(asked).toEqual([]);
    expect(changes).toEqual([]);
  });

  it('waits until the page is quiet', async () => {
    pageOf('<p>外交</p>');
    const shown = open().show(READ);
    for (let i = 0; i < 5; i++) {
      await pass(100);
      the('p').append('部');
    }
    expect(asked).toEqual([]);
    await pass(1000);
    await shown;
    expect(texts()).toEqual(['外交部部部部部']);
  });

  it('asks for everything again when something else is to be shown', async () => {
    pageOf('<p>外交</p><p>部長</p>');
    const reader = open();
    await show(reader, READ);
    await show(reader, CONVERT);
    expect(document.body.innerHTML).toBe('<p>⟨外⟩⟨交⟩</p><p>⟨部⟩⟨長⟩</p>');
    await show(reader, BOTH);
    expect(words()).toEqual(['⟨外⟩', '⟨交⟩', '⟨部⟩', '⟨長⟩']);
    await show(reader, READ);
    expect(words()).toEqual(['外', '交', '部', '長']);
    expect(new Set(texts())).toEqual(new Set(['外交', '部長']));
  });

  it('asks for nothing when the same is to be shown', async () => {
    pageOf('<p>外交</p>');
    const reader = open();
    await show(reader, READ);
    const before = asked.length;
    await show(reader, { ...READ });
    expect(asked.length).toBe(before);
  });

  it('paints the answer to the last ask only', async () => {
    pageOf('<p>外交</p>');
    const reader = open({ annotate: slow(300) });
    const first = reader.show(READ);
    await pass(400);
    await reader.show(CONVERT);
    await pass(3000);
    await first;
    expect(document.body.innerHTML).toBe('<p>⟨外⟩⟨交⟩</p>');
  });

  it('shows the title, and the labels of the page', async () => {
    document.title = '外交';
    pageOf('<p title="部"><img alt="長"><input aria-label="甲" value="乙" placeholder="丙"></p>');
    await show(open(), CONVERT);
    expect(document.title).toBe('⟨外⟩⟨交⟩');
    expect(document.body.innerHTML).toBe(
      '<p title="⟨部⟩"><img alt="⟨長⟩"><input aria-label="⟨甲⟩" value="乙" placeholder="丙"></p>',
    );
  });

  it('gives readings to what is near only, and another script to everything', async () => {
    pageOf('<p>外交</p><p data-away="">部長</p>');
    const reader = open();
    await show(reader, READ);
    expect(words()).toEqual(['外', '交']);
    expect(texts()).toEqual(['外交']);
    await show(reader, BOTH);
    expect(words()).toEqual(['⟨外⟩', '⟨交⟩']);
    expect(document.body.textContent).toBe('⟨外⟩⟨交⟩⟨部⟩⟨長⟩');
  });
});

describe('giving a page back', () => {
  it('leaves it exactly as it was, every node the same', async () => {
    document.title = '外交';
    pageOf('<h1 title="部">外<i>交</i></h1><ul><li>部</li><li>長<br>說</li></ul>');
    const html = document.documentElement.outerHTML;
    const nodes = [...document.querySelectorAll('*')].flatMap((element) => [...element.childNodes]);
    const reader = open();
    for (const ask of [READ, BOTH, CONVERT, BOTH]) await show(reader, ask);
    expect(document.documentElement.outerHTML).not.toBe(html);
    await show(reader, null);
    expect(document.documentElement.outerHTML).toBe(html);
    const after = [...document.querySelectorAll('*')].flatMap((element) => [...element.childNodes]);
    expect(after.every((node, i) => node === nodes[i])).toBe(true);
    expect(changes).toEqual([true, false]);
  });

  it('keeps what the site wrote in the same moment', async () => {
    pageOf('<p>外交</p>');
    const reader = open();
    await show(reader, BOTH);
    textIn(the('p')).data = '部';
    void reader.show(null);
    expect(document.body.innerHTML).toBe('<p>部</p>');
  });

  it('paints nothing when it is given back before its time', async () => {
    pageOf('<p>外交</p>');
    const reader = open();
    void reader.show(READ);
    await pass(50);
    await show(reader, null);
    expect(asked).toEqual([]);
    expect(document.body.innerHTML).toBe('<p>外交</p>');
  });

  it('paints nothing of an answer that comes afterwards', async () => {
    pageOf('<p>外交</p>');
    const reader = open({ annotate: slow(500) });
    void reader.show(READ);
    await pass(400);
    await reader.show(null);
    await pass(3000);
    expect(asked).toHaveLength(1);
    expect(document.body.innerHTML).toBe('<p>外交</p>');
  });

  it('can be painted once more', async () => {
    pageOf('<p>外交</p>');
    const reader = open();
    for (const ask of [READ, null, READ]) await show(reader, ask);
    expect(words()).toEqual(['外', '交']);
    the('p').append('部');
    await pass(200);
    expect(words()).toEqual(['外', '交', '部']);
  });

  it('cleans what an earlier version left before it paints', async () => {
    pageOf('<p><duidu-run data-s="外交">⟨外⟩⟨交⟩</duidu-run></p>');
    const reader = open();
    await show(reader, READ);
    expect(texts()).toEqual(['外交']);
    await show(reader, null);
    expect(document.body.innerHTML).toBe('<p>外交</p>');
  });
});

describe('a background that does not answer', () => {
  it('leaves the page whole, and is asked again', async () => {
    pageOf('<p>外交</p>');
    let asleep = true;
    let times = 0;
    const reader = open({
      annotate: async (...ask) => {
        times++;
        if (asleep) throw new Error('asleep');
        return answer(...ask);
      },
    });
    const shown = reader.show(READ);
    await pass(400);
    await shown;
    asleep = false;
    expect(times).toBeGreaterThan(0);
    expect(document.body.innerHTML).toBe('<p>外交</p>');
    await pass(5000);
    expect(words()).toEqual(['外', '交']);
  });

  it('is not asked for ever', async () => {
    pageOf('<p>外交</p>');
    let times = 0;
    const reader = open({
      annotate: async () => {
        times++;
        throw new Error('gone');
      },
    });
    await show(reader, READ);
    await pass(60_000);
    const before = times;
    await pass(60_000);
    expect(times).toBe(before);
    expect(times).toBeLessThan(10);
    expect(document.body.innerHTML).toBe('<p>外交</p>');
  });

  it('is asked again for the stretches of a long text that it did not answer for', async () => {
    const text = '外交部說明。'.repeat(900);
    pageOf(`<p>${text}</p>`);
    let scrolled = 0;
    let fail = false;
    Range.prototype.getBoundingClientRect = function (this: Range) {
      const part = this.startContainer.parentElement?.closest('duidu-part') ?? (this.startContainer as Element);
      const at = [...(part.parentElement?.children ?? [])].indexOf(part);
      return new DOMRect(0, at * 1000 - scrolled, 100, 900);
    };
    const reader = open({
      annotate: async (...ask) => {
        if (fail) throw new Error('asleep');
        return answer(...ask);
      },
    });
    await show(reader, READ);
    const parts = () => [...document.querySelectorAll('duidu-part')];
    expect(parts().length).toBeGreaterThan(6);
    const filled = () => parts().map((part) => part.querySelector('duidu-w') !== null);
    expect(filled()[0]).toBe(true);
    expect(filled().at(-1)).toBe(false);
    scrolled = 6000;
    fail = true;
    document.dispatchEvent(new Event('scroll'));
    await pass(100);
    expect(filled()[6]).toBe(false);
    fail = false;
    await pass(5000);
    expect(filled()[6]).toBe(true);
    expect(document.body.textContent).toBe(text);
    Reflect.deleteProperty(Range.prototype, 'getBoundingClientRect');
  });
});
