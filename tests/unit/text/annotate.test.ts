import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openTables } from '../../../lib/data/tables';
import type { Ask, Reading } from '../../../lib/text/ask';
import { planOf, routesOf } from '../../../lib/text/plan';
import type { Region } from '../../../lib/text/region';
import type { ScriptSigns } from '../../../lib/text/script';
import { cut, lay } from '../../../lib/text/segment';
import { load, shownOf, tilesOf, told } from './compiled';

const ask = (from: Region, target: Region | null = null, reading: Reading = 'marks'): Ask => ({
  from,
  target,
  reading,
});

describe('tiles', () => {
  it('add up to the text, and to the same shown text whether it is read or not', async () => {
    const pieces = fc.constantFrom(
      ...'参与重启信息打印机的了在銀行長著台灣計程車衞暐𬀩後后',
      'SQL注入',
      'U盘',
      'DNA',
      ' ',
      '，',
      '12',
      '👍🏽',
      'é',
    );
    const asks = fc.record({
      from: fc.constantFrom<Region>('cn', 'tw', 'hk'),
      target: fc.constantFrom<Region | null>(null, 'cn', 'tw', 'hk'),
      reading: fc.constantFrom<Reading>('marks', 'numbers'),
    });
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: pieces, maxLength: 30 }), asks, async (text, asked) => {
        const read = await tilesOf(text, asked);
        const plain = await tilesOf(text, { ...asked, reading: 'off' });
        for (const tiles of [read, plain]) {
          expect(tiles.reduce((sum, { length }) => sum + length, 0)).toBe(text.length);
          expect(tiles.every(({ length }) => length > 0)).toBe(true);
        }
        expect(shownOf(text, read)).toBe(shownOf(text, plain));
      }),
      { numRuns: 600, seed: 20261121 },
    );
  });

  it('say nothing of a text that is neither converted nor read', async () => {
    expect(await tilesOf('參與', ask('tw', null, 'off'))).toEqual([{ length: 2 }]);
    expect(await tilesOf('', ask('tw'))).toEqual([]);
  });

  it('leave numbers, Latin and punctuation bare and in one piece', async () => {
    const text = '共 12 人（NATO、EU），A。';
    const tiles = await tilesOf(text, ask('cn'));
    expect(told(text, tiles)).toBe('共(gòng) 人(rén)');
    expect(tiles.map(({ length }) => length)).toEqual([1, 4, 1, 12]);
  });

  it('change only the characters that differ, where nothing is read', async () => {
    const text = '重启的人工谈判';
    expect(told(text, await tilesOf(text, ask('cn', 'tw', 'off')))).toBe('启→啟 谈→談');
  });

  it('read a character by the form that it was written in, where its new form is unknown', async () => {
    // 餸 becomes 𩠌 in Simplified, which pinyin-pro does not know; 𬀩 it does.
    const text = '買餸給暐';
    expect(told(text, await tilesOf(text, ask('hk')))).toBe('買(mǎi) 餸(sòng) 給(gěi) 暐(wěi)');
    expect(told(text, await tilesOf(text, ask('hk', 'cn')))).toBe('買→买(mǎi) 餸→𩠌(sòng) 給→给(gěi) 暐→𬀩(wěi)');
  });
});

describe('the script of a text', () => {
  it.each([
    // A page in the target's script already, and a footer in the other.
    ['版权所有，未经许可不得转载', 'tw', 'cn', '版权所有，未经许可不得转载'],
    ['「臺灣與歐盟的關係」', 'cn', 'tw', '「臺灣與歐盟的關係」'],
    ['「臺灣與歐盟的關係」', 'cn', 'hk', '「臺灣與歐盟的關係」'],
    // What is in another script than the page goes from its own.
    ['版权所有，未经许可', 'hk', 'tw', '版權所有，未經許可'],
    ['「臺灣與歐盟的關係」', 'cn', 'cn', '「台湾与欧盟的关系」'],
    ['衞生署署長', 'hk', 'cn', '卫生署署长'],
    // Without evidence a text is what the page is.
    ['皇后在里面', 'cn', 'tw', '皇后在裡面'],
    ['公里', 'tw', 'tw', '公里'],
    // Between Hong Kong and Taiwan.
    ['衞生組織', 'hk', 'tw', '衛生組織'],
    ['衛生組織', 'tw', 'hk', '衞生組織'],
    ['意味着', 'hk', 'tw', '意味著'],
  ] as const)('%s on a page of %s, asked as %s, is shown as %s', async (text, from, target, shown) => {
    expect(shownOf(text, await tilesOf(text, ask(from, target, 'off')))).toBe(shown);
    expect(shownOf(text, await tilesOf(text, ask(from, target)))).toBe(shown);
  });

  it('reads stray Traditional words in a Simplified text', async () => {
    const text = '这间“參與”出版社';
    expect(told(text, await tilesOf(text, ask('cn')))).toContain('參與(cānyù)');
  });
});

describe('what has to be opened', () => {
  let signs: ScriptSigns;
  beforeAll(async () => {
    signs = await openTables(load).signs();
  });

  it('is nothing but the lexicon for readings of Simplified text', () => {
    expect(routesOf(planOf('中国外长', ask('cn'), signs))).toEqual([]);
  });

  it('loads each file once, and only those that are needed', async () => {
    const loaded: string[] = [];
    const store = openTables((file) => {
      loaded.push(file);
      return load(file);
    });
    await Promise.all([
      store.open({ routes: [['t', 'cn']], lexicon: false }),
      store.open({ routes: [['t', 'cn']], lexicon: false }),
    ]);
    await store.open({ routes: [['tw', 'cn']], lexicon: false });
    expect(loaded.sort()).toEqual(
      [
        'compatibility.bin',
        'signs.bin',
        'tw-back.bin',
        'ts-characters.bin',
        'ts-phrases.bin',
        // Where characters are chosen by context, the text is cut into words.
        'lexicon.bin',
        'costs.bin',
      ].sort(),
    );
  });

  it('loads again what failed to load', async () => {
    let broken = true;
    const store = openTables((file) => (broken ? Promise.reject(new Error('gone')) : load(file)));
    await expect(store.signs()).rejects.toThrow('gone');
    broken = false;
    expect((await store.signs()).hans.has('们')).toBe(true);
  });
});

describe('layers', () => {
  const text = '林德偉訪問印表機廠';
  const layers = [{ at: { start: 0, end: 3 }, tile: { to: '拉米', reading: 'Lāmǐ' } }];

  it('win over conversion and readings, and the rest is as ever', async () => {
    expect(told(text, await tilesOf(text, ask('tw', 'cn'), layers))).toBe(
      '林德偉→拉米(Lāmǐ) 訪問→访问(fǎngwèn) 印表機→印表机(yìnbiǎojī) 廠→厂(chǎng)',
    );
  });

  it('are cut around: no word reaches over their edge', async () => {
    const tiles = await tilesOf('人工智能', ask('cn'), [{ at: { start: 1, end: 2 }, tile: { reading: 'GŌNG' } }]);
    expect(told('人工智能', tiles)).toBe('人(rén) 工(GŌNG) 智能(zhìnéng)');
  });

  it('are not converted across, and stay as they are where they say nothing of what is shown', async () => {
    const tiles = await tilesOf('皇后面', ask('cn', 'tw', 'off'), [
      { at: { start: 0, end: 1 }, tile: { reading: 'x' } },
    ]);
    expect(shownOf('皇后面', tiles)).toBe('皇後面');
  });

  it('lie over earlier ones, which give way whole', () => {
    const tiles = lay('国王毅然', [
      { at: { start: 1, end: 3 }, tile: { reading: 'Wáng Yì' } },
      { at: { start: 2, end: 4 }, tile: { reading: 'yìrán' } },
    ]);
    expect(tiles).toEqual([{ length: 2 }, { length: 2, reading: 'yìrán' }]);
  });

  it('outside the text are not laid', () => {
    expect(lay('国王', [{ at: { start: 1, end: 3 }, tile: { reading: 'x' } }])).toEqual([{ length: 2 }]);
  });
});

describe('a word over two elements', () => {
  it('gives each its own syllable', async () => {
    const tiles = await tilesOf('在理髮店', ask('tw', 'cn'));
    expect(told('在理髮店', tiles)).toContain('(lǐfàdiàn)');
    expect(cut(tiles, { start: 0, end: 2 })).toEqual([
      { length: 1, reading: 'zài' },
      { length: 1, to: '理', reading: 'lǐ' },
    ]);
    expect(cut(tiles, { start: 2, end: 4 })).toEqual([{ length: 2, to: '发店', reading: 'fàdiàn' }]);
  });
});
