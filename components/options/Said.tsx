// What the reader said on cards: on which page, of which form, and who it is instead. Each can be taken back, or made to
// hold everywhere.
import { useMemo } from 'preact/hooks';
import { type Decision, decisionKey, EVERYWHERE } from '../../lib/glossary/decisions';
import type { OwnEntry } from '../../lib/glossary/entry';
import { type Locale, type Text, writeDate } from '../../lib/platform/i18n';
import { PageLink } from '../ui/PageLink';
import type { Deeds } from './use-options';

interface Props {
  readonly text: Text;
  readonly locale: Locale;
  readonly decisions: readonly Decision[];
  readonly entries: readonly OwnEntry[];
  readonly deeds: Pick<Deeds, 'widen' | 'forget'>;
}

export function Said({ text, locale, decisions, entries, deeds }: Props) {
  const newest = useMemo(() => [...decisions].sort((a, b) => (a.at < b.at ? 1 : -1)), [decisions]);
  const names = useMemo(() => new Map<string, string>(entries.map(({ id, en }) => [id, en])), [entries]);
  return (
    <>
      <h2>{text('options.said')}</h2>
      <p class="lead">{text('options.said.lead')}</p>
      {newest.length === 0 ? (
        <section class="panel empty">
          <p class="strong">{text('options.said.none')}</p>
          <p class="hint">{text('options.said.none.hint')}</p>
        </section>
      ) : (
        <>
          <table class="entries said">
            <thead>
              <tr>
                <th scope="col">{text('options.said.form')}</th>
                <th scope="col">{text('options.said.who')}</th>
                <th scope="col">{text('options.said.where')}</th>
                <th scope="col">
                  <span class="unseen">{text('options.said.forget')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {newest.map((decision) => (
                <Row
                  key={decisionKey(decision)}
                  text={text}
                  locale={locale}
                  decision={decision}
                  who={whoOf(decision, names)}
                  deeds={deeds}
                />
              ))}
            </tbody>
          </table>
          <p class="hint">{text('options.said.export')}</p>
        </>
      )}
    </>
  );
}

/** Somebody's English name; null: no name. Ids are English names, but for the reader's own and those of a page. */
function whoOf({ id }: Decision, names: ReadonlyMap<string, string>): string | null {
  return id === null ? null : (names.get(id) ?? id.replace(/^(?:own|page)\//, ''));
}

interface RowProps extends Pick<Props, 'text' | 'locale' | 'deeds'> {
  readonly decision: Decision;
  readonly who: string | null;
}

function Row({ text, locale, decision, who, deeds }: RowProps) {
  const { form, url, at } = decision;
  return (
    <tr>
      <th scope="row" lang="zh">
        {form}
      </th>
      <td class="who">{who === null ? <em>{text('options.said.nobody')}</em> : <span lang="en">{who}</span>}</td>
      <td class="where">
        {url === EVERYWHERE ? text('options.said.everywhere') : <PageLink url={url} />}
        <time class="hint" dateTime={at}>
          {writeDate(locale, at.slice(0, 10))}
        </time>
      </td>
      <td class="do">
        {url !== EVERYWHERE && (
          <button
            type="button"
            aria-label={text('options.said.widen.of', { form })}
            onClick={() => deeds.widen(decision)}
          >
            {text('options.said.widen')}
          </button>
        )}
        <button
          type="button"
          aria-label={text('options.said.forget.of', { form })}
          onClick={() => deeds.forget(decision)}
        >
          {text('options.said.forget')}
        </button>
      </td>
    </tr>
  );
}
