// What is known of a word beside its meaning: its level, named with its standard, how common it is, and what the reader
// has said of it.
import type { LookedWord } from '../../lib/text/look';
import type { Ways } from './ways';

type Props = Pick<Ways, 'text'> & { readonly word: LookedWord };

export function Facts({ text, word: { hsk, band, isKnown, fixed } }: Props) {
  const facts = [
    hsk !== null && <li class="duidu-card-level">{text('hsk', { n: hsk })}</li>,
    band !== null && <li>{text('band', { n: band })}</li>,
    isKnown && <li class="duidu-card-known">{text('known')}</li>,
    fixed && <li>{text(`fixed.${fixed}`)}</li>,
  ].filter((fact) => !!fact);
  return facts.length > 0 ? <ul class="duidu-card-facts">{facts}</ul> : null;
}
