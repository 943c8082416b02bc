// Who wrote an article: JSON-LD and meta elements, then the ways Chinese papers print it (記者王小明／台北報導, 文：陳大文,
// 本报记者 李明). The editor in charge (責任編輯) is no author, and neither is the outlet itself.
import type { PageSigns } from './signs';
import { bare } from './title';

const NAME = '[\\p{Script=Han}·．]{2,6}(?:[、,，/ ][\\p{Script=Han}·]{2,4}){0,4}';
const SHAPES: readonly RegExp[] = [
  new RegExp(`(?:作者|撰文|撰稿人?|采写|採訪|文字)\\s*[:：|｜/／]\\s*(${NAME})`, 'u'),
  new RegExp(`(?:^|[\\s（(【〔])文\\s*[:：|｜/／]\\s*(${NAME})`, 'u'),
  new RegExp(`[（(【〔](?:中央社)?(?:特[約派]|駐\\p{Script=Han}{1,4})?記者(${NAME}?)(?:\\p{Script=Han}{2,3})?(?:\\d{1,2}日|[/／╱]|專電|電)`, 'u'),
  new RegExp(`(?:記者|编译|編譯|國際中心)\\s*[:：]?\\s*(${NAME})\\s*[／/╱]\\s*\\p{Script=Han}{2,6}(?:報導|報道)`, 'u'),
  new RegExp(`(?:本报|本報|新华社|通讯员|见习|實習|实习)?记者\\s*[:：]?\\s+?(${NAME})(?=\\s|$|[）)])`, 'u'),
  new RegExp(`(?:^|[\\s（(])记者[:：\\s](${NAME})`, 'u'),
  /\bBy\s+([A-Z][\w.]+(?: [A-Z][\w.]+){1,3})/u,
];
const NO_NAME = /^(?:编辑|編輯|责任|責任|记者|記者|报道|報導|綜合|综合|来源|來源|社会|社會|时间|時間|admin|editor|unknown|匿名)/i;
const OUTLET = /(?:网|網|社|报|報|日报|台|新聞|新闻|News|Editor|編輯部|编辑部|中心|頻道|频道|中文)$/i;

function tidy(text: string): string {
  return text
    .replace(/^(?:by|文|作者|記者|记者|撰文)\s*[:：/／]?\s*/i, '')
    .replace(/\s*[／/╱]\s*(?:\p{Script=Han}{2,6})?(?:報導|報道|报道)$/u, '')
    .trim()
    .slice(0, 80);
}

const plausible = (name: string, sites: readonly string[]): boolean =>
  name.length > 1 && !NO_NAME.test(name) && !OUTLET.test(name) && !/^https?:|@|\d{3}/.test(name) && !sites.some((site) => bare(site) === bare(name));

/** The byline as printed, without 記者 and place; null when the page names nobody. */
export function bylineOf(signs: PageSigns): string | null {
  const { meta, linkedData, credits } = signs;
  const sites = [meta['og:site_name'] ?? '', ...linkedData.map((node) => node.publisher)].filter(Boolean);
  const stated = [
    ...linkedData.filter((node) => /Article|Posting/.test(node.type)).map((node) => node.author),
    ...['author', 'article:author', 'dc.creator', 'byl', 'parsely-author', 'sailthru.author', 'dable:author'].map((key) => meta[key] ?? ''),
  ];
  for (const author of stated) {
    const name = tidy(author);
    if (plausible(name, sites)) return name;
  }
  for (const credit of credits) {
    for (const shape of SHAPES) {
      const name = tidy(shape.exec(credit)?.[1] ?? '');
      if (plausible(name, sites)) return name;
    }
  }
  return null;
}
