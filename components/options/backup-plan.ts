// What a backup would change of what there is, part by part. Pure.
import { decisionKey } from '../../lib/glossary/decisions';
import { nameKey } from '../../lib/glossary/entry';
import { SETTING_KEYS } from '../../lib/settings/settings';
import type { BackupParts } from '../../lib/vocabulary/backup';
import { fixKey } from '../../lib/vocabulary/fixes';

export const PARTS = ['settings', 'sites', 'known', 'fixes', 'saved', 'glossary', 'decisions'] as const;
export type Part = (typeof PARTS)[number];

export interface Change {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

/** How much there is of each part. */
export const sizeOf = (parts: BackupParts, part: Part): number => Object.keys(parts[part]).length;

/** A part as a record of its things. */
function thingsOf(parts: BackupParts, part: Part): Map<string, unknown> {
  switch (part) {
    case 'settings':
    case 'sites':
      return new Map(Object.entries(parts[part]));
    case 'known':
      // Since when a word is known makes no other word of it.
      return new Map(parts.known.map(({ word }) => [word, word]));
    case 'fixes':
      return new Map(parts.fixes.map((fix) => [fixKey(fix), fix.reading]));
    case 'saved':
      return new Map(parts.saved.map((one) => [one.id, one]));
    case 'glossary':
      // A name that is there under another id is that one.
      return new Map(parts.glossary.map(({ id: _, ...entry }) => [nameKey(entry.en), entry]));
    case 'decisions':
      return new Map(parts.decisions.map((decision) => [decisionKey(decision), decision.id]));
  }
}

/** The same in every order of keys. */
const written = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ) ?? '';

/** What `coming` would change of `now`. A setting that it does not have goes back to what holds when nothing is set. */
export function planOf(coming: BackupParts, now: BackupParts): Readonly<Record<Part, Change>> {
  const change = (part: Part): Change => {
    const here = thingsOf(now, part);
    const there = thingsOf(coming, part);
    const keys =
      part === 'settings' ? SETTING_KEYS.filter((key) => here.has(key) || there.has(key)) : [...there.keys()];
    let added = 0;
    let changed = 0;
    for (const key of keys) {
      if (!here.has(key)) added++;
      else if (written(here.get(key)) !== written(there.get(key))) changed++;
    }
    return { added, changed, same: keys.length - added - changed };
  };
  return Object.fromEntries(PARTS.map((part) => [part, change(part)])) as unknown as Readonly<Record<Part, Change>>;
}
