// Every kind of thing that a card may have to show, and deeds that remember what was asked of them. People and offices
// are public facts; the sentences are the tests' own.
import type { Look } from '../../lib/text/look';
import type { CardDeeds } from '../../lib/text/names/card-deeds';
import type { CardEntry, CardView, NameEntry, NameReason, Office } from '../../lib/text/names/name';

const office = (en: string, zhHans: string, zhHant: string, from: string, to: string): Office => ({
  en,
  zhHans,
  zhHant,
  from,
  to,
});

export function nameEntry(over: Partial<NameEntry>): NameEntry {
  return {
    id: over.en ?? 'nobody',
    kind: 'person',
    en: '',
    aliases: [],
    qid: '',
    country: '',
    forms: { cn: [], hk: [], tw: [], sg: [] },
    pinyin: {},
    offices: [],
    context: [],
    note: '',
    origin: 'table',
    ...over,
  };
}

export const LAMMY = nameEntry({
  en: 'David Lammy',
  qid: 'Q534727',
  country: 'GB',
  forms: { cn: ['戴维·拉米', '拉米'], hk: ['林德偉', '拉米'], tw: ['拉米', '大衛·拉米'], sg: [] },
  offices: [
    office('Foreign Secretary of the United Kingdom', '英国外交大臣', '英國外交大臣', '2024-07-05', '2025-09-05'),
    office('Deputy Prime Minister of the United Kingdom', '英国副首相', '英國副首相', '2025-09-05', ''),
  ],
});
const LAMMY_READINGS = {
  戴维·拉米: 'Dàiwéi Lāmǐ',
  拉米: 'Lāmǐ',
  林德偉: 'Lín Déwěi',
  大衛·拉米: 'Dàwèi Lāmǐ',
};

const POWELLS = [
  nameEntry({
    id: 'Jonathan Powell',
    en: 'Jonathan Powell',
    country: 'GB',
    forms: { cn: ['乔纳森·鲍威尔'], hk: ['鮑爾'], tw: [], sg: [] },
    offices: [
      office('National Security Adviser of the United Kingdom', '英国国家安全顾问', '英國國家安全顧問', '2024-12', ''),
    ],
  }),
  nameEntry({
    id: 'Jerome Powell',
    en: 'Jerome Powell',
    country: 'US',
    forms: { cn: ['鲍威尔'], hk: ['鮑威爾', '鮑爾'], tw: ['鮑爾'], sg: [] },
    offices: [office('Chair of the Federal Reserve', '美联储主席', '聯儲局主席', '2018-02-05', '')],
  }),
  nameEntry({ id: 'Colin Powell', en: 'Colin Powell', country: 'US', note: 'American general and statesman.' }),
];

const MANY = nameEntry({
  en: 'Xie Feng',
  country: 'CN',
  forms: { cn: ['谢锋'], hk: ['謝鋒'], tw: ['謝鋒'], sg: ['谢锋'] },
  offices: [
    office('Chinese Ambassador to the United States', '中国驻美国大使', '中國駐美國大使', '2023-05', ''),
    office('Vice Foreign Minister of China', '中国外交部副部长', '中國外交部副部長', '2021-01', '2023-05'),
    office('Commissioner of the Foreign Ministry in Hong Kong', '外交部驻港特派员', '外交部駐港特派員', '2017', '2021'),
    office('Chinese Ambassador to Indonesia', '中国驻印尼大使', '中國駐印尼大使', '', ''),
  ],
});

const TERM = nameEntry({
  id: 'small yard, high fence',
  kind: 'phrase',
  en: 'small yard, high fence',
  forms: { cn: ['小院高墙'], hk: ['小院高牆'], tw: ['小院高牆'], sg: [] },
  note: 'American policy of guarding few technologies, but those strictly; in Beijing a word for containment.',
});

const TAUGHT = nameEntry({
  id: 'page/Ann Example',
  en: 'Ann Example',
  forms: { cn: [], hk: ['伊安雅', '伊氏'], tw: [], sg: [] },
  origin: 'page',
});

const OWN = nameEntry({
  id: 'own/1',
  en: 'Ann Example',
  forms: { cn: [], hk: ['伊安雅'], tw: [], sg: [] },
  note: 'met in Geneva',
  origin: 'own',
});

const entryOf = (entry: NameEntry, then: readonly number[] = [], readings: CardEntry['readings'] = {}): CardEntry => ({
  entry,
  readings,
  then,
});

export function cardView(over: Partial<CardView>): CardView {
  return { form: '林德偉', told: true, date: '2025-02-14', asOf: '2026-11-01', entries: [], why: [], ...over };
}

const why = (sign: NameReason['sign'], says = ''): NameReason => ({ sign, says });
const LAMMY_NOW = [entryOf(LAMMY, [0], LAMMY_READINGS), entryOf(nameEntry({ en: 'Lam Tak-wai', note: 'An actor.' }))];

export const CARDS = {
  person: cardView({
    entries: LAMMY_NOW,
    why: [why('title', '英國外交大臣'), why('full', '林德偉'), why('date'), why('people', '王毅')],
  }),
  'person in a broken line': cardView({ form: '林德\n　偉', entries: LAMMY_NOW }),
  'person without a date': cardView({ date: null, entries: [entryOf(LAMMY, [], LAMMY_READINGS)] }),
  'person after the tables': cardView({ date: '2027-03-02', entries: [entryOf(LAMMY, [1], LAMMY_READINGS)] }),
  'person out of office': cardView({ date: '2019-05-01', entries: [entryOf(LAMMY, [], LAMMY_READINGS)] }),
  'person with many offices': cardView({
    form: '謝鋒',
    entries: [entryOf(MANY, [0], { 谢锋: 'Xiè Fēng', 謝鋒: 'Xiè Fēng' })],
    why: [why('only')],
  }),
  candidates: cardView({
    form: '鮑爾',
    told: false,
    entries: [entryOf(POWELLS[0]!, [0]), entryOf(POWELLS[1]!, [0]), entryOf(POWELLS[2]!)],
  }),
  term: cardView({
    form: '小院高墙',
    entries: [entryOf(TERM, [], { 小院高墙: 'xiǎoyuàn gāoqiáng', 小院高牆: 'xiǎoyuàn gāoqiáng' })],
  }),
  'known from the page': cardView({
    form: '伊安雅',
    entries: [entryOf(TAUGHT, [], { 伊安雅: 'Yī Ānyǎ' })],
    why: [why('gloss', '伊安雅（Ann Example）')],
  }),
  'of the own glossary': cardView({ form: '伊安雅', entries: [entryOf(OWN)], why: [why('own')] }),
} as const satisfies Record<string, CardView>;

export interface FakeDeeds extends CardDeeds {
  /** What was asked for, in order: 'settle Jerome Powell', 'walk "" 1' … */
  readonly asked: string[];
  fails: boolean;
  /** What looking a headword up finds. */
  dictionary: Readonly<Record<string, Look>>;
}

export function fakeDeeds(): FakeDeeds {
  const note = async (what: string): Promise<void> => {
    deeds.asked.push(what);
    if (deeds.fails) throw new Error('the background did not answer');
  };
  const say = (what: string): void => void deeds.asked.push(what);
  const deeds: FakeDeeds = {
    asked: [],
    fails: false,
    dictionary: {},
    settle: (id) => note(`settle ${id}`),
    keep: async (entry) => {
      await note(`keep ${entry.en}`);
      return 'own/7';
    },
    drop: (id, entry) => note(`drop ${id} ${entry.en}`),
    walk: (id, step, byPointer) => say(`walk ${id} ${step} ${byPointer}`),
    copy: (what) => note(`copy ${what}`),
    edit: (id) => say(`edit ${id}`),
    add: (form) => say(`add ${form}`),
    pin: (on) => say(`pin ${on}`),
    step: (by) => say(`step ${by}`),
    know: ({ form }, known) => note(`know ${form} ${known}`),
    fix: ({ form }, reading, where) => note(`fix ${form} ${reading} ${where}`),
    save: async ({ form }, { sentence }) => {
      await note(`save ${form} ${sentence}`);
      return `id of ${form}`;
    },
    unsave: (id) => note(`unsave ${id}`),
    look: async (headword) => {
      await note(`look ${headword}`);
      return deeds.dictionary[headword] ?? null;
    },
    speak: (what, region) => say(`speak ${what} ${region}`),
    leaveKnownOut: () => note('leave known out'),
    move: () => say('move'),
    close: () => say('close'),
  };
  return deeds;
}
