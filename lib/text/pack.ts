// Tiles as they travel between Duidu's parts: most are bare or have only a reading, so a number or a short array each.
import type { Mention, PackedName } from './names/name';
import type { Segment } from './segment';

/** A bare tile is its length; else a list, with '' for no reading, null for no `to`, and left out what ends it. */
export type PackedTile = number | readonly [length: number, reading: string, to?: string | null, gloss?: string];

export function pack(segments: readonly Segment[]): PackedTile[] {
  return segments.map(({ length, reading, to, gloss }) => {
    if (gloss !== undefined) return [length, reading ?? '', to ?? null, gloss];
    if (to !== undefined) return [length, reading ?? '', to];
    return reading ? [length, reading] : length;
  });
}

export function unpack(tiles: readonly PackedTile[]): Segment[] {
  return tiles.map((tile) => {
    if (typeof tile === 'number') return { length: tile };
    const [length, reading, to = null, gloss] = tile;
    return {
      length,
      ...(to === null ? {} : { to }),
      ...(reading === '' ? {} : { reading }),
      ...(gloss === undefined ? {} : { gloss }),
    };
  });
}

/** Names as they travel, and back. */
export const packNames = (names: readonly Mention[]): PackedName[] =>
  names.map(({ start, end, ids }) => [start, end, ...ids]);

export const unpackNames = (names: readonly PackedName[]): Mention[] =>
  names.map(([start, end, ...ids]) => ({ start, end, ids: ids as unknown as Mention['ids'] }));
