// What a reader wants to see of a text.
import type { Region, Target } from './region';

export type Reading = 'off' | 'marks' | 'numbers';

export interface Ask {
  /** The region whose writing the text is in. */
  readonly from: Region;
  /** null: as printed. */
  readonly target: Target | null;
  readonly reading: Reading;
}
