// What the benches share: where the measuring data is, reading it, the tables and engine that they measure, and how
// figures are printed. `--data DIR` names the folder (default ../shared/bench). What is measured is each bench's own.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Load } from '../data/tables';
import { TOP } from './built';
import { ensureTables } from './compile/tables';

const at = process.argv.indexOf('--data');
const NAMED = at > 0 ? (process.argv[at + 1] ?? '') : '../shared/bench';
/** The folder of the measuring data. */
export const DATA = resolve(TOP, NAMED);

/** A file or folder of the data; ends the command with one sentence where it is missing. */
export function dataPath(name: string): string {
  const path = join(DATA, name);
  if (existsSync(path)) return path;
  console.error(`There is no ${name} in ${NAMED}: name the folder of the measuring data with --data DIR.`);
  process.exit(1);
}

/** The lines of a JSON Lines file. Throws where a line is no JSON. */
export function linesOf<T>(path: string): T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

/** Every JSON Lines file of a folder of the data, by its name without the ending, in order. */
export function filesOf(folder: string): { readonly name: string; readonly path: string }[] {
  const path = dataPath(folder);
  return readdirSync(path)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .map((file) => ({ name: basename(file, '.jsonl'), path: join(path, file) }));
}

const files = new Map((await ensureTables(join(TOP, '.cache', 'tables'))).map((one) => [one.file, one.absolutePath]));

/** The bytes of a compiled table, as the background gets them by fetch. */
export const load: Load = async (file) => {
  const bytes = readFileSync(files.get(file) ?? file);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
};

export const round = (value: number, digits = 1): number => Number(value.toFixed(digits));

/** A share in percent; 100 of nothing. */
export const share = (part: number, all: number): number => (all === 0 ? 100 : round((100 * part) / all));

/** A share as it is printed: with its numerator and denominator. */
export const told = (part: number, all: number): string => `${share(part, all).toFixed(1)} % (${part}/${all})`;

export const median = (list: readonly number[]): number =>
  [...list].sort((a, b) => a - b)[list.length >> 1] ?? Number.NaN;

/** Prints rows as columns that line up: the first to the left, the others to the right. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  for (const row of rows) {
    console.log(
      row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
    );
  }
}
