// Compiles what one thing is called in each region (lib/data/words/regional.tsv) to the file that
// lib/text/regional-words.ts reads in place. Whatever could be shown in two ways stops the build.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { foldForm, foldTable } from '../../text/names/fold';
import { REGION_BIT, REGIONS, SOLELY } from '../../text/regional-words';
import { buildTrie, bytesOf32, bytesOfText, tableFile } from './trie';

export const REGIONAL_SOURCE = fileURLToPath(new URL('../../data/words/regional.tsv', import.meta.url));

export interface RegionalForm {
  readonly form: string;
  /** Looked for in texts of this region; else only shown, or known as one that may stay. */
  readonly isSought: boolean;
  /** Looked for in texts of its own region only. */
  readonly isSole: boolean;
  /** Whether it may stay where it is written so already. */
  readonly stays: boolean;
}

/** One thing: its forms in the order of REGIONS. */
export type RegionalLine = readonly (readonly RegionalForm[])[];

/** The lines of the table. Throws at one that is none. */
export function readRegionalWords(file = REGIONAL_SOURCE): RegionalLine[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map(lineOf);
}

function lineOf(line: string): RegionalLine {
  const cells = line.split('\t');
  if (cells.length !== REGIONS.length || cells.includes('')) throw new Error(`no line of regional words: ${line}`);
  return cells.map((cell) =>
    cell.split('|').map((form) => ({
      form: form.replace(/[*!~]$/, ''),
      isSought: !form.endsWith('*'),
      isSole: form.endsWith('!'),
      stays: !form.endsWith('~'),
    })),
  );
}

/** A form as it is looked for: bits of the regions, and what each region is shown instead; '' what it has stays. */
interface Sought {
  bits: number;
  readonly shown: readonly string[];
}

/** The file of regional words; `pairs` folds characters as the names' file does. */
export function compileRegional(pairs: string, lines = readRegionalWords()): Uint8Array {
  const sought = soughtForms(lines, pairs);
  const trie = buildTrie(sought.keys());
  const starts = [0];
  let values = '';
  for (const word of trie.words) {
    values += sought.get(word)?.shown.join('\t') ?? '';
    starts.push(values.length);
  }
  const bits = Uint8Array.from(trie.words, (word) => sought.get(word)?.bits ?? 0);
  return tableFile([...trie.sections, bits, bytesOf32(starts), bytesOfText(values), bytesOfText(pairs)]);
}

function soughtForms(lines: readonly RegionalLine[], pairs: string): Map<string, Sought> {
  const table = foldTable(pairs);
  const sought = new Map<string, Sought>();
  for (const line of lines) {
    const kept = line.map((forms) => forms.filter(({ stays }) => stays).map(({ form }) => foldForm(form, table)));
    for (const [i, forms] of line.entries()) {
      for (const { form, isSought, isSole } of forms) {
        if (!isSought) continue;
        const key = foldForm(form, table);
        const shown = line.map((other, k) => (kept[k]?.includes(key) ? '' : (other[0]?.form ?? '')));
        const bits = (REGION_BIT[REGIONS[i] ?? 'cn'] as number) | (isSole ? SOLELY : 0);
        const before = sought.get(key);
        if (before && before.shown.join() !== shown.join()) throw new Error(`${form} is two regional words`);
        if (before) before.bits |= bits;
        else sought.set(key, { bits, shown });
      }
    }
  }
  return sought;
}
