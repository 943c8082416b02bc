// What is known of the word at a place in a text: types only, between whoever looks it up (lib/background), the page that
// keeps the card (lib/page) and the components that draw it. Readings travel as numbered pinyin, syllables apart by
// spaces ('wai4 jiao1 bu4'), since every other way of writing them follows from that; Jyutping is a reading of its own.
import type { CardView } from './names/name';
import type { Span } from './span';

/** A headword of the dictionary as cross references name it; pinyin '' where they do not say. */
export interface Headword {
  readonly traditional: string;
  readonly simplified: string;
  readonly pinyin: string;
}

/** A piece of a sense: its words, or a headword that it refers to. */
export type SensePart = string | Headword;

export interface DictionaryEntry extends Headword {
  readonly senses: readonly (readonly SensePart[])[];
  /** Measure words: 個, 位. */
  readonly classifiers: readonly Headword[];
  /** How Taiwan reads it where the dictionary says that it differs; else ''. */
  readonly taiwan: string;
  /** Other writings of the word, of which this one is a variant or which are also written; an entry that says nothing else has that sense too. */
  readonly variants: readonly Headword[];
}

/** Among so many of the most frequent words. */
export const BANDS = [500, 1000, 2000, 5000, 10_000, 20_000] as const;
export type Band = (typeof BANDS)[number];

/** A word that stands at the place. */
export interface LookedWord {
  /** Of the text that was asked about. */
  readonly at: Span;
  /** As printed. */
  readonly form: string;
  /** Its reading in this place, '' when unknown. */
  readonly reading: string;
  /** '' when unknown. */
  readonly jyutping: string;
  /** The likeliest in this place first. */
  readonly entries: readonly DictionaryEntry[];
  /** Of HSK 2.0; null: of no level. */
  readonly hsk: number | null;
  /** null: rarer than all bands. */
  readonly band: Band | null;
  readonly isKnown: boolean;
  /** The reader gave it another reading, for everywhere or for this article. */
  readonly fixed: 'always' | 'here' | null;
}

/** What a number or a date amounts to. */
export type Amount =
  | {
      readonly kind: 'date';
      readonly year: number | null;
      readonly month: number | null;
      readonly day: number | null;
      /** Of 24, where a time of day is told, with the date or alone (上午十時三十分). */
      readonly hour?: number;
      readonly minute?: number;
    }
  | {
      readonly kind: 'number' | 'ordinal' | 'percent';
      readonly value: number;
      /** 'over' 130 (130多), 'about', or just so. */
      readonly about: 'over' | 'about' | null;
      /** The measure word or unit that is counted in, as printed; '' none. */
      readonly unit: string;
    };

/** A number or date that stands at the place, as a whole: 二〇二五年二月十四日, 130多場, 第十次. */
export interface LookedNumber {
  readonly at: Span;
  readonly form: string;
  readonly reading: string;
  readonly jyutping: string;
  readonly amount: Amount;
}

/** All that is known of a place. */
export interface Look {
  /** What the card is about: the name, else the number, else the longest word. */
  readonly at: Span;
  /** As printed. */
  readonly form: string;
  readonly name: CardView | null;
  readonly number: LookedNumber | null;
  /** The longest first, then the shorter ones, then the single characters of the longest; none: in no dictionary. */
  readonly words: readonly LookedWord[];
  /** The sentence that it stands in, as printed. */
  readonly sentence: string;
  /** Where the sentence begins in the text that was asked about; left out: 0. */
  readonly sentenceAt?: number;
}

/** A page where a word can be looked up elsewhere; '{word}' in the address stands for it as printed, '{s}' and '{t}' for its Simplified and Traditional forms. */
export interface WordLink {
  readonly name: string;
  readonly url: string;
}

/** What the reader chose of the card. */
export interface CardChoices {
  /** Pinyin as 'wài' or 'wai4'. */
  readonly pinyin: 'marks' | 'numbers';
  readonly zhuyin: boolean;
  readonly jyutping: boolean;
  readonly tones: boolean;
  readonly links: readonly WordLink[];
  /** Readings are drawn for all words, so that a word marked as known keeps its reading. */
  readonly readsAll: boolean;
}

/** A word that is kept with the sentence that it was met in. */
export interface SavedWord {
  readonly id: string;
  /** As printed, and where it stands in the sentence. */
  readonly form: string;
  readonly at: Span;
  readonly sentence: string;
  readonly simplified: string;
  readonly traditional: string;
  /** Numbered pinyin; '' unknown. */
  readonly reading: string;
  readonly jyutping: string;
  /** English senses as plain text. */
  readonly senses: readonly string[];
  readonly url: string;
  readonly title: string;
  /** When, in UTC, as Date writes it. */
  readonly saved: string;
}
