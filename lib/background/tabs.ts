// What the popup, the menus and the keys ask about a tab: what it is, whether it is read, and to read it or let it be.
import { call } from '../messages/call';
import type { TabView } from '../messages/contract';
import { browser } from '../platform/browser';
import { nextStep } from '../settings/steps';
import { isAllowed, webUrl } from './access';
import { injectReader } from './inject';

const STORES = ['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com', 'addons.opera.com'];

/** What this tab is. Puts a reader into it where we may, which looks and changes nothing. */
export async function look(tab: number): Promise<TabView> {
  const { url: address } = await browser.tabs.get(tab);
  const url = webUrl(address);
  if (address && !url) return { kind: 'closed', why: /\.pdf$|pdf\.js/i.test(address) ? 'pdf' : 'browser' };
  if (url && STORES.includes(url.hostname)) return { kind: 'closed', why: 'store' };
  if (url && /\.pdf$/i.test(url.pathname)) return { kind: 'closed', why: 'pdf' };
  const state = await stateOf(tab);
  if (!state) return { kind: 'no-access', site: url?.hostname ?? '' };
  const access = url && (await isAllowed(url)) ? 'always' : 'click';
  return { kind: 'page', site: state.site, access, state };
}

/** Reads this page, or lets it be until it is left, in all its frames. */
export async function turn(tab: number, on: boolean): Promise<TabView> {
  const view = await look(tab);
  if (view.kind !== 'page') return view;
  if (on) await injectReader(tab).catch(() => {});
  const { site } = view;
  const state = await call('reader.turn', { on, site, by: 'click' }, { tab });
  await call('reader.turn', { on, site, by: 'click' }, { tab, frame: null });
  return { ...view, state };
}

/** On becomes off and off on, for this page. */
export async function toggle(tab: number): Promise<void> {
  const view = await look(tab);
  if (view.kind === 'page') await turn(tab, !view.state.on);
}

async function stateOf(tab: number) {
  try {
    return await call('reader.state', {}, { tab });
  } catch {
    // No reader there yet.
  }
  try {
    await injectReader(tab, [0]);
    return await call('reader.state', {}, { tab });
  } catch {
    return null;
  }
}

/** A step along the scripts ('next-script') or readings on and off ('readings'), as the keyboard asks. */
export async function stepOf(tab: number, command: string): Promise<void> {
  const view = await look(tab);
  if (view.kind === 'page') await nextStep(view.site, command === 'readings' ? 'readings' : 'script');
}
