// Readings in the systems that are made of others: Zhuyin of numbered pinyin, syllable by syllable, and Jyutping of what
// is written, with a hint from Mandarin. What is read, and where words end, is annotate's.
import { type Aligned, outputOf, sourceOf } from './convert';
import type { Jyutping } from './jyutping';
import type { TextReadings } from './readings';
import type { Span } from './span';
import { numberedSyllables } from './syllable';
import type { Word } from './words';
import { zhuyinOf } from './zhuyin';

/** A page reads the same words again and again; so many are kept. */
const KEPT = 4096;
const ZHUYIN = new Map<string, string>();

/** A reading of numbered pinyin in Zhuyin, its syllables apart by spaces: 'Wai4jiao1bu4' → 'ㄨㄞˋ ㄐㄧㄠ ㄅㄨˋ'. */
export function zhuyinReading(reading: string): string {
  const known = ZHUYIN.get(reading);
  if (known !== undefined) return known;
  const made = reading
    .split(/[\s-]+/)
    .map((token) => (/\d$/.test(token) ? (numberedSyllables(token)?.map(zhuyinOf).join(' ') ?? token) : token))
    .join(' ');
  if (ZHUYIN.size >= KEPT) ZHUYIN.clear();
  ZHUYIN.set(reading, made);
  return made;
}

const HAN = /\p{Script=Han}/u;

/** The Jyutping of a text, asked for by offsets of its source. */
export class Cantonese {
  readonly #traditional: Aligned;
  readonly #jyutping: Jyutping;
  readonly #syllables: string[];

  /** Of a text in its Traditional form, lined up with the source. */
  constructor(traditional: Aligned, jyutping: Jyutping) {
    this.#traditional = traditional;
    this.#jyutping = jyutping;
    this.#syllables = new Array<string>(traditional.text.length).fill('');
  }

  /** Reads a stretch of the source, over whose edges no word reaches, by the words of its Simplified form. */
  read({ start, end }: Span, simple: Aligned, words: readonly Word[], inContext: TextReadings): void {
    const from = outputOf(this.#traditional, start);
    const stretch = this.#traditional.text.slice(from, outputOf(this.#traditional, end));
    const at = (offset: number): number => outputOf(this.#traditional, sourceOf(simple, offset)) - from;
    // By place of the stretch: its word, where it is no word's beginning.
    const wordAt = new Array<Word | undefined>(stretch.length);
    const placeAt = new Int32Array(stretch.length);
    const within = new Uint8Array(stretch.length + 1);
    for (const word of words) {
      for (let offset = word.start; offset < word.end; offset++) {
        const place = at(offset);
        wordAt[place] = word;
        placeAt[place] = offset;
        if (offset > word.start) within[place] = 1;
      }
    }
    const mandarin = (place: number): string | undefined => {
      const word = wordAt[place];
      return word && inContext.of(word, placeAt[place] as number);
    };
    const syllables = this.#jyutping.read(stretch, { mandarin, isWithin: (place) => within[place] === 1 });
    for (const [i, syllable] of syllables.entries()) this.#syllables[from + i] = syllable;
  }

  /** The syllables of a stretch of the source that was read, apart by spaces. */
  of({ start, end }: Span): string {
    const syllables = this.#syllables.slice(outputOf(this.#traditional, start), outputOf(this.#traditional, end));
    return syllables.filter((syllable) => syllable !== '').join(' ');
  }

  /** The Jyutping of what is shown in place of a stretch; `reading` is its pinyin, of whose syllables each has a Han. */
  ofShown(shown: string, reading: string): string {
    const places = [...shown.matchAll(/\p{Script=Han}/gu)].map(({ index }) => index);
    const pinyin = numberedSyllables(reading);
    const fits = pinyin?.length === places.length;
    const mandarin = (at: number) => (fits ? pinyin[places.indexOf(at)] : undefined);
    const syllables = this.#jyutping.read(shown, { mandarin });
    return syllables.filter((syllable) => syllable !== '').join(' ');
  }
}

/**
 * The Traditional form of a text that is in Traditional characters: the text, but for Taiwan's 著 where it stands for 着
 * (意味著), which its Simplified form tells.
 */
export function withHongKongParticle(text: string, simple: Aligned): Aligned {
  if (!text.includes('著')) return { text, atoms: [] };
  const put = text.replace(/著/g, (own, at: number) => (simple.text.charAt(outputOf(simple, at)) === '着' ? '着' : own));
  return { text: put, atoms: [] };
}

/** Is there anything to read in a text? */
export const hasHan = (text: string): boolean => HAN.test(text);
