// A file that a reader hands over, as text: in UTF-8, or in UTF-16 with its mark, as spreadsheets write "Unicode text".
// Pure.

/** The text of a file; null where it is in no such encoding: GBK and Big5 look so alike that a guess would give wrong characters. */
export function textOf(bytes: Uint8Array): string | null {
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
