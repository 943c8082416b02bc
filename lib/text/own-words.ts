// What the reader has said of words: which are known, and how some are to be read. Types, and asking them of a word as it
// stands in a text; where they are kept is the background's business.

/** A reading that the reader gave a word: numbered pinyin, syllables apart by spaces. */
export interface Fixed {
  readonly reading: string;
  /** For everywhere, or for this page. */
  readonly where: 'always' | 'here';
}

/** Asked by a word as printed, and in its Simplified form: words hold in either script. */
export interface OwnWords {
  /** Whether the reading of any word may be fixed that begins with this unit: asked of every word, where most have none. */
  mayFix(code: number): boolean;
  isKnown(form: string, simplified: string): boolean;
  /** What was said for the page of this address comes before what was said for everywhere; null: nothing was. */
  fixOf(form: string, simplified: string, url: string): Fixed | null;
}

export const NO_WORDS: OwnWords = { mayFix: () => false, isKnown: () => false, fixOf: () => null };
