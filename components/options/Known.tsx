// The words that the reader knows: how many, which, adding and removing some, and files of them. Ten thousand are no
// rarity, so that the list is drawn a page at a time and searched by keys that are made once.
import { useCallback, useState } from 'preact/hooks';
import type { OptionsText } from '../../lib/platform/options-text';
import type { Settings } from '../../lib/settings/settings';
import { isWord, type KnownWord, tidyWord } from '../../lib/vocabulary/known';
import { writeKnown } from '../../lib/vocabulary/transfer';
import { More, usePages } from '../ui/More';
import { Search } from '../ui/Search';
import { FieldLine } from './FieldLine';
import { KnownImport } from './KnownImport';
import { Empty, ListFrame } from './ListFrame';
import type { OptionsSource } from './options-source';
import type { ListRoute } from './route';
import { useFound } from './use-found';
import { useList } from './use-list';
import type { Deeds } from './use-options';

interface Props {
  readonly text: OptionsText;
  readonly route: ListRoute;
  readonly settings: Settings;
  readonly deeds: Pick<Deeds, 'run' | 'set'>;
  readonly source: OptionsSource;
}

/** Words at a time. */
const PAGE = 120;

export function Known(props: Props) {
  const { text, route, deeds, source } = props;
  const list = useList(source.words.known);
  return (
    <ListFrame text={text} list={list}>
      {(words) =>
        route.at === 'import' ? (
          <KnownImport text={text} words={words} deeds={deeds} source={source} />
        ) : (
          <KnownList {...props} words={words} />
        )
      }
    </ListFrame>
  );
}

function KnownList({ text, settings, deeds, source, words }: Props & { readonly words: readonly KnownWord[] }) {
  const [query, setQuery] = useState('');
  const asked = source.fold(query.trim());
  const keyOf = useCallback(({ word }: KnownWord) => source.fold(word), [source]);
  const found = useFound(words, asked, keyOf);
  const remove = (gone: readonly KnownWord[]): void =>
    void deeds.run(async () => {
      await source.words.known.remove(gone.map(({ word }) => word));
      const [only] = gone;
      const say = (say: OptionsText): string =>
        gone.length === 1 && only
          ? say('list.done.removed', { word: only.word })
          : say('known.done.removed', { n: gone.length });
      return { what: 'told', say, undo: () => source.words.known.restore(gone) };
    });
  const save = (): void => {
    source.save(`duidu-known-${source.today()}.txt`, 'text/plain', writeKnown(words));
    void deeds.run(async () => ({ what: 'told', say: (say) => say('list.done.exported', { n: words.length }) }));
  };
  return (
    <>
      <h2>{text('options.known')}</h2>
      <p class="lead">{text('known.lead')}</p>
      {words.length > 0 && settings.readings !== 'off' && settings.readingsFor === 'all' && (
        <p class="panel offer">
          <span>{text('known.read')}</span>
          <button type="button" onClick={() => deeds.set('readingsFor', 'unknown')}>
            {text('known.leave-out')}
          </button>
        </p>
      )}
      <AddWords text={text} words={words} deeds={deeds} source={source} />
      {words.length === 0 ? (
        <Empty facing={<Facing />} title={text('known.none')} hint={text('known.none.hint')} />
      ) : (
        <>
          <div class="tools">
            <Search label={text('list.search')} hint={text('known.search.hint')} query={query} onQuery={setQuery} />
          </div>
          <p class="count hint" role="status">
            {asked === '' ? text('known.count', { n: words.length }) : text('list.found', { n: found.length })}
          </p>
          {found.length === 0 ? (
            <p class="panel no-match">{text('list.none-found', { query: query.trim() })}</p>
          ) : (
            <Words key={asked} text={text} words={found} onRemove={(word) => remove([word])} />
          )}
        </>
      )}
      <div class="files">
        <a class="button" href="#known/import">
          {text('list.import')}
        </a>
        <button type="button" disabled={words.length === 0} onClick={save}>
          {text('list.export')}
        </button>
        {found.length > 1 && (
          <button type="button" class="is-last" onClick={() => remove(found)}>
            {text('known.remove-all', { n: found.length })}
          </button>
        )}
      </div>
    </>
  );
}

const Facing = () => (
  <span lang="zh" class="known-word">
    外交 ✓
  </span>
);

interface WordsProps {
  readonly text: OptionsText;
  readonly words: readonly KnownWord[];
  readonly onRemove: (word: KnownWord) => void;
}

function Words({ text, words, onRemove }: WordsProps) {
  const paged = usePages(words, PAGE);
  return (
    <>
      <ul class="known-words">
        {paged.shown.map((known) => (
          <li key={known.word} class="known-word-item">
            <span lang="zh">{known.word}</span>
            <button
              type="button"
              class="quiet drop"
              aria-label={text('list.remove.of', { word: known.word })}
              title={text('list.remove')}
              onClick={() => onRemove(known)}
            >
              <span aria-hidden="true">✕</span>
            </button>
          </li>
        ))}
      </ul>
      <More paged={paged} label={(n) => text('list.more', { n })} />
    </>
  );
}

interface AddProps {
  readonly text: OptionsText;
  readonly words: readonly KnownWord[];
  readonly deeds: Pick<Deeds, 'run'>;
  readonly source: OptionsSource;
}

/** Words typed in, several at once; what is no word stays in the field, and is named. */
function AddWords({ text, words, deeds, source }: AddProps) {
  const [typed, setTyped] = useState('');
  const [faults, setFaults] = useState<readonly string[]>([]);
  const add = async (): Promise<void> => {
    const all = typed
      .split(/[\s、，,;；|/]+/)
      .map(tidyWord)
      .filter((word) => word !== '');
    const known = new Set(words.map(({ word }) => word));
    const wrong = all.filter((word) => !isWord(word));
    const fresh = [...new Set(all.filter((word) => isWord(word) && !known.has(word)))];
    setTyped(wrong.join(' '));
    if (wrong.length > 0) setFaults([text('known.add.fault', { words: wrong.join('、').slice(0, 100) })]);
    else setFaults(fresh.length === 0 && all.length > 0 ? [text('known.add.already')] : []);
    if (fresh.length === 0) return;
    await deeds.run(async () => {
      const n = await source.words.known.add(fresh);
      const undo = (): Promise<void> => source.words.known.remove(fresh);
      return { what: 'told', say: (say) => say('known.done.added', { n }), undo };
    });
  };
  return (
    <form
      class="fields add-words"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <FieldLine id="known" label={text('known.add')} hint={text('known.add.hint')} faults={faults}>
        {(aria) => (
          <span class="with-button">
            <input
              {...aria}
              lang="zh"
              value={typed}
              maxLength={2000}
              autocomplete="off"
              onInput={(event) => {
                setTyped(event.currentTarget.value);
                setFaults([]);
              }}
            />
            <button type="submit" class="primary" disabled={typed.trim() === ''}>
              {text('known.add.do')}
            </button>
          </span>
        )}
      </FieldLine>
    </form>
  );
}
