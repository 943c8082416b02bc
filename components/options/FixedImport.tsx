// Fixed readings out of a file: which are new, which change one that is here, and what in the file is none.
import { useMemo } from 'preact/hooks';
import type { OptionsText } from '../../lib/platform/options-text';
import { markedWord } from '../../lib/text/syllable';
import { type Fix, fixKey } from '../../lib/vocabulary/fixes';
import { MOST_TEXT, readFixFile } from '../../lib/vocabulary/transfer';
import { Counts, ErrorItem, ImportFrame, Part } from '../ui/ImportFrame';
import { PageLink } from '../ui/PageLink';
import { useFile } from '../ui/use-file';
import type { OptionsSource } from './options-source';
import type { Deeds } from './use-options';
import { wordsErrorWords } from './words-wording';

interface Props {
  readonly text: OptionsText;
  readonly fixes: readonly Fix[];
  readonly deeds: Pick<Deeds, 'run'>;
  readonly source: OptionsSource;
}

type FixFile = ReturnType<typeof readFixFile>;
const tooBig = (): FixFile => ({ fixes: [], errors: [{ line: 0, why: 'too-big', value: '' }] });

/** What a file of readings would change. */
export function planFixes(file: readonly Fix[], here: readonly Fix[]) {
  const now = new Map(here.map((fix) => [fixKey(fix), fix]));
  const coming = [...new Map(file.map((fix) => [fixKey(fix), fix])).values()];
  const added = coming.filter((fix) => !now.has(fixKey(fix)));
  const changed = coming.filter((fix) => (now.get(fixKey(fix))?.reading ?? fix.reading) !== fix.reading);
  const before = changed.flatMap((fix) => now.get(fixKey(fix)) ?? []);
  return { added, changed, before, same: coming.length - added.length - changed.length };
}

export function FixedImport({ text, fixes, deeds, source }: Props) {
  const file = useFile(readFixFile, 3 * MOST_TEXT, tooBig);
  const content = file.chosen?.content;
  const plan = useMemo(() => planFixes(content?.fixes ?? [], fixes), [content, fixes]);
  const { added, changed, before, same } = plan;
  const coming = [...added, ...changed];
  const n = coming.length;
  const name = file.chosen?.name ?? '';
  const take = async (): Promise<void> => {
    const taken = await deeds.run(async () => {
      await source.words.fixes.restore(coming);
      const undo = async (): Promise<void> => {
        await source.words.fixes.remove(added);
        await source.words.fixes.restore(before);
      };
      return { what: 'told', say: (say) => say('fixed.done.imported', { n }), undo };
    });
    if (taken) source.go('#fixed');
  };
  return (
    <ImportFrame
      text={text}
      accept=".json,application/json"
      file={file}
      back="#fixed"
      summary={
        content && (
          <>
            <p class="strong">
              {n > 0 ? text('glossary.import.of', { file: name }) : `${name} — ${text('glossary.import.nothing')}`}
            </p>
            <Counts
              counts={[
                ['added', added.length, text('fixed.import.new', { n: added.length })],
                ['changed', changed.length, text('fixed.import.changed', { n: changed.length })],
                ['same', same, text('fixed.import.same', { n: same })],
                ['errors', content.errors.length, text('glossary.import.errors', { n: content.errors.length })],
              ]}
            />
          </>
        )
      }
      details={
        content && (
          <>
            <Part
              text={text}
              title={text('glossary.import.errors', { n: content.errors.length })}
              items={content.errors}
            >
              {(error) => <ErrorItem text={text} line={error.line} words={wordsErrorWords(text, error)} />}
            </Part>
            <Part text={text} title={text('fixed.import.changed', { n: changed.length })} items={changed}>
              {(fix) => <FixItem text={text} fix={fix} />}
            </Part>
            <Part text={text} title={text('fixed.import.new', { n: added.length })} items={added}>
              {(fix) => <FixItem text={text} fix={fix} />}
            </Part>
          </>
        )
      }
      deed={n > 0 ? text('fixed.import.do', { n }) : null}
      onTake={take}
    >
      <h2>{text('fixed.import.title')}</h2>
      <p class="lead">{text('fixed.import.lead')}</p>
    </ImportFrame>
  );
}

const FixItem = ({ text, fix }: { readonly text: OptionsText; readonly fix: Fix }) => (
  <li>
    <span lang="zh">{fix.word}</span>
    <span>
      <span lang="zh-Latn-pinyin">{markedWord(fix.reading)}</span>{' '}
      <span class="hint">{fix.url === null ? text('fixed.everywhere') : <PageLink url={fix.url} />}</span>
    </span>
  </li>
);
