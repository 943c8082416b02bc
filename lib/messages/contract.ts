// Every call between Duidu's parts: its type here, its schema and its sender in schemas.ts.
// 'page' calls come from content scripts, 'extension' calls from our own pages; 'reader' calls go to a tab.
import type { Ask } from '../text/ask';
import type { Look, SavedWord } from '../text/look';
import type { NameBrief, NameId, PackedName, SeenName, Survey } from '../text/names/name';
import type { PackedTile } from '../text/pack';
import type { Region } from '../text/region';
import type { PageSigns } from '../text/signs';
import type { PageState } from '../text/state';
import type { Typography } from '../text/typography';
import type { Verdict } from '../text/verdict';

/** What the popup shows of a tab. */
export type TabView =
  /** No extension may run here: the browser's own pages, the stores, the PDF viewer. */
  | { readonly kind: 'closed'; readonly why: 'browser' | 'store' | 'pdf' }
  /** Duidu has no access to this site yet; a click or a permission gives it. */
  | { readonly kind: 'no-access'; readonly site: string }
  /** The page can be read; `access`: 'always' for named news hosts and allowed sites, 'click' for this visit only. */
  | { readonly kind: 'page'; readonly site: string; readonly access: 'always' | 'click'; readonly state: PageState };

/** What is known of one text: its tiles, and the names in it by half-open spans (a term may take several tiles). */
export interface Annotated {
  readonly tiles: readonly PackedTile[];
  readonly names: readonly PackedName[];
}

/** What a survey goes by besides the page's texts, which come in reading order. */
export interface Article {
  /** Without fragment; readers' decisions hold for a page. */
  readonly url: string;
  /** The verdict's `published.iso`; null: not known. */
  readonly published: string | null;
  readonly region: Region | null;
}

/** What a reader says of a form on a page: it is this person (`id`), or no name at all (null). */
export interface Settled {
  readonly url: string;
  /** As printed. */
  readonly form: string;
  readonly id: NameId | null;
}

/** The names of a page for the popup; `ready` false: the survey is not done. */
export interface PageNamesView {
  readonly ready: boolean;
  readonly date: string | null;
  readonly seen: readonly SeenName[];
}

export interface Calls {
  /** Finds the names of a page: who is meant throughout it. */
  'names.survey': { ask: { texts: readonly string[]; article: Article }; reply: Survey };
  /** What is known of the word at a span of a text: the name first, the dictionary under it; `jyutping`: with that too. */
  'word.look': {
    ask: { text: string; start: number; end: number; how: Ask; url: string; jyutping?: true };
    reply: Look | null;
  };
  /** A word, as printed, counts as known or no more. */
  'word.know': { ask: { word: string; known: boolean }; reply: void };
  /** A word, as printed, is read so (numbered pinyin; null: as it was) on a page, or everywhere (`url` null). */
  'word.fix': { ask: { word: string; reading: string | null; url: string | null }; reply: void };
  'word.save': { ask: Omit<SavedWord, 'id' | 'saved'>; reply: string };
  'word.unsave': { ask: { id: string }; reply: void };
  /** Readings leave out known words: the level goes from all words to the unknown ones. */
  'word.leave-known': { ask: Record<string, never>; reply: void };
  'names.settle': { ask: Settled; reply: void };
  /** What the reader said of a form on a page is taken back. */
  'names.unsettle': { ask: { url: string; form: string }; reply: void };
  /** Adds what the page teaches to the reader's own glossary; the reply is its new id. */
  'names.keep': { ask: { zh: string; en: string; alias?: string; region: Region | null }; reply: NameId };
  /** Takes forms out of an entry of the reader's own glossary again; one without any form left goes with them. */
  'names.drop': { ask: { id: NameId; forms: readonly string[] }; reply: void };
  /** Opens the options page at a place of the glossary: 'glossary/add?zh=…', 'glossary/edit/…'. */
  'page.options': { ask: { at: string }; reply: void };
  /** Puts the card's script into the frame that asks. */
  'page.card': { ask: Record<string, never>; reply: void };
  /** Puts the pointer's script there; `marks`: what is pointed at is marked in the page's own elements too. */
  'page.pointer': { ask: { marks: boolean }; reply: void };
  'reader.names': { ask: Record<string, never>; reply: PageNamesView };
  /** Scrolls to a mention of a name, or of any name (id ''), and shows its card; the first after the last one shown (`step` 1) or before it (-1). */
  'reader.jump': { ask: { id: NameId; step: 1 | -1; card: boolean }; reply: { at: number; of: number } };
  /** Opens the card of the word at the caret or first in view; `menu`: of what is selected or was pressed last. */
  'reader.look-up': { ask: { by: 'key' | 'menu' }; reply: void };
  'page.seen': { ask: Record<string, never>; reply: void };
  'page.judge': { ask: { signs: PageSigns }; reply: Verdict | null };
  /**
   * `marks`: names are marked in the page's own elements too, not only in Duidu's. `before`: how readings were set until
   * now, on a page that has its style already; off, `typography` says how they were set.
   */
  'page.changed': {
    ask: { on: boolean; marks: boolean; typography: Typography; before?: Typography };
    reply: void;
  };
  'page.hydrated': { ask: Record<string, never>; reply: boolean };
  'text.annotate': {
    ask: { texts: readonly string[]; how: Ask; url: string };
    reply: { texts: Annotated[]; about: Readonly<Record<NameId, NameBrief>> };
  };
  'tab.look': { ask: { tab: number }; reply: TabView };
  /** Reads or rests this page, in all its frames, until it is left. */
  'tab.turn': { ask: { tab: number; on: boolean }; reply: TabView };
  'reader.state': { ask: Record<string, never>; reply: PageState };
  /** `by` probe: the page is of an allowed site; `by` click: the reader asked for this very page. */
  'reader.turn': { ask: { on: boolean; site: string; by: 'probe' | 'click' }; reply: PageState };
}

export type CallName = keyof Calls;
