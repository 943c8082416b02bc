// What is wrong with a file of words, in the reader's own words.
import type { OptionsText } from '../../lib/platform/options-text';
import type { WordsError } from '../../lib/vocabulary/transfer';

export function wordsErrorWords(text: OptionsText, { why, value }: Pick<WordsError, 'why' | 'value'>): string {
  switch (why) {
    case 'encoding':
    case 'empty':
    case 'json':
    case 'newer':
      return text(`glossary.error.${why}`);
    case 'quote':
    case 'after-quote':
      return text(`glossary.error.${why}`, { value });
    case 'no-word':
    case 'too-many':
    case 'entry':
      return text(`list.error.${why}`, { value });
    case 'too-big':
    case 'not-ours':
      return text(`list.error.${why}`);
  }
}
