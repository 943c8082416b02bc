// Where a card goes: above or below the word that it is about, never over it, and inside what can be seen. Pure
// geometry, all in CSS pixels of the layout viewport; card-host.ts measures and sets.

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export type Side = 'above' | 'below';

export interface Placed {
  readonly side: Side;
  readonly left: number;
  readonly top: number;
  /** The most that the card may be high there; it scrolls inside when it is higher. */
  readonly most: number;
}

/** Pixels between word and card, and between card and the screen's edge. */
export const GAP = 6;
export const EDGE = 8;
/** A side with less room than this is left when the other has more, even if the card stood there before. */
const LEAST = 140;

/** The word's line under a point (the nearest one): a name broken over two lines has two. */
export function lineAt(lines: readonly Box[], at: Point | null): Box | null {
  const [first = null] = lines;
  if (!at || !first) return first;
  const away = ({ left, top, right, bottom }: Box): number =>
    Math.hypot(Math.max(left - at.x, 0, at.x - right), Math.max(top - at.y, 0, at.y - bottom));
  return lines.reduce((best, line) => (away(line) < away(best) ? line : best), first);
}

/** What the card must not cover: the whole name, as far as its lines are neighbours and not in another column. */
function keptFree(lines: readonly Box[], line: Box): Box {
  const reach = 3 * (line.bottom - line.top);
  const near = lines.filter(({ top, bottom }) => bottom > line.top - reach && top < line.bottom + reach);
  return {
    ...line,
    top: Math.min(line.top, ...near.map(({ top }) => top)),
    bottom: Math.max(line.bottom, ...near.map(({ bottom }) => bottom)),
  };
}

/**
 * Places a card of a natural size at a word. `before` is the side where it stands already: it stays there as long as
 * that has some room, so that a card that grows does not jump. Null when the word has no box.
 */
export function placeCard(
  lines: readonly Box[],
  at: Point | null,
  room: Box,
  size: Size,
  before: Side | null = null,
): Placed | null {
  const line = lineAt(lines, at);
  if (!line) return null;
  const free = keptFree(lines, line);
  const spaces = {
    below: room.bottom - EDGE - free.bottom - GAP,
    above: free.top - GAP - room.top - EDGE,
  };
  const side = sideOf(spaces, size.height, before);
  const most = Math.max(spaces[side], 0);
  const height = Math.min(size.height, most);
  const rightmost = room.right - EDGE - size.width;
  return {
    side,
    left: Math.max(room.left + EDGE, Math.min(line.left - EDGE, rightmost)),
    top: side === 'below' ? free.bottom + GAP : free.top - GAP - height,
    most,
  };
}

function sideOf(spaces: Readonly<Record<Side, number>>, height: number, before: Side | null): Side {
  if (before && spaces[before] >= Math.min(height, LEAST)) return before;
  if (height <= spaces.below) return 'below';
  if (height <= spaces.above) return 'above';
  return spaces.above > spaces.below ? 'above' : 'below';
}

/** The part of a box that is inside another; null when none is. */
export function within(box: Box, room: Box): Box | null {
  const cut = {
    left: Math.max(box.left, room.left),
    top: Math.max(box.top, room.top),
    right: Math.min(box.right, room.right),
    bottom: Math.min(box.bottom, room.bottom),
  };
  return cut.left < cut.right && cut.top < cut.bottom ? cut : null;
}

export const CORNERS = ['bottom-right', 'bottom-left', 'top-left', 'top-right'] as const;
export type Corner = (typeof CORNERS)[number];

export const nextCorner = (corner: Corner): Corner =>
  CORNERS[(CORNERS.indexOf(corner) + 1) % CORNERS.length] ?? 'bottom-right';

/** Docks a card of a natural size in a corner of what can be seen. */
export function placeInCorner(corner: Corner, room: Box, size: Size): Placed {
  const most = Math.max(room.bottom - room.top - 2 * EDGE, 0);
  const height = Math.min(size.height, most);
  const isTop = corner.startsWith('top');
  return {
    side: isTop ? 'below' : 'above',
    left: corner.endsWith('left') ? room.left + EDGE : Math.max(room.left + EDGE, room.right - EDGE - size.width),
    top: isTop ? room.top + EDGE : room.bottom - EDGE - height,
    most,
  };
}

/** The corner where a docked card is farthest from the word, so that reading goes on beside it. */
export function farCorner(line: Box, room: Box): Corner {
  const isLow = (line.top + line.bottom) / 2 > (room.top + room.bottom) / 2;
  const isRight = (line.left + line.right) / 2 > (room.left + room.right) / 2;
  return `${isLow ? 'top' : 'bottom'}-${isRight ? 'left' : 'right'}`;
}

/** Is a point on the straight way from the word's line to the card: between their facing edges? */
export function isBetween({ x, y }: Point, line: Box, card: Box): boolean {
  const below = card.top >= line.bottom;
  const from = below ? line.bottom : line.top;
  const to = below ? card.top : card.bottom;
  const part = (y - from) / (to - from);
  if (!(part >= 0 && part <= 1)) return false;
  const left = line.left + (card.left - line.left) * part;
  const right = line.right + (card.right - line.right) * part;
  return x >= Math.min(left, line.left) - GAP && x <= Math.max(right, line.right) + GAP;
}
