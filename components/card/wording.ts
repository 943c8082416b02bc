// How offices and their dates are worded on the card: partial dates by Intl, periods with ends that may not be known,
// and which office comes before or after the article's day. Pure; what is drawn is Offices.tsx.
import type { CardText } from '../../lib/platform/card-text';
import type { Locale } from '../../lib/platform/locale';
import type { FormRegion, NameEntry, Office } from '../../lib/text/names/name';

/** Day before month, as in the news of most of the world that reads about China in English. */
export const DATES: Readonly<Record<Locale, string>> = {
  en: 'en-GB',
  'zh-Hans': 'zh-Hans-CN',
  'zh-Hant-TW': 'zh-Hant-TW',
  'zh-Hant-HK': 'zh-Hant-HK',
};

const SHAPES: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
};

/** 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD' as the language writes it; anything else stays as it is. */
export function writePartial(locale: Locale, date: string): string {
  const at = new Date(`${date}${'-01-01'.slice(date.length - 4)}T00:00Z`);
  const shape = SHAPES[date.length];
  if (!shape || !/^\d{4}(-\d\d){0,2}$/.test(date) || Number.isNaN(at.getTime())) return date;
  return new Intl.DateTimeFormat(DATES[locale], { ...shape, timeZone: 'UTC' }).format(at);
}

/** Between the parts of a line, and between the items of a list. */
export const commaOf = (locale: Locale): string => (locale === 'en' ? ', ' : '，');
export const listCommaOf = (locale: Locale): string => (locale === 'en' ? ', ' : '、');

/**
 * When an office was held. Months say enough, save where the article's day falls into the first or last of them, or
 * where the whole of it was one month: there the days count.
 */
export function writePeriod(text: CardText, locale: Locale, { from, to }: Office, day: string | null): string {
  const month = day?.slice(0, 7);
  const close =
    [from, to].some((end) => end.slice(0, 7) === month) || (from !== '' && from.slice(0, 7) === to.slice(0, 7));
  const write = (date: string): string => writePartial(locale, close ? date : date.slice(0, 7));
  if (from === '') return to === '' ? text('period.unknown') : text('period.until', { to: write(to) });
  if (to === '') return text('period.since', { from: write(from) });
  return write(from) === write(to) ? write(from) : text('period', { from: write(from), to: write(to) });
}

/** An office's title in the language of the interface. */
export function titleOf(locale: Locale, { en, zhHans, zhHant }: Office): string {
  const chosen = locale === 'en' ? en : locale === 'zh-Hans' ? zhHans : zhHant;
  return chosen || en || zhHans;
}

export interface Career {
  readonly later: readonly Office[];
  readonly earlier: readonly Office[];
  /** Dates too little known to tell, and all where the article has no day. */
  readonly undated: readonly Office[];
}

/** The offices not held on the article's day; the newest first. */
export function careerOf({ offices }: NameEntry, then: readonly number[], day: string | null): Career {
  const others = offices
    .filter((_, index) => !then.includes(index))
    .sort((a, b) => (b.from || b.to).localeCompare(a.from || a.to));
  if (day === null) return { later: [], earlier: [], undated: others };
  const isLater = ({ from }: Office): boolean => from !== '' && from > day.slice(0, from.length);
  const isEarlier = ({ to }: Office): boolean => to !== '' && to < day.slice(0, to.length);
  return {
    later: others.filter(isLater),
    earlier: others.filter((office) => !isLater(office) && isEarlier(office)),
    undated: others.filter((office) => !isLater(office) && !isEarlier(office)),
  };
}

/** The office that tells most of somebody in one line: held then, else the newest. */
export function mainOffice(entry: NameEntry, then: readonly number[]): Office | null {
  const held = then.map((index) => entry.offices[index]).find((office) => office !== undefined);
  return held ?? careerOf(entry, [], null).undated[0] ?? null;
}

/** Each region's own characters, so that the right fonts are used. */
export const LANGUAGE_OF: Readonly<Record<FormRegion, string>> = {
  cn: 'zh-Hans-CN',
  hk: 'zh-Hant-HK',
  tw: 'zh-Hant-TW',
  sg: 'zh-Hans-SG',
};

export interface FormRow {
  readonly regions: readonly FormRegion[];
  readonly forms: readonly string[];
}

const REGIONS: readonly FormRegion[] = ['cn', 'hk', 'tw', 'sg'];

/** The forms by region, regions that write the very same ones in one row; a region that has none is in no row. */
export function formRows({ forms }: NameEntry): FormRow[] {
  const rows: { regions: FormRegion[]; forms: readonly string[] }[] = [];
  for (const region of REGIONS) {
    const own = forms[region];
    if (own.length === 0) continue;
    const same = rows.find((row) => row.forms.join('\n') === own.join('\n'));
    if (same) same.regions.push(region);
    else rows.push({ regions: [region], forms: own });
  }
  return rows;
}

/** A form without the breaks and spaces that print set it with: 習近\n平. */
export const plainForm = (form: string): string => form.replace(/\s+/g, '');

/** A country by its two-letter code in the language of the interface; '' when the browser knows no such. */
export function countryName(locale: Locale, code: string): string {
  try {
    return new Intl.DisplayNames(DATES[locale], { type: 'region', style: 'short', fallback: 'none' }).of(code) ?? '';
  } catch {
    return '';
  }
}
