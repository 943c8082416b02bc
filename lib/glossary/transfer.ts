// Taking a file in: what it would change of the glossary, before anything is changed. csv.ts and json.ts read files
// into rows; here the rows are held against what there is. Pure.
import { type Decision, decisionKey } from './decisions';
import {
  draftOf,
  EMPTY,
  type EntryDraft,
  type Fault,
  FIELD_KEYS,
  type Field,
  faultsOf,
  LIMITS,
  nameKey,
  type OwnEntry,
  type OwnId,
  sameField,
  tidy,
} from './entry';

/** The most of a file that is read, in UTF-16 units; a glossary of 10,000 names takes about a sixth. */
export const MOST_TEXT = 12_000_000;

/** What is wrong with a file as a whole or with a line of it; glossary.error.* in the catalogues. */
export type LineErrorCode =
  | 'too-big' // {most} megabytes
  | 'too-many' // {most} entries
  | 'encoding' // neither UTF-8 nor UTF-16
  | 'empty'
  | 'header' // no column for the English name
  | 'no-columns' // no column for any form
  | 'quote' // a quotation mark that is never closed
  | 'after-quote' // text between a closing quotation mark and the next cell
  | 'cells' // more cells than columns
  | 'twice' // the same name as in line {other}
  | 'taken' // its English is another entry's
  | 'json' // no JSON
  | 'not-ours' // JSON, but no glossary of Duidu's
  | 'newer' // written by a later version
  | 'entry' // not an entry at all
  | 'decision'; // not a decision at all

/** Something in a file that is left out, and why. */
export type LineError = { readonly line: number } & (
  | { readonly code: LineErrorCode; readonly value: string; readonly other: number }
  | { readonly code: 'fault'; readonly fault: Fault }
);

/** An error of a line, or of the file (line 0). */
export const lineError = (line: number, code: LineErrorCode, value = '', other = 0): LineError => ({
  line,
  code,
  value,
  other,
});

/** A name as a file has it: only the fields that the file has. */
export interface Row {
  readonly line: number;
  readonly id?: OwnId;
  readonly given: Partial<EntryDraft>;
  readonly made?: string;
  readonly changed?: string;
}

/** A file, read. */
export interface Incoming {
  readonly rows: readonly Row[];
  readonly decisions: readonly Decision[];
  readonly errors: readonly LineError[];
  /** Columns that say nothing to us. */
  readonly ignored: readonly string[];
}

export const nothing = (error: LineError): Incoming => ({ rows: [], decisions: [], errors: [error], ignored: [] });

/** What there is now. */
export interface Current {
  readonly entries: readonly OwnEntry[];
  readonly decisions: readonly Decision[];
}

export interface Added {
  readonly line: number;
  readonly entry: {
    /** Its id on the computer that it comes from; none: it gets one. */
    readonly id: OwnId | null;
    readonly draft: EntryDraft;
    readonly made: string | null;
    readonly changed: string | null;
  };
}

export interface Changed {
  readonly line: number;
  readonly id: OwnId;
  readonly before: EntryDraft;
  readonly after: EntryDraft;
  readonly fields: readonly Field[];
}

export interface Preview {
  readonly added: readonly Added[];
  readonly changed: readonly Changed[];
  /** How many entries of the file are here as they are. */
  readonly same: number;
  readonly decisions: {
    readonly added: readonly Decision[];
    readonly changed: readonly Decision[];
    readonly same: number;
  };
  /** By line. */
  readonly errors: readonly LineError[];
  readonly ignored: readonly string[];
}

/** What was taken in, and what stood before under the keys that it changed, by which it can be undone. */
export interface Taken {
  readonly plan: Preview;
  readonly glossary: ReadonlyMap<string, unknown>;
  readonly decisions: ReadonlyMap<string, unknown>;
}

/** What a file would change. Entries that the file does not name stay as they are. */
export function preview(incoming: Incoming, current: Current): Preview {
  const added: Added[] = [];
  const changed: Changed[] = [];
  const errors: LineError[] = [...incoming.errors];
  const place = placesOf(current.entries);
  let same = 0;
  for (const row of incoming.rows) {
    const known = place.of(row);
    const before = known ? draftOf(known) : EMPTY;
    const after = completed(before, row.given);
    const faults = faultsOf(after);
    const clash = faults.length > 0 ? null : place.clash(row, after, known);
    if (faults.length > 0) errors.push(...faults.map((fault): LineError => ({ line: row.line, code: 'fault', fault })));
    else if (clash) errors.push(clash);
    else if (!known) {
      if (current.entries.length + added.length >= LIMITS.entries) {
        errors.push(lineError(row.line, 'too-many', String(LIMITS.entries)));
        break;
      }
      const { id = null, made = null, changed: at = null } = row;
      added.push({ line: row.line, entry: { id, draft: after, made, changed: at } });
    } else {
      const fields = FIELD_KEYS.filter((field) => !sameField(before, after, field));
      if (fields.length === 0) same++;
      else changed.push({ line: row.line, id: known.id, before, after, fields });
    }
  }
  errors.sort((a, b) => a.line - b.line);
  return {
    added,
    changed,
    same,
    decisions: compared(incoming.decisions, current.decisions),
    errors,
    ignored: incoming.ignored,
  };
}

/** What is there with what the file gives. */
const completed = (before: EntryDraft, given: Partial<EntryDraft>): EntryDraft =>
  tidy({ ...before, ...given, forms: { ...before.forms, ...given.forms } });

/** Which entry a row is, and whether its name is free. */
function placesOf(entries: readonly OwnEntry[]) {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const byName = new Map(entries.map((entry) => [nameKey(entry.en), entry]));
  const lines = new Map<string, number>();
  return {
    of(row: Row): OwnEntry | undefined {
      const known = row.id === undefined ? undefined : byId.get(row.id);
      return known ?? byName.get(nameKey(row.given.en ?? ''));
    },
    /** Takes the name for the row; an error where another row or entry has it. */
    clash(row: Row, after: EntryDraft, known: OwnEntry | undefined): LineError | null {
      const key = nameKey(after.en);
      const other = lines.get(key) ?? (known && lines.get(known.id));
      if (other !== undefined) return lineError(row.line, 'twice', after.en, other);
      const owner = byName.get(key);
      if (owner && owner.id !== known?.id) return lineError(row.line, 'taken', after.en);
      lines.set(key, row.line);
      if (known) lines.set(known.id, row.line);
      return null;
    },
  };
}

function compared(incoming: readonly Decision[], current: readonly Decision[]): Preview['decisions'] {
  const known = new Map(current.map((decision) => [decisionKey(decision), decision]));
  const added: Decision[] = [];
  const changed: Decision[] = [];
  let same = 0;
  for (const decision of new Map(incoming.map((said) => [decisionKey(said), said])).values()) {
    const before = known.get(decisionKey(decision));
    if (!before) added.push(decision);
    else if (before.id === decision.id) same++;
    else changed.push(decision);
  }
  return { added, changed, same };
}
