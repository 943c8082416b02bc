// The short English of a word of the lexicon, as it stands under the word. Written by lib/build/compile/senses.ts, which
// chooses it; the dictionary itself is another file.
//
//   section 0: the words of all senses, a line each (Latin-1)   1: how many of them each headword takes (u8)
//   section 2: where every block of headwords begins (u32)      3: the numbers of the words (u16)
import { section, sectionsOf, u16, u32 } from './table';

/** So many headwords to a block. */
export const SENSE_BLOCK = 64;
const KEPT = 4096;

export class Senses {
  readonly #vocabulary: readonly string[];
  readonly #lengths: Uint8Array;
  readonly #starts: Uint32Array;
  readonly #codes: Uint16Array;
  /** The senses that were asked for: a page has the same words again and again. */
  readonly #made = new Map<number, string>();

  /** From the file of the senses. Throws where it and the lexicon (of `size` words) do not belong together. */
  constructor(file: ArrayBuffer, size: number) {
    const sections = sectionsOf(file);
    this.#vocabulary = latin(section(sections, 0)).split('\n');
    this.#lengths = section(sections, 1);
    this.#starts = u32(sections, 2);
    this.#codes = u16(sections, 3);
    if (this.#lengths.length !== size) throw new Error('senses and lexicon do not belong together');
  }

  /** The sense of a word, of a single character by its reading there ('zhang3'); '' where there is none. */
  of(word: number, reading = ''): string {
    if ((this.#lengths[word] ?? 0) === 0) return '';
    const sense = this.#made.get(word) ?? this.#make(word);
    return sense.includes('=') ? byReading(sense, reading) : sense;
  }

  #make(word: number): string {
    const block = Math.floor(word / SENSE_BLOCK);
    let at = this.#starts[block] as number;
    for (let before = block * SENSE_BLOCK; before < word; before++) at += this.#lengths[before] as number;
    const codes = this.#codes.subarray(at, at + (this.#lengths[word] as number));
    const sense = Array.from(codes, (code) => this.#vocabulary[code]).join(' ');
    if (this.#made.size >= KEPT) this.#made.clear();
    this.#made.set(word, sense);
    return sense;
  }
}

/** 'chang2=long|zhang3=chief': that of the reading; of one that is not there, none; of no reading, the first. */
function byReading(senses: string, reading: string): string {
  const all = senses.split('|').map((one) => one.split('=') as [string, string]);
  return (reading === '' ? all[0] : all.find(([one]) => one === reading.toLowerCase()))?.[1] ?? '';
}

/** Without TextDecoder, which is no part of the language; more arguments than this may not fit the stack. */
function latin(bytes: Uint8Array): string {
  const chunks: string[] = [];
  for (let at = 0; at < bytes.length; at += 4096) chunks.push(String.fromCharCode(...bytes.subarray(at, at + 4096)));
  return chunks.join('');
}
