// The style of a page that is read, as the background puts it in: one change after the other, and one style giving way to
// the next only when that is there. What stands in it is the style sheets' business.
import type { Typography } from '../text/typography';

/**
 * The page is about to be painted, and gets its style, with `marks` for its own elements too; `before`: the style that it
 * has already, which gives way. Or it was given back.
 */
export type ChangeStyle = (on: boolean, marks: boolean, typography: Typography, before?: Typography) => Promise<void>;

/** Elements from which on a page's own elements get no style for marks (marks-style.css says why): runs have it. */
const HUGE = 8000;

export const isHuge = (document: Document): boolean => document.getElementsByTagName('*').length >= HUGE;

export class Styling {
  readonly #change: ChangeStyle;
  /** What the page's style is made for; null: it has none. */
  #now: Typography | null = null;
  #last: Promise<void> = Promise.resolve();

  constructor(change: ChangeStyle) {
    this.#change = change;
  }

  get isOn(): boolean {
    return this.#now !== null;
  }

  /** Resolves when the page is styled so. `marks` is heeded where it had no style yet. */
  put(typography: Typography, marks: boolean): Promise<void> {
    const before = this.#now;
    this.#now = typography;
    if (JSON.stringify(before) !== JSON.stringify(typography))
      this.#next(() => this.#change(true, marks, typography, ...(before ? [before] : [])));
    return this.#last;
  }

  /** Takes the style off, if there is any. */
  take(): void {
    const before = this.#now;
    this.#now = null;
    if (before) this.#next(() => this.#change(false, false, before));
  }

  #next(change: () => Promise<void>): void {
    this.#last = this.#last.then(change);
  }
}
