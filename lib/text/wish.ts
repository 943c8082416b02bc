// Which words of a text are read and have their English under them, and which readings the reader put in place of ours:
// by the reader's level, the words that they know, and what they fixed. Asked word by word by annotate, which cuts them.
import type { Level } from './ask';
import type { Levels } from './levels';
import { NO_WORDS, type OwnWords } from './own-words';
import type { Senses } from './senses';
import type { Span } from './span';
import { capital, join, type Style, syllablesOf } from './syllable';
import { type Lexicon, spell, type Word } from './words';
import type { Written } from './written';

/** What is asked of a text's words. */
export interface Wish {
  /** Left out: all words are read. */
  readonly only?: Level;
  /** Where `only` is a level of HSK or a rank. */
  readonly levels?: Levels;
  /** Where English is asked for. */
  readonly senses?: Senses;
  readonly own?: OwnWords;
  /** The page's address without its fragment. */
  readonly url?: string;
  /** Where people are named, by offsets of the text; read whatever the level. */
  readonly people?: readonly Span[];
  /** Where people, organisations and places are named. */
  readonly names?: readonly Span[];
}

/** A word in a text: where it stands in the source, as printed, and in its Simplified form. */
export interface Standing {
  readonly at: Span;
  readonly form: string;
  readonly simplified: string;
}

/** What fits under a word, in letters. */
const LONGEST_GLOSS = 26;

export class WordWish {
  readonly #wish: Wish;
  readonly #own: OwnWords;
  readonly #lexicon: Lexicon;

  /** Are some words not read? */
  readonly isChoosy: boolean;
  /** Does English stand under words? */
  readonly tells: boolean;

  constructor(wish: Wish, lexicon: Lexicon) {
    this.isChoosy = wish.only !== undefined;
    this.tells = wish.senses !== undefined;
    this.#wish = wish;
    this.#own = wish.own ?? NO_WORDS;
    this.#lexicon = lexicon;
  }

  /** Is nothing asked but to read all words as they are read? */
  static isPlain({ only, senses, own }: Wish): boolean {
    return only === undefined && senses === undefined && (own === undefined || own === NO_WORDS);
  }

  /** May the reading of a word be fixed that begins with this unit, as printed or in its Simplified form? */
  mayFix(code: number): boolean {
    return this.#own.mayFix(code);
  }

  /**
   * Is what stands there read? `words` are its words; those written as one count as above when any part of them is, and
   * a person's name always. What is easier asked is asked first, since most words of a page are no harder than the reader.
   */
  wants(whole: () => Standing, words: readonly Written[], standing: (word: Span) => Standing): boolean {
    const { only, names = [] } = this.#wish;
    if (only === undefined) return true;
    if (only === 'names') {
      const { at } = whole();
      return names.some(({ start, end }) => start < at.end && end > at.start) && !this.#isKnown(whole());
    }
    if (!words.some((word) => this.#isAbove(word, standing))) return false;
    return words.length === 1 || !this.#isKnown(whole());
  }

  /** Is what is shown in the place of a stretch read: a name, or another region's word? `words` are those it is cut into. */
  wantsShown(whole: Standing, words: readonly Word[]): boolean {
    const { only, people = [] } = this.#wish;
    if (only === undefined) return true;
    if (this.#isKnown(whole)) return false;
    if (people.some(({ start, end }) => start <= whole.at.start && end >= whole.at.end)) return true;
    return only === 'names'
      ? this.wants(
          () => whole,
          [],
          () => whole,
        )
      : words.some(({ number }) => this.#wish.levels?.isAbove(number, only) ?? true);
  }

  #isAbove(word: Written, standing: (word: Span) => Standing): boolean {
    const { only } = this.#wish;
    const isHard = word.parts
      ? word.parts.some((part) => this.#isHard(part, standing) && !this.#isKnown(standing(part)))
      : this.#isHard(word, standing);
    if (!isHard || this.#isKnown(standing(word))) return false;
    // Numbers are read off their digits, 第 and 分之 included.
    return !(word.parts && only !== 'unknown' && NUMERALS.test(standing(word).simplified));
  }

  #isHard(word: Word, standing: (word: Span) => Standing): boolean {
    const { only, levels } = this.#wish;
    if (only === undefined || only === 'unknown' || !levels) return true;
    return levels.isAbove(word.number >= 0 ? word.number : this.#numberOf(word, standing(word)), only);
  }

  #isKnown({ form, simplified }: Standing): boolean {
    return this.#own.isKnown(form, simplified);
  }

  /** The lexicon's number of a part, which numbers and endings are made of without one; -1: it does not know it. */
  #numberOf({ number }: Word, { simplified }: Standing): number {
    if (number >= 0) return number;
    const found = this.#lexicon.table.longest(simplified, 0, simplified.length);
    return found?.end === simplified.length ? found.word : -1;
  }

  /** The English that stands under a stretch; '' for none. `readingAt` is that of a character in its place. */
  glossOf(words: readonly Written[], standing: (word: Span) => Standing, readingAt: (at: number) => string): string {
    const { senses } = this.#wish;
    if (!senses) return '';
    const told = words.map((word) => {
      if (!word.parts && word.number >= 0) return senses.of(word.number, readingAt(word.start));
      if (NUMERALS.test(standing(word).simplified)) return '';
      const parts: readonly Word[] = word.parts ?? [word];
      // 中英 is written of two signs of countries, and means neither 'middle' nor 'hero'.
      if (word.parts?.some(({ capital, start, end }) => capital && end - start === 1)) return '';
      // 看了, 代表们: the ending says nothing of its own.
      const longest = parts.reduce((best, part) => (part.end - part.start > best.end - best.start ? part : best));
      return senses.of(this.#numberOf(longest, standing(longest)), readingAt(longest.start));
    });
    const all = told.filter((sense) => sense !== '').join(' ');
    return all.length <= LONGEST_GLOSS ? all : (told.find((sense) => sense !== '') ?? '');
  }

  /** What the reader put in the place of a word's reading, written as that is (`reading`); null: nothing. */
  fixed(stands: Standing, reading: string, style: Style): string | null {
    const fix = this.#own.fixOf(stands.form, stands.simplified, this.#wish.url ?? '');
    return fix && written(fix.reading.replaceAll('u:', 'ü').split(' '), reading, style);
  }
}

const NUMERALS = /^[第〇零一二三四五六七八九十百千万亿两几数分之]+$/;

/** Syllables joined as those of the reading in whose place they come are, with its capitals; else as one word. */
function written(syllables: readonly string[], before: string, style: Style): string {
  const parts = syllablesOf(before, syllables.length);
  return syllables.reduce((word, syllable, i) => {
    const own = parts?.[i];
    const spelt = spell(syllable, style);
    const isCapital = own && own.syllable.charAt(0) !== own.syllable.charAt(0).toLowerCase();
    return join(word, own?.joint ?? '', isCapital ? capital(spelt) : spelt, style);
  }, '');
}
