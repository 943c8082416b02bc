// The text engine of the background: texts and an ask → tiles. Opens the tables that the texts need and no others, and
// keeps nothing of the texts. Which page asked, and how tiles travel, is not its business.
import type { Load } from '../data/tables';
import { openTables } from '../data/tables';
import { annotate, planOf, routesOf } from '../text/annotate';
import type { Ask } from '../text/ask';
import type { Segment } from '../text/segment';

export interface Engine {
  /** The tiles of each text. */
  annotate(texts: readonly string[], ask: Ask): Promise<Segment[][]>;
}

/** An engine over tables that `load` gives the bytes of. */
export function createEngine(load: Load): Engine {
  const store = openTables(load);
  return {
    async annotate(texts, ask) {
      if (ask.target === null && ask.reading === 'off') return texts.map((text) => bare(text));
      const reads = ask.reading !== 'off';
      // The lexicon is wanted whatever the texts turn out to be; it is read while the signs are.
      const [signs] = await Promise.all([store.signs(), reads && store.open({ routes: [], lexicon: true })]);
      const routes = texts.flatMap((text) => routesOf(planOf(text, ask, signs)));
      const tables = await store.open({ routes, lexicon: reads });
      return texts.map((text) => annotate(text, ask, tables));
    },
  };
}

const bare = (text: string): Segment[] => (text === '' ? [] : [{ length: text.length }]);
