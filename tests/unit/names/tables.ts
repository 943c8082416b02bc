// The compiled names as tests open them, and mentions as lines that are readable by eye.
import { NAMES_FILE } from '../../../lib/data/lexicon';
import { openTables } from '../../../lib/data/tables';
import type { ArticleAsk } from '../../../lib/text/names/decide';
import { KnownNames } from '../../../lib/text/names/known';
import type { NameEntry, PageNames } from '../../../lib/text/names/name';
import { NameIndex } from '../../../lib/text/names/name-index';
import type { NameTables } from '../../../lib/text/names/page-forms';
import { find, survey } from '../../../lib/text/names/survey';
import { load } from '../text/compiled';

const lexicon = (await openTables(load).open({ routes: [], lexicon: true })).lexicon();
export const index = new NameIndex(await load(NAMES_FILE));
export const tables: NameTables = { known: new KnownNames(index), lexicon };

/** The same tables with entries of a reader's own. */
export const withOwn = (own: readonly NameEntry[]): NameTables => ({ known: new KnownNames(index, own), lexicon });

const BARE: ArticleAsk = { date: null, region: null, settled: [] };

/** Mentions of people as 'form=id', undecided ones as 'form=id|id', of a text surveyed by itself. */
export function peopleIn(text: string, ask: Partial<ArticleAsk> = {}, by: NameTables = tables): string[] {
  return namesIn(text, ask, by).filter((name) => !/\((?:place|title|org|agency|event|document|phrase)\)$/.test(name));
}

/** All mentions; of terms with their kind: '安理會=UN Security Council (org)'. */
export function namesIn(text: string, ask: Partial<ArticleAsk> = {}, by: NameTables = tables): string[] {
  const { names } = survey([text], { ...BARE, ...ask }, by);
  return find(text, names, by).map(({ start, end, ids }) => {
    const kind = by.known.byId(ids[0])?.entry.kind ?? 'person';
    return `${text.slice(start, end)}=${ids.join('|')}${kind === 'person' ? '' : ` (${kind})`}`;
  });
}

/** What a page of these texts says. */
export const surveyed = (texts: readonly string[], ask: Partial<ArticleAsk> = {}): PageNames =>
  survey(texts, { ...BARE, ...ask }, tables).names;
