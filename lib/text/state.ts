// What a reader tells of the page that it is on.
import type { Ask } from './ask';
import type { Verdict } from './verdict';

/** Why a page is not being read, when it is not. */
export type Rest =
  /** The page holds no Chinese text to speak of. */
  | 'not-chinese'
  /** The reader switched this site off. */
  | 'site-off'
  /** Nobody asked yet: the host is neither a named news host nor allowed by the reader. */
  | 'not-asked'
  /** Switched off for this page only. */
  | 'page-off';

export interface PageState {
  /** The host whose site rule applies: the top document's. */
  readonly site: string;
  readonly verdict: Verdict | null;
  readonly on: boolean;
  /** Present exactly when `on` is false. */
  readonly rest?: Rest;
  /** What is shown now. */
  readonly ask: Ask;
  /** Words given readings so far. */
  readonly words: number;
  /** Milliseconds from the reader's start to the first painted screen; null before that. */
  readonly firstPaint: number | null;
}
