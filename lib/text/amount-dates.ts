// Dates and times of a text as wholes: 二〇二五年二月十四日, 2025年2月14日上午10时30分, 民国114年, 10:30, 90年代. Works on a Simplified
// text whose digits are ASCII; how an article states its own day is dates.ts's.
import type { Amount } from './look';
import { digitByDigit, numberAt, readDigits, syllablesOf } from './number-words';

/** What a rule finds: where it ends, what it amounts to, and the syllables of all of it. */
export interface Taken {
  readonly end: number;
  readonly amount: Amount;
  readonly reading: readonly string[];
}

const ROW = '[零〇○一二三四五六七八九]';
const SMALL = '(?:[零〇]?[一二三四五六七八九]|[二三四五]?十[一二三四五六七八九]?|\\d{1,2})';
const YEAR = new RegExp(
  `(公元前?|西元前?|民国)?(?:(\\d{2,4})|(${ROW}{4})|([五六七八九]${ROW}|[一二]?[十百零一二三四五六七八九]+|元))年`,
  'y',
);
const MONTH = new RegExp(`(${SMALL})月份?`, 'y');
const DAY = new RegExp(`(${SMALL}|三十一?)([日号])`, 'y');
const ISO = /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d.])/y;
const HALF = '(凌晨|清晨|早上|早晨|上午|中午|正午|下午|傍晚|晚上|晚间|夜间|深夜|午夜|晚)?';
const CLOCK = new RegExp(
  `${HALF}(${SMALL})([时点])(?:(${SMALL})分|(半|[一三]刻|整|钟)|(?=\\D|$))(?:(${SMALL})秒)?`,
  'y',
);
const COLON = new RegExp(`${HALF}(\\d{1,2}):(\\d\\d)(?::\\d\\d)?(?!\\d)`, 'y');

/** The republic's first year is 1912. */
const REPUBLIC = 1911;

interface Piece {
  readonly end: number;
  readonly value: number;
  readonly reading: readonly string[];
}

/** The date at a place, with the time after it; null where there is none. */
export function dateAt(text: string, at: number): Taken | null {
  const iso = isoAt(text, at);
  if (iso) return iso;
  const year = yearAt(text, at);
  const month = monthAt(text, year?.end ?? at);
  const day = dayAt(text, month?.end ?? at, year !== null && month === null);
  const last = day ?? month ?? year;
  if (!last || (year && !month && day)) return null;
  const time = day ? timeAt(text, day.end) : null;
  const clock =
    time?.amount.kind === 'date' ? { hour: time.amount.hour as number, minute: time.amount.minute as number } : {};
  return {
    end: time?.end ?? last.end,
    amount: { kind: 'date', year: year?.value ?? null, month: month?.value ?? null, day: day?.value ?? null, ...clock },
    reading: [year, month, day, time].flatMap((one) => one?.reading ?? []),
  };
}

/** A time of day by itself: 上午十時三十分, 10:30, 8点半. 3点 is one only where something says so. */
export function timeAt(text: string, at: number): Taken | null {
  return clockAt(text, at) ?? colonAt(text, at);
}

function clockAt(text: string, at: number): Taken | null {
  CLOCK.lastIndex = at;
  const match = CLOCK.exec(text);
  if (!match) return null;
  const [whole, half = '', hours = '', sign = '', minutes, part, seconds] = match;
  const hour = smallOf(hours);
  const minute = minutes === undefined ? partOf(part) : smallOf(minutes);
  const end = at + whole.length;
  const isSaid =
    half !== '' ||
    minutes !== undefined ||
    part !== undefined ||
    (sign === '时' && !/^[候代期间]/.test(text.slice(end)));
  if (!isSaid || hour > 24 || minute > 59) return null;
  const reading = [
    ...spoken(half),
    ...readingOf(hours),
    sign === '时' ? 'shi2' : 'dian3',
    ...(minutes === undefined ? spoken(part ?? '') : [...readingOf(minutes), 'fen1']),
    ...(seconds === undefined ? [] : [...readingOf(seconds), 'miao3']),
  ];
  return { end, amount: timeOf(half, hour, minute), reading };
}

function colonAt(text: string, at: number): Taken | null {
  COLON.lastIndex = at;
  const match = /[\d:]/.test(text.charAt(at - 1)) ? null : COLON.exec(text);
  if (!match) return null;
  const [whole, half = '', hours = '', minutes = ''] = match;
  if (Number(hours) > 24 || Number(minutes) > 59) return null;
  const after = minutes === '00' ? [] : [...readDigits(minutes), 'fen1'];
  return {
    end: at + whole.length,
    amount: timeOf(half, Number(hours), Number(minutes)),
    reading: [...spoken(half), ...readDigits(String(Number(hours))), 'dian3', ...after],
  };
}

function timeOf(half: string, hours: number, minute: number): Amount {
  let hour = hours;
  if (/下午|傍晚|晚|夜/.test(half) && hour < 12) hour += 12;
  if (/中午|正午/.test(half) && hour < 3) hour += 12;
  if (/凌晨|上午/.test(half) && hour === 12) hour = 0;
  return { kind: 'date', year: null, month: null, day: null, hour, minute };
}

const partOf = (part: string | undefined): number =>
  part === '半' ? 30 : part === '一刻' ? 15 : part === '三刻' ? 45 : 0;

const HALVES: Readonly<Record<string, string>> = {
  凌晨: 'ling2 chen2',
  清晨: 'qing1 chen2',
  早上: 'zao3 shang5',
  早晨: 'zao3 chen5',
  上午: 'shang4 wu3',
  中午: 'zhong1 wu3',
  正午: 'zheng4 wu3',
  下午: 'xia4 wu3',
  傍晚: 'bang4 wan3',
  晚上: 'wan3 shang5',
  晚间: 'wan3 jian1',
  夜间: 'ye4 jian1',
  深夜: 'shen1 ye4',
  午夜: 'wu3 ye4',
  晚: 'wan3',
  半: 'ban4',
  一刻: 'yi1 ke4',
  三刻: 'san1 ke4',
  整: 'zheng3',
  钟: 'zhong1',
  公元: 'gong1 yuan2',
  公元前: 'gong1 yuan2 qian2',
  西元: 'xi1 yuan2',
  西元前: 'xi1 yuan2 qian2',
  民国: 'Min2 guo2',
};

const spoken = (word: string): readonly string[] => HALVES[word]?.split(' ') ?? [];

function yearAt(text: string, at: number): Piece | null {
  YEAR.lastIndex = at;
  const match = YEAR.exec(text);
  if (!match || /\d/.test(text.charAt(at - 1))) return null;
  const [whole, era = '', digits, row, short] = match;
  const end = at + whole.length;
  if (/^[代级]/.test(text.slice(end))) return null;
  const isDated = MONTH_NEXT.test(text.slice(end, end + 4));
  const written = digits ?? row ?? short ?? '';
  const value = yearOf(era, written, isDated);
  if (value === null) return null;
  // Years in full, and short ones of a century, are read digit by digit; those of the republic as a number.
  const isRow = era !== '民国' && (written.length === 4 || written.length === 2) && !written.includes('十');
  const plain = digits ?? (isRow ? [...written].map((one) => smallOf(one)).join('') : '');
  const read =
    written === '元' ? ['yuan2'] : isRow ? digitByDigit(plain) : digits ? readDigits(digits) : syllablesOf(written);
  return { end, value, reading: [...spoken(era), ...read, 'nian2'] };
}

const MONTH_NEXT = new RegExp(`^${SMALL}月`);

/** The year of the common era; null where it is so many years: 20年, 一百年, 3000年. */
function yearOf(era: string, written: string, isDated: boolean): number | null {
  const isDigits = /^\d/.test(written);
  const value = written === '元' ? 1 : isDigits ? Number(written) : rowOf(written);
  if (value === null || value === 0) return null;
  if (era === '民国') return value > 200 ? null : value + REPUBLIC;
  if (era.endsWith('前')) return -value;
  if (era !== '') return value;
  if (written.length === 4) return value >= 1000 && value < 2200 ? value : null;
  if (written.length === 3) return isDigits && isDated && value >= 100 && value < 200 ? value + REPUBLIC : null;
  if (written.length !== 2 || written === '元') return null;
  if (isDigits) return written.startsWith('0') || isDated ? century(value) : null;
  return /^[五六七八九][零〇○一二三四五六七八九]$/.test(written) && !/五六|六七|七八|八九/.test(written)
    ? 1900 + value
    : null;
}

const century = (year: number): number => (year < 50 ? 2000 + year : 1900 + year);

/** 一九四九, 九八: a row of digits; else a number of units. */
const rowOf = (written: string): number | null =>
  /^[零〇○一二三四五六七八九]+$/.test(written)
    ? Number([...written].map((one) => smallOf(one)).join(''))
    : (numberAt(written, 0)?.value ?? null);

function monthAt(text: string, at: number): Piece | null {
  return smallAt(MONTH, text, at, 12, (match) => [
    ...readingOf(match[1] ?? ''),
    'yue4',
    ...(match[0].endsWith('份') ? ['fen4'] : []),
  ]);
}

function dayAt(text: string, at: number, isFar: boolean): Piece | null {
  if (isFar) return null;
  return smallAt(DAY, text, at, 31, (match) => [...readingOf(match[1] ?? ''), match[2] === '日' ? 'ri4' : 'hao4']);
}

function smallAt(
  pattern: RegExp,
  text: string,
  at: number,
  most: number,
  reading: (match: RegExpExecArray) => readonly string[],
): Piece | null {
  pattern.lastIndex = at;
  const match = /\d/.test(text.charAt(at - 1)) ? null : pattern.exec(text);
  const value = match ? smallOf(match[1] ?? '') : 0;
  return match && value >= 1 && value <= most ? { end: at + match[0].length, value, reading: reading(match) } : null;
}

function isoAt(text: string, at: number): Taken | null {
  ISO.lastIndex = at;
  const match = /[\d./-]/.test(text.charAt(at - 1)) ? null : ISO.exec(text);
  if (!match) return null;
  const [whole, year = '', month = '', day = ''] = match;
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  return {
    end: at + whole.length,
    amount: { kind: 'date', year: Number(year), month: Number(month), day: Number(day) },
    reading: [
      ...digitByDigit(year),
      'nian2',
      ...readDigits(String(Number(month))),
      'yue4',
      ...readDigits(String(Number(day))),
      'ri4',
    ],
  };
}

const smallOf = (written: string): number =>
  /^\d/.test(written) ? Number(written) : (numberAt(written.replace(/^[零〇](?=.)/, ''), 0)?.value ?? 0);

const readingOf = (written: string): readonly string[] =>
  /^\d/.test(written) ? readDigits(String(Number(written))) : syllablesOf(written);
