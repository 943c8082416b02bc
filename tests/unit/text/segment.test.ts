import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, unpack } from '../../../lib/text/pack';
import { cut, type Segment } from '../../../lib/text/segment';

const tile: fc.Arbitrary<Segment> = fc
  .record(
    {
      length: fc.integer({ min: 1, max: 5 }),
      to: fc.string({ maxLength: 6 }),
      reading: fc.constantFrom('lǐfà', "Xī'ān", 'wai4jiao1bu4', 'Rénmín Dàhuìtáng', 'huār', '??'),
    },
    { requiredKeys: ['length'] },
  )
  .map((value) => value as Segment);
const tiles = fc.array(tile, { maxLength: 8 });
const lengthOf = (segments: readonly Segment[]) => segments.reduce((sum, { length }) => sum + length, 0);
const isBare = ({ to, reading }: Segment) => to === undefined && reading === undefined;

describe('cut', () => {
  it('gives tiles of just the stretch, which together show what all of them show', () => {
    fc.assert(
      fc.property(tiles, fc.nat(40), fc.nat(40), (segments, a, b) => {
        const total = lengthOf(segments);
        const [first, second] = [Math.min(a, b, total), Math.min(Math.max(a, b), total)];
        const edges = [0, first, second, total];
        const parts = [0, 1, 2].map((i) => cut(segments, { start: edges[i]!, end: edges[i + 1]! }));
        parts.forEach((part, i) => {
          expect(lengthOf(part)).toBe(edges[i + 1]! - edges[i]!);
        });
        const shown = (list: readonly Segment[]) => list.map(({ to }) => to ?? '').join('');
        expect(parts.map(shown).join('')).toBe(shown(segments));
      }),
      { seed: 20261121 },
    );
  });

  it('gives whole tiles as they are', () => {
    const segments = [{ length: 2, reading: 'lǐfà' }, { length: 1 }];
    expect(cut(segments, { start: 0, end: 3 })).toEqual(segments);
  });

  it.each([
    ['lǐfà', 2, ['lǐ', 'fà']],
    ["Xī'ān", 2, ['Xī', 'ān']],
    ['fāngàn', 2, ['fān', 'gàn']],
    ["fāng'àn", 2, ['fāng', 'àn']],
    ['nǚxìng', 2, ['nǚ', 'xìng']],
    ["nǚ'ér", 2, ['nǚ', 'ér']],
    ['huār', 2, ['huā', 'r']],
    ['yīdiǎnr', 3, ['yī', 'diǎn', 'r']],
    ['ěrduo', 2, ['ěr', 'duo']],
    ['wai4jiao1bu4', 3, ['wai4', 'jiao1', 'bu4']],
    ['hua1r5', 2, ['hua1', 'r5']],
    ['fēngpíng-làngjìng', 4, ['fēng', 'píng', 'làng', 'jìng']],
    ['Zhōnghuá Rénmín Gònghéguó', 7, ['Zhōng', 'huá', 'Rén', 'mín', 'Gòng', 'hé', 'guó']],
  ])('divides %s among its %i characters', (reading, length, syllables) => {
    const segments = [{ length, reading }];
    const parts = syllables.map((_, i) => cut(segments, { start: i, end: i + 1 })[0]?.reading);
    expect(parts).toEqual(syllables);
  });

  it('keeps what stands between the syllables of one part', () => {
    const segments = [{ length: 4, reading: 'fēngpíng-làngjìng' }];
    expect(cut(segments, { start: 1, end: 3 })).toEqual([{ length: 2, reading: 'píng-làng' }]);
  });

  it('gives a reading that does not come apart to the part that holds its start', () => {
    const segments = [{ length: 5, to: 'SQL隱碼攻擊', reading: 'SQL yǐnmǎ gōngjī' }];
    expect(cut(segments, { start: 0, end: 3 })).toEqual([{ length: 3, to: 'SQL', reading: 'SQL yǐnmǎ gōngjī' }]);
    expect(cut(segments, { start: 3, end: 5 })).toEqual([{ length: 2, to: '隱碼攻擊' }]);
  });

  it('does not divide a surrogate pair of what is shown', () => {
    const segments = [{ length: 2, to: '𬀩说' }];
    const parts = [0, 1].map((i) => cut(segments, { start: i, end: i + 1 })[0]?.to);
    expect(parts.join('')).toBe('𬀩说');
    expect(parts.every((part) => !/[\ud800-\udbff]$/.test(part ?? ''))).toBe(true);
  });
});

describe('packed tiles', () => {
  it('unpack to what was packed', () => {
    fc.assert(
      fc.property(tiles, (segments) => {
        expect(unpack(JSON.parse(JSON.stringify(pack(segments))))).toEqual(segments);
      }),
      { seed: 20261121 },
    );
  });

  it('are numbers where nothing is known', () => {
    const segments = [{ length: 3 }, { length: 2, reading: 'lǐfà' }, { length: 1, to: '发' }];
    expect(pack(segments)).toEqual([3, [2, 'lǐfà'], [1, '', '发']]);
    expect(segments.filter(isBare)).toHaveLength(1);
  });
});
