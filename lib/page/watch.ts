// Watches the site change its own page: one observer over the document and every open shadow root. Each change is
// repaired by the ledger at once, and the elements that hold it are told of a moment later, all together. Writing of
// our own goes through `write`, so that it is never taken for the site's.
import type { Ledger } from './ledger';
import { parentOf } from './reach';

/** Milliseconds between a site's change and our answer: time for it to finish what it is doing. */
const ANSWER = 60;
const ATTRIBUTES = ['title', 'alt', 'aria-label'];

export interface Listener {
  /** Whether this element's own text is read. */
  holds(element: Element): boolean;
  /** These elements' own text or labels are not what they were. */
  changed(elements: ReadonlySet<Element>): void;
  /** Time to paint what has changed. */
  answer(): void;
}

export class Watch {
  /** The shadow roots that are watched. */
  readonly roots = new Set<ShadowRoot>();
  readonly #view: Window & typeof globalThis;
  readonly #ledger: Ledger;
  readonly #signal: AbortSignal;
  readonly #listener: Listener;
  readonly #observer: MutationObserver;
  #timer = 0;

  constructor(view: Window & typeof globalThis, ledger: Ledger, signal: AbortSignal, listener: Listener) {
    this.#view = view;
    this.#ledger = ledger;
    this.#signal = signal;
    this.#listener = listener;
    this.#observer = new view.MutationObserver((records) => this.#take(records));
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      view.clearTimeout(this.#timer);
    });
  }

  /** Watches a document or shadow root from now on, and cleans it of what an earlier Duidu left. */
  enter(root: Document | ShadowRoot): void {
    if (this.roots.has(root as ShadowRoot) || this.#signal.aborted) return;
    if (root !== this.#view.document) this.roots.add(root as ShadowRoot);
    this.#ledger.adopt(root);
    this.#observer.observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
      attributes: true,
      attributeFilter: ATTRIBUTES,
    });
  }

  /** Takes in what the site has done up to now. */
  repair(): void {
    this.#take(this.#observer.takeRecords());
  }

  /** Repairs, writes, and forgets the records of our own writing. */
  write(work: () => void): void {
    this.repair();
    work();
    this.#observer.takeRecords();
  }

  #take(records: readonly MutationRecord[]): void {
    if (!records.length || this.#signal.aborted) return;
    const dirty = this.#ledger.repair(records);
    this.#observer.takeRecords();
    const places = new Set<Element>();
    for (const node of dirty) this.#addHolder(node, places);
    for (const { type, target } of records) if (type !== 'characterData') this.#addHolder(target, places);
    if (!places.size) return;
    this.#listener.changed(places);
    if (this.#timer) return;
    this.#timer = this.#view.setTimeout(() => {
      this.#timer = 0;
      this.#listener.answer();
    }, ANSWER);
  }

  /** The element that holds a changed node's text as its own. */
  #addHolder(node: Node, places: Set<Element>): void {
    let element = node.nodeType === 1 ? (node as Element) : parentOf(node);
    if (node.nodeType === 11) element = (node as ShadowRoot).host;
    while (element && !this.#listener.holds(element)) element = parentOf(element);
    if (element) places.add(element);
  }
}
