// A name being added or edited. Forms of a region stand in one line, with 、 between them; each form that stands there
// gets a line for its pinyin. What does not fit is said at its field when the reader saves.
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  type EntryDraft,
  type Fault,
  type Field,
  faultsOf,
  formsOf,
  KINDS,
  LIMITS,
  nameKey,
  type OwnEntry,
  type OwnRegion,
  REGIONS,
  tidy,
} from '../../lib/glossary/entry';
import type { Text } from '../../lib/platform/i18n';
import { toMarks } from '../../lib/text/syllable';
import { LANG_OF } from './EntryTable';
import { FieldLine } from './FieldLine';
import { hashOfEdit } from './route';
import { faultWords } from './wording';

interface Props {
  readonly text: Text;
  /** null: a new one. */
  readonly entry: OwnEntry | null;
  readonly begun: EntryDraft;
  /** All there are, to tell a name that is there already. */
  readonly entries: readonly OwnEntry[];
  /** Tells whether it was saved. */
  readonly onSave: (draft: EntryDraft) => Promise<boolean>;
  readonly onDone: () => void;
}

/** What stands in the fields: forms as they are typed. */
interface Typed extends Omit<EntryDraft, 'forms'> {
  readonly forms: Readonly<Record<OwnRegion, string>>;
}

const typedOf = (draft: EntryDraft): Typed => ({
  ...draft,
  forms: { cn: draft.forms.cn.join('、'), hk: draft.forms.hk.join('、'), tw: draft.forms.tw.join('、') },
});

const listOf = (line: string): string[] => line.split(/[、，,；;|｜]/);

const draftOf = ({ kind, en, forms, pinyin, note, wikidata }: Typed): EntryDraft =>
  tidy({
    kind,
    en,
    forms: { cn: listOf(forms.cn), hk: listOf(forms.hk), tw: listOf(forms.tw) },
    pinyin,
    note,
    wikidata,
  });

/** Lin2 De2wei3 → Lín Déwěi; a reading that has marks already stays as it is. */
const withMarks = (reading: string): string => reading.replace(/[a-zü:]+[1-5]/gi, toMarks);

/** A field is at fault, or a name is there already. */
interface Wrong {
  readonly faults: readonly Fault[];
  readonly taken: OwnEntry | null;
}

const NOTHING: Wrong = { faults: [], taken: null };

export function EntryForm({ text, entry, begun, entries, onSave, onDone }: Props) {
  const [typed, setTyped] = useState(() => typedOf(begun));
  const [wrong, setWrong] = useState<Wrong>(NOTHING);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const put = (change: Partial<Typed>): void => setTyped((old) => ({ ...old, ...change }));
  const draft = draftOf(typed);

  useEffect(() => {
    form.current?.querySelector<HTMLElement>('#field-en')?.focus();
  }, []);
  useEffect(() => {
    if (wrong !== NOTHING) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [wrong]);

  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const faults = faultsOf(draft);
    const taken = entries.find(({ id, en }) => id !== entry?.id && nameKey(en) === nameKey(draft.en)) ?? null;
    setWrong({ faults, taken });
    if (faults.length > 0 || taken || busy) return;
    setBusy(true);
    const saved = await onSave(draft);
    setBusy(false);
    if (saved) onDone();
  };
  const faultsIn = (field: Field, region?: OwnRegion): string[] =>
    wrong.faults
      .filter((fault) => fault.field === field && fault.region === region)
      .map((fault) => faultWords(text, fault));
  const number = wrong.faults.length + (wrong.taken ? 1 : 0);

  return (
    <form class="entry-form" ref={form} onSubmit={save} noValidate>
      <h2>{entry ? text('glossary.form.edit', { name: entry.en }) : text('glossary.form.add')}</h2>
      <div class="panel fields">
        <FieldLine
          id="en"
          label={text('glossary.field.en')}
          hint={text('glossary.field.en.hint')}
          faults={faultsIn('en')}
          says={wrong.taken ? 'taken' : undefined}
        >
          {(aria) => (
            <input
              {...aria}
              lang="en"
              required
              autocomplete="off"
              aria-invalid={aria['aria-invalid'] || wrong.taken !== null}
              value={typed.en}
              onInput={(event) => put({ en: event.currentTarget.value })}
            />
          )}
        </FieldLine>
        {wrong.taken && (
          <p class="fault" id="taken">
            {text('glossary.already')} <a href={hashOfEdit(wrong.taken.id)}>{text('glossary.already.edit')}</a>
          </p>
        )}
        <FieldLine id="kind" label={text('glossary.field.kind')} faults={faultsIn('kind')}>
          {(aria) => (
            <select
              {...aria}
              value={typed.kind}
              onChange={(event) => put({ kind: event.currentTarget.value as EntryDraft['kind'] })}
            >
              {KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {text(`glossary.kind.${kind}`)}
                </option>
              ))}
            </select>
          )}
        </FieldLine>
        <FormFields text={text} typed={typed} onType={put} faultsIn={faultsIn} />
        <Readings text={text} draft={draft} faults={faultsIn('pinyin')} onType={(pinyin) => put({ pinyin })} />
        <FieldLine
          id="note"
          label={text('glossary.field.note')}
          hint={text('glossary.field.note.hint')}
          faults={faultsIn('note')}
        >
          {(aria) => (
            <textarea
              {...aria}
              rows={2}
              value={typed.note}
              onInput={(event) => put({ note: event.currentTarget.value })}
            />
          )}
        </FieldLine>
        <FieldLine
          id="wikidata"
          label={text('glossary.field.wikidata')}
          hint={text('glossary.field.wikidata.hint')}
          faults={faultsIn('wikidata')}
        >
          {(aria) => (
            <input
              {...aria}
              autocomplete="off"
              value={typed.wikidata}
              onInput={(event) => put({ wikidata: event.currentTarget.value })}
            />
          )}
        </FieldLine>
      </div>
      <p class="fault" role="alert">
        {number > 0 && text('glossary.faults', { n: number })}
      </p>
      <div class="tools">
        <button type="submit" class="primary" disabled={busy}>
          {text('glossary.save')}
        </button>
        <a class="button" href="#glossary">
          {text('glossary.cancel')}
        </a>
      </div>
    </form>
  );
}

interface FormFieldsProps {
  readonly text: Text;
  readonly typed: Typed;
  readonly onType: (change: Partial<Typed>) => void;
  readonly faultsIn: (field: Field, region?: OwnRegion) => string[];
}

/** The three regions' forms. */
function FormFields({ text, typed, onType, faultsIn }: FormFieldsProps) {
  const whole = faultsIn('forms');
  return (
    <fieldset class="field">
      <legend>{text('glossary.field.forms')}</legend>
      <p class="hint" id="forms-hint">
        {text('glossary.field.forms.hint')}
      </p>
      {whole.map((fault) => (
        <p class="fault" id="forms-fault" key={fault}>
          {fault}
        </p>
      ))}
      {REGIONS.map((region, i) => (
        <FieldLine
          key={region}
          id={region}
          label={text(`glossary.region.${region}`)}
          faults={faultsIn('forms', region)}
          beside={true}
          says={whole.length > 0 ? 'forms-fault' : 'forms-hint'}
        >
          {(aria) => (
            <input
              {...aria}
              lang={LANG_OF[region]}
              autocomplete="off"
              aria-invalid={aria['aria-invalid'] || (whole.length > 0 && i === 0)}
              value={typed.forms[region]}
              onInput={(event) => onType({ forms: { ...typed.forms, [region]: event.currentTarget.value } })}
            />
          )}
        </FieldLine>
      ))}
    </fieldset>
  );
}

interface ReadingsProps {
  readonly text: Text;
  readonly draft: EntryDraft;
  readonly faults: readonly string[];
  readonly onType: (pinyin: EntryDraft['pinyin']) => void;
}

/** A line for the reading of each form that stands in the fields above. */
function Readings({ text, draft, faults, onType }: ReadingsProps) {
  const [written, setWritten] = useState<Readonly<Record<string, string>>>(draft.pinyin);
  const forms = formsOf(draft).slice(0, LIMITS.forms);
  if (forms.length === 0) return null;
  const put = (form: string, reading: string): void => {
    const next = { ...written, [form]: reading };
    setWritten(next);
    onType(next);
  };
  return (
    <fieldset class="field">
      <legend>{text('glossary.field.pinyin')}</legend>
      <p class="hint" id="pinyin-hint">
        {text('glossary.field.pinyin.hint')}
      </p>
      {faults.map((fault) => (
        <p class="fault" key={fault}>
          {fault}
        </p>
      ))}
      {forms.map((form, i) => (
        <div class="line is-beside" key={form}>
          <label for={`pinyin-${i}`} lang="zh">
            {form}
          </label>
          <input
            id={`pinyin-${i}`}
            lang="zh-Latn"
            autocomplete="off"
            aria-label={text('glossary.field.pinyin.of', { form })}
            aria-describedby="pinyin-hint"
            aria-invalid={faults.length > 0}
            value={written[form] ?? ''}
            onInput={(event) => put(form, event.currentTarget.value)}
            onBlur={(event) => put(form, withMarks(event.currentTarget.value))}
          />
        </div>
      ))}
    </fieldset>
  );
}
