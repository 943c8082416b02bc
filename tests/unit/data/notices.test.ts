// The licences that travel with the package: of every package that is in it, and of every source that its data names.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { notices } from '../../../lib/build/notices';
import { CREDITS } from '../../../lib/data/credits';

const top = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const text = notices();

describe('the licences in the package', () => {
  it('name every package that Duidu runs on', () => {
    const { dependencies } = JSON.parse(top('package.json'));
    const missing = Object.entries(dependencies).filter(([name, version]) => !text.includes(`\n${name} ${version}, `));
    expect(missing).toEqual([]);
  });

  it('hand on the words of those that ask for it, as the packages have them', () => {
    for (const name of ['to-jyutping', 'pinyin-pro', 'preact', 'webextension-polyfill', 'cldr-localenames-full'])
      expect(text).toContain(top(`node_modules/${name}/LICENSE`).replaceAll('\r\n', '\n').trim());
    expect(text).toContain('Redistributions in binary form must reproduce the above copyright notice');
    expect(text).toMatch(
      /\nchinese-lexicon 1\S+, ISC\n\nCopyright \(c\) Peter Olson\n\nPermission to use, copy, modify/,
    );
  });

  it('say of all data whose it is, under which licence, and what was changed', () => {
    for (const { name, by, url, licenceUrl } of CREDITS)
      for (const fact of [name, by, url, licenceUrl]) expect(text).toContain(fact);
    for (const file of ['lexicon.bin', 'senses.bin', 'taiwan.bin']) expect(text).toContain(file);
    expect(text).toContain('Changes: ');
  });

  it('name no place of the machine that they were made on', () => {
    expect(text).not.toContain('undefined');
    expect(text).not.toMatch(/\[object|file:|node_modules/);
  });
});
