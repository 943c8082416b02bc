// Compiles the English that stands under a word: one short sense for each headword of the lexicon, and one for each reading
// of a single character that has several (长 cháng 'long', zhǎng 'chief'). How the file is read is lib/text/senses.ts.
import { readFileSync } from 'node:fs';
import { SENSE_BLOCK } from '../../text/senses';
import { Lexicon } from '../../text/words';
import type { Entry } from './cedict';
import { levelsOf, readHsk } from './levels';
import { referred, shortSense } from './short-senses';
import { bytesOf16, bytesOf32, tableFile } from './trie';

/** Senses chosen by hand; '-' for words that get none, since they have grammar rather than meaning. */
export const SENSES_SOURCE = '../../data/words/senses.txt';

/** By word, or by word and reading ('长 zhang3'). */
export function chosenSenses(): Map<string, string> {
  const chosen = new Map<string, string>();
  for (const line of readFileSync(new URL(SENSES_SOURCE, import.meta.url), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [words = '', sense = ''] = line.split('\t');
    for (const word of words.split('|')) chosen.set(word, sense === '-' ? '' : sense);
  }
  return chosen;
}

const plain = (pinyin: string): string =>
  pinyin
    .toLowerCase()
    .replaceAll('u:', 'ü')
    .replace(/[^a-zü0-9]/g, '');

/** The senses of each word: '' for none; of a character with several readings by reading, the first being the usual one. */
export function sensesOf(
  words: readonly string[],
  entries: readonly Entry[],
  readingOf: (word: string) => string,
): Map<string, string> {
  const byWord = new Map<string, Entry[]>();
  for (const entry of entries) {
    const same = byWord.get(entry.simplified);
    if (same) same.push(entry);
    else byWord.set(entry.simplified, [entry]);
  }
  const chosen = chosenSenses();
  const levels = levelsOf(readHsk());
  const senseOf = (word: string, reading: string | null, depth = 0): string => {
    const all = byWord.get(word) ?? [];
    const own = reading === null ? all : all.filter(({ pinyin }) => plain(pinyin) === reading);
    for (const entry of commonFirst(own)) {
      const sense = shortSense(entry);
      if (sense !== '') return sense;
    }
    const other = own.map(referred).find((one) => one !== null && one !== word);
    return other && depth < 2 ? (chosen.get(other) ?? senseOf(other, null, depth + 1)) : '';
  };
  const found = new Map<string, string>();
  for (const word of words) {
    const hand = chosen.get(word);
    if (hand !== undefined) found.set(word, hand);
    // A character that no list of words has is mostly part of a name or of a word that is in no dictionary (英, 洛).
    else if ([...word].length === 1 && !levels.has(word)) found.set(word, '');
    else if ([...word].length > 1) found.set(word, senseOf(word, plain(readingOf(word))));
    else {
      const readings = [...new Set((byWord.get(word) ?? []).map(({ pinyin }) => plain(pinyin)))];
      const senses = readings.map((one) => [one, chosen.get(`${word} ${one}`) ?? senseOf(word, one)] as const);
      found.set(word, byReading(senses));
    }
  }
  return found;
}

/** Names of people and places after words that are written alike: 高 'tall' before 高 'surname Gao'. */
const commonFirst = (entries: readonly Entry[]): Entry[] => {
  const isName = ({ pinyin }: Entry) => /^[A-Z]/.test(pinyin);
  return [...entries.filter((entry) => !isName(entry)), ...entries.filter(isName)];
};

function byReading(senses: readonly (readonly [reading: string, sense: string])[]): string {
  const told = senses.filter(([, sense]) => sense !== '');
  const [only] = senses;
  if (senses.length === 1) return only?.[1] ?? '';
  return told.map(([reading, sense]) => `${reading}=${sense}`).join('|');
}

/** Letters that have no sign of their own in one byte lose their marks: 'Đặng' → 'Đang'. */
const inLatin = (sense: string): string =>
  Array.from(sense.replaceAll('’', "'"), (one) =>
    isLatin(one) ? one : [...one.normalize('NFD')].filter(isLatin).join(''),
  )
    .join('')
    .trim();

const isLatin = (character: string): boolean => character <= '\u00ff';

/**
 * The file: the words that senses are made of, the more common first and numbered by that; for each headword how many it
 * takes; where each block of headwords begins; and the numbers themselves.
 */
export function compileSenses(
  words: readonly string[],
  entries: readonly Entry[],
  files: { readonly lexicon: Uint8Array; readonly costs: Uint8Array },
): Uint8Array {
  const buffer = (bytes: Uint8Array) => bytes.slice().buffer as ArrayBuffer;
  const lexicon = new Lexicon(buffer(files.lexicon), buffer(files.costs));
  const numbers = new Map(words.map((word, i) => [word, i]));
  const readingOf = (word: string) => lexicon.readingOf(numbers.get(word) as number, word.length, 'numbers');
  const senses = sensesOf(words, entries, readingOf);
  const tokens = words.map((word) =>
    inLatin(senses.get(word) ?? '')
      .split(' ')
      .filter((one) => one !== ''),
  );
  const counts = new Map<string, number>();
  for (const token of tokens.flat()) counts.set(token, (counts.get(token) ?? 0) + 1);
  const vocabulary = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));
  if (vocabulary.length > 0xffff) throw new Error('too many words in senses for their numbers');
  const numberOf = new Map(vocabulary.map((token, i) => [token, i]));
  const starts: number[] = [];
  const codes: number[] = [];
  for (const [i, all] of tokens.entries()) {
    if (i % SENSE_BLOCK === 0) starts.push(codes.length);
    for (const token of all) codes.push(numberOf.get(token) as number);
  }
  const lengths = Uint8Array.from(tokens, (all) => all.length);
  return tableFile([bytesOfLatin(vocabulary.join('\n')), lengths, bytesOf32(starts), bytesOf16(codes)]);
}

const bytesOfLatin = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0));
