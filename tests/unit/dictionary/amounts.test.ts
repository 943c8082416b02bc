// Numbers and dates read as wholes, in sentences of our own: what each spans, amounts to and how it is read.
import { describe, expect, it } from 'vitest';
import type { Amount } from '../../../lib/text/look';
import { numberAt, readDigits } from '../../../lib/text/number-words';
import { lookAt } from './looks';

/** 'date 2025-2-14 10:30', 'number 130 over 場', 'percent 30'. */
function toldOf(amount: Amount | undefined): string {
  if (!amount) return 'nothing';
  if (amount.kind !== 'date') {
    const { kind, value, about, unit } = amount;
    return [kind, value, about ?? '', unit].filter((part) => part !== '').join(' ');
  }
  const { year, month, day, hour, minute } = amount;
  const clock = hour === undefined ? '' : ` ${hour}:${minute}`;
  return `date ${[year, month, day].map((part) => part ?? '?').join('-')}${clock}`;
}

/** The place, what stands there as a whole, what it amounts to, how it is read. */
const HANS = `
二〇二五年二月十四[日]发布 | 二〇二五年二月十四日 | date 2025-2-14 | er4 ling2 er4 wu3 nian2 er4 yue4 shi2 si4 ri4
2025年[2]月14日上午10时30分抵达 | 2025年2月14日上午10时30分 | date 2025-2-14 10:30 | er4 ling2 er4 wu3 nian2 er4 yue4 shi2 si4 ri4 shang4 wu3 shi2 shi2 san1 shi2 fen1
会谈[十]四日举行 | 十四日 | date ?-?-14 | shi2 si4 ri4
3月[1]0日至12日 | 3月10日 | date ?-3-10 | san1 yue4 shi2 ri4
一月[份]的数据 | 一月份 | date ?-1-? | yi1 yue4 fen4
1949[年]成立 | 1949年 | date 1949-?-? | yi1 jiu3 si4 jiu3 nian2
一九九[七]年回归 | 一九九七年 | date 1997-?-? | yi1 jiu3 jiu3 qi1 nian2
九[八]年的洪水 | 九八年 | date 1998-?-? | jiu3 ba1 nian2
民国三十[八]年 | 民国三十八年 | date 1949-?-? | Min2 guo2 san1 shi2 ba1 nian2
时间是2025-02-1[4] | 2025-02-14 | date 2025-2-14 | er4 ling2 er4 wu3 nian2 er4 yue4 shi2 si4 ri4
10:3[0]开始 | 10:30 | date ?-?-? 10:30 | shi2 dian3 san1 shi2 fen1
晚上8点[半]见 | 晚上8点半 | date ?-?-? 20:30 | wan3 shang5 ba1 dian3 ban4
3[时]许下雨 | 3时 | date ?-?-? 3:0 | san1 shi2
一百[三]十人 | 一百三十人 | number 130 人 | yi1 bai3 san1 shi2 ren2
一百[多]人 | 一百多人 | number 100 over 人 | yi1 bai3 duo1 ren2
3.5万[亿]元投资 | 3.5万亿元 | number 3500000000000 元 | san1 dian3 wu3 wan4 yi4 yuan2
3000[多]万人 | 3000多万人 | number 30000000 over 人 | san1 qian1 duo1 wan4 ren2
五[亿]美元 | 五亿美元 | number 500000000 美元 | wu3 yi4 mei3 yuan2
两万[五]千元 | 两万五千元 | number 25000 元 | liang3 wan4 wu3 qian1 yuan2
1,234.5[6]元 | 1,234.56元 | number 1234.56 元 | yi1 qian1 er4 bai3 san1 shi2 si4 dian3 wu3 liu4 yuan2
一百二十三[点]五 | 一百二十三点五 | number 123.5 | yi1 bai3 er4 shi2 san1 dian3 wu3
350平方[公]里 | 350平方公里 | number 350 平方公里 | san1 bai3 wu3 shi2 ping2 fang1 gong1 li3
近百[人]参加 | 近百人 | number 100 about 人 | jin4 bai3 ren2
逾[千]人上街 | 逾千人 | number 1000 over 人 | yu2 qian1 ren2
约2[0]人 | 约20人 | number 20 about 人 | yue1 er4 shi2 ren2
超过[3]000人 | 3000人 | number 3000 over 人 | san1 qian1 ren2
20[余]国代表 | 20余国 | number 20 over 国 | er4 shi2 yu2 guo2
百[余]家企业 | 百余家 | number 100 over 家 | bai3 yu2 jia1
数[百]人 | 数百人 | number 100 over 人 | shu4 bai3 ren2
几[十]万人 | 几十万人 | number 100000 over 人 | ji3 shi2 wan4 ren2
十[几]岁 | 十几岁 | number 10 over 岁 | shi2 ji3 sui4
七八[个]人 | 七八个 | number 7 about 个 | qi1 ba1 ge4
三四[十]人 | 三四十人 | number 30 about 人 | san1 si4 shi2 ren2
零下[5]度 | 零下5度 | number -5 度 | ling2 xia4 wu3 du4
90年[代]的歌 | 90年代 | number 90 年代 | jiu3 shi2 nian2 dai4
2[个]月 | 2个月 | number 2 个月 | liang3 ge4 yue4
2[月]的天气 | 2月 | date ?-2-? | er4 yue4
第十[次]会议 | 第十次 | ordinal 10 次 | di4 shi2 ci4
第二十[届]大会 | 第二十届 | ordinal 20 届 | di4 er4 shi2 jie4
第3[季]度 | 第3季度 | ordinal 3 季度 | di4 san1 ji4 du4
百分[之]三十 | 百分之三十 | percent 30 | bai3 fen1 zhi1 san1 shi2
增长3[0]% | 30% | percent 30 | bai3 fen1 zhi1 san1 shi2
增长3.5[%] | 3.5% | percent 3.5 | bai3 fen1 zhi1 san1 dian3 wu3
有三[成]的人 | 三成 | percent 30 | san1 cheng2
三分之[一] | 三分之一 | number 0.3333333333333333 | san1 fen1 zhi1 yi1
2[0]24巴黎奥运会 | 2024 | number 2024 | er4 ling2 er4 si4
`;

const HANT = `
130多[場]比賽 | 130多場 | number 130 over 場 | yi1 bai3 san1 shi2 duo1 chang3
兩[千]人到場 | 兩千人 | number 2000 人 | liang3 qian1 ren2
上午[十]時三十分開始 | 上午十時三十分 | date ?-?-? 10:30 | shang4 wu3 shi2 shi2 san1 shi2 fen1
下午[三]點開會 | 下午三點 | date ?-?-? 15:0 | xia4 wu3 san1 dian3
10.5億港[元]的合約 | 10.5億港元 | number 1050000000 港元 | shi2 dian3 wu3 yi4 gang3 yuan2
共１３０[個]國家 | １３０個 | number 130 個 | yi1 bai3 san1 shi2 ge4
民國11[4]年的預算 | 民國114年 | date 2025-?-? | Min2 guo2 yi1 bai3 yi1 shi2 si4 nian2
114年2月14[日]開庭 | 114年2月14日 | date 2025-2-14 | yi1 bai3 yi1 shi2 si4 nian2 er4 yue4 shi2 si4 ri4
第十[屆]大會 | 第十屆 | ordinal 10 屆 | di4 shi2 jie4
二十[一]世紀的國際關係 | 二十一世紀 | number 21 世紀 | er4 shi2 yi1 shi4 ji4
總共五萬[餘]名學生 | 五萬餘名 | number 50000 over 名 | wu3 wan4 yu2 ming2
二〇⏎二五[年]的計劃 | 二〇二五年 | date 2025-?-? | er4 ling2 er4 wu3 nian2
`;

const rowsOf = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((line) => line.replaceAll('⏎', '\n').split(' | '));

const check = async (from: 'cn' | 'hk', [marked = '', form = '', amount = '', reading = '']: readonly string[]) => {
  const look = await lookAt(marked, from);
  const { number } = look ?? {};
  expect([number?.form, toldOf(number?.amount), number?.reading]).toEqual([form, amount, reading]);
  // The card is about the whole of it, and the words under the place come after it.
  expect(look?.at).toEqual(number?.at);
  expect(look?.form).toBe(form);
};

describe('a number or date', () => {
  it.each(rowsOf(HANS))('is read as a whole in Simplified text: %j', (...row) => check('cn', row));
  it.each(rowsOf(HANT))('is read as a whole in Traditional text: %j', (...row) => check('hk', row));

  it.each(
    '[一]般来说 三[明]治 十[分]高兴 万[一]下雨 千[万]不要 [四]川省 第[一]夫人 五四[运]动 二[战]以后 一[个]人 一带一[路] [双]方 百[姓] 一千零一[夜] 七[夕] 不管三七二[十]一 [零]售'.split(
      ' ',
    ),
  )('is none where a word merely has a number in it: %s', async (marked) => {
    const look = await lookAt(marked);
    expect(look?.number).toBeNull();
    expect(look?.words.length).toBeGreaterThan(0);
  });

  it.each([
    '5[G]网络',
    '歼-2[0]战机',
    'F-1[6]战机',
    'A[4]纸',
    '编号12[3]45678901234567890',
    '版本1.2.[3]',
    '25月4[0]日',
  ])('is none where digits are a name or a code: %s', async (marked) => {
    const number = (await lookAt(marked))?.number;
    expect(number === null || number === undefined || !['date', 'ordinal'].includes(number.amount.kind)).toBe(true);
  });
});

describe('numbers', () => {
  it.each([
    ['一千零五', 1005],
    ['二百五', 250],
    ['两万五', 25_000],
    ['三百二十一亿五千万', 32_150_000_000],
    ['一亿零三百万', 103_000_000],
    ['一万亿', 1e12],
    ['十万', 100_000],
    ['九千九百九十九', 9999],
  ])('in characters amount to what they say: %s', (written, value) => {
    expect(numberAt(written, 0)).toMatchObject({ value, end: written.length });
  });

  it.each(['万一', '五四', '亿万', '十十', '二十百'])('that are not well formed are none: %s', (written) => {
    const found = numberAt(written, 0);
    expect(found === null || found.end < written.length || found.bare).toBe(true);
  });

  it.each([
    ['0', 'ling2'],
    ['10', 'shi2'],
    ['110', 'yi1 bai3 yi1 shi2'],
    ['1005', 'yi1 qian1 ling2 wu3'],
    ['12000', 'yi1 wan4 liang3 qian1'],
    ['100001', 'shi2 wan4 ling2 yi1'],
    ['20000', 'liang3 wan4'],
    ['10001000', 'yi1 qian1 wan4 yi1 qian1'],
    ['007', 'ling2 ling2 qi1'],
    ['3.05', 'san1 dian3 ling2 wu3'],
  ])('in digits are read as they are spoken: %s', (digits, reading) => {
    expect(readDigits(digits).join(' ')).toBe(reading);
  });
});
