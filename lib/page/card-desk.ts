// The cards of a page: at most one at a word and one pinned. Asks for what a mention's card shows, has it drawn, and does
// what is chosen on it. Travels with the card's own script (entrypoints/card.ts), which is fetched when first needed;
// wire-card.ts is its other half, in the reader.

import type { CardChoices, Look } from '../text/look';
import type { CardDeeds, Where } from '../text/names/card-deeds';
import type { NameEntry, NameId } from '../text/names/name';
import type { Region } from '../text/region';
import { CardBox, CardHost } from './card-host';
import type { Shown } from './marks';
import { isBetween, type Point } from './place';

export type Language = 'auto' | 'en' | 'zh-Hans' | 'zh-Hant-TW' | 'zh-Hant-HK';

/** By what a card was opened: only one that was opened by hovering goes when the pointer leaves. */
export type By = 'hover' | 'tap' | 'keys' | 'walk';

/** What a page teaches, as the reader's own glossary takes it. */
export interface Lesson {
  readonly zh: string;
  readonly en: string;
  readonly alias?: string;
}

/** What the cards need of the reader and of the background. */
export interface DeskEdges {
  look(mention: Shown): Promise<Look | null>;
  /** `id` null: no name; undefined: what was said before is taken back. Resolves when the page is read so. */
  settle(form: string, id: NameId | null | undefined): Promise<void>;
  keep(lesson: Lesson): Promise<NameId>;
  /** Takes the forms of a lesson out of an entry of the reader's own glossary again. */
  drop(id: NameId, lesson: Lesson): Promise<void>;
  /** Goes to the mention after or before the one last pointed at; whoever shows it calls `show` when it is in view. */
  jump(id: NameId, step: 1 | -1): { readonly of: number };
  /** The mention whose card is open now; null: none is. */
  point(mention: Shown | null): void;
  where(mention: Shown): Where | null;
  choices(): Promise<{ readonly language: Language; readonly card: CardChoices }>;
  /** Whose writing the page is in. */
  region(): Region;
  /** The options page at an entry of the reader's own glossary, or with a new one begun. */
  edit(id: NameId): void;
  add(form: string): void;
  /** Opens the card of the word after or before a mention. */
  step(mention: Shown, by: 1 | -1): void;
  know: CardDeeds['know'];
  fix: CardDeeds['fix'];
  save: CardDeeds['save'];
  unsave: CardDeeds['unsave'];
  lookUp: CardDeeds['look'];
  leaveKnownOut: CardDeeds['leaveKnownOut'];
}

/** What the reader chose: the interface's language, and of the card. */
type Choices = Awaited<ReturnType<DeskEdges['choices']>>;

/** What is drawn of one card. */
export interface Drawing {
  readonly language: Language;
  readonly mention: number;
  readonly aloud: boolean;
  readonly look: Look;
  readonly choices: CardChoices;
  /** Regions whose speech this machine has a voice for. */
  readonly voices: readonly Region[];
  readonly region: Region;
  readonly where: Where | null;
  readonly pinned: boolean;
  readonly deeds: CardDeeds;
}

/** Draws into a root, or takes off what was drawn there. */
export type Draw = (root: Element, drawing: Drawing | null) => void;

interface Open {
  readonly box: CardBox;
  by: By;
  drawing: Drawing;
}

/** What a page teaches of a name: its full form, and another if it has one. */
export function lessonOf(form: string, { en, forms }: NameEntry): Lesson {
  const [zh = form, alias] = [...new Set([...forms.cn, ...forms.hk, ...forms.tw])];
  return alias === undefined ? { zh, en } : { zh, en, alias };
}

/** Milliseconds that scrolling to the next mention may take. */
const LONGEST_WALK = 8000;

export class CardDesk {
  readonly #view: Window;
  readonly #edges: DeskEdges;
  readonly #draw: Draw;
  readonly #host: CardHost;
  #loose: Open | null = null;
  #pinned: Open | null = null;
  /** The mention whose card is being asked for. */
  #coming: { readonly mention: Shown; readonly by: By } | null = null;
  #turn = 0;
  #count = 0;
  /** Names are being walked: the card stays until the next mention has been scrolled to. */
  #walking: { readonly by: By; readonly until: number } | null = null;

  constructor(view: Window, edges: DeskEdges, draw: Draw) {
    this.#view = view;
    this.#edges = edges;
    this.#draw = draw;
    this.#host = new CardHost(view);
  }

  /** The mention of the card that is not pinned, or is on its way. */
  get shown(): Shown | null {
    return this.#coming?.mention ?? this.#loose?.box.mention ?? null;
  }

  /** Does the card go when the pointer leaves it? */
  get isFleeting(): boolean {
    return this.#coming ? this.#coming.by === 'hover' : this.#loose?.by === 'hover' && !this.isHeld;
  }

  /** Is the card being used by keyboard, so that another in its place would take the focus away? */
  get isHeld(): boolean {
    const { box, by } = this.#loose ?? {};
    return box?.hasFocus === true && (by === 'keys' || box.showsFocus);
  }

  isBetween(at: Point): boolean {
    const boxes = this.#loose?.box.boxes();
    return boxes ? isBetween(at, boxes.line, boxes.card) : false;
  }

  /** Opens the card of a mention. One that cannot be had, or was overtaken by another, does not open. */
  async show(mention: Shown, at: Point | null, by: By): Promise<void> {
    const turn = ++this.#turn;
    this.#coming = { mention, by };
    try {
      const [look, choices] = await Promise.all([this.#edges.look(mention), this.#edges.choices()]);
      if (turn !== this.#turn) return;
      this.#coming = null;
      if (look && mention.rects().length > 0) this.#open(mention, at, by, look, choices);
      else this.close();
    } catch {
      // The background could not be reached: nothing is known, nothing is shown.
      if (turn === this.#turn) this.#coming = null;
    }
  }

  /** Closes the card that is not pinned. */
  close(): void {
    this.#turn++;
    this.#coming = null;
    this.#shut(this.#loose);
  }

  /** Takes everything off the page. */
  end(): void {
    this.close();
    this.#shut(this.#pinned);
  }

  #open(mention: Shown, at: Point | null, asked: By, look: Look, choices: Choices): void {
    const by = asked === 'keys' && this.#isWalking ? (this.#walking?.by ?? asked) : asked;
    this.#walking = null;
    this.#edges.point(mention);
    const before = by !== 'hover' && this.#pinned?.box.hasFocus ? this.#pinned : this.#loose;
    const open = before ?? this.#fresh(mention, at, by);
    const aloud = by === 'keys' && before !== null;
    open.by = by;
    open.drawing = { ...this.#drawingOf(() => open, mention, look, choices), pinned: open === this.#pinned, aloud };
    if (!before) this.#loose = open;
    else open.box.turn(mention, at);
    const hadFocus = open.box.hasFocus;
    this.#draw(open.box.root, open.drawing);
    open.box.place();
    if (by === 'keys') open.box.focus(hadFocus);
  }

  #fresh(mention: Shown, at: Point | null, by: By): Open {
    const box: CardBox = new CardBox(this.#view, this.#host, mention, at, {
      lost: () => !this.#isWalking && this.#loose?.box === box && this.close(),
    });
    const open: Open = { box, by, drawing: null as unknown as Drawing };
    box.root.addEventListener('keydown', (event) => this.#key(open, event));
    return open;
  }

  #drawingOf(open: () => Open, mention: Shown, look: Look, { language, card }: Choices): Drawing {
    const { form } = mention;
    const edges = this.#edges;
    return {
      language,
      mention: ++this.#count,
      aloud: false,
      look,
      choices: card,
      voices: [],
      region: edges.region(),
      where: edges.where(mention),
      pinned: false,
      deeds: {
        settle: (id) => edges.settle(form, id),
        keep: (entry) => edges.keep(lessonOf(form, entry)),
        drop: (id, entry) => edges.drop(id, lessonOf(form, entry)),
        walk: (id, step, byPointer) => this.#walk(open(), id, step, byPointer ? 'walk' : 'keys'),
        copy: (what) => copy(this.#view, what),
        edit: edges.edit,
        add: edges.add,
        pin: (on) => this.#pin(open(), on),
        move: () => open().box.dock(true),
        step: (by) => edges.step(mention, by),
        know: edges.know,
        fix: edges.fix,
        save: edges.save,
        unsave: edges.unsave,
        look: edges.lookUp,
        speak: () => {},
        leaveKnownOut: edges.leaveKnownOut,
        close: () => this.#shut(open()),
      },
    };
  }

  get #isWalking(): boolean {
    return this.#walking !== null && this.#view.performance.now() < this.#walking.until;
  }

  #walk(open: Open, id: NameId, step: 1 | -1, by: By): void {
    this.#walking = { by, until: this.#view.performance.now() + LONGEST_WALK };
    open.by = by;
    this.#edges.point(open.box.mention);
    if (this.#edges.jump(id, step).of === 0) this.#walking = null;
  }

  #pin(open: Open, on: boolean): void {
    if (on) {
      this.#shut(this.#pinned);
      if (this.#loose === open) this.#loose = null;
      this.#pinned = open;
    } else {
      this.#shut(this.#loose);
      this.#pinned = null;
      this.#loose = open;
      open.by = 'tap';
    }
    open.drawing = { ...open.drawing, pinned: on };
    this.#draw(open.box.root, open.drawing);
    open.box.dock(on);
  }

  #shut(open: Open | null): void {
    if (!open) return;
    if (this.#loose === open) this.#loose = null;
    if (this.#pinned === open) this.#pinned = null;
    this.#edges.point(null);
    // First the focus goes back, while it can be seen that it was here.
    open.box.close();
    this.#draw(open.box.root, null);
  }

  /** Keys that are the card's own while the focus is in it; everything else stays the browser's. */
  #key(open: Open, event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key] as 1 | -1 | undefined;
    if (event.key === 'Escape') this.#shut(open);
    else if (step) this.#walk(open, '', step, 'keys');
    else if (event.key.toLowerCase() === 'p') this.#pin(open, open !== this.#pinned);
    else return;
    event.preventDefault();
  }
}

/** Copies without touching the page's selection. Pages without https have no clipboard but that of the copy event. */
async function copy(view: Window, what: string): Promise<void> {
  try {
    await view.navigator.clipboard.writeText(what);
  } catch {
    const put = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/plain', what);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    view.addEventListener('copy', put, { capture: true, once: true });
    const done = view.document.execCommand('copy');
    view.removeEventListener('copy', put, { capture: true });
    if (!done) throw new Error('the browser did not let the name be copied');
  }
}
