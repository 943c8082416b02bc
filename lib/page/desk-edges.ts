// What the cards of a page need, and what is drawn of them: types only, between the desk that keeps them (card-desk.ts),
// the page, the background and the components that draw.
import type { CardChoices, Look } from '../text/look';
import type { CardDeeds, Where } from '../text/names/card-deeds';
import type { NameId } from '../text/names/name';
import type { Region } from '../text/region';
import type { Span } from '../text/span';
import type { Shown } from './shown';

export type Language = 'auto' | 'en' | 'zh-Hans' | 'zh-Hant-TW' | 'zh-Hant-HK';

/** By what a card was opened: only one that was opened by hovering goes when the pointer leaves. */
export type By = 'hover' | 'tap' | 'keys' | 'walk';

/** What a page teaches, as the reader's own glossary takes it. */
export interface Lesson {
  readonly zh: string;
  readonly en: string;
  readonly alias?: string;
}

/** What arrow keys go along: a card that was walked to stays with what it was walked by. */
export type Way = 'names' | 'words';

/** What the cards ask of the background. */
export interface CardCalls {
  look(about: Shown): Promise<Look | null>;
  /** `id` null: no name; undefined: what was said before is taken back. Resolves when the page is read so. */
  settle(form: string, id: NameId | null | undefined): Promise<void>;
  keep(lesson: Lesson): Promise<NameId>;
  /** Takes the forms of a lesson out of an entry of the reader's own glossary again. */
  drop(id: NameId, lesson: Lesson): Promise<void>;
  choices(): Promise<{ readonly language: Language; readonly card: CardChoices }>;
  /** Whose writing the page is in. */
  region(): Region;
  /** The options page at an entry of the reader's own glossary, or with a new one begun. */
  edit(id: NameId): void;
  add(form: string): void;
  know: CardDeeds['know'];
  fix: CardDeeds['fix'];
  save: CardDeeds['save'];
  unsave: CardDeeds['unsave'];
  lookUp: CardDeeds['look'];
  leaveKnownOut: CardDeeds['leaveKnownOut'];
}

/** What the cards need of the page and of the background. */
export interface DeskEdges extends CardCalls {
  /** The stretch of the text of `of` that a card is about, as it stands on the page; `ids`: who is named there. */
  stretch(of: Shown, at: Span, ids: readonly NameId[]): Shown;
  /** Goes to the mention after or before the one last pointed at; whoever shows it calls `show` when it is in view. */
  jump(id: NameId, step: 1 | -1): { readonly of: number };
  /** Goes to the word after or before and shows its card with `show`; false: there is none. */
  step(from: Shown, by: 1 | -1): Promise<boolean>;
  /** What is being gone to is not wanted any more. */
  stay(): void;
  /** What the card that is open now is about; null: none is. */
  point(about: Shown | null): void;
  where(mention: Shown): Where | null;
}

/** What is drawn of one card. */
export interface Drawing {
  readonly language: Language;
  readonly mention: number;
  readonly aloud: boolean;
  readonly look: Look;
  readonly choices: CardChoices;
  /** Regions whose speech this machine has a voice for. */
  readonly voices: readonly Region[];
  readonly region: Region;
  readonly where: Where | null;
  readonly pinned: boolean;
  readonly deeds: CardDeeds;
}

/** Draws into a root, or takes off what was drawn there. */
export type Draw = (root: Element, drawing: Drawing | null) => void;

/** Draws into a root what stands at a word under the pointer. */
export type DrawTip = (root: Element, tip: Tip | null) => void;

export interface Tip {
  readonly language: Language;
  readonly choices: CardChoices;
  /** Numbered pinyin; '' unknown. */
  readonly reading: string;
  readonly jyutping: string;
}
