// Readings are drawn and are not there: what is found, selected and copied is the page's own text.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { SAMPLES } from '../../lib/build/sample-pages';
import { FORM } from './driver/pages';
import { openRead, readingsIn, selectedText, settings, untilReadings } from './driver/reading';
import { forEachBrowser, type Stage } from './driver/stage';

const HONG_KONG = SAMPLES[0]!.url;

/** Copies what is selected in `page` by keyboard and pastes it into a field of another page; the field's value. */
async function copied(on: Stage, page: Page): Promise<string> {
  const press = async (where: Page, key: 'c' | 'v', command: string) => {
    await where.bringToFront();
    await where.keyboard.down('Control');
    // Chromium runs no editing command for a synthetic key by itself: it is named beside the key.
    await where.keyboard.press(key, on.name === 'chromium' ? { commands: [command] } : {});
    await where.keyboard.up('Control');
  };
  await press(page, 'c', 'Copy');
  on.put('http://paste.example.org/', '<!doctype html><textarea autofocus id="to"></textarea>');
  const field = await on.page('http://paste.example.org/');
  await field.focus('#to');
  await press(field, 'v', 'Paste');
  await field.waitForFunction(() => document.querySelector('textarea')?.value !== '');
  const text = await field.$eval('#to', (to) => (to as HTMLTextAreaElement).value);
  await field.close();
  return text;
}

const select = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (element) => {
    getSelection()?.selectAllChildren(element);
    return String(getSelection());
  });

forEachBrowser((_name, on) => {
  it('writes one reading over a word, on Traditional text as on Simplified', async () => {
    await settings(on(), { readings: 'marks' });
    for (const { url } of SAMPLES) {
      const { page } = await openRead(on(), url);
      await untilReadings(page, 50);
      const words = await page.$$eval('duidu-w[data-r]', (all) =>
        Object.fromEntries(all.map((word) => [word.textContent ?? '', word.getAttribute('data-r')])),
      );
      expect(words[url === HONG_KONG ? '銀行' : '银行']).toBe('yínháng');
      expect(words[url === HONG_KONG ? '報紙' : '报纸']).toBe('bàozhǐ');
      expect(Object.keys(words).filter((word) => !/\p{Script=Han}/u.test(word))).toEqual([]);
      await page.close();
    }
  });

  it('writes tones as numbers when asked to', async () => {
    await settings(on(), { readings: 'numbers' });
    const { page } = await openRead(on(), HONG_KONG);
    await untilReadings(page, 50);
    const readings = await page.$$eval('duidu-w[data-r]', (all) =>
      all.map((word) => word.getAttribute('data-r') ?? ''),
    );
    expect(readings).toContain('yin2hang2');
    expect(readings.filter((reading) => /[āáǎàēéěèīíǐìōóǒòūúǔù]/.test(reading))).toEqual([]);
    await page.close();
  });

  it('changes neither the text of the page nor what selecting it gives', async () => {
    await settings(on(), {});
    const plain = await openRead(on(), HONG_KONG);
    const [text, selection] = [
      await plain.page.evaluate(() => document.body.textContent),
      await selectedText(plain.page),
    ];
    await settings(on(), { readings: 'marks' });
    await untilReadings(plain.page, 50);
    expect(await plain.page.evaluate(() => document.body.textContent)).toBe(text);
    expect(await selectedText(plain.page)).toBe(selection);
    await plain.page.close();
  });

  it('lets a name be found by the browser, across its words and without its reading', async () => {
    await settings(on(), { readings: 'marks' });
    const { page } = await openRead(on(), HONG_KONG);
    await untilReadings(page, 50);
    const find = (what: string): Promise<boolean> =>
      page.evaluate((text) => {
        getSelection()?.removeAllRanges();
        return (window as unknown as { find(text: string): boolean }).find(text);
      }, what);
    expect(await find('林德偉（David Lammy）')).toBe(true);
    expect(await page.evaluate(() => String(getSelection()))).toBe('林德偉（David Lammy）');
    expect(await find('中國外交部長王毅，名字')).toBe(true);
    expect(await find('wàijiāo')).toBe(false);
    await page.close();
  });

  it('copies by keyboard what the page without readings would give', async () => {
    await settings(on(), {});
    const { page } = await openRead(on(), HONG_KONG);
    await select(page, 'article');
    const before = await copied(on(), page);
    await page.bringToFront();
    await settings(on(), { readings: 'marks' });
    await untilReadings(page, 50);
    await select(page, 'article');
    expect(before).toContain('林德偉（David Lammy）');
    expect(await copied(on(), page)).toBe(before);
    await page.close();
  });

  it('leaves fields, editors, code and what must not be translated alone, and lets one type', async () => {
    const url = 'http://std.stheadline.com/letters';
    on().put(url, FORM);
    await settings(on(), {});
    const { page } = await openRead(on(), url);
    const html = () => page.$eval('#kept', (form) => form.innerHTML);
    const before = await html();
    await settings(on(), { readings: 'marks', script: 'cn' });
    await untilReadings(page, 20);
    // Script, unlike readings, is also for what a button or an option says.
    const sameButOptions = (text: string) =>
      text.replace(/<select[\s\S]*<\/select>/, '').replace(/placeholder="[^"]*"/, '');
    expect(sameButOptions(await html())).toBe(sameButOptions(before));
    expect(await page.$$eval('#kept duidu-run', (runs) => runs.length)).toBe(0);
    await page.focus('#field');
    await page.keyboard.type('銀行');
    expect(await page.$eval('#field', (field) => (field as HTMLInputElement).value)).toContain('銀行');
    expect(await page.$eval('#area', (area) => (area as HTMLTextAreaElement).value)).toContain('這裏');
    await page.close();
  });

  it('takes readings away again when they are switched off', async () => {
    await settings(on(), { readings: 'marks' });
    const { page } = await openRead(on(), HONG_KONG);
    await untilReadings(page, 50);
    await settings(on(), { readings: 'off' });
    await page.waitForFunction(() => document.querySelectorAll('duidu-w').length === 0);
    expect(await readingsIn(page)).toBe(0);
    await page.close();
  });
});
