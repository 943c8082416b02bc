// What is built and what the manifest says. Host access is the named news hosts' and nothing more; every other site is
// read on a click (activeTab) or after the reader allowed it (optional hosts).
import { defineConfig } from 'wxt';
import { ensureTables } from './lib/build/compile/tables';
import { NOTICES_FILE, notices } from './lib/build/notices';
import { REWORDING } from './lib/data/opencc';
import { excludePatterns, matchPatterns } from './lib/data/outlets';
import { fileOf } from './lib/data/tables';

const SIZES = [16, 32, 48, 128];

const wholeHosts = matchPatterns().filter((pattern) => /^\*:\/\/[^/]+\/\*$/.test(pattern));

/** OpenCC's words of a region are compiled to be measured against; what is read goes by regional.bin. */
const unshipped = new Set([...REWORDING].map(fileOf));

const probe = (matches: string[], more: { match_origin_as_fallback?: boolean }) => ({
  matches,
  exclude_matches: excludePatterns(),
  js: ['probe.js'],
  run_at: 'document_idle' as const,
  all_frames: true,
  ...more,
});

export default defineConfig({
  imports: false,
  publicDir: 'lib/static',
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { modulePreload: false, target: ['chrome128', 'firefox140'] },
  }),
  zip: { excludeSources: ['.cache/**', '.ci/**'] },
  hooks: {
    'build:publicAssets': async (wxt, files) => {
      for (const { file, absolutePath } of await ensureTables(`${wxt.config.root}/.cache/tables`))
        if (!unshipped.has(file)) files.push({ absoluteSrc: absolutePath, relativeDest: `data/${file}` });
      files.push({ contents: notices(), relativeDest: NOTICES_FILE });
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'activeTab', 'scripting', 'contextMenus'],
    host_permissions: matchPatterns(),
    optional_host_permissions: ['*://*/*'],
    icons: Object.fromEntries(SIZES.map((size) => [size, `icon/on-${size}.png`])),
    action: { default_icon: Object.fromEntries(SIZES.map((size) => [size, `icon/rest-${size}.png`])) },
    // The probe is no WXT content script: it must stay under 2 KB and tell the page nothing.
    // Frames without an address of their own (srcdoc) take their parent's host; that needs patterns of whole hosts.
    content_scripts: [
      probe(wholeHosts, { match_origin_as_fallback: true }),
      probe(
        matchPatterns().filter((pattern) => !wholeHosts.includes(pattern)),
        {},
      ),
    ],
    commands: {
      toggle: { suggested_key: { default: 'Alt+Shift+D' }, description: '__MSG_commandToggle__' },
      // Chromium takes four suggested keys at most; the reader may give the other commands theirs.
      'next-script': {
        ...(browser === 'firefox' ? { suggested_key: { default: 'Alt+Shift+S' } } : {}),
        description: '__MSG_commandNextScript__',
      },
      readings: { suggested_key: { default: 'Alt+Shift+Y' }, description: '__MSG_commandReadings__' },
      'look-up': { suggested_key: { default: 'Alt+Shift+W' }, description: '__MSG_commandLookUp__' },
      'next-name': { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_commandNextName__' },
      'previous-name': { description: '__MSG_commandPreviousName__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'duidu@duidu.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
});
