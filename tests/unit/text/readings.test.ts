// Words as they are to be read and written, by hand. Each is tried in both scripts, alone and inside a text.
import { describe, expect, it } from 'vitest';
import { tilesOf, told } from './compiled';

/** Simplified, Traditional (as Taiwan or Hong Kong writes it), reading of the tiles. */
const WORDS: readonly (readonly [string, string, string])[] = [
  // What pinyin-pro misreads on Traditional text.
  ['参与', '參與', 'cānyù'],
  ['重启', '重啟', 'chóngqǐ'],
  ['会见外长', '會見外長', 'huìjiàn wàizhǎng'],
  ['银行行长', '銀行行長', 'yínháng hángzhǎng'],
  ['重庆', '重慶', 'Chóngqìng'],
  ['意味着', '意味著', 'yìwèizhe'],
  ['的确', '的確', 'díquè'],
  ['朝鲜', '朝鮮', 'Cháoxiǎn'],
  ['率领', '率領', 'shuàilǐng'],
  ['处于', '處於', 'chǔyú'],
  ['没收', '沒收', 'mòshōu'],
  ['重申', '重申', 'chóngshēn'],
  ['重建', '重建', 'chóngjiàn'],
  ['著名', '著名', 'zhùmíng'],
  ['沉着', '沉著', 'chénzhuó'],
  ['调查', '調查', 'diàochá'],
  ['调整', '調整', 'tiáozhěng'],
  ['曾经', '曾經', 'céngjīng'],
  ['长期', '長期', 'chángqī'],
  ['成长', '成長', 'chéngzhǎng'],
  ['偿还', '償還', 'chánghuán'],
  ['会计', '會計', 'kuàijì'],
  ['音乐', '音樂', 'yīnyuè'],
  ['快乐', '快樂', 'kuàilè'],
  ['便宜', '便宜', 'piányi'],
  ['方便', '方便', 'fāngbiàn'],
  ['首都', '首都', 'shǒudū'],
  ['数据', '數據', 'shùjù'],
  ['供应', '供應', 'gōngyìng'],
  ['应邀', '應邀', 'yìngyāo'],
  ['相关', '相關', 'xiāngguān'],
  ['首相', '首相', 'shǒuxiàng'],
  ['差距', '差距', 'chājù'],
  ['出差', '出差', 'chūchāi'],
  ['积累', '積累', 'jīlěi'],
  ['传统', '傳統', 'chuántǒng'],
  ['藏族', '藏族', 'Zàngzú'],
  ['隐藏', '隱藏', 'yǐncáng'],
  ['将军', '將軍', 'jiāngjūn'],
  // Names: capitals, and apart where a new one begins.
  ['中国', '中國', 'Zhōngguó'],
  ['北京', '北京', 'Běijīng'],
  ['上海', '上海', 'Shànghǎi'],
  ['香港', '香港', 'Xiānggǎng'],
  ['台湾', '台灣', 'Táiwān'],
  ['西藏', '西藏', 'Xīzàng'],
  ['美国', '美國', 'Měiguó'],
  ['英国', '英國', 'Yīngguó'],
  ['欧盟', '歐盟', 'Ōuméng'],
  ['联合国', '聯合國', 'Liánhéguó'],
  ['中国人', '中國人', 'Zhōngguórén'],
  ['中华人民共和国', '中華人民共和國', 'Zhōnghuá Rénmín Gònghéguó'],
  ['人民大会堂', '人民大會堂', 'Rénmín Dàhuìtáng'],
  ['世界卫生组织', '世界衛生組織', 'Shìjiè Wèishēng Zǔzhī'],
  ['北京大学', '北京大學', 'Běijīng Dàxué'],
  ['习近平', '習近平', 'Xí Jìnpíng'],
  ['王毅', '王毅', 'Wáng Yì'],
  // An apostrophe before a, o and e.
  ['西安', '西安', "Xī'ān"],
  ['天安门', '天安門', "Tiān'ānmén"],
  ['女儿', '女兒', "nǚ'ér"],
  ['亲爱', '親愛', "qīn'ài"],
  ['方案', '方案', "fāng'àn"],
  // ü, the neutral tone, erhua.
  ['女', '女', 'nǚ'],
  ['绿色', '綠色', 'lǜsè'],
  ['旅行', '旅行', 'lǚxíng'],
  ['侵略', '侵略', 'qīnlüè'],
  ['他们', '他們', 'tāmen'],
  ['儿子', '兒子', 'érzi'],
  ['一点儿', '一點兒', 'yīdiǎnr'],
  // Words joined, phrases apart, idioms with a hyphen.
  ['外交部', '外交部', 'wàijiāobù'],
  ['发言人', '發言人', 'fāyánrén'],
  ['现代化', '現代化', 'xiàndàihuà'],
  ['总书记', '總書記', 'zǒngshūji'],
  ['国务卿', '國務卿', 'guówùqīng'],
  ['人工智能', '人工智能', 'réngōng zhìnéng'],
  ['外交部长', '外交部長', 'wàijiāo bùzhǎng'],
  ['社会主义', '社會主義', 'shèhuì zhǔyì'],
  ['气候变化', '氣候變化', 'qìhòu biànhuà'],
  ['风平浪静', '風平浪靜', 'fēngpíng-làngjìng'],
  ['千方百计', '千方百計', 'qiānfāng-bǎijì'],
  ['总而言之', '總而言之', "zǒng'éryánzhī"],
  ['三月', '三月', 'sānyuè'],
  ['星期一', '星期一', 'xīngqīyī'],
  ['记者会', '記者會', 'jìzhěhuì'],
  ['谈判', '談判', 'tánpàn'],
  ['制裁', '制裁', 'zhìcái'],
];

const readingOf = async (text: string, from: 'cn' | 'tw' | 'hk', reading: 'marks' | 'numbers' = 'marks') =>
  (await tilesOf(text, { from, target: null, reading }))
    .filter((tile) => tile.reading !== undefined)
    .map((tile) => tile.reading)
    .join(' ');

describe('readings', () => {
  it.each(WORDS)('%s and %s are read %s', async (simplified, traditional, reading) => {
    expect(await readingOf(simplified, 'cn')).toBe(reading);
    expect(await readingOf(traditional, 'tw')).toBe(reading);
    expect(await readingOf(`「${traditional}」，2026`, 'tw')).toBe(reading);
  });

  it.each([
    ['衞生組織', 'wèishēng zǔzhī'],
    ['甚麼', 'shénme'],
    ['為甚麼', 'wèishénme'],
    ['重啟', 'chóngqǐ'],
    ['意味着', 'yìwèizhe'],
    ['意味著', 'yìwèizhe'],
    ['裏面', 'lǐmiàn'],
    ['政制及內地事務局', 'zhèng zhì jí nèidì shìwù jú'],
  ])('%s of Hong Kong is read %s', async (word, reading) => {
    expect(await readingOf(word, 'hk')).toBe(reading);
  });

  it.each([
    ['外交部', 'wai4jiao1bu4'],
    ['西安', 'Xi1an1'],
    ['女儿', 'nü3er2'],
    ['他们的', 'ta1men5 de5'],
    ['风平浪静', 'feng1ping2-lang4jing4'],
  ])('%s is read with numbers %s', async (word, reading) => {
    expect(await readingOf(word, 'cn', 'numbers')).toBe(reading);
  });

  it('are one for each word of a sentence, and the same in both scripts', async () => {
    const simplified = '外交部长在西安会见了外长，意味着谈判重启。';
    const traditional = '外交部長在西安會見了外長，意味著談判重啟。';
    expect(told(simplified, await tilesOf(simplified, { from: 'cn', target: null, reading: 'marks' }))).toBe(
      "外交部长(wàijiāo bùzhǎng) 在(zài) 西安(Xī'ān) 会见了(huìjiànle) 外长(wàizhǎng) 意味着(yìwèizhe) 谈判(tánpàn) 重启(chóngqǐ)",
    );
    expect(await readingOf(traditional, 'tw')).toBe(await readingOf(simplified, 'cn'));
  });

  it('are none for Han that nothing knows', async () => {
    expect(await readingOf('\u{2ebf0}', 'cn')).toBe('');
  });
});
