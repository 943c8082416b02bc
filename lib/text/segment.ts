// A text as tiles: what is known of each stretch of it, beside it and never in it.
import type { Span } from './span';

/** One tile of a text. Tiles touch, never overlap, and together are the text. */
export interface Segment {
  /** UTF-16 units of source text. */
  readonly length: number;
  /** As written in the asked region, when it differs. */
  readonly to?: string;
  /** As it is drawn, word spacing and capitals included: 'Lín Déwěi', 'wàijiāobù', "Xī'ān". */
  readonly reading?: string;
}

/** What one source of knowledge says of a span; later layers lie over earlier ones. */
export interface Layer {
  readonly at: Span;
  readonly tile: Omit<Segment, 'length'>;
}
