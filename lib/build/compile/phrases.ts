// Phrases with their readings: those of @pinyin-pro/data, and CC-CEDICT's. What CC-CEDICT has it decides; the other list
// holds wrong entries, and writes 一 and 不 with sandhi.
import { createRequire } from 'node:module';
import { toNumbers } from '../../text/syllable';
import type { Entry } from './cedict';

/** A phrase and its readings, a syllable a character ('zhang3'); '' where the sources do not agree. */
export interface Phrase {
  readonly text: string;
  readonly syllables: readonly string[];
  /** How common it is among texts, in parts of one; 0 for not known. */
  readonly share: number;
  /** CC-CEDICT has it. */
  readonly isHeadword: boolean;
}

const HAN_ONLY = /^[\u4e00-\u9fff]{2,8}$/;
const READABLE = /^(?:(?!xx)[a-zü]+[1-5])$/;
/** Their tone is changed by sandhi in the lists. */
const CHANGING = '一不';
const require = createRequire(import.meta.url);

/** Words and phrases with their reading in marks, and how common they are in parts of one (of another whole than ours). */
const readComplete = (): Record<string, readonly [reading: string, share: number]> =>
  require('@pinyin-pro/data/complete.json');

/**
 * Counts of words with those that @pinyin-pro/data holds to be commoner: its texts are cut into longer words (为此, 与会, 外相),
 * as a dictionary's reader would. Its shares are brought to the counts' measure by the middle ratio of the words that both have.
 */
export function withShares(counts: ReadonlyMap<string, number>): Map<string, number> {
  const all = new Map(counts);
  const shares = Object.entries(readComplete()).filter(([word]) => word.length > 1);
  const ratios = shares.flatMap(([word, [, share]]) => {
    const count = counts.get(word);
    return count === undefined ? [] : [count / share];
  });
  const ratio = ratios.sort((a, b) => a - b)[ratios.length >> 1] ?? 0;
  for (const [word, [, share]] of shares) {
    const count = share * ratio;
    if (count > (counts.get(word) ?? 0)) all.set(word, count);
  }
  return all;
}

/** All phrases of two to eight characters, in a fixed order. */
export function readPhrases(entries: readonly Entry[]): Phrase[] {
  const complete = readComplete();
  const ours = headwords(entries);
  const phrases: Phrase[] = [];
  const add = (text: string, readings: readonly (readonly string[])[]) => {
    const syllables = [...text].map((character, i) => agreed(character, readings, i));
    phrases.push({ text, syllables, share: complete[text]?.[1] ?? 0, isHeadword: ours.has(text) });
  };
  for (const [text, readings] of ours) add(text, readings);
  for (const [text, [reading]] of Object.entries(complete)) {
    if (!HAN_ONLY.test(text) || ours.has(text)) continue;
    const syllables = reading.split(' ').map(numbered);
    if (syllables.length === text.length) add(text, [syllables]);
  }
  return phrases;
}

const NUMBERED = new Map<string, string>();

/** toNumbers of a million syllables, of which there are some fourteen hundred. */
function numbered(marked: string): string {
  const found = NUMBERED.get(marked) ?? toNumbers(marked);
  NUMBERED.set(marked, found);
  return found;
}

function agreed(character: string, readings: readonly (readonly string[])[], i: number): string {
  const first = readings[0]?.[i] ?? '';
  if (CHANGING.includes(character) || !READABLE.test(first)) return '';
  return readings.every((reading) => reading[i] === first) ? first : '';
}

/** The readings of CC-CEDICT's headwords. */
function headwords(entries: readonly Entry[]): Map<string, string[][]> {
  const words = new Map<string, string[][]>();
  for (const { simplified, pinyin } of entries) {
    if (!HAN_ONLY.test(simplified)) continue;
    const syllables = pinyin.toLowerCase().replaceAll('u:', 'ü').split(' ');
    if (syllables.length !== simplified.length) continue;
    const same = words.get(simplified);
    if (same) same.push(syllables);
    else words.set(simplified, [syllables]);
  }
  return words;
}
