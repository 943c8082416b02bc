// The Jyutping of places in a text, for whoever shows it beside other readings of one word. Pure; the tables are handed
// in, opened with spokenNeeds. Readings of a whole text as its tiles are annotate's.
import { annotate } from './annotate';
import type { Ask } from './ask';
import { planOf, type Route, routesOf, type Tables } from './plan';
import type { Region } from './region';
import type { ScriptSigns } from './script';
import { cut, readingOfText } from './segment';
import type { Span } from './span';

const asked = (from: Region): Ask => ({ from, target: null, reading: 'jyutping' });

/** What the store is to open for the Jyutping of a text of this region. */
export function spokenNeeds(
  text: string,
  from: Region,
  signs: ScriptSigns,
): { readonly routes: Route[]; readonly lexicon: true; readonly jyutping: true } {
  return { routes: routesOf(planOf(text, asked(from), signs)), lexicon: true, jyutping: true };
}

/** Tells the Jyutping of a span of the text, in its context ('ngoi6 gaau1 bou6'); '' where nothing in it is read. */
export function jyutpingIn(text: string, from: Region, tables: Tables): (at: Span) => string {
  const tiles = annotate(text, asked(from), tables);
  return (at) => {
    const part = cut(tiles, at);
    if (!part.some(({ reading }) => reading)) return '';
    // 卡拉OK keeps its letters; the comma of 一不做，二不休 is not said.
    const said = readingOfText(text.slice(at.start, at.end), part).split(/\s+/);
    return said.filter((one) => /[\p{L}\p{N}]/u.test(one)).join(' ');
  };
}
