// Is a Chinese page one news article? Adds up structure, statements and wording; every part that weighed is a reason.
// Against manuals, wikis, forums, shops and lists, whose prose, dates and links stand differently.

import { NEWS_TYPE } from './linked-data';
import type { Outlet } from './outlet';
import type { Heading, PageSigns } from './signs';
import { bare } from './title';
import { voiceOf } from './voice';

interface Weight {
  readonly sign: string;
  readonly points: number;
}

const NEWS_WORDS =
  /(?:记者|記者|特派员|通訊員)[\s:：\u4e00-\u9fff]|[讯訊电電][】）)〕]|【[^】]{2,12}[讯訊电電报報導道]】|[（(〔][^）)〕]{0,12}(?:报道|報導|報道|通讯社|通訊社|社|專電|電)|新华社|新華社|中新社|中央社|法新社|路透|美联社|美聯社|(?:綜合|即時|台北|臺北)?報導|报道|報道|来源\s*[:：]|來源\s*[:：]|稿源|责任?编辑?[:：]|責任編輯|本报讯|本報訊|本報記者|日[讯訊电電]/;
const OTHER_TYPE =
  /^(?:QAPage|FAQPage|Product|Offer|ItemList|CollectionPage|SearchResultsPage|DiscussionForumPosting|ProfilePage|TechArticle|HowTo|Recipe|JobPosting|Course|APIReference)$/;
const GENERATOR =
  /mediawiki|docbook|sphinx|docusaurus|vuepress|mkdocs|gitbook|discuz|phpwind|phpbb|vbulletin|xenforo|moinmoin|dokuwiki|doxygen|javadoc|shopify|woocommerce|magento|opencart/i;
/** Places where anyone publishes: what stands there is rarely an outlet's news. */
const OPEN_PLATFORM =
  /(?:^|[./])(?:zhihu|yuque|jianshu|douban|weibo|tieba|pixnet|blogspot|wordpress|medium|github|gitee|juejin|cnblogs|segmentfault|oschina|stackoverflow|plurk|dcard|ptt|mobile01|fandom|wikipedia|wikimedia|wikiwand|weixin\.qq|baike\.baidu|city\.udn|blog\.\w+|bbs\.\w+|forum\.\w+|wiki\.\w+|taobao|tmall|jd|momoshop|pchome|shopee|xiaohongshu|bilibili|youtube)\./i;
const OPEN_NAME =
  /wiki|維基|维基|百科|論壇|论坛|社区$|社區$|部落格|博客|知乎|語雀|语雀|痞客邦|商城|購物|购物|微信公众|贴吧/i;
/** What a paper, an agency or a broadcaster calls itself. */
const NEWS_NAME =
  /新[闻聞]|[日晚早商]报|[日晚早商]報|[时時][报報]|[报報]$|通[讯訊]社|[电電][视視]台?|[网網]$|news|times|daily/i;
/** What stands around threads, answers, goods and wiki pages, by what they are; several of a kind make one of it. */
const AROUND: readonly (readonly [sign: string, words: RegExp, least: number])[] = [
  [
    'forum',
    /楼主|樓主|回帖|发帖|发表于|發表於|回[复覆]\(|注册会员|註冊會員|积分|積分|赞同|关注者|被浏览|编辑于|編輯於|条评论|留言列表/g,
    3,
  ],
  [
    'shop',
    /加入[购購][物]?[车車]|[立直][即接][购購][买買]|[购購]物[车車]|无理由退[货換换]|商品评价|商品評價|[￥¥]\s?\d|NT\$/g,
    3,
  ],
  ['wiki', /\[(?:编辑|編輯)(?:源代码|原始碼)?\]|本[頁页]面?最[后後]|CC\s?BY-SA|[创創]用CC|姓名[标標]示/g, 2],
];
/** A page's own name that is none of a story: 關於我們, 首頁, …排行榜. */
const NO_STORY =
  /^(?:关于|關於|联系|聯絡|聯繫)我?[们們]?$|^首[页頁]$|(?:列表|排行榜?|[专專][题題]|[频頻]道|相[关關]新[闻聞]|[标標][签籤]|新[闻聞]中心)$/;
const PAGER = /(?:上一?|下一?|尾|末)[页頁]|共\s?\d+\s?[条條页頁筆]/g;

/** The end of a document's title that is not its headline: what the site calls itself. */
const suffixOf = (name: string): string => /[-–—|｜_│::@·]\s*([^-–—|｜_│@·]{2,24}\s*(?:::\s*)?)$/.exec(name)?.[1] ?? '';
const pathOf = (url: string): string => /^https?:\/\/[^/]+(\/[^?#]*)/.exec(url)?.[1] ?? '';
const hostOf = (url: string): string => /^https?:\/\/([^/:]+)/.exec(url)?.[1] ?? '';

function statements(signs: PageSigns, outlet: Outlet | null, title: string): Weight[] {
  const { meta, linkedData } = signs;
  const weights: Weight[] = [];
  const add = (sign: string, points: number): void => void weights.push({ sign, points });
  if (linkedData.some((node) => NEWS_TYPE.test(node.type))) add('json-ld', 3);
  else if (linkedData.some((node) => /^(?:Article|BlogPosting|Report)$/.test(node.type))) add('json-ld', 1);
  if (linkedData.some((node) => OTHER_TYPE.test(node.type)) && !linkedData.some((node) => NEWS_TYPE.test(node.type)))
    add('json-ld', -3);
  const type = meta['og:type'] ?? '';
  if (/^(?:article|news)/i.test(type)) add('og:type', 1);
  else if (/product|profile|book|music|shop/i.test(type)) add('og:type', -2.5);
  if (outlet) add('host', 1.5);
  const site = `${hostOf(signs.url)} ${hostOf(signs.canonical)}`
    .split(' ')
    .map((host) => `.${host}`)
    .join(' ');
  // Some sites stand before the headline in the document's title: then its end is the headline.
  const suffix = suffixOf(signs.name).trim();
  const named = [meta['og:site_name'] ?? '', meta['application-name'] ?? ''];
  if (bare(suffix).length < 8 || !bare(title).includes(bare(suffix))) named.push(suffix);
  if (OPEN_PLATFORM.test(site) || named.some((name) => OPEN_NAME.test(name))) add('platform', -5);
  else if (!outlet && named.some((name) => NEWS_NAME.test(name))) add('site', 1);
  if (GENERATOR.test(meta.generator ?? '')) add('generator', -6);
  return weights;
}

function places(signs: PageSigns, title: string, dated: boolean): Weight[] {
  const { shape } = signs;
  const weights: Weight[] = [];
  const add = (sign: string, points: number): void => void weights.push({ sign, points });
  add(
    'prose',
    shape.mainProse >= 300
      ? 2
      : shape.mainProse >= 120
        ? 1.5
        : shape.mainProse >= 60
          ? 0.5
          : shape.mainProse >= 40
            ? -1
            : -3,
  );
  if (dated) add('date', 1.5);
  else if (!signs.plain) add('date', -1);
  const heading = signs.headings.find((each: Heading) => !each.aside && bare(each.text) === bare(title));
  if (heading && title) add('title', heading.level < 4 ? 1 : 0.5);
  const share = shape.mainProse / Math.max(1, shape.han);
  if (share > 0.4) add('density', 1);
  else if (shape.linked / Math.max(1, shape.han) > 0.6 && shape.mainProse < 400) add('density', -1);
  if (shape.linkBlocks > 15 && shape.linkBlocks > shape.mainParagraphs * 8 && shape.mainProse < 120) add('links', -1);
  if (shape.teasers >= 3 && shape.teasers >= shape.mainParagraphs * 0.6)
    add('teasers', shape.teasers >= shape.mainParagraphs * 0.9 ? -4 : -2.5);
  if (share <= 0.4 && shape.datedBlocks >= 8 && shape.datedBlocks >= shape.mainParagraphs / 2) add('dates', -1.5);
  if (shape.codes >= 8) add('code', -4);
  if ((signs.body.match(/第[\d一二三四五六七八九十百]{1,4}[条條章]/g) ?? []).length >= 6) add('statute', -4);
  const path = pathOf(signs.url);
  if (/^\/?(?:index\.\w+)?$/.test(path) && hostOf(signs.url) && !signs.plain) add('front page', -1.5);
  else if (/^[^\d]*\/$/.test(path)) add('front page', -0.5);
  return weights;
}

/** How the page names itself, speaks, and what stands around its text. */
function manner(signs: PageSigns, title: string): Weight[] {
  const weights: Weight[] = [];
  const add = (sign: string, points: number): void => void weights.push({ sign, points });
  const length = bare(title).length;
  if (NO_STORY.test(title.trim())) add('name', -2);
  else if (length > 0 && length < 6) add('name', -1.5);
  const { han, reports, addresses, chats } = voiceOf(signs.body);
  if (han >= 60 && reports >= 7) add('reporting', reports >= 12 ? 1.5 : 1);
  else if (han >= 90 && reports < 3) add('reporting', -1.5);
  if (han >= 90 && addresses >= 5) add('address', -1.5);
  if (han >= 90 && chats >= 2.5) add('talk', -1);
  const all = `${signs.body}\n${signs.rest}`;
  for (const [sign, words, least] of AROUND) if ((all.match(words) ?? []).length >= least) add(sign, -2.5);
  if (new Set(signs.rest.match(PAGER) ?? []).size >= 2 && signs.shape.mainProse < 400) add('pager', -1.5);
  return weights;
}

/** The weights for and against; a sum of `NEWS_FROM` or more is a news article. */
export function weighNews(signs: PageSigns, outlet: Outlet | null, title: string, dated: boolean): Weight[] {
  const text = `${signs.credits.join('\n')}\n${signs.body.slice(0, 400)}\n${signs.body.slice(-300)}`;
  const weights = [...statements(signs, outlet, title), ...places(signs, title, dated), ...manner(signs, title)];
  if (NEWS_WORDS.test(text)) weights.push({ sign: 'wording', points: 1.5 });
  return weights;
}

/** Articles of saved pages reach 5 to 14, short items with nothing stated 4; manuals, lists and answers stay under 3. */
export const NEWS_FROM = 4;
