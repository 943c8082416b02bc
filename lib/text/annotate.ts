// A text and what a reader asked of it → its tiles. Order: which script the text is in; what it is shown as; its
// Simplified form, lined up with it; words on that; readings of the words; tiles by source offsets.
//
//   source ──conversion──▶ shown
//     └────▶ Simplified form ──▶ words, pinyin ──▶ Zhuyin
//     └────▶ Traditional form ──▶ Jyutping of the same words
//
// Layers win over all of it: their spans are neither converted nor cut. Another region's words (打印机 → 印表機) are such
// layers, made by regional-layers.ts. Pure; the tables are handed in.
import type { Ask } from './ask';
import { type Aligned, type Conversion, convert, outputOf, sourceEnd, sourceOf, unchanged } from './convert';
import { readingOf } from './pinyin';
import { type Plan, planOf, type Tables, TRADITIONAL } from './plan';
import { TextReadings } from './readings';
import { type Layer, type Segment, settle, Tiles } from './segment';
import { spaced } from './spacing';
import type { Span } from './span';
import { capital, join, type Style } from './syllable';
import { Cantonese, hasHan, withHongKongParticle, zhuyinReading } from './systems';
import { isConjunction, type TaiwanReadings } from './taiwan';
import { type Standing, type Wish, WordWish } from './wish';
import { type Lexicon, spell, styled, type Word, wordsOf } from './words';
import { lineOf, type Written } from './written';

/** The tiles of a text; their lengths add up to it. `wish`: which of its words are read, and how the reader wants them. */
export function annotate(
  text: string,
  ask: Ask,
  tables: Tables,
  layers: readonly Layer[] = [],
  wish: Wish = {},
): Segment[] {
  const laid = settle(layers, text.length);
  const plan = planOf(text, ask, tables.signs);
  const keep = laid.map(({ at }) => at);
  const shown = showText(text, plan, tables, keep);
  const tiles = new Tiles();
  const known = know(text, shown, plan, tables, keep, ask, wish);
  let from = 0;
  for (const { at, tile } of [...laid, { at: { start: text.length, end: text.length }, tile: {} }]) {
    const gap = { start: from, end: at.start };
    if (known) addRead(known, gap, tiles);
    else addChanged(text, shown, gap, tiles);
    tiles.add({ ...(known ? layerRead(tile, at, known) : tile), length: at.end - at.start });
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

function tileOf(text: string, shown: Shown, { start, end }: Span, reading = '', gloss = ''): Segment {
  const length = end - start;
  const source = text.slice(start, end);
  const to = shown.same ? source : shown.text.slice(outputOf(shown, start), outputOf(shown, end));
  if (gloss !== '') return { length, ...(to === source ? {} : { to }), ...(reading === '' ? {} : { reading }), gloss };
  // Written out, since a tile is made for every word: spreading costs more than reading the word does.
  if (to === source) return reading === '' ? { length } : { length, reading };
  return reading === '' ? { length, to } : { length, to, reading };
}

/** What reading a text goes by. */
interface Known {
  readonly text: string;
  readonly shown: Shown;
  /** The Simplified form, lined up with the source, and how it was made; null: it is its own. */
  readonly simple: Aligned;
  readonly simplify: Conversion | null;
  readonly lexicon: Lexicon;
  readonly style: Style;
  /** Readings of characters in context, by their place in the Simplified form. */
  readonly inContext: TextReadings;
  /** Where readings are Taiwan's; null: the Mainland's. */
  readonly taiwan: TaiwanReadings | null;
  readonly system: Plan['system'];
  /** Where readings are Cantonese. */
  readonly cantonese: Cantonese | null;
  /** Which words are read, and otherwise than we do; null: all of them, as they are read. */
  readonly wish: WordWish | null;
  /** Words are read for what they mean alone. */
  readonly isSilent: boolean;
}

function know(
  text: string,
  shown: Shown,
  plan: Plan,
  tables: Tables,
  keep: readonly Span[],
  { standard, reading }: Ask,
  wish: Wish,
): Known | null {
  if (!plan.read || !hasHan(text)) return null;
  const simplify = plan.simplify && tables.conversion(plan.simplify);
  const simple = simplify ? convert(text, simplify, keep) : unchanged(text);
  const lexicon = tables.lexicon();
  const inContext = new TextReadings(simple.text, tables.readings());
  const taiwan = standard === 'tw' ? tables.taiwan() : null;
  const cantonese = plan.system === 'jyutping' ? cantoneseOf(text, shown, simple, plan, tables, keep) : null;
  const { read: style, system } = plan;
  const own = { wish: WordWish.isPlain(wish) ? null : new WordWish(wish, lexicon), isSilent: reading === 'off' };
  return { text, shown, simple, simplify, lexicon, style, inContext, taiwan, system, cantonese, ...own };
}

function cantoneseOf(
  text: string,
  shown: Shown,
  simple: Aligned,
  { show, simplify, traditional }: Plan,
  tables: Tables,
  keep: readonly Span[],
): Cantonese {
  const conversion = traditional && tables.conversion(traditional);
  const isShown = show?.[0] === 'cn' && show[1] === 'hk';
  const written =
    simplify === TRADITIONAL || !conversion
      ? withHongKongParticle(text, simple)
      : isShown
        ? shown
        : convert(text, conversion, keep);
  return new Cantonese(written, tables.jyutping(), conversion);
}

/** A layer's tile with the reading that it is to have, if any. */
function layerRead(tile: Layer['tile'], at: Span, known: Known): Layer['tile'] {
  const { text, wish, lexicon, isSilent, style, system, cantonese } = known;
  const form = text.slice(at.start, at.end);
  const { reading, ...bare } = tile;
  if (!reading || isSilent) return bare;
  if (!wish) return byStandard(tile, form, known);
  // What is kept from conversion is not in the text's Simplified form.
  const inSimplified = (one: string) => (known.simplify ? convert(one, known.simplify).text : one);
  const whole = { at, form, simplified: inSimplified(form) };
  const shown = tile.to === undefined ? whole.simplified : inSimplified(tile.to);
  if (!wish.wantsShown(whole, wordsOf(shown, { start: 0, end: shown.length }, lexicon))) return bare;
  const fixed = cantonese ? null : wish.fixed(whole, reading, style);
  if (fixed === null) return byStandard(tile, form, known);
  return { ...tile, reading: system === 'zhuyin' ? zhuyinReading(fixed) : fixed };
}

/** A layer's tile, its pinyin by the standard and in the system that are asked for. */
function byStandard(tile: Layer['tile'], source: string, { taiwan, style, system, cantonese }: Known): Layer['tile'] {
  if (!tile.reading) return tile;
  const shown = tile.to ?? source;
  if (cantonese) return { ...tile, reading: cantonese.ofShown(shown, tile.reading) };
  const reading = taiwan ? taiwan.read(shown, tile.reading, style) : tile.reading;
  return { ...tile, reading: system === 'zhuyin' ? zhuyinReading(reading) : reading };
}

/** Tiles of a stretch between layers: one for each word, or for words that one atom binds together. */
function addRead(known: Known, gap: Span, tiles: Tiles): void {
  const { text, shown, simple } = known;
  const inside = { start: outputOf(simple, gap.start), end: outputOf(simple, gap.end) };
  const words = wordsOf(simple.text, inside, known.lexicon);
  known.inContext.read(words);
  known.cantonese?.read(gap, simple, words, known.inContext);
  let from = gap.start;
  const line = lineOf(simple.text, words, known.lexicon, (offset) => known.inContext.at(offset));
  for (const group of bound(spaced(line), known, gap)) {
    tiles.add(tileOf(text, shown, { start: from, end: group.at.start }));
    const isRead = !known.wish?.isChoosy || known.wish.wants(...standingOf(group, known));
    const reading = isRead && !known.isSilent ? readingOfGroup(group, known) : '';
    const gloss = isRead && known.wish?.tells ? glossOfGroup(group, known, known.wish) : '';
    tiles.add(tileOf(text, shown, group.at, known.system === 'zhuyin' ? zhuyinReading(reading) : reading, gloss));
    from = group.at.end;
  }
  tiles.add(tileOf(text, shown, { start: from, end: gap.end }));
}

/** Words that belong to one tile, and its span of the source. */
interface Group {
  readonly at: { readonly start: number; end: number };
  readonly words: Written[];
}

/** A group as its words are asked about. */
function standingOf({ at, words }: Group, known: Known): Parameters<WordWish['wants']> {
  const { text, simple } = known;
  const whole = () => {
    const simplified = simple.text.slice(outputOf(simple, at.start), outputOf(simple, at.end));
    return { at, form: text.slice(at.start, at.end), simplified };
  };
  return [whole, words, (word) => standing(word, known)];
}

/** A word of the Simplified form, as it stands in the source. */
function standing({ start, end }: Span, { text, simple, simplify }: Known): Standing {
  const at = { start: sourceOf(simple, start), end: sourceEnd(simple, end) };
  const simplified = simple.text.slice(start, end);
  return { at, form: simplify === null ? simplified : text.slice(at.start, at.end), simplified };
}

/** What the reader put in the place of a word's reading, said of it in either script (銀行, 银行); null: nothing. */
const fixedReading = (word: Span, reading: string, known: Known, wish: WordWish): string | null =>
  wish.mayFix(known.simple.text.charCodeAt(word.start)) ||
  wish.mayFix(known.text.charCodeAt(sourceOf(known.simple, word.start)))
    ? wish.fixed(standing(word, known), reading, known.style)
    : null;

const glossOfGroup = ({ words }: Group, known: Known, wish: WordWish): string =>
  wish.glossOf(
    words,
    (word) => standing(word, known),
    (at) => known.inContext.at(at) ?? '',
  );

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
  const { simple, cantonese, wish } = known;
  if (cantonese) return cantonese.of({ start: sourceOf(simple, word.start), end: sourceEnd(simple, word.end) });
  if (!parts) return readingByStandard(word, known);
  const fixed = wish && fixedReading(word, '', known, wish);
  if (fixed) return fixed;
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
  const { taiwan, style, simple, wish } = known;
  const fixed = wish && fixedReading(word, reading, known, wish);
  if (fixed) return fixed;
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
