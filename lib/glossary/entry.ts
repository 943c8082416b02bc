// What an entry of the reader's own glossary is: its schema, from which its type follows, its limits, what counts as
// the same name, and how it looks to the finder of names. Pure: storing entries is store.ts's work.
import * as v from 'valibot';
import type { NameEntry, NameKind } from '../text/names/name';

/** The most that is taken, so that neither a slip nor a hostile file can fill storage or slow down reading. */
export const LIMITS = { entries: 20_000, english: 200, form: 40, forms: 12, reading: 200, note: 1000 } as const;

export const KINDS = [
  'person',
  'org',
  'agency',
  'place',
  'event',
  'document',
  'phrase',
  'title',
] as const satisfies readonly NameKind[];

/** The regions whose forms an entry holds, in the order in which they are shown and exported. */
export const REGIONS = ['cn', 'hk', 'tw'] as const;
export type OwnRegion = (typeof REGIONS)[number];

/** What is wrong with a field; glossary.fault.* in the catalogues. */
export type FaultCode = 'missing' | 'short' | 'long' | 'many' | 'not-han' | 'sign' | 'kind' | 'wikidata' | 'no-forms';

const says = (code: FaultCode): FaultCode => code;

/** These stand between forms and readings in a cell of a table, and in no name. */
const SIGNS = /[|｜=＝、，；;,\n]/;
const HAN = /\p{Script=Han}/u;

/** What is wrong with a form; null when it fits. */
function formFault(form: string): FaultCode | null {
  if (form.length > LIMITS.form) return 'long';
  if (SIGNS.test(form)) return 'sign';
  if (!HAN.test(form)) return 'not-han';
  return form.length < 2 ? 'short' : null;
}

/** What is wrong with a reading; null when it fits. */
function readingFault(reading: string): FaultCode | null {
  if (reading.length > LIMITS.reading) return 'long';
  return SIGNS.test(reading) ? 'sign' : null;
}

const isText = (value: unknown): value is string => typeof value === 'string';

// Lists are looked through by one check each: a schema for every string in them takes four times as long, which tells
// when ten thousand entries are read.
const forms = v.pipe(
  v.custom<readonly string[]>((list) => Array.isArray(list) && list.every(isText), says('missing')),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    if (dataset.value.length > LIMITS.forms) addIssue({ message: says('many') });
    for (const form of dataset.value) {
      const code = formFault(form);
      if (code) addIssue({ message: code, input: form });
    }
  }),
);
const readings = v.pipe(
  v.custom<Readonly<Record<string, string>>>(
    (record) =>
      typeof record === 'object' &&
      record !== null &&
      !Array.isArray(record) &&
      Object.entries(record).every(([form, reading]) => form !== '__proto__' && isText(reading)),
    says('missing'),
  ),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    for (const reading of Object.values(dataset.value)) {
      const code = readingFault(reading);
      if (code) addIssue({ message: code, input: reading });
    }
  }),
);
const line = (most: number) => v.pipe(v.string(), v.maxLength(most, says('long')));

export const FIELDS = {
  kind: v.picklist(KINDS, says('kind')),
  en: v.pipe(line(LIMITS.english), v.minLength(1, says('missing'))),
  forms: v.pipe(
    v.object({ cn: forms, hk: forms, tw: forms }),
    v.readonly(),
    v.check((all) => REGIONS.some((region) => all[region].length > 0), says('no-forms')),
  ),
  /** By form; a form without one is read by the text engine. */
  pinyin: readings,
  note: line(LIMITS.note),
  /** 'Q42', or '' when it is not known. */
  wikidata: v.pipe(v.string(), v.regex(/^(?:Q[1-9]\d{0,11})?$/, says('wikidata'))),
} as const;

const draftSchema = v.object(FIELDS);
const ownId = v.custom<`own/${string}`>((id) => typeof id === 'string' && /^own\/[\w-]{1,64}$/.test(id));
const moment = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT[\d:.]{5,12}Z$/));
const entrySchema = v.object({ id: ownId, ...FIELDS, made: moment, changed: moment });

/** What a reader says of a name. */
export type EntryDraft = Readonly<v.InferOutput<typeof draftSchema>>;
export type Field = keyof EntryDraft;
/** A name of the reader's own glossary; `made` and `changed` in UTC, as Date writes them. */
export type OwnEntry = Readonly<v.InferOutput<typeof entrySchema>>;
export type OwnId = OwnEntry['id'];

export const FIELD_KEYS = Object.keys(FIELDS) as Field[];

export const EMPTY: EntryDraft = {
  kind: 'person',
  en: '',
  forms: { cn: [], hk: [], tw: [] },
  pinyin: {},
  note: '',
  wikidata: '',
};

/** What is wrong with a draft, field by field. */
export interface Fault {
  readonly field: Field;
  readonly code: FaultCode;
  /** The value at fault, shortened; '' where a field as a whole is. */
  readonly value: string;
  /** The region of a form at fault. */
  readonly region?: OwnRegion;
}

/** Nothing when the draft fits. */
export function faultsOf(draft: unknown): Fault[] {
  const done = v.safeParse(draftSchema, draft);
  if (done.success) return [];
  return done.issues.map((issue): Fault => {
    const [field, region] = issue.path?.map(({ key }) => key) ?? [];
    const value = typeof issue.input === 'string' ? issue.input.slice(0, 60) : '';
    const code = (CODES.has(issue.message) ? issue.message : 'missing') as FaultCode;
    const fault: Fault = { field: FIELD_KEYS.includes(field as Field) ? (field as Field) : 'en', code, value };
    return fault.field === 'forms' && isRegion(region) ? { ...fault, region } : fault;
  });
}

const CODES: ReadonlySet<string> = new Set<FaultCode>([
  'missing',
  'short',
  'long',
  'many',
  'not-han',
  'sign',
  'kind',
  'wikidata',
  'no-forms',
]);

const isRegion = (key: unknown): key is OwnRegion => REGIONS.some((region) => region === key);

/** A deleted entry as it was stored, by which the deletion can be undone. */
export interface Deleted {
  readonly id: OwnId;
  readonly stored: unknown;
}

/** An entry as it is stored or was exported, if it is one; what it has besides is passed over. */
export function entryFrom(stored: unknown): OwnEntry | null {
  const done = v.safeParse(entrySchema, stored, { abortEarly: true });
  return done.success ? done.output : null;
}

/** Whatever of a draft a reader cannot see or did not mean: blanks, invisible signs, doubled forms, unused readings. */
export function tidy(draft: EntryDraft): EntryDraft {
  const forms = {
    cn: tidyForms(draft.forms.cn),
    hk: tidyForms(draft.forms.hk),
    tw: tidyForms(draft.forms.tw),
  };
  const known = new Set([...forms.cn, ...forms.hk, ...forms.tw]);
  const readings = Object.entries(draft.pinyin)
    .map(([name, read]) => [tidyText(name), tidyText(read)] as const)
    .filter(([name, read]) => known.has(name) && read !== '');
  return {
    kind: draft.kind,
    en: tidyText(draft.en),
    forms,
    pinyin: Object.fromEntries(readings),
    note: tidyText(draft.note),
    wikidata: tidyWikidata(draft.wikidata),
  };
}

/** Control, direction and zero-width characters: nothing that is printed. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** One line without blanks around it, in Unicode's composed form. */
export const tidyText = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

const tidyForms = (forms: readonly string[]): string[] => [
  ...new Set(forms.map(tidyText).filter((name) => name !== '')),
];

/** A Wikidata id may be pasted as its address. */
const tidyWikidata = (given: string): string =>
  /(?:^|\/)(q\d+)$/i.exec(tidyText(given))?.[1]?.toUpperCase() ?? tidyText(given);

/**
 * What makes two entries the same name: their English, whatever its capitals, accents and blanks. Namesakes are told
 * apart in brackets, as in our own tables: Wang Yong (professor).
 */
export const nameKey = (en: string): string =>
  en
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s\u2010\u2011-]+/g, ' ')
    .trim();

/** All forms, each once, in the order of the regions. */
export const formsOf = ({ forms }: Pick<EntryDraft, 'forms'>): string[] => [
  ...new Set(REGIONS.flatMap((region) => forms[region])),
];

/** Do two drafts say the same in a field? */
export const sameField = (a: EntryDraft, b: EntryDraft, field: Field): boolean =>
  written(a[field]) === written(b[field]);

const written = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : String(value);

/** The draft that an entry is of. */
export const draftOf = ({ kind, en, forms, pinyin, note, wikidata }: OwnEntry): EntryDraft => ({
  kind,
  en,
  forms,
  pinyin,
  note,
  wikidata,
});

/** An entry as the finder of names and the card know names. */
export function toNameEntry(entry: OwnEntry): NameEntry {
  return {
    id: entry.id,
    kind: entry.kind,
    en: entry.en,
    aliases: [],
    qid: entry.wikidata,
    country: '',
    forms: { ...entry.forms, sg: [] },
    pinyin: entry.pinyin,
    offices: [],
    context: [],
    note: entry.note,
    origin: 'own',
  };
}
