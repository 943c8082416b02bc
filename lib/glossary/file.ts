// A file that a reader hands over, as bytes: which of ours it is, and in which encoding. Pure.
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

/**
 * The text of a file in UTF-8, or in UTF-16 with its mark, as spreadsheets write "Unicode text"; null for any other:
 * GBK and Big5 look so alike that a guess would fill the glossary with wrong characters.
 */
function textOf(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
