// The options page on a stage in jsdom: a made-up source, which keeps everything in memory, and what the tests of the
// page use to open it, to find what stands in it, and to use it.
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach } from 'vitest';
import { LiveOptions } from '../../components/options/LiveOptions';
import type { OptionsSource, SampleAsk } from '../../components/options/options-source';
import { foldScript } from '../../lib/data/script-fold';
import { type Decision, decisionKey, EVERYWHERE } from '../../lib/glossary/decisions';
import type { EntryDraft, OwnEntry } from '../../lib/glossary/entry';
import { preview } from '../../lib/glossary/transfer';
import { type Settings, settingsFrom } from '../../lib/settings/settings';
import type { BackupParts } from '../../lib/vocabulary/backup';
import {
  CREDITS,
  type FakeBackup,
  type FakeWords,
  fakeBackup,
  fakeSample,
  fakeWords,
  type GivenWords,
} from './options-words-stage';

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

/** A table with a name that is known otherwise, a new one, and one that cannot be. */
export const CSV = 'english,hong_kong,note\nDavid Lammy,林德偉,Lord\nMark Rutte,呂特,\nNobody,x,\n';

export interface FakeOptions extends OptionsSource {
  entriesNow: OwnEntry[];
  decisionsNow: Decision[];
  settingsNow: Settings;
  /** Every deed fails from now on. */
  fails: boolean;
  readonly saved: { readonly name: string; readonly type: string; readonly text: string }[];
  readonly lists: FakeWords;
  readonly backup: FakeBackup;
  /** What the sample was asked to show. */
  readonly samples: SampleAsk[];
  /** Goes where a link leads. */
  visit(hash: string): void;
  stir(): void;
}

export function fakeOptions(
  entries: OwnEntry[],
  decisions: Decision[],
  settings: Partial<Settings> = {},
  more: GivenWords & { readonly backup?: Partial<BackupParts> } = {},
): FakeOptions {
  const watchers = new Set<() => void>();
  const places = new Set<() => void>();
  let place = '';
  let ids = 0;
  const done = <T,>(deed: () => T): Promise<T> => {
    if (source.fails) return Promise.reject(new Error('no room'));
    const result = deed();
    source.stir();
    return Promise.resolve(result);
  };
  const without = (decision: Decision): Decision[] =>
    source.decisionsNow.filter((other) => decisionKey(other) !== decisionKey(decision));
  const mayChange = (): boolean => !source.fails;
  const lists = fakeWords(more, mayChange);
  const samples: SampleAsk[] = [];
  const source: FakeOptions = {
    lists,
    words: lists.words,
    backup: fakeBackup(more.backup ?? {}, mayChange),
    samples,
    sample: fakeSample(samples),
    credits: CREDITS,
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

let root: HTMLElement;
/** Where the page is drawn. */
export const stage = (): HTMLElement => root;
/** What the page last said of itself. */
export const page = { locale: '', title: '' };

const settle = () => act(async () => void (await new Promise((resolve) => setTimeout(resolve, 5))));

/** Draws the page of a source, and waits until it has been read. */
export async function draw(source: FakeOptions): Promise<void> {
  const onPage = (locale: string, title: string) => void Object.assign(page, { locale, title });
  await act(async () => render(<LiveOptions source={source} onPage={onPage} />, root));
  await settle();
}

interface Given extends GivenWords {
  readonly backup?: Partial<BackupParts>;
  readonly entries?: OwnEntry[];
  readonly decisions?: Decision[];
  readonly settings?: Partial<Settings>;
}

/** The page at a place, of a glossary of two and two decisions unless others are given. */
export async function open(hash: string, given: Given = {}): Promise<FakeOptions> {
  const { entries = [LAMMY, FENCE], decisions = [POWELL, NOBODY], settings = {}, ...more } = given;
  const source = fakeOptions(entries, decisions, settings, more);
  source.visit(hash);
  await draw(source);
  return source;
}

export const shown = (): string => root.textContent ?? '';
export const all = <E extends HTMLElement>(selector: string): E[] => [...root.querySelectorAll<E>(selector)];
export const one = <E extends HTMLElement>(selector: string): E => {
  const found = root.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector} in: ${shown()}`);
  return found;
};
/** A button or link by what it is called. */
export const named = (name: string) =>
  all('button, a').find((each) => (each.getAttribute('aria-label') ?? each.textContent) === name);
export const rows = (): string[] => all('tbody th .english').map((name) => name.textContent ?? '');
export const status = (): string => one('.notice p').textContent ?? '';

export async function click(element: HTMLElement | undefined): Promise<void> {
  if (!element) throw new Error(`not there in: ${shown()}`);
  await act(async () => element.click());
  await settle();
}

export async function follow(source: FakeOptions, link: HTMLElement | undefined): Promise<void> {
  const hash = link?.getAttribute('href');
  if (!hash) throw new Error(`no link in: ${shown()}`);
  await act(async () => source.visit(hash));
  await settle();
}

export async function type(selector: string, value: string): Promise<void> {
  const field = one<HTMLInputElement>(selector);
  await act(async () => {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** Picks an option of a list. */
export async function pick(select: HTMLSelectElement | undefined, value: string): Promise<void> {
  if (!select) throw new Error(`not there in: ${shown()}`);
  await act(async () => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settle();
}

export async function submit(): Promise<void> {
  await act(async () => void one<HTMLFormElement>('form').dispatchEvent(new Event('submit', { cancelable: true })));
  await settle();
}

/** Chooses a file; null: one that is gone when it is to be read. */
export async function choose(name: string, content: string | Uint8Array | null): Promise<void> {
  const input = one<HTMLInputElement>('input[type=file]');
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const arrayBuffer = async () => {
    if (!bytes) throw new Error('the file is gone');
    return bytes.slice().buffer;
  };
  const file = { name, size: bytes?.byteLength ?? 9, arrayBuffer };
  Object.defineProperty(input, 'files', { configurable: true, value: [file] });
  await act(async () => void input.dispatchEvent(new Event('change', { bubbles: true })));
  await settle();
}

/** To be called once in a file: every test has a page of its own. */
export function onStage(): void {
  beforeEach(() => {
    root = document.body.appendChild(document.createElement('div'));
  });
  afterEach(async () => {
    await act(async () => render(null, root));
    root.remove();
  });
}
