// Every entry of CC-CEDICT is taken apart: references, measure words, Taiwan's readings; and its files hold all of it.
import { describe, expect, it } from 'vitest';
import { readCedict, readCedictHeader } from '../../../lib/build/compile/cedict';
import { compileDictionary } from '../../../lib/build/compile/dictionary';
import { CREDITS } from '../../../lib/data/credits';
import { DIRECTORY_FILE, Directory, NOTICE_FILE } from '../../../lib/dictionary/directory';
import { isVariant, parseEntry } from '../../../lib/dictionary/entry';
import { Dictionary } from '../../../lib/dictionary/lookup';
import type { DictionaryEntry } from '../../../lib/text/look';
import { load } from '../text/compiled';

const entries = readCedict();
const lineOf = ({ traditional, simplified, pinyin, glosses }: (typeof entries)[number]): string =>
  [traditional, simplified === traditional ? '' : simplified, pinyin, glosses.join('/')].join('\t');
const parsed = entries.map((entry) => parseEntry(lineOf(entry)));

const partsOf = ({ senses }: DictionaryEntry) => senses.flat();

describe('all entries', () => {
  it('are as many as the dictionary says of itself', () => {
    expect(entries.length).toBe(readCedictHeader().count);
  });

  it('leave no reference unread: no bracket, no bar, no Han character in running English', () => {
    const left = parsed.flatMap((entry) =>
      partsOf(entry).filter((part) => typeof part === 'string' && /[[\]|]|\p{Script=Han}/u.test(part)),
    );
    // "square brackets [ ]" speaks of brackets.
    expect(left).toEqual(['square brackets [ ]', 'square brackets [ ]']);
  });

  it('have pinyin of letters, tone digits and single spaces, also in references', () => {
    const all = parsed.flatMap((entry) => [
      entry,
      ...entry.classifiers,
      ...entry.variants,
      ...partsOf(entry).filter((part) => typeof part !== 'string'),
    ]);
    const odd = all.map(({ pinyin }) => pinyin).filter((pinyin) => !/^(?:[A-Za-züÜγ0-9]+(?: (?!$)|$))*$/.test(pinyin));
    expect(odd).toEqual([]);
  });

  it('have a sense each, and no measure word among the senses', () => {
    expect(parsed.filter(({ senses }) => senses.length === 0 || senses.some((sense) => sense.length === 0))).toEqual(
      [],
    );
    expect(parsed.filter((entry) => partsOf(entry).some((part) => `${part}`.startsWith('CL:')))).toEqual([]);
    expect(parsed.filter(({ classifiers }) => classifiers.length > 0).length).toBeGreaterThan(1300);
    expect(parsed.filter(({ taiwan }) => taiwan !== '').length).toBeGreaterThan(450);
  });

  it('name in their variants what they are variants of', () => {
    const variants = parsed.filter(isVariant);
    expect(variants.length).toBeGreaterThan(2500);
    expect(variants.filter(({ variants: of }) => of.length === 0)).toEqual([]);
  });
});

describe('an entry', () => {
  const parse = (glosses: string) => parseEntry(`聯合國\t联合国\tLian2 he2 guo2\t${glosses}`);

  it('has references with both forms and pinyin', () => {
    expect(parse('abbr. for 聯合國組織|联合国组织[Lian2 he2 guo2 zu3 zhi1] (UNO)').senses).toEqual([
      [
        'abbr. for ',
        { traditional: '聯合國組織', simplified: '联合国组织', pinyin: 'Lian2 he2 guo2 zu3 zhi1' },
        ' (UNO)',
      ],
    ]);
  });

  it('has measure words of one form and of two', () => {
    expect(parse('union/CL:個|个[ge4],位[wei4]').classifiers).toEqual([
      { traditional: '個', simplified: '个', pinyin: 'ge4' },
      { traditional: '位', simplified: '位', pinyin: 'wei4' },
    ]);
  });

  it("has Taiwan's reading apart, and other readings as a sense", () => {
    const { taiwan, senses } = parse('union/Taiwan pr. [xi2]/also pr. [lu:4 an1]');
    expect(taiwan).toBe('xi2');
    expect(senses).toEqual([['union'], ["also pr. lǜ'ān"]]);
  });

  it('that is only another writing says so, and one with senses of its own lists it beside them', () => {
    const only = parse('old variant of 裡|里[li3]');
    expect(only.variants).toEqual([{ traditional: '裡', simplified: '里', pinyin: 'li3' }]);
    expect(only.senses).toHaveLength(1);
    const beside = parse('lining/also written 裏|里[li3]');
    expect(beside.senses).toEqual([['lining']]);
    expect(beside.variants.map(({ traditional }) => traditional)).toEqual(['裏']);
  });

  it('refers to headwords with Latin letters, and to sayings with a comma', () => {
    const { senses } = parse('see 3C[san1 C]; 卡拉OK[ka3 la1 O K]; 一不做，二不休[yi1 bu4 zuo4 , er4 bu4 xiu1]');
    expect(senses[0]?.filter((part) => typeof part !== 'string').map(({ traditional }) => traditional)).toEqual([
      '3C',
      '卡拉OK',
      '一不做，二不休',
    ]);
  });

  it('is refused where a line is none', () => {
    expect(() => parseEntry('')).toThrow();
    expect(() => parseEntry('外\t\twai4')).toThrow();
  });
});

describe('the files', () => {
  it('hold every entry, found by either form', async () => {
    const dictionary = new Dictionary(load);
    const directory = await dictionary.directory();
    // Every entry is looked for in both forms; by first characters, so that each file is read but once.
    const forms = parsed.flatMap((entry) => [entry.simplified, entry.traditional].map((form) => ({ form, entry })));
    forms.sort((a, b) => (directory.fold(a.form) < directory.fold(b.form) ? -1 : 1));
    const missing: string[] = [];
    for (const [i, { form, entry }] of forms.entries()) {
      if (i % 7 !== 0) continue;
      const folded = directory.fold(form);
      const code = [folded.charCodeAt(0)];
      const shelf = await dictionary.open({ words: code, singles: code, mixed: true });
      const found = shelf.at(folded, 0, folded.length).filter(({ end }) => end === folded.length);
      const isThere = found.some((one) =>
        one
          .entries()
          .some(
            ({ traditional, pinyin, senses }) =>
              traditional === entry.traditional && pinyin === entry.pinyin && senses.length === entry.senses.length,
          ),
      );
      if (!isThere) missing.push(form);
    }
    expect(missing).toEqual([]);
  });

  it('are the same bytes when they are made twice, and none is too large to be read at once', () => {
    const some = entries.filter((_, i) => i % 40 === 0);
    const sources = {
      entries: some,
      counts: new Map([['的', 10]]),
      folds: '發发髮发',
      spelling: (text: string) => text,
    };
    const [first, second] = [compileDictionary(sources), compileDictionary(sources)];
    expect([...second.keys()]).toEqual([...first.keys()]);
    for (const [file, bytes] of first) expect(Buffer.compare(bytes, second.get(file) ?? new Uint8Array())).toBe(0);
    const directory = new Directory(Uint8Array.from(first.get(DIRECTORY_FILE) ?? []).buffer);
    expect(directory.fold('ａ發髮')).toBe('A发发');
  });

  it('are none of ours where their bytes are not', async () => {
    const dictionary = new Dictionary(async (file) => (file === DIRECTORY_FILE ? load(file) : new ArrayBuffer(4)));
    await expect(dictionary.open({ words: ['外'.charCodeAt(0)], singles: [], mixed: false })).rejects.toThrow();
    expect(() => new Directory(new ArrayBuffer(0))).toThrow();
  });

  it('say in the package whose work they are, as the options page does', async () => {
    const notice = new TextDecoder().decode(await load(NOTICE_FILE));
    const { date, count, licence, address } = readCedictHeader();
    for (const fact of [date, String(count), licence, address, 'MDBG', 'Denisowski']) expect(notice).toContain(fact);
    const credit = CREDITS.find(({ name }) => name === 'CC-CEDICT');
    expect(credit?.by).toContain(date);
    expect(credit?.by).toContain(count.toLocaleString('en'));
    expect([credit?.url, credit?.licenceUrl]).toEqual([address, licence]);
  });
});
