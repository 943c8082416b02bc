// A text and what a reader asked of it → its tiles. Order: which script the text is in; what it is shown as; its
// Simplified form, lined up with it; words on that; readings of the words; tiles by source offsets.
//
//   source ──conversion──▶ shown
//     └────▶ Simplified form ──▶ words, readings
//
// Layers win over all of it: their spans are neither converted nor cut. Another region's words (打印机 → 印表機) are such
// layers, made by regional-layers.ts. Pure; the tables are handed in.
import type { Ask } from './ask';
import { type Aligned, type Conversion, convert, outputOf, sourceEnd, sourceOf, unchanged } from './convert';
import { readingOf } from './pinyin';
import { type ReadingSteps, TextReadings } from './readings';
import { type Region, scriptOf } from './region';
import { evidenceOf, type ScriptSigns, scriptBy } from './script';
import { type Layer, type Segment, settle, Tiles } from './segment';
import { spaced } from './spacing';
import type { Span } from './span';
import { capital, join, type Style } from './syllable';
import { isConjunction, type TaiwanReadings } from './taiwan';
import { type Lexicon, spell, styled, type Word, wordsOf } from './words';
import { lineOf, type Written } from './written';

/**
 * What a text may be in: a region's writing; 'hant', that of Taiwan and Hong Kong mixed, which real pages are (意味著 in
 * Hong Kong); 't', Traditional strays in a Simplified text.
 */
export type Source = Region | 'hant' | 't';

/** A way from one writing to another. */
export type Route = readonly [from: Source, to: Region];

/** What annotating needs to have been opened; each throws where it was not. */
export interface Tables {
  readonly signs: ScriptSigns;
  conversion(route: Route): Conversion;
  lexicon(): Lexicon;
  readings(): ReadingSteps;
  taiwan(): TaiwanReadings;
}

/** What is to be done with one text. */
export interface Plan {
  /** What it is shown as; null: as printed. */
  readonly show: Route | null;
  /** How its Simplified form is made; null: it is its own. Only where readings are asked for. */
  readonly simplify: Route | null;
  readonly read: Style | null;
}

/** Decides by the text's own script: what is in the target's script already stays, and what is not in the page's goes from its own. */
export function planOf(text: string, ask: Ask, signs: ScriptSigns): Plan {
  // Zhuyin is made of numbered pinyin.
  const read: Style | null = ask.reading === 'off' ? null : ask.reading === 'marks' ? 'marks' : 'numbers';
  if (!read && !ask.target) return { show: null, simplify: null, read };
  const evidence = evidenceOf(text, signs);
  const script = scriptBy(evidence) ?? scriptOf(ask.from);
  const strange = script !== scriptOf(ask.from);
  // A Traditional text on a Simplified page: nothing says whose it is, and Taiwan's table knows the most variants.
  const own: Region = script === 'Hans' ? 'cn' : ask.from === 'cn' ? 'tw' : ask.from;
  const strays: Route | null = evidence.hant > 0 ? ['t', 'cn'] : null;
  const simplify: Route | null = own === 'cn' ? strays : TRADITIONAL;
  return { show: showing(own, ask.target, strange), simplify: read && simplify, read };
}

function showing(own: Region, target: Region | null, strange: boolean): Route | null {
  if (!target || target === own) return null;
  if (strange && scriptOf(own) === scriptOf(target)) return null;
  return [own, target];
}

/** The conversions that a plan takes, besides the lexicon where it reads. */
export function routesOf({ show, simplify }: Plan): Route[] {
  return [show, simplify].filter((route) => route !== null);
}

/** How Traditional text is read. */
export const TRADITIONAL: Route = ['hant', 'cn'];

/** The tiles of a text; their lengths add up to it. */
export function annotate(text: string, ask: Ask, tables: Tables, layers: readonly Layer[] = []): Segment[] {
  const laid = settle(layers, text.length);
  const plan = planOf(text, ask, tables.signs);
  const keep = laid.map(({ at }) => at);
  const shown = showText(text, plan, tables, keep);
  const tiles = new Tiles();
  const known = know(text, shown, plan, tables, keep, ask.standard === 'tw');
  let from = 0;
  for (const { at, tile } of [...laid, { at: { start: text.length, end: text.length }, tile: {} }]) {
    const gap = { start: from, end: at.start };
    if (known) addRead(known, gap, tiles);
    else addChanged(text, shown, gap, tiles);
    tiles.add({ ...(known ? byStandard(tile, text.slice(at.start, at.end), known) : tile), length: at.end - at.start });
    from = at.end;
  }
  return tiles.all;
}

/** A text as it is shown. */
interface Shown extends Aligned {
  /** Nothing of it is changed; noted, since to compare the texts anew for every tile would take long in a long text. */
  readonly same: boolean;
}

function showText(text: string, { show }: Plan, tables: Tables, keep: readonly Span[]): Shown {
  const aligned = show ? convert(text, tables.conversion(show), keep) : unchanged(text);
  return { ...aligned, same: aligned.text === text };
}

/** Conversion only: a tile for every run of changed characters. */
function addChanged(text: string, shown: Shown, gap: Span, tiles: Tiles): void {
  const add = (start: number, end: number) => tiles.add(tileOf(text, shown, { start, end }));
  let from = gap.start;
  for (const { at } of [...shown.atoms, { at: { start: gap.end, end: gap.end } }]) {
    if (at.start < gap.start || at.start > gap.end) continue;
    const offset = outputOf(shown, from) - from;
    let same = true;
    for (let i = from; i < at.start; i++) {
      if ((text.charCodeAt(i) === shown.text.charCodeAt(i + offset)) !== same) {
        add(from, i);
        same = !same;
        from = i;
      }
    }
    add(from, at.start);
    add(at.start, at.end);
    from = at.end;
  }
}

function tileOf(text: string, shown: Shown, { start, end }: Span, reading = ''): Segment {
  const length = end - start;
  const source = text.slice(start, end);
  const to = shown.same ? source : shown.text.slice(outputOf(shown, start), outputOf(shown, end));
  // Written out, since a tile is made for every word: spreading costs more than reading the word does.
  if (to === source) return reading === '' ? { length } : { length, reading };
  return reading === '' ? { length, to } : { length, to, reading };
}

/** What reading a text goes by. */
interface Known {
  readonly text: string;
  readonly shown: Shown;
  /** The Simplified form, lined up with the source. */
  readonly simple: Aligned;
  readonly lexicon: Lexicon;
  readonly style: Style;
  /** Readings of characters in context, by their place in the Simplified form. */
  readonly inContext: TextReadings;
  /** Where readings are Taiwan's; null: the Mainland's. */
  readonly taiwan: TaiwanReadings | null;
}

function know(
  text: string,
  shown: Shown,
  plan: Plan,
  tables: Tables,
  keep: readonly Span[],
  isTaiwan: boolean,
): Known | null {
  if (!plan.read || !HAN.test(text)) return null;
  const simple = plan.simplify ? convert(text, tables.conversion(plan.simplify), keep) : unchanged(text);
  const lexicon = tables.lexicon();
  const inContext = new TextReadings(simple.text, tables.readings());
  const taiwan = isTaiwan ? tables.taiwan() : null;
  return { text, shown, simple, lexicon, style: plan.read, inContext, taiwan };
}

/** A layer's tile, its reading by the standard that is asked for. */
function byStandard(tile: Layer['tile'], source: string, { taiwan, style }: Known): Layer['tile'] {
  if (!taiwan || !tile.reading) return tile;
  return { ...tile, reading: taiwan.read(tile.to ?? source, tile.reading, style) };
}

const HAN = /\p{Script=Han}/u;

/** Tiles of a stretch between layers: one for each word, or for words that one atom binds together. */
function addRead(known: Known, gap: Span, tiles: Tiles): void {
  const { text, shown, simple } = known;
  const inside = { start: outputOf(simple, gap.start), end: outputOf(simple, gap.end) };
  const words = wordsOf(simple.text, inside, known.lexicon);
  known.inContext.read(words);
  let from = gap.start;
  const line = lineOf(simple.text, words, known.lexicon, (offset) => known.inContext.at(offset));
  for (const group of bound(spaced(line), known, gap)) {
    tiles.add(tileOf(text, shown, { start: from, end: group.at.start }));
    tiles.add(tileOf(text, shown, group.at, readingOfGroup(group, known)));
    from = group.at.end;
  }
  tiles.add(tileOf(text, shown, { start: from, end: gap.end }));
}

/** Words that belong to one tile, and its span of the source. */
interface Group {
  readonly at: { readonly start: number; end: number };
  readonly words: Written[];
}

/** Puts words and atoms of the shown text that overlap into groups, in order. */
function bound(words: readonly Written[], { shown, simple }: Known, gap: Span): Group[] {
  // Nearly every text lines up with its Simplified form from end to end; its words are in their places.
  if (simple.atoms.length === 0 && shown.atoms.length === 0) {
    return words.map((word) => ({ at: { start: word.start, end: word.end }, words: [word] }));
  }
  const groups: Group[] = [];
  const atoms = shown.atoms.filter(({ at }) => at.start >= gap.start && at.end <= gap.end);
  const add = (at: Span, word?: Written) => {
    const last = groups.at(-1);
    if (last && at.start < last.at.end) last.at.end = Math.max(last.at.end, at.end);
    else groups.push({ at: { ...at }, words: [] });
    if (word) groups.at(-1)?.words.push(word);
  };
  let next = 0;
  for (const word of words) {
    const at = { start: sourceOf(simple, word.start), end: sourceEnd(simple, word.end) };
    for (let atom = atoms[next]; atom && atom.at.start <= at.start; atom = atoms[++next]) add(atom.at);
    add(at, word);
  }
  for (const atom of atoms.slice(next)) add(atom.at);
  return groups;
}

/** The reading of the words of a tile; what is no word between them (SQL 注入) stays as it is written. */
function readingOfGroup({ at, words }: Group, known: Known): string {
  const only = words.length === 1 ? words[0] : undefined;
  const { simple } = known;
  const start = outputOf(simple, at.start);
  const end = outputOf(simple, at.end);
  if (only && only.start === start && only.end === end) return readingOfWord(only, known);
  const readings: string[] = [];
  let from = start;
  for (const word of words) {
    readings.push(simple.text.slice(from, word.start).trim(), readingOfWord(word, known));
    from = word.end;
  }
  if (readings.every((reading) => reading === '')) return '';
  readings.push(simple.text.slice(from, end).trim());
  return readings.filter((reading) => reading !== '').join(' ');
}

/** The reading of a word as it is written, part by part. */
function readingOfWord({ parts, ...word }: Written, known: Known): string {
  if (!parts) return readingByStandard(word, known);
  let written = '';
  for (const { joint, capital: isName, reading, ...part } of parts) {
    const read = readingByStandard(part, known, reading);
    written = join(written, joint, isName ? capital(read) : read, known.style);
  }
  return written;
}

/** The reading of a word of the lexicon by the standard that is asked for; `given`: it is read so. */
function readingByStandard(word: Word, known: Known, given?: string): string {
  const reading = given === undefined ? mainlandReading(word, known) : spell(given, known.style);
  const { taiwan, style, simple } = known;
  if (!taiwan) return reading;
  const { start, end } = word;
  const written = simple.text.slice(start, end);
  if (isConjunction(written, simple.text.charAt(start - 1), simple.text.charAt(end))) return styled('hàn', style);
  return taiwan.read(written, reading, style);
}

/** A word of several characters is written as the lexicon has it, with the syllables of its context. */
function mainlandReading(word: Word, { text, simple, lexicon, style, inContext }: Known): string {
  const length = word.end - word.start;
  const single = length === ((simple.text.codePointAt(word.start) as number) > 0xffff ? 2 : 1);
  if (!single && word.number >= 0) return lexicon.readingOf(word.number, length, style, inContext.insteadOf(word));
  // Some characters outside the BMP are read only in the form that they were written in.
  const at = sourceOf(simple, word.start);
  const numbered = inContext.at(word.start);
  if (numbered !== undefined) return spell(numbered, style);
  const marked = readingOf(String.fromCodePoint(text.codePointAt(at) as number));
  return marked === null ? '' : styled(marked, style);
}
