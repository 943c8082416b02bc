// Opens what looking up a place of a text takes, in parallel and none of it before the first look, and puts it together:
// names of the page, the words around the place with their readings, the dictionary, levels, the reader's own words.
import type { Load, TableStore } from '../data/tables';
import { Dictionary } from '../dictionary/lookup';
import type { Ask } from '../text/ask';
import type { Look } from '../text/look';
import { cardOf } from '../text/names/card';
import type { Mention } from '../text/names/name';
import { entryOf, type NameTables } from '../text/names/page-forms';
import { find } from '../text/names/survey';
import { withTermReadings } from '../text/names/term-readings';
import type { OwnWords } from '../text/own-words';
import { planOf, routesOf, type Tables, TRADITIONAL } from '../text/plan';
import type { Span } from '../text/span';
import { jyutpingIn, spokenNeeds } from '../text/spoken';
import { surround } from '../text/surroundings';
import { lookUp, type Named, type WordFacts } from './lookup';

/** Units to either side of a place in which names are looked for: who is meant hangs on what is near. */
const REACH = 2000;

/** What a look asks for besides what is drawn on the page. */
export interface LookWishes {
  readonly jyutping?: boolean;
}

/** Looks a span of a text up; null where nothing is known. Offsets that are none of the text's give null. */
export type Looks = (text: string, at: Span, ask: Ask, url: string, wishes?: LookWishes) => Promise<Look | null>;

/** Over the tables of `store`, with the page's names and what the reader said of words, which are asked for anew each time. */
export function openLooks(
  load: Load,
  store: TableStore,
  names: () => Promise<{ readonly tables: NameTables }>,
  ownWords: () => Promise<OwnWords>,
): Looks {
  const dictionary = new Dictionary(load);
  return async (text, at, ask, url, { jyutping = false } = {}) => {
    if (!isWithin(text, at)) return null;
    // Read for the first look while the rest is.
    const [signs, known, own] = await Promise.all([
      store.signs(),
      ask.names ? names() : null,
      ownWords(),
      store.open({ routes: [], lexicon: true, levels: true }),
      dictionary.directory(),
    ]);
    // Whatever is drawn on the page, a word is read by its Simplified form.
    const plan = planOf(text, { ...ask, target: null, reading: 'numbers' }, signs);
    const needs = { routes: routesOf(plan), lexicon: true, levels: true, taiwan: ask.standard === 'tw' };
    const tables = await store.open(needs);
    const near = nearOf(text, at);
    const mentions = known && ask.names ? mentionsIn(text, near, ask, known.tables) : [];
    const around = surround(text, at, plan, tables, mentions);
    if (!around) return null;
    const found = known && ask.names ? namedAt(text, near, at, mentions, ask, known.tables) : null;
    const name = found && (await withReadings(found, store));
    const spoken = jyutping ? await store.open(spokenNeeds(around.flat, ask.from, signs)) : null;
    const facts = factsOf(tables, ask, { own, url }, spoken ? jyutpingIn(around.flat, ask.from, spoken) : () => '');
    return lookUp(text, around, dictionary, facts, name);
  };
}

const isWithin = ({ length }: string, { start, end }: Span): boolean =>
  Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < length && end >= start;

/** A stretch around a place; half a character at its edge is no name's. */
function nearOf(text: string, { start }: Span): Span {
  return { start: Math.max(0, start - REACH), end: Math.min(text.length, start + REACH) };
}

interface Found extends Mention {
  readonly isKept: boolean;
}

/** The names around the place; people's are not cut, as on the page. */
function mentionsIn(text: string, near: Span, ask: Ask, tables: NameTables): Found[] {
  const { names } = ask;
  if (!names) return [];
  return find(text.slice(near.start, near.end), names, tables).map(({ start, end, ids }) => ({
    start: start + near.start,
    end: end + near.start,
    ids,
    isKept: entryOf(ids[0], names, tables)?.kind === 'person',
  }));
}

/** The name's terms with readings made of their words. */
async function withReadings(named: Named, store: TableStore): Promise<Named> {
  if (named.card.entries.every(({ entry }) => entry.kind === 'person')) return named;
  const tables = await store.open({ routes: [TRADITIONAL], lexicon: true });
  return { ...named, card: withTermReadings(named.card, tables) };
}

function namedAt(
  text: string,
  near: Span,
  at: Span,
  mentions: readonly Found[],
  { names }: Ask,
  tables: NameTables,
): Named | null {
  const end = Math.max(at.end, at.start + 1);
  const mention = mentions.find((one) => one.start < end && at.start < one.end);
  if (!mention || !names) return null;
  const span = { start: mention.start - near.start, end: mention.end - near.start };
  const card = cardOf(text.slice(near.start, near.end), span, names, tables);
  return card && { card, at: { start: mention.start, end: mention.end } };
}

/** What the reader said of words, and the page's address. */
interface Said {
  readonly own: OwnWords;
  readonly url: string;
}

function factsOf(tables: Tables, ask: Ask, { own, url }: Said, jyutping: (at: Span) => string): WordFacts {
  const lexicon = tables.lexicon();
  const levels = tables.levels();
  const taiwan = ask.standard === 'tw' ? tables.taiwan() : null;
  return {
    jyutping,
    standard: (simplified, reading) => taiwan?.read(simplified, reading, 'numbers') ?? reading,
    of(simplified, form) {
      const match = lexicon.table.longest(simplified, 0, simplified.length);
      const number = match?.end === simplified.length ? match.word : -1;
      const [hsk, band] = number < 0 ? [null, null] : [levels.hskOf(number), levels.bandOf(number)];
      const fix = own.fixOf(form, simplified, url);
      const isKnown = own.isKnown(form, simplified);
      return { hsk, band, isKnown, fixed: fix?.where ?? null, reading: fix?.reading ?? null };
    },
  };
}
