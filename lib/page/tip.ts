// The small tip above the word under the pointer, where readings are shown there alone: in our own layer, so that nothing
// of the page moves; it takes no pointer and no focus. What it shows is drawn into it by others.
import { type CardHost, roomOf } from './card-host';
import type { DrawTip, Tip } from './desk-edges';
import { EDGE, GAP } from './place';
import type { Shown } from './shown';

/** How often it looks whether its word is still where it was, in milliseconds. */
const PULSE = 250;

export class TipBox {
  readonly #view: Window;
  readonly #host: CardHost;
  readonly #draw: DrawTip;
  #root: HTMLElement | null = null;
  #about: Shown | null = null;
  #end = new AbortController();
  #turn = 0;

  constructor(view: Window, host: CardHost, draw: DrawTip) {
    this.#view = view;
    this.#host = host;
    this.#draw = draw;
  }

  /** A tip is being asked for: its number, and the last that was given out. */
  turn(): number {
    return ++this.#turn;
  }

  get last(): number {
    return this.#turn;
  }

  show(about: Shown, tip: Tip): void {
    this.#about = about;
    this.#root ??= this.#begin(about);
    this.#draw(this.#root, tip);
    this.#place();
  }

  close(): void {
    this.#turn++;
    const root = this.#root;
    if (!root) return;
    this.#end.abort();
    this.#root = null;
    this.#about = null;
    this.#draw(root, null);
    this.#host.remove(root);
  }

  #begin(about: Shown): HTMLElement {
    const root = this.#host.add(about.block.root);
    root.style.pointerEvents = 'none';
    this.#end = new AbortController();
    const { signal } = this.#end;
    this.#view.addEventListener('scroll', () => this.close(), { capture: true, passive: true, signal });
    const pulse = this.#view.setInterval(() => this.#place(), PULSE);
    signal.addEventListener('abort', () => this.#view.clearInterval(pulse));
    return root;
  }

  /** Above the word's first line, or below its last where there is no room. */
  #place(): void {
    const root = this.#root;
    const lines = this.#about?.rects() ?? [];
    const [first] = lines;
    const last = lines.at(-1);
    if (!root || !first || !last) {
      this.close();
      return;
    }
    const room = roomOf(this.#view);
    const { offsetWidth: width, offsetHeight: height } = root;
    const above = first.top - GAP - height;
    const isAbove = above >= room.top + EDGE;
    const line = isAbove ? first : last;
    const left = (line.left + line.right - width) / 2;
    const { style } = root;
    style.left = `${Math.max(room.left + EDGE, Math.min(left, room.right - EDGE - width))}px`;
    style.top = `${isAbove ? above : last.bottom + GAP}px`;
    style.opacity = '1';
  }
}
