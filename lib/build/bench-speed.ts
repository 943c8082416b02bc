// `npm run bench:speed`: what Duidu weighs and costs, in Chromium. Everything that depends on the machine is a ratio to
// the same work done in the same run without Duidu; milliseconds are printed for the eye only. Ends with one line of
// JSON. `--data DIR` names the folder of measuring pages (default ../shared/bench).
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import type { Calls } from '../messages/contract';
import { type Launch, launch, type Session } from './browsers';
import { buildOf, ensureBuild, TOP } from './built';
import { ask, look, store } from './shots';

const at = process.argv.indexOf('--data');
const DATA = resolve(TOP, at > 0 ? (process.argv[at + 1] ?? '') : '../shared/bench');
const HOST = 'www.news.cn';
/** How often each measurement is taken; the median counts. */
const ROUNDS = 7;
const READINGS = { readings: 'marks' } as const;

const pause = (ms: number) => new Promise<void>((wake) => setTimeout(wake, ms));
const median = (list: readonly number[]) => [...list].sort((a, b) => a - b)[list.length >> 1] ?? Number.NaN;
const round = (value: number, digits = 2) => Number(value.toFixed(digits));

// --- sizes ----------------------------------------------------------------------------------------------------------

function bytesIn(dir: string): number {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

/** The address that asks of the bench name. */
const PAGE = 'https://bench.example/';

const WHY: readonly [file: string, why: string][] = [
  ['probe.js', 'looks whether a page is Chinese, and leaves'],
  ['signs.js', 'the page as a whole, for its verdict'],
  ['reader.js', 'blocks, paint, ledger, names'],
  ['pointer.js', 'words and names under the pointer and along the keys, at the first gesture'],
  ['card.js', 'the card, when the first one opens'],
  ['background.js', 'pinyin-pro with its phrases, verdicts, messages'],
  ['data', 'compiled tables: headwords with readings, OpenCC'],
  ['icon', 'toolbar icons'],
  ['chunks', 'popup'],
];

function sizes() {
  const build = buildOf('chromium');
  const size = (name: string) => {
    const path = join(build, name);
    return statSync(path).isDirectory() ? bytesIn(path) : statSync(path).size;
  };
  for (const [name, why] of WHY) console.log(`${name.padEnd(16)}${String(size(name)).padStart(10)} bytes  ${why}`);
  const all = bytesIn(build);
  console.log(`${'unpacked'.padEnd(16)}${String(all).padStart(10)} bytes`);
  return { probe: size('probe.js'), reader: size('reader.js'), background: size('background.js'), unpacked: all };
}

// --- pages ----------------------------------------------------------------------------------------------------------

const xinhua = () => readFileSync(join(DATA, '..', 'pages', 'xinhua.html'), 'utf8');
const million = () => gunzipSync(readFileSync(join(DATA, 'perf', 'perf-1m.html.gz'))).toString('utf8');

/** The head of the long page: whole sections until there are about `han` Han characters. */
function shortened(html: string, han: number): string {
  const sections = html.split('<section>');
  let cut = sections[0] ?? '';
  let count = 0;
  for (const section of sections.slice(1)) {
    if (count >= han) break;
    cut += `<section>${section}`;
    count += section.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  }
  return `${cut}</article></main></body></html>`;
}

const pagesOf = (pages: Readonly<Record<string, string>>): Launch['hosts'] =>
  new Map([[HOST, (path) => pages[path] ?? null]]);

// --- measuring in a page --------------------------------------------------------------------------------------------

interface Cost {
  /** Milliseconds of the main thread's tasks since the page began. */
  readonly task: number;
  /** Tasks of over 50 ms. */
  readonly long: number;
}

/** Opens a page, lets it come to rest, and says what its main thread did. `then` runs after the load event. */
async function costOf(session: Session, path: string, then?: (page: Page) => Promise<void>): Promise<Cost> {
  const page = await session.browser.newPage();
  const cdp = await page.createCDPSession();
  await cdp.send('Performance.enable');
  await page.evaluateOnNewDocument(countLong);
  await page.goto(`http://${HOST}${path}`, { waitUntil: 'load' });
  await then?.(page);
  let task = -1;
  for (let now = await taskTime(cdp); now - task > 5; now = await taskTime(cdp)) {
    task = now;
    await pause(1200);
  }
  const long = await page.evaluate(() => (globalThis as unknown as { long: number }).long);
  await page.close();
  return { task, long };
}

/** Runs in the page. */
function countLong(): void {
  const world = globalThis as unknown as { long: number };
  world.long = 0;
  new PerformanceObserver((list) => {
    world.long += list.getEntries().length;
  }).observe({ type: 'longtask', buffered: true });
}

async function taskTime(cdp: Awaited<ReturnType<Page['createCDPSession']>>): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** The words and readings that Duidu gives a page's texts, for the plain way to draw them. */
type Words = readonly (readonly (readonly [text: string, reading: string])[])[];

/** Runs in the page: every Han text node becomes plain <ruby>, all at once. */
function rubyAtOnce(words: Words): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (/[\u3400-\u9fff]/.test((node as Text).data)) nodes.push(node as Text);
  nodes.forEach((node, i) => {
    const fragment = document.createDocumentFragment();
    for (const [text, reading] of words[i] ?? []) {
      if (!reading) fragment.append(text);
      else {
        const ruby = document.createElement('ruby');
        const rt = document.createElement('rt');
        rt.append(reading);
        ruby.append(text, rt);
        fragment.append(ruby);
      }
    }
    node.replaceWith(fragment);
  });
}

/** Asks Duidu's own background for the words of each Han text node of a page. */
async function wordsOf(session: Session, path: string): Promise<Words> {
  const page = await session.browser.newPage();
  await page.goto(`http://${HOST}${path}`);
  const texts = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (/[\u3400-\u9fff]/.test((node as Text).data)) found.push((node as Text).data);
    return found;
  });
  await page.close();
  const how = { from: 'cn', target: null, reading: 'marks' };
  const reply = await ask<Calls['text.annotate']['reply']>(session, 'text.annotate', { texts, how, url: PAGE });
  return reply.texts.map(({ tiles }, i) => {
    let from = 0;
    return tiles.map((tile) => {
      const [length, reading] = typeof tile === 'number' ? [tile, ''] : tile;
      from += length;
      return [texts[i]?.slice(from - length, from) ?? '', reading] as const;
    });
  });
}

// --- the measurements -----------------------------------------------------------------------------------------------

async function background(session: Session) {
  const wakes: number[] = [];
  const text = '外交部發言人在例行記者會上表示，兩國將繼續深化合作。'.repeat(20);
  for (let i = 0; i < ROUNDS; i++) {
    await session.stopBackground();
    wakes.push(await session.inExtension(wake, [text]));
  }
  // A long article in every script, all tables open, then what the worker holds.
  const long = Array.from({ length: 60 }, (_, i) => `${i}${text}`);
  for (const target of ['cn', 'hk', 'tw'])
    for (const from of ['cn', 'hk', 'tw'])
      await ask(session, 'text.annotate', {
        texts: long,
        how: { from, target, reading: 'marks', words: true },
        url: PAGE,
      });
  const target = session.browser
    .targets()
    .find((one) => one.type() === 'service_worker' && one.url().startsWith(session.origin));
  const usage = (await (await target?.worker())?.client.send('Runtime.getHeapUsage')) as
    | { usedSize: number; embedderHeapUsedSize?: number; backingStorageSize?: number }
    | undefined;
  const bytes = (usage?.usedSize ?? Number.NaN) + (usage?.embedderHeapUsedSize ?? 0) + (usage?.backingStorageSize ?? 0);
  return { wakeMs: median(wakes), memoryMb: bytes / 1e6 };
}

/** Runs in a page of the extension: milliseconds from a question to a sleeping background to its answer. */
async function wake(texts: readonly string[]): Promise<number> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
  };
  const data = { texts, how: { from: 'hk', target: null, reading: 'marks' }, url: 'https://bench.example/' };
  const begin = performance.now();
  const answer = await chrome.runtime.sendMessage({ id: 1, type: 'text.annotate', data, timestamp: Date.now() });
  if (!(answer as { res?: unknown })?.res) throw new Error('The background gave no answer.');
  return performance.now() - begin;
}

/** Takes the measurements in turns, so that a machine that gets slower meanwhile is slower for all of them. */
async function inTurns(takes: readonly (() => Promise<Cost>)[]): Promise<Cost[][]> {
  const rounds: Cost[][] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const round: Cost[] = [];
    for (const take of takes) round.push(await take());
    rounds.push(round);
  }
  return rounds;
}

const medianOf = (rounds: readonly Cost[][], of: (round: readonly Cost[]) => number) => median(rounds.map(of));

/** Milliseconds from the reader's start to its first painted screen. */
async function firstScreen(session: Session, path: string): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const page = await session.page(`http://${HOST}${path}`);
    const tab = await session.tabOf(page);
    let time: number | null = null;
    for (let tries = 0; tries < 60 && time === null; tries++) {
      await pause(250);
      const view = await look(session, tab);
      time = view.kind === 'page' ? view.state.firstPaint : null;
    }
    times.push(time ?? Number.NaN);
    await page.close();
  }
  return median(times);
}

/**
 * Milliseconds of layout that the first ruby of all costs in a document, whoever draws it: Chromium goes through the
 * whole document once.
 */
async function firstRuby(session: Session, path: string): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const page = await session.page(`http://${HOST}${path}`);
    await pause(1500);
    times.push(await page.evaluate(oneRuby));
    await page.close();
  }
  return median(times);
}

/** Runs in the page. */
function oneRuby(): number {
  const ruby = document.createElement('ruby');
  const rt = document.createElement('rt');
  rt.append('wén');
  ruby.append('文', rt);
  document.body.prepend(ruby);
  const begin = performance.now();
  void document.documentElement.scrollHeight;
  return performance.now() - begin;
}

async function main(): Promise<void> {
  if (!existsSync(join(DATA, 'perf', 'perf-1m.html.gz'))) {
    console.error(`The measuring pages are not in ${DATA}; name their folder with --data DIR.`);
    process.exit(1);
  }
  ensureBuild('chromium');
  const weighed = sizes();
  const html = million();
  const hosts = pagesOf({ '/xinhua.html': xinhua(), '/1m.html': html, '/10k.html': shortened(html, 10_000) });
  const bare = await launch('chromium', { hosts });
  const duidu = await launch('chromium', { hosts, extension: buildOf('chromium') });
  try {
    await store(duidu, READINGS);
    const worker = await background(duidu);
    console.log(
      `background       ${round(worker.wakeMs)} ms from sleep to answer, ${round(worker.memoryMb, 1)} MB after a long article`,
    );
    const words = await wordsOf(duidu, '/xinhua.html');
    const xinhuaRounds = await inTurns([
      () => costOf(bare, '/xinhua.html'),
      () => costOf(bare, '/xinhua.html', (page) => page.evaluate(rubyAtOnce, words)),
      () => costOf(duidu, '/xinhua.html'),
    ]);
    const task = (i: number) => medianOf(xinhuaRounds, (round) => round[i]?.task ?? Number.NaN);
    const long = (rounds: readonly Cost[][], i: number) => medianOf(rounds, (round) => round[i]?.long ?? Number.NaN);
    const added = (task(2) - task(0)) / (task(1) - task(0));
    console.log(
      `xinhua.html      main thread ${round(task(0), 0)} ms bare, +${round(task(1) - task(0), 0)} ms as plain ruby at once, +${round(task(2) - task(0), 0)} ms with Duidu: ratio ${round(added)}`,
    );
    const xinhuaLong = [long(xinhuaRounds, 0), long(xinhuaRounds, 2)];
    console.log(`                 tasks over 50 ms: ${xinhuaLong[0]} bare, ${xinhuaLong[1]} with Duidu`);
    const millionRounds = await inTurns([() => costOf(bare, '/1m.html'), () => costOf(duidu, '/1m.html')]);
    const millionLong = [long(millionRounds, 0), long(millionRounds, 1)];
    console.log(`1,000,000 chars  tasks over 50 ms: ${millionLong[0]} bare, ${millionLong[1]} with Duidu`);
    const small = await firstScreen(duidu, '/10k.html');
    const large = await firstScreen(duidu, '/1m.html');
    const ruby = await firstRuby(bare, '/1m.html');
    console.log(
      `first screen     ${round(small, 0)} ms on 10,000 characters, ${round(large, 0)} ms on 1,000,000: ratio ${round(large / small)}; ${round(ruby, 0)} ms of the latter are what the first <ruby> of any page of that size costs`,
    );
    const figures = {
      bench: 'speed',
      ...weighed,
      wakeMs: round(worker.wakeMs),
      memoryMb: round(worker.memoryMb, 1),
      addedToRuby: round(added),
      longTasks: { xinhua: xinhuaLong, million: millionLong },
      firstScreen: round(large / small),
      firstScreenLessFirstRuby: round((large - ruby) / small),
    };
    console.log(JSON.stringify(figures));
  } finally {
    await bare.close();
    await duidu.close();
  }
}

await main();
