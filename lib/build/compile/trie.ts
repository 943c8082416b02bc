// Writes the files that lib/text/table.ts reads: a trie of words, then the sections of whoever has something to say of
// each word. See the picture at the head of that file.
import { TABLE_MAGIC } from '../../text/table';

export interface Trie {
  /** Sections 0 to 3. */
  readonly sections: readonly Uint8Array[];
  /** The words by their number. */
  readonly words: readonly string[];
}

interface Node {
  /** The words below it: sorted ones from `low` to before `high`, alike in their first `depth` units. */
  readonly low: number;
  readonly high: number;
  readonly depth: number;
}

/** Builds the trie of these words; each but once, none empty. */
export function buildTrie(list: Iterable<string>): Trie {
  // The default order of sort is that of UTF-16 units, which is that of the labels.
  const sorted = [...new Set(list)].sort();
  const labels: number[] = [0];
  const first: number[] = [];
  const words: string[] = [];
  const ending: boolean[] = [];
  const queue: Node[] = [{ low: 0, high: sorted.length, depth: 0 }];
  for (let i = 0; i < queue.length; i++) {
    const { low, high, depth } = queue[i] as Node;
    const own = sorted[low];
    const ends = depth > 0 && own !== undefined && own.length === depth;
    ending.push(ends);
    if (ends) words.push(own);
    first.push(queue.length);
    for (let from = ends ? low + 1 : low; from < high; ) {
      const label = (sorted[from] as string).charCodeAt(depth);
      let to = from + 1;
      while (to < high && (sorted[to] as string).charCodeAt(depth) === label) to++;
      labels.push(label);
      queue.push({ low: from, high: to, depth: depth + 1 });
      from = to;
    }
  }
  first.push(queue.length);
  return { sections: [bytesOf16(labels), bytesOf32(first), ...ranks(ending)], words };
}

/** One bit for each node that ends a word, and how many do before each 32 nodes. */
function ranks(ending: readonly boolean[]): Uint8Array[] {
  const bits = new Array<number>(Math.ceil(ending.length / 32)).fill(0);
  const before: number[] = [];
  let count = 0;
  for (const [i, ends] of ending.entries()) {
    if (i % 32 === 0) before.push(count);
    if (!ends) continue;
    bits[i >> 5] = ((bits[i >> 5] as number) | (1 << (i & 31))) >>> 0;
    count++;
  }
  return [bytesOf32(bits), bytesOf32(before)];
}

/** A table file of these sections. */
export function tableFile(sections: readonly Uint8Array[]): Uint8Array {
  const padded = sections.map(({ length }) => (length + 3) & ~3);
  const head = 8 + 4 * sections.length;
  const file = new Uint8Array(head + padded.reduce((sum, length) => sum + length, 0));
  const view = new DataView(file.buffer);
  view.setUint32(0, TABLE_MAGIC, true);
  view.setUint32(4, sections.length, true);
  let offset = head;
  for (const [i, bytes] of sections.entries()) {
    view.setUint32(8 + 4 * i, bytes.length, true);
    file.set(bytes, offset);
    offset += padded[i] as number;
  }
  return file;
}

/** Little-endian, whatever the machine that builds. */
export function bytesOf16(numbers: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(numbers.length * 2));
  for (const [i, number] of numbers.entries()) view.setUint16(i * 2, number, true);
  return new Uint8Array(view.buffer);
}

export function bytesOf32(numbers: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(numbers.length * 4));
  for (const [i, number] of numbers.entries()) view.setUint32(i * 4, number, true);
  return new Uint8Array(view.buffer);
}

/** Text in UTF-16, little-endian. */
export const bytesOfText = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
