// What the parts of the card that tell of words share: the card's own, what may be done with words, and the way to
// another entry.
import type { Look } from '../../lib/text/look';
import type { CardProps } from './deeds';
import type { Words } from './use-words';

export type Ways = Pick<CardProps, 'text' | 'locale' | 'choices' | 'voices' | 'region' | 'deeds'> & {
  readonly look: Look;
  readonly words: Words;
  readonly busy: boolean;
  readonly follow: (headword: string) => void;
};
