// What may be asked of the page by a card: types only, between the page that keeps the card (lib/page) and the
// components that draw it.
import type { Look, LookedWord } from '../look';
import type { Region } from '../region';
import type { NameEntry, NameId } from './name';

/** The how-manieth of a name's mentions in this article, from 1. */
export interface Where {
  readonly at: number;
  readonly of: number;
}

export interface CardDeeds {
  /** This form is that person on this page, or no name (null), or what was said before is taken back (undefined). */
  settle(id: NameId | null | undefined): Promise<void>;
  /** Adds what the page teaches to the reader's own glossary. */
  keep(entry: NameEntry): Promise<NameId>;
  /** Takes what was kept out of the reader's own glossary again. */
  drop(id: NameId, entry: NameEntry): Promise<void>;
  /** Goes to the next or previous mention of a name, of any name when `id` is ''. */
  walk(id: NameId, step: 1 | -1, byPointer: boolean): void;
  copy(what: string): Promise<void>;
  /** The options page at an entry of the reader's own glossary. */
  edit(id: NameId): void;
  /** The options page with a new entry for this form. */
  add(form: string): void;
  pin(on: boolean): void;
  /** The next word of the text, or the one before. */
  step(by: 1 | -1): void;
  /** The word counts as known, or no more; resolves when the page shows it. */
  know(word: LookedWord, known: boolean): Promise<void>;
  /** The word is read so (numbered pinyin) from now on, in this article or always; null: as it was. */
  fix(word: LookedWord, reading: string | null, where: 'always' | 'here'): Promise<void>;
  /** Keeps the word with its sentence; the reply is its id. */
  save(word: LookedWord, look: Look): Promise<string>;
  unsave(id: string): Promise<void>;
  /** What is known of a headword that an entry refers to; null: nothing. */
  look(headword: string): Promise<Look | null>;
  /** Says it aloud in a voice of the region; only where `voices` of the card names that region. */
  speak(what: string, region: Region): void;
  /** Readings leave out known words from now on. */
  leaveKnownOut(): Promise<void>;
  /** A pinned card goes to the next corner of the screen. */
  move(): void;
  close(): void;
}
