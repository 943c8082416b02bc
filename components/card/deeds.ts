// What the card is given to show and what it may ask for. Edges only: messages, pages and storage are the caller's.
import type { CardText } from '../../lib/platform/card-text';
import type { Locale } from '../../lib/platform/locale';
import type { CardChoices, Look } from '../../lib/text/look';
import type { CardDeeds, Where } from '../../lib/text/names/card-deeds';
import type { CardView } from '../../lib/text/names/name';
import type { Region } from '../../lib/text/region';

export interface CardProps {
  readonly text: CardText;
  readonly locale: Locale;
  readonly look: Look;
  readonly choices: CardChoices;
  /** Regions whose speech this machine has a voice for. */
  readonly voices: readonly Region[];
  /** Whose writing the page is in. */
  readonly region: Region;
  readonly where: Where | null;
  readonly pinned: boolean;
  readonly deeds: CardDeeds;
}

/** A card about a name. */
export interface NameProps extends CardProps {
  readonly view: CardView;
}
