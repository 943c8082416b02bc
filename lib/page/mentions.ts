// The mentions of a page for whoever goes to them: the card, the popup's list and the keys. What is found is names.ts's
// business, what stands where marks.ts's, the way there jump.ts's.
import type { NameId } from '../text/names/name';
import type { Jumped, Jumps } from './jump';
import type { OpenPage } from './open-page';
import type { Shown } from './shown';

export class Mentions {
  readonly #page: OpenPage;
  readonly #jumps: Jumps;
  readonly #onShow: (mention: Shown) => void;

  /** `onShow` is told of a mention that was gone to, to be shown with its card, once it stands in view. */
  constructor(page: OpenPage, jumps: Jumps, onShow: (mention: Shown) => void) {
    this.#page = page;
    this.#jumps = jumps;
    this.#onShow = onShow;
  }

  /** Brings the next mention of a name ('': of any that is marked) into view, or the one before. */
  jump(id: NameId, step: 1 | -1, card: boolean): Jumped {
    const { life, names } = this.#page;
    if (!life) return { at: 0, of: 0 };
    return this.#jumps.go(names.found, names.fits(id), step, (mention) => card && this.#onShow(mention));
  }

  /** The how-manieth mention of its name this is; null: the survey does not know it, or it is a plain word. */
  where({ ids: [id], ...mention }: Shown): Jumped | null {
    const { life, names } = this.#page;
    if (id === undefined || !life) return null;
    return this.#jumps.where(names.found.filter(names.fits(id)), { ids: [id], ...mention });
  }
}
