// Settings and site rules in the browser's storage: reading, changing, watching. What they mean is settings.ts; how
// they are stored, kept in turn and brought to the present format is lib/platform/shelf.ts.
//
//   settings   only what the reader set
//   sites      hostname → rule, plain records (the probe reads it in place)
import { isRecord, own, type Stored, withKey } from '../platform/record';
import { changeShelf, readShelf, type Shelf, upgradeShelves, watchShelf } from '../platform/shelf';
import type { RuleKey, SettingKey, Settings, SiteRule, Sites } from './settings';
import { fits, fitsRule, RULE_KEYS, ruleFrom, settingsFrom, sitesFrom } from './settings';
import { SETTINGS_FORMAT, SITES_FORMAT } from './versions';

export const SETTINGS_SHELF: Shelf = { name: 'settings', format: SETTINGS_FORMAT };
export const SITES_SHELF: Shelf = { name: 'sites', format: SITES_FORMAT };

/** Brings what is stored to the present format. For the background's start and after an update. */
export const upgradeStored = (): Promise<void> => upgradeShelves([SETTINGS_SHELF, SITES_SHELF]);

/** The settings in force. */
export async function readSettings(): Promise<Settings> {
  return settingsFrom(await readShelf(SETTINGS_SHELF));
}

/** Sets one setting, for everywhere. Throws when the value does not fit: that is a bug of ours. */
export async function setSetting<K extends SettingKey>(key: K, value: Settings[K]): Promise<void> {
  if (!fits(key, value)) throw new TypeError(`no such value of the setting ${key}: ${JSON.stringify(value)}`);
  await changeShelf(SETTINGS_SHELF, (stored, v) => {
    const before = own(stored, key);
    const lost = before !== undefined && !fits(key, before);
    const next = withKey(stored, key, value);
    return lost ? { value: next, aside: { of: `settings.${key}`, v, why: 'unfit', value: before } } : { value: next };
  });
}

/** Calls back with the settings in force after each change. Returns how to stop. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  return watchShelf(SETTINGS_SHELF, (value) => changed(settingsFrom(value)));
}

/** All sites that have a rule of their own. */
export async function readSites(): Promise<Sites> {
  return sitesFrom(await readShelf(SITES_SHELF));
}

/** One site's rule; empty when it has none. */
export async function siteRule(host: string): Promise<SiteRule> {
  return ruleFrom(own(await readShelf(SITES_SHELF), host));
}

/** What of a rule to change; undefined takes that part away. */
export type SitePatch = { readonly [K in RuleKey]?: SiteRule[K] | undefined };

/** Changes a site's rule; a rule that says nothing more is taken away. Throws on a value that does not fit. */
export async function changeSite(host: string, patch: SitePatch): Promise<void> {
  const parts = RULE_KEYS.filter((key) => Object.hasOwn(patch, key));
  const wrong = parts.find((key) => patch[key] !== undefined && !fitsRule(key, patch[key]));
  if (wrong) throw new TypeError(`no such value of a site's ${wrong}: ${JSON.stringify(patch[wrong])}`);
  await changeShelf(SITES_SHELF, (stored, v) => {
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
  return watchShelf(SITES_SHELF, (value) => changed(sitesFrom(value)));
}
