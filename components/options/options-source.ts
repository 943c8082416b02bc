// What the options page needs of the world outside it. Its entrypoint gives the real thing, tests a made-up one, and no
// component touches the browser.
import type { Decision } from '../../lib/glossary/decisions';
import type { Deleted, EntryDraft, OwnEntry, OwnId } from '../../lib/glossary/entry';
import type { Incoming, Taken } from '../../lib/glossary/transfer';
import type { SettingKey, Settings } from '../../lib/settings/settings';
import type { Ask } from '../../lib/text/ask';
import type { SavedWord } from '../../lib/text/look';
import type { Region } from '../../lib/text/region';
import type { Typography } from '../../lib/text/typography';
import type { BackupParts } from '../../lib/vocabulary/backup';
import type { Fix, FixKey } from '../../lib/vocabulary/fixes';
import type { KnownWord } from '../../lib/vocabulary/known';

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

/** A list in storage, read when it is first shown. */
export interface StoredList<T> {
  read(): Promise<readonly T[]>;
  /** Calls back with the whole list after each change. Returns how to stop. */
  watch(changed: (items: readonly T[]) => void): () => void;
}

/** What the reader said of words. */
export interface WordsSource {
  readonly known: StoredList<KnownWord> & {
    /** How many of them were not known before. */
    add(words: readonly string[]): Promise<number>;
    remove(words: readonly string[]): Promise<void>;
    /** Puts removed words back as they were. */
    restore(words: readonly KnownWord[]): Promise<void>;
  };
  readonly fixes: StoredList<Fix> & {
    remove(keys: readonly FixKey[]): Promise<void>;
    restore(fixes: readonly Fix[]): Promise<void>;
  };
  readonly saved: StoredList<SavedWord> & {
    remove(ids: readonly string[]): Promise<void>;
    restore(words: readonly SavedWord[]): Promise<void>;
  };
}

/** Everything that the reader chose and wrote, at once. */
export interface BackupSource {
  read(): Promise<BackupParts>;
  /** Resolves with the way back; changes nothing where it rejects. */
  restore(parts: BackupParts): Promise<() => Promise<void>>;
}

/** A line of news to be set as a page would be. */
export interface SampleAsk {
  readonly text: string;
  readonly region: Region;
  /** Names are looked for as on a page. */
  readonly how: Omit<Ask, 'names'>;
  readonly typography: Typography;
}

/** Where something that Duidu knows comes from. */
export interface Credit {
  readonly name: string;
  /** Whose work it is. */
  readonly by: string;
  /** Where it is published. */
  readonly url: string;
  readonly licence: string;
  /** Where the licence can be read. */
  readonly licenceUrl: string;
}

export interface OptionsSource extends GlossarySource {
  readonly credits: readonly Credit[];
  readonly words: WordsSource;
  readonly backup: BackupSource;
  /** The line as the reader of pages would draw it, under its own style. */
  sample(ask: SampleAsk): Promise<Node>;
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
