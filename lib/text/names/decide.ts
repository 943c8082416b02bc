// What an article as a whole says: whether it is about politics, who is named in full in it, and so whom every form
// means where nothing near it says. What stands near a mention is weighed by judge.ts.
import type { Region } from '../region';
import { POLITICS } from './cues';
import { type ArticleFacts, LEAD, SURE, score, thresholdOf } from './judge';
import type { NameId, NameReason, PageNames } from './name';
import type { NameTables } from './page-forms';
import type { Candidate, Found } from './scan';

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

/** The facts of a whole article. */
export function factsOf(found: readonly Found[], { date, region }: ArticleAsk): ArticleFacts {
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

/** The facts for a part of a page: the survey has looked for words elsewhere in it, and decided by them. */
export function factsBy({ date, region, isPolitical, present }: PageNames): ArticleFacts {
  return {
    date,
    region: region ? REGION_BIT[region] : 0,
    isPolitical: isPolitical ?? false,
    present: new Set(present),
    has: () => false,
  };
}

type Decisions = Pick<PageNames, 'decided' | 'why' | 'settled'>;

/** Whom each form means where nothing near it says: the bearer with the most points over all its mentions. */
export function decide(
  found: readonly Found[],
  facts: ArticleFacts,
  ask: ArticleAsk,
  { known }: NameTables,
): Decisions {
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
      // Standing alone says nothing of where the form stands among words.
      sum.least = thresholdOf({ ...candidate, alone: false }, facts.isPolitical);
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
export const isJudged = ({ bearers, from }: Candidate): boolean =>
  from !== 'own' && (bearers.length > 1 || bearers[0]?.known.entry.kind === 'person' || bearers.length === 0);
