// From a character of the site's text to what is asked about it: the block that it stands in, cut to the sentences
// around it, and the place in that. What a word is, is the background's business; this only knows where one may be.
import { type Block, contentOf, cutBlock, END, offsetIn, rootOf } from './block';
import type { Ledger } from './ledger';
import type { Character } from './places';
import { after } from './point';
import { reachOf } from './reach';

/** UTF-16 units of text that are asked about. */
const MOST = 600;

/** A character in the text around it. */
export interface Placed {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}

const WORDY = /[\u3400-\u9fff\uf900-\ufaff\u3007\d０-９]|[\ud840-\ud888][\udc00-\udfff]/;
const HAN = /[\u3400-\u9fff\uf900-\ufaff\u3007]|[\ud840-\ud888][\udc00-\udfff]/;

/** May a word or a number of Chinese stand at this offset? A letter does where it touches Chinese: A股, K歌. */
export function isWordy(text: string, at: number): boolean {
  const character = text.slice(at, after(text, at));
  if (WORDY.test(character)) return true;
  return /[A-Za-z]/.test(character) && HAN.test(text.charAt(at - 1) + text.charAt(at + 1));
}

/** The character in the sentences around it; null: it is in nothing that may be read, or no word can be there. */
export function placed(character: Character, ledger: Ledger): Placed | null {
  const { node, offset } = character;
  if (!isWordy(ledger.sourceOf(node), offset)) return null;
  const root = rootOf(node);
  const reach = root && node.isConnected ? reachOf(root) : 'none';
  if (!root || reach === 'none') return null;
  for (const block of contentOf(root, reach, ledger).blocks) {
    const at = offsetIn(block, character);
    if (at !== null) return around(block, at, MOST);
  }
  return null;
}

/** A place in a block with at most about `most` units around it, cut where sentences end. */
export function around(block: Block, at: number, most: number): Placed {
  const { text } = block;
  const to = after(text, at);
  if (text.length <= most) return { block, start: at, end: to };
  const from = even(text, Math.max(0, at - most / 2));
  const end = even(text, Math.min(text.length, at + most / 2));
  const ends = [...text.slice(from, end).matchAll(END)].map((found) => from + found.index + found[0].length);
  const first = from === 0 ? 0 : (ends.find((one) => one <= at) ?? from);
  const last = end === text.length ? end : (ends.findLast((one) => one >= to) ?? end);
  return { block: cutBlock(block, { start: first, end: last }), start: at - first, end: to - first };
}

const even = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at);
