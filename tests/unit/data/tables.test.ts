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
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the compiled tables', () => {
  it('are the same bytes every time, and in the folder what was compiled', async () => {
    const [once, files] = [await compileTables(), await ensureTables(folder)];
    expect(files.map(({ file }) => file).sort()).toEqual([...once.keys()].sort());
    for (const { file, absolutePath } of files) {
      expect(Buffer.compare(await readFile(absolutePath), once.get(file)!)).toBe(0);
    }
  });

  it('are not compiled again while their folder stands', async () => {
    const [first] = await ensureTables(folder);
    await rm(first!.absolutePath);
    await ensureTables(folder);
    expect(existsSync(first!.absolutePath)).toBe(false);
  });

  it('take less than five and a half megabytes together', async () => {
    const sizes = [...(await compileTables()).values()].map(({ length }) => length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(5_500_000);
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
