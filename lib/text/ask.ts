// What a reader wants to see of a text.
import type { PageNames } from './names/name';
import type { Region } from './region';

export type Reading = 'off' | 'marks' | 'numbers' | 'zhuyin' | 'jyutping';

/**
 * Which words are above a reader's level: those that they did not mark as known; of these, those of no HSK 2.0 level up
 * to the named one, or not among the so many most frequent; or no words, but names.
 */
export const LEVELS = [
  'unknown',
  'hsk1',
  'hsk2',
  'hsk3',
  'hsk4',
  'hsk5',
  'hsk6',
  'top500',
  'top1000',
  'top2000',
  'top5000',
  'top10000',
  'names',
] as const;
export type Level = (typeof LEVELS)[number];

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
  /** Readings, and English, only of words above this; left out: of all words. */
  readonly only?: Level;
  /** The shortest useful English sense of the words above the level too. */
  readonly senses?: true;
  /** What the page's survey found, to find names by; left out: names are not looked for. */
  readonly names?: PageNames;
  /** People's names are shown as this region writes them; left out: as printed. */
  readonly nameForms?: Region;
}
