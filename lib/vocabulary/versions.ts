// The formats that known words, fixed readings and saved words are stored in, with the steps from older ones.
// A step is never edited after its release, and tests/unit/vocabulary keeps one stored example of each version.
import type { Format } from '../platform/versions';

/** A record: word → since when. */
export const KNOWN_FORMAT: Format = { version: 1, steps: {} };
/** A record of fixes by word and page. */
export const FIXES_FORMAT: Format = { version: 1, steps: {} };
/** A record of saved words by id. */
export const SAVED_FORMAT: Format = { version: 1, steps: {} };
