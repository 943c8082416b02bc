// The words of Duidu's own pages, menus and titles, from catalogues of our own: the browsers' message files know no
// Hong Kong Chinese and follow the browser's language only. The reader in the page has no words and needs none of this.
// Numbers and dates are written by Intl.
import { type Catalogue, type Entry, en, type TextKey } from './locales/en';
import { zhHans } from './locales/zh-Hans';
import { zhHantHK } from './locales/zh-Hant-HK';
import { zhHantTW } from './locales/zh-Hant-TW';

export type { TextKey };

const CATALOGUES = { en, 'zh-Hans': zhHans, 'zh-Hant-TW': zhHantTW, 'zh-Hant-HK': zhHantHK } satisfies Record<
  string,
  Catalogue
>;

/** A language of the interface, as a BCP 47 tag. */
export type Locale = keyof typeof CATALOGUES;
export const LOCALES = Object.keys(CATALOGUES) as Locale[];

/** Each language in its own words, for the choice among them. */
export const AUTONYMS: Readonly<Record<Locale, string>> = {
  en: 'English',
  'zh-Hans': '简体中文',
  'zh-Hant-TW': '繁體中文（台灣）',
  'zh-Hant-HK': '繁體中文（香港）',
};

type Holes<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Holes<Rest> : never;
type HolesOf<E> = E extends { readonly other: infer Other } ? Holes<Other> : Holes<E>;
type Params<K extends TextKey> = [HolesOf<(typeof en)[K]>] extends [never]
  ? []
  : [params: Readonly<Record<HolesOf<(typeof en)[K]>, string | number>>];

/** One text of a catalogue, its {holes} filled; a number is written as the language writes numbers. */
export type Text = <K extends TextKey>(key: K, ...params: Params<K>) => string;

/** Is there such a text? For keys made of what a page's signs are called. */
export const hasText = (key: string): key is TextKey => Object.hasOwn(en, key);

function localeOf(language: string): Locale | null {
  const [base, ...subtags] = language.toLowerCase().split('-');
  if (base === 'en') return 'en';
  if (base === 'yue') return 'zh-Hant-HK';
  if (base !== 'zh') return null;
  const has = (subtag: string): boolean => subtags.includes(subtag);
  if (has('hans')) return 'zh-Hans';
  if (has('hk') || has('mo')) return 'zh-Hant-HK';
  return has('tw') || has('hant') ? 'zh-Hant-TW' : 'zh-Hans';
}

/** The interface's language: the reader's choice, else the first of the browser's languages that we have. */
export function pickLocale(choice: 'auto' | Locale, languages: readonly string[]): Locale {
  if (choice !== 'auto') return choice;
  for (const language of languages) {
    const locale = localeOf(language);
    if (locale) return locale;
  }
  return 'en';
}

/** The texts of one language. */
export function createText(locale: Locale): Text {
  const catalogue: Catalogue = CATALOGUES[locale];
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const formOf = (entry: Entry, params: Readonly<Record<string, string | number>>): string => {
    if (typeof entry === 'string') return entry;
    const n = params.n;
    return typeof n === 'number' && plurals.select(n) === 'one' ? (entry.one ?? entry.other) : entry.other;
  };
  return (key, ...given) => {
    const params: Readonly<Record<string, string | number>> = given[0] ?? {};
    return formOf(catalogue[key], params).replace(/\{(\w+)\}/g, (hole, name: string) => {
      const value = Object.hasOwn(params, name) ? params[name] : undefined;
      if (value === undefined) return hole;
      return typeof value === 'number' ? numbers.format(value) : value;
    });
  };
}

/**
 * 'YYYY-MM-DD' or 'YYYY-MM-DDTHH:MM±HH:MM' (or Z) as the language writes it, at the clock of the place that it names:
 * a reader compares it with what is printed. Null when it is no such date.
 */
export function writeDate(locale: Locale, iso: string): string | null {
  const found = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/.exec(iso);
  if (!found) return null;
  const [, day, clock, zone] = found;
  const at = new Date(`${day}T${clock ?? '00:00'}Z`);
  if (Number.isNaN(at.getTime())) return null;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(at);
  if (!clock) return date;
  return zone ? `${date} ${clock} ${writeZone(zone)}` : `${date} ${clock}`;
}

function writeZone(zone: string): string {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(zone) ?? [];
  if (!sign || (hours === '00' && minutes === '00')) return 'UTC';
  return `UTC${sign === '-' ? '−' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}
