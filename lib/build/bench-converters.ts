// The conversions that bench-convert.ts compares, by OpenCC's names of configurations: opencc-js's own, and ours. The
// extension ships only what its routes use; the recipes for the other public suites are here, compiled in memory.
import * as OpenCC from 'opencc-js';
import { CHOICES_FILE, REGIONAL_FILE, WORD_CHOICES_FILE } from '../data/lexicon';
import { type Chosen, DICTIONARIES, RECIPES, REWORDING, type Recipe, type TableName } from '../data/opencc';
import { configOf, openTables } from '../data/tables';
import type { Ask } from '../text/ask';
import { openChooser } from '../text/choose';
import { openSimplifiedChooser } from '../text/choose-simplified';
import { type Choice, type Config, convert, openReplacements, outputOf, type Replacements } from '../text/convert';
import { KnownNames } from '../text/names/known';
import { NameIndex } from '../text/names/name-index';
import { entryOf, type NameTables } from '../text/names/page-forms';
import { layersOf } from '../text/names/shown';
import { find, survey } from '../text/names/survey';
import type { Region } from '../text/region';
import { regionalLayers } from '../text/regional-layers';
import { RegionalWords } from '../text/regional-words';
import { type Layer, settle } from '../text/segment';
import { load } from './bench-data';
import { bufferOf } from './compile/choices';
import { dictionaryFrom, replacementsFile } from './compile/conversion';

/** How a file spells the Traditional of s2t and t2s, no region's: as OpenCC does (爲裏着), or as Taiwan does (為裡著). */
export type Spelling = 'opencc' | 'taiwan';

/** Tables of OpenCC that the extension does not ship. */
const MORE_DICTIONARIES = {
  'tw-words-back': ['TWPhrasesRev'],
  'hk-words': ['HKPhrases'],
  'hk-words-back': ['HKPhrasesRev'],
  'jp-back': ['JPShinjitaiPhrases', 'JPShinjitaiCharacters'],
  jp: ['JPShinjitaiCharactersRev'],
} as const satisfies Record<string, readonly string[]>;

type AnyTable = TableName | keyof typeof MORE_DICTIONARIES;
type AnyRecipe = Pick<Recipe, 'chooses'> & {
  readonly normalise: readonly AnyTable[];
  readonly cutBy: TableName | null;
  readonly stages: readonly (readonly AnyTable[])[];
};

const NORMALISE = { normalise: ['compatibility'] } as const;
const ST = ['st-phrases', 'st-characters'] as const;
const TS = ['ts-phrases', 'ts-characters'] as const;
const MORE_RECIPES: Readonly<Record<string, AnyRecipe>> = {
  s2t: { ...NORMALISE, cutBy: null, stages: [ST], chooses: 'traditional' },
  s2hkp: { ...NORMALISE, cutBy: 'st-phrases', stages: [ST, ['hk-words', 'hk-variants']], chooses: 'traditional' },
  tw2sp: { ...NORMALISE, cutBy: 'ts-phrases', stages: [['tw-words-back', 'tw-back'], TS], chooses: 'of-taiwan' },
  hk2sp: { ...NORMALISE, cutBy: 'ts-phrases', stages: [['hk-words-back', 'hk-back'], TS], chooses: 'of-hong-kong' },
  jp2t: { ...NORMALISE, cutBy: null, stages: [['jp-back']] },
  t2jp: { ...NORMALISE, cutBy: null, stages: [['jp']] },
};

const REWORDS: ReadonlySet<string> = new Set([...REWORDING, 'tw-words-back', 'hk-words', 'hk-words-back']);
const opened = new Map<string, Replacements>();
for (const [name, dictionaries] of Object.entries({ ...DICTIONARIES, ...MORE_DICTIONARIES })) {
  const file = bufferOf(replacementsFile(await dictionaryFrom(dictionaries)));
  opened.set(name, openReplacements(file, REWORDS.has(name)));
}
const tableOf = (name: string): Replacements => {
  const table = opened.get(name);
  if (!table) throw new Error(`no table ${name}`);
  return table;
};

const store = await openTables(load).open({
  routes: [
    ['cn', 'tw'],
    ['cn', 'hk'],
  ],
  lexicon: true,
});
const voices = { stage: ST.map(tableOf), words: openReplacements(await load(WORD_CHOICES_FILE), false) };
const CHOICES: Readonly<Record<Chosen, Choice>> = {
  traditional: { stage: 0, choose: openChooser(await load(CHOICES_FILE), store.lexicon(), voices) },
  'of-taiwan': { stage: 1, choose: openSimplifiedChooser(store.lexicon(), true) },
  'of-hong-kong': { stage: 1, choose: openSimplifiedChooser(store.lexicon(), false) },
};

/** What opencc-js calls both ends of each configuration. */
const ENDS: Readonly<Record<string, readonly [from: string, to: string]>> = {
  s2t: ['cn', 't'],
  s2tw: ['cn', 'tw'],
  s2twp: ['cn', 'twp'],
  s2hk: ['cn', 'hk'],
  s2hkp: ['cn', 'hkp'],
  t2s: ['t', 'cn'],
  tw2s: ['tw', 'cn'],
  tw2sp: ['twp', 'cn'],
  hk2s: ['hk', 'cn'],
  hk2sp: ['hkp', 'cn'],
  t2tw: ['t', 'tw'],
  t2hk: ['t', 'hk'],
  tw2t: ['tw', 't'],
  hk2t: ['hk', 't'],
  jp2t: ['jp', 't'],
  t2jp: ['t', 'jp'],
};

/** What other converters call their targets. */
const TARGETS: Readonly<Record<string, string>> = {
  'zh-hans': 't2s',
  'zh-hant': 's2t',
  'zh-cn': 'tw2s',
  'zh-hk': 's2hk',
  'zh-tw': 's2tw',
  'zh-twp': 's2twp',
  'zh-cnp': 'tw2sp',
  'zh-sg': 't2s',
};

export const configOfTarget = (target: string): string => TARGETS[target] ?? target;

/** The configuration that runs: without jieba's segmentation, and s2t and t2s in the spelling of the file. */
const runs = (config: string, spelling: Spelling): string => {
  const plain = config.replace(/_jieba$/, '');
  if (spelling === 'opencc') return plain;
  return plain === 's2t' ? 's2tw' : plain === 't2s' ? 'tw2s' : plain;
};

const CLASSIC = /[爲裏着啓衆羣峯牀]/gu;
const TAIWAN = /[為裡著啟眾群峰床]/gu;

/** So many times more of the one: OpenCC's suites name both, to tell them apart. */
const CLEARLY = 4;

/** How the Traditional side of s2t or t2s is spelled in some lines, by the majority of the characters that tell. */
export function spellingOf(config: string, lines: readonly { input: string; expected: string }[]): Spelling {
  const plain = runs(config, 'opencc');
  if (plain !== 's2t' && plain !== 't2s') return 'opencc';
  const text = lines.map(({ input, expected }) => (plain === 's2t' ? expected : input)).join('');
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return count(TAIWAN) > CLEARLY * count(CLASSIC) ? 'taiwan' : 'opencc';
}

type Convert = (text: string) => string;

/** opencc-js alone. */
export function bareOf(config: string, spelling: Spelling): Convert {
  const [from = '', to = ''] = ENDS[runs(config, spelling)] ?? [];
  return OpenCC.Converter({ from, to } as Parameters<typeof OpenCC.Converter>[0]);
}
bareOf.knows = (config: string): boolean => runs(config, 'opencc') in ENDS;

const bytes = await load('names.bin');
const names: NameTables = { known: new KnownNames(new NameIndex(bytes)), lexicon: store.lexicon() };

/**
 * Ours: names of people by their own spelling, and with `words`, where the configuration asks for a region's words, names
 * and words as that region has them; all else converted with the choice by context.
 */
export function oursOf(config: string, spelling: Spelling, by: { names: boolean; words: boolean }): Convert {
  const name = runs(config, spelling);
  const recipe = (RECIPES as Readonly<Record<string, Recipe>>)[name] ?? MORE_RECIPES[name];
  if (!recipe) throw new Error(`no recipe for ${name}`);
  const conversion: Config[] = [configOf(recipe as Recipe, tableOf, (of) => CHOICES[of])];
  const ask = askOf(name, by.words);
  return (text) => {
    const layers = by.names && ask ? shownIn(text, ask, name === 's2t') : [];
    const keep = layers.map(({ at }) => at);
    const done = convert(text, conversion, keep);
    let out = '';
    let from = 0;
    for (const { at, tile } of layers) {
      out += done.text.slice(outputOf(done, from), outputOf(done, at.start));
      out += tile.to ?? text.slice(at.start, at.end);
      from = at.end;
    }
    return out + done.text.slice(outputOf(done, from));
  };
}

/** What a reader would ask for; null where names need no spelling of their own, from one Traditional writing to another. */
function askOf(config: string, words: boolean): Ask | null {
  const target = /^s2(tw|hk)p?$/.exec(config)?.[1] ?? (config === 's2t' ? 'tw' : '');
  const hasWords = words && config.endsWith('p');
  if (target)
    return { from: 'cn', target: target as 'tw' | 'hk', reading: 'off', ...forms(hasWords, target as Region) };
  const from = /^(t|tw|hk)2sp?$/.exec(config)?.[1];
  return from ? { from: from === 'hk' ? 'hk' : 'tw', target: 'cn', reading: 'off', ...forms(hasWords, 'cn') } : null;
}

/** Where words are the other region's, so are names. */
const forms = (hasWords: boolean, region: Region): Pick<Ask, 'nameForms' | 'words'> =>
  hasWords ? { nameForms: region, words: true } : {};

const spelling = {
  index: names.known.index,
  conversion: (to: string) => (to === 'cn' ? null : store.conversion(['cn', to as 'tw' | 'hk'])),
};
const classic = [configOf(RECIPES.tw2t, tableOf)];

const words = new RegionalWords(await load(REGIONAL_FILE));

/** The names and words of a text as they are shown; in OpenCC's spelling where that is asked for, which no list has. */
function shownIn(text: string, ask: Ask, isClassic: boolean): readonly Layer[] {
  const { names: found } = survey([text], { date: null, region: ask.from, settled: [] }, names);
  const mentions = find(text, found, names);
  const entry = (id: string) => entryOf(id, found, names);
  const layers = layersOf(text, mentions, ask, entry, spelling);
  if (ask.words && ask.target) {
    const { known, lexicon } = names;
    const by = {
      own: ask.from,
      target: ask.target,
      words,
      lexicon,
      index: known.index,
      entryOf: entry,
      read: () => '',
    };
    layers.unshift(...regionalLayers(text, mentions, by));
  }
  const laid = settle(layers, text.length);
  if (!isClassic) return laid;
  return laid.map(({ at, tile }) => {
    const shown = tile.to ?? text.slice(at.start, at.end);
    return { at, tile: { ...tile, to: convert(shown, classic).text } };
  });
}
