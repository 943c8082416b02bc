// Words for these tests, made up: what a reader may have said of words, and files as bytes.
import { readFileSync } from 'node:fs';
import type { Fix } from '../../../lib/vocabulary/fixes';
import type { SavedDraft } from '../../../lib/vocabulary/saved';

/** What is stored in the first version of each format. */
export const EXAMPLE = JSON.parse(readFileSync(new URL('./v1.json', import.meta.url), 'utf8'));

export const AT = '2026-11-05T12:00:00.000Z';
export const PAGE = 'https://news.example/river?id=7';

export const fix = (word: string, reading: string, url: string | null = null): Fix => ({ word, reading, url, at: AT });

export const TALKS: SavedDraft = {
  form: '會談',
  at: { start: 2, end: 4 },
  sentence: '雙邊會談週五在河畔舉行。',
  simplified: '会谈',
  traditional: '會談',
  reading: 'hui4 tan2',
  jyutping: 'wui6 taam4',
  senses: ['talks', 'discussions'],
  url: PAGE,
  title: '河畔會談',
};

export const bytesOf = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer as ArrayBuffer;

/** In UTF-16 with its mark, as spreadsheets write "Unicode text". */
export function utf16(text: string, littleEndian: boolean): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(2 * text.length + 2));
  view.setUint16(0, 0xfeff, littleEndian);
  for (let i = 0; i < text.length; i++) view.setUint16(2 + 2 * i, text.charCodeAt(i), littleEndian);
  return view.buffer;
}

/** Chance that is the same every time (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
