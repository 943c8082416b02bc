// Readings that the reader corrected: of which word, how it is read, and where that holds. Each can be taken back, and
// all of them travel in a file.
import { useMemo } from 'preact/hooks';
import { type Locale, writeDate } from '../../lib/platform/i18n';
import type { OptionsText } from '../../lib/platform/options-text';
import { markedWord } from '../../lib/text/syllable';
import { type Fix, fixKey } from '../../lib/vocabulary/fixes';
import { writeFixes } from '../../lib/vocabulary/transfer';
import { More, usePages } from '../ui/More';
import { PageLink } from '../ui/PageLink';
import { FixedImport } from './FixedImport';
import { Empty, ListFrame } from './ListFrame';
import type { OptionsSource } from './options-source';
import type { ListRoute } from './route';
import { useList } from './use-list';
import type { Deeds } from './use-options';

interface Props {
  readonly text: OptionsText;
  readonly locale: Locale;
  readonly route: ListRoute;
  readonly deeds: Pick<Deeds, 'run'>;
  readonly source: OptionsSource;
}

const PAGE = 100;

export function Fixed(props: Props) {
  const { text, route, deeds, source } = props;
  const list = useList(source.words.fixes);
  return (
    <ListFrame text={text} list={list}>
      {(fixes) =>
        route.at === 'import' ? (
          <FixedImport text={text} fixes={fixes} deeds={deeds} source={source} />
        ) : (
          <FixedList {...props} fixes={fixes} />
        )
      }
    </ListFrame>
  );
}

function FixedList({ text, locale, deeds, source, fixes }: Props & { readonly fixes: readonly Fix[] }) {
  const newest = useMemo(() => fixes.toSorted((a, b) => (a.at < b.at ? 1 : -1)), [fixes]);
  const paged = usePages(newest, PAGE);
  const remove = (fix: Fix): void =>
    void deeds.run(async () => {
      await source.words.fixes.remove([fix]);
      return {
        what: 'told',
        say: (say) => say('fixed.done.removed', { word: fix.word }),
        undo: () => source.words.fixes.restore([fix]),
      };
    });
  const save = (): void => {
    source.save(`duidu-readings-${source.today()}.json`, 'application/json', writeFixes(newest));
    void deeds.run(async () => ({ what: 'told', say: (say) => say('list.done.exported', { n: fixes.length }) }));
  };
  return (
    <>
      <h2>{text('options.fixed')}</h2>
      <p class="lead">{text('fixed.lead')}</p>
      {newest.length === 0 ? (
        <Empty facing={<Facing />} title={text('fixed.none')} hint={text('fixed.none.hint')} />
      ) : (
        <>
          <p class="count hint">{text('fixed.count', { n: newest.length })}</p>
          <table class="entries said fixed">
            <thead>
              <tr>
                <th scope="col">{text('fixed.word')}</th>
                <th scope="col">{text('fixed.reading')}</th>
                <th scope="col">{text('fixed.where')}</th>
                <th scope="col">
                  <span class="unseen">{text('list.column.do')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {paged.shown.map((fix) => (
                <Row key={fixKey(fix)} text={text} locale={locale} fix={fix} onRemove={() => remove(fix)} />
              ))}
            </tbody>
          </table>
          <More paged={paged} label={(n) => text('list.more', { n })} />
        </>
      )}
      <div class="files">
        <a class="button" href="#fixed/import">
          {text('list.import')}
        </a>
        <button type="button" disabled={fixes.length === 0} onClick={save}>
          {text('list.export')}
        </button>
      </div>
    </>
  );
}

/** One character that is read in two ways. */
const Facing = () => (
  <>
    <span lang="zh-Latn-pinyin">háng</span>
    <span lang="zh">行</span>
    <span lang="zh-Latn-pinyin">xíng</span>
  </>
);

interface RowProps {
  readonly text: OptionsText;
  readonly locale: Locale;
  readonly fix: Fix;
  readonly onRemove: () => void;
}

function Row({ text, locale, fix: { word, reading, url, at }, onRemove }: RowProps) {
  return (
    <tr>
      <th scope="row" lang="zh">
        {word}
      </th>
      <td class="who" lang="zh-Latn-pinyin">
        {markedWord(reading)}
      </td>
      <td class="where">
        {url === null ? text('fixed.everywhere') : <PageLink url={url} />}
        <time class="hint" dateTime={at}>
          {writeDate(locale, at.slice(0, 10))}
        </time>
      </td>
      <td class="do">
        <button type="button" aria-label={text('fixed.remove.of', { word })} onClick={onRemove}>
          {text('list.remove')}
        </button>
      </td>
    </tr>
  );
}
