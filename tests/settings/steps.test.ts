// What the keyboard does to script and readings, and what it remembers.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// Storage looks for the browser when it is loaded.
vi.hoisted(() => {
  Object.assign(globalThis, { chrome: {} });
});
Object.assign(globalThis, { chrome: fakeBrowser });

const { nextStep } = await import('../../lib/settings/steps');
const { changeSite, readSettings, setSetting, siteRule } = await import('../../lib/settings/store');

const SITE = 'news.example.hk';

beforeEach(() => fakeBrowser.reset());

describe('the key for readings', () => {
  it.each(['marks', 'numbers', 'zhuyin', 'jyutping'] as const)('switches %s off, and on again', async (system) => {
    await setSetting('readings', system);
    await nextStep(SITE, 'readings');
    expect((await readSettings()).readings).toBe('off');
    await nextStep(SITE, 'readings');
    expect((await readSettings()).readings).toBe(system);
  });

  it('begins with tone marks', async () => {
    await nextStep(SITE, 'readings');
    expect((await readSettings()).readings).toBe('marks');
  });

  it('changes a site alone that has a choice of its own', async () => {
    await changeSite(SITE, { readings: 'jyutping' });
    await nextStep(SITE, 'readings');
    expect(await siteRule(SITE)).toEqual({ readings: 'off' });
    expect((await readSettings()).readings).toBe('off');
    await nextStep(SITE, 'readings');
    expect(await siteRule(SITE)).toEqual({ readings: 'jyutping' });
  });
});

describe('the key for the script', () => {
  it('goes around the scripts', async () => {
    const seen: string[] = [];
    for (let i = 0; i < 4; i++) {
      await nextStep(SITE, 'script');
      seen.push((await readSettings()).script);
    }
    expect(seen).toEqual(['cn', 'hk', 'tw', 'printed']);
  });
});
