// Known words out of a file: which are new, which are known already, and which lines have none.
import { useMemo } from 'preact/hooks';
import type { OptionsText } from '../../lib/platform/options-text';
import type { KnownWord } from '../../lib/vocabulary/known';
import { MOST_TEXT, type ReadWords, readWords } from '../../lib/vocabulary/transfer';
import { Counts, ErrorItem, ImportFrame, Part } from '../ui/ImportFrame';
import { useFile } from '../ui/use-file';
import type { OptionsSource } from './options-source';
import type { Deeds } from './use-options';
import { wordsErrorWords } from './words-wording';

interface Props {
  readonly text: OptionsText;
  readonly words: readonly KnownWord[];
  readonly deeds: Pick<Deeds, 'run'>;
  readonly source: OptionsSource;
}

const tooBig = (): ReadWords => ({ words: [], errors: [{ line: 0, why: 'too-big', value: '' }], without: 0, total: 0 });

export function KnownImport({ text, words, deeds, source }: Props) {
  const file = useFile(readWords, 3 * MOST_TEXT, tooBig);
  const content = file.chosen?.content;
  const fresh = useMemo(() => {
    const known = new Set(words.map(({ word }) => word));
    return content?.words.filter((word) => !known.has(word)) ?? [];
  }, [content, words]);
  const take = async (): Promise<void> => {
    const taken = await deeds.run(async () => {
      const n = await source.words.known.add(fresh);
      const undo = (): Promise<void> => source.words.known.remove(fresh);
      return { what: 'told', say: (say) => say('known.done.added', { n }), undo };
    });
    if (taken) source.go('#known');
  };
  return (
    <ImportFrame
      text={text}
      accept=".txt,.csv,.tsv,text/plain,text/csv"
      file={file}
      back="#known"
      summary={content && <Summary text={text} name={file.chosen?.name ?? ''} content={content} fresh={fresh.length} />}
      details={content && <Details text={text} content={content} fresh={fresh} />}
      deed={fresh.length > 0 ? text('known.import.do', { n: fresh.length }) : null}
      onTake={take}
    >
      <h2>{text('known.import.title')}</h2>
      <p class="lead">{text('known.import.lead')}</p>
    </ImportFrame>
  );
}

interface SummaryProps {
  readonly text: OptionsText;
  readonly name: string;
  readonly content: ReadWords;
  readonly fresh: number;
}

function Summary({ text, name, content, fresh }: SummaryProps) {
  const same = content.words.length - fresh;
  return (
    <>
      <p class="strong">
        {fresh > 0 ? text('glossary.import.of', { file: name }) : `${name} — ${text('glossary.import.nothing')}`}
      </p>
      <Counts
        counts={[
          ['added', fresh, text('known.import.new', { n: fresh })],
          ['same', same, text('known.import.same', { n: same })],
          ['errors', content.without, text('known.import.left-out', { n: content.without })],
        ]}
      />
    </>
  );
}

/** So many words are shown; more say nothing more. */
const SHOWN = 300;

function Details({
  text,
  content,
  fresh,
}: Omit<SummaryProps, 'name' | 'fresh'> & { readonly fresh: readonly string[] }) {
  const { errors, without } = content;
  return (
    <>
      <Part text={text} title={text('glossary.import.errors', { n: Math.max(without, errors.length) })} items={errors}>
        {(error) => <ErrorItem text={text} line={error.line} words={wordsErrorWords(text, error)} />}
      </Part>
      {fresh.length > 0 && (
        <details class="panel" open={true}>
          <summary>{text('known.import.new', { n: fresh.length })}</summary>
          <ul class="known-words is-preview" lang="zh">
            {fresh.slice(0, SHOWN).map((word) => (
              <li key={word} class="known-word-item is-preview">
                {word}
              </li>
            ))}
          </ul>
          {fresh.length > SHOWN && <p class="hint">{text('glossary.import.more', { n: fresh.length - SHOWN })}</p>}
        </details>
      )}
    </>
  );
}
