// The article of a page: title, byline and paragraphs, extracted by Readability from a clone, never from the live tree.
// Mends what it gets wrong on Chinese pages: a full Chinese sentence is shorter than its thresholds, 、 and 。 count as
// little as nothing, and notices and lists of other stories stand inside the container of the text.
import { Readability } from '@mozilla/readability';
import { bylineOf } from '../text/byline';
import { countHan } from '../text/han';
import { tidy } from '../text/notices';
import { plainParagraphs } from '../text/plain';
import type { PageSigns } from '../text/signs';
import { titleOf } from '../text/title';
import { collectSigns } from './signs';
import { isProse, squeeze } from './summary';
import { type Line, walkText } from './walk';

export interface Article {
  readonly title: string;
  readonly byline: string | null;
  /** Paragraphs of source text, without white space at their ends. */
  readonly paragraphs: readonly string[];
  /** UTF-16 units of all paragraphs. */
  readonly characters: number;
}

const BLOCK = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TD TH TR UL BR'.split(
    ' ',
  ),
);
const JUNK =
  'script,style,noscript,template,textarea,select,button,input,iframe,svg,rt,rp,nav,figcaption,[hidden],dialog';

/** Readability's own patterns are on its prototype; the types do not tell. */
interface Patterns {
  REGEXPS: Record<string, RegExp>;
}

class ChineseReadability extends Readability<string> {
  constructor(document: Document) {
    super(document, { charThreshold: 120, serializer: (node) => JSON.stringify(paragraphsOf(node)) });
    const patterns = this as unknown as Patterns;
    patterns.REGEXPS = { ...patterns.REGEXPS, commas: /[,،﹐，、。；！？：]/g };
  }
}

/** A clone of the document in which every text node holds the site's own words and nothing of ours is left. */
function cloneSource(document: Document, sourceOf: (node: Text) => string): Document {
  const clone = document.cloneNode(true) as Document;
  const live = document.createTreeWalker(document, 4);
  const copy = clone.createTreeWalker(clone, 4);
  for (
    let node = live.nextNode(), twin = copy.nextNode();
    node && twin;
    node = live.nextNode(), twin = copy.nextNode()
  ) {
    const source = sourceOf(node as Text);
    if (source !== (twin as Text).data) (twin as Text).data = source;
  }
  for (const run of clone.querySelectorAll('duidu-run')) run.remove();
  return clone;
}

function prepare(clone: Document): void {
  for (const element of clone.querySelectorAll(JUNK)) {
    if (!element.matches('script[type="application/ld+json" i]')) element.remove();
  }
}

/** A paragraph, and whether it is nothing but a link with a headline's worth of text. */
interface Paragraph {
  readonly text: string;
  readonly link: boolean;
}

/** Text of a subtree cut at block boundaries and line breaks. */
function paragraphsOf(root: Node): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let text = '';
  let linked = '';
  const flush = (): void => {
    const line = text.replace(/\s+/g, ' ').trim();
    if (line) paragraphs.push({ text: line, link: countHan(linked) > 5 && countHan(linked) >= countHan(line) * 0.8 });
    text = '';
    linked = '';
  };
  const visit = (node: Node, within: boolean): void => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) {
        text += (child as Text).data;
        if (within) linked += (child as Text).data;
      } else if (child.nodeType === 1) {
        const name = child.nodeName.toUpperCase();
        if (BLOCK.has(name)) flush();
        visit(child, within || name === 'A');
        if (BLOCK.has(name)) flush();
      }
    }
  };
  visit(root, false);
  flush();
  return paragraphs;
}

/**
 * The article of a document, or null where there is none. Reads only: the work is done on a clone.
 * `sourceOf` gives the site's own words of a text node that Duidu has painted.
 */
export function extractArticle(
  document: Document,
  sourceOf: (node: Text) => string = (node) => node.data,
): Article | null {
  const signs = collectSigns(document, { href: document.URL }, '', sourceOf);
  const clone = cloneSource(document, sourceOf);
  const pre = signs.plain ? clone.querySelector('body > pre') : null;
  const title = titleOf(signs);
  const found = pre ? plainParagraphs(pre.textContent ?? '') : read(clone, signs, title);
  const paragraphs = found.at(0) === title ? found.slice(1) : found;
  if (countHan(paragraphs.join('')) === 0) return null;
  return {
    title,
    byline: bylineOf(signs),
    paragraphs,
    characters: paragraphs.reduce((sum, part) => sum + part.length, 0),
  };
}

function read(clone: Document, signs: PageSigns, title: string): string[] {
  prepare(clone);
  const lines = walkText(clone.body, (node) => node.data, { whole: false, hidden: false }).lines;
  const parsed = new ChineseReadability(clone).parse();
  const found = JSON.parse(parsed?.content || '[]') as Paragraph[];
  const content = found.map(({ text }) => text);
  const links = new Set(found.filter(({ link }) => link).map(({ text }) => text));
  // Too little: Readability gave up on a page that has a container full of sentences.
  if (countHan(content.join('')) * 2 < Math.min(signs.shape.mainProse, 2_000))
    return tidy(signs.body.split('\n'), title);
  return tidy([...lead(lines, content, title), ...content], title, links);
}

/**
 * Paragraphs between the title and what Readability took. It drops an opening paragraph that stands outside the text's
 * container, since it takes only one with a Latin full stop for a sentence.
 */
function lead(lines: readonly Line[], content: readonly string[], title: string): string[] {
  const known = new Set(content.map(squeeze));
  const first = lines.findIndex((line) => line.han > 12 && known.has(squeeze(line.text)));
  const wanted = squeeze(title);
  let start = -1;
  for (let at = 0; at < first; at++) if (squeeze(lines[at]?.text ?? '') === wanted) start = at;
  if (start < 0 || first - start > 40) return [];
  return lines
    .slice(start + 1, first)
    .filter((line) => !line.aside && isProse(line) && /[。！？]/.test(line.text) && !known.has(squeeze(line.text)))
    .map((line) => line.text);
}
