// Entries and drafts that fit, for the tests of the glossary: two by hand, any number by fast-check.
import fc from 'fast-check';
import type { Decision } from '../../../lib/glossary/decisions';
import {
  type EntryDraft,
  FIELD_KEYS,
  faultsOf,
  formsOf,
  KINDS,
  LIMITS,
  type OwnEntry,
  tidy,
} from '../../../lib/glossary/entry';

export const LAMMY: OwnEntry = {
  id: 'own/lammy',
  kind: 'person',
  en: 'David Lammy',
  forms: { cn: ['戴维·拉米', '拉米'], hk: ['林德偉'], tw: ['拉米'] },
  pinyin: { 林德偉: 'Lín Déwěi' },
  note: 'Foreign Secretary, "Lammy" in the tabloids',
  wikidata: 'Q534727',
  made: '2026-01-02T03:04:05.006Z',
  changed: '2026-01-02T03:04:05.006Z',
};

export const FENCE: OwnEntry = {
  id: 'own/fence',
  kind: 'phrase',
  en: 'small yard, high fence',
  forms: { cn: ['小院高墙'], hk: [], tw: [] },
  pinyin: {},
  note: '',
  wikidata: '',
  made: '2026-02-02T03:04:05.006Z',
  changed: '2026-03-02T03:04:05.006Z',
};

export const SAID: Decision = {
  url: 'https://news.example.hk/a?b=1',
  form: '鮑爾',
  id: 'Jonathan Powell',
  at: '2026-03-02T03:04:05.006Z',
};

/** Letters that names and notes are made of, and what tables, formulas and objects trip over. */
const sign = fc.constantFrom(
  ...'abcZéǎü林德偉伟拉米「」·-=+@\'"|,;、\t\r\n {}[]:\\/0９＝＋$#衞'.split(''),
  '😀',
  '__proto__',
  '\u200b',
  '\u0301',
);
const text = (most: number) => fc.array(sign, { maxLength: 30 }).map((signs) => signs.join('').slice(0, most));
const form = fc
  .array(fc.constantFrom(..."林德偉伟拉米王毅·C-＝+' \"'=衞".split('')), { minLength: 2, maxLength: 8 })
  .map((signs) => signs.join(''));
const forms = fc.array(form, { maxLength: 4 });

/** Drafts as `tidy` leaves them, without fault. */
export const drafts: fc.Arbitrary<EntryDraft> = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    en: text(LIMITS.english),
    forms: fc.record({ cn: forms, hk: forms, tw: forms }),
    note: text(LIMITS.note),
    wikidata: fc.constantFrom('', 'Q1', 'Q534727'),
    readings: fc.array(text(LIMITS.reading), { maxLength: 6 }),
  })
  .map(({ readings, ...draft }) => {
    const all = formsOf(tidy({ ...draft, pinyin: {} }));
    const pinyin = Object.fromEntries(
      all.flatMap((name, i) => (readings[i] === undefined ? [] : [[name, readings[i]]])),
    );
    return tidy({ ...draft, pinyin });
  })
  .filter((draft) => faultsOf(draft).length === 0);

/** Entries whose English is theirs alone. */
export const glossaries: fc.Arbitrary<OwnEntry[]> = fc.array(drafts, { maxLength: 6 }).map((all) =>
  all.map((draft, i) => ({
    id: `own/${i}`,
    ...draft,
    en: `${draft.en} ${i}`.slice(-LIMITS.english).trim(),
    made: LAMMY.made,
    changed: LAMMY.changed,
  })),
);

export const fieldsOf = (entry: EntryDraft): EntryDraft =>
  Object.fromEntries(FIELD_KEYS.map((key) => [key, entry[key]])) as EntryDraft;
