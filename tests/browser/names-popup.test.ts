// The popup's list of the names on a page, in real browsers: that it tells the page's names as the reader found them,
// goes to them in the page, and can be used by keyboard and by assistive technology.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import type { Browser as WebExtensions } from 'webextension-polyfill';
import { until } from '../../lib/build/browsers';
import { freshSettings, type Opened, openRead, settings, untilOpened } from './driver/reading';
import { forEachBrowser, type Stage } from './driver/stage';

declare const chrome: WebExtensions;

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ADDRESS = 'http://std.stheadline.com/duidu/names';

const FAR = '<div style="height:2400px"></div>';
const PROSE =
  '<p>雙方就共同關心的問題交換意見，並同意保持各層級往來。會談後沒有舉行記者會，內容由雙方各自發表。</p>'.repeat(4);

/** A long page: its mentions of one minister stand far apart. */
const article = (published: string): string => `<!doctype html><html lang="zh-HK"><head><meta charset="utf-8">
<title>兩國外長會談　先談貿易後談氣候</title><meta property="og:type" content="article">
${published && `<meta property="article:published_time" content="${published}">`}
<style>html { scroll-behavior: auto } p { font-size: 20px; line-height: 2 }</style></head><body><article>
<h1>兩國外長會談　先談貿易後談氣候</h1>
<p>中國國家主席習近平昨日會見到訪的英國外交大臣<b class="lammy">林德偉</b>（David Lammy，也譯「拉米」）。</p>${PROSE}${FAR}
<p>據路透社報道，<b class="lammy">林德偉</b>其後與中國外交部長王毅會談，王毅重申反對冷戰思維。</p>${PROSE}${FAR}
<p>示範大學教授韋思敏（Simone Verhaegen）認為，<b class="lammy">林德偉</b>此行意在修補關係。</p>${PROSE}${FAR}
</article></body></html>`;

/** What a reader sees of a name's row: English, form, and what is said of it. */
const rowOf = (view: Page, form: string): Promise<{ en: string; more: string; count: string; group: string } | null> =>
  view.evaluate((wanted) => {
    const said = (element: Element | null | undefined) => element?.textContent?.trim() ?? '';
    for (const row of document.querySelectorAll('.name')) {
      if (said(row.querySelector('.name-form')) !== wanted) continue;
      return {
        en: said(row.querySelector('.name-en')),
        more: said(row.querySelector('.name-more')),
        count: said(row.querySelector('.name-count > [aria-hidden]')),
        group: said(row.closest('details')?.querySelector('h3')),
      };
    }
    return null;
  }, form);

const press = (view: Page, form: string, button: '.name-go' | '.name-back' | '.name-keep'): Promise<void> =>
  view.evaluate(
    (wanted, selector) => {
      const row = [...document.querySelectorAll('.name')].find(
        (one) => one.querySelector('.name-form')?.textContent?.trim() === wanted,
      );
      row?.querySelector<HTMLElement>(selector)?.click();
    },
    form,
    button,
  );

const said = (view: Page): Promise<string> => view.$eval('[role="status"]', (status) => status.textContent ?? '');

/** Which of the minister's mentions (0, 1, 2) stand in the window now. */
const inSight = (page: Page): Promise<number[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.lammy')].flatMap((element, index) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight ? [index] : [];
    }),
  );

const untilInSight = (page: Page, index: number): Promise<void> =>
  until(`mention ${index} to be in sight`, async () => (await inSight(page)).join() === String(index));

/** The popup for a tab, with the page's names in it. */
async function popup(on: Stage, tab: number): Promise<Page> {
  const view = await on.extensionPage(`popup.html?tab=${tab}`);
  await view.waitForSelector('.name');
  return view;
}

forEachBrowser((_name, on) => {
  const opened: Page[] = [];
  const openBoth = async (published = '2025-02-14T10:00:00+08:00'): Promise<Opened & { view: Page }> => {
    on().put(ADDRESS, article(published));
    const here = await openRead(on(), ADDRESS);
    opened.push(here.page);
    const view = await popup(on(), here.tab);
    opened.push(view);
    return { ...here, view };
  };
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.close().catch(() => {});
    await freshSettings(on());
  });

  it('lists who is named, with the office on the article’s day and how often', async () => {
    await settings(on(), { language: 'en' });
    const { view } = await openBoth();
    expect(await rowOf(view, '習近平')).toMatchObject({ en: 'Xi Jinping', count: '1', group: 'People' });
    const lammy = await rowOf(view, '林德偉');
    expect(lammy).toMatchObject({ en: 'David Lammy', group: 'People' });
    expect(lammy?.more).toContain('Foreign Secretary');
    expect(Number(lammy?.count)).toBeGreaterThanOrEqual(3);
    expect(await rowOf(view, '王毅')).toMatchObject({ en: 'Wang Yi', count: '2' });
    expect(await rowOf(view, '路透社')).toMatchObject({ en: 'Reuters', group: 'Organisations and media' });
    expect((await rowOf(view, '冷戰思維'))?.group).toBe('Meetings, documents, phrases');
    expect(await rowOf(view, '韋思敏')).toMatchObject({ en: 'Simone Verhaegen', group: 'From this page' });
    expect(await view.$eval('.dated', (dated) => dated.textContent)).toContain('Feb 14, 2025');
  });

  it('claims no office on a page without a date', async () => {
    await settings(on(), { language: 'en' });
    const { view } = await openBoth('');
    expect(await rowOf(view, '林德偉')).toMatchObject({ en: 'David Lammy', more: '' });
    expect(await view.$eval('.names-list', (list) => list.textContent)).toContain('no office is claimed');
  });

  it('goes through a name’s mentions in the page, on and back, and tells which of how many', async () => {
    await settings(on(), { language: 'en' });
    const { page, view } = await openBoth();
    const of = Number((await rowOf(view, '林德偉'))?.count);
    const visited = new Set<number>();
    for (let at = 1; at <= of; at += 1) {
      await press(view, '林德偉', '.name-go');
      await until(`mention ${at} to be told`, async () => (await said(view)) === `David Lammy: ${at} of ${of}`);
      await page.bringToFront();
      await until('a mention to be in sight', async () => (await inSight(page)).length === 1);
      await until('the page to rest', async () => {
        const before = await page.evaluate(() => scrollY);
        await new Promise((wake) => setTimeout(wake, 150));
        return before === (await page.evaluate(() => scrollY));
      });
      for (const index of await inSight(page)) visited.add(index);
      await view.bringToFront();
    }
    expect([...visited].sort()).toEqual([0, 1, 2]);
    await press(view, '林德偉', '.name-back');
    await until('the one before to be told', async () => (await said(view)) === `David Lammy: ${of - 1} of ${of}`);
    await page.bringToFront();
    await untilInSight(page, 1);
  });

  it('is gone through by keyboard alone', async () => {
    await settings(on(), { language: 'en' });
    const { page, view } = await openBoth();
    await view.bringToFront();
    const focused = () => view.evaluate(() => document.querySelector('.name-go:focus .name-form')?.textContent?.trim());
    for (let steps = 0; steps < 30 && (await focused()) === undefined; steps += 1) await view.keyboard.press('Tab');
    for (let steps = 0; steps < 30 && (await focused()) !== '王毅'; steps += 1) await view.keyboard.press('ArrowDown');
    expect(await focused()).toBe('王毅');
    await view.keyboard.press('Enter');
    await until('the first mention to be told', async () => (await said(view)) === 'Wang Yi: 1 of 2');
    await page.bringToFront();
    await untilInSight(page, 1);
  });

  it('begins a name of the page in the reader’s own glossary', async () => {
    await settings(on(), { language: 'en' });
    const { view } = await openBoth();
    await press(view, '韋思敏', '.name-keep');
    const { hash } = await untilOpened(on(), 'options.html#glossary/add');
    expect(Object.fromEntries(new URLSearchParams(hash.split('?')[1]))).toEqual({
      zh: '韋思敏',
      en: 'Simone Verhaegen',
      region: 'hk',
    });
  });

  it('switches what is marked, for every page', async () => {
    await settings(on(), { language: 'en' });
    const { view } = await openBoth();
    const stored = () => on().inExtension(() => chrome.storage.local.get('settings'));
    await view.evaluate(() => {
      const box = (label: string) =>
        [...document.querySelectorAll<HTMLInputElement>('.chip input')].find(
          (one) => one.labels?.[0]?.textContent === label,
        );
      box('Organisations')?.click();
    });
    await until('the choice to be stored', async () =>
      JSON.stringify(await stored()).includes('"organisations":false'),
    );
  });

  it.each(['en', 'zh-Hans', 'zh-Hant-TW', 'zh-Hant-HK'])(
    'gives assistive technology nothing to stumble over, in %s, light and dark',
    async (language) => {
      await settings(on(), { language });
      const { view } = await openBoth();
      await press(view, '林德偉', '.name-go');
      await until('the jump to be told', async () => (await said(view)) !== '');
      await view.evaluate(AXE);
      for (const scheme of ['light', 'dark']) {
        // Firefox offers no emulation of the colour scheme over WebDriver BiDi; there the default is checked twice.
        await view.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]).catch(() => {});
        for (const fold of [2, 1, 0]) {
          await view.evaluate((index) => {
            const folds = document.querySelectorAll<HTMLDetailsElement>('.fold');
            if (!folds[index]?.open) folds[index]?.querySelector('summary')?.click();
          }, fold);
          await view.waitForFunction(
            (index) => document.querySelectorAll<HTMLDetailsElement>('.fold')[index]?.open,
            {},
            fold,
          );
          const violations = await view.evaluate(async () => {
            const { axe } = window as unknown as {
              axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
            };
            return (await axe.run()).violations.map(
              ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`,
            );
          });
          expect([scheme, fold, violations]).toEqual([scheme, fold, []]);
        }
      }
    },
  );
});
