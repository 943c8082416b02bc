// How hard a word of the lexicon is for a learner: its level of HSK 2.0, how frequent it is, and whether it is above what
// a reader chose. Written by lib/build/compile/levels.ts; which words the reader marked as known is not known here.
import type { Level } from './ask';
import { BANDS, type Band } from './look';

/**
 * A word's byte: from which level on it is read in the lowest three bits (0: from none), then three bits of its band (0:
 * none, 1: the first), then whether the lists of HSK have it, and whether it is a number.
 */
export const LEVEL_BITS = { read: 7, band: 3, listed: 0x40, number: 0x80 } as const;

export class Levels {
  readonly #bytes: Uint8Array;

  /** From the file of the levels. Throws where it and the lexicon (of `size` words) do not belong together. */
  constructor(file: ArrayBuffer, size: number) {
    this.#bytes = new Uint8Array(file);
    if (this.#bytes.length !== size) throw new Error('levels and lexicon do not belong together');
  }

  /** The level whose list has the word; null: none has. */
  hskOf(word: number): number | null {
    const byte = this.#bytes[word] ?? 0;
    return byte & LEVEL_BITS.listed ? byte & LEVEL_BITS.read : null;
  }

  /** null: rarer than all bands. */
  bandOf(word: number): Band | null {
    return BANDS[(((this.#bytes[word] ?? 0) >> LEVEL_BITS.band) & 7) - 1] ?? null;
  }

  /**
   * Is a word above the level? One of no list is, and so is what the lexicon does not know (-1); numbers never are. Words
   * that are made of a level's words as they stand (这个), and characters of its words, count as that level's. Above
   * 'unknown' are all words, above 'names' none.
   */
  isAbove(word: number, level: Level): boolean {
    if (level === 'unknown') return true;
    if (level === 'names') return false;
    const byte = this.#bytes[word] ?? 0;
    if (byte & LEVEL_BITS.number) return false;
    const most = MOST[level];
    if (most <= 6) {
      const read = byte & LEVEL_BITS.read;
      return read === 0 || read > most;
    }
    const band = this.bandOf(word);
    return band === null || band > most;
  }
}

/** The last level that is known, or the last rank. */
const MOST: Readonly<Record<Exclude<Level, 'unknown' | 'names'>, number>> = {
  hsk1: 1,
  hsk2: 2,
  hsk3: 3,
  hsk4: 4,
  hsk5: 5,
  hsk6: 6,
  top500: 500,
  top1000: 1000,
  top2000: 2000,
  top5000: 5000,
  top10000: 10_000,
};
