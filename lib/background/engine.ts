// The text engine of the background: texts and an ask → tiles and names. Opens the tables that the texts need and no
// others, and keeps nothing of the texts. Which page asked, and how tiles travel, is not its business.
import { NAMES_FILE, REGIONAL_FILE } from '../data/lexicon';
import type { Load } from '../data/tables';
import { openTables, type TableStore } from '../data/tables';
import type { Article } from '../messages/contract';
import { annotate } from '../text/annotate';
import type { Ask } from '../text/ask';
import { convert } from '../text/convert';
import type { Look } from '../text/look';
import { articleDay } from '../text/names/article-day';
import { KnownNames } from '../text/names/known';
import type { Mention, NameBrief, NameEntry, NameId, Survey } from '../text/names/name';
import { NameIndex } from '../text/names/name-index';
import { entryOf, type NameTables } from '../text/names/page-forms';
import { layersOf } from '../text/names/shown';
import { find, survey } from '../text/names/survey';
import { NO_WORDS, type OwnWords } from '../text/own-words';
import { planOf, type Route, readsWords, routesOf, type Source, type Tables, TRADITIONAL } from '../text/plan';
import type { Region } from '../text/region';
import { regionalLayers } from '../text/regional-layers';
import { REGIONS, RegionalWords } from '../text/regional-words';
import { readingOfText, type Segment } from '../text/segment';
import type { Span } from '../text/span';
import type { Wish } from '../text/wish';
import { type LookWishes, openLooks } from './looks';

/** What the reader's own glossary says, and what was settled on the card. */
export interface OwnNames {
  readonly entries: readonly NameEntry[];
  /** What holds on a page of forms as printed; null: no name. */
  settledOn(url: string): readonly { readonly form: string; readonly id: NameId | null }[];
}

/** The Simplified forms of words, one for each. */
export type Simplify = (words: readonly string[]) => Promise<readonly string[]>;

export interface AnnotatedText {
  readonly tiles: readonly Segment[];
  readonly names: readonly Mention[];
}

export interface Engine {
  /** The tiles and names of each text, and who the names are. */
  annotate(
    texts: readonly string[],
    ask: Ask,
    url?: string,
  ): Promise<{ readonly texts: AnnotatedText[]; readonly about: Record<NameId, NameBrief> }>;
  survey(texts: readonly string[], article: Article): Promise<Survey>;
  /** What is known of the word at a span of a text; null where nothing is. */
  look(text: string, at: Span, ask: Ask, url?: string, wishes?: LookWishes): Promise<Look | null>;
}

const NOBODY: OwnNames = { entries: [], settledOn: () => [] };

/** An engine over tables that `load` gives the bytes of; `own` and `ownWords` are asked anew each time, and keep what they read. */
export function createEngine(
  load: Load,
  own: () => Promise<OwnNames> = async () => NOBODY,
  ownWords: (simplify: Simplify) => Promise<OwnWords> = async () => NO_WORDS,
): Engine {
  const store = openTables(load);
  const simplify = simplifier(store);
  const names = openNames(load, store, own);
  const regional = openRegional(load);
  const looks = openLooks(load, store, names, () => ownWords(simplify));
  return {
    async annotate(texts, ask, url = '') {
      const reads = readsWords(ask);
      if (!ask.names && !reads && ask.target === null) return { texts: texts.map(bare), about: {} };
      const [found, words, said] = await Promise.all([
        ask.names || ask.words ? names() : null,
        ask.words ? regional() : null,
        reads ? ownWords(simplify) : NO_WORDS,
      ]);
      // The lexicon is wanted whatever the texts turn out to be; it is read while the signs are.
      const [signs] = await Promise.all([store.signs(), reads && store.open({ routes: [], lexicon: true })]);
      const plans = texts.map((text) => planOf(text, ask, signs));
      const routes: Route[] = [...plans.flatMap(routesOf), ...spellingRoutes(ask)];
      // Words that are put are read as well, though the text itself may be Simplified.
      if (words && reads && ask.target !== 'cn') routes.push(TRADITIONAL);
      const taiwan = reads && ask.standard === 'tw';
      const jyutping = ask.reading === 'jyutping';
      const graded = reads && isGraded(ask);
      const tables = await store.open({
        routes,
        lexicon: reads || words !== null,
        taiwan,
        jyutping,
        levels: graded,
        senses: ask.senses === true,
      });
      const wish = wishOf(ask, tables, said, url);
      const about: Record<NameId, NameBrief> = {};
      const read = reader(ask, tables);
      const done = texts.map((text, i): AnnotatedText => {
        const mentions = ask.names && found ? find(text, ask.names, found.tables) : [];
        const entry = (id: NameId) => (ask.names && found ? entryOf(id, ask.names, found.tables) : null);
        for (const { ids } of mentions) for (const id of ids) about[id] ??= briefOf(entry(id));
        const layers = found ? layersOf(text, mentions, ask, entry, spellingOf(found.tables, tables, ask)) : [];
        const [own, target] = plans[i]?.show ?? [];
        if (words && found && isRegion(own) && target) {
          const { known, lexicon } = found.tables;
          const by = { own, target, words, lexicon, index: known.index, entryOf: entry, read };
          layers.unshift(...regionalLayers(text, mentions, by));
        }
        const named = wish.only === undefined ? wish : { ...wish, ...namedIn(mentions, entry) };
        return { tiles: annotate(text, ask, tables, layers, named), names: mentions };
      });
      return { texts: done, about };
    },
    async survey(texts, { url, published, region }) {
      const { tables, own: mine } = await names();
      return survey(texts, { date: articleDay(published), region, settled: mine.settledOn(url) }, tables);
    },
    look: (text, at, ask, url = '', wishes) => looks(text, at, ask, url, wishes),
  };
}

/** Does an ask go by how hard words are? */
const isGraded = ({ only }: Ask): boolean => only !== undefined && only !== 'unknown' && only !== 'names';

/** Which words an ask wants, and what the reader has said of words. */
const wishOf = (ask: Ask, tables: Tables, own: OwnWords, url: string): Wish => ({
  ...(ask.only === undefined ? {} : { only: ask.only }),
  ...(isGraded(ask) && readsWords(ask) ? { levels: tables.levels() } : {}),
  ...(ask.senses ? { senses: tables.senses() } : {}),
  own,
  url,
});

/** Where a text names people, and where people, organisations and places. */
function namedIn(mentions: readonly Mention[], entryOf: (id: NameId) => NameEntry | null) {
  const of = (kinds: readonly NameEntry['kind'][]) =>
    mentions.filter(({ ids: [id] }) => kinds.some((kind) => kind === entryOf(id)?.kind));
  return { people: of(['person']), names: of(['person', 'org', 'agency', 'place']) };
}

/** Makes Simplified forms of words; they come by the thousand, so all at once. */
const simplifier =
  (store: TableStore): Simplify =>
  async (words) => {
    const tables = await store.open({ routes: [TRADITIONAL], lexicon: false });
    return convert(words.join('\n'), tables.conversion(TRADITIONAL)).text.split('\n');
  };

const isRegion = (source: Source | undefined): source is Region => REGIONS.some((region) => region === source);

/** How words of the target region are read, each once; '' where nothing is read. */
function reader(ask: Ask, tables: Tables): (word: string) => string {
  const { target, reading } = ask;
  if (target === null || reading === 'off') return () => '';
  const pinyin = reading === 'marks' ? 'marks' : 'numbers';
  const known = new Map<string, string>();
  return (word) => {
    // In pinyin of the Mainland's standard here: annotate puts Taiwan's, and the system that is asked for, over all layers.
    const made =
      known.get(word) ?? readingOfText(word, annotate(word, { from: target, target: null, reading: pinyin }, tables));
    known.set(word, made);
    return made;
  };
}

const bare = (text: string): AnnotatedText => ({ tiles: text === '' ? [] : [{ length: text.length }], names: [] });

const briefOf = (entry: NameEntry | null): NameBrief => ({ en: entry?.en ?? '', kind: entry?.kind ?? 'person' });

/** Names are spelled character by character where their own lists do not tell: from Simplified only. */
function spellingRoutes({ target, names, nameForms, from }: Ask): Route[] {
  const shown = target ?? (nameForms ? from : null);
  return names && shown && shown !== 'cn' ? [['cn', shown]] : [];
}

function spellingOf({ known }: NameTables, tables: Tables, ask: Ask) {
  const routes = spellingRoutes(ask);
  return {
    index: known.index,
    conversion: (to: string) =>
      routes.some(([, one]) => one === to) ? tables.conversion(['cn', to as 'hk' | 'tw']) : null,
  };
}

/** Opens the words of the regions once, and again after a failure. */
function openRegional(load: Load): () => Promise<RegionalWords> {
  let words: Promise<RegionalWords> | null = null;
  return () => {
    words ??= load(REGIONAL_FILE).then((bytes) => new RegionalWords(bytes));
    words.catch(() => {
      words = null;
    });
    return words;
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
