// What every call to the background must look like, and who may make it. A call that does not fit is a bug of ours or
// an attack: it is refused, never guessed at.
import * as v from 'valibot';
import { LEVELS } from '../text/ask';
import type { PageSigns } from '../text/signs';
import { COLOURS, PLACES, SIZES } from '../text/typography';
import type { Guard, Sender } from './call';
import type { CallName } from './contract';
import { LONGEST_ADDRESS } from './page-address';

const empty = v.strictObject({});
const tab = v.pipe(v.number(), v.integer(), v.minValue(0));
const region = v.picklist(['cn', 'tw', 'hk']);
const short = v.pipe(v.string(), v.maxLength(300));
const day = v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/)));
const reasons = v.pipe(v.array(v.strictObject({ sign: short, says: short })), v.maxLength(40));
/** What a survey gave, as it comes back; made by us, but it travelled through a page's process. */
const pageNames = v.strictObject({
  date: day,
  region: v.nullable(region),
  decided: v.record(short, v.pipe(v.array(short), v.maxLength(40))),
  taught: v.pipe(
    v.array(v.strictObject({ zh: short, en: short, alias: v.optional(short), id: short })),
    v.maxLength(2000),
  ),
  why: v.optional(v.record(short, reasons)),
  settled: v.optional(v.record(short, v.nullable(short))),
  isPolitical: v.optional(v.boolean()),
  strangers: v.optional(v.pipe(v.array(short), v.maxLength(500))),
  surnames: v.optional(v.pipe(v.array(v.strictObject({ form: short, id: short })), v.maxLength(500))),
  present: v.optional(v.pipe(v.array(short), v.maxLength(5000))),
});
const ask = v.strictObject({
  from: region,
  target: v.nullable(region),
  reading: v.picklist(['off', 'marks', 'numbers', 'zhuyin', 'jyutping']),
  only: v.optional(v.picklist(LEVELS)),
  senses: v.optional(v.literal(true)),
  standard: v.optional(v.literal('tw')),
  words: v.optional(v.boolean()),
  names: v.optional(pageNames),
  nameForms: v.optional(region),
});
const url = v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_ADDRESS));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.pipe(v.string(), v.maxLength(20_000));
/** A screenful is some thousand characters; far more than that is nobody's honest question. */
const texts = v.pipe(v.array(text), v.maxLength(5000));

const word = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
/** Numbered pinyin, syllables apart by spaces. */
const reading = v.pipe(v.string(), v.maxLength(300), v.regex(/^[A-Za-zü:]+[1-5](?: [A-Za-zü:]+[1-5])*$/));
const typography = v.strictObject({
  by: v.picklist(['word', 'character']),
  place: v.picklist(PLACES),
  size: v.picklist(SIZES),
  colour: v.picklist(COLOURS),
  tones: v.boolean(),
});

const line = v.pipe(v.string(), v.maxLength(2000));
const count = v.pipe(v.number(), v.minValue(0));
const shape = v.strictObject({
  han: count,
  linked: count,
  paragraphs: count,
  prose: count,
  mainParagraphs: count,
  mainProse: count,
  linkBlocks: count,
  teasers: count,
  datedBlocks: count,
  articles: count,
  codes: count,
  cut: v.boolean(),
});
const at = v.number();
const list = <S extends v.GenericSchema>(of: S) => v.pipe(v.array(of), v.maxLength(400));
const signs: v.GenericSchema<PageSigns> = v.strictObject({
  url: line,
  canonical: line,
  now: line,
  plain: v.boolean(),
  lang: line,
  name: line,
  body: v.pipe(v.string(), v.maxLength(40_000)),
  rest: v.pipe(v.string(), v.maxLength(40_000)),
  shape,
  headings: list(v.strictObject({ text: line, level: at, at, aside: v.boolean() })),
  stamps: list(v.strictObject({ text: line, from: v.picklist(['mark', 'time', 'print', 'state']), at })),
  credits: list(line),
  meta: v.record(line, line),
  linkedData: list(v.strictObject({ type: line, headline: line, published: line, author: line, publisher: line })),
  mainAt: at,
});

interface Rule {
  readonly from: 'page' | 'extension' | 'any';
  readonly schema: v.GenericSchema;
}

const RULES: { readonly [N in CallName]?: Rule } = {
  'page.seen': { from: 'page', schema: empty },
  'page.judge': { from: 'page', schema: v.strictObject({ signs }) },
  'page.changed': {
    from: 'page',
    schema: v.strictObject({ on: v.boolean(), marks: v.boolean(), typography, before: v.optional(typography) }),
  },
  'page.hydrated': { from: 'page', schema: empty },
  'text.annotate': { from: 'any', schema: v.strictObject({ texts, how: ask, url }) },
  'names.survey': {
    from: 'any',
    schema: v.strictObject({
      texts,
      article: v.strictObject({ url, published: v.nullable(line), region: v.nullable(region) }),
    }),
  },
  'word.look': {
    from: 'any',
    schema: v.strictObject({
      text,
      start: offset,
      end: offset,
      how: ask,
      url,
      jyutping: v.optional(v.literal(true)),
    }),
  },
  'word.know': { from: 'any', schema: v.strictObject({ word, known: v.boolean() }) },
  'word.fix': {
    from: 'any',
    schema: v.strictObject({ word, reading: v.nullable(reading), url: v.nullable(url) }),
  },
  'word.save': {
    from: 'any',
    schema: v.strictObject({
      form: word,
      at: v.strictObject({ start: offset, end: offset }),
      sentence: line,
      simplified: word,
      traditional: word,
      reading: short,
      jyutping: short,
      senses: v.pipe(v.array(line), v.maxLength(100)),
      url,
      title: line,
    }),
  },
  'word.unsave': { from: 'any', schema: v.strictObject({ id: short }) },
  'word.leave-known': { from: 'any', schema: empty },
  'names.settle': {
    from: 'any',
    schema: v.strictObject({ url, form: v.pipe(short, v.minLength(1)), id: v.nullable(short) }),
  },
  'names.unsettle': { from: 'any', schema: v.strictObject({ url, form: v.pipe(short, v.minLength(1)) }) },
  'names.drop': {
    from: 'any',
    schema: v.strictObject({
      id: v.pipe(v.string(), v.regex(/^own\/[\w-]{1,64}$/)),
      forms: v.pipe(v.array(short), v.maxLength(20)),
    }),
  },
  'page.options': {
    from: 'any',
    schema: v.strictObject({
      at: v.pipe(v.string(), v.maxLength(1000), v.regex(/^glossary(?:[/?][\w/?=&%.~!*'()-]*)?$/)),
    }),
  },
  'names.keep': {
    from: 'any',
    schema: v.strictObject({ zh: short, en: short, alias: v.optional(short), region: v.nullable(region) }),
  },
  'page.card': { from: 'page', schema: empty },
  'page.pointer': { from: 'page', schema: v.strictObject({ marks: v.boolean() }) },
  'tab.look': { from: 'extension', schema: v.strictObject({ tab }) },
  'tab.turn': { from: 'extension', schema: v.strictObject({ tab, on: v.boolean() }) },
};

/** The background's guard. `self`: the extension's id; `origin`: where its own pages live. */
export const backgroundGuard =
  (self: string, origin: string): Guard =>
  (name, data, sender) => {
    const rule = RULES[name];
    if (!rule) throw new Error(`${name} is not the background's to answer`);
    if (sender.id !== self) throw new Error(`${name} from another extension`);
    const kind = senderKind(sender, origin);
    if (rule.from !== 'any' && rule.from !== kind) throw new Error(`${name} may not be asked by a ${kind}`);
    if (!v.is(rule.schema, data)) throw new Error(`${name} was asked in a shape that does not fit`);
    return data as never;
  };

function senderKind(sender: Sender, origin: string): 'page' | 'extension' {
  return sender.url?.startsWith(origin) ? 'extension' : 'page';
}
