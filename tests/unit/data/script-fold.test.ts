// Characters in one form for searching: either script and every region's forms find each other.
import { describe, expect, it } from 'vitest';
import { foldScript } from '../../../lib/data/script-fold';

describe('a folded text', () => {
  it.each([
    ['林德偉', '林德伟'],
    ['衞生', '衛生'],
    ['卫生', '衞生'],
    ['裏', '裡'],
    ['里', '裏'],
    ['峯會', '峰会'],
  ])('is the same for %s and %s', (one, other) => {
    expect(foldScript(one)).toBe(foldScript(other));
  });

  it('is as long as the text, and leaves everything else as it is', () => {
    expect(foldScript('David Lammy · 拉米 😀 1')).toBe('David Lammy · 拉米 😀 1');
    expect(foldScript('馮德萊恩')).toHaveLength(4);
  });

  it('is not folded further', () => {
    for (const text of ['衞龍麵裏', '檯灣', '乾隆']) expect(foldScript(foldScript(text))).toBe(foldScript(text));
  });
});
