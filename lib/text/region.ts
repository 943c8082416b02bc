// The regions of written Chinese, and what a reader may ask a text to be shown as.

/** Mainland, Taiwan, Hong Kong: 大陸／台灣／香港. */
export type Region = 'cn' | 'tw' | 'hk';

/** ISO 15924: Simplified or Traditional. Never called "language". */
export type Script = 'Hans' | 'Hant';

/** The script that a region writes. */
export const scriptOf = (region: Region): Script => (region === 'cn' ? 'Hans' : 'Hant');
