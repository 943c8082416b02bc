// The names that the compiler compiles: the people and terms of lib/data/names, with the countries and capitals of CLDR
// merged into them. What is wrong in the tables is mended there, not here; what a form needs to count is the compiler's.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FormRegion, NameEntry, NameKind, Office } from '../../text/names/name';
import { type CldrPlace, readCldrPlaces } from './cldr-places';

/** An entry, and how often each of its forms was seen in running news (texts, not mentions). */
export interface CompiledEntry extends NameEntry {
  readonly seen: Readonly<Record<string, number>>;
}

/** One line of the tables. Empty fields are left out. */
export interface NameLine {
  readonly id: string;
  readonly kind: NameKind;
  readonly en: string;
  readonly aliases?: readonly string[];
  readonly qid?: string;
  readonly country?: string;
  readonly cn?: readonly string[];
  readonly hk?: readonly string[];
  readonly tw?: readonly string[];
  readonly sg?: readonly string[];
  readonly pinyin?: Readonly<Record<string, string>>;
  readonly offices?: readonly (readonly [en: string, zhHans: string, zhHant: string, from: string, to: string])[];
  readonly context?: readonly string[];
  readonly note?: string;
  /** Whether each region's forms were seen in print there, or one rests on knowledge. */
  readonly confidence?: 'high' | 'medium';
  readonly seen?: Readonly<Record<string, number>>;
}

/** Up to when the tables know offices. */
export const OFFICES_AS_OF = '2026-08-31';

/** The tables, from this folder: what the compiled names are made of besides the packages of CLDR. */
export const NAME_FILES = ['people', 'terms'].map((name) =>
  fileURLToPath(new URL(`../../data/names/${name}.jsonl`, import.meta.url)),
);

const FORM_REGIONS: readonly FormRegion[] = ['cn', 'hk', 'tw', 'sg'];

/** All entries, those of the tables first. Throws at a line that is no JSON, and where CLDR and the tables disagree. */
export function readNameEntries(): CompiledEntry[] {
  const entries = NAME_FILES.flatMap(readNameLines).map(entryOf);
  return withPlaces(entries, readCldrPlaces());
}

/** The lines of one table. */
export function readNameLines(file: string): NameLine[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as NameLine);
}

/** An entry of a line, with its empty fields. */
export function entryOf(line: NameLine): CompiledEntry {
  return {
    id: line.id,
    kind: line.kind,
    en: line.en,
    aliases: line.aliases ?? [],
    qid: line.qid ?? '',
    country: line.country ?? '',
    forms: { cn: line.cn ?? [], hk: line.hk ?? [], tw: line.tw ?? [], sg: line.sg ?? [] },
    pinyin: line.pinyin ?? {},
    offices: (line.offices ?? []).map(officeOf),
    context: line.context ?? [],
    note: line.note ?? '',
    origin: 'table',
    seen: line.seen ?? {},
  };
}

function officeOf([en, zhHans, zhHant, from, to]: NonNullable<NameLine['offices']>[number]): Office {
  return { en, zhHans, zhHant, from, to };
}

/** Adds what is not there yet, and to what is there CLDR's other forms, after its own. */
function withPlaces(entries: readonly CompiledEntry[], places: readonly CldrPlace[]): CompiledEntry[] {
  const all = [...entries];
  const ids = new Set(all.map(({ id }) => id));
  const countries = new Map<string, CompiledEntry>();
  for (const place of places) {
    const at = indexOfSame(all, place);
    const old = all[at];
    const entry = old
      ? merged(old, place, countries.get(place.country))
      : newEntry(place, ids, countries.get(place.country));
    if (old) all[at] = entry;
    else all.push(entry);
    ids.add(entry.id);
    if (!place.isCapital) countries.set(place.country, entry);
  }
  return all;
}

/**
 * Where the same place stands; -1: nowhere. A capital is the same by its English (圣地亚哥 is San Diego too), a country by
 * a form, or else by its English, which also tells several that share one.
 */
function indexOfSame(entries: readonly CompiledEntry[], place: CldrPlace): number {
  const forms = new Set(FORM_REGIONS.flatMap((region) => place.forms[region]));
  const places = entries.filter(({ kind }) => kind === 'place');
  const named = places.filter(({ en, aliases }) => [en, ...aliases].some((name) => key(name) === key(place.en)));
  const shares = (entry: CompiledEntry) => FORM_REGIONS.some((region) => entry.forms[region].some((f) => forms.has(f)));
  const sharing = place.isCapital ? [] : places.filter(shares);
  const same = sharing.length > 1 ? sharing.filter((entry) => named.includes(entry)) : sharing;
  const [found, other] = sharing.length > 0 ? same : named;
  if (other || (!found && sharing.length > 0)) {
    throw new Error(`which is ${place.en}: ${sharing.concat(named).map(({ id }) => id)}?`);
  }
  return found ? entries.indexOf(found) : -1;
}

const key = (english: string) => english.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function merged(entry: CompiledEntry, place: CldrPlace, country: CompiledEntry | undefined): CompiledEntry {
  const forms = { ...entry.forms };
  for (const region of FORM_REGIONS) forms[region] = unique([...entry.forms[region], ...place.forms[region]]);
  const known = new Set([entry.en, ...entry.aliases].map(key));
  // 'Congo - Kinshasa' is CLDR's way of sorting, no name.
  const aliases = [place.en, ...place.aliases].filter((name) => !known.has(key(name)) && !name.includes(' - '));
  const context = entry.context.length > 0 || !place.isCapital ? entry.context : contextOf(country);
  return { ...entry, country: place.country, aliases: [...entry.aliases, ...aliases], forms, context };
}

function newEntry(place: CldrPlace, ids: ReadonlySet<string>, country: CompiledEntry | undefined): CompiledEntry {
  const { en, aliases, isCapital, forms } = place;
  if (ids.has(en)) throw new Error(`two entries are called ${en}`);
  const context = isCapital ? contextOf(country) : [];
  const note = isCapital && country ? `Capital of ${withArticle(country.en)}.` : '';
  const fields = { id: en, kind: 'place', en, country: place.country, aliases, context, note } as const;
  return { ...entryOf(fields), forms };
}

/** A capital's context is its country: what tells 聖地牙哥 in Chile from the one in California. */
const contextOf = (country: CompiledEntry | undefined): string[] =>
  country ? unique(FORM_REGIONS.flatMap((region) => country.forms[region])) : [];

const withArticle = (country: string): string =>
  /Republic|Netherlands|Philippines|Gambia|United/.test(country) ? `the ${country}` : country;

function unique<T>(list: readonly T[]): T[] {
  return [...new Set(list)];
}
