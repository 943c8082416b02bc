// Reads the characters of a text that was cut into words. One order, the first that speaks is heard:
//
//   names (layers over the text, annotate.ts) → phrases → surnames → the model of contexts → the lexicon's word → pinyin-pro
//
// The model hears what the lexicon and pinyin-pro say, and has a say only about characters with several readings.
import type { Phrases } from './phrases';
import { type Heard, hear, readingOf } from './pinyin';
import type { Place } from './reading-features';
import type { ReadingModel } from './reading-model';
import type { Span } from './span';
import { eachSurname } from './surnames';
import { toNumbers } from './syllable';
import type { Lexicon, Word } from './words';

/** Longer words of the lexicon leave no choice. */
const LONGEST = 2;

/** What a place is made by: which characters are in question, and the numbers of syllables. */
export interface Asked {
  knows(code: number): boolean;
  numberOf(syllable: string): number;
  /** Whether a character in question may be read so. */
  hasReading(code: number, syllable: string): boolean;
}

/** Tells `visit` every character in question of a text's words, in its place; the place holds until the next one. */
export function eachPlace(
  { text, words, heard, isOpen }: { text: string; words: readonly Word[]; heard: Heard; isOpen: boolean },
  lexicon: Lexicon,
  asked: Asked,
  visit: (place: Place) => void,
): void {
  // One object for all: a long text has thousands of places.
  const place = { text, isOpen, at: 0, word: NOWHERE, before: -1, after: -1, lexical: 0, heard: 0, alone: 0 };
  for (const [i, word] of words.entries()) {
    const { start, end, number } = word;
    const inLexicon = end - start > 1 && number >= 0;
    if (inLexicon && end - start > LONGEST) continue;
    for (let at = start; at < end; at++) {
      if (!asked.knows(text.charCodeAt(at))) continue;
      const own = inLexicon ? lexicon.syllableOf(number, end - start, at - start) : '';
      const marked = heard(at);
      const ear = marked === undefined ? '' : numbered(marked);
      // What both say of a word stands; so does a reading that only words have, mostly a neutral tone.
      if (own !== '' && (own === ear || !asked.hasReading(text.charCodeAt(at), own))) continue;
      const before = words[i - 1];
      const after = words[i + 1];
      place.at = at;
      place.word = word;
      place.before = before?.end === start ? before.start : -1;
      place.after = after?.start === end ? after.end : -1;
      place.lexical = own === '' ? 0 : asked.numberOf(own);
      place.heard = ear === '' ? 0 : asked.numberOf(ear);
      place.alone = asked.numberOf(aloneOf(text.charAt(at)));
      visit(place);
    }
  }
}

const NOWHERE: Span = { start: 0, end: 0 };

const NUMBERED = new Map<string, string>();

/** toNumbers, which there are some fourteen hundred answers to. */
function numbered(marked: string): string {
  let found = NUMBERED.get(marked);
  if (found === undefined) {
    found = toNumbers(marked);
    NUMBERED.set(marked, found);
  }
  return found;
}

const ALONE = new Map<string, string>();

/** What pinyin-pro says of a character alone. */
function aloneOf(character: string): string {
  let found = ALONE.get(character);
  if (found === undefined) {
    const marked = readingOf(character);
    found = marked === null ? '' : numbered(marked);
    ALONE.set(character, found);
  }
  return found;
}

/** What reading takes. */
export interface ReadingSteps {
  readonly lexicon: Lexicon;
  readonly model: ReadingModel;
  /** null: none are heard. */
  readonly phrases: Phrases | null;
}

/** The readings of a text's words. */
export class TextReadings {
  readonly #text: string;
  readonly #steps: ReadingSteps;
  readonly #heard: Heard;
  /** What phrases and the model say, by place. */
  readonly #chosen: (string | undefined)[];

  constructor(text: string, steps: ReadingSteps, heard: Heard = hear(text)) {
    this.#text = text;
    this.#steps = steps;
    this.#heard = heard;
    this.#chosen = new Array(text.length);
  }

  /** Reads the characters of these words. */
  read(words: readonly Word[]): void {
    const { lexicon, model, phrases } = this.#steps;
    const chosen = this.#chosen;
    phrases?.each(this.#text, words, (at, syllable) => {
      chosen[at] = syllable;
    });
    eachSurname(this.#text, words, (at, syllable) => {
      chosen[at] ??= syllable;
    });
    eachPlace({ text: this.#text, words, heard: this.#heard, isOpen: false }, lexicon, model, (place) => {
      chosen[place.at] ??= model.choose(place);
    });
  }

  /** The reading of a character that is a word ('zhang3'); undefined where nothing has one. */
  at(offset: number): string | undefined {
    const chosen = this.#chosen[offset];
    if (chosen !== undefined) return chosen;
    const marked = this.#heard(offset);
    return marked === undefined ? undefined : numbered(marked);
  }

  /** The reading of a character of a word. */
  of({ start, end, number }: Word, offset: number): string | undefined {
    if (end - start === 1 || number < 0) return this.at(offset);
    return this.#chosen[offset] ?? this.#steps.lexicon.syllableOf(number, end - start, offset - start);
  }

  /** What is put for the syllables of the lexicon's word, by their place in it; undefined for nothing. */
  insteadOf({ start, end, number }: Word): ReadonlyMap<number, string> | undefined {
    let instead: Map<number, string> | undefined;
    for (let at = start; at < end; at++) {
      const chosen = this.#chosen[at];
      if (chosen === undefined || chosen === this.#steps.lexicon.syllableOf(number, end - start, at - start)) continue;
      instead ??= new Map();
      instead.set(at - start, chosen);
    }
    return instead;
  }
}
