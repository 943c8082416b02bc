// A list of words in one flat file: a trie in typed arrays, read in place without unpacking. Finds the words that
// begin at a place of a text and numbers them; what a number stands for (a replacement, a cost) is for the caller's
// own sections of the same file. Nothing here knows of scripts or readings; files are written at build time.
//
//   magic  count  length × count | section 0 … section n   (each padded to 4 bytes, little-endian)
//   section 0: label of each node (u16)     1: first child of each node (u32, one more than nodes)
//   section 2: does a word end here (bits)  3: words that end before each 32 nodes (u32)
//
// Nodes are numbered breadth first, children in order of their label, so words are numbered by length first.

export const TABLE_MAGIC = 0x31544444; // 'DDT1'
/** Sections that the trie itself takes; the caller's own follow. */
export const TRIE_SECTIONS = 4;
/** From this many first characters on, a direct index is worth its 128 KB. */
const INDEX_FROM = 512;

/** A word found in a text: where it ends, and its number in the table. */
export interface Match {
  readonly end: number;
  readonly word: number;
}

/** The sections of a table file, as bytes in place. Throws where the file is none of ours. */
export function sectionsOf(file: ArrayBuffer): Uint8Array[] {
  const head = new DataView(file);
  if (file.byteLength < 8 || head.getUint32(0, true) !== TABLE_MAGIC) throw new Error('not a table file');
  const count = head.getUint32(4, true);
  const sections: Uint8Array[] = [];
  let offset = 8 + 4 * count;
  for (let i = 0; i < count; i++) {
    const length = head.getUint32(8 + 4 * i, true);
    if (offset + length > file.byteLength) throw new Error('table file is cut short');
    sections.push(new Uint8Array(file, offset, length));
    offset += (length + 3) & ~3;
  }
  return sections;
}

/** Section `i` as 16-bit numbers, in place. */
export function u16(sections: readonly Uint8Array[], i: number): Uint16Array {
  const bytes = section(sections, i);
  return new Uint16Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.length >> 1);
}

/** Section `i` as 32-bit numbers, in place. */
export function u32(sections: readonly Uint8Array[], i: number): Uint32Array {
  const bytes = section(sections, i);
  return new Uint32Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.length >> 2);
}

/** Section `i` as text (UTF-16). */
export function text16(sections: readonly Uint8Array[], i: number): string {
  const units = u16(sections, i);
  const chunks: string[] = [];
  // Without TextDecoder, which is no part of the language; more arguments than this may not fit the stack.
  for (let at = 0; at < units.length; at += 4096) chunks.push(String.fromCharCode(...units.subarray(at, at + 4096)));
  return chunks.join('');
}

/** Section `i` as bytes. */
export function section(sections: readonly Uint8Array[], i: number): Uint8Array {
  const bytes = sections[i];
  if (!bytes) throw new Error(`table file has no section ${i}`);
  return bytes;
}

export class WordTable {
  /** How many words there are. */
  readonly size: number;
  readonly #labels: Uint16Array;
  readonly #first: Uint32Array;
  readonly #ends: Uint32Array;
  readonly #before: Uint32Array;
  /** Node of each first unit, 0 for none; null where searching is as quick. */
  readonly #index: Uint16Array | null;

  constructor(sections: readonly Uint8Array[]) {
    this.#labels = u16(sections, 0);
    this.#first = u32(sections, 1);
    this.#ends = u32(sections, 2);
    this.#before = u32(sections, 3);
    const last = this.#ends.length - 1;
    this.size = last < 0 ? 0 : (this.#before[last] as number) + ones(this.#ends[last] as number);
    this.#index = this.#indexRoot();
  }

  /** The longest word of the table that begins at `from` and ends by `to`. */
  longest(text: string, from: number, to: number): Match | null {
    let end = 0;
    let found = 0;
    let node = 0;
    for (let i = from; i < to; ) {
      node = this.#child(node, text.charCodeAt(i));
      if (node === 0) break;
      i++;
      if (this.#endsAt(node)) {
        end = i;
        found = node;
      }
    }
    return found === 0 ? null : { end, word: this.#wordAt(found) };
  }

  /** Whether any word begins with this unit. */
  begins(code: number): boolean {
    return this.#child(0, code) !== 0;
  }

  /** Tells `visit` every word that begins at `from` and ends by `to`, the shortest first. */
  each(text: string, from: number, to: number, visit: (end: number, word: number) => void): void {
    let node = 0;
    for (let i = from; i < to; ) {
      node = this.#child(node, text.charCodeAt(i));
      if (node === 0) return;
      i++;
      if (this.#endsAt(node)) visit(i, this.#wordAt(node));
    }
  }

  #indexRoot(): Uint16Array | null {
    const from = this.#first[0] ?? 1;
    const to = this.#first[1] ?? from;
    if (to - from < INDEX_FROM) return null;
    const index = new Uint16Array(0x10000);
    for (let node = from; node < to; node++) index[this.#labels[node] as number] = node;
    return index;
  }

  /** The child of `node` with this label; 0 for none (the root is nobody's child). */
  #child(node: number, label: number): number {
    if (node === 0 && this.#index) return this.#index[label] as number;
    const labels = this.#labels;
    let low = this.#first[node] as number;
    let high = (this.#first[node + 1] as number) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const seen = labels[middle] as number;
      if (seen === label) return middle;
      if (seen < label) low = middle + 1;
      else high = middle - 1;
    }
    return 0;
  }

  #endsAt(node: number): boolean {
    return (((this.#ends[node >> 5] as number) >>> (node & 31)) & 1) === 1;
  }

  /** Number of the word that ends at `node`: how many end before it. */
  #wordAt(node: number): number {
    const below = (this.#ends[node >> 5] as number) & ((1 << (node & 31)) - 1);
    return (this.#before[node >> 5] as number) + ones(below);
  }
}

/** Bits that are set in a 32-bit number (Warren, Hacker's Delight, fig. 5-2). */
function ones(bits: number): number {
  let x = bits - ((bits >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return (((x + (x >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
