// How another region writes a place that is printed here: 北韓 → 朝鲜, 沙烏地阿拉伯 → 沙特阿拉伯. A form that the region
// has too stays, and a short or an official form becomes one of its kind only: 沙國 → 沙特, never 佛州 → 佛罗里达州.
import type { Region } from '../region';
import type { NameEntry } from './name';
import type { NameIndex } from './name-index';

/** By how many characters the first form of a list is longer than an abbreviation, or shorter than an official name. */
const APART = 2;
type Kind = 'short' | 'usual' | 'official';

/** The form to show; null: the printed one stays. `own` is the region of the text that it is printed in. */
export function placeForm(printed: string, entry: NameEntry, own: Region, to: Region, index: NameIndex): string | null {
  const folded = index.folded(printed);
  const forms = entry.forms[to];
  if (forms.length === 0 || forms.some((form) => index.folded(form) === folded)) return null;
  const lists = [own, ...REGIONS].map((region) => entry.forms[region]);
  const list = lists.find((one) => one.some((form) => index.folded(form) === folded));
  if (!list) return null;
  // Two characters of another region than the text's are often something else there: 雪梨 is a pear in Hong Kong.
  if (folded.length === 2 && list !== lists[0]) return null;
  const kind = kindOf(folded, list, index);
  const apart = (form: string) => Math.abs(index.folded(form).length - folded.length);
  const alike = forms.filter((form) => kindOf(index.folded(form), forms, index) === kind);
  if (kind !== 'usual') return alike.find((form) => apart(form) <= APART) ?? null;
  return alike.reduce((best, form) => (apart(form) < apart(best) ? form : best), alike[0] as string);
}

const REGIONS: readonly Region[] = ['cn', 'hk', 'tw'];

function kindOf(folded: string, list: readonly string[], index: NameIndex): Kind {
  const more = folded.length - index.folded(list[0] ?? '').length;
  return more <= -APART ? 'short' : more >= APART ? 'official' : 'usual';
}
