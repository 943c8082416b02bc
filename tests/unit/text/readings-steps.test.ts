// The order in which a character's reading is decided, one sentence for each step's reason to exist: wrong without that
// step, right with it, in both scripts.
import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PHRASES_FILE } from '../../../lib/data/lexicon';
import { openTables } from '../../../lib/data/tables';
import { annotate } from '../../../lib/text/annotate';
import { Phrases } from '../../../lib/text/phrases';
import { readingsOf } from '../../../lib/text/pinyin';
import { planOf, routesOf } from '../../../lib/text/plan';
import { ReadingModel } from '../../../lib/text/reading-model';
import { TextReadings } from '../../../lib/text/readings';
import { eachSurname } from '../../../lib/text/surnames';
import { toNumbers } from '../../../lib/text/syllable';
import { wordsOf } from '../../../lib/text/words';
import { load, tilesOf } from './compiled';

const tables = await openTables(load).open({ routes: [], lexicon: true });
const steps = tables.readings();
const lexicon = tables.lexicon();
const MODEL = 'lib/data/readings.bin';

const cut = (text: string) => wordsOf(text, { start: 0, end: text.length }, lexicon);

/** The reading of the first such character of a text. */
function read(text: string, character: string, by: Partial<typeof steps> = {}): string | undefined {
  const words = cut(text);
  const readings = new TextReadings(text, { ...steps, ...by });
  readings.read(words);
  const at = text.indexOf(character);
  const word = words.find(({ start, end }) => start <= at && at < end);
  return word && readings.of(word, at);
}

const heard = (text: string, character: string) => toNumbers(readingsOf(text).get(text.indexOf(character)) ?? '');
const surnamesOf = (text: string): string[] => {
  const found: string[] = [];
  eachSurname(text, cut(text), (at, syllable) => found.push(text.charAt(at) + syllable));
  return found;
};

describe('phrases', () => {
  it('decide what words and their contexts would be read otherwise', () => {
    expect(read('谁知这是一字之差', '差', { phrases: null })).toBe('cha4');
    expect(read('谁知这是一字之差', '差')).toBe('cha1');
  });

  it('say nothing where they would cut a word', () => {
    // 还书 is a phrase, 书写 a word.
    expect(read('他还书写报告', '还')).toBe('hai2');
  });

  it('are none of the tiles', async () => {
    const tiles = await tilesOf('他欠债还钱', { from: 'cn', target: null, reading: 'numbers' });
    expect(tiles.map(({ length }) => length)).toEqual([1, 2, 1, 1]);
  });

  it('are refused from a file that is none of ours', () => {
    expect(() => new Phrases(new ArrayBuffer(16))).toThrow('not a table file');
  });
});

describe('surnames', () => {
  it.each([
    ['商务部发言人单卫东表示遗憾', '单', 'shan4'],
    ['前驻美大使解建平', '解', 'xie4'],
    ['法官朴敏秀宣布休庭', '朴', 'piao2'],
    ['副部长查志远主持会议', '查', 'zha1'],
    ['姓仇的局长', '仇', 'qiu2'],
  ])('are read as such in %s', (text, character, reading) => {
    expect(heard(text, character)).not.toBe(reading);
    expect(read(text, character)).toBe(reading);
  });

  it.each([
    '两国关系解冻',
    '总统曾多次表示',
    '主席曾建议',
    '对华关系',
    '单边主义',
    '就任总统',
    '部长应邀访华',
    '调查委员会',
    '总统任命他',
    '地区局势',
  ])('are none in %s', (text) => {
    expect(surnamesOf(text)).toEqual([]);
  });
});

describe('the model of contexts', () => {
  const silent = new ReadingModel(emptyModel());

  it.each([
    ['警方为维持秩序增派人手', '为', 'wei4'],
    ['该国成为第三个成员，人口为三百万', '为', 'wei2'],
    ['他流利地回答了问题', '地', 'de5'],
    ['政府还要归还文物', '还', 'hai2'],
    ['他率团访问，失业率下降', '率', 'shuai4'],
  ])('reads %s', (text, character, reading) => {
    expect(read(text, character)).toBe(reading);
  });

  it('reads what pinyin-pro and the lexicon alone do not', () => {
    expect(read('他流利地回答了问题', '地', { model: silent, phrases: null })).toBe('di4');
    expect(read('他流利地回答了问题', '地', { phrases: null })).toBe('de5');
  });

  it('leaves a word alone of which the lexicon and pinyin-pro say the same', () => {
    for (const [text, character, reading] of [
      ['外交部调查此事', '查', 'cha2'],
      ['率领代表团', '率', 'shuai4'],
      ['看看窗外', '看', 'kan4'],
    ] as const) {
      expect(read(text, character)).toBe(reading);
    }
  });

  it('weighs less than 500,000 bytes, phrases and all less than a megabyte', async () => {
    expect(statSync(MODEL).size).toBeLessThan(500_000);
    expect(statSync(MODEL).size + (await load(PHRASES_FILE)).byteLength).toBeLessThan(1_000_000);
  });

  it('goes into the extension as it is committed', async () => {
    expect(Buffer.from(await load('readings.bin')).equals(readFileSync(MODEL))).toBe(true);
  });
});

describe('both scripts', () => {
  it.each([
    ['警方为维持秩序着手调查，还要归还文物。', '警方為維持秩序著手調查，還要歸還文物。'],
    ['他欠债还钱，得到了长辈的称赞。', '他欠債還錢，得到了長輩的稱讚。'],
    ['发言人单卫东率团抵达都柏林，重新开始会谈。', '發言人單衛東率團抵達都柏林，重新開始會談。'],
  ])('are read alike: %s', async (hans, hant) => {
    const readings = async (text: string, from: 'cn' | 'tw') => {
      const ask = { from, target: null, reading: 'numbers' } as const;
      const store = openTables(load);
      const routes = routesOf(planOf(text, ask, await store.signs()));
      return annotate(text, ask, await store.open({ routes, lexicon: true })).map(({ reading }) => reading);
    };
    expect(await readings(hant, 'tw')).toEqual(await readings(hans, 'cn'));
  });
});

/** A model's file that knows no character. */
function emptyModel(): ArrayBuffer {
  const sizes = [0, 2, 0, 0, 4 * ((1 << 13) + 1), 0, 0, 0];
  const padded = sizes.map((size) => (size + 3) & ~3);
  const file = new DataView(new ArrayBuffer(8 + 4 * sizes.length + padded.reduce((sum, size) => sum + size, 0)));
  file.setUint32(0, 0x31544444, true);
  file.setUint32(4, sizes.length, true);
  for (const [i, size] of sizes.entries()) file.setUint32(8 + 4 * i, size, true);
  return file.buffer as ArrayBuffer;
}
