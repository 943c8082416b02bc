// Numbers, dates and times of a text as wholes: what each spans, amounts to and how it is read. 二〇二五年二月十四日, 130多场,
// 第十次, 百分之三十, 近百人. Works on the Simplified form of a text with its words, so that what merely contains a number's
// character (一般, 三明治, 十分) stays a word. Dates and times are amount-dates.ts's, the numbers themselves number-words.ts's.
import { dateAt, type Taken, timeAt } from './amount-dates';
import type { Amount } from './look';
import { digitByDigit, type FoundNumber, numberAt, syllablesOf } from './number-words';
import type { Span } from './span';
import { NUMBERED, unitLengths, unitReading } from './units';

/** A number or date of a text. */
export interface FoundAmount extends Span {
  /** Numbered pinyin, syllables apart by spaces. */
  readonly reading: string;
  readonly amount: Amount;
}

/** What is asked about the text around a number. */
export interface AmountsBy {
  /** The words that the text is cut into; `number` is negative for what is in no dictionary. */
  readonly words: readonly (Span & { readonly number: number })[];
  /** How the character at an offset is read there. */
  readingAt(offset: number): string | undefined;
}

const BEGINS = /[\d零〇○一二两三四五六七八九十百千万亿兆几数第近约逾超上过零民公凌清早中下傍晚深午夜负−-]/;
const FULL_WIDTH = /[０-９．％：]/g;

/** Digits and signs of full width as those of ASCII, unit for unit. */
export const narrow = (text: string): string =>
  text.replace(FULL_WIDTH, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0));

/** The numbers and dates of a Simplified text, in order. */
export function amountsIn(source: string, by: AmountsBy): FoundAmount[] {
  const text = narrow(source);
  const found: FoundAmount[] = [];
  for (let at = 0; at < text.length; ) {
    const taken = BEGINS.test(text.charAt(at)) ? amountAt(text, at, by) : null;
    if (taken) {
      const { end, amount, reading } = taken;
      found.push({ start: at, end, amount, reading: reading.join(' ') });
      at = end;
    } else at = afterNumber(text, at);
  }
  return found;
}

/** A number that is none is not looked into: 5G, F-16, 2025A. */
function afterNumber(text: string, at: number): number {
  let end = at + 1;
  if (/[\dA-Za-z]/.test(text.charAt(at))) while (end < text.length && /[\d.,A-Za-z]/.test(text.charAt(end))) end++;
  return end;
}

function amountAt(text: string, at: number, by: AmountsBy): Taken | null {
  if (/[A-Za-z]/.test(text.charAt(at - 1)) || isCode(text, at)) return null;
  const date = dateAt(text, at);
  if (date && !isWithinWord(at, date.end, by)) return date;
  const time = timeAt(text, at);
  if (time && !isWithinWord(at, time.end, by)) return time;
  const taken = percentAt(text, at, by) ?? fractionAt(text, at) ?? quantityAt(text, at, by);
  return taken && isWhole(text, at, taken, by) ? taken : null;
}

/** 歼-20, F-16: a hyphen that joins a number to a name. */
const isCode = (text: string, at: number): boolean =>
  /[-−]/.test(text.charAt(at - 1)) && /[\p{Script=Han}A-Za-z]/u.test(text.charAt(at - 2));

/** Does a word of the dictionary go on beyond what was found? */
const isWithinWord = (start: number, end: number, { words }: AmountsBy): boolean =>
  words.some(
    (word) => word.number >= 0 && word.start <= start && word.end >= end && word.end - word.start > end - start,
  );

/** No word of the dictionary reaches over an edge of it, nor is it one that means something else. */
function isWhole(text: string, start: number, { end, amount, reading }: Taken, { words }: AmountsBy): boolean {
  const crosses = words.some(
    (word) =>
      word.number >= 0 &&
      !isPerson(text, word, end) &&
      word.end - word.start > 1 &&
      word.start < end &&
      word.end > start &&
      (word.start < start || word.end > end),
  );
  if (crosses || reading.length === 0) return false;
  const isWord = words.some((word) => word.number >= 0 && word.start === start && word.end === end);
  const form = text.slice(start, end);
  if (!isWord || amount.kind !== 'number' || /\d/.test(form)) return true;
  // 十分, 一个, 百年 are the dictionary's; 一百, 三十 and 三次 (there: cubic) are numbers all the same.
  if (amount.unit === '') return !NO_NUMBERS.has(form);
  return (amount.unit.length > 1 || COUNTED.has(amount.unit)) && amount.value > 1 && !/^[百千万]/.test(form);
}

/** 七八个|人: what follows a number is no individual (个人). */
const isPerson = (text: string, word: Span, end: number): boolean =>
  end === word.start + 1 && text.slice(word.start, word.end) === '个人';

const COUNTED: ReadonlySet<string> = new Set('次人天年名位件届项');

const NO_NUMBERS: ReadonlySet<string> = new Set('千万 亿万 万千 百千 一一 两两 三三 三七 二八 一二 零'.split(' '));

/** 百分之三十, 30%, 千分之五, 三成, 七成五. */
function percentAt(text: string, at: number, by: AmountsBy): Taken | null {
  const [, sign = '', of = ''] = /^([百千])(分之)/.exec(text.slice(at, at + 3)) ?? [];
  if (of !== '') {
    const number = numberAt(text, at + 3);
    if (!number) return null;
    const value = sign === '百' ? number.value : number.value / 10;
    return {
      end: number.end,
      amount: percent(value, number.about),
      reading: [...syllablesOf(sign), 'fen1', 'zhi1', ...number.reading],
    };
  }
  const lead = leadAt(text, at);
  const number = numberAt(text, at + lead.length);
  if (!number) return null;
  const after = text.slice(number.end);
  const mark = after.charAt(0);
  const about = number.about ?? lead.about;
  if (mark === '%' || mark === '‰') {
    const value = lead.sign * (mark === '%' ? number.value : number.value / 10);
    const spoken = mark === '%' ? 'bai3' : 'qian1';
    return {
      end: number.end + 1,
      amount: percent(value, about),
      reading: [...lead.reading, spoken, 'fen1', 'zhi1', ...number.reading],
    };
  }
  if (!after.startsWith('成') || number.value > 10 || number.bare || isJoined(number.end, by)) return null;
  const half = /^成(半|[一二三四五六七八九])?/.exec(after) ?? [''];
  const more = half[1] === undefined ? 0 : half[1] === '半' ? 5 : (numberAt(half[1], 0)?.value ?? 0);
  const spoken = half[1] === undefined ? [] : half[1] === '半' ? ['ban4'] : syllablesOf(half[1]);
  return {
    end: number.end + half[0].length,
    amount: percent(number.value * 10 + more, about),
    reading: [...lead.reading, ...number.reading, 'cheng2', ...spoken],
  };
}

/** 三成|员工, 五|成员: does 成 begin a longer word? */
const isJoined = (at: number, { words }: AmountsBy): boolean =>
  words.some((word) => word.start === at && word.end - word.start > 1);

const percent = (value: number, about: 'over' | 'about' | null): Amount => ({
  kind: 'percent',
  value,
  about,
  unit: '',
});

/** 三分之一, 十分之九. */
function fractionAt(text: string, at: number): Taken | null {
  const below = numberAt(text, at);
  if (!below || !text.startsWith('分之', below.end)) return null;
  const above = numberAt(text, below.end + 2);
  if (!above || below.value === 0) return null;
  return {
    end: above.end,
    amount: { kind: 'number', value: above.value / below.value, about: above.about, unit: '' },
    reading: [...below.reading, 'fen1', 'zhi1', ...above.reading],
  };
}

interface Lead {
  readonly length: number;
  readonly about: 'over' | 'about' | null;
  readonly sign: 1 | -1;
  readonly reading: readonly string[];
}

const NO_LEAD: Lead = { length: 0, about: null, sign: 1, reading: [] };
const LEADS: readonly (readonly [RegExp, Omit<Lead, 'length'>])[] = [
  [
    /(?<![附最临靠邻远亲将接])近(?=[\d一二两三四五六七八九十百千万亿])/y,
    { about: 'about', sign: 1, reading: ['jin4'] },
  ],
  [
    /(?<![大条合签预节公立誓缔密])约(?=[\d一二两三四五六七八九十百千万亿])/y,
    { about: 'about', sign: 1, reading: ['yue1'] },
  ],
  [/逾(?=[\d一二两三四五六七八九十百千万亿])/y, { about: 'over', sign: 1, reading: ['yu2'] }],
  [/超(?=[\d一二两三四五六七八九十百千万亿])/y, { about: 'over', sign: 1, reading: ['chao1'] }],
  [/(?<![以加])上(?=[百千万亿][\p{Script=Han}])/uy, { about: 'over', sign: 1, reading: ['shang4'] }],
  [/(?<![超通经不])过(?=[百千万亿半])/y, { about: 'over', sign: 1, reading: ['guo4'] }],
  [/零下(?=[\d一二三四五六七八九十])/y, { about: null, sign: -1, reading: ['ling2', 'xia4'] }],
  [/(?<![\p{L}\p{N}])[-−](?=\d)/uy, { about: null, sign: -1, reading: ['fu4'] }],
];
/** Words before a number that say the same, and stay words of their own. */
const BEFORE: readonly (readonly [RegExp, 'over' | 'about'])[] = [
  [/(?:超过|多于|高于|至少|不少于|不低于)$/, 'over'],
  [/(?:大约|约莫|将近|接近|大概|大致|左右|约)$/, 'about'],
];

function leadAt(text: string, at: number): Lead {
  for (const [pattern, lead] of LEADS) {
    pattern.lastIndex = at;
    const length = pattern.exec(text)?.[0].length;
    if (length !== undefined) return { length, ...lead };
  }
  const before = text.slice(Math.max(0, at - 4), at);
  const about = BEFORE.find(([pattern]) => pattern.test(before))?.[1] ?? null;
  return about === null ? NO_LEAD : { ...NO_LEAD, about };
}

/** How many of what, and the how-manieth: 130多场, 近百人, 第十次. */
function quantityAt(text: string, at: number, by: AmountsBy): Taken | null {
  const isOrdinal = text.charAt(at) === '第';
  const lead = isOrdinal ? { ...NO_LEAD, length: 1, reading: ['di4'] } : leadAt(text, at);
  const number = numberAt(text, at + lead.length);
  if (!number) return null;
  if (/[A-Za-z]/.test(text.charAt(number.end)) && unitLengths(text, number.end).length === 0) return null;
  const unit = unitAt(text, number.end, by);
  const about = number.about ?? lead.about ?? (/^(?:左右|上下)/.test(text.slice(unit.end)) ? 'about' : null);
  if (!isOrdinal && !isQuantity(number, unit.name, about)) return null;
  const isYear = isYearOf(number, unit.name, about);
  const read = isYear
    ? digitByDigit(number.written)
    : number.written === '2' && !isOrdinal && unit.name !== '' && !NUMBERED.has(unit.name)
      ? ['liang3', ...number.reading.slice(1)]
      : number.reading;
  const kind = isOrdinal ? 'ordinal' : 'number';
  return {
    end: unit.end,
    amount: { kind, value: lead.sign * number.value, about, unit: unit.name },
    reading: [...lead.reading, ...read, ...unit.reading],
  };
}

/** 2024 with nothing that it counts: a year (2024巴黎奥运会), read digit by digit. */
const isYearOf = ({ written, value }: FoundNumber, unit: string, about: string | null): boolean =>
  unit === '' && about === null && /^(?:19|20)\d\d$/.test(written) && value < 2100;

/** A single digit is a number where it counts something; 百 or 千万 where something is counted or said about it. */
function isQuantity(number: FoundNumber, unit: string, about: string | null): boolean {
  if (number.kind === 'digits') return true;
  if (number.about === 'about' && !/[十百千万亿]/.test(number.written)) return unit !== '';
  return unit !== '' || about !== null || (number.written.length > 1 && !number.bare);
}

interface Unit {
  readonly end: number;
  readonly name: string;
  readonly reading: readonly string[];
}

/** The unit at a place: the longest that ends where a word does. */
function unitAt(text: string, at: number, { words, readingAt }: AmountsBy): Unit {
  const ends = (end: number) =>
    !words.some((word) => word.start < end && word.end > end && word.number >= 0 && !isPerson(text, word, end));
  const length = unitLengths(text, at).find((one) => ends(at + one));
  if (length === undefined) return { end: at, name: '', reading: [] };
  const name = text.slice(at, at + length);
  const reading = [...name].flatMap((character, i) => {
    if (!/\p{Script=Han}/u.test(character)) return [];
    return (length === 1 ? unitReading(character) : undefined) ?? readingAt(at + i) ?? [];
  });
  return { end: at + length, name, reading };
}
