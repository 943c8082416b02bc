// A text file of three hundred thousand characters, hard-wrapped: one text node, of which what is near the screen is
// read first, the rest as the reader scrolls, and nothing is left of it in the end.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { until } from '../../../lib/build/browsers';
import { HOST, simplified } from '../driver/living';
import { differences, openRead, readingsIn, settings, turn, untilReadings } from '../driver/reading';
import { SENTENCES, sentence } from '../driver/sentences';
import { forEachBrowser } from '../driver/stage';

const wrapped = (text: string): string => text.replace(/.{1,24}/gu, '$&\n');
const LINES = Math.ceil(300_000 / SENTENCES.join('').length) * SENTENCES.length;
const FILE = `碼頭擴建\n\n${Array.from({ length: LINES }, (_, i) => wrapped(sentence(i))).join('\n')}`;

/** Waits for a reading within the window; in front again each time, since nothing is drawn in a tab behind another. */
const untilWindowRead = async (page: Page) => {
  await page.bringToFront();
  await page.waitForFunction(() =>
    [...document.querySelectorAll('duidu-w[data-r]')].some((word) => {
      const { top, bottom } = word.getBoundingClientRect();
      return bottom > innerHeight / 3 && top < (innerHeight * 2) / 3;
    }),
  );
};

forEachBrowser((_name, on) => {
  it('reads a long text file from the screen outwards, and gives it back', async () => {
    expect(FILE.length).toBeGreaterThan(300_000);
    on().put(`${HOST}/long.txt`, { body: FILE, type: 'text/plain' });
    await settings(on(), { script: 'cn', readings: 'marks' });
    const opened = await openRead(on(), `${HOST}/long.txt`);
    const { page } = opened;
    await page.bringToFront();
    await untilReadings(page, 50);
    await untilWindowRead(page);
    const atTop = await readingsIn(page);
    expect(atTop).toBeLessThan(5000);
    for (const part of [0.3, 0.6, 1]) {
      await page.evaluate((to) => scrollTo(0, document.documentElement.scrollHeight * to), part);
      await untilWindowRead(page);
    }
    expect(await readingsIn(page)).toBeGreaterThan(atTop);
    expect(await readingsIn(page)).toBeLessThan(15_000);
    await turn(on(), opened, false);
    await page.waitForFunction(() => document.querySelector('duidu-run') === null);
    expect(await differences(page)).toEqual([]);
    await page.close();
  });

  it('keeps every character and line of a text file while it is read, switched and scrolled through', async () => {
    const text = FILE.slice(0, 12_000);
    on().put(`${HOST}/whole.txt`, { body: text, type: 'text/plain' });
    await settings(on(), { readings: 'marks' });
    const { page } = await openRead(on(), `${HOST}/whole.txt`);
    await page.bringToFront();
    await untilReadings(page, 50);
    const now = () => page.evaluate(() => document.body.textContent ?? '');
    expect(await now()).toBe(text);
    await settings(on(), { script: 'cn', readings: 'marks' });
    await page.bringToFront();
    await page.waitForFunction(() => document.body.textContent?.startsWith('码头'));
    // What is away may wait for its turn; by the end of the file everything has had it.
    for (let more = true; more; ) {
      await untilWindowRead(page);
      expect(simplified(await now())).toBe(simplified(text));
      more = await page.evaluate(() => {
        scrollBy(0, innerHeight);
        return scrollY + innerHeight < document.documentElement.scrollHeight - 1;
      });
    }
    await until('the whole file in Simplified characters', async () => (await now()) === simplified(text));
    await page.close();
  });
});
