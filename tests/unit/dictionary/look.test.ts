// Looking words up in sentences of our own, in both scripts and three regions.
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../lib/background/engine';
import { NO_WORDS } from '../../../lib/text/own-words';
import { load } from '../text/compiled';
import { asked, engine, formsOf, lookAt, pointed } from './looks';

describe('the words at a place', () => {
  it('are the longest first, then shorter ones, then the single characters', async () => {
    expect(formsOf(await lookAt('外交部[长]今天到访'))).toEqual(['外交部长', '外交部', '外交', '外', '交', '部', '长']);
    expect(formsOf(await lookAt('欧洲[联]盟的成员'))).toEqual(['欧洲联盟', '欧洲', '联盟', '欧', '洲', '联', '盟']);
  });

  it('are alike in either script', async () => {
    const hans = await lookAt('国务院发言[人]说');
    const hant = await lookAt('國務院發言[人]說', 'hk');
    expect(hant?.words.map(({ at }) => at)).toEqual(hans?.words.map(({ at }) => at));
    expect(hant?.words[0]?.entries[0]).toEqual(hans?.words[0]?.entries[0]);
    expect(hant?.form).toBe('發言人');
  });

  it('are cut as the text is cut: what breaks a word comes after it', async () => {
    expect(formsOf(await lookAt('他[和]服务员说话'))).toEqual(['和', '和服']);
    expect(formsOf(await lookAt('研[究]生命的起源')).slice(0, 2)).toEqual(['研究', '研究生']);
    expect(formsOf(await lookAt('她是研[究]生')).slice(0, 2)).toEqual(['研究生', '研究']);
  });

  it('that go over the end of the word come after all that is in it', async () => {
    expect(formsOf(await lookAt('他們會[面]的時候', 'tw'))).toEqual(['會面', '會', '面', '面的']);
  });

  it('are none twice and not too many', async () => {
    for (const marked of ['中华人民共和国全国人民代表[大]会常务委员会', '[一]带一路', '不管三七二十[一]']) {
      const words = (await lookAt(marked))?.words ?? [];
      const spans = words.map(({ at }) => `${at.start} ${at.end}`);
      expect(spans.length).toBeGreaterThan(2);
      expect(spans.length).toBeLessThanOrEqual(16);
      expect(new Set(spans).size).toBe(spans.length);
    }
  });

  it('name a character once, however often it stands in the word', async () => {
    expect(formsOf(await lookAt('[不]得不走'))).toEqual(['不得不', '不得', '不', '得']);
  });

  it('have the spans and forms of the text that was asked about', async () => {
    const { text } = pointed('昨天，香港特別行政[區]政府表示');
    const look = await lookAt('昨天，香港特別行政[區]政府表示', 'hk');
    expect(look?.words.length).toBeGreaterThan(4);
    for (const { at, form } of look?.words ?? []) expect(text.slice(at.start, at.end)).toBe(form);
    expect(look?.at).toEqual(look?.words[0]?.at);
  });

  it.each([
    ['去[卡]拉OK唱歌', '卡拉OK'],
    ['去卡拉O[K]唱歌', '卡拉OK'],
    ['穿着[T]恤', 'T恤'],
    ['穿着Ｔ[恤]', 'Ｔ恤'],
    ['用3D打[印]做模型', '3D打印'],
    ['他演[阿]Q', '阿Q'],
    ['两人P[K]之后', 'PK'],
    ['俗话说一不做，二不[休]', '一不做，二不休'],
  ])('are found where they are not Han throughout: %s', async (marked, form) => {
    expect((await lookAt(marked))?.form).toBe(form);
  });

  it('are digits that have a meaning of their own, unless they count something', async () => {
    expect(formsOf(await lookAt('请打1[2]0求助'))).toContain('120');
    expect(formsOf(await lookAt('共有1[2]0人'))).not.toContain('120');
  });

  it('are no parts of a longer row of letters', async () => {
    expect(formsOf(await lookAt('看VCTV[恤]', 'cn'))).toEqual(['恤']);
  });
});

describe('line breaks and signs of no width', () => {
  it.each([
    ['外\n交[部]發表聲明', '外交部'],
    ['他任外交\n[部]長三年', '外交部長'],
    ['外\u200b交[部]', '外交部'],
    ['外\u00ad交\ufeff[部]', '外交部'],
    ['外\ufffc交[部]', '外交部'],
    ['外 交 [部] 公 告', '外交部'],
    ['外交\r\n　[部]', '外交部'],
  ])('do not stop a word: %j', async (marked, form) => {
    const look = await lookAt(marked, 'hk');
    expect(look?.form).toBe(form);
    const { text } = pointed(marked);
    expect(text.slice(look?.at.start, look?.at.end).replace(/[^\p{Script=Han}]/gu, '')).toBe(form);
  });

  it('stop a word between paragraphs and where a blank parts words', async () => {
    expect((await lookAt('公布了新的对外\n\n[交]通部说', 'cn'))?.form).toBe('交通部');
    expect((await lookAt('记者王小明 [外]长今天', 'cn'))?.form).toBe('外长');
    expect(formsOf(await lookAt('关于对[外] 交通部说'))).not.toContain('外交');
  });
});

describe('the entries of a word', () => {
  const firstOf = async (marked: string, from: 'cn' | 'hk' | 'tw' = 'cn') => {
    const { text, start, end } = pointed(marked);
    const look = await engine.look(text, { start, end }, asked(from));
    const word = look?.words.find(({ at }) => at.start === start && at.end === end) ?? look?.words[0];
    return { word, entries: word?.entries ?? [] };
  };

  it.each([
    ['她剪了頭[髮]', 'hk', '髮'],
    ['市民[發]信給政府', 'hk', '發'],
    ['皇[后]駕到', 'hk', '后'],
    ['走了三公[里]', 'tw', '里'],
    ['樹[幹]很粗', 'tw', '幹'],
    ['一[隻]貓', 'hk', '隻'],
  ] as const)('are those that are written so: %s', async (marked, from, traditional) => {
    const { entries } = await firstOf(marked, from);
    expect(entries.length).toBeGreaterThan(0);
    expect(new Set(entries.map((entry) => entry.traditional))).toEqual(new Set([traditional]));
  });

  it('are all that may be meant where Simplified writes them alike', async () => {
    const { entries } = await firstOf('他[发]了');
    expect(new Set(entries.map(({ traditional }) => traditional))).toEqual(new Set(['發', '髮']));
  });

  it.each([
    ['[裏]面有人', 'hk', '裡面'],
    ['衞[生]署公布', 'hk', '衛生'],
    ['他看[着]窗外', 'hk', '著'],
    ['[台]灣的天氣', 'tw', '台灣'],
    ['[甚]麼時候', 'hk', '什麼'],
    ['[藉]機發表', 'hk', '借機'],
  ] as const)('are found in the spelling of every region: %s', async (marked, from, traditional) => {
    const look = await lookAt(marked, from);
    const all = look?.words.flatMap(({ entries }) => entries.map((entry) => entry.traditional));
    expect(all).toContain(traditional);
  });

  it.each([
    ['市[长]讲话', 'zhang3'],
    ['大桥很[长]', 'chang2'],
    ['银[行]业', 'hang2'],
    ['他还[得]走', 'dei3'],
    ['人民[的]生活', 'de5'],
  ])('stand first when they are read so here: %s', async (marked, pinyin) => {
    const { text, start } = pointed(marked);
    const look = await lookAt(marked);
    const single = look?.words.find(({ at }) => at.start === start && at.end === start + 1);
    expect(single?.entries[0]?.pinyin, text).toBe(pinyin);
  });

  it('have words before what is only used in others', async () => {
    const { entries } = await firstOf('大[家]');
    expect(entries.map(({ traditional }) => traditional)).toEqual(['家', '傢']);
  });

  it('have ordinary words before surnames and other writings', async () => {
    const { entries } = await firstOf('[王]与后');
    const kinds = entries.map(({ senses }) => /surname/.test(`${senses[0]?.[0]}`));
    expect(kinds).toContain(true);
    expect(kinds.indexOf(true)).toBeGreaterThan(kinds.indexOf(false));
    const [first] = (await firstOf('[裏]', 'hk')).entries;
    expect(first?.traditional).toBe('裡');
  });

  it("are read as the word is read in its place, by the reader's standard", async () => {
    expect((await lookAt('大[企]业', 'cn'))?.words[0]?.reading).toBe('qi3 ye4');
    const taiwan = await lookAt('台灣的企[業]家', 'tw', { standard: 'tw' });
    expect(taiwan?.words.find(({ form }) => form === '企業')?.reading).toBe('qi4 ye4');
    expect((await lookAt('到北[京]去'))?.words[0]?.reading).toBe('Bei3 jing1');
  });

  it('tell levels and bands where there are any', async () => {
    const [word] = (await lookAt('我们[喜]欢'))?.words ?? [];
    expect(word).toMatchObject({ form: '喜欢', hsk: 1, band: 500, isKnown: false, fixed: null, jyutping: '' });
    const [rare] = (await lookAt('[龘]'))?.words ?? [];
    expect(rare).toMatchObject({ hsk: null, band: null });
  });

  it('come with Jyutping only where it is asked for', async () => {
    const text = '外交部長';
    const look = await engine.look(text, { start: 0, end: 1 }, asked('hk'), 'https://example.org/', { jyutping: true });
    expect(look?.words[0]?.jyutping).toBe('ngoi6 gaau1 bou6 zoeng2');
  });
});

describe('what the reader said of a word', () => {
  it('stands with it in either script: that it is known, and how it is read', async () => {
    const nobody = { entries: [], settledOn: () => [] };
    const said = createEngine(
      load,
      async () => nobody,
      async () => ({
        ...NO_WORDS,
        isKnown: (_, simplified) => simplified === '银行',
        fixOf: (form, _, url) =>
          form === '銀行' ? { reading: 'yin2 xing2', where: url === 'https://example.org/' ? 'here' : 'always' } : null,
      }),
    );
    const look = async (text: string, url: string) =>
      (await said.look(text, { start: 0, end: 1 }, asked('hk'), url))?.words[0];
    expect(await look('銀行家', 'https://example.org/')).toMatchObject({ form: '銀行家', isKnown: false, fixed: null });
    expect(await look('銀行', 'https://example.org/')).toMatchObject({
      isKnown: true,
      fixed: 'here',
      reading: 'yin2 xing2',
    });
    expect(await look('银行', 'https://example.org/b')).toMatchObject({
      isKnown: true,
      fixed: null,
      reading: 'yin2 hang2',
    });
  });
});

describe('what no dictionary has', () => {
  it('is split, and each part is looked up', async () => {
    expect((await lookAt('記者范[斯]塔默克'))?.form).toBe('斯');
    const look = await lookAt('亚马逊河[流]域站');
    expect(look?.form).toBe('流域');
  });

  it('is a place without words, as long as it is Han', async () => {
    const look = await lookAt('写作[𮯰]字', 'cn');
    expect(look).toMatchObject({ form: '𮯰', words: [], number: null, name: null });
    expect(look?.at).toEqual({ start: 2, end: 4 });
  });

  it.each(['你好[，]世界', '[ ]', 'Hel[l]o', '中文[😀]中文', '[　]天'])('is nothing elsewhere: %s', async (marked) => {
    expect(await lookAt(marked)).toBeNull();
  });
});

describe('a name', () => {
  const text = '英國外相林德偉（David Lammy，也譯「拉米」）昨天訪問北京。拉米說，雙方談了三個小時。';
  const lookIn = async (start: number, end = start + 1) => {
    const { names } = await engine.survey([text], {
      url: 'https://example.org/a',
      published: '2025-02-14',
      region: 'hk',
    });
    return engine.look(text, { start, end }, asked('hk', { names }));
  };

  it('comes first, with the words under it', async () => {
    const at = text.indexOf('拉米說');
    const look = await lookIn(at + 1);
    expect(look?.name?.entries[0]?.entry.en).toBe('David Lammy');
    expect(look?.at).toEqual({ start: at, end: at + 2 });
    expect(look?.form).toBe('拉米');
    expect(look?.words.map(({ form }) => form)).toContain('米');
  });

  it('is the same for the span of the whole mention, and is none beside it', async () => {
    const at = text.indexOf('林德偉');
    expect((await lookIn(at, at + 3))?.at).toEqual({ start: at, end: at + 3 });
    const beside = await lookIn(text.indexOf('昨天'));
    expect(beside?.name).toBeNull();
    expect(beside?.form).toBe('昨天');
  });

  it('is no part of another word', async () => {
    const look = await lookIn(text.indexOf('相林'));
    expect(look?.words[0]?.form).toBe('外相');
  });

  it('of a term has the dictionary under it as a whole', async () => {
    const news = '聯合國安理會今天開會。';
    const { names } = await engine.survey([news], { url: 'https://example.org/b', published: null, region: 'hk' });
    const look = await engine.look(news, { start: 1, end: 2 }, asked('hk', { names }));
    expect(look?.name).not.toBeNull();
    expect(look?.words.map(({ form }) => form)).toContain('聯合國');
  });

  it('of several words has each of them under it', async () => {
    const news = '中央廣播電視總台今天報道。';
    const { names } = await engine.survey([news], { url: 'https://example.org/c', published: null, region: 'hk' });
    const look = await engine.look(news, { start: 0, end: 8 }, asked('hk', { names }));
    expect(look?.form).toBe('中央廣播電視總台');
    expect(formsOf(look).slice(0, 4)).toEqual(['中央', '廣播', '電視', '總台']);
  });
});

describe('the sentence', () => {
  it.each([
    ['他走了。外交部[長]說：「我們歡迎。」記者問了三個問題！', '外交部長說：「我們歡迎。」'],
    ['他走了。外交部長說：「我們歡迎。」記[者]問了三個問題！', '記者問了三個問題！'],
    ['第一句；第二[句]；第三句', '第二句；'],
    ['「真的嗎？」他[問]。「當然！」', '「真的嗎？」他問。'],
    [
      '標題一行\n正文的第一行排得很長很長一直到了欄\n尾才[停]下來。\n　　新的一段。',
      '正文的第一行排得很長很長一直到了欄\n尾才停下來。',
    ],
    ['標[題]一行\n正文的第一行排得很長很長一直到了欄\n尾才停下來。', '標題一行'],
  ])('is the one around the place, as printed: %j', async (marked, sentence) => {
    const { text } = pointed(marked);
    const look = await lookAt(marked, 'hk');
    expect(look?.sentence).toBe(sentence);
    expect(text.slice(look?.sentenceAt, (look?.sentenceAt ?? 0) + sentence.length)).toBe(sentence);
  });
});

describe('what a look reads', () => {
  it('is nothing before the first, and two or three files of the dictionary at a time', async () => {
    const reads: string[] = [];
    const fresh = createEngine(async (file) => {
      reads.push(file);
      return load(file);
    });
    expect(reads).toEqual([]);
    const look = (text: string) => fresh.look(text, { start: 0, end: 1 }, asked('cn'));
    await look('政府');
    reads.length = 0;
    await look('外交部');
    expect(reads.every((file) => file.startsWith('dictionary/'))).toBe(true);
    expect(reads.length).toBeGreaterThan(0);
    expect(reads.length).toBeLessThanOrEqual(3);
    reads.length = 0;
    await look('外交部');
    expect(reads).toEqual([]);
  });

  it('is read again after a failure', async () => {
    let fails = true;
    const fresh = createEngine(async (file) => {
      if (fails && file.startsWith('dictionary/')) throw new Error('no such file');
      return load(file);
    });
    await expect(fresh.look('外交部', { start: 0, end: 1 }, asked('cn'))).rejects.toThrow('no such file');
    fails = false;
    expect((await fresh.look('外交部', { start: 0, end: 1 }, asked('cn')))?.form).toBe('外交部');
  });
});

describe('hostile questions', () => {
  it.each([
    [-1, 0],
    [5, 6],
    [4, 4],
    [0, -1],
    [2, 1],
    [0.5, 1],
    [Number.NaN, 1],
    [0, Number.POSITIVE_INFINITY],
  ])('about no place of the text find nothing: %d to %d', async (start, end) => {
    expect(await engine.look('外交部长', { start, end }, asked('cn'))).toBeNull();
  });

  it('with halves of characters are answered or refused, never broken', async () => {
    for (const text of ['\ud842', '\udfb7外交部', '外\ud842交部', '𠮷野家\ud842', '\u202e外交部\u202c']) {
      for (let start = 0; start < text.length; start++) {
        const look = await engine.look(text, { start, end: start + 1 }, asked('hk'));
        if (look) expect(look.at.end).toBeLessThanOrEqual(text.length);
      }
    }
    expect((await engine.look('去𠮷野家吃', { start: 2, end: 3 }, asked('hk')))?.at.start).toBe(1);
  });

  it('about a huge text are answered from what is around the place', async () => {
    const text = `${'外'.repeat(10_000)}外交部长${'\n'.repeat(4000)}${'一'.repeat(6000)}`;
    const look = await engine.look(text, { start: 10_002, end: 10_003 }, asked('cn'));
    expect(look?.sentence.length).toBeLessThan(1000);
    expect(look?.words.some(({ form }) => form === '部')).toBe(true);
    expect(await engine.look(text, { start: text.length - 1, end: text.length }, asked('cn'))).not.toBeUndefined();
  });
});
