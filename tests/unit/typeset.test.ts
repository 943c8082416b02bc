// What of typography is the style sheet's: which rules a choice makes, and none where nothing is chosen.
import { describe, expect, it } from 'vitest';
import { styleOf } from '../../lib/background/typeset';
import { COLOURS, PLACES, PLAIN_TYPOGRAPHY, SIZES, type Typography } from '../../lib/text/typography';

const styled = (chosen: Partial<Typography>): string => styleOf({ ...PLAIN_TYPOGRAPHY, ...chosen });

describe('the style of a typography', () => {
  it('is nothing where nothing is chosen, and for what only makes other elements', () => {
    expect(styled({})).toBe('');
    expect(styled({ by: 'character' })).toBe('');
  });

  it('is another one for every choice that shows', () => {
    const all = SIZES.flatMap((size) =>
      COLOURS.flatMap((colour) =>
        PLACES.flatMap((place) => [true, false].map((tones) => styled({ size, colour, place, tones }))),
      ),
    );
    expect(new Set(all).size).toBe(SIZES.length * COLOURS.length * PLACES.length * 2);
  });

  it('sets English on the side where readings are not', () => {
    const css = styled({ place: 'under' });
    expect(css).toMatch(/duidu-w\[data-r\],duidu-c\[data-r\]\{ruby-position:under!important/);
    expect(css).toContain('duidu-s{ruby-position:over!important}');
  });

  it('has a plain colour for browsers without relative ones before each relative one, and tones after the colour', () => {
    const css = styled({ colour: 'blue', tones: true });
    const colours = [...css.matchAll(/--duidu-colour:(\w[\w-]*)/g)].map(([, name]) => name);
    expect(colours.filter((name) => name === 'oklch')).toHaveLength(6);
    for (const [i, name] of colours.entries()) if (name === 'oklch') expect(colours[i - 1]).toBe('color-mix');
    expect(css.indexOf('data-t="1"')).toBeGreaterThan(css.indexOf('duidu-run'));
    expect(css).toContain('data-t="6"');
  });

  it('reaches nothing but elements of ours, and wins over every site', () => {
    const css = styled({ size: 70, colour: 'soft', place: 'right', tones: true });
    for (const [rule] of css.matchAll(/[^{}]+\{[^{}]*\}/g)) {
      expect(rule).toMatch(/^\s*(?:duidu-[a-z]+(?:\[[^\]]+\]|::\w+|:not\([^)]+\))*[,>]?)+\{/);
      expect(rule).toContain('!important');
    }
  });
});
