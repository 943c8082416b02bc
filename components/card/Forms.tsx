// How each region writes the name, with readings. A region whose form is not known is said to be so; none is made up.
import type { CardText } from '../../lib/platform/card-text';
import type { Locale } from '../../lib/platform/locale';
import type { FormRegion, NameEntry } from '../../lib/text/names/name';
import { Spelled } from './Spelled';
import { formRows, LANGUAGE_OF, listCommaOf, plainForm } from './wording';

interface Props {
  readonly text: CardText;
  readonly locale: Locale;
  readonly entry: NameEntry;
  readonly readings: Readonly<Record<string, string>>;
  /** As printed here. */
  readonly form: string;
}

const ALWAYS: readonly FormRegion[] = ['cn', 'hk', 'tw'];

export function Forms({ text, locale, entry, readings, form }: Props) {
  const rows = formRows(entry);
  const unknown = ALWAYS.filter((region) => entry.forms[region].length === 0);
  if (rows.length === 0) return null;
  const namesOf = (regions: readonly FormRegion[]): string =>
    regions.map((region) => text(`region.${region}`)).join(listCommaOf(locale));
  return (
    <section class="duidu-card-part" aria-label={text('forms')}>
      <dl class="duidu-card-forms">
        {rows.map(({ regions, forms }) => (
          <div class="duidu-card-row" key={regions[0]}>
            <dt>{namesOf(regions)}</dt>
            <dd>
              {forms.map((one) => (
                <Form
                  key={one}
                  form={one}
                  lang={LANGUAGE_OF[regions[0] ?? 'cn']}
                  reading={readings[one]}
                  here={plainForm(form) === one}
                />
              ))}
            </dd>
          </div>
        ))}
        {unknown.length > 0 && (
          <div class="duidu-card-row">
            <dt>{namesOf(unknown)}</dt>
            <dd class="duidu-card-quiet">{text('form.unknown')}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}

interface FormProps {
  readonly form: string;
  readonly lang: string;
  readonly reading: string | undefined;
  readonly here: boolean;
}

function Form({ form, lang, reading, here }: FormProps) {
  return (
    <span class={here ? 'duidu-card-one duidu-card-is-here' : 'duidu-card-one'}>
      <Spelled form={form} lang={lang} reading={reading} />
    </span>
  );
}
