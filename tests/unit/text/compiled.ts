// The compiled tables, as the tests open them: from the folder that builds keep them in.
import { readFile } from 'node:fs/promises';
import { ensureTables } from '../../../lib/build/compile/tables';
import { type Load, openTables } from '../../../lib/data/tables';
import { annotate } from '../../../lib/text/annotate';
import type { Ask } from '../../../lib/text/ask';
import { planOf, routesOf } from '../../../lib/text/plan';
import type { Layer, Segment } from '../../../lib/text/segment';

const files = new Map((await ensureTables('.cache/tables')).map(({ file, absolutePath }) => [file, absolutePath]));

/** Loads a compiled file, as the background does by fetch. */
export const load: Load = async (file) => {
  const path = files.get(file);
  if (!path) throw new Error(`${file} is not compiled`);
  const bytes = await readFile(path);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
};

const store = openTables(load);

/** The lexicon, with what is asked for of its words' levels and senses. */
export async function tables(needs: { readonly levels?: boolean; readonly senses?: boolean }) {
  const opened = await store.open({ routes: [], lexicon: true, ...needs });
  return {
    lexicon: opened.lexicon(),
    get levels() {
      return opened.levels();
    },
    get senses() {
      return opened.senses();
    },
  };
}

/** The tiles of a text. */
export async function tilesOf(text: string, ask: Ask, layers: readonly Layer[] = []): Promise<Segment[]> {
  const routes = routesOf(planOf(text, ask, await store.signs()));
  return annotate(
    text,
    ask,
    await store.open({ routes, lexicon: ask.reading !== 'off', taiwan: ask.standard === 'tw' }),
    layers,
  );
}

/** A text as its tiles show it. */
export function shownOf(text: string, tiles: readonly Segment[]): string {
  let at = 0;
  return tiles
    .map(({ length, to }) => {
      at += length;
      return to ?? text.slice(at - length, at);
    })
    .join('');
}

/** 'word→shown(reading)' of every tile that is not bare, apart by spaces. */
export function told(text: string, tiles: readonly Segment[]): string {
  let at = 0;
  return tiles
    .flatMap(({ length, to, reading }) => {
      at += length;
      if (to === undefined && reading === undefined) return [];
      const word = text.slice(at - length, at);
      return [`${word}${to === undefined ? '' : `→${to}`}${reading === undefined ? '' : `(${reading})`}`];
    })
    .join(' ');
}
