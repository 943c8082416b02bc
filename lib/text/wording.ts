// Words and characters that tell where a Chinese text was written: 川普 in Taiwan, 特朗普 elsewhere; 的士 in Hong Kong.
// Counts evidence only; detect.ts decides. Script itself is no evidence here, and 台灣 or 香港 as topics hardly any.
import type { Region, Script } from './region';

/** How much of a text points at each region; a word counts at most three times. */
export type Evidence = Readonly<Record<Region, number>>;

interface Wording {
  readonly weight: number;
  readonly words: RegExp;
}

const any = (weight: number, words: string): Wording => ({
  weight,
  words: new RegExp(words.split(' ').join('|'), 'g'),
});

// Strong (3): hardly ever printed elsewhere. Fair (2): usual here, rare elsewhere. Weak (1): a habit or a local subject.
const TAIWAN: readonly Wording[] = [
  any(
    3,
    '川普 普丁 普亭 馬克宏 澤倫斯基 歐巴馬 柯林頓 希拉蕊 施凱爾 納坦雅胡 尼坦雅胡 沙烏地 葉門 卡達 哈瑪斯 加薩 寮國 雪梨 奈及利亞 ' +
      '肯亞 衣索比亞 義大利 克羅埃西亞 喬治亞 亞塞拜然 馬爾地夫 汶萊 萬那杜 吐瓦魯 諾魯 瓜地馬拉 宏都拉斯 史瓦帝尼 辛巴威 尚比亞 模里西斯 賽普勒斯 ' +
      '飛彈 軟體 硬體 網路 品質 計程車 數位 視訊 執行長 雷射 身分 計畫 員警 送醫 遭逮 太空梭 捷運 機車 便當 鳳梨 馬鈴薯 滑鼠 螢幕 列印 伺服器 資料庫 ' +
      '新台幣 新臺幣 (?:綜合|即時|台北|臺北|外電|連線)報導 里長 年增 年減 月增 季增 陸委會 行政院 立法院 立委 衛福部 健保 民國 臺 汙 ' +
      '[今昨][（(]\\d{1,2}[）)]',
  ),
  any(2, '透過 攸關 中國大陸 民眾 國人 縣市 週[一二三四五六日] 裡 影片 貼文 董座 檢調 北檢 資訊 中央社'),
  any(1, '台灣 台北 高雄 台中 新北 兩岸 國民黨 民進黨 週'),
];

const HONG_KONG: readonly Wording[] = [
  any(
    3,
    '的士 巴士 港鐵 特首 特區政府 立法會 港府 本港 港人 港股 港元 恒生 恒指 警務處 消防處 屋苑 樓價 樓市 差餉 公屋 居屋 文憑試 ' +
      '施紀賢 辛偉誠 卓慧思 貝理雅 戴卓爾 布殊 列根 林德偉 按年[升跌增減] 按月[升跌增減] 按季 質素 數碼 網絡 軟件 硬件 視像 行政總裁 內地 導彈 ' +
      '衞 綫 峯 麪 食肆 食環署 醫管局 入境處 天文台 打風 風球 三文魚 薯仔 芝士 牛油果 小巴 校巴 信用咭 全港 旺角 尖沙咀 九龍 新界 元朗 中環 觀塘 沙田 荃灣 ' +
      '屯門 深水埗 葵涌 將軍澳 銅鑼灣 廉署 廉政公署 區議會 區議員 政務司 財政司 保安局 國安法 大灣區 送院 警員 涉事 今早 今晚 下周 本周 上周 ' +
      '周[一二三四五六日] 仙股 藍籌 港幣 港澳 澳門 戶口 泊車 唔 嘅 喺 咗 冇 佢 哋 啲 嚟 嗰 揸 搵',
  ),
  any(
    2,
    '裏 着 特朗普 普京 馬克龍 澤連斯基 奧巴馬 克林頓 希拉里 沙特 也門 卡塔爾 哈馬斯 加沙 老撾 悉尼 尼日利亞 肯尼亞 埃塞俄比亞 意大利 克羅地亞 ' +
      '格魯吉亞 阿塞拜疆 馬爾代夫 文萊 津巴布韋 內塔尼亞胡 計劃 身份 公佈 發佈 市民 盃 貨車 逾 晤 單車 上季 外圍',
  ),
  any(1, '香港 李家超 據悉 伙伴 人工智能 信息'),
];

const MAINLAND: readonly Wording[] = [
  any(
    3,
    '总书记 党中央 国务院 发改委 工信部 省委 市委 县委 新华社 人民网 央视 本报讯 责任编辑 责编 公安部 全国人大 中方 我国',
  ),
  any(
    2,
    '特朗普 普京 马克龙 泽连斯基 奥巴马 网络 信息 视频 软件 质量 导弹 出租车 人工智能 互联网 微信 意大利 老挝 悉尼 打造',
  ),
  any(1, '中国 北京 上海 企业 市民 领导人 水平'),
];

const TAIWAN_IN_SIMPLIFIED: readonly Wording[] = [
  any(3, '川普 普丁 马克宏 泽伦斯基 欧巴马 柯林顿 希拉蕊 沙乌地 寮国 义大利 飞弹 软体 网路 计程车 执行长 新台币'),
  any(2, '资讯 透过 民众 立法院 行政院 中央社'),
];

function weigh(text: string, wordings: readonly Wording[]): number {
  let sum = 0;
  for (const { weight, words } of wordings) {
    const seen = new Map<string, number>();
    for (const [word] of text.matchAll(words)) seen.set(word, (seen.get(word) ?? 0) + 1);
    for (const times of seen.values()) sum += weight * Math.min(times, 3);
  }
  return sum;
}

/** The evidence of a text's own words, by region. Topics weigh little; spellings and names much. */
export function wordingOf(text: string, script: Script): Evidence {
  if (script === 'Hans') return { cn: weigh(text, MAINLAND), tw: weigh(text, TAIWAN_IN_SIMPLIFIED), hk: 0 };
  return { cn: 0, tw: weigh(text, TAIWAN), hk: weigh(text, HONG_KONG) };
}
