// What a number amounts to and how it is read: written in characters (一百三十, 二〇二五, 两万五), in digits (130, 1,300,
// 3.5), or in both (3.5万亿, 3000多万). Works on the Simplified form of a text. Which numbers are dates or how many of
// what, and whether a number stands there at all, is amounts.ts's.

/** A number that begins at a place of a text. */
export interface FoundNumber {
  readonly end: number;
  readonly value: number;
  /** 130多: 'over'; 七八: 'about'. */
  readonly about: 'over' | 'about' | null;
  /** Numbered pinyin, a syllable each. */
  readonly reading: readonly string[];
  readonly kind: 'digits' | 'characters';
  /** 百, 千, 万: no digit before the first unit, which a number by itself does not begin with. */
  readonly bare: boolean;
  /** As written, without what makes it 'over' or multiplies it. */
  readonly written: string;
}

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 兆: 1e12 };

const SYLLABLES: Readonly<Record<string, string>> = {
  零: 'ling2',
  〇: 'ling2',
  '○': 'ling2',
  一: 'yi1',
  二: 'er4',
  两: 'liang3',
  三: 'san1',
  四: 'si4',
  五: 'wu3',
  六: 'liu4',
  七: 'qi1',
  八: 'ba1',
  九: 'jiu3',
  十: 'shi2',
  百: 'bai3',
  千: 'qian1',
  万: 'wan4',
  亿: 'yi4',
  兆: 'zhao4',
  几: 'ji3',
  数: 'shu4',
  多: 'duo1',
  余: 'yu2',
  来: 'lai2',
  点: 'dian3',
};
const NAMES = '零一二三四五六七八九';
/** Longer numbers are no quantities but somebody's number. */
const MOST_DIGITS = 15;

const IN_DIGITS = /(?:\d{1,3}(?:[,，]\d{3})+(?!\d)|\d+)(?:\.\d+)?/y;
const IN_CHARACTERS =
  /(?:[几数](?=[十百千万亿]))?[零〇○一二两三四五六七八九十百千万亿兆]+(?:点[零〇○一二三四五六七八九]+(?![十百千万亿]*[分点]))?几?/y;
/** 多, 余 after a number, before or after what multiplies it; 来 after ten only. */
const TAIL = /([多余]|(?<=十)来)?([十百千]?[万亿兆]+|[十百千])?([多余]|(?<=[十万])来)?/uy;

/** How the characters of a number are read; what is none of them is left out. */
export const syllablesOf = (written: string): string[] =>
  [...written].flatMap((character) => SYLLABLES[character] ?? []);

/** The number that begins at `from`; null where there is none that is well formed. Digits are ASCII. */
export function numberAt(text: string, from: number): FoundNumber | null {
  IN_DIGITS.lastIndex = from;
  const digits = IN_DIGITS.exec(text)?.[0];
  const found = digits === undefined ? charactersAt(text, from) : digitsAt(digits);
  if (!found) return null;
  const end = from + found.length;
  const tail = tailAt(text, end, found.kind === 'digits' || found.written.endsWith('几'));
  const mark = tail.over ? 'over' : found.about;
  return {
    end: end + tail.length,
    value: rounded(found.value * tail.times),
    about: mark,
    reading: [...found.reading(tail.times > 1), ...syllablesOf(text.slice(end, end + tail.length))],
    kind: found.kind,
    bare: found.bare,
    written: found.written,
  };
}

interface Core {
  readonly length: number;
  readonly value: number;
  readonly about: 'over' | 'about' | null;
  /** `isCounted`: a unit of numbers follows (2万 liǎng wàn). */
  readonly reading: (isCounted: boolean) => string[];
  readonly kind: 'digits' | 'characters';
  readonly bare: boolean;
  readonly written: string;
}

function digitsAt(written: string): Core | null {
  const plain = written.replace(/[,，]/g, '');
  if (plain.replace('.', '').length > MOST_DIGITS) return null;
  return {
    length: written.length,
    value: Number(plain),
    about: null,
    reading: (isCounted) => (isCounted && plain === '2' ? ['liang3'] : readDigits(plain)),
    kind: 'digits',
    bare: false,
    written: plain,
  };
}

function charactersAt(text: string, from: number): Core | null {
  IN_CHARACTERS.lastIndex = from;
  const written = IN_CHARACTERS.exec(text)?.[0];
  if (!written) return null;
  const [whole = '', decimals = ''] = written.split('点');
  // 几 as a digit at the end stands after ten only: 十几, 二十几.
  const isOpen = /[几]$/.test(whole);
  if (isOpen && !/十几$/.test(whole)) {
    return written.length > 1 && !/^[几数]/.test(written) ? charactersOf(written.slice(0, -1), '') : null;
  }
  return charactersOf(whole, decimals);
}

function charactersOf(whole: string, decimals: string): Core | null {
  const some = /^[几数]/.test(whole);
  const isOpen = whole.endsWith('几');
  const pair = pairOf(whole);
  const exact = countOf((pair ?? whole).replace(/^[几数]|几$/g, ''));
  if (exact === null) return null;
  const fraction = decimals === '' ? 0 : Number(`0.${[...decimals].map((one) => DIGITS[one]).join('')}`);
  const written = decimals === '' ? whole : `${whole}点${decimals}`;
  return {
    length: written.length,
    value: rounded(exact + fraction),
    about: some || isOpen ? 'over' : pair === null ? null : 'about',
    reading: () => syllablesOf(written),
    kind: 'characters',
    bare: !some && /^[百千万亿兆]/.test(whole),
    written,
  };
}

/** 七八, 三四十, 十七八, 三五: two digits for "about"; the number with the first of them only. Null: no such thing. */
function pairOf(whole: string): string | null {
  if (!/[十百千万亿]/.test(whole) && whole.length !== 2) return null;
  const found = /([一二两三四五六七八九])([一二三四五六七八九])(?![一二三四五六七八九〇零])/.exec(whole);
  if (!found) return null;
  const [first, second] = [DIGITS[found[1] as string] as number, DIGITS[found[2] as string] as number];
  if (second !== first + 1 && !(first === 3 && second === 5)) return null;
  return whole.slice(0, found.index + 1) + whole.slice(found.index + 2);
}

/** The value of a number in characters; null where it is none: 五四, 万一. */
function countOf(whole: string): number | null {
  if (!/[十百千万亿兆]/.test(whole)) {
    const digits = [...whole].map((one) => DIGITS[one]).join('');
    const isRow = whole.length === 1 || /[〇零○]/.test(whole) || whole.length >= 4;
    return whole === '' || !isRow || whole.length > MOST_DIGITS || (whole.length > 1 && whole.includes('两'))
      ? null
      : Number(digits);
  }
  if (
    /^[万亿兆][一二三四五六七八九]|[一二两三四五六七八九][一二两三四五六七八九]|[〇○]|零[十百千万亿兆]|[十百千][十百千]/.test(
      whole,
    )
  )
    return null;
  let all = 0;
  let section = 0;
  let digit = -1;
  let unit = 1;
  for (const character of whole) {
    const value = DIGITS[character];
    if (value !== undefined) {
      if (value === 0) unit = 1;
      digit = value === 0 ? -1 : value;
      continue;
    }
    const small = SMALL[character];
    if (small !== undefined) {
      section += (digit < 0 ? 1 : digit) * small;
      unit = small;
    } else {
      const large = LARGE[character] as number;
      const below = section + Math.max(digit, 0);
      // 万亿: a unit of units.
      if (below === 0 && all > 0) all *= large;
      else if (large > unit && all > 0 && all < large) all = (all + below) * large;
      else all += (below || 1) * large;
      section = 0;
      unit = large;
    }
    digit = -1;
  }
  if (digit > 0) section += unit >= 100 ? (digit * unit) / 10 : digit;
  return all + section;
}

function tailAt(text: string, at: number, isOpen: boolean): { length: number; times: number; over: boolean } {
  TAIL.lastIndex = at;
  const [whole = '', before = '', units = '', after = ''] = TAIL.exec(text) ?? [];
  // 万 and 亿 of a number in characters are taken already, unless 多 or 几 stands before them: 一百多万, 十几万.
  if (!isOpen && before === '' && units !== '') return { length: 0, times: 1, over: false };
  const times = [...units].reduce((product, one) => product * (SMALL[one] ?? LARGE[one] ?? 1), 1);
  return { length: whole.length, times, over: before !== '' || after !== '' };
}

/** Digits as a number is read: 1005 → yi1 qian1 ling2 wu3, 3.5 → san1 dian3 wu3. */
export function readDigits(plain: string): string[] {
  const [whole = '', decimals = ''] = plain.split('.');
  const isCode = whole.length > 1 && whole.startsWith('0');
  const read = isCode ? digitByDigit(whole) : readWhole(Number(whole));
  return decimals === '' ? read : [...read, 'dian3', ...digitByDigit(decimals)];
}

/** Digits as years and codes are read: 2025 → er4 ling2 er4 wu3. */
export const digitByDigit = (digits: string): string[] =>
  [...digits].map((digit) => SYLLABLES[NAMES.charAt(Number(digit))] as string);

function readWhole(value: number): string[] {
  if (value === 0) return ['ling2'];
  const parts: string[] = [];
  let isGap = false;
  for (const [unit, name] of [
    [1e12, '万亿'],
    [1e8, '亿'],
    [1e4, '万'],
    [1, ''],
  ] as const) {
    const part = Math.floor(value / unit) % 1e4;
    if (part === 0) {
      isGap = parts.length > 0;
      continue;
    }
    if (parts.length > 0 && (isGap || part < 1000)) parts.push('ling2');
    parts.push(
      ...(part === 2 && name !== '' ? ['liang3'] : readSection(part, parts.length === 0)),
      ...syllablesOf(name),
    );
    isGap = false;
  }
  return parts;
}

/** Up to 9999; `isFirst`: 十二, not 一十二. */
function readSection(part: number, isFirst: boolean): string[] {
  const read: string[] = [];
  let isGap = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(part / unit) % 10;
    if (digit === 0) {
      isGap = read.length > 0;
      continue;
    }
    if (isGap) read.push('ling2');
    isGap = false;
    const isTen = unit === 10 && digit === 1 && isFirst && read.length === 0;
    if (!isTen) read.push(digit === 2 && unit === 1000 ? 'liang3' : (SYLLABLES[NAMES.charAt(digit)] as string));
    read.push(...syllablesOf(name));
  }
  return read;
}

/** Without what binary fractions add: 3.3 × 10,000 is 33,000. */
const rounded = (value: number): number => Number(value.toPrecision(15));
