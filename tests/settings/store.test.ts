// Settings and site rules in storage: sparse, in place for the probe, never cleared, and whole after concurrent changes.
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULTS } from './defaults';

// wxt's storage looks for the browser when it is loaded.
vi.hoisted(() => {
  Object.assign(globalThis, { chrome: {} });
});
Object.assign(globalThis, { chrome: fakeBrowser });

type Versions = typeof import('../../lib/settings/versions');
const formats = vi.hoisted(() => ({
  settings: { version: 1, steps: {} as Record<number, (old: unknown) => unknown> },
  sites: { version: 1, steps: {} as Record<number, (old: unknown) => unknown> },
}));
vi.mock('../../lib/settings/versions', async (original) => ({
  ...(await original<Versions>()),
  SETTINGS_FORMAT: formats.settings,
  SITES_FORMAT: formats.sites,
}));

const store = await import('../../lib/settings/store');
const real = await vi.importActual<Versions>('../../lib/settings/versions');
const raw = async (): Promise<Record<string, unknown>> => {
  const all = await fakeBrowser.storage.local.get(null);
  return JSON.parse(JSON.stringify(all));
};
const put = (items: Record<string, unknown>) => fakeBrowser.storage.local.set(items);
beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(formats.settings, real.SETTINGS_FORMAT);
  Object.assign(formats.sites, real.SITES_FORMAT);
});
afterEach(() => vi.restoreAllMocks());

describe('stored settings', () => {
  it('hold only what the reader set', async () => {
    await store.setSetting('readings', 'marks');
    expect(await raw()).toEqual({ settings: { readings: 'marks' }, settings$: { v: 2 } });
    expect(await store.readSettings()).toEqual({ ...DEFAULTS, readings: 'marks' });
  });

  it('lose none of many changes made at once', async () => {
    await Promise.all([
      store.setSetting('script', 'hk'),
      store.changeSite('a.example', { off: true }),
      store.setSetting('readings', 'numbers'),
      store.changeSite('b.example', { script: 'cn' }),
      store.setSetting('language', 'en'),
      store.changeSite('a.example', { readings: 'marks' }),
    ]);
    expect(await store.readSettings()).toEqual({ ...DEFAULTS, script: 'hk', readings: 'numbers', language: 'en' });
    expect(await store.readSites()).toEqual({
      'a.example': { off: true, readings: 'marks' },
      'b.example': { script: 'cn' },
    });
  });

  it('refuse a value that does not fit, and stay usable', async () => {
    await expect(store.setSetting('script', 'klingon' as never)).rejects.toThrow(TypeError);
    await expect(store.changeSite('a.example', { off: false as never })).rejects.toThrow(TypeError);
    expect(await raw()).toEqual({});
    await store.setSetting('script', 'cn');
    expect((await store.readSettings()).script).toBe('cn');
  });

  it('leave an unfit value where it is until it is set anew, and then keep it aside', async () => {
    await put({ settings: { script: 'klingon', later: [1] }, settings$: { v: 2 } });
    expect(await store.readSettings()).toEqual(DEFAULTS);
    await store.setSetting('readings', 'marks');
    expect((await raw()).settings).toEqual({ script: 'klingon', later: [1], readings: 'marks' });
    await store.setSetting('script', 'tw');
    expect(await raw()).toMatchObject({
      settings: { script: 'tw', later: [1], readings: 'marks' },
      aside: [{ of: 'settings.script', v: 2, why: 'unfit', value: 'klingon' }],
    });
  });

  it('tell watchers what is in force after each change, until they stop', async () => {
    const seen: unknown[] = [];
    const stop = store.watchSettings((settings) => seen.push(settings));
    await store.setSetting('script', 'cn');
    await put({ settings: { script: 'nonsense' } });
    stop();
    await store.setSetting('script', 'hk');
    expect(seen).toEqual([{ ...DEFAULTS, script: 'cn' }, DEFAULTS]);
  });
});

describe('two windows of the extension', () => {
  /** One lock for both, as the browser keeps one for an extension's pages. */
  function locks() {
    let last: Promise<unknown> = Promise.resolve();
    const request = vi.fn((_name: string, deed: () => Promise<unknown>) => {
      last = last.then(deed, deed);
      return last;
    });
    return { request };
  }

  async function changeInBoth() {
    vi.resetModules();
    const other = await import('../../lib/settings/store');
    expect(other.setSetting).not.toBe(store.setSetting);
    await Promise.all([store.setSetting('script', 'hk'), other.setSetting('readings', 'marks')]);
  }

  afterEach(() => vi.unstubAllGlobals());

  it('lose neither’s change', async () => {
    const shared = locks();
    vi.stubGlobal('location', { protocol: 'chrome-extension:' });
    vi.stubGlobal('navigator', { locks: shared });
    await changeInBoth();
    expect(shared.request).toHaveBeenCalledTimes(2);
    expect(await store.readSettings()).toEqual({ ...DEFAULTS, script: 'hk', readings: 'marks' });
  });

  it('would lose one without a common lock', async () => {
    await changeInBoth();
    expect(Object.keys((await raw()).settings as object)).toHaveLength(1);
  });

  it('show nothing of it to a page that a content script stands in', async () => {
    const shared = locks();
    vi.stubGlobal('location', { protocol: 'https:' });
    vi.stubGlobal('navigator', { locks: shared });
    await store.setSetting('script', 'cn');
    expect(shared.request).not.toHaveBeenCalled();
    expect((await store.readSettings()).script).toBe('cn');
  });
});

describe('stored site rules', () => {
  it('lie as a plain record under the key that the probe reads in place', async () => {
    await store.changeSite('news.example.hk', { off: true });
    expect(await fakeBrowser.storage.local.get('sites')).toEqual({ sites: { 'news.example.hk': { off: true } } });
  });

  it('are taken away when they say nothing more', async () => {
    await store.changeSite('a.example', { off: true, script: 'cn' });
    await store.changeSite('a.example', { off: undefined });
    expect(await store.siteRule('a.example')).toEqual({ script: 'cn' });
    await store.changeSite('a.example', { script: undefined });
    expect((await raw()).sites).toEqual({});
  });

  it('of hosts named like an object’s own parts are rules like others', async () => {
    for (const host of ['__proto__', 'constructor', 'toString']) {
      expect(await store.siteRule(host)).toEqual({});
      await store.changeSite(host, { off: true });
      expect(await store.siteRule(host)).toEqual({ off: true });
      expect(({} as Record<string, unknown>).off).toBeUndefined();
    }
    await store.changeSite('__proto__', { off: undefined });
    expect(await store.siteRule('__proto__')).toEqual({});
    expect(await store.siteRule('constructor')).toEqual({ off: true });
  });

  it('keep an unusable rule aside when it is replaced', async () => {
    await put({ sites: { 'a.example': 'off', 'b.example': { off: 'yes', later: 1 } } });
    await store.changeSite('a.example', { off: true });
    await store.changeSite('b.example', { off: true });
    expect(await raw()).toMatchObject({
      sites: { 'a.example': { off: true }, 'b.example': { off: true, later: 1 } },
      aside: [
        { of: 'sites.a.example', why: 'unfit', value: 'off' },
        { of: 'sites.b.example', why: 'unfit', value: { off: 'yes', later: 1 } },
      ],
    });
  });

  it('tell watchers all usable rules', async () => {
    const seen: unknown[] = [];
    const stop = store.watchSites((sites) => seen.push(sites));
    await store.changeSite('a.example', { off: true });
    await store.changeSite('b.example', { readings: 'marks' });
    stop();
    expect(seen).toEqual([
      { 'a.example': { off: true } },
      { 'a.example': { off: true }, 'b.example': { readings: 'marks' } },
    ]);
  });
});

describe('migrations', () => {
  const example = JSON.parse(readFileSync(new URL('./v1.json', import.meta.url), 'utf8'));

  it('leave every stored example of the past readable', async () => {
    const versions = readdirSync(new URL('.', import.meta.url)).filter((name) => /^v\d+\.json$/.test(name));
    expect(versions).toHaveLength(real.SETTINGS_FORMAT.version);
    await put(example);
    await store.upgradeStored();
    expect(await store.readSettings()).toEqual({
      ...DEFAULTS,
      script: 'tw',
      words: true,
      readings: 'numbers',
      language: 'zh-Hant-HK',
    });
    expect(await store.readSites()).toEqual({
      'news.example.hk': { off: true },
      'www.example.tw': { script: 'printed', words: false, readings: 'marks' },
    });
    expect(await raw()).toMatchObject({ settings$: { v: 2 }, sites$: { v: 2 } });
    expect(await raw()).not.toHaveProperty('aside');
  });

  it('leave an example of the present as it is', async () => {
    const present = JSON.parse(readFileSync(new URL('./v2.json', import.meta.url), 'utf8'));
    await put(present);
    await store.upgradeStored();
    expect(await raw()).toEqual(present);
    expect(await store.readSettings()).toEqual({ ...DEFAULTS, ...present.settings });
    expect(await store.readSites()).toEqual(present.sites);
  });

  it('read an old value at once and store it in the present format when asked', async () => {
    Object.assign(formats.settings, {
      version: 2,
      steps: { 2: (old: { readings: string }) => ({ ...old, readings: 'marks' }) },
    });
    await put(example);
    expect((await store.readSettings()).readings).toBe('marks');
    expect((await raw()).settings$).toEqual({ v: 1 });
    await store.upgradeStored();
    expect(await raw()).toMatchObject({ settings: { script: 'twp', readings: 'marks' }, settings$: { v: 2 } });
  });

  it('keep the old value aside when a step fails, say so, and go on', async () => {
    const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const step = () => {
      throw new Error('cannot');
    };
    Object.assign(formats.sites, { version: 2, steps: { 2: step } });
    await put(example);
    expect(await store.readSites()).toEqual({});
    expect((await raw()).sites).toEqual(example.sites);
    await store.changeSite('c.example', { off: true });
    expect(said).toHaveBeenCalled();
    expect(await raw()).toMatchObject({
      settings: example.settings,
      sites: { 'c.example': { off: true } },
      sites$: { v: 2 },
      aside: [{ of: 'sites', v: 1, why: 'migration', value: example.sites }],
    });
    await store.upgradeStored();
    expect((await raw()).aside).toHaveLength(1);
  });

  it('leave what a later version stored under its own number', async () => {
    await put({ settings: { script: 'cn', hue: 7 }, settings$: { v: 5 } });
    await store.setSetting('readings', 'marks');
    await store.upgradeStored();
    expect(await raw()).toEqual({ settings: { script: 'cn', hue: 7, readings: 'marks' }, settings$: { v: 5 } });
  });

  it('keep aside what is no record at all', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await put({ settings: 'dark', sites: [1, 2] });
    expect(await store.readSettings()).toEqual(DEFAULTS);
    await store.upgradeStored();
    expect(await raw()).toMatchObject({
      settings: {},
      sites: {},
      aside: [
        { of: 'settings', why: 'unfit', value: 'dark' },
        { of: 'sites', why: 'unfit', value: [1, 2] },
      ],
    });
  });
});
