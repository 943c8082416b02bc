// The popup as it looks in one state: props in, deeds out. One look tells what this page is, whether Duidu is on here
// and, if not, why not and what to do.
import { useState } from 'preact/hooks';
import type { Locale, Text } from '../../lib/platform/i18n';
import { wanted } from '../../lib/settings/settings';
import type { Verdict } from '../../lib/text/verdict';
import { Head } from '../ui/Head';
import { Choices, choicesNow } from './Choices';
import { Fold } from './Fold';
import { Foot } from './Foot';
import { InArticle } from './InArticle';
import { NameChoices, namesNow } from './NameChoices';
import { PageCard, tagOf } from './PageCard';
import { Status } from './Status';
import type { NamesState } from './use-names';
import { type Deeds, isRead, type PopupState, type Seen, siteOf } from './use-popup';

interface Props {
  readonly text: Text;
  readonly locale: Locale;
  readonly state: PopupState;
  readonly names: NamesState;
  readonly deeds: Deeds;
  /** What an outlet is called in the reader's language. */
  readonly outletName: (outlet: string) => string;
}

export function Popup(props: Props) {
  const { text, locale, state, deeds } = props;
  return (
    <main class="popup" lang={locale} aria-busy={state.seen === null && !state.failed}>
      <Head
        text={text}
        language={state.seen?.settings.language ?? null}
        onLanguage={(language) => deeds.set('language', language)}
      />
      <Body {...props} />
    </main>
  );
}

function Body(props: Props) {
  const { text, locale, state, deeds, outletName } = props;
  const { seen, failed, failure, busy } = state;
  if (failed) return <Failed text={text} onRetry={deeds.look} />;
  // Shown only when the look takes long, so that it does not flash up each time.
  if (!seen) return <p class="waiting">{text('popup.loading')}</p>;
  const { view, rule, shortcuts } = seen;
  const verdict = view.kind === 'page' ? view.state.verdict : null;
  return (
    <>
      {verdict && <PageCard text={text} locale={locale} verdict={verdict} outletName={outletName} />}
      <Status text={text} view={view} rule={rule} failure={failure} busy={busy} deeds={deeds} />
      <Folds {...props} seen={seen} verdict={verdict} />
      <Foot text={text} shortcuts={shortcuts} onOptions={deeds.openOptions} />
    </>
  );
}

type FoldsProps = Props & { readonly seen: Seen; readonly verdict: Verdict | null };

/** The names on a page that is read, and the choices; one open at a time, the names first where there are any. */
function Folds({ text, locale, names, deeds, seen, verdict }: FoldsProps) {
  const [chosen, setChosen] = useState<'article' | 'script' | 'names' | 'none' | null>(null);
  const { view, settings, rule } = seen;
  const read = isRead(view);
  const open = chosen !== null && (read || chosen !== 'article') ? chosen : read ? 'article' : 'script';
  const fold = (which: 'article' | 'script' | 'names') => ({
    open: open === which,
    onTurn: () => setChosen(open === which ? 'none' : which),
  });
  const marked = wanted(settings, rule).names.groups;
  const n = names.view?.ready && marked.length > 0 ? names.view.seen.length : 0;
  return (
    <div class="folds">
      {read && (
        <Fold
          title={text(verdict?.news ? 'names.article' : 'names.here')}
          now={n > 0 ? text('names.found', { n }) : undefined}
          {...fold('article')}
        >
          <InArticle
            {...{ text, locale, names, marked, deeds }}
            tag={verdict ? tagOf(verdict) : 'zh'}
            region={verdict?.region ?? null}
          />
        </Fold>
      )}
      <Fold title={text('script.title')} now={choicesNow(text, settings, rule)} {...fold('script')}>
        <Choices {...{ text, settings, rule, deeds }} site={siteOf(view)} />
      </Fold>
      <Fold title={text('names.title')} now={namesNow(text, settings)} {...fold('names')}>
        <NameChoices {...{ text, settings, deeds }} />
      </Fold>
    </div>
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
