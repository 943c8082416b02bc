// Where names stand, and where only their characters do. All sentences are our own.
import { describe, expect, it } from 'vitest';
import { namesIn, peopleIn } from './tables';

describe('a name is found', () => {
  it.each([
    ['across a line break of a narrow column', '國家主席習近\n平出席。', '習近\n平=Xi Jinping'],
    ['across a line break and the next line’s indent', '英國外交大臣林\n　德偉抵達。', '林\n　德偉=David Lammy'],
    ['across two line breaks of a column’s end', '國家主席習近\n\n平出席。', '習近\n\n平=Xi Jinping'],
    ['with a middle dot', '美国国务卿安东尼·布林肯说。', '安东尼·布林肯=Antony Blinken'],
    ['with a Taiwan dot', '美国国务卿安东尼‧布林肯说。', '安东尼‧布林肯=Antony Blinken'],
    ['with a bullet', '美国国务卿安东尼•布林肯说。', '安东尼•布林肯=Antony Blinken'],
    ['with a Japanese dot', '美国国务卿安东尼・布林肯说。', '安东尼・布林肯=Antony Blinken'],
    ['with a wide full stop', '美国国务卿安东尼．布林肯说。', '安东尼．布林肯=Antony Blinken'],
    ['with a hyphen', '美国国务卿安东尼-布林肯说。', '安东尼-布林肯=Antony Blinken'],
    ['with a blank', '美国国务卿安东尼 布林肯说。', '安东尼 布林肯=Antony Blinken'],
    ['without any', '美国国务卿安东尼布林肯说。', '安东尼布林肯=Antony Blinken'],
    [
      'with soft hyphens and zero-width characters inside',
      '國家主席習\u200b近\u00ad平出席。',
      '習\u200b近\u00ad平=Xi Jinping',
    ],
    [
      'in Traditional, though only Simplified is listed',
      '法國外長巴羅發言，法國總統馬克龍同意。',
      '馬克龍=Emmanuel Macron',
    ],
    ['in the form of Taiwan', '美國總統川普宣布關稅。', '川普=Donald Trump'],
    ['in the form of Hong Kong', '英國首相施紀賢訪問北京。', '施紀賢=Keir Starmer'],
    ['before its title', '记者问拉夫罗夫外长如何看待制裁。', '拉夫罗夫=Sergei Lavrov'],
    ['before 政府', '特朗普政府宣布加征关税。', '特朗普=Donald Trump'],
  ])('%s', (_, text, found) => {
    expect(peopleIn(text)).toContain(found);
  });

  it('takes a given name that it does not know with the surname that it does, where a title says who it is', () => {
    expect(peopleIn('法国总统伊曼纽埃尔·马克龙抵达北京访问。')).toEqual(['伊曼纽埃尔·马克龙=Emmanuel Macron']);
  });

  it('does not take a name of two parts for its surname’s bearer when all points elsewhere', () => {
    expect(peopleIn('鞋店店主格雷格·拉米说生意不错。')).toEqual([]);
  });
});

describe('only the characters of a name are there', () => {
  it.each([
    ['國王毅然決定解散國會，外交部沒有評論。', '王毅'],
    ['女王毅力過人，首相表示敬佩。', '王毅'],
    ['俄羅斯外交部發表聲明。', '羅斯'],
    ['登山隊登上了拜登山，總統府沒有評論。', '拜登'],
    ['医生给乙肝患者开了拉米夫定，两国外长没有评论。', '拉米'],
    ['中国和拉美国家领导人举行峰会。', '拉米'],
    ['紐西蘭總理訪問北京。', '紐西'],
    ['他住在布什维克社区，不谈总统大选。', '布什'],
    ['美国海军里根号航母抵达日本，国防部长登舰。', '里根'],
    ['总统乘机抵达肯尼迪国际机场。', '肯尼迪'],
    ['强生公司股价下跌，政府尚未回应。', '强生'],
    ['習近、平野兩人出席外交部記者會。', '習近平'],
    ['政府提高市場准入門檻，外長表示歡迎。', '高市'],
    ['他信心十足，总统也有其他信息。', '他信'],
    ['记者王毅、摄影师李强从伦敦发回报道，首相没有回应。', '王毅'],
    ['记者王毅、摄影师李强从伦敦发回报道，首相没有回应。', '李强'],
    ['（王毅摄）中国外交部记者会现场。', '王毅'],
    ['河南农民王毅（化名）种植红薯。', '王毅'],
    ['俄羅斯邊境城市哈桑迎來外賓，總統沒有出席。', '哈桑'],
    ['总理李某没有出席，外长李強調，两国关系重要。', '李強'],
    ['首相夫人安倍昭惠出席，日本外相同行。', '安倍'],
    ['霸王毅立在石碑旁，总统和首相在看。', '王毅'],
  ])('%s has no %s', (text, form) => {
    expect(peopleIn(text).filter((found) => found.startsWith(form))).toEqual([]);
  });

  it('needs something beside a short form that is an ordinary word', () => {
    expect(peopleIn('扬沙天气影响华北，两国外长推迟会谈。')).toEqual([]);
  });

  it('takes a short form where its full form, its English or its office stands in the article', () => {
    expect(peopleIn('拉米说，会谈很有成果。')).toEqual([]);
    expect(peopleIn('戴维·拉米抵达上海。拉米说，会谈很有成果。').at(-1)).toBe('拉米=David Lammy');
    expect(peopleIn('林德偉（David Lammy）抵達。拉米說，會談有成果。').at(-1)).toBe('拉米=David Lammy');
    expect(peopleIn('英国外交大臣抵达上海。拉米说，会谈很有成果。').at(-1)).toBe('拉米=David Lammy');
  });
});

describe('terms', () => {
  it('finds organisations, documents and set phrases in either script, the longest first', () => {
    expect(namesIn('世界衞生組織和世界卫生组织')).toEqual([
      '世界衞生組織=World Health Organization (org)',
      '世界卫生组织=World Health Organization (org)',
    ]);
    expect(namesIn('小院高墙与冷戰思維').map((name) => name.split('=')[0])).toEqual(['小院高墙', '冷戰思維']);
  });

  it('finds a term that is broken over lines', () => {
    expect(namesIn('宣布退出《巴黎\n協定》')).toEqual(['《巴黎\n協定》=Paris Agreement (document)']);
  });

  it('finds none inside of other words', () => {
    expect(namesIn('两地外交部门负责人会谈。').filter((name) => name.startsWith('外交部='))).toEqual([]);
    expect(namesIn('外交部表示欢迎。').filter((name) => name.startsWith('外交部='))).toHaveLength(1);
    expect(namesIn('联合报告指出，共同社会责任重大。')).toEqual([]);
  });

  it('tells terms of one form apart by the country that is spoken of', () => {
    expect(namesIn('美国国务院发言人回应。').join()).toContain('US');
    expect(namesIn('中国国务院总理李强出席。').join()).not.toContain('US');
  });
});
