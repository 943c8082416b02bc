// The catalogues of the interface, the choice among them, and how texts, numbers and dates are filled in.
import { describe, expect, it } from 'vitest';
import { AUTONYMS, createText, hasText, LOCALES, pickLocale, writeDate } from '../../lib/platform/i18n';
import { type Entry, en } from '../../lib/platform/locales/en';
import { optionsEn } from '../../lib/platform/locales/options/en';
import { optionsZhHans } from '../../lib/platform/locales/options/zh-Hans';
import { optionsZhHantHK } from '../../lib/platform/locales/options/zh-Hant-HK';
import { optionsZhHantTW } from '../../lib/platform/locales/options/zh-Hant-TW';
import { zhHans } from '../../lib/platform/locales/zh-Hans';
import { zhHantHK } from '../../lib/platform/locales/zh-Hant-HK';
import { zhHantTW } from '../../lib/platform/locales/zh-Hant-TW';

type Catalogue = Readonly<Record<string, Entry>>;

const CHINESE: readonly [string, Catalogue, Catalogue][] = [
  ['zh-Hans', zhHans, en],
  ['zh-Hant-TW', zhHantTW, en],
  ['zh-Hant-HK', zhHantHK, en],
  ['zh-Hans for the options page', optionsZhHans, optionsEn],
  ['zh-Hant-TW for the options page', optionsZhHantTW, optionsEn],
  ['zh-Hant-HK for the options page', optionsZhHantHK, optionsEn],
];
const formsOf = (entry: Entry): string[] => (typeof entry === 'string' ? [entry] : Object.values(entry));
const holesOf = (entry: Entry): string[] =>
  [...new Set(formsOf(entry).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort();

describe.each(CHINESE)('the catalogue of %s', (_, catalogue, english) => {
  const keys = Object.keys(english);
  const entry = (of: Catalogue, key: string): Entry => of[key] ?? '';

  it('has every key, and no other', () => {
    expect(Object.keys(catalogue).sort()).toEqual([...keys].sort());
  });

  it('has every placeholder of every text', () => {
    for (const key of keys) expect([key, holesOf(entry(catalogue, key))]).toEqual([key, holesOf(entry(english, key))]);
  });

  it('is in Chinese, and in Chinese punctuation', () => {
    for (const key of keys) {
      for (const form of formsOf(entry(catalogue, key))) {
        expect(form, key).toMatch(/\p{Script=Han}/u);
        expect(form, key).not.toMatch(/[,;:?!]|\.(?:\s|$)/);
      }
    }
  });
});

describe('the catalogues of the regions', () => {
  const words = (...catalogues: Catalogue[]): string =>
    catalogues.flatMap((catalogue) => Object.values(catalogue).flatMap(formsOf)).join('\n');
  const hans = words(zhHans, optionsZhHans);
  const taiwan = words(zhHantTW, optionsZhHantTW);
  const hongKong = words(zhHantHK, optionsZhHantHK);

  it('keep to their own script', () => {
    expect(hans).not.toMatch(/[網頁讀開關閱這個體數語與簡]/);
    expect(taiwan + hongKong).not.toMatch(/[网页读开关阅这个体数语与简]/);
  });

  it('keep to their own words', () => {
    expect(hans).not.toMatch(/扩充功能|网路|滑鼠|档案/);
    expect(taiwan).not.toMatch(/裏|網絡|報道|軟件|甚麼|內地/);
    expect(hongKong).not.toMatch(/裡|網路|報導|軟體|什麼|程式庫|您/);
  });
});

describe('the language of the interface', () => {
  it('is the reader’s choice before the browser’s', () => {
    expect(pickLocale('zh-Hant-HK', ['en-US'])).toBe('zh-Hant-HK');
  });

  it.each([
    [['zh-HK', 'en'], 'zh-Hant-HK'],
    [['zh-MO'], 'zh-Hant-HK'],
    [['yue-Hant-HK'], 'zh-Hant-HK'],
    [['zh-Hant-HK'], 'zh-Hant-HK'],
    [['zh-TW'], 'zh-Hant-TW'],
    [['zh-Hant'], 'zh-Hant-TW'],
    [['zh-Hans-HK'], 'zh-Hans'],
    [['zh-CN', 'zh-TW'], 'zh-Hans'],
    [['zh-SG'], 'zh-Hans'],
    [['zh'], 'zh-Hans'],
    [['zh-Hans'], 'zh-Hans'],
    [['fr-FR', 'zh-TW', 'en'], 'zh-Hant-TW'],
    [['en-GB', 'zh-TW'], 'en'],
    [['de', 'fr'], 'en'],
    [[], 'en'],
  ])('for a browser in %j is %s', (languages, locale) => {
    expect(pickLocale('auto', languages)).toBe(locale);
  });

  it('is called by its own name in each', () => {
    expect(Object.keys(AUTONYMS)).toEqual([...LOCALES]);
  });
});

describe('a text', () => {
  it('has its placeholders filled', () => {
    expect(createText('en')('switch.site', { site: 'news.example.hk' })).toBe('Read news.example.hk');
    expect(createText('zh-Hant-TW')('switch.site', { site: 'a.example' })).toBe('閱讀 a.example');
  });

  it('takes the form and the writing of its number', () => {
    const text = createText('en');
    expect(text('state.words', { n: 1 })).toBe('1 word given a reading');
    expect(text('state.words', { n: 1204 })).toBe('1,204 words given readings');
    expect(createText('zh-Hans')('state.words', { n: 1 })).toBe('已为 1 个词标注读音');
  });

  it('is not filled from what stands in a value', () => {
    expect(createText('en')('switch.site', { site: '{site} {n}' })).toBe('Read {site} {n}');
  });

  it('is known by its own key only', () => {
    expect(hasText('popup.page')).toBe(true);
    expect(hasText('reason.nothing-of-the-kind')).toBe(false);
    expect(hasText('toString')).toBe(false);
  });
});

describe('a date', () => {
  it('is written at the clock of the place that it names', () => {
    expect(writeDate('en', '2026-11-21T00:30+08:00')).toBe('Nov 21, 2026 00:30 UTC+8');
    expect(writeDate('zh-Hant-HK', '2026-11-21T23:05-05:30')).toBe('2026年11月21日 23:05 UTC−5:30');
    expect(writeDate('en', '2026-11-21T09:30Z')).toBe('Nov 21, 2026 09:30 UTC');
  });

  it('has no time when none is known', () => {
    expect(writeDate('zh-Hans', '2026-11-21')).toBe('2026年11月21日');
  });

  it('is nothing when it is none', () => {
    for (const iso of ['', 'yesterday', '2026-13-41', '21.11.2026']) expect(writeDate('en', iso)).toBeNull();
  });
});
