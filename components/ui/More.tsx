// A long list a page at a time: so many rows are drawn, and a button brings the next ones. More at once would make the
// page slow to draw, and nobody reads them.
import { useState } from 'preact/hooks';

/** What is shown of a list, how many the next page has, and the way to it. */
export interface Paged<T> {
  readonly shown: readonly T[];
  /** 0: all are shown. */
  readonly next: number;
  more(): void;
}

/** A list by pages of `size`; it begins anew where its component is made anew (`key`). */
export function usePages<T>(items: readonly T[], size: number): Paged<T> {
  const [most, setMost] = useState(size);
  return {
    shown: items.slice(0, most),
    next: Math.min(size, Math.max(0, items.length - most)),
    more: () => setMost(most + size),
  };
}

interface Props {
  readonly paged: Paged<unknown>;
  /** 'Show 100 more'. */
  readonly label: (n: number) => string;
}

export const More = ({ paged, label }: Props) =>
  paged.next > 0 ? (
    <button type="button" class="more" onClick={paged.more}>
      {label(paged.next)}
    </button>
  ) : null;
