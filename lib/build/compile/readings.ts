// The files by which readings in context are told: the trained model as it is committed, and the phrases that it and the
// lexicon would read otherwise.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { PHRASES_FILE, READINGS_FILE } from '../../data/lexicon';
import { ReadingModel } from '../../text/reading-model';
import { Lexicon } from '../../text/words';
import type { Entry } from './cedict';
import { compilePhrases } from './phrase-table';
import { readPhrases } from './phrases';

/** The trained model, which goes into the extension as it is; from this folder. */
export const READINGS_SOURCE = '../../data/readings.bin';

/** The files by name, from the compiled lexicon and its costs. */
export async function compileReadings(
  entries: readonly Entry[],
  compiled: { readonly lexicon: Uint8Array; readonly costs: Uint8Array },
): Promise<Map<string, Uint8Array>> {
  const model = await readFile(fileURLToPath(new URL(READINGS_SOURCE, import.meta.url)));
  const lexicon = new Lexicon(bufferOf(compiled.lexicon), bufferOf(compiled.costs));
  return new Map([
    [READINGS_FILE, model],
    [PHRASES_FILE, compilePhrases(readPhrases(entries), lexicon, new ReadingModel(bufferOf(model)))],
  ]);
}

const bufferOf = (bytes: Uint8Array): ArrayBuffer =>
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
