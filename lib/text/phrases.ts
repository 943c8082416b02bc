// Phrases and how they are read, where their words and contexts alone would be read otherwise (重登 chóngdēng). A phrase is
// no word: it is never one tile, it only has a say about the syllables of the words that it is made of.
import { sectionsOf, TRIE_SECTIONS, text16, u16, u32, WordTable } from './table';
import type { Word } from './words';

/** A phrase in a text: where it ends, and its number. */
interface Found {
  readonly end: number;
  readonly number: number;
}

export class Phrases {
  readonly #table: WordTable;
  /** Where the syllables of each phrase begin: one for each unit, 0 for one that the phrase does not decide. */
  readonly #starts: Uint32Array;
  readonly #codes: Uint16Array;
  readonly #syllables: readonly string[];

  /** From the phrases' file. Throws where it is none of ours. */
  constructor(file: ArrayBuffer) {
    const sections = sectionsOf(file);
    this.#table = new WordTable(sections);
    this.#starts = u32(sections, TRIE_SECTIONS);
    this.#codes = u16(sections, TRIE_SECTIONS + 1);
    this.#syllables = text16(sections, TRIE_SECTIONS + 2).split(' ');
  }

  /** Tells `say` the syllables that phrases decide in a text cut into words; a phrase begins and ends with a word. */
  each(text: string, words: readonly Word[], say: (at: number, syllable: string) => void): void {
    let past = 0;
    for (const [i, word] of words.entries()) {
      if (word.start < past || !this.#table.begins(text.charCodeAt(word.start))) continue;
      const found = this.#longest(text, words, i);
      if (!found) continue;
      const start = this.#starts[found.number] as number;
      for (let at = word.start; at < found.end; at++) {
        const code = this.#codes[start + at - word.start] as number;
        if (code !== 0) say(at, this.#syllables[code] as string);
      }
      past = found.end;
    }
  }

  /** The longest phrase that begins with word `i`, goes on without a gap and ends with a word. */
  #longest(text: string, words: readonly Word[], i: number): Found | null {
    const { start } = words[i] as Word;
    let longest: Found | null = null;
    let last = i;
    this.#table.each(text, start, text.length, (end, number) => {
      while ((words[last + 1]?.start ?? Infinity) < end) last++;
      if ((words[last] as Word).end === end) longest = { end, number };
    });
    return longest;
  }
}
