// Finds the names of a page and of its parts. `survey` goes once over the whole page: what its glosses teach, who is
// named in full, and so whom every short form means. `find` then finds the mentions of any part of it by that, alone.

import { packNames } from '../pack';
import type { Region } from '../region';
import type { Lexicon } from '../words';
import { POLITICS } from './cues';
import { type Folded, fold, spanOf } from './fold';
import { type Gloss, glossesOf } from './gloss';
import { type ArticleFacts, LEAD, officeOn, type Scored, SURE, score, thresholdOf } from './judge';
import { type Known, type KnownNames, type OwnForm, ownForm, readyOf } from './known';
import type { Mention, NameEntry, NameId, NameReason, PageNames, SeenName, Survey, Taught } from './name';
import { EASE } from './name-index';
import { type Candidate, type Scanner, scan } from './scan';

/** What names are found by. */
export interface NameTables {
  readonly known: KnownNames;
  readonly lexicon: Lexicon;
}

/** What is known of the article before its names are. */
export interface ArticleAsk {
  /** 'YYYY-MM-DD'; null: not known. */
  readonly date: string | null;
  readonly region: Region | null;
  /** What the reader said of forms (as printed) on this page; null: no name. */
  readonly settled: readonly { readonly form: string; readonly id: NameId | null }[];
}

const REGION_BIT: Readonly<Record<Region, number>> = { cn: 1, hk: 2, tw: 4 };
/** Words of politics that make an article one about politics. */
const POLITICAL = 3;

interface Found {
  readonly folded: Folded;
  readonly candidates: readonly Candidate[];
}

/** Finds the names of a page's texts, in reading order. */
export function survey(texts: readonly string[], ask: ArticleAsk, tables: NameTables): Survey {
  const { known, lexicon } = tables;
  const { folding } = known.index;
  const folded = texts.map((text) => fold(text, folding));
  const bare: Scanner = { known, lexicon, page: new Map() };
  const first = folded.map((one): Found => ({ folded: one, candidates: scan(one, bare) }));
  const glosses = first.flatMap((one) => glossesOf(one.folded, one.candidates, tables));
  const taught = taughtOf(glosses);
  const surnames = surnamesOf(first);
  const page = pageForms(taught, surnames, glosses, tables);
  const found =
    page.size === 0
      ? first
      : first.map((one): Found => ({ folded: one.folded, candidates: scan(one.folded, { known, lexicon, page }) }));
  const facts = factsOf(found, ask);
  const names: PageNames = {
    date: ask.date,
    region: ask.region,
    taught,
    ...(surnames.length ? { surnames } : {}),
    ...decide(found, facts, ask, tables),
    isPolitical: facts.isPolitical,
    present: [...facts.present],
  };
  const judge = new Judge(names, tables, facts);
  const mentions = found.map((one) => judge.mentions(one.folded, one.candidates));
  return { names, mentions: mentions.map(packNames), seen: seenOf(texts, mentions, names, tables) };
}

/** The mentions in a part of a page that was surveyed. */
export function find(text: string, names: PageNames, tables: NameTables): Mention[] {
  const folded = fold(text, tables.known.index.folding);
  const candidates = scan(folded, scannerOf(names, tables));
  return new Judge(names, tables, factsBy(names, folded)).mentions(folded, candidates);
}

/** Why the mention at a span is whom it is taken for; null where there is none. */
export function explain(
  text: string,
  at: { readonly start: number; readonly end: number },
  names: PageNames,
  tables: NameTables,
): { readonly mention: Mention; readonly why: readonly NameReason[] } | null {
  const folded = fold(text, tables.known.index.folding);
  const candidates = scan(folded, scannerOf(names, tables));
  const judge = new Judge(names, tables, factsBy(names, folded), true);
  const mention = judge.mentions(folded, candidates).find(({ start, end }) => start < at.end && at.start < end);
  if (!mention) return null;
  return { mention, why: judge.reasonsOf(mention.start) };
}

// --- what the page teaches ------------------------------------------------------------------------------------------

function taughtOf(glosses: readonly Gloss[]): Taught[] {
  const taught = new Map<string, Taught>();
  for (const { zh, en, alias, id } of glosses) {
    const before = taught.get(zh);
    const other = alias ?? before?.alias;
    taught.set(zh, { zh, en: before?.en ?? en, id: before?.id ?? id, ...(other ? { alias: other } : {}) });
  }
  return [...taught.values()];
}

const formCache = new WeakMap<PageNames, Scanner['page']>();

/** Forms to look for beside the tables': what the page teaches, the surname alone, and other spellings. */
function scannerOf(names: PageNames, tables: NameTables): Scanner {
  const page = formCache.get(names) ?? pageForms(names.taught, names.surnames ?? [], [], tables);
  formCache.set(names, page);
  return { ...tables, page };
}

function pageForms(
  taught: readonly Taught[],
  surnames: readonly Surname[],
  glosses: readonly Gloss[],
  { known }: NameTables,
): Scanner['page'] {
  const forms = new Map<number, OwnForm[]>();
  for (const gloss of taught) {
    const bearer = glosses.find(({ id }) => id === gloss.id)?.known ?? known.byId(gloss.id) ?? pageEntry(gloss, known);
    const parts = gloss.zh.split(/[·‧•・･．-]/);
    const surname = parts.length > 1 ? (parts.at(-1) ?? '') : '';
    const printed = new Set([gloss.zh, gloss.alias ?? '', surname.length > 1 ? surname : '']);
    for (const one of printed) if (one) addForm(forms, ownForm(one, bearer, known.index, 'page'));
  }
  for (const { form, id } of surnames) {
    const bearer = known.byId(id);
    if (bearer) addForm(forms, ownForm(form, bearer, known.index, 'short'));
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
function surnamesOf(found: readonly Found[]): Surname[] {
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
function pageEntry({ zh, en, alias, id }: Taught, { index }: KnownNames): Known {
  const entry: NameEntry = {
    id,
    kind: 'person',
    en,
    aliases: [],
    qid: '',
    country: '',
    forms: { cn: [zh, ...(alias ? [alias] : [])], hk: [], tw: [], sg: [] },
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
  const taught = names.taught.find((gloss) => gloss.id === id);
  return taught ? pageEntry(taught, known).entry : null;
}

// --- what the article as a whole says -------------------------------------------------------------------------------

function factsOf(found: readonly Found[], { date, region }: ArticleAsk): ArticleFacts {
  const text = found.map(({ folded }) => folded.text).join('\n');
  const has = remembering((word: string) => text.includes(word));
  const isPolitical = politicsIn(text) >= POLITICAL;
  const bare = { date, region: region ? REGION_BIT[region] : 0, isPolitical, has, present: new Set<NameId>() };
  const present = new Set<NameId>();
  for (const { folded, candidates } of found) {
    for (const candidate of candidates) {
      if (candidate.bearers[0]?.known.entry.kind !== 'person') continue;
      const [best, next] = score(folded, candidate, bare);
      if (!best || best.points < SURE || best.points - (next?.points ?? -99) < LEAD) continue;
      if (candidate.full || candidate.from !== 'table' || best.why.some(({ sign }) => sign === 'title'))
        present.add(best.known.entry.id);
    }
  }
  return { ...bare, present };
}

function politicsIn(text: string): number {
  let count = 0;
  for (const word of POLITICS) if (text.includes(word) && ++count === POLITICAL) break;
  return count;
}

function remembering(look: (word: string) => boolean): (word: string) => boolean {
  const seen = new Map<string, boolean>();
  return (word) => {
    const known = seen.get(word) ?? look(word);
    seen.set(word, known);
    return known;
  };
}

/** The facts of a part: the survey's, and what the part itself says. */
function factsBy({ date, region, isPolitical, present }: PageNames, { text }: Folded): ArticleFacts {
  return {
    date,
    region: region ? REGION_BIT[region] : 0,
    isPolitical: isPolitical ?? false,
    present: new Set(present),
    has: remembering((word) => text.includes(word)),
  };
}

// --- whom each form means -------------------------------------------------------------------------------------------

type Decisions = Pick<PageNames, 'decided' | 'why' | 'settled'>;

/** Whom each form means where nothing near it says: the bearer with the most points over all its mentions. */
function decide(found: readonly Found[], facts: ArticleFacts, ask: ArticleAsk, { known }: NameTables): Decisions {
  interface Sum {
    readonly points: Map<NameId, number>;
    readonly why: Map<NameId, readonly NameReason[]>;
    least: number;
    best: number;
  }
  const sums = new Map<string, Sum>();
  for (const { folded, candidates } of found) {
    for (const candidate of candidates) {
      if (!isJudged(candidate)) continue;
      const sum = sums.get(candidate.form) ?? { points: new Map(), why: new Map(), least: 0, best: -99 };
      sum.least = thresholdOf(candidate, facts.isPolitical);
      for (const { known: bearer, points, why } of score(folded, candidate, facts)) {
        const { id } = bearer.entry;
        const before = sum.points.get(id) ?? -99;
        if (points > before) {
          sum.points.set(id, points);
          sum.why.set(id, why);
        }
        sum.best = Math.max(sum.best, points);
      }
      sums.set(candidate.form, sum);
    }
  }
  const decided: Record<string, readonly NameId[]> = {};
  const why: Record<string, readonly NameReason[]> = {};
  for (const [form, sum] of sums) {
    const ranked = [...sum.points].sort((a, b) => b[1] - a[1]);
    const near = ranked.filter(([, points]) => points > sum.best - LEAD).map(([id]) => id);
    decided[form] = sum.best < sum.least ? [] : near;
    if (near.length === 1 && near[0]) why[form] = sum.why.get(near[0]) ?? [];
  }
  const settled: Record<string, NameId | null> = {};
  for (const { form, id } of ask.settled) settled[known.index.folded(form)] = id;
  return { decided, why, ...(ask.settled.length ? { settled } : {}) };
}

/** Terms with one bearer need no judging. */
const isJudged = ({ bearers, from }: Candidate): boolean =>
  from !== 'own' && (bearers.length > 1 || bearers[0]?.known.entry.kind === 'person' || bearers.length === 0);

// --- mentions -------------------------------------------------------------------------------------------------------

const ONLY: readonly NameReason[] = [{ sign: 'only', says: '' }];

/** Judges the candidates of texts in reading order; whoever bore a form last bears it where nothing else is said. */
class Judge {
  readonly #names: PageNames;
  readonly #tables: NameTables;
  readonly #facts: ArticleFacts;
  readonly #last = new Map<string, NameId>();
  readonly #why = new Map<number, readonly NameReason[]>();

  readonly #explains: boolean;

  /** `explains`: the reasons are wanted; they take as long as the judging. */
  constructor(names: PageNames, tables: NameTables, facts: ArticleFacts, explains = false) {
    this.#explains = explains;
    this.#names = names;
    this.#tables = tables;
    this.#facts = facts;
  }

  mentions(folded: Folded, candidates: readonly Candidate[]): Mention[] {
    this.#why.clear();
    const mentions: Mention[] = [];
    for (const candidate of candidates) {
      const ids = this.#idsOf(folded, candidate);
      if (!ids) continue;
      const span = spanOf(folded, candidate.start, candidate.end);
      mentions.push({ ...span, ids });
    }
    return mentions;
  }

  /** The reasons of the mention that begins at this place of the text judged last. */
  reasonsOf(start: number): readonly NameReason[] {
    return this.#why.get(start) ?? [];
  }

  /** Keeps the reasons of a mention that is one. */
  #keep(start: number, ids: readonly NameId[], why: readonly NameReason[]): Mention['ids'] | null {
    this.#why.set(start, why);
    return ids.length ? (ids as Mention['ids']) : null;
  }

  #idsOf(folded: Folded, candidate: Candidate): Mention['ids'] | null {
    const { bearers, form } = candidate;
    const start = folded.at[candidate.start] as number;
    const settled = this.#names.settled?.[form];
    if (settled === null) return null;
    if (settled !== undefined) return this.#keep(start, [settled], [{ sign: 'settled', says: '' }]);
    const [first] = bearers;
    if (isJudged(candidate) || !first) return this.#judged(score(folded, candidate, this.#facts), candidate, start);
    const { id, en } = first.known.entry;
    if (candidate.from === 'own') return this.#keep(start, [id], [{ sign: 'own', says: en }]);
    if (candidate.ease === EASE.hard && !this.#isSaid(folded, candidate)) return null;
    return this.#keep(start, [id], ONLY);
  }

  /** A term that is an ordinary word as well counts where its country or its like is spoken of. */
  #isSaid(folded: Folded, candidate: Candidate): boolean {
    return this.#facts.isPolitical || score(folded, candidate, this.#facts).some(({ points }) => points >= 5);
  }

  #judged(ranked: readonly Scored[], candidate: Candidate, start: number): Mention['ids'] | null {
    const [best, next] = ranked;
    // Another trade right before it: whatever the article says elsewhere, this is not he.
    if (!best || best.points < -12) return null;
    const { form } = candidate;
    const { id } = best.known.entry;
    const isClear = best.points - (next?.points ?? -99) >= LEAD;
    if (isClear && best.points >= SURE) {
      this.#last.set(form, id);
      return this.#keep(start, [id], this.#reasons(best, form, id));
    }
    const decided = this.#names.decided[form];
    const said = this.#last.get(form);
    const among = said ? [said] : (decided ?? []);
    const theirs = ranked.filter(({ known }) => among.includes(known.entry.id));
    const [only] = theirs;
    if (only && theirs.length === 1)
      return this.#keep(start, [only.known.entry.id], this.#reasons(only, form, only.known.entry.id));
    if (decided?.length === 0 || best.points < thresholdOf(candidate, this.#facts.isPolitical)) return null;
    if (isClear) return this.#keep(start, [id], this.#reasons(best, form, id));
    const close = ranked.filter(({ points }) => points > best.points - LEAD).map(({ known }) => known.entry.id);
    return this.#keep(start, close, best.why);
  }

  /** What stands near a mention, and what decided its form in the article; 'only' where there is no other bearer. */
  #reasons(chosen: Scored, form: string, id: NameId): readonly NameReason[] {
    if (!this.#explains) return ONLY;
    const decided = this.#names.decided[form];
    const far = decided?.length === 1 && decided[0] === id ? (this.#names.why?.[form] ?? []) : [];
    const all = [...chosen.why, ...far.filter(({ sign }) => !chosen.why.some((near) => near.sign === sign))];
    const seen = new Set<string>();
    const own = all.filter(({ sign, says }) => !seen.has(`${sign} ${says}`) && seen.add(`${sign} ${says}`));
    const bearers = this.#tables.known.index.formOf(form);
    const isOnly = bearers >= 0 && this.#tables.known.index.claimsOf(bearers).length === 1;
    return isOnly && own.length === 0 ? ONLY : own;
  }
}

// --- the list of names ----------------------------------------------------------------------------------------------

function seenOf(
  texts: readonly string[],
  mentions: readonly (readonly Mention[])[],
  names: PageNames,
  tables: NameTables,
): SeenName[] {
  const seen = new Map<string, { form: string; count: number; ids: Mention['ids'] }>();
  for (const [i, list] of mentions.entries()) {
    for (const { start, end, ids } of list) {
      const key = ids.join('|');
      const before = seen.get(key);
      if (before) before.count++;
      else seen.set(key, { form: (texts[i] ?? '').slice(start, end).replace(/\s+/g, ''), count: 1, ids });
    }
  }
  return [...seen.values()].flatMap(({ form, count, ids: [id, ...others] }) => {
    const entry = entryOf(id, names, tables);
    if (!entry) return [];
    const { date } = names;
    const office = date === null ? null : officeOn(entry.offices, date);
    return [{ id, kind: entry.kind, en: entry.en, form, count, office, others, fromPage: entry.origin === 'page' }];
  });
}
