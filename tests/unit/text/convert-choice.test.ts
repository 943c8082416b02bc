// Conversion with the choice by context: what plain OpenCC gets wrong and the choice right, and what holds of both.
import { readFileSync, statSync } from 'node:fs';
import fc from 'fast-check';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { readModel, writeModel } from '../../../lib/build/compile/choices';
import { openTables } from '../../../lib/data/tables';
import { type Aligned, convert, outputOf, sourceOf } from '../../../lib/text/convert';
import type { Route } from '../../../lib/text/plan';
import { load } from './compiled';

const ROUTES: readonly Route[] = [
  ['cn', 'tw'],
  ['cn', 'hk'],
  ['tw', 'cn'],
  ['hk', 'cn'],
];
const tables = await openTables(load).open({ routes: ROUTES, lexicon: true });
const shown = (route: Route, text: string) => convert(text, tables.conversion(route)).text;
const OPENCC = {
  tw: Converter({ from: 'cn', to: 'tw' }),
  fromTaiwan: Converter({ from: 'tw', to: 'cn' }),
  fromHongKong: Converter({ from: 'hk', to: 'cn' }),
};

describe('choosing among Traditional characters', () => {
  it.each([
    ['公约自三分之一出席国批准之日起生效。', '公約自三分之一出席國批准之日起生效。', 'a phrase across words: 一出|席'],
    ['各党团一致同意后制定新的章程。', '各黨團一致同意後制定新的章程。', 'a phrase across words: 后制|定'],
    ['委员会由几个小组合并组成。', '委員會由幾個小組合併組成。', 'the character before decides: 合并'],
    ['议长迪里巴当晚启程。', '議長迪里巴當晚啟程。', 'a foreign name that nobody knows keeps 里'],
    ['部长范先生随后致辞。', '部長范先生隨後致辭。', 'a surname before a title'],
    ['咨文明年提交议会。', '咨文明年提交議會。', "CC-CEDICT's word against OpenCC's default"],
    ['夜班司机容易犯困。', '夜班司機容易犯睏。', 'what stands around: 犯困'],
  ])('writes %s as %s (%s)', (text, expected) => {
    expect(OPENCC.tw(text)).not.toBe(expected);
    expect(shown(['cn', 'tw'], text)).toBe(expected);
  });

  it("keeps OpenCC's phrase where it is all that stands there, whatever is likelier elsewhere", () => {
    for (const text of ['细面', '请托', '这周', '内卷']) expect(shown(['cn', 'tw'], text)).toBe(OPENCC.tw(text));
  });

  it('leaves a character alone, with nothing around it, as OpenCC has it', () => {
    for (const text of '干发面制只后里复钟冲划准系余云松表向台') {
      expect(shown(['cn', 'tw'], text)).toBe(OPENCC.tw(text));
    }
  });

  it('leaves kept spans alone', () => {
    const text = '范先生说';
    expect(convert(text, tables.conversion(['cn', 'tw']), [{ start: 0, end: 3 }]).text).toBe('范先生說');
    const all = [{ start: 0, end: text.length }];
    expect(convert(text, tables.conversion(['cn', 'tw']), all).text).toBe(text);
  });
});

describe('choosing among Simplified characters', () => {
  it.each([
    ['記者拿著名單追問。', '记者拿着名单追问。', '拿著|名單, not 拿|著名|單'],
    ['地方政府規畫新的鐵路。', '地方政府规划新的铁路。', '規畫 is 规划, though 畫 is 画'],
    ['敵軍砲轟港口。', '敌军炮轰港口。', 'a character that Simplified texts do not write'],
  ])('writes %s as %s (%s)', (text, expected) => {
    expect(OPENCC.fromTaiwan(text)).not.toBe(expected);
    expect(shown(['tw', 'cn'], text)).toBe(expected);
  });

  it.each([
    ['他問會議甚麼時候結束。', '他问会议什么时候结束。', '甚麼'],
    ['傷者須定期覆診。', '伤者须定期复诊。', '覆診'],
    ['祇有一人受傷。', '只有一人受伤。', '祇'],
  ])('writes %s of Hong Kong as %s (%s)', (text, expected) => {
    expect(OPENCC.fromHongKong(text)).not.toBe(expected);
    expect(shown(['hk', 'cn'], text)).toBe(expected);
  });

  it('keeps 著 where it is a word of its own, 畫 a picture and 覆 a cover', () => {
    const text = '著名畫家的名著與畫作被沙土覆蓋。';
    expect(shown(['tw', 'cn'], text)).toBe('著名画家的名著与画作被沙土覆盖。');
  });
});

/** Throws where the atoms do not account for the whole difference between source and output. */
function checkAligned(text: string, aligned: Aligned): void {
  const inside = (i: number) => aligned.atoms.some(({ at }) => i > at.start && i < at.end);
  for (let i = 0; i <= text.length; i++) {
    if (!inside(i)) expect(sourceOf(aligned, outputOf(aligned, i))).toBe(i);
  }
}

describe('any text, chosen by context', () => {
  const AMBIGUOUS = [...'干发面制只后里复钟冲划准系余云松表向台范于著畫覆祇甚麼麽'];
  const pieces = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...AMBIGUOUS) },
    { weight: 4, arbitrary: fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code)) },
    { weight: 2, arbitrary: fc.constantFrom('会议', '公里', '头发', '一出戏', '王暐', '着', '，', ' ', 'GDP', '12') },
    { weight: 1, arbitrary: fc.constantFrom('\ud800', '\udc00', '𬀩', '豈', '⿰', '\n', '々', '〇') },
  );
  const texts = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(''));

  it.each(ROUTES.map((route) => [route.join(' → '), route] as const))(
    'stays lined up, and as long as OpenCC makes it: %s',
    (_name, route) => {
      const conversion = tables.conversion(route);
      const plain = conversion.map(({ choice: _choice, ...rest }) => rest);
      fc.assert(
        fc.property(texts, (text) => {
          const aligned = convert(text, conversion);
          checkAligned(text, aligned);
          expect(aligned.text).toHaveLength(convert(text, plain).text.length);
        }),
        { numRuns: 300, seed: 20261121 },
      );
    },
  );

  it('gives the same where a text is converted in parts that a kept span divides, as each part alone', () => {
    const conversion = tables.conversion(['cn', 'tw']);
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const text = `${before}林德伟${after}`;
        const keep = [{ start: before.length, end: before.length + 3 }];
        const parts = `${convert(before, conversion).text}林德伟${convert(after, conversion).text}`;
        expect(convert(text, conversion, keep).text).toBe(parts);
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});

describe('the learned weights', () => {
  const file = new URL('../../../lib/data/choices.txt', import.meta.url);

  it('take less than 500 kB', () => {
    expect(statSync(file).size).toBeLessThanOrEqual(500_000);
  });

  it('fit their bytes, one for each option of their character or one for a voice', () => {
    const { options, weights } = readModel(readFileSync(file, 'utf8'));
    expect(weights.size).toBeGreaterThan(10_000);
    for (const [key, values] of weights) {
      const isVoice = key.startsWith('\u0000') || key.charAt(1) === '\u0005';
      const length = isVoice ? 1 : options.get(key.charAt(0))?.length;
      if (values.length !== length || values.some((value) => !(Math.abs(value) <= 127))) throw new Error(key);
    }
  });

  it('are written as they are read', () => {
    const text = readFileSync(file, 'utf8');
    expect(writeModel(readModel(text))).toBe(text);
  });
});
