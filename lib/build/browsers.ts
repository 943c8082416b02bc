// Launches Chromium or Firefox with the built extension in a fresh profile, and speaks to both in the same words:
// pages under real host names, the extension's own pages, its background stopped and looked at, its update and removal.
// What to look for in a page is for the callers (start.ts, the tests, the benches).
//
// Both browsers are driven by puppeteer: Chromium over the debugging pipe, which is also the one way that branded
// Chrome (137 and later) takes an unpacked extension; Firefox over WebDriver BiDi, with its privileged scope for what
// no extension may ask (`backgroundState`).
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Browser as WebExtensions } from 'webextension-polyfill';
import { type BrowserName, ensureBrowser, findBrowser, howToInstall } from './find';
import { type Firefox, firefoxOf } from './firefox';
import { type Server, type Site, serve } from './serve';

/** The extension's own interface, inside functions handed to `Session.inExtension`; promises in both browsers. */
declare const chrome: WebExtensions;

export interface Launch {
  /** The folder of the unpacked build; none: a browser without Duidu, to compare with. */
  readonly extension?: string;
  readonly hosts: ReadonlyMap<string, Site>;
  readonly headless?: boolean;
  /** Only `hosts` come from us and the rest from the network; by default nothing goes to the network. */
  readonly online?: boolean;
  /** Further preferences, Firefox only. */
  readonly prefs?: Readonly<Record<string, string | number | boolean>>;
  /** Further command line, Chromium only. */
  readonly args?: readonly string[];
  /** May apt install what is missing? */
  readonly install?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
}

export interface Session {
  readonly name: BrowserName;
  readonly browser: Browser;
  readonly server: Server;
  /** 'chrome-extension://…' or 'moz-extension://…', without a slash at the end; '' without an extension. */
  readonly origin: string;
  /** Opens an address in a new tab, and waits for its load event. */
  page(url: string): Promise<Page>;
  /** Opens a page of the extension, such as 'popup.html?tab=3', in a new tab. */
  extensionPage(path: string): Promise<Page>;
  /** Runs a function where the extension's `chrome.*` is: in a quiet page that wakes nothing, kept open between calls. */
  inExtension<A extends unknown[], T>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Closes that quiet page. */
  leaveExtension(): Promise<void>;
  /** The extension's number for a page's tab; brings the tab to the front. */
  tabOf(page: Page): Promise<number>;
  /** Ends the service worker or event page, as the browser does after half a minute of rest. */
  stopBackground(): Promise<void>;
  /** Is it running? Looked at from outside, so that looking wakes nothing. */
  backgroundRunning(): Promise<boolean>;
  /** Installs the build again over itself, as an update does. */
  update(): Promise<void>;
  uninstall(): Promise<void>;
  close(): Promise<void>;
}

// Not a page of the extension's interface: it runs no script of ours and sends no message.
const QUIET_PAGE = 'manifest.json';

const VIEWPORT = { width: 1100, height: 900 };

function chromiumArgs(launch: Launch, port: number): string[] {
  const names = launch.online ? [...launch.hosts.keys()] : ['*'];
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return [
    // Chromium refuses to run as root with its sandbox on; containers give /dev/shm 64 MB.
    ...(isRoot ? ['--no-sandbox', '--disable-dev-shm-usage'] : []),
    '--disable-quic',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-features=DisableLoadExtensionCommandLineSwitch,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
    `--host-resolver-rules=${names.map((name) => `MAP ${name}:80 127.0.0.1:${port}`).join(', ')}${
      launch.online ? '' : ', MAP * ~NOTFOUND'
    }`,
    ...(launch.headless === false ? [] : ['--disable-gpu', '--hide-scrollbars=false']),
    ...(launch.args ?? []),
  ];
}

/** Preferences that send the named hosts (or all) to our server by a proxy script, so that addresses need no port. */
function firefoxPrefs(launch: Launch, port: number): Record<string, unknown> {
  const hosts = JSON.stringify([...launch.hosts.keys()]);
  const ours = launch.online ? `url.startsWith('http:') && ${hosts}.includes(host)` : 'true';
  const script = `function FindProxyForURL(url, host) { return ${ours} ? 'PROXY 127.0.0.1:${port}' : 'DIRECT'; }`;
  return {
    'network.proxy.type': 2,
    'network.proxy.autoconfig_url': `data:application/x-javascript-config,${encodeURIComponent(script)}`,
    'dom.security.https_first': false,
    'dom.security.https_only_mode': false,
    'network.stricttransportsecurity.preloadlist': false,
    // The quiet page is a JSON file; as plain text it stays a page of the extension.
    'devtools.jsonview.enabled': false,
    ...launch.prefs,
  };
}

async function launchChromium(path: string, launch: Launch, server: Server): Promise<Browser> {
  return puppeteer.launch({
    browser: 'chrome',
    executablePath: path,
    headless: launch.headless ?? true,
    pipe: true,
    enableExtensions: true,
    defaultViewport: launch.headless === false ? null : (launch.viewport ?? VIEWPORT),
    args: chromiumArgs(launch, server.port),
    protocolTimeout: 120_000,
  });
}

async function launchFirefox(path: string, launch: Launch, server: Server, ids: object): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    headless: launch.headless ?? true,
    args: ['--remote-allow-system-access'],
    defaultViewport: launch.headless === false ? null : (launch.viewport ?? VIEWPORT),
    extraPrefsFirefox: {
      ...firefoxPrefs(launch, server.port),
      'extensions.webextensions.uuids': JSON.stringify(ids),
    },
    protocolTimeout: 120_000,
  });
}

/** Waits until `ask` says yes; throws after `limit` milliseconds, naming what was waited for. */
export async function until(what: string, ask: () => Promise<boolean> | boolean, limit = 10_000): Promise<void> {
  const end = Date.now() + limit;
  while (!(await ask())) {
    if (Date.now() > end) throw new Error(`Waited ${limit} ms in vain: ${what}`);
    await new Promise((wake) => setTimeout(wake, 40));
  }
}

// An event that was under way when the background was stopped starts it again within this time.
const AFTERMATH_MS = 400;

/** Stops the background until it stays stopped. */
async function untilAsleep(stop: () => Promise<unknown>, running: () => Promise<boolean>): Promise<void> {
  await until('the background to stay asleep', async () => {
    if (await running()) await stop().catch(() => {});
    await new Promise((wake) => setTimeout(wake, AFTERMATH_MS));
    return !(await running());
  });
}

/** What differs between the two browsers. */
interface Ways {
  readonly origin: string;
  goToExtension(page: Page, url: string): Promise<void>;
  stopBackground(): Promise<void>;
  backgroundRunning(): Promise<boolean>;
}

function chromiumWays(browser: Browser, id: string): Ways {
  const origin = `chrome-extension://${id}`;
  const worker = () =>
    browser.targets().find((target) => target.type() === 'service_worker' && target.url().startsWith(origin));
  const running = async () => worker() !== undefined;
  return {
    origin,
    goToExtension: async (page, url) => void (await page.goto(url)),
    stopBackground: () => untilAsleep(async () => void (await (await worker()?.worker())?.close()), running),
    backgroundRunning: running,
  };
}

function firefoxWays(firefox: Firefox, id: string, uuid: string): Ways {
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(id)})?.extension`;
  const running = async () => (await firefox.privileged(`${extension}?.backgroundState ?? 'none'`)) !== 'stopped';
  return {
    origin: `moz-extension://${uuid}`,
    goToExtension: (page, url) => firefox.goToExtension(page, url),
    stopBackground: () =>
      untilAsleep(() => firefox.privileged(`${extension}.terminateBackground().then(() => '')`), running),
    backgroundRunning: running,
  };
}

/** The add-on's id for Firefox, from a build's manifest. */
function addonIdOf(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings?.gecko?.id ?? '';
}

// Any UUID does; a fixed one tells us the extension's address in Firefox.
const UUID = '6f1b3c52-6d1c-4a57-9b0c-0d5c4b7b2a11';

function sessionOf(
  name: BrowserName,
  browser: Browser,
  server: Server,
  extension: string | undefined,
  ways: Ways | null,
) {
  const need = (): Ways => {
    if (ways === null) throw new Error('This session was launched without an extension.');
    return ways;
  };
  let quiet: Page | undefined;
  const session: Session = {
    name,
    browser,
    server,
    origin: ways?.origin ?? '',
    async page(url) {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: 'load' });
      return page;
    },
    async extensionPage(path) {
      const page = await browser.newPage();
      await need().goToExtension(page, `${need().origin}/${path}`);
      return page;
    },
    async inExtension(run, ...args) {
      quiet = quiet === undefined || quiet.isClosed() ? await session.extensionPage(QUIET_PAGE) : quiet;
      return (await quiet.evaluate(run as never, ...(args as unknown as never[]))) as never;
    },
    async leaveExtension() {
      if (quiet !== undefined && !quiet.isClosed()) await quiet.close();
      quiet = undefined;
    },
    async tabOf(page) {
      await session.inExtension(() => true);
      await page.bringToFront();
      const id = await session.inExtension(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        return tab?.id;
      });
      if (id === undefined) throw new Error('The browser names no active tab.');
      return id;
    },
    async stopBackground() {
      await session.leaveExtension();
      await need().stopBackground();
    },
    backgroundRunning: () => need().backgroundRunning(),
    async update() {
      await session.leaveExtension();
      await browser.installExtension(resolve(extension ?? ''));
    },
    async uninstall() {
      await session.leaveExtension();
      const id = name === 'chromium' ? new URL(need().origin).host : addonIdOf(extension ?? '');
      await browser.uninstallExtension(id);
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
  return session;
}

/** Starts a browser in a profile of its own, with the extension and a server for `hosts`. Throws if there is none. */
export async function launch(name: BrowserName, options: Launch): Promise<Session> {
  const path = options.install ? ensureBrowser(name) : findBrowser(name);
  if (path === null) throw new Error(howToInstall(name));
  const server = await serve(options.hosts);
  try {
    const { extension } = options;
    if (name === 'chromium') {
      const browser = await launchChromium(path, options, server);
      const id = extension === undefined ? null : await browser.installExtension(resolve(extension));
      return sessionOf(name, browser, server, extension, id === null ? null : chromiumWays(browser, id));
    }
    const addon = extension === undefined ? '' : addonIdOf(extension);
    const browser = await launchFirefox(path, options, server, { [addon]: UUID });
    if (extension === undefined) return sessionOf(name, browser, server, extension, null);
    await browser.installExtension(resolve(extension));
    return sessionOf(name, browser, server, extension, firefoxWays(firefoxOf(browser), addon, UUID));
  } catch (error) {
    await server.close();
    throw error;
  }
}
