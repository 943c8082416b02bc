import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { dictionaryOf } from '../../../lib/build/compile/conversion';
import {
  DICTIONARIES,
  RECIPES,
  REWORDING,
  type RecipeName,
  recipesOf,
  type TableName,
  tablesOf,
} from '../../../lib/data/opencc';
import { configOf, fileOf } from '../../../lib/data/tables';
import {
  type Aligned,
  type Conversion,
  compose,
  convert,
  openReplacements,
  outputOf,
  type Replacements,
  sourceOf,
} from '../../../lib/text/convert';
import { load } from './compiled';

const CORPUS = fileURLToPath(new URL('../../../../shared/bench/conversion/', import.meta.url));
const present = existsSync(CORPUS);

const names = Object.keys(DICTIONARIES) as TableName[];
const opened = new Map<TableName, Replacements>();
for (const name of names) opened.set(name, openReplacements(await load(fileOf(name)), REWORDING.has(name)));
const through = (...recipes: RecipeName[]): Conversion =>
  recipes.map((recipe) => configOf(RECIPES[recipe], (name) => opened.get(name)!));

/** What opencc-js itself makes of each recipe: its own `Converter` for the configuration of that name. */
const ORACLE: Record<RecipeName, (text: string) => string> = {
  s2hk: Converter({ from: 'cn', to: 'hk' }),
  's2hk-read': Converter({ from: 'cn', to: 'hk' }),
  s2tw: Converter({ from: 'cn', to: 'tw' }),
  s2twp: Converter({ from: 'cn', to: 'twp' }),
  t2s: Converter({ from: 't', to: 'cn' }),
  tw2s: Converter({ from: 'tw', to: 'cn' }),
  hk2s: Converter({ from: 'hk', to: 'cn' }),
  tw2t: Converter({ from: 'tw', to: 't' }),
  hk2t: Converter({ from: 'hk', to: 't' }),
  t2tw: Converter({ from: 't', to: 'tw' }),
  t2hk: Converter({ from: 't', to: 'hk' }),
  t2twp: Converter({ from: 't', to: 'twp' }),
};
const CHAINS: RecipeName[][] = [
  ['hk2t', 't2tw'],
  ['tw2t', 't2hk'],
  ['hk2t', 't2twp'],
];
const WAYS: RecipeName[][] = [...(Object.keys(RECIPES) as RecipeName[]).map((name) => [name]), ...CHAINS];
const expectedOf = (way: readonly RecipeName[], text: string) => way.reduce((at, name) => ORACLE[name](at), text);

/** Throws where the atoms do not account for the whole difference between source and output. */
function checkAligned(text: string, { text: output, atoms }: Aligned): void {
  let source = 0;
  let out = 0;
  for (const { at, to } of [...atoms, { at: { start: text.length, end: -1 }, to: { start: output.length, end: -1 } }]) {
    expect(at.start).toBeGreaterThanOrEqual(source);
    expect(to.start - out).toBe(at.start - source);
    source = at.end;
    out = to.end;
  }
  for (let i = 0; i <= text.length; i++) {
    const inside = atoms.some(({ at }) => i > at.start && i < at.end);
    if (!inside) expect(sourceOf({ text: output, atoms }, outputOf({ text: output, atoms }, i))).toBe(i);
  }
}

describe.each(WAYS.map((way) => [way.join(' → '), way] as const))('%s', (_name, way) => {
  const conversion = through(...way);

  it.skipIf(!present)("equals opencc-js on every line of the corpus (skipped without '../shared')", () => {
    let lines = 0;
    for (const file of readdirSync(CORPUS)) {
      for (const line of readFileSync(CORPUS + file, 'utf8').split('\n')) {
        if (line === '') continue;
        const { input } = JSON.parse(line) as { input: string };
        expect(convert(input, conversion).text).toBe(expectedOf(way, input));
        lines++;
      }
    }
    expect(lines).toBeGreaterThan(5000);
  });

  it('equals opencc-js on random mixes of its words, and tells where they do not line up', async () => {
    const words = (await Promise.all(names.map(dictionaryOf))).flatMap((entries) => [...entries].flat());
    const pieces = fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 0, max: words.length - 1 }).map((i) => words[i]!) },
      { weight: 3, arbitrary: fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code)) },
      { weight: 1, arbitrary: fc.constantFrom('，', 'SQL', ' 12', '⿰', '⿲⿰', '\ud800', '\udc00', '𬀩', '豈') },
    );
    const texts = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const aligned = convert(text, conversion);
        expect(aligned.text).toBe(expectedOf(way, text));
        checkAligned(text, aligned);
      }),
      { numRuns: 400, seed: 20261121 },
    );
  });
});

describe('convert', () => {
  it('lines up unit for unit where only characters change', () => {
    expect(convert('参与重启', through('s2tw'))).toEqual({ text: '參與重啟', atoms: [] });
  });

  it('makes an atom of a character that changes its width', () => {
    const aligned = convert('王暐說', through('tw2s'));
    expect(aligned.text).toBe('王𬀩说');
    expect(aligned.atoms).toEqual([{ at: { start: 1, end: 2 }, to: { start: 1, end: 3 } }]);
  });

  it('makes an atom of another word, even of the same length', () => {
    const aligned = convert('用打印机。', through('s2twp'));
    expect(aligned.text).toBe('用印表機。');
    expect(aligned.atoms).toEqual([{ at: { start: 1, end: 4 }, to: { start: 1, end: 4 } }]);
  });

  it('leaves kept spans alone and matches nothing across their edges', () => {
    const text = '皇后和后面';
    expect(convert(text, through('s2tw')).text).toBe('皇后和後面');
    expect(convert(text, through('s2tw'), [{ start: 3, end: 4 }]).text).toBe('皇后和后面');
    expect(convert(text, through('s2tw'), [{ start: 0, end: 1 }]).text).toBe('皇後和後面');
  });

  it('keeps the offsets of atoms behind a kept span', () => {
    const aligned = convert('信息的U盘', through('s2twp'), [{ start: 0, end: 2 }]);
    expect(aligned.text).toBe('信息的隨身碟');
    expect(aligned.atoms).toEqual([{ at: { start: 3, end: 5 }, to: { start: 3, end: 6 } }]);
  });
});

describe('the routes', () => {
  it('never look into tables of other words, which the package leaves out', () => {
    const ways = ['cn', 'hans', 't', 'tw', 'hant', 'hk'].flatMap((from) => ['cn', 'tw', 'hk'].map((to) => [from, to]));
    const recipes = ways.flatMap(([from, to]) => {
      try {
        return recipesOf([from as 'cn', to as 'cn']);
      } catch {
        return [];
      }
    });
    const used = new Set(recipes.flatMap(tablesOf));
    expect(names.filter((name) => !used.has(name))).toEqual([...REWORDING]);
  });
});

describe('compose', () => {
  const atom = (at: [number, number], to: [number, number]) => ({
    at: { start: at[0], end: at[1] },
    to: { start: to[0], end: to[1] },
  });

  it('carries what the first shifted into what the second shifts', () => {
    const composed = compose([atom([1, 2], [1, 3])], [atom([5, 6], [5, 8])]);
    expect(composed).toEqual([atom([1, 2], [1, 3]), atom([4, 5], [5, 8])]);
  });

  it('makes one atom of two that overlap between them', () => {
    const composed = compose([atom([2, 4], [2, 5])], [atom([4, 7], [4, 5])]);
    expect(composed).toEqual([atom([2, 6], [2, 5])]);
  });
});
