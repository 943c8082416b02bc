// What moves the card itself, at the right of its head; and what copies what the card is about.
import type { CardProps } from './deeds';
import { CloseIcon, CopyAllIcon, CopyIcon, MoveIcon, PinIcon } from './Icons';

export interface Copy {
  readonly label: 'copy' | 'copy.word' | 'copy.reading';
  readonly copy: () => void;
}

type Props = Pick<CardProps, 'text' | 'pinned' | 'deeds'> & { readonly copies: readonly Copy[] };

export function Tools({ text, pinned, deeds, copies }: Props) {
  return (
    <div class="duidu-card-tools">
      {copies.map(({ label, copy }) => (
        <button type="button" key={label} title={text(label)} aria-label={text(label)} onClick={copy}>
          {label === 'copy.reading' ? <CopyAllIcon /> : <CopyIcon />}
        </button>
      ))}
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
