// What the tests of lib/page share: a body of the test's own, a made-up conversion and made-up readings that can be
// told apart from the site's words, a watch on the page that hands the site's changes to the ledger, and a ledger itself.
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { Ledger } from '../../../lib/page/ledger';
import { makeRun, wordsOf } from '../../../lib/page/run';
import type { Segment } from '../../../lib/text/segment';

/** The body with this markup, and nothing left of the test before. */
export function pageOf(html: string): HTMLElement {
  document.documentElement.removeAttribute('lang');
  document.body.replaceChildren();
  document.body.append(document.createRange().createContextualFragment(html));
  return document.body;
}

/** The first element of a selector. */
export function the(selector: string, root: ParentNode = document): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

/** The text node at an index among an element's children. */
export function textIn(parent: Node, index = 0): Text {
  const node = parent.childNodes[index];
  if (node?.nodeType !== 3) throw new Error(`no text at ${index}`);
  return node as Text;
}

/** All text nodes under a root that are not inside a run. */
export function textsOf(root: Node): Text[] {
  const walker = document.createTreeWalker(root, 4);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!node.parentElement?.closest('duidu-run')) texts.push(node as Text);
  return texts;
}

/** One tile a character: a reading for every Han character, and `⟨字⟩` for it when it is converted. */
export function tilesOf(text: string, how: { readonly to?: boolean; readonly reading?: boolean }): Segment[] {
  return [...text].map((char) => {
    const tile: { length: number; to?: string; reading?: string } = { length: char.length };
    if (/\p{Script=Han}/u.test(char)) {
      if (how.to) tile.to = `⟨${char}⟩`;
      if (how.reading) tile.reading = `r${char.codePointAt(0)?.toString(16)}`;
    }
    return tile;
  });
}

/** What was converted by `tilesOf`, as the site wrote it. */
export const unconverted = (text: string): string => text.replace(/[⟨⟩]/g, '');

/** A run with readings for this node, converted too when asked. */
export function runFor(ledger: Ledger, node: Text, to = false): HTMLElement {
  const source = ledger.sourceOf(node);
  return makeRun(document, source, wordsOf(document, source, tilesOf(source, { to, reading: true })));
}

/** Watches a root as the reader does; `repair` hands what the site did to the ledger and forgets our own changes. */
export function watch(root: Node, ledger: Ledger) {
  const observer = new MutationObserver(() => {});
  const observe = (node: Node): void =>
    observer.observe(node, { childList: true, characterData: true, subtree: true, attributes: true });
  observe(root);
  return {
    repair(): Set<Text> {
      const dirty = ledger.repair(observer.takeRecords());
      observer.disconnect();
      observe(root);
      return dirty;
    },
    /** Our own writing, between the site's. */
    paint(work: () => void): void {
      ledger.repair(observer.takeRecords());
      work();
      observer.takeRecords();
    },
    /** Browsers watch a removed tree on until the observer is called ("transient observers"); jsdom does not. */
    follow: observe,
  };
}

/** The ledger of the test that runs, and the watch on its page; of files that call `setUpLedger`. */
export let ledger: Ledger;
export let page: ReturnType<typeof watch>;
let now = 0;

/** So many milliseconds pass for the ledger. */
export const later = (ms: number): void => {
  now += ms;
};

export const runs = (root: ParentNode = document): Element[] => [...root.querySelectorAll('duidu-run')];

/** A page with every text node covered. */
export function covered(html: string, to = false): HTMLElement {
  const body = pageOf(html);
  page.paint(() => {
    for (const node of textsOf(body)) if (node.data.trim()) ledger.cover(node, runFor(ledger, node, to));
  });
  return body;
}

/** To be called once in a file: every test has a ledger of its own, which in the end leaves no run behind. */
export function setUpLedger(): void {
  beforeEach(() => {
    now = 0;
    ledger = new Ledger(() => now);
    page = watch(document.body, ledger);
  });
  afterEach(() => {
    ledger.restore([document]);
    expect(runs()).toEqual([]);
  });
}

/** The styles that a browser computes and jsdom does not: text runs horizontally. Undone by `vi.restoreAllMocks()`. */
export function styleLikeABrowser(): void {
  const compute = window.getComputedStyle.bind(window);
  vi.spyOn(window, 'getComputedStyle').mockImplementation((element) => {
    const style = compute(element);
    Object.defineProperty(style, 'writingMode', { value: 'horizontal-tb', configurable: true });
    return style;
  });
}
