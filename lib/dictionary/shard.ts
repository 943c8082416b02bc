// A file of the dictionary, read in place: nothing of it is unpacked but the entries that are asked for. Keys are
// headwords with every character in one form of it (index.ts), in the order of their units; a word of which two
// entries or two spellings tell has several. Files are written at build time.
//
//   a table file (text/table.ts): 0 where each key begins in 1 (u32, one more than keys)   1 keys (UTF-16)
//   2 first reference of each key in 3 (u32, one more)   3 where its entries begin in 4 (u32)   4 entries, a line each (UTF-8)
import { sectionsOf, u16, u32 } from '../text/table';

/** Tells a headword that stands at a place: where it ends, and its entries as they are written down, once they are asked for. */
export type Visit = (end: number, entries: () => string[]) => void;

const LINE_FEED = 10;

export class Shard {
  readonly #starts: Uint32Array;
  readonly #keys: Uint16Array;
  readonly #references: Uint32Array;
  readonly #entries: Uint32Array;
  readonly #bytes: Uint8Array;
  readonly #longest: number;

  /** From a file's bytes. Throws where they are none of ours. */
  constructor(file: ArrayBuffer) {
    const sections = sectionsOf(file);
    const bytes = sections[4];
    if (!bytes) throw new Error('not a file of the dictionary');
    this.#starts = u32(sections, 0);
    this.#keys = u16(sections, 1);
    this.#references = u32(sections, 2);
    this.#entries = u32(sections, 3);
    this.#bytes = bytes;
    let longest = 0;
    for (let i = 0; i + 1 < this.#starts.length; i++) longest = Math.max(longest, this.#lengthOf(i));
    this.#longest = longest;
  }

  /** Every key that begins at `from` and ends by `to`, the shortest first. */
  each(text: string, from: number, to: number, visit: Visit): void {
    const most = Math.min(to, from + this.#longest);
    // The keys that begin as the text does stand together; those in question are fewer with every unit.
    let low = 0;
    let high = this.#starts.length - 1;
    for (let end = from + 1; end <= most && low < high; end++) {
      const depth = end - 1 - from;
      const code = text.charCodeAt(end - 1);
      low = this.#firstFrom(low, high, depth, code);
      high = this.#firstFrom(low, high, depth, code + 1);
      const key = low;
      if (low < high && this.#lengthOf(key) === depth + 1) visit(end, () => this.#entriesOf(key));
    }
  }

  /** The first key between `low` and `high`, alike in `depth` units, whose next unit is not below `code`. */
  #firstFrom(low: number, high: number, depth: number, code: number): number {
    let [from, to] = [low, high];
    while (from < to) {
      const middle = (from + to) >> 1;
      const length = this.#lengthOf(middle);
      const unit = depth < length ? (this.#keys[(this.#starts[middle] as number) + depth] as number) : -1;
      if (unit < code) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  #lengthOf(key: number): number {
    return (this.#starts[key + 1] as number) - (this.#starts[key] as number);
  }

  #entriesOf(key: number): string[] {
    const from = this.#references[key] as number;
    const to = this.#references[key + 1] as number;
    return Array.from(this.#entries.subarray(from, to), (at) => this.#lineAt(at));
  }

  /** A line of UTF-8. Without TextDecoder, which is no part of the language; lines are short. */
  #lineAt(at: number): string {
    const bytes = this.#bytes;
    let line = '';
    for (let i = at; i < bytes.length && bytes[i] !== LINE_FEED; ) {
      const byte = bytes[i] as number;
      const more = byte < 0x80 ? 0 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
      let code = more === 0 ? byte : byte & (0x3f >> more);
      for (let k = 1; k <= more; k++) code = (code << 6) | ((bytes[i + k] as number) & 0x3f);
      line += String.fromCodePoint(code);
      i += more + 1;
    }
    return line;
  }
}
