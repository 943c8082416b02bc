// What the reader's last deed did, said aloud too, and the way back.
import type { CardProps } from './deeds';
import type { Acting, Done } from './use-acting';

type Props = Pick<CardProps, 'text' | 'deeds' | 'choices'> & {
  readonly form: string;
  readonly acting: Acting;
  readonly onLeaveOut: () => void;
};

function wordsOf(text: CardProps['text'], done: Done, form: string): string {
  if (done.what === 'settled') return text('done.settled', { form, name: done.name });
  if (done.what === 'no-name' || done.what === 'unlisted') return text(`done.${done.what}`, { form });
  if (done.what === 'fixed.here' || done.what === 'fixed.always') return text(`done.${done.what}`, done);
  if ('form' in done) return text(`done.${done.what}`, { form: done.form });
  return text(`done.${done.what}`);
}

/** The region stands there from the start, so that screen readers notice what comes into it. */
export function Note({ text, form, choices, acting, deeds, onLeaveOut }: Props) {
  const { done, busy, canUndo, undo } = acting;
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
          {done.what === 'known' && choices.readsAll && (
            <button type="button" aria-disabled={busy} onClick={onLeaveOut}>
              {text('leave-out')}
            </button>
          )}
          {canUndo && (
            <button type="button" aria-disabled={busy} onClick={undo}>
              {text('undo')}
            </button>
          )}
        </>
      )}
    </div>
  );
}
