// Every kind of thing that the popup may have to show, and a source that remembers what it was asked to do.
import type { PopupSource, RulePatch } from '../../components/popup/popup-source';
import type { PageNamesView, TabView } from '../../lib/messages/contract';
import { type Settings, type SiteRule, settingsFrom } from '../../lib/settings/settings';
import type { NameKind, SeenName } from '../../lib/text/names/name';
import type { PageState, Rest } from '../../lib/text/state';
import type { Verdict } from '../../lib/text/verdict';

export const SITE = 'news.example.hk';

export const VERDICT: Verdict = {
  han: 1520,
  script: 'Hant',
  region: 'hk',
  news: true,
  title: '外長林德偉抵港訪問三日',
  published: { iso: '2026-11-21T09:30+08:00', zone: 'inferred' },
  byline: '陳小明',
  outlet: 'example-daily',
  reasons: [
    { about: 'chinese', sign: 'letters', says: '97%' },
    { about: 'script', sign: 'characters', says: 'Hans 1, Hant 90' },
    { about: 'region', sign: 'wording', says: 'hk 7' },
    { about: 'region', sign: 'host', says: 'example-daily' },
    { about: 'news', sign: 'og:type', says: '+1' },
    { about: 'news', sign: 'front page', says: '-1.5' },
    { about: 'news', sign: 'moonlight', says: '+9' },
  ],
};

export function pageState(over: Partial<PageState> = {}): PageState {
  const ask = { from: 'hk', target: null, reading: 'marks' } as const;
  return { site: SITE, verdict: VERDICT, on: true, ask, words: 1204, firstPaint: 30, ...over };
}

const page = (access: 'always' | 'click', over: Partial<PageState> = {}): TabView => {
  const state = pageState(over);
  return { kind: 'page', site: state.site, access, state };
};
const resting = (access: 'always' | 'click', rest: Rest, over: Partial<PageState> = {}): TabView =>
  page(access, { on: false, rest, words: 0, ...over });

export const VIEWS = {
  on: page('always'),
  'on for this visit': page('click'),
  'on in a file': page('click', { site: '' }),
  'little known': page('always', {
    words: 0,
    verdict: {
      ...VERDICT,
      region: null,
      news: false,
      title: '',
      published: null,
      byline: null,
      outlet: null,
      reasons: [],
    },
  }),
  'site off': resting('always', 'site-off'),
  'page off': resting('always', 'page-off'),
  'not asked': resting('click', 'not-asked'),
  'not Chinese': resting('always', 'not-chinese', { verdict: null }),
  'no access': { kind: 'no-access', site: SITE },
  'no access to a place without a host': { kind: 'no-access', site: '' },
  'a page of the browser': { kind: 'closed', why: 'browser' },
  'a store': { kind: 'closed', why: 'store' },
  'a PDF': { kind: 'closed', why: 'pdf' },
} as const satisfies Record<string, TabView>;

/** A name as a page may have it: printed so, so often. */
export const seenName = (kind: NameKind, en: string, form: string, over: Partial<SeenName> = {}): SeenName => ({
  ...{ id: en, kind, en, form, count: 1, office: null, others: [], fromPage: false },
  ...over,
});

const MINISTER = { from: '2024-07-05', to: '' };

/** One of each kind: told and not told, with and without an office, of the tables and of the page alone. */
export const NAMES: PageNamesView = {
  ready: true,
  date: '2026-11-21',
  seen: [
    seenName('place', 'London', '倫敦', { count: 5 }),
    seenName('person', 'David Lammy', '林德偉', {
      count: 7,
      office: { en: 'Foreign Secretary', zhHans: '外交大臣', zhHant: '外務大臣', ...MINISTER },
    }),
    seenName('agency', 'Reuters', '路透社', { count: 2 }),
    seenName('person', 'Jonathan Powell', '鮑爾', { count: 3, others: ['Jerome Powell', 'own/Colin Powell'] }),
    seenName('phrase', 'Cold War mentality', '冷戰思維'),
    seenName('person', 'Ann Example', '安瑛', { id: 'page/Ann Example', fromPage: true }),
    seenName('org', 'United Nations', '聯合國'),
    seenName('event', 'Munich Security Conference', '慕尼黑安全會議'),
    seenName('title', 'Prime Minister', '首相', { count: 4 }),
  ],
};

export interface FakeSource extends PopupSource {
  /** What was asked for, in order: 'turn true', 'allow news.example.hk', 'script hk' … */
  readonly asked: string[];
  view: TabView | Error;
  given: boolean;
  fails: boolean;
  /** What the page says of its names. */
  page: PageNamesView | Error;
  stored: Settings;
  ownRule: SiteRule;
  /** Says that something changed elsewhere. */
  stir(): void;
}

export function fakeSource(view: TabView | Error, settings: Partial<Settings> = {}, rule: SiteRule = {}): FakeSource {
  const watchers = new Set<() => void>();
  const looked = async (): Promise<TabView> => {
    if (source.view instanceof Error) throw source.view;
    return source.view;
  };
  const note = async (what: string): Promise<void> => {
    source.asked.push(what);
    if (source.fails) throw new Error('the browser said no');
  };
  const source: FakeSource = {
    asked: [],
    view,
    given: true,
    fails: false,
    page: NAMES,
    stored: { ...settingsFrom({}), ...settings },
    ownRule: rule,
    stir: () => {
      for (const changed of watchers) changed();
    },
    languages: ['en-US'],
    look: looked,
    turn: async (on) => {
      await note(`turn ${on}`);
      return looked();
    },
    allow: async (site) => {
      await note(`allow ${site}`);
      return source.given;
    },
    settings: async () => source.stored,
    rule: async () => source.ownRule,
    set: async (key, value) => {
      await note(`${key} ${value}`);
      source.stored = { ...source.stored, [key]: value };
    },
    changeSite: async (site: string, patch: RulePatch) => {
      await note(`${site} ${JSON.stringify(patch, (_, value) => value ?? null)}`);
      source.ownRule = JSON.parse(JSON.stringify({ ...source.ownRule, ...patch }));
    },
    shortcuts: async () => [
      { name: 'toggle', keys: 'Alt+Shift+D' },
      { name: 'look-up', keys: 'Alt+Shift+W' },
      { name: 'next-script', keys: '' },
      { name: '_execute_action', keys: 'Alt+X' },
    ],
    names: async () => {
      if (source.page instanceof Error) throw source.page;
      return source.page;
    },
    jump: async (id, step) => {
      await note(`jump ${id} ${step}`);
      const jumps = source.asked.filter((what) => what.startsWith(`jump ${id} `));
      const at = jumps.reduce((sum, what) => sum + Number(what.split(' ').at(-1)), 0);
      const page = source.page instanceof Error ? [] : source.page.seen;
      return { at, of: page.find((name) => name.id === id)?.count ?? 0 };
    },
    keep: (zh, en, region) => note(`keep ${zh} ${en} ${region}`),
    openOptions: () => note('options'),
    outletName: (outlet, locale) => (outlet === 'example-daily' ? `Example Daily (${locale})` : outlet),
    watch: (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
  };
  return source;
}
