// `npm start`: opens a browser with the extension reading two sample articles, or what is named on the command line.
// With a display it opens a window and stays until that is closed; without one it saves screenshots and prints what
// the extension saw. Decides only what to open; launching is browsers.ts, looking is shots.ts.
import { existsSync, readFileSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { LEVELS } from '../text/ask';
import { launch, type Session } from './browsers';
import { build, buildOf, ensureBuild } from './built';
import { type BrowserName, isBrowserName } from './find';
import { SAMPLES, type Sample, sampleHosts } from './sample-pages';
import { fileAnswer, type Site } from './serve';
import { describe, type StoredSettings, shoot, store, waitUntilRead } from './shots';

const HELP = `npm start -- [options] [FILE-OR-URL …]

Reads two sample articles, or the files (.html, .txt) and addresses named.

  --browser chromium|firefox          chromium by default
  --script printed|cn|hk|tw           the script to show; as printed by default (twp: tw with --words)
  --words                             the words and names of the script's region too
  --readings off|marks|numbers|zhuyin|jyutping
                                      readings of the words; pinyin with marks by default
  --for all|unknown|hsk1…hsk6|top500…top10000|names|pointer
                                      the words that they are drawn for; all by default
  --senses                            English under those words
  --host HOST                         the host that files are served under (default: the one that the
                                      file names as its own, when Duidu knows it; else www.rfi.fr)
  --headless                          no window: save screenshots, print what was seen
  --out DIR                           where screenshots go; .cache/shots by default
  --rebuild                           build even if nothing changed
  --help`;

// A named host whose outlet writes for no one region, so that a file's own words decide; it is read under this path only.
const NEUTRAL_HOST = 'www.rfi.fr';
const NEUTRAL_PATH = '/cn';

// npm runs scripts in the top folder; names on the command line are meant from where npm was called.
const FROM = process.env.INIT_CWD ?? process.cwd();

interface Options {
  readonly browser: BrowserName;
  readonly settings: StoredSettings;
  readonly host: string | undefined;
  readonly headless: boolean;
  readonly out: string;
  readonly rebuild: boolean;
  readonly targets: readonly string[];
}

function oneOf<T extends string>(option: string, given: string, allowed: readonly T[]): T {
  const found = allowed.find((value) => value === given);
  if (found === undefined) throw new Error(`--${option} is one of ${allowed.join(', ')}; not ${given}.`);
  return found;
}

const hasDisplay = (): boolean =>
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** The script and whether its words are wanted; twp is short for Taiwan's script with its words. */
function scriptOf(given: string, words: boolean): Pick<StoredSettings, 'script' | 'words'> {
  const script = oneOf('script', given, ['printed', 'cn', 'hk', 'tw', 'twp']);
  return script === 'twp' ? { script: 'tw', words: true } : { script, words };
}

/** Reads the command line; null when only help was asked for. */
function optionsOf(args: string[]): Options | null {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      browser: { type: 'string', default: 'chromium' },
      script: { type: 'string', default: 'printed' },
      words: { type: 'boolean', default: false },
      readings: { type: 'string', default: 'marks' },
      for: { type: 'string', default: 'all' },
      senses: { type: 'boolean', default: false },
      host: { type: 'string' },
      headless: { type: 'boolean', default: false },
      out: { type: 'string', default: join('.cache', 'shots') },
      rebuild: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const browser = values.browser === 'chrome' ? 'chromium' : values.browser;
  if (!isBrowserName(browser)) throw new Error(`--browser is chromium or firefox; not ${values.browser}.`);
  return {
    browser,
    settings: {
      ...scriptOf(values.script, values.words),
      readings: oneOf('readings', values.readings, ['off', 'marks', 'numbers', 'zhuyin', 'jyutping']),
      readingsFor: oneOf('for', values.for, ['all', ...LEVELS, 'pointer']),
      senses: values.senses,
    },
    host: values.host,
    headless: values.headless || !hasDisplay(),
    out: resolve(FROM, values.out),
    rebuild: values.rebuild,
    targets: positionals,
  };
}

/** Is a host among the manifest's match patterns, so that the extension reads it without a click? */
function isNamedHost(host: string, browser: BrowserName): boolean {
  const manifest = JSON.parse(readFileSync(join(buildOf(browser), 'manifest.json'), 'utf8'));
  const patterns: string[] = manifest.host_permissions ?? [];
  return patterns
    .map((pattern) => pattern.split('/')[2] ?? '')
    .some((named) => named === host || (named.startsWith('*.') && `.${host}`.endsWith(named.slice(1))));
}

/** The address that a saved page gives as its own, from rel=canonical or og:url. */
function ownAddress(path: string): URL | null {
  if (extname(path) === '.txt') return null;
  const head = readFileSync(path, 'latin1').slice(0, 100_000);
  const tag = /<link\b[^>]*\brel=["']?canonical\b[^>]*>|<meta\b[^>]*\bproperty=["']?og:url\b[^>]*>/i.exec(head)?.[0];
  const address = /\b(?:href|content)=["']?(https?:[^"'\s>]+)/i.exec(tag ?? '')?.[1];
  return address !== undefined && URL.canParse(address) ? new URL(address) : null;
}

/** What to open, and the hosts that answer for files among it. */
function plan(options: Options): { articles: Sample[]; hosts: Map<string, Site> } {
  if (options.targets.length === 0) return { articles: [...SAMPLES], hosts: sampleHosts() };
  const files = new Map<string, string>();
  const hosts = new Map<string, Site>();
  const articles = options.targets.map((target, index): Sample => {
    if (/^https?:/i.test(target)) return { name: new URL(target).hostname, url: target };
    const path = resolve(FROM, target);
    if (!existsSync(path)) throw new Error(`There is no file ${target}.`);
    const own = ownAddress(path);
    const named = own !== null && isNamedHost(own.hostname, options.browser);
    const host = options.host ?? (named ? own.hostname : NEUTRAL_HOST);
    const under = options.host === undefined ? NEUTRAL_PATH : '';
    const url = `http://${host}${named && options.host === undefined ? own.pathname : `${under}/${index + 1}/${encodeURIComponent(basename(path))}`}`;
    files.set(url, path);
    hosts.set(host, (asked) => {
      const file = files.get(`http://${host}${asked}`);
      return file === undefined ? null : fileAnswer(file);
    });
    return { name: basename(path, extname(path)), url };
  });
  return { articles, hosts };
}

/** Opens each article, saves a picture of it and prints what the extension saw. */
async function report(session: Session, articles: readonly Sample[], out: string): Promise<void> {
  for (const { name, url } of articles) {
    const page = await session.page(url);
    const tab = await session.tabOf(page);
    await waitUntilRead(session, tab);
    const path = join(out, `${name}-${session.name}.png`) as `${string}.png`;
    await shoot(page, path);
    console.log(`${name}  ${url}\n  ${describe(await waitUntilRead(session, tab))}\n  screenshot: ${path}`);
    await page.close();
  }
}

/** Opens each article in a tab of a window, and waits until the reader closes it. */
async function show(session: Session, articles: readonly Sample[]): Promise<void> {
  const closed = new Promise<void>((resolve) => session.browser.once('disconnected', () => resolve()));
  const [blank] = await session.browser.pages();
  let first: Page | undefined;
  for (const { name, url } of articles) {
    const page = await session.page(url);
    first ??= page;
    console.log(`${name}  ${url}\n  ${describe(await waitUntilRead(session, await session.tabOf(page)))}`);
  }
  await session.leaveExtension();
  await first?.bringToFront();
  await blank?.close();
  console.log('Close the browser or press Ctrl-C to end.');
  await closed;
}

async function start(options: Options): Promise<void> {
  if (options.rebuild) {
    const result = build(options.browser);
    if (!result.ok) throw new Error(`The build failed:\n${result.output}`);
  } else ensureBuild(options.browser);
  const { articles, hosts } = plan(options);
  const session = await launch(options.browser, {
    extension: buildOf(options.browser),
    hosts,
    headless: options.headless,
    online: true,
    install: true,
  });
  try {
    await store(session, options.settings);
    if (options.headless) await report(session, articles, options.out);
    else await show(session, articles);
  } finally {
    await session.close().catch(() => {});
  }
}

try {
  const options = optionsOf(process.argv.slice(2));
  if (options === null) console.log(HELP);
  else await start(options);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
