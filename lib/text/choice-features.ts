// What the model of choose.ts looks at: what stands around a character, the word it stands in, and who speaks for which
// of its options; and how much is needed to overrule OpenCC. Shared by choosing and by training, so that both see the same.
import type { Replacements, Stage } from './convert';
import { isHan } from './han';
import { isHardTransliterated, isTransliterated } from './names/cues';
import type { Span } from './span';

/** What a key of the model is about: the unit after the character. No text has these units. */
export const ABOUT = {
  right: '\u0001',
  left: '\u0002',
  sides: '\u0003',
  word: '\u0004',
  vote: '\u0005',
  /** The character whatever stands around it. */
  own: '\u0006',
  /** What around it looks like a foreign name. */
  foreign: '\u0007',
} as const;
/** In place of the character: a key that holds for all of them. */
export const ANY_CHARACTER = '\u0000';
/** How many units to each side are looked at. */
export const REACH = 3;
/** Weights are kept as whole numbers: so many to one natural logarithm of the odds. */
export const STEPS = 12;
/**
 * By how many steps another option must be likelier than OpenCC's to overrule it, by who speaks. A phrase of OpenCC's that
 * agrees with the cutting into words was written down by someone and stands; much is needed against one that holds
 * several words (那只, 这周) or is a word that CC-CEDICT writes otherwise, and less than nothing where a word speaks against
 * a default. PROVENANCE.md tells how the
 * steps were set.
 */
export function marginOf([opencc, ...others]: readonly Vote[], option: string): number {
  const kind = opencc?.kind ?? '';
  const isInCedict = others.some((vote) => vote.kind.startsWith('c') && vote.option === option);
  if (kind.endsWith('e') && isInCedict) return 30;
  // 个中 is a phrase, but not in 一个中国政策, which CC-CEDICT has as one word.
  if (kind.endsWith('i') && isInCedict) return 0;
  if (stands(kind)) return Infinity;
  if (kind.endsWith('a')) return 24;
  // The word's own phrase, or CC-CEDICT's writing of it, against a default or a phrase that the cutting breaks: taken,
  // unless the context speaks against it.
  return others.some((vote) => vote.option === option) ? -24 : 15;
}

/** Whether OpenCC's answer stands whatever the context: its phrase is a word, within one, all there is, or long. */
export const stands = (kind: string): boolean => {
  const relation = kind.charAt(2);
  return relation === 'l' || relation === 'e' || relation === 'i' || (relation === 'a' && kind.charAt(1) === '4');
};

/** A text as the model sees it: Han as it is, a stand-in for the kind of all else; forwards and backwards. */
export interface Context {
  readonly text: string;
  /** Unit `i` of the text is at `i + REACH`; edges are as white space is. */
  readonly units: string;
  readonly backwards: string;
}

export function contextOf(text: string): Context {
  const edge = '^'.repeat(REACH);
  const units: string[] = [];
  for (let i = 0; i < text.length; i++) units.push(unitAt(text, i));
  const forwards = units.join('');
  return { text, units: edge + forwards + edge, backwards: edge + units.reverse().join('') + edge };
}

function unitAt(text: string, at: number): string {
  const code = text.charCodeAt(at);
  if (isHan(code) || (code >= 0xd800 && code <= 0xdfff)) return text.charAt(at);
  if (code >= 0x30 && code <= 0x39) return '0';
  if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) return 'A';
  return code > 0x20 ? '。' : '^';
}

/** Where the model looks: a place of a Simplified text, and the word that it stands in; null where none was cut. */
export interface Place {
  readonly context: Context;
  readonly at: number;
  readonly word: Span | null;
}

/** Words as the model's keys have them: their beginnings of at least three units are features of a place. */
export function chainsOf({ context, at }: Place): [right: string, left: string, sides: string, foreign: string] {
  const { text, units, backwards } = context;
  const own = text.charAt(at);
  const after = at + REACH + 1;
  const before = text.length - at + REACH;
  return [
    own + ABOUT.right + units.slice(after, after + REACH),
    own + ABOUT.left + backwards.slice(before, before + REACH),
    own + ABOUT.sides + backwards.charAt(before) + units.slice(after, after + 2),
    own + ABOUT.foreign + foreignAround(text, at),
  ];
}

/**
 * What around a place looks like a foreign name: whether a character beside it hardly stands in words (尔 斯 弗), and how
 * many to its left and right, up to REACH, are such as names are written with.
 */
function foreignAround(text: string, at: number): string {
  const left = foreignFrom(text, at, -1);
  const right = foreignFrom(text, at, 1);
  const hard = Math.min(2, (left >> 4) + (right >> 4));
  return hard === 0 ? '' : `${hard}${left & 0xf}${right & 0xf}`;
}

/** How many of a name's characters stand in a row to one side; above four bits, how many of them are rare in words. */
function foreignFrom(text: string, at: number, step: number): number {
  let count = 0;
  for (let n = 1; n <= REACH; n++) {
    const code = text.charCodeAt(at + step * n);
    if (!isTransliterated(code)) break;
    count += isHardTransliterated(code) ? 0x11 : 1;
  }
  return count;
}

/** The key of the word that a place stands in, and where in it. */
export const wordKey = ({ context, at }: Place, word: Span): string =>
  context.text.charAt(at) + ABOUT.word + (at - word.start) + context.text.slice(word.start, word.end);

/** Who speaks for an option, as a kind, and the character that is spoken for. */
export interface Vote {
  readonly kind: string;
  readonly option: string;
}

/** What is asked beside OpenCC's answer. */
export interface Voices {
  /** OpenCC's phrases and characters. */
  readonly stage: Stage;
  /** Words that CC-CEDICT writes otherwise than OpenCC does. */
  readonly words: Replacements;
}

/** Who speaks for which option at a place, given OpenCC's answer and the phrase of OpenCC's that gave it, if one did. */
export function votesOf(place: Place, answer: string, phrase: Span | null, { stage, words }: Voices): Vote[] {
  const { text } = place.context;
  const { at, word } = place;
  const kind = kindOf(text, phrase, word);
  const votes: Vote[] = [{ kind, option: answer }];
  if (!word || word.end - word.start < 2) return votes;
  if (!phrase || kind.endsWith('x'))
    votes.push({ kind: `w${capped(word)}`, option: ofWordAlone(text, at, word, stage) });
  const match = words.table.longest(text, word.start, word.end);
  if (match?.end === word.end) {
    votes.push({ kind: `c${capped(word)}`, option: words.of(match.word).charAt(at - word.start) });
  }
  return votes;
}

/** How OpenCC came by its answer: 'd', its default for the character, or a phrase, how long, and how it lies. */
export const kindOf = (text: string, phrase: Span | null, word: Span | null): string =>
  phrase ? `p${capped(phrase)}${relationOf(text, phrase, word)}` : 'd';

const capped = ({ start, end }: Span): number => Math.min(4, end - start);

/** How a phrase lies to the word of the cutting: all that stands there, equal, inside, around it, or across its edge. */
function relationOf(text: string, phrase: Span, word: Span | null): string {
  if (!isHan(text.charCodeAt(phrase.start - 1)) && !isHan(text.charCodeAt(phrase.end))) return 'l';
  if (!word) return 'n';
  if (phrase.start === word.start && phrase.end === word.end) return 'e';
  if (phrase.start >= word.start && phrase.end <= word.end) return 'i';
  if (phrase.start <= word.start && phrase.end >= word.end) return 'a';
  return 'x';
}

/** OpenCC's character for a place by a phrase of it, where it is given the word alone; '' where no phrase gives one. */
function ofWordAlone(text: string, at: number, word: Span, stage: Stage): string {
  for (let i = word.start; i <= at; ) {
    let end = i + 1;
    let value = '';
    for (const { table, of } of stage) {
      const match = table.longest(text, i, word.end);
      if (match && (value === '' || match.end > end)) {
        end = match.end;
        value = of(match.word);
      }
    }
    if (end > at) return end > i + 1 && value.length === end - i ? value.charAt(at - i) : '';
    i = end;
  }
  return '';
}
