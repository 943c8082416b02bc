// The settings as a page's reader needs them: read in place and watched, never written. store.ts writes them, brings
// them to the present format, and is left out of pages for its size.
import { bare } from '../platform/bare';
import { isRecord, own } from '../platform/record';
import { ruleFrom, type Settings, type SiteRule, settingsFrom } from './settings';

/** The settings in force and the rule of one site. */
export async function readLive(site: string): Promise<{ settings: Settings; rule: SiteRule }> {
  const { settings, sites } = (await bare.storage.local.get(['settings', 'sites'])) as Record<string, unknown>;
  return { settings: settingsFrom(settings), rule: ruleFrom(isRecord(sites) ? own(sites, site) : undefined) };
}

/** Calls back after each change of either, or of other records. Returns how to stop. */
export function watchLive(changed: () => void, records = ['settings', 'sites']): () => void {
  const listen = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && records.some((record) => record in changes)) changed();
  };
  bare.storage.onChanged.addListener(listen);
  return () => bare.storage.onChanged.removeListener(listen);
}
