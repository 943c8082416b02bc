// Compiles CC-CEDICT, whole, to the files of the dictionary: words by their first character in files of alike size,
// single characters by how common they are, and what is not Han throughout by itself. Their shape is told in
// lib/dictionary/shard.ts and directory.ts; nothing of an entry is changed.
import {
  DIRECTORY,
  DIRECTORY_FILE,
  FIELD,
  MIXED_FILE,
  NOTICE_FILE,
  singlesFile,
  wordsFile,
} from '../../dictionary/directory';
import type { Fold } from '../variants';
import { type Entry, readCedictHeader } from './cedict';
import { bytesOf16, bytesOf32, bytesOfText, tableFile } from './trie';

/** Bytes of entries that a file aims at; a character's words are never apart. */
const WORDS_SIZE = 120_000;
const SINGLES_SIZE = 180_000;
/** Numbers of files are one byte, and 255 is none. */
const MOST_FILES = 255;

const HAN_ONLY = /^\p{Script=Han}+$/u;

/** What the files are made of. */
export interface DictionarySources {
  readonly entries: readonly Entry[];
  readonly counts: ReadonlyMap<string, number>;
  /** Every Traditional character and regional variant with the Simplified one: 'from to from to …'. */
  readonly folds: string;
  /** Regional spellings of a character as one. */
  readonly spelling: Fold;
}

/** The files of the dictionary, by name. Throws where they do not fit their shape. */
export function compileDictionary({ entries, counts, folds, spelling }: DictionarySources): Map<string, Uint8Array> {
  const pairs = folds + latinPairs();
  const fold = folding(pairs);
  const lines = entries.map(lineOf);
  const keys = keysOf(entries, fold);
  const files = new Map<string, Uint8Array>();
  const put = (name: string, words: readonly string[]) => files.set(name, shardFile(words, keys, lines));

  const all = [...keys.keys()].sort();
  const isSingle = (key: string) => [...key].length === 1;
  put(
    MIXED_FILE,
    all.filter((key) => !HAN_ONLY.test(key)),
  );
  const han = all.filter((key) => HAN_ONLY.test(key));
  const size = (key: string) =>
    (keys.get(key) ?? []).reduce((sum, i) => sum + Buffer.byteLength(lines[i] as string), 0);
  const words = groups(byFirst(han.filter((key) => !isSingle(key))), size, WORDS_SIZE);
  const common = [...byFirst(han.filter(isSingle))].sort(([, a], [, b]) => frequency(b, counts) - frequency(a, counts));
  const singles = groups(common, size, SINGLES_SIZE);
  if (Math.max(words.length, singles.length) >= MOST_FILES) throw new Error('too many files for their numbers');
  for (const [i, group] of words.entries()) put(wordsFile(i), group);
  for (const [i, group] of singles.entries()) put(singlesFile(i), group.toSorted());
  const sections: Uint8Array[] = [];
  sections[DIRECTORY.folds] = bytesOfText(pairs);
  sections[DIRECTORY.spellings] = bytesOfText(spellingPairs(entries, spelling));
  [sections[DIRECTORY.words], sections[DIRECTORY.wordFiles]] = firstsOf(words) as [Uint8Array, Uint8Array];
  [sections[DIRECTORY.singles], sections[DIRECTORY.singleFiles]] = firstsOf(singles) as [Uint8Array, Uint8Array];
  files.set(DIRECTORY_FILE, tableFile(sections));
  files.set(NOTICE_FILE, new Uint8Array(Buffer.from(notice(), 'utf8')));
  return files;
}

function lineOf({ traditional, simplified, pinyin, glosses }: Entry): string {
  const line = [traditional, simplified === traditional ? '' : simplified, pinyin, glosses.join('/')].join(FIELD);
  if (/[\n\r]/.test(line) || line.split(FIELD).length !== 4) throw new Error(`cannot be written as a line: ${line}`);
  return line;
}

/** The entries of each key: of both forms of a headword, where they do not fold to the same. */
function keysOf(entries: readonly Entry[], fold: (text: string) => string): Map<string, number[]> {
  const keys = new Map<string, number[]>();
  for (const [i, { simplified, traditional }] of entries.entries()) {
    for (const key of new Set([fold(simplified), fold(traditional)])) {
      const same = keys.get(key);
      if (same) same.push(i);
      else keys.set(key, [i]);
    }
  }
  return keys;
}

/** Keys by their first unit, in order. */
function byFirst(keys: readonly string[]): Map<number, string[]> {
  const firsts = new Map<number, string[]>();
  for (const key of keys) {
    const code = key.charCodeAt(0);
    const same = firsts.get(code);
    if (same) same.push(key);
    else firsts.set(code, [key]);
  }
  return firsts;
}

/** Puts the keys of one first unit after the other together until they are as large as a file should be. */
function groups(firsts: Iterable<[number, string[]]>, size: (key: string) => number, most: number): string[][] {
  const all: string[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const [, keys] of firsts) {
    const own = keys.reduce((sum, key) => sum + size(key), 0);
    if (bytes + own > most) {
      all.push([]);
      bytes = 0;
    }
    all.at(-1)?.push(...keys);
    bytes += own;
  }
  return all;
}

const frequency = (keys: readonly string[], counts: ReadonlyMap<string, number>): number =>
  Math.max(...keys.map((key) => counts.get(key) ?? 0));

/** The first units of all groups, in order, and the number of the group of each. */
function firstsOf(all: readonly (readonly string[])[]): [Uint8Array, Uint8Array] {
  const numbers = new Map(all.flatMap((keys, i) => keys.map((key) => [key.charCodeAt(0), i] as const)));
  const firsts = [...numbers].sort(([a], [b]) => a - b);
  return [bytesOf16(firsts.map(([code]) => code)), Uint8Array.from(firsts, ([, number]) => number)];
}

function shardFile(
  words: readonly string[],
  keys: ReadonlyMap<string, readonly number[]>,
  lines: readonly string[],
): Uint8Array {
  const starts: number[] = [0];
  const firsts: number[] = [0];
  const references: number[] = [];
  const places = new Map<number, number>();
  const bytes: Buffer[] = [];
  let length = 0;
  for (const key of words) {
    starts.push((starts.at(-1) as number) + key.length);
    for (const entry of keys.get(key) ?? []) {
      if (!places.has(entry)) {
        const line = Buffer.from(`${lines[entry]}\n`, 'utf8');
        places.set(entry, length);
        bytes.push(line);
        length += line.length;
      }
      references.push(places.get(entry) as number);
    }
    firsts.push(references.length);
  }
  return tableFile([
    bytesOf32(starts),
    bytesOfText(words.join('')),
    bytesOf32(firsts),
    bytesOf32(references),
    new Uint8Array(Buffer.concat(bytes)),
  ]);
}

/** Letters as capitals, and everything of full width as it is in ASCII; the dots of foreign names as one. */
function latinPairs(): string {
  let pairs = '';
  for (let i = 0; i < 26; i++)
    pairs += String.fromCharCode(0x61 + i, 0x41 + i, 0xff41 + i, 0x41 + i, 0xff21 + i, 0x41 + i);
  for (let i = 0; i < 10; i++) pairs += String.fromCharCode(0xff10 + i, 0x30 + i);
  for (const dot of '‧•・･．') pairs += `${dot}·`;
  // 甚麼 is written for 什麼 in Hong Kong, also where the dictionary does not say so.
  return `${pairs},，甚什`;
}

/** As the directory folds. */
function folding(pairs: string): (text: string) => string {
  const table = new Map<string, string>();
  for (let i = 0; i + 1 < pairs.length; i += 2) table.set(pairs.charAt(i), pairs.charAt(i + 1));
  return (text) => {
    let folded = '';
    for (let i = 0; i < text.length; i++) folded += table.get(text.charAt(i)) ?? text.charAt(i);
    return folded;
  };
}

/** Characters of the dictionary, and those that its own are spelled with elsewhere, with the one for all spellings. */
function spellingPairs(entries: readonly Entry[], spelling: Fold): string {
  const characters = new Set<string>();
  for (const { simplified, traditional } of entries) for (const one of simplified + traditional) characters.add(one);
  for (let code = 0x3400; code <= 0x9fff; code++) characters.add(String.fromCharCode(code));
  return [...characters]
    .filter((one) => one.length === 1 && spelling(one).length === 1 && spelling(one) !== one)
    .sort()
    .map((one) => one + spelling(one))
    .join('');
}

/** What the licence asks to be said of the work, from the facts of its own head. */
function notice(): string {
  const { name, publisher, date, licence, address, count, reference } = readCedictHeader();
  return `${name}, edition of ${date}, ${count} entries. Published by ${publisher}: ${address}
${reference}, and the contributors of ${name}.
Licence: Creative Commons Attribution-ShareAlike 4.0 International, ${licence}

The files *.bin of this folder hold the dictionary whole. Changes: put in order and divided into files; no entry is
altered. They are shared under the same licence. The dictionary comes without warranty.
`;
}
