// The one element of ours that stands in a page while a card is open: <duidu-card>, in the top layer, with a closed
// shadow root, so that neither the site's styles nor its scripts reach what is drawn there. A CardBox is one card in
// it: it holds a place at a word or in a corner, follows the word, and gives the focus back. What a card shows is drawn
// into `root` by others; when it opens is hover.ts's and the desk's business.
//
// The host is no part of the site's own tree and is gone with the last card, so the ledger has nothing to restore.

import { CARD } from './card-element';
import { focused } from './focused';
import {
  type Box,
  type Corner,
  farCorner,
  lineAt,
  nextCorner,
  type Placed,
  type Point,
  placeCard,
  placeInCorner,
  type Side,
  within,
} from './place';
import { parentOf } from './reach';
import type { Shown } from './shown';

/** Which element takes the focus when a card is opened by keyboard. */
const HEADING = '.duidu-card-name';
/** Layout moves without telling (pictures load, a site redraws): looked at anew so often, in milliseconds. */
const PULSE = 250;
/** How long a word may take to come to the screen before its card is shown without it, in milliseconds. */
const ARRIVAL = 1000;
/** What happens in the card is no business of the site's: its shortcuts, its menus that close, its focus traps. */
const OURS =
  `keydown keyup keypress click dblclick auxclick contextmenu mousedown mouseup pointerdown pointerup touchstart
  touchend wheel focusin focusout copy cut paste beforeinput input compositionstart compositionend selectstart`.split(
    /\s+/,
  );

/** What can be seen of the page, in pixels of the layout viewport: under pinch zoom only a part of it. */
export function roomOf(view: Window): Box {
  const seen = view.visualViewport;
  const { clientWidth, clientHeight } = view.document.documentElement;
  if (!seen)
    return { left: 0, top: 0, right: clientWidth || view.innerWidth, bottom: clientHeight || view.innerHeight };
  const { offsetLeft: left, offsetTop: top } = seen;
  // In a frame without pinch zoom the visual viewport counts the scrollbars in; the root's own width does not.
  const width = seen.scale > 1 ? seen.width : Math.min(seen.width, clientWidth || seen.width);
  return { left, top, right: left + width, bottom: top + seen.height };
}

/** A modal dialog makes everything outside of it inert, the top layer included: the card must stand inside of it. */
function modalAround(element: Element): Element | null {
  for (let at: Element | null = element; at; at = parentOf(at))
    if (at.localName === 'dialog' && at.matches(':modal')) return at;
  return null;
}

/** The host of all cards of a page. */
export class CardHost {
  readonly #view: Window;
  #host: HTMLElement | null = null;
  #shadow: ShadowRoot | null = null;

  constructor(view: Window) {
    this.#view = view;
  }

  /** The element of ours that has the focus. */
  get focused(): Element | null {
    return this.#shadow?.activeElement ?? null;
  }

  /** Makes room for one more card, in front of an element of the page. */
  add(over: Element): HTMLElement {
    const { document } = this.#view;
    const parent = modalAround(over) ?? document.documentElement;
    if (this.#host?.parentNode !== parent) this.#move(parent);
    const root = document.createElement('div');
    root.className = 'duidu-card-place';
    for (const type of OURS) root.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
    this.#shadow?.append(root);
    return root;
  }

  remove(root: Element): void {
    root.remove();
    if (this.#shadow?.firstElementChild) return;
    this.#host?.remove();
    this.#host = null;
    this.#shadow = null;
  }

  #move(parent: Element): void {
    const cards = [...(this.#shadow?.children ?? [])];
    this.#host?.remove();
    const host = this.#view.document.createElement(CARD);
    host.popover = 'manual';
    host.translate = false;
    this.#shadow = host.attachShadow({ mode: 'closed' });
    this.#shadow.append(...cards);
    this.#host = host;
    parent.append(host);
    host.showPopover?.();
  }
}

/** Whom a card tells. */
export interface BoxEdges {
  /** The word has left the screen, or something has come over it. */
  lost(): void;
}

/** Is what is seen at a point a part of the mention's own text, or a card of ours, and nothing that lies over it? */
function isSeenAt({ block: { root } }: Shown, { x, y }: Point): boolean {
  const scope = root.getRootNode() as Document | ShadowRoot;
  const seen = scope.elementFromPoint?.(x, y);
  return !!seen && (root.contains(seen) || seen.localName === CARD);
}

/** One card on the screen. */
export class CardBox {
  readonly #view: Window;
  readonly #host: CardHost;
  readonly #edges: BoxEdges;
  readonly #end = new AbortController();
  readonly root: HTMLElement;
  #mention: Shown;
  #at: Point | null;
  #side: Side | null = null;
  #corner: Corner | null = null;
  /** The word was on the screen, and a point of it led back to it: from then on both must stay so. */
  #wasThere = false;
  #wasSeen = false;
  #lateness: number | undefined;
  #frame: number | undefined;
  /** Who had the focus before. */
  #back: HTMLElement | null = null;

  constructor(view: Window, host: CardHost, mention: Shown, at: Point | null, edges: BoxEdges) {
    this.#view = view;
    this.#host = host;
    this.#edges = edges;
    this.#mention = mention;
    this.#at = at;
    this.root = host.add(mention.block.root);
    this.#arrive();
    this.#watch();
  }

  get mention(): Shown {
    return this.#mention;
  }

  get hasFocus(): boolean {
    return this.root.contains(this.#host.focused);
  }

  /** The reader is typing here. */
  get isTypedIn(): boolean {
    return this.hasFocus && this.#host.focused?.localName === 'input';
  }

  /** Goes to another word; a docked card stays where it is. */
  turn(mention: Shown, at: Point | null): void {
    this.#mention = mention;
    this.#at = at;
    this.#side = null;
    this.#arrive();
    this.place();
  }

  /** The browser shows the focus here: it came by keyboard. */
  get showsFocus(): boolean {
    return this.root.querySelector(':focus-visible') !== null;
  }

  /** Moves the focus to the card's heading. `hadFocus`: it was in the card before that was drawn anew. */
  focus(hadFocus: boolean): void {
    if (!hadFocus) this.#back = focused(this.#view.document);
    this.root.querySelector<HTMLElement>(HEADING)?.focus({ preventScroll: true });
  }

  /** Docks the card in the corner away from its word, or in the next one; false: back to its word. */
  dock(on: boolean): void {
    const line = lineAt(this.#mention.rects(), this.#at);
    const room = roomOf(this.#view);
    if (!on) this.#corner = null;
    else if (this.#corner) this.#corner = nextCorner(this.#corner);
    else this.#corner = line ? farCorner(line, room) : 'bottom-right';
    this.#side = null;
    this.place();
  }

  /** Where the card and its word's line are now, for whoever asks what lies between. */
  boxes(): { readonly card: Box; readonly line: Box } | null {
    const line = lineAt(this.#mention.rects(), this.#at);
    return line && { card: this.root.getBoundingClientRect(), line };
  }

  /** Measures and sets the place; tells when the word has gone. */
  place(): void {
    const room = roomOf(this.#view);
    const { style } = this.root;
    style.maxWidth = `${Math.max(room.right - room.left - 16, 0)}px`;
    // To measure is to let go of what scrolls inside: it is put back after.
    const scrolled = [...this.root.querySelectorAll('*')].flatMap((element): [Element, number][] =>
      element.scrollTop > 0 ? [[element, element.scrollTop]] : [],
    );
    style.maxHeight = 'none';
    const size = { width: this.root.offsetWidth, height: this.root.offsetHeight };
    const placed = this.#corner ? placeInCorner(this.#corner, room, size) : this.#atWord(room, size);
    if (!placed) return;
    this.#side = placed.side;
    style.maxHeight = `${placed.most}px`;
    style.left = `${placed.left}px`;
    style.top = `${placed.top}px`;
    style.opacity = '1';
    for (const [element, top] of scrolled) element.scrollTop = top;
  }

  /** Takes the card off the page, and gives the focus back if it was here. */
  close(): void {
    this.#end.abort();
    this.#view.clearTimeout(this.#lateness);
    const back = this.hasFocus ? this.#back : null;
    this.#host.remove(this.root);
    if (back?.isConnected) back.focus({ preventScroll: true });
  }

  #atWord(room: Box, size: { width: number; height: number }): Placed | null {
    const lines = this.#mention.rects();
    const line = lineAt(lines, this.#at);
    const part = line && within(line, room);
    if (!part) {
      if (this.#wasThere) this.#edges.lost();
      return null;
    }
    this.#wasThere = true;
    const isSeen = isSeenAt(this.#mention, { x: (part.left + part.right) / 2, y: (part.top + part.bottom) / 2 });
    if (this.#wasSeen && !isSeen) {
      this.#edges.lost();
      return null;
    }
    this.#wasSeen = isSeen;
    return placeCard(lines, this.#at, room, size, this.#side);
  }

  /** A jump may still be scrolling: the card shows itself when its word is there, or after a while without it. */
  #arrive(): void {
    this.#wasThere = false;
    this.#wasSeen = false;
    this.#view.clearTimeout(this.#lateness);
    this.#lateness = this.#view.setTimeout(() => {
      if (!this.#wasThere && !this.#corner) this.dock(true);
    }, ARRIVAL);
  }

  #watch(): void {
    const view = this.#view;
    const { signal } = this.#end;
    const soon = () => {
      this.#frame ??= view.requestAnimationFrame(() => {
        this.#frame = undefined;
        if (!signal.aborted) this.place();
      });
    };
    const how = { capture: true, passive: true, signal } as const;
    view.addEventListener('scroll', soon, how);
    view.addEventListener('resize', soon, how);
    view.visualViewport?.addEventListener('scroll', soon, how);
    view.visualViewport?.addEventListener('resize', soon, how);
    // A card that opens one of its folds needs another place, or none.
    this.root.addEventListener('toggle', soon, how);
    const pulse = view.setInterval(() => this.place(), PULSE);
    signal.addEventListener('abort', () => view.clearInterval(pulse));
  }
}
