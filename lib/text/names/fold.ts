// A text as names are looked for in it: every character in one form of it, whatever the script and region (習, 习;
// 衞, 衛, 卫), and what printers put inside names taken out: line breaks of narrow columns, middle dots of every kind.
// Keeps where each unit stood and what stood before it, so that every find has its exact span of the source.

/** What was taken out before a unit. */
export const GAP = { none: 0, line: 1, dot: 2, blank: 4 } as const;

/** Units of `text` are UTF-16; `at[i]` is where unit i stands in the source, `gaps[i]` what was taken out before it. */
export interface Folded {
  readonly source: string;
  readonly text: string;
  readonly at: Uint32Array;
  readonly gaps: Uint8Array;
}

/** From each UTF-16 unit to the one that stands for it; 0: itself. */
export type FoldTable = Uint16Array;

/** A table from pairs of characters, 'from to from to …' without spaces. */
export function foldTable(pairs: string): FoldTable {
  const table = new Uint16Array(0x10000);
  for (let i = 0; i + 1 < pairs.length; i += 2) table[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1);
  return table;
}

/** One character in its folded form, character for character. */
export function foldForm(text: string, table: FoldTable): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    folded += String.fromCharCode(table[code] || code);
  }
  return folded;
}

export const isHanUnit = (code: number): boolean =>
  (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xd840 && code <= 0xdfff);

/** · ‧ • ・ ･ ． . ⋅ ∙ - ‐ ‑ – － : whatever stands between the parts of a foreign name. */
const DOTS = new Set([...'·‧•・･．.⋅∙-‐‑–－'].map((char) => char.charCodeAt(0)));
const isBlank = (code: number): boolean => code === 0x20 || code === 0x3000 || code === 0xa0 || code === 9;
const isBreak = (code: number): boolean => code === 10 || code === 13;
/** Soft hyphen, zero-width characters, byte order mark. */
const isNothing = (code: number): boolean =>
  code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff;

/** More line breaks than two are no break inside a line any more; of blanks, more than two are a gap between words. */
const MOST = 2;

export function fold(source: string, table: FoldTable): Folded {
  const { length } = source;
  const units = new Uint16Array(length);
  const at = new Uint32Array(length + 1);
  const gaps = new Uint8Array(length + 1);
  let n = 0;
  let gap: number = GAP.none;
  for (let i = 0; i < length; i++) {
    const code = source.charCodeAt(i);
    if (!isHanUnit(code) && n > 0 && isHanUnit(units[n - 1] as number)) {
      const skip = skipOf(source, i);
      if (skip) {
        i = skip.end - 1;
        gap |= skip.gap;
        continue;
      }
    }
    if (isNothing(code)) continue;
    units[n] = table[code] || code;
    at[n] = i;
    gaps[n] = gap;
    gap = GAP.none;
    n++;
  }
  at[n] = length;
  return { source, text: textOf(units, n), at: at.subarray(0, n + 1), gaps: gaps.subarray(0, n + 1) };
}

/** What is taken out from `from`: up to the next Han character, and only if that comes soon. */
function skipOf(source: string, from: number): { end: number; gap: number } | null {
  let gap: number = GAP.none;
  let breaks = 0;
  let blanks = 0;
  let dots = 0;
  let end = from;
  for (; end < source.length; end++) {
    const code = source.charCodeAt(end);
    if (isBreak(code)) breaks++;
    else if (isBlank(code)) blanks++;
    else if (DOTS.has(code)) dots++;
    else if (!isNothing(code)) break;
  }
  if (end === from || end === source.length || !isHanUnit(source.charCodeAt(end))) return null;
  if (breaks > MOST || dots > 1 || (blanks > MOST && breaks === 0)) return null;
  if (breaks) gap |= GAP.line;
  else if (blanks && !dots) gap |= GAP.blank;
  if (dots) gap |= GAP.dot;
  return { end, gap };
}

function textOf(units: Uint16Array, length: number): string {
  let text = '';
  // `apply` takes the array as it is, where spreading would go over it unit by unit.
  for (let i = 0; i < length; i += 4096)
    text += String.fromCharCode.apply(null, units.subarray(i, Math.min(length, i + 4096)) as unknown as number[]);
  return text;
}

/** The span of the source that folded units `start` to `end` stand in. */
export const spanOf = ({ at }: Folded, start: number, end: number): { start: number; end: number } => ({
  start: at[start] as number,
  end: (at[end - 1] as number) + 1,
});
