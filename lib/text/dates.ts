// Dates as Chinese news prints them: 2025-02-14 12:31, 2025年2月14日 12時31分, 17/02/2024 - 15:16, 中華民國114年2月14日,
// ISO 8601. Reads and writes only; which of a page's dates is the publication is decided in published.ts.
import type { Published } from './verdict';

/** A date as printed: a day, perhaps a time, perhaps a zone ('Z', '+08:00'). */
export interface Printed {
  readonly day: string;
  /** 'HH:MM', or '' for a day alone. */
  readonly time: string;
  readonly zone: string;
}

const TIME =
  '(?:[T\\s,，、|｜\\-–—・·_]|\\(?(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]\\)?|（[一二三四五六日]）|\\([一二三四五六日]\\)|&nbsp;){0,6}' +
  '(?:(上午|下午|早上|晚上|晚間|晚间|中午|凌晨|清晨|傍晚|am|pm)\\s*)?' +
  '(\\d{1,2})\\s*[:：时時點点]\\s*(\\d{2})(?:\\s*[:：分]\\s*\\d{0,2}秒?(?:\\.\\d+)?)?\\s*(am|pm)?' +
  '\\s*(Z|UTC|GMT|HKT|(?:UTC|GMT)?\\s?[+-]\\d{2}:?\\d{2}|(?:UTC|GMT)\\s?[+-]\\d{1,2})?';
const Y = '((?:19|20)\\d{2})';
const SHAPES: readonly { readonly re: RegExp; readonly order: 'ymd' | 'dmy' | 'roc' }[] = [
  {
    re: new RegExp(
      `(?<!\\d)${Y}\\s*([-/.年])\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})(?!\\d)\\s*[日號号]?(?:${TIME})?`,
      'i',
    ),
    order: 'ymd',
  },
  { re: new RegExp(`(?<![\\d/])(\\d{1,2})([/.-])(\\d{1,2})[/.-]${Y}(?!\\d)(?:${TIME})?`, 'i'), order: 'dmy' },
  {
    re: new RegExp(`(?:中華)?民國\\s*(\\d{2,3})(年)\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日(?:${TIME})?`, 'i'),
    order: 'roc',
  },
  {
    re: new RegExp(`(?<!\\d)${Y}()(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?:(?!\\d)(?:${TIME})?|(?=\\d{6}(?!\\d)))`, 'i'),
    order: 'ymd',
  },
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
  const offset = /([+-])(\d{1,2}):?(\d{2})?$/.exec(text);
  return offset ? `${offset[1]}${(offset[2] ?? '').padStart(2, '0')}:${offset[3] ?? '00'}` : 'Z';
}

function read(match: RegExpExecArray, order: 'ymd' | 'dmy' | 'roc'): Printed | null {
  const [, a = '', , b = '', c = '', before = '', hours, minutes, after = '', zone] = match;
  let [year, month, day] = [Number(a), Number(b), Number(c)];
  if (order === 'dmy')
    [year, month, day] = Number(b) > 12 ? [Number(c), Number(a), Number(b)] : [Number(c), Number(b), Number(a)];
  if (order === 'roc') year += 1911;
  const there = new Date(Date.UTC(year, month - 1, day));
  if (there.getUTCMonth() !== month - 1 || there.getUTCDate() !== day) return null;
  const time = clockOf(before || after, hours, minutes);
  return { day: `${year}-${two(month)}-${two(day)}`, time, zone: time ? zoneOf(zone) : '' };
}

/** The first full date (year, month, day) of a text, and where it stands; null if there is none. */
export function findDate(text: string): { readonly printed: Printed; readonly at: number } | null {
  let first: { readonly printed: Printed; readonly at: number } | null = null;
  for (const { re, order } of SHAPES) {
    const match = re.exec(text);
    const printed: Printed | null = match && (first === null || match.index < first.at) ? read(match, order) : null;
    if (match && printed) first = { printed, at: match.index };
  }
  return first;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A machine-readable stamp of a meta element or attribute: ISO 8601, RFC 2822, Unix seconds or milliseconds, or as printed. */
export function readStamp(text: string): Printed | null {
  const unix = /^\s*(1\d{9})(\d{3})?\s*$/.exec(text);
  if (unix) {
    const iso = new Date(Number(unix[1]) * 1000).toISOString();
    return { day: iso.slice(0, 10), time: iso.slice(11, 16), zone: 'Z' };
  }
  const mail = /(\d{1,2}) ([A-Z][a-z]{2})[a-z]* (\d{4})(?: (\d{2}:\d{2})(?::\d{2})?\s*([+-]\d{4}|GMT|UTC|Z)?)?/.exec(
    text,
  );
  const month = mail ? MONTHS.indexOf((mail[2] ?? '').toLowerCase()) : -1;
  if (mail && month >= 0) {
    const day = `${mail[3]}-${two(month + 1)}-${two(Number(mail[1]))}`;
    return { day, time: mail[4] ?? '', zone: zoneOf(mail[5]) };
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

/** A printed date as a verdict states it; `zone` is the outlet's own, for a time that is printed without one. */
export function publish({ day, time, zone: printed }: Printed, zone: string | null): Published {
  if (!time) return { iso: day, zone: 'none' };
  if (printed) return { iso: `${day}T${time}${printed}`, zone: 'printed' };
  if (zone) return { iso: `${day}T${time}${offsetOf(zone, day, time)}`, zone: 'inferred' };
  return { iso: day, zone: 'none' };
}
