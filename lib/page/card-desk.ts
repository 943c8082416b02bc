// The cards of a page: at most one at a word and one pinned, and the small tip under the pointer. Asks for what a word's
// card shows, has it drawn, and does what is chosen on it. Travels with the card's own script (entrypoints/card.ts),
// which is fetched when first needed; pointing.ts is its other half, in the pointer's.

import type { Look } from '../text/look';
import type { NameEntry, NameId } from '../text/names/name';
import { CardBox, CardHost } from './card-host';
import { copy } from './copy';
import type { By, DeskEdges, Draw, Drawing, DrawTip, Lesson, Tip, Way } from './desk-edges';
import { isBetween, type Point } from './place';
import type { Shown } from './shown';
import { Speech } from './speech';
import { TipBox } from './tip';

/** What the reader chose: the interface's language, and of the card. */
type Choices = Awaited<ReturnType<DeskEdges['choices']>>;

/** How a card is opened: what is known already, and what arrow keys go along from it. */
export interface Opening {
  readonly look?: Look;
  readonly way?: Way;
}

interface Open {
  readonly box: CardBox;
  by: By;
  way: Way;
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
  readonly #speech: Speech;
  readonly #tip: TipBox;
  #loose: Open | null = null;
  #pinned: Open | null = null;
  /** What a card is being asked for. */
  #coming: { readonly mention: Shown; readonly by: By } | null = null;
  #turn = 0;
  #count = 0;
  /** The text is being walked: the card stays until the next word has been scrolled to. */
  #walking: { readonly by: By; readonly until: number } | null = null;

  /** `signal` ends what is listened to; what stands on the page then is the caller's to `end`. */
  constructor(view: Window, edges: DeskEdges, draw: Draw, drawTip: DrawTip, signal: AbortSignal) {
    this.#view = view;
    this.#edges = edges;
    this.#draw = draw;
    this.#host = new CardHost(view);
    this.#speech = new Speech(view, () => this.#voiced(), signal);
    this.#tip = new TipBox(view, this.#host, drawTip);
  }

  /** What the card that is not pinned, or is on its way, is about. */
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

  /** Opens a card. One that cannot be had, or was overtaken by another, does not open. */
  async show(about: Shown, at: Point | null, by: By, { look: known, way }: Opening = {}): Promise<void> {
    const turn = ++this.#turn;
    this.#coming = { mention: about, by };
    try {
      const [look, choices] = await Promise.all([known ?? this.#edges.look(about), this.#edges.choices()]);
      if (turn !== this.#turn) return;
      this.#coming = null;
      const mention = look && this.#stretchOf(about, look);
      if (mention && mention.rects().length > 0)
        this.#open(mention, at, by, way ?? (look.name ? 'names' : 'words'), look, choices);
      else this.close();
    } catch {
      // The background could not be reached: nothing is known, nothing is shown.
      if (turn === this.#turn) this.#coming = null;
    }
  }

  /** What a card turns out to be about, once it is known: the word, not the character that was pointed at. */
  #stretchOf(about: Shown, { at, name }: Look): Shown {
    if (at.start === about.at.start && at.end === about.at.end && (about.ids.length > 0 || !name)) return about;
    return this.#edges.stretch(about, at, name ? name.entries.map(({ entry }) => entry.id) : []);
  }

  /** Gives the open card the focus; false: none is open. */
  take(): boolean {
    if (!this.#loose) return false;
    this.#loose.by = 'keys';
    this.#loose.box.focus(this.#loose.box.hasFocus);
    return true;
  }

  /** Shows how the word under the pointer is read; null: nothing any more. */
  async tip(about: Shown | null): Promise<void> {
    const turn = this.#tip.turn();
    if (!about) return this.#tip.close();
    const [look, choices] = await Promise.all([this.#edges.look(about), this.#edges.choices()]).catch(() => [null]);
    if (turn !== this.#tip.last) return;
    const tip = look && choices && tipOf(look, choices);
    if (tip) this.#tip.show(this.#stretchOf(about, look), tip);
    else this.#tip.close();
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
    this.#tip.close();
    this.#speech.stop();
  }

  #open(mention: Shown, at: Point | null, asked: By, way: Way, look: Look, choices: Choices): void {
    const by = asked === 'keys' && this.#isWalking ? (this.#walking?.by ?? asked) : asked;
    this.#walking = null;
    this.#tip.close();
    this.#edges.point(mention);
    const before = by !== 'hover' && this.#pinned?.box.hasFocus ? this.#pinned : this.#loose;
    const open = before ?? this.#fresh(mention, at, by, way);
    const aloud = by === 'keys' && before !== null;
    open.by = by;
    open.way = way;
    open.drawing = { ...this.#drawingOf(() => open, mention, look, choices), pinned: open === this.#pinned, aloud };
    if (!before) this.#loose = open;
    else open.box.turn(mention, at);
    const hadFocus = open.box.hasFocus;
    this.#draw(open.box.root, open.drawing);
    open.box.place();
    if (by === 'keys') open.box.focus(hadFocus);
  }

  #fresh(mention: Shown, at: Point | null, by: By, way: Way): Open {
    const box: CardBox = new CardBox(this.#view, this.#host, mention, at, {
      lost: () => {
        if (this.#isWalking || this.#loose?.box !== box) return;
        // The keyboard of a phone comes over the word whose reading is being typed.
        if (box.isTypedIn) box.dock(true);
        else this.close();
      },
    });
    const open: Open = { box, by, way, drawing: null as unknown as Drawing };
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
      voices: this.#speech.regions,
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
        step: (by) => void this.#step(open(), by, open().box.showsFocus ? 'keys' : 'walk'),
        know: edges.know,
        fix: edges.fix,
        save: edges.save,
        unsave: edges.unsave,
        look: edges.lookUp,
        speak: (what, region) => this.#speech.say(what, region),
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

  /** To the next word, or the one before; at the end of the text the card stays where it is. */
  async #step(open: Open, by: 1 | -1, how: By): Promise<void> {
    if (this.#isWalking) return;
    const walking = { by: how, until: this.#view.performance.now() + LONGEST_WALK };
    this.#walking = walking;
    open.by = how;
    const isThere = await this.#edges.step(open.box.mention, by).catch(() => false);
    if (!isThere && this.#walking === walking) this.#walking = null;
  }

  /** Voices came or went: what is open says which there are. */
  #voiced(): void {
    for (const open of [this.#loose, this.#pinned]) {
      if (!open) continue;
      open.drawing = { ...open.drawing, voices: this.#speech.regions };
      this.#draw(open.box.root, open.drawing);
    }
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
    // What was on its way into a card that is sent away would come as a new one, and take the focus.
    this.#turn++;
    this.#coming = null;
    if (this.#walking) this.#edges.stay();
    this.#walking = null;
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
    else if (step && (event.shiftKey || open.way === 'names')) this.#walk(open, '', step, 'keys');
    else if (step) void this.#step(open, step, 'keys');
    else if (event.key.toLowerCase() === 'p') this.#pin(open, open !== this.#pinned);
    else return;
    event.preventDefault();
  }
}

/** How what stands at a place is read: the name or number as a whole, else the longest word. */
function tipOf({ number, words: [word] }: Look, { language, card }: Choices): Tip | null {
  const { reading = '', jyutping = '' } = number ?? word ?? {};
  const { pinyin = '' } = word?.entries[0] ?? {};
  const read = reading || (number ? '' : pinyin);
  return read || jyutping ? { language, choices: card, reading: read, jyutping } : null;
}
