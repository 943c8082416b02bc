// What a file would change of a glossary: told before anything is changed.
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../lib/glossary/csv';
import { type EntryDraft, LIMITS, type OwnEntry } from '../../../lib/glossary/entry';
import { type Incoming, preview, type Row } from '../../../lib/glossary/transfer';
import { FENCE, LAMMY, SAID } from './made';

const CURRENT = { entries: [LAMMY, FENCE], decisions: [SAID] };
const incoming = (rows: Row[], more: Partial<Incoming> = {}): Incoming => ({
  rows,
  decisions: [],
  errors: [],
  ignored: [],
  ...more,
});
const row = (line: number, given: Partial<EntryDraft>, id?: OwnEntry['id']): Row =>
  id === undefined ? { line, given } : { line, given, id };

describe('a file', () => {
  it('changes the fields that it says otherwise, and tells before and after', () => {
    const { changed, added, same, errors } = preview(
      readCsv('english,hong_kong,note\nDAVID LAMMY,林德偉|拉米,\nNew Person,新人\n'),
      CURRENT,
    );
    expect(errors).toEqual([]);
    expect(changed).toHaveLength(1);
    expect(changed[0]).toMatchObject({ line: 2, id: LAMMY.id, fields: ['en', 'forms', 'note'] });
    expect(changed[0]?.before.forms.hk).toEqual(['林德偉']);
    expect(changed[0]?.after).toMatchObject({
      forms: { ...LAMMY.forms, hk: ['林德偉', '拉米'] },
      note: '',
      wikidata: 'Q534727',
    });
    expect(added.map(({ entry }) => entry.draft.en)).toEqual(['New Person']);
    expect(same).toBe(0);
  });

  it('leaves alone what it does not name, entries as well as fields', () => {
    const plan = preview(readCsv('english,mainland\nDavid Lammy,戴维·拉米|拉米\n'), CURRENT);
    expect(plan).toMatchObject({ added: [], changed: [], same: 1, errors: [] });
  });

  it('drops the reading of a form that it drops', () => {
    const { changed } = preview(readCsv('english,hong_kong\nDavid Lammy,拉米\n'), CURRENT);
    expect(changed[0]).toMatchObject({ fields: ['forms', 'pinyin'], after: { pinyin: {} } });
  });

  it('knows an entry by its id though its English is another', () => {
    const plan = preview(incoming([row(1, { en: 'Lord Lammy' }, LAMMY.id)]), CURRENT);
    expect(plan.changed[0]).toMatchObject({ id: LAMMY.id, fields: ['en'] });
  });

  it('takes no English that another entry has', () => {
    const plan = preview(incoming([row(1, { en: 'small yard, high fence' }, LAMMY.id)]), CURRENT);
    expect(plan.errors).toEqual([expect.objectContaining({ line: 1, code: 'taken', value: 'small yard, high fence' })]);
    expect(plan.changed).toEqual([]);
  });

  it('names one entry once', () => {
    const plan = preview(incoming([row(1, { note: 'a' }, LAMMY.id), row(2, { en: 'Lord L' }, LAMMY.id)]), CURRENT);
    expect(plan.errors).toEqual([expect.objectContaining({ line: 2, code: 'twice', other: 1 })]);
    expect(plan.changed).toHaveLength(1);
  });

  it('is cut where the glossary is full, and says where', () => {
    const entries = Array.from(
      { length: LIMITS.entries - 1 },
      (_, i): OwnEntry => ({ ...FENCE, id: `own/${i}`, en: `n ${i}` }),
    );
    const { forms } = FENCE;
    const rows = [row(1, { en: 'one', forms }), row(2, { en: 'two', forms }), row(3, { en: 'three', forms })];
    const plan = preview(incoming(rows), { entries, decisions: [] });
    expect(plan.added).toHaveLength(1);
    expect(plan.errors).toEqual([expect.objectContaining({ line: 2, code: 'too-many' })]);
  });

  it('adds decisions, and changes those that it says otherwise', () => {
    const other = { ...SAID, id: null };
    const fresh = { ...SAID, form: '王勇' };
    expect(preview(incoming([], { decisions: [SAID] }), CURRENT).decisions).toEqual({
      added: [],
      changed: [],
      same: 1,
    });
    expect(preview(incoming([], { decisions: [other, fresh] }), CURRENT).decisions).toEqual({
      added: [fresh],
      changed: [other],
      same: 0,
    });
  });

  it('changes nothing of what it is held against', () => {
    const before = JSON.stringify(CURRENT);
    preview(readCsv('english,hk\nDavid Lammy,拉米\n'), CURRENT);
    expect(JSON.stringify(CURRENT)).toBe(before);
  });
});
