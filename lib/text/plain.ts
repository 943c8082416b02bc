// A text file as paragraphs: newspapers' texts come hard-wrapped at a column's width, with blank lines between.

const HEADING_LENGTH = 30;
/** Is this line a heading: short, alone, and no sentence? */
export const isHeadingLike = (line: string): boolean =>
  line.length <= HEADING_LENGTH && !/[，。；,;]|[：:、]$/.test(line);

/** Paragraphs of a text file; lines that a fixed width broke are put together, a heading at a paragraph's head stays apart. */
export function plainParagraphs(text: string): string[] {
  const paragraphs: string[] = [];
  let ended = true;
  for (const part of text.split(/\r?\n(?:[ \t\u3000]*\r?\n)+/)) {
    const lines = part
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean);
    const head = lines[0];
    if (head === undefined) continue;
    if (ended && lines.length > 1 && isHeadingLike(head)) paragraphs.push(lines.shift() ?? '');
    // Lines of one paragraph that starts anew by an indent are told apart; Latin words keep their space.
    paragraphs.push(lines.reduce((all, line) => (/\w$/.test(all) && /^\w/.test(line) ? `${all} ${line}` : all + line)));
    ended = /[。！？」』）)]$/.test(part.trim());
  }
  return paragraphs;
}
