// The files of the lexicon, of the signs of a script and of names; what is in them is told by PROVENANCE.md.

/** Headwords of CC-CEDICT with their readings. */
export const LEXICON_FILE = 'lexicon.bin';
/** How rare each headword is, one byte each; apart, since they are of another source and licence. */
export const COSTS_FILE = 'costs.bin';
/** The model of readings in context. */
export const READINGS_FILE = 'readings.bin';
/** Phrases that are read otherwise than their words. */
export const PHRASES_FILE = 'phrases.bin';
/** Characters that only one script uses: a line for Simplified, a line for Traditional, in UTF-16. */
export const SIGNS_FILE = 'signs.bin';
/** Readings of Taiwan's standard that differ from the Mainland's. */
export const TAIWAN_FILE = 'taiwan.bin';
/** Cantonese readings of words and characters. */
export const JYUTPING_FILE = 'jyutping.bin';
/** How hard each headword is: its level of HSK 2.0 and how frequent it is, a byte each. */
export const LEVELS_FILE = 'levels.bin';
/** The shortest useful English of each headword. */
export const SENSES_FILE = 'senses.bin';
/** People and terms: their forms, and an entry of each. */
export const NAMES_FILE = 'names.bin';
/** Which Traditional character in which context: learned weights. */
export const CHOICES_FILE = 'choices.bin';
/** Words that CC-CEDICT writes with other Traditional characters than OpenCC does. */
export const WORD_CHOICES_FILE = 'word-choices.bin';
/** What one thing is called in each region. */
export const REGIONAL_FILE = 'regional.bin';
