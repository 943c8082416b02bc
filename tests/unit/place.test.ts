// Where a card goes: never over its word, inside what can be seen, and without jumping.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Box,
  CORNERS,
  EDGE,
  farCorner,
  isBetween,
  lineAt,
  nextCorner,
  placeCard,
  placeInCorner,
  within,
} from '../../lib/page/place';

const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const SCREEN = box(0, 0, 1000, 800);
const CARD = { width: 340, height: 300 };
const meets = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('a card at a word', () => {
  it('stands below it, and above where there is more room', () => {
    expect(placeCard([box(400, 200, 60, 24)], null, SCREEN, CARD)).toMatchObject({ side: 'below', top: 230 });
    expect(placeCard([box(400, 700, 60, 24)], null, SCREEN, CARD)).toMatchObject({ side: 'above', top: 394 });
  });

  it('stays on its side when it grows, and scrolls inside', () => {
    const word = [box(400, 500, 60, 24)];
    expect(placeCard(word, null, SCREEN, { width: 340, height: 600 })).toMatchObject({ side: 'above' });
    const grown = placeCard(word, null, SCREEN, { width: 340, height: 600 }, 'below');
    expect(grown).toMatchObject({ side: 'below', most: 800 - EDGE - 530 });
  });

  it('leaves its side when that has no room any more', () => {
    expect(placeCard([box(400, 770, 60, 24)], null, SCREEN, CARD, 'below')).toMatchObject({ side: 'above' });
  });

  it('goes by the line under the pointer and covers no other line of the name', () => {
    const lines = [box(900, 200, 80, 24), box(20, 230, 40, 24)];
    expect(lineAt(lines, { x: 30, y: 240 })).toBe(lines[1]);
    expect(lineAt(lines, null)).toBe(lines[0]);
    expect(placeCard(lines, { x: 910, y: 210 }, SCREEN, CARD)).toMatchObject({ side: 'below', top: 260, left: 652 });
    expect(placeCard(lines, { x: 30, y: 240 }, SCREEN, CARD)).toMatchObject({ side: 'below', top: 260, left: 12 });
  });

  it('goes by one line only when the other stands in another column', () => {
    const lines = [box(100, 700, 80, 24), box(500, 20, 40, 24)];
    expect(placeCard(lines, { x: 510, y: 30 }, SCREEN, CARD)).toMatchObject({ side: 'below', top: 50 });
  });

  it('has no place where the word has none', () => {
    expect(placeCard([], null, SCREEN, CARD)).toBeNull();
  });

  it('never covers the word and never leaves what can be seen', () => {
    const room = fc.record({
      x: fc.nat(400),
      y: fc.nat(400),
      w: fc.integer({ min: 120, max: 1600 }),
      h: fc.integer({ min: 100, max: 1200 }),
    });
    const word = fc.record({
      x: fc.double({ min: 0, max: 0.9, noNaN: true }),
      y: fc.double({ min: 0, max: 0.95, noNaN: true }),
    });
    fc.assert(
      fc.property(room, word, fc.integer({ min: 40, max: 900 }), ({ x, y, w, h }, at, height) => {
        const screen = box(x, y, w, h);
        const line = box(x + at.x * w, y + at.y * (h - 24), Math.min(60, w * 0.1), 24);
        const size = { width: Math.min(340, w - 2 * EDGE), height };
        const placed = placeCard([line], null, screen, size);
        expect(placed).not.toBeNull();
        const card = box(placed!.left, placed!.top, size.width, Math.min(height, placed!.most));
        expect(meets(card, line)).toBe(false);
        expect(card.left).toBeGreaterThanOrEqual(screen.left);
        expect(card.right).toBeLessThanOrEqual(screen.right);
        if (placed!.most > 0) {
          expect(card.top).toBeGreaterThanOrEqual(screen.top);
          expect(card.bottom).toBeLessThanOrEqual(screen.bottom);
        }
      }),
    );
  });
});

describe('a docked card', () => {
  it('goes through all four corners, inside what can be seen', () => {
    let corner = farCorner(box(900, 700, 60, 24), SCREEN);
    expect(corner).toBe('top-left');
    const seen = new Set<string>();
    for (const _ of CORNERS) {
      seen.add(corner);
      const { left, top } = placeInCorner(corner, SCREEN, CARD);
      expect(within(box(left, top, CARD.width, CARD.height), SCREEN)).toEqual(box(left, top, CARD.width, CARD.height));
      corner = nextCorner(corner);
    }
    expect(seen.size).toBe(4);
  });

  it('is no higher than the screen', () => {
    expect(placeInCorner('bottom-right', SCREEN, { width: 340, height: 2000 })).toMatchObject({ top: 8, most: 784 });
  });
});

describe('the way from word to card', () => {
  const line = box(400, 200, 60, 24);
  it('is the strip between their facing edges', () => {
    const card = box(392, 300, 340, 200);
    expect(isBetween({ x: 430, y: 260 }, line, card)).toBe(true);
    expect(isBetween({ x: 600, y: 290 }, line, card)).toBe(true);
    expect(isBetween({ x: 600, y: 230 }, line, card)).toBe(false);
    expect(isBetween({ x: 430, y: 190 }, line, card)).toBe(false);
  });

  it('is found above the word too', () => {
    const card = box(392, 10, 340, 150);
    expect(isBetween({ x: 430, y: 180 }, line, card)).toBe(true);
    expect(isBetween({ x: 430, y: 230 }, line, card)).toBe(false);
  });
});
