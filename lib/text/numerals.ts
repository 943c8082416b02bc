// Numbers written in characters, as GB/T 16159-2012 (6.1.5) writes them: 11 to 99 as one word, 百 千 万 亿 with the digit
// before them, 第 with a hyphen, two digits beside each other for "about" with a hyphen.
//
//   一百三十 yībǎi sānshí   第十次 dì-shí cì   七八个 qī-bā gè   三分之一 sān fēn zhī yī
//
// A number that is a headword by itself (万一, 十分) is the lexicon's.
import type { Joint } from './syllable';
import type { Word } from './words';
import type { Line, Part, Taken, Written } from './written';

/** How each character of a number is read; many have other readings elsewhere. */
const READINGS: Readonly<Record<string, string>> = {
  第: 'di4',
  一: 'yi1',
  二: 'er4',
  三: 'san1',
  四: 'si4',
  五: 'wu3',
  六: 'liu4',
  七: 'qi1',
  八: 'ba1',
  九: 'jiu3',
  两: 'liang3',
  几: 'ji3',
  数: 'shu4',
  十: 'shi2',
  百: 'bai3',
  千: 'qian1',
  万: 'wan4',
  亿: 'yi4',
  零: 'ling2',
  〇: 'ling2',
  分: 'fen1',
  之: 'zhi1',
};

/** The characters that numbers begin with. */
export const NUMERALS: readonly string[] = Object.keys(READINGS).filter((one) => one !== '分' && one !== '之');
const DIGITS = '一二三四五六七八九';
const NUMERAL = /^(?:第?[一二三四五六七八九十百千万亿零〇两]+|第)$/;
/** 几 and 数 are part of a number before a unit only, 几 also after ten. */
const SOME = /^[几数]$/;
const UNIT = /^[十百千万亿]/;
/** A headword of a digit and a measure (一个, 三年), which after a number begins with that number's end (二十|一个). */
const DIGIT_AND_MEASURE = /^[一二三四五六七八九两][个次年天日月名位人家项条件岁届种]$/;
const OPEN_END = /[十百千万亿零〇第]$/;
const FRACTION = /[一二三四五六七八九十百千万]+分之[一二三四五六七八九十百千万零]+/y;

/** Is this word a number, or the end of one? */
export const isNumeral = (word: string): boolean => NUMERAL.test(word) || SOME.test(word) || /^\d/.test(word);

/** The number that begins at word `i`; null where there is none that is written otherwise than its words. */
export function numeralsAt(line: Line, i: number): Taken | null {
  const { text, words } = line;
  const start = (words[i] as Word).start;
  if (!(text.charAt(start) in READINGS)) return null;
  const fraction = fractionAt(line, i);
  if (fraction) return fraction;
  let next = i;
  for (let end = start; next < words.length && words[next]?.start === end; end = (words[next++] as Word).end) {
    if (!belongs(line, next, i)) break;
  }
  if (next === i) return null;
  let end = (words[next - 1] as Word).end;
  const rest: Written[] = [];
  const after = words[next];
  const tail = after && after.start === end ? text.slice(after.start, after.end) : '';
  if (after && DIGIT_AND_MEASURE.test(tail) && OPEN_END.test(text.slice(start, end))) {
    end += 1;
    rest.push({ start: end, end: after.end, number: -1 });
    next++;
  } else if (next === i + 1) return null;
  return { written: [...writtenNumber(text, start, end), ...rest], next };
}

function belongs({ text, words }: Line, at: number, first: number): boolean {
  const { start, end } = words[at] as Word;
  const word = text.slice(start, end);
  if (NUMERAL.test(word)) return word !== '第' || (at === first && READINGS[text.charAt(end)] !== undefined);
  return SOME.test(word) && (UNIT.test(text.slice(end)) || (word === '几' && text.charAt(start - 1) === '十'));
}

function fractionAt({ text, words }: Line, i: number): Taken | null {
  const start = (words[i] as Word).start;
  FRACTION.lastIndex = start;
  const found = FRACTION.exec(text)?.[0];
  if (!found) return null;
  let next = i;
  while (next < words.length && (words[next] as Word).end < start + found.length) next++;
  if (words[next]?.end !== start + found.length) return null;
  const middle = start + found.indexOf('分之');
  const single = (at: number): Written => number(text, [at], '');
  const written = [
    ...writtenNumber(text, start, middle),
    single(middle),
    single(middle + 1),
    ...writtenNumber(text, middle + 2, start + found.length),
  ];
  return { written, next: next + 1 };
}

/** A number as its words: each a stretch that is written together. */
function writtenNumber(text: string, start: number, end: number): Written[] {
  const written: Written[] = [];
  for (let at = start; at < end; ) {
    const [length, hyphen] = wordOfNumber(text.slice(at, end));
    const places = Array.from({ length }, (_, k) => at + k);
    written.push(number(text, places, '', hyphen));
    at += length;
  }
  return written;
}

/** How many characters the first word of a number takes, and before which of them a hyphen stands (0: none). */
function wordOfNumber(rest: string): [length: number, hyphen: number] {
  if (rest.startsWith('第')) {
    const [length] = rest.length > 1 ? wordOfNumber(rest.slice(1)) : [0];
    return [1 + length, length > 0 ? 1 : 0];
  }
  const about = isAbout(rest);
  const [, taken = ''] =
    /^((?:[一二三四五六七八九两几数]?十[一二三四五六七八九几]?)|[一二三四五六七八九两几数][百千万亿]|.)/.exec(
      about ? rest.slice(1) : rest,
    ) ?? ['', ''];
  return about ? [1 + taken.length, 1] : [taken.length, 0];
}

/** 七八, 三五: two digits for "about", one of them next to the other; and no more digits (二〇二五 is a year). */
function isAbout(rest: string): boolean {
  const [first, second] = [DIGITS.indexOf(rest.charAt(0)), DIGITS.indexOf(rest.charAt(1))];
  if (rest.length < 2 || first < 0 || second < 0 || /^[〇零一二三四五六七八九]/.test(rest.slice(2))) return false;
  return second === first + 1 || (first === 2 && second === 4);
}

function number(text: string, places: readonly number[], joint: Joint, hyphen = 0): Written {
  const parts = places.map((at, k): Part => {
    const reading = READINGS[text.charAt(at)];
    const own = { start: at, end: at + 1, number: -1, joint: k > 0 && k === hyphen ? ('-' as Joint) : joint };
    return reading === undefined ? own : { ...own, reading };
  });
  return { start: places[0] as number, end: (places.at(-1) as number) + 1, number: -1, parts };
}
