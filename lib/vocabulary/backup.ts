// All that the reader chose and wrote, as one JSON file: settings, rules of sites, known words, fixed readings, saved
// words, and the reader's own glossary with what was said of names. Writing it, and reading it back field by field: one
// thing that does not fit, and nothing of the file is taken. Pure; putting it into storage is restore.ts's work.
import { type Decision, decisionFrom } from '../glossary/decisions';
import { entryFrom, type OwnEntry } from '../glossary/entry';
import { elementLines, lineOfSlip } from '../platform/json-lines';
import { isRecord, own, type Stored } from '../platform/record';
import { textOf } from '../platform/text-file';
import { type Format, upgrade, versionOf } from '../platform/versions';
import {
  fits,
  fitsRule,
  RULE_KEYS,
  SETTING_KEYS,
  type Settings,
  type SiteRule,
  type Sites,
} from '../settings/settings';
import { SETTINGS_FORMAT, SITES_FORMAT } from '../settings/versions';
import type { SavedWord } from '../text/look';
import { type Fix, fixFrom } from './fixes';
import { type KnownWord, knownFrom } from './known';
import { savedFrom } from './saved';

const MARK = 'backup';
/** Settings and rules are written as they are stored, so a backup says in which format. */
const FORMATS: Readonly<Record<'settings' | 'sites', Format>> = { settings: SETTINGS_FORMAT, sites: SITES_FORMAT };
const FORMATS_NOW = { settings: SETTINGS_FORMAT.version, sites: SITES_FORMAT.version };
/** Of the file, whatever format storage has. */
const VERSION = 1;
/** In bytes; twenty thousand saved words with their sentences take some twenty million. */
export const MOST_BYTES = 60_000_000;

export interface BackupParts {
  /** Only what the reader set. */
  readonly settings: Partial<Settings>;
  readonly sites: Sites;
  readonly known: readonly KnownWord[];
  readonly fixes: readonly Fix[];
  readonly saved: readonly SavedWord[];
  readonly glossary: readonly OwnEntry[];
  readonly decisions: readonly Decision[];
}

/** What is wrong with a file; vocabulary.error.* in the catalogues. */
export type BackupFault =
  | 'too-big'
  | 'encoding'
  | 'json' // no JSON
  | 'not-ours' // JSON, but no backup of Duidu's
  | 'newer' // written by a later version
  | 'unfit'; // what stands at `where` does not fit

export interface BackupError {
  /** Counted from 1; 0 where it is not known. */
  readonly line: number;
  /** 'known 12', 'settings readings'; '' for the file as a whole. */
  readonly where: string;
  readonly why: BackupFault;
}

/** A backup, read: all of it, with the names of what later versions wrote and is passed over; or what is wrong with it. */
export type ReadBackup =
  | { readonly parts: BackupParts; readonly ignored: readonly string[] }
  | { readonly error: BackupError };

/** Everything, to be read by `readBackup`. */
export function writeBackup({ settings, sites, ...lists }: BackupParts): string {
  const list = (items: readonly unknown[]): string =>
    items.length === 0 ? '[]' : `[\n${items.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`;
  const record = (of: object): string => JSON.stringify(of, null, 2).replaceAll('\n', '\n  ');
  const { known, fixes, saved, glossary, decisions } = lists;
  const rows = [
    `"duidu": ${JSON.stringify(MARK)}`,
    `"v": ${VERSION}`,
    `"formats": ${JSON.stringify(FORMATS_NOW)}`,
    `"settings": ${record(settings)}`,
    `"sites": ${record(sites)}`,
    ...Object.entries({ known, fixes, saved, glossary, decisions }).map(([key, items]) => `"${key}": ${list(items)}`),
  ];
  return `{\n${rows.map((row) => `  ${row}`).join(',\n')}\n}\n`;
}

/** Thrown inside this file alone. */
class Unfit extends Error {
  constructor(
    readonly key: string,
    readonly at: string | number,
  ) {
    super(`${key} ${at}`);
  }
}

/** Reads a backup; a part that the file does not have is empty. Never throws. */
export function readBackup(bytes: ArrayBuffer): ReadBackup {
  const wrong = (why: BackupFault, line = 0, where = ''): ReadBackup => ({ error: { line, where, why } });
  if (bytes.byteLength > MOST_BYTES) return wrong('too-big');
  const text = textOf(new Uint8Array(bytes))?.replace(/^\ufeff/, '');
  if (text === undefined) return wrong('encoding');
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (slip) {
    return wrong('json', lineOfSlip(text, slip));
  }
  if (!isRecord(file) || own(file, 'duidu') !== MARK) return wrong('not-ours');
  const version = own(file, 'v');
  if (typeof version !== 'number' || version > VERSION) return wrong('newer');
  try {
    return read(file);
  } catch (error) {
    if (!(error instanceof Unfit)) throw error;
    const { key, at } = error;
    const line = typeof at === 'number' ? (elementLines(text).get(key)?.[at] ?? 0) : 0;
    return wrong('unfit', line, `${key} ${typeof at === 'number' ? at + 1 : at}`.trim());
  }
}

const PARTS = ['settings', 'sites', 'known', 'fixes', 'saved', 'glossary', 'decisions'] as const;

function read(file: Stored): ReadBackup {
  const settings = inFormat(file, 'settings');
  const parts: BackupParts = {
    settings: settingsIn(settings),
    sites: sitesIn(inFormat(file, 'sites')),
    known: listOf(file, 'known', knownFrom),
    fixes: listOf(file, 'fixes', fixFrom),
    saved: listOf(file, 'saved', savedFrom),
    glossary: listOf(file, 'glossary', entryFrom),
    decisions: listOf(file, 'decisions', decisionFrom),
  };
  const others = Object.keys(file).filter(
    (key) => !['duidu', 'v', 'formats'].includes(key) && !PARTS.some((part) => part === key),
  );
  const strange = Object.keys(settings).filter((key) => !SETTING_KEYS.some((one) => one === key));
  return { parts, ignored: [...others, ...strange.map((key) => `settings ${key}`)] };
}

/** A part that may be of an older format, in the present one; throws where it is of a newer one. */
function inFormat(file: Stored, key: 'settings' | 'sites'): Stored {
  const formats = own(file, 'formats');
  const given = isRecord(formats) ? own(formats, key) : undefined;
  const from = given === undefined ? FORMATS[key].version : versionOf({ v: given });
  if (from > FORMATS[key].version) throw new Unfit(key, '');
  const done = upgrade(recordOf(file, key), from, FORMATS[key]);
  if (!done.ok || !isRecord(done.value)) throw new Unfit(key, '');
  return done.value;
}

function recordOf(file: Stored, key: (typeof PARTS)[number]): Stored {
  const value = own(file, key) ?? {};
  if (!isRecord(value)) throw new Unfit(key, '');
  return value;
}

/** The elements of a list; throws at one that does not fit. */
function listOf<T>(file: Stored, key: (typeof PARTS)[number], from: (value: unknown) => T | null): T[] {
  const list = own(file, key) ?? [];
  if (!Array.isArray(list)) throw new Unfit(key, '');
  return list.map((value, i) => {
    const fit = from(value);
    if (fit === null) throw new Unfit(key, i);
    return fit;
  });
}

function settingsIn(given: Stored): Partial<Settings> {
  const known = SETTING_KEYS.filter((key) => Object.hasOwn(given, key));
  const wrong = known.find((key) => !fits(key, own(given, key)));
  if (wrong) throw new Unfit('settings', wrong);
  return Object.fromEntries(known.map((key) => [key, own(given, key)]));
}

function sitesIn(given: Stored): Sites {
  return Object.fromEntries(Object.entries(given).map(([host, rule]) => [host, ruleIn(host, rule)]));
}

function ruleIn(host: string, rule: unknown): SiteRule {
  if (!isRecord(rule)) throw new Unfit('sites', host.slice(0, 80));
  const known = RULE_KEYS.filter((key) => Object.hasOwn(rule, key));
  if (known.some((key) => !fitsRule(key, own(rule, key)))) throw new Unfit('sites', host.slice(0, 80));
  return Object.fromEntries(known.map((key) => [key, own(rule, key)])) as SiteRule;
}
