// Facts of an article from a page's JSON-LD, in the shapes that sites really send: arrays, @graph, nested mainEntity,
// several types, raw line breaks and trailing commas. Broken beyond repair, the few facts are read by pattern.
import type { LinkedData } from './signs';

/** schema.org types that name a piece of news. */
export const NEWS_TYPE = /^(?:(?:Reportage|Analysis|AskPublic|Background|Opinion|Review)?NewsArticle|LiveBlogPosting)$/;
const ARTICLE_TYPE = /Article$|Posting$|^Report$|^VideoObject$|^WebPage$/;

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

function nameOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) {
    return [...new Set(value.map(nameOf).filter(Boolean))].join('、');
  }
  return isJson(value) ? nameOf(value.name ?? value['@value']) : '';
}

const typeOf = (node: Json): string => {
  const types = [node['@type']].flat().map((type) => String(type ?? '').replace(/^.*[/:#]/, ''));
  return types.find((type) => NEWS_TYPE.test(type)) ?? types[0] ?? '';
};

function gather(value: unknown, found: LinkedData[], depth: number): void {
  if (depth > 5 || found.length >= 12) return;
  if (Array.isArray(value)) {
    for (const item of value.slice(0, 40)) gather(item, found, depth + 1);
    return;
  }
  if (!isJson(value)) return;
  const type = typeOf(value);
  if (type) {
    found.push({
      type: type.slice(0, 60),
      headline: (nameOf(value.headline) || (ARTICLE_TYPE.test(type) ? nameOf(value.name) : '')).slice(0, 300),
      published: ARTICLE_TYPE.test(type) ? nameOf(value.datePublished ?? value.uploadDate).slice(0, 60) : '',
      author: nameOf(value.author).slice(0, 120),
      publisher: nameOf(value.publisher).slice(0, 120),
    });
  }
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage']) gather(value[key], found, depth + 1);
}

function parse(raw: string): unknown {
  const text = raw
    .replace(/^\s*(?:<!--|\/\*.*?\*\/|\/\/\s*<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>)\s*;?\s*$/g, '')
    .replace(/\p{Cc}+/gu, ' ');
  for (const attempt of [text, text.replace(/,(\s*[}\]])/g, '$1').replace(/;\s*$/, '')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next reading is more lenient.
    }
  }
  return null;
}

const pick = (raw: string, key: string): string =>
  new RegExp(`"${key}"\\s*:\\s*"((?:[^"\\\\]|\\\\.)*)"`).exec(raw)?.[1] ?? '';

/** Article-like nodes of one JSON-LD script, at most twelve; never throws. */
export function readLinkedData(raw: string): LinkedData[] {
  if (raw.length > 400_000) return [];
  const found: LinkedData[] = [];
  const value = parse(raw);
  if (value !== null) {
    gather(value, found, 0);
    return found;
  }
  const type = pick(raw, '@type');
  if (!ARTICLE_TYPE.test(type)) return [];
  const author = /"author"\s*:\s*[[{\s]*[^\]}]*?"name"\s*:\s*"([^"]*)"/.exec(raw)?.[1] ?? '';
  return [
    {
      type,
      headline: pick(raw, 'headline').replace(/\\(.)/g, '$1').slice(0, 300),
      published: pick(raw, 'datePublished').slice(0, 60),
      author: author.slice(0, 120),
      publisher: '',
    },
  ];
}
