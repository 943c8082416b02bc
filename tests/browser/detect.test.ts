// What Duidu concludes about pages in a real browser, and what it costs those that are not Chinese: nothing.
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { until } from '../../lib/build/browsers';
import { SAMPLES } from '../../lib/build/sample-pages';
import { look } from '../../lib/build/shots';
import { ELSEWHERE, ENGLISH, JAPANESE, TEXT_FILE } from './driver/pages';
import { differences, open, openRead, settings, stateOf, untilReadings } from './driver/reading';
import { forEachBrowser, noRealPages, putReal, REAL_PAGES } from './driver/stage';

// Longer than the reader's longest wait for a quiet page, so that what has not come by then does not come.
const LONG_ENOUGH_MS = 2500;

const EXPECTED: Readonly<Record<string, { script: string; regions: (string | null)[]; news?: true; date: string }>> = {
  'stheadline.html': { script: 'Hant', regions: ['hk'], news: true, date: '2025-02-14T12:31' },
  'rfi.html': { script: 'Hans', regions: [null, 'cn'], news: true, date: '2024-02-17T15:16' },
  'dw.html': { script: 'Hant', regions: [null, 'tw'], news: true, date: '2022-12-26T03:38' },
  'xinhua.html': { script: 'Hans', regions: ['cn'], news: true, date: '2025-03-07' },
  'takungpao.txt': { script: 'Hant', regions: ['hk'], date: '2025-01-22' },
  'xinhua.txt': { script: 'Hans', regions: ['cn'], date: '2025-03-07' },
};

forEachBrowser((name, on) => {
  it('knows the Hong Kong sample for what it is', async () => {
    const { page, tab } = await openRead(on(), SAMPLES[0]!.url);
    const { verdict, site } = await stateOf(on(), tab);
    expect(verdict).toMatchObject({ script: 'Hant', region: 'hk', news: true });
    expect(verdict?.title).toContain('譯名觀察');
    expect(verdict?.published?.iso).toContain('2025-03-20T09:15');
    expect(verdict?.published?.zone).toBe('printed');
    expect(site).toBe('std.stheadline.com');
    await page.close();
  });

  it('knows the Mainland sample for what it is', async () => {
    const { page, tab } = await openRead(on(), SAMPLES[1]!.url);
    const { verdict } = await stateOf(on(), tab);
    expect(verdict).toMatchObject({ script: 'Hans', region: 'cn', news: true });
    expect(verdict?.published?.iso).toContain('2025-04-02T16:40');
    await page.close();
  });

  it('wakes the background for a Chinese page', async () => {
    await on().stopBackground();
    const page = await open(on(), SAMPLES[0]!.url);
    await until(`the background of ${name} to wake`, () => on().backgroundRunning());
    await page.close();
  });

  it.each([
    ['English that quotes Chinese', ENGLISH],
    ['Japanese with many kanji', JAPANESE],
  ])('costs a page in %s nothing, not even a waking of the background', async (_what, html) => {
    const url = 'http://std.stheadline.com/foreign';
    on().put(url, html);
    await on().stopBackground();
    const page = await open(on(), url);
    await pause(LONG_ENOUGH_MS);
    expect(await on().backgroundRunning()).toBe(false);
    expect(await page.evaluate(() => document.querySelectorAll('duidu-run, duidu-w').length)).toBe(0);
    expect(await differences(page)).toEqual([]);
    await page.close();
  });

  it('leaves a Chinese page of a host that is no outlet alone, and says that it has no access', async () => {
    const url = 'http://blog.example.org/today';
    on().put(url, ELSEWHERE);
    await settings(on(), { readings: 'marks' });
    await on().stopBackground();
    const page = await open(on(), url);
    await pause(LONG_ENOUGH_MS);
    expect(await on().backgroundRunning()).toBe(false);
    expect(await differences(page)).toEqual([]);
    expect((await look(on(), await on().tabOf(page))).kind).toBe('no-access');
    await page.close();
  });

  it('reads a text file opened in the browser', async () => {
    const url = 'http://std.stheadline.com/page.txt';
    on().put(url, { body: TEXT_FILE, type: 'text/plain' });
    await settings(on(), { readings: 'marks' });
    const { page, tab } = await openRead(on(), url);
    await untilReadings(page, 20);
    expect((await stateOf(on(), tab)).verdict).toMatchObject({ script: 'Hant', region: 'hk' });
    await page.close();
  });

  it.skipIf(noRealPages).each(REAL_PAGES)(
    `knows the saved article $file${noRealPages ? ` (${noRealPages})` : ''}`,
    async ({ file, url }) => {
      putReal(on(), file, url);
      const { page, tab } = await openRead(on(), url);
      const { verdict } = await stateOf(on(), tab);
      const expected = EXPECTED[file]!;
      expect(verdict?.script).toBe(expected.script);
      expect(expected.regions).toContain(verdict?.region);
      if (expected.news) expect(verdict?.news).toBe(true);
      // The text files print no year with their day: no date is right there, a wrong one is not.
      if (expected.news || verdict?.published) expect(verdict?.published?.iso).toContain(expected.date);
      await page.close();
    },
  );
});
