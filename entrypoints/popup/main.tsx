// The popup's wiring. `popup.html?tab=ID` acts on that tab, so that it also works as a page of its own; without it,
// on the active tab of this window.
import { render } from 'preact';
import '../../components/ui/ui.css';
import '../../components/ui/frame.css';
import '../../components/popup/popup.css';
import '../../components/popup/names.css';
import { LivePopup } from '../../components/popup/LivePopup';
import type { PopupSource } from '../../components/popup/popup-source';
import { outletName } from '../../lib/data/outlet-names';
import { addressToAdd } from '../../lib/glossary/address';
import { call } from '../../lib/messages/call';
import { browser } from '../../lib/platform/browser';
import { changeSite, readSettings, setSetting, siteRule, watchSettings, watchSites } from '../../lib/settings/store';

const REGION_OF = { en: 'en', 'zh-Hans': 'cn', 'zh-Hant-TW': 'tw', 'zh-Hant-HK': 'hk' } as const;

async function tabOf(asked: string | null): Promise<number> {
  if (asked !== null && /^\d+$/.test(asked)) return Number(asked);
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  if (active?.id === undefined) throw new Error('there is no tab to look at');
  return active.id;
}

const tab = tabOf(new URLSearchParams(location.search).get('tab'));
// Each use awaits it again and reports there; nothing is lost by a rejection that nobody waited for.
tab.catch(() => undefined);

/** Calls back when settings, site rules, or the tab's page may have changed. */
function watch(changed: () => void): () => void {
  const stops = [watchSettings(changed), watchSites(changed)];
  // A reader that has painted more tells the background; the message passes here too and is left unanswered.
  const heard = (_message: unknown, sender: { tab?: { id?: number | undefined } | undefined }): undefined => {
    const from = sender.tab?.id;
    if (from !== undefined) void tab.then((id) => id === from && changed());
  };
  const moved = (id: number, change: { status?: string | undefined }): void => {
    if (change.status !== undefined) void tab.then((mine) => id === mine && changed());
  };
  browser.runtime.onMessage.addListener(heard);
  browser.tabs.onUpdated.addListener(moved);
  return () => {
    for (const stop of stops) stop();
    browser.runtime.onMessage.removeListener(heard);
    browser.tabs.onUpdated.removeListener(moved);
  };
}

const source: PopupSource = {
  look: async () => call('tab.look', { tab: await tab }),
  turn: async (on) => call('tab.turn', { tab: await tab, on }),
  allow: (site) => browser.permissions.request({ origins: [`*://${site}/*`] }),
  settings: readSettings,
  rule: siteRule,
  set: setSetting,
  changeSite,
  // Firefox for Android has no keys, and so no `commands`.
  shortcuts: async () =>
    ((await browser.commands?.getAll()) ?? []).map(({ name = '', shortcut = '' }) => ({ name, keys: shortcut })),
  names: async () => call('reader.names', {}, { tab: await tab }),
  jump: async (id, step) => call('reader.jump', { id, step, card: false }, { tab: await tab }),
  keep: async (zh, en, region) =>
    void (await browser.tabs.create({ url: browser.runtime.getURL(addressToAdd({ zh, en, region })) })),
  openOptions: () => browser.runtime.openOptionsPage(),
  watch,
  outletName: (outlet, locale) => outletName(outlet, REGION_OF[locale]) ?? outlet,
  languages: navigator.languages,
};

const root = document.getElementById('root');
if (root) {
  const onLocale = (locale: string): void => {
    document.documentElement.lang = locale;
  };
  render(<LivePopup source={source} onLocale={onLocale} />, root);
}
