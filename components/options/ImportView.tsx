// Names out of a file: what it would change of the glossary, line by line, and what is wrong with it. How a file is chosen
// and taken in is the frame's.
import { useMemo } from 'preact/hooks';
import { type EntryDraft, type Field, formsOf, type OwnRegion, REGIONS } from '../../lib/glossary/entry';
import { MOST_BYTES, readBytes } from '../../lib/glossary/file';
import {
  type Changed,
  type Current,
  type Incoming,
  lineError,
  MOST_TEXT,
  nothing,
  type Preview,
  preview,
} from '../../lib/glossary/transfer';
import type { Text } from '../../lib/platform/i18n';
import { Counts, ErrorItem, ImportFrame, LineNumber, Part } from '../ui/ImportFrame';
import { useFile } from '../ui/use-file';
import { errorWords } from './wording';

interface Props {
  readonly text: Text;
  readonly current: Current;
  /** Tells whether it was taken in. */
  readonly onTake: (incoming: Incoming) => Promise<boolean>;
  readonly onDone: () => void;
}

export function ImportView({ text, current, onTake, onDone }: Props) {
  const file = useFile<Incoming>(readBytes, MOST_BYTES, tooBig);
  const { chosen } = file;
  const plan = useMemo(() => chosen && preview(chosen.content, current), [chosen, current]);
  const number = plan ? plan.added.length + plan.changed.length + saidIn(plan) : 0;
  return (
    <ImportFrame
      text={text}
      accept=".csv,.tsv,.txt,.json,text/csv,application/json"
      file={file}
      back="#glossary"
      summary={plan && chosen && <Summary text={text} plan={plan} name={chosen.name} number={number} />}
      details={plan && <Details text={text} plan={plan} />}
      deed={number > 0 ? text('glossary.import.do', { n: number }) : null}
      onTake={async () => {
        if (chosen && (await onTake(chosen.content))) onDone();
      }}
    >
      <h2>{text('glossary.import.title')}</h2>
      <p class="lead">{text('glossary.import.lead')}</p>
      <p class="hint">{text('glossary.import.columns')}</p>
    </ImportFrame>
  );
}

const tooBig = (): Incoming => nothing(lineError(0, 'too-big', String(MOST_TEXT)));
const saidIn = ({ decisions }: Preview): number => decisions.added.length + decisions.changed.length;

interface SummaryProps {
  readonly text: Text;
  readonly plan: Preview;
  readonly name: string;
  readonly number: number;
}

function Summary({ text, plan, name, number }: SummaryProps) {
  const counts = [
    ['added', plan.added.length],
    ['changed', plan.changed.length],
    ['said', saidIn(plan)],
    ['same', plan.same + plan.decisions.same],
    ['errors', plan.errors.length],
  ] as const;
  return (
    <>
      <p class="strong">
        {number > 0 ? text('glossary.import.of', { file: name }) : `${name} — ${text('glossary.import.nothing')}`}
      </p>
      <Counts counts={counts.map(([what, n]) => [what, n, text(`glossary.import.${what}`, { n })])} />
      {plan.errors.length > 0 && number > 0 && <p class="hint">{text('glossary.import.left-out')}</p>}
      {plan.ignored.length > 0 && (
        <p class="hint">{text('glossary.import.ignored', { columns: plan.ignored.join(' · ') })}</p>
      )}
    </>
  );
}

function Details({ text, plan }: { readonly text: Text; readonly plan: Preview }) {
  return (
    <>
      <Part text={text} title={text('glossary.import.errors', { n: plan.errors.length })} items={plan.errors}>
        {(error) => <ErrorItem text={text} line={error.line} words={errorWords(text, error)} />}
      </Part>
      <Part text={text} title={text('glossary.import.changed', { n: plan.changed.length })} items={plan.changed}>
        {(change) => <ChangedItem text={text} change={change} />}
      </Part>
      <Part text={text} title={text('glossary.import.added', { n: plan.added.length })} items={plan.added}>
        {({ line, entry: { draft } }) => (
          <li>
            <LineNumber text={text} line={line} />
            <span>
              <span class="english" lang="en">
                {draft.en}
              </span>{' '}
              <span class="kind">{text(`glossary.kind.${draft.kind}`)}</span>{' '}
              <span lang="zh">{formsOf(draft).join('、')}</span>
            </span>
          </li>
        )}
      </Part>
    </>
  );
}

function ChangedItem({ text, change }: { readonly text: Text; readonly change: Changed }) {
  return (
    <li>
      <LineNumber text={text} line={change.line} />
      <div>
        <span class="english" lang="en">
          {change.before.en}
        </span>
        <dl class="changes">
          {differencesOf(text, change).map(({ label, before, after }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <del>
                  <span class="unseen">{text('glossary.import.before')} </span>
                  <span>{before || text('glossary.import.empty')}</span>
                </del>
                <ins>
                  <span class="unseen">{text('glossary.import.after')} </span>
                  <span>{after || text('glossary.import.empty')}</span>
                </ins>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </li>
  );
}

interface Difference {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** Field by field what was and what will be; forms region by region. */
function differencesOf(text: Text, { before, after, fields }: Changed): Difference[] {
  return fields.flatMap((field): Difference[] => {
    if (field !== 'forms')
      return [
        { label: text(`glossary.field.${field}`), before: said(text, before, field), after: said(text, after, field) },
      ];
    const line = (draft: EntryDraft, region: OwnRegion): string => draft.forms[region].join('、');
    return REGIONS.filter((region) => line(before, region) !== line(after, region)).map((region) => ({
      label: text(`glossary.region.${region}`),
      before: line(before, region),
      after: line(after, region),
    }));
  });
}

function said(text: Text, draft: EntryDraft, field: Exclude<Field, 'forms'>): string {
  if (field === 'kind') return text(`glossary.kind.${draft.kind}`);
  if (field !== 'pinyin') return draft[field];
  const readings = Object.entries(draft.pinyin).map(([form, reading]) => `${form} ${reading}`);
  return readings.join(' · ');
}
