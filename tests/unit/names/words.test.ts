// What one region's words and names are in another's: all six directions, and what must stay as it is. The expected lines
// are written by hand; sentences are our own.
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../lib/background/engine';
import type { Ask } from '../../../lib/text/ask';
import type { Region } from '../../../lib/text/region';
import { load, shownOf, told } from '../text/compiled';

const engine = createEngine(load);

/** A text that is a page of its own. */
async function annotated(text: string, ask: Ask) {
  const { names } = await engine.survey([text], { url: 'http://example.com/', published: null, region: ask.from });
  const done = await engine.annotate([text], { ...ask, names });
  return { page: names, tiles: done.texts[0]!.tiles };
}

const asked = (from: Region, target: Region | null, more: Partial<Ask> = {}): Ask => ({
  from,
  target,
  reading: 'off',
  words: true,
  ...(target ? { nameForms: target } : {}),
  ...more,
});

const shown = async (text: string, ask: Ask): Promise<string> => shownOf(text, (await annotated(text, ask)).tiles);

type Line = readonly [printed: string, shown: string];

const TW_TO_CN: readonly Line[] = [
  ['北韓試射飛彈', '朝鲜试射导弹'],
  ['象牙海岸總統', '科特迪瓦总统'],
  ['獅子山與賴比瑞亞邊界', '塞拉利昂与利比里亚边界'],
  ['迦納、奈及利亞、貝南、多哥、布吉納法索', '加纳、尼日利亚、贝宁、多哥、布基纳法索'],
  ['茅利塔尼亞、馬利、尼日、查德、甘比亞', '毛里塔尼亚、马里、尼日尔、乍得、冈比亚'],
  ['衣索比亞、厄利垂亞、吉布地、索馬利亞、肯亞', '埃塞俄比亚、厄立特里亚、吉布提、索马里、肯尼亚'],
  ['坦尚尼亞、盧安達、蒲隆地、尚比亞、辛巴威', '坦桑尼亚、卢旺达、布隆迪、赞比亚、津巴布韦'],
  ['莫三比克、馬拉威、波札那、賴索托、史瓦帝尼', '莫桑比克、马拉维、博茨瓦纳、莱索托、斯威士兰'],
  ['葛摩、模里西斯、塞席爾、維德角、聖多美普林西比', '科摩罗、毛里求斯、塞舌尔、佛得角、圣多美和普林西比'],
  ['突尼西亞、加彭、幾內亞比索、赤道幾內亞', '突尼斯、加蓬、几内亚比绍、赤道几内亚'],
  [
    '千里達及托巴哥、巴貝多、格瑞那達、聖露西亞、蓋亞那、蘇利南',
    '特立尼达和多巴哥、巴巴多斯、格林纳达、圣卢西亚、圭亚那、苏里南',
  ],
  [
    '貝里斯、瓜地馬拉、宏都拉斯、哥斯大黎加、厄瓜多、多明尼加',
    '伯利兹、危地马拉、洪都拉斯、哥斯达黎加、厄瓜多尔、多米尼加',
  ],
  [
    '帛琉、諾魯、吐瓦魯、萬那杜、索羅門群島、東加、吉里巴斯、巴布亞紐幾內亞',
    '帕劳、瑙鲁、图瓦卢、瓦努阿图、所罗门群岛、汤加、基里巴斯、巴布亚新几内亚',
  ],
  ['烏茲別克、哈薩克、土庫曼、吉爾吉斯、塔吉克', '乌兹别克斯坦、哈萨克斯坦、土库曼斯坦、吉尔吉斯斯坦、塔吉克斯坦'],
  ['克羅埃西亞、斯洛維尼亞、蒙特內哥羅、波士尼亞與赫塞哥維納', '克罗地亚、斯洛文尼亚、黑山、波斯尼亚和黑塞哥维那'],
  ['亞塞拜然與喬治亞', '阿塞拜疆与格鲁吉亚'],
  ['沙烏地阿拉伯王儲訪問卡達、葉門與阿拉伯聯合大公國', '沙特阿拉伯王储访问卡塔尔、也门与阿拉伯联合酋长国'],
  ['紐西蘭總理在威靈頓', '新西兰总理在惠灵顿'],
  ['寮國首都永珍', '老挝首都万象'],
  ['柴契爾夫人與雷根總統', '撒切尔夫人与里根总统'],
  ['前總統尼克森、布希、柯林頓、歐巴馬、川普', '前总统尼克松、布什、克林顿、奥巴马、特朗普'],
  ['甘迺迪', '肯尼迪'],
  ['尼克森', '尼克松'],
  ['戈巴契夫', '戈尔巴乔夫'],
  ['葉爾欽', '叶利钦'],
  ['普丁', '普京'],
  ['澤倫斯基', '泽连斯基'],
  ['馬克宏', '马克龙'],
  ['梅克爾', '默克尔'],
  ['蕭茲', '朔尔茨'],
  ['艾爾段', '埃尔多安'],
  ['納坦雅胡', '内塔尼亚胡'],
  ['杜特蒂', '杜特尔特'],
  ['海珊', '萨达姆'],
  ['格達費', '卡扎菲'],
  ['賓拉登', '拉登'],
  ['史達林', '斯大林'],
  ['希特勒', '希特勒'],
  ['邱吉爾', '丘吉尔'],
  ['布希', '布什'],
  ['柯林頓', '克林顿'],
  ['川普', '特朗普'],
  ['拜登', '拜登'],
  ['范斯', '万斯'],
  ['盧比歐', '鲁比奥'],
  ['馬斯克', '马斯克'],
  ['小布希', '小布什'],
  ['詹森', '詹森'],
  ['季辛吉', '基辛格'],
  [
    '軟體、硬體、韌體、硬碟、滑鼠、印表機、伺服器、記憶體、螢幕',
    '软件、硬件、固件、硬盘、鼠标、打印机、服务器、内存、屏幕',
  ],
  ['網路、網際網路、部落格、簡訊、駭客、資料庫、程式', '网络、互联网、博客、短信、黑客、数据库、程序'],
  ['計程車、公車、腳踏車、太空梭、太空人、雷射、奈米', '出租车、公交车、自行车、航天飞机、航天员、激光、纳米'],
  ['人工智慧晶片與積體電路', '人工智能芯片与集成电路'],
  ['聯準會宣布升息，通膨仍高', '美联储宣布加息，通胀仍高'],
  ['東協峰會與亞太經合會', '东盟峰会与亚太经合组织'],
  ['國際原子能總署的核子武器報告', '国际原子能机构的核武器报告'],
  ['公尺、公分、平方公尺', '米、厘米、平方米'],
  ['查德威克·博斯曼', '查德威克·博斯曼'],
  ['喬治亞·梅洛尼', '焦尔吉娅·梅洛尼'],
  ['喬治亞州的選舉', '佐治亚州的选举'],
  ['投資訊息與柔軟體操', '投资讯息与柔软体操'],
  ['電影片段的編寫', '电影片段的编写'],
  ['辦公車輛與護航艦隊', '办公车辆与护航舰队'],
  ['執行長期計畫', '执行长期计划'],
  ['建立核心機制，支援物件與文件，執行專案', '建立核心机制，支援物件与文件，执行专案'],
  ['社區與社群、聲明、聯絡、設定、開啟、傳送', '社区与社群、声明、联络、设定、开启、传送'],
  ['朝鮮半島局勢與朝鮮王朝', '朝鲜半岛局势与朝鲜王朝'],
  ['他吃雪梨', '他吃雪梨'],
  ['他抵達澳洲雪梨', '他抵达澳洲悉尼'],
  ['雪梨', '雪梨'],
  ['英國、法國、日本、德國、印尼、澳洲', '英国、法国、日本、德国、印尼、澳洲'],
  ['鮑爾', '鲍威尔'],
  ['若望保祿二世', '约翰·保罗二世'],
  ['巴西前總統波索納洛', '巴西前总统博索纳罗'],
  ['臉書創辦人祖克柏', '脸书创办人扎克伯格'],
  ['德國前總理柯爾', '德国前总理科尔'],
  ['資訊科技、資訊安全、資料中心、雲端運算', '信息技术、信息安全、数据中心、云计算'],
  ['數位經濟與數位化，數位轉型', '数字经济与数字化，数字化转型'],
  ['智慧型手機、筆電、平板電腦', '智能手机、笔记本电脑、平板电脑'],
  ['視訊會議的解析度與頻寬', '视频会议的分辨率与带宽'],
  ['潛艦、巡防艦、航艦', '潜艇、护卫舰、航母'],
  ['五角大廈與大英國協', '五角大楼与英联邦'],
  ['開發中國家與已開發國家', '发展中国家与发达国家'],
  ['紐奧良、休士頓、伊利諾州', '新奥尔良、休斯敦、伊利诺伊州'],
  ['貝爾格勒、札格瑞布、塞拉耶佛、史高比耶', '贝尔格莱德、萨格勒布、萨拉热窝、斯科普里'],
  ['摩加迪休、奈洛比、金夏沙、路沙卡', '摩加迪沙、内罗毕、金沙萨、卢萨卡'],
  ['公分母與公尺', '公分母与米'],
  ['方程式與一級方程式', '方程式与一级方程式'],
  ['國軍將領談資訊戰', '国军将领谈信息战'],
  ['資訊工業與通訊', '信息工业与通讯'],
];

const CN_TO_TW: readonly Line[] = [
  ['朝鲜发射弹道导弹', '北韓發射彈道飛彈'],
  ['朝鲜族同胞与朝鲜战争', '朝鮮族同胞與韓戰'],
  ['特朗普与普京会晤', '川普與普丁會晤'],
  ['老挝、新西兰、意大利、沙特、卡塔尔、也门', '寮國、紐西蘭、義大利、沙烏地、卡達、葉門'],
  ['悉尼歌剧院', '雪梨歌劇院'],
  ['软件、硬件、网络、信息、互联网、博客、短信', '軟體、硬體、網路、資訊、網際網路、部落格、簡訊'],
  ['出租车、公交车、宇航员、航天飞机、激光、纳米技术', '計程車、公車、太空人、太空梭、雷射、奈米技術'],
  ['人工智能芯片与集成电路', '人工智慧晶片與積體電路'],
  ['互联网上的视频', '網際網路上的影片'],
  ['他支持这个项目，文件和程序都已提交', '他支持這個項目，文件和程序都已提交'],
  ['发表声明，联系社区，对象是用户', '發表聲明，聯繫社區，對象是用戶'],
  ['勇敢的士兵和的士司机', '勇敢的士兵和的士司機'],
  ['海内存知己', '海內存知己'],
  ['光盘行动', '光盤行動'],
  ['字节跳动与比特币', '字節跳動與比特幣'],
  ['纳米比亚总统', '納米比亞總統'],
  ['万象更新', '萬象更新'],
  ['老挝首都万象', '寮國首都永珍'],
  ['黑山与塞拉利昂', '蒙特內哥羅與獅子山'],
  ['马里政府军', '馬利政府軍'],
  ['公里、马里奥', '公里、馬里奧'],
  ['美联储加息，通胀上升', '聯準會升息，通膨上升'],
  ['东盟外长会', '東協外長會'],
  ['发展中国家和发达国家', '開發中國家和已開發國家'],
  ['中国香港和中国澳门', '中國香港和中國澳門'],
  ['洲际弹道导弹与巡航导弹', '洲際彈道飛彈與巡弋飛彈'],
  ['首席执行官与程序员', '執行長與程式設計師'],
  ['发展数字经济，推进数字化', '發展數位經濟，推進數位化'],
  ['宇宙飞船和国际空间站', '太空船和國際太空站'],
  ['卢旺达、布隆迪、赞比亚、津巴布韦、博茨瓦纳', '盧安達、蒲隆地、尚比亞、辛巴威、波札那'],
  ['瓦努阿图、所罗门群岛、图瓦卢、帕劳', '萬那杜、索羅門群島、吐瓦魯、帛琉'],
  ['克罗地亚、斯洛文尼亚、波黑', '克羅埃西亞、斯洛維尼亞、波赫'],
  ['斯里巴加湾市', '斯里巴卡旺市'],
  ['哈萨克斯坦与乌兹别克斯坦', '哈薩克與烏茲別克'],
  ['意大利面和朝鲜冷面', '義大利麵和北韓冷麵'],
  ['纳米材料和纳米比亚', '奈米材料和納米比亞'],
  ['里根号航母', '里根號航母'],
  ['焦尔吉娅·梅洛尼会见默克尔', '梅洛尼會見梅克爾'],
  [
    '质量、数据、对象、项目、文件、声明、运行、优化、支持、联系',
    '質量、數據、對象、項目、文件、聲明、運行、優化、支持、聯繫',
  ],
];

const CN_TO_HK: readonly Line[] = [
  ['出租车司机与软件工程师', '的士司機與軟件工程師'],
  ['特朗普与普京', '特朗普與普京'],
  ['悉尼与新西兰', '悉尼與新西蘭'],
  ['国际空间站的航天员', '國際太空站的太空人'],
  ['首席执行官发短信', '行政總裁發短訊'],
  ['服务器与芯片', '伺服器與晶片'],
  ['美联储降息', '聯儲局減息'],
  ['导弹与网络', '導彈與網絡'],
  ['巧克力和三明治', '朱古力和三文治'],
  ['朝鲜半岛与朝鲜', '朝鮮半島與朝鮮'],
  ['打印机、鼠标、硬盘', '打印機、滑鼠、硬碟'],
  ['好莱坞和迪拜', '荷里活和迪拜'],
  ['旧金山、堪培拉、佛罗伦萨', '舊金山、坎培拉、佛羅倫斯'],
  ['幼儿园和自行车', '幼稚園和自行車'],
  ['教皇方济各', '教宗方濟各'],
  ['苏格兰、威尔士', '蘇格蘭、威爾斯'],
];

const HK_TO_CN: readonly Line[] = [
  ['的士司機傳短訊', '出租车司机传短信'],
  ['勇敢的士兵與的士氣', '勇敢的士兵与的士气'],
  ['獅子山下的精神', '狮子山下的精神'],
  ['施紀賢與林德偉', '斯塔默与拉米'],
  ['北韓與南韓', '朝鲜与韩国'],
  ['聯儲局減息，行政總裁表示', '美联储降息，首席执行官表示'],
  ['雪梨和蘋果', '雪梨和苹果'],
  ['三藩市與荷里活', '旧金山与好莱坞'],
  ['每日電訊報報道', '每日电讯报报道'],
  ['千里達和多巴哥', '特立尼达和多巴哥'],
  ['太空人返回太空站', '航天员返回空间站'],
  ['流動電話與流動支付', '移动电话与移动支付'],
  ['維珍尼亞州與賓夕凡尼亞州', '弗吉尼亚州与宾夕法尼亚州'],
  ['貨櫃碼頭', '集装箱码头'],
  ['阿士匹靈與愛滋病', '阿司匹林与艾滋病'],
  ['搭的士去機場', '搭出租车去机场'],
  ['加州州長', '加州州长'],
];

const HK_TO_TW: readonly Line[] = [
  ['導彈與軟件', '飛彈與軟體'],
  ['特朗普在悉尼', '川普在雪梨'],
  ['的士司機', '計程車司機'],
  ['新西蘭與意大利', '紐西蘭與義大利'],
  ['朝鮮與老撾', '北韓與寮國'],
  ['聯儲局宣布加息', '聯準會宣布升息'],
  ['人工智能與互聯網', '人工智慧與網際網路'],
  ['伺服器與芯片', '伺服器與晶片'],
  ['荷里活與三藩市', '好萊塢與舊金山'],
  ['數碼轉型與電騙', '數位轉型與電信詐騙'],
  ['施紀賢訪問卡塔爾', '施凱爾訪問卡達'],
  ['導彈驅逐艦', '飛彈驅逐艦'],
];

const TW_TO_HK: readonly Line[] = [
  ['飛彈與軟體', '導彈與軟件'],
  ['川普總統在澳洲雪梨', '特朗普總統在澳洲悉尼'],
  ['計程車與公車', '的士與巴士'],
  ['北韓', '北韓'],
  ['義大利、葉門、寮國、查德', '意大利、也門、老撾、乍得'],
  ['聯準會、東協', '聯儲局、東盟'],
  ['網路資訊與人工智慧', '網絡資訊與人工智能'],
  ['太空人與太空梭', '太空人與穿梭機'],
  ['簡訊與智慧型手機', '短訊與智能手機'],
  ['執行長與程式設計師', '行政總裁與程式員'],
  ['蒲隆地、盧安達、衣索比亞', '布隆迪、盧旺達、埃塞俄比亞'],
  ['法國總統馬克宏與德國總理梅克爾', '法國總統馬克龍與德國總理默克爾'],
  ['開發中國家的通膨', '發展中國家的通脹'],
];

it.each(TW_TO_CN)('%s of Taiwan is %s in the Mainland’s words', async (printed, wanted) => {
  expect(await shown(printed, asked('tw', 'cn'))).toBe(wanted);
});

it.each(CN_TO_TW)('%s of the Mainland is %s in Taiwan’s words', async (printed, wanted) => {
  expect(await shown(printed, asked('cn', 'tw'))).toBe(wanted);
});

it.each(CN_TO_HK)('%s of the Mainland is %s in Hong Kong’s words', async (printed, wanted) => {
  expect(await shown(printed, asked('cn', 'hk'))).toBe(wanted);
});

it.each(HK_TO_CN)('%s of Hong Kong is %s in the Mainland’s words', async (printed, wanted) => {
  expect(await shown(printed, asked('hk', 'cn'))).toBe(wanted);
});

it.each(HK_TO_TW)('%s of Hong Kong is %s in Taiwan’s words', async (printed, wanted) => {
  expect(await shown(printed, asked('hk', 'tw'))).toBe(wanted);
});

it.each(TW_TO_HK)('%s of Taiwan is %s in Hong Kong’s words', async (printed, wanted) => {
  expect(await shown(printed, asked('tw', 'hk'))).toBe(wanted);
});

describe('the words of a region', () => {
  it('are not put where only its script is asked for, nor where the page is as printed', async () => {
    const text = '北韓的飛彈與軟體';
    expect(await shown(text, { from: 'tw', target: 'cn', reading: 'off' })).toBe('北韩的飞弹与软体');
    expect((await annotated(text, asked('tw', null))).tiles).toEqual([{ length: text.length }]);
  });

  it('are not put into a text of that region', async () => {
    const text = '公車與信息，朝鮮與導彈';
    expect(await shown(text, asked('tw', 'tw'))).toBe(text);
  });

  it('leave people as printed where only words are asked for', async () => {
    expect(await shown('美國總統川普談飛彈', { from: 'tw', target: 'cn', reading: 'off', words: true })).toBe(
      '美国总统川普谈导弹',
    );
  });

  it('are put before the page’s names are known, places apart', async () => {
    const text = '北韓的飛彈';
    const done = await engine.annotate([text], asked('tw', 'cn'));
    expect(shownOf(text, done.texts[0]!.tiles)).toBe('北韩的导弹');
  });

  it('are read as what is shown, word by word', async () => {
    const read = async (text: string, ask: Ask) => told(text, (await annotated(text, ask)).tiles);
    expect(await read('北韓試射飛彈', asked('tw', 'cn', { reading: 'marks' }))).toBe(
      '北韓→朝鲜(Cháoxiǎn) 試射→试射(shìshè) 飛彈→导弹(dǎodàn)',
    );
    expect(await read('国际原子能机构谈老挝', asked('cn', 'tw', { reading: 'marks' }))).toMatch(
      /^国际原子能机构→國際原子能總署\(guójì yuánzǐnéng zǒngshǔ\) .*老挝→寮國\(Liáoguó\)$/,
    );
    expect(await read('优盘', asked('cn', 'tw', { reading: 'numbers' }))).toContain('sui2');
  });

  it('stand in the mentions of names as little as before: the card tells what is printed', async () => {
    const text = '英國首相訪問北韓';
    const { page: names } = await annotated(text, asked('tw', 'cn'));
    const look = await engine.look(text, { start: 6, end: 8 }, { ...asked('tw', 'cn'), names });
    const card = look?.name ?? null;
    expect(card).toMatchObject({ form: '北韓' });
    expect(card!.entries[0]!.entry.forms.cn[0]).toBe('朝鲜');
  });

  it('keep the lines that a word is broken over', async () => {
    const text = '人工\n智慧';
    const { tiles } = await annotated(text, asked('tw', 'cn', { reading: 'marks' }));
    expect(tiles.reduce((sum, { length }) => sum + length, 0)).toBe(text.length);
    expect(shownOf(text, tiles)).toBe('人工\n智能');
  });
});
