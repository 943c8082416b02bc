// What an entry of the reader's own glossary may be, and what counts as the same name.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EMPTY,
  type EntryDraft,
  entryFrom,
  faultsOf,
  formsOf,
  LIMITS,
  nameKey,
  tidy,
  toNameEntry,
} from '../../../lib/glossary/entry';
import { drafts, fieldsOf, LAMMY } from './made';

const draft = (change: Partial<EntryDraft>): EntryDraft => ({ ...fieldsOf(LAMMY), ...change });
const faults = (change: Partial<EntryDraft>) => faultsOf(draft(change));
const cn = (...forms: string[]): Partial<EntryDraft> => ({ forms: { cn: forms, hk: [], tw: [] } });

describe('a draft', () => {
  it('of a whole name has no fault', () => {
    expect(faultsOf(fieldsOf(LAMMY))).toEqual([]);
  });

  it('without anything lacks its English and a form', () => {
    expect(faultsOf(EMPTY).map(({ field, code }) => [field, code])).toEqual([
      ['en', 'missing'],
      ['forms', 'no-forms'],
    ]);
  });

  it.each<[string, Partial<EntryDraft>, object]>([
    ['English of too many letters', { en: 'x'.repeat(LIMITS.english + 1) }, { field: 'en', code: 'long' }],
    ['a form of one character', cn('王'), { field: 'forms', code: 'short', region: 'cn', value: '王' }],
    ['a form without a Chinese character', cn('Lammy'), { field: 'forms', code: 'not-han', value: 'Lammy' }],
    ['a form with a sign that stands between forms', cn('拉米、林德偉'), { field: 'forms', code: 'sign' }],
    ['a form that is a sentence', cn('拉'.repeat(LIMITS.form + 1)), { field: 'forms', code: 'long' }],
    ['more forms than anyone has', cn(...Array.from({ length: 13 }, (_, i) => `拉米${i}`)), { code: 'many' }],
    [
      'a reading with a sign that stands between readings',
      { pinyin: { 林德偉: 'a|b' } },
      { field: 'pinyin', code: 'sign' },
    ],
    ['no such kind', { kind: 'planet' as never }, { field: 'kind', code: 'kind', value: 'planet' }],
    ['no id of Wikidata', { wikidata: 'Lammy' }, { field: 'wikidata', code: 'wikidata', value: 'Lammy' }],
    ['a note without end', { note: 'x'.repeat(LIMITS.note + 1) }, { field: 'note', code: 'long' }],
  ])('with %s is at fault there', (_, change, fault) => {
    expect(faults(change)).toEqual([expect.objectContaining(fault)]);
  });

  it('has one fault for each form that is at fault', () => {
    expect(faults(cn('王', '拉米', 'x y')).map(({ value }) => value)).toEqual(['王', 'x y']);
  });

  it('of another shape altogether is at fault, and never throws', () => {
    for (const odd of [null, 3, [], 'x', { forms: [], pinyin: [], en: {} }, { ...draft({}), forms: { cn: '拉米' } }])
      expect(faultsOf(odd).length).toBeGreaterThan(0);
  });
});

describe('tidying', () => {
  it('takes out what nobody sees, and what is there twice', () => {
    const tidied = tidy({
      kind: 'person',
      en: '  David\u00a0 \n Lammy\u200b ',
      forms: { cn: [' 拉米', '拉米 ', ''], hk: ['林\u200b德偉'], tw: [] },
      pinyin: { ' 林德偉': ' Lín  Déwěi ', 拉米: ' ', 王毅: 'Wáng Yì' },
      note: 'a\u202eb\tc',
      wikidata: ' q534727 ',
    });
    expect(tidied).toEqual({
      kind: 'person',
      en: 'David Lammy',
      forms: { cn: ['拉米'], hk: ['林德偉'], tw: [] },
      pinyin: { 林德偉: 'Lín Déwěi' },
      note: 'ab c',
      wikidata: 'Q534727',
    });
  });

  it('takes an id of Wikidata out of its address', () => {
    expect(tidy(draft({ wikidata: 'wikidata.org/wiki/Q42' })).wikidata).toBe('Q42');
    expect(tidy(draft({ wikidata: 'no id' })).wikidata).toBe('no id');
  });

  it('leaves a tidy draft as it is', () => {
    fc.assert(
      fc.property(drafts, (tidied) => {
        expect(tidy(tidied)).toEqual(tidied);
      }),
    );
  });

  it('makes no key that an object has of itself', () => {
    const hostile = JSON.parse('{"__proto__":"x","constructor":"y","林德偉":"z"}');
    const { pinyin } = tidy(draft({ pinyin: hostile }));
    expect(Object.keys(pinyin)).toEqual(['林德偉']);
    expect(Object.getPrototypeOf(pinyin)).toBe(Object.prototype);
  });
});

describe('a name', () => {
  it('is the same whatever its capitals, accents and blanks', () => {
    expect(nameKey(' José-Maria  AZNAR')).toBe(nameKey('Jose Maria Aznar'));
    expect(nameKey('Wang Yong (professor)')).not.toBe(nameKey('Wang Yong'));
  });

  it('has each of its forms once, the Mainland’s first', () => {
    expect(formsOf(LAMMY)).toEqual(['戴维·拉米', '拉米', '林德偉']);
  });
});

describe('a stored entry', () => {
  it('is read as it was written', () => {
    expect(entryFrom(JSON.parse(JSON.stringify(LAMMY)))).toEqual(LAMMY);
  });

  it('is passed over when a field does not fit', () => {
    const wrong = [
      { id: 'David Lammy' },
      { id: 'own/../x' },
      { made: 'yesterday' },
      { changed: 7 },
      { en: '' },
      { forms: { cn: [], hk: [], tw: [] } },
      { forms: null },
      { pinyin: { 林德偉: 7 } },
    ];
    for (const change of wrong) expect(entryFrom({ ...LAMMY, ...change }), JSON.stringify(change)).toBeNull();
    for (const odd of [null, [], 'x']) expect(entryFrom(odd)).toBeNull();
  });

  it('is for the finder a name like those of the tables, and the reader’s own', () => {
    expect(toNameEntry(LAMMY)).toEqual({
      id: 'own/lammy',
      kind: 'person',
      en: 'David Lammy',
      aliases: [],
      qid: 'Q534727',
      country: '',
      forms: { cn: ['戴维·拉米', '拉米'], hk: ['林德偉'], tw: ['拉米'], sg: [] },
      pinyin: { 林德偉: 'Lín Déwěi' },
      offices: [],
      context: [],
      note: 'Foreign Secretary, "Lammy" in the tabloids',
      origin: 'own',
    });
  });
});
