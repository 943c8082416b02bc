// Known words, fixed readings and saved words in the browser's storage: reading, changing, watching. What they mean is
// known.ts, fixes.ts and saved.ts; how they are stored, kept in turn and brought to the present format is
// lib/platform/shelf.ts.
//
//   known   word → since when
//   fixes   word and page → fix
//   saved   id → saved word
import { isRecord, own, type Stored, withKeys } from '../platform/record';
import { changeShelf, readShelf, type Shelf, upgradeShelves, watchShelf } from '../platform/shelf';
import type { SavedWord } from '../text/look';
import { type Fix, type FixKey, fixesOf, fixFrom, fixKey, pageOf, withFixes } from './fixes';
import { isWord, type KnownWord, knownOf, tidyWord, withKnown } from './known';
import { isDraft, placed, type SavedDraft, savedFrom, savedOf, withSaved } from './saved';
import { FIXES_FORMAT, KNOWN_FORMAT, SAVED_FORMAT } from './versions';

export const KNOWN: Shelf = { name: 'known', format: KNOWN_FORMAT };
export const FIXES: Shelf = { name: 'fixes', format: FIXES_FORMAT };
export const SAVED: Shelf = { name: 'saved', format: SAVED_FORMAT };

const now = (): string => new Date().toISOString();

/** Brings what is stored to the present format. For the background's start and after an update. */
export const upgradeVocabulary = (): Promise<void> => upgradeShelves([KNOWN, FIXES, SAVED]);

/** All known words, the newest first. */
export async function readKnown(): Promise<readonly KnownWord[]> {
  return knownOf(await readShelf(KNOWN));
}

/** These words count as known; gives how many were not known before. What is no word, or finds no room, is left out. */
export async function addKnown(words: readonly string[]): Promise<number> {
  const at = now();
  const fit = words.map(tidyWord).filter(isWord);
  let count = 0;
  await changeShelf(KNOWN, (stored) => {
    const { value, added } = withKnown(
      stored,
      fit.map((word) => ({ word, at })),
    );
    count = added;
    return added === 0 ? null : { value };
  });
  return count;
}

/** These words are not known any more. */
export const removeKnown = (words: readonly string[]): Promise<void> => without(KNOWN, words.map(tidyWord));

/** Puts removed words back as they were. */
export async function restoreKnown(words: readonly KnownWord[]): Promise<void> {
  await changeShelf(KNOWN, (stored) => ({ value: withKnown(stored, words).value }));
}

/** Calls back with all known words after each change. Returns how to stop. */
export const watchKnown = (changed: (words: readonly KnownWord[]) => void): (() => void) =>
  watchShelf(KNOWN, (value) => changed(knownOf(value)));

/** All fixed readings, in no order. */
export async function readFixes(): Promise<readonly Fix[]> {
  return fixesOf(await readShelf(FIXES));
}

/** A word is read so from now on, on a page or everywhere. Throws when it does not fit. */
export async function putFix(said: Omit<Fix, 'at'>): Promise<void> {
  const url = said.url === null ? null : pageOf(said.url);
  const fix = fixFrom({ ...said, word: tidyWord(said.word), url, at: now() });
  if (!fix) throw new TypeError(`no such reading: ${JSON.stringify(said)}`);
  await changeShelf(FIXES, (stored) => ({ value: withFixes(stored, [fix]) }));
}

/** A word is read as it was, on a page or everywhere. */
export const removeFix = ({ word, url }: FixKey): Promise<void> =>
  without(FIXES, [fixKey({ word: tidyWord(word), url: url === null ? null : pageOf(url) })]);

/** These words are read as they were. */
export const removeFixes = (keys: readonly FixKey[]): Promise<void> => without(FIXES, keys.map(fixKey));

/** Puts fixed readings, removed or imported, in as they are. Throws when one does not fit. */
export async function restoreFixes(fixes: readonly Fix[]): Promise<void> {
  if (fixes.some((fix) => fixFrom(fix) === null)) throw new TypeError('no such fixed reading');
  await changeShelf(FIXES, (stored) => ({ value: withFixes(stored, fixes) }));
}

/** Calls back with all fixed readings after each change. Returns how to stop. */
export const watchFixes = (changed: (fixes: readonly Fix[]) => void): (() => void) =>
  watchShelf(FIXES, (value) => changed(fixesOf(value)));

/** All saved words, the newest first. */
export async function readSaved(): Promise<readonly SavedWord[]> {
  return savedOf(await readShelf(SAVED));
}

/** Saves a word with its sentence. The same word of the same sentence and page is kept once: it is given as it stands. */
export async function addSaved(draft: SavedDraft): Promise<SavedWord> {
  if (!isDraft(draft)) throw new TypeError(`no such word to save: ${JSON.stringify(draft).slice(0, 200)}`);
  const { form, sentence, at, url } = placed(draft);
  let added: SavedWord | undefined;
  await changeShelf(SAVED, (stored) => {
    added = savedOf(stored).find(
      (one) => one.form === form && one.sentence === sentence && one.at.start === at.start && one.url === url,
    );
    if (added) return null;
    added = { ...placed(draft), id: crypto.randomUUID(), saved: now() };
    return { value: withSaved(stored, [added]) };
  });
  return added as SavedWord;
}

/** These words are not kept any more. */
export const removeSaved = (ids: readonly string[]): Promise<void> => without(SAVED, ids);

/** Puts removed words back as they were. Throws when one does not fit. */
export async function restoreSaved(words: readonly SavedWord[]): Promise<void> {
  if (words.some((word) => savedFrom(word) === null)) throw new TypeError('no such saved word');
  await changeShelf(SAVED, (stored) => ({ value: withSaved(stored, words) }));
}

/** Calls back with all saved words after each change, the newest first. Returns how to stop. */
export const watchSaved = (changed: (saved: readonly SavedWord[]) => void): (() => void) =>
  watchShelf(SAVED, (value) => changed(savedOf(value)));

/** Takes keys off a shelf; nothing is written where none of them lies there. */
const without = (shelf: Shelf, keys: readonly string[]): Promise<void> =>
  changeShelf(shelf, (stored: Stored) => {
    const there = keys.filter((key) => isRecord(stored) && own(stored, key) !== undefined);
    return there.length === 0 ? null : { value: withKeys(stored, new Map(there.map((key) => [key, undefined]))) };
  });
