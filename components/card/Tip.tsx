// The little that shows at a word where readings stand under the pointer alone: its reading in the systems that the
// reader wants, and nothing to operate. Where it stands is lib/page's business.
import { render } from 'preact';
import { createCardText } from '../../lib/platform/card-text';
import { pickLocale } from '../../lib/platform/locale';
import type { CardChoices } from '../../lib/text/look';
import type { Drawn } from './draw';
import { Readings } from './Reading';

export interface Tip {
  readonly language: Drawn['language'];
  readonly choices: CardChoices;
  /** Numbered pinyin; '' unknown. */
  readonly reading: string;
  readonly jyutping: string;
}

/** Draws into `root`, or takes off what was drawn there (null). Not read out: the card tells the same, and more. */
export function drawTip(root: Element, tip: Tip | null): void {
  render(tip && <LiveTip {...tip} />, root);
}

function LiveTip({ language, choices, reading, jyutping }: Tip) {
  const locale = pickLocale(language, navigator.languages);
  return (
    <p class="duidu-card duidu-card-tip" lang={locale} aria-hidden="true">
      <Readings text={createCardText(locale)} choices={choices} numbered={reading} jyutping={jyutping} />
    </p>
  );
}
