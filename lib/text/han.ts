// Counts the letters of a text by writing system, and weighs Simplified against Traditional characters.
// The two lists are the most frequent characters (Jun Da's ranks) that OpenCC's STCharacters and TSCharacters know in one
// script only, less those that the other script writes too (后 里 群 床 杰 准 …; 乾 昇 …). Nothing here decides anything.
import type { Script } from './region';

const SIMPLIFIED = /* @__PURE__ */ new Set(
  '这个们来为国说时会对于过发经么学现当没动还进样开从实军无与长机关点业将两间问应战头体见产话内给门儿东声员论处义几认条气题尔别变总电数报结务场计资许统区队决马书则听达强难权设记类据边张该规万觉术领确传师' +
    '观让识带导争运飞风干联组济车亲极办议证转远台单罗爱击备连调质团价党华级离况亚请际约复线断满视须写称吗轻农装广显标谈图历医专费号尽较语仅随选红响虽势参众构节维划敌陈态护兴验责营够严续讲终紧黄绝项围织斗双' +
    '纪举杀苏诉细愿钱网热属脸职乐刚状独弹创错兰试脑预谁阳继惊伤药适卫险陆习劳财环纳欢获负游龙树层异汉简担静积检灵协挥胜阶审坚妈刘读压银买养怀执乱帮岁优铁税艺阵恶块顿岛户评宝释顾货欧换闻坏讨丽监临舰鱼杂误湾' +
    '减编测败梦剑渐贵枪楼县画遗谢鲁虑销钟诗赶剧损旧录叶乡礼妇归饭额顺输摇脱补谓疗泽灭笔鲜词圣择寻厂诺伦奥卖载宫阴园谋荣孙顶镇练爷馆础宁纸诸训庄丝戏隐访软萨盘扩盖稳亿拥杨齐赛虚购扬绿贸毕轮库竞弃伟缓潜闪灯针' +
    '络纯页筑郑贝吴圆残诚宽摆赵麦蒋订赞纷违汇币丰蓝献莱译夺烧触课墙袭罚侠厅侧韩债惯犹',
);

const TRADITIONAL = /* @__PURE__ */ new Set(
  '這個箇們來為爲國說説時齣會對於過發髮後裏裡傢種經麼學衕現噹當沒動麪麫麵還進樣開隻從實軍無與長機關點業將兩間問並併幷應戰嚮曏頭體見產産製話閤迴內錶給門敎兒東聲員眞論處義幾認條係繫氣題爾別彆變總電數報纔結' +
    '務場計資剋許統區隊決馬書則聽卻達強卽難權設記類據邊張該規萬覺朮術領確傳師觀讓識帶導爭運飛風幹榦聯組濟車親極辦議証證轉準佈遠檯臺颱單羅愛擊備連調質團糰價黨華級離況亞請際約復複綫線斷滿視須鬚寫稱嗎査輕農裝' +
    '廣顯標談喫圖厤曆歷醫侷專費號儘盡週較註語僅隨選紅響雖勢參蔘眾衆構節維劃敵緻陳態護興驗責營夠誌嚴續講終緊黃絕絶羣項圍織鬥雙紀埰寀採舉殺囌蘇訴細願韆錢網熱屬臉職樂剛狀獨彈創錯蘭試腦預誰陽繼驚傷葯藥適衛險陸' +
    '習勞財環納歡獲穫負雲遊龍樹層衝範異漢簡擔靜旣積餘檢靈協佔徵脩揮勝階審堅媽劉讀壓銀買養懷執亂幫嵗歲優鐵稅藝陣腳噁惡塊頓島託戶衚鬍評寶釋顧貨歐換聞覈闇壞討麗監臨艦魚雜誤灣減編測敗夢溫睏劍漸貴槍樓縣孃畫畵遺' +
    '蓆鬆祕謝魯慮倖銷鈡鍾鐘詩趕劇損鉅舊彔錄録葉鄉禮闆婦歸飯額順輸搖脫補謂療澤滅筆鮮詞聖擇尋廠煙菸諾倫奧賣載宮陰園謀榮孫頂鎭鎮練爺舘館礎捲寧紙諸訓俬莊絲戲隱訪懞濛矇軟慾薩夥盤擴蓋穩億擁楊齊賽麯麴牀虛購揚綠緑' +
    '貿畢穀輪庫跡蹟競棄偉緩潛閃燈針鍼絡牴硃純',
);

/** Letters of a text by writing system, in characters. */
export interface Letters {
  readonly han: number;
  readonly kana: number;
  readonly hangul: number;
  /** Every other letter: Latin, Cyrillic, Arabic … */
  readonly other: number;
}

/** Is this UTF-16 unit a Han character of the basic planes? Astral characters are too rare in news to be counted. */
export const isHan = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || (code >= 0xf900 && code <= 0xfaff);

/** Han characters of a text. */
export function countHan(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (isHan(text.charCodeAt(i))) count++;
  return count;
}

const isKana = (code: number): boolean => code >= 0x3041 && code <= 0x30fa && code !== 0x30a0;
const isHangul = (code: number): boolean => (code >= 0xac00 && code <= 0xd7a3) || (code >= 0x1100 && code <= 0x11ff);
const isOther = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code < 0x2000);

/** The letters of a text by writing system. */
export function countLetters(text: string): Letters {
  let han = 0;
  let kana = 0;
  let hangul = 0;
  let other = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isHan(code)) han++;
    else if (isKana(code)) kana++;
    else if (isHangul(code)) hangul++;
    else if (isOther(code)) other++;
  }
  return { han, kana, hangul, other };
}

/** Characters of a text that only one script writes, by script. */
export function countScripts(text: string): Readonly<Record<Script, number>> {
  let Hans = 0;
  let Hant = 0;
  for (const char of text) {
    if (SIMPLIFIED.has(char)) Hans++;
    else if (TRADITIONAL.has(char)) Hant++;
  }
  return { Hans, Hant };
}
