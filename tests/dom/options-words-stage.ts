// What the options page is given of words, backups and samples on its stage: lists in memory, which tell whoever watches
// them, and notes of what was asked.
import type { BackupSource, SampleAsk, StoredList, WordsSource } from '../../components/options/options-source';
import type { SavedWord } from '../../lib/text/look';
import type { BackupParts } from '../../lib/vocabulary/backup';
import { type Fix, fixKey } from '../../lib/vocabulary/fixes';
import type { KnownWord } from '../../lib/vocabulary/known';

const AT = '2026-01-02T03:04:05.006Z';

export const knownOf = (...words: string[]): KnownWord[] => words.map((word) => ({ word, at: AT }));
export const BANK: Fix = { word: '銀行', reading: 'yin2 hang2', url: null, at: AT };
export const CHIEF: Fix = {
  word: '長',
  reading: 'zhang3',
  url: 'https://news.example.hk/a?b=1',
  at: '2026-01-03T00:00:00.000Z',
};
export const COMPANY: SavedWord = {
  id: 'company',
  form: '企業',
  at: { start: 2, end: 4 },
  sentence: '各國企業正在研究。',
  simplified: '企业',
  traditional: '企業',
  reading: 'qi3 ye4',
  jyutping: 'kei5 jip6',
  senses: ['company', 'firm'],
  url: 'https://news.example.hk/a',
  title: '各國企業研究',
  saved: AT,
};
export const CRISIS: SavedWord = {
  ...COMPANY,
  id: 'crisis',
  form: '危機',
  at: { start: 0, end: 2 },
  sentence: '危機四伏。',
  simplified: '危机',
  traditional: '危機',
  reading: 'wei1 ji1',
  jyutping: '',
  senses: ['crisis'],
  url: 'javascript:alert(1)',
  title: '',
};

/** A list that is kept in memory. */
class Shelf<T> implements StoredList<T> {
  readonly #watchers = new Set<(items: readonly T[]) => void>();
  fails = false;

  constructor(
    public now: readonly T[],
    readonly mayChange: () => boolean,
  ) {}

  read = async (): Promise<readonly T[]> => {
    if (this.fails) throw new Error('no storage');
    return this.now;
  };

  watch = (changed: (items: readonly T[]) => void): (() => void) => {
    this.#watchers.add(changed);
    return () => this.#watchers.delete(changed);
  };

  async put(next: readonly T[]): Promise<void> {
    if (!this.mayChange()) throw new Error('no room');
    this.now = next;
    for (const changed of this.#watchers) changed(next);
  }
}

export interface FakeWords {
  readonly words: WordsSource;
  readonly known: Shelf<KnownWord>;
  readonly fixes: Shelf<Fix>;
  readonly saved: Shelf<SavedWord>;
}

export interface GivenWords {
  readonly known?: readonly KnownWord[];
  readonly fixes?: readonly Fix[];
  readonly saved?: readonly SavedWord[];
}

export function fakeWords(given: GivenWords, mayChange: () => boolean): FakeWords {
  const known = new Shelf(given.known ?? knownOf('外交', '企業'), mayChange);
  const fixes = new Shelf(given.fixes ?? [BANK, CHIEF], mayChange);
  const saved = new Shelf(given.saved ?? [COMPANY, CRISIS], mayChange);
  const words: WordsSource = {
    known: {
      // As storage gives them: the newest first.
      read: async () => (await known.read()).toReversed(),
      watch: (changed) => known.watch((items) => changed(items.toReversed())),
      async add(all) {
        const fresh = all.filter((word) => !known.now.some((one) => one.word === word));
        await known.put([...known.now, ...knownOf(...fresh)]);
        return fresh.length;
      },
      remove: (all) => known.put(known.now.filter(({ word }) => !all.includes(word))),
      restore: (all) => known.put([...known.now, ...all]),
    },
    fixes: {
      read: fixes.read,
      watch: fixes.watch,
      remove: (keys) => fixes.put(fixes.now.filter((fix) => !keys.some((key) => fixKey(key) === fixKey(fix)))),
      restore: (all) => {
        const others = fixes.now.filter((fix) => !all.some((one) => fixKey(one) === fixKey(fix)));
        return fixes.put([...others, ...all]);
      },
    },
    saved: {
      read: saved.read,
      watch: saved.watch,
      remove: (ids) => saved.put(saved.now.filter(({ id }) => !ids.includes(id))),
      restore: (all) => saved.put([...saved.now, ...all]),
    },
  };
  return { words, known, fixes, saved };
}

const NOTHING: BackupParts = { settings: {}, sites: {}, known: [], fixes: [], saved: [], glossary: [], decisions: [] };

export interface FakeBackup extends BackupSource {
  now: BackupParts;
}

/** Storage as one piece: a backup takes the place of everything, which is enough to see that it came. */
export function fakeBackup(given: Partial<BackupParts>, mayChange: () => boolean): FakeBackup {
  const backup: FakeBackup = {
    now: { ...NOTHING, ...given },
    read: async () => backup.now,
    async restore(parts) {
      if (!mayChange()) throw new Error('no room');
      const before = backup.now;
      backup.now = parts;
      return async () => {
        backup.now = before;
      };
    },
  };
  return backup;
}

/** Draws the line as it is, and notes what was asked of it. */
export function fakeSample(asked: SampleAsk[]): (ask: SampleAsk) => Promise<Node> {
  return async (ask) => {
    asked.push(ask);
    const run = document.createElement('duidu-run');
    run.textContent = ask.text;
    return run;
  };
}

export const CREDITS = [
  {
    name: 'CC-CEDICT',
    by: 'Paul Andrew Denisowski and contributors',
    url: 'https://www.mdbg.net/chinese/dictionary?page=cc-cedict',
    licence: 'CC BY-SA 4.0',
    licenceUrl: 'https://creativecommons.org/licenses/by-sa/4.0/',
  },
];
