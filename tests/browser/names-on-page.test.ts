// Names on a page, as they are drawn: marks that change nothing in it, English that is no text of it, the way from one
// mention to the next, and that nothing of it is left behind.
import { expect, it } from 'vitest';
import { until } from '../../lib/build/browsers';
import { ARTICLE, askReader, englishIn, highlightsOf, isNowInView, marksIn, untilMarked } from './driver/marks';
import { differences, openRead, selectedText, settings, turn, untilReadings } from './driver/reading';
import { forEachBrowser, type Stage } from './driver/stage';

const URL = 'http://std.stheadline.com/names/article';
const LAMMY = 'David Lammy';

async function openArticle(on: Stage, stored: Parameters<typeof settings>[1], form = '林德偉') {
  on.put(URL, ARTICLE);
  await settings(on, stored);
  const opened = await openRead(on, URL);
  await untilMarked(opened.page, form);
  return opened;
}

forEachBrowser((_name, on) => {
  it('marks names and leaves the page as it was parsed, node by node', async () => {
    const { page } = await openArticle(on(), { english: 'card' });
    expect(await marksIn(page, 'people')).toEqual(expect.arrayContaining(['林德偉', '習', '近平', '施紀賢']));
    expect(await differences(page)).toEqual([]);
    await page.close();
  });

  it('marks names in shadow roots, and those of a group that is wished for only', async () => {
    const { page } = await openArticle(on(), { english: 'card', organisations: false });
    await untilMarked(page, '習近平');
    const inShadow = await page.evaluate(() =>
      [...(CSS.highlights.get('duidu-people') ?? [])].some(
        (range) => (range as Range).startContainer.getRootNode() !== document,
      ),
    );
    expect(inShadow).toBe(true);
    expect(await marksIn(page, 'organisations')).toEqual([]);
    await page.close();
  });

  it('draws a line under the name, on light pages and on dark ones', async () => {
    const { page } = await openArticle(on(), { english: 'card' });
    for (const [ink, paper] of [
      ['#222', '#fff'],
      ['#ddd', '#111'],
    ]) {
      await page.evaluate((color, background) => Object.assign(document.body.style, { color, background }), ink, paper);
      const clip = await page.evaluate(() => {
        const { x, y, width, height } = document.querySelector('#first')!.getBoundingClientRect();
        return { x, y, width, height };
      });
      const picture = async () => Buffer.from(await page.screenshot({ clip })).toString('base64');
      const marked = await picture();
      await settings(on(), { english: 'card', people: false });
      await until('no marks', async () => (await marksIn(page, 'people')).length === 0);
      expect((await picture()) === marked).toBe(false);
      await settings(on(), { english: 'card' });
      await untilMarked(page, '林德偉');
      expect((await picture()) === marked).toBe(true);
    }
    await page.close();
  });

  it('writes English after the first mention in the article, where the page does not say it itself', async () => {
    const { page } = await openArticle(on(), {});
    await until('English', async () => (await englishIn(page)).length >= 3);
    const english = await englishIn(page);
    expect(english.filter((one) => one.includes(LAMMY))).toHaveLength(1);
    expect(english.sort()).toEqual(['林德偉 (David Lammy)', '近平 (Xi Jinping)', '施紀賢 (Keir Starmer)'].sort());
    const drawn = await page.$$eval('duidu-n', (names) =>
      names.map((name) => {
        const [own, next] = [new Range(), new Range()];
        own.selectNodeContents(name);
        if (name.nextSibling) next.setEnd(name.nextSibling, 1);
        if (name.nextSibling) next.setStart(name.nextSibling, 0);
        const [before, after] = [[...own.getClientRects()].at(-1)!, next.getClientRects()[0]];
        // Where the line ends after the English the next character tells nothing.
        const gap = !after || after.left < before.right ? null : after.left - before.right;
        const style = getComputedStyle(name, '::after');
        return { gap, content: style.content, select: style.userSelect };
      }),
    );
    // Chromium tells the attribute's text, Firefox that it is one.
    for (const { content } of drawn) expect(content).toMatch(/attr\(data-e\)|Xi Jinping|David Lammy|Keir Starmer/);
    expect(new Set(drawn.map(({ select }) => select))).toEqual(new Set(['none']));
    const gaps = drawn.flatMap(({ gap }) => gap ?? []);
    expect(gaps.length).toBeGreaterThan(0);
    expect(Math.min(...gaps)).toBeGreaterThan(30);
    await page.close();
  });

  it('keeps English out of the page’s text, of what is selected and of what is found', async () => {
    const { page } = await openArticle(on(), { english: 'card' });
    const [text, selection] = [await page.evaluate(() => document.body.innerText), await selectedText(page)];
    for (const readings of ['off', 'marks'] as const) {
      await settings(on(), { english: 'all', readings });
      await until('English', async () => (await englishIn(page)).length >= 4);
      expect(await page.evaluate(() => document.body.innerText)).toBe(text);
      expect(await selectedText(page)).toBe(selection);
      const find = (what: string) =>
        page.evaluate((sought) => {
          getSelection()?.removeAllRanges();
          return (window as unknown as { find(text: string): boolean }).find(sought);
        }, what);
      expect(await find('英國首相施紀賢，施紀賢回信感謝')).toBe(true);
      expect(await find('Keir Starmer')).toBe(false);
    }
    await page.close();
  });

  it('keeps exactly one English name for each person while the reader scrolls and changes readings', async () => {
    const { page } = await openArticle(on(), {});
    for (const readings of ['marks', 'off', 'numbers'] as const) {
      await settings(on(), { readings });
      if (readings !== 'off') await untilReadings(page, 5);
      for (const down of [true, false]) {
        await page.evaluate((far) => scrollTo(0, far ? document.documentElement.scrollHeight : 0), down);
        await untilMarked(page, down ? '習近平' : '林德偉');
        const english = await englishIn(page);
        expect(english.filter((one) => one.includes(LAMMY))).toHaveLength(1);
        expect(english.filter((one) => one.includes('Xi Jinping'))).toHaveLength(1);
      }
    }
    await page.close();
  });

  it('gives everything back, the site’s own highlights too', async () => {
    const opened = await openArticle(on(), { english: 'all', readings: 'marks', script: 'cn' }, '林德伟');
    const { page } = opened;
    expect(await highlightsOf(page)).toEqual(expect.arrayContaining(['site', 'duidu-people']));
    await turn(on(), opened, false);
    await page.waitForFunction(() => document.querySelector('duidu-run') === null);
    expect(await highlightsOf(page)).toEqual(['site']);
    expect(await page.evaluate(() => CSS.highlights.get('site')?.size)).toBe(1);
    expect(await differences(page)).toEqual([]);
    await page.close();
  });

  it('goes to the next mention of a name, also far away, and round to the first again', async () => {
    const { page, tab } = await openArticle(on(), {});
    await page.bringToFront();
    const { seen } = await askReader(on(), tab, 'reader.names', {});
    const lammy = seen.find(({ en }) => en === LAMMY)!;
    expect(lammy.count).toBe(3);
    for (const at of [1, 2, 3, 1]) {
      expect(await askReader(on(), tab, 'reader.jump', { id: lammy.id, step: 1, card: false })).toEqual({ at, of: 3 });
      await until('the mention in view', () => isNowInView(page));
      expect((await marksIn(page, 'now')).join('')).toBe('林德偉');
      expect(await page.evaluate(() => scrollY > 1000)).toBe(at === 3);
    }
    expect(await askReader(on(), tab, 'reader.jump', { id: lammy.id, step: -1, card: false })).toEqual({
      at: 3,
      of: 3,
    });
    await page.close();
  });

  it('marks names on a page of very many elements in its own elements, and gives them back', async () => {
    const filler = '<p>港務處昨日宣布，渡輪碼頭的<b>擴建</b>工程將於下月動工。</p>'.repeat(5000);
    const url = 'http://std.stheadline.com/names/huge';
    on().put(url, ARTICLE.replace('</article>', `</article>${filler}`));
    await settings(on(), { english: 'card' });
    const opened = await openRead(on(), url);
    await untilMarked(opened.page, '林德偉');
    expect(await opened.page.$eval('#first', (p) => p.innerHTML.startsWith('<duidu-run>'))).toBe(true);
    expect(await opened.page.$eval('#plain', (p) => p.querySelector('duidu-run'))).toBe(null);
    await turn(on(), opened, false);
    await opened.page.waitForFunction(() => document.querySelector('duidu-run') === null);
    expect(await differences(opened.page)).toEqual([]);
    await opened.page.close();
  });
});
