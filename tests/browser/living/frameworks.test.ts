// React 19 and Vue 3 render an article, change it in every way that we know of, and take it down, while it is painted:
// what stands there is always what the framework shows, and nobody complains.
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  bundled,
  complaintsOf,
  frames,
  HOST,
  html,
  simplified,
  TWIN,
  textOf,
  untilAllRead,
  untilTextIs,
} from '../driver/living';
import { type Opened, openRead, settings, turn } from '../driver/reading';
import { forEachBrowser, type Stage } from '../driver/stage';
import { type ArticleState, START, STEPS } from '../fixtures/states';

declare global {
  interface Window {
    article: {
      start(at: Element | null, first: unknown, hydrate?: boolean): void;
      show(state: unknown): void;
      end(): void;
    };
  }
}

const FRAMEWORKS = ['react', 'vue'] as const;
type Framework = (typeof FRAMEWORKS)[number];

const scripts = {} as Record<Framework, string>;
beforeAll(async () => {
  for (const name of FRAMEWORKS) scripts[name] = await bundled(`${name}-client.mjs`);
});

const pageOf = (framework: Framework): string =>
  html(
    START.title,
    `<main id="root"></main><script>${scripts[framework].replaceAll('</', '<\\/')}
article.start(document.getElementById('root'), ${JSON.stringify(START)});</script>`,
  );

interface Pair extends Opened {
  readonly twin: Page;
}

/** The page as Duidu reads it, with readings and in Simplified characters, and its twin as it is. */
async function openPair(on: Stage, framework: Framework): Promise<Pair> {
  for (const host of [HOST, TWIN]) on.put(`${host}/${framework}`, pageOf(framework));
  await settings(on, { script: 'cn', readings: 'marks' });
  const twin = await on.page(`${TWIN}/${framework}`);
  const opened = await openRead(on, `${HOST}/${framework}`);
  await opened.page.bringToFront();
  await untilTextIs(opened.page, '#root', simplified(await textOf(twin, '#root')));
  await untilAllRead(opened.page, '#root');
  return { ...opened, twin };
}

const show = async (pair: Pair, state: ArticleState): Promise<void> => {
  for (const page of [pair.twin, pair.page]) await page.evaluate((next) => window.article.show(next), state as never);
};

const markup = (page: Page) => page.$eval('#root', (root) => root.outerHTML);

async function closePair({ page, twin }: Pair): Promise<void> {
  expect(await complaintsOf(page)).toEqual([]);
  await page.close();
  await twin.close();
}

forEachBrowser((_name, on) => {
  describe.each(FRAMEWORKS)('on a page of %s', (framework) => {
    it('shows what the site shows after every change, no word stale or doubled', async () => {
      const pair = await openPair(on(), framework);
      const { page, twin } = pair;
      for (const { name, state } of STEPS) {
        await show(pair, state);
        await frames(page);
        // Before Duidu has answered some of it is still as the site wrote it; in one script it must be the same text.
        const wanted = simplified(await textOf(twin, '#root'));
        expect(simplified(await textOf(page, '#root')), `at once after ${name}`).toBe(wanted);
        await untilTextIs(page, '#root', wanted);
        await untilAllRead(page, '#root');
        expect(await page.$$eval('duidu-run duidu-run', (all) => all.length)).toBe(0);
      }
      expect(await page.$eval('#root p[title]', (p) => p.getAttribute('title'))).toBe('渡轮码头的图则');
      await turn(on(), pair, false);
      await page.waitForFunction(() => document.querySelector('duidu-run') === null);
      expect(await markup(page)).toBe(await markup(twin));
      await closePair(pair);
    });

    it('keeps up with a site that changes again and again before it is answered', async () => {
      const pair = await openPair(on(), framework);
      for (const page of [pair.twin, pair.page]) {
        // Browsers slow the timers of a page that is not in front.
        await page.bringToFront();
        await page.evaluate(
          async (states) => {
            for (let i = 0; i < 60; i += 1) {
              window.article.show(states[i % states.length]);
              if (i % 3) await new Promise((wake) => setTimeout(wake, i % 4 ? 0 : 70));
            }
            window.article.show(states.at(-1));
          },
          STEPS.map(({ state }) => state) as never[],
        );
      }
      await pair.page.bringToFront();
      await frames(pair.page);
      await untilTextIs(pair.page, '#root', simplified(await textOf(pair.twin, '#root')));
      await untilAllRead(pair.page, '#root');
      await turn(on(), pair, false);
      await pair.page.waitForFunction(() => document.querySelector('duidu-run') === null);
      expect(await markup(pair.page)).toBe(await markup(pair.twin));
      await closePair(pair);
    });

    it('lets the site take its page down and put another one up', async () => {
      const pair = await openPair(on(), framework);
      const { page } = pair;
      await page.evaluate(() => window.article.end());
      await frames(page);
      expect(await page.$eval('#root', (root) => root.textContent)).toBe('');
      expect(await page.$$eval('duidu-run', (all) => all.length)).toBe(0);
      await page.evaluate(
        (state) => window.article.start(document.getElementById('root'), state),
        STEPS[0]!.state as never,
      );
      await pair.twin.evaluate((state) => window.article.show(state), STEPS[0]!.state as never);
      await frames(pair.twin);
      await untilTextIs(page, '#root', simplified(await textOf(pair.twin, '#root')));
      await untilAllRead(page, '#root');
      await closePair(pair);
    });

    it('stands the site changing its page while it is switched on and off', async () => {
      const pair = await openPair(on(), framework);
      const { page, twin } = pair;
      await turn(on(), pair, false);
      await show(pair, STEPS[4]!.state);
      await turn(on(), pair, true);
      await show(pair, STEPS[6]!.state);
      await page.bringToFront();
      await frames(page);
      await untilTextIs(page, '#root', simplified(await textOf(twin, '#root')));
      await untilAllRead(page, '#root');
      await show(pair, STEPS[8]!.state);
      await turn(on(), pair, false);
      await page.waitForFunction(() => document.querySelector('duidu-run') === null);
      await frames(page);
      expect(await markup(page)).toBe(await markup(twin));
      await closePair(pair);
    });
  });
});
