// How a text of a catalogue becomes words: the form for a number, {holes} filled, numbers as the language writes them.

/** A text, or its forms by number ({n}) where a language has several. */
export type Entry = string | { readonly one?: string; readonly other: string };

export type Holes<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Holes<Rest> : never;
export type HolesOf<E> = E extends { readonly other: infer Other } ? Holes<Other> : Holes<E>;
/** What a text must be given: nothing, or a value for each of its holes. */
export type ParamsOf<E> = [HolesOf<E>] extends [never] ? [] : [params: Readonly<Record<HolesOf<E>, string | number>>];

/** Fills the texts of one language. */
export function filler(locale: string): (entry: Entry, params?: Readonly<Record<string, string | number>>) => string {
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const formOf = (entry: Entry, n: unknown): string => {
    if (typeof entry === 'string') return entry;
    return typeof n === 'number' && plurals.select(n) === 'one' ? (entry.one ?? entry.other) : entry.other;
  };
  return (entry, params = {}) =>
    formOf(entry, params.n).replace(/\{(\w+)\}/g, (hole, name: string) => {
      const value = Object.hasOwn(params, name) ? params[name] : undefined;
      if (value === undefined) return hole;
      return typeof value === 'number' ? numbers.format(value) : value;
    });
}
