// What the reader has said of words, for the engine: known words and fixed readings, read from storage when first asked for
// and again after a change. They hold in either script, so their Simplified forms are made once for all of them. Nothing
// is kept that cannot be read again. Also what a card's deeds with words come to.

import { foldScript } from '../data/script-fold';
import { flatOf, flatten } from '../text/flat';
import { NO_WORDS, type OwnWords } from '../text/own-words';
import { type Fix, pageOf } from '../vocabulary/fixes';
import { isWord, type KnownWord, tidyWord } from '../vocabulary/known';
import type { SavedDraft } from '../vocabulary/saved';
import {
  addKnown,
  putFix,
  readFixes,
  readKnown,
  removeFix,
  removeKnown,
  watchFixes,
  watchKnown,
} from '../vocabulary/store';
import type { Simplify } from './engine';

/** What the reader has said, and how to have it read anew: whoever changes it does not wait for storage to tell. */
export interface OwnWordsSource {
  read(simplify: Simplify): Promise<OwnWords>;
  forget(): void;
}

/** Listeners are registered at once, so this belongs into the background's first turn. */
export function watchOwnWords(): OwnWordsSource {
  let own: Promise<OwnWords> | null = null;
  const forget = () => {
    own = null;
  };
  watchKnown(forget);
  watchFixes(forget);
  return {
    read(simplify) {
      const reading = own ?? readOwn(simplify);
      own = reading;
      reading.catch(() => {
        if (own === reading) own = null;
      });
      return reading;
    },
    forget,
  };
}

async function readOwn(simplify: Simplify): Promise<OwnWords> {
  const [known, fixes] = await Promise.all([readKnown(), readFixes()]);
  if (known.length + fixes.length === 0) return NO_WORDS;
  const words = [...known, ...fixes].map(({ word }) => word);
  const simplified = await simplify(words);
  return ownWords(known, fixes, new Map(words.map((word, i) => [word, simplified[i] ?? word])));
}

/** Known words and fixes by their form and by their Simplified form. */
export function ownWords(
  known: readonly KnownWord[],
  fixes: readonly Fix[],
  simplified: ReadonlyMap<string, string>,
): OwnWords {
  const formsOf = (word: string): readonly string[] => [word, simplified.get(word) ?? word];
  const knownForms = new Set(known.flatMap(({ word }) => formsOf(word)));
  const fixesOf = new Map<string, Fix[]>();
  for (const fix of fixes) {
    for (const form of new Set(formsOf(fix.word))) fixesOf.set(form, [...(fixesOf.get(form) ?? []), fix]);
  }
  const firsts = new Set([...fixesOf.keys()].map((word) => word.charCodeAt(0)));
  const find = (said: readonly Fix[] | undefined, url: string): Fix | undefined => {
    if (!said) return undefined;
    const page = pageOf(url);
    return said.find((fix) => fix.url === page) ?? said.find((fix) => fix.url === null);
  };
  return {
    mayFix: (code) => firsts.has(code),
    isKnown: (form, simple) =>
      knownForms.size > 0 && (knownForms.has(form) || (simple !== form && knownForms.has(simple))),
    fixOf(form, simple, url) {
      const fix = find(fixesOf.get(form), url) ?? (simple === form ? undefined : find(fixesOf.get(simple), url));
      return fix ? { reading: fix.reading, where: fix.url === null ? 'always' : 'here' } : null;
    },
  };
}

const alike =
  (word: string) =>
  (other: { readonly word: string }): boolean =>
    foldScript(other.word) === foldScript(word);

/** A word counts as known. Throws when it is none that can be kept (PK, which has no Han), so that nobody is told it was. */
export async function learn(word: string): Promise<void> {
  if (!isWord(tidyWord(word))) throw new TypeError('no such word to know');
  await addKnown([word]);
}

/** A word to be saved, its sentence without what printing put into it: line breaks of columns, places of pictures. */
export function asRead(draft: SavedDraft): SavedDraft {
  const flat = flatten(draft.sentence, { start: 0, end: draft.sentence.length });
  const { start, end } = draft.at;
  const at = start < end ? { start: flatOf(flat, start), end: flatOf(flat, end) } : draft.at;
  const sentence = flat.text.replace(/[\s\ufffc]/g, ' ');
  const lead = Math.min(sentence.length - sentence.trimStart().length, at.start);
  return { ...draft, at: { start: at.start - lead, end: at.end - lead }, sentence: sentence.slice(lead).trimEnd() };
}

/** A word is not known any more, in whichever script it was marked. */
export async function forgetKnown(word: string): Promise<void> {
  const known = (await readKnown()).filter(alike(word));
  await removeKnown(known.map((one) => one.word));
}

/** A word is read so on a page, or everywhere (`url` null), and no longer as was said of it there in another script; null: as it was. */
export async function fixReading(word: string, reading: string | null, url: string | null): Promise<void> {
  const page = url === null ? null : pageOf(url);
  const before = (await readFixes()).filter((fix) => fix.url === page && alike(word)(fix));
  for (const fix of before) if (reading === null || fix.word !== word) await removeFix(fix);
  if (reading !== null) await putFix({ word, reading, url });
}
