// What is in the builds of .output: sizes, permissions, no address and no request but the allowed ones, nothing that
// the add-on store's linter calls an error, and the same bytes when built again.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CREDITS } from '../../lib/data/credits';
import { TOP } from './sources';

const BUILDS = ['chrome-mv3', 'firefox-mv3'] as const;
const KB = 1024;

/** Most bytes of a built file, minified. */
const BUDGETS: Readonly<Record<string, number>> = {
  'probe.js': 2 * KB,
  'signs.js': 14 * KB,
  'reader.js': 60 * KB,
  'pointer.js': 28 * KB,
  'card.js': 80 * KB,
  'background.js': 2 * KB * KB,
};

/**
 * Addresses that may stand in code, never fetched: names of vocabularies, where wxt's error texts point to, and links,
 * which open only when the reader clicks one: the card's, and those of the sources of our data with their licences.
 */
const ADDRESSES: readonly RegExp[] = [
  /^https?:\/\/www\.w3\.org\//,
  /^https?:\/\/schema\.org\b/,
  /^https:\/\/(?:wxt\.dev|github\.com\/wxt-dev)\//,
  /^https:\/\/www\.wikidata\.org\/wiki\//,
  // Where a word can be looked up elsewhere, as long as the reader does not say otherwise.
  /^https:\/\/(?:www\.mdbg\.net\/chinese\/dictionary|www\.moedict\.tw|en\.wiktionary\.org\/wiki)\b/,
];

const CREDITED: ReadonlySet<string> = new Set(CREDITS.flatMap(({ url, licenceUrl }) => [url, licenceUrl]));

const folderOf = (build: string): string => join(TOP, '.output', build);

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

const read = (build: string, file: string): string => readFileSync(join(folderOf(build), file), 'utf8');

const scripts = (build: string): string[] => filesOf(folderOf(build)).filter((file) => file.endsWith('.js'));

const manifestOf = (build: string) => JSON.parse(read(build, 'manifest.json'));

describe.each(BUILDS)('%s', (build) => {
  it('has been built', () => {
    expect(existsSync(join(folderOf(build), 'manifest.json')), 'run `npm run build` first').toBe(true);
  });

  it.each(Object.entries(BUDGETS))('keeps %s within %i bytes', (file, most) => {
    expect(statSync(join(folderOf(build), file)).size).toBeLessThanOrEqual(most);
  });

  it('holds the licences of all that is in it, and no table that no route looks into', () => {
    const notices = read(build, 'LICENCES.txt');
    for (const name of ['to-jyutping', 'pinyin-pro', 'webextension-polyfill', 'CC-CEDICT'])
      expect(notices).toContain(name);
    expect(filesOf(folderOf(build))).toContain('data/st-phrases.bin');
    expect(filesOf(folderOf(build))).not.toContain('data/tw-words.bin');
  });

  it('asks for the listed permissions and no other', () => {
    const manifest = manifestOf(build);
    expect(manifest.manifest_version).toBe(3);
    expect([...manifest.permissions].sort()).toEqual(['activeTab', 'contextMenus', 'scripting', 'storage']);
    expect(manifest.optional_permissions ?? []).toEqual([]);
    expect([...manifest.optional_host_permissions].sort()).toEqual(['*://*/*']);
    expect(manifest.content_security_policy).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
  });

  it('has access from the start to named hosts only', () => {
    const hosts: string[] = manifestOf(build).host_permissions;
    expect(hosts.length).toBeGreaterThanOrEqual(80);
    expect(new Set(hosts).size).toBe(hosts.length);
    expect(hosts.filter((pattern) => !/^\*:\/\/(\*\.)?([a-z0-9-]+\.)+[a-z]{2,}\/\S*$/.test(pattern))).toEqual([]);
  });

  it('puts its probe on the named hosts and on no other', () => {
    const { content_scripts: given = [], host_permissions: hosts } = manifestOf(build);
    const matches = given.flatMap((script: { matches: string[] }) => script.matches);
    expect(matches.filter((pattern: string) => !hosts.includes(pattern))).toEqual([]);
  });

  it('names no address but the allowed ones', () => {
    const found = scripts(build).flatMap((file) =>
      [...read(build, file).matchAll(/\b(?:https?|wss?):\/\/[^\s"'`\\<>)]+/g)]
        .map(([address]) => address)
        .filter((address) => !ADDRESSES.some((allowed) => allowed.test(address)) && !CREDITED.has(address))
        .map((address) => `${file}: ${address}`),
    );
    expect(found).toEqual([]);
  });

  it('requests nothing but its own files, from its background', () => {
    const found = scripts(build).flatMap((file) => {
      const code = read(build, file);
      const others = [
        ...code.matchAll(/\b(XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|WebTransport)\b/g),
      ];
      const fetches = [...code.matchAll(/(?<![\w$.])fetch\(([^)]{0,60})/g)].filter(
        ([, what = '']) => file !== 'background.js' || !/getURL/.test(what),
      );
      return [...others, ...fetches].map(
        (match) => `${file}: ${code.slice(Math.max(0, match.index - 40), match.index + 60)}`,
      );
    });
    expect(found).toEqual([]);
  });
});

describe('the build', () => {
  const made: string[] = [];
  afterAll(() => {
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
  });

  /** Builds into a fresh folder, and gives the hash of every file. */
  function buildAgain(browser: 'chrome' | 'firefox'): Record<string, string> {
    const folder = mkdtempSync(join(tmpdir(), 'duidu-build-'));
    made.push(folder);
    const config = { root: TOP, browser, manifestVersion: 3, outDir: folder, logger: undefined };
    const script = `import { build } from 'wxt'; await build(${JSON.stringify(config)});`;
    const { VITEST: _v, NODE_ENV: _n, ...env } = process.env;
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: TOP, encoding: 'utf8', env });
    expect(run.status, run.stderr + run.stdout).toBe(0);
    const hash = (file: string) =>
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex');
    return Object.fromEntries(filesOf(folder).map((file) => [file, hash(file)]));
  }

  it.each(['chrome', 'firefox'] as const)('gives the same bytes twice for %s', (browser) => {
    const first = buildAgain(browser);
    expect(Object.keys(first).length).toBeGreaterThan(3);
    expect(buildAgain(browser)).toEqual(first);
  });

  it("passes the add-on store's linter without an error", () => {
    const linter = join(TOP, 'node_modules', 'web-ext', 'bin', 'web-ext.js');
    const args = ['lint', '--source-dir', folderOf('firefox-mv3'), '--output', 'json', '--no-config-discovery'];
    const run = spawnSync(process.execPath, [linter, ...args], { encoding: 'utf8', maxBuffer: 1e8 });
    const report = JSON.parse(run.stdout.slice(run.stdout.indexOf('{')));
    expect(report.errors.map((error: { code: string; file: string }) => `${error.code} ${error.file}`)).toEqual([]);
    expect(report.summary.errors).toBe(0);
  });
});
