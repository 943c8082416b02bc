// The day that an article's offices are told for: that of its publication as printed, at its own clock.

/** 'YYYY-MM-DD' of a verdict's `published.iso`; null where there is none. */
export const articleDay = (iso: string | null | undefined): string | null =>
  iso && /^\d{4}-\d\d-\d\d/.test(iso) ? iso.slice(0, 10) : null;
