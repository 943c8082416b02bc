// Whether readings have room: they make lines taller, which a box that cuts off or cannot grow does not allow.
// Boxes are measured before and after painting; a box that spills only after it is one where readings have no room.

/** How far a box's content goes beyond it, in CSS pixels. */
interface Spill {
  readonly down: number;
  readonly across: number;
}

/** A box that shows its overflow is fixed in height only when it is small: a menu bar, a button-like tile. */
const SMALL = 200;
const ANCESTORS = 8;

export class Room {
  readonly #view: Window & typeof globalThis;
  #boxes = new WeakMap<Element, readonly Element[]>();
  #none = new WeakSet<Element>();

  constructor(view: Window & typeof globalThis) {
    this.#view = view;
  }

  /** No readings in this block: clamped, in one cut-off line, vertical, or found too tight before. */
  isNone(root: Element): boolean {
    if (this.#none.has(root)) return true;
    if (!this.#boxes.has(root)) this.#boxes.set(root, this.#boxesOf(root));
    return this.#none.has(root);
  }

  /** Forgets what was found, after the window changed its size. */
  reset(): void {
    this.#boxes = new WeakMap();
    this.#none = new WeakSet();
  }

  /** The spill of every box around these blocks. Forces layout. */
  measure(roots: Iterable<Element>): Map<Element, Spill> {
    const spills = new Map<Element, Spill>();
    for (const root of roots)
      for (const box of this.#boxes.get(root) ?? []) if (!spills.has(box)) spills.set(box, spillOf(box));
    return spills;
  }

  /** The blocks whose boxes spill more than `before`; they are not tried again. */
  tooTight(roots: Iterable<Element>, before: ReadonlyMap<Element, Spill>): Element[] {
    const after = new Map<Element, boolean>();
    const tight: Element[] = [];
    for (const root of roots) {
      const isTight = (this.#boxes.get(root) ?? []).some((box) => {
        if (!after.has(box)) after.set(box, spillsMore(spillOf(box), before.get(box)));
        return after.get(box);
      });
      if (isTight) tight.push(root);
    }
    for (const root of tight) this.#none.add(root);
    return tight;
  }

  #boxesOf(root: Element): Element[] {
    const boxes: Element[] = [];
    const { body, documentElement } = root.ownerDocument;
    for (let box: Element | null = root, i = 0; box && i < ANCESTORS; box = box.parentElement, i++) {
      if (box === body || box === documentElement) break;
      const style = this.#view.getComputedStyle(box);
      if (i === 0 && !style.writingMode.startsWith('horizontal')) this.#none.add(root);
      const cuts = /hidden|clip/.test(style.overflowY) || /hidden|clip/.test(style.overflowX);
      if (/\d/.test(style.getPropertyValue('-webkit-line-clamp'))) this.#none.add(root);
      if (cuts && style.whiteSpace.includes('nowrap')) this.#none.add(root);
      if (/auto|scroll/.test(style.overflowY)) break;
      if (cuts || (box.clientHeight > 0 && box.clientHeight <= SMALL)) boxes.push(box);
    }
    return boxes;
  }
}

const spillOf = (box: Element): Spill => ({
  down: box.scrollHeight - box.clientHeight,
  across: box.scrollWidth - box.clientWidth,
});

function spillsMore(after: Spill, before: Spill | undefined): boolean {
  if (!before) return false;
  return after.down > Math.max(before.down, 0) + 1 || after.across > Math.max(before.across, 0) + 1;
}
