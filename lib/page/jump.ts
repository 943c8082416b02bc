// From one mention of a name to the next: which that is, and bringing it, or any word, into view. Mentions come from the
// survey, so that those are found that nothing was painted of yet.
import type { Block } from './block';
import type { Marks } from './marks';
import { parentOf } from './reach';
import type { Shown } from './shown';
import { endOf, type Found } from './survey';

/** Where one stands among the mentions of a name, counted from 1; 0 of 0: there is none. */
export interface Jumped {
  readonly at: number;
  readonly of: number;
}

/** Milliseconds without scrolling after which the page has come to rest, and the most that is waited for it. */
const STILL = 120;
const LONGEST = 2000;
/** Milliseconds for which a mention without a card is shown once it stands in view. */
const GLOW = 6000;
/** A mention between these parts of the window's height is in view, clear of what sites fix at its edges. */
const VIEW = [0.12, 0.8] as const;

/** A mention by where it ends. */
interface Ending {
  readonly block: Block;
  readonly end: number;
}

export class Jumps {
  readonly #view: Window & typeof globalThis;
  readonly #marks: () => Marks;
  readonly #signal: AbortSignal;
  /** Counts the ways that were begun or given up. */
  #turn = 0;
  #last: Ending | null = null;
  #glow = 0;

  /** `marks` gives those of the page as it is painted now. */
  constructor(view: Window & typeof globalThis, marks: () => Marks, signal: AbortSignal) {
    this.#view = view;
    this.#marks = marks;
    this.#signal = signal;
  }

  /** The mention that is shown now, from where the next is counted; null: none. */
  point(shown: Shown | null): void {
    this.#view.clearTimeout(this.#glow);
    if (shown) this.#last = { block: shown.block, end: shown.at.end };
    this.#marks().show(shown?.block ?? null, shown?.at ?? null);
  }

  /**
   * Goes to the first mention after (1) or before (-1) the last one shown that `fits`; `all` is in the page's order.
   * `arrived` is told when it stands in view.
   */
  go(
    all: readonly Found[],
    fits: (found: Found) => boolean,
    step: 1 | -1,
    arrived: (shown: Shown) => void = () => {},
  ): Jumped {
    const last = this.#last;
    const from = last ? all.findIndex((one) => isSame(one, last)) : -1;
    const fitting = all.flatMap((one, index) => (fits(one) ? [{ one, index }] : []));
    const start = step > 0 ? fitting.findIndex(({ index }) => index > from) : lastBefore(fitting, from);
    const of = fitting.length;
    for (let i = 0, at = start < 0 ? (step > 0 ? 0 : of - 1) : start; i < of; i++, at = (at + step + of) % of) {
      const found = fitting[at]?.one;
      const shown = found && this.#marks().shownOf(found.block, found);
      // What is not displayed now, in a closed menu or a tab behind, is passed over.
      if (!shown?.rects().length) continue;
      this.reveal(shown, arrived);
      return { at: at + 1, of };
    }
    return { at: 0, of: 0 };
  }

  /** The how-manieth this is among mentions; null: it is none of them. */
  where(mentions: readonly Found[], shown: Shown): Jumped | null {
    const at = mentions.findIndex((one) => isSame(one, { block: shown.block, end: shown.at.end }));
    return at < 0 ? null : { at: at + 1, of: mentions.length };
  }

  /** Another one: what was begun since has been overtaken. */
  get turn(): number {
    return this.#turn;
  }

  /** Gives up the way to what is being brought into view. */
  stay(): void {
    this.#turn++;
  }

  /** Brings what is shown into view; `arrived` is told when it stands there, unless it was overtaken. */
  reveal(shown: Shown, arrived: (shown: Shown) => void): void {
    this.point(shown);
    void this.#reveal(shown, arrived);
  }

  async #reveal(shown: Shown, arrived: (shown: Shown) => void): Promise<void> {
    const turn = ++this.#turn;
    const calm = this.#view.matchMedia?.('(prefers-reduced-motion: reduce)').matches;
    // What comes near is painted on the way, and grows: a second and third look put the mention where it should be.
    for (const behavior of [calm ? 'instant' : 'smooth', 'instant', 'instant'] as const) {
      const scrolls = this.#scroll(shown, behavior);
      if (!scrolls) break;
      await this.#still();
      if (turn !== this.#turn || this.#signal.aborted) return;
    }
    this.#glow = this.#view.setTimeout(() => this.point(null), GLOW);
    arrived(shown);
  }

  /** Scrolls every box that holds the mention so that it is in view; false: it is already, or is gone. */
  #scroll(shown: Shown, behavior: ScrollBehavior): boolean {
    const rect = shown.rects()[0];
    const node = this.#marks().rangesOf(shown.block, shown.at)[0]?.startContainer;
    if (!rect || !node) return false;
    const { document, innerHeight } = this.#view;
    const page = document.scrollingElement ?? document.documentElement;
    let middle = (rect.top + rect.bottom) / 2;
    let scrolls = false;
    for (let box: Element | null = parentOf(node); ; box = box && parentOf(box)) {
      const isPage = !box || box === page;
      const scroller = box ?? page;
      if (!isPage && !this.#isScroller(scroller)) continue;
      const top = isPage ? 0 : scroller.getBoundingClientRect().top;
      const height = isPage ? innerHeight : scroller.clientHeight;
      const isIn = middle >= top + height * VIEW[0] && middle <= top + height * VIEW[1];
      const wanted = isIn ? 0 : middle - top - height / 2;
      const most = scroller.scrollHeight - scroller.clientHeight;
      const by = Math.min(Math.max(wanted, -scroller.scrollTop), most - scroller.scrollTop);
      if (Math.abs(by) >= 1) {
        scroller.scrollBy({ top: by, behavior });
        scrolls = true;
        middle -= by;
      }
      if (isPage) return scrolls;
    }
  }

  #isScroller(box: Element): boolean {
    return box.scrollHeight > box.clientHeight + 1 && /auto|scroll/.test(this.#view.getComputedStyle(box).overflowY);
  }

  /** Resolves when nothing has scrolled for a moment. */
  #still(): Promise<void> {
    const view = this.#view;
    return new Promise((resolve) => {
      const end = new AbortController();
      const done = () => {
        end.abort();
        view.clearTimeout(timer);
        view.clearTimeout(last);
        resolve();
      };
      const wait = () => {
        view.clearTimeout(timer);
        timer = view.setTimeout(done, STILL);
      };
      const last = view.setTimeout(done, LONGEST);
      let timer = view.setTimeout(done, STILL);
      view.addEventListener('scroll', wait, { capture: true, passive: true, signal: end.signal });
    });
  }
}

function lastBefore(fitting: readonly { readonly index: number }[], from: number): number {
  return from < 0 ? -1 : fitting.findLastIndex(({ index }) => index < from);
}

/** The same place, though the page was surveyed again meanwhile. */
function isSame(one: Ending, other: Ending): boolean {
  if (one.block === other.block) return one.end === other.end;
  const [a, b] = [endOf(one.block, one.end), endOf(other.block, other.end)];
  return a !== undefined && a.node === b?.node && a.offset === b.offset;
}
