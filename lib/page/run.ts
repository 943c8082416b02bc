// The element that stands in for a covered text node: the node's whole text as shown, word by word, each
// word's reading in an attribute that only CSS draws. Builds and reads runs; the ledger puts them in the page.
//
//   <duidu-run> 外交部 … plain text …<duidu-w data-r="wàijiāobù">外交部</duidu-w></duidu-run>
//
// How one word is set, by characters or with its English, is word.ts's business. A name that its English follows stands
// in an element of its own, with its words: <duidu-n data-e="David Lammy">.
// A text node that is too long for one go gets parts, <duidu-part>, filled one by one as they come near.
import type { Segment } from '../text/segment';
import { cut } from '../text/segment';
import type { Span } from '../text/span';
import { PLAIN, type Setting, wordOf } from './word';

export const RUN = 'duidu-run';
export const PART = 'duidu-part';
export const NAME = 'duidu-n';

/** UTF-16 units of English that still go on one line, as long as the longest full names do. */
const LINE = 28;

/** A name, or the end of one, and the English that is drawn after it. */
export interface Gloss extends Span {
  readonly en: string;
}

/** How the words of a run are set, and what is shown after it. */
export interface Ways {
  readonly setting: Setting;
  readonly next: string;
}
const PLAIN_WAYS: Ways = { setting: PLAIN, next: '' };

/** What stands in a run or a part for `source`: the words under its tiles, and in them the names that are glossed. */
export function contentOfRun(
  document: Document,
  source: string,
  tiles: readonly Segment[],
  glosses: readonly Gloss[],
  ways: Ways = PLAIN_WAYS,
): DocumentFragment {
  if (!glosses.length) return wordsOf(document, source, tiles, ways);
  const content = document.createDocumentFragment();
  const stretch = (start: number, end: number) =>
    wordsOf(
      document,
      source.slice(start, end),
      cut(tiles, { start, end }),
      { ...ways, next: source.slice(end, end + 2) || ways.next },
      content.lastChild !== null,
    );
  let from = 0;
  for (const { start, end, en } of glosses) {
    content.append(stretch(from, start));
    const name = document.createElement(NAME);
    name.setAttribute('data-e', en);
    if (en.length > LINE) name.setAttribute('data-l', '');
    name.append(stretch(start, end));
    content.append(name);
    from = end;
  }
  content.append(stretch(from, source.length));
  return content;
}

/**
 * The words of `source` under its tiles, as nodes to stand in a run or a part. Firefox breaks no line between ruby and
 * a curly quotation mark, which Chinese text may do outside of the quotation: there a <wbr> says so. `follows`:
 * something stands before them.
 */
export function wordsOf(
  document: Document,
  source: string,
  tiles: readonly Segment[],
  { setting, next }: Ways = PLAIN_WAYS,
  follows = false,
): DocumentFragment {
  const words = document.createDocumentFragment();
  const flush = (more: boolean) => {
    if (/^[“‘]/.test(bare) && (follows || words.lastChild)) words.append(document.createElement('wbr'));
    if (bare) words.append(bare);
    if (more && /[”’]$/.test(bare)) words.append(document.createElement('wbr'));
    bare = '';
  };
  let at = 0;
  let bare = '';
  for (const tile of tiles) {
    const shown = tile.to ?? source.slice(at, at + tile.length);
    at += tile.length;
    if (!tile.reading && !tile.gloss) {
      bare += shown;
      continue;
    }
    flush(true);
    words.append(...wordOf(document, shown, tile, setting, source.slice(at, at + 2) || next));
  }
  flush(false);
  return words;
}

/** `source` as its tiles show it. */
export function shownOf(source: string, tiles: readonly Segment[]): string {
  let at = 0;
  let shown = '';
  for (const tile of tiles) {
    shown += tile.to ?? source.slice(at, at + tile.length);
    at += tile.length;
  }
  return shown;
}

/** A run for `source`; `data-s` keeps the source where what is shown differs, for whoever finds an orphan. */
export function makeRun(document: Document, source: string, content: Node): HTMLElement {
  const run = document.createElement(RUN);
  run.append(content);
  if (run.textContent !== source) run.setAttribute('data-s', source);
  return run;
}

/** A run of empty-handed parts: each part holds its plain text until `fillPart`. `cuts` are half-open, in order. */
export function makeParts(document: Document, source: string, cuts: readonly number[]): HTMLElement {
  const run = document.createElement(RUN);
  run.setAttribute('data-s', source);
  for (let i = 0; i + 1 < cuts.length; i++) {
    const part = document.createElement(PART);
    part.append(source.slice(cuts[i], cuts[i + 1]));
    run.append(part);
  }
  return run;
}

/** Swaps a part's content; the part itself stays. */
export function fillPart(part: Element, content: Node): void {
  part.replaceChildren(content);
}

/** The source text that a run of any version of Duidu stands for. */
export function sourceOfRun(run: Element): string {
  return run.getAttribute('data-s') ?? run.textContent ?? '';
}
