// What a reader does with Duidu, as steps for tests: open a page and wait until it is painted, change settings, turn it
// off; and what tests compare: the page as it was parsed against the page as it is now, node by node.
import type { Page } from 'puppeteer-core';
import type { Browser as WebExtensions } from 'webextension-polyfill';
import { until } from '../../../lib/build/browsers';
import { ask, isDrawn, look, type StoredSettings, store } from '../../../lib/build/shots';
import type { TabView } from '../../../lib/messages/contract';
import type { PageState } from '../../../lib/text/state';
import type { Stage } from './stage';

declare const chrome: WebExtensions;

/** A page in a tab, and the extension's number for that tab. */
export interface Opened {
  readonly page: Page;
  readonly tab: number;
}

/** What `keepRecord` leaves in the page for `differences`. */
interface Kept {
  readonly html: string;
  readonly texts: readonly { readonly node: Text; readonly data: string; readonly parent: Node | null }[];
}

declare global {
  interface Window {
    keptByTest?: Kept;
  }
}

/** Settings as they are stored; what is not given is as by default. */
export const settings = (on: Stage, stored: StoredSettings): Promise<void> => store(on, stored);

/** Forgets everything stored, so that a test starts as a new reader does. */
export const freshSettings = (on: Stage): Promise<void> =>
  on.inExtension(() => chrome.storage.local.get(null).then((all) => chrome.storage.local.remove(Object.keys(all))));

/** Waits for a tab with a page of the extension whose address holds this; gives the address, and closes the tab. */
export async function untilOpened(on: Stage, part: string): Promise<URL> {
  let found: string | undefined;
  await until(`a tab with ${part}`, async () => {
    found = await on.inExtension(async (wanted) => {
      const tab = (await chrome.tabs.query({})).find(({ url }) => url?.includes(wanted));
      if (tab?.id !== undefined) await chrome.tabs.remove(tab.id);
      return tab?.url;
    }, part);
    return found !== undefined;
  });
  return new URL(found ?? '');
}

/** Opens an address; the page as it was parsed is kept before any extension touches it. */
export async function open(on: Stage, url: string): Promise<Page> {
  const page = await on.browser.newPage();
  await page.evaluateOnNewDocument(() => {
    document.addEventListener('DOMContentLoaded', () => {
      const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
      const texts: { node: Text; data: string; parent: Node | null }[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
        texts.push({ node: node as Text, data: (node as Text).data, parent: node.parentNode });
      window.keptByTest = { html: document.documentElement.outerHTML, texts };
    });
  });
  await page.goto(url, { waitUntil: 'load' });
  return page;
}

/** Opens an address and waits until the reader has drawn its first screen. */
export async function openRead(on: Stage, url: string): Promise<Opened> {
  const page = await open(on, url);
  const tab = await on.tabOf(page);
  await untilPainted(on, tab, url);
  return { page, tab };
}

/** The reader's state of a tab; throws where there is none. */
export async function stateOf(on: Stage, tab: number): Promise<PageState> {
  const view: TabView = await look(on, tab);
  if (view.kind !== 'page') throw new Error(`Tab ${tab} is no readable page: ${JSON.stringify(view)}`);
  return view.state;
}

/** Waits until the reader of a tab has drawn, or has nothing to draw. */
export async function untilPainted(on: Stage, tab: number, what = `tab ${tab}`): Promise<void> {
  await until(`Duidu to read ${what}`, async () => {
    const view = await look(on, tab);
    return view.kind === 'page' && isDrawn(view.state);
  });
}

/** Turns Duidu on or off on a tab, as the popup's switch does. */
export const turn = (on: Stage, { tab }: Opened, to: boolean): Promise<TabView> => ask(on, 'tab.turn', { tab, on: to });

/** How many words stand with a reading in the page itself (open shadow roots and frames not counted). */
export const readingsIn = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('duidu-run duidu-w[data-r]').length);

/** Waits for words with readings. */
export const untilReadings = (page: Page, least = 1): Promise<void> =>
  until(`${least} words with readings`, async () => (await readingsIn(page)) >= least);

/** Waits until the page's visible text satisfies `test`. */
export const untilText = (page: Page, what: string, test: (text: string) => boolean): Promise<void> =>
  until(what, async () => test(await page.evaluate(() => document.body.textContent ?? '')));

/** How the page differs from the one that was parsed: nothing when Duidu is off, or never was on. */
export const differences = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const kept = window.keptByTest;
    if (kept === undefined) return ['the page was not kept'];
    const found: string[] = [];
    const html = document.documentElement.outerHTML;
    if (html !== kept.html) {
      let at = 0;
      while (html[at] === kept.html[at]) at += 1;
      found.push(`outerHTML at ${at}: «${kept.html.slice(at - 20, at + 60)}» is now «${html.slice(at - 20, at + 60)}»`);
    }
    for (const { node, data, parent } of kept.texts) {
      if (node.data !== data) found.push(`text «${data.slice(0, 30)}» is now «${node.data.slice(0, 30)}»`);
      if (node.parentNode !== parent) found.push(`text «${data.slice(0, 30)}» was moved`);
    }
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
    let index = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (kept.texts[index]?.node !== node)
        found.push(`text node ${index} is another node: «${node.nodeValue?.slice(0, 30)}»`);
      index += 1;
      if (found.length > 5) break;
    }
    return found;
  });

/** The page's text as a reader sees and copies it: what selecting everything gives. */
export const selectedText = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const selection = getSelection();
    selection?.selectAllChildren(document.body);
    const text = String(selection);
    selection?.removeAllRanges();
    return text;
  });
