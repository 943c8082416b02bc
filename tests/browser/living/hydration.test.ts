// Pages that a server rendered and a framework takes over: at once, or seconds after the page has loaded. The takeover
// must find what the server sent, so nothing may be painted before it; afterwards the page is read like any other.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { TOP } from '../../../lib/build/built';
import { bundled, complaintsOf, HOST, html, simplified, untilAllRead, untilTextIs } from '../driver/living';
import { openRead, settings } from '../driver/reading';
import { forEachBrowser, type Stage } from '../driver/stage';
import { type ArticleState, START, STEPS } from '../fixtures/states';

const FRAMEWORKS = ['react', 'vue'] as const;
type Framework = (typeof FRAMEWORKS)[number];

declare global {
  interface Window {
    takenOver?: boolean;
  }
}

/** Rendered as a server sends it: with the framework's seams between texts, and without any. */
interface Served {
  readonly script: string;
  readonly seams: string;
  readonly plain: string;
}

const served = {} as Record<Framework, Served>;
const STATES = { seams: START, plain: { ...START, plain: true } };

/** Loaded at run time: the frameworks bring no types that this project wants. */
const load = (path: string) => import(/* @vite-ignore */ path);
const fixture = (name: string) => load(pathToFileURL(join(TOP, 'tests', 'browser', 'fixtures', name)).href);

async function renderers(): Promise<Record<Framework, (state: ArticleState) => Promise<string>>> {
  const { createElement } = await load('react');
  const { renderToString } = await load('react-dom/server');
  const { createSSRApp, h } = await load('vue');
  const vueServer = await load('vue/server-renderer');
  const [ofReact, ofVue] = [await fixture('react-article.mjs'), await fixture('vue-article.mjs')];
  return {
    react: async (state) => renderToString(createElement(ofReact.Article, state)),
    vue: (state) => vueServer.renderToString(createSSRApp({ render: () => h(ofVue.Article, { state }) })),
  };
}

beforeAll(async () => {
  const render = await renderers();
  for (const name of FRAMEWORKS) {
    const script = await bundled(`${name}-client.mjs`);
    served[name] = { script, seams: await render[name](STATES.seams), plain: await render[name](STATES.plain) };
  }
});

interface Takeover {
  readonly framework: Framework;
  /** Milliseconds after the load event. */
  readonly after: number;
  readonly kind: keyof typeof STATES;
  readonly root: string;
}

function pageOf({ framework, after, kind, root }: Takeover): string {
  const { script, [kind]: markup } = served[framework];
  return html(
    START.title,
    `<main id="${root}">${markup}</main><script>${script.replaceAll('</', '<\\/')}
addEventListener('load', () => setTimeout(() => {
  article.start(document.getElementById('${root}'), ${JSON.stringify(STATES[kind])}, true);
  window.takenOver = true;
}, ${after}));</script>`,
  );
}

/** Opens the page, and looks at it after the takeover, and after a change that the framework then makes. */
async function takeOver(on: Stage, takeover: Takeover): Promise<void> {
  const { framework, after, kind, root } = takeover;
  const url = `${HOST}/served/${framework}/${kind}/${root}/${after}`;
  on.put(url, pageOf(takeover));
  await settings(on, { script: 'cn', readings: 'marks' });
  const { page } = await openRead(on, url);
  await page.bringToFront();
  await page.waitForFunction(() => window.takenOver);
  await untilTextIs(page, `#${root}`, simplified(served[framework][kind].replace(/<[^>]*>/g, '')));
  await untilAllRead(page, `#${root}`);
  expect(await complaintsOf(page)).toEqual([]);
  // The framework holds the very nodes that stand there: a change arrives, once.
  await page.evaluate((state) => window.article.show(state), { ...STEPS[0]!.state, plain: kind === 'plain' } as never);
  await page.waitForFunction(() => document.body.textContent?.split('港务处今晨澄清').length === 2);
  await untilAllRead(page, `#${root}`);
  expect(await complaintsOf(page)).toEqual([]);
  await page.close();
}

const AFTER = [0, 300, 1000, 2500];
/** React's and Vue's comments between texts and around lists. */
const SEAMS = /<!--.*?-->/;

forEachBrowser((_name, on) => {
  describe.each(FRAMEWORKS)('on a page of %s from a server', (framework) => {
    it.each(AFTER)('does not disturb a takeover %i ms after load, and reads the page then', async (after) => {
      expect(served[framework].seams).toMatch(SEAMS);
      await takeOver(on(), { framework, after, kind: 'seams', root: 'root' });
    });

    it.each(AFTER)('knows a root by its name where the markup says nothing, %i ms after load', async (after) => {
      expect(served[framework].plain).not.toMatch(SEAMS);
      await takeOver(on(), { framework, after, kind: 'plain', root: 'root' });
    });

    it('knows a root by its seams where its name says nothing', async () => {
      await takeOver(on(), { framework, after: 1000, kind: 'seams', root: 'page' });
    });

    it('does not disturb a takeover at once where neither name nor seams say anything', async () => {
      await takeOver(on(), { framework, after: 0, kind: 'plain', root: 'page' });
    });
  });
});
