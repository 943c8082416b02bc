// Forms that a page itself gives beside the tables: those of its glosses with their surnames and other spellings, and
// Japanese surnames after the name in full. And the entries of people of whom only the page's gloss is known.
import type { Region } from '../region';
import type { Lexicon } from '../words';
import type { Gloss } from './gloss';
import { type Known, type KnownNames, type OwnForm, ownForm, readyOf } from './known';
import type { NameEntry, NameId, PageNames, Taught } from './name';
import type { Found, Scanner } from './scan';

/** What names are found by. */
export interface NameTables {
  readonly known: KnownNames;
  readonly lexicon: Lexicon;
}

/** What glosses teach, each Chinese name once. */
export function taughtOf(glosses: readonly Gloss[]): Taught[] {
  const taught = new Map<string, Taught>();
  for (const { zh, en, alias, id } of glosses) {
    const before = taught.get(zh);
    const other = alias ?? before?.alias;
    taught.set(zh, { zh, en: before?.en ?? en, id: before?.id ?? id, ...(other ? { alias: other } : {}) });
  }
  return [...taught.values()];
}

const DOTS = /[·‧•・･．-]/;

/** What a survey learned of a page besides whom its forms mean. */
export type PageKnowledge = Pick<PageNames, 'taught' | 'surnames' | 'strangers' | 'region'>;

/** A name without a gloss: nothing is known but how it is written here. */
const strangerOf = (zh: string): Taught => ({ zh, en: '', id: `page/${zh.replace(/\s/g, '')}` });

const formCache = new WeakMap<PageNames, Scanner['page']>();

/** Forms to look for beside the tables': what the page teaches, the surname alone, and other spellings. */
export function scannerOf(names: PageNames, tables: NameTables): Scanner {
  const page = formCache.get(names) ?? pageForms(names, [], tables);
  formCache.set(names, page);
  return { ...tables, page };
}

/** The page's forms by their first unit; `glosses` save looking their bearers up again. */
export function pageForms(
  { taught, surnames = [], strangers = [], region }: PageKnowledge,
  glosses: readonly Gloss[],
  { known }: NameTables,
): Scanner['page'] {
  const forms = new Map<number, OwnForm[]>();
  for (const gloss of taught) {
    const bearer =
      glosses.find(({ id }) => id === gloss.id)?.known ?? known.byId(gloss.id) ?? pageEntry(gloss, region, known);
    const parts = gloss.zh.split(DOTS);
    const surname = parts.length > 1 ? (parts.at(-1) ?? '') : '';
    const printed = new Set([gloss.zh, gloss.alias ?? '', surname.length > 1 ? surname : '']);
    for (const one of printed) if (one) addForm(forms, ownForm(one, bearer, known.index, 'page'));
  }
  for (const { form, id } of surnames) {
    const bearer = known.byId(id);
    if (bearer) addForm(forms, ownForm(form, bearer, known.index, 'short'));
  }
  for (const zh of strangers) {
    const bearer = pageEntry(strangerOf(zh), region, known);
    for (const one of new Set([zh, zh.split(DOTS).at(-1) ?? zh]))
      addForm(forms, ownForm(one, bearer, known.index, 'page'));
  }
  return forms;
}

function addForm(forms: Map<number, OwnForm[]>, form: OwnForm | null): void {
  if (!form) return;
  const first = form.form.charCodeAt(0);
  forms.set(first, [...(forms.get(first) ?? []), form]);
}

type Surname = NonNullable<PageNames['surnames']>[number];

/** 山口 of 山口那津男: after a Japanese name in full the surname alone is used, which the tables need not list. */
export function surnamesOf(found: readonly Found[]): Surname[] {
  const surnames = new Map<string, Surname>();
  for (const { candidates } of found) {
    for (const { form, bearers } of candidates) {
      const [bearer, other] = bearers;
      if (!bearer || other || form.length < 4 || form.length > 5) continue;
      const { country, id, kind } = bearer.known.entry;
      if (kind === 'person' && country === 'JP' && bearer.known.isHan)
        surnames.set(form.slice(0, 2), { form: form.slice(0, 2), id });
    }
  }
  return [...surnames.values()];
}

/** A person of whom only the page's gloss is known. */
function pageEntry({ zh, en, alias, id }: Taught, region: Region | null, { index }: KnownNames): Known {
  const forms = { cn: [], hk: [], tw: [], sg: [], [region ?? 'cn']: alias ? [zh, alias] : [zh] };
  const entry: NameEntry = {
    id,
    kind: 'person',
    en,
    aliases: [],
    qid: '',
    country: '',
    forms,
    pinyin: {},
    offices: [],
    context: [],
    note: '',
    origin: 'page',
  };
  return readyOf(entry, index);
}

/** The entry of any name on a page: of the tables, the reader's glossary, or the page's own gloss. */
export function entryOf(id: NameId, names: PageNames, { known }: NameTables): NameEntry | null {
  const entry = known.byId(id)?.entry;
  if (entry) return entry;
  const strangers = (names.strangers ?? []).map(strangerOf);
  const taught = [...names.taught, ...strangers].find((gloss) => gloss.id === id);
  return taught ? pageEntry(taught, names.region, known).entry : null;
}
