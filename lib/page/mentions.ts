// The mentions of a page for whoever shows them: the card, the popup's list and the keys. Looks up and goes to; what is
// found is names.ts's business, what stands where marks.ts's.
import type { NameId } from '../text/names/name';
import type { Jumped, Jumps } from './jump';
import type { Marks, Shown } from './marks';
import type { Names, NamesView } from './names';

/** What there is only while the page is painted. */
interface Standing {
  readonly marks: Marks;
  readonly jumps: Jumps;
}

export class Mentions {
  readonly #names: Names;
  readonly #standing: () => Standing | null;
  readonly #onShow: (mention: Shown) => void;

  /** `onShow` is told of a mention that was gone to, to be shown with its card, once it stands in view. */
  constructor(names: Names, standing: () => Standing | null, onShow: (mention: Shown) => void) {
    this.#names = names;
    this.#standing = standing;
    this.#onShow = onShow;
  }

  /** The names of the page; ready when they can be gone to as well. */
  get view(): NamesView {
    const { view } = this.#names;
    return { ...view, ready: view.ready && this.#standing() !== null };
  }

  /** The marked mention at a point of the window, in CSS pixels; null: none. */
  at(x: number, y: number): Shown | null {
    return this.#standing()?.marks.at(x, y) ?? null;
  }

  /** The marked mention that a place in the page stands in, or at the edge of; of an element, its first text's. */
  atPlace(node: Node, offset: number): Shown | null {
    return this.#standing()?.marks.atPlace(node, offset) ?? null;
  }

  /** Shows which mention is meant, as long as its card is open; null: none any more. Jumps count from it. */
  point(mention: Shown | null): void {
    this.#standing()?.jumps.point(mention);
  }

  /** Brings the next mention of a name ('': of any that is marked) into view, or the one before; after `from` if given. */
  jump(id: NameId, step: 1 | -1, card: boolean, from: Shown | null = null): Jumped {
    const jumps = this.#standing()?.jumps;
    if (from) jumps?.point(from);
    const fits = this.#names.fits(id);
    return jumps?.go(this.#names.found, fits, step, (mention) => card && this.#onShow(mention)) ?? { at: 0, of: 0 };
  }

  /** The how-manieth mention of its name this is; null: the survey does not know it. */
  where(mention: Shown): Jumped | null {
    const fits = this.#names.fits(mention.ids[0]);
    return this.#standing()?.jumps.where(this.#names.found.filter(fits), mention) ?? null;
  }

  /** The reader's glossary is another one, or what they said of a name; resolves when the page is known anew. */
  again(): Promise<void> {
    return this.#names.again();
  }
}
