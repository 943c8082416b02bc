// What the reader has marked stays marked, word for word, through every switch; what is found and copied is the text
// as it is shown.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { until } from '../../../lib/build/browsers';
import type { StoredSettings } from '../../../lib/build/shots';
import { HOST, html, simplified, untilAllRead, untilTextIs } from '../driver/living';
import { openRead, settings } from '../driver/reading';
import { paragraphs, sentence } from '../driver/sentences';
import { forEachBrowser, type Stage } from '../driver/stage';

async function openPlain(on: Stage, path: string) {
  on.put(
    `${HOST}/selection/${path}`,
    html('選取', `<article><h1>選取文字</h1>${paragraphs(60, 2)}</article><textarea id="paste"></textarea>`),
  );
  await settings(on, {});
  const opened = await openRead(on, `${HOST}/selection/${path}`);
  await opened.page.bringToFront();
  return opened.page;
}

const selected = (page: Page): Promise<string> =>
  page.evaluate(() => String(getSelection()).replace(/\s+/g, '').replace(/\n/g, ''));

/** Selects from a place in one paragraph to a place in another, ends as a reader would drag them. */
const select = (page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<void> =>
  page.evaluate(
    (start, end) => {
      const text = (n: number) => document.querySelectorAll('article p')[n]!.firstChild!;
      getSelection()?.setBaseAndExtent(text(start[0]), start[1], text(end[0]), end[1]);
    },
    from,
    to,
  );

const backward = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection()!;
    const range = document.createRange();
    range.setStart(anchorNode!, anchorOffset);
    range.setEnd(focusNode!, focusOffset);
    return range.collapsed;
  });

async function switchTo(on: Stage, page: Page, wanted: StoredSettings): Promise<void> {
  await settings(on, wanted);
  await page.bringToFront();
  await untilTextIs(page, 'h1', wanted.script === 'cn' ? '选取文字' : '選取文字');
  if (wanted.readings && wanted.readings !== 'off') {
    await untilAllRead(page, 'article p:nth-of-type(21)');
    await untilAllRead(page, 'article p:nth-of-type(23)');
    const numbers = wanted.readings === 'numbers';
    await page.waitForFunction(
      (digits) =>
        /\d/.test(document.querySelector('p:nth-of-type(21) duidu-w')?.getAttribute('data-r') ?? '') === digits,
      {},
      numbers,
    );
  } else await page.waitForFunction(() => document.querySelector('duidu-run') === null);
}

const SWITCHES: readonly StoredSettings[] = [
  { script: 'cn' },
  { script: 'cn', readings: 'marks' },
  { script: 'printed', readings: 'numbers' },
  { script: 'cn', readings: 'numbers' },
  {},
];

forEachBrowser((name, on) => {
  it.each([
    ['forwards', [20, 6], [22, 9]],
    ['backwards', [22, 9], [20, 6]],
    ['inside one word', [20, 6], [20, 7]],
  ] as const)('keeps both ends of a selection made %s, and the place, through every switch', async (_how, from, to) => {
    const page = await openPlain(on(), 'kept');
    await page.$eval('article p:nth-of-type(21)', (p) => p.scrollIntoView());
    await select(page, from, to);
    const text = await selected(page);
    const isBackward = await backward(page);
    const top = () => page.$eval('article p:nth-of-type(21)', (p) => p.getBoundingClientRect().top);
    const at = await top();
    expect(text.length).toBeGreaterThan(0);
    for (const wanted of SWITCHES) {
      await switchTo(on(), page, wanted);
      const shown = wanted.script === 'cn' ? simplified(text) : text;
      await until(`«${shown}» to be selected`, async () => (await selected(page)) === shown).catch(() => {});
      expect(await selected(page), JSON.stringify(wanted)).toBe(shown);
      expect(await backward(page)).toBe(isBackward);
      expect(Math.abs((await top()) - at), `moved by ${JSON.stringify(wanted)}`).toBeLessThanOrEqual(2);
    }
    await page.close();
  });

  it('keeps a selection that was made on converted text with readings', async () => {
    const page = await openPlain(on(), 'made');
    await page.$eval('article p:nth-of-type(21)', (p) => p.scrollIntoView());
    await switchTo(on(), page, { script: 'cn', readings: 'marks' });
    await page.evaluate(() => {
      const words = document.querySelectorAll('article p:nth-of-type(21) duidu-w');
      getSelection()?.setBaseAndExtent(words[2]!.firstChild!, 0, words[5]!.firstChild!, 1);
    });
    const text = await selected(page);
    const source = sentence(40) + sentence(41);
    expect(simplified(source)).toContain(text);
    await switchTo(on(), page, {});
    const start = simplified(source).indexOf(text);
    expect(await selected(page)).toBe(source.slice(start, start + text.length));
    await page.close();
  });

  it('finds what is shown across words, and copies it without readings', async () => {
    const page = await openPlain(on(), 'copied');
    await page.$eval('article p:nth-of-type(21)', (p) => p.scrollIntoView({ block: 'center' }));
    await switchTo(on(), page, { script: 'cn', readings: 'marks' });
    const phrase = '渡轮码头的扩建工程将于下月动工';
    await page.evaluate(() => scrollTo(0, 0));
    await untilAllRead(page, 'article p');
    expect(
      await page.evaluate((text) => (window as unknown as { find(what: string): boolean }).find(text), phrase),
    ).toBe(true);
    expect(await selected(page)).toBe(phrase);
    const press = async (key: 'c' | 'v', command: string) => {
      await page.keyboard.down('Control');
      // Chromium runs no editing command for a synthetic key by itself: it is named beside the key.
      await page.keyboard.press(key, name === 'chromium' ? { commands: [command] } : {});
      await page.keyboard.up('Control');
    };
    await press('c', 'Copy');
    await page.focus('#paste');
    await press('v', 'Paste');
    await page.waitForFunction(() => document.querySelector('textarea')?.value !== '');
    const copied = await page.$eval('#paste', (field) => (field as HTMLTextAreaElement).value);
    expect(copied).toBe(phrase);
    await page.close();
  });
});
