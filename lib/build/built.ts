// The two builds in .output: where they are, whether they are older than the sources, and how they are made again.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from './find';

/** The repository's top folder. */
export const TOP = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The unpacked build for a browser. */
export const buildOf = (name: BrowserName): string =>
  join(TOP, '.output', name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');

// Of lib/build only the compilers (in folders) shape the extension; the commands beside them do not.
const SOURCES = ['entrypoints', 'components', 'lib', 'wxt.config.ts', 'package-lock.json'];

function newest(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  const skipsFiles = path === join(TOP, 'lib', 'build');
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !(skipsFiles && (entry.isFile() || entry.name === 'samples')))
    .reduce((latest, entry) => Math.max(latest, newest(join(path, entry.name))), 0);
}

/** Is there no build, or one older than what it is made of? */
export function isStale(name: BrowserName): boolean {
  const made = statSync(join(buildOf(name), 'manifest.json'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return SOURCES.some((source) => newest(join(TOP, source)) > made);
}

export interface BuildResult {
  readonly ok: boolean;
  readonly output: string;
}

/** Builds the extension for a browser with wxt; `env` may send it elsewhere. */
export function build(name: BrowserName, env: NodeJS.ProcessEnv = process.env): BuildResult {
  const wxt = join(TOP, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const flags = name === 'chromium' ? [] : ['-b', 'firefox', '--mv3'];
  const run = spawnSync(process.execPath, [wxt, 'build', ...flags], { cwd: TOP, encoding: 'utf8', env });
  return { ok: run.status === 0, output: `${run.stdout}${run.stderr}` };
}

/** Builds if needed; throws with wxt's own words if it fails. */
export function ensureBuild(name: BrowserName): void {
  if (!isStale(name)) return;
  console.error(`Building the extension for ${name} …`);
  const result = build(name);
  if (!result.ok) throw new Error(`The build failed:\n${result.output}`);
}
