// The title of an article from what the page says it is: headings, og:title, JSON-LD, <title>. Takes the outlet's name and
// the section off the ends; keeps what belongs to the headline, such as 「中英關係︱」 at its beginning.
import { countHan } from './han';
import type { Heading, PageSigns } from './signs';

const EDGE = /\s*(?:[|｜︱│┃_–—――‖»›<>«~]|\s[-－·•:：]\s|[-－](?=[^-－]*$))\s*/u;
const clean = (text: string): string => text.replace(/[\s\u3000\u200b\ufeff]+/g, ' ').trim();
/** Letters and digits alone: what two printings of one headline have in common. */
export const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

const SITE_WORD =
  /(?:网|網|新闻|新聞|日报|日報|时报|時報|晚报|頭條|头条|频道|頻道|電視|电视|資訊|资讯|通讯社|通訊社|社|报|報|在线|線上|中文|平台|客户端|門戶|要聞|即時|国际|國際|财经|財經|娱乐|娛樂|体育|體育|社会|社會|政治|生活|地方|焦點|兩岸|两岸|港聞|首页|首頁)(?:\s*[A-Za-z]+)?$|\.(?:com|net|cn|hk|tw|org)\b|^(?:[\w .&'!-]+)$/i;

/** A printed title without the outlet's or section's name at its ends. */
export function strip(text: string, sites: readonly string[]): string {
  let title = clean(text);
  const names = sites.map(bare).filter((name) => name.length > 1);
  for (let turn = 0; turn < 4; turn++) {
    const tail = lastPart(title);
    if (!tail || countHan(tail.before) + tail.before.length < 8) break;
    // 標題 | 社會 | 中央社 CNA: of three parts or more the short ones behind are sections and outlets.
    const many = lastPart(tail.before) !== null && tail.part.length <= 14 && /[|｜_]/.test(title);
    if (!many && !isSite(tail.part, names)) break;
    title = tail.before;
  }
  const head = new RegExp(`^([^|｜︱_]{1,20}?)(?:${EDGE.source})(.+)$`, 'u').exec(title);
  if (head?.[1] && head[2] && names.includes(bare(head[1]))) title = head[2];
  return title;
}

function lastPart(title: string): { readonly before: string; readonly part: string } | null {
  const match = new RegExp(`^(.+?)${EDGE.source}((?:(?!${EDGE.source}).)+)$`, 'u').exec(title);
  return match?.[1] && match[2] ? { before: match[1].trim(), part: match[2].trim() } : null;
}

function isSite(part: string, names: readonly string[]): boolean {
  const short = bare(part);
  if (
    !short ||
    names.some((name) => name === short || (short.length > 2 && (name.includes(short) || short.includes(name))))
  )
    return true;
  return part.length <= 16 && SITE_WORD.test(part) && !/[，。？！、]/.test(part);
}

function sitesOf(signs: PageSigns): string[] {
  const { meta, linkedData } = signs;
  return [
    meta['og:site_name'],
    meta['application-name'],
    meta['apple-mobile-web-app-title'],
    ...linkedData.map((node) => node.publisher),
  ].filter((name): name is string => Boolean(name));
}

function statedTitles(signs: PageSigns): string[] {
  const { meta, linkedData, name } = signs;
  const headline = linkedData.find((node) => node.headline && /Article|Posting/.test(node.type))?.headline;
  return [meta['og:title'], headline, meta['twitter:title'], name].filter((title): title is string =>
    Boolean(title?.trim()),
  );
}

/** How well a heading fits what the document calls itself: 0 not at all. */
function fitness(heading: Heading, stated: readonly string[], mainAt: number): number {
  const mine = bare(heading.text);
  if (mine.length < (heading.level === 1 ? 2 : 4) || mine.length > 140) return 0;
  const named = stated.some((title) => {
    const theirs = bare(title);
    return (
      theirs.startsWith(mine) ||
      (mine.length > 7 && theirs.includes(mine)) ||
      (theirs.length > 9 && mine.includes(theirs))
    );
  });
  const level = [0, 3, 2, 1][heading.level] ?? 0.5;
  const length = Math.min(mine.length, 30) / 10;
  const before = heading.at <= mainAt + 1 ? 1 : 0;
  return (named ? 6 + length : 0) + level + before - (heading.aside ? 2.5 : 0);
}

/** The article's title as printed on the page; '' when the page names none. */
export function titleOf(signs: PageSigns): string {
  if (signs.plain) return signs.headings[0]?.text ?? clean(signs.name);
  const sites = sitesOf(signs);
  const stated = statedTitles(signs);
  let best: Heading | null = null;
  let most = 0;
  for (const heading of signs.headings) {
    const score = fitness(heading, stated, signs.mainAt);
    if (score > most) {
      best = heading;
      most = score;
    }
  }
  const chosen = best && most >= 6 ? clean(best.text) : '';
  const written = stated.map((title) => strip(title, sites)).find((title) => bare(title).length >= 4) ?? '';
  if (chosen) return strip(chosen, sites);
  if (written && countHan(written) > 0) return written;
  return best && best.level === 1 && !best.aside ? clean(best.text) : written;
}
