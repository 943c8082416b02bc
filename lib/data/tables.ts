// Opens the compiled tables as they are needed: a page that only wants readings of Simplified text never loads the
// phrases of Traditional. Bytes come from whoever knows where files are; nothing is fetched here.

import { openChooser } from '../text/choose';
import { openSimplifiedChooser } from '../text/choose-simplified';
import {
  type Choice,
  type Config,
  type Conversion,
  openReplacements,
  type Replacements,
  type Stage,
} from '../text/convert';
import { Jyutping } from '../text/jyutping';
import { Levels } from '../text/levels';
import { Phrases } from '../text/phrases';
import type { Route, Tables } from '../text/plan';
import { ReadingModel } from '../text/reading-model';
import type { ReadingSteps } from '../text/readings';
import { openSigns, type ScriptSigns } from '../text/script';
import { Senses } from '../text/senses';
import { TaiwanReadings } from '../text/taiwan';
import { Lexicon } from '../text/words';
import {
  CHOICES_FILE,
  COSTS_FILE,
  JYUTPING_FILE,
  LEVELS_FILE,
  LEXICON_FILE,
  PHRASES_FILE,
  READINGS_FILE,
  SENSES_FILE,
  SIGNS_FILE,
  TAIWAN_FILE,
  WORD_CHOICES_FILE,
} from './lexicon';
import { type Chosen, chosenBy, RECIPES, REWORDING, type Recipe, recipesOf, type TableName, tablesOf } from './opencc';

/** Gives the bytes of a table's file. */
export type Load = (file: string) => Promise<ArrayBuffer>;

/** What is to be opened. */
export interface Needs {
  readonly routes: readonly Route[];
  readonly lexicon: boolean;
  /** Readings of Taiwan's standard. */
  readonly taiwan?: boolean;
  /** Cantonese readings. */
  readonly jyutping?: boolean;
  /** How hard words are. */
  readonly levels?: boolean;
  /** What words mean, in short. */
  readonly senses?: boolean;
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
  let readings: ReadingSteps | null = null;
  let taiwan: TaiwanReadings | null = null;
  let jyutping: Jyutping | null = null;
  let levels: Levels | null = null;
  let senses: Senses | null = null;
  let choices: { readonly model: ArrayBuffer; readonly words: Replacements } | null = null;
  const choosers = new Map<Chosen, Choice>();
  const once = sharing();

  const openTable = async (name: TableName) => {
    tables.set(name, openReplacements(await load(fileOf(name)), REWORDING.has(name)));
  };
  const openLexicon = async () => {
    const [words, costs] = await Promise.all([load(LEXICON_FILE), load(COSTS_FILE)]);
    lexicon = new Lexicon(words, costs);
  };
  const openReadings = async () => {
    const [model, phrases] = await Promise.all([
      load(READINGS_FILE),
      load(PHRASES_FILE),
      lexicon ?? once(LEXICON_FILE, openLexicon),
    ]);
    const words = opened(lexicon, LEXICON_FILE);
    readings = { lexicon: words, model: new ReadingModel(model), phrases: new Phrases(phrases) };
  };
  const openTaiwan = async () => {
    taiwan = new TaiwanReadings(await load(TAIWAN_FILE));
  };
  const openJyutping = async () => {
    jyutping = new Jyutping(await load(JYUTPING_FILE));
  };
  const openLevels = async () => {
    const [bytes] = await Promise.all([load(LEVELS_FILE), lexicon ?? once(LEXICON_FILE, openLexicon)]);
    levels = new Levels(bytes, opened(lexicon, LEXICON_FILE).table.size);
  };
  const openSenses = async () => {
    const [bytes] = await Promise.all([load(SENSES_FILE), lexicon ?? once(LEXICON_FILE, openLexicon)]);
    senses = new Senses(bytes, opened(lexicon, LEXICON_FILE).table.size);
  };
  const openChoices = async () => {
    const [model, words] = await Promise.all([load(CHOICES_FILE), load(WORD_CHOICES_FILE)]);
    choices = { model, words: openReplacements(words, false) };
  };
  const openSignsFile = async () => {
    signs = openSigns(await load(SIGNS_FILE));
  };
  const opened = <T>(value: T | null | undefined, what: string): T => {
    if (value === null || value === undefined) throw new Error(`${what} was not opened`);
    return value;
  };
  const tableOf = (name: TableName) => opened(tables.get(name), name);
  /** Made when it is first asked for, of what was opened with the routes that need it. */
  const choiceOnce = (of: Chosen): Choice => {
    const made = choosers.get(of) ?? makeChoice(of);
    choosers.set(of, made);
    return made;
  };
  const makeChoice = (of: Chosen): Choice => {
    const words = opened(lexicon, LEXICON_FILE);
    if (of !== 'traditional') return { stage: 1, choose: openSimplifiedChooser(words, of === 'of-taiwan') };
    const { model, words: voices } = opened(choices, CHOICES_FILE);
    const stage = [tableOf('st-phrases'), tableOf('st-characters')];
    return { stage: 0, choose: openChooser(model, words, { stage, words: voices }) };
  };

  return {
    async signs() {
      if (!signs) await once(SIGNS_FILE, openSignsFile);
      return opened(signs, SIGNS_FILE);
    },
    async open({
      routes,
      lexicon: reads,
      taiwan: isTaiwan = false,
      jyutping: isCantonese = false,
      levels: graded = false,
      senses: told = false,
    }) {
      const recipes = routes.flatMap(recipesOf);
      const names = new Set(recipes.flatMap(tablesOf));
      const chosen = chosenBy(recipes);
      const waits = [...names].filter((name) => !tables.has(name)).map((name) => once(name, () => openTable(name)));
      if ((reads || chosen.size > 0) && !lexicon) waits.push(once(LEXICON_FILE, openLexicon));
      if (reads && !readings) waits.push(once(READINGS_FILE, openReadings));
      if (chosen.has('traditional') && !choices) waits.push(once(CHOICES_FILE, openChoices));
      if (isTaiwan && !taiwan) waits.push(once(TAIWAN_FILE, openTaiwan));
      if (isCantonese && !jyutping) waits.push(once(JYUTPING_FILE, openJyutping));
      if (graded && !levels) waits.push(once(LEVELS_FILE, openLevels));
      if (told && !senses) waits.push(once(SENSES_FILE, openSenses));
      await Promise.all([...waits, this.signs()]);
      return {
        signs: opened(signs, SIGNS_FILE),
        lexicon: () => opened(lexicon, LEXICON_FILE),
        readings: () => opened(readings, READINGS_FILE),
        taiwan: () => opened(taiwan, TAIWAN_FILE),
        jyutping: () => opened(jyutping, JYUTPING_FILE),
        levels: () => opened(levels, LEVELS_FILE),
        senses: () => opened(senses, SENSES_FILE),
        conversion: (route) => conversionOf(route, tableOf, choiceOnce),
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

function conversionOf(
  route: Route,
  tableOf: (name: TableName) => Replacements,
  choiceOf: (of: Chosen) => Choice,
): Conversion {
  return recipesOf(route).map((name) => configOf(RECIPES[name], tableOf, choiceOf));
}

/** A configuration ready to run; without a chooser as OpenCC has it. */
export function configOf(
  { normalise, cutBy, stages, chooses }: Recipe,
  tableOf: (name: TableName) => Replacements,
  choiceOf?: (of: Chosen) => Choice,
): Config {
  const stageOf = (names: readonly TableName[]): Stage => names.map(tableOf);
  return {
    normalise: stageOf(normalise),
    cutBy: cutBy && tableOf(cutBy).table,
    stages: stages.map(stageOf),
    ...(chooses && choiceOf ? { choice: choiceOf(chooses) } : {}),
  };
}
