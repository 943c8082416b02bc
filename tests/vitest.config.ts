// The six kinds of tests, one project each, so that `--project unit` runs one kind. Outside a browser the polyfill is
// the fake of tests/fakes; tests/browser drive the builds in .output, two files at once at most, for a small machine.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const fake = here('./fakes/browser.ts');
const top = here('..');

/** Tests that run in Node or jsdom against the sources. */
const sources = (name: string, environment: 'node' | 'jsdom' = 'node') => ({
  root: top,
  resolve: { alias: { 'webextension-polyfill': fake, 'wxt/browser': fake } },
  test: {
    name,
    environment,
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    server: { deps: { inline: [/[\\/]wxt[\\/]/, /@wxt-dev/, /@webext-core/] } },
    testTimeout: 60_000,
  },
});

/**
 * Tests that build the extension or drive a browser; their hooks launch one. A browser on a loaded machine may miss a
 * deadline: a test that fails is tried once more, and fails when it does so again.
 */
const products = (name: string) => ({
  root: top,
  test: {
    name,
    environment: 'node' as const,
    include: [`tests/${name}/**/*.test.ts`],
    retry: name === 'browser' ? 1 : 0,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});

export default defineConfig({
  root: top,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    maxWorkers: 2,
    passWithNoTests: true,
    projects: [
      sources('unit'),
      sources('dom', 'jsdom'),
      sources('pages', 'jsdom'),
      sources('settings'),
      products('house'),
      products('browser'),
    ],
  },
});
