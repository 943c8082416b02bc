// The English that stands under words. What is right was written by hand, before it was looked at what the dictionary gives;
// several answers are right for most words.
import { describe, expect, it } from 'vitest';
import { referred, shortSense } from '../../../lib/build/compile/short-senses';
import { Senses } from '../../../lib/text/senses';
import { load, tables } from './compiled';

const { lexicon, senses } = await tables({ senses: true });
const senseOf = (word: string, reading = ''): string => {
  const found = lexicon.table.longest(word, 0, word.length);
  if (found?.end !== word.length) throw new Error(`${word} is no headword`);
  return senses.of(found.word, reading);
};

const RIGHT: Readonly<Record<string, string>> = {
  外交部: 'foreign ministry|ministry of foreign affairs|foreign office',
  发言人: 'spokesperson|spokesman',
  国务院: 'state council',
  主席: 'chairperson|chairman|chair|president',
  总统: 'president',
  总理: 'premier|prime minister',
  访问: 'to visit|visit',
  会谈: 'talks|to hold talks|to talk|discussion',
  谈判: 'to negotiate|negotiation',
  制裁: 'to punish|sanctions|to impose sanctions|to sanction|sanction',
  关税: 'tariff|customs duty',
  贸易: 'trade|commerce',
  经济: 'economy|economic',
  政府: 'government',
  选举: 'to elect|election',
  议会: 'parliament|legislative assembly',
  法院: 'court of law|court',
  警察: 'police|police officer',
  军队: 'army|troops|army troops|armed forces',
  战争: 'war',
  和平: 'peace|peaceful',
  停火: 'to cease fire|ceasefire|cease-fire',
  导弹: 'missile|guided missile',
  联合国: 'united nations',
  安理会: 'security council|un security council',
  欧盟: 'european union|eu',
  北约: 'nato',
  美国: 'united states|usa|america',
  英国: 'united kingdom|uk|britain',
  银行: 'bank',
  企业: 'company|enterprise|business',
  投资: 'investment|to invest',
  股票: 'stock|share|share certificate',
  价格: 'price',
  通货膨胀: 'inflation',
  失业: "unemployment|to lose one's job|unemployed|be unemployed",
  环境: 'environment',
  气候: 'climate',
  污染: 'to pollute|pollution|to contaminate|contamination',
  能源: 'energy|energy source|energy sources|power source',
  科技: 'science and technology|technology',
  人工智能: 'artificial intelligence|ai',
  网络: 'network|internet',
  记者: 'reporter|journalist',
  新闻: 'news',
  报道: 'to report|report',
  教育: 'to educate|education',
  大学: 'university|college',
  医院: 'hospital',
  疫苗: 'vaccine',
  病毒: 'virus',
  地震: 'earthquake',
  洪水: 'flood|deluge',
  火车: 'train',
  机场: 'airport',
  东西: 'thing|things|stuff',
  地方: 'place',
  出口: 'to export|export',
  水平: 'level|standard',
  加强: 'to strengthen|to reinforce',
  推动: 'to promote|to push|to push forward|to drive',
  强调: 'to emphasize|to stress',
  指出: 'to point out|to indicate',
  认为: 'to think|to believe|to consider',
  复苏: 'to recover|recovery|to resuscitate',
  一带一路: 'belt and road|belt and road initiative',
  春晚: "spring festival gala|new year gala|cctv new year gala|cctv new year's gala|cctv spring gala",
  新疆: 'xinjiang',
  过年: 'to celebrate new year|to keep new year',
  董事长: 'chairman of the board|chairman|board chairman',
};

describe('the English of a word', () => {
  it('is a sense that a reader of news would give first', () => {
    const wrong = Object.entries(RIGHT).flatMap(([word, right]) => {
      const sense = senseOf(word);
      return right.split('|').includes(sense.toLowerCase().replace(/^the /, '')) ? [] : [`${word}: ${sense}`];
    });
    expect(Object.keys(RIGHT).length).toBeGreaterThanOrEqual(60);
    expect(wrong).toEqual([]);
  });

  it('is that of the reading which a character has there', () => {
    expect(senseOf('长', 'chang2')).toBe('long');
    expect(senseOf('长', 'zhang3')).toBe('chief');
    expect(senseOf('还', 'huan2')).toBe('to give back');
    expect(senseOf('还', 'hai2')).toBe('');
    expect(senseOf('行', 'hang2')).toBe('line');
    expect(senseOf('高', 'gao1')).toBe('high');
  });

  it('is none of words that have grammar rather than meaning', () => {
    const words =
      '的 de5|了 le5|着 zhe5|吗 ma5|呢 ne5|在 zai4|和 he2|把 ba3|被 bei4|就 jiu4|也 ye3|过 guo5|地 de5|得 de5';
    for (const word of words.split('|')) expect(senseOf(...(word.split(' ') as [string, string])), word).toBe('');
    expect(senseOf('过', 'guo4')).toBe('to pass');
    expect(senseOf('地', 'di4')).toBe('land');
  });

  it('keeps the words that it would say nothing without', () => {
    expect(senseOf('一个人')).toBe('by oneself');
  });

  it('is none of characters that stand in names and words rather than alone', () => {
    for (const [word, reading] of [
      ['英', 'ying1'],
      ['洛', 'luo4'],
      ['奥', 'ao4'],
    ] as const)
      expect(senseOf(word, reading), word).toBe('');
  });

  it('is short, without remarks, references and Chinese', () => {
    const odd: string[] = [];
    let count = 0;
    for (let word = 0; word < lexicon.table.size; word++) {
      const sense = senses.of(word);
      if (sense !== '') count++;
      if (sense.length > 30 || /\p{Script=Han}|[()[\]|=]|\bCL:|surname |variant of/u.test(sense)) odd.push(sense);
    }
    expect(odd).toEqual([]);
    // Some eight of a hundred headwords are characters that are no words of their own.
    expect(count / lexicon.table.size).toBeGreaterThan(0.88);
  });

  it('is refused beside a lexicon that it was not made for', async () => {
    const file = await load('senses.bin');
    expect(() => new Senses(file, lexicon.table.size + 1)).toThrow('do not belong together');
  });
});

describe('the shortest useful sense of an entry', () => {
  const of = (...glosses: string[]) => shortSense({ glosses });

  it('is the first that is short, without what stands in brackets', () => {
    expect(of('(bound form) pier; wharf', 'dock')).toBe('pier');
    expect(of('to hold (a meeting, ceremony etc)', 'to run')).toBe('to hold');
    expect(of('a place where ships are tied up and loaded', 'wharf')).toBe('wharf');
    expect(of('a kind of boat')).toBe('boat');
    expect(of('president of a club, committee etc')).toBe('president of a club');
  });

  it('passes over surnames, measure words and references', () => {
    expect(of('surname Gao', 'high; tall')).toBe('high');
    expect(of('CL:個|个[ge4]', 'pier')).toBe('pier');
    expect(of('see 碼頭|码头[ma3 tou2]')).toBe('');
    expect(of('variant of 岸[an4]', 'Taiwan pr. [an1]', 'classifier for piers')).toBe('');
  });

  it('is what an abbreviation stands for, or the letters that stand for a long one', () => {
    expect(of('abbr. for 北大西洋公約組織|北大西洋公约组织[Bei3 Da4 xi1 yang2], NATO')).toBe('NATO');
    expect(of('Organization of River Exporting Countries (OREC)')).toBe('OREC');
    expect(of('River and Road Initiative (RRI)')).toBe('River and Road Initiative');
  });

  it('is what a saying means rather than what it says', () => {
    expect(of("lit. to wash one's boat (idiom)", 'fig. to begin anew')).toBe('to begin anew');
    expect(of("lit. to wash one's boat; fig. to begin anew")).toBe('to begin anew');
  });

  it('is cut short where there is no shorter one', () => {
    expect(of('chairman of the board of directors of the harbour')).toBe('chairman of the board');
    expect(of('to stand in a circle and watch the boats go by')).toBe('to stand in a circle');
  });

  it('is looked for at the headword to which an entry sends its reader', () => {
    expect(referred({ glosses: ['old variant of 岸[an4]'] })).toBe('岸');
    expect(referred({ glosses: ['see 碼頭|码头[ma3 tou2]'] })).toBe('码头');
    expect(referred({ glosses: ['pier'] })).toBeNull();
  });
});
