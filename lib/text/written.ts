// Words as they are written: what the rules of spacing (spacing.ts, numerals.ts, country-signs.ts) ask about the words of
// a stretch of text, and what they put together of them.
import type { Span } from './span';
import type { Joint } from './syllable';
import type { Lexicon, Word } from './words';

/** A word of the lexicon, or a character of one, as it is written in a longer word. */
export interface Part extends Word {
  readonly joint: Joint;
  readonly capital?: boolean;
  /** Its reading here ('guo5'); left out: as it is read anyway. */
  readonly reading?: string;
}

/** A word as it is written; with parts, where it is more than a word of the lexicon or written otherwise. */
export interface Written extends Word {
  readonly parts?: readonly Part[];
}

/** The words of a stretch of text, and what is asked about them. */
export interface Line {
  readonly text: string;
  readonly words: readonly Word[];
  /** The reading of the character at an offset ('le5'). */
  readingAt(offset: number): string | undefined;
  /** A headword as the lexicon writes it, with numbers; '' for a single character. */
  spelt(word: Word): string;
}

/** What a rule makes of some words: they are written so, and the next word is `next`. */
export interface Taken {
  readonly written: readonly Written[];
  readonly next: number;
}

/** A line of words between which `readingAt` tells readings. */
export function lineOf(
  text: string,
  words: readonly Word[],
  lexicon: Lexicon,
  readingAt: (offset: number) => string | undefined,
): Line {
  const spelt = ({ start, end, number }: Word) =>
    number >= 0 && end - start > 1 ? lexicon.readingOf(number, end - start, 'numbers') : '';
  return { text, words, readingAt, spelt };
}

/** Is a word of several characters a name? */
export const isName = (line: Line, word: Word): boolean => /^\p{Lu}/u.test(line.spelt(word));

/** Words of one character that stand before a name; after any other the name may go on from it (征|南|将军). */
const BEFORE_NAMES = new Set('对就为是的了有因和与及或从在等指称说使看谈向同跟由让叫请见被把给到将令而但');

/** Can a name of one character begin at word `i`? */
export function canBegin(line: Line, i: number): boolean {
  const before = beside(line, i, -1);
  return !before || before.end - before.start > 1 || BEFORE_NAMES.has(wordAt(line, before));
}

/** The characters of a word. */
export const wordAt = ({ text }: Line, word: Span | undefined): string =>
  word ? text.slice(word.start, word.end) : '';

/** The word that touches word `i` on its right, or on its left (`step` -1). */
export function beside({ words }: Line, i: number, step: 1 | -1): Word | undefined {
  const here = words[i];
  const other = words[i + step];
  if (!here || !other) return undefined;
  return (step === 1 ? here.end === other.start : other.end === here.start) ? other : undefined;
}

/** A word written with a capital, whatever the lexicon says. */
export const asName = (word: Word, reading?: string): Written => ({
  ...word,
  parts: [{ ...word, joint: '', capital: true, ...(reading === undefined ? {} : { reading }) }],
});

/** Words written as one. */
export function together(words: readonly Written[], joint: Joint = ''): Written {
  const parts = words.flatMap((word, i) => {
    const [first, ...rest] = word.parts ?? [{ ...word, joint: '' as Joint }];
    return first ? [{ ...first, joint: i === 0 ? first.joint : joint }, ...rest] : [];
  });
  return { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0, number: -1, parts };
}
