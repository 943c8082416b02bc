// Everything that is the reader's, in one file and out of it: what a backup holds, saving one, and restoring one after
// its changes were shown. A file that is broken anywhere changes nothing, and it is said where.
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Locale } from '../../lib/platform/i18n';
import type { OptionsText } from '../../lib/platform/options-text';
import {
  type BackupError,
  type BackupParts,
  MOST_BYTES,
  type ReadBackup,
  readBackup,
  writeBackup,
} from '../../lib/vocabulary/backup';
import { Counts, ErrorItem, ImportFrame } from '../ui/ImportFrame';
import { useFile } from '../ui/use-file';
import { type Change, PARTS, type Part, planOf, sizeOf } from './backup-plan';
import type { OptionsSource } from './options-source';
import type { Deeds } from './use-options';

interface Props {
  readonly text: OptionsText;
  readonly locale: Locale;
  readonly deeds: Pick<Deeds, 'run'>;
  readonly source: OptionsSource;
}

const nameOf = (text: OptionsText, part: Part): string =>
  part === 'glossary' || part === 'decisions'
    ? text(part === 'glossary' ? 'options.glossary' : 'options.said')
    : text(`backup.part.${part}`);

export function Backup({ text, locale, deeds, source }: Props) {
  const numbers = new Intl.NumberFormat(locale);
  const [now, setNow] = useState<BackupParts | null>(null);
  const look = (): void => void source.backup.read().then(setNow, () => setNow(null));
  useEffect(look, [source]);
  const save = (): void =>
    void deeds.run(async () => {
      const parts = await source.backup.read();
      setNow(parts);
      source.save(`duidu-backup-${source.today()}.json`, 'application/json', writeBackup(parts));
      return { what: 'told', say: (say) => say('backup.done.written') };
    });
  return (
    <>
      <h2>{text('options.backup')}</h2>
      <p class="lead">{text('backup.lead')}</p>
      <section class="panel">
        <h3>{text('backup.holds')}</h3>
        <dl class="holds">
          {PARTS.map((part) => (
            <div key={part}>
              <dt>{nameOf(text, part)}</dt>
              <dd>{now && numbers.format(sizeOf(now, part))}</dd>
            </div>
          ))}
        </dl>
        <button type="button" class="primary" onClick={save}>
          {text('backup.write')}
        </button>
      </section>
      <section class="panel">
        <Restore text={text} deeds={deeds} source={source} now={now} onDone={look} />
      </section>
    </>
  );
}

const tooBig = (): ReadBackup => ({ error: { line: 0, where: '', why: 'too-big' } });

type RestoreProps = Omit<Props, 'locale'> & { readonly now: BackupParts | null; readonly onDone: () => void };

function Restore({ text, deeds, source, now, onDone }: RestoreProps) {
  const file = useFile(readBackup, MOST_BYTES, tooBig);
  const content = file.chosen?.content;
  const parts = content && 'parts' in content ? content.parts : null;
  const plan = useMemo(() => parts && now && planOf(parts, now), [parts, now]);
  const n = plan ? PARTS.reduce((sum, part) => sum + plan[part].added + plan[part].changed, 0) : 0;
  const name = file.chosen?.name ?? '';
  const take = async (): Promise<void> => {
    if (!parts) return;
    await deeds.run(async () => {
      const back = await source.backup.restore(parts);
      const undo = async (): Promise<void> => {
        await back();
        onDone();
      };
      return { what: 'told', say: (say) => say('backup.done', { n }), undo };
    });
    onDone();
  };
  return (
    <ImportFrame
      text={text}
      accept=".json,application/json"
      file={file}
      summary={
        content &&
        ('error' in content ? (
          <p class="strong">{text('backup.broken', { file: name })}</p>
        ) : (
          plan && (
            <>
              <p class="strong">{text(n > 0 ? 'backup.of' : 'backup.nothing', { file: name })}</p>
              {content.ignored.length > 0 && (
                <p class="hint">{text('backup.ignored', { parts: content.ignored.slice(0, 20).join(' · ') })}</p>
              )}
            </>
          )
        ))
      }
      details={
        content &&
        ('error' in content ? (
          <ul class="rows">
            <ErrorItem text={text} line={content.error.line} words={faultWords(text, content.error)} />
          </ul>
        ) : (
          plan && n > 0 && <Changes text={text} plan={plan} />
        ))
      }
      deed={n > 0 ? text('backup.do') : null}
      busyWords={text('backup.busy')}
      onTake={take}
    >
      <h3>{text('backup.read')}</h3>
      <p class="hint">{text('backup.read.lead')}</p>
    </ImportFrame>
  );
}

function Changes({ text, plan }: { readonly text: OptionsText; readonly plan: Readonly<Record<Part, Change>> }) {
  return (
    <dl class="holds">
      {PARTS.filter((part) => Object.values(plan[part]).some((n) => n > 0)).map((part) => {
        const { added, changed, same } = plan[part];
        return (
          <div key={part}>
            <dt>{nameOf(text, part)}</dt>
            <dd>
              <Counts
                counts={[
                  ['added', added, text('backup.new', { n: added })],
                  ['changed', changed, text('backup.changed', { n: changed })],
                  ['same', same, text('backup.same', { n: same })],
                ]}
              />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** 'known 12' → 'Known words 12'. */
function whereWords(text: OptionsText, where: string): string {
  const [key = '', ...rest] = where.split(' ');
  const part = PARTS.find((one) => one === key);
  return [part ? nameOf(text, part) : key, ...rest].join(' ');
}

function faultWords(text: OptionsText, { why, where }: BackupError): string {
  switch (why) {
    case 'json':
    case 'newer':
      return text(`glossary.error.${why}`);
    case 'too-big':
      return text('list.error.too-big');
    case 'encoding':
    case 'not-ours':
      return text('list.error.not-ours');
    case 'unfit':
      return text('backup.unfit', { where: whereWords(text, where) });
  }
}
