// What `npm start`, `npm test` and the benches run first: plain Node, no packages, because on a fresh clone there are
// none yet. It checks Node's version, installs the packages of the lockfile where they are missing or older than it,
// and hands over to a TypeScript file beside it. Usage: node lib/build/first.mjs SCRIPT.ts [arguments]
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const top = join(here, '..', '..');

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Duidu needs Node 20.19 or later; this is Node ${process.versions.node}.`);
  process.exit(1);
}

const [script, ...rest] = process.argv.slice(2);
if (script === undefined || !existsSync(join(here, script))) {
  console.error('Usage: node lib/build/first.mjs SCRIPT.ts [arguments]');
  process.exit(2);
}

// npm writes its own record of what it installed; `npm install` itself touches the lockfile a moment later.
const installed = statSync(join(top, 'node_modules', '.package-lock.json'), { throwIfNoEntry: false });
const wanted = statSync(join(top, 'package-lock.json'));
const SLACK_MS = 60_000;
if (installed === undefined || wanted.mtimeMs > installed.mtimeMs + SLACK_MS) {
  console.error('Installing the packages of package-lock.json …');
  const windows = process.platform === 'win32';
  const npm = spawnSync(windows ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: top,
    stdio: ['ignore', 2, 2],
    shell: windows,
  });
  if (npm.status !== 0) {
    console.error('`npm ci` failed; its own words are above.');
    process.exit(npm.status ?? 1);
  }
}

const tsx = join(top, 'node_modules', 'tsx', 'dist', 'cli.mjs');
const child = spawn(process.execPath, [tsx, join(here, script), ...rest], { cwd: top, stdio: 'inherit' });
// Ctrl-C reaches the child by itself; it cleans up, and its exit ends us.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
