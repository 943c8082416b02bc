// Where a text may hold a full date: enough to pick lines inside a page, where every byte of script counts. What the date
// is, and whether it is one at all, is read in dates.ts.

const YEAR = '(?:19|20)\\d\\d';
const DATE_LIKE = new RegExp(
  [
    `${YEAR}\\s*[-/.年\\s]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}(?!\\d)`,
    `(?<!\\d)\\d{1,2}(?:[-/.]\\d{1,2}[-/.]| [A-Z][a-z]{2,8}\\.?,? )${YEAR}`,
    `[A-Z][a-z]{2,8}\\.? \\d{1,2}\\w{0,2},?(?: [A-Z][a-z]{2},?)? ${YEAR}`,
    '(?:國\\s*|(?<!\\d)1\\d|[:：]\\s*)\\d{1,2}\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}(?!\\d)',
    '[〇○零一二三四五六七八九十]年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]',
    `(?<!\\d)${YEAR}[01]\\d[0-3]\\d(?!\\d{1,5}(?!\\d))`,
  ].join('|'),
);

/** The first place in a text that looks like a full date, as a half-open span; null if there is none. */
export function dateLike(text: string): { readonly start: number; readonly end: number } | null {
  const match = DATE_LIKE.exec(text);
  return match && { start: match.index, end: match.index + match[0].length };
}
