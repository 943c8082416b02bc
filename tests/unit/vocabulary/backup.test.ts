// A backup: written and read back whole, and refused whole when one thing in it does not fit.
import { describe, expect, it } from 'vitest';
import { type BackupParts, readBackup, writeBackup } from '../../../lib/vocabulary/backup';
import { AT, bytesOf, chance, EXAMPLE, fix, PAGE, TALKS, utf16 } from './made';

const PARTS: BackupParts = {
  settings: { readings: 'zhuyin', readingsFor: 'hsk4', links: [{ name: 'Ours', url: 'https://dict.example/{word}' }] },
  sites: { 'news.example': { script: 'tw', words: true }, constructor: { off: true as const } },
  known: Object.entries<string>(EXAMPLE.known).map(([word, at]) => ({ word, at })),
  fixes: [fix('行', 'hang2'), fix('長官', 'zhang3 guan1', PAGE)],
  saved: Object.values(EXAMPLE.saved),
  glossary: [
    {
      id: 'own/7',
      kind: 'person',
      en: 'Lin Dewei',
      forms: { cn: ['林德伟'], hk: [], tw: ['林德偉'] },
      pinyin: { 林德伟: 'Lín Déwěi' },
      note: '',
      wikidata: '',
      made: AT,
      changed: AT,
    },
  ],
  decisions: [{ url: PAGE, form: '德偉', id: 'own/7', at: AT }],
};

const NOTHING: BackupParts = { settings: {}, sites: {}, known: [], fixes: [], saved: [], glossary: [], decisions: [] };
const back = (text: string) => readBackup(bytesOf(text));
const errorOf = (text: string) => {
  const read = back(text);
  return 'error' in read ? read.error : null;
};

describe('a backup', () => {
  it('is read as it was written', () => {
    expect(back(writeBackup(PARTS))).toEqual({ parts: PARTS, ignored: [] });
    expect(back(writeBackup(NOTHING))).toEqual({ parts: NOTHING, ignored: [] });
    expect(readBackup(utf16(writeBackup(PARTS), true))).toEqual({ parts: PARTS, ignored: [] });
  });

  it('of an older format of settings is brought to the present one, and of a newer one is refused', () => {
    const old = writeBackup(NOTHING)
      .replace(/"formats": [^\n]*/, '"formats": {"settings":1,"sites":1},')
      .replace('"settings": {}', '"settings": {"script": "twp"}');
    expect(back(old)).toMatchObject({ parts: { settings: { script: 'tw', words: true } } });
    const newer = writeBackup(NOTHING).replace(/"formats": [^\n]*/, '"formats": {"settings":99},');
    expect(errorOf(newer)).toMatchObject({ why: 'unfit', where: 'settings' });
  });

  it('is read as it was written, whatever words, pages and sentences are made of', () => {
    const random = chance(7);
    const pick = (from: string, length: number) =>
      Array.from({ length }, () => [...from][Math.floor(random() * [...from].length)]).join('');
    const odd = '河畔"\\\n\t\u2028{}[]:,<>&😀\u0000\u202e 會談';
    for (let turn = 0; turn < 200; turn++) {
      const parts: BackupParts = {
        ...PARTS,
        known: Array.from({ length: turn % 5 }, () => ({ word: `${pick('河畔會談碼頭T·9', 3)}岸`, at: AT })),
        saved: [
          {
            ...TALKS,
            id: `w${turn}`,
            saved: AT,
            sentence: pick(odd, 40),
            title: pick(odd, 9),
            senses: [pick(odd, 20)],
          },
        ],
        fixes: [fix('岸', 'an4', `https://${pick('abc/?=%"\\', 20)}`)],
        sites: { [pick('abc."\\', 6)]: { readings: 'marks' } },
      };
      expect(back(writeBackup(parts))).toEqual({ parts, ignored: [] });
    }
  });

  it('says where it is broken, and gives nothing of it', () => {
    const text = writeBackup(PARTS);
    const lineOf = (part: string) => text.split('\n').findIndex((line) => line.includes(part)) + 1;
    const cases: readonly (readonly [from: string, to: string, where: string, line: number])[] = [
      ['"zhuyin"', '"runes"', 'settings readings', 0],
      ['"script": "tw"', '"script": 7', 'sites news.example', 0],
      ['國務院', 'State Council', 'known 2', lineOf('國務院')],
      ['"zhang3 guan1"', '"zhǎng"', 'fixes 2', lineOf('長官')],
      ['2026-11-04T11', 'yesterday', 'saved 1', lineOf('2026-11-04T11')],
      ['"own/7","kind"', '"7","kind"', 'glossary 1', lineOf('"own/7","kind"')],
      ['德偉","id"', '","id"', 'decisions 1', lineOf('"form":"德偉"')],
    ];
    for (const [from, to, where, line] of cases) {
      expect(text, from).toContain(from);
      expect(errorOf(text.replace(from, to)), from).toEqual({ line, where, why: 'unfit' });
    }
  });

  it('is refused where it is no backup of ours', () => {
    expect(errorOf('{"duidu":"backup","v":1,')?.why).toBe('json');
    expect(errorOf('[]')?.why).toBe('not-ours');
    expect(errorOf('{"duidu":"glossary","v":1}')?.why).toBe('not-ours');
    expect(errorOf('{"duidu":"backup","v":2}')?.why).toBe('newer');
    expect(errorOf('{"duidu":"backup","v":1,"known":{}}')).toMatchObject({ where: 'known', why: 'unfit' });
    expect(errorOf('{"duidu":"backup","v":1,"settings":[]}')).toMatchObject({ where: 'settings', why: 'unfit' });
    const gbk = readBackup(new Uint8Array([0xba, 0xd3]).buffer);
    expect('error' in gbk && gbk.error.why).toBe('encoding');
  });

  it('passes over what a later version wrote besides, and names it', () => {
    const read = back('{"duidu":"backup","v":1,"settings":{"colourOfTheSky":"blue"},"clips":[1]}');
    expect(read).toEqual({ parts: NOTHING, ignored: ['clips', 'settings colourOfTheSky'] });
  });

  it('takes no key for more than it is', () => {
    const read = back('{"duidu":"backup","v":1,"__proto__":{"known":[1]},"sites":{"__proto__":{"off":true}}}');
    expect('parts' in read && Object.keys(read.parts.sites)).toEqual(['__proto__']);
    expect('parts' in read && read.parts.known).toEqual([]);
    expect(({} as { off?: boolean }).off).toBeUndefined();
  });
});
