// What this page is: script, region, kind, headline, outlet and date, and on request the signs that say so.

import { hasText, type Locale, type Text, writeDate } from '../../lib/platform/i18n';
import type { Region, Script } from '../../lib/text/region';
import type { Reason, Verdict } from '../../lib/text/verdict';

interface Props {
  readonly text: Text;
  readonly locale: Locale;
  readonly verdict: Verdict;
  /** What an outlet is called in the reader's language. */
  readonly outletName: (outlet: string) => string;
}

/** The page's own language tag, so that its headline is drawn with its region's forms of the characters. */
export const tagOf = ({ script, region }: Verdict): string =>
  region ? `zh-${script}-${region.toUpperCase()}` : `zh-${script}`;

export function PageCard(props: Props) {
  const { text, verdict, outletName } = props;
  const region = verdict.region ? text(`page.region.${verdict.region}`) : text('page.region.unknown');
  const kinds = [text(`page.script.${verdict.script}`), region, verdict.news ? text('page.news') : text('page.other')];
  return (
    <section class="page-card" aria-label={text('popup.page')}>
      <div class="kinds-line">
        <ul class="kinds">
          {kinds.map((kind) => (
            <li key={kind}>{kind}</li>
          ))}
        </ul>
        {verdict.reasons.length > 0 && <Why text={text} reasons={verdict.reasons} outletName={outletName} />}
      </div>
      {verdict.title && (
        <p class="headline" lang={tagOf(verdict)} title={verdict.title}>
          {verdict.title}
        </p>
      )}
      <Origin {...props} />
    </section>
  );
}

/** Outlet, date and byline, as far as they are known; what is not is left out, never guessed. */
function Origin({ text, locale, outletName, verdict: { outlet, published, byline } }: Props) {
  const date = published && writeDate(locale, published.iso);
  if (!outlet && !date && !byline) return null;
  return (
    <ul class="origin">
      {outlet && <li>{outletName(outlet)}</li>}
      {published && date && (
        <li>
          <time dateTime={published.iso}>{date}</time>
          {published.zone === 'inferred' && <span class="quiet"> ({text('page.zone.inferred')})</span>}
        </li>
      )}
      {byline && <li>{text('page.by', { name: byline })}</li>}
    </ul>
  );
}

const ABOUT = ['chinese', 'script', 'region', 'news'] as const;

type WhyProps = Pick<Props, 'text' | 'outletName'> & { readonly reasons: readonly Reason[] };

function Why({ text, reasons, outletName }: WhyProps) {
  const groups = ABOUT.map((about) => ({ about, signs: reasons.filter((reason) => reason.about === about) }));
  return (
    <details class="why">
      <summary>{text('why.title')}</summary>
      <dl>
        {groups
          .filter(({ signs }) => signs.length > 0)
          .map(({ about, signs }) => (
            <div key={about}>
              <dt>{text(`why.${about}`)}</dt>
              {signs.map((reason) => (
                <dd key={`${reason.sign} ${reason.says}`}>
                  {signOf(text, reason.sign)} <span class="says">{saysOf(text, reason, outletName)}</span>
                </dd>
              ))}
            </div>
          ))}
      </dl>
    </details>
  );
}

/** A sign in plain words ('og:type', 'front page'); one that the catalogues do not know keeps its own name. */
function signOf(text: Text, sign: string): string {
  const key = `reason.${sign.replace(/\W+/g, '-')}`;
  return hasText(key) ? (text as (key: string) => string)(key) : sign;
}

/** What a sign says, with regions, scripts and outlets called by their names; a language tag stays as the page has it. */
function saysOf(text: Text, { sign, says }: Reason, outletName: Props['outletName']): string {
  if (sign === 'lang') return says;
  const named = sign === 'host' ? outletName(says) : says;
  return named
    .replace(/\b(?:cn|tw|hk)\b/g, (region) => text(`page.region.${region as Region}`))
    .replace(/\b(?:Hans|Hant)\b/g, (script) => text(`page.script.${script as Script}`));
}
