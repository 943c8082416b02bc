// Who it may be: a line for each, to choose from, and a way out for somebody whom the tables do not know.
import type { CardEntry, NameId } from '../../lib/text/names/name';
import type { NameProps } from './deeds';
import { commaOf, mainOffice, titleOf, writePeriod } from './wording';

type Props = Pick<NameProps, 'text' | 'locale' | 'view'> & {
  readonly legend: string;
  readonly candidates: readonly CardEntry[];
  readonly busy: boolean;
  readonly onChoose: (id: NameId) => void;
  readonly onUnlisted: () => void;
};

export function Candidates({ text, locale, view, legend, candidates, busy, onChoose, onUnlisted }: Props) {
  return (
    <section class="duidu-card-part">
      <h3 class="duidu-card-label">{legend}</h3>
      <ul class="duidu-card-choices">
        {candidates.map((candidate) => (
          <li key={candidate.entry.id}>
            <button
              type="button"
              class="duidu-card-choice"
              aria-disabled={busy}
              onClick={() => onChoose(candidate.entry.id)}
            >
              <span class="duidu-card-title" lang="en">
                {candidate.entry.en}
              </span>
              <Line text={text} locale={locale} view={view} candidate={candidate} />
            </button>
          </li>
        ))}
        <li>
          <button type="button" class="duidu-card-choice" aria-disabled={busy} onClick={onUnlisted}>
            {text('unlisted')}
          </button>
        </li>
      </ul>
    </section>
  );
}

type LineProps = Pick<NameProps, 'text' | 'locale' | 'view'> & { readonly candidate: CardEntry };

/** What tells this candidate from the others: the office then, with its dates where it was not held then. */
function Line({ text, locale, view, candidate: { entry, then } }: LineProps) {
  const office = mainOffice(entry, then);
  if (!office) return <span class="duidu-card-quiet">{entry.note || text(`kind.${entry.kind}`)}</span>;
  const held = view.date !== null && then.length > 0;
  return (
    <span class="duidu-card-quiet">
      {titleOf(locale, office)}
      {!held && commaOf(locale) + writePeriod(text, locale, office, null)}
    </span>
  );
}
