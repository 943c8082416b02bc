// Reads countries, territories and capitals out of Unicode's CLDR, as each region writes them. Which city is a capital and
// which of CLDR's forms are not to be believed stands in lib/data/names/places.ts.
import { createRequire } from 'node:module';
import { CAPITALS, CORRECTIONS } from '../../data/names/places';
import type { FormRegion } from '../../text/names/name';

export interface CldrPlace {
  readonly en: string;
  readonly aliases: readonly string[];
  /** ISO 3166, and CLDR's XK for Kosovo. */
  readonly country: string;
  readonly isCapital: boolean;
  readonly forms: Readonly<Record<FormRegion, readonly string[]>>;
}

type PlaceRegion = Exclude<FormRegion, 'sg'>;
type Locale = 'en' | 'zh' | 'zh-Hant' | 'zh-Hant-HK';
type Territories = Readonly<Record<string, string>>;
interface Zones {
  readonly [part: string]: Zones | string;
}

/** CLDR's code for a region is that of the locale whose forms it writes. */
const LOCALES: Readonly<Record<PlaceRegion, Locale>> = { cn: 'zh', hk: 'zh-Hant-HK', tw: 'zh-Hant' };
const REGIONS = Object.keys(LOCALES) as PlaceRegion[];
/** Two-letter codes that name no country or territory: unions, test locales, the unknown, and what CLDR groups itself. */
const NO_PLACES = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);
const VARIANTS = ['', '-alt-short', '-alt-variant', '-alt-chagos'];

const require = createRequire(import.meta.url);

/** Countries and territories first, then capitals. Throws where CLDR does not hold what the tables name. */
export function readCldrPlaces(): CldrPlace[] {
  const used = new Set<string>();
  const places = [...countries(used), ...capitals(used)];
  const unused = CORRECTIONS.filter(({ of, region, cldr }) => !used.has(correctionKey(of, region, cldr)));
  if (unused.length > 0) throw new Error(`CLDR has no such form: ${unused.map(({ cldr }) => cldr).join(' ')}`);
  return places;
}

function countries(used: Set<string>): CldrPlace[] {
  const english = territoriesOf('en');
  const codes = Object.keys(english).filter((code) => /^[A-Z]{2}$/.test(code) && !NO_PLACES.has(code));
  return codes.map((code) => {
    const names = VARIANTS.flatMap((variant) => english[code + variant] ?? []).map(plainEnglish);
    const en = names[0] ?? code;
    const formsIn = (region: PlaceRegion) => {
      const territories = territoriesOf(LOCALES[region]);
      return unique(VARIANTS.flatMap((variant) => corrected(code, region, territories[code + variant], used)));
    };
    const aliases = unique(names).filter((name) => name !== en);
    return { en, aliases, country: code, isCapital: false, forms: formsOf(formsIn) };
  });
}

function capitals(used: Set<string>): CldrPlace[] {
  return Object.entries(CAPITALS).map(([country, zone]) => {
    const en = cityOf('en', zone) ?? (zone.split('/').at(-1) as string).replaceAll('_', ' ');
    const formsIn = (region: PlaceRegion) => {
      const city = cityOf(LOCALES[region], zone);
      if (city === undefined) throw new Error(`CLDR names no city of ${zone} in ${LOCALES[region]}`);
      return corrected(zone, region, city, used);
    };
    return { en: plainEnglish(en), aliases: [], country, isCapital: true, forms: formsOf(formsIn) };
  });
}

function formsOf(formsIn: (region: PlaceRegion) => string[]): CldrPlace['forms'] {
  const [cn = [], hk = [], tw = []] = REGIONS.map(formsIn);
  return { cn, hk, tw, sg: [] };
}

function corrected(of: string, region: PlaceRegion, cldr: string | undefined, used: Set<string>): string[] {
  if (cldr === undefined) return [];
  const correction = CORRECTIONS.find((one) => one.of === of && one.region === region && one.cldr === cldr);
  if (!correction) return [cldr];
  used.add(correctionKey(of, region, cldr));
  return correction.form === undefined ? [] : [correction.form];
}

const correctionKey = (of: string, region: string, cldr: string) => `${of} ${region} ${cldr}`;

/** 'Côte d’Ivoire', 'St. Kitts & Nevis', 'Hong Kong SAR China' as newspapers and our tables write them. */
function plainEnglish(name: string): string {
  return name
    .replaceAll('’', "'")
    .replaceAll('&', 'and')
    .replace(/ SAR China$/, '');
}

function territoriesOf(locale: Locale): Territories {
  const file = require(`cldr-localenames-full/main/${locale}/territories.json`) as {
    main: Record<string, { localeDisplayNames: { territories: Territories } }>;
  };
  return file.main[locale]?.localeDisplayNames.territories ?? {};
}

function cityOf(locale: Locale, zone: string): string | undefined {
  const file = require(`cldr-dates-full/main/${locale}/timeZoneNames.json`) as {
    main: Record<string, { dates: { timeZoneNames: { zone: Zones } } }>;
  };
  let at: Zones | string | undefined = file.main[locale]?.dates.timeZoneNames.zone;
  for (const part of [...zone.split('/'), 'exemplarCity']) at = typeof at === 'object' ? at[part] : undefined;
  return typeof at === 'string' ? at : undefined;
}

function unique<T>(list: readonly T[]): T[] {
  return [...new Set(list)];
}
