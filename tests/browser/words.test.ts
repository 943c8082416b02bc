// Looking up any word on a page, by pointer and by keyboard, in both browsers: on the saved real articles, and on pages of
// our own where words are hard to find: in several elements, over two lines, beside names, in converted and annotated
// text, in shadow roots, in frames, in text that cannot be selected. Pages are loaded once and read through.
import { afterAll, expect, it } from 'vitest';
import type { Browser as WebExtensions } from 'webextension-polyfill';
import { until } from '../../lib/build/browsers';
import type { StoredSettings } from '../../lib/build/shots';
import {
  boxesOf,
  type CardSeen,
  cardsOn,
  clickOn,
  meets,
  moveTo,
  type Rect,
  untilCard,
  untilNoCard,
} from './driver/card';
import { HOST } from './driver/living';
import { freshSettings, type Opened, openRead, settings, untilReadings } from './driver/reading';
import { forEachBrowser, noRealPages, putReal, REAL_PAGES, type Stage } from './driver/stage';

declare const chrome: WebExtensions;

/** The key of the command, as the background passes it on to the frames of a tab. */
const lookUp = (on: Stage, tab: number, by: 'key' | 'menu' = 'key'): Promise<unknown> =>
  on.inExtension(
    (to, data) => chrome.tabs.sendMessage(to, { id: 1, type: 'reader.look-up', data, timestamp: Date.now() }),
    tab,
    { by },
  );

/** What the card is about, as it is marked on the page. */
const nowOn = ({ page }: Opened): Promise<string> =>
  page.evaluate(() => [...(CSS.highlights.get('duidu-now') ?? [])].map(String).join(''));

const isInside = (box: Rect, width: number, height: number): boolean =>
  box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;

/** Where a text stands first in an element, in its shadow root if it has one, over all elements inside: every piece's box. */
const boxesIn = ({ page }: Opened, selector: string, text: string): Promise<Rect[]> =>
  page.evaluate(
    (where, wanted) => {
      const host = document.querySelector(where);
      const root = host?.shadowRoot ?? host;
      if (!root) return [];
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const places: [Text, number][] = [];
      let all = '';
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
        for (let i = 0; i < node.data.length; i++) {
          places.push([node, i]);
          all += node.data[i];
        }
      const at = all.indexOf(wanted);
      return (at < 0 ? [] : places.slice(at, at + wanted.length)).map(([node, i]) => {
        const range = document.createRange();
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const { left, top, right, bottom } = range.getBoundingClientRect();
        return { left, top, right, bottom };
      });
    },
    selector,
    text,
  );

const ARTICLE = `<!doctype html><html lang="zh-HK"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>外相訪京</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2025-02-14T09:00:00+08:00">
<style>body { font: 20px/2 sans-serif; margin: 20px } #broken { inline-size: 100px } #locked { user-select: none }
iframe { inline-size: 330px; block-size: 190px }</style></head><body>
<article><h1>外相訪京談貿易</h1>
<p id="name">記者問林德偉（David Lammy）如何抵達北京，外交大臣說是乘飛機。</p>
<p id="split">記者說，圖<b>書</b>館會<i>繼</i>續推動往來，<a href="#there">教育合作</a>也在其中。</p>
<p id="broken">他們加強教育合作。</p>
<p id="locked">會議討論經濟，又談到天氣。</p>
<x-note></x-note>
<p><textarea>外交部</textarea> <code>外交部</code> <button>發展</button></p></article>
<iframe src="/words/frame"></iframe>
<script>document.querySelector('x-note').attachShadow({ mode: 'open' }).innerHTML = '<p>編者按：雙方都希望往來增加。</p>'</script>
</body></html>`;

const FRAME = `<!doctype html><html lang="zh-HK"><head><meta charset="utf-8"><title>外相訪京</title>
<style>body { font: 18px/1.7 sans-serif; margin: 8px }</style></head><body><article><h1>外相訪京</h1>
<p>英國外交大臣今日抵達北京，與多名官員會面，雙方談及貿易與教育合作。</p><p>記者在機場等候多時，天氣寒冷，仍有市民前往觀看。</p>
</article></body></html>`;

forEachBrowser((_, on) => {
  let opened: Opened | undefined;
  const close = async (): Promise<void> => {
    await opened?.page.close();
    opened = undefined;
  };
  const open = async (url: string, stored: StoredSettings = {}): Promise<Opened> => {
    await close();
    await settings(on(), { language: 'en', lookupDelay: 150, ...stored });
    opened = await openRead(on(), url);
    await opened.page.bringToFront();
    return opened;
  };
  const openArticle = (stored: StoredSettings = {}): Promise<Opened> => {
    on().put(`${HOST}/words/article`, ARTICLE);
    on().put(`${HOST}/words/frame`, FRAME);
    return open(`${HOST}/words/article`, stored);
  };
  /** The article as the test before left it, or opened for the first time. */
  const article = async (): Promise<Opened> =>
    opened?.page.url().endsWith('/words/article') ? opened : await openArticle();
  const card = (what: string, test: (card: CardSeen) => boolean, frame = 0): Promise<CardSeen> =>
    untilCard(on(), opened?.tab ?? -1, what, test, frame);
  const away = async (): Promise<void> => {
    await opened?.page.mouse.move(2, 2, { steps: 3 });
    await untilNoCard(on(), opened?.tab ?? -1);
  };
  /** Points at a box and waits for the card of a word; where another card may lie over it, that goes first. */
  const pointAt = async (box: Rect | undefined, label: string, straight = false): Promise<CardSeen> => {
    if (!opened || !box) throw new Error(`no place for ${label}`);
    if (!straight) await away();
    await moveTo(opened.page, box);
    return card(`of ${label}`, (one) => one.label === label);
  };
  afterAll(async () => {
    await close();
    await freshSettings(on());
  });

  it.skipIf(noRealPages !== null).each([
    ['stheadline.html', '舉行'],
    ['rfi.html', '举行'],
    ['dw.html', '舉行'],
    ['xinhua.html', '举行'],
    ['takungpao.txt', '報道'],
    ['xinhua.txt', '举行'],
    ['live.html', '教育'],
  ])(
    `finds words on %s by pointer and by keys, and pins them${noRealPages ? ` (skipped: ${noRealPages})` : ''}`,
    async (file, word) => {
      const url = REAL_PAGES.find((one) => one.file === file)?.url ?? `${HOST}/live`;
      putReal(on(), file, url);
      const here = await open(url);
      const { page, tab } = here;
      await page.evaluate((wanted) => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
          const range = document.createRange();
          const at = node.data.indexOf(wanted);
          if (at < 0) continue;
          range.setStart(node, at);
          range.setEnd(node, at + wanted.length);
          const { width, top } = range.getBoundingClientRect();
          if (width > 0) return scrollBy({ top: top - 300, behavior: 'instant' });
        }
      }, word);
      let [box] = await boxesOf(page, word);
      await until('the page to rest', async () => {
        const before = box;
        [box] = await boxesOf(page, word);
        return JSON.stringify(before) === JSON.stringify(box);
      });
      const hovered = await pointAt(box, word);
      expect(hovered.text).toMatch(/\bHSK 2\.0|most frequent|[a-z]{3,}/);
      for (const one of await boxesOf(page, word)) expect(meets(one, hovered.box)).toBe(false);
      expect(await nowOn(here)).toBe(word);

      // By key the focus goes into the card that is open, and from there along the text.
      await lookUp(on(), tab);
      await card('with the focus', ({ focus }) => focus !== '');
      const seen = [word];
      for (let i = 0; i < 3; i++) {
        await page.keyboard.press('ArrowRight');
        const next = await card('of the next word', ({ label, focus }) => label !== seen.at(-1) && focus !== '');
        seen.push(next.label);
        expect(await nowOn(here)).not.toBe('');
      }
      await page.keyboard.press('ArrowLeft');
      await card('of the word before', ({ label }) => label === seen.at(-2));
      await page.keyboard.press('p');
      const pinned = await card('that is pinned', ({ controls }) => 'To another corner' in controls);
      expect(pinned.label).toBe(seen.at(-2));
      await page.keyboard.press('Escape');
      await untilNoCard(on(), tab);
      expect(await nowOn(here)).toBe('');
    },
    60_000,
  );

  it('finds words beside names, in several elements, over two lines, in shadow roots and locked text', async () => {
    const here = await openArticle();
    const { page, tab } = here;
    const at = async (selector: string, text: string, nth: number) => (await boxesIn(here, selector, text))[nth];
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('h1')!));

    // Crossing a name: the word before it, the name with the dictionary under it, the word after it.
    await pointAt(await at('#name', '記者', 1), '記者');
    const named = await pointAt(await at('#name', '林德偉', 1), 'David Lammy', true);
    expect(named.text).toContain('Foreign Secretary');
    expect(named.text).toContain('In the dictionary');
    await pointAt(await at('#name', '抵達', 1), '抵達', true);

    const split = await boxesIn(here, '#split', '圖書館');
    for (const box of split) {
      const about = await pointAt(box, '圖書館');
      for (const one of split) expect(meets(one, about.box)).toBe(false);
    }
    expect(await nowOn(here)).toBe('圖書館');
    await pointAt(await at('#split', '繼續', 1), '繼續');
    await pointAt(await at('#split', '教育', 0), '教育');

    const broken = await boxesIn(here, '#broken', '教育');
    expect(broken[0]?.top).not.toBe(broken[1]?.top);
    for (const box of broken) {
      const about = await pointAt(box, '教育');
      for (const one of broken) expect(meets(one, about.box)).toBe(false);
    }
    await pointAt(await at('#locked', '經濟', 1), '經濟');
    await pointAt(await at('x-note', '希望', 0), '希望');
    await pointAt(await at('button', '發展', 0), '發展');

    expect(
      await page.evaluate(() => [String(getSelection()), document.activeElement?.localName, location.hash]),
    ).toEqual(['外相訪京談貿易', 'body', '']);
    await away();
    for (const field of ['textarea', 'code']) {
      const box = await page.$eval(field, (one) => {
        const { left, top } = one.getBoundingClientRect();
        return { left, top, right: left + 30, bottom: top + 24 };
      });
      await moveTo(page, box);
      await new Promise((wake) => setTimeout(wake, 500));
      expect(await cardsOn(on(), tab)).toEqual([]);
    }
  }, 60_000);

  it('finds words in a small frame, and stays inside of it', async () => {
    const { page, tab } = await article();
    let frame = 0;
    await until('the reader in the frame', async () => {
      const frames = await on().inExtension(
        (to) =>
          chrome.scripting.executeScript({
            target: { tabId: to, allFrames: true },
            func: (() => 'duiduVisit' in globalThis && location.pathname) as never,
          }),
        tab,
      );
      frame = frames.find(({ result }) => result === '/words/frame')?.frameId ?? 0;
      return frame > 0;
    });
    const element = await page.$('iframe');
    await element?.scrollIntoView();
    const outer = await element?.boundingBox();
    const inner = page.frames().find((one) => one.url().endsWith('/words/frame'));
    const box = await inner?.evaluate(() => {
      const node = document.querySelector('p')?.firstChild as Text;
      const range = document.createRange();
      range.setStart(node, node.data.indexOf('抵達'));
      range.setEnd(node, node.data.indexOf('抵達') + 2);
      const { left, top, right, bottom } = range.getBoundingClientRect();
      return { left, top, right, bottom };
    });
    if (!outer || !box) throw new Error('no frame');
    const { x, y } = outer;
    await moveTo(page, { left: box.left + x, right: box.right + x, top: box.top + y, bottom: box.bottom + y });
    const about = await card('in the frame', ({ label }) => label === '抵達', frame);
    expect(isInside(about.box, 330, 190)).toBe(true);
    expect(meets(box, about.box)).toBe(false);
    // A card that is higher than its room is scrolled, and stays so while its place is measured again and again.
    expect(about.scrolls).toBe(true);
    await page.mouse.move((about.box.left + about.box.right) / 2 + x, (about.box.top + about.box.bottom) / 2 + y);
    await page.mouse.wheel({ deltaY: 40 });
    await card('that is scrolled', ({ scrolled }) => scrolled > 0, frame);
    await new Promise((wake) => setTimeout(wake, 700));
    expect((await cardsOn(on(), tab, frame))[0]?.scrolled).toBeGreaterThan(0);
    await page.mouse.move(2, 2, { steps: 3 });
    await until('no card in the frame', async () => (await cardsOn(on(), tab, frame)).length === 0);
  }, 60_000);

  it('opens by a held key from now on, or by a click, and shows a reading alone where that is wished for', async () => {
    const here = await article();
    const { page, tab } = here;
    await page.evaluate(() => scrollTo(0, 0));
    const [box] = await boxesIn(here, '#locked', '天氣');
    await settings(on(), { language: 'en', lookup: 'key', lookupKey: 'shift' });
    await new Promise((wake) => setTimeout(wake, 300));
    await moveTo(page, box!);
    await new Promise((wake) => setTimeout(wake, 700));
    expect(await cardsOn(on(), tab)).toEqual([]);
    await page.keyboard.down('Shift');
    await card('of 天氣', ({ label }) => label === '天氣');
    await page.keyboard.up('Shift');
    await away();

    await settings(on(), { language: 'en', lookup: 'tap', readings: 'marks', readingsFor: 'pointer' });
    await new Promise((wake) => setTimeout(wake, 300));
    await moveTo(page, box!);
    await until('the reading alone', async () => (await tipOn(on(), tab)).includes('tiānqì'));
    expect(await cardsOn(on(), tab)).toEqual([]);
    await page.mouse.click((box!.left + box!.right) / 2, (box!.top + box!.bottom) / 2);
    await card('of 天氣', ({ label }) => label === '天氣');
    await page.keyboard.press('Escape');
    await untilNoCard(on(), tab);
  }, 60_000);

  it('finds the printed word in converted and annotated text, at twice the size too', async () => {
    const here = await openArticle({
      script: 'cn',
      words: true,
      readings: 'marks',
      readingsFor: 'unknown',
    });
    const { page, tab } = here;
    await untilReadings(page);
    // What the reader says that they know is read no more, at once.
    const isRead = () => page.$$eval('#name duidu-w', (words) => words.some((word) => word.textContent === '记者'));
    expect(await isRead()).toBe(true);
    await clickOn(page, await pointAt((await boxesIn(here, '#name', '记者'))[0], '記者'), 'I know this');
    await until('its reading to go', async () => !(await isRead()));
    expect(await nowOn(here)).toBe('记者');

    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#locked')!));
    const selected = await page.evaluate(() => String(getSelection()));
    const [first] = await boxesIn(here, '#locked', '经济');
    const about = await pointAt(first, '經濟');
    expect(about.text).toContain('jīngjì');
    expect(await nowOn(here)).toBe('经济');
    const split = await boxesIn(here, '#split', '图书馆');
    await pointAt(split[2], '圖書館');
    // The reading over a word is the word's.
    const [{ left, right, top } = { left: 0, right: 0, top: 0 }] = await boxesIn(here, '#locked', '会议');
    await pointAt({ left, right, top: top - 10, bottom: top - 6 }, '會議');
    expect(await page.evaluate(() => String(getSelection()))).toBe(selected);
    await away();

    const size = { width: 550, height: 450 };
    await page.setViewport({ ...size, deviceScaleFactor: 2 });
    await page.evaluate(() => scrollTo(0, 0));
    const [big] = await boxesIn(here, '#name', '抵达');
    const zoomed = await pointAt(big, '抵達');
    expect(isInside(zoomed.box, size.width, size.height)).toBe(true);
    expect(meets(big!, zoomed.box)).toBe(false);
    await clickOn(page, zoomed, 'Close');
    await untilNoCard(on(), tab);
    await page.setViewport({ width: 1100, height: 900 });
  }, 60_000);
});

/** What the tip under the pointer says; '' without one. */
async function tipOn(on: Stage, tab: number): Promise<string> {
  return on.inExtension(async (to) => {
    const look = () => {
      const { chrome: own } = globalThis as unknown as {
        chrome?: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
      };
      const host = document.querySelector<HTMLElement & { openOrClosedShadowRoot?: ShadowRoot }>('duidu-card');
      const root = host && (host.openOrClosedShadowRoot ?? own?.dom?.openOrClosedShadowRoot(host));
      return root?.querySelector('.duidu-card-tip')?.textContent ?? '';
    };
    const [done] = await chrome.scripting.executeScript({ target: { tabId: to }, func: look as never });
    return String(done?.result ?? '');
  }, tab);
}
