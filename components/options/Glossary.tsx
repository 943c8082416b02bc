// The reader's own glossary: its list, or the name or file at hand, as the address says.
import { useMemo, useRef, useState } from 'preact/hooks';
import { writeCsv } from '../../lib/glossary/csv';
import { EMPTY, type OwnEntry } from '../../lib/glossary/entry';
import { writeJson } from '../../lib/glossary/json';
import { found, searchKey, sorted } from '../../lib/glossary/search';
import type { Locale, Text } from '../../lib/platform/i18n';
import { Search } from '../ui/Search';
import { EntryForm } from './EntryForm';
import { EntryTable } from './EntryTable';
import { ImportView } from './ImportView';
import type { OptionsSource } from './options-source';
import { type GlossaryRoute, hashOfAdd } from './route';
import type { Deeds, Seen } from './use-options';

interface Props {
  readonly text: Text;
  readonly locale: Locale;
  readonly route: GlossaryRoute;
  readonly seen: Seen;
  readonly deeds: Deeds;
  readonly source: OptionsSource;
}

export function Glossary(props: Props) {
  const { text, route, seen, deeds, source } = props;
  const back = (): void => source.go('#glossary');
  if (route.at === 'import') return <ImportView text={text} current={seen} onTake={deeds.takeIn} onDone={back} />;
  if (route.at === 'list') return <List {...props} />;
  // A link to another name begins a form anew.
  const begun = route.at === 'add' ? route.draft : null;
  const entry = route.at === 'edit' ? seen.entries.find(({ id }) => id === route.id) : null;
  if (entry === undefined) return <Gone text={text} />;
  return (
    <EntryForm
      key={entry?.id ?? JSON.stringify(begun)}
      text={text}
      entry={entry}
      begun={begun ?? entry ?? EMPTY}
      entries={seen.entries}
      onSave={(draft) => (entry ? deeds.change(entry.id, draft) : deeds.add(draft))}
      onDone={back}
    />
  );
}

function Gone({ text }: { readonly text: Text }) {
  return (
    <section class="panel">
      <p class="strong">{text('glossary.gone')}</p>
      <p>
        <a href="#glossary">{text('glossary.back')}</a>
      </p>
    </section>
  );
}

/** What an entry is searched by, made once for each entry as it is. */
function useKeys(source: OptionsSource): (entry: OwnEntry) => string {
  const keys = useRef(new WeakMap<OwnEntry, string>());
  return (entry) => {
    const known = keys.current.get(entry) ?? searchKey(entry, source.fold);
    keys.current.set(entry, known);
    return known;
  };
}

function List({ text, locale, seen, deeds, source }: Props) {
  const [query, setQuery] = useState('');
  const keyOf = useKeys(source);
  const all = useMemo(() => sorted(seen.entries, locale), [seen.entries, locale]);
  const shown = found(all, query, keyOf, source.fold);
  const write = (kind: 'csv' | 'json'): void => {
    const name = `duidu-glossary-${source.today()}.${kind}`;
    if (kind === 'csv') source.save(name, 'text/csv', writeCsv(all));
    else source.save(name, 'application/json', writeJson(all, seen.decisions));
    deeds.exported(all.length);
  };
  const nothing = seen.entries.length + seen.decisions.length === 0;
  return (
    <>
      <h2>{text('options.glossary')}</h2>
      <p class="lead">{text('glossary.lead')}</p>
      <div class="tools">
        {all.length > 0 && (
          <Search
            label={text('glossary.search')}
            hint={text('glossary.search.hint')}
            query={query}
            onQuery={setQuery}
          />
        )}
        <a class="button primary" href="#glossary/add">
          {text('glossary.add')}
        </a>
      </div>
      {all.length === 0 ? (
        <Empty text={text} />
      ) : (
        <>
          <p class="count hint" role="status">
            {query.trim() === ''
              ? text('glossary.count', { n: all.length })
              : text('glossary.found', { n: shown.length })}
          </p>
          {shown.length === 0 ? (
            <p class="panel no-match">
              {text('glossary.no-match', { query: query.trim() })}{' '}
              <a href={hashOfAdd(query.trim())}>{text('glossary.no-match.add', { query: query.trim() })}</a>
            </p>
          ) : (
            <EntryTable key={query} text={text} entries={shown} onDelete={deeds.remove} />
          )}
        </>
      )}
      <div class="files">
        <a class="button" href="#glossary/import">
          {text('glossary.import')}
        </a>
        <button type="button" disabled={nothing} onClick={() => write('csv')}>
          {text('glossary.export.csv')}
        </button>
        <button type="button" disabled={nothing} onClick={() => write('json')}>
          {text('glossary.export.json')}
        </button>
      </div>
    </>
  );
}

function Empty({ text }: { readonly text: Text }) {
  return (
    <section class="panel empty">
      <p class="facing" aria-hidden="true">
        <span lang="zh-Hant-HK">林德偉</span>
        <span lang="zh-Hans-CN">拉米</span>
        <span lang="en">David Lammy</span>
      </p>
      <p class="strong">{text('glossary.none')}</p>
      <p class="hint">{text('glossary.none.how')}</p>
      <p class="hint">{text('glossary.none.table')}</p>
    </section>
  );
}
