// The formats that settings and site rules are stored in, with the steps from older ones.
// A step is never edited after its release, and tests/settings keeps one stored example of each version.
import type { Format } from '../platform/versions';

export const SETTINGS_FORMAT: Format = { version: 1, steps: {} };
export const SITES_FORMAT: Format = { version: 1, steps: {} };
