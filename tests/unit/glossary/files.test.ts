// The glossary as CSV and JSON: what is written is read back the same, other people's tables are understood, and what
// cannot be read is named by its line.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv, writeCsv } from '../../../lib/glossary/csv';
import type { OwnEntry } from '../../../lib/glossary/entry';
import { looksLikeJson, readJson, writeJson } from '../../../lib/glossary/json';
import { type Incoming, MOST_TEXT, preview } from '../../../lib/glossary/transfer';
import { FENCE, fieldsOf, glossaries, LAMMY, SAID } from './made';

const EMPTY_HANDED = { entries: [], decisions: [] };
const added = (incoming: Incoming) => preview(incoming, EMPTY_HANDED).added.map(({ entry }) => entry.draft);
const said = (incoming: Incoming) =>
  preview(incoming, EMPTY_HANDED).errors.map((error) => [
    error.line,
    error.code === 'fault' ? `${error.fault.field} ${error.fault.code}` : error.code,
  ]);

describe('a table', () => {
  it('begins with the mark of UTF-8 and its headings, and has a line for each name', () => {
    expect(writeCsv([LAMMY, FENCE])).toBe(
      '\ufeffenglish,kind,mainland,hong_kong,taiwan,pinyin,note,wikidata\r\n' +
        'David Lammy,person,"戴维·拉米|拉米",林德偉,拉米,林德偉=Lín Déwěi,"Foreign Secretary, ""Lammy"" in the tabloids",Q534727\r\n' +
        '"small yard, high fence",phrase,小院高墙,,,,,\r\n',
    );
  });

  it('is read back as it was written, whatever the names are made of', () => {
    fc.assert(
      fc.property(glossaries, (entries) => {
        const incoming = readCsv(writeCsv(entries));
        expect(incoming.errors).toEqual([]);
        expect(added(incoming)).toEqual(entries.map(fieldsOf));
        expect(preview(incoming, { entries, decisions: [] })).toMatchObject({
          added: [],
          changed: [],
          same: entries.length,
        });
      }),
      { numRuns: 300 },
    );
  });

  it('has no cell that a spreadsheet would run, and loses no sign by that', () => {
    const lines = ['=1+1', '+1', '-1', '@a', "'=1", '＝1', "'quoted'"];
    const entries = lines.map((note, i): OwnEntry => ({ ...LAMMY, id: `own/${i}`, en: `${note} ${i}`, note }));
    const text = writeCsv(entries);
    for (const line of text.split('\r\n').slice(1, -1)) expect(line).not.toMatch(/(^|,)"?[=+\-@＝]/);
    expect(added(readCsv(text)).map(({ note }) => note)).toEqual(lines);
  });

  it('may have its columns in any order, and lack those that are not needed', () => {
    const text = 'taiwan,note,english\n拉米,of the UK,David Lammy\n';
    expect(added(readCsv(text))).toEqual([
      expect.objectContaining({
        kind: 'person',
        en: 'David Lammy',
        forms: { cn: [], hk: [], tw: ['拉米'] },
        note: 'of the UK',
      }),
    ]);
  });

  it.each([
    ['in Traditional Chinese', '英文,類別,內地,香港,台灣,拼音,備註\nReuters,傳媒,路透社,路透社,路透社,Lùtòushè,通訊社'],
    ['in Simplified Chinese', '英文,类别,大陆,香港,台湾,拼音,备注\nReuters,媒体,路透社,路透社,路透社,Lùtòushè,通訊社'],
    [
      'in English of another kind',
      'English name;Type;Mainland China;Hong Kong;TW;Pinyin;Notes\nReuters;Agency;路透社;路透社;路透社;Lùtòushè;通訊社',
    ],
    [
      'from a spreadsheet’s clipboard',
      'english\tkind\tcn\thk\ttw\tpinyin\tnote\nReuters\tmedia\t路透社\t路透社\t路透社\tLùtòushè\t通訊社',
    ],
  ])('may have its headings %s', (_, text) => {
    const incoming = readCsv(text);
    expect(incoming.ignored).toEqual([]);
    expect(added(incoming)).toEqual([
      {
        kind: 'agency',
        en: 'Reuters',
        forms: { cn: ['路透社'], hk: ['路透社'], tw: ['路透社'] },
        pinyin: { 路透社: 'Lùtòushè' },
        note: '通訊社',
        wikidata: '',
      },
    ]);
  });

  it('may write several forms as people write lists', () => {
    for (const cell of ['拉米|林德偉', '拉米、林德偉', '拉米；林德偉', '"拉米, 林德偉"', '"拉米\n林德偉"'])
      expect(added(readCsv(`english,hk\nDavid Lammy,${cell}\n`))[0]?.forms.hk).toEqual(['拉米', '林德偉']);
  });

  it('names the columns that say nothing', () => {
    expect(readCsv('english,hk,colour,hk\nX,拉米,red,拉麥').ignored).toEqual(['colour']);
  });

  it('names each line at fault, and keeps the others', () => {
    const text = [
      'english,kind,hong_kong,wikidata',
      'David Lammy,person,林德偉,Q534727',
      ',person,施紀賢,',
      '"Keir Starmer",planet,施紀賢,',
      '',
      'Two\u00a0 Lines,person,"拉米\r\n林德偉",Lammy',
      'No Form,person,,',
      'david  lammy,person,拉米,',
      'A,B,C,D,E',
      'Wang Yi,person,"王毅"x,',
      'Reuters,agency,路透社,',
    ].join('\r\n');
    const incoming = readCsv(text);
    expect(said(incoming)).toEqual([
      [3, 'en missing'],
      [4, 'kind kind'],
      [6, 'wikidata wikidata'],
      [8, 'forms no-forms'],
      [9, 'twice'],
      [10, 'cells'],
      [11, 'after-quote'],
    ]);
    expect(added(incoming).map(({ en }) => en)).toEqual(['David Lammy', 'Reuters']);
    const twice = preview(incoming, EMPTY_HANDED).errors.find(({ code }) => code === 'twice');
    expect(twice).toMatchObject({ value: 'david lammy', other: 2 });
  });

  it('with a quotation mark left open loses that line only', () => {
    const incoming = readCsv('english,hk\nDavid Lammy,"林德偉\nReuters,路透社\n');
    expect(said(incoming)).toEqual([[2, 'quote']]);
    expect(added(incoming).map(({ en }) => en)).toEqual(['Reuters']);
  });

  it.each([
    ['nothing', '', 'empty'],
    ['blank lines', '\ufeff\r\n  \r\n', 'empty'],
    ['no column for English', 'hk,note\n林德偉,x', 'header'],
    ['no column for forms', 'english,note\nX,y', 'no-columns'],
    ['more than is read', 'x'.repeat(MOST_TEXT + 1), 'too-big'],
  ])('of %s says so', (_, text, code) => {
    expect(readCsv(text).errors.map((error) => error.code)).toEqual([code]);
  });

  it('takes nothing from names that objects have of themselves', () => {
    const incoming = readCsv('english,hk,__proto__,constructor,pinyin\n__proto__,__proto__林,x,y,__proto__=z\n');
    expect(incoming.ignored).toEqual(['__proto__', 'constructor']);
    expect(added(incoming)).toEqual([
      expect.objectContaining({ en: '__proto__', forms: { cn: [], hk: ['__proto__林'], tw: [] }, pinyin: {} }),
    ]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('of any signs at all never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'"",;\n\r\tab林=\ufeff'.split('')) }), (text) => {
        const incoming = readCsv(`english,hk\n${text}`);
        expect(preview(incoming, EMPTY_HANDED).changed).toEqual([]);
      }),
    );
  });
});

describe('a JSON file', () => {
  it('holds everything, one entry a line', () => {
    const text = writeJson([LAMMY, FENCE], [SAID]);
    expect(JSON.parse(text)).toEqual({ duidu: 'glossary', v: 1, entries: [LAMMY, FENCE], decisions: [SAID] });
    expect(text.split('\n').filter((line) => line.includes('own/'))).toHaveLength(2);
  });

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(glossaries, (entries) => {
        const incoming = readJson(writeJson(entries, [SAID]));
        expect(incoming.errors).toEqual([]);
        const plan = preview(incoming, EMPTY_HANDED);
        expect(plan.added.map(({ entry: { draft, ...rest } }) => ({ ...rest, ...draft }))).toEqual(entries);
        expect(plan.decisions.added).toEqual([SAID]);
      }),
    );
  });

  it('is known by its first sign', () => {
    expect(looksLikeJson('\ufeff\n {"a"')).toBe(true);
    expect(looksLikeJson('english,"{"')).toBe(false);
  });

  it('names the line of an entry at fault, and its field', () => {
    const wrong = { ...LAMMY, id: 'own/other', en: 'Other', forms: { ...LAMMY.forms, hk: ['Lammy'] } };
    const text = writeJson([LAMMY, wrong as OwnEntry, 7 as never, FENCE], [SAID, { form: 3 } as never]);
    const lines = text.split('\n');
    const lineOf = (part: string) => lines.findIndex((line) => line.includes(part)) + 1;
    expect(said(readJson(text))).toEqual([
      [lineOf('own/other'), 'forms not-han'],
      [lineOf('    7'), 'entry'],
      [lineOf('"form":3'), 'decision'],
    ]);
    expect(added(readJson(text))).toHaveLength(2);
  });

  it('names lines rightly however it is laid out', () => {
    const text = '{"entries":\n[7,\n\n{"a":[{"x":","},[\n1]]}\n, "\\",[",8]\n,"duidu":"glossary","v":1}';
    expect(readJson(text).errors.map(({ line }) => line)).toEqual([2, 4, 6, 6]);
  });

  it.each([
    ['broken', '{"duidu": "glossary",\n"v": 1,\n}', ['json', 3]],
    ['a list', '[]', ['not-ours', 0]],
    ['of another program', '{"v":1}', ['not-ours', 0]],
    ['of a later Duidu', '{"duidu":"glossary","v":99,"entries":[]}', ['newer', 0]],
    ['longer than is read', `{"duidu":"${'x'.repeat(MOST_TEXT)}`, ['too-big', 0]],
  ] as const)('that is %s says so', (_, text, [code, line]) => {
    const [error] = readJson(text).errors;
    expect([error?.code, error?.line]).toEqual([code, line]);
  });

  it('takes nothing from a prototype', () => {
    const hostile = JSON.stringify({ ...LAMMY, id: 'x' }).replace('{', '{"__proto__":{"polluted":1},');
    const text = `{"__proto__":{"duidu":"glossary"},"duidu":"glossary","v":1,"entries":[${hostile}]}`;
    expect(added(readJson(text))).toEqual([fieldsOf(LAMMY)]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(readJson('{"__proto__":{"duidu":"glossary","v":1}}').errors[0]?.code).toBe('not-ours');
  });
});
