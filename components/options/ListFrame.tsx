// What every list of words has around it: that it is being read, or could not be.
import type { ComponentChildren } from 'preact';
import type { OptionsText } from '../../lib/platform/options-text';
import type { ListState } from './use-list';

interface Props<T> {
  readonly text: OptionsText;
  readonly list: ListState<T>;
  readonly children: (items: readonly T[]) => ComponentChildren;
}

export function ListFrame<T>({ text, list: { items, failed, again }, children }: Props<T>) {
  if (items) return <>{children(items)}</>;
  // Shown only when reading takes long, so that it does not flash up each time.
  if (!failed) return <p class="waiting">{text('options.loading')}</p>;
  return (
    <section class="panel" role="alert">
      <p class="strong">{text('list.failed')}</p>
      <p class="hint">{text('options.failed.hint')}</p>
      <button type="button" class="primary" onClick={again}>
        {text('do.retry')}
      </button>
    </section>
  );
}

interface EmptyProps {
  /** Something to look at. */
  readonly facing: ComponentChildren;
  readonly title: string;
  readonly hint: string;
}

/** There is nothing in the list yet, and how something comes into it. */
export const Empty = ({ facing, title, hint }: EmptyProps) => (
  <section class="panel empty">
    <p class="facing is-word" aria-hidden="true">
      {facing}
    </p>
    <p class="strong">{title}</p>
    <p class="hint">{hint}</p>
  </section>
);
