// Who is meant: the article's own glosses, titles and words near by, the day, the reader's word. Sentences are our own.
import { describe, expect, it } from 'vitest';
import type { NameEntry } from '../../../lib/text/names/name';
import { explain, survey } from '../../../lib/text/names/survey';
import { index, peopleIn, surveyed, tables, withOwn } from './tables';

describe('the right person', () => {
  it.each([
    ['by office and country', '英国国家安全顾问鲍威尔抵达北京。', 'Jonathan Powell'],
    ['by office and country', '美联储主席鲍威尔谈利率。', 'Jerome Powell'],
    ['by office and country', '时任美国国务卿鲍威尔在安理会发言。', 'Colin Powell'],
    ['by the article’s gloss', '鮑爾（Jerome Powell）談利率，政府沒有評論。', 'Jerome Powell'],
    ['by office', '歐洲理事會主席米歇爾與習近平通話。', 'Charles Michel'],
    ['by office', '美国国会众议院议长约翰逊推动援乌法案。', 'Mike Johnson'],
    ['by office', '英国首相约翰逊宣布辞职。', 'Boris Johnson'],
    ['by office', '國務委員王勇考察防汛。', 'Wang Yong (politician)'],
    ['by trade', '北京大學國際關係學院教授王勇指出中美互補。', 'Wang Yong (scholar)'],
  ])('is told %s: %s', (_, text, id) => {
    expect(peopleIn(text).map((found) => found.split('=')[1])).toContain(id);
  });

  it('is told by who held the office on the day', () => {
    const text = '英国首相约翰逊在议会发言。';
    expect(peopleIn(text, { date: '2021-03-01' })).toEqual(['约翰逊=Boris Johnson']);
  });

  it('tells two bearers of one name in one article apart, and a bare name goes with the one named last', () => {
    const found = peopleIn('北京大學教授王勇指出中美互補。國務委員王勇在湖北考察，王勇強調要壓實責任。');
    expect(found).toEqual(['王勇=Wang Yong (scholar)', '王勇=Wang Yong (politician)', '王勇=Wang Yong (politician)']);
  });

  it('says who it may be where it cannot be told, the likelier first, and never guesses', () => {
    const [found] = peopleIn('王勇强调，中国重视两国关系，外交部表示欢迎。');
    expect(found?.split('=')[1]?.split('|').sort()).toEqual(['Wang Yong (politician)', 'Wang Yong (scholar)']);
  });
});

describe('what the article teaches', () => {
  it.each([
    ['林德偉（David Lammy，也譯「拉米」）', { zh: '林德偉', en: 'David Lammy', alias: '拉米', id: 'David Lammy' }],
    ['英国外交大臣戴维-卡梅伦（David Cameron）', { zh: '戴维-卡梅伦', en: 'David Cameron', id: 'David Cameron' }],
    ['英國公民Jimmy Lai（黎智英）', { zh: '黎智英', en: 'Jimmy Lai', id: 'Jimmy Lai' }],
    ['德國總理肖爾茨（Olaf Scholz）', { zh: '肖爾茨', en: 'Olaf Scholz', id: 'Olaf Scholz' }],
    ['女作家卓別琳達（Linda Chaplinda）', { zh: '卓別琳達', en: 'Linda Chaplinda', id: 'page/卓別琳達' }],
    ['联邦检察官皮洛娃（Jana Pilova）', { zh: '皮洛娃', en: 'Jana Pilova', id: 'page/皮洛娃' }],
    ['他和塔玛拉·维克森(Tamara Vikson)会面', { zh: '塔玛拉·维克森', en: 'Tamara Vikson', id: 'page/塔玛拉·维克森' }],
    [
      '外長費德倫（Johann van der Feldern，台譯「馮費登」）',
      { zh: '費德倫', en: 'Johann van der Feldern', alias: '馮費登', id: 'page/費德倫' },
    ],
  ])('learns %s', (text, taught) => {
    expect(surveyed([`${text}出席會議。`]).taught).toEqual([taught]);
  });

  it.each([
    '位於華府的國家廣場（National Mall）',
    '世界衞生組織（WHO）',
    '《衛報》（The Guardian）報道',
    '聯準會（Federal Reserve）主席',
    '人工智能（Artificial Intelligence）產業',
  ])('takes no gloss of a thing for a person: %s', (text) => {
    expect(surveyed([text]).taught).toEqual([]);
  });

  it('finds the person again by surname and by the other form, and knows them from this page only', () => {
    const text = '塔玛拉·维克森（Tamara Vikson，又译“维克逊”）发言。维克森说完，维克逊离开。';
    expect(peopleIn(text)).toEqual([
      '塔玛拉·维克森=page/塔玛拉·维克森',
      '维克逊=page/塔玛拉·维克森',
      '维克森=page/塔玛拉·维克森',
      '维克逊=page/塔玛拉·维克森',
    ]);
    const { seen } = survey([text], { date: null, region: null, settled: [] }, tables);
    expect(seen).toMatchObject([{ en: 'Tamara Vikson', count: 4, fromPage: true }]);
  });

  it('lets a gloss win over the tables', () => {
    expect(
      peopleIn('教練馬克龍（Mark Long）與球員訓練，馬克龍很滿意。').every((found) => found.includes('page/')),
    ).toBe(true);
  });

  it('knows a Japanese surname after the full name', () => {
    expect(peopleIn('日本首相岸田文雄抵達。岸田表示滿意。')).toEqual(['岸田文雄=Fumio Kishida', '岸田=Fumio Kishida']);
  });
});

describe('the reader’s word', () => {
  const own: NameEntry = {
    id: 'own/1',
    kind: 'person',
    en: 'My Lammy',
    aliases: [],
    qid: '',
    country: '',
    forms: { cn: ['拉米'], hk: ['拉米'], tw: [], sg: [] },
    pinyin: {},
    offices: [],
    context: [],
    note: '',
    origin: 'own',
  };

  it('wins over the tables where it stands in the reader’s glossary', () => {
    expect(peopleIn('英国外交大臣拉米抵达。', {}, withOwn([own]))).toEqual(['拉米=own/1']);
  });

  it('is kept where a form was said to be somebody, or no name', () => {
    const settled = [{ form: '王勇', id: 'Wang Yong (scholar)' }];
    expect(peopleIn('国务委员王勇出席。', { settled })).toEqual(['王勇=Wang Yong (scholar)']);
    expect(peopleIn('美国总统特朗普出席。', { settled: [{ form: '特朗普', id: null }] })).toEqual([]);
  });
});

describe('the reasons', () => {
  it('name the gloss, the title and the day that decided', () => {
    const text = '英國外交大臣林德偉（David Lammy，也譯「拉米」）抵達。拉米說，會談有成果。';
    const names = surveyed([text], { date: '2025-02-14' });
    const at = text.lastIndexOf('拉米');
    const why = explain(text, { start: at, end: at + 1 }, names, tables)?.why ?? [];
    expect(why).toContainEqual({ sign: 'gloss', says: 'David Lammy' });
    expect(why).toContainEqual({ sign: 'date', says: 'Foreign Secretary of the United Kingdom' });
  });

  it('say so where nobody else bears the name', () => {
    const text = '習近平出席。';
    expect(explain(text, { start: 0, end: 1 }, surveyed([text]), tables)?.why).toEqual([{ sign: 'only', says: '' }]);
    expect(index.claimsOf(index.formOf('习近平'))).toHaveLength(1);
  });
});

describe('a name that only a title speaks for', () => {
  it.each([
    ['瓦多里亚外长梅尔科娃抵达北京。梅尔科娃说，会谈有成果。', '梅尔科娃'],
    ['商务部发言人周望舒表示，两国经贸关系稳定。', '周望舒'],
  ])('is taken as a name all through the article: %s', (text, form) => {
    expect(peopleIn(text).filter((found) => found.startsWith(form))).toHaveLength(text.split(form).length - 1);
    expect(peopleIn(text)[0]).toBe(`${form}=page/${form}`);
  });

  it.each([
    '美国总统大选临近。',
    '外长马上回国。',
    '发言人表示，两国关系稳定。',
    '议员高度评价会谈。',
    '总理马不停蹄访问三国。',
  ])('is not made out of ordinary words: %s', (text) => {
    expect(surveyed([text]).strangers ?? []).toEqual([]);
  });

  it('is not listed, since nothing is known of it', () => {
    const { seen } = survey(['商务部发言人周望舒表示欢迎。'], { date: null, region: null, settled: [] }, tables);
    expect(seen.filter(({ kind }) => kind === 'person')).toEqual([]);
  });
});
