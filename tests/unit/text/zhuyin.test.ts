// Zhuyin of pinyin syllables: some written by hand, and every syllable that CC-CEDICT has.
import { describe, expect, it } from 'vitest';
import { readCedict } from '../../../lib/build/compile/cedict';
import { zhuyinReading } from '../../../lib/text/systems';
import { zhuyinOf, zhuyinParts } from '../../../lib/text/zhuyin';

const WRITTEN: readonly (readonly [string, string])[] = [
  // Tones: the first without a mark, the neutral one before.
  ['ma1', 'ㄇㄚ'],
  ['ma2', 'ㄇㄚˊ'],
  ['ma3', 'ㄇㄚˇ'],
  ['ma4', 'ㄇㄚˋ'],
  ['ma5', '˙ㄇㄚ'],
  // Without a vowel of their own.
  ['zhi1', 'ㄓ'],
  ['chi2', 'ㄔˊ'],
  ['shi4', 'ㄕˋ'],
  ['ri4', 'ㄖˋ'],
  ['zi5', '˙ㄗ'],
  ['ci4', 'ㄘˋ'],
  ['si1', 'ㄙ'],
  // What pinyin shortens.
  ['liu2', 'ㄌㄧㄡˊ'],
  ['gui4', 'ㄍㄨㄟˋ'],
  ['lun4', 'ㄌㄨㄣˋ'],
  ['jin1', 'ㄐㄧㄣ'],
  ['ying1', 'ㄧㄥ'],
  ['dong1', 'ㄉㄨㄥ'],
  ['xiong1', 'ㄒㄩㄥ'],
  ['yong4', 'ㄩㄥˋ'],
  ['weng1', 'ㄨㄥ'],
  ['wen2', 'ㄨㄣˊ'],
  ['wei4', 'ㄨㄟˋ'],
  ['wu3', 'ㄨˇ'],
  ['you3', 'ㄧㄡˇ'],
  ['yin2', 'ㄧㄣˊ'],
  ['yi1', 'ㄧ'],
  ['yan2', 'ㄧㄢˊ'],
  ['ye4', 'ㄧㄝˋ'],
  // ü, however it is written.
  ['yu3', 'ㄩˇ'],
  ['yue4', 'ㄩㄝˋ'],
  ['yuan2', 'ㄩㄢˊ'],
  ['yun4', 'ㄩㄣˋ'],
  ['ju2', 'ㄐㄩˊ'],
  ['quan2', 'ㄑㄩㄢˊ'],
  ['xue2', 'ㄒㄩㄝˊ'],
  ['jun1', 'ㄐㄩㄣ'],
  ['lü4', 'ㄌㄩˋ'],
  ['lu:4', 'ㄌㄩˋ'],
  ['lv4', 'ㄌㄩˋ'],
  ['nü3', 'ㄋㄩˇ'],
  ['lüe4', 'ㄌㄩㄝˋ'],
  ['lu4', 'ㄌㄨˋ'],
  ['nu:e4', 'ㄋㄩㄝˋ'],
  // The rest of the table.
  ['bo1', 'ㄅㄛ'],
  ['wo3', 'ㄨㄛˇ'],
  ['duo1', 'ㄉㄨㄛ'],
  ['zhuang4', 'ㄓㄨㄤˋ'],
  ['kuai4', 'ㄎㄨㄞˋ'],
  ['jiao1', 'ㄐㄧㄠ'],
  ['niang2', 'ㄋㄧㄤˊ'],
  ['er4', 'ㄦˋ'],
  ['ai4', 'ㄞˋ'],
  ['ou1', 'ㄡ'],
  ['feng1', 'ㄈㄥ'],
  ['te4', 'ㄊㄜˋ'],
  // What is rare.
  ['ê4', 'ㄝˋ'],
  ['yo1', 'ㄧㄛ'],
  ['lo5', '˙ㄌㄛ'],
  ['yai2', 'ㄧㄞˊ'],
  ['m2', 'ㄇˊ'],
  ['n4', 'ㄣˋ'],
  ['ng2', 'ㄫˊ'],
  ['hm5', '˙ㄏㄇ'],
  ['hng5', '˙ㄏㄫ'],
  ['r5', 'ㄦ'],
  ['xx5', ''],
  ['Xi1', 'ㄒㄧ'],
  ['Lü3', 'ㄌㄩˇ'],
];

describe('Zhuyin', () => {
  it.each(WRITTEN)('of %s is %s', (pinyin, zhuyin) => {
    expect(zhuyinOf(pinyin)).toBe(zhuyin);
  });

  it.each(['SQL', 'A', '', '5', 'ma', 'ma6', 'qwe3', 'K2', '…'])('leaves %j as it is, which is no syllable', (text) => {
    expect(zhuyinOf(text)).toBe(text);
  });

  it('leaves what is no syllable as it is, whatever it is called', () => {
    for (const none of ['SQL', 'constructor1', 'ng7']) expect(zhuyinOf(none)).toBe(none);
  });

  it('knows every syllable of CC-CEDICT, and writes no two alike', () => {
    const syllables = new Set(readCedict().flatMap(({ pinyin }) => pinyin.toLowerCase().match(/[a-zü:]+[1-5]/g) ?? []));
    expect(syllables.size).toBeGreaterThan(1500);
    const written = new Map<string, string>();
    for (const syllable of syllables) {
      const zhuyin = zhuyinOf(syllable);
      if (syllable !== 'xx5') expect(zhuyin, syllable).toMatch(/^˙?[\u3105-\u312f]{1,3}[ˊˇˋ]?$/);
      expect(written.get(zhuyin) ?? syllable).toBe(syllable);
      written.set(zhuyin, syllable);
      const { letters, tone } = zhuyinParts(zhuyin);
      expect(tone === '˙' ? tone + letters : letters + tone).toBe(zhuyin);
      expect(letters).not.toMatch(/[ˊˇˋ˙]/);
    }
  });

  it('of a reading stands syllable by syllable, without capitals, apostrophes and hyphens', () => {
    expect(zhuyinReading('Wai4jiao1bu4')).toBe('ㄨㄞˋ ㄐㄧㄠ ㄅㄨˋ');
    expect(zhuyinReading('Xi1an1 Lin2 De2wei3')).toBe('ㄒㄧ ㄢ ㄌㄧㄣˊ ㄉㄜˊ ㄨㄟˇ');
    expect(zhuyinReading('feng1ping2-lang4jing4')).toBe('ㄈㄥ ㄆㄧㄥˊ ㄌㄤˋ ㄐㄧㄥˋ');
    expect(zhuyinReading('yi1dian3r5')).toBe('ㄧ ㄉㄧㄢˇ ㄦ');
    expect(zhuyinReading('SQL zhu4ru4')).toBe('SQL ㄓㄨˋ ㄖㄨˋ');
    expect(zhuyinReading('G20 feng1hui4')).toBe('G20 ㄈㄥ ㄏㄨㄟˋ');
    expect(zhuyinReading('')).toBe('');
  });

  it('tells letters and tone apart, and what is none is all letters', () => {
    expect(zhuyinParts('ㄨㄞˋ')).toEqual({ letters: 'ㄨㄞ', tone: 'ˋ' });
    expect(zhuyinParts('˙ㄉㄜ')).toEqual({ letters: 'ㄉㄜ', tone: '˙' });
    expect(zhuyinParts('ㄓ')).toEqual({ letters: 'ㄓ', tone: '' });
    expect(zhuyinParts('SQL')).toEqual({ letters: 'SQL', tone: '' });
  });
});
