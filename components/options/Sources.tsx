// Whose work Duidu builds on: dictionaries, tables and lists, each with its licence. Links lead out of Duidu, and open in
// a tab of their own.
import type { OptionsText } from '../../lib/platform/options-text';
import type { Credit } from './options-source';

interface Props {
  readonly text: OptionsText;
  readonly credits: readonly Credit[];
}

export function Sources({ text, credits }: Props) {
  return (
    <>
      <h2>{text('options.sources')}</h2>
      <p class="lead">{text('sources.lead')}</p>
      <ul class="panel credits">
        {credits.map((credit) => (
          <li key={credit.name} class="credit" lang="en">
            <Out text={text} url={credit.url}>
              {credit.name}
            </Out>
            <span class="by">{credit.by}</span>
            <span class="licence">
              <span class="unseen">{text('sources.licence')} </span>
              <Out text={text} url={credit.licenceUrl}>
                {credit.licence}
              </Out>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

interface OutProps {
  readonly text: OptionsText;
  readonly url: string;
  readonly children: string;
}

/** A link that says, to screen readers too, that it opens in a new tab. */
const Out = ({ text, url, children }: OutProps) => (
  <a href={url} target="_blank" rel="noreferrer" title={text('sources.new-tab')}>
    {children}
    <span class="unseen"> ({text('sources.new-tab')})</span>
  </a>
);
