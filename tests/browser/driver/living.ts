// Pages that live while they are read: what they show against what their twin shows, where no Duidu is, and what they
// complain of; bundles of the frameworks that drive them.
import { fileURLToPath } from 'node:url';
import { Converter } from 'opencc-js';
import type { Page } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import { until } from '../../../lib/build/browsers';

/** An outlet's host, which Duidu reads by itself, and one that it knows nothing of. */
export const HOST = 'http://std.stheadline.com';
export const TWIN = 'http://twin.example.org';

declare global {
  interface Window {
    complaints?: string[];
  }
}

const convert = Converter({ from: 'hk', to: 'cn' });

/** Hong Kong text in Simplified characters, by OpenCC itself. */
export const simplified = (text: string): string => convert(text);

/** Keeps whatever a page complains of, from its first script on; first thing in a page's head. */
export const LISTEN = `<script>
window.complaints = [];
addEventListener('error', (event) => complaints.push('error: ' + event.message));
addEventListener('unhandledrejection', (event) => complaints.push('rejection: ' + event.reason));
for (const kind of ['error', 'warn']) {
  const say = console[kind];
  console[kind] = (...all) => { complaints.push(kind + ': ' + all.join(' ')); say.apply(console, all); };
}
</script>`;

export const html = (title: string, body: string, head = ''): string =>
  `<!doctype html><html lang="zh-HK"><head><meta charset="utf-8">${LISTEN}<title>${title}</title>${head}</head><body>${body}</body></html>`;

/** What the page's console and error events said so far. */
export const complaintsOf = (page: Page): Promise<string[]> => page.evaluate(() => window.complaints ?? ['not kept']);

/** The page's own script, with its framework, as a site's build would ship it. */
export async function bundled(fixture: string): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'silent',
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL(`../fixtures/${fixture}`, import.meta.url)),
        formats: ['iife'],
        name: 'site',
      },
    },
  })) as Rolldown.RolldownOutput[];
  return output[0]!.output[0].code;
}

/** The text of an element, as it stands in the tree. */
export const textOf = (page: Page, selector: string): Promise<string> =>
  page.evaluate((where) => document.querySelector(where)?.textContent ?? '(nothing there)', selector);

/** Waits until an element's text is exactly this; says both texts if it never is. */
export async function untilTextIs(page: Page, selector: string, text: string): Promise<void> {
  let now = '';
  await until(`«${text}» in ${selector}`, async () => {
    now = await textOf(page, selector);
    return now === text;
  }).catch(() => {
    throw new Error(`${selector} should show «${text}» and shows «${now}»`);
  });
}

/** Chinese text under an element that stands without a reading. */
export const bareIn = (page: Page, selector: string): Promise<string> =>
  page.evaluate((where) => {
    const root = document.querySelector(where);
    if (root === null) return '(nothing there)';
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let bare = '';
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (!node.parentElement?.closest('duidu-w, script, style')) bare += node.nodeValue ?? '';
    return bare.replace(/\P{Script=Han}/gu, '');
  }, selector);

/** Waits until every Chinese word under an element carries a reading. */
export async function untilAllRead(page: Page, selector: string): Promise<void> {
  let bare = '';
  await until(`readings on all of ${selector}`, async () => {
    bare = await bareIn(page, selector);
    return bare === '';
  }).catch(() => {
    throw new Error(`In ${selector} stands without readings: «${bare}»`);
  });
}

/** Lets the page draw twice, so that whatever answers a change within its own task has answered. */
export async function frames(page: Page): Promise<void> {
  await page.bringToFront();
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}

/** How many records of change the document gives during a stretch of time. */
export const changesDuring = (page: Page, milliseconds: number): Promise<number> =>
  page.evaluate(async (time) => {
    let changes = 0;
    const observer = new MutationObserver((records) => {
      changes += records.length;
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    await new Promise((wake) => setTimeout(wake, time));
    observer.disconnect();
    return changes;
  }, milliseconds);
