// A text as tiles: what is known of each stretch of it, beside it and never in it. Laying tiles over a text, and cutting
// out the tiles of a stretch. What is known, and how it was found, is annotate's.
import type { Span } from './span';
import { partOfReading } from './syllable';

/** One tile of a text. Tiles touch, never overlap, and together are the text. */
export interface Segment {
  /** UTF-16 units of source text. */
  readonly length: number;
  /** As written in the asked region, when it differs. */
  readonly to?: string;
  /** As it is drawn, word spacing and capitals included: 'Lín Déwěi', 'wàijiāobù', "Xī'ān". */
  readonly reading?: string;
  /** The shortest useful English sense: 'foreign ministry'. */
  readonly gloss?: string;
}

/** What one source of knowledge says of a span; later layers lie over earlier ones. */
export interface Layer {
  readonly at: Span;
  readonly tile: Omit<Segment, 'length'>;
}

/** Tiles of a text that only its layers are known of. */
export function lay(text: string, layers: readonly Layer[]): Segment[] {
  const tiles = new Tiles();
  let from = 0;
  for (const { at, tile } of settle(layers, text.length)) {
    tiles.add({ length: at.start - from });
    tiles.add({ ...tile, length: at.end - at.start });
    from = at.end;
  }
  tiles.add({ length: text.length - from });
  return tiles.all;
}

/** The layers that are seen, in order: one that a later one touches is no whole word any more, and gives way. */
export function settle(layers: readonly Layer[], length: number): Layer[] {
  const seen: Layer[] = [];
  for (const layer of layers.toReversed()) {
    const { start, end } = layer.at;
    if (start < 0 || start >= end || end > length) continue;
    if (seen.every(({ at }) => end <= at.start || start >= at.end)) seen.push(layer);
  }
  return seen.sort((a, b) => a.at.start - b.at.start);
}

/** Collects tiles; bare neighbours become one, and empty ones none. */
export class Tiles {
  readonly all: Segment[] = [];

  add(tile: Segment): void {
    if (tile.length === 0) return;
    const last = this.all.at(-1);
    if (last && isBare(last) && isBare(tile)) this.all[this.all.length - 1] = { length: last.length + tile.length };
    else this.all.push(tile);
  }
}

/** Is nothing known of this tile but its length? */
export const isBare = (tile: Segment): boolean =>
  tile.to === undefined && tile.reading === undefined && tile.gloss === undefined;

/** The reading of a whole text, word after word; what is not read (SQL) stays as it is written. */
export function readingOfText(text: string, segments: readonly Segment[]): string {
  let at = 0;
  const parts = segments.map(({ length, reading }) => {
    at += length;
    return reading ?? text.slice(at - length, at).trim();
  });
  return parts.filter((part) => part !== '').join(' ');
}

/**
 * The tiles of a stretch. A tile that reaches over its edge is divided: what is shown unit for unit, or as near as that
 * comes where the lengths differ, and the reading by its syllables; a reading that cannot be divided, and English, goes whole to
 * the part that holds the tile's start.
 */
export function cut(segments: readonly Segment[], at: Span): Segment[] {
  const tiles = new Tiles();
  let start = 0;
  for (const segment of segments) {
    const end = start + segment.length;
    if (end > at.start && start < at.end) {
      const part = { start: Math.max(at.start, start) - start, end: Math.min(at.end, end) - start };
      tiles.add(partOf(segment, part));
    }
    start = end;
    if (start >= at.end) break;
  }
  return tiles.all;
}

function partOf(tile: Segment, at: Span): Segment {
  const length = at.end - at.start;
  if (length === tile.length) return tile;
  const part: { length: number; to?: string; reading?: string; gloss?: string } = { length };
  if (tile.to !== undefined) part.to = tile.to.slice(shownAt(tile, at.start), shownAt(tile, at.end));
  const reading = tile.reading === undefined ? undefined : readingPart(tile, tile.reading, at);
  if (reading) part.reading = reading;
  if (tile.gloss && at.start === 0) part.gloss = tile.gloss;
  return part;
}

/** Where a place inside a tile is in what is shown of it; never inside a surrogate pair. */
function shownAt(tile: Segment, offset: number): number {
  const to = tile.to ?? '';
  if (offset >= tile.length) return to.length;
  const at = Math.min(offset, to.length);
  return at > 0 && /[\ud800-\udbff]/.test(to.charAt(at - 1)) && /[\udc00-\udfff]/.test(to.charAt(at)) ? at - 1 : at;
}

function readingPart(tile: Segment, reading: string, at: Span): string | null {
  return partOfReading(reading, tile.length, at.start, at.end) ?? (at.start === 0 ? reading : null);
}
