// The reader's glossary and decisions in the browser's storage: reading, changing, watching. What they mean is entry.ts
// and decisions.ts; how they are stored, kept in turn and brought to the present format is lib/platform/shelf.ts.
//
//   glossary    'own/…' → entry
//   decisions   form and page → decision
import { isRecord, own, type Stored, withKey, withKeys } from '../platform/record';
import {
  type Aside,
  changeShelf,
  changeShelves,
  readShelf,
  type Shelf,
  upgradeShelves,
  watchShelf,
} from '../platform/shelf';
import { type Decision, decisionFrom, decisionKey, EVERYWHERE, MOST_DECISIONS, pageOf } from './decisions';
import {
  type Deleted,
  draftOf,
  type EntryDraft,
  entryFrom,
  faultsOf,
  formsOf,
  LIMITS,
  nameKey,
  type OwnEntry,
  type OwnId,
  REGIONS,
  tidy,
} from './entry';
import { type Incoming, type Preview, preview, type Taken } from './transfer';
import { DECISIONS_FORMAT, GLOSSARY_FORMAT } from './versions';

export const GLOSSARY: Shelf = { name: 'glossary', format: GLOSSARY_FORMAT };
export const DECISIONS: Shelf = { name: 'decisions', format: DECISIONS_FORMAT };

const now = (): string => new Date().toISOString();

/** An id that no other entry has, here or on another computer. */
const newId = (): OwnId => `own/${crypto.randomUUID()}`;

/** Entries lie under their own ids; whatever else does is passed over. */
export function entriesOf(stored: unknown): OwnEntry[] {
  if (!isRecord(stored)) return [];
  return Object.entries(stored).flatMap(([id, value]) => {
    const entry = entryFrom(value);
    return entry?.id === id ? [entry] : [];
  });
}

function decisionsOf(stored: unknown): Decision[] {
  if (!isRecord(stored)) return [];
  return Object.values(stored).flatMap((value) => decisionFrom(value) ?? []);
}

/** Brings what is stored to the present format. For the background's start and after an update. */
export const upgradeGlossary = (): Promise<void> => upgradeShelves([GLOSSARY, DECISIONS]);

/** All entries of the reader's glossary, in no order. */
export async function readGlossary(): Promise<readonly OwnEntry[]> {
  return entriesOf(await readShelf(GLOSSARY));
}

/** All that the reader said of forms on pages, in no order. */
export async function readDecisions(): Promise<readonly Decision[]> {
  return decisionsOf(await readShelf(DECISIONS));
}

/** Calls back with all entries after each change. Returns how to stop. */
export const watchGlossary = (changed: (entries: readonly OwnEntry[]) => void): (() => void) =>
  watchShelf(GLOSSARY, (value) => changed(entriesOf(value)));

/** Calls back with all decisions after each change. Returns how to stop. */
export const watchDecisions = (changed: (decisions: readonly Decision[]) => void): (() => void) =>
  watchShelf(DECISIONS, (value) => changed(decisionsOf(value)));

/** A draft without blanks and doubles. Throws when it does not fit: forms and imports say so before. */
function fitting(draft: EntryDraft): EntryDraft {
  const tidied = tidy(draft);
  const [fault] = faultsOf(tidied);
  if (fault) throw new TypeError(`no such entry: ${fault.field} ${fault.code} ${fault.value}`);
  return tidied;
}

/** The same entry with what it did not have yet: forms, readings, and what was empty. */
export function joined(entry: OwnEntry, draft: EntryDraft): EntryDraft {
  const forms = Object.fromEntries(
    REGIONS.map((region) => [region, [...entry.forms[region], ...draft.forms[region]]]),
  ) as unknown as EntryDraft['forms'];
  return {
    kind: entry.kind,
    en: entry.en,
    forms,
    pinyin: { ...draft.pinyin, ...entry.pinyin },
    note: entry.note || draft.note,
    wikidata: entry.wikidata || draft.wikidata,
  };
}

const full = (): Error => new RangeError(`the glossary holds ${LIMITS.entries} entries and no more`);

/** Lays an entry on the shelf, over what a later version of Duidu may have added to it. */
function laid(stored: Stored, entry: OwnEntry): Stored {
  const before = own(stored, entry.id);
  return withKey(stored, entry.id, { ...(isRecord(before) ? before : {}), ...entry });
}

/**
 * Adds a name. Where the glossary has one of the same English already, that one gets the new forms instead.
 * Gives the entry as it stands then; throws when the draft does not fit or the glossary is full.
 */
export async function addEntry(draft: EntryDraft): Promise<OwnEntry> {
  const fit = fitting(draft);
  let added: OwnEntry | undefined;
  await changeShelf(GLOSSARY, (stored) => {
    const entries = entriesOf(stored);
    const known = entries.find(({ en }) => nameKey(en) === nameKey(fit.en));
    if (!known && entries.length >= LIMITS.entries) throw full();
    const at = now();
    const entry: OwnEntry = known
      ? { ...known, ...fitting(joined(known, fit)), changed: at }
      : { id: newId(), ...fit, made: at, changed: at };
    added = entry;
    return { value: laid(stored, entry) };
  });
  return added as OwnEntry;
}

/** Changes a name. Throws when the draft does not fit, its English is another entry's, or there is no such entry. */
export async function changeEntry(id: OwnId, draft: EntryDraft): Promise<OwnEntry> {
  const fit = fitting(draft);
  let changed: OwnEntry | undefined;
  await changeShelf(GLOSSARY, (stored, version) => {
    const before = own(stored, id);
    if (before === undefined) throw new RangeError(`there is no entry ${id}`);
    const taken = entriesOf(stored).some((entry) => entry.id !== id && nameKey(entry.en) === nameKey(fit.en));
    if (taken) throw new RangeError(`another entry is called ${fit.en}`);
    const known = entryFrom(before);
    const at = now();
    const entry: OwnEntry = { id, ...fit, made: known?.made ?? at, changed: at };
    changed = entry;
    const aside: Aside = { of: `glossary.${id}`, v: version, why: 'unfit', value: before };
    return { value: known ? laid(stored, entry) : withKey(stored, id, entry), aside: known ? undefined : aside };
  });
  return changed as OwnEntry;
}

/** Takes a name away; null when it was gone already. */
export async function deleteEntry(id: OwnId): Promise<Deleted | null> {
  let deleted: Deleted | null = null;
  await changeShelf(GLOSSARY, (stored) => {
    if (!Object.hasOwn(stored, id)) return null;
    deleted = { id, stored: own(stored, id) };
    return { value: withKey(stored, id, undefined) };
  });
  return deleted;
}

/** Puts a deleted name back as it was; nothing when it is there again already. */
export const restoreEntry = ({ id, stored: entry }: Deleted): Promise<void> =>
  changeShelf(GLOSSARY, (stored) => (Object.hasOwn(stored, id) ? null : { value: withKey(stored, id, entry) }));

/** Takes forms out of a name again, as when adding them is undone; a name without any form left goes with them. */
export const dropForms = (id: OwnId, forms: readonly string[]): Promise<void> =>
  changeShelf(GLOSSARY, (stored) => {
    const entry = entryFrom(own(stored, id));
    if (!entry) return null;
    const left = (all: readonly string[]): string[] => all.filter((form) => !forms.includes(form));
    const { cn, hk, tw } = entry.forms;
    const draft = tidy({ ...draftOf(entry), forms: { cn: left(cn), hk: left(hk), tw: left(tw) } });
    if (formsOf(draft).length === 0) return { value: withKey(stored, id, undefined) };
    return { value: laid(stored, { ...entry, ...draft, changed: now() }) };
  });

/** What is said of a form on a page, or everywhere ('*'). Throws when it does not fit. */
export async function settle(said: Omit<Decision, 'at'>): Promise<void> {
  const decision = decisionFrom({ ...said, url: pageOf(said.url), at: now() });
  if (!decision) throw new TypeError(`no such decision: ${JSON.stringify(said)}`);
  await changeShelf(DECISIONS, (stored) => ({ value: withNewest(stored, [decision]) }));
}

/** Forgets what was said of a form on a page, or everywhere. Gives it, so that it can be undone with `resettle`. */
export async function unsettle(which: Pick<Decision, 'url' | 'form'>): Promise<Decision | null> {
  const key = decisionKey({ url: pageOf(which.url), form: which.form });
  let gone: Decision | null = null;
  await changeShelf(DECISIONS, (stored) => {
    gone = decisionFrom(own(stored, key));
    return Object.hasOwn(stored, key) ? { value: withKey(stored, key, undefined) } : null;
  });
  return gone;
}

/** Puts a decision back as it was, its time included. */
export const resettle = (decision: Decision): Promise<void> =>
  changeShelf(DECISIONS, (stored) => ({ value: withNewest(stored, [decision]) }));

/** What was said of a form on one page holds everywhere from now on, in the place of what was said there. */
export const widen = (decision: Decision): Promise<void> =>
  changeShelf(DECISIONS, (stored) => {
    const rest = withKey(stored, decisionKey(decision), undefined);
    return { value: withNewest(rest, [{ ...decision, url: EVERYWHERE, at: now() }]) };
  });

/** With these decisions; where there would be too many, the oldest of a page give way. */
function withNewest(stored: Stored, decisions: readonly Decision[]): Stored {
  const changes = new Map<string, unknown>(decisions.map((decision) => [decisionKey(decision), decision]));
  const next = withKeys(stored, changes);
  const over = Object.keys(next).length - MOST_DECISIONS;
  if (over <= 0) return next;
  const pages = decisionsOf(next).filter(({ url }) => url !== EVERYWHERE);
  const oldest = pages.sort((a, b) => (a.at < b.at ? -1 : 1)).slice(0, over);
  return withKeys(next, new Map(oldest.map((decision) => [decisionKey(decision), undefined])));
}

/**
 * Takes in a file: all that `preview` says of it against what is stored now, in one write. Lines at fault are left out.
 * Gives what was done; throws when storage has no room, and then nothing has changed.
 */
export async function takeIn(incoming: Incoming): Promise<Taken> {
  let taken: Taken | undefined;
  await changeShelves([GLOSSARY, DECISIONS], ([glossary = {}, decisions = {}]) => {
    const plan = preview(incoming, { entries: entriesOf(glossary), decisions: decisionsOf(decisions) });
    const names = entriesIn(plan, glossary);
    const said = [...plan.decisions.added, ...plan.decisions.changed];
    taken = {
      plan,
      glossary: new Map([...names.keys()].map((id) => [id, own(glossary, id)])),
      decisions: new Map(said.map((decision) => [decisionKey(decision), own(decisions, decisionKey(decision))])),
    };
    if (names.size + said.length === 0) return null;
    return { values: [withKeys(glossary, names), withNewest(decisions, said)] };
  });
  return taken as Taken;
}

/** What a plan lays on the shelf, by id. */
function entriesIn({ added, changed }: Preview, glossary: Stored): Map<string, unknown> {
  const at = now();
  const names = new Map<string, unknown>();
  for (const { entry } of added) {
    // What lies under the id and is no entry stays where it is.
    const id = entry.id !== null && own(glossary, entry.id) === undefined ? entry.id : newId();
    names.set(id, { ...entry.draft, id, made: entry.made ?? at, changed: entry.changed ?? at });
  }
  for (const { id, after } of changed) {
    const before = own(glossary, id);
    names.set(id, { ...(isRecord(before) ? before : {}), ...after, changed: at });
  }
  return names;
}

/** Undoes taking in a file: whatever it changed is again as it was before. */
export const giveBack = (taken: Taken): Promise<void> =>
  changeShelves([GLOSSARY, DECISIONS], ([glossary = {}, decisions = {}]) => ({
    values: [withKeys(glossary, taken.glossary), withKeys(decisions, taken.decisions)],
  }));
