// The addresses, within the extension, where the reader's own glossary is open: with a new name begun, or at one of its
// names.
import type { Region } from '../text/region';

export interface NameBegun {
  /** As selected or printed: line breaks and spaces of the page may stand in it. */
  readonly zh: string;
  readonly en?: string;
  readonly region: Region | null;
}

/** In characters; a name is shorter, and a selection that is longer is none. */
const LONGEST = 40;

/** A narrow column breaks names (習近⏎平), and some pages set them wide (李　強); between Latin words a space stays. */
const joined = (text: string): string =>
  text
    .trim()
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .replace(/\s+/gu, ' ');

/** 'glossary/add?zh=…', which follows the '#' of the options page; at most 40 characters of the name. */
export function placeToAdd({ zh, en = '', region }: NameBegun): string {
  const form = Array.from(joined(zh)).slice(0, LONGEST).join('').trim();
  const parts = Object.entries({ zh: form, en, region: region ?? '' }).filter(([, value]) => value !== '');
  const asked = parts.map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return `glossary/add?${asked.join('&')}`;
}

/** 'options.html#glossary/add?zh=…'. */
export const addressToAdd = (begun: NameBegun): string => `options.html#${placeToAdd(begun)}`;

/** 'glossary/edit/…', which follows the '#' of the options page; `id` with or without the mark of the reader's own. */
export const placeToEdit = (id: string): string => `glossary/edit/${encodeURIComponent(id.replace(/^own\//, ''))}`;
