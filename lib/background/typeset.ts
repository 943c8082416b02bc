// The style sheet of a reader's typography: what of reader-style.css is chosen, as values of its variables and a few rules
// more. Text only; how readings are drawn at all stands in reader-style.css, and putting it into a page is inject.ts's.
import { PLAIN_TYPOGRAPHY, type Typography } from '../text/typography';

/** Beside what part of the text's size, no smaller than can be read: Latin letters, and one letter of Zhuyin in a column of three. */
const SIZE: Readonly<Record<Typography['size'], readonly [letters: string, zhuyin: string]>> = {
  40: ['max(0.4em, 8.5px)', 'max(0.28em, 6.5px)'],
  50: ['max(0.5em, 10px)', 'max(0.34em, 7.5px)'],
  60: ['max(0.6em, 11px)', 'max(0.4em, 8.5px)'],
  70: ['max(0.7em, 12px)', 'max(0.46em, 9.5px)'],
};

/** Degrees of oklch, and a colour of that hue for browsers without relative colours (Chrome before 131). */
const HUES = {
  red: [25, '#dc2626'],
  orange: [55, '#c2570c'],
  green: [148, '#15803d'],
  blue: [258, '#2563eb'],
  purple: [308, '#9333ea'],
} as const;
type Hue = keyof typeof HUES;

const SOFT = 'color-mix(in srgb, currentColor 68%, transparent)';

/** Tones 1 to 5 as Pleco colours them, and Jyutping's 6. */
const TONES: readonly (Hue | 'soft')[] = ['red', 'green', 'blue', 'purple', 'soft', 'orange'];

/** The style sheet; '' for what holds when nothing is chosen. */
export function styleOf({ place, size, colour, tones }: Typography): string {
  const [letters, zhuyin] = SIZE[size];
  const rules: string[] = [];
  if (size !== PLAIN_TYPOGRAPHY.size)
    rules.push(`duidu-run{--duidu-size:${letters}!important;--duidu-zhuyin:${zhuyin}!important}`);
  if (colour !== 'text') rules.push(...coloured('duidu-run', colour));
  if (tones)
    for (const [i, hue] of TONES.entries())
      rules.push(...coloured(`duidu-w[data-t="${i + 1}"],duidu-c[data-t="${i + 1}"]`, hue));
  if (place === 'under') {
    rules.push('duidu-w[data-r],duidu-c[data-r]{ruby-position:under!important;line-height:1.2!important}');
    rules.push('duidu-s{ruby-position:over!important}');
  }
  if (place === 'right') {
    // A column of three letters is higher than its character.
    rules.push('duidu-s::after{line-height:1.75!important}');
    // Firefox sets no second column, for the tone, in what stands in ruby (seen in 153), unless it is a box of its own.
    rules.push('@supports (-moz-appearance:none){duidu-s>duidu-w:not([data-r]){display:inline-block!important}}');
  }
  return rules.join('\n');
}

/**
 * One colour cannot be read on white and on black: of a hue it is the dark one where the text is dark, the light one where
 * the text is light.
 */
function coloured(selector: string, colour: Hue | 'soft'): string[] {
  const rule = (value: string) => `${selector}{--duidu-colour:${value}!important}`;
  if (colour === 'soft') return [rule(SOFT)];
  const [hue, flat] = HUES[colour];
  const relative = `oklch(from currentColor clamp(0.48, (l - 0.71) * 1000, 0.8) 0.15 ${hue})`;
  return [
    rule(`color-mix(in srgb, currentColor 45%, ${flat})`),
    `@supports (color: oklch(from currentColor l c h)){${rule(relative)}}`,
  ];
}
