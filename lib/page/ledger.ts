// The only writer to a page. For every text node and attribute that Duidu changed it knows what the site wrote and
// what is shown instead, so that all of it can be given back, and it mends what the site's own changes break:
//
//   site wrote to a painted node   → the run goes, the site's text stands, the node is dirty
//   node left the document         → it gets its text back, its run goes
//   run was moved or removed       → put back, or the text given back; the third loss in ten seconds ends it for good
//
// A site's node is never removed, moved, split or wrapped: frameworks hold on to their text nodes.
import { RUN, sourceOfRun } from './run';

interface Entry {
  source: string;
  /** What we left in `node.data`: '' under a run. */
  shown: string;
  run: HTMLElement | null;
}

const WINDOW = 10_000;
const LOSSES = 3;

export class Ledger {
  readonly #entries = new Map<Text, Entry>();
  readonly #owners = new WeakMap<Element, Text>();
  readonly #attributes = new Map<Element, Map<string, { source: string; shown: string }>>();
  readonly #losses = new WeakMap<Text, number[]>();
  readonly #left = new WeakSet<Text>();
  readonly #now: () => number;

  /** `now`: milliseconds of any steady clock. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** What the site wrote in this node. */
  sourceOf(node: Text): string {
    const entry = this.#entries.get(node);
    return entry && node.data === entry.shown ? entry.source : node.data;
  }

  /** The run that stands for this node, if it is covered. */
  runOf(node: Text): HTMLElement | null {
    return this.#entries.get(node)?.run ?? null;
  }

  /** The node that this run stands for, if the run is ours. */
  ownerOf(run: Element): Text | undefined {
    return this.#owners.get(run);
  }

  /** Whether this node shows something else than the site wrote. */
  isPainted(node: Text): boolean {
    return this.#entries.has(node);
  }

  /** The site took paint off this node too often: it is left alone. */
  isLeft(node: Text): boolean {
    return this.#left.has(node);
  }

  /** Shows `text` in the node itself; its own source gives the node back. */
  rewrite(node: Text, text: string): void {
    const source = this.sourceOf(node);
    this.#uncover(node);
    if (text === source) {
      this.#entries.delete(node);
      if (node.data !== source) node.data = source;
      return;
    }
    this.#entries.set(node, { source, shown: text, run: null });
    if (node.data !== text) node.data = text;
  }

  /** Empties the node and stands `run` right after it. */
  cover(node: Text, run: HTMLElement): void {
    const parent = node.parentNode;
    if (!parent) return;
    const source = this.sourceOf(node);
    const before = this.#entries.get(node)?.run;
    if (before && before.previousSibling === node) before.replaceWith(run);
    else {
      before?.remove();
      parent.insertBefore(run, node.nextSibling);
    }
    if (before) this.#owners.delete(before);
    if (node.data !== '') node.data = '';
    this.#entries.set(node, { source, shown: '', run });
    this.#owners.set(run, node);
  }

  /** Gives the node its text back. */
  release(node: Text): void {
    const entry = this.#entries.get(node);
    if (entry) this.#giveBack(node, entry);
  }

  /** Gives all text under an element back. */
  releaseIn(root: Element): void {
    for (const node of [...this.#entries.keys()]) if (root.contains(node)) this.release(node);
  }

  /** What the site wrote in this attribute. */
  attributeOf(element: Element, name: string): string | null {
    const value = element.getAttribute(name);
    const kept = this.#attributes.get(element)?.get(name);
    return kept && value === kept.shown ? kept.source : value;
  }

  setAttribute(element: Element, name: string, value: string): void {
    const source = this.attributeOf(element, name);
    if (source === null) return;
    const kept = this.#attributes.get(element) ?? new Map();
    if (value === source) kept.delete(name);
    else kept.set(name, { source, shown: value });
    if (kept.size) this.#attributes.set(element, kept);
    else this.#attributes.delete(element);
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }

  /** Mends the paint after the site's own changes; returns the text nodes whose paint is gone or stale. */
  repair(records: readonly MutationRecord[]): Set<Text> {
    const dirty = new Set<Text>();
    const touched = new Set<Text | Element>();
    for (const record of records) {
      if (record.type === 'characterData') this.#siteWrote(record.target as Text, dirty);
      else if (record.type === 'attributes') this.#siteSet(record.target as Element, record.attributeName ?? '');
      else {
        for (const node of record.removedNodes) this.#collect(node, touched);
        for (const node of record.addedNodes) this.#collect(node, touched);
        this.#collectNear(record, touched);
      }
    }
    for (const node of touched) {
      if (node.nodeType === 3) this.#check(node as Text, dirty);
      else if (!node.isConnected) this.#giveAttributesBack(node as Element);
    }
    return dirty;
  }

  /** Takes all paint off: every node and attribute is as the site left it. */
  restore(roots: Iterable<Document | ShadowRoot> = []): void {
    for (const [node, entry] of [...this.#entries]) this.#giveBack(node, entry);
    for (const element of [...this.#attributes.keys()]) this.#giveAttributesBack(element);
    for (const root of roots) this.adopt(root);
  }

  /** Undoes runs that are not ours: a copy that the site made of a painted element, or what an earlier version left. */
  adopt(root: ParentNode): void {
    for (const run of root.querySelectorAll(RUN)) if (!this.#owners.has(run)) this.#adoptRun(run);
  }

  #adoptRun(run: Element): void {
    const text = sourceOfRun(run);
    const before = run.previousSibling;
    if (before?.nodeType === 3 && (before as Text).data === '' && !this.#entries.has(before as Text)) {
      (before as Text).data = text;
      run.remove();
    } else run.replaceWith(run.ownerDocument.createTextNode(text));
  }

  #uncover(node: Text): void {
    const run = this.#entries.get(node)?.run;
    run?.remove();
    if (run) this.#owners.delete(run);
  }

  #giveBack(node: Text, entry: Entry): void {
    this.#uncover(node);
    this.#entries.delete(node);
    if (node.data === entry.shown && node.data !== entry.source) node.data = entry.source;
  }

  #giveAttributesBack(element: Element): void {
    for (const [name, { source, shown }] of this.#attributes.get(element) ?? [])
      if (element.getAttribute(name) === shown) element.setAttribute(name, source);
    this.#attributes.delete(element);
  }

  #siteWrote(node: Text, dirty: Set<Text>): void {
    const entry = this.#entries.get(node);
    if (entry) {
      // The same text again is a site that insists on it: counted, so that no two parties paint for ever.
      if (node.data === entry.source) this.#lost(node);
      this.#uncover(node);
      this.#entries.delete(node);
    }
    if (node.isConnected) dirty.add(node);
  }

  #siteSet(element: Element, name: string): void {
    const kept = this.#attributes.get(element);
    if (kept?.has(name) && element.getAttribute(name) !== kept.get(name)?.shown) kept.delete(name);
    if (kept?.size === 0) this.#attributes.delete(element);
  }

  /** What is painted in a tree that was put in or taken out, shadow roots included. */
  #collect(root: Node, touched: Set<Text | Element>): void {
    if (root.nodeType === 3) {
      if (this.#entries.has(root as Text)) touched.add(root as Text);
      return;
    }
    if (root.nodeType === 1 && (root as Element).localName === RUN) {
      const owner = this.#owners.get(root as Element);
      if (owner) touched.add(owner);
      else if (root.parentNode) this.#adoptRun(root as Element);
      return;
    }
    if (root.nodeType !== 1 && root.nodeType !== 11) return;
    const walker = (root.ownerDocument as Document).createTreeWalker(root, 5);
    for (let node: Node | null = root; node; node = walker.nextNode()) {
      if (node.nodeType === 3 ? this.#entries.has(node as Text) : this.#attributes.has(node as Element))
        touched.add(node as Text | Element);
      const shadow = (node as Element).shadowRoot;
      if (shadow) this.#collect(shadow, touched);
    }
    this.adopt(root as Element | ShadowRoot);
  }

  /** A node put between a text node and its run displaces the run without touching it. */
  #collectNear(record: MutationRecord, touched: Set<Text | Element>): void {
    for (const node of [record.previousSibling, record.nextSibling]) {
      if (node?.nodeType === 3 && this.#entries.has(node as Text)) touched.add(node as Text);
      const owner = node?.nodeType === 1 ? this.#owners.get(node as Element) : undefined;
      if (owner) touched.add(owner);
    }
  }

  #check(node: Text, dirty: Set<Text>): void {
    const entry = this.#entries.get(node);
    if (!entry) return;
    if (!node.isConnected) {
      this.#giveBack(node, entry);
      return;
    }
    const run = entry.run;
    if (!run || run.previousSibling === node) return;
    this.#lost(node);
    if (run.isConnected && !this.isLeft(node)) node.parentNode?.insertBefore(run, node.nextSibling);
    else {
      this.#giveBack(node, entry);
      dirty.add(node);
    }
  }

  #lost(node: Text): void {
    const now = this.#now();
    const times = (this.#losses.get(node) ?? []).filter((time) => now - time < WINDOW);
    times.push(now);
    this.#losses.set(node, times);
    if (times.length >= LOSSES) this.#left.add(node);
  }
}
