// Whether Duidu is on here, and if not why not and what to do about it.
import type { TabView } from '../../lib/messages/contract';
import type { Text } from '../../lib/platform/i18n';
import type { SiteRule } from '../../lib/settings/settings';
import type { PageState } from '../../lib/text/state';
import { Switch } from '../ui/Switch';
import { type Deeds, type Failure, siteOf } from './use-popup';

type PageView = Extract<TabView, { kind: 'page' }>;

interface Props<V extends TabView = TabView> {
  readonly text: Text;
  readonly view: V;
  readonly rule: SiteRule;
  readonly failure: Failure | null;
  readonly busy: boolean;
  readonly deeds: Deeds;
}

export function Status(props: Props) {
  const { text, view, failure } = props;
  return (
    <section class="status" aria-label={text('popup.status')}>
      {view.kind === 'page' ? <OnPage {...props} view={view} /> : <Outside {...props} />}
      <p class="failure" role="alert">
        {failure === 'denied' ? text('fail.denied', { site: siteOf(view) }) : failure && text(`fail.${failure}`)}
      </p>
    </section>
  );
}

/** Where Duidu cannot be: nothing to do on closed pages, and two ways in on a site without access. */
function Outside({ text, view, busy, deeds }: Props) {
  if (view.kind === 'closed')
    return <Said what={text(`closed.${view.why}`)} hint={text(`closed.${view.why}.hint`)} big={true} />;
  const site = siteOf(view);
  return (
    <>
      <Said
        what={site === '' ? text('access.page') : text('access.none', { site })}
        hint={text('access.none.hint')}
        big={true}
      />
      <div class="actions">
        <button type="button" class="primary" disabled={busy} onClick={() => deeds.turn(true)}>
          {text('do.read')}
        </button>
        {site !== '' && <Always text={text} site={site} busy={busy} deeds={deeds} />}
      </div>
    </>
  );
}

/** A page that can be read: a switch for the site, or for this visit where Duidu was only let in by a click. */
function OnPage({ text, view, rule, busy, deeds }: Props<PageView>) {
  const { state, access } = view;
  // A file has no host, and so neither a rule nor a permission of its own.
  const whole = access === 'always' && state.site !== '';
  const said = state.on ? (
    <Running text={text} state={state} visit={access === 'click'} />
  ) : (
    <Resting text={text} state={state} />
  );
  const actions = state.on ? null : <Remedy text={text} state={state} busy={busy} deeds={deeds} />;
  return (
    <>
      {whole ? (
        <Switch
          label={text('switch.site', { site: state.site })}
          on={rule.off !== true}
          onTurn={(on) => deeds.turnSite(state.site, on)}
        >
          {said}
        </Switch>
      ) : (
        <Switch label={text('switch.page')} on={state.on} disabled={busy} onTurn={deeds.turn}>
          {said}
        </Switch>
      )}
      <div class="actions">
        {actions}
        {!whole && state.site !== '' && <Always text={text} site={state.site} busy={busy} deeds={deeds} />}
      </div>
    </>
  );
}

function Said({ what, hint, big = false }: { readonly what: string; readonly hint: string; readonly big?: boolean }) {
  return (
    <div class="said" aria-live="polite">
      <p class={big ? 'state is-big' : 'state'}>{what}</p>
      <p class="hint">{hint}</p>
    </div>
  );
}

function Resting({ text, state }: { readonly text: Text; readonly state: PageState }) {
  const rest = state.rest ?? 'page-off';
  return <Said what={text(`rest.${rest}`)} hint={text(`rest.${rest}.hint`)} />;
}

function Running({ text, state, visit }: { readonly text: Text; readonly state: PageState; readonly visit: boolean }) {
  const more = [
    state.words > 0 ? text('state.words', { n: state.words }) : null,
    visit ? text('state.visit') : null,
  ].filter((part) => part !== null);
  return (
    <div class="said is-line" aria-live="polite">
      <p class="state is-on">{text('state.on')}</p>
      {more.length > 0 && <p class="hint">{more.join(' · ')}</p>}
    </div>
  );
}

type RemedyProps = Pick<Props, 'text' | 'busy' | 'deeds'> & { readonly state: PageState };

/** The one button that changes what keeps Duidu from this page. */
function Remedy({ text, state, busy, deeds }: RemedyProps) {
  const button = (label: string, onClick: () => void) => (
    <button type="button" class="primary" disabled={busy} onClick={onClick}>
      {label}
    </button>
  );
  switch (state.rest ?? 'page-off') {
    case 'site-off':
      return button(text('do.site-on'), () => deeds.turnSite(state.site, true));
    case 'not-chinese':
      return button(text('do.look-again'), () => deeds.turn(true));
    default:
      return button(text('do.read'), () => deeds.turn(true));
  }
}

type AlwaysProps = Pick<Props, 'text' | 'busy' | 'deeds'> & { readonly site: string };

function Always({ text, site, busy, deeds }: AlwaysProps) {
  return (
    <button type="button" disabled={busy} onClick={() => deeds.allow(site)}>
      {text('do.always')}
    </button>
  );
}
