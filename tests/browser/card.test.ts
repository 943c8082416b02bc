// The card on a page, by pointer and by keyboard, in both browsers: what it says, where it stands, that it stays and goes
// as it should, that neither page nor card disturbs the other, and that what is chosen on it holds.
import { afterEach, expect, it } from 'vitest';
import type { Browser as WebExtensions } from 'webextension-polyfill';
import { until } from '../../lib/build/browsers';
import { SAMPLES } from '../../lib/build/sample-pages';
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
import { freshSettings, type Opened, openRead, settings, untilOpened } from './driver/reading';
import { forEachBrowser, type Stage } from './driver/stage';

declare const chrome: WebExtensions;

const SAMPLE = SAMPLES[0]?.url ?? '';
const LAMMY = /Foreign Secretary of the United Kingdom,\s+July 2024 to September 2025/;

/** Goes to the next mention of a name as the popup and the keys do, as soon as the page is painted. */
const jump = (on: Stage, tab: number, id: string): Promise<void> =>
  until(`a mention of ${id} to go to`, async () => {
    const reply = await on.inExtension(
      (to, data) =>
        chrome.tabs.sendMessage(to, { id: 1, type: 'reader.jump', data, timestamp: Date.now() }, { frameId: 0 }),
      tab,
      { id, step: 1, card: true },
    );
    return ((reply as { res?: { of?: number } }).res?.of ?? 0) > 0;
  });

const isInside = (box: Rect, { width, height }: { width: number; height: number }): boolean =>
  box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;

/** An article of one paragraph, to try places with. */
const article = (text: string, style = ''): string => `<!doctype html><html lang="zh-HK"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>外相訪京</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2025-02-14T09:00:00+08:00">
<style>${style}</style></head><body><article><h1>外相訪京談貿易</h1><p>${text}</p></article></body></html>`;

const TEXT = '英國外交大臣林德偉（David Lammy）今日抵達北京，與多名官員會面，雙方談及貿易與教育合作，並同意明年再談。';

forEachBrowser((name, on) => {
  let opened: Opened | undefined;
  const open = async (url: string, stored: StoredSettings = { language: 'en' }): Promise<Opened> => {
    await settings(on(), stored);
    opened = await openRead(on(), url);
    await until('the names to be marked', async () => JSON.stringify(await jumpable()).includes('"ready":true'));
    await opened.page.bringToFront();
    return opened;
  };
  const jumpable = () =>
    on().inExtension(
      (tab) =>
        chrome.tabs.sendMessage(tab, { id: 1, type: 'reader.names', data: {}, timestamp: Date.now() }, { frameId: 0 }),
      opened?.tab ?? -1,
    );
  const openText = (path: string, text = TEXT, style = '', stored?: StoredSettings): Promise<Opened> => {
    on().put(`${HOST}/card/${path}`, article(text, style));
    return open(`${HOST}/card/${path}`, stored);
  };
  const hover = async ({ page, tab }: Opened, word: string, nth = 0): Promise<CardSeen> => {
    const [box] = await boxesOf(page, word, nth);
    if (!box) throw new Error(`${word} does not stand on the page`);
    await moveTo(page, box);
    return untilCard(on(), tab, `of ${word}`);
  };
  afterEach(async () => {
    await opened?.page.close();
    opened = undefined;
    await freshSettings(on());
  });

  it('tells at a hover who it is and what they were on the article’s day, and covers no name', async () => {
    const here = await open(SAMPLE);
    const { page } = here;
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('h1')!));
    const card = await hover(here, '林德偉');
    expect(card.label).toBe('David Lammy');
    expect(card.text).toContain('On 20 March 2025');
    expect(card.text).toMatch(LAMMY);
    expect(card.text).toContain('Lín Déwěi');
    expect(card.text).toContain('拉米');
    for (const box of await boxesOf(page, '林德偉')) expect(meets(box, card.box)).toBe(false);
    expect(isInside(card.box, page.viewport() ?? { width: 1100, height: 900 })).toBe(true);
    expect(card.focus).toBe('');
    expect(await page.evaluate(() => [String(getSelection()), document.activeElement?.localName])).toEqual([
      '譯名觀察︱同一位外相 三地叫法各異',
      'body',
    ]);
  });

  it('stays while the pointer is on it, and leaves nothing behind when it goes', async () => {
    const here = await open(SAMPLE);
    const { page, tab } = here;
    const card = await hover(here, '林德偉');
    await moveTo(page, card.box);
    await new Promise((wake) => setTimeout(wake, 700));
    expect(await cardsOn(on(), tab)).toHaveLength(1);
    await page.mouse.move(5, 400, { steps: 3 });
    await untilNoCard(on(), tab);
    expect(await page.evaluate(() => document.querySelector('duidu-card'))).toBeNull();
  });

  it('is reached by no style and no script of the page, and reaches none', async () => {
    const style = `* { color: rgb(255, 0, 0) !important; font-size: 40px !important; display: block !important }
      duidu-card { display: none !important; position: static !important; opacity: 0.1 !important; transform: scale(2) }
      :root { --duidu-ink: red; font-size: 40px }`;
    const here = await openText('styles', TEXT, style);
    const { page, tab } = here;
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const type of ['click', 'mousedown', 'keydown', 'focusin'])
        document.addEventListener(type, () => void heard.push(type));
    });
    const card = await hover(here, '林德偉');
    expect(card.colour).not.toBe('rgb(255, 0, 0)');
    expect(card.box.right - card.box.left).toBeLessThanOrEqual(340);
    await clickOn(page, card, 'Pin');
    await untilCard(on(), tab, 'that is pinned', ({ controls }) => 'To another corner' in controls);
    await page.keyboard.press('ArrowDown');
    const told = await page.evaluate(() => [
      (window as unknown as { heard: string[] }).heard.join(),
      document.querySelector('duidu-card')?.shadowRoot,
      document.querySelector('duidu-card')?.childNodes.length,
      document.querySelectorAll('style').length,
    ]);
    expect(told).toEqual(['', null, 0, 1]);
  });

  it('is walked by keyboard, says so, and gives the focus back', async () => {
    const here = await open(SAMPLE);
    const { page, tab } = here;
    await page.evaluate(() => document.querySelector('a')?.focus());
    await jump(on(), tab, 'David Lammy');
    const first = await untilCard(on(), tab, 'with the focus', ({ focus }) => focus !== '');
    expect(first.focus).toBe('h2 David Lammy');
    await page.keyboard.press('ArrowRight');
    const second = await untilCard(on(), tab, 'of the next name', ({ text }) => text.includes('拉米 Lāmǐ\n\nOn'));
    expect(second.focus).toBe('h2 David Lammy');
    expect(second.aloud).toBe('David Lammy, Foreign Secretary of the United Kingdom, Mention 2 of 2 in this article');
    await page.keyboard.press('ArrowRight');
    const other = await untilCard(on(), tab, 'of another name', ({ label }) => label !== 'David Lammy');
    expect(other.focus).toBe(`h2 ${other.label}`);
    await page.keyboard.press('ArrowLeft');
    await untilCard(on(), tab, 'of the name before', ({ label }) => label === 'David Lammy');
    await page.keyboard.press('Tab');
    const third = await untilCard(on(), tab, 'with its first button', ({ focus }) => focus.startsWith('button'));
    expect(third.focus).toBe('button Copy the name');
    await page.keyboard.press('Escape');
    await untilNoCard(on(), tab);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('a');
  });

  it('is pinned by P, docked away from its word, and stays while another opens', async () => {
    const here = await open(SAMPLE);
    const { page, tab } = here;
    await jump(on(), tab, 'David Lammy');
    await untilCard(on(), tab, 'with the focus', ({ focus }) => focus !== '');
    await page.keyboard.press('p');
    const pinned = await untilCard(on(), tab, 'that is pinned', ({ controls }) => 'To another corner' in controls);
    const size = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(isInside(pinned.box, size)).toBe(true);
    for (const box of await boxesOf(page, '林德偉')) expect(meets(box, pinned.box)).toBe(false);
    const [king] = await boxesOf(page, '王毅');
    await moveTo(page, king!);
    await untilCard(on(), tab, 'of another name', ({ label }) => label === 'Wang Yi');
    expect(await cardsOn(on(), tab)).toHaveLength(2);
    await page.mouse.move(5, 400, { steps: 3 });
    await until('the pinned card alone', async () => (await cardsOn(on(), tab)).length === 1);
    const [still] = await cardsOn(on(), tab);
    await clickOn(page, still!, 'To another corner');
    await untilCard(
      on(),
      tab,
      'in another corner',
      ({ box }) => box.left !== still!.box.left || box.top !== still!.box.top,
    );
  });

  it('is told that a name is none, and takes it back', async () => {
    const here = await openText('no-name');
    const { page, tab } = here;
    const card = await hover(here, '林德偉');
    await clickOn(page, card, 'Not a name here');
    const done = await untilCard(on(), tab, 'that confirms it', ({ controls }) => 'Undo' in controls);
    expect(done.text).toContain('林德偉 is no longer marked on this page.');
    const decided = () => on().inExtension(() => chrome.storage.local.get('decisions').then(JSON.stringify));
    expect(await decided()).toContain('林德偉');
    await clickOn(page, done, 'Undo');
    await untilCard(on(), tab, 'that says so', ({ text }) => text.includes('Taken back.'));
    expect(await decided()).not.toContain('林德偉');
    await page.mouse.move(5, 5, { steps: 3 });
    await untilNoCard(on(), tab);
    const again = await hover(here, '林德偉');
    expect(again.label).toBe('David Lammy');
  });

  it('is operated by keyboard alone, and keeps the focus through what is done', async () => {
    const here = await openText('keys', `${TEXT}林德偉稍後離開。`);
    const { page, tab } = here;
    await jump(on(), tab, 'David Lammy');
    await untilCard(on(), tab, 'with the focus', ({ focus }) => focus !== '');
    for (let steps = 0; steps < 20; steps += 1) {
      await page.keyboard.press('Tab');
      if ((await cardsOn(on(), tab))[0]?.focus === 'button Not a name here') break;
    }
    await page.keyboard.press('Enter');
    await untilCard(on(), tab, 'with the way back', ({ focus }) => focus === 'button Undo');
    await page.keyboard.press('Enter');
    const back = await untilCard(on(), tab, 'as before', ({ text }) => text.includes('Taken back.'));
    expect(back.focus).toBe('h2 David Lammy');
    await page.keyboard.press('Escape');
    await untilNoCard(on(), tab);
  });

  it('adds what only the page knows to the own glossary, takes it out again, and opens it to be edited', async () => {
    const text = `${TEXT}外交部官員伊安雅（Ann Example）陪同。`;
    const here = await openText('taught', text);
    const { page, tab } = here;
    const card = await hover(here, '伊安雅');
    expect(card.text).toContain('known from this page only');
    await clickOn(page, card, 'Add to my glossary');
    const kept = await untilCard(on(), tab, 'that confirms it', ({ controls }) => 'Undo' in controls);
    const glossary = () => on().inExtension(() => chrome.storage.local.get('glossary').then(JSON.stringify));
    expect(await glossary()).toContain('Ann Example');
    await clickOn(page, kept, 'Edit');
    expect((await untilOpened(on(), 'options.html')).hash).toMatch(/^#glossary\/edit\/./);
    await page.bringToFront();
    const now = await untilCard(on(), tab, 'that is still there', ({ controls }) => 'Undo' in controls);
    await clickOn(page, now, 'Undo');
    await untilCard(on(), tab, 'that says so', ({ text: said }) => said.includes('Taken back.'));
    expect(await glossary()).not.toContain('Ann Example');
  });

  it.each([
    ['on a phone’s width', 360, 640],
    ['at twice the size', 550, 450],
    ['in a window that is low', 700, 240],
  ])('stands inside of what can be seen %s, and scrolls where it is higher', async (_, width, height) => {
    const here = await openText('small', `${TEXT.repeat(3)}`);
    const { page, tab } = here;
    await page.setViewport({ width, height });
    const card = await hover(here, '林德偉');
    expect(isInside(card.box, { width, height })).toBe(true);
    for (const box of await boxesOf(page, '林德偉')) expect(meets(box, card.box)).toBe(false);
    if (height < 500) expect(card.scrolls).toBe(true);
    expect(await cardsOn(on(), tab)).toHaveLength(1);
    await page.setViewport({ width: 1100, height: 900 });
  });

  it('stands clear of both lines of a name that is broken over two', async () => {
    const here = await openText('broken', `英國的${TEXT}`, 'p { font: 20px/1.6 sans-serif; inline-size: 221px }');
    const { page } = here;
    const boxes = await boxesOf(page, '林德偉');
    expect(boxes.length).toBe(2);
    await moveTo(page, boxes[1]!);
    const card = await untilCard(on(), here.tab, 'of the broken name');
    expect(card.label).toBe('David Lammy');
    for (const box of boxes) expect(meets(box, card.box)).toBe(false);
  });

  it('follows its word when the page scrolls, and goes when it leaves the screen', async () => {
    const here = await openText('scroll', TEXT, 'body { padding-block: 300px 3000px }');
    const { page, tab } = here;
    const card = await hover(here, '林德偉');
    await page.evaluate(() => scrollBy({ top: 60, behavior: 'instant' }));
    const moved = await untilCard(on(), tab, 'that followed', ({ box }) => Math.abs(box.top - card.box.top + 60) < 2);
    expect(moved.label).toBe('David Lammy');
    await page.evaluate(() => scrollBy({ top: 1500, behavior: 'instant' }));
    await untilNoCard(on(), tab);
  });

  it.each([
    ['zh-Hans', '英国外交大臣', '2024年7月至2025年9月'],
    ['zh-Hant-HK', '英國外交大臣', '2024年7月至2025年9月'],
    ['zh-Hant-TW', '英國外交大臣', '2024年7月至2025年9月'],
  ])('speaks %s', async (language, title, period) => {
    const here = await openText('language', TEXT, '', { language });
    const card = await hover(here, '林德偉');
    expect(card.label).toBe('David Lammy');
    expect(card.text).toContain(title);
    expect(card.text).toContain(period);
  });

  it('goes with everything else when the page is given back', async () => {
    const here = await openText('off');
    const card = await hover(here, '林德偉');
    await clickOn(here.page, card, 'Pin');
    await untilCard(on(), here.tab, 'that is pinned', ({ controls }) => 'To another corner' in controls);
    await on().inExtension(
      (tab) => chrome.runtime.sendMessage({ id: 1, type: 'tab.turn', data: { tab, on: false }, timestamp: Date.now() }),
      here.tab,
    );
    await untilNoCard(on(), here.tab);
    expect(await here.page.evaluate(() => document.querySelector('duidu-card, duidu-run'))).toBeNull();
    expect(name).toBeTruthy();
  });
});
