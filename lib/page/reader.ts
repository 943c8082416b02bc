// Reads a page: finds what is near the screen, asks for its tiles a screenful at a time, paints them, and keeps the
// paint true while the site changes the page and the reader scrolls. It decides what is painted when; how is the
// painter's business, and only the ledger writes.
//
//   near / mutations / a new ask → work (elements) → content (blocks, labels) → annotate → paint → ledger
import type { Ask } from '../text/ask';
import type { Segment } from '../text/segment';
import { type Block, contentOf, type Label, splitBlock } from './block';
import { Ledger } from './ledger';
import { Near } from './near';
import { type Job, Painter } from './painter';
import { type Reach, reachOf } from './reach';
import { shownOf } from './run';
import { settled } from './settled';
import { idle } from './slices';
import { Stretches } from './stretches';
import { sweep } from './sweep';
import { Watch } from './watch';
import { MARGIN, type Place, placeOf, Work } from './work';

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
const RETRIES = 4;

/** What is asked of the background and painted at one go; readings go to the blocks in `near`. */
interface Batch {
  readonly elements: Element[];
  readonly blocks: Block[];
  readonly labels: Label[];
  readonly near: Set<Block>;
}

const emptyBatch = (): Batch => ({ elements: [], blocks: [], labels: [], near: new Set() });
const sizeOf = (blocks: readonly Block[]) => blocks.reduce((sum, { text }) => sum + text.length, 0);

/** What stands only while the page is painted. */
interface Life {
  readonly end: AbortController;
  readonly painter: Painter;
  readonly near: Near;
  readonly watch: Watch;
  readonly stretches: Stretches;
}

export class Reader {
  readonly ledger = new Ledger();
  readonly #view: Window & typeof globalThis;
  readonly #edges: Edges;
  readonly #work = new Work();
  readonly #began: number;
  /** Begun at once, so that it runs while the page is being judged. */
  readonly #settled: Promise<void>;
  #ask: Ask | null = null;
  #starting: AbortController | null = null;
  #life: Life | null = null;
  /** For every element read: the version of the ask that it was painted for, and whether as near. */
  #done = new WeakMap<Element, string>();
  #known = new WeakSet<Element>();
  #version = 0;
  #margin: number = MARGIN.still;
  /** Something away from the screen may be to convert, or to take off. */
  #sweepDue = false;
  #busy = false;
  #failures = 0;
  #firstPaint: number | null = null;

  constructor(view: Window & typeof globalThis, edges: Edges) {
    this.#view = view;
    this.#edges = edges;
    this.#began = view.performance.now();
    this.#settled = settled(view.document, () => edges.hydrated(), new AbortController().signal);
  }

  /** Milliseconds from the reader's start to the first painted screen. */
  get firstPaint(): number | null {
    return this.#firstPaint;
  }

  /** Words that carry readings now. */
  get words(): number {
    const roots = [this.#view.document, ...(this.#life?.watch.roots ?? [])];
    return roots.reduce((sum, root) => sum + Painter.countWords(root), 0);
  }

  /** Shows the page as asked; the first time, after its own scripts have taken over. Null takes everything off. */
  async show(ask: Ask | null): Promise<void> {
    const wanted = ask && (ask.target !== null || ask.reading !== 'off') ? ask : null;
    if (JSON.stringify(wanted) === JSON.stringify(this.#ask)) return;
    this.#ask = wanted;
    this.#version++;
    if (!wanted) return this.#stop();
    this.#sweepDue = wanted.target !== null || this.#life !== null;
    if (this.#life) {
      this.#life.stretches.clear();
      return this.#fill();
    }
    if (this.#starting) return;
    const end = new AbortController();
    this.#starting = end;
    await this.#settled;
    if (end.signal.aborted) return;
    await this.#edges.changed(true);
    if (end.signal.aborted) void this.#edges.changed(false);
    else this.#begin(end);
  }

  #begin(end: AbortController): void {
    const view = this.#view;
    const { signal } = end;
    const painter = new Painter(view, this.ledger, signal);
    const near = new Near(
      view,
      signal,
      (elements) => this.#came(elements),
      (element) => this.#add(element),
    );
    const watch = new Watch(view, this.ledger, signal, {
      holds: (element) => this.#known.has(element),
      changed: (elements) => {
        for (const element of elements) {
          this.#done.delete(element);
          this.#work.add(element, true);
        }
      },
      answer: () => void this.#pump(),
    });
    this.#margin = MARGIN.still;
    this.#life = { end, painter, near, watch, stretches: new Stretches(view, painter) };
    watch.enter(view.document);
    const scrolled = () => {
      this.#margin = MARGIN.scrolled;
      near.widen();
      this.#scrolled();
    };
    view.addEventListener('scroll', scrolled, { capture: true, passive: true, signal });
    view.addEventListener('resize', () => painter.room.reset(), { passive: true, signal });
    this.#fill();
  }

  /** Gives the page back: everything that was there, as it was. */
  #stop(): void {
    const life = this.#life;
    life?.watch.repair();
    this.#starting?.abort();
    this.#starting = null;
    if (!life) return;
    this.#life = null;
    life.painter.restore([this.#view.document, ...life.watch.roots]);
    this.#work.clear();
    this.#done = new WeakMap();
    this.#known = new WeakSet();
    void this.#edges.changed(false);
  }

  #fill(): void {
    const { body, head } = this.#view.document;
    if (body) this.#add(body);
    const title = head?.querySelector('title');
    if (title) this.#add(title);
  }

  // --- what is to be read -----------------------------------------------------------------------------------------

  #came(elements: readonly Element[]): void {
    for (const element of elements) {
      if (this.#done.get(element) !== this.#stamp(true)) this.#work.add(element, this.#place(element) === 'screen');
    }
    this.#scrolled();
    void this.#pump();
  }

  #add(element: Element): void {
    this.#work.add(element, this.#place(element) === 'screen');
    void this.#pump();
  }

  /** Where an element stands; one whose content spills out of it, or that has no box of its own, counts as near. */
  #place(element: Element): Place {
    const box = element.getBoundingClientRect();
    const place = placeOf(box, this.#view, this.#margin);
    if (place !== 'away') return place;
    const boxless = box.width === 0 && box.height === 0;
    if (boxless) return this.#view.getComputedStyle(element).display === 'contents' ? 'near' : 'away';
    return element.scrollHeight > box.height + 1 ? 'near' : 'away';
  }

  #stamp(near: boolean): string {
    return `${this.#version}:${near}`;
  }

  #scrolling = false;
  #scrolled(): void {
    if (this.#scrolling || !this.#life || this.#life.stretches.empty) return;
    this.#scrolling = true;
    this.#view.requestAnimationFrame(() => {
      this.#scrolling = false;
      void this.#pump();
    });
  }

  // --- from elements to paint -------------------------------------------------------------------------------------

  async #pump(): Promise<void> {
    if (this.#busy) return;
    for (let batch = this.#take(); batch; batch = this.#take()) {
      if (!(await this.#try(batch))) return;
      if (this.#firstPaint === null && this.#work.screenDone && this.#life) {
        this.#firstPaint = this.#view.performance.now() - this.#began;
      }
    }
    if (this.#life && this.#sweepDue) void this.#sweep();
  }

  /** Serves one batch, one at a time. When the background cannot be reached the page stays as it is for a while. */
  async #try(batch: Batch): Promise<boolean> {
    this.#busy = true;
    try {
      await this.#serve(batch, this.#version);
      this.#failures = 0;
      return true;
    } catch {
      const elements = new Set([...batch.elements, ...batch.blocks.map(({ root }) => root)]);
      for (const element of elements) this.#done.delete(element);
      if (++this.#failures <= RETRIES) this.#view.setTimeout(() => this.#retry(elements), 500 * this.#failures);
      return false;
    } finally {
      this.#busy = false;
    }
  }

  #retry(elements: ReadonlySet<Element>): void {
    if (this.#life) for (const element of elements) this.#add(element);
  }

  #take(): Batch | null {
    if (!this.#life) return null;
    const batch = emptyBatch();
    const most = this.#firstPaint === null ? FIRST_QUESTION : QUESTION;
    this.#addNear(
      batch,
      this.#life.stretches.takeNear((root) => this.#place(root) !== 'away', this.#margin),
    );
    while (sizeOf(batch.blocks) < most) {
      // The first screen goes alone, so that it is there as soon as can be.
      if (this.#firstPaint === null && this.#work.screenDone && batch.blocks.length) break;
      const element = this.#work.next();
      if (!element) break;
      if (element.isConnected) this.#open(element, batch);
    }
    return batch.blocks.length || batch.labels.length ? batch : null;
  }

  #addNear(batch: Batch, blocks: readonly Block[]): void {
    batch.blocks.push(...blocks);
    for (const block of blocks) batch.near.add(block);
  }

  /** Reads one element, queues what is near inside of it, and puts its own text into the batch. */
  #open(element: Element, batch: Batch): void {
    const reach = reachOf(element);
    if (reach === 'none' || !this.#life) return;
    const near = this.#place(element) !== 'away';
    const { blocks, inner, labels } = this.#read(element, reach);
    const before = this.#done.get(element);
    this.#done.set(element, this.#stamp(near));
    for (const one of inner) {
      const place = this.#place(one);
      if (place !== 'away' && this.#done.get(one) !== this.#stamp(true)) this.#work.add(one, place === 'screen');
    }
    if (!near && !this.#ask?.target && element.localName !== 'title') return;
    batch.elements.push(element);
    batch.labels.push(...labels);
    const stretches = blocks.flatMap((block) => splitBlock(block, STRETCH));
    if (!near) batch.blocks.push(...stretches);
    else if (sizeOf(blocks) <= LONG) this.#addNear(batch, stretches);
    else {
      const { painter, watch, stretches: waiting } = this.#life;
      watch.write(() => painter.prepare(stretches, before !== this.#stamp(true)));
      waiting.put(element, stretches);
      this.#addNear(batch, waiting.take(element, this.#margin));
    }
  }

  /** The content of an element, whose inner elements and shadow root are watched from now on. */
  #read(element: Element, reach: Reach) {
    const content = contentOf(element, reach, this.ledger);
    this.#known.add(element);
    for (const one of content.inner) {
      if (!this.#known.has(one)) this.#life?.near.observe(one);
      this.#known.add(one);
    }
    if (element.shadowRoot) this.#life?.watch.enter(element.shadowRoot);
    else if (element.localName.includes('-')) this.#lookAgain(element);
    return content;
  }

  /** A custom element may get its shadow root after we have seen it; nothing tells of that. */
  #lookAgain(element: Element): void {
    for (const delay of [500, 2000]) {
      this.#view.setTimeout(() => {
        const root = element.shadowRoot;
        if (root && this.#life && !this.#life.watch.roots.has(root)) this.#add(element);
      }, delay);
    }
  }

  async #serve(batch: Batch, version: number): Promise<void> {
    const { blocks, labels, near } = batch;
    const ask = this.#ask;
    const life = this.#life;
    if (!ask || !life) return;
    const sources = labels.map(({ element, name }) => this.ledger.attributeOf(element, name) ?? '');
    const tiles = await this.#edges.annotate([...blocks.map(({ text }) => text), ...sources], ask);
    const go = () => version === this.#version && life === this.#life;
    if (!go()) return;
    life.watch.write(() => {
      life.painter.prepare(blocks);
      labels.forEach((label, i) => {
        const source = sources[i] ?? '';
        life.painter.label(label, source, shownOf(source, tiles[blocks.length + i] ?? []));
      });
    });
    const readings = ask.reading !== 'off';
    const jobs = blocks.map(
      (block, i): Job => ({ block, tiles: tiles[i] ?? [], readings: readings && near.has(block) }),
    );
    await life.painter.paint(jobs, (work) => life.watch.write(work), go);
  }

  /** When the screen is done: converts all the rest of the page, or takes off what an earlier ask painted there. */
  async #sweep(): Promise<void> {
    const version = this.#version;
    const life = this.#life;
    this.#sweepDue = false;
    const go = () => version === this.#version && life === this.#life;
    const isBusy = () => this.#busy || !this.#work.empty;
    const serve = async (blocks: Block[], labels: readonly Label[]) => {
      await this.#try({ ...emptyBatch(), blocks, labels: [...labels] });
      await this.#pump();
    };
    await sweep(this.#view, { go, isBusy, read: (element) => this.#sweepOne(element), serve });
    if (!this.#ask?.target) return;
    for (let away = life?.stretches.away(QUESTION); go() && away?.length; away = life?.stretches.away(QUESTION)) {
      do await idle(this.#view);
      while (go() && isBusy());
      if (go()) await serve(away, []);
    }
  }

  #sweepOne(element: Element) {
    const reach = reachOf(element);
    if (reach === 'none') return null;
    const { blocks, inner, labels } = this.#read(element, reach);
    const isDone = this.#done.get(element)?.startsWith(`${this.#version}:`);
    if (!isDone) this.#done.set(element, this.#stamp(false));
    const isStale = blocks.some(({ pieces }) => pieces.some(({ node }) => this.ledger.isPainted(node)));
    if (isDone || !(this.#ask?.target || isStale)) return { blocks: [], inner, labels: [] };
    return { blocks: blocks.flatMap((block) => splitBlock(block, STRETCH)), inner, labels };
  }
}
