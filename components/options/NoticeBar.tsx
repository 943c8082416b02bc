// What was just done, told to screen readers too, with the way back where there is one. It stays until the next deed.
import { useEffect, useRef } from 'preact/hooks';
import type { OptionsText } from '../../lib/platform/options-text';
import type { Deeds, Notice } from './use-options';

interface Props {
  readonly text: OptionsText;
  readonly notice: Notice | null;
  readonly deeds: Deeds;
}

export function NoticeBar({ text, notice, deeds }: Props) {
  const undo = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone with what it deleted: the keyboard goes on from the way back.
  useEffect(() => {
    if (notice?.undo && isNowhere(document.activeElement)) undo.current?.focus();
  }, [notice]);
  return (
    <div class={notice ? 'notice is-shown' : 'notice'}>
      <p role={notice?.what === 'failed' ? 'alert' : 'status'}>{notice && wordsOf(text, notice)}</p>
      {notice?.undo && (
        <button type="button" ref={undo} onClick={deeds.undo}>
          {text('options.undo')}
        </button>
      )}
      {notice && (
        <button type="button" class="icon" aria-label={text('options.dismiss')} onClick={deeds.dismiss}>
          <span aria-hidden="true">✕</span>
        </button>
      )}
    </div>
  );
}

const isNowhere = (element: Element | null): boolean => element === null || element === document.body;

function wordsOf(text: OptionsText, notice: Notice): string {
  switch (notice.what) {
    case 'added':
    case 'changed':
    case 'deleted':
      return text(`glossary.done.${notice.what}`, { name: notice.name });
    case 'widened':
    case 'forgotten':
      return text(`options.said.${notice.what}`, { form: notice.name });
    case 'imported':
      return text('glossary.done.imported', { added: notice.added, changed: notice.changed });
    case 'exported':
      return text('glossary.done.exported', { n: notice.n });
    case 'told':
      return notice.say(text);
    case 'undone':
      return text('options.undone');
    case 'failed':
      return text('options.not-saved');
  }
}
