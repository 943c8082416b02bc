// Draws the card into an element, with its words in the reader's language; what is walked to by keyboard is said aloud.
import { render } from 'preact';
import { useMemo } from 'preact/hooks';
import { createCardText } from '../../lib/platform/card-text';
import { type Locale, pickLocale } from '../../lib/platform/locale';
import { Aloud } from './Aloud';
import { Card } from './Card';
import type { CardProps } from './deeds';
import { plainForm } from './wording';

export type Drawn = Omit<CardProps, 'text' | 'locale'> & {
  readonly language: 'auto' | Locale;
  /** Tells one mention's card from the next. */
  readonly mention: number;
  /** The text is being walked by keyboard. */
  readonly aloud: boolean;
};

function labelOf({ text, look }: CardProps): string {
  if (!look.name) return plainForm(look.form);
  return (look.name.told && look.name.entries[0]?.entry.en) || text('untold.title');
}

function LiveCard({ language, mention, aloud, ...rest }: Drawn) {
  const locale = pickLocale(language, navigator.languages);
  const text = useMemo(() => createCardText(locale), [locale]);
  const props: CardProps = { ...rest, text, locale };
  return (
    <div class="duidu-card" role="dialog" aria-label={labelOf(props)} lang={locale}>
      <Card key={mention} {...props} />
      <p class="duidu-card-aloud" aria-live="polite">
        {aloud && <Aloud {...props} />}
      </p>
    </div>
  );
}

/** Draws into `root`, or takes off what was drawn there (null). */
export function drawCard(root: Element, drawn: Drawn | null): void {
  render(drawn && <LiveCard {...drawn} />, root);
}
