// Readings taken apart and put together: pinyin in any spelling, Zhuyin and Jyutping.
import { describe, expect, it } from 'vitest';
import { cut } from '../../../lib/text/segment';
import { markedWord, numberedSyllables, partOfReading, syllablesOf } from '../../../lib/text/syllable';

describe('a word with marks', () => {
  it.each([
    ['wai4 jiao1 bu4', 'wàijiāobù'],
    ['Xi1 an1', "Xī'ān"],
    ['fang1 an4', "fāng'àn"],
    ['nü3 er2', "nǚ'ér"],
    ['nu:3 er2', "nǚ'ér"],
    ['lu:4 se4', 'lǜsè'],
    ['lv4 se4', 'lǜsè'],
    ['Bei3 jing1 Da4 xue2', 'Běijīng Dàxué'],
    ['Lin2 De2 wei3', 'Lín Déwěi'],
    ['yi1 dian3 r5', 'yīdiǎnr'],
    ['ren4 shi5', 'rènshi'],
    ['A A zhi4', 'AA zhì'],
    ['ka3 la1 O K', 'kǎlā OK'],
    ['Da4 wei4 · La1 mi3', 'Dàwèi · Lāmǐ'],
    ['feng1 ping2 , lang4 jing4', 'fēngpíng, làngjìng'],
    ['qian1wa3', 'qiānwǎ'],
    ['de5', 'de'],
    ['', ''],
  ])('%s is %s', (numbered, marked) => {
    expect(markedWord(numbered)).toBe(marked);
  });
});

describe('numbered syllables', () => {
  it.each([
    ["Xī'ān", ['Xi1', 'an1']],
    ['Xi1an1', ['Xi1', 'an1']],
    ['wàijiāobù', ['wai4', 'jiao1', 'bu4']],
    ['Wai4jiao1bu4', ['Wai4', 'jiao1', 'bu4']],
    ['fēngpíng-làngjìng', ['feng1', 'ping2', 'lang4', 'jing4']],
    ['Lín Déwěi', ['Lin2', 'De2', 'wei3']],
    ['yīdiǎnr', ['yi1', 'dian3', 'r5']],
    ['lu:4se4', ['lü4', 'se4']],
    ['SQL', null],
    ['', []],
  ])('of %s are %j', (reading, syllables) => {
    expect(numberedSyllables(reading)).toEqual(syllables);
  });
});

describe('a reading divided by its characters', () => {
  it.each([
    ['Wai4jiao1bu4', 1, 3, 'jiao1bu4'],
    ['wàijiāobù', 1, 3, 'jiāobù'],
    ['ㄨㄞˋ ㄐㄧㄠ ㄅㄨˋ', 1, 3, 'ㄐㄧㄠ ㄅㄨˋ'],
    ['ㄨㄞˋ ㄐㄧㄠ ㄅㄨˋ', 0, 1, 'ㄨㄞˋ'],
    ['ㄖㄨㄥˊ ㄧˋ ˙ㄉㄜ', 2, 3, '˙ㄉㄜ'],
    ['ngoi6 gaau1 bou6', 0, 2, 'ngoi6 gaau1'],
    ['ngoi6 gaau1 bou6', 2, 3, 'bou6'],
    ['m4 goi1 saai3', 0, 1, 'm4'],
    ['wui6 gin3 liu5', 1, 3, 'gin3 liu5'],
  ])('%s from %i to %i is %s', (reading, from, to, part) => {
    expect(partOfReading(reading, 3, from, to)).toBe(part);
  });

  it('has a syllable for each, or is not divided', () => {
    expect(syllablesOf('ㄧ ㄉㄧㄢˇ ㄦ', 3)?.map(({ syllable }) => syllable)).toEqual(['ㄧ', 'ㄉㄧㄢˇ', 'ㄦ']);
    expect(syllablesOf('jat1 dim2', 2)?.map(({ syllable }) => syllable)).toEqual(['jat1', 'dim2']);
    expect(syllablesOf('ㄨㄞˋ ㄐㄧㄠ', 3)).toBeNull();
    expect(syllablesOf('jat1 dim2', 3)).toBeNull();
  });

  it('goes with the tiles that a word is cut into', () => {
    const at = (start: number, end: number) => ({ start, end });
    expect(cut([{ length: 3, reading: 'ngoi6 gaau1 bou6' }], at(1, 2))).toEqual([{ length: 1, reading: 'gaau1' }]);
    expect(cut([{ length: 3, reading: 'ㄨㄞˋ ㄐㄧㄠ ㄅㄨˋ' }], at(1, 3))).toEqual([
      { length: 2, reading: 'ㄐㄧㄠ ㄅㄨˋ' },
    ]);
  });
});
