// The popup as a page, acting on a tab: what it tells, what its controls do by mouse and by keyboard, and whether
// assistive technology can use it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Browser as WebExtensions } from 'webextension-polyfill';
import { until } from '../../lib/build/browsers';
import { SAMPLES } from '../../lib/build/sample-pages';
import { ELSEWHERE, ENGLISH } from './driver/pages';
import {
  differences,
  freshSettings,
  open,
  openRead,
  settings,
  stateOf,
  untilReadings,
  untilText,
} from './driver/reading';
import { forEachBrowser, type Stage } from './driver/stage';

declare const chrome: WebExtensions;

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The popup for a tab, once it has something to say. */
async function popup(on: Stage, tab: number): Promise<Page> {
  const page = await on.extensionPage(`popup.html?tab=${tab}`);
  await page.waitForFunction(() => document.querySelector('main [class*="status"]') !== null);
  return page;
}

const said = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

/** Everything stored under a key. */
const stored = (on: Stage, key: string): Promise<unknown> =>
  on.inExtension((name) => chrome.storage.local.get(name).then((all) => all[name]), key);

forEachBrowser((_name, on) => {
  it('tells at one look what the page is and that Duidu is on', async () => {
    await settings(on(), { readings: 'marks', language: 'en' });
    const { page, tab } = await openRead(on(), SAMPLES[0]!.url);
    const view = await popup(on(), tab);
    const text = await said(view);
    for (const part of ['Traditional Chinese', 'Hong Kong', 'news article', '譯名觀察', '2025', 'On here'])
      expect(text).toContain(part);
    await view.close();
    await page.close();
  });

  it.each([
    ['zh-Hans', '简体'],
    ['zh-Hant-TW', '簡體'],
    ['zh-Hant-HK', '簡體'],
  ])('speaks %s', async (language, word) => {
    await settings(on(), { language });
    const { page, tab } = await openRead(on(), SAMPLES[1]!.url);
    const view = await popup(on(), tab);
    expect(await view.$eval('main', (main) => main.lang)).toBe(language);
    expect(await said(view)).toContain(word);
    await view.close();
    await page.close();
  });

  it('switches the site off and on again with the keyboard alone', async () => {
    await freshSettings(on());
    await settings(on(), { readings: 'marks' });
    const { page, tab } = await openRead(on(), SAMPLES[0]!.url);
    await untilReadings(page, 20);
    const view = await popup(on(), tab);
    await view.bringToFront();
    for (let steps = 0; steps < 30; steps += 1) {
      await view.keyboard.press('Tab');
      if (await view.evaluate(() => document.activeElement?.matches('[role="switch"]') ?? false)) break;
    }
    expect(await view.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('switch');
    await view.keyboard.press(' ');
    await until('the site to rest', async () => !(await stateOf(on(), tab)).on);
    expect((await stateOf(on(), tab)).rest).toBe('site-off');
    expect(await differences(page)).toEqual([]);
    expect(await stored(on(), 'sites')).toMatchObject({ 'std.stheadline.com': { off: true } });
    await view.bringToFront();
    await view.keyboard.press(' ');
    await until('the site to be read', async () => (await stateOf(on(), tab)).on);
    await untilReadings(page, 20);
    await view.close();
    await page.close();
  });

  it('sets script and readings for everywhere, or for one site alone', async () => {
    await freshSettings(on());
    await settings(on(), { language: 'en' });
    const { page, tab } = await openRead(on(), SAMPLES[0]!.url);
    const view = await popup(on(), tab);
    const pick = (value: string) =>
      view.$eval(`input[type="radio"][value="${value}"]`, (radio) => (radio as HTMLInputElement).click());
    await pick('marks');
    await untilReadings(page, 20);
    expect(await stored(on(), 'settings')).toMatchObject({ readings: 'marks' });
    await view.$eval('.only input', (box) => (box as HTMLInputElement).click());
    await until(
      'a rule for the site',
      async () => JSON.stringify(await stored(on(), 'sites'))?.includes('stheadline') ?? false,
    );
    await pick('cn');
    await untilText(page, 'Simplified text', (text) => text.includes('翻开同一天的报纸'));
    expect(await stored(on(), 'settings')).not.toMatchObject({ script: 'cn' });
    expect(await stored(on(), 'sites')).toMatchObject({ 'std.stheadline.com': { script: 'cn' } });
    await view.close();
    await page.close();
    await freshSettings(on());
  });

  it('says why a page is not read, and what to do', async () => {
    await settings(on(), { language: 'en' });
    on().put('http://blog.example.org/', ELSEWHERE);
    const elsewhere = await open(on(), 'http://blog.example.org/');
    const first = await popup(on(), await on().tabOf(elsewhere));
    expect(await said(first)).toContain('Read this page');
    // Opened as a page it was not clicked on that tab: the browser does not even tell it the site.
    expect(await said(first)).toContain('may not read this page yet');
    await first.close();
    on().put('http://std.stheadline.com/english', ENGLISH);
    const english = await open(on(), 'http://std.stheadline.com/english');
    const second = await popup(on(), await on().tabOf(english));
    await second.waitForFunction(() => document.body.innerText.includes('no Chinese text'));
    await second.close();
    await elsewhere.close();
    await english.close();
  });

  it.each(['light', 'dark'])('gives assistive technology nothing to stumble over, in %s colours', async (scheme) => {
    await settings(on(), { readings: 'marks', language: 'en' });
    const { page, tab } = await openRead(on(), SAMPLES[0]!.url);
    const view = await popup(on(), tab);
    // Firefox offers no emulation of the colour scheme over WebDriver BiDi; there the default is checked twice.
    await view.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]).catch(() => {});
    await view.evaluate(AXE);
    const violations = await view.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
    });
    expect(violations).toEqual([]);
    await view.close();
    await page.close();
  });
});
