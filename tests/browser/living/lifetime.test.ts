// The extension is updated or removed while pages are painted: no word of theirs is missing or doubled then. Where its
// code still runs (Chromium) they are given back as they were; Firefox ends the code, and what is shown stays shown.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { until } from '../../../lib/build/browsers';
import { frames, HOST, html, simplified, untilAllRead, untilTextIs } from '../driver/living';
import { differences, type Opened, openRead, readingsIn, settings } from '../driver/reading';
import { paragraphs, sentence } from '../driver/sentences';
import { forEachBrowser, type Stage, stage } from '../driver/stage';

const PAGE = html(
  '更新',
  `<article><h1>更新中的頁</h1>${paragraphs(40)}</article><news-card><template shadowrootmode="open"><p>${sentence(50)}</p></template></news-card>
<script>window.later = (text) => { document.querySelector('article p').firstChild.data = text; };</script>`,
);
const source = `更新中的頁${Array.from({ length: 40 }, (_, i) => sentence(i)).join('\n')}`;
const shown = simplified(source);

declare global {
  interface Window {
    later(text: string): void;
  }
}

async function openPainted(on: Stage): Promise<Opened> {
  on.put(`${HOST}/lifetime`, PAGE);
  await settings(on, { script: 'cn', readings: 'marks' });
  const opened = await openRead(on, `${HOST}/lifetime`);
  await opened.page.bringToFront();
  await untilAllRead(opened.page, 'article p');
  await untilTextIs(opened.page, 'article', shown);
  return opened;
}

const text = (page: Page): Promise<string> => page.$eval('article', (article) => article.textContent ?? '');

/** What a reader sees, layout asked: hidden or doubled words would show. */
const seen = (page: Page): Promise<string> =>
  page.$eval('article', (article) => (article as HTMLElement).innerText.replace(/\s+/g, ''));

forEachBrowser((name, on) => {
  it(`leaves the words of a painted page whole when it is removed`, async () => {
    const own = await stage(name);
    try {
      const { page } = await openPainted(own);
      await own.uninstall();
      if (name === 'chromium') {
        await until('the page as it was', async () => (await differences(page)).length === 0);
        expect(await text(page)).toBe(source);
      } else {
        await new Promise((wake) => setTimeout(wake, 2500));
        expect([source, shown]).toContain(await text(page));
      }
      expect([source, shown].map((words) => words.replace(/\s+/g, ''))).toContain(await seen(page));
      expect(await page.evaluate(() => document.querySelectorAll('article p').length)).toBe(40);
      await page.reload();
      expect(await text(page)).toBe(source);
      expect(await readingsIn(page)).toBe(0);
    } finally {
      await own.close();
    }
  });

  it('reads a painted page again after its update, no run left over or doubled', async () => {
    const own = await stage(name);
    try {
      const { page } = await openPainted(own);
      await own.update();
      await page.bringToFront();
      await until('the page whole', async () => [source, shown].includes(await text(page)));
      // The new version looks at the tabs that are open; then the page is read again, by it alone.
      await until('readings of the new version', async () => (await readingsIn(page)) > 20, 20_000);
      await untilTextIs(page, 'article', shown);
      await untilAllRead(page, 'article p');
      // Between cleaning up after the old version and painting there is a moment without any word.
      await page.waitForFunction(() => {
        const word = document.querySelector('duidu-w');
        return word !== null && getComputedStyle(word).display === 'ruby';
      });
      expect(await page.$$eval('duidu-run duidu-run, duidu-run + duidu-run', (all) => all.length)).toBe(0);
      // What the site writes now is shown once.
      await page.evaluate((words) => window.later(words), sentence(90));
      await frames(page);
      await untilTextIs(page, 'article p', simplified(sentence(90)));
      await untilAllRead(page, 'article p');
      await page.reload();
      await page.bringToFront();
      await untilAllRead(page, 'article p');
      await untilTextIs(page, 'article', shown);
    } finally {
      await own.close();
    }
  });

  it('goes on reading after its background has been put to sleep', async () => {
    const { page } = await openPainted(on());
    await on().stopBackground();
    await page.bringToFront();
    await page.evaluate((words) => window.later(words), sentence(91));
    await untilTextIs(page, 'article p', simplified(sentence(91)));
    await untilAllRead(page, 'article p');
    await page.close();
  });
});
