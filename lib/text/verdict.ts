// What Duidu concludes about a page, and why.
import type { Region, Script } from './region';

/** A day or moment, and how sure its zone is. */
export interface Published {
  /** 'YYYY-MM-DD' or 'YYYY-MM-DDTHH:MM±HH:MM' (or Z). */
  readonly iso: string;
  /** 'inferred': no zone is printed, the outlet's own was taken; 'none': a day without a time. */
  readonly zone: 'printed' | 'inferred' | 'none';
}

/** One sign that weighed, as a stable key ('lang', 'host', 'wording', 'json-ld' …) and what it says. */
export interface Reason {
  readonly about: 'chinese' | 'script' | 'region' | 'news';
  readonly sign: string;
  readonly says: string;
}

export interface Verdict {
  /** Han characters in the page's text. */
  readonly han: number;
  readonly script: Script;
  readonly region: Region | null;
  /** Is it a news article (and not a list, a manual, a forum)? */
  readonly news: boolean;
  readonly title: string;
  readonly published: Published | null;
  readonly byline: string | null;
  readonly outlet: string | null;
  readonly reasons: readonly Reason[];
}
