// What readings do to a page's lines: nothing where there is no room, nothing to where the reader is reading, and
// nothing that a site's own rules could take apart.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { frames, HOST, html, simplified, untilAllRead } from '../driver/living';
import { openRead, readingsIn, settings, untilReadings } from '../driver/reading';
import { paragraphs, SENTENCES, sentence } from '../driver/sentences';
import { forEachBrowser, type Stage } from '../driver/stage';
import { BOXES, DARK, HOSTILE, NO_ROOM } from '../fixtures/boxes';

async function openWith(on: Stage, path: string, body: string) {
  on.put(`${HOST}/layout/${path}`, html('版面', body));
  await settings(on, { script: 'cn', readings: 'marks' });
  const opened = await openRead(on, `${HOST}/layout/${path}`);
  await opened.page.bringToFront();
  await untilReadings(opened.page, 20);
  return opened.page;
}

/** Scrolls as a wheel does, remembers the paragraph at the top of the window, and says how far it moves afterwards. */
const driftAfterScroll = (page: Page, by: number): Promise<{ moved: number; read: boolean }> =>
  page.evaluate(async (distance) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const begun = scrollY;
    scrollBy(0, distance);
    await frame();
    if (scrollY === begun) return { moved: 0, read: true };
    const at = [...document.querySelectorAll('article p')].find((p) => p.getBoundingClientRect().bottom > 1)!;
    const top = at.getBoundingClientRect().top;
    let still = 0;
    let last = document.querySelectorAll('duidu-w').length;
    // Until nothing is painted any more.
    for (let i = 0; i < 200 && still < 12; i += 1) {
      await frame();
      const now = document.querySelectorAll('duidu-w').length;
      still = now === last ? still + 1 : 0;
      last = now;
    }
    const read = at.querySelector('duidu-w') !== null;
    return { moved: Math.abs(at.getBoundingClientRect().top - top), read };
  }, by);

const drawn = (page: Page, selector = 'duidu-w[data-r]') =>
  page.$eval(selector, (word) => {
    const [own, after] = [getComputedStyle(word), getComputedStyle(word, '::after')];
    const run = getComputedStyle(word.closest('duidu-run')!);
    return {
      word: [own.display, own.float, own.position, own.visibility, own.marginTop],
      run: [run.display, run.float],
      reading: [after.display, after.content === `"${word.getAttribute('data-r')}"` || after.content, after.float],
      ownSize: own.fontSize,
      colours: [own.color, after.color],
      background: own.backgroundColor,
    };
  });

forEachBrowser((name, on) => {
  it('draws no reading in a box that has no room for it, and converts what is in it', async () => {
    const page = await openWith(on(), 'boxes', BOXES);
    await untilAllRead(page, '#roomy');
    const height = (id: string) => page.$eval(`#${id}`, (box) => box.scrollHeight);
    await settings(on(), { script: 'cn' });
    await page.bringToFront();
    await page.waitForFunction(() => document.querySelector('duidu-run') === null);
    const before = await Promise.all(NO_ROOM.map(height));
    await settings(on(), { script: 'cn', readings: 'marks' });
    await page.bringToFront();
    await untilAllRead(page, '#roomy');
    for (const id of NO_ROOM) {
      const words = await page.$$eval(`#${id} duidu-w`, (all) => all.length);
      expect(words, `readings in #${id}`).toBe(0);
    }
    expect(await Promise.all(NO_ROOM.map(height))).toEqual(before);
    const shown = await page.$eval('article', (article) => article.textContent ?? '');
    expect(shown.split(simplified(SENTENCES.join(''))).length - 1).toBe(5);
    expect(shown).toContain('财经与体育');
    expect(shown).toContain(simplified(sentence(1)));
    await page.close();
  });

  it('does not move what the reader is reading while what comes near is painted', async () => {
    const page = await openWith(on(), 'long', `<article><h1>長文</h1>${paragraphs(160, 3)}</article>`);
    const words = await readingsIn(page);
    const moves: number[] = [];
    for (let i = 0; i < 7; i += 1) {
      const { moved, read } = await driftAfterScroll(page, 700);
      expect(read).toBe(true);
      moves.push(moved);
    }
    // A jump far down, past what was ever near, and back up over what was never painted.
    moves.push((await driftAfterScroll(page, 9000)).moved);
    for (let i = 0; i < 5; i += 1) moves.push((await driftAfterScroll(page, -700)).moved);
    expect(Math.max(...moves), `moves: ${moves.map(Math.round).join(' ')}`).toBeLessThanOrEqual(2);
    expect(await readingsIn(page)).toBeGreaterThan(words);
    await page.close();
  });

  it('keeps what the reader is reading where it is when readings are switched on and off', async () => {
    await settings(on(), {});
    on().put(`${HOST}/layout/switch`, html('長文', `<article><h1>長文</h1>${paragraphs(120, 3)}</article>`));
    const { page } = await openRead(on(), `${HOST}/layout/switch`);
    await page.bringToFront();
    const top = () => page.$eval('article p:nth-of-type(40)', (p) => p.getBoundingClientRect().top);
    await page.$eval('article p:nth-of-type(40)', (p) => p.scrollIntoView());
    await frames(page);
    const at = await top();
    await settings(on(), { readings: 'marks' });
    await page.bringToFront();
    await untilAllRead(page, 'article p:nth-of-type(40)');
    await new Promise((wake) => setTimeout(wake, 800));
    expect(Math.abs((await top()) - at)).toBeLessThanOrEqual(2);
    await settings(on(), { readings: 'off', script: 'cn' });
    await page.bringToFront();
    await page.waitForFunction(() => document.querySelector('duidu-run') === null);
    await frames(page);
    expect(Math.abs((await top()) - at)).toBeLessThanOrEqual(2);
    await page.close();
  });

  it('draws readings right on a page whose rules are hard on them', async () => {
    const page = await openWith(on(), 'hostile', HOSTILE);
    const found = await drawn(page);
    const paragraph = await page.$eval('article p', (p) => [getComputedStyle(p).fontSize, getComputedStyle(p).color]);
    expect(found).toMatchObject({
      word: ['ruby', 'none', 'static', 'visible', '0px'],
      run: ['inline', 'none'],
      ownSize: paragraph[0],
      colours: [paragraph[1], paragraph[1]],
      background: 'rgba(0, 0, 0, 0)',
    });
    expect(found.reading[0]).toBe('ruby-text');
    expect(String(found.reading[1])).not.toContain('×');
    expect(found.reading[2]).toBe('none');
    await page.close();
  });

  it('draws readings in the colour of their text, on a dark page as in a coloured line', async () => {
    const page = await openWith(on(), 'dark', DARK);
    await untilAllRead(page, '.warm');
    expect((await drawn(page)).colours).toEqual(['rgb(204, 204, 204)', 'rgb(204, 204, 204)']);
    expect((await drawn(page, '.warm duidu-w')).colours).toEqual(['rgb(250, 200, 150)', 'rgb(250, 200, 150)']);
    await page.close();
  });

  it('stands readings over their words, in lines that do not overlap', async () => {
    const page = await openWith(on(), 'lines', `<article style="width: 420px">${paragraphs(4, 2)}</article>`);
    await untilAllRead(page, 'article');
    const gaps = await page.$eval('article p', (p) => {
      const tops = [...p.querySelectorAll('duidu-w')].map((word) => Math.round(word.getBoundingClientRect().top));
      const lines = [...new Set(tops)].sort((a, b) => a - b);
      return lines
        .slice(1)
        .map((top, i) => top - lines[i]!)
        .filter((gap) => gap > 4);
    });
    const size = await page.$eval('article p', (p) => Number.parseFloat(getComputedStyle(p).fontSize));
    expect(gaps.length).toBeGreaterThan(1);
    // A line holds its text and a reading of at least ten pixels above it.
    expect(Math.min(...gaps), name).toBeGreaterThanOrEqual(size + 10);
    await page.close();
  });
});
