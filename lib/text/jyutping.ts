// Jyutping: Cantonese readings of a text, one syllable for each character, from a table of words and characters. What
// text is read (its Traditional form, as Hong Kong writes it) and where its words end is annotate's. Reading goes by the
// longest word of the table from the left, as to-jyutping does it, save one that begins or ends in the middle of another
// word of the text (說明|了 is not 明了 ming4 liu4); a character that no word of the table decides is read by its Mandarin
// reading in this place, where that tells its Cantonese ones apart (外長: 長 is zhǎng, so zoeng2).
//
//   const reader = tables.jyutping();                       // annotate's Tables; opened with Needs.jyutping
//   reader.read('會見外長', { mandarin: (at) => pinyin[at] })  // → ['wui6', 'gin3', 'ngoi6', 'zoeng2'], by UTF-16 offset
//
// For a word of a text in any script, jyutpingIn (spoken.ts) does all of it.
import { type Match, sectionsOf, TRIE_SECTIONS, text16, u16, u32, WordTable } from './table';

/** What is known of a text beside its characters, by offsets of it. */
export interface Known {
  /** The Mandarin reading of a character ('zhang3'); undefined where it is not known. */
  mandarin?(offset: number): string | undefined;
  /** Does a word go on over this place? Left out: nothing is known of words. */
  isWithin?(offset: number): boolean;
}

export class Jyutping {
  readonly #table: WordTable;
  /** The number of the first word of each length, in units; words of one length stand together. */
  readonly #firsts: Uint32Array;
  /** Where the syllables of the words of each length begin. */
  readonly #starts: number[] = [0];
  readonly #codes: Uint16Array;
  readonly #syllables: readonly string[];
  /** 'zhang3' → 'zoeng2' for each character whose readings Mandarin tells apart. */
  readonly #byMandarin = new Map<string, Map<string, string>>();

  /** From the table's file. Throws where it is none of ours. */
  constructor(file: ArrayBuffer) {
    const sections = sectionsOf(file);
    this.#table = new WordTable(sections);
    this.#firsts = u32(sections, TRIE_SECTIONS);
    this.#codes = u16(sections, TRIE_SECTIONS + 1);
    this.#syllables = text16(sections, TRIE_SECTIONS + 2).split(' ');
    for (let length = 0; length + 1 < this.#firsts.length; length++) {
      const words = (this.#firsts[length + 1] as number) - (this.#firsts[length] as number);
      this.#starts.push((this.#starts[length] as number) + words * length);
    }
    for (const line of text16(sections, TRIE_SECTIONS + 3).split('|')) {
      const [character = '', mandarin = '', jyutping = ''] = line.split(' ');
      const known = this.#byMandarin.get(character) ?? new Map<string, string>();
      this.#byMandarin.set(character, known.set(mandarin, jyutping));
    }
  }

  /** The syllable of each character, at its UTF-16 offset; '' where there is none. */
  read(text: string, known: Known = {}): string[] {
    const syllables = new Array<string>(text.length).fill('');
    for (let at = 0; at < text.length; ) {
      const match = this.#longest(text, at, known);
      const width = (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
      const length = match ? match.end - at : 0;
      if (length <= width) {
        const own = match ? this.#syllable(match.word, length, 0) : '';
        syllables[at] = this.#byMandarin.get(text.charAt(at))?.get(plain(known.mandarin?.(at))) ?? own;
        at += width;
        continue;
      }
      for (let i = 0; i < length; i++) syllables[at + i] = this.#syllable(match?.word as number, length, i);
      at += length;
    }
    return syllables;
  }

  /** A name or a part of one: a word of the table only if it is all of it (蔡英文 has nothing to do with 英文 jing1 man2). */
  readName(name: string, known: Known = {}): string[] {
    const whole = this.#table.longest(name, 0, name.length)?.end === name.length;
    if (whole) return this.read(name, known);
    const syllables = new Array<string>(name.length).fill('');
    let at = 0;
    for (const character of name) {
      const [syllable = ''] = this.read(character, { mandarin: () => known.mandarin?.(at) });
      syllables[at] = syllable;
      at += character.length;
    }
    return syllables;
  }

  /** The longest word of the table at a place that breaks no word of the text. */
  #longest(text: string, at: number, { isWithin }: Known): Match | null {
    const match = this.#table.longest(text, at, text.length);
    if (!match || !isWithin || match.end - at === 1 || !breaks(at, match.end, isWithin)) return match;
    let longest: Match | null = null;
    this.#table.each(text, at, match.end - 1, (end, word) => {
      if (end - at === 1 || !breaks(at, end, isWithin)) longest = { end, word };
    });
    return longest;
  }

  #syllable(word: number, length: number, i: number): string {
    const start = (this.#starts[length] as number) + (word - (this.#firsts[length] as number)) * length;
    return this.#syllables[this.#codes[start + i] as number] ?? '';
  }
}

/** Does a stretch take the end of one word, or the beginning of another, without the rest of it? */
function breaks(start: number, end: number, isWithin: (offset: number) => boolean): boolean {
  let from = end;
  while (from > start && isWithin(from)) from--;
  // The word that goes on over the end began inside the stretch; or all of it is one word, or in the middle of one.
  if (from > start && from < end) return true;
  let to = start;
  while (to < end && isWithin(to)) to++;
  return to > start && to < end;
}

/** In small letters, as the table has it. */
const plain = (syllable: string | undefined): string => syllable?.toLowerCase() ?? '';
