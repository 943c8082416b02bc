// Settings and site rules in the browser's storage: reading, changing, watching. What they mean is settings.ts.
//
//   settings   only what the reader set         settings$  { v: version }
//   sites      hostname → rule, plain records   sites$     { v: version }     (the probe reads `sites` in place)
//   aside      what could not be used any more: failed migrations, values that were overwritten while unfit
//
// Nothing is ever cleared. A value that does not fit stays where it is, unused, until the reader sets it anew.
import { storage } from 'wxt/utils/storage';
import { log } from '../platform/log';
import type { RuleKey, SettingKey, Settings, SiteRule, Sites, Stored } from './settings';
import { fits, fitsRule, isRecord, own, RULE_KEYS, ruleFrom, settingsFrom, sitesFrom } from './settings';
import { type Format, SETTINGS_FORMAT, SITES_FORMAT, upgrade, versionOf } from './versions';

interface Shelf {
  readonly name: 'settings' | 'sites';
  readonly format: Format;
}
const SETTINGS_SHELF: Shelf = { name: 'settings', format: SETTINGS_FORMAT };
const SITES_SHELF: Shelf = { name: 'sites', format: SITES_FORMAT };

/** Something that could not be used any more, kept as it was. */
interface Aside {
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

/** One write: the value, its version, and whatever had to go aside; all of it or nothing. */
async function put({ name }: Shelf, value: Stored, version: number, aside: readonly Aside[]): Promise<void> {
  const items: { key: `local:${string}`; value: unknown }[] = [
    { key: `local:${name}`, value },
    { key: `local:${name}$`, value: { v: version } },
  ];
  if (aside.length > 0) {
    const kept = await storage.getItem<unknown>('local:aside');
    items.push({ key: 'local:aside', value: [...(Array.isArray(kept) ? kept : []), ...aside] });
  }
  await storage.setItems(items);
}

let last: Promise<unknown> = Promise.resolve();

/**
 * One change after another, over all of the extension's own contexts. A content script's `navigator.locks` belongs to
 * the page, which must not hear of us: there the order is kept within the context alone (and readers do not write).
 */
function inTurn<T>(deed: () => Promise<T>): Promise<T> {
  const ours = typeof location !== 'undefined' && location.protocol.endsWith('-extension:');
  const locks = ours && typeof navigator !== 'undefined' ? navigator.locks : undefined;
  const run = (): Promise<T> => (locks ? Promise.resolve(locks.request('duidu:settings', deed)) : deed());
  const mine = last.then(run, run);
  last = mine.catch(() => undefined);
  return mine;
}

type Change = (value: Stored, version: number) => { value: Stored; aside?: Aside };

function change(shelf: Shelf, how: Change): Promise<void> {
  return inTurn(async () => {
    const held = await look(shelf);
    const { value, aside } = how(held.value, held.version);
    await put(shelf, value, held.version, aside ? [...held.aside, aside] : held.aside);
  });
}

/** The same record with one key set, or without it. Hosts such as `__proto__` become plain own keys. */
function withKey(record: Stored, key: string, value: unknown): Stored {
  const others = Object.entries(record).filter(([name]) => name !== key);
  return Object.fromEntries(value === undefined ? others : [...others, [key, value]]);
}

/** Brings what is stored to the present format. For the background's start and after an update. */
export async function upgradeStored(): Promise<void> {
  for (const shelf of [SETTINGS_SHELF, SITES_SHELF]) {
    await inTurn(async () => {
      const held = await look(shelf);
      if (held.stale) await put(shelf, held.value, held.version, held.aside);
    });
  }
}

/** The settings in force. */
export async function readSettings(): Promise<Settings> {
  return settingsFrom((await look(SETTINGS_SHELF)).value);
}

/** Sets one setting, for everywhere. Throws when the value does not fit: that is a bug of ours. */
export async function setSetting<K extends SettingKey>(key: K, value: Settings[K]): Promise<void> {
  if (!fits(key, value)) throw new TypeError(`no such value of the setting ${key}: ${JSON.stringify(value)}`);
  await change(SETTINGS_SHELF, (stored, v) => {
    const before = own(stored, key);
    const lost = before !== undefined && !fits(key, before);
    const next = withKey(stored, key, value);
    return lost ? { value: next, aside: { of: `settings.${key}`, v, why: 'unfit', value: before } } : { value: next };
  });
}

/** Calls back with the settings in force after each change. Returns how to stop. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  return storage.watch<unknown>('local:settings', (value) => changed(settingsFrom(value)));
}

/** All sites that have a rule of their own. */
export async function readSites(): Promise<Sites> {
  return sitesFrom((await look(SITES_SHELF)).value);
}

/** One site's rule; empty when it has none. */
export async function siteRule(host: string): Promise<SiteRule> {
  return ruleFrom(own((await look(SITES_SHELF)).value, host));
}

/** What of a rule to change; undefined takes that part away. */
export type SitePatch = { readonly [K in RuleKey]?: SiteRule[K] | undefined };

/** Changes a site's rule; a rule that says nothing more is taken away. Throws on a value that does not fit. */
export async function changeSite(host: string, patch: SitePatch): Promise<void> {
  const parts = RULE_KEYS.filter((key) => Object.hasOwn(patch, key));
  const wrong = parts.find((key) => patch[key] !== undefined && !fitsRule(key, patch[key]));
  if (wrong) throw new TypeError(`no such value of a site's ${wrong}: ${JSON.stringify(patch[wrong])}`);
  await change(SITES_SHELF, (stored, v) => {
    const before = own(stored, host);
    let rule: Stored = isRecord(before) ? before : {};
    const unfit = parts.some((key) => own(rule, key) !== undefined && !fitsRule(key, own(rule, key)));
    for (const key of parts) rule = withKey(rule, key, patch[key]);
    const next = withKey(stored, host, Object.keys(rule).length > 0 ? rule : undefined);
    const lost = unfit || (before !== undefined && !isRecord(before));
    return lost ? { value: next, aside: { of: `sites.${host}`, v, why: 'unfit', value: before } } : { value: next };
  });
}

/** Calls back with all site rules after each change. Returns how to stop. */
export function watchSites(changed: (sites: Sites) => void): () => void {
  return storage.watch<unknown>('local:sites', (value) => changed(sitesFrom(value)));
}
