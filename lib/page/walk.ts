// Walks the visible text of a page and cuts it into lines: the text between two block boundaries, with what is needed to
// weigh it (Han in links, place in the page, container). Bounded; computed styles are never asked for.
import { isHan } from '../text/han';
import { plainParagraphs } from '../text/plain';
import { isAside } from './aside';

export interface Line {
  readonly text: string;
  readonly han: number;
  /** Han characters inside links. */
  readonly linked: number;
  /** The block element that the line stands in. */
  readonly element: Element;
  /** In navigation, sidebar, footer, comments. */
  readonly aside: boolean;
}

/** A date that markup states, with the number of the line it precedes. */
export interface Marked {
  readonly text: string;
  readonly from: 'mark' | 'time';
  readonly at: number;
}

export interface Walked {
  readonly lines: readonly Line[];
  readonly marked: readonly Marked[];
  readonly han: number;
  readonly articles: number;
  readonly codes: number;
  readonly cut: boolean;
}

const MAX_ELEMENTS = 20_000;
const MAX_CHARACTERS = 120_000;
const MAX_DEPTH = 300;

const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA SELECT DATALIST SVG MATH CANVAS IFRAME OBJECT VIDEO AUDIO BUTTON RT RP DUIDU-RUN'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'A ABBR B BDI BDO CITE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q RUBY RB S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);
const DATE_NAME = /date|time|publish|pub/i;
const CHANGED = /(?:更新|修改|updated|modified)[^\d。]{0,6}$/i;

// What aria-hidden keeps from screen readers can be seen; a date is often told to them in other words beside it.
const isHidden = (element: Element): boolean =>
  element.hasAttributes() &&
  (element.hasAttribute('hidden') ||
    (element.getAttribute('aria-hidden') === 'true' && element.nodeName !== 'TIME') ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? ''));

interface Place {
  readonly block: Element;
  readonly link: boolean;
  readonly aside: boolean;
  readonly depth: number;
}

class Walk {
  readonly lines: Line[] = [];
  readonly marked: Marked[] = [];
  han = 0;
  articles = 0;
  codes = 0;
  cut = false;
  private elements = 0;
  private characters = 0;
  private text = '';
  private textHan = 0;
  private linked = 0;
  private place: Place | null = null;

  constructor(
    private readonly sourceOf: (node: Text) => string,
    private readonly whole: boolean,
    private readonly hidden: boolean,
  ) {}

  flush(): void {
    const text = this.text.replace(/\s+/g, ' ').trim();
    if (text && this.place) {
      const { block, aside } = this.place;
      this.lines.push({ text, han: this.textHan, linked: this.linked, element: block, aside });
    }
    this.text = '';
    this.textHan = 0;
    this.linked = 0;
    this.place = null;
  }

  private take(node: Text, place: Place): void {
    const source = this.sourceOf(node).slice(0, MAX_CHARACTERS - this.characters);
    if (!source) return;
    this.characters += source.length;
    if (this.characters >= MAX_CHARACTERS) this.cut = true;
    if (this.whole) this.takeLines(source, place);
    else this.add(source, place);
  }

  private takeLines(source: string, place: Place): void {
    for (const line of plainParagraphs(source)) {
      this.add(line, place);
      this.flush();
    }
  }

  private add(text: string, place: Place): void {
    let han = 0;
    for (let i = 0; i < text.length; i++) if (isHan(text.charCodeAt(i))) han++;
    this.place ??= place;
    this.text += text;
    this.textHan += han;
    this.han += han;
    if (place.link) this.linked += han;
  }

  children(parent: Node, place: Place): void {
    for (let node = parent.firstChild; node && !this.cut; node = node.nextSibling) {
      if (node.nodeType === 3) this.take(node as Text, place);
      else if (node.nodeType === 1) this.element(node as Element, place);
    }
  }

  private element(element: Element, place: Place): void {
    const name = element.nodeName.toUpperCase();
    if (++this.elements > MAX_ELEMENTS) this.cut = true;
    if (SKIPPED.has(name) || place.depth > MAX_DEPTH || (!this.hidden && isHidden(element))) return;
    if (name === 'BR' || name === 'HR') {
      this.flush();
      return;
    }
    this.note(element, name, place);
    const inline = INLINE.has(name);
    if (!inline) this.flush();
    this.children(element.shadowRoot ?? element, {
      block: inline ? place.block : element,
      link: place.link || name === 'A',
      aside: place.aside || isAside(element),
      depth: place.depth + 1,
    });
    if (!inline) this.flush();
  }

  private note(element: Element, name: string, place: Place): void {
    if (name === 'ARTICLE') this.articles++;
    else if (name === 'PRE' || name === 'CODE' || name === 'KBD') this.codes++;
    if (place.aside || this.marked.length >= 24 || (name !== 'TIME' && !element.hasAttributes())) return;
    const prop = `${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('property') ?? ''}`;
    const called = `${prop} ${element.id} ${element.getAttribute('class') ?? ''}`;
    const named = /datePublished|dateCreated|published_time|\bpubdate\b/i.test(prop);
    if (!named && name !== 'TIME' && !DATE_NAME.test(called)) return;
    const stamp = element.getAttribute('datetime') ?? (named ? element.getAttribute('content') : null);
    const at = this.lines.length;
    // 更新時間：<time>…</time>: what it is called stands before it, in the same block or in one of its own.
    const last = this.lines.at(-1)?.text ?? '';
    const before = this.text.trim() || (last.length < 9 ? last : '');
    const changed = /modif|updat/i.test(called) || CHANGED.test(before) ? '更新 ' : '';
    if (stamp && (name === 'TIME' || named)) {
      const mark = named || element.hasAttribute('pubdate');
      this.marked.push({ text: changed + stamp.slice(0, 80), from: mark ? 'mark' : 'time', at });
      return;
    }
    const text = element.childElementCount <= 3 ? (element.textContent ?? '').trim() : '';
    if (text.length >= 8 && text.length < 80 && /\d{4}|\d\/\d/.test(text))
      this.marked.push({ text: changed + text, from: named ? 'mark' : 'time', at });
  }
}

/**
 * The lines of text under a root, in page order. `whole` cuts a text file, which is one node, into its paragraphs; `hidden` reads what the
 * page marks as hidden too.
 */
export function walkText(
  root: Element,
  sourceOf: (node: Text) => string,
  { whole, hidden }: { readonly whole: boolean; readonly hidden: boolean },
): Walked {
  const walk = new Walk(sourceOf, whole, hidden);
  walk.children(root.shadowRoot ?? root, { block: root, link: false, aside: false, depth: 0 });
  walk.flush();
  return walk;
}
