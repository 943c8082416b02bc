// What a number or a date amounts to, as the interface's language writes it: by Intl, so that months, ordinals and
// percent signs are the language's own. Pure.
import type { CardText } from '../../lib/platform/card-text';
import type { Locale } from '../../lib/platform/locale';
import type { Amount } from '../../lib/text/look';
import { DATES } from './wording';

type Moment = Extract<Amount, { kind: 'date' }>;
type Count = Exclude<Amount, { kind: 'date' }>;

/** '14 February 2025', 'over 130', '10th', '30%'; '' where it makes no day of the calendar and no number. */
export function writeAmount(text: CardText, locale: Locale, amount: Amount): string {
  return amount.kind === 'date' ? writeMoment(text, locale, amount) : writeCount(text, locale, amount);
}

/** What is not said is left out: 二月十四日 is no day of any year. */
function writeMoment(text: CardText, locale: Locale, { year, month, day, hour, minute }: Moment): string {
  const at = new Date(0);
  // 2000 was a leap year, so that 29 February is a day of it.
  at.setUTCFullYear(year ?? 2000, (month ?? 1) - 1, day ?? 1);
  at.setUTCHours(hour ?? 0, minute ?? 0);
  if (Number.isNaN(at.getTime()) || at.getUTCMonth() !== (month ?? 1) - 1 || at.getUTCDate() !== (day ?? 1)) return '';
  if (day !== null && year === null && month === null && hour === undefined)
    return text('amount.day', { day: ordinal(locale, day) });
  const shape: Intl.DateTimeFormatOptions = {
    ...(year === null ? {} : { year: 'numeric' }),
    ...(month === null ? {} : { month: 'long' }),
    ...(day === null ? {} : { day: 'numeric' }),
    ...(hour === undefined ? {} : { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }),
  };
  return Object.keys(shape).length === 0
    ? ''
    : new Intl.DateTimeFormat(DATES[locale], { ...shape, timeZone: 'UTC' }).format(at);
}

function writeCount(text: CardText, locale: Locale, { kind, value, about }: Count): string {
  if (!Number.isFinite(value)) return '';
  const n =
    kind === 'ordinal'
      ? text('amount.ordinal', { n: ordinal(locale, value) })
      : kind === 'percent'
        ? format(locale, value / 100, { style: 'percent' })
        : writeNumber(locale, value);
  return about === null ? n : text(`amount.${about}`, { n });
}

/** English says large round numbers in words (130 million), as 1.3億 does in Chinese already. */
function writeNumber(locale: Locale, value: number): string {
  const scale = 10 ** (3 * Math.floor(Math.log10(Math.abs(value) || 1) / 3));
  const isRound = scale >= 1e6 && Number.isInteger((value * 100) / scale);
  return format(locale, value, locale === 'en' && isRound ? { notation: 'compact', compactDisplay: 'long' } : {});
}

const format = (locale: Locale, value: number, options: Intl.NumberFormatOptions): string =>
  new Intl.NumberFormat(DATES[locale], { maximumFractionDigits: 4, ...options }).format(value);

const ENDINGS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** '10th' in English; in Chinese the number is one by what stands round it. */
function ordinal(locale: Locale, value: number): string {
  const n = format(locale, value, {});
  if (locale !== 'en') return n;
  return n + (ENDINGS[new Intl.PluralRules('en', { type: 'ordinal' }).select(value)] ?? 'th');
}
