// Is a Chinese page one news article? Adds up structure, statements and wording; every part that weighed is a reason.
// Against manuals, wikis, forums, shops and lists, whose prose, dates and links stand differently.

import { NEWS_TYPE } from './linked-data';
import type { Outlet } from './outlet';
import type { Heading, PageSigns } from './signs';
import { bare } from './title';

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
const OPEN_NAME = /wiki|維基|维基|百科|論壇|论坛|部落格|博客|知乎|語雀|语雀|痞客邦|商城|購物|购物|微信公众|贴吧/i;

const pathOf = (url: string): string => /^https?:\/\/[^/]+(\/[^?#]*)/.exec(url)?.[1] ?? '';
const hostOf = (url: string): string => /^https?:\/\/([^/:]+)/.exec(url)?.[1] ?? '';

function statements(signs: PageSigns, outlet: Outlet | null): Weight[] {
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
  const named = `${meta['og:site_name'] ?? ''} ${meta['application-name'] ?? ''} ${signs.name.slice(-24)}`;
  if (OPEN_PLATFORM.test(site) || OPEN_NAME.test(named)) add('platform', -4);
  if (GENERATOR.test(meta.generator ?? '')) add('generator', -4);
  return weights;
}

function places(signs: PageSigns, title: string, dated: boolean): Weight[] {
  const { shape } = signs;
  const weights: Weight[] = [];
  const add = (sign: string, points: number): void => void weights.push({ sign, points });
  add('prose', shape.mainProse >= 300 ? 2 : shape.mainProse >= 120 ? 1.5 : shape.mainProse >= 60 ? 0.5 : -3);
  if (dated) add('date', 1.5);
  else if (!signs.plain) add('date', -1);
  const heading = signs.headings.find((each: Heading) => !each.aside && bare(each.text) === bare(title));
  if (heading && title) add('title', heading.level < 4 ? 1 : 0.5);
  const share = shape.mainProse / Math.max(1, shape.han);
  if (share > 0.4) add('density', 1);
  else if (shape.linked / Math.max(1, shape.han) > 0.6 && shape.mainProse < 400) add('density', -1.5);
  if (shape.linkBlocks > 15 && shape.linkBlocks > shape.mainParagraphs * 8 && shape.mainProse < 300) add('links', -1);
  if (shape.datedBlocks >= 8 && shape.datedBlocks >= shape.mainParagraphs / 2) add('dates', -1.5);
  if (shape.codes >= 8) add('code', -3);
  if ((signs.body.match(/第[\d一二三四五六七八九十百]{1,4}[条條章]/g) ?? []).length >= 6) add('statute', -4);
  if (/^\/?(?:index\.\w+)?$/.test(pathOf(signs.url)) && hostOf(signs.url) && !signs.plain) add('front page', -1.5);
  return weights;
}

/** The weights for and against; a sum of `NEWS_FROM` or more is a news article. */
export function weighNews(signs: PageSigns, outlet: Outlet | null, title: string, dated: boolean): Weight[] {
  const text = `${signs.credits.join('\n')}\n${signs.body.slice(0, 400)}\n${signs.body.slice(-300)}`;
  const weights = [...statements(signs, outlet), ...places(signs, title, dated)];
  if (NEWS_WORDS.test(text)) weights.push({ sign: 'wording', points: 1.5 });
  return weights;
}

/** Set on saved pages: articles reach 4 to 9, manuals and lists stay under 2.5. */
export const NEWS_FROM = 3.5;
