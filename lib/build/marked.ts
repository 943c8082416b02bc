// Sentences in which one character is marked with its reading: the measuring data of readings, and how it is divided into
// what may be trained on and what is held back.
import { createHash } from 'node:crypto';

/** A line of pinyin/*.jsonl. `i` counts code points; `pinyin` is as 'lv4', neutral 5. */
export interface Marked {
  readonly id: string;
  readonly text: string;
  readonly i: number;
  readonly char: string;
  readonly pinyin: string;
  readonly hant?: string;
}

/** The fifth that is measured and never trained on, by the first byte of the id's SHA-256. */
export const isHeldBack = (id: string): boolean => (createHash('sha256').update(id).digest()[0] as number) % 5 === 0;

/** Where the marked character stands, in UTF-16 units. Throws where it does not stand there. */
export function offsetOf(
  { id, i, char }: Marked,
  text: string,
  isMarked: (found: string) => boolean = (c) => c === char,
): number {
  const characters = [...text];
  const found = characters[i];
  if (found === undefined || !isMarked(found)) throw new Error(`${id}: character ${i} is ${found}, not ${char}`);
  return characters.slice(0, i).join('').length;
}

/** 'lv4' → 'lü4'. */
export const syllableOf = ({ pinyin }: Marked): string => pinyin.toLowerCase().replace('u:', 'ü').replace('v', 'ü');
