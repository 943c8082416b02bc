// The glossary and the decisions as one JSON file, with everything that is known of them: writing it, one entry a line,
// and reading it back. Entries at fault are reported by the line they begin in, and left out. Pure.
import { elementLines, lineOfSlip } from '../platform/json-lines';
import { isRecord, own } from '../platform/record';
import { type Decision, decisionFrom } from './decisions';
import { type EntryDraft, entryFrom, FIELD_KEYS, type OwnEntry, type OwnId } from './entry';
import { type Incoming, type LineError, lineError, MOST_TEXT, nothing, type Row } from './transfer';

const MARK = 'glossary';
/** Of the file, whatever format storage has. */
const VERSION = 1;

/** Everything, to be read by `readJson`. */
export function writeJson(entries: readonly OwnEntry[], decisions: readonly Decision[]): string {
  const list = (items: readonly unknown[]): string =>
    items.length === 0 ? '[]' : `[\n${items.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`;
  const head = `  "duidu": ${JSON.stringify(MARK)},\n  "v": ${VERSION}`;
  return `{\n${head},\n  "entries": ${list(entries)},\n  "decisions": ${list(decisions)}\n}\n`;
}

/** Is this text meant to be JSON? A table's first cell never begins so. */
export const looksLikeJson = (text: string): boolean => /^\ufeff?\s*[{[]/.test(text);

/** Reads a file. Never throws. */
export function readJson(given: string): Incoming {
  if (given.length > MOST_TEXT) return nothing(lineError(0, 'too-big', String(MOST_TEXT)));
  const text = given.replace(/^\ufeff/, '');
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    return nothing(lineError(lineOfSlip(text, error), 'json'));
  }
  if (!isRecord(file) || own(file, 'duidu') !== MARK) return nothing(lineError(0, 'not-ours'));
  const version = own(file, 'v');
  if (typeof version !== 'number' || version > VERSION) return nothing(lineError(0, 'newer'));
  const lines = elementLines(text);
  const errors: LineError[] = [];
  const rows = listOf(file, 'entries').flatMap((value, i): Row[] => {
    const line = lines.get('entries')?.[i] ?? 0;
    const row = rowOf(value, line);
    if (!row) errors.push(lineError(line, 'entry'));
    return row ? [row] : [];
  });
  const decisions = listOf(file, 'decisions').flatMap((value, i): Decision[] => {
    const decision = decisionFrom(value);
    if (!decision) errors.push(lineError(lines.get('decisions')?.[i] ?? 0, 'decision'));
    return decision ? [decision] : [];
  });
  return { rows, decisions, errors, ignored: [] };
}

function listOf(file: Readonly<Record<string, unknown>>, key: string): readonly unknown[] {
  const list = own(file, key);
  return Array.isArray(list) ? list : [];
}

/** An entry as it stands, or the fields of one that is at fault, so that the fault can be named; null: no entry. */
function rowOf(value: unknown, line: number): Row | null {
  const entry = entryFrom(value);
  if (entry) return { line, id: entry.id, given: entry, made: entry.made, changed: entry.changed };
  if (!isRecord(value) || typeof own(value, 'en') !== 'string') return null;
  const id = own(value, 'id');
  const given = Object.fromEntries(
    FIELD_KEYS.flatMap((key) => (shaped(key, own(value, key)) ? [[key, own(value, key)]] : [])),
  );
  const row: Row = { line, given: given as Partial<EntryDraft> };
  return typeof id === 'string' && /^own\/[\w-]{1,64}$/.test(id) ? { ...row, id: id as OwnId } : row;
}

/** Has a value the shape of a field, whatever it says? */
function shaped(field: keyof EntryDraft, value: unknown): boolean {
  const texts = (list: unknown): boolean => Array.isArray(list) && list.every((item) => typeof item === 'string');
  if (field === 'forms') return isRecord(value) && Object.values(value).every(texts);
  if (field === 'pinyin') return isRecord(value) && texts(Object.values(value));
  return typeof value === 'string';
}
