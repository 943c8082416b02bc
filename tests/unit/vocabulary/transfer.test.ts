// Files of words: lists as readers have them from elsewhere, and what is written of words. A file is hostile until read.
import { describe, expect, it } from 'vitest';
import { tableLines } from '../../../lib/platform/cells';
import {
  MOST_ERRORS,
  MOST_LINES,
  readFixFile,
  readWords,
  writeFixes,
  writeKnown,
  writeSaved,
} from '../../../lib/vocabulary/transfer';
import { AT, bytesOf, fix, PAGE, TALKS, utf16 } from './made';

const read = (text: string) => readWords(bytesOf(text));
const saved = { ...TALKS, id: 'a', saved: AT };

describe('a list of known words', () => {
  it('is read line by line, in both scripts, each word once', () => {
    const { words, errors, total } = read('外交\r\n國務院\n\n国务院\n外交\n卡拉OK\n');
    expect(words).toEqual(['外交', '國務院', '国务院', '卡拉OK']);
    expect(errors).toEqual([]);
    expect(total).toBe(5);
  });

  it('tells the lines without a Chinese word, by their number in the file', () => {
    const { words, errors, without } = read('外交\nhello\n河畔\n123\n');
    expect(words).toEqual(['外交', '河畔']);
    expect(errors).toEqual([
      { line: 2, why: 'no-word', value: 'hello' },
      { line: 4, why: 'no-word', value: '123' },
    ]);
    expect(without).toBe(2);
  });

  it('is read out of a table, by the heading of the column wherever that stands', () => {
    expect(read('pinyin,meaning,word\nhé pàn,riverside,河畔\nhuì tán,talks,会谈\n').words).toEqual(['河畔', '会谈']);
    expect(read('序號;生詞;釋義\n1;河畔;水邊\n2;碼頭;"停船的地方; 岸"\n').words).toEqual(['河畔', '碼頭']);
    expect(read('hé pàn\t河畔\nhuì tán\t会谈\n').words).toEqual(['河畔', '会谈']);
  });

  it('takes the words of a table, not the sentences beside them', () => {
    const table = '我们在河畔散步，看船。\t河畔\n码头上有很多人。\t码头\n';
    expect(read(table).words).toEqual(['河畔', '码头']);
  });

  it("is read out of Anki's plain text, with its head, its markup and its sounds", () => {
    const notes = [
      '#separator:tab',
      '#html:true',
      '#tags column:4',
      '<div><b>河</b>畔</div>\thé pàn [sound:hepan.mp3]\triverside<br>bank\thsk5',
      '"<ruby>會<rt>huì</rt>談<rt>tán</rt></ruby>"\thuì tán\t"talks ""formal"""\t',
      '碼頭&nbsp;\tmǎ tóu\tpier\t',
      '{{c1::散步::to walk}}\tsàn bù\tto stroll\t',
      '電腦[diànnǎo]\tdiàn nǎo\tcomputer\t',
    ].join('\n');
    const { words, errors, total } = read(notes);
    expect(words).toEqual(['河畔', '會談', '碼頭', '散步', '電腦']);
    expect(errors).toEqual([]);
    expect(total).toBe(5);
  });

  it("goes by Anki's names of the columns, and counts its head as lines of the file", () => {
    const notes = '#separator:Semicolon\n#columns:Note;Sentence;Simplified\n1;河畔有人;散步\n2;;\n3;x;码头\n4;y;z\n';
    const { words, errors } = read(notes);
    expect(words).toEqual(['散步', '码头']);
    expect(errors.map(({ line }) => line)).toEqual([4, 6]);
  });

  it('takes both forms of a cell, and no remark in brackets', () => {
    expect(read('電腦/计算机\n国|國\n快（形容词）\n(量詞)\n').words).toEqual([
      '電腦',
      '计算机',
      '国',
      '國',
      '快',
      '量詞',
    ]);
  });

  it('passes over the names of lists as Pleco writes them', () => {
    const { words, errors } = read('// 第一课\n河畔\the2pan4\triverside\n');
    expect(words).toEqual(['河畔']);
    expect(errors).toEqual([]);
  });

  it('is read in UTF-16, and refused in an encoding that is not told', () => {
    for (const little of [true, false])
      expect(readWords(utf16('河畔\n碼頭\n', little)).words).toEqual(['河畔', '碼頭']);
    const gbk = new Uint8Array([0xba, 0xd3, 0xc5, 0xcf, 0x0a]).buffer;
    expect(readWords(gbk).errors).toEqual([{ line: 0, why: 'encoding', value: '' }]);
    expect(read('').errors).toEqual([{ line: 0, why: 'empty', value: '' }]);
    expect(readWords(new ArrayBuffer(36_000_001)).errors[0]?.why).toBe('too-big');
  });

  it('tells a quotation mark that is never closed, and reads the lines after it', () => {
    const { words, errors } = read('河畔,a\n"碼頭,b\n散步,c\n');
    expect(words).toEqual(['河畔', '散步']);
    expect(errors).toEqual([{ line: 2, why: 'quote', value: '碼頭,b' }]);
  });

  it('tells so many lines at fault and no more, but counts them all', () => {
    const { errors, without, total } = read(`${'no\n'.repeat(MOST_ERRORS + 20)}河畔\n`);
    expect(errors).toHaveLength(MOST_ERRORS);
    expect(without).toBe(MOST_ERRORS + 20);
    expect(total).toBe(MOST_ERRORS + 21);
  });

  it('is refused where it has more lines than anybody has words, before they fill the memory', () => {
    const why = (file: string) => read(file).errors.map((error) => error.why);
    expect(why('\n'.repeat(MOST_LINES + 1))).toEqual(['too-big']);
    expect(why('\r'.repeat(MOST_LINES + 1))).toEqual(['too-big']);
    expect(read(`${'\r\n'.repeat(MOST_LINES - 1)}河畔`).words).toEqual(['河畔']);
  });

  it('comes to an end with whatever a hostile file holds', () => {
    const long = 200_000;
    const files = [
      '<'.repeat(long),
      '<rt'.repeat(long),
      `${'<rt>'.repeat(long)}河`,
      '('.repeat(long),
      '['.repeat(long),
      '{{c1::'.repeat(long),
      '&#x'.repeat(long),
      '"'.repeat(long),
      '"\n'.repeat(long),
      `#${'columns:'.repeat(long)}\n河畔`,
      '#html:true\n'.repeat(2000),
      `${'河,'.repeat(long)}\n`,
      '河'.repeat(long),
      '\u202e\u200b'.repeat(long),
      '__proto__\nconstructor\n河畔\n',
    ];
    for (const file of files) {
      const { words, total, without } = read(file);
      expect(words.every((word) => word.length <= 30 && /^[\p{L}\p{N}\p{M}·]+$/u.test(word))).toBe(true);
      expect(without).toBeLessThanOrEqual(total + 1);
    }
    expect(read(files.at(-1) ?? '').words).toEqual(['河畔']);
  });

  it('is written one word a line, the oldest first, and read again', () => {
    const words = [
      { word: '碼頭', at: '2026-11-05T12:00:00.000Z' },
      { word: '河畔', at: '2026-11-01T12:00:00.000Z' },
    ];
    expect(writeKnown(words)).toBe('河畔\n碼頭\n');
    expect(read(writeKnown(words)).words).toEqual(['河畔', '碼頭']);
  });
});

describe('a file of fixed readings', () => {
  const fixes = [fix('行', 'hang2'), fix('長官', 'zhang3 guan1', PAGE)];

  it('is read as it was written', () => {
    expect(readFixFile(bytesOf(writeFixes(fixes)))).toEqual({ fixes, errors: [] });
    expect(readFixFile(bytesOf(writeFixes([])))).toEqual({ fixes: [], errors: [] });
  });

  it('tells what does not fit by its line, and reads the rest', () => {
    const file = writeFixes([...fixes, { ...fix('得', 'de5'), reading: '<b>' }, fix('都', 'du1')]);
    const { fixes: found, errors } = readFixFile(bytesOf(file));
    expect(found.map(({ word }) => word)).toEqual(['行', '長官', '都']);
    expect(errors.map(({ line, why }) => [line, why])).toEqual([[7, 'entry']]);
    expect(file.split('\n')[6]).toContain('得');
  });

  it('is refused where it is another file', () => {
    const why = (text: string) => readFixFile(bytesOf(text)).errors.map((error) => error.why);
    expect(why('{"duidu":"glossary","v":1}')).toEqual(['not-ours']);
    expect(why('{"duidu":"readings","v":2}')).toEqual(['newer']);
    expect(why('河畔')).toEqual(['json']);
    expect(why('[]')).toEqual(['not-ours']);
  });
});

describe('saved words as a table', () => {
  it('have a line each, with marks on their pinyin', () => {
    const csv = writeSaved([saved], 'csv');
    expect(csv.startsWith('\ufeffsimplified,traditional,pinyin')).toBe(true);
    const { lines, faults } = tableLines(csv, ',');
    expect(faults).toEqual([]);
    expect(lines.map(({ cells }) => cells)).toEqual([
      ['simplified', 'traditional', 'pinyin', 'jyutping', 'english', 'sentence', 'title', 'url', 'saved'],
      ['会谈', '會談', 'huì tán', 'wui6 taam4', 'talks; discussions', TALKS.sentence, '河畔會談', PAGE, AT],
    ]);
  });

  it('hold no line break in a cell and nothing that a spreadsheet would run', () => {
    const hostile = {
      ...saved,
      sentence: '雙邊\r\n會談\u2028\u0085舉行',
      title: '=HYPERLINK("https://evil.example")',
      senses: ['@SUM(1)', '+1'],
      simplified: '－会谈',
    };
    for (const as of ['csv', 'tsv'] as const) {
      const text = writeSaved([hostile], as);
      const { lines } = tableLines(text.replace(/^(?:#.*\n)+/, ''), as === 'csv' ? ',' : '\t');
      const cells = lines.at(-1)?.cells ?? [];
      expect(cells).toHaveLength(9);
      expect(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
      expect(cells[5]).toBe('雙邊 會談 舉行');
      expect(text.split(as === 'csv' ? '\r\n' : '\n').filter((line) => line !== '')).toHaveLength(as === 'csv' ? 2 : 4);
    }
  });

  it('are read by Anki by their head, and give their words back as a list of known words', () => {
    const tsv = writeSaved([saved, { ...saved, simplified: '河畔', traditional: '河畔' }], 'tsv');
    expect(tsv.split('\n').slice(0, 2)).toEqual(['#separator:tab', '#html:false']);
    expect(read(tsv).words).toEqual(['会谈', '河畔']);
  });
});
