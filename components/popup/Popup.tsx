// The popup as it looks in one state: props in, deeds out. One look tells what this page is, whether Duidu is on here
// and, if not, why not and what to do.
import type { Locale, Text } from '../../lib/platform/i18n';
import { Mark } from '../ui/Mark';
import { Choices } from './Choices';
import { Foot } from './Foot';
import { Language } from './Language';
import { PageCard } from './PageCard';
import { Status } from './Status';
import { type Deeds, type PopupState, siteOf } from './use-popup';

interface Props {
  readonly text: Text;
  readonly locale: Locale;
  readonly state: PopupState;
  readonly deeds: Deeds;
  /** What an outlet is called in the reader's language. */
  readonly outletName: (outlet: string) => string;
}

export function Popup(props: Props) {
  const { text, locale, state, deeds } = props;
  return (
    <main class="popup" lang={locale} aria-busy={state.seen === null && !state.failed}>
      <header class="head">
        <Mark />
        <h1>
          Duidu <span lang="zh-Hant">對讀</span>
        </h1>
        {state.seen && (
          <Language
            text={text}
            language={state.seen.settings.language}
            onLanguage={(language) => deeds.set('language', language)}
          />
        )}
      </header>
      <Body {...props} />
    </main>
  );
}

function Body({ text, locale, state, deeds, outletName }: Props) {
  const { seen, failed, failure, busy } = state;
  if (failed) return <Failed text={text} onRetry={deeds.look} />;
  // Shown only when the look takes long, so that it does not flash up each time.
  if (!seen) return <p class="waiting">{text('popup.loading')}</p>;
  const { view, settings, rule, shortcuts } = seen;
  const verdict = view.kind === 'page' ? view.state.verdict : null;
  return (
    <>
      {verdict && <PageCard text={text} locale={locale} verdict={verdict} outletName={outletName} />}
      <Status text={text} view={view} rule={rule} failure={failure} busy={busy} deeds={deeds} />
      <Choices text={text} settings={settings} rule={rule} site={siteOf(view)} deeds={deeds} />
      <Foot text={text} shortcuts={shortcuts} />
    </>
  );
}

function Failed({ text, onRetry }: { readonly text: Text; readonly onRetry: () => void }) {
  return (
    <section class="status" role="alert">
      <p class="state">{text('popup.failed')}</p>
      <p class="hint">{text('popup.failed.hint')}</p>
      <div class="actions">
        <button type="button" class="primary" onClick={onRetry}>
          {text('do.retry')}
        </button>
      </div>
    </section>
  );
}
