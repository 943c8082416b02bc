// How a person's name is shown: in another script by its own spelling (范徐麗泰 ↔ 范徐丽泰, 林德偉 → 林德伟), never by
// what a converter guesses; as another region writes it, where the reader wants that (施紀賢 → 斯塔默); and read as a
// name, surname as surname (曾 Zēng). Makes layers over a text; finding names is survey.ts's, places are regional-layers.ts's.
import type { Ask } from '../ask';
import { type Conversion, convert } from '../convert';
import { readingsOf } from '../pinyin';
import { type Region, scriptOf } from '../region';
import type { Layer } from '../segment';
import { surnameReading } from '../surnames';
import { capital, join, partOfReading, restyle, type Style, toMarks } from '../syllable';
import { isHanUnit } from './fold';
import type { FormRegion, Mention, NameEntry } from './name';
import { type NameIndex, withoutDots } from './name-index';

/** What showing names takes: the index's folding, and the conversions of single characters to Traditional. */
export interface NameSpelling {
  readonly index: NameIndex;
  /** From Simplified to a region's Traditional characters; null where it was not opened. */
  conversion(to: Region): Conversion | null;
}

/** Characters that names keep, though most words of theirs are written with another in Traditional. */
export const KEPT: ReadonlySet<string> = new Set(
  '里松干于范余后台沈斗谷几征卜曲涂郁岳克布雅沃佛姜胡冲系表才丰出回向面别志制周占',
);

/** The layers of a text's mentions of people: in order, for `annotate`. */
export function layersOf(
  text: string,
  mentions: readonly Mention[],
  ask: Ask,
  entryOf: (id: string) => NameEntry | null,
  by: NameSpelling,
): Layer[] {
  const layers: Layer[] = [];
  for (const { start, end, ids } of mentions) {
    const entry = entryOf(ids[0]);
    if (entry?.kind !== 'person') continue;
    const printed = text.slice(start, end);
    const others = ids.slice(1).map(entryOf);
    const to = shownAs(printed, [entry, ...others], ask, by);
    const reading =
      ask.reading === 'off' ? '' : nameReading(to, entry, ask.reading === 'marks' ? 'marks' : 'numbers', by.index);
    layers.push(...pieces(printed, to, reading, start));
  }
  return layers;
}

/** A name or word broken over lines is several tiles: each with its part of what is shown and read. */
export function pieces(printed: string, to: string, reading: string, start: number): Layer[] {
  const layers: Layer[] = [];
  const count = countHan(printed);
  let han = 0;
  for (const { 0: part, index } of printed.matchAll(/[^\s]+/g)) {
    const at = { start: start + index, end: start + index + part.length };
    const own = countHan(part);
    const shown = part === printed ? to : shownPart(to, printed, count, { index, length: part.length, han, own });
    const read =
      part === printed || reading === ''
        ? reading
        : (partOfReading(reading, count, han, han + own) ?? (han === 0 ? reading : ''));
    han += own;
    const tile = { ...(shown === part ? {} : { to: shown }), ...(read === '' ? {} : { reading: read }) };
    layers.push({ at, tile });
  }
  return layers;
}

/** As much of what is shown as stands on this line: unit for unit, else Han for Han, else all on the first. */
function shownPart(
  to: string,
  printed: string,
  count: number,
  part: { readonly index: number; readonly length: number; readonly han: number; readonly own: number },
): string {
  if (to.length === printed.length) return to.slice(part.index, part.index + part.length);
  if (to.length === count) return to.slice(part.han, part.han + part.own);
  return part.index === 0 ? to : '';
}

function countHan(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (isHanUnit(text.charCodeAt(i))) count++;
  return count;
}

/** A printed form as the ask wants to see it; another form only where all who may be meant are written so. */
function shownAs(
  printed: string,
  who: readonly [NameEntry, ...(NameEntry | null)[]],
  ask: Ask,
  by: NameSpelling,
): string {
  const [entry] = who;
  const target = ask.target ?? ask.from;
  const { nameForms } = ask;
  const forms = new Set(who.map((one) => one && nameForms && formFor(printed, one, nameForms, by.index)));
  const [other] = forms.size === 1 ? forms : [];
  if (!other) return ask.target === null ? printed : spelled(printed, entry, target, by);
  return spelled(other, entry, target, by);
}

/**
 * How a region writes the name first of all; null where it is not known or as printed. A full name for a full name, and
 * 布什 for 布希 though 小布什 stands first, as 小布希 does.
 */
export function formFor(printed: string, entry: NameEntry, region: Region, index: NameIndex): string | null {
  const folded = index.folded(printed);
  const isFull = (form: string) => withoutDots(form) !== form;
  const isPrintedFull = isFull(printed.replace(/\s/g, ''));
  const alike = (forms: readonly string[]) => forms.filter((one) => isFull(one) === isPrintedFull);
  const lists = Object.values(entry.forms).map((forms) => alike(forms).map((one) => index.folded(one)));
  const isFirst = lists.every((list) => !list.includes(folded) || list[0]?.length === folded.length);
  const own = alike(entry.forms[region]);
  const form =
    (isFirst ? null : own.find((one) => index.folded(one).length === folded.length)) ??
    own[0] ??
    lastPart(entry.forms[region][0], folded.length);
  return form === undefined || index.folded(form) === folded ? null : form;
}

/** 科尔 of 赫尔穆特·科尔, where the region's list has the full name only and the printed one is two or three characters. */
const lastPart = (form: string | undefined, printed: number): string | undefined =>
  printed > 3 ? form : form?.replace(/^.*[·‧•・･](?=..)/u, '');

const FAMILY: Readonly<Record<Region, readonly FormRegion[]>> = {
  cn: ['cn', 'sg'],
  hk: ['hk', 'tw'],
  tw: ['tw', 'hk'],
};

/** A form in the target's characters: as the target's own lists spell it, else character by character. */
export function spelled(form: string, entry: NameEntry, target: Region, by: NameSpelling): string {
  const folded = by.index.folded(form);
  const regions = FAMILY[target];
  const twin = regions.flatMap((one) => entry.forms[one]).find((one) => by.index.folded(one) === folded);
  if (twin) return overlaid(form, withoutDots(twin));
  const { folding } = by.index;
  const conversion = scriptOf(target) === 'Hans' ? null : by.conversion(target);
  let out = '';
  for (const char of form) {
    const code = char.charCodeAt(0);
    if (scriptOf(target) === 'Hans') out += String.fromCharCode(folding[code] || code) + char.slice(1);
    else if (conversion === null || KEPT.has(char)) out += char;
    else out += convert(char, conversion).text;
  }
  return out;
}

/** The characters of `spelling`, in order, in place of the Han characters of `form`. */
function overlaid(form: string, spelling: string): string {
  if (countHan(form) !== spelling.length) return form;
  let at = 0;
  return [...form].map((char) => (isHanUnit(char.charCodeAt(0)) ? spelling.charAt(at++) : char)).join('');
}

/** How a form is read: as curated, else character by character as one word for each of its parts. */
export function nameReading(form: string, entry: NameEntry, style: Style, index: NameIndex): string {
  const folded = index.folded(form);
  const curated = Object.keys(entry.pinyin).find((one) => index.folded(one) === folded);
  if (curated !== undefined) return restyle(entry.pinyin[curated] ?? '', style);
  const readings = readingsOf(folded);
  const surname = surnameReading(folded);
  const parts = form.replace(/\s+(?=\p{Script=Han})/gu, '').split(/[·‧•・･．\-‐‑–－]/);
  let at = 0;
  return parts
    .map((part) => {
      let word = '';
      for (let i = 0; i < withoutDots(part).length; i++) {
        const marked = at === 0 && surname ? toMarks(surname) : readings.get(at);
        at++;
        if (marked) word = join(word, '', restyle(marked, style), style);
      }
      return capital(word);
    })
    .filter((word) => word !== '')
    .join(' ');
}
