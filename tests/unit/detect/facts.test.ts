import { describe, expect, it } from 'vitest';
import { bylineOf } from '../../../lib/text/byline';
import { findDate, offsetOf, publish, readStamp } from '../../../lib/text/dates';
import { readLinkedData } from '../../../lib/text/linked-data';
import { tidy } from '../../../lib/text/notices';
import { plainParagraphs } from '../../../lib/text/plain';
import { publishedOf } from '../../../lib/text/published';
import type { PageSigns } from '../../../lib/text/signs';
import { strip, titleOf } from '../../../lib/text/title';

const EMPTY: PageSigns = {
  url: 'https://example.org/a.html',
  canonical: '',
  now: '2026-01-01T00:00:00Z',
  plain: false,
  lang: 'zh',
  name: '',
  body: '',
  rest: '',
  shape: {
    han: 0,
    linked: 0,
    paragraphs: 0,
    prose: 0,
    mainParagraphs: 0,
    mainProse: 0,
    linkBlocks: 0,
    teasers: 0,
    datedBlocks: 0,
    articles: 0,
    codes: 0,
    cut: false,
  },
  headings: [],
  stamps: [],
  credits: [],
  meta: {},
  linkedData: [],
  mainAt: 3,
};
const dateOf = (more: Partial<PageSigns>, zone: string | null = 'Asia/Taipei') =>
  publishedOf({ ...EMPTY, ...more }, zone, 0)?.published;

describe('dates as printed', () => {
  it.each([
    ['2025-02-14 12:31:12', '2025-02-14', '12:31'],
    ['發佈時間：2025年2月14日（五）下午2時05分', '2025-02-14', '14:05'],
    ['2025年2月14日 星期五 12時31分', '2025-02-14', '12:31'],
    ['17/02/2024 - 15:16', '2024-02-17', '15:16'],
    ['中華民國114年2月14日', '2025-02-14', ''],
    ['2025.02.14 08:00', '2025-02-14', '08:00'],
    ['20250214', '2025-02-14', ''],
    ['發布日期：114/02/14', '2025-02-14', ''],
    ['12:312025/02/14', '2025-02-14', ''],
    ['中華民國一百一十四年二月十四日', '2025-02-14', ''],
    ['二〇二五年十月二十一日', '2025-10-21', ''],
    ['2025 02/ 14 12:31:20', '2025-02-14', '12:31'],
    ['2025-02-14 HKT 12:31', '2025-02-14', '12:31'],
    ['February 14, 2025 / 4:31 PM', '2025-02-14', '16:31'],
    ['Fri Feb 14 2025 12:31:00 GMT+0800', '2025-02-14', '12:31'],
    ['20250214123100', '2025-02-14', ''],
  ])('reads %s', (text, day, time) => {
    expect(findDate(text)?.printed).toMatchObject({ day, time });
  });

  it('finds no date in numbers that are none', () => {
    for (const text of ['2025-13-40', '電話 2025-0214', '第20250214123號文件', '2月14日', '1/2/3'])
      expect(findDate(text), text).toBeNull();
  });

  it('reads machine stamps with their zones', () => {
    expect(readStamp('2025-02-14T12:31:12+08:00')).toEqual({ day: '2025-02-14', time: '12:31', zone: '+08:00' });
    expect(readStamp('2022-12-26T03:38:14.770Z')).toEqual({ day: '2022-12-26', time: '03:38', zone: 'Z' });
    expect(readStamp('Fri, 14 Feb 2025 12:31:00 +0800')).toEqual({ day: '2025-02-14', time: '12:31', zone: '+08:00' });
    expect(readStamp('1739507472')).toEqual({ day: '2025-02-14', time: '04:31', zone: 'Z' });
  });

  it('infers the offset of a zone with its summer time, and says so', () => {
    expect(offsetOf('Asia/Hong_Kong', '2025-07-01', '12:00')).toBe('+08:00');
    expect(offsetOf('Europe/Paris', '2024-02-17', '15:16')).toBe('+01:00');
    expect(offsetOf('Europe/Paris', '2024-07-17', '15:16')).toBe('+02:00');
    expect(offsetOf('America/New_York', '2024-11-03', '12:00')).toBe('-05:00');
    expect(publish({ day: '2025-02-14', time: '', zone: '' }, 'Asia/Taipei')).toEqual({
      iso: '2025-02-14',
      zone: 'none',
    });
  });
});

describe('which date is the publication', () => {
  it('prefers JSON-LD, then meta, then what is printed by the title', () => {
    const stamps = [{ text: '2025-02-13 09:00', from: 'print', at: 1 }] as const;
    const meta = { 'article:published_time': '2025-02-12T08:00:00+08:00' };
    const linkedData = [
      { type: 'NewsArticle', headline: '', published: '2025-02-11T08:00:00+08:00', author: '', publisher: '' },
    ];
    expect(dateOf({ stamps, meta, linkedData })?.iso).toBe('2025-02-11T08:00+08:00');
    expect(dateOf({ stamps, meta })?.iso).toBe('2025-02-12T08:00+08:00');
    expect(dateOf({ stamps })).toEqual({ iso: '2025-02-13T09:00+08:00', zone: 'inferred' });
  });

  it('never takes the change date before the publication, nor a date after now', () => {
    const meta = { 'article:modified_time': '2025-03-01T00:00:00Z', pubdate: '2025-02-12' };
    expect(dateOf({ meta })).toEqual({ iso: '2025-02-12', zone: 'none' });
    expect(dateOf({ meta: { pubdate: '2030-01-01' } })).toBeUndefined();
  });

  it('takes a date that is called the change date only where there is no other', () => {
    const print = (text: string, at: number) => ({ text, from: 'print', at }) as const;
    const changed = print('最後更新時間：2025/02/15 13:00', 1);
    expect(dateOf({ stamps: [changed, print('發佈時間：2025/02/14 12:31', 2)] })?.iso).toBe('2025-02-14T12:31+08:00');
    expect(dateOf({ stamps: [changed] })?.iso).toBe('2025-02-15T13:00+08:00');
    expect(dateOf({ stamps: [print('今天是：2025年11月20日', 0), print('2025-02-14', 1)] })?.iso).toBe('2025-02-14');
  });

  it('tells a moment in UTC as the day of the outlet’s readers, unless the page prints the other', () => {
    const meta = { pubdate: '2025-02-13T20:31:05Z' };
    expect(dateOf({ meta })).toEqual({ iso: '2025-02-14T04:31+08:00', zone: 'printed' });
    const stamps = [{ text: '2025-02-13', from: 'print', at: 1 }] as const;
    expect(dateOf({ meta, stamps })?.iso).toBe('2025-02-13T20:31Z');
    expect(dateOf({ meta }, null)?.iso).toBe('2025-02-13T20:31Z');
  });

  it('takes the day at the document title’s end, and of a script’s data, where nothing else states one', () => {
    expect(dateOf({ name: '兩國外長會面 – 某台 – 2025年2月14日' })?.iso).toBe('2025-02-14');
    expect(dateOf({ stamps: [{ text: '1739507460000', from: 'state', at: 0 }] })?.iso).toBe('2025-02-14T04:31Z');
  });

  it('takes the address where the page says nothing', () => {
    expect(dateOf({ url: 'https://example.org/world/20250214/12345.html' })?.iso).toBe('2025-02-14');
    expect(dateOf({ url: 'https://example.org/2025/02/14/12345.html' })?.iso).toBe('2025-02-14');
  });
});

describe('titles', () => {
  it('takes outlets and sections off and leaves what belongs to the headline', () => {
    expect(strip('兩國外長會面 商討合作 | 國際 | 某某日報', [])).toBe('兩國外長會面 商討合作');
    expect(strip('两国外长会面商讨合作-新华网', [])).toBe('两国外长会面商讨合作');
    expect(strip('两国外长会面商讨合作_国际频道_某某网', [])).toBe('两国外长会面商讨合作');
    expect(strip('中英關係︱兩國外長會面：要鞏固關係', [])).toBe('中英關係︱兩國外長會面：要鞏固關係');
    expect(strip('某某報｜兩國外長會面商討合作', ['某某報'])).toBe('兩國外長會面商討合作');
  });

  it('takes the heading that the document title repeats, not the loudest one', () => {
    const heading = (text: string, level: number, at: number) => ({ text, level, at, aside: false });
    const headings = [heading('某某日報', 1, 0), heading('兩國外長會面 商討合作', 2, 5), heading('相關新聞', 2, 30)];
    expect(titleOf({ ...EMPTY, name: '兩國外長會面　商討合作 - 某某日報', headings, mainAt: 6 })).toBe(
      '兩國外長會面 商討合作',
    );
  });
});

describe('titles and headings', () => {
  const titled = (name: string, ...texts: string[]) =>
    titleOf({ ...EMPTY, name, headings: texts.map((text, at) => ({ text, level: 1, at, aside: false })) });

  it('keeps the last of several parts where the document goes on after them', () => {
    expect(titled('有片｜黑雨｜多區水浸 - 某某報', '有片｜黑雨｜多區水浸')).toBe('有片｜黑雨｜多區水浸');
  });

  it('takes a label off that stands in the heading', () => {
    expect(titled('两国外长会谈达成共识_外长_合作', '两国外长会谈达成共识 原创')).toBe('两国外长会谈达成共识');
  });

  it('takes the day and sections around an outlet off a title without a heading', () => {
    expect(titled('两国外长会谈达成共识 – 某某 – 2025年2月14日')).toBe('两国外长会谈达成共识 – 某某');
    expect(titled('兩國外長會談達成共識 - 20250214 - 要聞 - 某某新聞網')).toBe('兩國外長會談達成共識');
    expect(titled('两国外长会谈达成共识 - 某某中文网 - 两岸三地')).toBe('两国外长会谈达成共识');
    expect(titled('《某某日報》：兩國外長會談達成共識 | 某某網')).toBe('《某某日報》：兩國外長會談達成共識');
  });
});

describe('bylines', () => {
  const by = (credit: string, more: Partial<PageSigns> = {}) => bylineOf({ ...EMPTY, credits: [credit], ...more });

  it.each([
    ['記者王小明／台北報導', '王小明'],
    ['（中央社記者王小明倫敦14日專電）外交部今天表示', '王小明'],
    ['文：陳大文', '陳大文'],
    ['本报记者 李明', '李明'],
    ['作者：李明', '李明'],
  ])('reads %s', (credit, name) => {
    expect(by(credit)).toBe(name);
  });

  it('takes neither the editor in charge nor the outlet for the author', () => {
    expect(by('責任編輯：王小明')).toBeNull();
    expect(by('责任编辑：李明')).toBeNull();
    expect(by('', { meta: { author: '某某日報', 'og:site_name': '某某日報' } })).toBeNull();
  });
});

describe('JSON-LD as sites send it', () => {
  it('looks into @graph, arrays and several types', () => {
    const raw = JSON.stringify({
      '@graph': [
        { '@type': 'WebSite' },
        { '@type': ['Article', 'NewsArticle'], headline: '甲', author: [{ name: '乙' }, { name: '丙' }] },
      ],
    });
    expect(readLinkedData(raw).find((node) => node.type === 'NewsArticle')).toMatchObject({
      headline: '甲',
      author: '乙、丙',
    });
  });

  it('reads through raw line breaks, trailing commas and worse', () => {
    expect(readLinkedData('{"@type":"NewsArticle","headline":"甲\n乙",}')[0]).toMatchObject({ headline: '甲 乙' });
    expect(
      readLinkedData('{"@type":"NewsArticle","headline":"甲","datePublished":"2025-02-14","x":"a"b"}')[0],
    ).toMatchObject({
      headline: '甲',
      published: '2025-02-14',
    });
    expect(readLinkedData('no json at all')).toEqual([]);
  });
});

describe('texts', () => {
  it('puts hard-wrapped lines together and leaves a heading apart', () => {
    const text = '雙方在倫敦舉行會談，就合作交換意\n見。\n\n深化合作\n外交部表示，雙方將繼續對話，並在\n下月再次會面。';
    expect(plainParagraphs(text)).toEqual([
      '雙方在倫敦舉行會談，就合作交換意見。',
      '深化合作',
      '外交部表示，雙方將繼續對話，並在下月再次會面。',
    ]);
  });

  it('drops notices and lists of other stories, and keeps sentences that mention an app', () => {
    const story =
      '市政府今天推出新的手機服務，市民可以用它查詢公車到站時間，也可以下載 App 之後預約停車位，預計明年起在全市各區陸續開放使用，相關費用由市府負擔，詳細辦法將在下個月正式對外公布，屆時也會安排說明會，請有興趣的居民踴躍參加並提出意見，讓服務更加完善，市府會在半年後再檢討一次。';
    expect(story.length).toBeGreaterThan(130);
    const page = [
      '標題',
      '2025-02-14 12:31',
      story,
      '不用抽！現在下載 App 看新聞',
      '相關新聞',
      '另一則新聞的標題',
      '（責任編輯：王小明）',
      '兩國外長明天會面。',
    ];
    expect(tidy(page, '標題')).toEqual([story, '兩國外長明天會面。']);
  });
});
