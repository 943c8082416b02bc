// Watches the site change its own page: one observer over the document and every open shadow root. Each change is
// repaired by the ledger at once, and the elements that hold it are told of a moment later, all together. Writing of
// our own goes through `write`, so that it is never taken for the site's.
import type { Ledger } from './ledger';
import { parentOf, reachOf } from './reach';

/** Milliseconds between a site's change and our answer: time for it to finish what it is doing. */
const ANSWER = 60;
/** Labels; and what makes a place to write in, where nothing of ours may stand. */
const EDITABLE = 'contenteditable';
const ATTRIBUTES = ['title', 'alt', 'aria-label', EDITABLE];
/** A site that answers our own writing so often, in so many milliseconds, would go on for ever: it is left alone. */
const REACTIONS = 8;
const WINDOW = 10_000;

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
  /** The site's observers are being told of what we wrote: what comes now is their answer. */
  #wrote = false;
  readonly #reactions = new WeakMap<Element, number[]>();

  constructor(view: Window & typeof globalThis, ledger: Ledger, signal: AbortSignal, listener: Listener) {
    this.#view = view;
    this.#ledger = ledger;
    this.#signal = signal;
    this.#listener = listener;
    this.#observer = new view.MutationObserver((records) => this.#take(records, this.#wrote));
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
    if (this.#wrote) return;
    this.#wrote = true;
    this.#view.setTimeout(() => {
      this.#wrote = false;
    });
  }

  #take(records: readonly MutationRecord[], isReaction = false): void {
    if (!records.length || this.#signal.aborted) return;
    const dirty = this.#ledger.repair(records);
    this.#observer.takeRecords();
    const places = new Set<Element>();
    for (const node of dirty) this.#addHolder(node, places);
    for (const { type, target, attributeName, addedNodes } of records) {
      if (type === 'characterData') continue;
      this.#addHolder(target, places);
      for (const node of addedNodes) if (node.nodeType === 1) this.#addHeld(node as Element, places);
      if (attributeName === EDITABLE) this.#turned(target as Element, places);
    }
    for (const place of places) if (this.#isFutile(place, isReaction)) places.delete(place);
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
    // Nothing holds what stands around the body: the body itself may be another one.
    if (!element && (node === this.#view.document.documentElement || node.nodeType === 9)) {
      element = this.#view.document.body;
    }
    if (element) places.add(element);
  }

  /** What was read before and is put in again: it was given back when it went. */
  #addHeld(root: Element | ShadowRoot, places: Set<Element>): void {
    const walker = this.#view.document.createTreeWalker(root, 1);
    for (let node: Node | null = root; node; node = walker.nextNode()) {
      if (node.nodeType === 1 && this.#listener.holds(node as Element)) places.add(node as Element);
      const shadow = (node as Element).shadowRoot;
      if (shadow) this.#addHeld(shadow, places);
    }
  }

  /** An element that became a place to write in is given back; one that is none any more is read again. */
  #turned(element: Element, places: Set<Element>): void {
    if (reachOf(element) === 'none') this.#ledger.releaseIn(element);
    else this.#addHeld(element, places);
    this.#observer.takeRecords();
  }

  /** The site answers our writing in this place again and again, with new nodes each time. */
  #isFutile(place: Element, isReaction: boolean): boolean {
    const now = this.#view.performance.now();
    const times = this.#reactions.get(place) ?? [];
    if (times.length >= REACTIONS) return true;
    if (!isReaction) return false;
    this.#reactions.set(place, [...times.filter((time) => now - time < WINDOW), now]);
    return false;
  }
}
