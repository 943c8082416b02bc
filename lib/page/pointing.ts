// Hangs looking up on a page that is read: pointer, tap, keys and the menu on one side, the cards on the other. Travels
// with the pointer's script (entrypoints/pointer.ts), which the reader's gate.ts fetches at the first gesture; the cards
// themselves (card-desk.ts) come with a script of their own, when the first is wanted.
import type { Look } from '../text/look';
import type { CardDesk, Opening } from './card-desk';
import { Cursor, type FoundWord } from './cursor';
import type { By, CardCalls, DeskEdges } from './desk-edges';
import type { Gesture } from './gesture';
import { Pointer } from './hover';
import { type Jumped, Jumps } from './jump';
import { Marks } from './marks';
import { Mentions } from './mentions';
import type { OpenPage } from './open-page';
import type { Point } from './place';
import type { Character } from './places';
import { characterAt, type PaintedPage } from './point';
import { type Ground, isSame, type Shown, shownOf } from './shown';
import { placed } from './words';

/** Left by the card's script in the extension's own world, which the page cannot see. */
export interface CardWorld {
  duiduCard?: (view: Window, edges: DeskEdges, signal: AbortSignal) => CardDesk;
}

export interface PointingCalls extends CardCalls {
  /** Puts the card's script and style into this frame. */
  load(): Promise<void>;
}

/** Milliseconds that the pointer is on a word before its tip is asked for. */
const TIP = 60;

export class PagePointing {
  readonly #view: Window & typeof globalThis;
  readonly #page: OpenPage;
  readonly #calls: PointingCalls;
  readonly #signal: AbortSignal;
  readonly #painted: PaintedPage;
  /** As the page is painted whenever it is asked, and not as it was when something was pointed at. */
  readonly #ground: Ground;
  readonly #jumps: Jumps;
  readonly #mentions: Mentions;
  readonly #cursor: Cursor;
  readonly #pointer: Pointer<Shown>;
  /** For what is looked up where nothing is painted. */
  #bare: Marks | null = null;
  #desk: CardDesk | null = null;
  #loading: Promise<CardDesk | null> | null = null;
  #coming: { readonly about: Shown; readonly by: By } | null = null;
  /** How often all was taken off: what was begun before that is not gone on with. */
  #cleared = 0;
  #tipped: Shown | null = null;
  #tip: number | undefined;

  constructor(view: Window & typeof globalThis, page: OpenPage, calls: PointingCalls, signal: AbortSignal) {
    this.#view = view;
    this.#page = page;
    this.#calls = calls;
    this.#signal = signal;
    this.#painted = {
      ledger: page.ledger,
      drift: { get: (node) => page.life?.painter.drift.get(node) },
      partOf: (element) => page.life?.painter.partOf(element) ?? null,
    };
    this.#ground = {
      document: view.document,
      ledger: page.ledger,
      spotOf: (node, offset, side) => page.life?.painter.spotOf(node, offset, side) ?? { node, offset },
    };
    this.#jumps = new Jumps(view, () => this.#marks, signal);
    this.#mentions = new Mentions(page, this.#jumps, (mention) => void this.#open(mention, null, 'keys', WALKED));
    this.#cursor = new Cursor(view, page, this.#painted, {
      shownAt: (character) => this.#shownAt(character),
      look: (about) => this.#look(about),
    });
    this.#pointer = this.#watch();
    signal.addEventListener('abort', () => this.clear());
  }

  hear(gesture: Gesture): void {
    this.#pointer.hear(gesture);
  }

  jump(id: string, step: 1 | -1, card: boolean): Jumped {
    return this.#mentions.jump(id, step, card);
  }

  /** By key the focus moves into the card, into one that is open already too. */
  async lookUp(by: 'key' | 'menu'): Promise<void> {
    if (by === 'key' && this.#desk?.take()) return;
    const { at } = this.#pointer;
    const cleared = this.#cleared;
    const isSelected = this.#view.getSelection()?.isCollapsed === false;
    const found = await (by === 'key' || isSelected || !at ? this.#cursor.first() : this.#cursor.at(at.x, at.y));
    if (!found || this.#signal.aborted || cleared !== this.#cleared) return;
    const { shown, look } = found;
    await this.#open(shown, null, by === 'key' ? 'keys' : 'tap', by === 'key' ? { look, way: 'words' } : { look });
  }

  turned(): void {
    if (!this.#page.how) this.clear();
  }

  clear(): void {
    this.#cleared++;
    this.#view.clearTimeout(this.#tip);
    this.#tipped = null;
    this.#coming = null;
    this.#jumps.stay();
    this.#desk?.end();
    this.#bare?.clear();
  }

  #watch(): Pointer<Shown> {
    return new Pointer<Shown>(
      this.#view,
      {
        lookup: () => (this.#page.how ? this.#page.lookup : null),
        under: (x, y, any) => this.#under(x, y, any),
        isSame,
        shown: () => this.#coming?.about ?? this.#desk?.shown ?? null,
        isFleeting: () => (this.#coming ? this.#coming.by === 'hover' : this.#desk?.isFleeting === true),
        isHeld: () => this.#desk?.isHeld === true,
        open: (about, at, by) => void this.#open(about, at, by),
        close: () => {
          this.#coming = null;
          this.#desk?.close();
        },
        isBetween: (at) => this.#desk?.isBetween(at) === true,
        pass: (what) => this.#pass(what),
      },
      this.#signal,
    );
  }

  get #marks(): Marks {
    if (this.#page.life) {
      this.#bare?.clear();
      this.#bare = null;
      return this.#page.life.marks;
    }
    this.#bare ??= new Marks(this.#view, this.#page.ledger, this.#ground.spotOf);
    return this.#bare;
  }

  /** The name that is marked at a point, else what a word can be at. */
  #under(x: number, y: number, any: boolean): Shown | null {
    const name = this.#page.life?.marks.at(x, y) ?? null;
    if (name || !any) return name;
    const character = characterAt(this.#view.document, this.#painted, x, y);
    return character && this.#shownAt(character);
  }

  #shownAt(character: Character): Shown | null {
    const place = placed(character, this.#page.ledger);
    return place && shownOf(this.#ground, place.block, place);
  }

  async #look(about: Shown): Promise<FoundWord | null> {
    const look = await this.#calls.look(about);
    return look && { look, shown: this.#stretch(about, look.at, idsOf(look)) };
  }

  #stretch(of: Shown, { start, end }: Shown['at'], ids: Shown['ids']): Shown {
    return shownOf(this.#ground, of.block, { start, end }, ids);
  }

  /** To the next word; its card opens when it stands in view. */
  async #step(from: Shown, by: 1 | -1): Promise<boolean> {
    const { turn } = this.#jumps;
    const found = await this.#cursor.next(from, by);
    if (!found || turn !== this.#jumps.turn) return false;
    const { look } = found;
    this.#jumps.reveal(found.shown, (shown) => void this.#open(shown, null, 'keys', { look, way: 'words' }));
    return true;
  }

  async #open(about: Shown, at: Point | null, by: By, opening: Opening = {}): Promise<void> {
    const mine = { about, by };
    this.#coming = mine;
    const desk = await this.#load();
    if (this.#coming !== mine) return;
    this.#coming = null;
    if (!this.#signal.aborted) void desk?.show(about, at, by, opening);
  }

  #load(): Promise<CardDesk | null> {
    this.#loading ??= this.#fetch().catch(() => {
      this.#loading = null;
      return null;
    });
    return this.#loading;
  }

  async #fetch(): Promise<CardDesk | null> {
    await this.#calls.load();
    const make = (globalThis as CardWorld).duiduCard;
    if (!make) throw new Error('the card’s script is not there');
    if (this.#signal.aborted) return null;
    const edges: DeskEdges = {
      ...this.#calls,
      stretch: (of, at, ids) => this.#stretch(of, at, ids),
      jump: (id, step) => this.jump(id, step, true),
      step: (from, by) => this.#step(from, by),
      stay: () => this.#jumps.stay(),
      point: (about) => this.#jumps.point(about),
      where: (mention) => this.#mentions.where(mention),
    };
    this.#desk = make(this.#view, edges, this.#signal);
    return this.#desk;
  }

  /** Where readings stand under the pointer alone: the word that it passes over shows its own. */
  #pass(what: Shown | null): void {
    const now = this.#page.pointed === 'off' ? null : what;
    if (now ? this.#tipped && isSame(now, this.#tipped) : !this.#tipped) return;
    this.#tipped = now;
    this.#view.clearTimeout(this.#tip);
    if (!now) void this.#desk?.tip(null);
    else this.#tip = this.#view.setTimeout(() => void this.#load().then((desk) => this.#showTip(desk, now)), TIP);
  }

  #showTip(desk: CardDesk | null, what: Shown): void {
    const { shown } = desk ?? {};
    if (this.#tipped === what && !(shown && isSame(shown, what))) void desk?.tip(what);
  }
}

/** A name that was gone to: arrow keys go on to other names. */
const WALKED: Opening = { way: 'names' };

const idsOf = ({ name }: Look): Shown['ids'] => name?.entries.map(({ entry }) => entry.id) ?? [];
