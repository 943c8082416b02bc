// Compiles the tables of names to the one file that lib/text/names/name-index.ts reads in place. What a form asks for
// before it counts as a name is settled here, once, from the dictionary and from how often it was seen.

import { foldForm, foldTable } from '../../text/names/fold';
import type { FormRegion } from '../../text/names/name';
import { ALONE, EASE, englishKey, withoutDots } from '../../text/names/name-index';
import type { Entry } from './cedict';
import type { Dictionary } from './conversion';
import { type CompiledEntry, OFFICES_AS_OF, readNameEntries } from './name-entries';
import { buildTrie, bytesOf16, bytesOf32, bytesOfText, tableFile } from './trie';

const REGION_BITS: Readonly<Record<FormRegion, number>> = { cn: 1, hk: 2, tw: 4, sg: 8 };
/** Seen so often in the news that a short form needs nothing beside it: the form, or the person in all forms. */
const FAMOUS = { form: 400, person: 1000 };
/** Seen often enough that three characters are no accident. */
const KNOWN = 10;

export interface NameSources {
  readonly cedict: readonly Entry[];
  readonly tsCharacters: Dictionary;
  /** Regional variants: from the common form to the region's. */
  readonly variants: readonly Dictionary[];
}

interface Form {
  readonly bearers: Map<number, number>;
  dots: number;
  ease: number;
}

/** The file of names. Throws where two entries have one id. */
export function compileNames({ cedict, ...sources }: NameSources): Uint8Array {
  const pairs = foldPairs({ cedict, ...sources });
  const folding = foldTable(pairs);
  const fold = (text: string) => foldForm(withoutDots(text), folding);
  const entries = readNameEntries().toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const words = ordinaryWords(cedict, fold);
  const forms = formsOf(entries, fold, words);
  const trie = buildTrie(forms.keys());
  const first = [0];
  const claims: number[] = [];
  for (const word of trie.words) {
    for (const [bearer, regions] of forms.get(word)?.bearers ?? []) claims.push(bearer * 16 + regions);
    first.push(claims.length);
  }
  const english = englishNames(entries);
  const englishTrie = buildTrie(english.keys());
  const records = entries.map(recordOf);
  const starts = [0];
  for (const record of records) starts.push((starts.at(-1) as number) + record.length);
  return tableFile([
    ...trie.sections,
    bytesOf32(first),
    bytesOf32(claims),
    bytesOf16(trie.words.map((word) => forms.get(word)?.dots ?? 0)),
    Uint8Array.from(trie.words, (word) => demandOf(word, forms.get(word), entries, words)),
    bytesOf32(starts),
    bytesOfText(records.join('')),
    bytesOfText(pairs),
    bytesOfText(OFFICES_AS_OF),
    ...englishTrie.sections,
    bytesOf32(englishTrie.words.map((word) => english.get(word) as number)),
  ]);
}

/** Every Traditional character and regional variant, with the Simplified character of the same word. */
export function foldPairs({ cedict, tsCharacters, variants }: NameSources): string {
  const own = charactersIn(cedict);
  const pairs = new Map<string, string>();
  for (const [from, to] of tsCharacters) pairs.set(from, to);
  for (const dictionary of variants) {
    for (const [common, regional] of dictionary) {
      if (!pairs.has(regional)) pairs.set(regional, tsCharacters.get(common) ?? common);
    }
  }
  return [...pairs]
    .filter(([from, to]) => from !== to && from.length === 1 && to.length === 1 && (own.get(from) ?? 0) < OWN_FROM)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([from, to]) => from + to)
    .join('');
}

/** In so many Simplified words a character is a Simplified one as well (么, 乾, 著), and stays. */
const OWN_FROM = 3;

/** In how many Simplified headwords each character stands. */
function charactersIn(cedict: readonly Entry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { simplified } of cedict)
    for (const char of new Set(simplified)) counts.set(char, (counts.get(char) ?? 0) + 1);
  return counts;
}

const GEOGRAPHY = /\b(?:city|county|district|province|town|mountain|river|dynasty|prefecture|village)\b/i;

/** Folded words of the dictionary that are no proper names, and those that are: places, and surnames besides. */
function ordinaryWords(cedict: readonly Entry[], fold: (text: string) => string) {
  const ordinary = new Set<string>();
  const proper = new Set<string>();
  const places = new Set<string>();
  for (const { simplified, pinyin, glosses } of cedict) {
    const word = fold(simplified);
    if (/^[A-Z]/.test(pinyin)) {
      const isPlace = GEOGRAPHY.test(glosses.join(' '));
      if (isPlace) places.add(word);
      if (isPlace || /\bsurname\b/i.test(glosses.join(' '))) proper.add(word);
    } else ordinary.add(word);
  }
  return { ordinary, proper, places };
}

function formsOf(
  entries: readonly CompiledEntry[],
  fold: (text: string) => string,
  words: ReturnType<typeof ordinaryWords>,
): Map<string, Form> {
  const forms = new Map<string, Form>();
  for (const [number, entry] of entries.entries()) {
    const seen = new Map<string, number>();
    for (const [form, count] of Object.entries(entry.seen)) seen.set(fold(form), (seen.get(fold(form)) ?? 0) + count);
    for (const region of ['cn', 'hk', 'tw', 'sg'] as const) {
      for (const printed of entry.forms[region]) {
        const folded = fold(printed);
        const form = forms.get(folded) ?? { bearers: new Map(), dots: 0, ease: EASE.free };
        form.bearers.set(number, (form.bearers.get(number) ?? 0) | REGION_BITS[region]);
        form.dots |= dotsOf(printed);
        form.ease = Math.max(form.ease, easeOf(folded, printed, seen.get(folded) ?? 0, entry, words));
        forms.set(folded, form);
      }
    }
  }
  return forms;
}

/** Written in Chinese characters at home: two or three of them are anybody's name. */
const HAN_NAMES = new Set(['CN', 'HK', 'MO', 'TW', 'SG', 'JP', 'KR', 'KP', 'VN']);

/** What a form asks for, and ALONE where it is foreigners' only and no word of the dictionary. */
function demandOf(
  folded: string,
  form: Form | undefined,
  entries: readonly CompiledEntry[],
  { ordinary, places }: ReturnType<typeof ordinaryWords>,
): number {
  if (!form) return EASE.free;
  const isForeign = (bearer: number) =>
    entries[bearer]?.kind === 'person' && !HAN_NAMES.has(entries[bearer]?.country ?? '');
  const isName = [...form.bearers.keys()].every(isForeign) && !ordinary.has(folded) && !places.has(folded);
  return isName ? form.ease | ALONE : form.ease;
}

/** Bit k: a dot stands before unit k of the form without dots. */
function dotsOf(printed: string): number {
  let dots = 0;
  let length = 0;
  for (const part of printed.split(/[·‧•・･．\-\s]/)) {
    if (length > 0 && length < 16) dots |= 1 << length;
    length += part.length;
  }
  return dots;
}

function easeOf(
  folded: string,
  printed: string,
  seen: number,
  entry: CompiledEntry,
  { ordinary, proper }: ReturnType<typeof ordinaryWords>,
): number {
  if (entry.kind !== 'person') {
    const named = entry.kind !== 'phrase' && entry.kind !== 'title';
    return named && folded.length === 2 && ordinary.has(folded) ? EASE.hard : EASE.free;
  }
  if (ordinary.has(folded)) return EASE.hard;
  if (folded.length >= 4 || folded.length < printed.length) return EASE.free;
  if (proper.has(folded)) return EASE.some;
  // 高市, 石破, 岸田: Japanese surnames stand inside ordinary text everywhere.
  if (folded.length === 2 && entry.country === 'JP') return EASE.some;
  if (folded.length === 3) return seen >= KNOWN ? EASE.free : EASE.some;
  const everywhere = Object.values(entry.seen).reduce((sum, count) => sum + count, 0);
  return seen >= FAMOUS.form || everywhere >= FAMOUS.person ? EASE.free : EASE.some;
}

/** English names of at least two words, by key; what two bear belongs to neither. */
function englishNames(entries: readonly CompiledEntry[]): Map<string, number> {
  const names = new Map<string, number>();
  const shared = new Set<string>();
  for (const [number, entry] of entries.entries()) {
    const own = [entry.en, ...entry.aliases].filter((name) => entry.kind !== 'person' || /\s/.test(name.trim()));
    for (const key of new Set(own.map(englishKey))) {
      const other = names.get(key);
      if (other !== undefined && other !== number) shared.add(key);
      names.set(key, number);
    }
  }
  for (const key of shared) names.delete(key);
  return names;
}

function recordOf(entry: CompiledEntry): string {
  const { id, kind, en, aliases, qid, country, forms, pinyin, offices, context, note } = entry;
  return JSON.stringify([
    id,
    kind,
    en,
    aliases,
    qid,
    country,
    [forms.cn, forms.hk, forms.tw, forms.sg],
    pinyin,
    offices.map((office) => [office.en, office.zhHans, office.zhHant, office.from, office.to]),
    context,
    note,
  ]);
}
