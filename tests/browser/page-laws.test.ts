// The law that everything rests on: whatever Duidu did to a page, off leaves the page as it was parsed, node by node;
// and after the extension's update or removal the page's words are whole.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { SAMPLES } from '../../lib/build/sample-pages';
import type { StoredSettings } from '../../lib/build/shots';
import { untilMarked } from './driver/marks';
import { FORM, SPLIT } from './driver/pages';
import {
  differences,
  freshSettings,
  type Opened,
  openRead,
  readingsIn,
  settings,
  stateOf,
  turn,
  untilPainted,
  untilReadings,
} from './driver/reading';
import { forEachBrowser, noRealPages, putReal, REAL_PAGES, type Stage, stage } from './driver/stage';

/** Every script and every way of readings, in an order that meets each change once with and once without the other. */
const SWITCHES: readonly StoredSettings[] = [
  { script: 'cn', readings: 'marks' },
  { script: 'hk', readings: 'marks' },
  { script: 'tw', readings: 'numbers' },
  { script: 'tw', words: true },
  { script: 'printed', readings: 'numbers' },
  { script: 'cn' },
  { script: 'printed', readings: 'marks' },
];

/** How the page shows what is asked for, once it does. */
async function untilShown(on: Stage, { page, tab }: Opened, wanted: StoredSettings): Promise<void> {
  const target = wanted.script === 'printed' ? null : wanted.script;
  const reading = wanted.readings ?? 'off';
  const end = Date.now() + 15_000;
  for (;;) {
    const { ask } = await stateOf(on, tab);
    const drawn = await readingsIn(page);
    if (ask.target === target && ask.reading === reading && drawn > 0 === (reading !== 'off')) return;
    if (Date.now() > end) {
      throw new Error(
        `Asked for ${JSON.stringify(wanted)}; shown: ${JSON.stringify(ask)}, ${drawn} words with readings`,
      );
    }
    await new Promise((wake) => setTimeout(wake, 60));
  }
}

/** Through every switch, down the page and up again, then off: the differences that remain. */
async function afterEverySwitch(on: Stage, url: string): Promise<{ painted: number; left: string[] }> {
  await settings(on, { readings: 'marks' });
  const opened = await openRead(on, url);
  const { page } = opened;
  await untilReadings(page);
  const painted = (await differences(page)).length;
  for (const [index, wanted] of SWITCHES.entries()) {
    await settings(on, wanted);
    await untilShown(on, opened, wanted);
    await page.evaluate((down) => scrollTo(0, down ? document.documentElement.scrollHeight : 0), index % 2 === 0);
  }
  await turn(on, opened, false);
  await page.waitForFunction(() => document.querySelector('duidu-run') === null);
  const left = await differences(page);
  await page.close();
  return { painted, left };
}

const words = (page: Page): Promise<string> =>
  page.evaluate(() => (document.body.textContent ?? '').replace(/\s+/g, ''));

forEachBrowser((name, on) => {
  it.each(SAMPLES)('gives the sample $name back as it was, after every switch', async ({ url }) => {
    const { painted, left } = await afterEverySwitch(on(), url);
    expect(painted).toBeGreaterThan(0);
    expect(left).toEqual([]);
  });

  it.each([
    ['of forms and editors', FORM],
    ['of words split over elements', SPLIT],
  ])('gives a page %s back as it was, after every switch', async (what, html) => {
    const url = `http://std.stheadline.com/laws/${what.length}`;
    on().put(url, html);
    const { painted, left } = await afterEverySwitch(on(), url);
    expect(painted).toBeGreaterThan(0);
    expect(left).toEqual([]);
  });

  it.skipIf(noRealPages).each(REAL_PAGES)(
    `gives the saved article $file back as it was${noRealPages ? ` (${noRealPages})` : ''}`,
    async ({ file, url }) => {
      putReal(on(), file, url);
      const { painted, left } = await afterEverySwitch(on(), url);
      expect(painted).toBeGreaterThan(0);
      expect(left).toEqual([]);
    },
  );

  it('reads a page again that was turned off, and gives it back again', async () => {
    await settings(on(), { readings: 'marks' });
    const opened = await openRead(on(), SAMPLES[0]!.url);
    for (let round = 0; round < 2; round += 1) {
      await untilReadings(opened.page, 20);
      await turn(on(), opened, false);
      await opened.page.waitForFunction(() => document.querySelector('duidu-run') === null);
      expect(await differences(opened.page)).toEqual([]);
      await turn(on(), opened, true);
    }
    await untilReadings(opened.page, 20);
    await opened.page.close();
  });

  it('does not let two tabs disturb each other', async () => {
    await settings(on(), { readings: 'marks' });
    const first = await openRead(on(), SAMPLES[0]!.url);
    const second = await openRead(on(), SAMPLES[1]!.url);
    await untilReadings(second.page, 20);
    await turn(on(), first, false);
    await first.page.waitForFunction(() => document.querySelector('duidu-run') === null);
    expect(await differences(first.page)).toEqual([]);
    expect((await stateOf(on(), second.tab)).on).toBe(true);
    expect(await readingsIn(second.page)).toBeGreaterThan(0);
    await first.page.close();
    await second.page.close();
  });

  describe('when the extension itself changes', () => {
    it.each(['update', 'uninstall'] as const)(`leaves the page's words whole after its %s`, async (change) => {
      const own = await stage(name);
      try {
        await settings(own, { readings: 'marks' });
        const { page } = await openRead(own, SAMPLES[0]!.url);
        await untilReadings(page, 50);
        const before = await words(page);
        expect(before).toContain('翻開同一天的報紙，讀者很容易以為倫敦有兩位外交大臣。');
        await own[change]();
        await new Promise((wake) => setTimeout(wake, 1500));
        expect(await words(page)).toBe(before);
        const seen = await page.evaluate(() => document.body.innerText);
        expect(seen.replace(/\s+/g, '')).toContain('翻開同一天的報紙，讀者很容易以為倫敦有兩位外交大臣。');
        if (change === 'update') {
          const again = await page.reload().then(() => own.tabOf(page));
          await untilPainted(own, again);
        }
      } finally {
        await own.close();
      }
    });
  });

  it('starts as a new reader has it: script as printed, no readings, names marked, English after the first', async () => {
    await freshSettings(on());
    const { page, tab } = await openRead(on(), SAMPLES[0]!.url);
    await untilMarked(page, '王毅');
    expect((await stateOf(on(), tab)).ask).toMatchObject({ target: null, reading: 'off' });
    expect(await readingsIn(page)).toBe(0);
    const runs = await page.$$eval('duidu-run', (all) => all.map((run) => run.querySelectorAll('duidu-n').length));
    expect(runs.length).toBeGreaterThan(0);
    expect(Math.min(...runs)).toBeGreaterThan(0);
    await page.close();
  });
});
