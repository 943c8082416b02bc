// The formats that settings and site rules are stored in, with the steps from older ones.
// A step is never edited after its release, and tests/settings keeps one stored example of each version.
import { isRecord } from '../platform/record';
import type { Format } from '../platform/versions';

export const SETTINGS_FORMAT: Format = { version: 2, steps: { 2: wordsOfTheirOwn } };
export const SITES_FORMAT: Format = { version: 2, steps: { 2: wordsOfSites } };

/** v1 → v2: Taiwan's words were a script of their own (twp), and are now a choice beside it. */
function wordsOfTheirOwn(old: unknown): unknown {
  return isRecord(old) && old.script === 'twp' ? { ...old, script: 'tw', words: true } : old;
}

/** The same for sites. Whoever chose a script there chose it without the words that hold everywhere now. */
function wordsOfSites(old: unknown): unknown {
  if (!isRecord(old)) return old;
  const next = (rule: unknown): unknown =>
    isRecord(rule) && Object.hasOwn(rule, 'script') ? { words: false, ...(wordsOfTheirOwn(rule) as object) } : rule;
  return Object.fromEntries(Object.entries(old).map(([host, rule]) => [host, next(rule)]));
}
