// The popup at work: its state from a source, its words in the reader's language.
import { useEffect, useMemo } from 'preact/hooks';
import { createText, type Locale, pickLocale } from '../../lib/platform/i18n';
import { Popup } from './Popup';
import type { PopupSource } from './popup-source';
import { useNames } from './use-names';
import { usePopup } from './use-popup';

interface Props {
  readonly source: PopupSource;
  /** The language of the document around it follows. */
  readonly onLocale: (locale: Locale) => void;
}

export function LivePopup({ source, onLocale }: Props) {
  const [state, deeds] = usePopup(source);
  const names = useNames(source, state.seen);
  const locale = pickLocale(state.seen?.settings.language ?? 'auto', source.languages);
  const text = useMemo(() => createText(locale), [locale]);
  useEffect(() => onLocale(locale), [locale, onLocale]);
  const outletName = (outlet: string): string => source.outletName(outlet, locale);
  return <Popup {...{ text, locale, state, names, deeds, outletName }} />;
}
