// Whether a stored value fits, and with that its type. Named and used as valibot's, of which it is the little that settings
// need: settings travel into every page that is read, and valibot weighs as much as the painter there.
import { isRecord } from '../platform/record';

export type Check<T> = (value: unknown) => value is T;
export type InferOutput<C> = C extends Check<infer T> ? T : never;

export const is = (check: (value: unknown) => boolean, value: unknown): boolean => check(value);

export const picklist =
  <const T>(all: readonly T[]): Check<T> =>
  (value): value is T =>
    (all as readonly unknown[]).includes(value);

export const literal = <const T>(one: T): Check<T> => picklist([one]);

export const boolean = (): Check<boolean> => picklist([true, false]);

/** A text that fits the pattern, at most `most` UTF-16 units long. */
export const text =
  (most: number, pattern: RegExp): Check<string> =>
  (value): value is string =>
    typeof value === 'string' && value.length <= most && pattern.test(value);

/** A record with just these keys. */
export const strictObject =
  <C extends Readonly<Record<string, Check<unknown>>>>(checks: C): Check<{ [K in keyof C]: InferOutput<C[K]> }> =>
  (value): value is { [K in keyof C]: InferOutput<C[K]> } =>
    isRecord(value) &&
    Object.keys(value).every((key) => Object.hasOwn(checks, key)) &&
    Object.entries(checks).every(([key, check]) => Object.hasOwn(value, key) && check(value[key]));

/** A list of at most so many. */
export const array =
  <T>(check: Check<T>, most: number): Check<T[]> =>
  (value): value is T[] =>
    Array.isArray(value) && value.length <= most && value.every(check);
