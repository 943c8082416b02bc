// What the keyboard does: one step along the scripts, or readings on and off, where the site has a choice of its own
// there, else everywhere.
import type { Reading } from '../text/ask';
import type { ScriptChoice, Settings, SiteRule } from './settings';
import { wanted } from './settings';
import { changeSite, readSettings, setSetting, siteRule } from './store';

const SCRIPTS: readonly ScriptChoice[] = ['printed', 'cn', 'hk', 'tw'];

/** The script after this one, around and around. */
export const scriptAfter = (script: ScriptChoice): ScriptChoice =>
  SCRIPTS[(SCRIPTS.indexOf(script) + 1) % SCRIPTS.length] ?? 'printed';

/** Readings off, or on in the system that they were last switched off in. */
export const readingsAfter = (readings: Reading, usual: Settings['usualReadings']): Reading =>
  readings === 'off' ? usual : 'off';

/** Takes the step and stores it. */
export async function nextStep(site: string, what: 'script' | 'readings'): Promise<void> {
  const [settings, rule] = await Promise.all([readSettings(), siteRule(site)]);
  const now = wanted(settings, rule);
  const patch: SiteRule =
    what === 'script'
      ? { script: scriptAfter(now.script) }
      : { readings: readingsAfter(now.readings, settings.usualReadings) };
  if (what === 'readings' && now.readings !== 'off') await setSetting('usualReadings', now.readings);
  if (rule[what] !== undefined) return changeSite(site, patch);
  if (patch.script) await setSetting('script', patch.script);
  if (patch.readings) await setSetting('readings', patch.readings);
}
