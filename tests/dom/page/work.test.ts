// What is done next, where a box stands against the window, and which of many stretches are near it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearOnes, placeOf, Work } from '../../../lib/page/work';

const element = () => document.createElement('p');
const MARGIN = 0.5;
const view = { innerHeight: 800, innerWidth: 1000 } as Window;

describe('Work', () => {
  it('takes what is on the screen first, each in the order in which it came', () => {
    const work = new Work();
    const [a, b, c, d] = [element(), element(), element(), element()];
    work.add(a, false);
    work.add(b, true);
    work.add(c, false);
    work.add(d, true);
    expect([work.next(), work.next(), work.next(), work.next()]).toEqual([b, d, a, c]);
    expect(work.next()).toBeUndefined();
  });

  it('holds an element once, at the better of its places', () => {
    const work = new Work();
    const [a, b] = [element(), element()];
    work.add(a, false);
    work.add(b, true);
    work.add(a, true);
    work.add(a, false);
    expect([work.next(), work.next(), work.next()]).toEqual([b, a, undefined]);
  });

  it('knows when the screen is done, and when all is', () => {
    const work = new Work();
    work.add(element(), true);
    work.add(element(), false);
    expect(work.screenDone).toBe(false);
    work.next();
    expect([work.screenDone, work.empty]).toEqual([true, false]);
    work.clear();
    expect(work.empty).toBe(true);
  });
});

describe('placeOf', () => {
  it.each([
    ['in the middle', 0, 300, 100, 'screen'],
    ['over the whole window and beyond', 0, -5000, 20_000, 'screen'],
    ['within the margin above', 0, -MARGIN * 800 - 90, 100, 'near'],
    ['within the margin below', 0, 800 + MARGIN * 800 - 10, 100, 'near'],
    ['below the margin', 0, 800 + MARGIN * 800 + 10, 100, 'away'],
    ['above the margin', 0, -MARGIN * 800 - 110, 100, 'away'],
    ['beside the window', 2000, 300, 100, 'near'],
  ])('tells what stands %s', (_, left, top, height, place) => {
    expect(placeOf(new DOMRect(left, top, 500, height), view, MARGIN)).toBe(place);
  });

  it('tells that what has no box is away', () => {
    expect(placeOf(new DOMRect(0, 0, 0, 0), view, MARGIN)).toBe('away');
  });
});

describe('nearOnes', () => {
  it('finds the same stretches as looking at every one', () => {
    const heights = fc.array(fc.integer({ min: 10, max: 900 }), { maxLength: 60 });
    fc.assert(
      fc.property(heights, fc.integer({ min: -30_000, max: 3000 }), (all, scroll) => {
        let top = scroll;
        const boxes = all.map((height) => {
          top += height;
          return new DOMRect(0, top - height, 100, height);
        });
        const expected = boxes.filter((box) => box.bottom >= -MARGIN * 800 && box.top <= 800 + MARGIN * 800);
        expect(nearOnes(boxes, (box) => box, view, MARGIN)).toEqual(expected);
      }),
    );
  });

  it('measures few of very many', () => {
    const boxes = Array.from({ length: 10_000 }, (_, i) => new DOMRect(0, i * 100 - 500_000, 100, 100));
    let measured = 0;
    const count = (box: DOMRect) => {
      measured++;
      return box;
    };
    const near = nearOnes(boxes, count, view, MARGIN);
    expect(near.length).toBeGreaterThan(8);
    expect(measured).toBeLessThan(near.length + 20);
  });
});
