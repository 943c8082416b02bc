// What is collected of a page for the verdict: JSON-safe, bounded in size, free of the DOM. collectSigns fills it
// (lib/page/signs.ts), judge weighs it (detect.ts). Order on the page is kept as `at`, the number of the text block.

/** schema.org facts of one article-like node of a page's JSON-LD. */
export interface LinkedData {
  /** 'NewsArticle', 'WebPage' … as printed, without the schema.org address. */
  readonly type: string;
  readonly headline: string;
  readonly published: string;
  readonly author: string;
  readonly publisher: string;
}

/** A line that may be the title: h1 to h3 by level, 7 for other lines that the document's title repeats. */
export interface Heading {
  readonly text: string;
  readonly level: number;
  readonly at: number;
  /** Inside navigation, footer or sidebar. */
  readonly aside: boolean;
}

/**
 * A date as the page states it: 'mark' by markup that calls it the publication date, 'time' by <time>, 'print' in its
 * text, 'state' in a script's data. What stands right before it is kept, since that may call it the change date.
 */
export interface Stamp {
  readonly text: string;
  readonly from: 'mark' | 'time' | 'print' | 'state';
  readonly at: number;
}

/** Figures of the page's shape, in blocks and Han characters of visible text. */
export interface Shape {
  /** Han characters in all visible text walked, and those of them in links. */
  readonly han: number;
  readonly linked: number;
  /** Paragraphs of running text outside navigation, and their Han characters. */
  readonly paragraphs: number;
  readonly prose: number;
  /** The same inside the one container that holds most of them. */
  readonly mainParagraphs: number;
  readonly mainProse: number;
  /** Blocks that are nothing but a link with a headline's worth of text. */
  readonly linkBlocks: number;
  /** Of those, the ones inside that container that stand beside a paragraph: the headlines of a list with extracts. */
  readonly teasers: number;
  /** Short blocks that hold a full date. */
  readonly datedBlocks: number;
  /** <article> elements. */
  readonly articles: number;
  /** <pre>, <code>, <kbd> elements. */
  readonly codes: number;
  /** The walk was cut short by its bounds. */
  readonly cut: boolean;
}

export interface PageSigns {
  readonly url: string;
  /** The page's own statement of its address (link rel=canonical, og:url); '' if none. */
  readonly canonical: string;
  /** ISO 8601: the moment of collecting. Dates after it are not believed. */
  readonly now: string;
  /** A text file, shown by the browser as one <pre>. */
  readonly plain: boolean;
  /** The root's lang, or what a meta element says instead. */
  readonly lang: string;
  /** <title> of the document. */
  readonly name: string;
  /** Running text of the main container; paragraphs by '\n'. */
  readonly body: string;
  /** A sample of all other visible text. */
  readonly rest: string;
  readonly shape: Shape;
  readonly headings: readonly Heading[];
  readonly stamps: readonly Stamp[];
  /** Short lines near the title or at the ends of the text that may name who wrote it. */
  readonly credits: readonly string[];
  /** Lower-case name, property or itemprop of meta elements → first content. */
  readonly meta: Readonly<Record<string, string>>;
  readonly linkedData: readonly LinkedData[];
  /** Block where the main text begins. */
  readonly mainAt: number;
}
