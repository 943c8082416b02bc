// Readings by Taiwan's standard (企業 qìyè, 垃圾 lèsè): takes a reading by the Mainland's, of any word and in any spelling,
// and puts what the table marks otherwise. Words before characters; 和 as "and" is read hàn. Which words there are and
// what their spelling is, is decided before.
//
// A word or character of the table has changes 'la1 ji1>le4 se4', each for one reading of it; a word whose reading is
// put for itself (人质) keeps its characters from being changed.
import { capital, join, type Style, syllablesOf, toMarks, toNumbers } from './syllable';
import { sectionsOf, TRIE_SECTIONS, text16, u32, WordTable } from './table';

const HAN = /\p{Script=Han}/u;
/** Readings are asked for again and again; so many are kept. */
const KEPT = 4096;

export class TaiwanReadings {
  readonly #table: WordTable;
  readonly #starts: Uint32Array;
  readonly #values: string;
  readonly #known = new Map<string, string>();

  /** From the table's file. */
  constructor(file: ArrayBuffer) {
    const sections = sectionsOf(file);
    this.#table = new WordTable(sections);
    this.#starts = u32(sections, TRIE_SECTIONS);
    this.#values = text16(sections, TRIE_SECTIONS + 1);
  }

  /** The reading of a word, in either of its forms, as Taiwan has it. */
  read(word: string, reading: string, style: Style): string {
    if (reading === '' || !this.#touches(word)) return reading;
    const key = `${style} ${word} ${reading}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const read = this.#changed(word, reading, style);
    if (this.#known.size >= KEPT) this.#known.clear();
    this.#known.set(key, read);
    return read;
  }

  /** Does any word or character of the table stand in this word? */
  #touches(word: string): boolean {
    for (let i = 0; i < word.length; i++) if (this.#table.longest(word, i, word.length)) return true;
    return false;
  }

  #changed(word: string, reading: string, style: Style): string {
    const characters = [...word].filter((character) => HAN.test(character));
    const parts = syllablesOf(reading, characters.length);
    if (!parts) return reading;
    const plain = parts.map(({ syllable }) => numbered(syllable, style));
    const taiwan = this.#taiwan(characters, plain);
    let written = '';
    for (const [i, { joint, syllable }] of parts.entries()) {
      const put = taiwan[i] as string;
      const spelt = put === plain[i] ? syllable : respelt(put, syllable, style);
      written = join(written, joint, spelt, style);
    }
    return written;
  }

  /** Syllables as Taiwan reads them. */
  #taiwan(characters: readonly string[], plain: readonly string[]): string[] {
    const taiwan = [...plain];
    const text = characters.join('');
    let at = 0;
    for (let i = 0; i < characters.length; ) {
      const found = this.#word(text, at, plain, i);
      for (const [k, syllable] of found.entries()) taiwan[i + k] = syllable;
      const isTwice = characters[i] === characters[i - 1] && plain[i]?.endsWith('5');
      if (found.length === 0 && !isTwice) taiwan[i] = this.#of(characters[i] as string, plain[i] as string);
      for (let k = Math.max(1, found.length); k > 0; k--) at += (characters[i++] as string).length;
    }
    return taiwan;
  }

  /**
   * The syllables of the longest word of the table at a place, if it is read as the table says; none else. In a longer
   * word only where that begins or ends with it (一部分, but not 便秘 in 大便秘结).
   */
  #word(text: string, at: number, plain: readonly string[], i: number): string[] {
    let found: string[] = [];
    this.#table.each(text, at, text.length, (end, word) => {
      const length = [...text.slice(at, end)].length;
      const taiwan =
        length > 1 && (at === 0 || end === text.length)
          ? this.#change(word, plain.slice(i, i + length).join(' '))
          : null;
      if (taiwan !== null) found = taiwan.split(' ');
    });
    return found;
  }

  #of(character: string, plain: string): string {
    const match = this.#table.longest(character, 0, character.length);
    return (match && this.#change(match.word, plain)) ?? plain;
  }

  #change(word: number, plain: string): string | null {
    const changes = this.#values.slice(this.#starts[word], this.#starts[word + 1]).split('|');
    const change = changes.find((one) => one.startsWith(`${plain}>`));
    return change === undefined ? null : change.slice(plain.length + 1);
  }
}

const numbered = (syllable: string, style: Style): string =>
  (style === 'numbers' ? syllable : toNumbers(syllable)).toLowerCase();

/** A syllable of the table as the style writes it, with the capital that stood there. */
function respelt(syllable: string, before: string, style: Style): string {
  const spelt = style === 'numbers' ? syllable : toMarks(syllable);
  return before.charAt(0) === before.charAt(0).toLowerCase() ? spelt : capital(spelt);
}

/**
 * 和 between two words is "and", which Taiwan's standard reads hàn; elsewhere (7 和, 言和) it is not. `before` and `after`
 * are the characters around it.
 */
export function isConjunction(word: string, before: string, after: string): boolean {
  return word === '和' && HAN.test(before) && HAN.test(after);
}
