// Compiles what choose.ts reads: the learned weights of lib/data/choices.txt as a table, and the words that CC-CEDICT
// writes with other Traditional characters than OpenCC does. The weights' file is read and written here alone.
import { readFileSync } from 'node:fs';
import { ABOUT, ANY_CHARACTER } from '../../text/choice-features';
import { convert, openReplacements } from '../../text/convert';
import type { Fold } from '../variants';
import type { Entry } from './cedict';
import { type Dictionary, replacementsFile } from './conversion';
import { buildTrie, bytesOf32, bytesOfText, tableFile } from './trie';

/** The learned weights, as a text that is committed: a line for each character with its options, then its features. */
export const CHOICES_SOURCE = new URL('../../data/choices.txt', import.meta.url);

/** A model: the options of each character, and the weights of each key, as choose.ts makes them. */
export interface Model {
  readonly options: ReadonlyMap<string, string>;
  readonly weights: ReadonlyMap<string, readonly number[]>;
}

/** How the text writes what a key is about. */
const SIGNS: Readonly<Record<string, string>> = {
  [ABOUT.right]: '>',
  [ABOUT.left]: '<',
  [ABOUT.sides]: '=',
  [ABOUT.word]: ':',
  [ABOUT.vote]: '!',
  [ABOUT.own]: '.',
  [ABOUT.foreign]: '~',
};
const ABOUT_OF = new Map(Object.entries(SIGNS).map(([about, sign]) => [sign, about]));

/** A model as its text: for each character a line with its options, then a line for each key with its weights. */
export function writeModel({ options, weights }: Model): string {
  const byCharacter = new Map<string, string[]>([[ANY_CHARACTER, []]]);
  for (const character of [...options.keys()].sort()) byCharacter.set(character, []);
  for (const [key, values] of weights) {
    const own = key.charAt(0);
    const line =
      own === ANY_CHARACTER ? `${SIGNS[ABOUT.vote]}${key.slice(1)}` : `${SIGNS[key.charAt(1)]}${key.slice(2)}`;
    byCharacter.get(own)?.push(`${line} ${values.join(' ')}`);
  }
  const lines: string[] = [];
  for (const [own, keys] of byCharacter) {
    lines.push(own === ANY_CHARACTER ? '*' : `${own} ${options.get(own)}`, ...keys.sort().map((key) => `\t${key}`));
  }
  return `${lines.join('\n')}\n`;
}

/** The model of a text that `writeModel` wrote. Throws at a line that is none. */
export function readModel(text: string): Model {
  const options = new Map<string, string>();
  const weights = new Map<string, number[]>();
  let own = ANY_CHARACTER;
  for (const line of text.split('\n')) {
    if (line.startsWith('\t')) {
      const [key = '', ...values] = line.slice(1).split(' ');
      const about = ABOUT_OF.get(key.charAt(0));
      if (about === undefined || values.length === 0) throw new Error(`no feature: ${line}`);
      const rest = key.slice(1);
      weights.set(own === ANY_CHARACTER ? own + rest : own + about + rest, values.map(Number));
    } else if (line === '*') own = ANY_CHARACTER;
    else if (line !== '') {
      const [character = '', list = ''] = line.split(' ');
      own = character;
      options.set(character, list);
    }
  }
  return { options, weights };
}

/** The model that is committed. */
export const committedModel = (): Model => readModel(readFileSync(CHOICES_SOURCE, 'utf8'));

/** The file of a model: a trie of its keys, where the weights of each begin, the weights, the options. */
export function choicesFile({ options, weights }: Model): Uint8Array {
  const trie = buildTrie(weights.keys());
  const starts = [0];
  const values: number[] = [];
  for (const key of trie.words) {
    values.push(...(weights.get(key) ?? []));
    starts.push(values.length);
  }
  const lines = [...options].map(([character, list]) => character + list).join('\n');
  return tableFile([
    ...trie.sections,
    bytesOf32(starts),
    new Uint8Array(Int8Array.from(values).buffer),
    bytesOfText(lines),
  ]);
}

/** Words of CC-CEDICT that it writes in one way, and that not as OpenCC; in the spelling of the model's options. */
export function wordChoices(
  entries: readonly Entry[],
  { phrases, characters, fold }: { readonly phrases: Dictionary; readonly characters: Dictionary; readonly fold: Fold },
  options: ReadonlyMap<string, string>,
): Map<string, string> {
  const tables = [phrases, characters].map((one) => openReplacements(bufferOf(replacementsFile(one)), false));
  const opencc = [{ normalise: [], cutBy: null, stages: [tables] }];
  const written = new Map<string, Set<string>>();
  for (const { simplified, traditional, glosses } of entries) {
    if (glosses.every((gloss) => /^(?:\w+ )?variant of /.test(gloss))) continue;
    if (!/^\p{Script=Han}{2,8}$/u.test(simplified) || simplified.length !== traditional.length) continue;
    written.set(simplified, (written.get(simplified) ?? new Set()).add(fold(traditional)));
  }
  const words = new Map<string, string>();
  for (const [word, ways] of written) {
    const [way = ''] = ways;
    if (ways.size !== 1 || fold(convert(word, opencc).text) === way) continue;
    // The folded form is no spelling to show: each character as the model's option that folds alike.
    const spelt = [...word].map((own, i) => {
      const folded = [...way][i] ?? '';
      return [...(options.get(own) ?? '')].find((option) => fold(option) === folded) ?? folded;
    });
    words.set(word, spelt.join(''));
  }
  return words;
}

/** The bytes as a buffer of their own. */
export const bufferOf = (bytes: Uint8Array): ArrayBuffer =>
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
