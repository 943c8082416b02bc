// What the card shows of a mention: who it is or may be, every region's form with its reading, the offices of the day.
import { heldOn } from './judge';
import type { CardEntry, CardView, NameEntry, NameId, PageNames } from './name';
import { entryOf, type NameTables } from './page-forms';
import { nameReading } from './shown';
import { explain } from './survey';

/** The card of the mention that a span of a text touches; null where there is none. */
export function cardOf(
  text: string,
  at: { readonly start: number; readonly end: number },
  names: PageNames,
  tables: NameTables,
): CardView | null {
  const found = explain(text, at, names, tables);
  if (!found) return null;
  const { mention, why } = found;
  const form = text.slice(mention.start, mention.end).replace(/\s+(?=\p{Script=Han})/gu, '');
  const entries = [...new Set([...mention.ids, ...othersOf(form, tables)])]
    .map((id) => entryOf(id, names, tables))
    .filter((entry) => entry !== null)
    .map((entry) => cardEntry(entry, form, names.date, tables));
  if (entries.length === 0) return null;
  const { asOf } = tables.known.index;
  return { form, told: mention.ids.length === 1, date: names.date, asOf, entries, why };
}

/** Who else bears the form: for "this is someone else". */
function othersOf(form: string, { known }: NameTables): NameId[] {
  const number = known.index.formOf(known.index.folded(form));
  return number < 0 ? [] : known.bearersOf(number).map((bearer) => bearer.known.entry.id);
}

function cardEntry(entry: NameEntry, form: string, date: string | null, { known }: NameTables): CardEntry {
  const forms = new Set([form, ...Object.values(entry.forms).flat()]);
  const readings = Object.fromEntries([...forms].map((one) => [one, nameReading(one, entry, 'marks', known.index)]));
  const then = date === null ? [] : entry.offices.flatMap((office, i) => (heldOn(office, date) ? [i] : []));
  return { entry, readings, then };
}
