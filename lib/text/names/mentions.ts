// From candidates to mentions: each is judged by what stands near it, and where that does not tell by what the survey
// decided for the article, or by whoever bore the form last before it.
import { Around } from './around';
import { isJudged } from './decide';
import type { Folded } from './fold';
import { spanOf } from './fold';
import { type ArticleFacts, LEAD, roleOf, type Scored, SURE, score, thresholdOf } from './judge';
import type { Known } from './known';
import type { Mention, NameId, NameReason, PageNames } from './name';
import { EASE } from './name-index';
import type { NameTables } from './page-forms';
import type { Candidate } from './scan';

const ONLY: readonly NameReason[] = [{ sign: 'only', says: '' }];

interface Decisions {
  readonly decided: ReadonlyMap<string, readonly NameId[]>;
  readonly settled: ReadonlyMap<string, NameId | null> | null;
}

/** Kept for the texts that are looked at together. */
const made = new WeakMap<PageNames, Decisions>();

/** Maps, since forms are cut out of the text anew: looked up as keys of a record each would have to be made a name. */
function decisionsOf(names: PageNames): Decisions {
  const before = made.get(names);
  if (before) return before;
  const decided = new Map(Object.entries(names.decided));
  const settled = names.settled ? new Map(Object.entries(names.settled)) : null;
  const decisions = { decided, settled };
  made.set(names, decisions);
  return decisions;
}

/** Judges the candidates of texts in reading order; whoever bore a form last bears it where nothing else is said. */
export class Judge {
  readonly #names: PageNames;
  readonly #tables: NameTables;
  readonly #facts: ArticleFacts;
  readonly #last = new Map<string, NameId>();
  readonly #why = new Map<number, readonly NameReason[]>();

  readonly #explains: boolean;
  readonly #decided: Decisions['decided'];
  readonly #settled: Decisions['settled'];

  /** `explains`: the reasons are wanted; they take as long as the judging. */
  constructor(names: PageNames, tables: NameTables, facts: ArticleFacts, explains = false) {
    this.#explains = explains;
    this.#names = names;
    const { decided, settled } = decisionsOf(names);
    this.#decided = decided;
    this.#settled = settled;
    this.#tables = tables;
    this.#facts = facts;
  }

  mentions(folded: Folded, candidates: readonly Candidate[]): Mention[] {
    this.#why.clear();
    const mentions: Mention[] = [];
    for (const candidate of candidates) {
      const ids = this.#idsOf(folded, candidate);
      if (!ids) continue;
      const { start, end } = spanOf(folded, candidate.start, candidate.end);
      mentions.push({ start, end, ids });
    }
    return mentions;
  }

  /** The reasons of the mention that begins at this place of the text judged last. */
  reasonsOf(start: number): readonly NameReason[] {
    return this.#why.get(start) ?? [];
  }

  /** Keeps the reasons of a mention that is one. */
  #keep(start: number, ids: readonly NameId[], why: readonly NameReason[]): Mention['ids'] | null {
    if (this.#explains) this.#why.set(start, why);
    return ids.length ? (ids as Mention['ids']) : null;
  }

  #idsOf(folded: Folded, candidate: Candidate): Mention['ids'] | null {
    const { bearers, form } = candidate;
    const start = folded.at[candidate.start] as number;
    const settled = this.#settled?.get(form);
    if (settled === null) return null;
    if (settled !== undefined) return this.#keep(start, [settled], [{ sign: 'settled', says: '' }]);
    const [first] = bearers;
    if (first && this.#isPlain(folded, candidate, first.known)) return [first.known.entry.id];
    if (isJudged(candidate) || !first) return this.#judged(score(folded, candidate, this.#facts), candidate, start);
    const { id, en } = first.known.entry;
    if (candidate.from === 'own') return this.#keep(start, [id], [{ sign: 'own', says: en }]);
    if (candidate.ease === EASE.hard && !this.#isSaid(folded, candidate)) return null;
    return this.#keep(start, [id], ONLY);
  }

  /** One bearer, decided for the article, and nothing right here against it: most mentions are so, and need no points. */
  #isPlain(folded: Folded, candidate: Candidate, known: Known): boolean {
    if (this.#explains || candidate.bearers.length > 1 || candidate.crossed || candidate.from === 'own') return false;
    if (this.#decided.get(candidate.form)?.[0] !== known.entry.id) return false;
    return roleOf(known, new Around(folded, candidate.start, candidate.end)) === 0;
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
    const decided = this.#decided.get(form);
    const said = this.#last.get(form);
    const among = said ? [said] : (decided ?? []);
    const theirs = ranked.filter(({ known }) => among.includes(known.entry.id));
    const [only] = theirs;
    if (only && theirs.length === 1)
      return this.#keep(start, [only.known.entry.id], this.#reasons(only, form, only.known.entry.id));
    if ((decided?.length === 0 && !candidate.alone) || best.points < thresholdOf(candidate, this.#facts.isPolitical))
      return null;
    if (isClear) return this.#keep(start, [id], this.#reasons(best, form, id));
    const close = ranked.filter(({ points }) => points > best.points - LEAD).map(({ known }) => known.entry.id);
    return this.#keep(start, close, best.why);
  }

  /** What stands near a mention, and what decided its form in the article; 'only' where there is no other bearer. */
  #reasons(chosen: Scored, form: string, id: NameId): readonly NameReason[] {
    if (!this.#explains) return ONLY;
    const decided = this.#decided.get(form);
    const far = decided?.length === 1 && decided[0] === id ? (this.#names.why?.[form] ?? []) : [];
    const all = [...chosen.why, ...far.filter(({ sign }) => !chosen.why.some((near) => near.sign === sign))];
    const seen = new Set<string>();
    const own = all.filter(({ sign, says }) => !seen.has(`${sign} ${says}`) && seen.add(`${sign} ${says}`));
    const bearers = this.#tables.known.index.formOf(form);
    const isOnly = bearers >= 0 && this.#tables.known.index.claimsOf(bearers).length === 1;
    return isOnly && own.length === 0 ? ONLY : own;
  }
}
