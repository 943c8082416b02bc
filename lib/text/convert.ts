// Conversion between the regions' writing, aligned: the output, and where it is not unit for unit the input. Replays
// what OpenCC does (compatibility ideographs first, then cutting by the phrase table, then each stage inside the cut
// stretches) and equals opencc-js's `Converter` on every input where no chooser is handed in. Which tables make up a
// conversion is lib/data's; choosing among Traditional characters by their context is choose.ts's.
import type { Span } from './span';
import { type Match, sectionsOf, TRIE_SECTIONS, text16, u32, WordTable } from './table';
import { unmatchedLength } from './unmatched';

/** A stretch that was replaced as a whole: `at` of the source, `to` of the output. Inside it nothing lines up. */
export interface Atom {
  readonly at: Span;
  readonly to: Span;
}

/** A converted text. Outside its atoms (in order, apart or touching) it lines up with the source unit for unit. */
export interface Aligned {
  readonly text: string;
  readonly atoms: readonly Atom[];
}

/** Words and what they are replaced by. */
export interface Replacements {
  readonly table: WordTable;
  /** The replacement of a word, by its number. */
  readonly of: (word: number) => string;
  /** true: another word (打印机 → 印表機), so its characters do not line up even where their number is the same. */
  readonly rewords: boolean;
}

/** Tables looked up together: the longest match counts, and of equals that of the earlier table. */
export type Stage = readonly Replacements[];

/** One configuration of OpenCC. */
export interface Config {
  /** Done first, over the whole text. */
  readonly normalise: Stage;
  /** Words at which the text is cut; the stages do not match across a cut. */
  readonly cutBy: WordTable | null;
  readonly stages: readonly Stage[];
  /** Looks over what a stage made, by its place; left out: OpenCC's answer stands. */
  readonly choice?: Choice;
}

export interface Choice {
  readonly stage: number;
  readonly choose: Choose;
}

/**
 * Looks over a converted text and gives it again, perhaps with other characters, each as wide as the one it stands for.
 * `phrases` are the stretches of the source that were replaced as a phrase, in order.
 */
export type Choose = (source: string, converted: Aligned, phrases: readonly Span[]) => string;

/** Configurations one after the other: Hong Kong to Taiwan is hk2t, then t2tw. */
export type Conversion = readonly Config[];

/** Opens a table of replacements from its file. Throws where the file is none of ours. */
export function openReplacements(file: ArrayBuffer, rewords: boolean): Replacements {
  const sections = sectionsOf(file);
  const starts = u32(sections, TRIE_SECTIONS);
  const values = text16(sections, TRIE_SECTIONS + 1);
  return { table: new WordTable(sections), of: (word) => values.slice(starts[word], starts[word + 1]), rewords };
}

/** The text as it is. */
export const unchanged = (text: string): Aligned => ({ text, atoms: [] });

/** Converts a text, leaving `keep` (in order, apart) as it is and matching nothing across their edges. */
export function convert(text: string, conversion: Conversion, keep: readonly Span[] = []): Aligned {
  if (keep.length === 0) return convertStretch(text, conversion);
  const parts = new Parts();
  let from = 0;
  for (const span of keep) {
    parts.add(from, convertStretch(text.slice(from, span.start), conversion));
    parts.add(span.start, unchanged(text.slice(span.start, span.end)));
    from = span.end;
  }
  parts.add(from, convertStretch(text.slice(from), conversion));
  return parts.aligned();
}

/** Aligned stretches put together to one; used by those who build an aligned text of several. */
export class Parts {
  #text = '';
  readonly #atoms: Atom[] = [];

  /** Adds the stretch whose source begins at `from`. */
  add(from: number, { text, atoms }: Aligned): void {
    const to = this.#text.length;
    for (const atom of atoms) this.#atoms.push({ at: shift(atom.at, from), to: shift(atom.to, to) });
    this.#text += text;
  }

  aligned(): Aligned {
    return { text: this.#text, atoms: this.#atoms };
  }
}

const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

function convertStretch(text: string, conversion: Conversion): Aligned {
  let aligned = unchanged(text);
  for (const { normalise, cutBy, stages, choice } of conversion) {
    aligned = pass(aligned, [normalise], null);
    aligned = pass(aligned, stages, cutBy, choice);
  }
  return aligned;
}

/** Stages in a row over one cutting of the text. */
function pass(from: Aligned, stages: readonly Stage[], cutBy: WordTable | null, choice?: Choice): Aligned {
  let { text, atoms } = from;
  // Where the first stage looks into the table that the text is cut by, it finds the same words and so the same cuts.
  const isCutting = cutBy !== null && stages[0]?.[0]?.table === cutBy;
  let ends = cutBy && !isCutting ? cuts(text, cutBy) : [text.length];
  for (const [k, stage] of stages.entries()) {
    const phrases: Span[] | undefined = choice?.stage === k ? [] : undefined;
    const done = run(text, ends, stage, phrases, isCutting && k === 0 ? cutBy : null);
    atoms = compose(atoms, done.atoms);
    text = choice && phrases ? choice.choose(text, done, phrases) : done.text;
    ends = done.ends;
  }
  return { text, atoms };
}

/** Where OpenCC's segmentation ends each stretch: before and after every longest match. */
function cuts(text: string, table: WordTable): number[] {
  const ends: number[] = [];
  let last = 0;
  for (let i = 0; i < text.length; ) {
    const match = table.longest(text, i, text.length);
    if (match) {
      if (i > last) ends.push(i);
      ends.push(match.end);
      i = match.end;
      last = i;
    } else {
      i += unmatchedLength(text, i, text.length);
    }
  }
  if (last < text.length) ends.push(text.length);
  return ends;
}

/**
 * One stage over stretches that end at `ends`, and before and after every word of `cutBy`. Notes what it replaced by
 * phrases where that is asked for.
 */
function run(
  text: string,
  ends: readonly number[],
  stage: Stage,
  phrases?: Span[],
  cutBy: WordTable | null = null,
): Aligned & { ends: number[] } {
  const atoms: Atom[] = [];
  const outEnds: number[] = [];
  let out = '';
  let copied = 0;
  let i = 0;
  for (const end of ends) {
    while (i < end) {
      const match = longestOf(stage, text, i, end);
      if (!match) {
        i += unmatchedLength(text, i, end);
        continue;
      }
      out += text.slice(copied, i);
      const cuts = cutBy !== null && match.table === cutBy;
      if (cuts && out.length > (outEnds.at(-1) ?? 0)) outEnds.push(out.length);
      addAtoms(atoms, { at: { start: i, end: match.end }, to: out.length }, text, match);
      out += match.value;
      if (cuts) outEnds.push(out.length);
      if (phrases && match.end > i + 1) phrases.push({ start: i, end: match.end });
      i = copied = match.end;
    }
    outEnds.push(out.length + end - copied);
  }
  return { text: out + text.slice(copied), atoms, ends: outEnds };
}

interface Replaced {
  readonly end: number;
  readonly value: string;
  readonly rewords: boolean;
  readonly table: WordTable;
}

function longestOf(stage: Stage, text: string, from: number, to: number): Replaced | null {
  let best: Replacements | null = null;
  let found: Match | null = null;
  for (const replacements of stage) {
    const match = replacements.table.longest(text, from, to);
    if (match && (!found || match.end > found.end)) {
      found = match;
      best = replacements;
    }
  }
  if (!found || !best) return null;
  return { end: found.end, value: best.of(found.word), rewords: best.rewords, table: best.table };
}

/** Notes what does not line up in one replacement: all of another word, else the characters that change in width. */
function addAtoms(atoms: Atom[], place: { at: Span; to: number }, text: string, match: Replaced): void {
  const { at, to } = place;
  const { value } = match;
  const source = text.slice(at.start, at.end);
  if (source === value) return;
  const from = [...source];
  const into = [...value];
  if (match.rewords || from.length !== into.length) {
    atoms.push({ at, to: { start: to, end: to + value.length } });
    return;
  }
  let a = at.start;
  let b = to;
  for (const [k, character] of from.entries()) {
    const as = into[k] as string;
    const pair = { at: { start: a, end: a + character.length }, to: { start: b, end: b + as.length } };
    if (character.length !== as.length) atoms.push(pair);
    a = pair.at.end;
    b = pair.to.end;
  }
}

/** Atoms of two conversions in a row: from the source of the first to the output of the second. */
export function compose(first: readonly Atom[], second: readonly Atom[]): readonly Atom[] {
  if (first.length === 0) return second;
  if (second.length === 0) return first;
  const composed: Atom[] = [];
  // What to add to an offset of the text between them to get the source's, and the output's, after the atoms so far.
  let toSource = 0;
  let toOutput = 0;
  let i = 0;
  let j = 0;
  while (i < first.length || j < second.length) {
    const start = Math.min(first[i]?.to.start ?? Infinity, second[j]?.at.start ?? Infinity);
    const before = { source: start + toSource, output: start + toOutput };
    let end = start;
    for (let grown = true; grown; ) {
      grown = false;
      for (let a = first[i]; a && (a.to.start === start || a.to.start < end); a = first[++i], grown = true) {
        end = Math.max(end, a.to.end);
        toSource = a.at.end - a.to.end;
      }
      for (let b = second[j]; b && (b.at.start === start || b.at.start < end); b = second[++j], grown = true) {
        end = Math.max(end, b.at.end);
        toOutput = b.to.end - b.at.end;
      }
    }
    composed.push({
      at: { start: before.source, end: end + toSource },
      to: { start: before.output, end: end + toOutput },
    });
  }
  return composed;
}

/** Where a place of the source is in the output; inside an atom, the atom's start. */
export function outputOf({ atoms }: Aligned, offset: number): number {
  if (atoms.length === 0) return offset;
  const atom = atoms[before(offset, atoms, 'at')];
  if (!atom) return offset;
  return offset < atom.at.end ? atom.to.start : offset - atom.at.end + atom.to.end;
}

/** Where a place of the output is in the source; inside an atom, the atom's start. */
export function sourceOf({ atoms }: Aligned, offset: number): number {
  if (atoms.length === 0) return offset;
  const atom = atoms[before(offset, atoms, 'to')];
  if (!atom) return offset;
  return offset < atom.to.end ? atom.at.start : offset - atom.to.end + atom.at.end;
}

/** The last atom that begins before a place on its side; -1 for none. */
function before(offset: number, atoms: readonly Atom[], side: 'at' | 'to'): number {
  let low = 0;
  let high = atoms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((atoms[middle] as Atom)[side].start < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The same for the end of a stretch: inside an atom, the atom's end. */
export function sourceEnd(aligned: Aligned, offset: number): number {
  const start = sourceOf(aligned, offset);
  const back = outputOf(aligned, start);
  return back === offset ? start : (aligned.atoms.find(({ at }) => at.start === start)?.at.end ?? start);
}

/** A stretch of the source with what is made of it; its edges are in no atom. */
export function stretchOf(aligned: Aligned, { start, end }: Span): Aligned {
  const to = outputOf(aligned, start);
  const atoms = aligned.atoms
    .filter(({ at }) => at.start >= start && at.end <= end)
    .map((atom) => ({ at: shift(atom.at, -start), to: shift(atom.to, -to) }));
  return { text: aligned.text.slice(to, outputOf(aligned, end)), atoms };
}
