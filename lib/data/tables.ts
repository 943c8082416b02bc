// Opens the compiled tables as they are needed: a page that only wants readings of Simplified text never loads the
// phrases of Traditional. Bytes come from whoever knows where files are; nothing is fetched here.
import type { Route, Tables } from '../text/annotate';
import { type Config, type Conversion, openReplacements, type Replacements, type Stage } from '../text/convert';
import { openSigns, type ScriptSigns } from '../text/script';
import { Lexicon } from '../text/words';
import { COSTS_FILE, LEXICON_FILE, SIGNS_FILE } from './lexicon';
import { RECIPES, REWORDING, type Recipe, type RecipeName, recipesOf, type TableName, tablesOf } from './opencc';

/** Gives the bytes of a table's file. */
export type Load = (file: string) => Promise<ArrayBuffer>;

/** What is to be opened. */
export interface Needs {
  readonly routes: readonly Route[];
  readonly lexicon: boolean;
}

export interface TableStore {
  /** The signs of a script, by which is decided what else is needed. */
  signs(): Promise<ScriptSigns>;
  /** The tables with everything opened that is needed, and what was opened before. */
  open(needs: Needs): Promise<Tables>;
}

/** The file of a conversion table. */
export const fileOf = (table: TableName): string => `${table}.bin`;

/** A store of tables; each file is loaded once, and again after a failure. */
export function openTables(load: Load): TableStore {
  const tables = new Map<TableName, Replacements>();
  let signs: ScriptSigns | null = null;
  let lexicon: Lexicon | null = null;
  const once = sharing();

  const openTable = async (name: TableName) => {
    tables.set(name, openReplacements(await load(fileOf(name)), REWORDING.has(name)));
  };
  const openLexicon = async () => {
    const [words, costs] = await Promise.all([load(LEXICON_FILE), load(COSTS_FILE)]);
    lexicon = new Lexicon(words, costs);
  };
  const openSignsFile = async () => {
    signs = openSigns(await load(SIGNS_FILE));
  };
  const opened = <T>(value: T | null | undefined, what: string): T => {
    if (value === null || value === undefined) throw new Error(`${what} was not opened`);
    return value;
  };
  const tableOf = (name: TableName) => opened(tables.get(name), name);

  return {
    async signs() {
      if (!signs) await once(SIGNS_FILE, openSignsFile);
      return opened(signs, SIGNS_FILE);
    },
    async open({ routes, lexicon: reads }) {
      const names = new Set(routes.flatMap(recipesOf).flatMap(tablesOf));
      const waits = [...names].filter((name) => !tables.has(name)).map((name) => once(name, () => openTable(name)));
      if (reads && !lexicon) waits.push(once(LEXICON_FILE, openLexicon));
      await Promise.all([...waits, this.signs()]);
      return {
        signs: opened(signs, SIGNS_FILE),
        lexicon: () => opened(lexicon, LEXICON_FILE),
        conversion: (route) => conversionOf(route, tableOf),
      };
    },
  };
}

/** Runs each work once at a time: whoever asks meanwhile waits for the same. */
function sharing(): (name: string, work: () => Promise<void>) => Promise<void> {
  const running = new Map<string, Promise<void>>();
  return (name, work) => {
    const now = running.get(name) ?? work().finally(() => running.delete(name));
    running.set(name, now);
    return now;
  };
}

function conversionOf(route: Route, tableOf: (name: TableName) => Replacements): Conversion {
  return recipesOf(route).map((name) => configOf(name, tableOf));
}

/** A configuration ready to run. */
export function configOf(name: RecipeName, tableOf: (name: TableName) => Replacements): Config {
  const { normalise, cutBy, stages }: Recipe = RECIPES[name];
  const stageOf = (names: readonly TableName[]): Stage => names.map(tableOf);
  return {
    normalise: stageOf(normalise),
    cutBy: cutBy && tableOf(cutBy).table,
    stages: stages.map(stageOf),
  };
}
