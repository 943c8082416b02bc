// What one thing is called in each region (飛彈 and 导弹, 計程車 and 的士): the compiled table, read in place, and the
// places of a text where a word of it stands as a word of its own. Script does not matter: texts are folded as for names.
// Places and people are lib/text/names'; what is shown in the end is regional-layers.ts's.
//
//   sections 0–3  trie of folded forms   4  bits of the regions that look for a form, and SOLELY (u8)
//   5  first unit of each form's words (u32, one more than forms)   6  words (UTF-16): cn TAB hk TAB tw, '' where it stays
//   7  pairs of characters to fold (UTF-16)
import { type Folded, type FoldTable, fold, foldForm, foldTable, GAP, spanOf } from './names/fold';
import { isOwnWord, wordAround } from './names/own-word';
import type { Region } from './region';
import type { Span } from './span';
import { sectionsOf, TRIE_SECTIONS, text16, u32, WordTable } from './table';
import type { Lexicon } from './words';

/** The order of the table's columns. */
export const REGIONS = ['cn', 'hk', 'tw'] as const satisfies Region[];
export const REGION_BIT: Readonly<Record<Region, number>> = { cn: 1, hk: 2, tw: 4 };
/** Looked for in texts of its own region only: a 公車 is a bus in Taiwan alone. */
export const SOLELY = 8;

/** A word of another region; `to` null: it is one that stays, and nothing inside of it is another. */
export interface RegionalWord extends Span {
  readonly to: string | null;
}

/** What such a word costs among the dictionary's, in their unit, where the dictionary does not say less. */
const COST = 110;

export class RegionalWords {
  readonly #table: WordTable;
  readonly #bits: Uint8Array;
  readonly #starts: Uint32Array;
  readonly #shown: string;
  readonly #folding: FoldTable;

  /** Throws where the file is none of ours. */
  constructor(file: ArrayBuffer) {
    const sections = sectionsOf(file);
    this.#table = new WordTable(sections);
    this.#bits = sections[TRIE_SECTIONS] as Uint8Array;
    this.#starts = u32(sections, TRIE_SECTIONS + 1);
    this.#shown = text16(sections, TRIE_SECTIONS + 2);
    this.#folding = foldTable(text16(sections, TRIE_SECTIONS + 3));
  }

  /** The words in a text of one region for which another has its own, in order and apart. */
  in(text: string, from: Region, to: Region, lexicon: Lexicon): RegionalWord[] {
    const folded = fold(text, this.#folding);
    const words: RegionalWord[] = [];
    for (let i = 0; i < folded.text.length; ) {
      const found = this.#table.begins(folded.text.charCodeAt(i)) ? this.#at(folded, i, from, lexicon) : null;
      if (found) words.push({ ...spanOf(folded, i, found.end), to: this.#wordFor(found.word, to) });
      i = found?.end ?? i + 1;
    }
    return words;
  }

  /** Whether a stretch of a text is part of a word that is none of its own: 万象 in 万象更新. */
  isInWord(text: string, { start, end }: Span, lexicon: Lexicon): boolean {
    return wordAround(foldForm(text, this.#folding), start, end, lexicon) !== null;
  }

  /** The longest word at a place that is one of its own there. */
  #at(folded: Folded, at: number, from: Region, lexicon: Lexicon): { end: number; word: number } | null {
    const { text } = folded;
    const found: { end: number; word: number }[] = [];
    this.#table.each(text, at, text.length, (end, word) => {
      if (this.#isSought(word, from)) found.push({ end, word });
    });
    return found.findLast(({ end }) => isWhole(folded, at, end, lexicon)) ?? null;
  }

  /** Taiwan's words stand on Hong Kong's pages too, and the other way round. */
  #isSought(word: number, from: Region): boolean {
    const bits = this.#bits[word] as number;
    if (bits & REGION_BIT[from]) return true;
    return from !== 'cn' && !(bits & SOLELY) && (bits & (REGION_BIT.hk | REGION_BIT.tw)) !== 0;
  }

  #wordFor(word: number, to: Region): string | null {
    const all = this.#shown.slice(this.#starts[word], this.#starts[word + 1]).split('\t');
    return all[REGIONS.indexOf(to)] || null;
  }
}

/** Line breaks of narrow columns may stand in a word, dots not; and beside it they join the parts of a name. */
function isWhole({ text, gaps }: Folded, at: number, end: number, lexicon: Lexicon): boolean {
  for (let i = at; i <= end; i++) {
    const gap = gaps[i] as number;
    if (gap & GAP.dot || (i > at && i < end && gap !== GAP.none && gap !== GAP.line)) return false;
  }
  const own = lexicon.table.longest(text, at, end);
  const isKnown = own?.end === end;
  const cost = isKnown ? Math.min(COST, lexicon.costs[own.word] as number) : COST;
  if (isOwnWord(text, at, end, cost, lexicon, true)) return true;
  const around = wordAround(text, at, end, lexicon);
  return around !== null && isPart(text, around.start, at, lexicon) && isPart(text, end, around.end, lexicon);
}

/** 洲际|弹道 of 洲际弹道导弹: what a compound holds besides a word is words as well. */
function isPart(text: string, start: number, end: number, lexicon: Lexicon): boolean {
  let from = start;
  while (from < end) {
    const word = lexicon.table.longest(text, from, end);
    if (!word || word.end - from < 2) return false;
    from = word.end;
  }
  return true;
}
