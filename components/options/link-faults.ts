// What is wrong with a link that the reader types, in the words of the settings' own limits. Pure; the settings' schema
// has the last word.
import { fits } from '../../lib/settings/settings';
import type { WordLink } from '../../lib/text/look';

/** In UTF-16 units, as the settings have them. */
export const LONGEST = { name: 60, url: 500 } as const;

export interface LinkFaults {
  readonly name: 'name' | 'name-long' | null;
  readonly url: 'start' | 'blank' | 'hole' | 'long' | null;
}

export function linkFaults({ name, url }: WordLink): LinkFaults {
  const length = name.trim().length;
  return {
    name: length === 0 ? 'name' : length > LONGEST.name ? 'name-long' : null,
    url: urlFault(url.trim()),
  };
}

function urlFault(url: string): LinkFaults['url'] {
  if (!/^(?:https?|plecoapi):\/\//.test(url)) return 'start';
  if (/\s/.test(url)) return 'blank';
  if (url.length > LONGEST.url) return 'long';
  if (!/\{(?:word|s|t)\}/.test(url)) return 'hole';
  return fits('links', [{ name: 'x', url }]) ? null : 'start';
}

/** The address of a link for one word in its three forms. */
export function addressFor(url: string, word: string, simplified: string, traditional: string): string {
  const forms: Readonly<Record<string, string>> = { word, s: simplified, t: traditional };
  return url.trim().replace(/\{(word|s|t)\}/g, (_, hole: string) => encodeURIComponent(forms[hole] ?? ''));
}
