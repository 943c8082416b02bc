// Surnames that are read otherwise than the word (单 Shàn, 解 Xiè, 仇 Qiú) of people whom no table knows, where the context
// says that a name stands: a title or trade right before it, or the beginning of a clause; then one or two characters
// that given names are made of; then what follows a name. In doubt it is no name: 对华关系, 总统曾表示, 部长应和各方.
import { ROLES, TITLES } from './names/cues';
import type { Word } from './words';

/** Surnames whose reading is not that which the character mostly has. */
const READINGS: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  (
    '单shan4 解xie4 仇qiu2 区ou1 曾zeng1 任ren2 华hua4 查zha1 朴piao2 缪miao4 乐yue4 员yun4 折she2 召shao4 种chong2 翟zhai2 ' +
    '覃qin2 应ying1 燕yan1 那na1 繁po2 秘bi4 盖ge3 宿su4 牟mou2 句gou1 黑he4 祭zhai4 洗xian3 葛ge3 尉wei4 相xiang4 冠guan4 ' +
    '谌chen2 逄pang2 佴nai4 乜nie4 撒sa3 臧zang1 卜bu3 晁chao2 郗xi1 隗wei3 眭sui1 於yu1 钭tou3 占zhan1 尹yin3 冼xian3 郇xun2'
  )
    .split(' ')
    .map((pair): [string, string] => [pair.charAt(0), pair.slice(1)]),
);
/** Of these, those that are words of their own beside verbs and adverbs: of them a clause's beginning says nothing. */
const WORDS_TOO = new Set('曾应任解种召乐那相冠占盖折洗秘繁黑宿员华单句重');

/** Characters that given names of our day are made of. */
const GIVEN = /* @__PURE__ */ new Set(
  '国华明建军伟志文东平林英永德春金海玉新红生民晓荣忠小辉光波江勇云庆成龙飞立峰宁家克祥强俊清兴宝杰玲宏丽学正良兰斌安利桂胜秀' +
    '振长芳福大世武凤敏山燕贵凯兵涛中义亮梅洪仁昌松毅子雪雄亚元鹏雷思天卫先霞娟士健康彬鸿琴健启绍景继树泉友延方敬喜丹刚发根智丰' +
    '田莉群佳威淑恩美静洁琳颖娜慧倩萍艳婷雯瑶琪瑞瑾璐璇诺轩霁翔怡欣雅诗涵宇浩晨阳博泽睿皓逸鑫森磊垚焱炳煜炜烨灿熙然焕煌照熊' +
    '达道远达进迪逊遥通邦郁郎钊钢钦钧铭锋锐锦镇铁鉴镛良荫权芬芝若苗茂茜荷莹菊菲萌葆蓉蓓蔚薇蕾虎虹蝶裕谦诚诠谊谋谨豪贤贞赞超跃' +
    '轶辰建弘张彤彦彪彭征徐律得循心怀恒恺悦惠意愉慈慎懿戈成承抗捷政敦斐旭旺昊昕昭显晋晖晗智暄曙曦月有朗朝木本杉李杏杨柏柱栋株格' +
    '桐桓梁梓棣植楠楚业榕槐樱樵正殿毓水汉沛沙法泓泰洋津洲浚润淇淞渊渝湘源溪滨潇潮澄澜澍瀚火灵烈燮牧特犀猛玄王玮珂珊珍珠琛琢琦' +
    '琨琮琰琼瑛瑜璋璞用甫申男畅皋益盛真石碧礼祖禄福禹秉秋科程穆空章童竞笑笛筠箫简纯纲纪纯绪维绮罡羽翰翼耀聪肃育胤能臣自至致舒航' +
    '良舟艺节芮芷苏英莲萱葵蓝藏行衡襄西言训诗语谷谭豫贤起路轩辅达邵部里重野量钰钱镜阔陆陶隆隽雨霄霆霖露青靖韦韬韵音顺颂颜风飒香驰' +
    '骁骏高魁鲁鸣鹤鹰麒麟黎默齐龄俞信修俭健傲儒充兆克全公兰兼冉冬冰凌凡凝创力劲励勤化北千升卓南博卿原又双古可史司吉同名向君启吟' +
    '周和哲唐善嘉固圣圆坚坤培基堂墨复奇奎奕如妍妙姗娇娥婉媛嫣孔孝孟季宁宗定宜宣容宾密富寒寅寿尚尧屏岚岩岭岳峻崇川州巍帅帆师常幼' +
    '广庄序康廷建开异弛仲伦伯佐佑作侃侠俐倬傅冠列刘制刻前剑华升协卫印厚',
);

/** A title that is no word of its own: 原省委书记, 女发言人. */
const TITLED =
  /(?:长|主席|书记|总理|首相|大臣|大使|公使|领事|特使|代表|委员|议员|发言人|主任|总裁|行长|记者|教授|作家|诗人|院士|学者|专家|画家|先生|女士|元老|将军|上将|中将|少将|司令|总统|法官|律师|导演|演员|教练|选手|博士|总监|秘书)$/;
/** Signs that a clause begins after, and that end a name. */
const SIGN = /[\s，。：、；！？,:;!?（）()「」『』“”"《》〈〉·…—]/;
/** What is said of somebody who was just named. */
const AFTER =
  /^(?:表示|指出|强调|会见|会晤|出席|宣布|认为|透露|回应|介绍|抵达|访问|主持|发表|当选|获任|出任|担任|接受|接替|辞去|辞职|率团|率领|签署|呼吁|批评|警告|解释|补充|致辞|致函|致电|逝世|去世|被捕|被查|落马|受访|先生|女士|同志|教授|部长|局长|主任|书记|等人|一行|说|称|在|与|和|同|及|等|是|的|任|因|被|将|也)/;

/** The reading of the surname that a whole name begins with (任建新 → ren2), where it is not that of the word; else undefined. */
export function surnameReading(name: string): string | undefined {
  return name.length > 1 && name.length < 4 && isGiven(name, 1, name.length) ? READINGS.get(name.charAt(0)) : undefined;
}

/** Tells `say` the surnames of a text that is cut into words, with their reading. */
export function eachSurname(text: string, words: readonly Word[], say: (at: number, syllable: string) => void): void {
  for (const [i, word] of words.entries()) {
    if (word.end - word.start !== 1) continue;
    const reading = READINGS.get(text.charAt(word.start));
    if (reading !== undefined && beginsName(text, words, i)) say(word.start, reading);
  }
}

function beginsName(text: string, words: readonly Word[], i: number): boolean {
  const { start, end } = words[i] as Word;
  const before = text.charAt(start - 1);
  // 姓单的: whoever bears it.
  if (before === '姓') return true;
  const isTitled = hasTitleBefore(text, words, i);
  if (!isTitled && before !== '' && !SIGN.test(before)) return false;
  const next = words[i + 1];
  if (!next || next.start !== end) return false;
  const length = next.end - next.start;
  if (length === 2) return isTitled && isGiven(text, next.start, next.end) && ends(text, next.end);
  if (length !== 1) return false;
  const last = words[i + 2];
  const isTwo = last !== undefined && last.start === next.end && last.end - last.start === 1 && ends(text, last.end);
  if (isTwo && isGiven(text, next.start, last.end)) return isTitled || !WORDS_TOO.has(text.charAt(start));
  return isTitled && isGiven(text, next.start, next.end) && ends(text, next.end);
}

/** A title as a word, or a word that ends as one (副院长). */
function hasTitleBefore(text: string, words: readonly Word[], i: number): boolean {
  const { start } = words[i] as Word;
  const before = words[i - 1];
  if (before?.end !== start) return false;
  const word = text.slice(before.start, start);
  return TITLES.has(word) || ROLES.has(word) || TITLED.test(text.slice(Math.max(0, start - 3), start));
}

function isGiven(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!GIVEN.has(text.charAt(i))) return false;
  return true;
}

/** Whether a name may end here. */
const ends = (text: string, at: number): boolean =>
  at >= text.length || SIGN.test(text.charAt(at)) || AFTER.test(text.slice(at, at + 2));
