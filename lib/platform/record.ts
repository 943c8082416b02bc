// Records of unknown content, such as storage and imported files hold: looked at and changed without trusting them.

/** A stored value before it is known to fit. */
export type Stored = Readonly<Record<string, unknown>>;

/** A record such as storage holds, and not an array, a string or null. */
export const isRecord = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An own property only: a host may be called `constructor` and a stored object may carry `__proto__`. */
export const own = (record: Stored, key: string): unknown => (Object.hasOwn(record, key) ? record[key] : undefined);

/** The same record with some keys set, or without them (undefined). Keys such as `__proto__` become plain own keys. */
export function withKeys(record: Stored, changes: ReadonlyMap<string, unknown>): Stored {
  const others = Object.entries(record).filter(([name]) => !changes.has(name));
  return Object.fromEntries([...others, ...[...changes].filter(([, value]) => value !== undefined)]);
}

/** The same record with one key set, or without it. */
export const withKey = (record: Stored, key: string, value: unknown): Stored =>
  withKeys(record, new Map([[key, value]]));
