// How the card spells readings, takes them from what is typed, writes amounts and makes links; and that tones coloured on
// its grounds can be read.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeAmount } from '../../components/card/amounts';
import {
  isKnowable,
  pinyinPieces,
  readingFrom,
  readingsToChoose,
  writePinyin,
  zhuyinPieces,
} from '../../components/card/spelling';
import { addressOf, isSimplified, languageOf, shownAtOnce } from '../../components/card/words';
import { createCardText } from '../../lib/platform/card-text';
import type { Locale } from '../../lib/platform/locale';
import type { Amount } from '../../lib/text/look';
import { isWord } from '../../lib/vocabulary/known';
import { entry, headword, word } from '../dom/card-looks';

describe('a word', () => {
  it('is offered as known where it can be kept as known, and nowhere else', () => {
    const forms = ['外交', '𠮷野', 'AA制', '史蒂芬·哈珀', '〇', '〇三'].map((form) => [form, true] as const);
    const none = ['PK', '3C', '一不做，二不休', '', '外 交', '外'.repeat(31)].map((form) => [form, false] as const);
    for (const [form, can] of [...forms, ...none])
      expect([form, isKnowable(form), isWord(form)]).toEqual([form, can, can]);
  });
});

describe('a reading', () => {
  it.each([
    ['wai4 jiao1 bu4', 'wàijiāobù', 'wai4jiao1bu4'],
    ['Xi1 an1', "Xī'ān", 'Xi1an1'],
    ['lu:4 you2', 'lǜyóu', 'lü4you2'],
    ['lv4', 'lǜ', 'lü4'],
    ['wan2 r5', 'wánr', 'wan2r5'],
    ['de5', 'de', 'de5'],
    ['Bei3 jing1 Da4 xue2', 'Běijīng Dàxué', 'Bei3jing1 Da4xue2'],
    ['', '', ''],
  ])('«%s» is written %s, or %s', (numbered, marks, numbers) => {
    expect(writePinyin(numbered, 'marks')).toBe(marks);
    expect(writePinyin(numbered, 'numbers')).toBe(numbers);
  });

  it('of a number stands apart, syllable by syllable', () => {
    expect(writePinyin('san1 shi2 er4', 'marks', true)).toBe('sān shí èr');
    expect(writePinyin('san1 shi2 er4', 'numbers', true)).toBe('san1 shi2 er4');
  });

  it('keeps the tone of each syllable, and none for what is no syllable', () => {
    expect(pinyinPieces('Xi1 an1 de5', 'marks')).toEqual([
      { written: 'Xī', tone: 1 },
      { written: "'ān", tone: 1 },
      { written: 'de', tone: 5 },
    ]);
    expect(pinyinPieces('ka3 la1 O K', 'marks').map(({ tone }) => tone)).toEqual([3, 1, 0, 0]);
  });

  it('is written in Zhuyin, syllables apart', () => {
    expect(zhuyinPieces('wai4 jiao1 de5')).toEqual([
      { written: 'ㄨㄞˋ', tone: 4 },
      { written: ' ㄐㄧㄠ', tone: 1 },
      { written: ' ˙ㄉㄜ', tone: 5 },
    ]);
  });
});

describe('a typed reading', () => {
  it.each([
    ['háng', '行', 'hang2'],
    ['hang2', '行', 'hang2'],
    [' yínháng ', '銀行', 'yin2 hang2'],
    ['yin2hang2', '銀行', 'yin2 hang2'],
    ['yin2 hang2', '銀行', 'yin2 hang2'],
    ["Xī'ān", '西安', 'Xi1 an1'],
    ['lǜ', '綠', 'lü4'],
    ['lv4', '綠', 'lü4'],
    ['lu:4', '綠', 'lü4'],
    ['péngyou', '朋友', 'peng2 you5'],
    ['wánr', '玩兒', 'wan2 r5'],
    ['de5', '的', 'de5'],
    ['ha\u0301ng', '行', 'hang2'],
  ])('«%s» for %s is %s', (typed, form, reading) => {
    expect(readingFrom(typed, form)).toBe(reading);
  });

  it.each([
    ['', '行'],
    ['hang', '行'],
    ['háng háng', '行'],
    ['háng', '銀行'],
    ['hang9', '行'],
    ['h4', '行'],
    ['行', '行'],
    ['qwrt2', '行'],
    ['<img src=x>1', '行'],
  ])('«%s» for %s is none', (typed, form) => {
    expect(readingFrom(typed, form)).toBeNull();
  });
});

describe('readings to choose from', () => {
  const line = word('行', [entry(headword('行', '行', 'hang2'), []), entry(headword('行', '行', 'xing2'), [])]);

  it('are those of the entries, Taiwan’s with them, the one that it has first', () => {
    const company = word('企業', [entry(headword('企業', '企业', 'qi3 ye4'), [], { taiwan: 'qi4 ye4' })]);
    expect(readingsToChoose(company, [company])).toEqual(['qi3 ye4', 'qi4 ye4']);
    expect(readingsToChoose({ ...line, reading: 'xing2' }, [line])).toEqual(['xing2', 'hang2']);
  });

  it('change one syllable to another reading of its character', () => {
    const bank = word('銀行', [], { reading: 'yin2 hang2' });
    expect(readingsToChoose(bank, [bank, line])).toEqual(['yin2 hang2', 'yin2 xing2']);
  });

  it('are none that no character could have', () => {
    const odd = word('囧', [entry(headword('囧', '囧', 'xx5'), []), entry(headword('囧', '囧', 'jiong3 a1'), [])]);
    expect(readingsToChoose(odd, [odd])).toEqual([]);
  });
});

const amount = (locale: Locale, given: Amount): string => writeAmount(createCardText(locale), locale, given);
const date = (given: Partial<Extract<Amount, { kind: 'date' }>>): Amount => ({
  kind: 'date',
  year: null,
  month: null,
  day: null,
  ...given,
});
const count = (value: number, over: Partial<Extract<Amount, { value: number }>> = {}): Amount => ({
  kind: 'number',
  value,
  about: null,
  unit: '',
  ...over,
});

describe('an amount', () => {
  it.each([
    [date({ year: 2025, month: 2, day: 14 }), '14 February 2025', '2025年2月14日'],
    [date({ month: 2, day: 29 }), '29 February', '2月29日'],
    [date({ year: 2025, month: 2 }), 'February 2025', '2025年2月'],
    [date({ year: 1949 }), '1949', '1949年'],
    [date({ day: 3 }), 'the 3rd', '3日'],
    [date({ hour: 10, minute: 30 }), '10:30', '10:30'],
    [count(130, { about: 'over' }), 'over 130', '超过 130'],
    [count(1300, { about: 'about' }), 'about 1,300', '约 1,300'],
    [count(130_000_000), '130 million', '130,000,000'],
    [count(1_234_567), '1,234,567', '1,234,567'],
    [count(2.5), '2.5', '2.5'],
    [count(0), '0', '0'],
    [count(2, { kind: 'ordinal' }), '2nd', '第 2'],
    [count(11, { kind: 'ordinal' }), '11th', '第 11'],
    [count(30, { kind: 'percent' }), '30%', '30%'],
    [count(0.5, { kind: 'percent', about: 'over' }), 'over 0.5%', '超过 0.5%'],
  ] as const)('%j is %s, %s', (given, english, chinese) => {
    expect([amount('en', given), amount('zh-Hans', given)]).toEqual([english, chinese]);
  });

  it.each([
    date({ year: 2025, month: 2, day: 30 }),
    date({ month: 13 }),
    date({ year: Number.NaN }),
    date({}),
    count(Number.POSITIVE_INFINITY),
  ])('%j, which is none, is not written', (given) => {
    expect(amount('en', given)).toBe('');
  });
});

describe('a word', () => {
  it('is in the script that it is printed in, else in that of the page’s region', () => {
    const economy = entry(headword('經濟', '经济'), []);
    expect(isSimplified(word('经济', [economy]), 'tw')).toBe(true);
    expect(isSimplified(word('經濟', [economy]), 'cn')).toBe(false);
    expect(isSimplified(word('外交', [entry(headword('外交'), [])]), 'cn')).toBe(true);
    expect([languageOf(false, 'hk'), languageOf(false, 'cn'), languageOf(true, 'tw')]).toEqual([
      'zh-Hant-HK',
      'zh-Hant-TW',
      'zh-Hans-CN',
    ]);
  });

  it('shows as many senses at once as there is room for, at least one, and no fold for one line or two', () => {
    const long = 'x'.repeat(46 * 4);
    expect(shownAtOnce(entry(headword('打'), Array(12).fill('to do')), 9)).toBe(9);
    expect(shownAtOnce(entry(headword('打'), Array(11).fill('to do')), 9)).toBe(11);
    expect(shownAtOnce(entry(headword('打'), [long, long, long, long]), 2)).toBe(1);
    expect(shownAtOnce(entry(headword('打'), []), 9)).toBe(0);
  });

  it('is looked up elsewhere only by addresses that may be followed', () => {
    const at = (url: string) => addressOf({ name: '', url }, '<經濟>', headword('經濟', '经济'));
    expect(at('https://a.example/{t}?{s}&{word}&{other}')).toBe(
      'https://a.example/%E7%B6%93%E6%BF%9F?%E7%BB%8F%E6%B5%8E&%3C%E7%B6%93%E6%BF%9F%3E&{other}',
    );
    for (const url of [
      'javascript:{word}',
      ' javascript:{word}',
      'data:,{word}',
      '//a.example/{word}',
      'https://',
      'x',
    ])
      expect([url, at(url)]).toEqual([url, null]);
  });
});

describe('tone colours', () => {
  const css = readFileSync('components/card/ground.css', 'utf8');
  const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
  const colour = (part: string, name: string): string =>
    new RegExp(`--duidu-${name}: (#[0-9a-f]{6});`).exec(part)?.[1] ?? `no ${name}`;
  /** WCAG 2.2's relative luminance. */
  const luminance = (hex: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string): number => {
    const [bright = 0, dim = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (bright + 0.05) / (dim + 0.05);
  };

  it.each([
    ['light', light],
    ['dark', dark],
  ])('in %s are five that differ, and each can be read on the card and under the pointer', (_, part) => {
    const tones = [1, 2, 3, 4, 5].map((tone) => colour(part, `tone-${tone}`));
    expect(new Set(tones).size).toBe(5);
    for (const tone of tones)
      for (const ground of ['card', 'paper', 'jade-wash'])
        expect(contrast(tone, colour(part, ground)), `${tone} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });
});
