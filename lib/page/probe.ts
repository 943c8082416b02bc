// The first look at a page: a bounded sample of its letters, whether they are Chinese, and again a few times where a
// page is empty at first. Errs towards yes: the reader judges in full. Nothing is imported: it must stay under 2 KB.

const NODES = 4_000;
const LETTERS = 3_000;

/** Is this UTF-16 unit part of a letter? Near enough, and without the cost of a regular expression over Unicode. */
const isLetter = (unit: number): boolean =>
  unit > 0xbf ? unit < 0x2000 || (unit > 0x3040 && unit < 0xff00) : (unit | 32) > 96 && (unit | 32) < 123;

/** The first letters of visible text under a root, open shadow roots included; other characters are dropped. */
export function sampleOf(root: Element): string {
  let text = '';
  const add = (data: string): void => {
    for (let i = 0; i < data.length && i < 20_000 && text.length < LETTERS; i++) {
      if (isLetter(data.charCodeAt(i))) text += data[i];
    }
  };
  let nodes = 0;
  const visit = (node: Node): void => {
    for (let child = node.firstChild; child && ++nodes < NODES && text.length < LETTERS; child = child.nextSibling) {
      if (child.nodeType === 3) add((child as Text).data);
      else if (child.nodeType === 1 && !/^(script|style|noscript|template|textarea|svg)$/i.test(child.nodeName)) {
        visit((child as Element).shadowRoot ?? child);
      }
    }
  };
  visit(root);
  return text;
}

/** Does a sample of letters look like a page in Chinese, short ones included, and not Japanese, Korean or a quotation? */
export function isChineseSample(letters: string, lang: string): boolean {
  const count = (pattern: RegExp): number => letters.match(pattern)?.length ?? 0;
  const han = count(/[\u3400-\u9fff\uf900-\ufaff]|[\ud840-\ud888][\udc00-\udfff]/g);
  const kana = count(/[\u3041-\u30fa]/g);
  const hangul = count(/[\uac00-\ud7a3]/g);
  const other = letters.length - han - kana - hangul;
  const stated = /^zh|^yue/i.test(lang);
  return (
    han >= 40 && kana < han * (/^ja/i.test(lang) ? 0.03 : 0.2) && hangul < han / 2 && han > other / (stated ? 20 : 10)
  );
}

/** Milliseconds from one look to the next: pages that draw themselves by script are empty at first. */
const LATER = [1_000, 2_000, 3_000];
/** Letters from which a page counts as drawn. */
const DRAWN = 200;

/** Looks at a document now, and while it is nearly empty a few times more; `found` is called once, if it is Chinese. */
export function probe(document: Document, found: () => void, turn = 0): void {
  const letters = sampleOf(document.body ?? document.documentElement);
  const wait = LATER[turn];
  if (isChineseSample(letters, document.documentElement.lang)) found();
  else if (letters.length < DRAWN && wait) setTimeout(probe, wait, document, found, turn + 1);
}
