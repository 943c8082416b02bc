// Collects what the verdict needs from a document: reads only, never asks for layout, and stops at bounds so that a page
// of a hundred thousand elements costs what one of twenty thousand does. What the signs mean is lib/text/detect.ts.
import { countHan } from '../text/han';
import { readLinkedData } from '../text/linked-data';
import { isHeadingLike } from '../text/plain';
import type { Heading, PageSigns, Stamp } from '../text/signs';
import { summarise } from './summary';
import { walkText } from './walk';

const MAX_META = 60;
const clip = (text: string, size: number): string => text.replace(/\s+/g, ' ').trim().slice(0, size);

function metaOf(document: Document): Record<string, string> {
  const meta: Record<string, string> = {};
  let count = 0;
  for (const element of document.querySelectorAll('meta[content]')) {
    const name = ['property', 'name', 'itemprop', 'http-equiv'].map((key) => element.getAttribute(key)).find(Boolean);
    const key = name?.trim().toLowerCase().slice(0, 60);
    const content = clip(element.getAttribute('content') ?? '', 300);
    if (!key || !content || key in meta || /viewport|verification|^fb:|^al:|image|theme-color/.test(key)) continue;
    meta[key] = content;
    if (++count >= MAX_META) break;
  }
  return meta;
}

function plainPre(document: Document): Element | null {
  if (document.contentType !== 'text/plain') return null;
  return document.querySelector('body > pre');
}

function langOf(document: Document, meta: Readonly<Record<string, string>>): string {
  const root = document.documentElement;
  const lang = root.getAttribute('lang') || root.getAttribute('xml:lang') || document.body?.getAttribute('lang');
  return (lang || meta['content-language'] || meta.inlanguage || meta['og:locale'] || '')
    .toLowerCase()
    .replace(/_/g, '-')
    .slice(0, 20);
}

const STATE =
  /(?:publish(?:ed)?|pub|release|article|news|post)_?(?:time|date|at|on|timestamp)\w{0,8}\\?["']?\s*[:=]\s*(?:\\?["'])?((?:19|20)\d\d[-/.年][^"'\\<>]{4,24}|1\d{12}|1\d{9})(?!\d)/i;

/** The first publication date in the data of a page's scripts: pages that draw themselves state it nowhere else. */
function stateOf(document: Document): Stamp[] {
  let left = 300_000;
  for (const script of document.querySelectorAll('script:not([src])')) {
    const text = (script.textContent ?? '').slice(0, left);
    const found = STATE.exec(text)?.[1];
    if (found) return [{ text: found, from: 'state', at: 0 }];
    left -= text.length;
    if (left <= 0) break;
  }
  return [];
}

const headOf = (text: string): Heading[] =>
  text && isHeadingLike(text) ? [{ text, level: 1, at: 0, aside: false }] : [];

/** The signs of a document, and the element that holds its running text; null: there is none to speak of. */
export interface PageReading {
  readonly signs: PageSigns;
  readonly main: Element | null;
}

/** The signs of a document, without what was found on the way. */
export const collectSigns = (...of: Parameters<typeof readPage>): PageSigns => readPage(...of).signs;

/**
 * Looks at a document as a whole. `now` is an ISO moment; `sourceOf` gives the site's own words of a painted text node.
 * Elements that Duidu itself drew (duidu-run) are left out.
 */
export function readPage(
  document: Document,
  location: { readonly href: string },
  now: string,
  sourceOf: (node: Text) => string = (node) => node.data,
): PageReading {
  const meta = metaOf(document);
  const pre = plainPre(document);
  const titleNode = document.querySelector('title')?.firstChild;
  const name = titleNode?.nodeType === 3 ? sourceOf(titleNode as Text) : document.title;
  const root = document.body ?? document.documentElement;
  let walked = walkText(root, sourceOf, { whole: pre !== null, hidden: false });
  // Some pages keep their article hidden until a script shows it: a nearly empty page is looked at with open eyes.
  if (walked.han < 40 && !pre) walked = walkText(root, sourceOf, { whole: false, hidden: true });
  const canonical = document.querySelector('link[rel="canonical" i]')?.getAttribute('href') || meta['og:url'] || '';
  const linkedData = [...document.querySelectorAll('script[type="application/ld+json" i]')]
    .slice(0, 12)
    .flatMap((script) => readLinkedData(script.textContent ?? ''))
    .slice(0, 24);
  const title = meta['og:title'] ?? '';
  const stated = [name, title, meta.articletitle ?? '', ...linkedData.map((node) => node.headline)].filter(
    (line) => countHan(line) > 0,
  );
  const { summary, main } = summarise(walked, stated);
  const dated = linkedData.some((node) => node.published) || summary.stamps.some(({ from }) => from !== 'print');
  const signs = {
    url: location.href.slice(0, 500),
    canonical: canonical.slice(0, 500),
    now,
    plain: pre !== null,
    lang: langOf(document, meta),
    name: clip(name, 300),
    meta,
    linkedData,
    ...summary,
    stamps: dated ? summary.stamps : [...summary.stamps, ...stateOf(document)],
    ...(pre && { headings: headOf(walked.lines[0]?.text ?? '') }),
  };
  return { signs, main };
}
