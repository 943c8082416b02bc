// The head of a name's card: whose name it is in English, what kind of name, and the form that stands here with its
// reading.
import type { NameEntry } from '../../lib/text/names/name';
import type { NameProps } from './deeds';
import { Spelled } from './Spelled';
import { Tools } from './Tools';
import { HEADING } from './use-trail';
import { Voices } from './Voices';
import { countryName, LANGUAGE_OF, plainForm } from './wording';

type Props = NameProps & {
  readonly shown: NameEntry | null;
  readonly readings: Readonly<Record<string, string>>;
  readonly onCopy: () => void;
};

export function Head(props: Props) {
  const { text, shown, readings, view, region, onCopy } = props;
  const form = plainForm(view.form);
  const reading = readings[view.form] ?? readings[form];
  return (
    <header class="duidu-card-head">
      <div class="duidu-card-who">
        <h2 class={HEADING} tabIndex={-1} lang={shown ? 'en' : undefined}>
          {shown ? shown.en || form : text('untold.title')}
        </h2>
        {shown && <Kind {...props} shown={shown} />}
        <p class="duidu-card-here">
          <Spelled form={form} lang={LANGUAGE_OF[region]} reading={reading} />
          <Voices {...props} saidIn={() => form} />
        </p>
      </div>
      <Tools {...props} copies={shown ? [{ label: 'copy', copy: onCopy }] : []} />
    </header>
  );
}

function Kind({ text, locale, shown }: NameProps & { readonly shown: NameEntry }) {
  const parts = [text(`kind.${shown.kind}`), countryName(locale, shown.country)];
  if (shown.origin !== 'table') parts.push(text(`origin.${shown.origin}`));
  return <p class="duidu-card-kind">{parts.filter((part) => part !== '').join(' · ')}</p>;
}
