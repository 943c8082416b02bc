// Finds Chromium and Firefox on this machine, and installs them with apt where it may. Knows nothing of how they are
// driven (browsers.ts does).
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

export const isBrowserName = (name: string | undefined): name is BrowserName =>
  name === 'chromium' || name === 'firefox';

// Branded Google Chrome stands last: since version 137 it takes an unpacked extension only through the debugging pipe
// (--load-extension is ignored), which browsers.ts uses, but its policies and updates make it the least predictable.
const ON_PATH: Record<BrowserName, readonly string[]> = {
  chromium: ['chromium', 'chromium-browser', 'brave-browser', 'microsoft-edge', 'chrome', 'google-chrome'],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
};

const MAC_APPS: Record<BrowserName, readonly string[]> = {
  chromium: ['Chromium', 'Google Chrome for Testing', 'Brave Browser', 'Microsoft Edge', 'Google Chrome'],
  firefox: ['Firefox', 'Firefox Developer Edition'],
};

const WINDOWS: Record<BrowserName, readonly string[]> = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'Google\\Chrome\\Application\\chrome.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
};

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function usualPlaces(name: BrowserName): string[] {
  if (process.platform === 'darwin') {
    const folders = ['/Applications', join(process.env.HOME ?? '', 'Applications')];
    return MAC_APPS[name].flatMap((app) =>
      folders.map((folder) => `${folder}/${app}.app/Contents/MacOS/${app.replace(/^Firefox.*/, 'firefox')}`),
    );
  }
  if (process.platform === 'win32') {
    const roots = [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA];
    return roots.flatMap((root) => (root === undefined ? [] : WINDOWS[name].map((path) => join(root, path))));
  }
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return ON_PATH[name].flatMap((file) => folders.map((folder) => join(folder, file)));
}

/** The path of a browser's program: $CHROME or $FIREFOX when set, else the first of the usual places; null if none. */
export function findBrowser(name: BrowserName): string | null {
  const told = name === 'chromium' ? process.env.CHROME : process.env.FIREFOX;
  if (told) {
    if (!runs(told))
      throw new Error(`${name === 'chromium' ? 'CHROME' : 'FIREFOX'} is set, but cannot be run: ${told}`);
    return told;
  }
  return usualPlaces(name).find(runs) ?? null;
}

const succeeds = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** How apt-get can be run here: as root, through a sudo that asks nothing, or not at all (null). */
function aptPrefix(): string[] | null {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return null;
  if (process.getuid?.() === 0) return [];
  return succeeds('sudo', '-n', 'true') ? ['sudo', '-n'] : null;
}

/** Installs Debian packages, telling on stderr; false when that is not allowed here or fails. */
function aptInstall(packages: readonly string[]): boolean {
  const prefix = aptPrefix();
  if (prefix === null) return false;
  console.error(`Installing ${packages.join(', ')} with apt-get …`);
  const apt = (...args: string[]): boolean => {
    const [command = '', ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    return spawnSync(command, rest, { stdio: ['ignore', 2, 2] }).status === 0;
  };
  return apt('update', '-q') && apt('install', '-q', '-y', '--no-install-recommends', ...packages);
}

/** Is there a font with Chinese characters? Only Linux may lack one; where nobody can tell, yes. */
function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  const list = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return list.error !== undefined ? existsSync('/usr/share/fonts/opentype/noto') : list.stdout.trim() !== '';
}

/** What to do where a browser is missing and we may not install it: one sentence. */
export function howToInstall(name: BrowserName): string {
  return name === 'chromium'
    ? 'No Chromium was found: install Chromium, Chrome for Testing, Brave or Edge, or set CHROME to the path of one.'
    : 'No Firefox was found: install Firefox 140 or later, or set FIREFOX to its path.';
}

/** Finds a browser, installing it and a Chinese font with apt where that is allowed; throws one sentence if none. */
export function ensureBrowser(name: BrowserName): string {
  const found = findBrowser(name);
  const wanted = [
    ...(found === null ? [name === 'chromium' ? 'chromium' : 'firefox-esr'] : []),
    ...(hasChineseFont() ? [] : ['fonts-noto-cjk']),
  ];
  if (wanted.length > 0 && !aptInstall(wanted) && found !== null) {
    console.error('No font with Chinese characters was found: install one (on Debian: fonts-noto-cjk).');
  }
  const path = found ?? findBrowser(name);
  if (path === null) throw new Error(howToInstall(name));
  return path;
}
