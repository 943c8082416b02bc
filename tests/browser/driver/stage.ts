// A browser with the built extension on a stage of our own: nothing comes from the network, pages are put under any
// address with `put`. `forEachBrowser` runs the same tests in Chromium and in Firefox; where a browser is missing they
// are skipped with the reason, except under CI, where that is a failure.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { type Launch, launch, type Session } from '../../../lib/build/browsers';
import { buildOf, TOP } from '../../../lib/build/built';
import { type BrowserName, findBrowser, howToInstall } from '../../../lib/build/find';
import { SAMPLES, sampleHosts } from '../../../lib/build/sample-pages';
import { type Answer, fileAnswer } from '../../../lib/build/serve';

export interface Stage extends Session {
  /** Serves a page at an http address, from now on. A string is HTML. */
  put(url: string, page: string | Answer): void;
}

/** Opens the stage; the samples stand on it already. */
export async function stage(name: BrowserName, options: Partial<Launch> = {}): Promise<Stage> {
  const built = buildOf(name);
  if (!existsSync(join(built, 'manifest.json'))) throw new Error('There is no build: run `npm run build` first.');
  // A copy, because browsers read from the folder as long as they run, and a build empties it.
  const extension = mkdtempSync(join(tmpdir(), 'duidu-stage-'));
  cpSync(built, extension, { recursive: true });
  const session = await launch(name, { extension, hosts: new Map(), ...options }).catch((error) => {
    rmSync(extension, { recursive: true, force: true });
    throw error;
  });
  const pages = new Map<string, string | Answer>();
  const put: Stage['put'] = (url, page) => {
    const { hostname, pathname, search } = new URL(url);
    pages.set(hostname + pathname + search, page);
    session.server.hosts.set(hostname, (path) => pages.get(hostname + path) ?? null);
  };
  for (const { url } of SAMPLES) {
    const { hostname, pathname } = new URL(url);
    const site = sampleHosts().get(hostname);
    put(url, (typeof site === 'function' && site(pathname)) || '');
  }
  const close = async (): Promise<void> => {
    await session.close();
    rmSync(extension, { recursive: true, force: true });
  };
  return { ...session, put, close };
}

const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** Declares the same tests for both browsers; `on` gives the stage inside tests and hooks. One stage for each. */
export function forEachBrowser(
  tests: (name: BrowserName, on: () => Stage) => void,
  options: Partial<Launch> = {},
): void {
  for (const name of BROWSERS) {
    if (findBrowser(name) === null) {
      describe.skipIf(!process.env.CI)(`in ${name} (${howToInstall(name)})`, () => {
        it('finds the browser', () => {
          throw new Error(howToInstall(name));
        });
      });
      continue;
    }
    describe(`in ${name}`, () => {
      let current: Stage | undefined;
      const on = (): Stage => {
        if (current === undefined) throw new Error('The stage is open only inside tests and hooks.');
        return current;
      };
      beforeAll(async () => {
        current = await stage(name, options);
      });
      afterAll(async () => {
        await current?.close();
      });
      tests(name, on);
    });
  }
}

const SHARED = join(TOP, '..', 'shared', 'pages');

/** Saved real articles under their real addresses; they live outside the project and may be absent. */
export const REAL_PAGES: readonly { readonly file: string; readonly url: string }[] = [
  { file: 'stheadline.html', url: 'http://std.stheadline.com/realtime/article/2052743' },
  { file: 'rfi.html', url: 'http://www.rfi.fr/cn/article' },
  { file: 'dw.html', url: 'http://www.dw.com/zh/article' },
  { file: 'xinhua.html', url: 'http://www.news.cn/article.html' },
  { file: 'takungpao.txt', url: 'http://www.takungpao.com.hk/page.txt' },
  { file: 'xinhua.txt', url: 'http://www.news.cn/page.txt' },
];

/** Why tests on the real articles cannot run here; null when they can. */
export const noRealPages: string | null = existsSync(SHARED)
  ? null
  : 'the saved articles of ../shared/pages are absent';

/** Puts a file of ../shared/pages on the stage. */
export function putReal(on: Stage, file: string, url: string): void {
  const answer = fileAnswer(join(SHARED, file));
  if (answer === null) throw new Error(`../shared/pages has no ${file}`);
  on.put(url, answer);
}

/** The text of a file of ../shared/pages. */
export const realText = (file: string): string => readFileSync(join(SHARED, file), 'utf8');
