// The hostile site: any mix of edits to a painted tree and to its unpainted twin, with repairs at any moment. What a
// reader sees is the twin's text, each word once, and after restore the markup is the twin's, detached nodes too. Names
// are marked and followed by English on the way: no mark ever lies on other text than its name, and none is left over.
//
// Left out, because the site then acts upon our paint itself and no observer can tell what it meant: normalize()
// (deletes covered nodes), character edits by offset and splitText on painted nodes, copies of rewritten nodes and
// of painted attributes (they carry the shown text), copies of what the site changed in the same turn (the run of the
// old text is copied too), and clones that never entered the page.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Block } from '../../../lib/page/block';
import { Ledger } from '../../../lib/page/ledger';
import { Marks } from '../../../lib/page/marks';
import { shownPlace } from '../../../lib/page/places';
import { contentOfRun, makeRun, shownOf } from '../../../lib/page/run';
import type { Segment } from '../../../lib/text/segment';
import { registered, standInHighlights } from './highlights';
import { runFor, styleLikeABrowser, textsOf, tilesOf, unconverted, watch } from './stage';

type Pair = readonly [painted: Node, twin: Node];
/** An edit of the site's, with numbers that choose what it acts upon; or what the ledger is told and asked. */
type Step = readonly [deed: string, a: number, b: number, c: number];
type Deed = (a: number, b: number, c: number) => unknown;

const DEEDS = [
  ...['setText', 'setText', 'emptyText', 'sameText', 'appendData', 'splitText', 'appendElement', 'appendText'],
  ...['insertBefore', 'insertAfter', 'remove', 'remove', 'removeText', 'putBack', 'move', 'moveText', 'wrap'],
  ...['clone', 'serialise', 'textContent', 'replaceChildren', 'setAttribute', 'removeAttribute', 'takeRun', 'unwrap'],
  ...['repair', 'repair', 'paint', 'paint', 'paint'],
];
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.tuple(fc.constantFrom(...DEEDS), fc.nat(999), fc.nat(999), fc.nat(999)),
  { minLength: 5, maxLength: 60, size: 'max' },
);

const TAGS = ['p', 'b', 'span', 'a', 'div', 'em'];
const HAN = '外交部長說明天會議在京舉行記者問題';

interface Shape {
  readonly tag: string;
  readonly title: boolean;
  readonly children: readonly (number | Shape)[];
}
const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.record({
    tag: fc.constantFrom(...TAGS),
    title: fc.boolean(),
    children: fc.array(fc.oneof({ maxDepth: 3 }, fc.nat(40), tie('shape')), { maxLength: 5 }),
  }),
}));

/** The site: the same deeds on both trees, through its own references only, never through ours. */
class Site {
  readonly root: readonly [HTMLElement, HTMLElement];
  readonly ledger = new Ledger(() => this.now);
  now = 0;
  #words = 0;
  /** Every node that the site holds a reference to. */
  readonly #held: Pair[] = [];
  readonly #page;
  readonly #marks: Marks;
  readonly #drift = new Map<Text, readonly Segment[]>();
  #painted = false;
  /** Names that were ever marked, and followed by English. */
  readonly named = { marked: 0, english: 0 };

  constructor(shapes: readonly Shape[]) {
    this.root = [document.createElement('main'), document.createElement('main')];
    document.body.replaceChildren(...this.root);
    for (const each of shapes) this.#append(this.root, this.#build(each));
    this.#page = watch(this.root[0], this.ledger);
    const view = window as unknown as Window & typeof globalThis;
    this.#marks = new Marks(view, this.ledger, (node, offset, side) =>
      shownPlace({ node, offset }, this.ledger, this.#drift, side),
    );
  }

  /** A text that stands nowhere else, so that a doubled or lost word shows. */
  #text(seed: number): string {
    this.#words++;
    const from = seed % 12;
    return `${HAN.slice(from, from + 1 + (seed % 4))}${this.#words}。`;
  }

  #hold<N extends Node>(make: () => N): readonly [N, N] {
    const pair = [make(), make()] as const;
    this.#held.push(pair);
    return pair;
  }

  #build(shape: Shape): Pair {
    const element = this.#hold(() => document.createElement(shape.tag));
    if (shape.title) {
      const title = this.#text(3);
      for (const side of element) side.title = title;
    }
    for (const child of shape.children) {
      if (typeof child === 'number') this.#append(element, this.#newText(child));
      else this.#append(element, this.#build(child));
    }
    return element;
  }

  #newText(seed: number): Pair {
    const text = seed === 0 ? '' : this.#text(seed);
    return this.#hold(() => document.createTextNode(text));
  }

  #append(parent: Pair, child: Pair): void {
    this.#each(parent, (node, side) => node.appendChild(child[side]));
  }

  /** The nth of those the site holds that fit. */
  #pick(n: number, fits: (pair: Pair) => boolean): Pair | undefined {
    const fitting = this.#held.filter(fits);
    return fitting[n % Math.max(1, fitting.length)];
  }

  #element = (n: number) => this.#pick(n, ([node]) => node.nodeType === 1) ?? this.root;
  #connected = (n: number) => this.#pick(n, ([node]) => node.nodeType === 1 && node.isConnected) ?? this.root;
  #textNode = (n: number) => this.#pick(n, ([node]) => node.nodeType === 3);
  #plainText = (n: number) => this.#pick(n, ([node]) => node.nodeType === 3 && !this.ledger.isPainted(node as Text));
  #child = (n: number) => this.#pick(n, ([, twin]) => twin.parentNode !== null);

  /** Text that carries what is shown and not what the site wrote would be the site's own from then on. */
  #isRewritten([painted]: Pair): boolean {
    const elements = [painted as Element, ...(painted as Element).querySelectorAll('*')];
    return (
      textsOf(painted).some((node) => this.ledger.isPainted(node) && !this.ledger.runOf(node)) ||
      elements.some((each) => this.ledger.attributeOf(each, 'title') !== each.getAttribute('title'))
    );
  }

  do([deed, a, b, c]: Step): void {
    (this.#deeds[deed] as Deed)(a, b, c);
    for (const [node] of this.#held) if (!node.parentNode) this.#page.follow(node);
  }

  readonly #deeds: Record<string, Deed> = {
    repair: () => this.repair(),
    paint: (a, b, c) => this.paint(a, b, c),
    // Text.
    setText: (a, b) => this.#write(this.#textNode(a), this.#text(b)),
    emptyText: (a) => this.#write(this.#textNode(a), ''),
    sameText: (a) => {
      const pair = this.#textNode(a);
      this.#write(pair, (pair?.[1] as Text | undefined)?.data ?? '');
    },
    appendData: (a, b) => {
      const more = this.#text(b);
      this.#each(this.#plainText(a), (node) => (node as Text).appendData(more));
    },
    splitText: (a, b) => {
      const pair = this.#plainText(a) as readonly [Text, Text] | undefined;
      const at = b % ((pair?.[1].length ?? 0) + 1);
      if (pair) this.#held.push([pair[0].splitText(at), pair[1].splitText(at)]);
    },
    // Attributes.
    setAttribute: (a, b) => {
      const title = this.#text(b);
      this.#each(this.#element(a), (node) => (node as Element).setAttribute('title', title));
    },
    removeAttribute: (a) => this.#each(this.#element(a), (node) => (node as Element).removeAttribute('title')),
    // The tree.
    appendElement: (a, b, c) => {
      const tag = TAGS[b % TAGS.length] as string;
      this.#place(this.#build({ tag, title: c % 2 === 0, children: [b + 1, c + 1] }), this.#element(a), null);
    },
    appendText: (a, b) => this.#place(this.#newText(b), this.#element(a), null),
    insertBefore: (a, b) => this.#place(this.#newText(a), null, this.#child(b)),
    insertAfter: (a, b) => {
      const fresh = this.#newText(a);
      this.#each(this.#child(b), (node, side) => (node as ChildNode).after(fresh[side] as Node));
    },
    remove: (a) => this.#each(this.#child(a), (node) => (node as ChildNode).remove()),
    removeText: (a) => this.#each(this.#textNode(a), (node) => (node as Text).remove()),
    putBack: (a, b) =>
      this.#place(
        this.#pick(a, ([, twin]) => !twin.isConnected),
        this.#connected(b),
        null,
      ),
    move: (a, b) => this.#place(this.#element(a), null, this.#child(b)),
    moveText: (a, b) => this.#place(this.#textNode(a), this.#element(b), null),
    wrap: (_, b) => {
      const ref = this.#child(b);
      if (!ref) return;
      const wrapper = this.#hold(() => document.createElement('span'));
      this.#each(ref, (node, side) => {
        node.parentNode?.insertBefore(wrapper[side] as Node, node);
        wrapper[side]?.appendChild(node);
      });
    },
    unwrap: (_, b) => {
      const isElement = (pair: Pair) => pair[1].nodeType === 1 && pair[1].parentNode !== null && pair !== this.root;
      this.#each(this.#pick(b, isElement), (node) => (node as Element).replaceWith(...node.childNodes));
    },
    // Whole elements.
    textContent: (a, b) => {
      const text = this.#text(b);
      this.#each(this.#connected(a), (node) => {
        node.textContent = text;
      });
    },
    replaceChildren: (a, b) => {
      const fresh = this.#newText(b);
      this.#each(this.#connected(a), (node, side) => (node as Element).replaceChildren(fresh[side] as Node));
    },
    clone: (a, b) => {
      const into = this.#connected(b);
      this.#each(this.#copyable(a), (node, side) => into[side]?.appendChild(node.cloneNode(true)));
    },
    serialise: (a, b) => {
      const into = this.#connected(b);
      const markup = this.#copyable(a)?.map((node) => (node as Element).outerHTML);
      if (markup)
        this.#each(into, (node, side) => (node as Element).insertAdjacentHTML('beforeend', markup[side] as string));
    },
    // Our own paint, taken off or carried away by whoever goes through the site's elements.
    takeRun: (a, b) => {
      const all = [...(this.#connected(a)[0] as Element).querySelectorAll('duidu-run')];
      const run = all.find((each) => this.ledger.ownerOf(each));
      if (run && b % 2) this.root[0].append(run);
      else run?.remove();
      this.now += 4000;
    },
  };

  /** An element that may be copied, when the observers have run. */
  #copyable(n: number): Pair | undefined {
    this.repair();
    const pair = this.#connected(n);
    return pair === this.root || this.#isRewritten(pair) ? undefined : pair;
  }

  #write(pair: Pair | undefined, text: string): void {
    this.#each(pair, (node) => {
      (node as Text).data = text;
    });
  }

  #each(pair: Pair | undefined, deed: (node: Node, side: 0 | 1) => void): void {
    if (!pair) return;
    deed(pair[0], 0);
    deed(pair[1], 1);
  }

  /** Puts a node at the end of a parent, or before a node of the site's; nothing goes into itself. */
  #place(child: Pair | undefined, parent: Pair | null, before: Pair | null | undefined): void {
    const into = parent ?? before?.map((node) => node.parentNode as Node);
    if (!child || !into || child === this.root || child[1] === before?.[1]) return;
    if (child[1].contains(into[1] as Node)) return;
    this.#each(child, (node, side) => into[side]?.insertBefore(node, before?.[side] ?? null));
  }

  repair(): Set<Text> {
    const dirty = this.#page.repair();
    this.#marks.prune();
    expect(unconverted(this.root[0].textContent ?? '')).toBe(this.root[1].textContent);
    return dirty;
  }

  /** As the reader does: repair, then paint what is dirty and some more, each node its own way. */
  paint(a: number, b: number, c: number): void {
    const dirty = this.repair();
    this.#page.paint(() => {
      const texts = textsOf(this.root[0]).filter((_, i) => (i * 7 + a) % 3 > 0);
      for (const node of new Set([...dirty, ...texts])) {
        if (!node.isConnected || this.ledger.isLeft(node) || !this.ledger.sourceOf(node)) continue;
        const way = (this.ledger.sourceOf(node).length + b + c) % 7;
        if (way > 4) this.#name(node, way === 5, b % 2 === 0);
        else if (way === 0) this.ledger.release(node);
        else if (way === 1) this.ledger.rewrite(node, `⟨${this.ledger.sourceOf(node)}⟩`);
        else this.ledger.cover(node, runFor(this.ledger, node, way > 2));
      }
      for (const element of this.root[0].querySelectorAll('[title]'))
        if ((a + c) % 2) this.ledger.setAttribute(element, 'title', `⟨${this.ledger.attributeOf(element, 'title')}⟩`);
    });
    this.#painted ||= this.root[0].innerHTML.includes('⟨') || this.root[0].querySelector('duidu-run') !== null;
    expect(unconverted(this.root[0].textContent ?? '')).toBe(this.root[1].textContent);
  }

  /** Takes the first characters of a text for a name: marked, in another script if asked, and with English if asked. */
  #name(node: Text, english: boolean, to: boolean): void {
    const text = this.ledger.sourceOf(node);
    const end = /^[\u4e00-\u9fff]{0,2}/.exec(text)?.[0].length ?? 0;
    const tiles = tilesOf(text, { to });
    this.#drift.set(node, tiles);
    if (english && end) {
      const glosses = [{ start: 0, end, en: 'Name' }];
      this.ledger.cover(node, makeRun(document, text, contentOfRun(document, text, tiles, glosses)));
      this.named.english++;
    } else this.ledger.rewrite(node, shownOf(text, tiles));
    const piece = { node, from: 0, start: 0, end: text.length, reach: 'all' as const };
    const block: Block = { root: node.parentElement ?? this.root[0], text, pieces: [piece] };
    const name = { start: 0, end, ids: ['Name'] as const, group: 'people' as const };
    this.#marks.put(block, end ? [name] : []);
    const marked = this.#marks.rangesOf(block, name).map(String).join('');
    expect(unconverted(marked)).toBe(text.slice(0, end));
    if (end) this.named.marked++;
  }

  /** Whether it was ever painted. */
  leave(): boolean {
    this.repair();
    this.#marks.clear();
    this.ledger.restore([document]);
    expect(registered()).toEqual(['site']);
    expect(this.root[0].outerHTML).toBe(this.root[1].outerHTML);
    for (const [painted, twin] of this.#held) {
      if (twin.nodeType === 3) expect((painted as Text).data).toBe((twin as Text).data);
      else expect((painted as Element).outerHTML).toBe((twin as Element).outerHTML);
    }
    return this.#painted;
  }
}

beforeEach(() => {
  styleLikeABrowser();
  standInHighlights(['site']);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a hostile site', () => {
  it('never shows a stale or doubled word, and gets back exactly what it would have without us', () => {
    let painted = 0;
    let marked = 0;
    let english = 0;
    fc.assert(
      fc.property(fc.array(shape, { minLength: 1, maxLength: 4 }), steps, (shapes, deeds) => {
        const site = new Site(shapes);
        site.paint(1, 0, 0);
        for (const step of deeds) site.do(step);
        if (site.leave()) painted++;
        if (site.named.marked) marked++;
        if (site.named.english) english++;
      }),
      { numRuns: 150 },
    );
    expect(painted).toBeGreaterThan(75);
    expect(marked).toBeGreaterThan(50);
    expect(english).toBeGreaterThan(50);
  });
});
