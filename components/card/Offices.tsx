// The office on the article's day, and those before and after. Where the article has no day nothing is claimed; after
// the tables' own day they say up to when they know.
import type { CardEntry, Office } from '../../lib/text/names/name';
import type { NameProps } from './deeds';
import { careerOf, commaOf, titleOf, writePartial, writePeriod } from './wording';

type Props = Pick<NameProps, 'text' | 'locale' | 'view'> & { readonly shown: CardEntry };

export function Offices(props: Props) {
  const { text, locale, shown, view } = props;
  const { entry, then } = shown;
  if (entry.offices.length === 0) return null;
  const day = view.date;
  const career = careerOf(entry, then, day);
  if (day === null) {
    return (
      <section class="duidu-card-part" aria-label={text('offices')}>
        <h3 class="duidu-card-label">{text('offices')}</h3>
        <List {...props} offices={career.undated} day={null} />
        <p class="duidu-card-hint">{text('date.unknown')}</p>
      </section>
    );
  }
  const isLate = view.asOf !== '' && day > view.asOf;
  const on = { date: writePartial(locale, day) };
  const asOf = { date: writePartial(locale, view.asOf) };
  const held = then.flatMap((index) => entry.offices[index] ?? []);
  return (
    <section class="duidu-card-part" aria-label={text('offices')}>
      <h3 class="duidu-card-label">{isLate ? text('as-of', asOf) : text('on', on)}</h3>
      {held.length > 0 ? (
        <List {...props} offices={held} day={day} main />
      ) : (
        <p class="duidu-card-quiet">{text('then.none')}</p>
      )}
      {isLate && <p class="duidu-card-hint">{text('as-of.hint', on)}</p>}
      <Career {...props} career={career} day={day} />
    </section>
  );
}

type CareerProps = Props & { readonly career: ReturnType<typeof careerOf>; readonly day: string };

/** Later and earlier offices; folded away where there are so many that they would hide the rest of the card. */
function Career(props: CareerProps) {
  const { text, career } = props;
  const groups = (['later', 'earlier', 'undated'] as const).filter((group) => career[group].length > 0);
  const many = groups.reduce((sum, group) => sum + career[group].length, 0);
  const lists = groups.map((group) => (
    <div class="duidu-card-career" key={group}>
      <h4 class="duidu-card-when">{text(`${group}`)}</h4>
      <List {...props} offices={career[group]} />
    </div>
  ));
  if (many <= 2) return <>{lists}</>;
  return (
    <details class="duidu-card-more">
      <summary>{text('others', { n: many })}</summary>
      {lists}
    </details>
  );
}

type ListProps = Props & { readonly offices: readonly Office[]; readonly day: string | null; readonly main?: boolean };

function List({ text, locale, offices, day, main }: ListProps) {
  return (
    <ul class={main ? 'duidu-card-offices duidu-card-main' : 'duidu-card-offices'}>
      {offices.map((office) => (
        <li key={`${office.en} ${office.from}`}>
          <span class="duidu-card-title">{titleOf(locale, office)}</span>
          {commaOf(locale)}
          <span class="duidu-card-period">{writePeriod(text, locale, office, main ? day : null)}</span>
        </li>
      ))}
    </ul>
  );
}
