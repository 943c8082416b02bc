// What Duidu tells of itself, for whoever opens the console: faults of ours and of what is stored.
// Never a page's words or addresses: a log may be pasted into a bug report.

const write =
  (to: 'warn' | 'error') =>
  (what: string, cause?: unknown): void => {
    if (cause === undefined) console[to](`Duidu: ${what}`);
    else console[to](`Duidu: ${what}`, cause);
  };

export const log = {
  /** Something was not as expected and Duidu went on without it. */
  warn: write('warn'),
  /** Something that was asked for could not be done. */
  error: write('error'),
} as const;
