// What the popup, the menus and the keys ask about a tab: what it is, whether it is read, and to read it or let it be.
import { call } from '../messages/call';
import type { TabView } from '../messages/contract';
import { browser } from '../platform/browser';
import { nextStep } from '../settings/steps';
import type { PageState } from '../text/state';
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

/** The same, with a reader put there where there is none yet and we may. */
async function stateOf(tab: number): Promise<PageState | null> {
  const state = await readState(tab);
  if (state) return state;
  await injectReader(tab, [0]).catch(() => {});
  return readState(tab);
}

/** Does what a key asks for on a tab. */
export async function obey(tab: number, command: string): Promise<void> {
  if (command === 'toggle') await toggle(tab);
  else if (command === 'next-name') await goToName(tab, 1);
  else if (command === 'previous-name') await goToName(tab, -1);
  else if (command === 'look-up') await lookUp(tab);
  else await stepOf(tab, command === 'readings' ? 'readings' : 'script');
}

/** A step along the scripts, or readings on and off. */
async function stepOf(tab: number, what: 'script' | 'readings'): Promise<void> {
  const view = await look(tab);
  if (view.kind === 'page') await nextStep(view.site, what);
}

/** The next or previous name on a page that is read, with its card; elsewhere the key does nothing. */
async function goToName(tab: number, step: 1 | -1): Promise<void> {
  if ((await readState(tab))?.on) await call('reader.jump', { id: '', step, card: true }, { tab });
}

/** The card of a word in the frame that has the focus; elsewhere the key does nothing. */
async function lookUp(tab: number): Promise<void> {
  if ((await readState(tab))?.on) await call('reader.look-up', { by: 'key' }, { tab, frame: null });
}

/** The card of the word that was selected or pressed in a frame; a page that is not read is read from now on. */
export async function lookUpPressed(tab: number, frame: number): Promise<void> {
  if (!(await readState(tab))?.on) await turn(tab, true);
  await call('reader.look-up', { by: 'menu' }, { tab, frame });
}

/** What the reader of a tab says of its page; null where there is none. */
export const readState = (tab: number): Promise<PageState | null> =>
  call('reader.state', {}, { tab }).catch(() => null);
