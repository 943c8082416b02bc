// How hard words are, against what teachers of Chinese know by heart: lists of HSK 2.0, and words so frequent that no text
// is without them. The expectations were written by hand.
import { describe, expect, it } from 'vitest';
import { levelOfParts, ranked } from '../../../lib/build/compile/levels';
import { LEVELS } from '../../../lib/text/ask';
import { Levels } from '../../../lib/text/levels';
import { BANDS } from '../../../lib/text/look';
import { load, tables } from './compiled';

const { lexicon, levels } = await tables({ levels: true });
const numberOf = (word: string): number => {
  const found = lexicon.table.longest(word, 0, word.length);
  if (found?.end !== word.length) throw new Error(`${word} is no headword`);
  return found.word;
};
const hskOf = (words: string) => words.split(' ').map((word) => `${word}${levels.hskOf(numberOf(word)) ?? ''}`);
const above = (words: string, level: (typeof LEVELS)[number]) =>
  words.split(' ').filter((word) => levels.isAbove(numberOf(word), level));

describe('the level of a word', () => {
  it.each([
    [1, '我 爱 八 爸爸 北京 茶 吃 出租车 大 电影 东西 飞机 高兴 今天 天气 医院'],
    [2, '白 百 帮助 报纸 长 唱歌 穿 错 大家 但是 弟弟 公司 火车站 机场 介绍 准备'],
    [3, '阿姨 安静 办公室 北方 比较 变化 冰箱 环境 影响 国家 会议 附近 关系 新闻'],
    [4, '安全 保护 毕业 博士 材料 成功 调查 法律 负责 丰富 广告 国际 经济 经验 竞争 律师'],
    [5, '安慰 保险 背景 采访 产品 传统 代表 发表 政府 主席 总统 谈判 战争 和平 政治 外交'],
    [6, '主权 侵略 舆论 制裁 国务院 会晤 联盟 协议 声明 抗议 谴责 元首 恐怖'],
  ])('is that of the list of HSK 2.0: %i', (level, words) => {
    expect(hskOf(words)).toEqual(words.split(' ').map((word) => `${word}${level}`));
  });

  it('is none of words that no list has, though every learner reads them', () => {
    const words = '外交部 会谈 外长 北约 峰会 这个 他们 美国 世界经济';
    expect(hskOf(words)).toEqual(words.split(' '));
  });

  it('is the lowest of a character that two lists have', () => {
    expect(hskOf('还 过 长 得 等')).toEqual(['还2', '过2', '长2', '得2', '等2']);
  });
});

describe('a word above the level', () => {
  it('is one of a later list, or of none', () => {
    expect(above('我们 帮助 环境 经济 外交 主权 外交部', 'hsk1')).toEqual([
      '帮助',
      '环境',
      '经济',
      '外交',
      '主权',
      '外交部',
    ]);
    expect(above('我们 帮助 环境 经济 外交 主权 外交部', 'hsk4')).toEqual(['外交', '主权', '外交部']);
    expect(above('我们 帮助 环境 经济 外交 主权 外交部', 'hsk6')).toEqual(['外交部']);
  });

  it('is none that is made of words of the level as they stand', () => {
    expect(above('这个 那里 他们 看看 女人', 'hsk1')).toEqual([]);
    expect(above('美国 韩国 眼前', 'hsk2')).toEqual([]);
    expect(above('世界经济 环境保护', 'hsk4')).toEqual([]);
    expect(above('世界经济 环境保护', 'hsk3')).toEqual(['世界经济', '环境保护']);
  });

  it('is no character of a word of the level, but a word of such characters that means something else', () => {
    expect(above('天 但 已 因 虽', 'hsk2')).toEqual([]);
    expect(above('东道主 天花 水货', 'hsk4')).toEqual(['东道主', '天花', '水货']);
  });

  it('is never a number', () => {
    for (const level of LEVELS.filter((one) => one !== 'unknown'))
      expect(above('一 三 十 百 万 亿 零 〇 二十', level)).toEqual([]);
    expect(above('万一 千万', 'hsk3')).toEqual(['万一', '千万']);
  });

  it('is every word for whom words are known one by one, and none for whom names alone are read', () => {
    expect(above('的 外交部', 'unknown')).toEqual(['的', '外交部']);
    expect(above('的 外交部', 'names')).toEqual([]);
  });

  it('is what the lexicon does not know', () => {
    expect(levels.isAbove(-1, 'hsk6')).toBe(true);
    expect(levels.isAbove(-1, 'top10000')).toBe(true);
  });
});

describe('how common a word is', () => {
  it('goes by bands of rank, each as large as its name', () => {
    const counts = new Map<number, number>();
    for (let word = 0; word < lexicon.table.size; word++) {
      const band = levels.bandOf(word);
      if (band !== null) counts.set(band, (counts.get(band) ?? 0) + 1);
    }
    expect([...counts.keys()].sort((a, b) => a - b)).toEqual([...BANDS]);
    expect(
      BANDS.map((most) => BANDS.filter((band) => band <= most).reduce((sum, band) => sum + (counts.get(band) ?? 0), 0)),
    ).toEqual([...BANDS]);
  });

  it.each([
    ['top500', '的 我们 中国 没有 可以 工作 因为 国家 世界'],
    ['top1000', '政府 要求 活动 国际 政策 银行'],
    ['top2000', '总统 国务院 政治 主席 会议 安全'],
    ['top5000', '外交部 会谈 访问 谈判 选举 联合国'],
    ['top10000', '制裁 北约 外长 导弹 关税'],
  ] as const)('has among the words of %s what every newspaper is full of', (level, words) => {
    expect(above(words, level)).toEqual([]);
  });

  it('has words that are seldom met above', () => {
    expect(above('停火 外长 制裁 桎梏 踌躇', 'top2000')).toEqual(['停火', '外长', '制裁', '桎梏', '踌躇']);
    expect(above('桎梏 龃龉', 'top10000')).toEqual(['桎梏', '龃龉']);
  });

  it('ranks by both corpora, and gives a word that only one cuts as such the share that it has there', () => {
    const books = new Map([
      ['河', 50],
      ['畔', 5],
      ['岸', 40],
    ]);
    const posts = new Map([
      ['河', 5],
      ['畔', 1],
      ['岸', 1],
      ['河畔', 9],
    ]);
    expect(ranked(['畔', '船', '岸', '河畔', '河'], books, posts)).toEqual(['河', '岸', '河畔', '畔']);
  });
});

describe('compiling levels', () => {
  it('takes a word of listed words at the hardest of them, where each has two characters', () => {
    const listed = new Map([
      ['世界', 3],
      ['经济', 4],
      ['大', 1],
      ['人物', 5],
    ]);
    expect(levelOfParts('世界经济', listed)).toBe(4);
    expect(levelOfParts('世界', listed)).toBeUndefined();
    expect(levelOfParts('大人物', listed)).toBeUndefined();
  });

  it('is refused beside a lexicon that it was not made for', async () => {
    const file = await load('levels.bin');
    expect(() => new Levels(file, lexicon.table.size + 1)).toThrow('do not belong together');
  });
});
