// The table of regional words: whole lines, in order, in the right script, and no form that could be shown in two ways.
import { describe, expect, it } from 'vitest';
import { compileRegional, readRegionalWords } from '../../../lib/build/compile/regional';
import { NAMES_FILE, SIGNS_FILE } from '../../../lib/data/lexicon';
import { openTables } from '../../../lib/data/tables';
import { NameIndex } from '../../../lib/text/names/name-index';
import { openSigns } from '../../../lib/text/script';
import { load } from '../text/compiled';

const lines = readRegionalWords();
const lexicon = (await openTables(load).open({ routes: [], lexicon: true })).lexicon();
const index = new NameIndex(await load(NAMES_FILE));

/** What a common word costs at most, and one that is none of the dictionary's. */
const COMMON = 150;
const RARE = 255;

function costOf(word: string): number {
  const found = lexicon.table.longest(word, 0, word.length);
  return found?.end === word.length ? (lexicon.costs[found.word] as number) : RARE;
}

const signs = openSigns(await load(SIGNS_FILE));

describe('regional words', () => {
  it('are some hundreds, sorted by the Mainland’s, each line once', () => {
    const keys = lines.map((line) => line.map((forms) => forms.map(({ form }) => form).join('|')).join('\t'));
    expect(lines.length).toBeGreaterThan(300);
    expect(new Set(keys).size).toBe(keys.length);
    const first = lines.map(([cn]) => cn!.map(({ form }) => form).join('|'));
    expect(first).toEqual(first.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
  });

  it('are written in each region’s script', () => {
    const wrong = lines.flatMap((line) =>
      line.flatMap((forms, i) =>
        forms
          .map(({ form }) => form)
          .filter((form) => [...form].some((char) => (i === 0 ? signs.hant : signs.hans).has(char))),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('hold no form twice in a region', () => {
    const twice = lines.flatMap((line) =>
      line.flatMap((forms) => forms.filter(({ form }, i) => forms.findIndex((one) => one.form === form) !== i)),
    );
    expect(twice).toEqual([]);
  });

  it('are no common words of the Mainland, where they are looked for as another region’s', () => {
    // 桌球 is looked for in texts of Taiwan alone.
    const commoner = lines.flatMap(([cn = [], ...others]) => {
      const own = cn.map(({ form }) => index.folded(form));
      const sought = others.flatMap((forms) => forms.filter(({ isSought }) => isSought));
      const theirs = sought.map(({ form }) => index.folded(form)).filter((form) => !own.includes(form));
      return theirs.filter((form) => costOf(form) < Math.min(COMMON, ...own.map(costOf)));
    });
    expect(commoner).toEqual(['桌球']);
  });

  it('are refused where a form could be shown in two ways', () => {
    const of = (form: string) => [{ form, isSought: true, isSole: false, stays: true }];
    const line = (tw: string) => [of('视频'), of('視頻'), of(tw)];
    expect(() => compileRegional('視视頻频', [line('影片'), line('視訊')])).toThrow('two regional words');
  });
});
