// The options page's frame: its sections, the one that is open, and at the foot what was just done.
import type { Locale } from '../../lib/platform/i18n';
import type { OptionsText } from '../../lib/platform/options-text';
import { Head } from '../ui/Head';
import { Backup } from './Backup';
import { Fixed } from './Fixed';
import { Glossary } from './Glossary';
import { Known } from './Known';
import { LookingUp } from './LookingUp';
import { Names } from './Names';
import { NoticeBar } from './NoticeBar';
import type { OptionsSource } from './options-source';
import { Readings } from './Readings';
import { type Route, SECTION_GROUPS } from './route';
import { Said } from './Said';
import { Saved } from './Saved';
import { Sources } from './Sources';
import type { Deeds, OptionsState } from './use-options';

interface Props {
  readonly text: OptionsText;
  readonly locale: Locale;
  readonly route: Route;
  readonly state: OptionsState;
  readonly deeds: Deeds;
  readonly source: OptionsSource;
}

export function Options(props: Props) {
  const { text, locale, route, state, deeds } = props;
  return (
    <div class="options" lang={locale}>
      <Head
        text={text}
        language={state.seen?.settings.language ?? null}
        onLanguage={(language) => deeds.set('language', language)}
      />
      <nav class="sections" aria-label={text('options.sections')}>
        <ul>
          {SECTION_GROUPS.flatMap((group) =>
            group.map((section) => (
              <li key={section} class={section === group[0] ? 'is-first' : undefined}>
                <a href={`#${section}`} aria-current={section === route.section ? 'page' : undefined}>
                  {text(`options.${section}`)}
                </a>
              </li>
            )),
          )}
        </ul>
      </nav>
      <main aria-busy={state.seen === null && !state.failed}>
        <Body {...props} />
      </main>
      <NoticeBar text={text} notice={state.notice} deeds={deeds} />
    </div>
  );
}

function Body({ text, locale, route, state: { seen, failed }, deeds, source }: Props) {
  if (!seen && failed) return <Failed text={text} onRetry={deeds.look} />;
  // Shown only when reading takes long, so that it does not flash up each time.
  if (!seen) return <p class="waiting">{text('options.loading')}</p>;
  switch (route.section) {
    case 'names':
      return <Names text={text} locale={locale} settings={seen.settings} deeds={deeds} />;
    case 'readings':
      return <Readings text={text} locale={locale} settings={seen.settings} deeds={deeds} source={source} />;
    case 'lookup':
      return <LookingUp text={text} settings={seen.settings} deeds={deeds} source={source} />;
    case 'known':
      return <Known text={text} route={route} settings={seen.settings} deeds={deeds} source={source} />;
    case 'fixed':
      return <Fixed text={text} locale={locale} route={route} deeds={deeds} source={source} />;
    case 'saved':
      return <Saved text={text} locale={locale} deeds={deeds} source={source} />;
    case 'backup':
      return <Backup text={text} locale={locale} deeds={deeds} source={source} />;
    case 'sources':
      return <Sources text={text} credits={source.credits} />;
    case 'said':
      return <Said text={text} locale={locale} decisions={seen.decisions} entries={seen.entries} deeds={deeds} />;
    case 'glossary':
      return <Glossary text={text} locale={locale} route={route} seen={seen} deeds={deeds} source={source} />;
  }
}

function Failed({ text, onRetry }: { readonly text: OptionsText; readonly onRetry: () => void }) {
  return (
    <section class="panel" role="alert">
      <p class="strong">{text('options.failed')}</p>
      <p class="hint">{text('options.failed.hint')}</p>
      <button type="button" class="primary" onClick={onRetry}>
        {text('do.retry')}
      </button>
    </section>
  );
}
