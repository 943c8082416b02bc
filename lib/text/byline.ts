// Who wrote an article: JSON-LD and meta elements, then the ways Chinese papers print it (記者王小明／台北報導, 文：陳大文,
// 本报记者 李明). The editor in charge (責任編輯) is no author, and neither is the outlet itself.
import type { PageSigns } from './signs';
import { bare } from './title';

// Plain ranges instead of \p{Script=Han}: the engines take tens of milliseconds to build each class of that.
const HAN = '\\u4e00-\\u9fff';
const NAME = `[${HAN}·．]{2,6}(?:[、,，/ ][${HAN}·]{2,4}){0,4}`;
/** 〔中央社記者王小明倫敦14日專電〕: name and place stand together. */
const DATELINE = new RegExp(`[（(【〔][${HAN}]{0,8}?記者([${HAN}]{2,7})(?:\\d{1,2}日|[/／╱]|專電|電)`);
const SHAPES: readonly RegExp[] = [
  new RegExp(`(?:作者|撰文|撰稿人?|采写|採訪|文字)\\s*[:：|｜/／]\\s*(${NAME})`),
  new RegExp(`(?:^|[\\s（(【〔])文\\s*[:：|｜/／]\\s*(${NAME})`),
  new RegExp(`(?:記者|编译|編譯|國際中心)\\s*[:：]?\\s*(${NAME})\\s*[／/╱]\\s*[${HAN}]{2,6}(?:報導|報道)`),
  new RegExp(`(?:本报|本報|新华社|通讯员|见习|實習|实习)?记者\\s*[:：]?\\s+?(${NAME})(?=\\s|$|[）)])`),
  new RegExp(`(?:^|[\\s（(])[记記]者[:：\\s]\\s*(${NAME})`),
  /\bBy\s+([A-Z][\w.]+(?: [A-Z][\w.]+){1,3})/,
];

/** The name of a dateline's name and place: names have two or three characters, places two or more. */
function datelined(credit: string): string {
  const both = DATELINE.exec(credit)?.[1] ?? '';
  return both.length > 3 ? both.slice(0, both.length === 4 ? 2 : 3) : both;
}
const NO_NAME =
  /^(?:编辑|編輯|责任|責任|记者|記者|报道|報導|綜合|综合|来源|來源|社会|社會|时间|時間|admin|editor|unknown|匿名)/i;
const OUTLET = /(?:网|網|社|报|報|日报|台|新聞|新闻|News|Editor|編輯部|编辑部|中心|頻道|频道|中文)$/i;

function tidy(text: string): string {
  return text
    .replace(/^(?:by|文|作者|記者|记者|撰文)\s*[:：/／]?\s*/i, '')
    .replace(/\s*[／/╱]\s*(?:[\u4e00-\u9fff]{2,6})?(?:報導|報道|报道)$/, '')
    .trim()
    .slice(0, 80);
}

const plausible = (name: string, sites: readonly string[]): boolean =>
  name.length > 1 &&
  !NO_NAME.test(name) &&
  !OUTLET.test(name) &&
  !/^https?:|@|\d{3}/.test(name) &&
  !sites.some((site) => bare(site) === bare(name));

/** The byline as printed, without 記者 and place; null when the page names nobody. */
export function bylineOf(signs: PageSigns): string | null {
  const { meta, linkedData, credits } = signs;
  const sites = [meta['og:site_name'] ?? '', ...linkedData.map((node) => node.publisher)].filter(Boolean);
  const stated = [
    ...linkedData.filter((node) => /Article|Posting/.test(node.type)).map((node) => node.author),
    ...['author', 'article:author', 'dc.creator', 'byl', 'parsely-author', 'sailthru.author', 'dable:author'].map(
      (key) => meta[key] ?? '',
    ),
  ];
  for (const author of stated) {
    const name = tidy(author);
    if (plausible(name, sites)) return name;
  }
  for (const credit of credits) {
    const dated = datelined(credit);
    if (plausible(dated, sites)) return dated;
    for (const shape of SHAPES) {
      const name = tidy(shape.exec(credit)?.[1] ?? '');
      if (plausible(name, sites)) return name;
    }
  }
  return null;
}
