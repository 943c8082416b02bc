// What is said aloud of a card when the text is walked by keyboard: of a name the English, the office then and which
// mention it is; of a word the reading and the first sense; of a number what it amounts to.
import { writeAmount } from './amounts';
import type { CardProps } from './deeds';
import { writePinyin } from './spelling';
import { commaOf, LANGUAGE_OF, plainForm, titleOf } from './wording';
import { firstSense, isSimplified, languageOf } from './words';

export function Aloud(props: CardProps) {
  return props.look.name ? <NameAloud {...props} /> : <WordAloud {...props} />;
}

function NameAloud({ text, locale, look: { name }, where }: CardProps) {
  const shown = name?.told ? name.entries[0] : undefined;
  const offices = shown?.then.flatMap((index) => shown.entry.offices[index] ?? []) ?? [];
  const parts = [
    shown ? shown.entry.en : text('untold.title'),
    ...(name?.date == null ? [] : offices.map((office) => titleOf(locale, office))),
    ...(where ? [text('at', { at: where.at, n: where.of })] : []),
  ];
  return <span>{parts.join(commaOf(locale))}</span>;
}

function WordAloud({ text, locale, look, choices, region }: CardProps) {
  const { number } = look;
  const word = number ? undefined : look.words[0];
  const reading = number?.reading ?? (word?.reading || (word?.entries[0]?.pinyin ?? ''));
  const simple = word ? isSimplified(word, region) : region === 'cn';
  const said = number ? writeAmount(text, locale, number.amount) : word ? firstSense(word, simple) : text('nothing');
  const comma = commaOf(locale);
  return (
    <>
      <span lang={number || !word ? LANGUAGE_OF[region] : languageOf(simple, region)}>{plainForm(look.form)}</span>
      {reading !== '' && (
        <>
          {comma}
          <span lang="zh-Latn-pinyin">{writePinyin(reading, choices.pinyin, number !== null)}</span>
        </>
      )}
      {said !== '' && (
        <>
          {comma}
          <span lang={word ? 'en' : undefined}>{said}</span>
        </>
      )}
    </>
  );
}
