// What a reader wants to see of a text.
import type { PageNames } from './names/name';
import type { Region } from './region';

export type Reading = 'off' | 'marks' | 'numbers';

export interface Ask {
  /** The region whose writing the text is in. */
  readonly from: Region;
  /** null: as printed. */
  readonly target: Region | null;
  readonly reading: Reading;
  /** Readings by Taiwan's standard (企業 qìyè) rather than the Mainland's. */
  readonly standard?: 'tw';
  /** The target region's words and names of places too (印表機, 北韓), not its characters alone. */
  readonly words?: boolean;
  /** What the page's survey found, to find names by; left out: names are not looked for. */
  readonly names?: PageNames;
  /** People's names are shown as this region writes them; left out: as printed. */
  readonly nameForms?: Region;
}
