// Records in the extension's storage, each a shelf with the version of its format beside it: looking, changing in turn,
// watching. What lies on a shelf, and in which format, is for its owner (lib/settings, lib/glossary) to know.
//
//   NAME    a plain record            NAME$   { v: version }
//   aside   what could not be used any more: failed migrations, values that were overwritten while unfit
//
// Nothing is ever cleared. A value that does not fit stays where it is, unused, until it is set anew.
import { storage } from 'wxt/utils/storage';
import { log } from './log';
import { isRecord, type Stored } from './record';
import { type Format, upgrade, versionOf } from './versions';

export interface Shelf {
  readonly name: string;
  readonly format: Format;
}

/** Something that could not be used any more, kept as it was. */
export interface Aside {
  readonly of: string;
  readonly v: number;
  readonly why: 'migration' | 'unfit';
  readonly value: unknown;
}

interface Held {
  readonly value: Stored;
  readonly version: number;
  /** Does storage hold something else than `value` at `version`? */
  readonly stale: boolean;
  readonly aside: readonly Aside[];
}

/** What a shelf holds, in the present format; storage itself is not changed. */
async function look({ name, format }: Shelf): Promise<Held> {
  const [found, meta] = await storage.getItems([`local:${name}`, `local:${name}$`]);
  const from = versionOf(meta?.value);
  const value: unknown = found?.value ?? null;
  if (value === null) return { value: {}, version: Math.max(from, format.version), stale: false, aside: [] };
  const done = upgrade(value, from, format);
  if (!done.ok) {
    log.warn(`stored ${name} of version ${from} could not be brought to version ${done.at}; kept aside`, done.cause);
    const aside: Aside = { of: name, v: from, why: 'migration', value };
    return { value: {}, version: format.version, stale: true, aside: [aside] };
  }
  if (isRecord(done.value)) return { value: done.value, version: done.version, stale: done.version > from, aside: [] };
  log.warn(`stored ${name} is no record; kept aside`);
  return { value: {}, version: done.version, stale: true, aside: [{ of: name, v: from, why: 'unfit', value }] };
}

/** What is to lie on a shelf. */
interface Put {
  readonly shelf: Shelf;
  readonly value: Stored;
  readonly version: number;
}

/** One write: the values, their versions, and whatever had to go aside; all of it or nothing. */
async function put(what: readonly Put[], aside: readonly Aside[]): Promise<void> {
  const items: { key: `local:${string}`; value: unknown }[] = what.flatMap(({ shelf, value, version }) => [
    { key: `local:${shelf.name}`, value },
    { key: `local:${shelf.name}$`, value: { v: version } },
  ]);
  if (aside.length > 0) {
    const kept = await storage.getItem<unknown>('local:aside');
    items.push({ key: 'local:aside', value: [...(Array.isArray(kept) ? kept : []), ...aside] });
  }
  await storage.setItems(items);
}

let last: Promise<unknown> = Promise.resolve();

/**
 * One change after another, over all shelves and all of the extension's own contexts. A content script's
 * `navigator.locks` belongs to the page, which must not hear of us: there the order is kept within the context alone
 * (and readers do not write).
 */
function inTurn<T>(deed: () => Promise<T>): Promise<T> {
  const ours = typeof location !== 'undefined' && location.protocol.endsWith('-extension:');
  const locks = ours && typeof navigator !== 'undefined' ? navigator.locks : undefined;
  const run = (): Promise<T> => (locks ? Promise.resolve(locks.request('duidu:settings', deed)) : deed());
  const mine = last.then(run, run);
  last = mine.catch(() => undefined);
  return mine;
}

/** What a change makes of a shelf's record; null: nothing is written. */
export type Change = (value: Stored, version: number) => { value: Stored; aside?: Aside | undefined } | null;

/** What a shelf holds, in the present format. */
export async function readShelf(shelf: Shelf): Promise<Stored> {
  return (await look(shelf)).value;
}

/** Changes one shelf. */
export const changeShelf = (shelf: Shelf, how: Change): Promise<void> =>
  changeShelves([shelf], ([value = {}], [version = 1]) => {
    const done = how(value, version);
    return done && { values: [done.value], aside: done.aside };
  });

/** Changes several shelves in one write; `values` in the order of the shelves. Null: nothing is written. */
export function changeShelves(
  shelves: readonly Shelf[],
  how: (
    values: readonly Stored[],
    versions: readonly number[],
  ) => { values: readonly Stored[]; aside?: Aside | undefined } | null,
): Promise<void> {
  return inTurn(async () => {
    const held = await Promise.all(shelves.map(look));
    const done = how(
      held.map(({ value }) => value),
      held.map(({ version }) => version),
    );
    if (done === null) return;
    const what = shelves.map((shelf, i): Put => {
      const before = held[i] as Held;
      return { shelf, value: done.values[i] ?? before.value, version: before.version };
    });
    const kept = held.flatMap(({ aside }) => aside);
    await put(what, done.aside ? [...kept, done.aside] : kept);
  });
}

/** Brings what lies on shelves to the present format. For the background's start and after an update. */
export async function upgradeShelves(shelves: readonly Shelf[]): Promise<void> {
  for (const shelf of shelves) {
    await inTurn(async () => {
      const held = await look(shelf);
      if (held.stale) await put([{ shelf, value: held.value, version: held.version }], held.aside);
    });
  }
}

/** Calls back with what lies on a shelf after each change, as it is stored. Returns how to stop. */
export const watchShelf = (shelf: Shelf, changed: (value: unknown) => void): (() => void) =>
  storage.watch<unknown>(`local:${shelf.name}`, changed);
