// Every setting in one table: its key, the schema its value must fit, what holds when the reader set nothing, and what
// it is for. Also what a site's own rule may say, and what follows from both. Pure: storing them is store.ts's work.
import * as v from 'valibot';
import type { Reading } from '../text/ask';
import type { Target } from '../text/region';

/** 'printed': the page's own script is left as it is. */
export type ScriptChoice = 'printed' | Target;
export type LanguageChoice = 'auto' | 'en' | 'zh-Hans' | 'zh-Hant-TW' | 'zh-Hant-HK';

const script = v.picklist(['printed', 'cn', 'hk', 'tw', 'twp'] satisfies ScriptChoice[]);
const readings = v.picklist(['off', 'marks', 'numbers'] satisfies Reading[]);
const language = v.picklist(['auto', 'en', 'zh-Hans', 'zh-Hant-TW', 'zh-Hant-HK'] satisfies LanguageChoice[]);

export const SETTINGS = {
  script: { schema: script, fallback: 'printed', purpose: 'the script that Chinese pages are shown in' },
  readings: { schema: readings, fallback: 'off', purpose: 'pinyin over the words, and how tones are written' },
  language: {
    schema: language,
    fallback: 'auto',
    purpose: 'the language of the popup, menus and other pages of Duidu',
  },
} as const;

export type SettingKey = keyof typeof SETTINGS;
export type Settings = { readonly [K in SettingKey]: v.InferOutput<(typeof SETTINGS)[K]['schema']> };
/** A stored value before it is known to fit. */
export type Stored = Readonly<Record<string, unknown>>;

export const SETTING_KEYS = Object.keys(SETTINGS) as SettingKey[];

/** What one site has of its own; what it does not say follows the settings. */
export interface SiteRule {
  readonly off?: true;
  readonly script?: ScriptChoice;
  readonly readings?: Reading;
}

const RULE = { off: v.literal(true), script, readings };
export type RuleKey = keyof SiteRule;
export const RULE_KEYS = Object.keys(RULE) as RuleKey[];

/** Every site rule, by hostname. */
export type Sites = Readonly<Record<string, SiteRule>>;

/** A record such as storage holds, and not an array, a string or null. */
export const isRecord = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An own property only: a host may be called `constructor` and a stored object may carry `__proto__`. */
export const own = (record: Stored, key: string): unknown => (Object.hasOwn(record, key) ? record[key] : undefined);

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

/** What the reader wants to see on a site: its own rule where it has one, else what holds everywhere. */
export function wanted(settings: Settings, rule: SiteRule): { script: ScriptChoice; readings: Reading } {
  return { script: rule.script ?? settings.script, readings: rule.readings ?? settings.readings };
}
