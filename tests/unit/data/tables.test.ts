import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readCedict } from '../../../lib/build/compile/cedict';
import { compileTables, ensureTables } from '../../../lib/build/compile/tables';
import { DICTIONARIES, RECIPES, recipesOf, tablesOf } from '../../../lib/data/opencc';
import { fileOf, openTables } from '../../../lib/data/tables';
import { evidenceOf, scriptBy } from '../../../lib/text/script';
import { load } from '../text/compiled';

const folder = await mkdtemp(join(tmpdir(), 'duidu-tables-'));
// Compiling takes half a minute on a small machine: once here and once more by ensureTables, to be compared with it.
const compiled = await compileTables();
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the compiled tables', () => {
  it('are the same bytes every time, and in the folder what was compiled', async () => {
    const files = await ensureTables(folder);
    expect(files.map(({ file }) => file).sort()).toEqual([...compiled.keys()].sort());
    for (const { file, absolutePath } of files) {
      expect(Buffer.compare(await readFile(absolutePath), compiled.get(file)!)).toBe(0);
    }
  }, 180_000);

  it('are not compiled again while their folder stands', async () => {
    const [first] = await ensureTables(folder);
    await rm(first!.absolutePath);
    await ensureTables(folder);
    expect(existsSync(first!.absolutePath)).toBe(false);
  });

  it('take less than 7.2 megabytes without the dictionary, and 11.5 for it in files of which none is large', () => {
    const sizes = [...compiled].map(([file, { length }]) => ({ length, isDictionary: file.startsWith('dictionary/') }));
    const sum = (isDictionary: boolean) =>
      sizes.filter((one) => one.isDictionary === isDictionary).reduce((all, { length }) => all + length, 0);
    expect(sum(true)).toBeLessThan(11_500_000);
    expect(sum(false)).toBeLessThan(7_200_000);
    const shards = sizes.filter(({ isDictionary }) => isDictionary);
    expect(shards.length).toBeGreaterThan(50);
    for (const { length } of shards) expect(length).toBeLessThan(250_000);
  });
});

describe('the recipes', () => {
  it('name tables that are compiled, and leave none unused', () => {
    const used = new Set((Object.keys(RECIPES) as (keyof typeof RECIPES)[]).flatMap(tablesOf));
    expect([...used].sort()).toEqual(Object.keys(DICTIONARIES).sort());
    expect(fileOf('st-phrases')).toBe('st-phrases.bin');
  });

  it('lead nowhere where there is nothing to convert', () => {
    expect(() => recipesOf(['cn', 'cn'])).toThrow('no conversion');
    expect(recipesOf(['hk', 'tw'])).toEqual(['hk2t', 't2tw']);
  });
});

describe('the signs of a script', () => {
  it.each([
    ['参与谈判的国家', 'Hans'],
    ['參與談判的國家', 'Hant'],
    ['公里', null],
    ['皇后台上的干支', null],
    ['乾隆', null],
    ['Reuters 2026', null],
    ['《这个》與《那個》的關係', 'Hant'],
  ])('%s is %s', async (text, script) => {
    const signs = await openTables(load).signs();
    expect(scriptBy(evidenceOf(text, signs))).toBe(script);
  });

  it('is right on nearly every headword of CC-CEDICT that the scripts write differently', async () => {
    const signs = await openTables(load).signs();
    const differing = readCedict().filter(({ simplified, traditional }) => simplified !== traditional);
    let wrong = 0;
    for (const { simplified, traditional } of differing) {
      if (scriptBy(evidenceOf(simplified, signs)) === 'Hant') wrong++;
      if (scriptBy(evidenceOf(traditional, signs)) === 'Hans') wrong++;
    }
    expect(differing.length).toBeGreaterThan(50_000);
    expect(wrong).toBe(0);
  });
});
