// Taking a file in: the reader chooses it, sees what it would change and what is wrong with it, and then says yes or no.
// Nothing is changed before. What stands in a file, and what it would change, is said by whoever uses this frame.
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Text } from '../../lib/platform/i18n';
import { type FileState, nextTurn } from './use-file';

interface Props {
  readonly text: Text;
  /** What is said before a file is chosen. */
  readonly children: ComponentChildren;
  readonly accept: string;
  readonly file: FileState<unknown>;
  /** The address of where one came from; left out: there is nothing to go back to. */
  readonly back?: string;
  /** What the file would change; told to screen readers too. Left out: nothing was chosen. */
  readonly summary?: ComponentChildren;
  readonly details?: ComponentChildren;
  /** The name of the button that takes the file in; null: there is nothing to take. */
  readonly deed: string | null;
  /** What is said meanwhile. */
  readonly busyWords?: string;
  readonly onTake: () => Promise<void>;
}

export function ImportFrame(props: Props) {
  const { text, children, accept, file, back, summary, details, deed, onTake } = props;
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { chosen, reading } = file;
  const take = async (): Promise<void> => {
    setBusy(true);
    await nextTurn();
    await onTake();
    setBusy(false);
  };
  const waiting = busy
    ? (props.busyWords ?? text('glossary.import.busy'))
    : reading && text('glossary.import.reading', { file: reading });
  return (
    <section class="import">
      {children}
      <div class="tools">
        {/* A button of our own, since the browser's speaks the browser's language. */}
        <button type="button" class={chosen && deed ? '' : 'primary'} onClick={() => input.current?.click()}>
          {chosen ? text('glossary.import.other') : text('glossary.import.choose')}
        </button>
        <input
          ref={input}
          class="unseen"
          type="file"
          tabIndex={-1}
          aria-label={text('glossary.import.choose')}
          accept={accept}
          onChange={(event) => {
            file.choose(event.currentTarget.files?.[0]);
            // The same file, mended, may be chosen again.
            event.currentTarget.value = '';
          }}
        />
        {back !== undefined && (
          <a class="button" href={back}>
            {text('glossary.cancel')}
          </a>
        )}
      </div>
      <div role="status">
        {waiting !== '' && <Waiting words={waiting} />}
        {chosen && !busy && summary}
      </div>
      {chosen && !busy && (
        <>
          <div class="details">{details}</div>
          {deed !== null && (
            <div class="tools confirm">
              <button type="button" class="primary" onClick={() => void take()}>
                {deed}
              </button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

/** Storage takes a file in one piece, and tells nothing of how far it is. */
const Waiting = ({ words }: { readonly words: string }) => (
  <p class="busy">
    <progress aria-label={words} /> {words}
  </p>
);

interface CountsProps {
  /** Of what kind, how many, and in words; those of which there are none are left out. */
  readonly counts: readonly (readonly [what: string, n: number, words: string])[];
}

/** How many things of each kind a file has. */
export const Counts = ({ counts }: CountsProps) => (
  <ul class="counts">
    {counts
      .filter(([, n]) => n > 0)
      .map(([what, , words]) => (
        <li key={what} class={`is-${what}`}>
          {words}
        </li>
      ))}
  </ul>
);

/** Of each kind of change, how many are shown in full. */
const SHOWN = 100;

interface PartProps<I> {
  readonly text: Text;
  readonly title: string;
  readonly items: readonly I[];
  readonly children: (item: I) => preact.JSX.Element;
}

/** The changes of one kind, the first hundred of them. */
export function Part<I>({ text, title, items, children }: PartProps<I>) {
  if (items.length === 0) return null;
  const rest = items.length - SHOWN;
  return (
    <details class="panel" open={true}>
      <summary>{title}</summary>
      <ul class="rows">{items.slice(0, SHOWN).map(children)}</ul>
      {rest > 0 && <p class="hint">{text('glossary.import.more', { n: rest })}</p>}
    </details>
  );
}

export const LineNumber = ({ text, line }: { readonly text: Text; readonly line: number }) => (
  <span class="line-number">{text('glossary.import.line', { n: line })}</span>
);

/** What is wrong with a line of a file, or with the file as a whole (line 0). */
export const ErrorItem = ({ text, line, words }: { readonly text: Text; readonly line: number; words: string }) => (
  <li class="is-error">
    {line > 0 && <LineNumber text={text} line={line} />}
    <span>{words}</span>
  </li>
);
