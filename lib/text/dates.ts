// Dates as Chinese news prints them: 2025-02-14 12:31, 2025年2月14日 12時31分, 17/02/2024 - 15:16, 中華民國114年2月14日,
// 二〇二五年二月十四日, Feb 14, 2025, ISO 8601. Reads and writes only; which of a page's dates is the publication is decided
// in published.ts.
import type { Published } from './verdict';

/** A date as printed: a day, perhaps a time, perhaps a zone ('Z', '+08:00'). */
export interface Printed {
  readonly day: string;
  /** 'HH:MM', or '' for a day alone. */
  readonly time: string;
  readonly zone: string;
}

/** A date in a text, and the part of the text that it takes. */
export interface Found {
  readonly printed: Printed;
  readonly at: number;
  readonly end: number;
}

const TIME =
  '(?:[T\\s,，、|｜\\-–—・·_/]|\\(?(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]\\)?|（[一二三四五六日]）|\\([一二三四五六日]\\)|&nbsp;|HKT){0,6}' +
  '(?:(上午|下午|早上|晚上|晚間|晚间|中午|凌晨|清晨|傍晚|am|pm)\\s*)?' +
  '(\\d{1,2})\\s*[:：时時點点]\\s*(\\d{2})(?:\\s*[:：分]\\s*\\d{0,2}秒?(?:\\.\\d+)?)?\\s*(am|pm)?' +
  '\\s*(Z|(?:UTC|GMT)?\\s?[+-]\\d{2}:?\\d{2}|(?:UTC|GMT)\\s?[+-]\\d{1,2}|UTC|GMT|HKT|KST|JST)?';
const Y = '((?:19|20)\\d{2})';
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const DIGITS = '[〇○零一二三四五六七八九十]';

/** The first three figures of a shape, in this order; Republican years begin with 1912. */
type Order = 'ymd' | 'dmy' | 'mdy' | 'roc';
const shape = (order: Order, source: string): { readonly re: RegExp; readonly order: Order } => ({
  re: new RegExp(`${source}(?:${TIME})?`, 'i'),
  order,
});
const SHAPES = [
  // The hour may stand before it in an element of its own, without a space: 12:312025/02/14.
  shape('ymd', `(?:(?<!\\d)|(?<=:\\d\\d))${Y}\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})(?!\\d)\\s*[日號号]?`),
  // Xinhua's head sets the year above the day: 2025 02/14 12:31.
  shape('ymd', `(?<!\\d)${Y}\\s+(\\d{1,2})\\s*/\\s*(\\d{1,2})(?=\\s+\\d{1,2}:)`),
  shape('dmy', `(?<![\\d/])(\\d{1,2})[/.-](\\d{1,2})[/.-]${Y}(?!\\d)`),
  shape('dmy', `(?<!\\d)(\\d{1,2})\\s+${MONTH},?\\s+${Y}(?!\\d)`),
  shape('mdy', `\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,|\\s+[a-z]{3},?)?\\s+${Y}(?!\\d)`),
  shape('roc', `(?<!\\d)(?:民國\\s*(?=\\d\\d)|(?=1\\d\\d))(\\d{2,3})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日`),
  shape('roc', `(?:日期|時間|[發刊][布佈稿登])\\s*[:：]\\s*(1\\d\\d|\\d\\d)[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)`),
  shape('ymd', `([二一]${DIGITS}{3})年(${DIGITS}{1,3})月(${DIGITS}{1,3})[日號号]`),
  shape('roc', `民國((?:一?百零?)?${DIGITS}{1,4})年(${DIGITS}{1,3})月(${DIGITS}{1,3})日`),
  {
    re: new RegExp(`(?<!\\d)${Y}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?:(?!\\d)(?:${TIME})?|(?=\\d{6}(?!\\d)))`, 'i'),
    order: 'ymd',
  } as const,
];

const two = (value: number): string => String(value).padStart(2, '0');

function clockOf(half: string, hours: string | undefined, minutes: string | undefined): string {
  if (hours === undefined || minutes === undefined) return '';
  let hour = Number(hours);
  if (/下午|晚|傍晚|pm/i.test(half) && hour < 12) hour += 12;
  if (/中午/.test(half) && hour < 3) hour += 12;
  if (/上午|凌晨|am/i.test(half) && hour === 12) hour = 0;
  return hour < 24 && Number(minutes) < 60 ? `${two(hour)}:${minutes}` : '';
}

function zoneOf(text: string | undefined): string {
  if (!text) return '';
  if (/^hkt$/i.test(text)) return '+08:00';
  if (/^[kj]st$/i.test(text)) return '+09:00';
  const offset = /([+-])(\d{1,2}):?(\d{2})?$/.exec(text);
  return offset ? `${offset[1]}${(offset[2] ?? '').padStart(2, '0')}:${offset[3] ?? '00'}` : 'Z';
}

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** '2', 'Feb', '十四', '一百一十四', '二〇二五' → a number. */
function numberOf(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  if (/^[a-z]/i.test(text)) return MONTHS.indexOf(text.toLowerCase()) / 3 + 1;
  const digit = (one: string): number => '零一二三四五六七八九'.indexOf(one.replace(/[〇○]/, '零'));
  if (!/[十百]/.test(text)) return Number([...text].map(digit).join(''));
  const [hundreds = '', rest = text] = text.includes('百') ? text.split('百') : [];
  const [tens = '', ones = rest] = rest.includes('十') ? rest.split('十') : ['零'];
  return (
    (text.includes('百') ? 100 * (hundreds ? digit(hundreds) : 1) : 0) +
    10 * (tens ? digit(tens) : 1) +
    (ones ? digit(ones.slice(-1)) : 0)
  );
}

function read(match: RegExpExecArray, order: Order): Printed | null {
  const [, first = '', second = '', third = '', before = '', hours, minutes, after = '', zone] = match;
  const [a, b, c] = [numberOf(first), numberOf(second), numberOf(third)];
  let [year, month, day] = [a, b, c];
  if (order === 'dmy') [year, month, day] = b > 12 ? [c, a, b] : [c, b, a];
  if (order === 'mdy') [year, month, day] = [c, a, b];
  if (order === 'roc') year += 1911;
  const there = new Date(Date.UTC(year, month - 1, day));
  if (there.getUTCMonth() !== month - 1 || there.getUTCDate() !== day) return null;
  const time = clockOf(before || after, hours, minutes);
  return { day: `${year}-${two(month)}-${two(day)}`, time, zone: time ? zoneOf(zone) : '' };
}

/** The first full date (year, month, day) of a text, and where it stands; null if there is none. */
export function findDate(text: string): Found | null {
  let first: Found | null = null;
  for (const { re, order } of SHAPES) {
    const match = re.exec(text);
    const printed: Printed | null = match && (first === null || match.index < first.at) ? read(match, order) : null;
    if (match && printed) first = { printed, at: match.index, end: match.index + match[0].length };
  }
  return first;
}

/** A machine-readable stamp of a meta element or attribute: ISO 8601, RFC 2822, Unix seconds or milliseconds, or as printed. */
export function readStamp(text: string): Printed | null {
  const unix = /^\s*(1\d{9})(\d{3})?\s*$/.exec(text);
  if (unix) {
    const iso = new Date(Number(unix[1]) * 1000).toISOString();
    return { day: iso.slice(0, 10), time: iso.slice(11, 16), zone: 'Z' };
  }
  return findDate(text)?.printed ?? null;
}

/** Minutes that a zone's clocks are ahead of UTC at a moment. */
function aheadAt(zone: string, moment: number): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(moment);
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const there = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'));
  return Math.round((there - Math.floor(moment / 60_000) * 60_000) / 60_000);
}

/** The offset ('+08:00') of an IANA zone when its clocks show this day and time; summer time included. */
export function offsetOf(zone: string, day: string, time: string): string {
  const shown = Date.parse(`${day}T${time}:00Z`);
  const ahead = aheadAt(zone, shown - aheadAt(zone, shown) * 60_000);
  const size = Math.abs(ahead);
  return `${ahead < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** The day and time that a zone's clocks show at a moment given in UTC; others are left as they are. */
export function local(printed: Printed, zone: string | null): Printed {
  if (!zone || !printed.time || !/^(?:Z|[+-]00:00)$/.test(printed.zone)) return printed;
  const moment = Date.parse(`${printed.day}T${printed.time}:00Z`);
  const iso = new Date(moment + aheadAt(zone, moment) * 60_000).toISOString();
  const [day, time] = [iso.slice(0, 10), iso.slice(11, 16)];
  return { day, time, zone: offsetOf(zone, day, time) };
}

/** A printed date as a verdict states it; `zone` is the outlet's own, for a time that is printed without one. */
export function publish({ day, time, zone: printed }: Printed, zone: string | null): Published {
  if (!time) return { iso: day, zone: 'none' };
  if (printed) return { iso: `${day}T${time}${printed}`, zone: 'printed' };
  if (zone) return { iso: `${day}T${time}${offsetOf(zone, day, time)}`, zone: 'inferred' };
  return { iso: day, zone: 'none' };
}
