// The article of a page: title, byline and paragraphs, extracted by Readability from a clone, never from the live tree.
// Mends what it gets wrong on Chinese pages: a full Chinese sentence is shorter than its thresholds, 、 and 。 count as
// little as nothing, and notices and lists of other stories stand inside the container of the text.
import { Readability } from '@mozilla/readability';
import { countHan } from '../text/han';

export interface Article {
  readonly title: string;
  readonly byline: string | null;
  /** Paragraphs of source text, without white space at their ends. */
  readonly paragraphs: readonly string[];
  /** UTF-16 units of all paragraphs. */
  readonly characters: number;
}

const BLOCK = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TD TH TR UL BR'.split(' '),
);
const JUNK = 'script,style,noscript,template,textarea,select,button,input,iframe,svg,rt,rp,nav,[hidden],dialog';

/** Readability's own patterns are on its prototype; the types do not tell. */
interface Patterns {
  REGEXPS: Record<string, RegExp>;
}

class ChineseReadability extends Readability<string> {
  constructor(document: Document) {
    super(document, { charThreshold: 120, keepClasses: false, serializer: () => '' });
    const patterns = this as unknown as Patterns;
    patterns.REGEXPS = { ...patterns.REGEXPS, commas: /[,،﹐，、。；！？：]/g };
  }
}

/** A clone of the document in which every text node holds the site's own words and nothing of ours is left. */
function cloneSource(document: Document, sourceOf: (node: Text) => string): Document {
  const clone = document.cloneNode(true) as Document;
  const live = document.createTreeWalker(document, 4);
  const copy = clone.createTreeWalker(clone, 4);
  for (let node = live.nextNode(), twin = copy.nextNode(); node && twin; node = live.nextNode(), twin = copy.nextNode()) {
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

/** Text of a subtree cut at block boundaries and line breaks. */
export function paragraphsOf(root: Node): string[] {
  const paragraphs: string[] = [];
  let text = '';
  const flush = (): void => {
    const line = text.replace(/\s+/g, ' ').trim();
    if (line) paragraphs.push(line);
    text = '';
  };
  const visit = (node: Node): void => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) text += (child as Text).data;
      else if (child.nodeType === 1) {
        const block = BLOCK.has(child.nodeName.toUpperCase());
        if (block) flush();
        visit(child);
        if (block) flush();
      }
    }
  };
  visit(root);
  flush();
  return paragraphs;
}

/** Paragraphs of a text file: hard-wrapped lines of one paragraph are put together again. */
function plainParagraphs(text: string): string[] {
  return text
    .split(/\r?\n[ \t\u3000]*\r?\n/)
    .map((part) => part.replace(/\s*\r?\n\s*/g, '').trim())
    .filter(Boolean);
}

/**
 * The article of a document, or null where there is none. Reads only: the work is done on a clone.
 * `sourceOf` gives the site's own words of a text node that Duidu has painted.
 */
export function extractArticle(document: Document, sourceOf: (node: Text) => string = (node) => node.data): Article | null {
  const clone = cloneSource(document, sourceOf);
  const pre = document.contentType === 'text/plain' ? clone.querySelector('body > pre') : null;
  if (pre) {
    const paragraphs = plainParagraphs(pre.textContent ?? '');
    return paragraphs.length > 0 ? articleOf(clone.title, null, paragraphs) : null;
  }
  prepare(clone);
  const read = new ChineseReadability(clone);
  (read as unknown as { _serializer: (node: Node) => string })._serializer = (node) => JSON.stringify(paragraphsOf(node));
  const parsed = read.parse();
  const paragraphs = JSON.parse(parsed?.content || '[]') as string[];
  if (!parsed || countHan(paragraphs.join('')) === 0) return null;
  return articleOf(parsed.title ?? '', parsed.byline?.trim() || null, paragraphs);
}

function articleOf(title: string, byline: string | null, paragraphs: readonly string[]): Article {
  return { title: title.trim(), byline, paragraphs, characters: paragraphs.reduce((sum, part) => sum + part.length, 0) };
}
