// A made-up source for the options page, which keeps everything in memory, and notes what was asked of it.
import type { OptionsSource } from '../../components/options/options-source';
import { foldScript } from '../../lib/data/script-fold';
import { type Decision, decisionKey, EVERYWHERE } from '../../lib/glossary/decisions';
import type { EntryDraft, OwnEntry } from '../../lib/glossary/entry';
import { preview } from '../../lib/glossary/transfer';
import { type Settings, settingsFrom } from '../../lib/settings/settings';

const AT = '2026-01-02T03:04:05.006Z';

/** An entry of a few words. */
export const entryOf = (id: string, en: string, given: Partial<EntryDraft> = {}): OwnEntry => ({
  id: `own/${id}`,
  kind: 'person',
  en,
  forms: { cn: [], hk: ['林德偉'], tw: [] },
  pinyin: {},
  note: '',
  wikidata: '',
  made: AT,
  changed: AT,
  ...given,
});

export const LAMMY = entryOf('lammy', 'David Lammy', {
  forms: { cn: ['拉米'], hk: ['林德偉', '拉米'], tw: ['拉米'] },
  pinyin: { 林德偉: 'Lín Déwěi' },
  note: 'Foreign Secretary',
  wikidata: 'Q534727',
});
export const FENCE = entryOf('fence', 'small yard, high fence', {
  kind: 'phrase',
  forms: { cn: ['小院高墙'], hk: ['小院高牆'], tw: ['小院高牆'] },
});
export const POWELL: Decision = { url: 'https://news.example.hk/a?b=1', form: '鮑爾', id: 'Jonathan Powell', at: AT };
export const NOBODY: Decision = { url: EVERYWHERE, form: '王勇', id: null, at: '2026-01-03T03:04:05.006Z' };

export interface FakeOptions extends OptionsSource {
  entriesNow: OwnEntry[];
  decisionsNow: Decision[];
  settingsNow: Settings;
  /** Every deed fails from now on. */
  fails: boolean;
  readonly saved: { readonly name: string; readonly type: string; readonly text: string }[];
  /** Goes where a link leads. */
  visit(hash: string): void;
  stir(): void;
}

export function fakeOptions(entries: OwnEntry[], decisions: Decision[], settings: Partial<Settings> = {}): FakeOptions {
  const watchers = new Set<() => void>();
  const places = new Set<() => void>();
  let place = '';
  let ids = 0;
  const done = <T>(deed: () => T): Promise<T> => {
    if (source.fails) return Promise.reject(new Error('no room'));
    const result = deed();
    source.stir();
    return Promise.resolve(result);
  };
  const without = (decision: Decision): Decision[] =>
    source.decisionsNow.filter((other) => decisionKey(other) !== decisionKey(decision));
  const source: FakeOptions = {
    entriesNow: entries,
    decisionsNow: decisions,
    settingsNow: { ...settingsFrom({}), ...settings },
    fails: false,
    saved: [],
    languages: ['en-US'],
    visit(hash) {
      place = hash;
      for (const changed of places) changed();
    },
    stir() {
      for (const changed of watchers) changed();
    },
    settings: async () => source.settingsNow,
    entries: async () => source.entriesNow,
    decisions: async () => source.decisionsNow,
    set: (key, value) =>
      done(() => {
        source.settingsNow = { ...source.settingsNow, [key]: value };
      }),
    add: (draft) =>
      done(() => {
        const entry = entryOf(`new-${++ids}`, draft.en, draft);
        source.entriesNow = [...source.entriesNow, entry];
        return entry;
      }),
    change: (id, draft) =>
      done(() => {
        source.entriesNow = source.entriesNow.map((entry) => (entry.id === id ? { ...entry, ...draft } : entry));
        return source.entriesNow.find((entry) => entry.id === id) as OwnEntry;
      }),
    remove: (id) =>
      done(() => {
        const stored = source.entriesNow.find((entry) => entry.id === id);
        source.entriesNow = source.entriesNow.filter((entry) => entry.id !== id);
        return stored ? { id, stored } : null;
      }),
    restore: ({ stored }) =>
      done(() => {
        source.entriesNow = [...source.entriesNow, stored as OwnEntry];
      }),
    takeIn: (incoming) =>
      done(() => {
        const plan = preview(incoming, { entries: source.entriesNow, decisions: source.decisionsNow });
        const before = { entries: source.entriesNow, decisions: source.decisionsNow };
        const changed = new Map(plan.changed.map(({ id, after }) => [id, after]));
        source.entriesNow = [
          ...source.entriesNow.map((entry) => ({ ...entry, ...changed.get(entry.id) })),
          ...plan.added.map(({ line, entry: { draft } }) => entryOf(`line-${line}`, draft.en, draft)),
        ];
        source.decisionsNow = [...source.decisionsNow, ...plan.decisions.added];
        // What stood before is kept whole, and not key by key as the store does.
        return { plan, glossary: new Map([['before', before]]), decisions: new Map() };
      }),
    giveBack: ({ glossary }) =>
      done(() => {
        const before = glossary.get('before') as { entries: OwnEntry[]; decisions: Decision[] };
        source.entriesNow = before.entries;
        source.decisionsNow = before.decisions;
      }),
    widen: (decision) =>
      done(() => {
        source.decisionsNow = [...without(decision), { ...decision, url: EVERYWHERE }];
      }),
    forget: (decision) =>
      done(() => {
        source.decisionsNow = without(decision);
        return decision;
      }),
    remember: (decision) =>
      done(() => {
        source.decisionsNow = [...without(decision), decision];
      }),
    save: (name, type, text) => void source.saved.push({ name, type, text }),
    fold: foldScript,
    watch: (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    place: () => place,
    go: (hash) => source.visit(hash),
    watchPlace: (changed) => {
      places.add(changed);
      return () => places.delete(changed);
    },
    today: () => '2026-03-04',
  };
  return source;
}
