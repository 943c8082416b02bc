// Learns the weights of choose.ts: multinomial logistic regression, one model for each Simplified character, its voices
// shared by all; Adagrad with an L1 penalty (Duchi, Hazan, Singer 2011), in a fixed order, so that the same lessons give
// the same weights. What the lessons are is choice-corpus.ts's.
import {
  ABOUT,
  ANY_CHARACTER,
  chainsOf,
  contextOf,
  marginOf,
  type Place,
  STEPS,
  type Voices,
  votesOf,
  wordKey,
} from '../text/choice-features';
import type { Stage } from '../text/convert';
import type { Span } from '../text/span';
import { type Lexicon, wordsOf } from '../text/words';
import { type Pair, UNKNOWN } from './choice-corpus';
import type { Model } from './compile/choices';
import type { Fold } from './variants';

/** A place of a text with what is known of it. */
export interface Case {
  readonly pair: Pair;
  readonly at: number;
  readonly options: string;
  /** Which option is right, and which OpenCC takes (-1: one that is no option). */
  readonly right: number;
  readonly opencc: number;
  readonly keys: readonly number[];
  /** Keys of voices with the options that they speak for. */
  readonly votes: readonly (readonly [key: number, option: number])[];
  /** By how many steps each option must outdo OpenCC's. */
  readonly margins: readonly number[];
}

/** Keys as numbers, in order of appearance. */
class Keys {
  readonly list: string[] = [];
  readonly #numbers = new Map<string, number>();

  number(key: string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.list.length);
    return this.list.push(key) - 1;
  }
}

/** OpenCC's answer for each unit of a text, and the phrase that gave it. */
export function answersOf(text: string, stage: Stage): { answers: string[]; phrases: (Span | null)[] } {
  const answers: string[] = [];
  const phrases: (Span | null)[] = [];
  for (let i = 0; i < text.length; ) {
    let end = 0;
    let value = '';
    for (const { table, of } of stage) {
      const match = table.longest(text, i, text.length);
      if (match && match.end > end) {
        end = match.end;
        value = of(match.word);
      }
    }
    if (end === 0) {
      end = i + 1;
      value = text.charAt(i);
    }
    const phrase = end > i + 1 ? { start: i, end } : null;
    for (let k = i; k < end; k++) {
      answers.push(value.length === end - i ? value.charAt(k - i) : '');
      phrases.push(phrase);
    }
    i = end;
  }
  return { answers, phrases };
}

/** How often an option that OpenCC knows nothing of must stand in texts to be one. */
const SEEN = 2;

/** The characters that have several options, each option in OpenCC's spelling where it has one. */
export function optionsOf(pairs: readonly Pair[], opencc: Iterable<[string, string]>, fold: Fold): Map<string, string> {
  const spellings = new Map<string, Map<string, Map<string, number>>>();
  const note = (own: string, option: string, times: number) => {
    if (option === UNKNOWN || !/^[\u3400-\u9fff]$/.test(own) || !/^[\u3400-\u9fff]$/.test(option)) return;
    const classes = spellings.get(own) ?? new Map<string, Map<string, number>>();
    spellings.set(own, classes);
    const counts = classes.get(fold(option)) ?? new Map<string, number>();
    classes.set(fold(option), counts);
    counts.set(option, (counts.get(option) ?? 0) + times);
  };
  const KNOWN = 1e6;
  for (const [own, other] of opencc) {
    if (own.length === other.length) for (let i = 0; i < own.length; i++) note(own.charAt(i), other.charAt(i), KNOWN);
  }
  for (const { simplified, traditional, isWord } of pairs) {
    if (isWord) continue;
    for (let i = 0; i < simplified.length; i++) note(simplified.charAt(i), traditional.charAt(i), 1);
  }
  const options = new Map<string, string>();
  for (const [own, classes] of spellings) {
    const kept = [...classes.values()]
      .map((counts) => [...counts].sort((a, b) => b[1] - a[1]))
      .filter((counts) => counts.reduce((sum, [, times]) => sum + times, 0) >= SEEN)
      .map((counts) => counts[0]?.[0] ?? '');
    if (kept.length > 1) options.set(own, kept.join(''));
  }
  return options;
}

/** What cases are made with. */
export interface Means {
  readonly options: ReadonlyMap<string, string>;
  readonly lexicon: Lexicon;
  readonly voices: Voices;
  readonly fold: Fold;
}

/** The cases of all lessons, and their keys. */
export function casesOf(pairs: readonly Pair[], means: Means): { cases: Case[]; keys: readonly string[] } {
  const keys = new Keys();
  return { cases: pairs.flatMap((pair) => casesOfPair(pair, means, keys)), keys: keys.list };
}

function casesOfPair(pair: Pair, { options, lexicon, voices, fold }: Means, keys: Keys): Case[] {
  const { simplified: text, traditional, isWord } = pair;
  if (![...text].some((own) => options.has(own))) return [];
  const { answers, phrases } = answersOf(text, voices.stage);
  const words = isWord ? [] : wordsOf(text, { start: 0, end: text.length }, lexicon);
  const context = contextOf(text);
  const cases: Case[] = [];
  let w = 0;
  for (let at = 0; at < text.length; at++) {
    const list = options.get(text.charAt(at));
    if (list === undefined) continue;
    const optionOf = (char: string) => [...list].findIndex((option) => fold(option) === fold(char));
    const right = optionOf(traditional.charAt(at));
    if (right < 0) continue;
    for (let word = words[w]; word && word.end <= at; word = words[++w]);
    const word = words[w];
    const place = { context, at, word: word && word.start <= at ? word : null };
    const answer = answers[at] ?? '';
    const voiced = isWord ? [] : votesOf(place, answer, phrases[at] ?? null, voices);
    const votes = voiced.flatMap(({ kind, option }) => {
      const spoken = option === '' ? -1 : optionOf(option);
      const both = [ANY_CHARACTER + kind, text.charAt(at) + ABOUT.vote + kind];
      return spoken < 0 ? [] : both.map((key) => [keys.number(key), spoken] as const);
    });
    const around = keysAround(place, isWord).map((key) => keys.number(key));
    cases.push({
      pair,
      at,
      options: list,
      right,
      opencc: optionOf(answer),
      keys: around,
      votes,
      margins: [...list].map((option) => marginOf(voiced, option)),
    });
  }
  return cases;
}

/** Keys of what stands around; of a word by itself only of what is within it. */
function keysAround(place: Place, isWord: boolean): string[] {
  const { text } = place.context;
  const { at, word } = place;
  const after = isWord ? text.length - 1 - at : Infinity;
  const before = isWord ? at : Infinity;
  const [right, left, sides, foreign] = chainsOf(place);
  const keys = [text.charAt(at) + ABOUT.own];
  const begin = (chain: string, from: number, to: number) => {
    for (let length = from; length <= Math.min(chain.length, to); length++) keys.push(chain.slice(0, length));
  };
  begin(right, 3, 2 + after);
  begin(left, 3, 2 + before);
  if (before > 0) begin(sides, 4, 3 + after);
  begin(foreign, 3, 5);
  if (word && word.end - word.start > 1) keys.push(wordKey(place, word));
  return keys;
}

/** Of a key that was seen less often nothing is learned. */
const LEAST = 2;
const EPOCHS = 12;
const RATE = 0.15;
/** The L1 penalty of a weight at each step, in steps of the rate. */
const PENALTY = 0.0006;

/** Learns from the cases that are not held back; gives the weights of each key. */
export function learn(cases: readonly Case[], keys: readonly string[], options: ReadonlyMap<string, string>) {
  const counts = new Uint32Array(keys.length);
  for (const { keys: own } of cases) for (const key of own) counts[key] = (counts[key] as number) + 1;
  const size = (key: string) =>
    key.startsWith(ANY_CHARACTER) || key.charAt(1) === ABOUT.vote ? 1 : (options.get(key.charAt(0))?.length ?? 0);
  const weights = keys.map((key) => new Float64Array(size(key)));
  const squares = keys.map((key) => new Float64Array(size(key)));
  const lessons = cases
    .filter(({ pair }) => !pair.isHeldBack)
    .map((one) => ({ ...one, keys: one.keys.filter((key) => (counts[key] as number) >= LEAST) }));
  const step = (key: number, option: number, gradient: number, penalty: number) => {
    const own = weights[key] as Float64Array;
    const sums = squares[key] as Float64Array;
    sums[option] = (sums[option] as number) + gradient * gradient;
    const rate = RATE / Math.sqrt((sums[option] as number) + 1e-8);
    const moved = (own[option] as number) - rate * gradient;
    own[option] = Math.sign(moved) * Math.max(0, Math.abs(moved) - rate * penalty);
  };
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(lessons, epoch + 1);
    for (const lesson of lessons) {
      const odds = likelihoods(lesson, weights);
      for (const [option, odd] of odds.entries()) {
        const gradient = lesson.pair.weight * (odd - (option === lesson.right ? 1 : 0));
        for (const key of lesson.keys) step(key, option, gradient, PENALTY);
        for (const [key, spoken] of lesson.votes) if (spoken === option) step(key, 0, gradient, 0);
      }
    }
  }
  return weights;
}

function scoresOf({ keys, votes, options }: Case, weights: readonly (Float64Array | readonly number[])[]): number[] {
  const scores = new Array<number>(options.length).fill(0);
  for (const key of keys) {
    const own = weights[key] as Float64Array;
    for (let option = 0; option < own.length; option++)
      scores[option] = (scores[option] as number) + (own[option] as number);
  }
  for (const [key, option] of votes)
    scores[option] = (scores[option] as number) + ((weights[key] as Float64Array)[0] ?? 0);
  return scores;
}

function likelihoods(one: Case, weights: readonly Float64Array[]): number[] {
  const scores = scoresOf(one, weights);
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/** In place, the same for the same seed (a linear congruential generator; Numerical Recipes' constants). */
function shuffle<T>(list: T[], seed: number): void {
  let state = seed;
  for (let i = list.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = Math.floor((state / 2 ** 32) * (i + 1));
    [list[i], list[j]] = [list[j] as T, list[i] as T];
  }
}

/**
 * The weights as they are kept: whole steps in one byte; a key of which nothing is left is dropped, and so is all that
 * was learned of what stands around a character where that never set OpenCC right: voices are enough there.
 */
export function quantised(
  weights: readonly Float64Array[],
  keys: readonly string[],
  options: ReadonlyMap<string, string>,
  taught: readonly Case[],
): Model {
  const useful = new Set<string>();
  const full = weights.map((own) => [...own].map((weight) => weight * STEPS));
  for (const one of taught) {
    if (one.opencc !== one.right && chosen(one, full) === one.right) useful.add(one.pair.simplified.charAt(one.at));
  }
  const kept = new Map<string, number[]>();
  for (const [i, key] of keys.entries()) {
    const isVoice = key.startsWith(ANY_CHARACTER) || key.charAt(1) === ABOUT.vote;
    if (!isVoice && !useful.has(key.charAt(0))) continue;
    const steps = [...(weights[i] as Float64Array)].map((weight) =>
      Math.max(-127, Math.min(127, Math.round(weight * STEPS))),
    );
    // The character's own key also says that something was learned of it.
    if (key.charAt(1) === ABOUT.own || steps.some((step) => Math.abs(step) >= SMALLEST))
      kept.set(
        key,
        steps.map((step) => step || 0),
      );
  }
  return { options, weights: kept };
}

/** Weights smaller than this, in steps, change no choice by themselves. */
const SMALLEST = 2;

/** What the model takes for a case, as choose.ts does: the likeliest option, or OpenCC's within the margin. */
export function chosen({ opencc, margins, ...one }: Case, weights: readonly (readonly number[])[]): number {
  const scores = scoresOf({ opencc, margins, ...one }, weights);
  if (opencc < 0) return scores.indexOf(Math.max(...scores));
  const ahead = scores.map((score, i) => score - (i === opencc ? 0 : (margins[i] ?? 0)));
  return ahead.indexOf(Math.max(...ahead));
}
