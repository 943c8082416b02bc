// Readings in the systems that are made of others: Zhuyin of numbered pinyin, syllable by syllable, and Jyutping of what
// is written, with a hint from Mandarin. What is read, and where words end, is annotate's.
import { type Aligned, type Conversion, convert, outputOf, sourceOf } from './convert';
import type { Jyutping } from './jyutping';
import { KEPT as KEPT_IN_NAMES } from './names/shown';
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
  readonly #conversion: Conversion | null;

  /** Of a text in its Traditional form, lined up with the source; `conversion` where anything may be shown in Simplified. */
  constructor(traditional: Aligned, jyutping: Jyutping, conversion: Conversion | null) {
    this.#traditional = traditional;
    this.#conversion = conversion;
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
    for (let i = 0; i < syllables.length; i++) this.#syllables[from + i] = syllables[i] as string;
  }

  /** The syllables of a stretch of the source that was read, apart by spaces. */
  of({ start, end }: Span): string {
    const to = outputOf(this.#traditional, end);
    let reading = '';
    for (let at = outputOf(this.#traditional, start); at < to; at++) {
      const syllable = this.#syllables[at] as string;
      if (syllable !== '') reading += reading === '' ? syllable : ` ${syllable}`;
    }
    return reading;
  }

  /** The Jyutping of what is shown in place of a stretch; `reading` is its pinyin, with a capital where it is a name. */
  ofShown(shown: string, reading: string): string {
    const isName = /^\p{Lu}/u.test(reading);
    const written = this.#written(shown, isName);
    const places = [...written.matchAll(/\p{Script=Han}/gu)].map(({ index }) => index);
    const pinyin = numberedSyllables(reading);
    const fits = pinyin?.length === places.length;
    const mandarin = (at: number) => (fits ? pinyin[places.indexOf(at)] : undefined);
    const syllables = isName
      ? [...written.matchAll(/\p{Script=Han}+/gu)].flatMap(({ 0: part, index }) =>
          this.#jyutping.readName(part, { mandarin: (at) => mandarin(index + at) }),
        )
      : this.#jyutping.read(written, { mandarin });
    return syllables.filter((syllable) => syllable !== '').join(' ');
  }

  /** In Traditional characters; names keep what converters change in words (里根, not 裏根). */
  #written(shown: string, isName: boolean): string {
    if (!this.#conversion) return shown;
    const { text } = convert(shown, this.#conversion);
    if (!isName || text.length !== shown.length) return text;
    return Array.from({ length: text.length }, (_, i) =>
      KEPT_IN_NAMES.has(shown.charAt(i)) ? shown.charAt(i) : text.charAt(i),
    ).join('');
  }
}

/**
 * The Traditional form of a text that is in Traditional characters: the text, but for Taiwan's 著 where it stands for 着
 * (意味著), which its Simplified form tells.
 */
export function withHongKongParticle(text: string, simple: Aligned): Aligned {
  if (!text.includes('著')) return { text, atoms: [] };
  const put = text.replace(/著/g, (own, at: number) =>
    simple.text.charAt(outputOf(simple, at)) === '着' ? '着' : own,
  );
  return { text: put, atoms: [] };
}

/** Is there anything to read in a text? */
export const hasHan = (text: string): boolean => HAN.test(text);
