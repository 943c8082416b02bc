// Compiles how hard each headword of the lexicon is for a learner: its level of HSK 2.0, from which level on a learner
// reads it all the same, and among how many of the most frequent words it is. One byte a word; how it is read is
// lib/text/levels.ts.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { LEVEL_BITS } from '../../text/levels';
import { BANDS } from '../../text/look';

/** Words that whoever has a level reads, though its list does not have them; a level and its words on a line. */
export const BESIDE_SOURCE = '../../data/words/levels.txt';
/** As if counted so often: words that a corpus does not hold, which ends at 11 for the one and at 1 for the other. */
const UNSEEN = { books: 5, posts: 0.5 };
/** A word that one corpus cuts in two (一|个) has the other's share, so much rarer. */
const ELSEWHERE = Math.log(4);
const NUMBER = /^[〇零一二三四五六七八九十百千万亿两]{1,3}$/;
const require = createRequire(import.meta.url);

/** The lists of HSK 2.0, level 1 first: the package gives them only as part of its program. */
export function readHsk(): string[][] {
  const program = readFileSync(require.resolve('chinese-lexicon/statistics/hsk.js'), 'utf8');
  const lists: unknown = JSON.parse(program.slice(program.indexOf('['), program.indexOf('];') + 1));
  const isList = (list: unknown): list is string[] =>
    Array.isArray(list) && list.every((one) => typeof one === 'string');
  if (!Array.isArray(lists) || lists.length !== 6 || !lists.every(isList)) throw new Error('no lists of HSK 2.0');
  return lists;
}

/** How often words stand in the BLCU Chinese Corpus: books, newspapers, microblogs. */
export function readBookCounts(): Map<string, number> {
  // Read as text: the program around the list takes seconds.
  const program = readFileSync(require.resolve('chinese-lexicon/statistics/bookWordFrequency.js'), 'utf8');
  const lines = [...program.matchAll(/(?<=^|`)(\S+)\t(\d+)(?=$|`)/gm)];
  return new Map(lines.map(([, word = '', count]) => [word, Number(count)]));
}

/** The level of each word of the lists: the lowest of those that have it (还 hái and huán). */
export function levelsOf(lists: readonly (readonly string[])[]): Map<string, number> {
  const levels = new Map<string, number>();
  for (const [i, list] of lists.entries()) for (const word of list) if (!levels.has(word)) levels.set(word, i + 1);
  return levels;
}

/** From which level on words beside the lists are read: those of the source, and characters that words of a level have. */
export function levelsBeside(levels: ReadonlyMap<string, number>): Map<string, number> {
  const beside = new Map<string, number>();
  const put = (word: string, level: number) => {
    if (!levels.has(word) && level < (beside.get(word) ?? 7)) beside.set(word, level);
  };
  for (const [word, level] of levels) for (const character of word) put(character, level);
  const lines = readFileSync(new URL(BESIDE_SOURCE, import.meta.url), 'utf8').split('\n');
  for (const line of lines) {
    const [level, ...words] = line.split(' ');
    if (/^[1-6]$/.test(level ?? '')) for (const word of words) put(word, Number(level));
  }
  return beside;
}

/** The level of a word that is two or more words of the lists one after the other, each of two characters or more: 世界经济. */
export function levelOfParts(word: string, levels: ReadonlyMap<string, number>): number | undefined {
  // The level of the best cutting of the first so many characters.
  const best: (number | undefined)[] = [0];
  for (let end = 1; end <= word.length; end++) {
    for (let start = 0; start <= end - 2; start++) {
      const before = best[start];
      const level = end - start === word.length ? undefined : levels.get(word.slice(start, end));
      if (before !== undefined && level !== undefined) best[end] = Math.min(best[end] ?? 7, Math.max(before, level));
    }
  }
  return best[word.length];
}

/** The words by frequency, the most frequent first: by the mean of their shares' logarithms in both corpora, books twice. */
export function ranked(
  words: readonly string[],
  books: ReadonlyMap<string, number>,
  posts: ReadonlyMap<string, number>,
): string[] {
  const shareOf = (counts: ReadonlyMap<string, number>, unseen: number) => {
    let total = 0;
    for (const count of counts.values()) total += count;
    return (word: string) => Math.log((counts.get(word) ?? unseen) / total);
  };
  const inBooks = shareOf(books, UNSEEN.books);
  const inPosts = shareOf(posts, UNSEEN.posts);
  const score = (word: string): number => {
    if (!books.has(word)) return posts.has(word) ? inPosts(word) - ELSEWHERE : -Infinity;
    return (2 * inBooks(word) + (posts.has(word) ? inPosts(word) : inBooks(word) - ELSEWHERE)) / 3;
  };
  const scores = new Map(words.map((word) => [word, score(word)]));
  const of = (word: string): number => scores.get(word) ?? -Infinity;
  return words.filter((word) => of(word) > -Infinity).sort((a, b) => of(b) - of(a) || (a < b ? -1 : 1));
}

/** The file: a byte for each word, in the lexicon's order. */
export function compileLevels(words: readonly string[], counts: ReadonlyMap<string, number>): Uint8Array {
  const levels = levelsOf(readHsk());
  const beside = levelsBeside(levels);
  const ranks = new Map(ranked(words, readBookCounts(), counts).map((word, i) => [word, i + 1]));
  return Uint8Array.from(words, (word) => {
    const listed = levels.get(word);
    const read = listed ?? beside.get(word) ?? levelOfParts(word, levels) ?? 0;
    const rank = ranks.get(word) ?? Infinity;
    const band = BANDS.findIndex((most) => rank <= most) + 1;
    // 万一 and 千万 are words of their own.
    const isNumber = NUMBER.test(word) && (listed === undefined || word.length === 1);
    return (
      read |
      (band << LEVEL_BITS.band) |
      (listed === undefined ? 0 : LEVEL_BITS.listed) |
      (isNumber ? LEVEL_BITS.number : 0)
    );
  });
}
