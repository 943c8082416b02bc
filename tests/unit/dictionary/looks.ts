// Looking a place of a text up as the tests write it: the pointed characters stand in brackets.
import { createEngine, type Engine } from '../../../lib/background/engine';
import type { Ask } from '../../../lib/text/ask';
import type { Look } from '../../../lib/text/look';
import type { Region } from '../../../lib/text/region';
import { load } from '../text/compiled';

export const engine: Engine = createEngine(load);

export const asked = (from: Region, more: Partial<Ask> = {}): Ask => ({ from, target: null, reading: 'off', ...more });

/** '外交部[长]' → the text and the place. */
export function pointed(marked: string): { readonly text: string; readonly start: number; readonly end: number } {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  return { text: marked.replace('[', '').replace(']', ''), start, end };
}

/** What is known of the pointed place. */
export async function lookAt(marked: string, from: Region = 'cn', more: Partial<Ask> = {}): Promise<Look | null> {
  const { text, start, end } = pointed(marked);
  return engine.look(text, { start, end }, asked(from, more));
}

/** The words that are shown, in order. */
export const formsOf = (look: Look | null): string[] => look?.words.map(({ form }) => form) ?? [];
