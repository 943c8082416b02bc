// What a saved word is: a word with the sentence that it was met in, and what was known of it then. Pure; whatever else
// is done with saved words builds on what lies here.
import * as v from 'valibot';
import { isRecord, type Stored, withKeys } from '../platform/record';
import type { SavedWord } from '../text/look';
import { moment } from './known';

export const MOST_SAVED = 20_000;

const short = v.pipe(v.string(), v.maxLength(300));
const line = v.pipe(v.string(), v.maxLength(2000));
const word = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

const FIELDS = {
  form: word,
  at: v.object({ start: offset, end: offset }),
  sentence: line,
  simplified: word,
  traditional: word,
  reading: short,
  jyutping: short,
  senses: v.pipe(v.array(line), v.maxLength(100)),
  url: v.pipe(v.string(), v.maxLength(4000)),
  title: line,
};

const draftSchema = v.object(FIELDS);
export const savedSchema = v.object({ id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)), ...FIELDS, saved: moment });

/** A word to be saved. */
export type SavedDraft = Omit<SavedWord, 'id' | 'saved'>;

/** A saved word as it is stored or was exported, if it is one. */
export function savedFrom(stored: unknown): SavedWord | null {
  const done = v.safeParse(savedSchema, stored, { abortEarly: true });
  return done.success ? done.output : null;
}

/** Does a draft fit? */
export const isDraft = (draft: unknown): draft is SavedDraft => v.is(draftSchema, draft);

/** A draft whose word stands where it says in its sentence: else where it is found there first, or nowhere (0 to 0). */
export function placed(draft: SavedDraft): SavedDraft {
  const { form, at, sentence } = draft;
  if (sentence.slice(at.start, at.end) === form) return draft;
  const start = sentence.indexOf(form);
  return { ...draft, at: start < 0 ? { start: 0, end: 0 } : { start, end: start + form.length } };
}

/** The saved words of a shelf, the newest first; whatever is none is passed over. */
export function savedOf(stored: unknown): SavedWord[] {
  if (!isRecord(stored)) return [];
  const words = Object.entries(stored).flatMap(([id, value]) => {
    const saved = savedFrom(value);
    return saved?.id === id ? [saved] : [];
  });
  return words.sort((a, b) => (a.saved > b.saved ? -1 : a.saved < b.saved ? 1 : 0));
}

/** The shelf with these words. Throws when there would be too many. */
export function withSaved(stored: Stored, words: readonly SavedWord[]): Stored {
  const next = withKeys(stored, new Map<string, unknown>(words.map((word) => [word.id, word])));
  if (Object.keys(next).length > MOST_SAVED) throw new RangeError(`${MOST_SAVED} words are kept and no more`);
  return next;
}
