// Switching script in a real browser: the right words across elements, title and attributes with them, scroll and
// selection kept, and the original back as it was.
import { expect, it } from 'vitest';
import { until } from '../../lib/build/browsers';
import { SAMPLES } from '../../lib/build/sample-pages';
import { untilMarked } from './driver/marks';
import { SPLIT } from './driver/pages';
import { differences, openRead, settings, untilText } from './driver/reading';
import { forEachBrowser } from './driver/stage';

const [HONG_KONG, MAINLAND] = SAMPLES.map(({ url }) => url) as [string, string];

forEachBrowser((_name, on) => {
  it('shows a Hong Kong page in Simplified characters, its title with it', async () => {
    await settings(on(), { script: 'cn' });
    const { page } = await openRead(on(), HONG_KONG);
    await untilText(page, 'Simplified text', (text) => text.includes('翻开同一天的报纸'));
    expect(await page.$eval('article', (article) => article.textContent)).toContain('卫生、群众');
    await until('the title in Simplified', async () => (await page.title()).includes('译名观察'));
    await page.close();
  });

  it('shows a Mainland page as each region writes', async () => {
    await settings(on(), { english: 'card' });
    const { page } = await openRead(on(), MAINLAND);
    await settings(on(), { english: 'card', script: 'hk' });
    await untilText(page, 'Hong Kong characters', (text) => text.includes('哪裏來'));
    await settings(on(), { english: 'card', script: 'tw' });
    await untilText(page, 'Taiwan characters', (text) => text.includes('哪裡來'));
    await settings(on(), { english: 'card', script: 'printed' });
    await untilText(page, 'the page as printed', (text) => text.includes('哪里来'));
    expect(await differences(page)).toEqual([]);
    await page.close();
  });

  it('reads a word that stands in two elements as one', async () => {
    const url = 'http://www.news.cn/weekend';
    on().put(url, SPLIT);
    await settings(on(), { script: 'hk' });
    const { page } = await openRead(on(), url);
    await untilText(page, 'Traditional text', (text) => text.includes('街上人很多，理髮'));
    expect(await page.$eval('#split', (text) => text.textContent)).toBe('他先去理髮，頭髮剪短以後，才和朋友出發。');
    await page.close();
  });

  it('changes nothing on a page that is in the asked script already', async () => {
    await settings(on(), { english: 'card', script: 'hk' });
    const { page } = await openRead(on(), HONG_KONG);
    await untilMarked(page, '王毅');
    expect(await differences(page)).toEqual([]);
    await page.close();
  });

  it('keeps the scroll position and the selection', async () => {
    await settings(on(), {});
    const { page } = await openRead(on(), HONG_KONG);
    const where = () => page.evaluate(() => ({ scroll: Math.round(scrollY), selected: String(getSelection()).length }));
    await page.evaluate(() => {
      const text = document.querySelector('blockquote p')?.firstChild;
      if (text) getSelection()?.setBaseAndExtent(text, 3, text, 12);
      scrollTo(0, 240);
    });
    const before = await where();
    await settings(on(), { script: 'cn' });
    await untilText(page, 'Simplified text', (text) => text.includes('翻开同一天的报纸'));
    expect(before.selected).toBe(9);
    expect(await where()).toEqual(before);
    expect(await page.evaluate(() => String(getSelection()))).toContain('进入');
    await page.close();
  });
});
