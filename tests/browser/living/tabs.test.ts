// Tabs and sites: what is said of one page, or of one site, changes that one at once and no other.
import { expect, it } from 'vitest';
import type { Browser as WebExtensions } from 'webextension-polyfill';
import { until } from '../../../lib/build/browsers';
import { HOST, html, simplified, untilAllRead, untilTextIs } from '../driver/living';
import { differences, freshSettings, openRead, readingsIn, settings, stateOf, turn } from '../driver/reading';
import { paragraphs, sentence } from '../driver/sentences';
import { forEachBrowser, type Stage } from '../driver/stage';

declare const chrome: WebExtensions;

const PAGE = html('兩頁', `<article><h1>本地新聞</h1>${paragraphs(5)}</article>`);
const OTHER = 'http://www.news.cn';

/** Stores rules of sites, as the popup does. */
const rules = (on: Stage, sites: Record<string, object>): Promise<void> =>
  on.inExtension((value) => chrome.storage.local.set({ sites: value }), sites);

const source = [0, 1, 2, 3, 4].map(sentence).join('\n');

forEachBrowser((_name, on) => {
  it('turns one tab off and on while another of the same site goes on as it was', async () => {
    await freshSettings(on());
    await settings(on(), { script: 'cn', readings: 'marks' });
    on().put(`${HOST}/tabs`, PAGE);
    const first = await openRead(on(), `${HOST}/tabs`);
    const second = await openRead(on(), `${HOST}/tabs`);
    for (const { page } of [first, second]) {
      await page.bringToFront();
      await untilAllRead(page, 'article');
    }
    const before = await second.page.$eval('article', (article) => article.outerHTML);
    expect(await turn(on(), first, false)).toMatchObject({ state: { on: false, rest: 'page-off' } });
    await first.page.waitForFunction(() => document.querySelector('duidu-run') === null);
    expect(await differences(first.page)).toEqual([]);
    expect(await second.page.$eval('article', (article) => article.outerHTML)).toBe(before);
    expect((await stateOf(on(), second.tab)).on).toBe(true);
    // A change for everywhere reaches the tab that is on, and not the one at rest.
    await settings(on(), { script: 'printed', readings: 'numbers' });
    await second.page.bringToFront();
    await untilTextIs(second.page, 'h1', '本地新聞');
    await second.page.waitForFunction(() => document.querySelector('duidu-w[data-r="ben3di4"]') !== null);
    expect(await differences(first.page)).toEqual([]);
    expect((await stateOf(on(), first.tab)).rest).toBe('page-off');
    await turn(on(), first, true);
    await first.page.bringToFront();
    await first.page.waitForFunction(() => document.querySelector('duidu-w[data-r="ben3di4"]') !== null);
    await first.page.close();
    await second.page.close();
  });

  it('follows a site rule at once: off, on, its own script and readings', async () => {
    await freshSettings(on());
    await settings(on(), { script: 'cn', readings: 'marks' });
    on().put(`${HOST}/tabs`, PAGE);
    on().put(`${OTHER}/tabs`, PAGE);
    const here = await openRead(on(), `${HOST}/tabs`);
    const there = await openRead(on(), `${OTHER}/tabs`);
    for (const { page } of [here, there]) {
      await page.bringToFront();
      await untilAllRead(page, 'article');
    }
    const site = new URL(HOST).hostname;
    await rules(on(), { [site]: { off: true } });
    await here.page.waitForFunction(() => document.querySelector('duidu-run') === null);
    expect(await differences(here.page)).toEqual([]);
    expect((await stateOf(on(), here.tab)).rest).toBe('site-off');
    expect(await readingsIn(there.page)).toBeGreaterThan(20);
    await rules(on(), { [site]: { script: 'printed', readings: 'numbers' } });
    await here.page.bringToFront();
    await untilAllRead(here.page, 'article');
    await until('the text as printed', () =>
      here.page.$eval('article', (article, text) => article.textContent?.includes(text) ?? false, source),
    );
    expect(await there.page.$eval('article', (article) => article.textContent)).toContain(simplified(source));
    expect(await there.page.$$eval('duidu-w[data-r*="1"]', (all) => all.length)).toBe(0);
    await rules(on(), {});
    await here.page.bringToFront();
    await until('what holds everywhere', () =>
      here.page.$eval('article', (article, text) => article.textContent?.includes(text) ?? false, simplified(source)),
    );
    await here.page.close();
    await there.page.close();
  });

  it('does not read a page of a site that is off, and reads it once the site is on', async () => {
    await freshSettings(on());
    await settings(on(), { readings: 'marks' });
    await rules(on(), { [new URL(HOST).hostname]: { off: true } });
    on().put(`${HOST}/tabs`, PAGE);
    const page = await on().page(`${HOST}/tabs`);
    const tab = await on().tabOf(page);
    expect(await stateOf(on(), tab)).toMatchObject({ on: false, rest: 'site-off' });
    expect(await readingsIn(page)).toBe(0);
    await rules(on(), {});
    await page.reload();
    await page.bringToFront();
    await untilAllRead(page, 'article');
    await page.close();
  });
});
