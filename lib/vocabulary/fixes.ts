// What a fixed reading is: a word that the reader wants read so, on one page or everywhere. Pure: storing them is
// store.ts's work, and reading by them the text engine's.
import * as v from 'valibot';
import { isRecord, type Stored, withKeys } from '../platform/record';
import { moment, wordSchema } from './known';

/** More than anybody says by hand. */
export const MOST_FIXES = 20_000;

/** Numbered pinyin, syllables apart by spaces: 'yin2 hang2'. */
export const readingSchema = v.pipe(v.string(), v.maxLength(300), v.regex(/^[A-Za-zü:]+[1-5](?: [A-Za-zü:]+[1-5])*$/));

export const fixSchema = v.object({
  /** As printed; it holds in the other script too. */
  word: wordSchema,
  reading: readingSchema,
  /** The page's address without its fragment; null: everywhere. */
  url: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(4000))),
  at: moment,
});

/** A reading that the reader gave a word; `at`: when, in UTC, as Date writes it. */
export type Fix = Readonly<v.InferOutput<typeof fixSchema>>;
export type FixKey = Pick<Fix, 'word' | 'url'>;

/** A fix as it is stored or was exported, if it is one. */
export function fixFrom(stored: unknown): Fix | null {
  const done = v.safeParse(fixSchema, stored, { abortEarly: true });
  return done.success ? done.output : null;
}

/** A page's address without its fragment. */
export const pageOf = (url: string): string => url.replace(/#.*$/s, '');

/** What a fix is stored under: one for each word and page. */
export const fixKey = ({ word, url }: FixKey): string => `${word} ${url ?? '*'}`;

/** The fixes of a shelf; whatever is none is passed over. */
export function fixesOf(stored: unknown): Fix[] {
  if (!isRecord(stored)) return [];
  return Object.entries(stored).flatMap(([key, value]) => {
    const fix = fixFrom(value);
    return fix && fixKey(fix) === key ? [fix] : [];
  });
}

/** The shelf with these fixes; where there would be too many, the oldest that hold on one page give way. */
export function withFixes(stored: Stored, fixes: readonly Fix[]): Stored {
  const next = withKeys(stored, new Map<string, unknown>(fixes.map((fix) => [fixKey(fix), fix])));
  const over = Object.keys(next).length - MOST_FIXES;
  if (over <= 0) return next;
  const onPages = fixesOf(next).filter(({ url }) => url !== null);
  const oldest = onPages.sort((a, b) => (a.at < b.at ? -1 : 1)).slice(0, over);
  return withKeys(next, new Map(oldest.map((fix) => [fixKey(fix), undefined])));
}
