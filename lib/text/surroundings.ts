// A place of a text with the words around it, each read in its context: what looking up a word goes by. Cuts and reads as
// annotate does, but of the sentence only, and with what printing put into its words (line breaks, blanks) taken out.
// Offsets are the flat text's; `source` tells those of the text. What dictionaries say of the words is not known here.
import { type AmountsBy, amountsIn, type FoundAmount } from './amounts';
import { type Aligned, convert, outputOf, sourceEnd, sourceOf, unchanged } from './convert';
import { type Flat, flatOf, flatten, sourceSpan } from './flat';
import { readingOf } from './pinyin';
import { type Plan, type Tables, TRADITIONAL } from './plan';
import { TextReadings } from './readings';
import { reachAt, sentenceAt } from './sentence';
import type { Span } from './span';
import { toNumbers } from './syllable';
import { type Word, wordsOf } from './words';

/** So many units on either side of the place decide how it is cut and read. */
const REACH = 160;
const LETTER = /[\p{Script=Han}\p{N}\p{L}〇]/u;

/** The words around a place. */
export interface Surroundings {
  readonly flat: string;
  /** The first letter or digit of what was asked about. */
  readonly place: number;
  readonly sentence: Span;
  /** As the text is cut; `number` is that of the lexicon, -1 for none. */
  readonly words: readonly Word[];
  /** The name that stands at the place, of what was said not to be cut or to be looked up whole. */
  readonly name: Span | null;
  /** Is it in Traditional characters? */
  readonly isTraditional: boolean;
  /** The number or date that stands at the place. */
  readonly amount: FoundAmount | null;
  /** The flat text in Simplified characters, unit for unit; where that does not line up, as printed. */
  readonly simple: string;
  /** The Simplified form of a stretch. */
  simplified(at: Span): string;
  /** The syllables of a stretch in its context ('zhang3'), '' for what is not read. By the Mainland's standard. */
  syllables(at: Span): string[];
  /** Where a stretch stands in the text. */
  source(at: Span): Span;
}

/**
 * The surroundings of a place; null where no letter or digit is at it. `names` are those of the text; people's are not
 * cut (`isKept`).
 */
export function surround(
  text: string,
  at: Span,
  { simplify }: Plan,
  tables: Tables,
  names: readonly (Span & { readonly isKept: boolean })[],
): Surroundings | null {
  const from = letterIn(text, at);
  if (from < 0) return null;
  const sentence = sentenceAt(text, from);
  const flat = flatten(text, windowOf(text, from, reachAt(text, from)));
  const place = flatOf(flat, from);
  const keep = names.filter(({ isKept }) => isKept).flatMap((name) => flatSpan(flat, name));
  const name = names.flatMap((one) => flatSpan(flat, one)).find(({ start, end }) => start <= place && place < end);
  const simple = simplify ? convert(flat.text, tables.conversion(simplify), keep) : unchanged(flat.text);
  const lexicon = tables.lexicon();
  const own = cut(simple, keep, flat.text.length).flatMap((part) => wordsOf(simple.text, part, lexicon));
  const readings = new TextReadings(simple.text, tables.readings());
  readings.read(own);
  const by: AmountsBy = { words: own, readingAt: (offset) => syllableAt(offset, own, readings) };
  const amount = amountAt(flat.text, simple, place, by);
  return {
    flat: flat.text,
    place,
    sentence,
    words: own.map((word) => ({ ...backOf(simple, word), number: word.number })),
    name: name ?? null,
    isTraditional: simplify === TRADITIONAL,
    amount,
    simple: linedUp(flat.text, simple),
    simplified: ({ start, end }) => simple.text.slice(outputOf(simple, start), outputOf(simple, end)),
    syllables: (span) => syllablesOf(span, flat.text, simple, by),
    source: (span) => sourceSpan(flat, span),
  };
}

/** Where the first letter or digit of a span stands, from its beginning; -1 for none. Half a character counts as all of it. */
function letterIn(text: string, { start, end }: Span): number {
  const begin = /[\udc00-\udfff]/.test(text.charAt(start)) ? start - 1 : start;
  for (let i = Math.max(0, begin); i < Math.min(Math.max(end, start + 1), text.length); i++) {
    if (LETTER.test(String.fromCodePoint(text.codePointAt(i) as number))) return i;
  }
  // A sign inside a number or at its end: 1.5, 10:30, 30%.
  return /[.,:%‰．，：％/-]/.test(text.charAt(begin)) && /\p{Nd}/u.test(text.charAt(begin - 1)) ? begin - 1 : -1;
}

/** The part of a stretch near a place: all of it, but where it is very long. */
function windowOf(text: string, at: number, all: Span): Span {
  const start = Math.max(all.start, at - REACH);
  const end = Math.min(all.end, at + REACH);
  // No half characters at the edges.
  return {
    start: /[\udc00-\udfff]/.test(text.charAt(start)) ? start + 1 : start,
    end: /[\udc00-\udfff]/.test(text.charAt(end)) ? end + 1 : end,
  };
}

function flatSpan(flat: Flat, { start, end }: Span): Span[] {
  const span = { start: flatOf(flat, start), end: flatOf(flat, end) };
  return span.end > span.start ? [span] : [];
}

/** The stretches of the Simplified form between the edges of names. */
function cut(simple: Aligned, keep: readonly Span[], length: number): Span[] {
  const edges = [0, ...keep.flatMap(({ start, end }) => [start, end]), length];
  return edges
    .slice(1)
    .map((end, i) => ({ start: outputOf(simple, edges[i] as number), end: outputOf(simple, end) }))
    .filter(({ start, end }) => end > start);
}

function linedUp(flat: string, simple: Aligned): string {
  if (simple.atoms.length === 0) return simple.text;
  let text = '';
  let from = 0;
  for (const { at, to } of simple.atoms) {
    const offset = outputOf(simple, from);
    text += simple.text.slice(offset, to.start) + flat.slice(at.start, at.end);
    from = at.end;
  }
  return text + simple.text.slice(outputOf(simple, from));
}

const backOf = (simple: Aligned, { start, end }: Span): Span => ({
  start: sourceOf(simple, start),
  end: sourceEnd(simple, end),
});

/** The number or date at a place, its unit as it is printed. */
function amountAt(flat: string, simple: Aligned, place: number, by: AmountsBy): FoundAmount | null {
  const at = outputOf(simple, place);
  const found = amountsIn(simple.text, by).find(({ start, end }) => start <= at && at < end);
  if (!found) return null;
  const { amount } = found;
  const span = backOf(simple, found);
  if (amount.kind === 'date') return { ...found, ...span };
  // The unit, where there is one, ends the number.
  const unit = flat.slice(span.end - amount.unit.length, span.end);
  return { ...found, ...span, amount: { ...amount, unit } };
}

/** The reading of a character in its word. */
function syllableAt(offset: number, words: readonly Word[], readings: TextReadings): string | undefined {
  const word = words.find(({ start, end }) => start <= offset && offset < end);
  return word ? readings.of(word, offset) : readings.at(offset);
}

/** One syllable for each character of a stretch. */
function syllablesOf({ start, end }: Span, flat: string, simple: Aligned, by: AmountsBy): string[] {
  const syllables: string[] = [];
  for (let at = start; at < end; ) {
    const character = String.fromCodePoint(flat.codePointAt(at) as number);
    // Some characters outside the BMP are read only in the form that they were written in.
    const alone = () => {
      const marked = /\p{Script=Han}/u.test(character) ? readingOf(character) : null;
      return marked === null ? '' : toNumbers(marked);
    };
    syllables.push(by.readingAt(outputOf(simple, at)) ?? alone());
    at += character.length;
  }
  return syllables;
}
