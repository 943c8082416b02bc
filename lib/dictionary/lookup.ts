// The headwords that stand at a place of a text, whichever script it is in. Reads the files of the dictionary when they
// are asked for, keeps the last ones, and knows nothing of what the text says there: ranking is rank.ts's.
import type { DictionaryEntry } from '../text/look';
import { DIRECTORY_FILE, Directory, MIXED_FILE } from './directory';
import { parseEntry } from './entry';
import { Shard } from './shard';

/** Gives the bytes of a file of the dictionary. */
export type Bytes = (file: string) => Promise<ArrayBuffer>;

/** A headword found in a folded text: where it ends, and its entries, which are read when they are asked for. */
export interface Found {
  readonly end: number;
  entries(): DictionaryEntry[];
}

/** What is to be opened of the dictionary: by the first units, folded. */
export interface Wanted {
  /** Words of several characters that begin so. */
  readonly words: Iterable<number>;
  /** Single characters. */
  readonly singles: Iterable<number>;
  /** Headwords that are not Han throughout. */
  readonly mixed: boolean;
}

/** Opened files, which are looked into without waiting. */
export interface Shelf {
  /** The headwords of the opened files that begin at `from` and end by `to`, the shortest first. */
  at(folded: string, from: number, to: number): Found[];
}

/** So many files are kept: some 3 MB. */
const KEPT = 24;

export class Dictionary {
  readonly #load: Bytes;
  #directory: Promise<Directory> | null = null;
  /** Those read last stand last; one that is being read already counts. */
  readonly #shards = new Map<string, Promise<Shard>>();

  constructor(load: Bytes) {
    this.#load = load;
  }

  /** Read once, and again after a failure. */
  directory(): Promise<Directory> {
    if (this.#directory === null) {
      const reading = this.#load(DIRECTORY_FILE).then((bytes) => new Directory(bytes));
      reading.catch(() => {
        this.#directory = null;
      });
      this.#directory = reading;
    }
    return this.#directory;
  }

  /** Reads what is wanted and not at hand, all at once. */
  async open({ words, singles, mixed }: Wanted): Promise<Shelf> {
    const directory = await this.directory();
    const files = new Set<string | null>();
    for (const code of words) files.add(directory.wordsOf(code));
    for (const code of singles) files.add(directory.singlesOf(code));
    if (mixed) files.add(MIXED_FILE);
    files.delete(null);
    const shards = await Promise.all([...files].map((file) => this.#shard(file as string)));
    return {
      at(folded, from, to) {
        const found: Found[] = [];
        for (const shard of shards) {
          shard.each(folded, from, to, (end, lines) => found.push({ end, entries: () => lines().map(parseEntry) }));
        }
        return found.sort((a, b) => a.end - b.end);
      },
    };
  }

  #shard(file: string): Promise<Shard> {
    const known = this.#shards.get(file);
    const shard = known ?? this.#load(file).then((bytes) => new Shard(bytes));
    this.#shards.delete(file);
    this.#shards.set(file, shard);
    if (!known) {
      shard.catch(() => {
        if (this.#shards.get(file) === shard) this.#shards.delete(file);
      });
      for (const oldest of this.#shards.keys()) {
        if (this.#shards.size <= KEPT) break;
        this.#shards.delete(oldest);
      }
    }
    return shard;
  }
}
