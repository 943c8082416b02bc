// How words are set: by characters, with Zhuyin beside each, with their English; and that all of it is drawn, so that the
// page's text stays what it was. What it looks like is seen in browsers.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contentOf, splitBlock } from '../../../lib/page/block';
import { Ledger } from '../../../lib/page/ledger';
import { Painter } from '../../../lib/page/painter';
import { type Setting, toneOf } from '../../../lib/page/word';
import type { Segment } from '../../../lib/text/segment';
import { pageOf, styleLikeABrowser, textIn, textsOf, the } from './stage';

const view = window as unknown as Window & typeof globalThis;
const BY_WORD: Setting = { by: 'word', place: 'over' };
const BY_CHARACTER: Setting = { by: 'character', place: 'over' };
const RIGHT: Setting = { by: 'word', place: 'right' };
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
  ledger.restore([document]);
  life.abort();
  vi.restoreAllMocks();
});

/** Paints a paragraph of this markup with these tiles, its readings set so; what then stands in it. */
async function paint(p: HTMLElement, setting: Setting, tiles: readonly Segment[], most = 1000): Promise<string> {
  painter.setting = setting;
  const jobs = contentOf(p, 'all', ledger)
    .blocks.flatMap((block) => splitBlock(block, most))
    .map((block) => ({ block, tiles, readings: true }));
  painter.prepare(jobs.map(({ block }) => block));
  await painter.paint(
    jobs,
    (work) => work(),
    () => true,
  );
  return p.innerHTML;
}

const drawn = (text: string, setting: Setting, tiles: readonly Segment[]) =>
  paint(the('p', pageOf(`<p>${text}</p>`)), setting, tiles);
const readings = (attribute = 'data-r') =>
  [...document.querySelectorAll(`[${attribute}]`)].map((one) => [one.textContent, one.getAttribute(attribute)]);

describe('readings by character', () => {
  it('stand over each character with its tone, inside of the word', async () => {
    expect(await drawn('外交部', BY_CHARACTER, [{ length: 3, reading: 'wàijiāobù' }])).toBe(
      '<duidu-run><duidu-w><duidu-c data-r="wài" data-t="4">外</duidu-c><duidu-c data-r="jiāo" data-t="1">交</duidu-c>' +
        '<duidu-c data-r="bù" data-t="4">部</duidu-c></duidu-w></duidu-run>',
    );
  });

  it('lose the apostrophes, hyphens and spaces of the word', async () => {
    const tiles = [
      { length: 2, reading: "Xī'ān" },
      { length: 2, reading: 'Bā-Yī' },
      { length: 3, reading: 'Lín Déwěi' },
      { length: 2, reading: 'ngoi6 gaau1' },
    ];
    await drawn('西安八一林德偉外交', BY_CHARACTER, tiles);
    expect(readings().map(([, reading]) => reading)).toEqual(
      ['Xī', 'ān', 'Bā', 'Yī', 'Lín', 'Dé', 'wěi', 'ngoi6', 'gaau1'], // one for each character
    );
  });

  it('stay over the whole word where they do not come apart', async () => {
    await drawn('卡拉OK廳', BY_CHARACTER, [
      { length: 4, reading: 'kǎlā OK' },
      { length: 1, reading: 'tīng' },
    ]);
    expect(readings()).toEqual([
      ['卡拉OK', 'kǎlā OK'],
      ['廳', 'tīng'],
    ]);
  });

  it('are of the characters that are shown, also outside of the first plane', async () => {
    await drawn('𠮷里', BY_CHARACTER, [{ length: 3, reading: 'jílǐ' }]);
    expect(readings()).toEqual([
      ['𠮷', 'jí'],
      ['里', 'lǐ'],
    ]);
  });
});

describe('Zhuyin', () => {
  const SAY: Segment[] = [{ length: 2, reading: 'ㄕㄨㄛ ㄇㄧㄥˊ' }, { length: 1, reading: '˙ㄉㄜ' }, { length: 2 }];

  it('stands in a box beside each character, with what its letters and its tone are', async () => {
    expect(await drawn('說明的書。', RIGHT, SAY)).toBe(
      '<duidu-run><duidu-w><duidu-c data-b="ㄕㄨㄛ" data-n="3" data-t="1">說</duidu-c><wbr>' +
        '<duidu-c data-b="ㄇㄧㄥ" data-n="3" data-t="2">明</duidu-c></duidu-w><wbr>' +
        '<duidu-w><duidu-c data-b="ㄉㄜ" data-n="2" data-t="5">的</duidu-c></duidu-w><wbr>書。</duidu-run>',
    );
  });

  it('lets no line begin with what may not, in the same text, the next word or the next element', async () => {
    const breaks = async (html: string) => {
      const p = the('p', pageOf(`<p>${html}</p>`));
      await paint(p, RIGHT, [{ length: 1, reading: 'ㄕㄨㄛ' }, { length: (p.textContent ?? '').length - 1 }]);
      return p.querySelectorAll('wbr').length;
    };
    for (const next of ['，', '。', '」', '）', '？', '…', '”', '<b>、</b>', '<b>。</b>', ''])
      expect(await breaks(`說${next}`)).toBe(0);
    for (const next of ['明', '「', '（', '2025', 'SQL', '<b>明</b>', '<b>《</b>'])
      expect(await breaks(`說${next}`)).toBe(1);
  });

  it('stands over words or characters as any reading does, and is told from Latin letters', async () => {
    expect(await drawn('說明', BY_WORD, [{ length: 2, reading: 'ㄕㄨㄛ ㄇㄧㄥˊ' }])).toBe(
      '<duidu-run><duidu-w data-r="ㄕㄨㄛ ㄇㄧㄥˊ" data-z="">說明</duidu-w></duidu-run>',
    );
    await drawn('說明', BY_CHARACTER, [{ length: 2, reading: 'ㄕㄨㄛ ㄇㄧㄥˊ' }]);
    expect(readings()).toEqual([
      ['說', 'ㄕㄨㄛ'],
      ['明', 'ㄇㄧㄥˊ'],
    ]);
  });

  it('leaves other systems over the word, where boxes are chosen', async () => {
    await drawn('說明', RIGHT, [{ length: 2, reading: 'shuōmíng' }]);
    expect(readings()).toEqual([['說明', 'shuōmíng']]);
    expect(readings('data-b')).toEqual([]);
  });
});

describe('English', () => {
  it('stands around the word and its readings', async () => {
    const tiles = [{ length: 3, reading: 'wàijiāobù', gloss: 'foreign ministry' }];
    expect(await drawn('外交部', BY_WORD, tiles)).toBe(
      '<duidu-run><duidu-s data-g="foreign ministry"><duidu-w data-r="wàijiāobù">外交部</duidu-w></duidu-s></duidu-run>',
    );
  });

  it('stands at words that are not read, too', async () => {
    const tiles = [{ length: 3, gloss: 'foreign ministry' }, { length: 1 }];
    expect(await drawn('外交部。', BY_WORD, tiles)).not.toContain('wbr');
    expect(await drawn('外交部說', BY_WORD, tiles)).toBe(
      '<duidu-run><duidu-s data-g="foreign ministry">外交部</duidu-s><wbr>說</duidu-run>',
    );
  });

  it('is cut, between words if it can be, where it would be far wider than its word', async () => {
    const glosses = ['to be in charge of; to preside over', 'incomprehensibility', 'fun; to play'];
    for (const gloss of glosses) {
      const text = gloss === glosses[0] ? '主持' : '玩';
      await drawn(text, BY_WORD, [{ length: text.length, gloss }]);
      const [[, shown = ''] = []] = readings('data-g');
      if (gloss === glosses[2]) expect(shown).toBe(gloss);
      else {
        expect(shown).toMatch(/^[\w ;]+\w…$/);
        expect(gloss.startsWith(`${shown}`.slice(0, -1))).toBe(true);
        expect(`${shown}`.length).toBeLessThanOrEqual(text === '玩' ? 14 : 18);
      }
    }
  });

  it('goes to the first part of a word that stands in two elements', async () => {
    const p = the('p', pageOf('<p>外<b>交部</b></p>'));
    await paint(p, BY_WORD, [{ length: 3, reading: 'wàijiāobù', gloss: 'foreign ministry' }]);
    expect(readings('data-g')).toEqual([['外', 'foreign…']]);
    expect(p.textContent).toBe('外交部');
  });
});

describe('a page whose readings are set otherwise', () => {
  const HTML = '<p>說明<b>的</b>書，<i>外交部</i>。</p>';
  const TILES: Segment[] = [
    { length: 2, reading: 'ㄕㄨㄛ ㄇㄧㄥˊ', gloss: 'explanation' },
    { length: 1, reading: '˙ㄉㄜ' },
    { length: 1, reading: 'ㄕㄨ', gloss: 'book' },
    { length: 1 },
    { length: 3, reading: 'ㄨㄞˋ ㄐㄧㄠ ㄅㄨˋ' },
    { length: 1 },
  ];

  it('is drawn anew where other elements are wanted, and keeps its text', async () => {
    const p = the('p', pageOf(HTML));
    const seen = new Set<string>();
    for (const setting of [BY_WORD, BY_CHARACTER, RIGHT, BY_WORD]) {
      seen.add(await paint(p, setting, TILES));
      expect(p.textContent).toBe('說明的書，外交部。');
    }
    expect(seen.size).toBe(3);
  });

  it('keeps the elements that it has where only the style sheet is another', async () => {
    const p = the('p', pageOf(HTML));
    await paint(p, BY_CHARACTER, TILES);
    const runs = [...p.querySelectorAll('duidu-run')];
    await paint(p, { by: 'character', place: 'under' }, TILES);
    expect(runs).toHaveLength(4);
    expect([...p.querySelectorAll('duidu-run')].every((run, i) => run === runs[i])).toBe(true);
  });

  it.each([BY_CHARACTER, RIGHT])('is given back as it was, node for node (%o)', async (setting) => {
    const p = the('p', pageOf(HTML));
    const before = textsOf(p);
    await paint(p, setting, TILES);
    expect(p.querySelectorAll('duidu-c').length).toBeGreaterThanOrEqual(5);
    painter.restore([document]);
    expect(p.outerHTML).toBe(HTML);
    expect(textsOf(p)).toHaveLength(before.length);
    expect(textsOf(p).every((node, i) => node === before[i])).toBe(true);
  });

  it('keeps what is selected, and finds every place of a long node again', async () => {
    const p = the('p', pageOf(`<p>${'外交部說。'.repeat(8)}</p>`));
    const tiles = [{ length: 3, reading: 'ㄨㄞˋ ㄐㄧㄠ ㄅㄨˋ' }, { length: 1, reading: 'ㄕㄨㄛ' }, { length: 1 }];
    painter.setting = RIGHT;
    const blocks = contentOf(p, 'all', ledger).blocks.flatMap((block) => splitBlock(block, 10));
    const node = textIn(p);
    painter.prepare(blocks);
    const jobs = blocks.map((block) => ({ block, tiles: block.text.length === 10 ? [...tiles, ...tiles] : tiles }));
    const selection = document.getSelection();
    const place = painter.spotOf(node, 11, 'begin');
    selection?.setBaseAndExtent(place.node, place.offset, place.node, place.offset + 2);
    expect(String(selection)).toBe('交部');
    await painter.paint(
      jobs.map((job) => ({ ...job, readings: true })),
      (work) => work(),
      () => true,
    );
    expect(p.querySelectorAll('duidu-c')).toHaveLength(32);
    expect(String(document.getSelection())).toBe('交部');
    const spot = painter.spotOf(node, 11, 'begin');
    expect(spot.node.textContent?.slice(spot.offset)).toBe('交');
    document.getSelection()?.removeAllRanges();
  });
});

describe('the tone of a syllable', () => {
  it.each([
    ['mā', '1'],
    ['Lín', '2'],
    ['lǚ', '3'],
    ['lǜ', '4'],
    ['de', '5'],
    ['ge5', '5'],
    ['wai4', '4'],
    ['ㄕㄨㄛ', '1'],
    ['ㄇㄧㄥˊ', '2'],
    ['ㄨㄛˇ', '3'],
    ['ㄨㄞˋ', '4'],
    ['˙ㄉㄜ', '5'],
    ['jyut6', '6'],
    ['ping3', '3'],
  ])('of %s is %s', (syllable, tone) => {
    expect(toneOf(syllable)).toBe(tone);
  });
});
