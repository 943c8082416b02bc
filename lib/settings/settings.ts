// Every setting in one table: its key, the schema its value must fit, what holds when the reader set nothing, and what
// it is for. Also what a site's own rule may say, and what follows from both. Pure: storing them is store.ts's work.
import { isRecord, own } from '../platform/record';
import { LEVELS, type Level, type Reading } from '../text/ask';
import type { CardChoices, WordLink } from '../text/look';
import type { NameGroup } from '../text/names/name';
import type { Region } from '../text/region';
import { COLOURS, PLACES, SIZES, type Typography } from '../text/typography';
import * as v from './check';

/** 'printed': the page's own script is left as it is. */
export type ScriptChoice = 'printed' | Region;
/** Whose standard readings follow: 企业 qǐyè, or 企業 qìyè. */
export type StandardChoice = 'cn' | 'tw';
/** Where a person's English stands in the line: after the first mention, after every one, or on the card only. */
export type EnglishChoice = 'first' | 'all' | 'card';
/** Whose form of a name is shown; 'printed': the page's own. */
export type NameFormsChoice = 'printed' | Region;
/** For which words readings are drawn; 'pointer': for none, but for the one under the pointer. */
export type ReadingsForChoice = 'all' | Level | 'pointer';
/** What opens a card by pointer: resting on any word, only with a key held, resting on a name, or a tap alone. */
export type LookupChoice = 'words' | 'key' | 'names' | 'tap';
export type LookupKeyChoice = 'alt' | 'control' | 'shift';
export type LanguageChoice = 'auto' | 'en' | 'zh-Hans' | 'zh-Hant-TW' | 'zh-Hant-HK';

const script = v.picklist(['printed', 'cn', 'hk', 'tw'] satisfies ScriptChoice[]);
const readings = v.picklist(['off', 'marks', 'numbers', 'zhuyin', 'jyutping'] satisfies Reading[]);
const readingsFor = v.picklist(['all', ...LEVELS, 'pointer'] satisfies ReadingsForChoice[]);
const lookup = v.picklist(['words', 'key', 'names', 'tap'] satisfies LookupChoice[]);
const lookupKey = v.picklist(['alt', 'control', 'shift'] satisfies LookupKeyChoice[]);
const standard = v.picklist(['cn', 'tw'] satisfies StandardChoice[]);
const english = v.picklist(['first', 'all', 'card'] satisfies EnglishChoice[]);
const nameForms = v.picklist(['printed', 'cn', 'hk', 'tw'] satisfies NameFormsChoice[]);
/** Milliseconds of rest before a card opens. */
const lookupDelay = v.picklist([150, 350, 700, 1200]);
const link = v.strictObject({
  name: v.text(60, /\S/),
  url: v.text(500, /^(?:https?|plecoapi):\/\/\S*\{(?:word|s|t)\}\S*$/),
});
export const MOST_LINKS = 20;
const links = v.array(link, MOST_LINKS);
const language = v.picklist(['auto', 'en', 'zh-Hans', 'zh-Hant-TW', 'zh-Hant-HK'] satisfies LanguageChoice[]);

const LINKS: readonly WordLink[] = [
  { name: 'MDBG', url: 'https://www.mdbg.net/chinese/dictionary?wdqb={word}' },
  { name: 'Moedict 萌典', url: 'https://www.moedict.tw/{t}' },
  { name: 'Wiktionary', url: 'https://en.wiktionary.org/wiki/{t}' },
  { name: 'Pleco', url: 'plecoapi://x-callback-url/s?q={word}' },
];

export const SETTINGS = {
  script: { schema: script, fallback: 'printed', purpose: 'the script that Chinese pages are shown in' },
  words: { schema: v.boolean(), fallback: false, purpose: "the region's words and names too: 印表機, 北韓, 川普" },
  readings: { schema: readings, fallback: 'off', purpose: 'pinyin over the words, and how tones are written' },
  usualReadings: {
    schema: v.picklist(['marks', 'numbers', 'zhuyin', 'jyutping']),
    fallback: 'marks',
    purpose: 'the system of readings that the keyboard switches on',
  },
  standard: { schema: standard, fallback: 'cn', purpose: 'whose standard readings follow' },
  people: { schema: v.boolean(), fallback: true, purpose: 'marks under the names of people' },
  organisations: { schema: v.boolean(), fallback: true, purpose: 'marks under organisations and media' },
  phrases: { schema: v.boolean(), fallback: true, purpose: 'marks under meetings, documents and set phrases' },
  places: { schema: v.boolean(), fallback: false, purpose: 'marks under places and titles, of which news is full' },
  english: { schema: english, fallback: 'first', purpose: "where a person's English name stands in the line" },
  nameForms: { schema: nameForms, fallback: 'printed', purpose: "whose form of people's names is shown" },
  readingsFor: { schema: readingsFor, fallback: 'all', purpose: 'which words readings are drawn for' },
  senses: { schema: v.boolean(), fallback: false, purpose: 'English under the words that readings are drawn for' },
  readingBy: {
    schema: v.picklist(['word', 'character']),
    fallback: 'word',
    purpose: 'readings of words, or of each character',
  },
  readingPlace: { schema: v.picklist(PLACES), fallback: 'over', purpose: 'where readings stand' },
  readingSize: { schema: v.picklist(SIZES), fallback: 50, purpose: "the size of readings, in percent of the text's" },
  readingColour: { schema: v.picklist(COLOURS), fallback: 'text', purpose: 'the colour of readings' },
  toneColours: { schema: v.boolean(), fallback: false, purpose: 'tones told by colour too' },
  lookup: { schema: lookup, fallback: 'words', purpose: 'what opens a card by pointer' },
  lookupKey: { schema: lookupKey, fallback: 'alt', purpose: 'the key to hold, where cards open with a key only' },
  lookupDelay: { schema: lookupDelay, fallback: 350, purpose: 'how long the pointer rests before a card opens' },
  cardZhuyin: { schema: v.boolean(), fallback: false, purpose: 'Zhuyin on cards too' },
  cardJyutping: { schema: v.boolean(), fallback: false, purpose: 'Jyutping on cards too' },
  links: { schema: links, fallback: LINKS, purpose: 'where words can be looked up elsewhere' },
  language: {
    schema: language,
    fallback: 'auto',
    purpose: 'the language of the popup, menus and other pages of Duidu',
  },
} as const;

export type SettingKey = keyof typeof SETTINGS;
export type Settings = { readonly [K in SettingKey]: Readonly<v.InferOutput<(typeof SETTINGS)[K]['schema']>> };

export const SETTING_KEYS = Object.keys(SETTINGS) as SettingKey[];

/** What one site has of its own; what it does not say follows the settings. */
export interface SiteRule {
  readonly off?: true;
  readonly script?: ScriptChoice;
  readonly words?: boolean;
  readonly readings?: Reading;
}

const RULE = { off: v.literal(true), script, words: v.boolean(), readings };
export type RuleKey = keyof SiteRule;
export const RULE_KEYS = Object.keys(RULE) as RuleKey[];

/** Every site rule, by hostname. */
export type Sites = Readonly<Record<string, SiteRule>>;

/** Does this value fit the setting? */
export const fits = (key: SettingKey, value: unknown): boolean => v.is(SETTINGS[key].schema, value);

/** Does this value fit this part of a site's rule? */
export const fitsRule = (key: RuleKey, value: unknown): boolean => v.is(RULE[key], value);

/** The settings in force: what is stored where it fits its schema, else what holds when nothing is set. */
export function settingsFrom(stored: unknown): Settings {
  const given = isRecord(stored) ? stored : {};
  const entry = (key: SettingKey): [SettingKey, unknown] => {
    const value = own(given, key);
    return [key, fits(key, value) ? value : SETTINGS[key].fallback];
  };
  return Object.fromEntries(SETTING_KEYS.map(entry)) as Settings;
}

/** One site's rule out of whatever is stored for it; parts that do not fit are passed over. */
export function ruleFrom(stored: unknown): SiteRule {
  if (!isRecord(stored)) return {};
  const entries = RULE_KEYS.map((key) => [key, own(stored, key)] as const);
  return Object.fromEntries(entries.filter(([key, value]) => fitsRule(key, value))) as SiteRule;
}

/** All site rules out of whatever is stored; sites without a usable part are left out. */
export function sitesFrom(stored: unknown): Sites {
  if (!isRecord(stored)) return {};
  const rules = Object.entries(stored).map(([host, rule]) => [host, ruleFrom(rule)] as const);
  return Object.fromEntries(rules.filter(([, rule]) => Object.keys(rule).length > 0));
}

const GROUPS = ['people', 'organisations', 'phrases', 'places'] as const satisfies NameGroup[];

/** What the reader wants of the names on a page. */
export interface NameWish {
  /** The groups that are marked; none: names are not looked for. */
  readonly groups: readonly NameGroup[];
  readonly english: EnglishChoice;
  readonly forms: Region | null;
}

/** What the reader wants to see on a site. */
export interface Wanted {
  readonly script: ScriptChoice;
  /** The words of the script's region as well; without meaning where the script is as printed. */
  readonly words: boolean;
  readonly readings: Reading;
  readonly standard: StandardChoice;
  /** Which words are read; null: all of them. */
  readonly only: Level | null;
  /** Readings show under the pointer alone, and are not drawn. */
  readonly pointed: boolean;
  readonly senses: boolean;
  readonly typography: Typography;
  readonly lookup: Lookup;
  readonly names: NameWish;
}

/** When cards open by pointer; `delay` in milliseconds. */
export interface Lookup {
  readonly by: LookupChoice;
  readonly key: LookupKeyChoice;
  readonly delay: number;
}

/** What the reader chose of cards, and the interface's language. */
export function choicesOf(settings: Settings): { readonly language: LanguageChoice; readonly card: CardChoices } {
  const { readings, readingsFor, language } = settings;
  const card: CardChoices = {
    pinyin: readings === 'numbers' ? 'numbers' : 'marks',
    zhuyin: settings.cardZhuyin || readings === 'zhuyin',
    jyutping: settings.cardJyutping || readings === 'jyutping',
    tones: settings.toneColours,
    links: settings.links,
    readsAll: readings !== 'off' && readingsFor === 'all',
  };
  return { language, card };
}

/**
 * A site's own rule where it has one, else what holds everywhere. A region's words are people's names too, unless the
 * reader chose another region's names.
 */
export function wanted(settings: Settings, rule: SiteRule): Wanted {
  const script = rule.script ?? settings.script;
  const words = rule.words ?? settings.words;
  const forms = settings.nameForms === 'printed' && words ? script : settings.nameForms;
  const names: NameWish = {
    groups: GROUPS.filter((group) => settings[group]),
    english: settings.english,
    forms: forms === 'printed' ? null : forms,
  };
  const readings = rule.readings ?? settings.readings;
  const { readingsFor } = settings;
  return {
    script,
    words,
    readings,
    // Zhuyin is Taiwan's own, and follows its standard.
    standard: readings === 'zhuyin' ? 'tw' : settings.standard,
    only: readingsFor === 'all' || readingsFor === 'pointer' ? null : readingsFor,
    pointed: readingsFor === 'pointer',
    senses: settings.senses,
    typography: {
      by: settings.readingBy,
      place: settings.readingPlace,
      size: settings.readingSize,
      colour: settings.readingColour,
      tones: settings.toneColours,
    },
    lookup: { by: settings.lookup, key: settings.lookupKey, delay: settings.lookupDelay },
    names,
  };
}
