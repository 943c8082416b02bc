// Tables as text, cell by cell (RFC 4180, with any separator): reading lines, and writing cells that no spreadsheet takes
// for a formula. What the columns mean is for whoever reads the file. Pure.

/** What spreadsheets would run as a formula, also behind apostrophes of our own. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;

/** A cell that no spreadsheet takes for a formula: an apostrophe before it, which reading takes off again. */
const guarded = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** A cell as it was before it was guarded. */
export const unguarded = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell);

/** A cell as it is written into a table of any separator. */
export function quoted(cell: string): string {
  const safe = guarded(cell);
  return /["|,;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A quotation mark that is never closed, or text between a closing one and the next cell. */
export type CellFault = 'quote' | 'after-quote';

export interface TableLine {
  /** Where it begins, counted from 1; cells may hold line breaks. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface FaultyLine {
  readonly line: number;
  readonly fault: CellFault;
  /** The beginning of the cell at fault. */
  readonly value: string;
}

/** Spreadsheets write commas, semicolons or tabs, by the country they are in: whichever the first line has most of. */
export function separatorOf(text: string): string {
  const first = text.slice(0, 2000).split(/[\r\n]/, 1)[0] ?? '';
  const count = (sign: string): number => first.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** So many cells of a line are kept: no honest table is so wide, and a file of commas would fill the memory. */
const MOST_CELLS = 1000;

/** The lines of a table, but for empty ones; one that cannot be read is told apart. */
export function tableLines(text: string, separator: string): { lines: TableLine[]; faults: FaultyLine[] } {
  const lines: TableLine[] = [];
  const faults: FaultyLine[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    const start = line;
    const cells: string[] = [];
    let fault: FaultyLine | null = null;
    for (;;) {
      const cell = text[at] === '"' ? quotedCell(text, at, separator) : bareCell(text, at, separator);
      if (cells.length < MOST_CELLS) cells.push(cell.text);
      line += cell.breaks;
      at = cell.end;
      if (cell.fault) fault ??= { line: start, fault: cell.fault, value: cell.text.slice(0, 40) };
      if (text[at] !== separator) break;
      at++;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
    line++;
    if (fault) faults.push(fault);
    else if (cells.length > 1 || cells[0] !== '') lines.push({ line: start, cells });
  }
  return { lines, faults };
}

interface Cell {
  readonly text: string;
  readonly end: number;
  readonly breaks: number;
  readonly fault: CellFault | null;
}

function bareCell(text: string, from: number, separator: string): Cell {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  return { text: text.slice(from, end), end, breaks: 0, fault: null };
}

function quotedCell(text: string, from: number, separator: string): Cell {
  let end = from + 1;
  for (;;) {
    end = text.indexOf('"', end);
    if (end < 0) {
      // Nobody knows where it should have ended: the cell ends with its line, so that the lines after it are still read.
      const { text: rest, end: stop } = bareCell(text, from + 1, '\n');
      return { text: rest, end: stop, breaks: 0, fault: 'quote' };
    }
    if (text[end + 1] !== '"') break;
    end += 2;
  }
  const inner = text.slice(from + 1, end);
  const breaks = inner.match(/\r\n|\r|\n/g)?.length ?? 0;
  const after = bareCell(text, end + 1, separator);
  const fault = after.text.trim() === '' ? null : 'after-quote';
  return { text: inner.replaceAll('""', '"'), end: after.end, breaks, fault };
}
