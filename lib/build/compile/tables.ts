// Compiles everything that the text engine reads at run time, and keeps it in a folder for as long as nothing that it is
// made of changes. The same sources give the same bytes.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COSTS_FILE, LEXICON_FILE, NAMES_FILE, SIGNS_FILE } from '../../data/lexicon';
import { DICTIONARIES, type TableName } from '../../data/opencc';
import { fileOf } from '../../data/tables';
import { readCedict, readFrequencies } from './cedict';
import { type Dictionary, dictionaryOf, replacementsFile, signsFile } from './conversion';
import { compileLexicon } from './lexicon';
import { compileNames } from './names';

/** A compiled file: its name in the extension, and where it is now. */
export interface CompiledFile {
  readonly file: string;
  readonly absolutePath: string;
}

const TABLE_NAMES = Object.keys(DICTIONARIES) as TableName[];
const FILES = [...TABLE_NAMES.map(fileOf), LEXICON_FILE, COSTS_FILE, SIGNS_FILE, NAMES_FILE];

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
  const { lexicon, costs } = compileLexicon(entries, readFrequencies());
  files.set(LEXICON_FILE, lexicon);
  files.set(COSTS_FILE, costs);
  const of = (name: TableName): Dictionary => dictionaries.get(name) ?? new Map();
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
  files.set(
    NAMES_FILE,
    compileNames({
      cedict: entries,
      tsCharacters: of('ts-characters'),
      variants: [of('hk-variants'), of('tw-variants')],
    }),
  );
  return files;
}

/** Sees to it that the compiled files are in a folder of `dir`, compiling only what is not there yet. */
export async function ensureTables(dir: string): Promise<CompiledFile[]> {
  const folder = resolve(dir, await sourceKey());
  if (!existsSync(folder)) {
    // Written beside and moved into place, so that a build that is broken off, or one at the same time, leaves none half.
    const draft = `${folder}.${process.pid}`;
    await mkdir(draft, { recursive: true });
    for (const [file, bytes] of await compileTables()) await writeFile(join(draft, file), bytes);
    await rename(draft, folder).catch(async (error: unknown) => {
      await rm(draft, { recursive: true, force: true });
      if (!existsSync(folder)) throw error;
    });
  }
  return FILES.map((file) => ({ file, absolutePath: join(folder, file) }));
}

/** Packages and sources that decide what the files hold. */
const PACKAGES = ['opencc-js', 'hanzi', 'pinyin-pro'];
/** Packages of data alone, which have no script to be found by. */
const DATA_PACKAGES = ['cldr-localenames-full', 'cldr-dates-full'];
const SHARED_SOURCES = ['text/table', 'text/words', 'text/pinyin', 'text/syllable', 'data/opencc', 'data/lexicon'];
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
  for (const path of [...own, ...shared, ...names]) {
    hash.update(path).update(await readFile(join(here, path)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** The package.json of a package, from a file in it: not every package exports it. */
function packageFile(inside: string, name: string): string {
  const mark = join('node_modules', name);
  return join(inside.slice(0, inside.lastIndexOf(mark) + mark.length), 'package.json');
}
