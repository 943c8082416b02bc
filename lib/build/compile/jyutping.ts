// Compiles the Jyutping of to-jyutping (CanCLID) and our corrections of it to one file: a trie of words and characters,
// in both scripts as the package has them, a syllable for each unit, and what a character is read where Mandarin tells
// its readings apart. The package keeps its words inside its script and lists them nowhere, so they are read from there;
// that they were read right is what the tests compare with the package itself. Looking up is lib/text/jyutping.ts.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { buildTrie, bytesOf16, bytesOf32, bytesOfText, tableFile } from './trie';

export const JYUTPING_SOURCE = fileURLToPath(new URL('../../data/words/jyutping.tsv', import.meta.url));

/** Words and characters, each with its syllables apart by spaces. */
export type Spoken = ReadonlyMap<string, string>;

/** What the package says of each word first of all. Throws where its script is not as it was. */
export function readPackage(): Map<string, string> {
  const script = readFileSync(createRequire(import.meta.url).resolve('to-jyutping'), 'utf8');
  // The trie is the one long literal that opens with a brace; it holds no quotes of its own kind but escaped ones.
  const [literal] = /"\{(?:[^"\\]|\\.){100000,}"/.exec(script) ?? [];
  if (!literal) throw new Error('to-jyutping: no trie in its script');
  return wordsOfTrie([...(JSON.parse(literal) as string)]);
}

/**
 * A node is its characters (from 256 on), then two characters of the syllable's number for each of the word, several
 * readings in a row, '~' between the syllables of one character; '{' opens its children and '}' ends them.
 */
function wordsOfTrie(data: readonly string[]): Map<string, string> {
  const words = new Map<string, string>();
  const open: string[][] = [[]];
  const code = (at: number): number => data[at]?.codePointAt(0) ?? 0;
  for (let i = 1; open.length > 0; ) {
    let word = open.at(-1) as string[];
    for (; code(i) >= 256; i++) word = [...word, data[i] as string];
    let first: string | null = null;
    while (code(i) > 0 && code(i) < 123) {
      const syllables: string[] = [];
      for (let k = 0; k < word.length; i += 2) {
        // Of a character with two syllables (卅) the first is read, as in the package.
        if (syllables.length === k) syllables.push(syllableOf((code(i) - 33) * 90 + code(i + 1) - 33));
        if (data[i + 2] === '~') i++;
        else k++;
      }
      first ??= syllables.join(' ');
    }
    if (first !== null) words.set(word.join(''), first);
    if (data[i] === '{') open.push(word);
    else if (data[i] === '}') open.pop();
    else if (first === null) throw new Error('to-jyutping: its trie is not as it was');
    if (data[i] === '{' || data[i] === '}') i++;
  }
  return words;
}

const ONSETS = ' b p m f d t n l g k ng gw kw w h z c s j'.split(' ');
const NUCLEI = 'aa a e i o u'.split(' ');
const RHYMES = 'oe oen oeng oet oek eoi eon eot yu yun yut m ng'.split(' ');
const CODAS = ' i u m n ng p t k'.split(' ');
const FINALS = NUCLEI.length * CODAS.length;
const TONES = 6;

/** The syllable of a number, as the package counts them: onset, final, tone. */
function syllableOf(number: number): string {
  const perOnset = (FINALS + RHYMES.length) * TONES;
  const final = Math.floor((number % perOnset) / TONES);
  const rhyme =
    final < FINALS
      ? `${NUCLEI[Math.floor(final / CODAS.length)]}${CODAS[final % CODAS.length]}`
      : RHYMES[final - FINALS];
  const onset = ONSETS[Math.floor(number / perOnset)];
  if (onset === undefined || rhyme === undefined) throw new Error('to-jyutping: no syllable');
  return `${onset}${rhyme}${(number % TONES) + 1}`;
}

/** Our corrections: words, and characters by their reading in Mandarin ('長 zhang3' → 'zoeng2'). */
export interface Corrections {
  readonly words: Spoken;
  readonly byMandarin: Spoken;
}

/** The lines of the table. Throws at one that is none, or that stands twice. */
export function readCorrections(file = JYUTPING_SOURCE): Corrections {
  const words = new Map<string, string>();
  const byMandarin = new Map<string, string>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [word = '', first = '', second] = line.split('\t');
    const jyutping = second ?? first;
    const into = second === undefined ? words : byMandarin;
    const key = second === undefined ? word : `${word} ${first}`;
    const count = second === undefined ? [...word].length : 1;
    const fits = jyutping.split(' ').every((one) => /^[a-z]+[1-6]$/.test(one)) && jyutping.split(' ').length === count;
    if (!fits || into.has(key)) throw new Error(`no line of Jyutping: ${line}`);
    into.set(key, jyutping);
  }
  return { words, byMandarin };
}

/** Characters that are no variants of each other in Cantonese: 着 zoek6 of 著 zyu3, 參 of the root 蔘. */
const APART = new Set('着著蔘');

/** The corrections in the other spellings of their words (總台, 總臺); `variants` are pairs of single characters. */
export function withVariants(words: Spoken, variants: Iterable<readonly [string, string]>): Spoken {
  const others = new Map<string, Set<string>>();
  const add = (from: string, to: string) => others.set(from, (others.get(from) ?? new Set()).add(to));
  for (const [from, to] of variants) {
    if (from.length !== 1 || to.length !== 1 || APART.has(from) || APART.has(to)) continue;
    add(from, to);
    add(to, from);
  }
  const all = new Map(words);
  for (const [word, jyutping] of words) {
    for (const [i, character] of [...word].entries()) {
      for (const other of others.get(character) ?? []) {
        const variant = `${word.slice(0, i)}${other}${word.slice(i + 1)}`;
        if (!all.has(variant)) all.set(variant, jyutping);
      }
    }
  }
  return all;
}

/** The file: a trie, the first word of each length, a syllable for each unit of each word, the syllables, the characters. */
export function compileJyutping(source: Spoken, { words, byMandarin }: Corrections): Uint8Array {
  const all = new Map([...source, ...words]);
  const trie = buildTrie(all.keys());
  const numbers = new Map<string, number>([['', 0]]);
  const numberOf = (syllable: string): number => {
    if (!numbers.has(syllable)) numbers.set(syllable, numbers.size);
    return numbers.get(syllable) as number;
  };
  const firsts: number[] = [];
  const codes: number[] = [];
  for (const [number, word] of trie.words.entries()) {
    while (firsts.length <= word.length) firsts.push(number);
    const syllables = (all.get(word) ?? '').split(' ');
    for (const [i, character] of [...word].entries()) {
      codes.push(numberOf(syllables[i] ?? ''));
      // The second unit of a character beyond the first plane.
      if (character.length > 1) codes.push(0);
    }
  }
  firsts.push(trie.words.length);
  const table = [...byMandarin].map(([key, jyutping]) => `${key} ${jyutping}`).join('|');
  const syllables = [...numbers.keys()].join(' ');
  return tableFile([...trie.sections, bytesOf32(firsts), bytesOf16(codes), bytesOfText(syllables), bytesOfText(table)]);
}
