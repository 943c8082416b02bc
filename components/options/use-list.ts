// A list in storage, read when its section is opened and kept as it is there from then on. Lists may be long, so only
// the sections that show one read it.
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { StoredList } from './options-source';

export interface ListState<T> {
  /** null until it has been read. */
  readonly items: readonly T[] | null;
  /** It could not be read. */
  readonly failed: boolean;
  readonly again: () => void;
}

export function useList<T>({ read, watch }: StoredList<T>): ListState<T> {
  const [items, setItems] = useState<readonly T[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  const again = useCallback(() => setTries((n) => n + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try reads again
  useEffect(() => {
    // What was read must not take the place of what came after it.
    let isNewest = true;
    const show = (now: readonly T[]): void => {
      isNewest = false;
      setFailed(false);
      setItems(now);
    };
    const stop = watch(show);
    read().then(
      (now) => isNewest && show(now),
      () => isNewest && setFailed(true),
    );
    return () => {
      isNewest = false;
      stop();
    };
  }, [read, watch, tries]);
  return { items, failed, again };
}
