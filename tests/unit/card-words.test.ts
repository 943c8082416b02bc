// The card's own catalogues in four languages, and how periods and dates are worded with them.
import { describe, expect, it } from 'vitest';
import {
  careerOf,
  countryName,
  formRows,
  mainOffice,
  titleOf,
  writePartial,
  writePeriod,
} from '../../components/card/wording';
import { createCardText } from '../../lib/platform/card-text';
import type { Entry } from '../../lib/platform/fill';
import { type CardCatalogue, type CardKey, cardEn } from '../../lib/platform/locales/card/en';
import { cardZhHans } from '../../lib/platform/locales/card/zh-Hans';
import { cardZhHantHK } from '../../lib/platform/locales/card/zh-Hant-HK';
import { cardZhHantTW } from '../../lib/platform/locales/card/zh-Hant-TW';
import { CARDS, LAMMY, nameEntry } from '../dom/card-views';

const CHINESE: readonly [string, CardCatalogue][] = [
  ['zh-Hans', cardZhHans],
  ['zh-Hant-TW', cardZhHantTW],
  ['zh-Hant-HK', cardZhHantHK],
];
const keys = Object.keys(cardEn) as CardKey[];
const formsOf = (entry: Entry): string[] => (typeof entry === 'string' ? [entry] : Object.values(entry));
const holesOf = (entry: Entry): string[] =>
  [...new Set(formsOf(entry).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort();
const words = (catalogue: CardCatalogue): string => Object.values(catalogue).flatMap(formsOf).join('\n');

describe.each(CHINESE)('the card’s words in %s', (_, catalogue) => {
  it('are all there, with every placeholder, and no other', () => {
    expect(Object.keys(catalogue).sort()).toEqual([...keys].sort());
    for (const key of keys) expect([key, holesOf(catalogue[key])]).toEqual([key, holesOf(cardEn[key])]);
  });

  it('are in Chinese, and in Chinese punctuation', () => {
    for (const form of words(catalogue).split('\n')) {
      expect(form).toMatch(/\p{Script=Han}/u);
      expect(form).not.toMatch(/[,;:?!]|\.(?:\s|$)/);
    }
  });
});

describe('the card’s words of the regions', () => {
  it('keep to their own script', () => {
    expect(words(cardZhHans)).not.toMatch(/[網頁讀開關閱這個體數語與簡職處為詞編輯複製]/);
    expect(words(cardZhHantTW) + words(cardZhHantHK)).not.toMatch(/[网页读开关阅这个体数语与简职处为词编辑复]/);
  });

  it('keep to their own words', () => {
    expect(words(cardZhHantTW)).not.toMatch(/裏|網絡|甚麼|內地|你的/);
    expect(words(cardZhHantHK)).not.toMatch(/裡|網路|什麼|大陸|您/);
    expect(words(cardZhHans)).not.toMatch(/内地|你的/);
  });
});

const [foreign, deputy] = LAMMY.offices;
const office = (from: string, to: string) => ({ en: 'Minister', zhHans: '', zhHant: '', from, to });

describe('a date that is known in part', () => {
  it.each([
    ['2024', '2024', '2024年'],
    ['2024-07', 'July 2024', '2024年7月'],
    ['2024-07-05', '5 July 2024', '2024年7月5日'],
  ] as const)('%s is written as far as it is known', (date, english, chinese) => {
    expect(writePartial('en', date)).toBe(english);
    for (const locale of ['zh-Hans', 'zh-Hant-TW', 'zh-Hant-HK'] as const)
      expect(writePartial(locale, date)).toBe(chinese);
  });

  it.each(['', '20', '2024-13-45', 'soon'])('«%s» is left as it is', (date) => {
    expect(writePartial('en', date)).toBe(date);
  });
});

describe('a period', () => {
  const text = createCardText('en');
  const period = (from: string, to: string, day: string | null = null) =>
    writePeriod(text, 'en', office(from, to), day);

  it('is told by months', () => {
    expect(period('2024-07-05', '2025-09-05', '2025-02-14')).toBe('July 2024 to September 2025');
    expect(period('2017', '2021-01')).toBe('2017 to January 2021');
  });

  it('is told by days when the article is of its first or last month, or it was shorter than one', () => {
    expect(period('2024-07-05', '2025-09-05', '2025-09-03')).toBe('5 July 2024 to 5 September 2025');
    expect(period('2024-07-05', '2024-07-20')).toBe('5 July 2024 to 20 July 2024');
    expect(period('2024-07', '2024-07')).toBe('July 2024');
  });

  it('with an open end claims no more than is known', () => {
    expect(period('2024-07-05', '')).toBe('since July 2024, as far as known');
    expect(period('', '2024-07-05')).toBe('until July 2024');
    expect(period('', '')).toBe('dates not known');
    for (const locale of ['zh-Hans', 'zh-Hant-TW', 'zh-Hant-HK'] as const)
      expect(writePeriod(createCardText(locale), locale, office('2024-07', ''), null)).toMatch(/2024年7月起.*[详詳]/);
  });
});

describe('offices', () => {
  it('are called in the language of the interface', () => {
    expect(titleOf('en', foreign!)).toBe('Foreign Secretary of the United Kingdom');
    expect(titleOf('zh-Hans', foreign!)).toBe('英国外交大臣');
    expect(titleOf('zh-Hant-HK', foreign!)).toBe('英國外交大臣');
    expect(titleOf('zh-Hans', office('', ''))).toBe('Minister');
  });

  it('are later or earlier than the article only as far as their dates tell', () => {
    const entry = nameEntry({
      offices: [office('2017', '2021'), office('2025-02', ''), office('2026-01-02', ''), office('', '')],
    });
    const career = careerOf(entry, [], '2025-02-14');
    expect(career.later.map(({ from }) => from)).toEqual(['2026-01-02']);
    expect(career.earlier.map(({ from }) => from)).toEqual(['2017']);
    expect(career.undated.map(({ from }) => from)).toEqual(['2025-02', '']);
    expect(careerOf(entry, [0, 1, 2, 3], '2025-02-14')).toEqual({ later: [], earlier: [], undated: [] });
    expect(careerOf(entry, [], null).undated).toHaveLength(4);
  });

  it('tell a candidate by the one held then, else by the newest', () => {
    expect(mainOffice(LAMMY, [0])).toBe(foreign);
    expect(mainOffice(LAMMY, [])).toBe(deputy);
    expect(mainOffice(nameEntry({}), [])).toBeNull();
  });
});

describe('forms', () => {
  it('of regions that write the same stand in one row, and an unknown one in none', () => {
    const rows = formRows(CARDS['person with many offices'].entries[0]!.entry);
    expect(rows.map(({ regions }) => regions)).toEqual([
      ['cn', 'sg'],
      ['hk', 'tw'],
    ]);
    expect(formRows(nameEntry({}))).toEqual([]);
  });
});

describe('a country', () => {
  it('is named in the language of the interface, or not at all', () => {
    expect(countryName('en', 'GB')).toBe('UK');
    expect(countryName('zh-Hant-TW', 'GB')).toBe('英國');
    expect(countryName('en', '')).toBe('');
    expect(countryName('en', 'not one')).toBe('');
  });
});
