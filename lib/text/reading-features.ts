// What is looked at to choose among the readings of one character: its neighbours, the word that it was cut into and the
// words beside that, what the lexicon and pinyin-pro say. Each sign is a number (a hash); what it weighs is
// reading-model.ts's. Training and reading go through the same lines, so that they cannot come apart.
import { isHan } from './han';
import { isHardTransliterated, isTransliterated } from './names/cues';
import type { Span } from './span';

/** A character in its place, as far as the choice of its reading goes by it. Offsets are those of the Simplified text. */
export interface Place {
  readonly text: string;
  readonly at: number;
  /** true: the text is a phrase out of context, and what stands beyond it is not known. */
  readonly isOpen: boolean;
  /** The word that it was cut into. */
  readonly word: Span;
  /** Where the word before begins, and where the word after ends; -1 where none touches. */
  readonly before: number;
  readonly after: number;
  /** Numbers of syllables, 0 for none: what the lexicon's word has; what pinyin-pro says, here and of the character alone. */
  readonly lexical: number;
  readonly heard: number;
  readonly alone: number;
}

/** The most signs that one place gives. */
export const MOST_SIGNS = 24;
const UNTOLD = -1;

/** Mixes a number into a hash (MurmurHash3's round). */
export function mix(hash: number, value: number): number {
  const k = Math.imul(value, 0xcc9e2d51);
  const h = hash ^ Math.imul((k << 15) | (k >>> 17), 0x1b873593);
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
}

/** What stands beside a character and is no Han: kinds, below every code of a Han character. */
const KIND = { edge: 1, digit: 2, latin: 3, stop: 4, pause: 5, other: 6 } as const;
const STOPS = '。！？!?；;';
const PAUSES = '，、：,:';

function kindAt({ text, isOpen }: Place, at: number): number {
  if (at < 0 || at >= text.length) return isOpen ? UNTOLD : KIND.edge;
  const code = text.charCodeAt(at);
  if (isHan(code)) return code;
  if ((code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)) return KIND.digit;
  if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) return KIND.latin;
  const character = text.charAt(at);
  return STOPS.includes(character) ? KIND.stop : PAUSES.includes(character) ? KIND.pause : KIND.other + (code & 0xff);
}

/** The signs of one place after the other: a list that is written anew for each. */
export class Signs {
  readonly list = new Int32Array(MOST_SIGNS);
  count = 0;
  #own = 0;

  /** Writes the signs of a place; those that take something untold are left out. */
  of(place: Place): void {
    const { text, at, word, before, after } = place;
    this.count = 0;
    this.#own = mix(0, text.charCodeAt(at));
    const l1 = kindAt(place, at - 1);
    const l2 = kindAt(place, at - 2);
    const r1 = kindAt(place, at + 1);
    const r2 = kindAt(place, at + 2);
    this.#one(1, 0);
    if (!place.isOpen) this.#one(2, 0);
    this.#one(3, l1);
    this.#one(4, r1);
    this.#two(5, l2, l1);
    this.#two(6, r1, r2);
    this.#two(7, l1, r1);
    this.#three(8, kindAt(place, at - 3), l2, l1);
    this.#three(9, r1, r2, kindAt(place, at + 3));
    this.#one(10, l2);
    this.#one(11, r2);
    this.#three(12, l2, l1, r1);
    this.#three(13, l1, r1, r2);
    const length = word.end - word.start;
    const single = length === 1 ? 1 : 0;
    this.#two(14, hashOf(text, word.start, word.end), at - word.start);
    if (before >= 0) this.#one(15, hashOf(text, before, word.start));
    if (after >= 0) this.#one(16, hashOf(text, word.end, after));
    this.#two(17, place.lexical, single);
    this.#two(18, place.heard, single);
    this.#two(19, foreign(l1), foreign(r1));
    this.#two(20, lengthOf(before, word.start, place), lengthOf(word.end, after, place));
  }

  #one(template: number, a: number): void {
    if (a !== UNTOLD) this.list[this.count++] = mix(mix(this.#own, template), a);
  }

  #two(template: number, a: number, b: number): void {
    if (a !== UNTOLD && b !== UNTOLD) this.list[this.count++] = mix(mix(mix(this.#own, template), a), b);
  }

  #three(template: number, a: number, b: number, c: number): void {
    if (a === UNTOLD || b === UNTOLD || c === UNTOLD) return;
    this.list[this.count++] = mix(mix(mix(mix(this.#own, template), a), b), c);
  }
}

function hashOf(text: string, start: number, end: number): number {
  let hash = end - start;
  for (let i = start; i < end; i++) hash = mix(hash, text.charCodeAt(i));
  return hash & 0x7fffffff;
}

/** How much a neighbour looks like part of a transliterated name. */
const foreign = (code: number): number =>
  code === UNTOLD ? UNTOLD : isHardTransliterated(code) ? 2 : isTransliterated(code) ? 1 : 0;

/** How long a word beside it is: 0 for none, 3 for three and more. */
function lengthOf(start: number, end: number, { isOpen }: Place): number {
  if (start < 0 || end < 0) return isOpen ? UNTOLD : 0;
  return Math.min(3, end - start);
}

/** How the lexicon and pinyin-pro stand to a reading; it counts more where pinyin-pro says otherwise than of the character alone. */
export function agreement({ lexical, heard, alone, word }: Place, reading: number): number {
  const inWord = lexical === 0 ? 0 : lexical === reading ? 2 : 1;
  const byEar = heard === 0 ? 0 : heard === reading ? 2 : 1;
  const isTold = heard !== alone ? 1 : 0;
  return ((inWord * 3 + byEar) * 2 + isTold) * 3 + Math.min(2, word.end - word.start - 1);
}
/** So many kinds of agreement there are. */
export const AGREEMENTS = 54;

/** The sign of an agreement, which holds for every character. */
export const agreementSign = (kind: number, isOpen: boolean): number => mix(mix(mix(0, 31), kind), isOpen ? 1 : 0);

/** The sign of a reading's place among those of its character, the commonest first. */
export const orderSign = (nth: number): number => mix(mix(0, 32), nth);
