// Chooses among the readings of a character by its context: a linear model, whose weights were trained on sentences and
// phrases with their readings (lib/build/train-readings.ts) and are a file. Knows nothing of words or of the order of steps.
//
//   0 characters (u16, sorted)   1 where the readings of each begin (u16, one more)   2 readings (u16: which syllable)
//   3 syllables, apart by spaces 4 where each bucket of signs begins (u32, one more)
//   5 rest of each sign (u16)    6 the reading that it speaks for or against (u8)     7 its weight (i8)
import { AGREEMENTS, agreement, agreementSign, orderSign, type Place, Signs } from './reading-features';
import { section, sectionsOf, text16, u16, u32 } from './table';

/** A sign's 32 bits: its bucket, then what is kept of the rest. */
export const BUCKET_BITS = 13;
export const bucketOf = (sign: number): number => sign >>> (32 - BUCKET_BITS);
export const restOf = (sign: number): number => (sign >>> (16 - BUCKET_BITS)) & 0xffff;
/** The most readings of one character. */
export const MOST_READINGS = 8;

export class ReadingModel {
  readonly #firstReading: Uint16Array;
  readonly #readings: Uint16Array;
  readonly #syllables: readonly string[];
  readonly #numbers = new Map<string, number>();
  /** By code: one more than the character's place in the list, 0 for none. */
  readonly #places = new Uint16Array(0x10000);
  readonly #firstSign: Uint32Array;
  readonly #rests: Uint16Array;
  readonly #chosen: Uint8Array;
  readonly #weights: Int8Array;
  /** Weights that hold for every character: of agreement, by its three terms; of the readings' order. */
  readonly #agreement: Int16Array;
  readonly #order: Int16Array;
  readonly #signs = new Signs();
  readonly #scores = new Int32Array(MOST_READINGS);

  /** From the model's file. Throws where the file is none of ours. */
  constructor(file: ArrayBuffer) {
    const sections = sectionsOf(file);
    for (const [i, code] of u16(sections, 0).entries()) this.#places[code] = i + 1;
    this.#firstReading = u16(sections, 1);
    this.#readings = u16(sections, 2);
    this.#syllables = text16(sections, 3).split(' ');
    for (const [number, syllable] of this.#syllables.entries()) this.#numbers.set(syllable, number);
    this.#firstSign = u32(sections, 4);
    this.#rests = u16(sections, 5);
    this.#chosen = section(sections, 6);
    const weights = section(sections, 7);
    this.#weights = new Int8Array(weights.buffer, weights.byteOffset, weights.length);
    this.#agreement = Int16Array.from({ length: AGREEMENTS }, (_, kind) => this.#shared(agreementSign(kind, false)));
    this.#order = Int16Array.from({ length: MOST_READINGS }, (_, i) => this.#shared(orderSign(i)));
  }

  /** Whether there is a choice at all. */
  knows(code: number): boolean {
    return this.#places[code] !== 0;
  }

  /** The number by which a place names a syllable ('lü4'); 0 for one that no character of the model has. */
  numberOf(syllable: string): number {
    return this.#numbers.get(syllable) ?? 0;
  }

  /** Whether this is one of the readings of a character that the model knows. */
  hasReading(code: number, syllable: string): boolean {
    const nth = (this.#places[code] as number) - 1;
    const number = this.numberOf(syllable);
    for (let i = this.#firstReading[nth] as number; i < (this.#firstReading[nth + 1] as number); i++) {
      if (this.#readings[i] === number) return true;
    }
    return false;
  }

  /** The reading of a character that the model knows. */
  choose(place: Place): string {
    const nth = (this.#places[place.text.charCodeAt(place.at)] as number) - 1;
    const first = this.#firstReading[nth] as number;
    const count = (this.#firstReading[nth + 1] as number) - first;
    const scores = this.#scores;
    for (let k = 0; k < count; k++) {
      const kind = agreement(place, this.#readings[first + k] as number);
      scores[k] = (this.#agreement[kind] as number) + (this.#order[k] as number);
    }
    const signs = this.#signs;
    signs.of(place);
    for (let i = 0; i < signs.count; i++) this.#weigh(signs.list[i] as number);
    let best = 0;
    for (let k = 1; k < count; k++) if ((scores[k] as number) > (scores[best] as number)) best = k;
    return this.#syllables[this.#readings[first + best] as number] as string;
  }

  /** Adds what a sign weighs to the scores. */
  #weigh(sign: number): void {
    const bucket = bucketOf(sign);
    const rest = restOf(sign);
    const end = this.#firstSign[bucket + 1] as number;
    for (let i = this.#firstSign[bucket] as number; i < end; i++) {
      const seen = this.#rests[i] as number;
      if (seen > rest) return;
      if (seen === rest) (this.#scores[this.#chosen[i] as number] as number) += this.#weights[i] as number;
    }
  }

  /** The weight of a sign that speaks of no character. */
  #shared(sign: number): number {
    this.#scores.fill(0);
    this.#weigh(sign);
    return this.#scores[0] as number;
  }
}
