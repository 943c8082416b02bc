// Draws the card into an element, with its words in the reader's language; what names are walked to is said aloud.
import { render } from 'preact';
import { useMemo } from 'preact/hooks';
import { createCardText } from '../../lib/platform/card-text';
import { type Locale, pickLocale } from '../../lib/platform/locale';
import { announcementOf, Card } from './Card';
import type { CardProps } from './deeds';

export type Drawn = Omit<CardProps, 'text' | 'locale' | 'view'> & {
  readonly language: 'auto' | Locale;
  /** Tells one mention's card from the next. */
  readonly mention: number;
  /** Names are being walked by keyboard. */
  readonly aloud: boolean;
};

function LiveCard({ language, mention, aloud, ...rest }: Drawn) {
  const view = rest.look.name;
  const locale = pickLocale(language, navigator.languages);
  const text = useMemo(() => createCardText(locale), [locale]);
  if (!view) return null;
  const props: CardProps = { ...rest, view, text, locale };
  const label = view.told ? view.entries[0]?.entry.en : undefined;
  return (
    <div class="duidu-card" role="dialog" aria-label={label ?? text('untold.title')} lang={locale}>
      <Card key={mention} {...props} />
      <p class="duidu-card-aloud" aria-live="polite">
        {aloud ? announcementOf(props) : ''}
      </p>
    </div>
  );
}

/** Draws into `root`, or takes off what was drawn there (null). */
export function drawCard(root: Element, drawn: Drawn | null): void {
  render(drawn && <LiveCard {...drawn} />, root);
}
