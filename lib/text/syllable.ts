// The spelling of Hanyu Pinyin: tone marks and tone numbers, writing syllables as a word, and taking a written reading
// apart again, of Zhuyin and Jyutping too. Knows nothing of characters; light enough for the reader inside a page.

/** How the tones of pinyin are written. */
export type Style = 'marks' | 'numbers';

/** Combining marks of tones 1 to 4. */
const MARKS = ['\u0304', '\u0301', '\u030c', '\u0300'];

/** What stands before a syllable inside a word. */
export type Joint = '' | ' ' | '-';

/** 'lu:4' or 'lü4' → 'lǜ'; the neutral tone (5) bears no mark. GB/T 16159: on a or e, on the o of ou, else on the last vowel. */
export function toMarks(numbered: string): string {
  const letters = numbered.slice(0, -1).replace(/u:|v/g, 'ü');
  const mark = MARKS[Number(numbered.at(-1)) - 1];
  if (!mark) return letters;
  const found = letters.search(/[aeê]/i);
  const at = found >= 0 ? found : letters.search(/ou/i) >= 0 ? letters.search(/ou/i) : lastVowel(letters);
  return `${letters.slice(0, at + 1)}${mark}${letters.slice(at + 1)}`.normalize('NFC');
}

/** Place of the last vowel; of the first letter where a syllable has none (m, ng). */
const lastVowel = (letters: string): number => Math.max(0, ...[...letters].map((c, i) => (/[iouü]/i.test(c) ? i : 0)));

/** 'lǜ' → 'lü4', 'de' → 'de5'. One syllable. */
export function toNumbers(marked: string): string {
  const apart = marked.normalize('NFD');
  const tone = MARKS.findIndex((mark) => apart.includes(mark));
  if (tone < 0) return `${marked}5`;
  return apart.replace(MARKS[tone] as string, '').normalize('NFC') + (tone + 1);
}

/** A reading with its first letter as a capital. */
export const capital = (reading: string): string => reading.charAt(0).toUpperCase() + reading.slice(1);

/** Syllables without a consonant before a, o or e, with any mark. */
const STUMBLING = /^[aoeāáǎàōóǒòēéěèê]/i;

/** Writes on: a syllable after what is written of the word, with an apostrophe where a reader would stumble (Xī'ān). */
export function join(word: string, joint: Joint, syllable: string, style: Style): string {
  if (word === '' || joint !== '') return word + joint + syllable;
  // A number ends its syllable anyway: Xi1an1.
  const apostrophe = style === 'marks' && STUMBLING.test(syllable) ? "'" : '';
  return word + apostrophe + syllable;
}

/** A syllable of a written reading, and what stands before it: a joint or an apostrophe. */
interface Part {
  readonly before: string;
  readonly syllable: string;
}

const NUMBERED = /[^\d\s'-]+\d/g;
/** Zhuyin stands syllable by syllable. */
const ZHUYIN = /^˙?[\u3105-\u312f]/;
/** A syllable inside a word begins with a consonant, else an apostrophe stands before it: so this is enough. */
const MARKED =
  /(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[aeiouüê]+(?:ng?)?r?(?=$|(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])[aeiouüê])/giy;

/** The syllables of a reading; null where something in it is none (SQL yǐnmǎ). */
function partsOf(reading: string): Part[] | null {
  const parts: Part[] = [];
  for (const [, before = '', chunk = ''] of reading.matchAll(/([\s'-]*)([^\s'-]+)/g)) {
    const syllables = ZHUYIN.test(chunk)
      ? [chunk]
      : /\d/.test(chunk)
        ? (chunk.match(NUMBERED) ?? [])
        : markedSyllables(chunk);
    if (syllables.join('').length !== chunk.length) return null;
    for (const [i, syllable] of syllables.entries()) parts.push({ before: i === 0 ? before : '', syllable });
  }
  return parts;
}

function markedSyllables(chunk: string): string[] {
  const letters = [...chunk.normalize('NFC')];
  // The same chunk without its tones, letter for letter.
  const plain = letters.map((letter) => toNumbers(letter).slice(0, -1)).join('');
  let at = 0;
  return (plain.match(MARKED) ?? []).map(({ length }) => {
    at += length;
    return letters.slice(at - length, at).join('');
  });
}

/** Splits the r of a syllable that was written together with its erhua (huār → huā, r). */
function withErhua(parts: readonly Part[]): Part[] {
  return parts.flatMap((part) =>
    /(?:[^e]|.e)r$/i.test(part.syllable.normalize('NFD').replace(/[\u0300-\u030c](?=r$)/, ''))
      ? [
          { ...part, syllable: part.syllable.slice(0, -1) },
          { before: '', syllable: part.syllable.slice(-1) },
        ]
      : [part],
  );
}

/** A syllable of a word as it is drawn, and what joins it to the one before. */
export interface Syllable {
  readonly joint: Joint;
  readonly syllable: string;
}

/** The syllables of a written reading, one for each of `count` characters; null where it does not come apart so. */
export function syllablesOf(reading: string, count: number): Syllable[] | null {
  let parts = partsOf(reading);
  if (parts && parts.length < count) parts = withErhua(parts);
  if (parts?.length !== count) return null;
  return parts.map(({ before, syllable }) => ({ joint: before === ' ' || before === '-' ? before : '', syllable }));
}

/**
 * The reading of syllables `from` to `to` of a word that has `count` of them, as in 理|发 over two elements; null where
 * the reading does not come apart into so many.
 */
export function partOfReading(reading: string, count: number, from: number, to: number): string | null {
  let parts = partsOf(reading);
  if (parts && parts.length < count) parts = withErhua(parts);
  if (parts?.length !== count) return null;
  return parts
    .slice(from, to)
    .map(({ before, syllable }, i) => (i === 0 ? syllable : before + syllable))
    .join('');
}

/**
 * The syllables of a reading of pinyin, in any spelling, with numbers: "Xī'ān" and 'Xi1an1' → ['Xi1', 'an1']. null where
 * something in it is no syllable.
 */
export function numberedSyllables(reading: string): string[] | null {
  const parts = partsOf(reading.normalize('NFC').replace(/u:|v/g, 'ü'));
  return parts && withErhua(parts).map(({ syllable }) => (/\d$/.test(syllable) ? syllable : numbersOf(syllable)));
}

/**
 * Numbered syllables that stand apart, as a dictionary lists them, written as a word with marks: 'wai4 jiao1 bu4' →
 * 'wàijiāobù', 'Xi1 an1' → "Xī'ān", 'yi1 dian3 r5' → 'yīdiǎnr'. A capital after the first syllable begins a word of its
 * own ('Bei3 jing1 Da4 xue2' → 'Běijīng Dàxué'); what is no syllable (A A zhi4, ·) stays as it is.
 */
export function markedWord(numbered: string): string {
  let written = '';
  let isLetter = false;
  for (const token of numbered.split(/\s+/).filter((one) => one !== '')) {
    const syllables = /^(?:[a-zêü:]+[1-5])+$/i.test(token) ? (token.match(NUMBERED) ?? []) : [];
    const isWord = syllables.length > 0;
    const apart = isWord ? isLetter || /^[A-ZÜÊ]/.test(token) : !(isLetter && /^[A-Z]$/.test(token));
    if (written !== '' && apart && token !== ',') written += ' ';
    isLetter = !isWord;
    if (!isWord) written += token;
    for (const [i, syllable] of syllables.entries()) {
      const before = apart && i === 0 ? '' : written;
      const marked = toMarks(syllable);
      written = before === '' ? written + marked : join(written, '', marked, 'marks');
    }
  }
  return written;
}

/** A reading that is written with marks, as the style writes it: 'Lín Déwěi' → 'Lin2 De2wei3'. */
export function restyle(reading: string, style: Style): string {
  if (style === 'marks') return reading;
  const parts = partsOf(reading);
  if (!parts) return reading;
  return parts.map(({ before, syllable }) => before.replace("'", '') + numbersOf(syllable)).join('');
}

const numbersOf = (syllable: string): string => toNumbers(syllable.normalize('NFC'));
