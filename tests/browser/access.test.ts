// Pages that Duidu may not read by itself: a click on its toolbar button lets it into this page, and a permission into
// the whole site. Chromium's own protocol clicks the button; in Firefox the privileged scope gives what the click and
// the prompt would. No protocol answers Chromium's permission prompt, so a site allowed for good is tested in Firefox.
import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import type { Browser as WebExtensions } from 'webextension-polyfill';
import { until } from '../../lib/build/browsers';
import { firefoxOf } from '../../lib/build/firefox';
import { SAMPLES, sampleHosts } from '../../lib/build/sample-pages';
import { ask, look } from '../../lib/build/shots';
import { freshSettings, settings } from './driver/reading';
import { forEachBrowser, type Stage } from './driver/stage';

declare const chrome: WebExtensions;

const ADDON = 'duidu@duidu.invalid';
const SITE = 'reader.example';
const PAGE = `http://${SITE}/article`;

function sample(): string {
  const { hostname, pathname } = new URL(SAMPLES[0]?.url ?? '');
  const site = sampleHosts().get(hostname);
  const answer = typeof site === 'function' ? site(pathname) : null;
  return typeof answer === 'string' ? answer : String(answer?.body ?? '');
}

const words = (page: Page) => page.evaluate(() => document.querySelectorAll('duidu-w[data-r]').length);

interface TabTargets {
  readonly targetInfos: readonly { readonly targetId: string; readonly url: string }[];
}

/** Clicks Duidu's toolbar button on the page; in Chromium its popup opens and presses "Read this page". */
async function clickToolbar(on: Stage, page: Page, tab: number): Promise<void> {
  await page.bringToFront();
  if (on.name === 'firefox') {
    await firefoxOf(on.browser).privileged(`(() => {
      const { extension } = WebExtensionPolicy.getByID('${ADDON}');
      extension.tabManager.addActiveTabPermission(gBrowser.selectedTab);
    })()`);
    await ask(on, 'tab.turn', { tab, on: true });
    return;
  }
  const session = await on.browser.target().createCDPSession();
  const send = session.send.bind(session) as (method: string, params: object) => Promise<unknown>;
  const { targetInfos } = (await send('Target.getTargets', { filter: [{ type: 'tab' }] })) as TabTargets;
  const target = targetInfos.find(({ url }) => url === page.url());
  await send('Extensions.triggerAction', { id: new URL(on.origin).host, targetId: target?.targetId ?? '' });
  const opened = await on.browser.waitForTarget((one) => one.url().startsWith(`${on.origin}/popup.html`));
  const popup = await opened.asPage();
  await popup.waitForFunction(() =>
    [...document.querySelectorAll('button')].some((b) => b.textContent?.includes('Read')),
  );
  await popup.evaluate(() =>
    [...document.querySelectorAll('button')].find((b) => b.textContent?.includes('Read'))?.click(),
  );
}

forEachBrowser((name, on) => {
  let page: Page | undefined;
  afterEach(async () => {
    await page?.close();
    page = undefined;
    await freshSettings(on());
  });
  const open = async (): Promise<{ page: Page; tab: number }> => {
    on().put(PAGE, sample());
    await settings(on(), { readings: 'marks' });
    page = await on().page(PAGE);
    return { page, tab: await on().tabOf(page) };
  };

  it('leaves a site that nobody allowed alone, and says so', async () => {
    const here = await open();
    expect((await look(on(), here.tab)).kind).toBe('no-access');
    expect(await words(here.page)).toBe(0);
  });

  it('reads any page after a click on the toolbar, until it is left', async () => {
    const here = await open();
    await clickToolbar(on(), here.page, here.tab);
    await until('readings', async () => (await words(here.page)) > 0);
    expect(await look(on(), here.tab)).toMatchObject({ kind: 'page', access: 'click', site: SITE });
    await here.page.reload({ waitUntil: 'load' });
    expect(await words(here.page)).toBe(0);
  });

  it('looks by itself at no site that only shares its host with a named edition', async () => {
    const scripts = await on().inExtension(() => chrome.scripting.getRegisteredContentScripts());
    expect(scripts).toEqual([]);
  });

  if (name === 'chromium') return;
  it('reads a site by itself once the reader allowed it, and no longer when that is taken back', async () => {
    const here = await open();
    const change = (how: 'add' | 'remove') =>
      firefoxOf(on().browser).privileged(`(async () => {
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        const { extension } = WebExtensionPolicy.getByID('${ADDON}');
        await ExtensionPermissions.${how}('${ADDON}', { permissions: [], origins: ['*://${SITE}/*'] }, extension);
      })()`);
    await change('add');
    await here.page.bringToFront();
    await until('the open page to be read', async () => (await words(here.page)) > 0);
    await here.page.reload({ waitUntil: 'load' });
    await until('the page to be read by itself', async () => (await words(here.page)) > 0);
    expect(await look(on(), here.tab)).toMatchObject({ kind: 'page', access: 'always' });
    await change('remove');
    await here.page.reload({ waitUntil: 'load' });
    await until('the site to be closed again', async () => (await look(on(), here.tab)).kind === 'no-access');
    expect(await words(here.page)).toBe(0);
  });
});
