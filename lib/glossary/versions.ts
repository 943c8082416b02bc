// The formats that the glossary and the decisions are stored in, with the steps from older ones.
// A step is never edited after its release, and tests/unit/glossary keeps one stored example of each version.
import type { Format } from '../platform/versions';

/** A record of entries by id. */
export const GLOSSARY_FORMAT: Format = { version: 1, steps: {} };
/** A record of decisions by form and page. */
export const DECISIONS_FORMAT: Format = { version: 1, steps: {} };
