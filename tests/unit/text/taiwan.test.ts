// Words as Taiwan's Ministry of Education has them read, written down by hand and not taken from the table: how many of
// them come out right, in both scripts; and what must never be changed.
import { describe, expect, it } from 'vitest';
import { tilesOf } from './compiled';

/** Simplified, Traditional, Taiwan's reading. */
const WORDS: readonly (readonly [string, string, string])[] = [
  ['企业', '企業', 'qìyè'],
  ['企图', '企圖', 'qìtú'],
  ['认识', '認識', 'rènshì'],
  ['知识', '知識', 'zhīshì'],
  ['常识', '常識', 'chángshì'],
  ['垃圾', '垃圾', 'lèsè'],
  ['期待', '期待', 'qídài'],
  ['长期', '長期', 'chángqí'],
  ['星期三', '星期三', 'xīngqísān'],
  ['研究', '研究', 'yánjiù'],
  ['究竟', '究竟', 'jiùjìng'],
  ['危险', '危險', 'wéixiǎn'],
  ['危机', '危機', 'wéijī'],
  ['微笑', '微笑', 'wéixiào'],
  ['品质', '品質', 'pǐnzhí'],
  ['物质', '物質', 'wùzhí'],
  ['攻击', '攻擊', 'gōngjí'],
  ['打击', '打擊', 'dǎjí'],
  ['包括', '包括', 'bāoguā'],
  ['概括', '概括', 'gàiguā'],
  ['携带', '攜帶', 'xīdài'],
  ['法国', '法國', 'Fàguó'],
  ['法语', '法語', 'Fàyǔ'],
  ['俄罗斯', '俄羅斯', 'Èluósī'],
  ['朝鲜', '朝鮮', 'Cháoxiān'],
  ['亚洲', '亞洲', 'Yǎzhōu'],
  ['蒙古', '蒙古', 'Ménggǔ'],
  ['无锡', '無錫', 'Wúxí'],
  ['说服', '說服', 'shuìfú'],
  ['成熟', '成熟', 'chéngshóu'],
  ['熟悉', '熟悉', 'shóuxī'],
  ['曝光', '曝光', 'pùguāng'],
  ['暂时', '暫時', 'zhànshí'],
  ['建筑', '建築', 'jiànzhú'],
  ['冲突', '衝突', 'chōngtú'],
  ['突破', '突破', 'túpò'],
  ['混淆', '混淆', 'hùnyáo'],
  ['拥有', '擁有', 'yǒngyǒu'],
  ['拥护', '擁護', 'yǒnghù'],
  ['广播', '廣播', 'guǎngbò'],
  ['消息', '消息', 'xiāoxí'],
  ['利息', '利息', 'lìxí'],
  ['可惜', '可惜', 'kěxí'],
  ['成绩', '成績', 'chéngjī'],
  ['痕迹', '痕跡', 'hénjī'],
  ['遗迹', '遺蹟', 'yíjī'],
  ['档案', '檔案', "dǎng'àn"],
  ['综合', '綜合', 'zònghé'],
  ['通缉', '通緝', 'tōngqì'],
  ['侮辱', '侮辱', 'wǔrù'],
  ['下跌', '下跌', 'xiàdié'],
  ['伪造', '偽造', 'wèizào'],
  ['储蓄', '儲蓄', 'chúxù'],
  ['寂寞', '寂寞', 'jímò'],
  ['悬崖', '懸崖', 'xuányái'],
  ['大厦', '大廈', 'dàxià'],
  ['威慑', '威懾', 'wēizhé'],
  ['细菌', '細菌', 'xìjùn'],
  ['萎缩', '萎縮', 'wēisuō'],
  ['讽刺', '諷刺', 'fèngcì'],
  ['发酵', '發酵', 'fāxiào'],
  ['逮捕', '逮捕', 'dǎibǔ'],
  ['转载', '轉載', 'zhuǎnzài'],
  ['记载', '記載', 'jìzài'],
  ['头发', '頭髮', 'tóufǎ'],
  ['理发', '理髮', 'lǐfǎ'],
  ['叔叔', '叔叔', 'shúshu'],
  ['部分', '部分', 'bùfèn'],
  ['强制', '強制', 'qiǎngzhì'],
  ['强行', '強行', 'qiǎngxíng'],
  ['签署', '簽署', 'qiānshù'],
  ['部署', '部署', 'bùshù'],
  ['口供', '口供', 'kǒugōng'],
  ['帆船', '帆船', 'fánchuán'],
  ['夕阳', '夕陽', 'xìyáng'],
  ['堤防', '堤防', 'tífáng'],
  ['昔日', '昔日', 'xírì'],
  ['洞穴', '洞穴', 'dòngxuè'],
  ['削弱', '削弱', 'xuèruò'],
  ['解剖', '解剖', 'jiěpǒu'],
  ['框架', '框架', 'kuāngjià'],
  ['收敛', '收斂', 'shōuliàn'],
  ['关卡', '關卡', 'guānkǎ'],
  ['内讧', '內訌', 'nèihóng'],
  ['剽窃', '剽竊', 'piàoqiè'],
  ['潮汐', '潮汐', 'cháoxì'],
  ['蜗牛', '蝸牛', 'guāniú'],
  ['步骤', '步驟', 'bùzòu'],
  ['束缚', '束縛', 'shùfú'],
  ['塞尔维亚', '塞爾維亞', "Sè'ěrwéiyà"],
  ['一会儿', '一會兒', 'yīhuǐr'],
  ['湖泊', '湖泊', 'húbó'],
  ['称职', '稱職', 'chèngzhí'],
  ['鲜血', '鮮血', 'xiānxiě'],
  // What has a neutral tone on the Mainland alone.
  ['先生', '先生', 'xiānshēng'],
  ['学生', '學生', 'xuéshēng'],
  ['朋友', '朋友', 'péngyǒu'],
  ['关系', '關係', 'guānxì'],
  ['事情', '事情', 'shìqíng'],
  ['困难', '困難', 'kùnnán'],
  ['时候', '時候', 'shíhòu'],
  ['地方', '地方', 'dìfāng'],
  ['父亲', '父親', 'fùqīn'],
  ['晚上', '晚上', 'wǎnshàng'],
  ['谁', '誰', 'shéi'],
  ['质', '質', 'zhí'],
  ['识', '識', 'shì'],
  ['危', '危', 'wéi'],
];

/** What both standards read alike, though a character in it is marked elsewhere. */
const SAME: readonly (readonly [string, string])[] = [
  ['人質', 'rénzhì'],
  ['法律', 'fǎlǜ'],
  ['法制', 'fǎzhì'],
  ['方法', 'fāngfǎ'],
  ['俄頃', 'éqǐng'],
  ['應該', 'yīnggāi'],
  ['出發', 'chūfā'],
  ['曲折', 'qūzhé'],
  ['玻璃', 'bōli'],
  ['孩子', 'háizi'],
  ['我們', 'wǒmen'],
  ['意思', 'yìsi'],
  ['媽媽', 'māma'],
  ['為了', 'wèile'],
  ['玩具', 'wánjù'],
  ['深圳', 'Shēnzhèn'],
  ['公署', 'gōngshǔ'],
  ['供應', 'gōngyìng'],
  ['帆布', 'fānbù'],
  ['澎湖', 'Pénghú'],
  ['勝利', 'shènglì'],
  ['會議', 'huìyì'],
  ['行為', 'xíngwéi'],
  ['和平', 'hépíng'],
];

type Style = 'marks' | 'numbers';

async function readingOf(text: string, from: 'cn' | 'tw', standard: 'tw' | null, reading: Style = 'marks') {
  const tiles = await tilesOf(text, { from, target: null, reading, ...(standard ? { standard } : {}) });
  return tiles.flatMap((tile) => tile.reading ?? []).join(' ');
}

describe('readings by Taiwan’s standard', () => {
  it('are right in 95 of 100 words, in both scripts', async () => {
    const wrong: string[] = [];
    for (const [simplified, traditional, reading] of WORDS) {
      for (const [text, from] of [[simplified, 'cn'] as const, [traditional, 'tw'] as const]) {
        const read = await readingOf(text, from, 'tw');
        if (read !== reading) wrong.push(`${text} ${read}, not ${reading}`);
      }
    }
    const share = 1 - wrong.length / (2 * WORDS.length);
    expect(share, wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it.each(SAME)('leave %s as %s', async (word, reading) => {
    expect(await readingOf(word, 'tw', 'tw')).toBe(reading);
  });

  it('are only put where they are asked for', async () => {
    expect(await readingOf('企業的研究', 'tw', null)).toBe('qǐyè de yánjiū');
    expect(await readingOf('企業的研究', 'tw', 'tw')).toBe('qìyè de yánjiù');
  });

  it('are written with numbers too, capitals and joints kept', async () => {
    expect(await readingOf('法國企業一帆風順', 'tw', 'tw', 'numbers')).toBe('Fa4guo2 qi4ye4 yi1fan2-feng1shun4');
  });

  it('read 和 as hàn between two words, and hé where it is none of that', async () => {
    expect(await readingOf('英國和美國', 'tw', 'tw')).toBe('Yīngguó hàn Měiguó');
    expect(await readingOf('英國和美國', 'tw', null)).toBe('Yīngguó hé Měiguó');
    expect(await readingOf('和', 'tw', 'tw')).toBe('hé');
  });

  it('change the reading of a name too', async () => {
    const layer = { at: { start: 0, end: 3 }, tile: { reading: 'Lín Wēizhì' } };
    const ask = { from: 'tw', target: null, reading: 'marks', standard: 'tw' } as const;
    const [name] = await tilesOf('林微質說', ask, [layer]);
    expect(name?.reading).toBe('Lín Wéizhí');
  });
});
