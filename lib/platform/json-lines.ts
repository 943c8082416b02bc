// Where in a JSON file something stands, so that a reader who wrote in it can be told the line. Pure.

/** The line that JSON.parse stumbled over, from what browsers say of it; 0 where they do not. */
export function lineOfSlip(text: string, error: unknown): number {
  const said = String(error);
  const line = /\bline (\d+)/.exec(said)?.[1];
  if (line !== undefined) return Number(line);
  const at = /\bposition (\d+)/.exec(said)?.[1];
  return at === undefined ? 0 : text.slice(0, Number(at)).split('\n').length;
}

/** Where the elements of the file's lists begin: key of the list → line of each element. The text is valid JSON. */
export function elementLines(text: string): ReadonlyMap<string, readonly number[]> {
  const lines = new Map<string, number[]>();
  let key = '';
  let string = '';
  let depth = 0;
  let line = 1;
  let fresh = false;
  for (const [token] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[\n[\]{}:,]|[^\s"[\]{}:,]+/g)) {
    if (token === '\n') {
      line++;
      continue;
    }
    const opens = token === '[' || token === '{';
    const closes = token === ']' || token === '}';
    // Inside a list that is a value of the file itself, whatever follows '[' or ',' begins an element.
    if (fresh && depth === 2 && !closes) lines.get(key)?.push(line);
    fresh = false;
    if (opens) depth++;
    if (closes) depth--;
    if (depth === 1 && token === ':') key = string;
    if (token.startsWith('"')) string = token.slice(1, -1);
    if (token === '[' && depth === 2) lines.set(key, []);
    fresh = (token === '[' || token === ',') && depth === 2;
  }
  return lines;
}
