// Readings of characters in their context, from pinyin-pro. The only file that knows it. It is asked for marks, without
// sandhi of 一 and 不 (dictionaries and GB/T 16159 write the citation tone), and only ever about Simplified text, in
// which alone its phrases are at home (參與 → cānyǔ, 参与 → cānyù).
import { pinyin } from 'pinyin-pro';

/** The reading of each character with tone marks, by its UTF-16 offset; nothing where a character has none. */
export type Readings = ReadonlyMap<number, string>;

/** Reads a Simplified text, one syllable a character. */
export function readingsOf(text: string): Readings {
  // type 'array' rather than 'all': one entry per code point all the same, at an eighth of the time.
  return lineUp(text, pinyin(text, { type: 'array', toneSandhi: false }));
}

function lineUp(text: string, syllables: readonly string[]): Readings {
  const readings = new Map<number, string>();
  let at = 0;
  let k = 0;
  for (const character of text) {
    const syllable = syllables[k++];
    if (syllable && syllable !== character) readings.set(at, syllable);
    at += character.length;
  }
  if (k !== syllables.length) throw new Error('pinyin-pro does not line up with its text');
  return readings;
}

/** Tells the reading of the character at an offset, with tone marks; undefined where it has none. */
export type Heard = (offset: number) => string | undefined;

/** Reads a Simplified text, as `readingsOf`; for long texts, of which not every character is asked for. */
export function hear(text: string): Heard {
  const syllables = pinyin(text, { type: 'array', toneSandhi: false });
  // Where every character takes one unit, as nearly everywhere, they are in their places already.
  if (syllables.length === text.length) {
    return (at) => (syllables[at] === text.charAt(at) ? undefined : syllables[at]);
  }
  const readings = lineUp(text, syllables);
  return (at) => readings.get(at);
}

/** The reading of one character out of context; null where pinyin-pro has none. */
export function readingOf(character: string): string | null {
  return readingsOf(character).get(0) ?? null;
}
