// What the reader's last deed did, said aloud too, and the way back.
import type { CardText } from '../../lib/platform/card-text';
import type { CardDeeds } from '../../lib/text/names/card-deeds';
import type { CardActs, CardState, Done } from './use-card';

interface Props {
  readonly text: CardText;
  readonly form: string;
  readonly state: CardState;
  readonly acts: CardActs;
  readonly deeds: CardDeeds;
}

function wordsOf(text: CardText, done: Done, form: string): string {
  if (done.what === 'settled') return text('done.settled', { form, name: done.name });
  if (done.what === 'no-name' || done.what === 'unlisted') return text(`done.${done.what}`, { form });
  return text(`done.${done.what}`);
}

const UNDOABLE: readonly Done['what'][] = ['settled', 'no-name', 'unlisted', 'kept'];

/** The region stands there from the start, so that screen readers notice what comes into it. */
export function Note({ text, form, state: { done, busy }, acts, deeds }: Props) {
  return (
    <div class={done?.what === 'failed' ? 'duidu-card-note duidu-card-failed' : 'duidu-card-note'} role="status">
      {done && (
        <>
          <span>{wordsOf(text, done, form)}</span>
          {done.what === 'kept' && (
            <button type="button" onClick={() => deeds.edit(done.id)}>
              {text('edit')}
            </button>
          )}
          {done.what === 'unlisted' && (
            <button type="button" onClick={() => deeds.add(form)}>
              {text('add')}
            </button>
          )}
          {UNDOABLE.includes(done.what) && (
            <button type="button" aria-disabled={busy} onClick={acts.undo}>
              {text('undo')}
            </button>
          )}
        </>
      )}
    </div>
  );
}
