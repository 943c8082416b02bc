// When a card opens and closes by pointer: after a short rest on a word or a name, at once with a key held, by a tap, and
// away again. It watches and never acts on the page: no default is prevented, no selection or focus moved. What is under
// a point, and what a card is, are edges.
//
//   nothing ── rest on a word ──> shown ── pointer on the word, the card or between them ──> shown
//                                       ├── rest on another word ──> that one, in the same card
//                                       └── elsewhere for a while, a press elsewhere, typing ──> nothing

import { GESTURES, type Gesture, gestureOf } from './gesture';
import type { Point } from './place';

/** What opens a card by pointer; `delay` in milliseconds of rest. */
export interface Lookup {
  readonly by: 'words' | 'key' | 'names' | 'tap';
  readonly key: 'alt' | 'control' | 'shift';
  readonly delay: number;
}

export interface HoverEdges<M> {
  /** What the reader chose, as it is now; null: nothing opens on this page. */
  lookup(): Lookup | null;
  /** What a card could be about at a point; `any`: any word, and not names alone. */
  under(x: number, y: number, any: boolean): M | null;
  isSame(a: M, b: M): boolean;
  /** What the card that is open and not pinned, or is coming, is about. */
  shown(): M | null;
  /** Does that card go when the pointer leaves it? One that was opened by a tap or a key stays. */
  isFleeting(): boolean;
  /** Has that card the focus, so that another in its place would take it away? */
  isHeld(): boolean;
  open(what: M, at: Point, by: 'hover' | 'tap'): void;
  close(): void;
  /** Is the pointer on its way from the word to its card? */
  isBetween(at: Point): boolean;
  /** What the pointer passes over now. */
  pass(what: M | null): void;
}

/** Milliseconds: before a card closes, between two looks, without opening after typing, and before a key alone opens. */
export const LEAVE = 250;
export const LOOK = 40;
export const TYPED = 1200;
export const KEYED = 100;
/** A card whose place is about to be taken by the next word's waits for that, so many milliseconds at most. */
export const HANDOVER = 700;
/** Pixels around a press in which nothing opens. */
const SPENT = 20;

/** Where a tap has a meaning of its own. */
const CONTROL =
  'a[href], area[href], button, input, select, textarea, label, summary, video, audio, [contenteditable], ' +
  '[role="button"], [role="link"], [role="tab"], [role="menuitem"], [role="option"], [role="checkbox"], [role="switch"]';
const FIELD = 'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"]';
const KEYS = { alt: 'Alt', control: 'Control', shift: 'Shift' } as const;

const near = (a: Point, b: Point): boolean => Math.hypot(a.x - b.x, a.y - b.y) < SPENT;

export class Pointer<M> {
  readonly #view: Window;
  readonly #edges: HoverEdges<M>;
  /** The word under the pointer whose card is to open. */
  #coming: M | null = null;
  /** Where something was pressed, or a card sent away: nothing opens until the pointer has left it. */
  #spent: { readonly what: M | null; readonly at: Point } | null = null;
  #rest: number | undefined;
  #leave: number | undefined;
  #look: number | undefined;
  #typing: number | undefined;
  #at: Point | null = null;
  /** The pointer itself was moved since the last look, and not only the page under it. */
  #strayed = false;
  /** The key that opens cards is held. */
  #keyed = false;
  /** Of the last press, since not every browser's click tells it; and the card that it closed. */
  #kind = '';
  #closed: M | null = null;
  #selectedBefore = '';

  constructor(view: Window, edges: HoverEdges<M>, signal: AbortSignal) {
    this.#view = view;
    this.#edges = edges;
    const how = { capture: true, passive: true, signal } as const;
    for (const type of GESTURES) view.addEventListener(type, (event) => this.hear(gestureOf(event)), how);
    signal.addEventListener('abort', () => {
      this.#forget();
      for (const timer of [this.#leave, this.#typing]) view.clearTimeout(timer);
    });
  }

  /** Where the pointer was last seen over the page; null: nowhere yet. */
  get at(): Point | null {
    return this.#at;
  }

  hear(gesture: Gesture): void {
    if (gesture.type === 'pointermove') this.#moved(gesture);
    else if (gesture.type === 'pointerdown') this.#pressed(gesture);
    else if (gesture.type === 'pointerup') this.#lifted(gesture);
    else if (gesture.type === 'click') this.#clicked(gesture);
    else if (gesture.type === 'keydown') this.#typed(gesture);
    else if (gesture.type === 'keyup') this.#keyed &&= gesture.key !== KEYS[this.#edges.lookup()?.key ?? 'alt'];
    else if (gesture.type === 'pointerout') gesture.isLeaving && this.#left();
    else {
      // A drag, a page that scrolls under the pointer, another window.
      this.#forget();
      if (gesture.type === 'blur') this.#keyed = false;
    }
  }

  #moved({ x, y, pointer, buttons, isOnCard, held }: Gesture): void {
    if (pointer === 'touch') return;
    if (isOnCard) this.#stay();
    if (isOnCard || buttons !== 0) {
      this.#forget();
      this.#edges.pass(null);
      return;
    }
    this.#keyed = held[this.#edges.lookup()?.key ?? 'alt'];
    // Where a page scrolls or loads under a pointer that rests, browsers tell of a move that was none.
    this.#strayed ||= this.#at !== null && (x !== this.#at.x || y !== this.#at.y);
    this.#at = { x, y };
    this.#look ??= this.#view.setTimeout(() => this.#see(), LOOK);
  }

  #under({ x, y }: Point, { by }: Lookup): M | null {
    return this.#edges.under(x, y, by !== 'names');
  }

  /** What is under the pointer now? */
  #see(): void {
    this.#look = undefined;
    const edges = this.#edges;
    const lookup = edges.lookup();
    const at = this.#at;
    if (!at || !lookup) return;
    const strayed = this.#strayed;
    this.#strayed = false;
    const under = this.#under(at, lookup);
    edges.pass(under);
    const shown = edges.shown();
    if (this.#spent && !this.#isSpent(under, at)) this.#spent = null;
    if (shown && ((under && edges.isSame(under, shown)) || edges.isBetween(at))) {
      this.#forget();
      this.#stay();
      return;
    }
    if (under && this.#coming && edges.isSame(this.#coming, under)) return;
    const { by, delay } = lookup;
    const opens = by === 'key' ? this.#keyed : by !== 'tap';
    const isReady = strayed && !this.#spent && this.#typing === undefined && !edges.isHeld();
    const isComing = under !== null && opens && isReady;
    this.#letGo(isComing ? Math.min(Math.max(LEAVE, delay + 150), HANDOVER) : LEAVE);
    this.#forget();
    if (isComing && by === 'key') this.#rested(under);
    else if (isComing) this.#await(under, delay);
  }

  #await(what: M, delay: number): void {
    this.#coming = what;
    this.#rest = this.#view.setTimeout(() => this.#rested(what), delay);
  }

  #isSpent(under: M | null, at: Point): boolean {
    const { what = null, at: pressed = at } = this.#spent ?? {};
    return near(at, pressed) || (under !== null && what !== null && this.#edges.isSame(under, what));
  }

  /** Looked at once more: the page may have scrolled away under the pointer. */
  #rested(what: M): void {
    this.#forget();
    const at = this.#at;
    const lookup = this.#edges.lookup();
    const under = at && lookup && this.#under(at, lookup);
    if (!under || !this.#edges.isSame(under, what) || this.#typing !== undefined || this.#edges.isHeld()) return;
    this.#stay();
    this.#edges.open(under, at, 'hover');
  }

  #left(): void {
    this.#forget();
    this.#edges.pass(null);
    this.#letGo(LEAVE);
  }

  /** The card closes unless the pointer comes back in time. */
  #letGo(after: number): void {
    if (this.#edges.shown() && this.#edges.isFleeting())
      this.#leave ??= this.#view.setTimeout(() => this.#close(), after);
  }

  #pressed({ x, y, pointer, isOnCard }: Gesture): void {
    this.#kind = pointer;
    this.#selectedBefore = this.#selected;
    this.#forget();
    this.#edges.pass(null);
    if (isOnCard) this.#stay();
    else this.#at = { x, y };
    // A tap may be meant for another word; what it is meant for is known when it is done.
    if (isOnCard || pointer === 'touch') return;
    this.#closed = this.#edges.shown();
    const lookup = this.#edges.lookup();
    this.#spend(this.#closed ?? (lookup && this.#under({ x, y }, lookup)));
    if (this.#closed) this.#close();
  }

  #lifted({ x, y, pointer, isOnCard }: Gesture): void {
    if (pointer === 'touch' || isOnCard) return;
    this.#at = { x, y };
    this.#spend(this.#spent?.what ?? null);
  }

  /** What is selected, told short; '' for nothing. */
  get #selected(): string {
    const selection = this.#view.getSelection();
    return selection && !selection.isCollapsed ? String(selection).slice(0, 1000) : '';
  }

  #spend(what: M | null): void {
    if (this.#at) this.#spent = { what, at: this.#at };
  }

  #clicked({ x, y, button, detail, isOnCard, target }: Gesture): void {
    // A site's own `click()`, or the Enter key on a link, is no tap.
    if (detail === 0) return;
    const lookup = this.#edges.lookup();
    const isTouch = this.#kind === 'touch';
    if (isOnCard || !lookup || !(isTouch || (lookup.by === 'tap' && button === 0 && detail < 2))) return;
    // What was selected before a click may stay so, as in text that cannot be selected itself.
    const selected = this.#selected;
    const isFree = !target?.closest(CONTROL) && (!selected || selected === this.#selectedBefore);
    const what = isFree ? this.#under({ x, y }, lookup) : null;
    const shown = this.#edges.shown();
    if (!what) {
      if (shown) this.#close();
      return;
    }
    // A second click of the mouse on the word takes its card away.
    if (!isTouch && this.#closed && this.#edges.isSame(what, this.#closed)) return;
    this.#stay();
    this.#edges.open(what, { x, y }, 'tap');
  }

  #typed({ key, isRepeated, isOnCard, target }: Gesture): void {
    if (isOnCard) return;
    const shown = this.#edges.shown();
    if (key === 'Escape') {
      this.#forget();
      this.#spend(shown);
      if (shown) this.#close();
      return;
    }
    const lookup = this.#edges.lookup();
    if (lookup?.by === 'key' && key === KEYS[lookup.key]) {
      if (!isRepeated) this.#held(lookup);
      return;
    }
    // The key was the beginning of a shortcut.
    if (this.#keyed && this.#coming) this.#forget();
    if (!target?.closest(FIELD) || /^(Shift|Control|Alt|Meta)/.test(key)) return;
    this.#forget();
    if (shown) this.#close();
    this.#view.clearTimeout(this.#typing);
    this.#typing = this.#view.setTimeout(() => {
      this.#typing = undefined;
    }, TYPED);
  }

  /** The key was pressed while the pointer rests. */
  #held(lookup: Lookup): void {
    this.#keyed = true;
    const under = this.#at && this.#under(this.#at, lookup);
    const shown = this.#edges.shown();
    if (!under || (shown && this.#edges.isSame(under, shown)) || this.#edges.isHeld()) return;
    this.#forget();
    this.#await(under, KEYED);
  }

  #stay(): void {
    this.#view.clearTimeout(this.#leave);
    this.#leave = undefined;
  }

  #close(): void {
    this.#stay();
    this.#edges.close();
  }

  #forget(): void {
    this.#view.clearTimeout(this.#rest);
    this.#view.clearTimeout(this.#look);
    this.#look = undefined;
    this.#coming = null;
  }
}
