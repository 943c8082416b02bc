// Finding names in the reader's own glossary by what somebody types: English, pinyin with or without tones, a form in
// either script, a word of the note. Pure; folding one script onto the other is handed in.
import { formsOf, type OwnEntry } from './entry';

/** A text with every character in one form of it, whatever the script: 偉 and 伟. */
export type FoldScript = (text: string) => string;

/** Everything of an entry that is searched, folded, in one line. */
export function searchKey(entry: OwnEntry, fold: FoldScript): string {
  const readings = Object.values(entry.pinyin).flatMap((reading) => [reading, reading.replace(/[\s'-]/g, '')]);
  return folded([entry.en, ...formsOf(entry), ...readings, entry.note, entry.wikidata].join('\n'), fold);
}

/** The entries whose keys have every word of a query; all of them where it has no word. */
export function found<E>(entries: readonly E[], query: string, keyOf: (entry: E) => string, fold: FoldScript): E[] {
  const words = folded(query, fold)
    .split(/\s+/)
    .filter((word) => word !== '');
  return entries.filter((entry) => words.every((word) => keyOf(entry).includes(word)));
}

/** Without tones, accents and middle dots, in small letters, on one line. */
const folded = (text: string, fold: FoldScript): string =>
  fold(text)
    .normalize('NFD')
    .replace(/[\p{M}·‧•・．]/gu, '')
    .toLowerCase()
    .replace(/[\s\u2010\u2011-]+/g, ' ');

/** In the order of their English, as dictionaries have it. */
export function sorted(entries: readonly OwnEntry[], locale: string): OwnEntry[] {
  const { compare } = new Intl.Collator(locale === 'en' ? 'en' : ['en', locale], { numeric: true });
  return [...entries].sort((a, b) => compare(a.en, b.en));
}
