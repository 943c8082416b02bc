// The words that the reader saved, each with its reading, its English, the sentence that it was met in, and where.
import { useCallback, useState } from 'preact/hooks';
import { type Locale, writeDate } from '../../lib/platform/i18n';
import type { OptionsText } from '../../lib/platform/options-text';
import type { SavedWord } from '../../lib/text/look';
import { markedWord } from '../../lib/text/syllable';
import { writeSaved } from '../../lib/vocabulary/transfer';
import { More, usePages } from '../ui/More';
import { PageLink } from '../ui/PageLink';
import { Search } from '../ui/Search';
import { Empty, ListFrame } from './ListFrame';
import type { OptionsSource } from './options-source';
import { useFound } from './use-found';
import { useList } from './use-list';
import type { Deeds } from './use-options';

interface Props {
  readonly text: OptionsText;
  readonly locale: Locale;
  readonly deeds: Pick<Deeds, 'run'>;
  readonly source: OptionsSource;
}

const PAGE = 50;

export function Saved(props: Props) {
  const list = useList(props.source.words.saved);
  return (
    <ListFrame text={props.text} list={list}>
      {(words) => <SavedList {...props} words={words} />}
    </ListFrame>
  );
}

/** Every character in one form of it, without blanks, tones and capitals: 'Wài jiāo' and 'wai4jiao1' are one. */
const searched = (text: string, fold: (text: string) => string): string =>
  fold(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u0304\u030c\s]/g, '')
    .replace(/(?<=[a-zü])[1-5]/g, '');

/** What a saved word is found by. */
export function savedKey(word: SavedWord, fold: (text: string) => string): string {
  const { simplified, traditional, form, sentence, reading, senses, title } = word;
  const all = [simplified, traditional, form, reading.replace(/u:/g, 'ü'), sentence, title, ...senses];
  return all.map((part) => searched(part, fold)).join('\n');
}

function SavedList({ text, locale, deeds, source, words }: Props & { readonly words: readonly SavedWord[] }) {
  const [query, setQuery] = useState('');
  const asked = searched(query, source.fold);
  const keyOf = useCallback((word: SavedWord) => savedKey(word, source.fold), [source]);
  const found = useFound(words, asked, keyOf);
  const remove = (word: SavedWord): void =>
    void deeds.run(async () => {
      await source.words.saved.remove([word.id]);
      return {
        what: 'told',
        say: (say) => say('list.done.removed', { word: word.form }),
        undo: () => source.words.saved.restore([word]),
      };
    });
  const save = (as: 'csv' | 'tsv'): void => {
    const type = as === 'csv' ? 'text/csv' : 'text/tab-separated-values';
    source.save(`duidu-words-${source.today()}.${as}`, type, writeSaved(words, as));
    void deeds.run(async () => ({ what: 'told', say: (say) => say('list.done.exported', { n: words.length }) }));
  };
  return (
    <>
      <h2>{text('options.saved')}</h2>
      <p class="lead">{text('saved.lead')}</p>
      {words.length === 0 ? (
        <Empty facing={<Facing />} title={text('saved.none')} hint={text('saved.none.hint')} />
      ) : (
        <>
          <div class="tools">
            <Search label={text('list.search')} hint={text('saved.search.hint')} query={query} onQuery={setQuery} />
          </div>
          <p class="count hint" role="status">
            {asked === '' ? text('saved.count', { n: words.length }) : text('list.found', { n: found.length })}
          </p>
          {found.length === 0 ? (
            <p class="panel no-match">{text('list.none-found', { query: query.trim() })}</p>
          ) : (
            <Words key={asked} text={text} locale={locale} words={found} onRemove={remove} />
          )}
        </>
      )}
      <div class="files">
        {(['csv', 'tsv'] as const).map((as) => (
          <button key={as} type="button" disabled={words.length === 0} onClick={() => save(as)}>
            {text(`saved.export.${as}`)}
          </button>
        ))}
      </div>
    </>
  );
}

const Facing = () => (
  <span lang="zh">
    各國<mark>企業</mark>正在研究
  </span>
);

interface WordsProps {
  readonly text: OptionsText;
  readonly locale: Locale;
  readonly words: readonly SavedWord[];
  readonly onRemove: (word: SavedWord) => void;
}

function Words({ text, locale, words, onRemove }: WordsProps) {
  const paged = usePages(words, PAGE);
  return (
    <>
      <ul class="saved-words">
        {paged.shown.map((word) => (
          <li key={word.id}>
            <Word text={text} locale={locale} word={word} onRemove={() => onRemove(word)} />
          </li>
        ))}
      </ul>
      <More paged={paged} label={(n) => text('list.more', { n })} />
    </>
  );
}

interface WordProps {
  readonly text: OptionsText;
  readonly locale: Locale;
  readonly word: SavedWord;
  readonly onRemove: () => void;
}

function Word({ text, locale, word, onRemove }: WordProps) {
  const { form, at, sentence, simplified, traditional, reading, jyutping, senses, url, title, saved } = word;
  const others = [...new Set([traditional, simplified])].filter((other) => other !== form && other !== '');
  return (
    <article class="panel saved-word">
      <h3>
        <span lang="zh">{form}</span>
        {others.length > 0 && (
          <span class="other" lang="zh">
            {others.join('、')}
          </span>
        )}
        <span class="pinyin" lang="zh-Latn-pinyin">
          {markedWord(reading)}
        </span>
        {jyutping !== '' && (
          <span class="pinyin" lang="yue-Latn">
            {jyutping}
          </span>
        )}
      </h3>
      <button type="button" class="quiet deed" aria-label={text('list.remove.of', { word: form })} onClick={onRemove}>
        {text('list.remove')}
      </button>
      {senses.length > 0 && (
        <p class="senses" lang="en">
          {senses.join('; ')}
        </p>
      )}
      {sentence !== '' && (
        <p class="sentence" lang="zh">
          {sentence.slice(0, at.start)}
          <mark>{sentence.slice(at.start, at.end)}</mark>
          {sentence.slice(at.end)}
        </p>
      )}
      <p class="from hint">
        {url !== '' && <PageLink url={url}>{title || undefined}</PageLink>}
        <time dateTime={saved}>{writeDate(locale, saved.slice(0, 10))}</time>
      </p>
    </article>
  );
}
