// The text engine of the background: texts and an ask → tiles and names. Opens the tables that the texts need and no
// others, and keeps nothing of the texts. Which page asked, and how tiles travel, is not its business.
import { NAMES_FILE } from '../data/lexicon';
import type { Load } from '../data/tables';
import { openTables, type TableStore } from '../data/tables';
import type { Article } from '../messages/contract';
import { annotate, planOf, type Route, routesOf, type Tables } from '../text/annotate';
import type { Ask } from '../text/ask';
import { articleDay } from '../text/names/article-day';
import { cardOf } from '../text/names/card';
import { KnownNames } from '../text/names/known';
import type { CardView, Mention, NameBrief, NameEntry, NameId, Survey } from '../text/names/name';
import { NameIndex } from '../text/names/name-index';
import { entryOf, type NameTables } from '../text/names/page-forms';
import { layersOf } from '../text/names/shown';
import { find, survey } from '../text/names/survey';
import type { Segment } from '../text/segment';

/** What the reader's own glossary says, and what was settled on the card. */
export interface OwnNames {
  readonly entries: readonly NameEntry[];
  /** What holds on a page of forms as printed; null: no name. */
  settledOn(url: string): readonly { readonly form: string; readonly id: NameId | null }[];
}

export interface AnnotatedText {
  readonly tiles: readonly Segment[];
  readonly names: readonly Mention[];
}

export interface Engine {
  /** The tiles and names of each text, and who the names are. */
  annotate(
    texts: readonly string[],
    ask: Ask,
  ): Promise<{ readonly texts: AnnotatedText[]; readonly about: Record<NameId, NameBrief> }>;
  survey(texts: readonly string[], article: Article): Promise<Survey>;
  /** The card of the mention that a span of a text touches; null where there is none. */
  card(text: string, at: { readonly start: number; readonly end: number }, ask: Ask): Promise<CardView | null>;
}

const NOBODY: OwnNames = { entries: [], settledOn: () => [] };

/** An engine over tables that `load` gives the bytes of; `own` is asked anew each time, and keeps what it read. */
export function createEngine(load: Load, own: () => Promise<OwnNames> = async () => NOBODY): Engine {
  const store = openTables(load);
  const names = openNames(load, store, own);
  return {
    async annotate(texts, ask) {
      const reads = ask.reading !== 'off';
      if (!ask.names && !reads && ask.target === null) return { texts: texts.map(bare), about: {} };
      const found = ask.names ? await names() : null;
      // The lexicon is wanted whatever the texts turn out to be; it is read while the signs are.
      const [signs] = await Promise.all([store.signs(), reads && store.open({ routes: [], lexicon: true })]);
      const routes: Route[] = texts.flatMap((text) => routesOf(planOf(text, ask, signs)));
      const spelling = spellingRoutes(ask);
      const tables = await store.open({ routes: [...routes, ...spelling], lexicon: reads });
      const about: Record<NameId, NameBrief> = {};
      const done = texts.map((text): AnnotatedText => {
        const mentions = ask.names && found ? find(text, ask.names, found.tables) : [];
        const entry = (id: NameId) => (ask.names && found ? entryOf(id, ask.names, found.tables) : null);
        for (const { ids } of mentions) for (const id of ids) about[id] ??= briefOf(entry(id));
        const layers = found ? layersOf(text, mentions, ask, entry, spellingOf(found.tables, tables, ask)) : [];
        return { tiles: annotate(text, ask, tables, layers), names: mentions };
      });
      return { texts: done, about };
    },
    async survey(texts, { url, published, region }) {
      const { tables, own: mine } = await names();
      return survey(texts, { date: articleDay(published), region, settled: mine.settledOn(url) }, tables);
    },
    async card(text, at, ask) {
      if (!ask.names) return null;
      const { tables } = await names();
      return cardOf(text, at, ask.names, tables);
    },
  };
}

const bare = (text: string): AnnotatedText => ({ tiles: text === '' ? [] : [{ length: text.length }], names: [] });

const briefOf = (entry: NameEntry | null): NameBrief => ({ en: entry?.en ?? '', kind: entry?.kind ?? 'person' });

/** Names are spelled character by character where their own lists do not tell: from Simplified only. */
function spellingRoutes({ target, names, nameForms, from }: Ask): Route[] {
  const shown = target ?? (nameForms ? from : null);
  return names && shown && shown !== 'cn' ? [['cn', shown === 'twp' ? 'tw' : shown]] : [];
}

function spellingOf({ known }: NameTables, tables: Tables, ask: Ask) {
  const routes = spellingRoutes(ask);
  return {
    index: known.index,
    conversion: (to: string) =>
      routes.some(([, one]) => one === to) ? tables.conversion(['cn', to as 'hk' | 'tw']) : null,
  };
}

/** Opens the names once, and puts the reader's own over them whenever those have changed. */
function openNames(load: Load, store: TableStore, own: () => Promise<OwnNames>) {
  let index: Promise<NameIndex> | null = null;
  let made: { readonly of: readonly NameEntry[]; readonly tables: NameTables } | null = null;
  const indexOnce = (): Promise<NameIndex> => {
    index ??= load(NAMES_FILE).then((bytes) => new NameIndex(bytes));
    index.catch(() => {
      index = null;
    });
    return index;
  };
  return async (): Promise<{ readonly tables: NameTables; readonly own: OwnNames }> => {
    const [opened, mine, tables] = await Promise.all([indexOnce(), own(), store.open({ routes: [], lexicon: true })]);
    if (made?.of !== mine.entries) {
      made = { of: mine.entries, tables: { known: new KnownNames(opened, mine.entries), lexicon: tables.lexicon() } };
    }
    return { tables: made.tables, own: mine };
  };
}
