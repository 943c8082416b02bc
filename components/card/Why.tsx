// Why it is this person: the signs that decided, each with what of the article it rests on.
import type { CardText } from '../../lib/platform/card-text';
import type { NameReason } from '../../lib/text/names/name';

interface Props {
  readonly text: CardText;
  readonly why: readonly NameReason[];
  readonly isPerson: boolean;
}

export function Why({ text, why, isPerson }: Props) {
  if (why.length === 0) return null;
  return (
    <details class="duidu-card-more">
      <summary>{text(isPerson ? 'why.person' : 'why')}</summary>
      <ul class="duidu-card-reasons">
        {why.map(({ sign, says }) => (
          <li key={`${sign} ${says}`}>
            {text(`sign.${sign}`)}
            {says !== '' && <span class="duidu-card-says"> {says}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
