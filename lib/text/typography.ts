// How readings are set on a page: what the reader chose of their place, size and colour. What is drawn is run.ts's
// business, and the style sheet's.

export const PLACES = ['over', 'under', 'right'] as const;
/** Percent of the text's own size. */
export const SIZES = [40, 50, 60, 70] as const;
export const COLOURS = ['text', 'soft', 'blue', 'green', 'red', 'purple'] as const;

export interface Typography {
  /** Over each word, or each character with its own syllable. */
  readonly by: 'word' | 'character';
  /** 'right' is Zhuyin's, beside each character as Taiwan prints it; other systems are then drawn over it. */
  readonly place: (typeof PLACES)[number];
  readonly size: (typeof SIZES)[number];
  readonly colour: (typeof COLOURS)[number];
  /** Each syllable in the colour of its tone, where syllables stand apart. */
  readonly tones: boolean;
}

export const PLAIN_TYPOGRAPHY: Typography = { by: 'word', place: 'over', size: 50, colour: 'text', tones: false };
