// Every call between Duidu's parts: its type here, its schema and its sender in schemas.ts.
// 'page' calls come from content scripts, 'extension' calls from our own pages; 'reader' calls go to a tab.
import type { Ask } from '../text/ask';
import type { PackedTile } from '../text/pack';
import type { PageSigns } from '../text/signs';
import type { PageState } from '../text/state';
import type { Verdict } from '../text/verdict';

/** What the popup shows of a tab. */
export type TabView =
  /** No extension may run here: the browser's own pages, the stores, the PDF viewer. */
  | { readonly kind: 'closed'; readonly why: 'browser' | 'store' | 'pdf' }
  /** Duidu has no access to this site yet; a click or a permission gives it. */
  | { readonly kind: 'no-access'; readonly site: string }
  /** The page can be read; `access`: 'always' for named news hosts and allowed sites, 'click' for this visit only. */
  | { readonly kind: 'page'; readonly site: string; readonly access: 'always' | 'click'; readonly state: PageState };

export interface Calls {
  'page.seen': { ask: Record<string, never>; reply: void };
  'page.judge': { ask: { signs: PageSigns }; reply: Verdict | null };
  'page.changed': { ask: { on: boolean }; reply: void };
  'page.hydrated': { ask: Record<string, never>; reply: boolean };
  'text.annotate': { ask: { texts: readonly string[]; how: Ask }; reply: PackedTile[][] };
  'tab.look': { ask: { tab: number }; reply: TabView };
  /** Reads or rests this page, in all its frames, until it is left. */
  'tab.turn': { ask: { tab: number; on: boolean }; reply: TabView };
  'reader.state': { ask: Record<string, never>; reply: PageState };
  /** `by` probe: the page is of an allowed site; `by` click: the reader asked for this very page. */
  'reader.turn': { ask: { on: boolean; site: string; by: 'probe' | 'click' }; reply: PageState };
}

export type CallName = keyof Calls;
