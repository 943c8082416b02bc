// Compiles CC-CEDICT to the lexicon: headwords in their Simplified form, how each is read and written in pinyin, and how
// rare it is. Of the glosses only what decides a reading is looked at; the dictionary itself is another file.
import { SYLLABLE } from '../../text/words';
import type { Entry } from './cedict';
import { costsOf } from './costs';
import { type Written, writeReading } from './spelling';
import { buildTrie, bytesOf16, bytesOf32, bytesOfText, tableFile } from './trie';

/** The longest headword kept, in UTF-16 units; longer ones are names of offices that their parts read as well. */
const LONGEST = 16;
/** Syllables with a tone each; 'xx5' stands for none known. */
const READABLE = /^(?:(?!xx)[a-z:]+[1-5](?: |$))+$/i;
const HAN_ONLY = /^\p{Script=Han}+$/u;
/** Other writings that CC-CEDICT does not list: Hong Kong prints 甚麼 for 什麼. */
const ALSO_WRITTEN = ['什么', '甚么'] as const;

/** The files of the lexicon and of its costs, and its words in their order. */
export function compileLexicon(entries: readonly Entry[], counts: ReadonlyMap<string, number>) {
  const bySimplified = headwordsOf(entries);
  const allCounts = withOtherWritings(bySimplified, counts);
  const costs = costsOf([...bySimplified.keys()], allCounts);
  const headwords = { costs, entries: bySimplified };
  const trie = buildTrie(bySimplified.keys());
  const numbers = new Map<string, number>();
  const codes: number[] = [];
  const firstOfLength: number[] = [0];
  for (const [number, word] of trie.words.entries()) {
    while (firstOfLength.length <= word.length) firstOfLength.push(number);
    // Single characters are read in their context, not from here.
    const written = [...word].length === 1 ? [] : writeReading(word, headwords);
    for (let i = 0; i < word.length; i++) codes.push(codeOf(written[i], numbers));
  }
  firstOfLength.push(trie.words.length);
  if (numbers.size > SYLLABLE.number) throw new Error('too many syllables for their bits');
  const spellings = ['', ...numbers.keys()].join(' ');
  const lexicon = tableFile([...trie.sections, bytesOf32(firstOfLength), bytesOf16(codes), bytesOfText(spellings)]);
  return { lexicon, costs: Uint8Array.from(trie.words, (word) => costs.get(word) ?? 0), words: trie.words };
}

/** The entries of each headword that is Han throughout and has a syllable for every character. */
function headwordsOf(entries: readonly Entry[]): Map<string, Entry[]> {
  const words = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { simplified, pinyin } = entry;
    if (!HAN_ONLY.test(simplified) || simplified.length > LONGEST) continue;
    const characters = [...simplified].length;
    if (pinyin.split(' ').length !== characters || (characters > 1 && !READABLE.test(pinyin))) continue;
    const same = words.get(simplified);
    if (same) same.push(entry);
    else words.set(simplified, [entry]);
  }
  return words;
}

/** Adds headwords in their other writings; gives the counts with theirs. */
function withOtherWritings(words: Map<string, Entry[]>, counts: ReadonlyMap<string, number>): Map<string, number> {
  const all = new Map(counts);
  const [usual, other] = ALSO_WRITTEN;
  for (const [word, entries] of [...words]) {
    const written = word.replace(usual, other);
    if (words.has(written)) continue;
    words.set(written, entries);
    all.set(written, counts.get(word) ?? 0);
  }
  return all;
}

/** A syllable as a number: which one (from 1, in order of appearance), and how it is written. */
function codeOf(written: Written | undefined, numbers: Map<string, number>): number {
  if (!written) return 0;
  const number = numbers.get(written.syllable) ?? numbers.size + 1;
  numbers.set(written.syllable, number);
  const joint = written.joint === ' ' ? SYLLABLE.space : written.joint === '-' ? SYLLABLE.hyphen : 0;
  return number | joint | (written.capital ? SYLLABLE.capital : 0);
}
