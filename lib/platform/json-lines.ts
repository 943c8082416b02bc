// Where in a JSON file something stands, so that a reader who wrote in it can be told the line. Pure.

/** The line that JSON.parse stumbled over, from what browsers say of it, else looked for. */
export function lineOfSlip(text: string, error: unknown): number {
  const said = String(error);
  const line = /\bline (\d+)/.exec(said)?.[1];
  if (line !== undefined) return Number(line);
  // Chromium does not always say it (`Unexpected token '}', ..."known":[}" is not valid JSON`).
  const at = /\bposition (\d+)/.exec(said)?.[1] ?? slipOf(text);
  return text.slice(0, Number(at)).split('\n').length;
}

const TOKEN = /\s*(?:("[^"\\\n]*(?:\\.[^"\\\n]*)*")|(-?\d[\d.eE+-]*|true|false|null)|([[\]{}:,]))/y;
const BLANK = /\s*/y;

/** Where a text stops being JSON, by the order of its tokens (RFC 8259); its length where that is not amiss. */
function slipOf(text: string): number {
  const open: string[] = [];
  let may = 'value';
  for (let at = 0; ; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const [, string, literal, sign] = TOKEN.exec(text) ?? [];
    const top = open.at(-1);
    const isEnd = (sign === ']' && top === '[') || (sign === '}' && top === '{');
    if (string !== undefined && (may === 'key' || may === 'key }')) may = ':';
    else if ((string ?? literal) !== undefined && (may === 'value' || may === 'value ]')) may = 'next';
    else if (sign === ':' && may === ':') may = 'value';
    else if (sign === ',' && may === 'next' && top) may = top === '{' ? 'key' : 'value';
    else if ((sign === '[' || sign === '{') && (may === 'value' || may === 'value ]')) {
      open.push(sign);
      may = sign === '[' ? 'value ]' : 'key }';
    } else if (isEnd && (may === 'next' || may === `value ${sign}` || may === `key ${sign}`)) {
      open.pop();
      may = 'next';
    } else {
      BLANK.lastIndex = at;
      BLANK.test(text);
      return BLANK.lastIndex;
    }
  }
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
