// The words of Duidu's own pages, menus and titles, from catalogues of our own: the browsers' message files know no
// Hong Kong Chinese and follow the browser's language only. The reader in the page has no words and needs none of this.
// Numbers and dates are written by Intl.
import { filler, type ParamsOf } from './fill';
import { LOCALES, type Locale, pickLocale } from './locale';
import { type Catalogue, en, type TextKey } from './locales/en';
import { zhHans } from './locales/zh-Hans';
import { zhHantHK } from './locales/zh-Hant-HK';
import { zhHantTW } from './locales/zh-Hant-TW';

export { LOCALES, type Locale, pickLocale, type TextKey };

const CATALOGUES = { en, 'zh-Hans': zhHans, 'zh-Hant-TW': zhHantTW, 'zh-Hant-HK': zhHantHK } satisfies Record<
  Locale,
  Catalogue
>;

/** Each language in its own words, for the choice among them. */
export const AUTONYMS: Readonly<Record<Locale, string>> = {
  en: 'English',
  'zh-Hans': '简体中文',
  'zh-Hant-TW': '繁體中文（台灣）',
  'zh-Hant-HK': '繁體中文（香港）',
};

/** One text of a catalogue, its {holes} filled; a number is written as the language writes numbers. */
export type Text = <K extends TextKey>(key: K, ...params: ParamsOf<(typeof en)[K]>) => string;

/** Is there such a text? For keys made of what a page's signs are called. */
export const hasText = (key: string): key is TextKey => Object.hasOwn(en, key);

/** The texts of one language. */
export function createText(locale: Locale): Text {
  const catalogue: Catalogue = CATALOGUES[locale];
  const fill = filler(locale);
  return (key, ...given) => fill(catalogue[key], given[0]);
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
