// What is to be done with a text, by its own script and what a reader asked for: which conversions make what is shown, what
// is read, and in which system. Doing it is annotate.ts's.
import type { Ask } from './ask';
import type { Conversion } from './convert';
import type { Jyutping } from './jyutping';
import type { Levels } from './levels';
import type { ReadingSteps } from './readings';
import { type Region, scriptOf } from './region';
import { evidenceOf, type ScriptSigns, scriptBy } from './script';
import type { Senses } from './senses';
import type { Style } from './syllable';
import type { TaiwanReadings } from './taiwan';
import type { Lexicon } from './words';

/**
 * What a text may be in: a region's writing; 'hant', that of Taiwan and Hong Kong mixed, which real pages are (意味著 in
 * Hong Kong); 't', Traditional strays in a Simplified text; 'hans', a Simplified text that is to be read in Traditional.
 */
export type Source = Region | 'hant' | 't' | 'hans';

/** A way from one writing to another. */
export type Route = readonly [from: Source, to: Region];

/** What annotating needs to have been opened; each throws where it was not. */
export interface Tables {
  readonly signs: ScriptSigns;
  conversion(route: Route): Conversion;
  lexicon(): Lexicon;
  readings(): ReadingSteps;
  taiwan(): TaiwanReadings;
  jyutping(): Jyutping;
  levels(): Levels;
  senses(): Senses;
}

/** What is to be done with one text. */
export interface Plan {
  /** What it is shown as; null: as printed. */
  readonly show: Route | null;
  /** How its Simplified form is made; null: it is its own. Only where readings are asked for. */
  readonly simplify: Route | null;
  /** The pinyin that is made; that of Zhuyin is numbered, and that by which Cantonese is read. */
  readonly read: Style | null;
  readonly system: 'pinyin' | 'zhuyin' | 'jyutping';
  /** How Simplified, of the text or of names as they are shown, is made Traditional for Cantonese; null: there is none. */
  readonly traditional: Route | null;
}

/** Does an ask take the words of a text, to read them or to tell what they mean? */
export const readsWords = ({ reading, senses }: Ask): boolean => reading !== 'off' || senses === true;

/** Decides by the text's own script: what is in the target's script already stays, and what is not in the page's goes from its own. */
export function planOf(text: string, ask: Ask, signs: ScriptSigns): Plan {
  const system = ask.reading === 'zhuyin' || ask.reading === 'jyutping' ? ask.reading : 'pinyin';
  // The sense of 长 hangs on its reading, so senses alone are read for too.
  const read: Style | null = readsWords(ask) ? (ask.reading === 'marks' ? 'marks' : 'numbers') : null;
  if (!read && !ask.target) return { show: null, simplify: null, read, system, traditional: null };
  const evidence = evidenceOf(text, signs);
  const script = scriptBy(evidence) ?? scriptOf(ask.from);
  const strange = script !== scriptOf(ask.from);
  // A Traditional text on a Simplified page: nothing says whose it is, and Taiwan's table knows the most variants.
  const own: Region = script === 'Hans' ? 'cn' : ask.from === 'cn' ? 'tw' : ask.from;
  const strays: Route | null = evidence.hant > 0 ? ['t', 'cn'] : null;
  const simplify: Route | null = own === 'cn' ? strays : TRADITIONAL;
  const isHans = own === 'cn' || ask.target === 'cn';
  const traditional: Route | null = system === 'jyutping' && isHans ? ['hans', 'hk'] : null;
  return { show: showing(own, ask.target, strange), simplify: read && simplify, read, system, traditional };
}

function showing(own: Region, target: Region | null, strange: boolean): Route | null {
  if (!target || target === own) return null;
  if (strange && scriptOf(own) === scriptOf(target)) return null;
  return [own, target];
}

/** The conversions that a plan takes, besides the lexicon where it reads. */
export function routesOf({ show, simplify, traditional }: Plan): Route[] {
  return [show, simplify, traditional].filter((route) => route !== null);
}

/** How Traditional text is read. */
export const TRADITIONAL: Route = ['hant', 'cn'];
