import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replacementsFile } from '../../../lib/build/compile/conversion';
import { buildTrie, tableFile } from '../../../lib/build/compile/trie';
import { openReplacements } from '../../../lib/text/convert';
import { sectionsOf, WordTable } from '../../../lib/text/table';

const bufferOf = (bytes: Uint8Array) => bytes.buffer as ArrayBuffer;
const tableOf = (words: string[]) => {
  const trie = buildTrie(words);
  return { words: trie.words, table: new WordTable(sectionsOf(bufferOf(tableFile(trie.sections)))) };
};

describe('a table of words', () => {
  it('finds what a plain search finds, and numbers every word once', () => {
    const unit = fc.constantFrom('中', '国', '人', '民', '𬀩', 'A');
    const lists = fc.uniqueArray(fc.string({ unit, minLength: 1, maxLength: 4 }), { maxLength: 30 });
    fc.assert(
      fc.property(lists, fc.string({ unit, maxLength: 8 }), (list, text) => {
        const { table, words } = tableOf(list);
        expect(table.size).toBe(list.length);
        expect([...words].sort()).toEqual([...list].sort());
        for (let i = 0; i < text.length; i++) {
          const found: string[] = [];
          table.each(text, i, text.length, (end, word) => {
            expect(words[word]).toBe(text.slice(i, end));
            found.push(text.slice(i, end));
          });
          expect(found).toEqual(list.filter((word) => text.startsWith(word, i)).sort((a, b) => a.length - b.length));
          expect(table.longest(text, i, text.length)?.end ?? i).toBe(i + (found.at(-1)?.length ?? 0));
        }
      }),
      { seed: 20261121 },
    );
  });

  it('searches as well with the index of many first characters', () => {
    const words = Array.from({ length: 3000 }, (_, i) => String.fromCharCode(0x4e00 + i, 0x4e00));
    const { table, words: numbered } = tableOf(words);
    for (const word of words) expect(numbered[table.longest(word, 0, 2)?.word ?? -1]).toBe(word);
    expect(table.longest('一丁', 0, 2)).toBeNull();
  });

  it('does not look beyond where it may', () => {
    const { table } = tableOf(['中国', '中国人']);
    expect(table.longest('中国人', 0, 2)?.end).toBe(2);
    expect(table.longest('中国人', 0, 1)).toBeNull();
  });

  it('gives each word its own replacement', () => {
    const dictionary = new Map([
      ['里', '裡'],
      ['公里', '公里'],
      ['暐', '𬀩'],
      ['打印机', '印表機'],
    ]);
    const { table, of } = openReplacements(bufferOf(replacementsFile(dictionary)), false);
    for (const [word, replacement] of dictionary) {
      expect(of(table.longest(word, 0, word.length)!.word)).toBe(replacement);
    }
  });

  it('refuses a file that is no table, or is cut short', () => {
    const file = tableFile(buildTrie(['中国']).sections);
    expect(() => sectionsOf(bufferOf(file.slice(0, file.length - 8)))).toThrow('cut short');
    expect(() => sectionsOf(new ArrayBuffer(16))).toThrow('not a table');
    expect(() => sectionsOf(new ArrayBuffer(0))).toThrow('not a table');
  });
});
