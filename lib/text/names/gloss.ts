// What an article teaches of names by its own brackets: 林德偉（David Lammy，也譯「拉米」）, Jimmy Lai（黎智英）,
// 德國總理肖爾茨（Olaf Scholz）, 柯林斯（又譯「高林斯」）. Where the Chinese name begins is seen by the words before it.
import type { Lexicon } from '../words';
import { FUNCTION, isTransliterated, ROLES, SURNAMES, TITLES } from './cues';
import type { Folded } from './fold';
import { isHanUnit } from './fold';
import type { Known, KnownNames } from './known';
import type { Taught } from './name';
import { englishKey } from './name-index';
import type { Candidate } from './scan';

const PARTICLE = '(?:d[aeiou]s?|del|della|di|la|le|van|von|der|den|dem|ten|ter|zu|af|av|bin|bint|ibn|al|el|ul|y|e|of)';
const WORD = "(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|al-\\p{Lu}[\\p{L}\\p{M}'’-]*|d'\\p{Lu}[\\p{L}\\p{M}'’-]*)";
const LATIN = `${WORD}(?:[\\s\\u00a0]+(?:${PARTICLE}[\\s\\u00a0]+)*${WORD}){0,5}`;
const STARTS_LATIN = new RegExp(`^\\s*(${LATIN})(?=$|[\\s,，、;；:：/（(])`, 'u');
const ENDS_LATIN = new RegExp(`(?:^|[^\\p{Script=Latin}\\p{M}'’.-])(${LATIN})\\s?$`, 'u');
const BRACKETS = /[（(]([^（）()\n]{2,90})[)）]/g;
const ALSO =
  /(?:[也又亦或另]|台灣|台湾|臺灣|香港|內地|内地|(?:中國|中国)?大陸|(?:中国)?大陆|台|臺|港|[舊旧])?[譯译](?:作|為|为|名|成)?\s*[：:]?\s*[「『“"‘《]?\s*([\p{Script=Han}·‧•・-]{2,14})/u;
const HAN_NAME =
  /^\s*[「『“]?([\p{Script=Han}]{2,6}(?:[·‧•・-][\p{Script=Han}]{1,8}){0,4})[」』”]?\s*(?=$|[，,、；;：:])/u;

/** A gloss as it stands in a text, by source offsets of the Chinese name. */
export interface Gloss extends Taught {
  readonly start: number;
  readonly end: number;
  /** The name that the tables know it as. */
  readonly known: Known | null;
}

export interface GlossBy {
  readonly known: KnownNames;
  readonly lexicon: Lexicon;
}

/** The glosses of people's names in a text; `candidates` are those that scan found in it. */
export function glossesOf(folded: Folded, candidates: readonly Candidate[], by: GlossBy): Gloss[] {
  const { source } = folded;
  const glosses: Gloss[] = [];
  for (const match of source.matchAll(BRACKETS)) {
    const inside = match[1] ?? '';
    const gloss =
      latinInside(folded, match.index, inside, candidates, by) ??
      chineseInside(folded, match.index, inside, by) ??
      aliasInside(folded, match.index, inside, candidates);
    if (gloss) glosses.push(gloss);
  }
  return glosses;
}

/** 林德偉（David Lammy，也譯「拉米」）. */
function latinInside(
  folded: Folded,
  bracket: number,
  inside: string,
  candidates: readonly Candidate[],
  by: GlossBy,
): Gloss | null {
  const en = STARTS_LATIN.exec(inside)?.[1]?.trim();
  if (!en) return null;
  const alias = ALSO.exec(inside.slice(en.length))?.[1];
  const span = nameBefore(folded, bracket, en, candidates, by);
  if (!span) return null;
  const zh = folded.source.slice(span.start, span.end);
  const known = span.known;
  if (!known && !/\s/.test(en)) return null;
  return glossOf(span, zh, en, alias, known);
}

function glossOf(
  at: { start: number; end: number },
  zh: string,
  en: string,
  alias: string | undefined,
  known: Known | null,
): Gloss {
  const id = known ? known.entry.id : `page/${zh.replace(/\s/g, '')}`;
  return { start: at.start, end: at.end, zh, en, id, known, ...(alias ? { alias } : {}) };
}

/** Jimmy Lai（黎智英）. */
function chineseInside(folded: Folded, bracket: number, inside: string, by: GlossBy): Gloss | null {
  const { source } = folded;
  const en = ENDS_LATIN.exec(source.slice(Math.max(0, bracket - 60), bracket))?.[1]?.trim();
  const name = HAN_NAME.exec(inside);
  const zh = name?.[1];
  if (!en || !name || !zh) return null;
  const known = bearerOf(zh, en, by);
  if (known && known.entry.kind !== 'person') return null;
  if (!known && (!/\s/.test(en) || !looksLikeName(by.known.index.folded(zh), zh, by))) return null;
  const start = bracket + 1 + name[0].indexOf(zh);
  return glossOf({ start, end: start + zh.length }, zh, en, undefined, known);
}

/** 柯林斯（又譯「高林斯」）: two forms of one name, without its English. */
function aliasInside(folded: Folded, bracket: number, inside: string, candidates: readonly Candidate[]): Gloss | null {
  const found = ALSO.exec(inside);
  if (!found?.[1] || found.index > 1) return null;
  const before = endingAt(folded, bracket, candidates);
  const known = before?.bearers.length === 1 ? before.bearers[0]?.known : undefined;
  if (!before || !known || known.entry.kind !== 'person') return null;
  const start = folded.at[before.start] as number;
  return glossOf({ start, end: bracket }, folded.source.slice(start, bracket), known.entry.en, found[1], known);
}

// --- where the Chinese name is --------------------------------------------------------------------------------------

interface NameBefore {
  readonly start: number;
  readonly end: number;
  readonly known: Known | null;
}

/** The candidate that ends right before a place of the source. */
function endingAt(folded: Folded, place: number, candidates: readonly Candidate[]): Candidate | undefined {
  const end = unitAt(folded, place);
  return candidates.find((candidate) => candidate.end === end);
}

/** The first unit that stands at or after a place of the source; quotes and blanks right before it do not count. */
function unitAt({ at, text }: Folded, place: number): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] as number) < place) low = middle + 1;
    else high = middle;
  }
  while (low > 0 && !isHanUnit(text.charCodeAt(low - 1)) && /[\s」』”"]/.test(text.charAt(low - 1))) low--;
  return low;
}

function nameBefore(
  folded: Folded,
  bracket: number,
  en: string,
  candidates: readonly Candidate[],
  by: GlossBy,
): NameBefore | null {
  const { text, at } = folded;
  const end = unitAt(folded, bracket);
  const sourceEnd = (at[end - 1] ?? 0) + 1;
  const candidate = candidates.find((one) => one.end === end);
  if (candidate) {
    const isPerson = candidate.bearers.some(({ known }) => known.entry.kind === 'person');
    const known = candidate.bearers.map((bearer) => bearer.known).find(({ entry }) => sameEnglish(entry, en, by));
    if (!isPerson && (known || candidate.bearers.length)) return null;
    return { start: at[candidate.start] as number, end: sourceEnd, known: known ?? null };
  }
  const length = lengthBefore(text, end, folded, by);
  if (length < 2) return null;
  const zh = text.slice(end - length, end);
  const number = by.known.index.byEnglish(en);
  const known = number < 0 ? null : by.known.at(number);
  if (known && known.entry.kind !== 'person') return null;
  if (!known && !looksLikeName(zh, folded.source.slice(at[end - length] as number, sourceEnd), by)) return null;
  return { start: at[end - length] as number, end: sourceEnd, known };
}

const LONGEST = 16;

/** Units before `end` that are the name: back to a title, a word that is no name, or a sign that ends words. */
function lengthBefore(text: string, end: number, { gaps }: Folded, { lexicon, known }: GlossBy): number {
  let start = end;
  while (start > 0 && end - start < LONGEST) {
    const code = text.charCodeAt(start - 1);
    if (!isHanUnit(code) || FUNCTION.includes(text.charAt(start - 1))) break;
    if (start < end && (gaps[start] as number) !== 0 && !((gaps[start] as number) & 3)) break;
    if (start < end && endsInWord(text, start, end, lexicon, known)) break;
    start--;
  }
  return end - start;
}

/** Whether a title, a country or a word of two characters or more that is no part of a name ends at `at`. */
function endsInWord(text: string, at: number, end: number, lexicon: Lexicon, known: KnownNames): boolean {
  for (let length = Math.min(6, at); length >= 2; length--) {
    const word = text.slice(at - length, at);
    if (TITLES.has(word) || ROLES.has(word)) return true;
    const found = lexicon.table.longest(text, at - length, at);
    if (found?.end !== at) continue;
    const form = known.index.formOf(word);
    if (form >= 0 && known.bearersOf(form).some((bearer) => bearer.known.entry.kind !== 'person')) return true;
    if ([...word].every((char) => isTransliterated(char.charCodeAt(0)))) continue;
    const isProper = /^\p{Lu}/u.test(lexicon.readingOf(found.word, length, 'marks'));
    if (!isProper && end > at) return true;
  }
  return false;
}

/** A name of transliteration, or a surname and one or two characters more. */
function looksLikeName(folded: string, printed: string, { lexicon }: GlossBy): boolean {
  const word = lexicon.table.longest(folded, 0, folded.length);
  const isWhole = word?.end === folded.length;
  if (isWhole && !/^\p{Lu}/u.test(lexicon.readingOf(word.word, folded.length, 'marks'))) return false;
  if (/[·‧•・]/.test(printed)) return true;
  const chars = [...folded];
  const foreign = chars.filter((char) => isTransliterated(char.charCodeAt(0))).length;
  if (foreign === chars.length) return true;
  if (chars.length <= 4 && SURNAMES.has(chars[0] ?? '')) return true;
  return chars.length > 2 && foreign / chars.length > 0.6;
}

// --- whose English it is --------------------------------------------------------------------------------------------

/** The bearer of a printed Chinese form whose English this is; else whoever is called so in English. */
function bearerOf(zh: string, en: string, by: GlossBy): Known | null {
  const form = by.known.index.formOf(by.known.index.folded(zh));
  const bearers = form < 0 ? [] : by.known.bearersOf(form).map(({ known }) => known);
  const same = bearers.find(({ entry }) => sameEnglish(entry, en, by));
  if (same) return same;
  const number = by.known.index.byEnglish(en);
  return number < 0 ? null : by.known.at(number);
}

/** Whether an English name is this entry's: the same key, or the same surname with the same first letter. */
function sameEnglish(entry: Known['entry'], en: string, by: GlossBy): boolean {
  const key = englishKey(en);
  const own = [entry.en, ...entry.aliases].map(englishKey);
  if (own.includes(key)) return true;
  const number = by.known.index.byEnglish(en);
  if (number >= 0) return by.known.at(number).entry === entry;
  const words = key.split(' ');
  return own.some((name) => {
    const parts = name.split(' ');
    if (parts.length < 2 || words.length < 2 || parts.at(-1) !== words.at(-1)) return false;
    const [a = '', b = ''] = [parts[0], words[0]];
    return (
      a.charAt(0) === b.charAt(0) &&
      (a.length === 1 || b.length === 1 || a.startsWith(b) || b.startsWith(a) || alike(a, b))
    );
  });
}

/** Volodymyr and Wladimir are not alike, Vladimir and Vladmir are: at most two letters apart in length and a common stem. */
const alike = (a: string, b: string): boolean => a.slice(0, 3) === b.slice(0, 3) && Math.abs(a.length - b.length) <= 3;
