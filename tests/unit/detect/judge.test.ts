import { describe, expect, it } from 'vitest';
import { outletOf } from '../../../lib/data/outlets';
import { addressOf, judge } from '../../../lib/text/detect';
import type { PageSigns, Shape } from '../../../lib/text/signs';

const HK =
  '外交部發言人周五在記者會上表示，特首將於下周訪問倫敦，與英國首相施紀賢會面，商討雙方網絡安全合作的計劃，內地代表亦會出席。';
const TW =
  '外交部發言人週五在記者會上表示，總統川普將於下週訪問歐洲，與法國總統馬克宏會面，討論網路安全與飛彈防禦計畫，民眾相當關注。';
const CN =
  '外交部发言人周五在记者会上表示，美国总统特朗普将于下周访问欧洲，同法国总统马克龙会面，讨论网络安全问题，中方对此高度关注。';
const JA =
  '外務省の報道官は金曜日の記者会見で、両国の外相が来週東京で会談し、安全保障をめぐる問題について協議すると発表した。';

const shapeOf = (body: string): Shape => ({
  han: body.length,
  linked: 0,
  paragraphs: 5,
  prose: body.length,
  mainParagraphs: 5,
  mainProse: body.length,
  linkBlocks: 0,
  teasers: 0,
  datedBlocks: 0,
  articles: 1,
  codes: 0,
  cut: false,
});

function signs(body: string, more: Partial<PageSigns> = {}): PageSigns {
  return {
    url: 'https://example.org/news/1.html',
    canonical: '',
    now: '2026-01-01T00:00:00Z',
    plain: false,
    lang: '',
    name: '',
    body,
    rest: '',
    shape: shapeOf(body),
    headings: [],
    stamps: [],
    credits: [],
    meta: {},
    linkedData: [],
    mainAt: 2,
    ...more,
  };
}

const verdictOf = (page: PageSigns) => judge(page, outletOf(addressOf(page)));

describe('Chinese or not', () => {
  it('takes a short article of 150 characters for Chinese, whatever lang says', () => {
    const short = HK.repeat(3).slice(0, 150);
    expect(verdictOf(signs(short, { lang: 'en' }))).not.toBeNull();
    expect(verdictOf(signs(short, { lang: '' }))).not.toBeNull();
    expect(verdictOf(signs(short, { lang: 'ja' }))).not.toBeNull();
  });

  it('refuses Japanese, also where nearly all of it is kanji', () => {
    expect(verdictOf(signs(JA.repeat(6), { lang: 'ja' }))).toBeNull();
    expect(verdictOf(signs(JA.repeat(6)))).toBeNull();
    const kanji =
      '東京都知事選挙結果速報 候補者一覧 当選確実 投票率 前回比較 開票所別集計結果 選挙管理委員会発表 報道各社世論調査';
    expect(verdictOf(signs(`${kanji.repeat(4)}のについて`, { lang: 'ja' }))).toBeNull();
  });

  it('refuses Korean with Han characters and English that quotes Chinese', () => {
    expect(
      verdictOf(signs('외교부(外交部) 대변인은 금요일 기자회견(記者會見)에서 발표(發表)했다고 밝혔다. '.repeat(12))),
    ).toBeNull();
    const english = 'The ministry (外交部) said on Friday that the two sides would meet again next month in London. ';
    expect(verdictOf(signs(english.repeat(20), { lang: 'en' }))).toBeNull();
  });

  it('keeps a Chinese page that quotes a line of Japanese', () => {
    expect(verdictOf(signs(`${TW.repeat(5)}他說：「ありがとうございます」。`, { lang: 'zh-Hant' }))).not.toBeNull();
  });
});

describe('script and region', () => {
  it('reads the region off the wording where nothing else tells', () => {
    expect(verdictOf(signs(HK.repeat(3)))).toMatchObject({ script: 'Hant', region: 'hk' });
    expect(verdictOf(signs(TW.repeat(3)))).toMatchObject({ script: 'Hant', region: 'tw' });
    expect(verdictOf(signs(CN.repeat(3)))).toMatchObject({ script: 'Hans', region: 'cn' });
  });

  it('lets wording outweigh a wrong lang', () => {
    expect(verdictOf(signs(HK.repeat(3), { lang: 'zh-tw' }))?.region).toBe('hk');
    expect(verdictOf(signs(TW.repeat(3), { lang: 'zh-hk' }))?.region).toBe('tw');
    expect(verdictOf(signs(TW.repeat(3), { lang: 'zh-cn' }))).toMatchObject({ script: 'Hant', region: 'tw' });
  });

  it('takes the outlet where the text is silent, and is silent where nothing tells', () => {
    const neutral = '雙方會談後發表聲明，強調將繼續對話。';
    const at = (url: string) => verdictOf(signs(neutral.repeat(9), { url }))?.region;
    expect(at('https://std.stheadline.com/realtime/1')).toBe('hk');
    expect(at('https://news.ltn.com.tw/news/1')).toBe('tw');
    expect(at('https://www.gov.mo/zh-hant/news/1')).toBe('hk');
    expect(at('https://example.org/1')).toBeNull();
  });

  it('leaves Singapore and Malaysia without a region', () => {
    const text = '两国代表会谈后发表声明，强调将继续对话。'.repeat(9);
    expect(verdictOf(signs(text, { url: 'https://www.zaobao.com.sg/news/story1' }))).toMatchObject({
      script: 'Hans',
      region: null,
    });
  });

  it('goes by the article, not by a footer in the other script', () => {
    const rest = '关于我们 版权声明 联系我们 网站地图 隐私条款 订阅新闻 无障碍阅读 举报电话';
    expect(verdictOf(signs(TW.repeat(3), { rest: rest.repeat(10) }))?.script).toBe('Hant');
  });
});

describe('news or not', () => {
  const article: Partial<PageSigns> = {
    name: '兩國外長會面 - 某報',
    headings: [{ text: '兩國外長會面', level: 1, at: 0, aside: false }],
    stamps: [{ text: '2025-02-14 12:31', from: 'print', at: 1 }],
    credits: ['記者王小明／台北報導'],
  };

  it('knows an unmarked article by its shape, date and byline', () => {
    expect(verdictOf(signs(TW.repeat(3), article))).toMatchObject({
      news: true,
      title: '兩國外長會面',
      published: { iso: '2025-02-14T12:31+08:00', zone: 'inferred' },
      byline: '王小明',
    });
  });

  it('refuses wikis, manuals, statutes and open platforms that look like one', () => {
    expect(verdictOf(signs(TW.repeat(3), { ...article, meta: { generator: 'MediaWiki 1.43' } }))?.news).toBe(false);
    expect(verdictOf(signs(TW.repeat(3), { shape: { ...shapeOf(TW), codes: 30 } }))?.news).toBe(false);
    expect(verdictOf(signs(TW.repeat(3), { ...article, url: 'https://someone.pixnet.net/blog/post/1' }))?.news).toBe(
      false,
    );
    const law = '第一条 为了规范公文的处理，制定本条例。第二条 本条例适用于各级机关。第三条 各级机关应当及时处理公文。';
    expect(verdictOf(signs(law.repeat(4), { ...article, credits: [] }))?.news).toBe(false);
  });

  it('gives its reasons as stable keys', () => {
    const reasons = verdictOf(signs(TW.repeat(3), article))?.reasons ?? [];
    expect(new Set(reasons.map(({ about }) => about))).toEqual(new Set(['chinese', 'script', 'region', 'news']));
    expect(reasons.every(({ sign, says }) => sign !== '' && says !== '')).toBe(true);
  });

  it('names an outlet by id if it is known, else as the page prints it', () => {
    expect(verdictOf(signs(TW.repeat(3), { url: 'https://www.cna.com.tw/news/1' }))?.outlet).toBe('cna');
    expect(verdictOf(signs(TW.repeat(3), { meta: { 'og:site_name': '某報' } }))?.outlet).toBe('某報');
    expect(verdictOf(signs(TW.repeat(3)))?.outlet).toBeNull();
  });
});
