// Which tables make up each of OpenCC's conversions, and which of them lead from one region's writing to another. Names
// only: the tables are compiled from opencc-js's dictionaries at build time, and opened by tables.ts.
import type { Route } from '../text/plan';

/** Each table and the dictionaries of OpenCC that it holds, the first winning over the later. */
export const DICTIONARIES = {
  compatibility: ['CJK_Compatibility_Ideographs'],
  'st-phrases': ['STPhrases', 'STPhrases_GeneratedFromRegionalPhrases'],
  'st-characters': ['STCharacters'],
  'ts-phrases': ['TSPhrases'],
  'ts-characters': ['TSCharacters'],
  'tw-variants': ['TWVariantsPhrases', 'TWVariants'],
  'tw-words': ['TWPhrases'],
  'tw-back': ['TWVariantsRevPhrases', 'TWVariantsRev'],
  'hk-variants': ['HKVariantsPhrases', 'HKVariants'],
  'hk-back': ['HKVariantsRevPhrases', 'HKVariantsRev'],
} as const satisfies Record<string, readonly string[]>;

export type TableName = keyof typeof DICTIONARIES;

/** Tables that put another word, not another spelling. */
export const REWORDING: ReadonlySet<TableName> = new Set(['tw-words']);

/** What is chosen by context: Traditional characters, or Simplified ones for those of Taiwan or Hong Kong. */
export type Chosen = 'traditional' | 'of-taiwan' | 'of-hong-kong';

/** A configuration as OpenCC describes it: where the text is cut first, and the stages, each with its tables. */
export interface Recipe {
  /** Tables of the pass before all others: compatibility ideographs. */
  readonly normalise: readonly TableName[];
  readonly cutBy: TableName | null;
  readonly stages: readonly (readonly TableName[])[];
  /** Where the context chooses among the characters that a stage can put, which: ours, not OpenCC's. */
  readonly chooses?: Chosen;
}

const ST: readonly TableName[] = ['st-phrases', 'st-characters'];
const TS: readonly TableName[] = ['ts-phrases', 'ts-characters'];
const NORMAL: readonly TableName[] = ['compatibility'];

export const RECIPES = {
  s2hk: { normalise: NORMAL, cutBy: 'st-phrases', stages: [ST, ['hk-variants']], chooses: 'traditional' },
  // To be read, not shown, by Cantonese readers: OpenCC's answer alone takes a third of the time, and of 25,300 syllables of
  // sentences that were written for doubtful characters 37 are read otherwise.
  's2hk-read': { normalise: NORMAL, cutBy: 'st-phrases', stages: [ST, ['hk-variants']] },
  s2tw: { normalise: NORMAL, cutBy: 'st-phrases', stages: [ST, ['tw-variants']], chooses: 'traditional' },
  s2twp: { normalise: NORMAL, cutBy: 'st-phrases', stages: [ST, ['tw-words', 'tw-variants']], chooses: 'traditional' },
  t2s: { normalise: NORMAL, cutBy: null, stages: [TS] },
  tw2s: { normalise: NORMAL, cutBy: 'ts-phrases', stages: [['tw-back'], TS], chooses: 'of-taiwan' },
  hk2s: { normalise: NORMAL, cutBy: 'ts-phrases', stages: [['hk-back'], TS], chooses: 'of-hong-kong' },
  tw2t: { normalise: NORMAL, cutBy: null, stages: [['tw-back']] },
  hk2t: { normalise: NORMAL, cutBy: null, stages: [['hk-back']] },
  t2tw: { normalise: NORMAL, cutBy: null, stages: [['tw-variants']] },
  t2hk: { normalise: NORMAL, cutBy: null, stages: [['hk-variants']] },
  // No configuration of OpenCC's: what opencc-js does for t → twp, words first, then their characters, and no pass before.
  t2twp: { normalise: [], cutBy: null, stages: [['tw-words'], ['tw-variants']] },
} as const satisfies Record<string, Recipe>;

export type RecipeName = keyof typeof RECIPES;

/** The recipes of a route, one after the other. Between Hong Kong and Taiwan never through Simplified. */
const ROUTES: Readonly<Record<string, readonly RecipeName[]>> = {
  'cn hk': ['s2hk'],
  'cn tw': ['s2tw'],
  'hans hk': ['s2hk-read'],
  't cn': ['t2s'],
  'tw cn': ['tw2s'],
  // To be read, not shown: 衞 is Hong Kong's alone, and 著 for 着 Taiwan's, but pages mix them.
  'hant cn': ['hk2t', 'tw2s'],
  'hk cn': ['hk2s'],
  'hk tw': ['hk2t', 't2tw'],
  'tw hk': ['tw2t', 't2hk'],
};

/** The recipes that lead from one writing to another. Throws where there is no way, or none to go. */
export function recipesOf([from, to]: Route): readonly RecipeName[] {
  const recipes = ROUTES[`${from} ${to}`];
  if (!recipes) throw new Error(`no conversion from ${from} to ${to}`);
  return recipes;
}

/** What some recipes choose by context. */
export const chosenBy = (names: readonly RecipeName[]): ReadonlySet<Chosen> =>
  new Set(names.flatMap((name) => (RECIPES[name] as Recipe).chooses ?? []));

/** The tables that a recipe looks into. */
export function tablesOf(name: RecipeName): TableName[] {
  const { normalise, cutBy, stages }: Recipe = RECIPES[name];
  return [...new Set<TableName>([...normalise, ...(cutBy ? [cutBy] : []), ...stages.flat()])];
}
