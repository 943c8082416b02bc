// A file that a reader hands over, as bytes: which of ours it is. Pure.
import { textOf } from '../platform/text-file';
import { readCsv } from './csv';
import { looksLikeJson, readJson } from './json';
import { type Incoming, lineError, MOST_TEXT, nothing } from './transfer';

/** The most bytes of a file that are looked at: Chinese takes three for a character. */
export const MOST_BYTES = 3 * MOST_TEXT;

const tooBig = (): Incoming => nothing(lineError(0, 'too-big', String(MOST_TEXT)));

/** Reads a table or a JSON file of ours. Never throws. */
export function readBytes(bytes: ArrayBuffer): Incoming {
  if (bytes.byteLength > MOST_BYTES) return tooBig();
  const text = textOf(new Uint8Array(bytes));
  if (text === null) return nothing(lineError(0, 'encoding'));
  return looksLikeJson(text) ? readJson(text) : readCsv(text);
}
