// The compiled tables of names, read in place: which forms begin at a place of a folded text, who bears each form, and
// the whole entry of a bearer, unpacked only when it is asked for. lib/build/compile/names.ts writes the file.
//
//   sections 0–3  trie of folded forms without dots      4  first claim of each form (u32, one more than forms)
//   5  claims (u32): entry × 16 + regions (1 cn, 2 hk, 4 tw, 8 sg)
//   6  where a dot may stand in a form (u16, bit k: before unit k)     7  what a form asks for, and ALONE (u8)
//   8  first unit of each entry's record (u32, one more than entries)  9  records: JSON (UTF-16), sorted by id
//  10  pairs of characters to fold (UTF-16)                           11  up to when offices are known (UTF-16)
//  12–15  trie of English names    16  entry of each (u32)
import { sectionsOf, text16, u16, u32, WordTable } from '../table';
import { type FoldTable, foldForm, foldTable } from './fold';
import type { NameEntry, NameId, NameKind, Office } from './name';

/** What a form asks for before it counts as a name. */
export const EASE = {
  /** Nothing: nothing else is written so. */
  free: 0,
  /** Something of the article that fits the bearer: others share the name, or it is short. */
  some: 1,
  /** A title, a gloss or the full name: it is an ordinary word as well. */
  hard: 2,
} as const;

/** Beside the ease: the form is foreigners' only and no other word, so that standing alone (a whole text, in a list) it is the name. */
export const ALONE = 4;

export interface Claim {
  readonly entry: number;
  readonly regions: number;
}

type Record = readonly [
  id: NameId,
  kind: NameKind,
  en: string,
  aliases: readonly string[],
  qid: string,
  country: string,
  forms: readonly (readonly string[])[],
  pinyin: { readonly [form: string]: string },
  offices: readonly (readonly [string, string, string, string, string])[],
  context: readonly string[],
  note: string,
];

export class NameIndex {
  readonly table: WordTable;
  readonly folding: FoldTable;
  /** Up to when the tables know offices, 'YYYY-MM-DD'. */
  readonly asOf: string;
  readonly #firstClaim: Uint32Array;
  readonly #claims: Uint32Array;
  readonly #dots: Uint16Array;
  readonly #ease: Uint8Array;
  readonly #starts: Uint32Array;
  readonly #records: Uint16Array;
  readonly #english: WordTable;
  readonly #bearers: Uint32Array;
  readonly #entries = new Map<number, NameEntry>();

  /** Throws where the file is none of ours. */
  constructor(file: ArrayBuffer) {
    const sections = sectionsOf(file);
    this.table = new WordTable(sections);
    this.#firstClaim = u32(sections, 4);
    this.#claims = u32(sections, 5);
    this.#dots = u16(sections, 6);
    this.#ease = sections[7] as Uint8Array;
    this.#starts = u32(sections, 8);
    this.#records = u16(sections, 9);
    this.folding = foldTable(text16(sections, 10));
    this.asOf = text16(sections, 11);
    this.#english = new WordTable(sections.slice(12, 16));
    this.#bearers = u32(sections, 16);
  }

  /** How many entries there are. */
  get size(): number {
    return this.#starts.length - 1;
  }

  claimsOf(form: number): Claim[] {
    const claims: Claim[] = [];
    for (let i = this.#firstClaim[form] as number; i < (this.#firstClaim[form + 1] as number); i++) {
      const claim = this.#claims[i] as number;
      claims.push({ entry: claim >> 4, regions: claim & 15 });
    }
    return claims;
  }

  dotsOf(form: number): number {
    return this.#dots[form] as number;
  }

  easeOf(form: number): number {
    return (this.#ease[form] as number) & ~ALONE;
  }

  /** Whether the form needs nothing beside it where it stands alone. */
  standsAlone(form: number): boolean {
    return ((this.#ease[form] as number) & ALONE) !== 0;
  }

  /** The form as a number, if it is one of the tables'; folded and without dots. */
  formOf(folded: string): number {
    const found = this.table.longest(folded, 0, folded.length);
    return found && found.end === folded.length ? found.word : -1;
  }

  entryAt(number: number): NameEntry {
    const known = this.#entries.get(number);
    if (known) return known;
    const entry = entryOf(JSON.parse(this.#recordAt(number)) as Record);
    this.#entries.set(number, entry);
    return entry;
  }

  /** The entry's number, -1 where there is none. Records are sorted by id. */
  numberOf(id: NameId): number {
    let low = 0;
    let high = this.size - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const seen = this.entryAt(middle).id;
      if (seen === id) return middle;
      if (seen < id) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** The entry that is called so in English, in whatever spelling; -1 for none. */
  byEnglish(name: string): number {
    const key = englishKey(name);
    const found = this.#english.longest(key, 0, key.length);
    return found && found.end === key.length ? (this.#bearers[found.word] as number) : -1;
  }

  folded(form: string): string {
    return foldForm(withoutDots(form), this.folding);
  }

  #recordAt(number: number): string {
    const start = this.#starts[number] as number;
    const end = this.#starts[number + 1] as number;
    let text = '';
    for (let i = start; i < end; i += 4096)
      text += String.fromCharCode(...this.#records.subarray(i, Math.min(end, i + 4096)));
    return text;
  }
}

/** A form without what stands between its parts. */
export const withoutDots = (form: string): string => form.replace(/[·‧•・･．⋅∙\-‐‑–－\s]/g, '');

/** An English name as a key: small letters without accents, dots and hyphens. */
export const englishKey = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f.'’]/g, '')
    .toLowerCase()
    .replace(/[\s\-‐‑]+/g, ' ')
    .replace(/\b(\w) (?=\w\b)/g, '$1')
    .trim();

function entryOf(record: Record): NameEntry {
  const [id, kind, en, aliases, qid, country, [cn = [], hk = [], tw = [], sg = []], pinyin, offices, context, note] =
    record;
  return {
    id,
    kind,
    en,
    aliases,
    qid,
    country,
    forms: { cn, hk, tw, sg },
    pinyin,
    offices: offices.map(([office, zhHans, zhHant, from, to]): Office => ({ en: office, zhHans, zhHant, from, to })),
    context,
    note,
    origin: 'table',
  };
}
