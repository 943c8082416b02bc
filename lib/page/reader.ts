// Reads a page: finds what is near the screen, asks for its tiles a screenful at a time, paints them, and keeps the
// paint true while the site changes the page and the reader scrolls. It decides what is painted when; how is the
// painter's business, and only the ledger writes.
//
//   near / mutations / a new ask / other names → work (elements) → content → annotate → paint → ledger, marks
import type { Ask } from '../text/ask';
import { PLAIN_TYPOGRAPHY } from '../text/typography';
import { type Answer, type Batch, emptyBatch, isDrawn, isRewritten, jobsOf, sizeOf } from './batch';
import { type Block, contentOf, type Label, splitBlock } from './block';
import { Ledger } from './ledger';
import { beginLife, type Life } from './life';
import { Names, type NamesEdges, type NamesView, type Naming } from './names';
import { Painter } from './painter';
import { type Reach, reachOf } from './reach';
import { shownOf } from './run';
import { settled } from './settled';
import { idle } from './slices';
import { type ChangeStyle, isHuge, Styling } from './styling';
import { sweep } from './sweep';
import { keyOf } from './word';
import { MARGIN, type Place, placeOfElement, Work } from './work';

export interface Edges extends NamesEdges {
  /** Tiles of texts and the names in them; rejects when the background cannot be reached. */
  annotate(texts: readonly string[], ask: Ask): Promise<Answer>;
  /** Whether a framework has taken this page over, asked in the page's own world. */
  hydrated(): Promise<boolean>;
  readonly changed: ChangeStyle;
}

/** UTF-16 units: of one stretch, of one question to the background, and from where on a root is read by stretches. */
const STRETCH = 600;
const QUESTION = 3000;
const FIRST_QUESTION = 1000;
const LONG = 4000;
const RETRIES = 4;

export class Reader {
  readonly ledger = new Ledger();
  readonly names: Names;
  readonly #view: Window & typeof globalThis;
  readonly #edges: Edges;
  readonly #work = new Work();
  readonly #began: number;
  /** Begun at once, so that it runs while the page is being judged. */
  readonly #settled: Promise<void>;
  #ask: Ask | null = null;
  /** What is wished for, as text; the names that were found are no part of it. */
  #wished = 'null';
  #typography = PLAIN_TYPOGRAPHY;
  readonly #styling: Styling;
  #starting: AbortController | null = null;
  #life: Life | null = null;
  /** For every element read: the version of the ask that it was painted for, and whether as near. */
  #done = new WeakMap<Element, string>();
  #known = new WeakSet<Element>();
  #version = 0;
  /** The version from which on runs of many parts are as they should be, names apart. */
  #anew = 0;
  #margin: number = MARGIN.still;
  /** Something away from the screen may be to convert, or to take off. */
  #sweepDue = false;
  #busy = false;
  #failures = 0;
  #firstPaint: number | null = null;

  constructor(view: Window & typeof globalThis, edges: Edges) {
    this.#view = view;
    this.#edges = edges;
    this.#styling = new Styling((...of) => edges.changed(...of));
    this.#began = view.performance.now();
    this.#settled = settled(view.document, () => edges.hydrated(), new AbortController().signal);
    this.names = new Names(view, this.ledger, edges, {
      renew: () => this.renew(),
      again: (elements) => this.#again(elements),
      isBusy: () => this.#starting !== null && (!this.#life || this.#busy || !this.#work.empty),
    });
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

  /** What stands only while something is painted; null: nothing is. */
  get life(): Life | null {
    return this.#life;
  }

  /** The names of the page; ready when they can be gone to as well. */
  get namesView(): NamesView {
    const { view } = this.names;
    return { ...view, ready: view.ready && this.#life !== null };
  }

  /** What is asked for now, with what is known of the page's names; null: nothing. */
  get how(): Ask | null {
    return this.#ask && this.names.askOf(this.#ask);
  }

  /**
   * Shows the page as asked, its names as wished (null: they are not looked for), and readings as they are to be set;
   * the first time, after its own scripts have taken over. An ask of null takes everything off.
   */
  async show(ask: Ask | null, naming: Naming | null = null, typography = PLAIN_TYPOGRAPHY): Promise<void> {
    const wanted = ask && (isRewritten(ask) || isDrawn(ask) || naming?.wish.groups.length) ? ask : null;
    const wished = JSON.stringify([wanted, wanted && [naming?.wish, isDrawn(wanted) && keyOf(typography)]]);
    this.#typography = typography;
    if (this.#styling.isOn && wanted) void this.#styling.put(typography, true);
    if (wished === this.#wished) return;
    this.#wished = wished;
    this.#ask = wanted;
    this.#anew = ++this.#version;
    this.names.wish(wanted && naming);
    if (!wanted) return this.#stop();
    this.#sweepDue = isRewritten(wanted) || this.#life !== null;
    if (this.#life) {
      this.#life.painter.setting = typography;
      this.#life.stretches.clear();
      return this.#fill();
    }
    if (this.#starting) return;
    const end = new AbortController();
    this.#starting = end;
    // Reading is no harm to a page that its scripts have not taken over yet, and is done once more after that.
    void this.names.begin();
    await this.#settled;
    if (end.signal.aborted) return;
    this.ledger.adopt(this.#view.document);
    const marks = !isHuge(this.#view.document);
    await Promise.all([this.#styling.put(this.#typography, marks), this.names.begin()]);
    if (!end.signal.aborted) this.#begin(end, marks);
    else if (!this.#starting) this.#styling.take();
  }

  /** Shows all again, because the page's names are others, or the words that the reader knows. */
  renew(): void {
    if (!this.#life || !this.#ask) return;
    this.#version++;
    this.#sweepDue = isRewritten(this.#ask);
    this.#life.stretches.clear();
    this.#fill();
  }

  #again(elements: Iterable<Element>): void {
    if (!this.#life) return;
    for (const element of elements) {
      this.#done.delete(element);
      this.#work.add(element, this.#place(element) === 'screen');
    }
    void this.#pump();
  }

  #begin(end: AbortController, marks: boolean): void {
    this.#margin = MARGIN.still;
    this.#life = beginLife(this.#view, this.ledger, end.signal, {
      came: (elements) => this.#came(elements),
      through: (element) => this.#add(element),
      holds: (element) => this.#known.has(element),
      changed: (elements) => {
        for (const element of elements) {
          this.#done.delete(element);
          this.#work.add(element, true);
        }
        this.names.changed();
      },
      answer: () => void this.#pump(),
      scrolled: () => {
        this.#margin = MARGIN.scrolled;
        this.#scrolled();
      },
    });
    this.#life.painter.coversNames = !marks;
    this.#life.painter.setting = this.#typography;
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
    life.marks.clear();
    life.painter.restore([this.#view.document, ...life.watch.roots]);
    this.#work.clear();
    this.#done = new WeakMap();
    this.#known = new WeakSet();
    this.#styling.take();
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

  #place(element: Element): Place {
    return placeOfElement(element, this.#view, this.#margin);
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
    for (let batch = this.#take(), next = batch; batch; batch = next) {
      if (!(await this.#try(batch))) return;
      this.#painted(this.#work.screenDone);
      next = this.#take();
      // What was left of the screen may have turned out to be nothing to paint.
      this.#painted(next === null);
    }
    if (this.#life && this.#sweepDue) void this.#sweep();
  }

  /** Notes when the first screen is done. */
  #painted(isDone: boolean): void {
    if (isDone && this.#life) this.#firstPaint ??= this.#view.performance.now() - this.#began;
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
      if (++this.#failures <= RETRIES) this.#view.setTimeout(() => this.#again(elements), 500 * this.#failures);
      return false;
    } finally {
      this.#busy = false;
    }
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
    if (!near && !isRewritten(this.#ask) && element.localName !== 'title') return;
    batch.elements.push(element);
    batch.labels.push(...labels);
    const stretches = blocks.flatMap((block) => splitBlock(block, STRETCH));
    if (!near) batch.blocks.push(...stretches);
    else if (sizeOf(blocks) <= LONG) this.#addNear(batch, stretches);
    else {
      const { painter, watch, stretches: waiting } = this.#life;
      watch.write(() => painter.prepare(stretches, !(Number.parseInt(before ?? '', 10) >= this.#anew)));
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
    const texts = [...blocks.map(({ text }) => text), ...sources];
    const answer = await this.#edges.annotate(texts, this.names.askOf(ask));
    const go = () => version === this.#version && life === this.#life;
    if (!go()) return;
    life.watch.write(() => {
      life.painter.prepare(blocks);
      labels.forEach((label, i) => {
        const source = sources[i] ?? '';
        life.painter.label(label, source, shownOf(source, answer.texts[blocks.length + i]?.tiles ?? []));
      });
    });
    const jobs = jobsOf(batch, answer, ask, this.names, life.painter.coversNames);
    await life.painter.paint(jobs, (work) => life.watch.write(work), go);
    this.names.shows(near);
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
    if (!isRewritten(this.#ask)) return;
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
    if (isDone || !(isRewritten(this.#ask) || isStale)) return { blocks: [], inner, labels: [] };
    return { blocks: blocks.flatMap((block) => splitBlock(block, STRETCH)), inner, labels };
  }
}
