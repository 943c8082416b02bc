// Words: the lexicon of headwords with their readings and costs, and the cutting of a text into them. Both work on the
// Simplified form of a text, so that both scripts of a text are cut and read alike; what a text's Simplified form is,
// and reading single characters in context, is annotate's.
import type { Span } from './span';
import { capital, type Joint, join, type Style, toMarks, toNumbers } from './syllable';
import { sectionsOf, TRIE_SECTIONS, text16, u16, u32, WordTable } from './table';

/** A syllable of a headword in the lexicon file: its number in the list of syllables, and how it is written. */
export const SYLLABLE = { number: 0x07ff, capital: 0x0800, space: 0x1000, hyphen: 0x2000 } as const;

/** Cost of a character that is no headword: dearer than any headword. */
const UNKNOWN = 320;

/** No word's number. */
const NONE = -1;

/** A stretch of Han that is one word; `number` is that in the lexicon, -1 for a character that it does not know. */
export interface Word extends Span {
  readonly number: number;
}

export class Lexicon {
  readonly table: WordTable;
  /** The cost of each word, in twelfths of a natural logarithm of its rarity. */
  readonly costs: Uint8Array;
  /** The number of the first word of each length, in UTF-16 units. */
  readonly #firstOfLength: Uint32Array;
  /** Where the syllables of the words of each length begin. */
  readonly #startOfLength: readonly number[];
  readonly #syllables: Uint16Array;
  /** Each syllable with its number, and with its mark once it was asked for. */
  readonly #numbered: readonly string[];
  readonly #marked: string[] = [];

  /** From the lexicon's file and that of the costs. Throws where they do not belong together. */
  constructor(lexicon: ArrayBuffer, costs: ArrayBuffer) {
    const sections = sectionsOf(lexicon);
    this.table = new WordTable(sections);
    this.#firstOfLength = u32(sections, TRIE_SECTIONS);
    this.#syllables = u16(sections, TRIE_SECTIONS + 1);
    this.#numbered = text16(sections, TRIE_SECTIONS + 2).split(' ');
    this.#startOfLength = startsOf(this.#firstOfLength);
    this.costs = new Uint8Array(costs);
    if (this.costs.length !== this.table.size) throw new Error('costs and lexicon do not belong together');
  }

  /** The reading of a word that takes `length` units; a syllable of `instead` ('zhang3'), by its place, in place of the word's own. */
  readingOf(word: number, length: number, style: Style, instead?: ReadonlyMap<number, string>): string {
    const at = this.#startOf(word, length);
    let reading = '';
    for (let i = 0; i < length; i++) {
      const code = this.#syllables[at + i] as number;
      // A character outside the BMP takes two units and has one syllable; the rest is zeros at the end.
      if (code === 0) break;
      const put = instead?.get(i);
      const spelt = put === undefined ? this.#spell(code & SYLLABLE.number, style) : spell(put, style);
      const joint: Joint = code & SYLLABLE.space ? ' ' : code & SYLLABLE.hyphen ? '-' : '';
      reading = join(reading, joint, code & SYLLABLE.capital ? capital(spelt) : spelt, style);
    }
    return reading;
  }

  /** Syllable `i` of a word ('zhang3'); '' where it has none. */
  syllableOf(word: number, length: number, i: number): string {
    return this.#numbered[(this.#syllables[this.#startOf(word, length) + i] as number) & SYLLABLE.number] ?? '';
  }

  #startOf(word: number, length: number): number {
    return (this.#startOfLength[length] as number) + (word - (this.#firstOfLength[length] as number)) * length;
  }

  #spell(syllable: number, style: Style): string {
    const numbered = this.#numbered[syllable] as string;
    if (style === 'numbers') return numbered;
    const marked = this.#marked[syllable] ?? toMarks(numbered);
    this.#marked[syllable] = marked;
    return marked;
  }
}

/** Words of one length stand together, the shorter before the longer, and a word has a syllable for every unit. */
function startsOf(firstOfLength: Uint32Array): number[] {
  const starts = [0];
  for (let length = 0; length + 1 < firstOfLength.length; length++) {
    const words = (firstOfLength[length + 1] as number) - (firstOfLength[length] as number);
    starts.push((starts[length] as number) + words * length);
  }
  return starts;
}

/** A numbered syllable as the style writes it. */
export function spell(numbered: string, style: Style): string {
  if (style === 'numbers') return numbered;
  let marked = MARKED.get(numbered);
  if (marked === undefined) {
    marked = toMarks(numbered);
    MARKED.set(numbered, marked);
  }
  return marked;
}

/** There are some fourteen hundred syllables, and a page has thousands. */
const MARKED = new Map<string, string>();

/** A character's reading in context, as the style writes it. */
export const styled = (marked: string, style: Style): string => (style === 'numbers' ? toNumbers(marked) : marked);

const HAN = /\p{Script=Han}+/gu;

/**
 * Cuts the Han stretches between two places of a Simplified text into words; `without` is the number of a word that is
 * not to be used, to see how it would be cut if it were none.
 */
export function wordsOf(text: string, at: Span, lexicon: Lexicon, without = NONE): Word[] {
  const words: Word[] = [];
  for (const { 0: run, index } of text.slice(at.start, at.end).matchAll(HAN)) {
    cheapest(text, { start: at.start + index, end: at.start + index + run.length }, lexicon, words, without);
  }
  return words;
}

/** Workspace of `cheapest`, which runs some hundred times over a page: the least cost up to each place, and how it came. */
let cost = new Int32Array(256);
let from = new Int32Array(256);
let word = new Int32Array(256);

/** The cheapest way to cover a stretch of Han with words (a unigram model; the first found of equals). */
function cheapest(text: string, { start, end }: Span, lexicon: Lexicon, into: Word[], without: number): void {
  const length = end - start;
  if (length >= cost.length) {
    cost = new Int32Array(2 * length);
    from = new Int32Array(2 * length);
    word = new Int32Array(2 * length);
  }
  cost.fill(0x7fffffff, 0, length + 1);
  cost[0] = 0;
  let i = 0;
  const { costs, table } = lexicon;
  // Words that begin at `i`, by where they end.
  const reach = (end: number, number: number) => {
    if (number === without && number !== -1) return;
    const to = end - start;
    const total = (cost[i] as number) + (number === -1 ? UNKNOWN : (costs[number] as number));
    if (total >= (cost[to] as number)) return;
    cost[to] = total;
    from[to] = i;
    word[to] = number;
  };
  while (i < length) {
    table.each(text, start + i, end, reach);
    const width = (text.codePointAt(start + i) as number) > 0xffff ? 2 : 1;
    reach(start + i + width, -1);
    i += width;
  }
  const found: Word[] = [];
  for (let to = length; to > 0; to = from[to] as number) {
    found.push({ start: start + (from[to] as number), end: start + to, number: word[to] as number });
  }
  into.push(...found.reverse());
}
