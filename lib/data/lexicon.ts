// The files of the lexicon, of the signs of a script and of names; what is in them is told by PROVENANCE.md.

/** Headwords of CC-CEDICT with their readings. */
export const LEXICON_FILE = 'lexicon.bin';
/** How rare each headword is, one byte each; apart, since they are of another source and licence. */
export const COSTS_FILE = 'costs.bin';
/** Characters that only one script uses: a line for Simplified, a line for Traditional, in UTF-16. */
export const SIGNS_FILE = 'signs.bin';
/** People and terms: their forms, and an entry of each. */
export const NAMES_FILE = 'names.bin';
