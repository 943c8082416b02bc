// The options page in both browsers: names are added from a link, edited, deleted and brought back, tables taken in and
// handed over, choices stored where pages read them; and assistive technology finds its way.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, expect, it } from 'vitest';
import type { Browser as WebExtensions } from 'webextension-polyfill';
import { until } from '../../lib/build/browsers';
import { addressToAdd } from '../../lib/glossary/address';
import type { Decision } from '../../lib/glossary/decisions';
import type { OwnEntry } from '../../lib/glossary/entry';
import { freshSettings, settings } from './driver/reading';
import { forEachBrowser, type Stage } from './driver/stage';

declare const chrome: WebExtensions;

declare global {
  interface Window {
    /** What the page handed over, by the test's own stand-in for the browser's downloads. */
    handedOver?: { name: string; text: string }[];
  }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'duidu-options-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NAME: OwnEntry = {
  id: 'own/lammy',
  kind: 'person',
  en: 'David Lammy',
  forms: { cn: ['拉米'], hk: ['林德偉'], tw: [] },
  pinyin: { 林德偉: 'Lín Déwěi' },
  note: '=not a formula',
  wikidata: 'Q534727',
  made: '2026-01-02T03:04:05.006Z',
  changed: '2026-01-02T03:04:05.006Z',
};
const SAID: Decision = { url: 'https://news.example.hk/a', form: '鮑爾', id: 'Jonathan Powell', at: NAME.made };

/** A known word, a fixed reading and a saved word, as they are stored. */
const WORDS = {
  known: { 外交: NAME.made },
  fixes: { '銀行 *': { word: '銀行', reading: 'yin2 hang2', url: null, at: NAME.made } },
  saved: {
    a: {
      id: 'a',
      form: '斡旋',
      at: { start: 4, end: 6 },
      sentence: '各方正在斡旋停火。',
      simplified: '斡旋',
      traditional: '斡旋',
      reading: 'wo4 xuan2',
      jyutping: 'waat3 syun4',
      senses: ['to mediate'],
      url: 'https://news.example.hk/a',
      title: '各方斡旋',
      saved: NAME.made,
    },
  },
};

/** What lies in storage when a test begins. */
async function begin(on: Stage, entries: readonly OwnEntry[] = [], decisions: readonly Decision[] = []): Promise<void> {
  await freshSettings(on);
  await settings(on, { language: 'en' });
  const stored = {
    glossary: Object.fromEntries(entries.map((entry) => [entry.id, entry])),
    decisions: Object.fromEntries(decisions.map((decision) => [`${decision.form} ${decision.url}`, decision])),
    known: {},
    fixes: {},
    saved: {},
  };
  await on.inExtension((items) => chrome.storage.local.set(items), stored);
}

const stored = <T>(on: Stage, key: string): Promise<T[]> =>
  on.inExtension(async (name) => Object.values((await chrome.storage.local.get(name))[name] ?? {}), key) as Promise<
    T[]
  >;

/** The options page at an address, once it shows something. */
async function options(on: Stage, path: string): Promise<Page> {
  const page = await on.extensionPage(path);
  await page.waitForSelector('main h2');
  await page.bringToFront();
  return page;
}

const said = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);
const untilSaid = (page: Page, words: string): Promise<unknown> =>
  page.waitForFunction((part) => document.body.innerText.includes(part), {}, words);

/** Presses a button or follows a link, by its name. */
async function press(page: Page, name: string): Promise<void> {
  const found = await page.waitForSelector(
    `::-p-xpath(//*[self::button or self::a][.='${name}' or @aria-label='${name}'])`,
  );
  await found?.click();
}

async function write(page: Page, field: string, text: string): Promise<void> {
  await page.$eval(field, (input) => (input as HTMLInputElement).select());
  await page.type(field, text);
}

forEachBrowser((name, on) => {
  it('adds a name that a link began, with the keyboard alone', async () => {
    await begin(on());
    const page = await options(on(), addressToAdd({ zh: '呂 特', region: 'hk' }));
    expect(await page.$eval('#field-hk', (field) => (field as HTMLInputElement).value)).toBe('呂特');
    await page.waitForFunction(() => document.activeElement?.id === 'field-en');
    await page.keyboard.type('Mark Rutte');
    await page.keyboard.press('Enter');
    await untilSaid(page, 'Added Mark Rutte.');
    expect(await stored<OwnEntry>(on(), 'glossary')).toEqual([
      expect.objectContaining({ en: 'Mark Rutte', kind: 'person', forms: { cn: [], hk: ['呂特'], tw: [] } }),
    ]);
    expect(await page.$$eval('tbody tr', (rows) => rows.length)).toBe(1);
    await page.close();
  });

  it('edits a name, deletes it and brings it back', async () => {
    await begin(on(), [NAME]);
    const page = await options(on(), 'options.html#glossary');
    await press(page, 'Edit David Lammy');
    await page.waitForSelector('#field-note');
    await write(page, '#field-note', 'Foreign Secretary');
    await write(page, '#pinyin-0', 'La1mi3');
    await press(page, 'Save');
    await untilSaid(page, 'Saved David Lammy.');
    const [edited] = await stored<OwnEntry>(on(), 'glossary');
    expect(edited).toMatchObject({
      id: NAME.id,
      note: 'Foreign Secretary',
      pinyin: { 拉米: 'Lāmǐ', 林德偉: 'Lín Déwěi' },
      made: NAME.made,
    });
    await press(page, 'Delete David Lammy');
    await untilSaid(page, 'Your glossary is empty.');
    expect(await stored(on(), 'glossary')).toEqual([]);
    await press(page, 'Undo');
    await untilSaid(page, 'Undone.');
    expect(await stored(on(), 'glossary')).toEqual([edited]);
    await page.close();
  });

  it('finds a name in the other script', async () => {
    await begin(on(), [
      NAME,
      { ...NAME, id: 'own/other', en: 'Other', forms: { cn: ['王毅'], hk: [], tw: [] }, pinyin: {} },
    ]);
    const page = await options(on(), 'options.html#glossary');
    await page.type('input[type=search]', '林德伟');
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);
    expect(await said(page)).toContain('1 name found');
    await page.close();
  });

  it('takes in a table after showing what would change, and names the line at fault', async () => {
    await begin(on(), [NAME]);
    const path = join(folder, `${name}.csv`);
    writeFileSync(
      path,
      '\ufeffenglish,hong_kong,note\r\nDavid Lammy,林德偉,new\r\nKaja Kallas,卡拉斯,"a ""b"""\r\nNobody,x,\r\n',
    );
    const page = await options(on(), 'options.html#glossary/import');
    const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
    await untilSaid(page, '1 new');
    const text = await said(page);
    for (const part of ['1 changed', '1 error', 'Line 4', '“x” has no Chinese character.', '=not a formula'])
      expect(text).toContain(part);
    expect(await stored(on(), 'glossary')).toEqual([NAME]);
    await press(page, 'Import 2 entries');
    await untilSaid(page, 'Imported: 1 new, 1 changed.');
    const entries = await stored<OwnEntry>(on(), 'glossary');
    expect(entries.map(({ en, note }) => [en, note]).sort()).toEqual([
      ['David Lammy', 'new'],
      ['Kaja Kallas', 'a "b"'],
    ]);
    await page.close();
  });

  it('hands over everything in files that it takes in again', async () => {
    await begin(on(), [NAME], [SAID]);
    const page = await options(on(), 'options.html#glossary');
    await page.evaluate(() => {
      window.handedOver = [];
      const create = URL.createObjectURL.bind(URL);
      const texts = new Map<string, Promise<string>>();
      URL.createObjectURL = (blob) => {
        const url = create(blob);
        texts.set(url, (blob as Blob).text());
        return url;
      };
      HTMLAnchorElement.prototype.click = function () {
        void texts.get(this.href)?.then((text) => window.handedOver?.push({ name: this.download, text }));
      };
    });
    await page.$$eval('.files button', (buttons) => {
      for (const button of buttons) button.click();
    });
    await page.waitForFunction(() => window.handedOver?.length === 2);
    const files = (await page.evaluate(() => window.handedOver)) ?? [];
    const json = files.find((file) => file.name.endsWith('.json'));
    const csv = files.find((file) => file.name.endsWith('.csv'));
    // A Blob's text() drops the mark of UTF-8 that stands before it.
    expect(csv?.text).toContain("David Lammy,person,拉米,林德偉,,林德偉=Lín Déwěi,'=not a formula,Q534727\r\n");
    await begin(on());
    for (const [file, words] of [
      [csv, 'Imported: 1 new, 0 changed.'],
      [json, 'Imported: 1 new, 0 changed.'],
    ] as const) {
      const path = join(folder, `${name}-${file?.name}`);
      writeFileSync(path, file?.text ?? '');
      const taking = await options(on(), 'options.html#glossary/import');
      const input = (await taking.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
      await input.uploadFile(path);
      const button = await taking.waitForSelector('.confirm button');
      await button?.click();
      await untilSaid(taking, words);
      await taking.close();
    }
    // The table brought the name, and the JSON file what was said on pages.
    expect(await stored(on(), 'glossary')).toEqual([
      expect.objectContaining({ en: NAME.en, forms: NAME.forms, note: NAME.note, pinyin: NAME.pinyin }),
    ]);
    expect(await stored(on(), 'decisions')).toEqual([SAID]);
    await page.close();
  });

  it('lists what was said on pages, and makes it hold everywhere', async () => {
    await begin(on(), [], [SAID]);
    const page = await options(on(), 'options.html#said');
    expect(await said(page)).toContain('Jonathan Powell');
    await press(page, 'Let 鮑爾 hold everywhere');
    await untilSaid(page, '鮑爾 now holds everywhere.');
    expect(await stored<Decision>(on(), 'decisions')).toEqual([expect.objectContaining({ url: '*', form: '鮑爾' })]);
    await press(page, 'Remove what was said of 鮑爾');
    await untilSaid(page, 'You have not corrected anything yet.');
    expect(await stored(on(), 'decisions')).toEqual([]);
    await page.close();
  });

  it('stores how names are shown where pages read it', async () => {
    await begin(on());
    const page = await options(on(), 'options.html');
    await page.$eval('input[type=radio][value=all]', (radio) => (radio as HTMLInputElement).click());
    await page.$$eval('input[role=switch]', (switches) => (switches[3] as HTMLInputElement).click());
    await until('the choices to be stored', async () => {
      const all = await on().inExtension(() => chrome.storage.local.get('settings'));
      return JSON.stringify(all).includes('"places":true') && JSON.stringify(all).includes('"english":"all"');
    });
    await page.close();
  });

  it('shows at once what another window changes', async () => {
    await begin(on(), [NAME]);
    const page = await options(on(), 'options.html#glossary');
    await on().inExtension((entry) => chrome.storage.local.set({ glossary: { [entry.id]: entry } }), {
      ...NAME,
      en: 'Lord Lammy',
    });
    await untilSaid(page, 'Lord Lammy');
    await page.close();
  });

  it('reads and sets a line of its own as pages will be', async () => {
    await begin(on());
    await settings(on(), { language: 'en', readings: 'marks' });
    const page = await options(on(), 'options.html#readings');
    const drawn = (selector: string) =>
      page.waitForFunction(
        (what) => {
          const word = document.querySelector(`.is-live ${what}`);
          return word !== null && getComputedStyle(word, '::after').display === 'ruby-text';
        },
        {},
        selector,
      );
    await drawn('duidu-w[data-r=qǐyè]');
    await page.$eval('input[value=character]', (radio) => (radio as HTMLInputElement).click());
    await drawn('duidu-c[data-r=qǐ]');
    await page.$eval('input[value=under]', (radio) => (radio as HTMLInputElement).click());
    await page.waitForFunction(() => {
      const character = document.querySelector('.is-live duidu-c');
      return character !== null && getComputedStyle(character).getPropertyValue('ruby-position') === 'under';
    });
    await page.close();
  });

  it('takes in ten thousand known words, and gives them back', async () => {
    await begin(on());
    const path = join(folder, `${name}-words.txt`);
    const signs = Array.from({ length: 100 }, (_, i) => String.fromCodePoint(0x4e00 + i));
    writeFileSync(path, signs.flatMap((a) => signs.map((b) => `${a}${b}\n`)).join(''));
    const page = await options(on(), 'options.html#known/import');
    const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
    await press(page, 'Import 10,000 words');
    await untilSaid(page, 'Added 10,000 words.');
    expect(await page.$$eval('.known-words li', (words) => words.length)).toBe(120);
    expect(await stored(on(), 'known')).toHaveLength(10_000);
    await press(page, 'Undo');
    await untilSaid(page, 'You have not marked any word as known.');
    expect(await stored(on(), 'known')).toEqual([]);
    await page.close();
  });

  it.each([
    ['light', 1100],
    ['dark', 360],
  ])('gives assistive technology nothing to stumble over, in %s colours and %i pixels', async (scheme, width) => {
    await begin(on(), [NAME], [SAID]);
    await on().inExtension((words) => chrome.storage.local.set(words), WORDS);
    await settings(on(), { language: 'en', readings: 'zhuyin', senses: true });
    const page = await options(on(), 'options.html');
    // Firefox offers no emulation of the colour scheme over WebDriver BiDi; there the default is checked twice.
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]).catch(() => {});
    await page.setViewport({ width, height: 800 });
    await page.evaluate(AXE);
    const places = ['#names', '#readings', '#glossary', '#glossary/add', '#glossary/edit/lammy', '#glossary/import'];
    const more = ['#lookup', '#known', '#known/import', '#fixed', '#saved', '#backup', '#sources'];
    for (const place of [...places, '#said', ...more]) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, place);
      await page.waitForSelector('main h2');
      const found = await page.evaluate(async () => {
        const { axe } = window as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        const { violations } = await axe.run();
        const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
        return [
          ...violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
          ...(wide > 0 ? [`wider than the window by ${wide}`] : []),
        ];
      });
      expect([place, found]).toEqual([place, []]);
    }
    await page.close();
  });
});
