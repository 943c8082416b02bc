// The probe alone: what lib/page/probe.ts weighs when bundled by itself, and what one look costs on pages of 100,000
// elements, beside reading the text of such a page once. In Chromium where there is one, else in jsdom.
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { JSDOM } from 'jsdom';
import { build } from 'vite';
import { launch } from './browsers';
import { TOP } from './built';
import { findBrowser } from './find';

const ELEMENTS = 100_000;
const HOST = 'www.news.cn';

// A Chinese page ends the look as soon as its sample is full; a page without letters keeps it busy to its last bound.
const PAGES: Readonly<Record<string, string>> = {
  '/full.html': `<p>${'兩國外長周五在倫敦會面，雙方同意重啟對話。</p><p>'.repeat(ELEMENTS)}</p>`,
  '/bare.html': `<body>${'<i>1</i>'.repeat(ELEMENTS)}</body>`,
};

export interface ProbeCost {
  /** Of lib/page/probe.ts bundled and minified alone. */
  readonly bytes: number;
  readonly elements: number;
  /** Milliseconds of a look, on the page where it takes longer; and of reading that page's text once. */
  readonly probeMs: number;
  readonly textMs: number;
  readonly where: string;
}

/** A script that leaves the probe's functions in a global `duiduProbe`. */
async function bundle(): Promise<string> {
  const made = await build({
    root: TOP,
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      lib: { entry: join(TOP, 'lib/page/probe.ts'), formats: ['iife'], name: 'duiduProbe' },
    },
  });
  const [output] = Array.isArray(made) ? made : [made];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('vite gave no bundle of the probe');
  return chunk.code;
}

/** Runs in a page after the bundle: the medians of several looks, and of several readings of the whole text. */
const MEASURE = `(() => {
  const timed = (work) => {
    const times = [];
    for (let i = 0; i < 15; i++) {
      const begin = performance.now();
      for (let j = 0; j < 4; j++) work();
      times.push((performance.now() - begin) / 4);
    }
    return times.sort((a, b) => a - b)[7];
  };
  const { sampleOf, isChineseSample } = duiduProbe;
  const look = timed(() => isChineseSample(sampleOf(document.body), ''));
  const read = timed(() => document.body.textContent.length);
  return [look, read];
})()`;

async function inChromium(script: string): Promise<number[][]> {
  const session = await launch('chromium', { hosts: new Map([[HOST, (path) => PAGES[path] ?? null]]) });
  try {
    const times: number[][] = [];
    for (const path of Object.keys(PAGES)) {
      const page = await session.page(`http://${HOST}${path}`);
      await page.evaluate(script);
      times.push((await page.evaluate(MEASURE)) as number[]);
    }
    return times;
  } finally {
    await session.close();
  }
}

function inJsdom(script: string): number[][] {
  return Object.values(PAGES).map((html) => {
    const { window } = new JSDOM(html);
    const times = runInNewContext(`${script};${MEASURE}`, { document: window.document, performance }) as number[];
    window.close();
    return times;
  });
}

/** Weighs and times the probe. */
export async function probeCost(): Promise<ProbeCost> {
  const code = await bundle();
  // A bundle's own `var` must become a global of the page that it is evaluated in.
  const script = `${code.replace(/^\s*(?:var|const|let)\s+duiduProbe\b/, 'globalThis.duiduProbe')}`;
  const real = findBrowser('chromium') !== null;
  const times = real ? await inChromium(script) : inJsdom(script);
  const slowest = times.reduce((one, other) => ((other[0] ?? 0) > (one[0] ?? 0) ? other : one));
  return {
    bytes: Buffer.byteLength(code),
    elements: ELEMENTS,
    probeMs: slowest[0] ?? Number.NaN,
    textMs: slowest[1] ?? Number.NaN,
    where: real ? 'Chromium' : 'jsdom, no Chromium here',
  };
}
