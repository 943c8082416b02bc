// What the options page needs of the world outside it. Its entrypoint gives the real thing, tests a made-up one, and no
// component touches the browser.
import type { Decision } from '../../lib/glossary/decisions';
import type { Deleted, EntryDraft, OwnEntry, OwnId } from '../../lib/glossary/entry';
import type { Incoming, Taken } from '../../lib/glossary/transfer';
import type { SettingKey, Settings } from '../../lib/settings/settings';

/** The reader's own names, and what they said on pages. */
export interface GlossarySource {
  entries(): Promise<readonly OwnEntry[]>;
  decisions(): Promise<readonly Decision[]>;
  add(draft: EntryDraft): Promise<OwnEntry>;
  change(id: OwnId, draft: EntryDraft): Promise<OwnEntry>;
  /** null: it was gone already. */
  remove(id: OwnId): Promise<Deleted | null>;
  restore(deleted: Deleted): Promise<void>;
  /** Takes in what a file says, in one write. */
  takeIn(incoming: Incoming): Promise<Taken>;
  giveBack(taken: Taken): Promise<void>;
  widen(decision: Decision): Promise<void>;
  forget(decision: Decision): Promise<Decision | null>;
  remember(decision: Decision): Promise<void>;
}

export interface OptionsSource extends GlossarySource {
  settings(): Promise<Settings>;
  set<K extends SettingKey>(key: K, value: Settings[K]): Promise<void>;
  /** Hands the reader a file. */
  save(name: string, type: string, text: string): void;
  /** Every character in one form of it, whatever the script; for searching. */
  fold(text: string): string;
  /** Calls back when settings, glossary or decisions may have changed. Returns how to stop. */
  watch(changed: () => void): () => void;
  /** The address's fragment; '#' and all. */
  place(): string;
  go(hash: string): void;
  watchPlace(changed: () => void): () => void;
  /** Today where the reader is, 'YYYY-MM-DD', for the names of files. */
  today(): string;
  /** The browser's languages, the reader's first choice first. */
  readonly languages: readonly string[];
}
