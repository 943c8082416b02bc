// What a known word is: how a reader's word is written, which limits hold, and what lies on the shelf. A word is known as
// it was met; that it is known in the other script too is the background's work. Pure.
import * as v from 'valibot';
import { isRecord, type Stored } from '../platform/record';

/** More than anybody knows; HSK has 11,000 words, and CC-CEDICT 120,000. */
export const MOST_KNOWN = 50_000;
/** In UTF-16 units; the longest words that texts are cut into have 16. */
export const LONGEST_WORD = 30;

/** A word with Han in it, and nothing besides but what words are written with: 外交, T恤, 卡拉OK, 三C產品. */
const WORD = /^[\p{L}\p{N}\p{M}·・‧]*\p{Script=Han}[\p{L}\p{N}\p{M}·・‧]*$/u;
/** Control, direction and zero-width characters: nothing that is printed. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]{5,12}Z$/;

/** When, in UTC, as Date writes it. */
export const moment = v.pipe(v.string(), v.regex(MOMENT));

/** A word as it may be kept. */
export const isWord = (word: string): boolean => word.length <= LONGEST_WORD && WORD.test(word);

export const wordSchema = v.pipe(v.string(), v.check(isWord));

const knownSchema = v.object({ word: wordSchema, at: moment });

/** A word that the reader knows, as it was met or imported, and since when it counts as known. */
export type KnownWord = Readonly<v.InferOutput<typeof knownSchema>>;

/** A known word as it was exported, if it is one. */
export function knownFrom(value: unknown): KnownWord | null {
  const done = v.safeParse(knownSchema, value, { abortEarly: true });
  return done.success ? done.output : null;
}

/** A word without blanks and signs that cannot be seen; a narrow column breaks words (外⏎交). */
export const tidyWord = (word: string): string => word.replace(INVISIBLE, '').normalize('NFC').replace(/\s+/gu, '');

/** The known words of a shelf (word → since when), the newest first. Whatever is none is passed over. */
export function knownOf(stored: unknown): KnownWord[] {
  if (!isRecord(stored)) return [];
  const words: KnownWord[] = [];
  // Without a schema for each: there may be ten thousand, and the background reads them when it wakes.
  for (const [word, at] of Object.entries(stored)) {
    if (typeof at === 'string' && MOMENT.test(at) && isWord(word)) words.push({ word, at });
  }
  // Browsers do not keep the order of keys.
  return words.sort((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : a.word < b.word ? -1 : 1));
}

/** The shelf with these words too; what is known already stays as it is. As many as there is room for. */
export function withKnown(
  stored: Stored,
  words: readonly KnownWord[],
): { readonly value: Stored; readonly added: number } {
  const fresh = new Map<string, string>();
  let room = MOST_KNOWN - Object.keys(stored).length;
  for (const { word, at } of words) {
    if (room <= 0) break;
    if (Object.hasOwn(stored, word) || fresh.has(word)) continue;
    fresh.set(word, at);
    room--;
  }
  return { value: Object.fromEntries([...Object.entries(stored), ...fresh]), added: fresh.size };
}
