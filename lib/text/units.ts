// What numbers count in, in Simplified characters: measure words, units of measurement, currencies. How a measure word is
// read after a number where its character has several readings. Editors' knowledge.

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Units of several characters. */
const LONG = set(
  '人次 人份 个月 个半月 星期 个星期 小时 个小时 分钟 秒钟 周年 年代 世纪 个世纪 年级 季度 周岁 百分点 个百分点 ' +
    '美元 欧元 日元 日圆 英镑 港元 港币 港纸 新台币 台币 人民币 元人民币 元新台币 韩元 韩圜 卢布 卢比 法郎 澳元 加元 新元 坡元 泰铢 里拉 比索 马克 澳门元 ' +
    '公里 千米 厘米 毫米 微米 纳米 奈米 平方公里 平方千米 平方米 平方厘米 平方尺 平方呎 平方英尺 平方英里 立方米 公顷 公亩 英里 海里 英尺 英寸 公尺 公分 ' +
    '公斤 千克 毫克 微克 公吨 英磅 毫升 公升 加仑 千瓦 兆瓦 吉瓦 千瓦时 度电 赫兹 兆赫 摄氏度 华氏度 光年 ' +
    '号线 连胜 连败 连冠 连霸',
);
/** Units of one character. */
const SHORT = new Set(
  '个名位人次场届件条项家户辆架艘枚颗只头匹间座栋幢所处片块张份支枝根棵株朵本册部篇首幅封页行段句字笔批组套双对副把顶台种类样级层代辈班队派股桶瓶杯碗盒袋箱包吨斤克米' +
    '寸尺丈里亩元角分天周年月日号岁秒度倍成国省市县区州镇乡村门期轮回遍趟声番阵宗起例桩具口发枪票席环局盘节课楼路排滴升步餐集款版档宗磅镑呎吋栏员仙尊滩艇架幕剂针发颗' +
    '站旬刻点夜晚军族式码折则',
);
/** Units that are written in Latin letters or signs. */
const LATIN = /(?:km|kg|cm|mm|ml|mg|GB|MB|TB|KB|kWh|kW|MW|GW|MHz|GHz|Hz|m²|km²|m|g|°C|℃|℉)(?![A-Za-z])/y;

/** Readings of measure words that have others elsewhere. */
const READINGS: Readonly<Record<string, string>> = {
  行: 'hang2',
  只: 'zhi1',
  场: 'chang3',
  分: 'fen1',
  间: 'jian1',
  种: 'zhong3',
  处: 'chu4',
  发: 'fa1',
  号: 'hao4',
  卷: 'juan3',
  番: 'fan1',
  期: 'qi1',
  度: 'du4',
  把: 'ba3',
  头: 'tou2',
  家: 'jia1',
  个: 'ge4',
  台: 'tai2',
  朵: 'duo3',
  扎: 'za1',
  重: 'chong2',
  斗: 'dou3',
  担: 'dan4',
  句: 'ju4',
  里: 'li3',
};

/** 二 rather than 两 before these: they number what they stand at (二月, 二号, 2世纪). */
export const NUMBERED: ReadonlySet<string> = set('月 日 号 世纪 年级 年代 号线 季度 楼 路 环 级 区 成');

/** How a unit's character is read after a number; undefined: as anywhere. */
export const unitReading = (character: string): string | undefined => READINGS[character];

/**
 * The units that may stand at a place of a Simplified text, the longest first, as their lengths; whether the last of
 * their characters ends a word there is for the caller to see.
 */
export function unitLengths(text: string, at: number): number[] {
  LATIN.lastIndex = at;
  const latin = LATIN.exec(text)?.[0];
  if (latin !== undefined) return [latin.length];
  const lengths: number[] = [];
  for (let length = Math.min(5, text.length - at); length > 1; length--)
    if (LONG.has(text.slice(at, at + length))) lengths.push(length);
  if (SHORT.has(text.charAt(at))) lengths.push(1);
  return lengths;
}
