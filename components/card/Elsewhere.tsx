// Links to where the word can be looked up elsewhere, as the reader listed them. Nothing is fetched: a link is followed
// only when the reader clicks it, and does not say where from.
import type { Headword } from '../../lib/text/look';
import type { CardProps } from './deeds';
import { addressOf } from './words';

type Props = Pick<CardProps, 'text' | 'choices'> & {
  readonly form: string;
  readonly entry: Headword | undefined;
};

export function Elsewhere({ text, choices, form, entry }: Props) {
  const links = choices.links.flatMap((link) => {
    const href = addressOf(link, form, entry);
    return href === null ? [] : [{ name: link.name, href }];
  });
  if (links.length === 0) return null;
  return (
    <ul class="duidu-card-links" aria-label={text('elsewhere')}>
      {links.map(({ name, href }) => (
        <li key={`${name} ${href}`}>
          <a href={href} target="_blank" rel="noreferrer noopener">
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
