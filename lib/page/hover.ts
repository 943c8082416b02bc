// When a card opens and closes by pointer: after a short rest on a name, by a tap, and away again. It watches and never
// acts on the page: no default is prevented, no selection or focus moved. Which name is under a point, and what a card
// is, are edges.
//
//   nothing ── rest on a name ──> shown ── pointer on name, card or between them ──> shown
//                                       └── elsewhere for a while, a press elsewhere, typing ──> nothing

import type { Point } from './place';

export interface HoverEdges<M> {
  mentionAt(x: number, y: number): M | null;
  isSame(a: M, b: M): boolean;
  /** The mention of the card that is open and not pinned, or is coming. */
  shown(): M | null;
  /** Does that card go when the pointer leaves it? One that was opened by a tap or a key stays. */
  isFleeting(): boolean;
  /** Has that card the focus, so that another in its place would take it away? */
  isHeld(): boolean;
  open(mention: M, at: Point, by: 'hover' | 'tap'): void;
  close(): void;
  /** Did this come from a card of ours? */
  isOnCard(event: Event): boolean;
  /** Is the pointer on its way from the name to its card? */
  isBetween(at: Point): boolean;
}

/** Milliseconds: of rest before a card opens, before it closes, between two looks, and without opening after typing. */
export const REST = 350;
export const LEAVE = 250;
export const LOOK = 40;
export const TYPED = 1200;

/** Where a tap has a meaning of its own. */
const CONTROL =
  'a[href], area[href], button, input, select, textarea, label, summary, video, audio, [contenteditable], ' +
  '[role="button"], [role="link"], [role="tab"], [role="menuitem"], [role="option"], [role="checkbox"], [role="switch"]';
const FIELD = 'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"]';

class Pointer<M> {
  readonly #view: Window;
  readonly #edges: HoverEdges<M>;
  /** The name under the pointer whose card is to open. */
  #coming: M | null = null;
  /** A name that was pressed or whose card was sent away: nothing opens until the pointer has left it. */
  #spent: M | null = null;
  #rest: number | undefined;
  #leave: number | undefined;
  #look: number | undefined;
  #typing: number | undefined;
  #at: Point | null = null;
  /** The pointer itself was moved since the last look, and not only the page under it. */
  #strayed = false;
  /** Of the last press, since not every browser's click tells it. */
  #kind = '';

  constructor(view: Window, edges: HoverEdges<M>, signal: AbortSignal) {
    this.#view = view;
    this.#edges = edges;
    const how = { capture: true, passive: true, signal } as const;
    view.addEventListener('pointermove', (event) => this.#moved(event), how);
    view.addEventListener('pointerdown', (event) => this.#pressed(event), how);
    view.addEventListener('pointerout', (event) => event.relatedTarget === null && this.#left(), how);
    view.addEventListener('click', (event) => this.#clicked(event), how);
    view.addEventListener('keydown', (event) => this.#typed(event), how);
    view.addEventListener('dragstart', () => this.#forget(), how);
    signal.addEventListener('abort', () => {
      this.#forget();
      for (const timer of [this.#leave, this.#typing]) view.clearTimeout(timer);
    });
  }

  #moved(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    const isOnCard = this.#edges.isOnCard(event);
    if (isOnCard) this.#stay();
    if (isOnCard || event.buttons !== 0) {
      this.#forget();
      return;
    }
    const { clientX: x, clientY: y } = event;
    // Where a page scrolls or loads under a pointer that rests, browsers tell of a move that was none.
    this.#strayed ||= this.#at !== null && (x !== this.#at.x || y !== this.#at.y);
    this.#at = { x, y };
    this.#look ??= this.#view.setTimeout(() => this.#see(), LOOK);
  }

  /** What is under the pointer now? */
  #see(): void {
    this.#look = undefined;
    if (!this.#at) return;
    const strayed = this.#strayed;
    this.#strayed = false;
    const edges = this.#edges;
    const under = edges.mentionAt(this.#at.x, this.#at.y);
    const shown = edges.shown();
    if (!under || (this.#spent && !edges.isSame(under, this.#spent))) this.#spent = null;
    if (shown && ((under && edges.isSame(under, shown)) || edges.isBetween(this.#at))) {
      this.#forget();
      this.#stay();
      return;
    }
    this.#letGo();
    if (under && this.#coming && edges.isSame(this.#coming, under)) return;
    this.#forget();
    if (!under || !strayed || this.#spent || this.#typing !== undefined || edges.isHeld()) return;
    this.#coming = under;
    this.#rest = this.#view.setTimeout(() => this.#rested(under), REST);
  }

  /** Looked at once more: the page may have scrolled away under the pointer. */
  #rested(mention: M): void {
    this.#forget();
    const at = this.#at;
    const under = at && this.#edges.mentionAt(at.x, at.y);
    if (!under || !this.#edges.isSame(under, mention) || this.#typing !== undefined || this.#edges.isHeld()) return;
    this.#stay();
    this.#edges.open(under, at, 'hover');
  }

  #left(): void {
    this.#forget();
    this.#letGo();
  }

  /** The card closes unless the pointer comes back in time. */
  #letGo(): void {
    if (this.#edges.shown() && this.#edges.isFleeting())
      this.#leave ??= this.#view.setTimeout(() => this.#close(), LEAVE);
  }

  #pressed(event: PointerEvent): void {
    this.#kind = event.pointerType;
    this.#forget();
    const isOnCard = this.#edges.isOnCard(event);
    if (isOnCard) this.#stay();
    // A tap may be meant for another name; what it is meant for is known when it is done.
    if (isOnCard || event.pointerType === 'touch') return;
    this.#spent = this.#edges.mentionAt(event.clientX, event.clientY);
    if (this.#edges.shown()) this.#close();
  }

  #clicked(event: MouseEvent): void {
    if (this.#kind !== 'touch' || this.#edges.isOnCard(event)) return;
    const target = event.composedPath()[0] as Partial<Element> | undefined;
    const isControl = target?.closest?.(CONTROL) !== null;
    const selection = this.#view.getSelection();
    const mention =
      isControl || (selection && !selection.isCollapsed) ? null : this.#edges.mentionAt(event.clientX, event.clientY);
    if (!mention) {
      if (this.#edges.shown()) this.#close();
      return;
    }
    this.#stay();
    this.#edges.open(mention, { x: event.clientX, y: event.clientY }, 'tap');
  }

  #typed(event: KeyboardEvent): void {
    if (this.#edges.isOnCard(event)) return;
    const shown = this.#edges.shown();
    if (event.key === 'Escape') {
      this.#forget();
      this.#spent = shown;
      if (shown) this.#close();
      return;
    }
    const target = event.composedPath()[0] as Partial<Element> | undefined;
    if (!target?.closest?.(FIELD) || /^(Shift|Control|Alt|Meta)/.test(event.key)) return;
    this.#forget();
    if (shown) this.#close();
    this.#view.clearTimeout(this.#typing);
    this.#typing = this.#view.setTimeout(() => {
      this.#typing = undefined;
    }, TYPED);
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

/** Opens and closes cards by pointer until the signal ends it. */
export function watchPointer<M>(view: Window, edges: HoverEdges<M>, signal: AbortSignal): void {
  new Pointer(view, edges, signal);
}
