// Which script a text is in, by the characters that only one of the two uses. A page's own verdict weighs more signs;
// this is for one block of it, where the page's script may not hold (a Simplified footer, a quotation), so it knows every
// character of OpenCC's tables and not only the frequent ones.
import type { Script } from './region';
import { text16 } from './table';

/** Characters that only one script uses; common ground (后, 台, 里) is in neither. */
export interface ScriptSigns {
  readonly hans: ReadonlySet<string>;
  readonly hant: ReadonlySet<string>;
  /** What each UTF-16 unit says: nothing, Simplified, Traditional, or that a pair of units is to be looked up. */
  readonly kinds: Uint8Array;
}

const KIND = { hans: 1, hant: 2, pair: 3 } as const;

/** How many characters of a text only one script uses. */
export interface ScriptEvidence {
  readonly hans: number;
  readonly hant: number;
}

export function evidenceOf(text: string, signs: ScriptSigns): ScriptEvidence {
  let hans = 0;
  let hant = 0;
  for (let i = 0; i < text.length; i++) {
    const kind = signs.kinds[text.charCodeAt(i)];
    if (kind === KIND.hans) hans++;
    else if (kind === KIND.hant) hant++;
    else if (kind === KIND.pair) {
      const character = text.slice(i, i + 2);
      if (signs.hans.has(character)) hans++;
      else if (signs.hant.has(character)) hant++;
    }
  }
  return { hans, hant };
}

/** The script with more evidence; null where there is none, or as much for the other. */
export function scriptBy({ hans, hant }: ScriptEvidence): Script | null {
  return hans === hant ? null : hans > hant ? 'Hans' : 'Hant';
}

/** Reads the file of signs: a line of characters for each script, in UTF-16. */
export function openSigns(file: ArrayBuffer): ScriptSigns {
  const [hans = '', hant = ''] = text16([new Uint8Array(file)], 0).split('\n');
  const signs = { hans: new Set(hans), hant: new Set(hant), kinds: new Uint8Array(0x10000) };
  for (const side of ['hans', 'hant'] as const) {
    for (const character of signs[side]) {
      signs.kinds[character.charCodeAt(0)] = character.length > 1 ? KIND.pair : KIND[side];
    }
  }
  return signs;
}
