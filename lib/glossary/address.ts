// The address, within the extension, where the reader's own glossary is open with a new name begun.
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

/** 'options.html#glossary/add?zh=…'; at most 40 characters of the name. */
export function addressToAdd({ zh, en = '', region }: NameBegun): string {
  const form = Array.from(joined(zh)).slice(0, LONGEST).join('').trim();
  const parts = Object.entries({ zh: form, en, region: region ?? '' }).filter(([, value]) => value !== '');
  const asked = parts.map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return `options.html#glossary/add?${asked.join('&')}`;
}
