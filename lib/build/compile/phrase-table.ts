// Compiles the phrases that change a reading: those that the words and the model would read otherwise, and nothing else.
// Well over three hundred thousand go in; some thousands come out.
import type { ReadingModel } from '../../text/reading-model';
import { TextReadings } from '../../text/readings';
import { type Lexicon, wordsOf } from '../../text/words';
import type { Phrase } from './phrases';
import { buildTrie, bytesOf16, bytesOf32, bytesOfText, tableFile } from './trie';

/** Phrases of two characters as rare as this (in parts of one) are read wrong as often as right. */
const RARE = 1e-11;
/** Their neutral tone is a matter of taste: 人儿, 好的. */
const isNeutral = (syllable: string): boolean => syllable.endsWith('5');

/** The file of the phrases. */
export function compilePhrases(phrases: readonly Phrase[], lexicon: Lexicon, model: ReadingModel): Uint8Array {
  const changing = new Map<string, string[]>();
  for (const phrase of phrases) {
    if (phrase.text.length === 2 && !phrase.isHeadword && phrase.share < RARE) continue;
    const syllables = changesOf(phrase, lexicon, model);
    if (syllables) changing.set(phrase.text, syllables);
  }
  const trie = buildTrie(changing.keys());
  const numbers = new Map<string, number>([['', 0]]);
  const starts: number[] = [];
  const codes: number[] = [];
  for (const word of trie.words) {
    starts.push(codes.length);
    for (const syllable of changing.get(word) ?? []) {
      const number = numbers.get(syllable) ?? numbers.size;
      numbers.set(syllable, number);
      codes.push(number);
    }
  }
  return tableFile([...trie.sections, bytesOf32(starts), bytesOf16(codes), bytesOfText([...numbers.keys()].join(' '))]);
}

/** What a phrase has to say about its characters with several readings; null where that is read without it. */
function changesOf({ text, syllables, isHeadword }: Phrase, lexicon: Lexicon, model: ReadingModel): string[] | null {
  if (!syllables.some((syllable, i) => syllable !== '' && model.knows(text.charCodeAt(i)))) return null;
  const words = wordsOf(text, { start: 0, end: text.length }, lexicon);
  if (words.length === 1 && text.length > 2) return null;
  const read = new TextReadings(text, { lexicon, model, phrases: null });
  read.read(words);
  let isOther = false;
  const said = syllables.map((syllable, i) => {
    const word = words.find(({ start, end }) => start <= i && i < end);
    if (!word || syllable === '' || !model.knows(text.charCodeAt(i))) return '';
    // What a word of the lexicon has in it is its own; only CC-CEDICT itself may say otherwise.
    if (word.end - word.start > 1 && !isHeadword) return '';
    const now = read.of(word, i) ?? '';
    if (now !== syllable && !isNeutral(now) && !isNeutral(syllable)) isOther = true;
    return syllable;
  });
  return isOther ? said : null;
}
