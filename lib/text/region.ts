// The regions of written Chinese, and what a reader may ask a text to be shown as.

/** Mainland, Taiwan, Hong Kong: 大陸／台灣／香港. */
export type Region = 'cn' | 'tw' | 'hk';

/** ISO 15924: Simplified or Traditional. Never called "language". */
export type Script = 'Hans' | 'Hant';

/** A region's characters; `twp` is Taiwan's characters and words. */
export type Target = Region | 'twp';

/** The script that a region or target is written in. */
export const scriptOf = (target: Target): Script => (target === 'cn' ? 'Hans' : 'Hant');
