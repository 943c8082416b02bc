// The title of an article from what the page says it is: headings, og:title, JSON-LD, <title>. Takes the outlet's name and
// the section off the ends; keeps what belongs to the headline, such as 「中英關係︱」 at its beginning.
import { findDate } from './dates';
import { countHan } from './han';
import type { Heading, PageSigns } from './signs';

// A hyphen without spaces parts only where it is the last (-新华网) or doubled (--国际--人民网).
const EDGE = /\s*(?:[|｜︱│┃_–—――‖»›<>«~]|-{2,}|\s[-－·•:：]\s|\s::\s|[-－](?=[^-－]*$))\s*/u;
const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  '#39': "'",
  '#34': '"',
};
/** White space made one, and entities that a site escaped twice. */
const clean = (text: string): string =>
  text
    .replace(/&(quot|amp|lt|gt|nbsp|#39|#34);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/[\s\u3000\u200b\ufeff]+/g, ' ')
    .trim();
/** Letters and digits alone: what two printings of one headline have in common. */
export const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

/** Ends of outlets' names, which hardly any headline ends in. */
const OUTLET_WORD =
  /(?:[网網]|[网網]站|新[闻聞]|(?:日|[时時]|晚|早|商|周|週|[电電]子)[报報]|[报報]|[头頭][条條]|[频頻]道|[电電][视視]台?|[资資][讯訊]|通[讯訊]社|在线|[線线]上|中文|平台|客户端|[门門][户戶]|首[页頁])(?:\s*[A-Za-z.]+)?(?:\([\w.]+\))?$|\.(?:com|net|cn|hk|tw|org)\b/i;
/** Ends of sections' names; a headline may end in some of them. */
const SECTION_WORD =
  /(?:要[闻聞]|即[时時]|国际|國際|[财財][经經]|[娱娛][乐樂]|[体體]育|社[会會]|政治|生活|地方|焦[点點]|[两兩]岸|港[闻聞]|社|滚动|滾動)$|^(?:[\w .&'!-]+)$/i;
/** What some sites set into a headline's element beside the headline. */
const LABELS =
  /^(?:原[创創]|[转轉][载載]|[视視][频頻讯訊]|影[片音]|[组組]?[图圖]|[专專][题題]|[独獨]家|推[荐薦]|置[顶頂]|付[费費]|[会會]员?員?|vip|new|hot|直播|有片|更新)+$/i;

/** What is taken off a title's end: outlets' names alone, sections' names too, or any short part after several bars. */
type Readiness = 'outlet' | 'section' | 'parts';

/** A printed title without the outlet's or section's name, or the day, at its ends. */
export function strip(text: string, sites: readonly string[], readiness: Readiness = 'parts'): string {
  let title = clean(text);
  const names = sites.map(bare).filter((name) => name.length > 1);
  for (let turn = 0; turn < 5; turn++) {
    const tail = lastPart(title);
    if (!tail || countHan(tail.before) + tail.before.length < 8) break;
    const inner = lastPart(tail.before);
    // 標題 | 社會 | 中央社 CNA, 標題 - 中文网 - 两岸三地: short parts around an outlet's name are sections.
    const outer =
      inner !== null && tail.part.length <= 14 && isSite(inner.part, names, 'outlet') && countHan(inner.before) > 4;
    const many = readiness === 'parts' && inner !== null && tail.part.length <= 14 && /[|｜_]/.test(title);
    if (!outer && !many && !isSite(tail.part, names, readiness)) break;
    title = tail.before;
  }
  // 某某晚報》標題: closed, never opened.
  title = title.replace(/^[^《》]{2,12}[报報网網]》\s*(?=.{5})/, '');
  const head = new RegExp(`^([^|｜︱_]{1,20}?)(?:${EDGE.source})(.+)$`, 'u').exec(title);
  if (head?.[1] && head[2] && names.includes(bare(head[1]))) title = head[2];
  return title;
}

function lastPart(title: string): { readonly before: string; readonly part: string } | null {
  const match = new RegExp(`^(.+?)${EDGE.source}((?:(?!${EDGE.source}).)+)$`, 'u').exec(title);
  return match?.[1] && match[2] ? { before: match[1].trim(), part: match[2].trim() } : null;
}

function isSite(part: string, names: readonly string[], readiness: Readiness): boolean {
  const short = bare(part);
  if (
    !short ||
    names.some((name) => name === short || (short.length > 2 && (name.includes(short) || short.includes(name))))
  )
    return true;
  if (findDate(part)?.at === 0 && countHan(part) < 4) return true;
  if (part.length > 20 || /[，。？！、]/.test(part)) return false;
  return OUTLET_WORD.test(part) || (readiness !== 'outlet' && SECTION_WORD.test(part));
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

const OTHER_NAMES = 'articletitle article.headline parsely-title sailthru.title dc.title citation_title headline'.split(
  ' ',
);

/** What the document calls its article, the surest first. */
function statedTitles(signs: PageSigns): string[] {
  const { meta, linkedData, name } = signs;
  const headline = linkedData.find((node) => node.headline && /Article|Posting/.test(node.type))?.headline;
  return [meta['og:title'], headline, ...OTHER_NAMES.map((key) => meta[key]), meta['twitter:title'], name]
    .filter((title): title is string => Boolean(title?.trim()))
    .map(clean);
}

/** A stated title, and what is left of it as its ends are taken off part by part. */
function prefixesOf(title: string): string[] {
  const all = [title];
  for (let part = lastPart(title); part && all.length < 8; part = lastPart(part.before)) all.push(part.before);
  return all;
}

/** How well a heading fits what the document calls itself: 0 not at all. */
function fitness(heading: Heading, stated: readonly string[], sites: readonly string[], mainAt: number): number {
  const mine = bare(heading.text);
  if (mine.length < (heading.level === 1 ? 2 : 4) || mine.length > 140) return 0;
  const named = stated.some((title) => {
    const theirs = bare(title);
    return (
      theirs.startsWith(mine) ||
      (mine.length > 5 &&
        theirs.includes(mine) &&
        (mine.length > 7 || !isSite(heading.text, sites.map(bare), 'section'))) ||
      (theirs.length > 9 && mine.includes(theirs)) ||
      isLabelled(heading.text, title) !== null
    );
  });
  const level = [0, 3, 2, 1][heading.level] ?? 0.5;
  const length = Math.min(mine.length, 30) / 10;
  const before = heading.at <= mainAt + 1 ? 1 : 0;
  return (named ? 6 + length : 0) + level + before - (heading.aside ? 2.5 : 0);
}

/** The headline in a heading that holds a label too (「兩國外長會面 原創」); null where that is not so. */
function isLabelled(heading: string, stated: string): string | null {
  const mine = bare(heading);
  const title = prefixesOf(stated).find((prefix) => {
    const theirs = bare(prefix);
    return theirs.length > 5 && mine.startsWith(theirs) && LABELS.test(mine.slice(theirs.length));
  });
  return title ?? null;
}

/** The headline of a heading that the document's own titles speak for. */
function printed({ text, level }: Heading, stated: readonly string[], sites: readonly string[]): string {
  const heading = clean(text);
  const mine = bare(heading);
  // A stated title that goes on after it with the outlet's name tells that the heading is the headline and no more.
  if (
    stated.some((title) =>
      prefixesOf(title)
        .slice(1)
        .some((prefix) => bare(prefix) === mine),
    )
  )
    return heading;
  for (const title of stated) {
    const labelled = isLabelled(heading, title);
    if (labelled) return labelled;
  }
  // A line that is no heading may be the document's own title, printed for those who share it.
  return strip(heading, sites, level < 4 ? 'outlet' : 'parts');
}

/** The headline among stated titles alone: one that another goes on from is whole. */
function written(stated: readonly string[], sites: readonly string[]): string {
  const whole = stated.find((title) =>
    stated.some(
      (other) =>
        other.length > title.length &&
        prefixesOf(other)
          .slice(1)
          .some((prefix) => bare(prefix) === bare(title)),
    ),
  );
  if (whole && bare(whole).length > 5) return strip(whole, sites, 'section');
  return stated.map((title) => strip(title, sites)).find((title) => bare(title).length >= 4) ?? '';
}

/** The article's title as printed on the page; '' when the page names none. */
export function titleOf(signs: PageSigns): string {
  if (signs.plain) return signs.headings[0]?.text ?? clean(signs.name);
  const sites = sitesOf(signs);
  const stated = statedTitles(signs);
  let best: Heading | null = null;
  let most = 0;
  for (const heading of signs.headings) {
    const score = fitness(heading, stated, sites, signs.mainAt);
    if (score > most) {
      best = heading;
      most = score;
    }
  }
  if (best && most >= 6) return printed(best, stated, sites);
  const title = written(stated, sites);
  if (title && countHan(title) > 0) return title;
  return best && best.level === 1 && !best.aside ? clean(best.text) : title;
}
