// Files of words: lists of known words as readers have them from elsewhere (one word a line, tables, Anki's exports), and
// what is written of known words, fixed readings and saved words. Pure; a file is hostile until it is read.
import { type FaultyLine, quoted, separatorOf, type TableLine, tableLines } from '../platform/cells';
import { elementLines, lineOfSlip } from '../platform/json-lines';
import { isRecord, own } from '../platform/record';
import { textOf } from '../platform/text-file';
import type { SavedWord } from '../text/look';
import { toMarks } from '../text/syllable';
import { type Fix, fixFrom, MOST_FIXES } from './fixes';
import { isWord, type KnownWord, MOST_KNOWN } from './known';
import { headingOf, plainCell, wordsIn } from './word-cells';

/** The most of a file that is read, in UTF-16 units: a word list takes some hundred thousand, Anki's notes some million. */
export const MOST_TEXT = 12_000_000;
/** Chinese takes three bytes for a character. */
const MOST_BYTES = 3 * MOST_TEXT;
/** So many lines are read; Anki's notes may be a hundred thousand. */
export const MOST_LINES = 500_000;
/** So many lines at fault are told one by one. */
export const MOST_ERRORS = 500;

/** What is wrong with a file as a whole (line 0), or with a line of it; vocabulary.error.* in the catalogues. */
export type WordsFault =
  | 'too-big' // megabytes
  | 'encoding' // neither UTF-8 nor UTF-16
  | 'empty'
  | 'no-word' // a line without a Chinese word
  | 'too-many' // more words than are kept
  | 'quote' // a quotation mark that is never closed
  | 'after-quote' // text between a closing quotation mark and the next cell
  | 'json' // no JSON
  | 'not-ours' // JSON, but of something else
  | 'newer' // written by a later version
  | 'entry'; // an element that does not fit

export interface WordsError {
  readonly line: number;
  readonly why: WordsFault;
  /** The beginning of what is at fault, as it is written; '' where a file as a whole is. */
  readonly value: string;
}

/** A list of words, read. */
export interface ReadWords {
  /** Each once, in the order of the file. */
  readonly words: readonly string[];
  /** By line; of many only the first. */
  readonly errors: readonly WordsError[];
  /** How many lines were left out. */
  readonly without: number;
  /** How many lines there were to read. */
  readonly total: number;
}

const error = (line: number, why: WordsFault, value = ''): WordsError => ({ line, why, value });
const nothing = (why: WordsFault): ReadWords => ({ words: [], errors: [error(0, why)], without: 0, total: 0 });

/** Reads a list of words. Never throws. */
export function readWords(bytes: ArrayBuffer): ReadWords {
  const text = decoded(bytes);
  if (typeof text !== 'string') return nothing(text.why);
  if (hasTooManyLines(text)) return nothing('too-big');
  const { body, separator, names, isHtml } = headed(text);
  const { lines, faults } = tableLines(body, separator ?? separatorOf(body));
  const rows = lines.map(({ line, cells }) => ({ line, cells: cells.map((cell) => plainCell(cell, isHtml)) }));
  const full = rows.filter(({ cells }) => cells.some((cell) => cell !== '') && !isRemark(cells));
  const head = names ? null : headOf(full);
  const list = head ? full.slice(1) : full;
  if (list.length + faults.length === 0) return nothing('empty');
  const column = columnOf(list, names ?? head ?? []);
  return gathered(list, faults, column);
}

/** The text of a file, or why there is none. */
function decoded(bytes: ArrayBuffer): string | { readonly why: WordsFault } {
  if (bytes.byteLength > MOST_BYTES) return { why: 'too-big' };
  const text = textOf(new Uint8Array(bytes));
  if (text === null) return { why: 'encoding' };
  return text.length > MOST_TEXT ? { why: 'too-big' } : text.replace(/^\ufeff/, '');
}

/** Counted before anything is made of them: a file of nothing but line breaks would fill the memory. */
function hasTooManyLines(text: string): boolean {
  let count = 0;
  for (let i = 0; i < text.length && count <= MOST_LINES; i++)
    if (text[i] === '\n' || (text[i] === '\r' && text[i + 1] !== '\n')) count++;
  return count > MOST_LINES;
}

/** What stands before the lines of an Anki export: '#separator:tab', '#html:true', '#columns:…'. */
interface Headed {
  /** The file, with lines of the head left empty so that the count of lines holds. */
  readonly body: string;
  readonly separator: string | null;
  readonly names: readonly string[] | null;
  readonly isHtml: boolean;
}

/** As Anki names them; another is written as itself. */
const SEPARATORS: Readonly<Record<string, string>> = {
  tab: '\t',
  comma: ',',
  semicolon: ';',
  pipe: '|',
  colon: ':',
  space: ' ',
};

function headed(text: string): Headed {
  let separator: string | null = null;
  let columns: string | null = null;
  let isHtml = false;
  let at = 0;
  let lines = 0;
  while (text[at] === '#') {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? undefined : end).trimEnd();
    const [, key = '', value = ''] = /^#([a-z ]{1,30}):(.{0,2000})/i.exec(line) ?? [];
    if (key === 'separator')
      separator = (own(SEPARATORS, value.toLowerCase()) as string | undefined) ?? value.charAt(0);
    if (key === 'html') isHtml = value === 'true';
    if (key === 'columns') columns = value;
    at = end < 0 ? text.length : end + 1;
    lines++;
  }
  const names = columns === null ? null : columns.split(separator || '\t').map((name) => name.trim());
  return { body: '\n'.repeat(lines) + text.slice(at), separator: separator || null, names, isHtml };
}

/** Pleco heads its lists with '// name'. */
const isRemark = ([first = '']: readonly string[]): boolean => /^(?:\/\/|#)/.test(first);

/** The names of the columns, where the first line holds them: known ones, or no Chinese above a table of Chinese words. */
function headOf([first, ...rest]: readonly TableLine[]): readonly string[] | null {
  if (!first || rest.length === 0) return null;
  const { cells } = first;
  const isForeign = !cells.some((cell) => /\p{Script=Han}/u.test(cell));
  // 词语 alone at the head of a list may well be a word of it.
  const isNamed = (isForeign || cells.length > 1) && cells.some((cell) => headingOf(cell) !== null);
  const follows = rest.slice(0, 20).some(({ cells: later }) => later.some((cell) => wordsIn(cell).length > 0));
  return isNamed || (isForeign && cells.length > 1 && follows) ? cells : null;
}

/** Where the words are: in the first column that is called so and has some, else in the one that has most. */
function columnOf(lines: readonly TableLine[], names: readonly string[]): number {
  const counts: number[] = [];
  for (const { cells } of lines) {
    for (const [i, cell] of cells.slice(0, 50).entries()) {
      if (isWord(cell.replace(/\s+/g, ''))) counts[i] = (counts[i] ?? 0) + 1;
      else if (wordsIn(cell).length > 0) counts[i] = (counts[i] ?? 0) + 0.01;
    }
  }
  const named = names.findIndex((name, i) => headingOf(name) === 'word' && (counts[i] ?? 0) > 0);
  if (named >= 0) return named;
  let best = 0;
  for (const [i, count] of counts.entries()) if ((count ?? 0) > (counts[best] ?? 0)) best = i;
  return best;
}

function gathered(lines: readonly TableLine[], faults: readonly FaultyLine[], column: number): ReadWords {
  const words = new Set<string>();
  const errors = faults.map(({ line, fault, value }) => error(line, fault, value));
  for (const { line, cells } of lines) {
    const own = wordsIn(cells[column] ?? '');
    const found = own.length > 0 ? own : (cells.map(wordsIn).find((some) => some.length > 0) ?? []);
    if (found.length === 0) errors.push(error(line, 'no-word', cells.find((cell) => cell !== '')?.slice(0, 40)));
    else if (words.size >= MOST_KNOWN) errors.push(error(line, 'too-many', found[0]));
    else for (const word of found) words.add(word);
  }
  errors.sort((a, b) => a.line - b.line);
  return {
    words: [...words].slice(0, MOST_KNOWN),
    errors: errors.slice(0, MOST_ERRORS),
    without: errors.length,
    total: lines.length + faults.length,
  };
}

/** Known words, one a line, the oldest first. */
export const writeKnown = (words: readonly KnownWord[]): string =>
  words
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ word }) => `${word}\n`)
    .join('');

const READINGS_MARK = 'readings';
const READINGS_VERSION = 1;

/** Fixed readings as a JSON file, one a line, to be read by `readFixFile`. */
export function writeFixes(fixes: readonly Fix[]): string {
  const list = fixes.map((fix) => `    ${JSON.stringify(fix)}`).join(',\n');
  const head = `  "duidu": ${JSON.stringify(READINGS_MARK)},\n  "v": ${READINGS_VERSION}`;
  return `{\n${head},\n  "fixes": ${list === '' ? '[]' : `[\n${list}\n  ]`}\n}\n`;
}

/** Reads a file of fixed readings; what does not fit is reported and left out. Never throws. */
export function readFixFile(bytes: ArrayBuffer): {
  readonly fixes: readonly Fix[];
  readonly errors: readonly WordsError[];
} {
  const none = (line: number, why: WordsFault) => ({ fixes: [], errors: [error(line, why)] });
  const text = decoded(bytes);
  if (typeof text !== 'string') return none(0, text.why);
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (slip) {
    return none(lineOfSlip(text, slip), 'json');
  }
  if (!isRecord(file) || own(file, 'duidu') !== READINGS_MARK) return none(0, 'not-ours');
  const version = own(file, 'v');
  if (typeof version !== 'number' || version > READINGS_VERSION) return none(0, 'newer');
  const list = own(file, 'fixes');
  const lines = elementLines(text).get('fixes') ?? [];
  const errors: WordsError[] = [];
  const fixes = (Array.isArray(list) ? list : []).slice(0, MOST_FIXES).flatMap((value, i): Fix[] => {
    const fix = fixFrom(value);
    if (fix) return [fix];
    if (errors.length < MOST_ERRORS) errors.push(error(lines[i] ?? 0, 'entry', JSON.stringify(value).slice(0, 40)));
    return [];
  });
  return { fixes, errors };
}

const COLUMNS = ['simplified', 'traditional', 'pinyin', 'jyutping', 'english', 'sentence', 'title', 'url', 'saved'];

/**
 * Saved words as a table, a line each: 'csv' with the mark by which spreadsheets know UTF-8, 'tsv' with the head by which
 * Anki knows its columns.
 */
export function writeSaved(saved: readonly SavedWord[], as: 'csv' | 'tsv'): string {
  const lines = saved.map((word) => cellsOf(word).map((cell) => quoted(oneLine(cell))));
  if (as === 'csv') return `\ufeff${[COLUMNS, ...lines].map((cells) => cells.join(',')).join('\r\n')}\r\n`;
  const head = `#separator:tab\n#html:false\n#columns:${COLUMNS.join('\t')}\n`;
  return head + lines.map((cells) => `${cells.join('\t')}\n`).join('');
}

const cellsOf = (word: SavedWord): string[] => [
  word.simplified,
  word.traditional,
  word.reading.split(' ').map(marked).join(' '),
  word.jyutping,
  word.senses.join('; '),
  word.sentence,
  word.title,
  word.url,
  word.saved,
];

const marked = (syllable: string): string => (/^[a-zü:]+[1-5]$/i.test(syllable) ? toMarks(syllable) : syllable);

/** Neither line breaks nor tabs stand in a cell. */
const oneLine = (cell: string): string => cell.replace(/[\s\p{Cc}]+/gu, ' ').trim();
