// Compiles OpenCC's dictionaries (as opencc-js carries them) to tables of replacements, and draws from them the
// characters that only one script uses.
import { DICTIONARIES, type TableName } from '../../data/opencc';
import { buildTrie, bytesOf32, bytesOfText, tableFile } from './trie';

/** Words and their replacements. */
export type Dictionary = ReadonlyMap<string, string>;

/** The dictionaries of one table as one. */
export const dictionaryOf = (table: TableName): Promise<Dictionary> => dictionaryFrom(DICTIONARIES[table]);

/** Dictionaries of OpenCC, by name, as one; of equals the first dictionary's, as in opencc-js. */
export async function dictionaryFrom(names: readonly string[]): Promise<Dictionary> {
  const entries = new Map<string, string>();
  for (const name of names.toReversed()) {
    for (const [word, replacement] of await entriesOf(name)) entries.set(word, replacement);
  }
  return entries;
}

/** The entries of one of OpenCC's dictionaries. Throws where one is not 'source target'. */
async function entriesOf(name: string): Promise<[string, string][]> {
  const { default: text } = (await import(`opencc-js/dict/${name}`)) as { default: string };
  return text.split('|').map((line) => {
    const [word, replacement] = line.split(' ');
    if (!word || !replacement) throw new Error(`${name}: no entry: ${line}`);
    return [word, replacement];
  });
}

/** The file of a table: a trie, where each word's replacement begins, and all replacements in a row. */
export function replacementsFile(dictionary: Dictionary): Uint8Array {
  const trie = buildTrie(dictionary.keys());
  const starts = [0];
  let values = '';
  for (const word of trie.words) {
    values += dictionary.get(word) ?? '';
    starts.push(values.length);
  }
  return tableFile([...trie.sections, bytesOf32(starts), bytesOfText(values)]);
}

/** What the signs of a script are drawn from. */
export interface SignSources {
  readonly stCharacters: Dictionary;
  readonly tsCharacters: Dictionary;
  /** Texts that are certainly Simplified, and certainly Traditional: whatever is written in them is no sign against it. */
  readonly hans: Iterable<string>;
  readonly hant: Iterable<string>;
}

/**
 * The file of signs: characters that OpenCC converts one way, and that no word of the other script is written with.
 * 后, 台, 里 are Traditional words too; 乾 (乾隆), 著 (著名), 藉 Simplified ones: they say nothing.
 */
export function signsFile({ stCharacters, tsCharacters, hans, hant }: SignSources): Uint8Array {
  const inHans = charactersOf(hans);
  const inHant = charactersOf(hant);
  const changed = (dictionary: Dictionary, elsewhere: ReadonlySet<string>) =>
    [...dictionary]
      .filter(([character, becomes]) => character !== becomes && !elsewhere.has(character))
      .map(([character]) => character)
      .sort()
      .join('');
  return bytesOfText(`${changed(stCharacters, inHant)}\n${changed(tsCharacters, inHans)}`);
}

function charactersOf(texts: Iterable<string>): Set<string> {
  const characters = new Set<string>();
  for (const text of texts) for (const character of text) characters.add(character);
  return characters;
}
