// A backup out of storage and into it again: everything at once, in one write over all shelves or not at all. What a
// backup is, and whether a file is one, is backup.ts's.
import { decisionKey, MOST_DECISIONS } from '../glossary/decisions';
import { draftOf, LIMITS, nameKey, type OwnEntry, tidy } from '../glossary/entry';
import { DECISIONS, entriesOf, GLOSSARY, joined, readDecisions, readGlossary } from '../glossary/store';
import { own, type Stored, withKeys } from '../platform/record';
import { changeShelves, readShelf, type Shelf } from '../platform/shelf';
import { fits, SETTING_KEYS, type Settings } from '../settings/settings';
import { readSites, SETTINGS_SHELF, SITES_SHELF } from '../settings/store';
import type { BackupParts } from './backup';
import { fixKey, MOST_FIXES } from './fixes';
import { MOST_KNOWN } from './known';
import { MOST_SAVED } from './saved';
import { FIXES, KNOWN, readFixes, readKnown, readSaved, SAVED } from './store';

/** All that there is to back up. */
export async function readAll(): Promise<BackupParts> {
  const [settings, sites, known, fixes, saved, glossary, decisions] = await Promise.all([
    readShelf(SETTINGS_SHELF),
    readSites(),
    readKnown(),
    readFixes(),
    readSaved(),
    readGlossary(),
    readDecisions(),
  ]);
  return { settings: setBy(settings), sites, known, fixes, saved, glossary, decisions };
}

/** The settings that the reader set, of what is stored. */
function setBy(stored: Stored): Partial<Settings> {
  const set = SETTING_KEYS.filter((key) => Object.hasOwn(stored, key) && fits(key, own(stored, key)));
  return Object.fromEntries(set.map((key) => [key, own(stored, key)]));
}

/** What lay under the keys that a restoring changed, shelf by shelf, by which it can be undone. */
export interface Before {
  readonly shelves: readonly ReadonlyMap<string, unknown>[];
}

const SHELVES: readonly Shelf[] = [SETTINGS_SHELF, SITES_SHELF, KNOWN, FIXES, SAVED, GLOSSARY, DECISIONS];
/** What each of them may hold. */
const MOST: readonly number[] = [
  Number.POSITIVE_INFINITY,
  Number.POSITIVE_INFINITY,
  MOST_KNOWN,
  MOST_FIXES,
  MOST_SAVED,
  LIMITS.entries,
  MOST_DECISIONS,
];

/**
 * Puts a backup into storage: its settings in the place of those that are set, and its sites, words and names beside
 * those that are there, of the same ones the backup's. Gives what was before; throws where there would be too many of any.
 */
export async function restore(parts: BackupParts): Promise<Before> {
  let before: Before = { shelves: [] };
  await changeShelves(SHELVES, (shelves) => {
    const laid = laidBy(withoutNamesakes(parts, entriesOf(shelves[SHELVES.indexOf(GLOSSARY)])));
    const values = shelves.map((stored, i) => withKeys(stored, laid[i] ?? new Map()));
    if (values.some((value, i) => Object.keys(value).length > (MOST[i] ?? 0)))
      throw new RangeError('there is no room for so many');
    before = { shelves: shelves.map((stored, i) => valuesAt(stored, laid[i] ?? new Map())) };
    return { values };
  });
  return before;
}

const valuesAt = (stored: Stored, keys: ReadonlyMap<string, unknown>): Map<string, unknown> =>
  new Map([...keys.keys()].map((key) => [key, own(stored, key)]));

/**
 * A name that the glossary has under another id is that one, with what it did not have yet, as when a name is added; what
 * was said of pages follows it.
 */
function withoutNamesakes(parts: BackupParts, here: readonly OwnEntry[]): BackupParts {
  const ids = new Set(here.map(({ id }) => id));
  const byName = new Map(here.map((entry) => [nameKey(entry.en), entry]));
  const now = new Map<string, OwnEntry['id']>();
  const glossary = parts.glossary.map((entry) => {
    const namesake = ids.has(entry.id) ? undefined : byName.get(nameKey(entry.en));
    if (!namesake) return entry;
    now.set(entry.id, namesake.id);
    return { ...namesake, ...tidy(joined(namesake, draftOf(entry))), changed: entry.changed };
  });
  const decisions = parts.decisions.map((said) => {
    const id = said.id === null ? undefined : now.get(said.id);
    return id === undefined ? said : { ...said, id };
  });
  return { ...parts, glossary, decisions };
}

/** What a backup lays on the shelves, in their order; settings that it does not have are unset. */
const laidBy = ({ settings, sites, known, fixes, saved, glossary, decisions }: BackupParts): Map<string, unknown>[] => [
  new Map(SETTING_KEYS.map((key) => [key, settings[key]])),
  new Map(Object.entries(sites)),
  new Map(known.map(({ word, at }) => [word, at])),
  new Map(fixes.map((fix) => [fixKey(fix), fix])),
  new Map(saved.map((word) => [word.id, word])),
  new Map(glossary.map((entry) => [entry.id, entry])),
  new Map(decisions.map((decision) => [decisionKey(decision), decision])),
];

/** Undoes a restoring: whatever it changed is again as it was before. */
export const undoRestore = (before: Before): Promise<void> =>
  changeShelves(SHELVES, (shelves) => ({
    values: shelves.map((stored, i) => withKeys(stored, before.shelves[i] ?? new Map())),
  }));
