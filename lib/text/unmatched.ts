// How OpenCC steps over what none of its tables knows: by a character, or by a whole ideographic description sequence
// (⿰木目), of which no part is converted. What the tables know is convert.ts's.

/** How far OpenCC steps where nothing matches: a code point, or a whole ideographic description sequence. */
export function unmatchedLength(text: string, at: number, end: number): number {
  const described = descriptionEnd(text, at, end);
  return described > at ? described - at : widthAt(text, at);
}

const widthAt = (text: string, at: number): number => ((text.codePointAt(at) as number) > 0xffff ? 2 : 1);

/** End of the ideographic description sequence at `at`; 0 where there is none, or where it is cut short. */
function descriptionEnd(text: string, at: number, end: number): number {
  const operands = operandsOf(text.charCodeAt(at));
  if (operands === 0) return 0;
  let i = at + 1;
  for (let k = 0; k < operands; k++) {
    if (i >= end) return 0;
    i = descriptionEnd(text, i, end) || i + widthAt(text, i);
  }
  return i;
}

/** Operands of an ideographic description character, as opencc-js counts them. */
function operandsOf(unit: number): number {
  if (unit < 0x2ff0 || unit > 0x2fff) return 0;
  return unit === 0x2ff2 || unit === 0x2ff3 ? 3 : 2;
}
