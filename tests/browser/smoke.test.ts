// The least that must hold before other browser tests mean anything: the build loads, a page is painted, and the
// driver can stop the background, see that, and wake it.
import { expect, it } from 'vitest';
import { until } from '../../lib/build/browsers';
import { SAMPLES } from '../../lib/build/sample-pages';
import { look } from '../../lib/build/shots';
import { openRead, readingsIn, settings, untilReadings } from './driver/reading';
import { forEachBrowser } from './driver/stage';

forEachBrowser((name, on) => {
  it.each(SAMPLES)('paints the sample $name', async ({ url }) => {
    await settings(on(), { readings: 'marks' });
    const { page } = await openRead(on(), url);
    await untilReadings(page, 50);
    expect(await page.$eval('duidu-w[data-r]', (word) => getComputedStyle(word).display)).toBe('ruby');
    await page.close();
  });

  it('draws nothing where readings are off and the script is as printed', async () => {
    await settings(on(), {});
    const { page } = await openRead(on(), SAMPLES[0]!.url);
    expect(await readingsIn(page)).toBe(0);
    await page.close();
  });

  it('stops the background, which sleeps until it is asked', async () => {
    await on().stopBackground();
    expect(await on().backgroundRunning()).toBe(false);
    const blank = await on().extensionPage('manifest.json');
    expect(await on().backgroundRunning()).toBe(false);
    await look(on(), await on().tabOf(blank));
    await until(`the background of ${name} to wake`, () => on().backgroundRunning());
    await blank.close();
  });
});
