// The options page at work: its state from a source, its words in the reader's language, its place from the address.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Locale, pickLocale } from '../../lib/platform/i18n';
import { createOptionsText } from '../../lib/platform/options-text';
import { Options } from './Options';
import type { OptionsSource } from './options-source';
import { routeOf } from './route';
import { useOptions } from './use-options';

interface Props {
  readonly source: OptionsSource;
  /** The document around it follows in its language and title. */
  readonly onPage: (locale: Locale, title: string) => void;
}

export function LiveOptions({ source, onPage }: Props) {
  const [state, deeds] = useOptions(source);
  const [place, setPlace] = useState(source.place());
  useEffect(() => source.watchPlace(() => setPlace(source.place())), [source]);
  const locale = pickLocale(state.seen?.settings.language ?? 'auto', source.languages);
  const text = useMemo(() => createOptionsText(locale), [locale]);
  const route = useMemo(() => routeOf(place, source.fold), [place, source]);
  const title = `${text(`options.${route.section}`)} · ${text('options.title')}`;
  useEffect(() => onPage(locale, title), [locale, title, onPage]);
  return <Options text={text} locale={locale} route={route} state={state} deeds={deeds} source={source} />;
}
