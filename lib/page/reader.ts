// Reads a page: finds what is near the screen, asks for its tiles a screenful at a time, paints them, and keeps the
// paint true while the site changes the page and the reader scrolls. It decides what is painted when; how is the
// painter's business, and only the ledger writes.
//
//   near / mutations / a new ask → work (elements) → content (blocks, labels) → annotate → paint → ledger
import type { Ask } from '../text/ask';
import type { Segment } from '../text/segment';
import { type Block, type Content, contentOf, type Label, splitBlock } from './block';
import { Ledger } from './ledger';
import { Near } from './near';
import { type Job, Painter } from './painter';
import { parentOf, reachOf } from './reach';
import { shownOf } from './run';
import { settled } from './settled';
import { idle } from './slices';
import { nearOnes, type Place, placeOf, Work } from './work';

export interface Edges {
  /** Tiles for texts, in order; rejects when the background cannot be reached. */
  annotate(texts: readonly string[], ask: Ask): Promise<readonly (readonly Segment[])[]>;
  /** Whether a framework has taken this page over, asked in the page's own world. */
  hydrated(): Promise<boolean>;
  /** The page is about to be painted, and gets its style; or it was given back. */
  changed(on: boolean): Promise<void>;
}

/** UTF-16 units: of one stretch, of one question to the background, and from where on a root is read by stretches. */
const STRETCH = 600;
const QUESTION = 3000;
const FIRST_QUESTION = 1000;
const LONG = 4000;
/** Milliseconds between a site's change and our answer: time for it to finish what it is doing. */
const ANSWER = 60;

interface Batch {
  readonly blocks: Block[];
  readonly labels: Label[];
  readonly near: Set<Block>;
  readonly elements: Element[];
}

export class Reader {
  readonly ledger = new Ledger();
  readonly #view: Window & typeof globalThis;
  readonly #edges: Edges;
  #ask: Ask | null = null;
  #life: AbortController | null = null;
  #painter: Painter | null = null;
  #near: Near | null = null;
  #observer: MutationObserver | null = null;
  readonly #work = new Work();
  /** The version of the ask that an element was last painted for, and whether with readings. */
  #done = new WeakMap<Element, string>();
  #known = new WeakSet<Element>();
  readonly #roots = new Set<ShadowRoot>();
  readonly #waiting = new Map<Element, Block[]>();
  #version = 0;
  #busy = false;
  readonly #began: number;
  #firstPaint: number | null = null;

  constructor(view: Window & typeof globalThis, edges: Edges) {
    this.#view = view;
    this.#edges = edges;
    this.#began = view.performance.now();
  }

  /** Milliseconds from the reader's start to the first painted screen. */
  get firstPaint(): number | null {
    return this.#firstPaint;
  }

  /** Words that carry readings now. */
  get words(): number {
    let words = Painter.countWords(this.#view.document);
    for (const root of this.#roots) words += Painter.countWords(root);
    return words;
  }

  /** Shows the page as asked; the first time, after its own scripts have taken over. Null takes everything off. */
  async show(ask: Ask | null): Promise<void> {
    const wanted = ask && (ask.target !== null || ask.reading !== 'off') ? ask : null;
    if (JSON.stringify(wanted) === JSON.stringify(this.#ask)) return;
    this.#ask = wanted;
    this.#version++;
    if (!wanted) return this.#stop();
    if (this.#life) return this.#again();
    const life = new AbortController();
    this.#life = life;
    const { document } = this.#view;
    await settled(document, () => this.#edges.hydrated(), life.signal);
    if (!life.signal.aborted) await this.#edges.changed(true);
    if (!life.signal.aborted) this.#begin(life.signal);
  }

  #begin(signal: AbortSignal): void {
    const view = this.#view;
    const { document } = view;
    this.ledger.adopt(document);
    this.#painter = new Painter(view, this.ledger, signal);
    this.#near = new Near(
      view,
      signal,
      (elements) => this.#came(elements),
      (element) => this.#add(element),
    );
    this.#observer = new view.MutationObserver((records) => this.#mutated(records));
    this.#observe(document);
    signal.addEventListener('abort', () => this.#observer?.disconnect());
    view.addEventListener('scroll', () => this.#scrolled(), { capture: true, passive: true, signal });
    view.addEventListener('resize', () => this.#painter?.room.reset(), { passive: true, signal });
    this.#fill();
  }

  /** Gives the page back: everything that was there, as it was. */
  #stop(): void {
    this.#life?.abort();
    this.#life = null;
    const records = this.#observer?.takeRecords() ?? [];
    this.ledger.repair(records);
    this.#observer?.disconnect();
    this.ledger.restore([this.#view.document, ...this.#roots]);
    this.#work.clear();
    this.#waiting.clear();
    this.#roots.clear();
    this.#done = new WeakMap();
    this.#known = new WeakSet();
    void this.#edges.changed(false);
  }

  /** Paints anew after the ask has changed: what is on the screen first, and what is away last. */
  #again(): void {
    if (!this.#painter) return;
    this.#waiting.clear();
    this.#fill();
  }

  #fill(): void {
    const { document } = this.#view;
    if (document.body) this.#add(document.body);
    const title = document.querySelector('head > title');
    if (title) this.#add(title);
  }

  #observe(root: Document | ShadowRoot): void {
    this.#observer?.observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['title', 'alt', 'aria-label'],
    });
  }

  #came(elements: readonly Element[]): void {
    for (const element of elements) {
      if (this.#done.get(element) !== this.#stamp(true)) this.#work.add(element, this.#place(element) === 'screen');
      else if (this.#waiting.has(element)) this.#scrolled();
    }
    void this.#pump();
  }

  #add(element: Element): void {
    this.#work.add(element, this.#place(element) === 'screen');
    void this.#pump();
  }

  /** Where an element stands; one whose content spills out of it, or that has no box of its own, counts as near. */
  #place(element: Element): Place {
    const box = element.getBoundingClientRect();
    const place = placeOf(box, this.#view);
    if (place !== 'away') return place;
    const boxless = box.width === 0 && box.height === 0;
    if (boxless) return this.#view.getComputedStyle(element).display === 'contents' ? 'near' : 'away';
    return element.scrollHeight > box.height + 1 ? 'near' : 'away';
  }

  #stamp(near: boolean): string {
    return `${this.#version}:${near}`;
  }

  // --- from elements to paint -------------------------------------------------------------------------------------

  async #pump(): Promise<void> {
    if (this.#busy) return;
    for (let batch = this.#take(); batch; batch = this.#take()) {
      if (!(await this.#try(batch))) return;
      if (this.#firstPaint === null && this.#work.screenDone && this.#ask) {
        this.#firstPaint = this.#view.performance.now() - this.#began;
      }
    }
    if (this.#life) void this.#sweep(this.#version);
  }

  #failures = 0;
  /** Serves one batch, one at a time. When the background cannot be reached the page stays as it is for a while. */
  async #try(batch: Batch): Promise<boolean> {
    this.#busy = true;
    try {
      await this.#serve(batch, this.#version);
      this.#failures = 0;
      return true;
    } catch {
      for (const element of batch.elements) this.#add(element);
      if (++this.#failures < 4) this.#view.setTimeout(() => void this.#pump(), 500 * this.#failures);
      return false;
    } finally {
      this.#busy = false;
    }
  }

  #take(): Batch | null {
    const batch: Batch = { blocks: [], labels: [], near: new Set(), elements: [] };
    const most = this.#firstPaint === null ? FIRST_QUESTION : QUESTION;
    let size = 0;
    for (let element = this.#work.next(); element; element = this.#work.next()) {
      if (!element.isConnected) continue;
      size += this.#open(element, batch);
      if (size >= most) break;
    }
    return batch.blocks.length || batch.labels.length || batch.elements.length ? batch : null;
  }

  /** Reads one element, queues what is near inside of it, and puts its own text into the batch. Returns its size. */
  #open(element: Element, batch: Batch): number {
    const reach = reachOf(element);
    if (reach === 'none') return 0;
    const near = this.#place(element) !== 'away';
    const content = contentOf(element, reach, this.ledger);
    this.#known.add(element);
    this.#done.set(element, this.#stamp(near));
    if (element.shadowRoot) this.#enter(element.shadowRoot);
    else if (element.localName.includes('-')) this.#lookAgain(element);
    this.#inner(content);
    if (!this.#ask || (!near && !this.#ask.target && element.localName !== 'title')) return 0;
    batch.labels.push(...content.labels);
    const blocks = content.blocks.flatMap((block) => splitBlock(block, STRETCH));
    const size = content.blocks.reduce((sum, block) => sum + block.text.length, 0);
    batch.elements.push(element);
    if (size <= LONG || !near) {
      batch.blocks.push(...blocks);
      if (near) for (const block of blocks) batch.near.add(block);
      return size;
    }
    this.#write(() => this.#painter?.prepare(blocks));
    this.#waiting.set(element, blocks);
    const first = this.#nearOf(element);
    batch.blocks.push(...first);
    for (const block of first) batch.near.add(block);
    return first.reduce((sum, block) => sum + block.text.length, 0);
  }

  #inner({ inner }: Content): void {
    for (const element of inner) {
      if (!this.#known.has(element)) this.#near?.observe(element);
      this.#known.add(element);
      const place = this.#place(element);
      if (place !== 'away' && this.#done.get(element) !== this.#stamp(true))
        this.#work.add(element, place === 'screen');
    }
  }

  async #serve(batch: Batch, version: number): Promise<void> {
    const ask = this.#ask;
    const painter = this.#painter;
    if (!ask || !painter) return;
    const texts = [
      ...batch.blocks.map((block) => block.text),
      ...batch.labels.map(({ element, name }) => this.ledger.attributeOf(element, name) ?? ''),
    ];
    const tiles = texts.length ? await this.#edges.annotate(texts, ask) : [];
    const go = () => version === this.#version && this.#life !== null;
    if (!go()) return;
    const jobs = batch.blocks.map(
      (block, i): Job => ({ block, tiles: tiles[i] ?? [], readings: batch.near.has(block) && ask.reading !== 'off' }),
    );
    this.#write(() => {
      painter.prepare(batch.blocks);
      batch.labels.forEach((label, i) => {
        const source = texts[batch.blocks.length + i] ?? '';
        painter.label(label, shownOf(source, tiles[batch.blocks.length + i] ?? []));
      });
    });
    await painter.paint(jobs, (work) => this.#write(work), go);
  }

  /** Repairs what the site did meanwhile, writes, and forgets the records of our own writing. */
  #write(work: () => void): void {
    this.#mutated(this.#observer?.takeRecords() ?? []);
    work();
    this.#observer?.takeRecords();
  }

  // --- long roots, scrolling, what is away ------------------------------------------------------------------------

  /** Takes the stretches of a long root that are near now out of those that wait. */
  #nearOf(element: Element): Block[] {
    const waiting = this.#waiting.get(element) ?? [];
    const range = this.#view.document.createRange();
    const near = nearOnes(
      waiting,
      (block) => {
        const piece = block.pieces[0];
        const place = piece && this.#painter?.placeOf(piece);
        if (place) range.selectNodeContents(place);
        return range.getBoundingClientRect();
      },
      this.#view,
    );
    const taken = new Set(near);
    const rest = waiting.filter((block) => !taken.has(block));
    if (rest.length) this.#waiting.set(element, rest);
    else this.#waiting.delete(element);
    return near;
  }

  #scrolling = false;
  #scrolled(): void {
    if (this.#scrolling || !this.#waiting.size) return;
    this.#scrolling = true;
    this.#view.requestAnimationFrame(() => {
      this.#scrolling = false;
      void this.#pumpWaiting();
    });
  }

  async #pumpWaiting(): Promise<void> {
    if (this.#busy) return void this.#view.setTimeout(() => this.#scrolled(), ANSWER);
    const blocks: Block[] = [];
    for (const element of [...this.#waiting.keys()]) {
      if (!element.isConnected) this.#waiting.delete(element);
      else if (this.#near?.has(element)) blocks.push(...this.#nearOf(element));
    }
    if (blocks.length) await this.#try({ blocks, labels: [], near: new Set(blocks), elements: [] });
    void this.#pump();
  }

  #swept = -1;
  /** Once the screen is done: converts the whole page when a script was asked for, or takes off what is away. */
  async #sweep(version: number): Promise<void> {
    if (this.#swept === version || !this.#ask) return;
    this.#swept = version;
    const stack: Element[] = [this.#view.document.body];
    const go = () => version === this.#version && this.#life !== null;
    while (stack.length) {
      await idle(this.#view);
      while (go() && this.#busy) await idle(this.#view);
      if (!go()) return;
      const batch: Batch = { blocks: [], labels: [], near: new Set(), elements: [] };
      const until = this.#view.performance.now() + 5;
      for (let size = 0; stack.length && size < QUESTION && this.#view.performance.now() < until; ) {
        const element = stack.pop();
        if (element?.isConnected) size += this.#sweepOne(element, batch, stack);
      }
      if (!batch.blocks.length && !batch.labels.length) continue;
      if (!(await this.#try(batch))) return;
      if (!this.#work.empty) await this.#pump();
    }
  }

  #sweepOne(element: Element, batch: Batch, stack: Element[]): number {
    const reach = reachOf(element);
    if (reach === 'none') return 0;
    const { blocks, inner, labels } = contentOf(element, reach, this.ledger);
    for (let i = inner.length - 1; i >= 0; i--) stack.push(inner[i] as Element);
    if (this.#done.get(element)?.startsWith(`${this.#version}:`)) return 0;
    this.#done.set(element, this.#stamp(false));
    const stale = this.#ask?.target !== null || blocks.some(({ pieces }) => pieces.some(({ node }) => this.ledger.isPainted(node)));
    if (!stale) return 0;
    batch.blocks.push(...blocks.flatMap((block) => splitBlock(block, STRETCH)));
    batch.labels.push(...labels);
    return blocks.reduce((sum, block) => sum + block.text.length, 0);
  }

  // --- the site's own changes -------------------------------------------------------------------------------------

  #timer = 0;
  #mutated(records: readonly MutationRecord[]): void {
    if (!records.length || !this.#life) return;
    const dirty = this.ledger.repair(records);
    this.#observer?.takeRecords();
    const places = new Set<Element>();
    for (const node of dirty) this.#container(node, places);
    for (const record of records) {
      if (record.type !== 'characterData') this.#container(record.target, places);
    }
    if (!places.size) return;
    for (const element of places) {
      this.#done.delete(element);
      this.#work.add(element, true);
    }
    if (!this.#timer) {
      this.#timer = this.#view.setTimeout(() => {
        this.#timer = 0;
        void this.#pump();
      }, ANSWER);
    }
  }

  /** The element that holds a changed node's text as its own. */
  #container(node: Node, places: Set<Element>): void {
    let element = node.nodeType === 1 ? (node as Element) : parentOf(node);
    if (node.nodeType === 11) element = (node as ShadowRoot).host;
    while (element && !this.#known.has(element)) element = parentOf(element);
    if (element) places.add(element);
  }

  #enter(root: ShadowRoot): void {
    if (this.#roots.has(root)) return;
    this.#roots.add(root);
    this.ledger.adopt(root);
    this.#observe(root);
  }

  /** A custom element may get its shadow root after we have seen it; nothing tells of that. */
  #lookAgain(element: Element): void {
    for (const delay of [500, 2000]) {
      this.#view.setTimeout(() => {
        if (this.#life && element.shadowRoot && !this.#roots.has(element.shadowRoot)) this.#add(element);
      }, delay);
    }
  }
}
