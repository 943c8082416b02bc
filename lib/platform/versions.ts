// Stored values carry the number of the format that they were written in. The steps of a format take an old value to
// the present one, one version at a time. Pure; shelf.ts reads and writes.
// A step is never edited after its release, and the tests keep one stored example of each version.

/** `steps[n]` takes a value of version n - 1 to version n. */
export type Steps = Readonly<Record<number, (old: unknown) => unknown>>;

export interface Format {
  readonly version: number;
  readonly steps: Steps;
}

export type Upgraded =
  | { readonly ok: true; readonly value: unknown; readonly version: number }
  /** `at`: the step that could not be done. The value is to be kept aside as it was. */
  | { readonly ok: false; readonly at: number; readonly cause: unknown };

/** The version that a stored meta record names; a value without one is of the first version. */
export function versionOf(meta: unknown): number {
  const named = typeof meta === 'object' && meta !== null && 'v' in meta ? meta.v : 1;
  return typeof named === 'number' && Number.isInteger(named) && named > 0 ? named : 1;
}

/**
 * Takes a value to the present format. A value of a newer version, left by a later Duidu, stays as it is under its own
 * number: what still fits can be read, and the later Duidu finds its own back.
 */
export function upgrade(value: unknown, from: number, format: Format): Upgraded {
  let now = value;
  for (let version = from + 1; version <= format.version; version++) {
    const step = format.steps[version];
    if (!step) return { ok: false, at: version, cause: new Error(`there is no step to version ${version}`) };
    try {
      now = step(now);
    } catch (cause) {
      return { ok: false, at: version, cause };
    }
  }
  return { ok: true, value: now, version: Math.max(from, format.version) };
}
