// How readings are spelt on the card, and taken from what the reader types. They travel as numbered pinyin with the
// syllables apart; pieces keep each syllable's tone, so that it can be coloured. Pure.
import type { LookedWord } from '../../lib/text/look';
import { markedWord, numberedSyllables, type Style } from '../../lib/text/syllable';
import { zhuyinOf } from '../../lib/text/zhuyin';

/** A syllable as it is written, with the space or apostrophe before it; tone 0: it is no syllable. */
export interface Piece {
  readonly written: string;
  readonly tone: number;
}

const tokensOf = (numbered: string): string[] => numbered.split(/\s+/).filter((token) => token !== '');

const toneOf = (token: string): number => (/[a-zü:]/i.test(token) ? Number(/[1-5]$/.exec(token)?.[0] ?? 0) : 0);

/** 'Wai4 jiao1 bu4' → 'Wài' 4, 'jiāo' 1, 'bù' 4; `apart`: with spaces between the syllables. */
export function pinyinPieces(numbered: string, style: Style, apart = false): Piece[] {
  const tokens = tokensOf(numbered);
  let written = '';
  return tokens.map((token, i) => {
    const before = written.length;
    written = markedWord(tokens.slice(0, i + 1).join(' '));
    const marked = apart ? (i === 0 ? '' : ' ') + markedWord(token) : written.slice(before);
    const tone = toneOf(token);
    if (style === 'marks' || tone === 0) return { written: marked, tone };
    return { written: `${/^\s*/.exec(marked)?.[0]}${token.replace(/u:|v/g, 'ü')}`, tone };
  });
}

/** 'wai4 jiao1 bu4' → 'ㄨㄞˋ', 'ㄐㄧㄠ', 'ㄅㄨˋ'. */
export const zhuyinPieces = (numbered: string): Piece[] =>
  tokensOf(numbered).map((token, i) => ({ written: (i === 0 ? '' : ' ') + zhuyinOf(token), tone: toneOf(token) }));

/** A reading of pinyin in one string. */
export const writePinyin = (numbered: string, style: Style, apart = false): string =>
  pinyinPieces(numbered, style, apart)
    .map(({ written }) => written)
    .join('');

/** One that Zhuyin can write too. */
const isSyllable = (token: string): boolean => /^[a-zü:]+[1-5]$/i.test(token) && !['', token].includes(zhuyinOf(token));

const HAN_ONLY = /^\p{Script=Han}+$/u;

/** Can another reading be said of this? Only where each character has a syllable. */
export const isFixable = (form: string): boolean => HAN_ONLY.test(form) && [...form].length <= 20;

/** Can it be kept as known? As lib/vocabulary's isWord has it, whose schemas weigh too much for a page: not PK, which has no Han. */
export const isKnowable = (form: string): boolean =>
  form.length <= 30 && /\p{Script=Han}/u.test(form) && /^[\p{L}\p{N}\p{M}·・‧]+$/u.test(form);

/**
 * What was typed as numbered pinyin, one syllable for each character of the form; null where it is none, or bears no
 * tone at all: 'yinhang' would be two neutral ones.
 */
export function readingFrom(typed: string, form: string): string | null {
  const reading = typed.trim().normalize('NFC');
  const plain = reading.normalize('NFD').replace(/[\u0300\u0301\u0304\u030c]/g, '');
  if (plain.length === reading.normalize('NFD').length && !/[1-5]/.test(reading)) return null;
  const syllables = numberedSyllables(reading);
  if (syllables?.length !== [...form].length || !syllables.every(isSyllable)) return null;
  return syllables.join(' ');
}

/** More would be no help. */
const MOST_CHOICES = 10;

/**
 * The readings that the word may have: those of its entries, and the one that it has with a syllable changed to another
 * reading of its character; `words` are those that stand at the place, single characters among them.
 */
export function readingsToChoose(word: LookedWord, words: readonly LookedWord[]): string[] {
  const readingsOf = ({ entries }: LookedWord): string[] =>
    entries.flatMap(({ pinyin, taiwan }) => [pinyin, taiwan]).filter((reading) => reading !== '');
  const syllables = tokensOf(word.reading || (word.entries[0]?.pinyin ?? ''));
  const characters = [...word.form];
  const changed =
    syllables.length !== characters.length || characters.length < 2
      ? []
      : characters.flatMap((character, i) =>
          words
            .filter(({ form }) => form === character)
            .flatMap(readingsOf)
            .map((other) => syllables.with(i, other.toLowerCase()).join(' ')),
        );
  const found = new Map<string, string>();
  for (const reading of [word.reading, ...readingsOf(word), ...changed]) {
    const tokens = tokensOf(reading);
    const key = reading.toLowerCase();
    if (tokens.length === characters.length && tokens.every(isSyllable) && !found.has(key)) found.set(key, reading);
  }
  return [...found.values()].slice(0, MOST_CHOICES);
}
