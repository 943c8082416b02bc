// Which sites Duidu may read by itself: the named news hosts of the manifest and those that the reader allowed. Keeps
// the probe registered for the latter.
import { browser } from '../platform/browser';

const PROBE_ID = 'duidu-probe';

/** The web address of a tab, if it has one that we may know. */
export function webUrl(url: string | undefined): URL | null {
  if (!url || !/^https?:/.test(url)) return null;
  try {
    return new URL(url);
  } catch {
    return null;
  }
}

/** Whether Duidu reads this address without being asked each time. */
export async function isAllowed(url: URL): Promise<boolean> {
  return browser.permissions.contains({ origins: [url.href] });
}

/** Chromium takes a manifest's host for the whole of it, whatever path the pattern names. */
const wholeHost = (pattern: string) => pattern.replace(/^(\*|https?)(:\/\/[^/]+\/).*$/, '$1$2*');

/** Registers the probe for every site that the reader allowed beyond the manifest's own. */
export async function registerProbe(): Promise<void> {
  const { host_permissions: hosts = [] } = browser.runtime.getManifest() as { host_permissions?: string[] };
  const named = new Set([...hosts, ...hosts.map(wholeHost)]);
  const { origins = [] } = await browser.permissions.getAll();
  const matches = origins.filter((origin) => !named.has(origin) && !origin.startsWith('moz-extension:'));
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [PROBE_ID] });
  if (!matches.length) {
    if (registered.length) await browser.scripting.unregisterContentScripts({ ids: [PROBE_ID] });
    return;
  }
  const script = {
    id: PROBE_ID,
    js: ['probe.js'],
    matches,
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  if (registered.length) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Runs the probe in tabs that are open already: after an installation, an update, a new permission. */
export async function probeOpenTabs(origins: readonly string[]): Promise<void> {
  if (!origins.length) return;
  const tabs = await browser.tabs.query({ url: [...origins] });
  await Promise.allSettled(
    tabs.map((tab) =>
      browser.scripting.executeScript({ target: { tabId: tab.id ?? -1, allFrames: true }, files: ['/probe.js'] }),
    ),
  );
}
