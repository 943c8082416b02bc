// What of a long list a query finds. What each thing is found by is made once, when a query first asks for it.
import { useMemo } from 'preact/hooks';

/** `asked` as the keys are folded; '' finds everything. `keyOf` must stay the same function. */
export function useFound<T>(items: readonly T[], asked: string, keyOf: (item: T) => string): readonly T[] {
  const isAsked = asked !== '';
  const keys = useMemo(() => (isAsked ? items.map(keyOf) : []), [isAsked, items, keyOf]);
  return useMemo(
    () => (isAsked ? items.filter((_, i) => keys[i]?.includes(asked)) : items),
    [isAsked, items, keys, asked],
  );
}
