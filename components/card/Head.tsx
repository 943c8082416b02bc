// The head of the card: whose name it is in English, what kind of name, and the form that stands here with its reading;
// beside it what moves the card itself.
import type { NameEntry } from '../../lib/text/names/name';
import type { CardProps } from './deeds';
import { CloseIcon, CopyIcon, MoveIcon, PinIcon } from './Icons';
import { Spelled } from './Spelled';
import { countryName, LANGUAGE_OF, plainForm } from './wording';

/** The card's heading takes the focus when the card is opened by keyboard. */
export const HEADING = 'duidu-card-name';

type Props = CardProps & {
  readonly shown: NameEntry | null;
  readonly readings: Readonly<Record<string, string>>;
  readonly onCopy: () => void;
};

export function Head(props: Props) {
  const { text, shown, readings, view, region } = props;
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
        </p>
      </div>
      <Tools {...props} />
    </header>
  );
}

function Kind({ text, locale, shown }: CardProps & { readonly shown: NameEntry }) {
  const parts = [text(`kind.${shown.kind}`), countryName(locale, shown.country)];
  if (shown.origin !== 'table') parts.push(text(`origin.${shown.origin}`));
  return <p class="duidu-card-kind">{parts.filter((part) => part !== '').join(' · ')}</p>;
}

function Tools({ text, pinned, deeds, shown, onCopy }: Props) {
  return (
    <div class="duidu-card-tools">
      {shown && (
        <button type="button" title={text('copy')} aria-label={text('copy')} onClick={onCopy}>
          <CopyIcon />
        </button>
      )}
      {pinned && (
        <button type="button" title={text('move')} aria-label={text('move')} onClick={() => deeds.move()}>
          <MoveIcon />
        </button>
      )}
      <button
        type="button"
        class="duidu-card-pin"
        title={text(pinned ? 'unpin' : 'pin.key')}
        aria-label={text('pin')}
        aria-pressed={pinned}
        onClick={() => deeds.pin(!pinned)}
      >
        <PinIcon />
      </button>
      <button type="button" title={text('close')} aria-label={text('close')} onClick={() => deeds.close()}>
        <CloseIcon />
      </button>
    </div>
  );
}
