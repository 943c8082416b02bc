// Finds the names of a page and of its parts. `survey` goes once over the whole page: what its glosses teach, who is
// named in full, and so whom every short form means. `find` then finds the mentions of any part of it by that, alone.
import { packNames } from '../pack';
import { type ArticleAsk, decide, factsBy, factsOf } from './decide';
import { fold } from './fold';
import { glossesOf } from './gloss';
import { officeOn } from './judge';
import { Judge } from './mentions';
import type { Mention, NameReason, PageNames, SeenName, Survey } from './name';
import { entryOf, type NameTables, pageForms, scannerOf, surnamesOf, taughtOf } from './page-forms';
import { type Found, type Scanner, scan } from './scan';
import { strangersOf } from './strangers';

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
  const glossed = new Set(taught.flatMap(({ zh, alias }) => [zh, alias]));
  const strangers = strangersOf(first, lexicon).filter((form) => !glossed.has(form));
  const page = pageForms({ taught, surnames, strangers, region: ask.region }, glosses, tables);
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
    ...(strangers.length ? { strangers } : {}),
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
  return new Judge(names, tables, factsBy(names)).mentions(folded, candidates);
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
  const judge = new Judge(names, tables, factsBy(names), true);
  const mention = judge.mentions(folded, candidates).find(({ start, end }) => start < at.end && at.start < end);
  if (!mention) return null;
  return { mention, why: judge.reasonsOf(mention.start) };
}

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
    // Of a stranger nothing is known but the name: there is nothing to list.
    if (!entry || entry.en === '') return [];
    const { date } = names;
    const office = date === null ? null : officeOn(entry.offices, date);
    return [{ id, kind: entry.kind, en: entry.en, form, count, office, others, fromPage: entry.origin === 'page' }];
  });
}
