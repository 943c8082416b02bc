// What GB/T 16159-2012 asks of spacing, capitals and hyphens, on made-up phrases of news: the tiles of each, with a space
// between. Phrases by the section of the standard, and sentences; the share that holds is asserted, and what fails is
// shown. Tones are not looked at, since readings.test.ts does.
import { describe, expect, it } from 'vitest';
import { cut } from '../../../lib/text/segment';
import { tilesOf } from './compiled';

type Phrases = readonly (readonly [text: string, reading: string])[];

const BY_SECTION: Readonly<Record<string, Phrases>> = {
  'countries, places and their kinds (6.2.2, 7.2)': [
    ['中国', 'Zhōngguó'],
    ['长江', 'Cháng Jiāng'],
    ['泰山', 'Tài Shān'],
    ['黄河', 'Huáng Hé'],
    ['北京市', 'Běijīng Shì'],
    ['黑龙江省', 'Hēilóngjiāng Shěng'],
    ['太平洋', 'Tàipíng Yáng'],
    ['台湾海峡', 'Táiwān Hǎixiá'],
    ['广东省深圳市', 'Guǎngdōng Shěng Shēnzhèn Shì'],
    ['湖北省宜昌市', 'Húběi Shěng Yíchāng Shì'],
    ['浙江省和江苏省', 'Zhèjiāng Shěng hé Jiāngsū Shěng'],
    ['朝鲜半岛', 'Cháoxiǎn Bàndǎo'],
    ['洛杉矶市', 'Luòshānjī Shì'],
    ['加利福尼亚州', 'Jiālìfúníyà Zhōu'],
    ['印度洋', 'Yìndù Yáng'],
    ['欧洲', 'Ōuzhōu'],
    ['中东', 'Zhōngdōng'],
  ],
  'names of bodies and papers (7.2)': [
    ['联合国', 'Liánhéguó'],
    ['人民日报', 'Rénmín Rìbào'],
    ['中华人民共和国', 'Zhōnghuá Rénmín Gònghéguó'],
    ['北京大学', 'Běijīng Dàxué'],
    ['世界卫生组织', 'Shìjiè Wèishēng Zǔzhī'],
    ['新华社', 'Xīnhuáshè'],
    ['安理会', 'Ānlǐhuì'],
    ['欧盟', 'Ōuméng'],
    ['中国人', 'Zhōngguórén'],
  ],
  'offices and common nouns in small letters (7.2)': [
    ['外交部', 'wàijiāobù'],
    ['总统', 'zǒngtǒng'],
    ['外交部长', 'wàijiāo bùzhǎng'],
    ['国务卿', 'guówùqīng'],
    ['英国外交大臣', 'Yīngguó wàijiāo dàchén'],
    ['二月', 'èryuè'],
    ['星期三', 'xīngqīsān'],
  ],
  'a surname and a title apart, a prefix of age apart (6.2.1)': [
    ['王部长', 'Wáng bùzhǎng'],
    ['习主席', 'Xí zhǔxí'],
    ['李先生', 'Lǐ xiānsheng'],
    ['老王说', 'Lǎo Wáng shuō'],
    ['陈女士表示', 'Chén nǚshì biǎoshì'],
    ['张教授认为', 'Zhāng jiàoshòu rènwéi'],
    ['赖总统', 'Lài zǒngtǒng'],
    ['刘经理', 'Liú jīnglǐ'],
  ],
  'countries of one character (7.2, 6.6)': [
    ['中美关系', 'Zhōng-Měi guānxì'],
    ['中俄', 'Zhōng-É'],
    ['俄乌冲突', 'É-Wū chōngtū'],
    ['日韩', 'Rì-Hán'],
    ['英中关系', 'Yīng-Zhōng guānxì'],
    ['中日韩领导人', 'Zhōng-Rì-Hán lǐngdǎorén'],
    ['美俄会谈', 'Měi-É huìtán'],
    ['中英双方', 'Zhōng-Yīng shuāngfāng'],
    ['法德两国', 'Fǎ-Dé liǎng guó'],
    ['印巴局势', 'Yìn-Bā júshì'],
    ['美方', 'Měifāng'],
    ['中方', 'Zhōngfāng'],
    ['俄方', 'Éfāng'],
    ['英方表示', 'Yīngfāng biǎoshì'],
    ['日方应', 'Rìfāng yīng'],
    ['乌方代表', 'Wūfāng dàibiǎo'],
    ['俄军', 'Éjūn'],
    ['以军发动袭击', 'Yǐjūn fādòng xíjī'],
    ['访华', 'fǎng Huá'],
    ['对华政策', 'duì Huá zhèngcè'],
    ['在华企业', 'zài Huá qǐyè'],
    ['驻美大使', 'zhù Měi dàshǐ'],
    ['对俄制裁', 'duì É zhìcái'],
    ['援乌武器', 'yuán Wū wǔqì'],
    ['赴美访问', 'fù Měi fǎngwèn'],
    ['反华势力', 'fǎn Huá shìlì'],
    ['俄总统', 'É zǒngtǒng'],
    ['美国务卿', 'Měi guówùqīng'],
    ['英首相访华', 'Yīng shǒuxiàng fǎng Huá'],
    ['韩总统', 'Hán zǒngtǒng'],
  ],
  'and the same characters where they are none': [
    ['美丽', 'měilì'],
    ['中心', 'zhōngxīn'],
    ['华丽', 'huálì'],
    ['法律', 'fǎlǜ'],
    ['德育', 'déyù'],
    ['会谈中表示', 'huìtán zhōng biǎoshì'],
    ['三日', 'sān rì'],
    ['以总理身份', 'yǐ zǒnglǐ shēnfèn'],
    ['非常美', 'fēicháng měi'],
    ['依法处理', 'yīfǎ chǔlǐ'],
    ['以军事手段', 'yǐ jūnshì shǒuduàn'],
    ['印书', 'yìn shū'],
  ],
  'verbs and 了 着 过 joined (6.1.2)': [
    ['看了', 'kànle'],
    ['说着', 'shuōzhe'],
    ['去过', 'qùguo'],
    ['发表了讲话', 'fābiǎole jiǎnghuà'],
    ['会见了外长', 'huìjiànle wàizhǎng'],
    ['讨论并通过了', 'tǎolùn bìng tōngguòle'],
    ['访问过中国', 'fǎngwènguo Zhōngguó'],
    ['面临着挑战', 'miànlínzhe tiǎozhàn'],
    ['举行了会谈', 'jǔxíngle huìtán'],
    ['签署了协议', 'qiānshǔle xiéyì'],
    ['存在着分歧', 'cúnzàizhe fēnqí'],
    ['经历过战争', 'jīnglìguo zhànzhēng'],
    ['取得了进展', 'qǔdéle jìnzhǎn'],
    ['通过协议', 'tōngguò xiéyì'],
    ['超过一半', 'chāoguò yībàn'],
    ['为了和平', 'wèile hépíng'],
  ],
  'particles and adverbs apart (6.1.6 to 6.1.9)': [
    ['大会的决议', 'dàhuì de juéyì'],
    ['慢慢地走', 'mànmàn de zǒu'],
    ['说得好', 'shuō de hǎo'],
    ['三分之一', 'sān fēn zhī yī'],
    ['不能接受', 'bù néng jiēshòu'],
    ['没有回应', 'méiyǒu huíyìng'],
    ['很重要', 'hěn zhòngyào'],
    ['最大的国家', 'zuì dà de guójiā'],
  ],
  'prefixes and suffixes joined (6.1.1)': [
    ['代表们', 'dàibiǎomen'],
    ['记者们', 'jìzhěmen'],
    ['副总统', 'fùzǒngtǒng'],
    ['副部长', 'fùbùzhǎng'],
    ['副外长', 'fùwàizhǎng'],
    ['总工程师', 'zǒnggōngchéngshī'],
    ['非军事', 'fēijūnshì'],
    ['反恐怖主义', 'fǎnkǒngbù zhǔyì'],
    ['现代化', 'xiàndàihuà'],
    ['多极化', 'duōjíhuà'],
    ['科学家', 'kēxuéjiā'],
    ['可持续性', 'kěchíxùxìng'],
    ['必要性', 'bìyàoxìng'],
    ['示威者', 'shìwēizhě'],
    ['发言人', 'fāyánrén'],
    ['观察员', 'guāncháyuán'],
    ['受害者', 'shòuhàizhě'],
  ],
  'numbers (6.1.5)': [
    ['一百三十', 'yībǎi sānshí'],
    ['二十三', 'èrshísān'],
    ['第一', 'dì-yī'],
    ['第十次', 'dì-shí cì'],
    ['第三届会议', 'dì-sān jiè huìyì'],
    ['第二十届', 'dì-èrshí jiè'],
    ['三个', 'sān gè'],
    ['两个国家', 'liǎng gè guójiā'],
    ['一个', 'yī gè'],
    ['一次会谈', 'yī cì huìtán'],
    ['五十三人', 'wǔshísān rén'],
    ['三千五百名', 'sānqiān wǔbǎi míng'],
    ['两国', 'liǎng guó'],
    ['七十亿', 'qīshí yì'],
    ['十二万', 'shí’èr wàn'.replace('’', "'")],
    ['数百人', 'shùbǎi rén'],
    ['几十个', 'jǐshí gè'],
    ['二〇二五年', 'èr líng èr wǔ nián'],
  ],
  'each, every and this, apart from a noun (6.1.4)': [
    ['各国', 'gè guó'],
    ['各方', 'gè fāng'],
    ['每年', 'měi nián'],
    ['每个人', 'měi gè rén'],
    ['该国', 'gāi guó'],
    ['本届会议', 'běn jiè huìyì'],
    ['这个', 'zhège'],
    ['这次访问', 'zhè cì fǎngwèn'],
    ['我们', 'wǒmen'],
    ['我国', 'wǒ guó'],
  ],
  'doubled words (6.1.1)': [
    ['看看', 'kànkan'],
    ['研究研究', 'yánjiū yánjiū'],
    ['高高兴兴', 'gāogāoxìngxìng'],
    ['清清楚楚', 'qīngqīngchǔchǔ'],
    ['讨论讨论', 'tǎolùn tǎolùn'],
    ['天天', 'tiāntiān'],
  ],
  'words of place apart (6.2.1.2)': [
    ['桌上', 'zhuō shàng'],
    ['长江以北', 'Cháng Jiāng yǐběi'],
    ['国际上', 'guójì shàng'],
    ['会上', 'huì shàng'],
    ['海外', 'hǎiwài'],
    ['会议期间', 'huìyì qījiān'],
    ['边境上', 'biānjìng shàng'],
  ],
  'idioms and shortened words (6.3, 6.6)': [
    ['风平浪静', 'fēngpíng-làngjìng'],
    ['千方百计', 'qiānfāng-bǎijì'],
    ['总而言之', "zǒng'éryánzhī"],
    ['环保', 'huánbǎo'],
    ['外长', 'wàizhǎng'],
    ['社会主义', 'shèhuì zhǔyì'],
    ['改革开放', 'gǎigé kāifàng'],
    ['中小学', 'zhōng-xiǎoxué'],
  ],
};

const SENTENCES: Phrases = [
  ['中法两国元首通了电话', 'Zhōng-Fǎ liǎng guó yuánshǒu tōngle diànhuà'],
  ['美欧领导人同意继续向乌方提供援助', 'Měi-Ōu lǐngdǎorén tóngyì jìxù xiàng Wūfāng tígōng yuánzhù'],
  ['驻华大使拜会了省长', 'zhù Huá dàshǐ bàihuìle shěngzhǎng'],
  ['德总理将于下周访美', 'Dé zǒnglǐ jiāng yú xià zhōu fǎng Měi'],
  ['日媒称日方已作出回应', 'Rìméi chēng Rìfāng yǐ zuòchū huíyìng'],
  ['两岸关系', "liǎng'àn guānxì"],
  ['周外长会见了副总理', 'Zhōu wàizhǎng huìjiànle fùzǒnglǐ'],
  ['陈议员在国会上提出了质询', 'Chén yìyuán zài guóhuì shàng tíchūle zhìxún'],
  ['赵先生没有回答', 'Zhào xiānsheng méiyǒu huídá'],
  ['双方讨论了气候变化问题', 'shuāngfāng tǎolùnle qìhòu biànhuà wèntí'],
  ['他曾担任过外交部副部长', 'tā céng dānrènguo wàijiāobù fùbùzhǎng'],
  ['局势仍面临着不确定性', 'júshì réng miànlínzhe bù quèdìngxìng'],
  ['第七十八届联合国大会', 'dì-qīshíbā jiè Liánhéguó Dàhuì'],
  ['三十五个国家', 'sānshíwǔ gè guójiā'],
  ['四百二十名代表', 'sìbǎi èrshí míng dàibiǎo'],
  ['五六百人', 'wǔ-liùbǎi rén'],
  ['占百分之四十', 'zhàn bǎi fēn zhī sìshí'],
  ['大约三分之二的选民', 'dàyuē sān fēn zhī èr de xuǎnmín'],
  ['各方都应保持克制', 'gè fāng dōu yīng bǎochí kèzhì'],
  ['每天都有示威者', 'měi tiān dōu yǒu shìwēizhě'],
  ['得克萨斯州州长', 'Dékèsàsī Zhōu zhōuzhǎng'],
  ['云南省昆明市', 'Yúnnán Shěng Kūnmíng Shì'],
  ['马六甲海峡', 'Mǎliùjiǎ Hǎixiá'],
  ['红海', 'Hóng Hǎi'],
  ['国际货币基金组织', 'Guójì Huòbì Jījīn Zǔzhī'],
  ['北约秘书长', 'Běiyuē mìshūzhǎng'],
  ['法国总统', 'Fǎguó zǒngtǒng'],
  ['俄外长称俄方愿意谈判', 'É wàizhǎng chēng Éfāng yuànyì tánpàn'],
  ['韩美日三国', 'Hán-Měi-Rì sān guó'],
  ['抗议者们高喊着口号', 'kàngyìzhěmen gāohǎnzhe kǒuhào'],
  ['总司令命令部队撤离了', 'zǒngsīlìng mìnglìng bùduì chèlíle'],
  ['他表示不会辞职', 'tā biǎoshì bù huì cízhí'],
  ['反政府武装', 'fǎnzhèngfǔ wǔzhuāng'],
  ['非正式会议', 'fēizhèngshì huìyì'],
  ['对朝政策', 'duì Cháo zhèngcè'],
  ['台海局势', 'Táihǎi júshì'],
  ['中国队赢得了冠军', 'Zhōngguóduì yíngdéle guànjūn'],
  ['依照宪法', 'yīzhào xiànfǎ'],
  ['其中美国占一半', 'qízhōng Měiguó zhàn yībàn'],
  ['在谈话中美方强调', 'zài tánhuà zhōng Měifāng qiángdiào'],
];

/** Without tones; ü stays. */
const plain = (reading: string): string =>
  reading
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/g, '')
    .normalize('NFC');

const tiles = (text: string) => tilesOf(text, { from: 'cn', target: null, reading: 'marks' });
const readingOf = async (text: string) => (await tiles(text)).flatMap((tile) => tile.reading ?? []).join(' ');

/** How many are spelt so, and those that are not. */
async function spelt(phrases: Phrases): Promise<{ right: number; wrong: string[] }> {
  const wrong: string[] = [];
  for (const [text, reading] of phrases) {
    const read = await readingOf(text);
    if (plain(read) !== plain(reading)) wrong.push(`${text} ${read}, not ${reading}`);
  }
  return { right: phrases.length - wrong.length, wrong };
}

describe('spelling by GB/T 16159', () => {
  it('is right in 98 of 100 phrases of the standard’s sections', async () => {
    const phrases = Object.values(BY_SECTION).flat();
    const { right, wrong } = await spelt(phrases);
    expect(right / phrases.length, wrong.join('\n')).toBeGreaterThanOrEqual(0.98);
  });

  it('is right in 85 of 100 sentences', async () => {
    const { right, wrong } = await spelt(SENTENCES);
    expect(right / SENTENCES.length, wrong.join('\n')).toBeGreaterThanOrEqual(0.85);
  });

  it('writes a surname first, and the given name as one word, after the office in small letters', async () => {
    const text = '英国首相施纪贤访华';
    const name = { at: { start: 4, end: 7 }, tile: { reading: 'Shī Jìxián' } };
    const all = await tilesOf(text, { from: 'cn', target: null, reading: 'marks' }, [name]);
    expect(all.flatMap((tile) => tile.reading ?? []).join(' ')).toBe('Yīngguó shǒuxiàng Shī Jìxián fǎng Huá');
  });

  it('writes what it puts together in numbers too', async () => {
    const all = await tilesOf('中美会见了第十次', { from: 'cn', target: null, reading: 'numbers' });
    expect(all.map((tile) => tile.reading)).toEqual(['Zhong1-Mei3', 'hui4jian4le5', 'di4-shi2', 'ci4']);
  });

  it('is the same in both scripts', async () => {
    const traditional = await tilesOf('中美兩國會見了三十五個代表們', { from: 'tw', target: null, reading: 'marks' });
    expect(traditional.flatMap((tile) => tile.reading ?? []).join(' ')).toBe(
      await readingOf('中美两国会见了三十五个代表们'),
    );
  });

  it('comes apart again by characters, where a link or a name ends inside of a word', async () => {
    for (const [text] of [...Object.values(BY_SECTION).flat(), ...SENTENCES]) {
      const whole = await tiles(text);
      const single = [...text].map((_, i) => cut(whole, { start: i, end: i + 1 })[0]?.reading);
      expect(single, text).not.toContain(undefined);
    }
  });

  it.each([
    ['万一', 'wànyī'],
    ['十分重要', 'shífēn zhòngyào'],
    ['以美国的名义', 'yǐ Měiguó de míngyì'],
    ['太美了', 'tài měi le'],
    ['三日中午', 'sān rì zhōngwǔ'],
    ['担任主席', 'dānrèn zhǔxí'],
    ['好了', 'hǎo le'],
    ['一台电脑', 'yī tái diànnǎo'],
    ['法警', 'fǎjǐng'],
  ])('leaves %s as it is: %s', async (text, reading) => {
    expect(plain(await readingOf(text))).toBe(plain(reading));
  });
});
