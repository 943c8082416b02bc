// Tiles as they travel between Duidu's parts: most are bare or have only a reading, so a number or a short array each.
import type { Mention, PackedName } from './names/name';
import type { Segment } from './segment';

/** A bare tile is its length; else `[length, reading, to]`, the reading '' for none and `to` left out for none. */
export type PackedTile = number | readonly [length: number, reading: string, to?: string];

export function pack(segments: readonly Segment[]): PackedTile[] {
  return segments.map(({ length, reading, to }) => {
    if (to !== undefined) return [length, reading ?? '', to];
    return reading ? [length, reading] : length;
  });
}

export function unpack(tiles: readonly PackedTile[]): Segment[] {
  return tiles.map((tile) => {
    if (typeof tile === 'number') return { length: tile };
    const [length, reading, to] = tile;
    return { length, ...(to === undefined ? {} : { to }), ...(reading === '' ? {} : { reading }) };
  });
}

/** Names as they travel, and back. */
export const packNames = (names: readonly Mention[]): PackedName[] =>
  names.map(({ start, end, ids }) => [start, end, ...ids]);

export const unpackNames = (names: readonly PackedName[]): Mention[] =>
  names.map(([start, end, ...ids]) => ({ start, end, ids: ids as unknown as Mention['ids'] }));
