// How words of the dictionary are told on the card: whose script they are in, which of their senses are shown at once,
// where else they can be looked up. Pure.
import type { DictionaryEntry, Headword, LookedWord, SensePart, WordLink } from '../../lib/text/look';
import type { Region } from '../../lib/text/region';
import { LANGUAGE_OF } from './wording';

/** Is the word in Simplified characters? Where both scripts write it the same, the page's region tells. */
export function isSimplified({ form, entries }: LookedWord, region: Region): boolean {
  const told = entries.find(({ traditional, simplified }) => traditional !== simplified);
  if (told?.simplified === form) return true;
  if (told?.traditional === form) return false;
  return region === 'cn';
}

/** The language tag of words in a script, as the page's region writes them. */
export const languageOf = (simplified: boolean, region: Region): string =>
  simplified ? LANGUAGE_OF.cn : region === 'cn' ? LANGUAGE_OF.tw : LANGUAGE_OF[region];

export const inScript = ({ simplified, traditional }: Headword, isSimple: boolean): string =>
  isSimple ? simplified : traditional;

/** How the other script writes an entry; null where it is as printed. */
export const otherScript = (entry: Headword | undefined, simple: boolean, form: string): string | null => {
  const other = entry && inScript(entry, !simple);
  return other === undefined || other === form ? null : other;
};

/** The entries, those of the reading that the reader gave the word first. */
export function entriesAsRead({ entries, fixed, reading }: LookedWord): readonly DictionaryEntry[] {
  if (fixed === null) return entries;
  const isRead = ({ pinyin }: DictionaryEntry): boolean => pinyin.toLowerCase() === reading.toLowerCase();
  return [...entries.filter(isRead), ...entries.filter((entry) => !isRead(entry))];
}

/** A sense in plain words. */
export const plainSense = (parts: readonly SensePart[], simple: boolean): string =>
  parts.map((part) => (typeof part === 'string' ? part : inScript(part, simple))).join('');

export const firstSense = ({ entries }: LookedWord, simple: boolean): string => {
  const [sense] = entries.find(({ senses }) => senses.length > 0)?.senses ?? [];
  return sense ? plainSense(sense, simple) : '';
};

/** English letters on a line of the card. */
const LINE = 46;

const linesOf = (sense: readonly SensePart[]): number => Math.ceil(Math.max(plainSense(sense, false).length, 1) / LINE);

/** Lines of the card that the senses take. */
export const linesOfSenses = ({ senses }: DictionaryEntry): number =>
  senses.reduce((sum, sense) => sum + linesOf(sense), 0);

/** How many senses are shown at once where there are so many lines; the rest waits in a fold that is worth opening. */
export function shownAtOnce({ senses }: DictionaryEntry, lines: number): number {
  let left = lines;
  const full = senses.findIndex((sense, i) => {
    left -= linesOf(sense);
    return left < 0 && i > 0;
  });
  return full < 0 || senses.slice(full).reduce((sum, sense) => sum + linesOf(sense), 0) <= 2 ? senses.length : full;
}

/** The address of a word elsewhere; null where it is none that may be followed. */
export function addressOf({ url }: WordLink, word: string, entry: Headword | undefined): string | null {
  const forms: Readonly<Record<string, string>> = {
    word,
    s: entry?.simplified ?? word,
    t: entry?.traditional ?? word,
  };
  const address = url.replace(/\{(word|s|t)\}/g, (_, which: string) =>
    encodeURIComponent((forms[which] ?? word).toWellFormed()),
  );
  return /^(?:https?|plecoapi):\/\//i.test(address) && URL.canParse(address) ? address : null;
}
