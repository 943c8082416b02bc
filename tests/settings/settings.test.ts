// What stored settings and site rules mean: only what fits counts, and nothing hostile gets through.
import { describe, expect, it } from 'vitest';
import { upgrade, versionOf } from '../../lib/platform/versions';
import { ruleFrom, SETTING_KEYS, SETTINGS, settingsFrom, sitesFrom, wanted } from '../../lib/settings/settings';
import { SETTINGS_FORMAT, SITES_FORMAT } from '../../lib/settings/versions';
import { DEFAULTS } from './defaults';

describe('settings', () => {
  it('hold their defaults where nothing is stored', () => {
    expect(settingsFrom(null)).toEqual(DEFAULTS);
    expect(settingsFrom({})).toEqual(DEFAULTS);
  });

  it('have a default that fits and a purpose, each of them', () => {
    for (const key of SETTING_KEYS) {
      expect(settingsFrom({ [key]: SETTINGS[key].fallback })[key]).toBe(SETTINGS[key].fallback);
      expect(SETTINGS[key].purpose).toMatch(/\w{3}/);
    }
  });

  it('pass over a value that does not fit and keep the others', () => {
    expect(settingsFrom({ script: 'klingon', readings: 'marks', language: 7 })).toEqual({
      ...DEFAULTS,
      readings: 'marks',
    });
  });

  it('take nothing from a stored prototype', () => {
    const hostile: unknown = JSON.parse('{"__proto__":{"script":"cn","off":true},"constructor":{"script":"cn"}}');
    expect(settingsFrom(hostile)).toEqual(DEFAULTS);
    expect(ruleFrom(hostile)).toEqual({});
    expect(({} as Record<string, unknown>).script).toBeUndefined();
  });

  it.each([[[]], ['cn'], [3], [true]])('hold their defaults when %j is stored in their place', (stored) => {
    expect(settingsFrom(stored)).toEqual(DEFAULTS);
    expect(sitesFrom(stored)).toEqual({});
  });
});

describe('site rules', () => {
  it('keep what fits of a rule', () => {
    expect(ruleFrom({ off: 'yes', script: 'hk', readings: 'sung', colour: 'red' })).toEqual({ script: 'hk' });
  });

  it('leave out sites that say nothing usable', () => {
    expect(sitesFrom({ 'a.example': { off: true }, 'b.example': { off: 1 }, 'c.example': null })).toEqual({
      'a.example': { off: true },
    });
  });

  it('come before the settings, part by part', () => {
    const settings = settingsFrom({ script: 'cn', readings: 'marks' });
    expect(wanted(settings, {})).toMatchObject({ script: 'cn', readings: 'marks' });
    expect(wanted(settings, { script: 'printed' })).toMatchObject({ script: 'printed', readings: 'marks' });
    expect(wanted(settings, { readings: 'off', off: true })).toMatchObject({ script: 'cn', readings: 'off' });
  });

  it('do not tell the standard of readings, which is the Mainland’s until Taiwan’s is chosen', () => {
    expect(wanted(settingsFrom({}), {}).standard).toBe('cn');
    expect(wanted(settingsFrom({ standard: 'hk' }), {}).standard).toBe('cn');
    const rule = ruleFrom({ standard: 'cn', readings: 'numbers' });
    expect(wanted(settingsFrom({ standard: 'tw' }), rule)).toMatchObject({ readings: 'numbers', standard: 'tw' });
  });
});

describe('what a reader wants of names', () => {
  it('is every group that is on, English after the first mention, and names as printed', () => {
    expect(wanted(settingsFrom({}), {}).names).toEqual({
      groups: ['people', 'organisations', 'phrases'],
      english: 'first',
      forms: null,
    });
  });

  it('follows the settings, and no site’s rule', () => {
    const settings = settingsFrom({ people: false, places: true, phrases: false, english: 'all', nameForms: 'cn' });
    expect(wanted(settings, { script: 'hk' }).names).toEqual({
      groups: ['organisations', 'places'],
      english: 'all',
      forms: 'cn',
    });
  });
});

describe('the words of a region', () => {
  it('take people’s names with them, in the region that is shown', () => {
    const settings = settingsFrom({ script: 'tw', words: true });
    expect(wanted(settings, {})).toMatchObject({ script: 'tw', words: true, names: { forms: 'tw' } });
    expect(wanted(settings, { script: 'cn' }).names.forms).toBe('cn');
    expect(wanted(settings, { script: 'hk', words: false }).names.forms).toBeNull();
  });

  it('leave names to the region that was chosen for them, and a page as printed its own', () => {
    expect(wanted(settingsFrom({ script: 'tw', words: true, nameForms: 'hk' }), {}).names.forms).toBe('hk');
    expect(wanted(settingsFrom({ words: true }), {}).names.forms).toBeNull();
  });
});

describe('the step to version 2', () => {
  const settings = (stored: unknown) => upgrade(stored, 1, SETTINGS_FORMAT);
  const sites = (stored: unknown) => upgrade(stored, 1, SITES_FORMAT);

  it('makes Taiwan’s words, which were a script, a choice beside Taiwan’s script', () => {
    expect(settings({ script: 'twp', readings: 'marks' })).toMatchObject({
      value: { script: 'tw', words: true, readings: 'marks' },
    });
    expect(sites({ 'a.example': { script: 'twp' } })).toMatchObject({
      value: { 'a.example': { script: 'tw', words: true } },
    });
  });

  it('keeps a site’s own script without the words that hold everywhere else', () => {
    const { value } = sites({ 'a.example': { script: 'tw' }, 'b.example': { readings: 'marks' } }) as {
      value: unknown;
    };
    const everywhere = settingsFrom({ script: 'tw', words: true });
    expect(wanted(everywhere, sitesFrom(value)['a.example'] ?? {}).words).toBe(false);
    expect(wanted(everywhere, sitesFrom(value)['b.example'] ?? {}).words).toBe(true);
  });

  it('is done once, and leaves what is none of its own as it is', () => {
    const strange = { script: 'klingon', readings: 'marks' };
    expect(settings(strange)).toMatchObject({ value: strange });
    expect(settings('dark')).toMatchObject({ value: 'dark' });
    expect(sites([1, 2])).toMatchObject({ value: [1, 2] });
    expect(sites({ 'a.example': 7 })).toMatchObject({ value: { 'a.example': 7 } });
    const twice = { 'a.example': { script: 'cn', words: true } };
    expect(sites(twice)).toMatchObject({ value: twice });
  });
});

describe('versions', () => {
  const steps = { 2: (old: unknown) => ({ two: old }), 3: (old: unknown) => ({ three: old }) };

  it('run each step once and in order', () => {
    expect(upgrade('v1', 1, { version: 3, steps })).toEqual({
      ok: true,
      value: { three: { two: 'v1' } },
      version: 3,
    });
    expect(upgrade('v2', 2, { version: 3, steps })).toEqual({ ok: true, value: { three: 'v2' }, version: 3 });
  });

  it('leave a value of a newer version as it is, under its own number', () => {
    expect(upgrade('v9', 9, { version: 3, steps })).toEqual({ ok: true, value: 'v9', version: 9 });
  });

  it('name the step that threw or is missing', () => {
    const failing = {
      2: () => {
        throw new Error('no');
      },
    };
    expect(upgrade('v1', 1, { version: 3, steps: failing })).toMatchObject({ ok: false, at: 2 });
    expect(upgrade('v1', 1, { version: 4, steps })).toMatchObject({ ok: false, at: 4 });
  });

  it('take a value without a usable number for one of the first version', () => {
    for (const meta of [null, undefined, {}, { v: 0 }, { v: '2' }, { v: 1.5 }, 7]) expect(versionOf(meta)).toBe(1);
    expect(versionOf({ v: 4 })).toBe(4);
  });
});
