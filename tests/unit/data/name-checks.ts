// What the tables of names must be: rules that each tell, in a line, which entry breaks them. What they know of writing
// comes from OpenCC and CC-CEDICT; whether the rules can fail at all is shown by the tests beside this file.
import { type Entry, readCedict, readFrequencies } from '../../../lib/build/compile/cedict';
import { dictionaryOf, signsFile } from '../../../lib/build/compile/conversion';
import type { CompiledEntry, NameLine } from '../../../lib/build/compile/name-entries';
import type { NameKind } from '../../../lib/text/names/name';
import { openSigns, type ScriptSigns } from '../../../lib/text/script';
import { join, toMarks } from '../../../lib/text/syllable';

export interface Knowledge {
  readonly signs: ScriptSigns;
  /** Readings of a character, with tone marks, small letters. */
  readonly readings: ReadonlyMap<string, ReadonlySet<string>>;
  /** Words of the dictionary, folded, that news is full of and that are no proper names. */
  readonly common: ReadonlySet<string>;
  fold(form: string): string;
}

/** How often a word stands in the Leiden Weibo Corpus before it is called common. */
const COMMON = 20;
/** Facts reach a little beyond the day up to which offices are known. */
const LAST_FACT = '2026-10';
const REGIONS = ['cn', 'hk', 'tw', 'sg'] as const;
const FIELDS = 'id kind en aliases qid country cn hk tw sg pinyin offices context note confidence seen'.split(' ');
const TERMS: ReadonlySet<NameKind> = new Set(['org', 'agency', 'place', 'event', 'document', 'phrase', 'title']);
/** Readings that a character has as a surname only, or first of all. */
const SURNAMES: ReadonlyMap<string, string> = new Map(
  '单Shàn 單Shàn 解Xiè 仇Qiú 曾Zēng 任Rén 华Huà 華Huà 朴Piáo 区Ōu 區Ōu 查Zhā 盖Gě 蓋Gě 葛Gě 翟Zhái 尹Yǐn 覃Qín 缪Miào 繆Miào'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);
/** Common words that are the thing itself, so that nothing need tell it from them. */
const THE_THING_ITSELF = new Set([
  'Aruba',
  'Basic Law of Hong Kong',
  'Communiqué',
  'Mediterranean',
  'Red Sea',
  'War of Resistance against Japanese Aggression',
  'readout',
]);

/** Readings that CC-CEDICT does not have: a surname's, and how the bearers are read. */
const OWN_READINGS: Readonly<Record<string, string>> = { 谌: 'shèn', 諶: 'shèn', 栅: 'shān', 柵: 'shān', 幹: 'gān' };
/** Forms that are written with a character of the other script: so their bearers write themselves. */
const OWN_SCRIPT = new Set(['李慧琼']);

type Rule = (line: NameLine, know: Knowledge) => (string | false | undefined)[];

export const LINE_RULES: Readonly<Record<string, Rule>> = {
  'stable JSON': (line) => {
    const fields = Object.keys(line);
    const empty = fields.filter((field) => /^(?:""|\[\]|\{\})$/.test(JSON.stringify(line[field as keyof NameLine])));
    const order = fields.map((field) => FIELDS.indexOf(field));
    return [
      order.some((at, i) => at <= (order[i - 1] ?? -1)) && `fields ${fields.join(' ')}`,
      empty.length > 0 && `empty ${empty.join(' ')}`,
    ];
  },
  kind: ({ kind, offices, country, note }) => [
    kind !== 'person' && !TERMS.has(kind) && `kind ${kind}`,
    kind === 'person' && !offices?.length && 'a person without an office',
    kind === 'person' && !country && 'a person without a country',
    kind !== 'person' && !!(offices || country) && 'a term with an office or a country',
    kind !== 'person' && !note && 'a term without a note',
  ],
  qid: ({ qid }) => [qid !== undefined && !/^Q[1-9]\d*$/.test(qid) && qid],
  country: ({ country }) => [country !== undefined && !/^[A-Z]{2}$/.test(country) && country],
  english: ({ id, en, aliases = [] }) => [
    id !== en && !id.startsWith(en) && !['President', 'Vice President'].includes(en) && `${en} is not ${id}`,
    aliases.some((alias, i) => alias === en || aliases.indexOf(alias) !== i) && 'an alias twice',
    [en, ...aliases].some((name) => name !== name.trim() || /\s\s|[\p{Script=Han}]/u.test(name)) && 'not English',
  ],
  form: (line) =>
    REGIONS.flatMap((region) => (line[region] ?? []).map((form) => ({ region, form }))).map(
      ({ region, form }) =>
        ([...form].length < 2 ||
          !/^[\p{Script=Han}\w·\-《》“”（）、’' ]+$/u.test(form) ||
          (line[region] ?? []).filter((other) => other === form).length > 1) &&
        `${region} ${form}`,
    ),
  'some form': (line) => [!REGIONS.some((region) => line[region]?.length) && 'no form at all'],
  script: (line, { signs }) => {
    const texts = [
      ...(['cn', 'sg'] as const).flatMap((region) => (line[region] ?? []).map((form) => [form, signs.hant] as const)),
      ...(['hk', 'tw'] as const).flatMap((region) => (line[region] ?? []).map((form) => [form, signs.hans] as const)),
      ...(line.offices ?? []).flatMap(([, hans, hant]) => [[hans, signs.hant] as const, [hant, signs.hans] as const]),
    ];
    return texts.map(
      ([text, foreign]) => !OWN_SCRIPT.has(text) && [...text].some((character) => foreign.has(character)) && text,
    );
  },
  date: ({ offices = [] }) =>
    offices.flatMap(([en, , , from, to]) => [
      [from, to].some((date) => date !== '' && !isDate(date)) && `${en} ${from}–${to}`,
      from !== '' && to !== '' && to < from && !from.startsWith(to) && `${en} ends before it begins`,
      [from, to].some((date) => date.slice(0, 7) > LAST_FACT) && `${en} lies in the future`,
    ]),
  'order of offices': ({ offices = [] }) =>
    offices.map(([en, , , from, to], i) => {
      const [before, , , start = '', end = ''] = offices[i - 1] ?? [];
      const overlap = (start <= to || to === '') && (from <= end || end === '');
      return before !== undefined && from < start && !overlap && `${en} stands after ${before}`;
    }),
  'office twice': ({ offices = [] }) =>
    offices.map(
      ([en, , , from, to], i) =>
        offices.some(([other, , , start, end], k) => {
          const overlap = (start < to || to === '') && (from < end || end === '');
          return k < i && other === en && overlap;
        }) && en,
    ),
  pinyin: (line, know) =>
    Object.entries(line.pinyin ?? {}).flatMap(([form, reading]) => [
      !REGIONS.some((region) => line[region]?.includes(form)) && `${form} is no form of it`,
      !isReadingOf(form, reading, know) && `${form} ${reading}`,
    ]),
  surname: ({ pinyin = {} }) =>
    Object.entries(pinyin).map(([form, reading]) => {
      const surname = SURNAMES.get(form.charAt(0));
      return (
        surname !== undefined && /^\S+ \S+$/.test(reading) && !reading.startsWith(`${surname} `) && `${form} ${reading}`
      );
    }),
  count: (line) =>
    Object.entries(line.seen ?? {}).map(
      ([form, count]) =>
        (!REGIONS.some((region) => line[region]?.includes(form)) || !Number.isInteger(count) || count < 1) && form,
    ),
  context: ({ context = [] }) => [
    context.some((word, i) => [...word].length < 2 || context.indexOf(word) !== i) && context.join(' '),
  ],
};

/** Faults of single lines, as 'rule: id: what'. */
export function faultsOfLines(lines: readonly NameLine[], know: Knowledge): string[] {
  return lines.flatMap((line) =>
    Object.entries(LINE_RULES).flatMap(([rule, check]) =>
      check(line, know)
        .filter((fault) => typeof fault === 'string')
        .map((fault) => `${rule}: ${line.id}: ${fault}`),
    ),
  );
}

/** Faults of a file's text: one object a line, written as JSON.stringify does, sorted by id. */
export function faultsOfText(text: string): string[] {
  const lines = text.split('\n');
  const last = lines.pop();
  const ids = lines.map((line) => (JSON.parse(line) as NameLine).id);
  return [
    ...(last === '' ? [] : ['file: no line break at the end']),
    ...lines.filter((line) => JSON.stringify(JSON.parse(line)) !== line).map((line) => `file: spacing: ${line}`),
    ...ids.filter((id, i) => i > 0 && id <= (ids[i - 1] as string)).map((id) => `file: not sorted: ${id}`),
  ];
}

/** Faults among all entries, those of CLDR too. */
export function faultsOfAll(entries: readonly CompiledEntry[], know: Knowledge): string[] {
  const bearers = new Map<string, Set<CompiledEntry>>();
  for (const entry of entries) {
    for (const form of REGIONS.flatMap((region) => entry.forms[region]).map((form) => know.fold(form))) {
      bearers.set(form, (bearers.get(form) ?? new Set()).add(entry));
    }
  }
  return [
    ...twice(entries.map(({ id }) => id)).map((id) => `id twice: ${id}`),
    ...twice(entries.map(({ qid }) => qid).filter(Boolean)).map((qid) => `qid twice: ${qid}`),
    ...[...bearers].flatMap(([form, shared]) =>
      [...shared]
        .filter((entry) => shared.size > 1 && !hasOwnContext(entry, shared, know))
        .map(({ id }) => `nothing tells ${form}: ${id}`),
    ),
    ...[...bearers].flatMap(([form, shared]) =>
      [...shared]
        .filter((entry) => know.common.has(form) && needsContext(entry))
        .map(({ id }) => `a common word: ${form}: ${id}`),
    ),
  ];
}

const needsContext = ({ kind, context, id }: CompiledEntry): boolean =>
  kind !== 'phrase' && kind !== 'title' && context.length === 0 && !THE_THING_ITSELF.has(id);

function hasOwnContext(entry: CompiledEntry, shared: Iterable<CompiledEntry>, { fold }: Knowledge): boolean {
  const others = new Set([...shared].filter((other) => other !== entry).flatMap(({ context }) => context.map(fold)));
  return entry.context.some((word) => !others.has(fold(word)));
}

const twice = (list: readonly string[]): string[] => list.filter((one, i) => list.indexOf(one) !== i);

function isDate(date: string): boolean {
  if (!/^\d{4}(-\d\d){0,2}$/.test(date)) return false;
  const [year, month = '01', day = '01'] = date.split('-');
  const found = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(found.getTime()) && found.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** One syllable a character, each a reading of it, words begun with a capital and apostrophes where they belong. */
function isReadingOf(form: string, reading: string, { readings }: Knowledge): boolean {
  const characters = [...form].filter((character) => /\p{Script=Han}/u.test(character));
  let written = new Set(['']);
  for (const [i, character] of characters.entries()) {
    const next = new Set<string>();
    for (const so of written) {
      for (const syllable of [...(readings.get(character) ?? []), OWN_READINGS[character] ?? []].flat()) {
        const capital = syllable.charAt(0).toUpperCase() + syllable.slice(1);
        for (const tried of [join(so, '', i === 0 ? capital : syllable, 'marks'), `${so} ${capital}`]) {
          if (reading.startsWith(tried)) next.add(tried);
        }
      }
    }
    written = next;
  }
  return written.has(reading);
}

/** What OpenCC and CC-CEDICT know. */
export async function readKnowledge(): Promise<Knowledge> {
  const cedict = readCedict();
  const simplified = await dictionaryOf('ts-characters');
  const regional = [...(await dictionaryOf('hk-variants')), ...(await dictionaryOf('tw-variants'))];
  const variants = new Map(regional.map(([common, variant]) => [variant, common]));
  const folded = (character: string) => {
    const common = simplified.has(character) ? character : (variants.get(character) ?? character);
    return simplified.get(common) ?? common;
  };
  const fold = (form: string) => [...form.replace(/[·\-《》“”]/g, '')].map(folded).join('');
  const frequent = [...readFrequencies()].filter(([, count]) => count >= COMMON).map(([word]) => fold(word));
  const ordinary = new Set(cedict.filter(({ pinyin }) => /^[a-z]/.test(pinyin)).map((entry) => fold(entry.simplified)));
  return {
    signs: await readSigns(cedict, regional),
    readings: readingsIn(cedict),
    common: new Set(frequent.filter((word) => ordinary.has(word))),
    fold,
  };
}

/** The signs of a script, made as the compiled tables' are. */
async function readSigns(cedict: readonly Entry[], regional: readonly [string, string][]): Promise<ScriptSigns> {
  const file = signsFile({
    stCharacters: await dictionaryOf('st-characters'),
    tsCharacters: await dictionaryOf('ts-characters'),
    hans: [...(await dictionaryOf('ts-phrases')).values(), ...cedict.map((entry) => entry.simplified)],
    hant: [
      ...(await dictionaryOf('st-phrases')).values(),
      ...regional.map(([, variant]) => variant),
      ...cedict.map((entry) => entry.traditional),
    ],
  });
  return openSigns(file.slice().buffer);
}

function readingsIn(cedict: readonly Entry[]): Map<string, Set<string>> {
  const readings = new Map<string, Set<string>>();
  for (const { simplified, traditional, pinyin } of cedict) {
    for (const character of [simplified, traditional]) {
      if ([...character].length !== 1 || !/^[a-z:]+\d$/i.test(pinyin)) continue;
      readings.set(character, (readings.get(character) ?? new Set()).add(toMarks(pinyin.toLowerCase())));
    }
  }
  return readings;
}
