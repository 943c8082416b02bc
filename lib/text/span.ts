// Half-open spans over a text. Offsets are UTF-16 units everywhere in Duidu.

/** `[start, end)` in UTF-16 units of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
