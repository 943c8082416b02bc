// What the options page needs of the stores of words and of backups. Wiring only.
import type { BackupSource, WordsSource } from '../../components/options/options-source';
import { readAll, restore, undoRestore } from '../../lib/vocabulary/restore';
import * as store from '../../lib/vocabulary/store';

export const words: { readonly words: WordsSource; readonly backup: BackupSource } = {
  words: {
    known: {
      read: store.readKnown,
      watch: store.watchKnown,
      add: store.addKnown,
      remove: store.removeKnown,
      restore: store.restoreKnown,
    },
    fixes: { read: store.readFixes, watch: store.watchFixes, remove: store.removeFixes, restore: store.restoreFixes },
    saved: { read: store.readSaved, watch: store.watchSaved, remove: store.removeSaved, restore: store.restoreSaved },
  },
  backup: {
    read: readAll,
    restore: async (parts) => {
      const before = await restore(parts);
      return () => undoRestore(before);
    },
  },
};
