// The words of the options page: those of ../i18n, and beside them a catalogue that only this page needs.
import { filler, type ParamsOf } from './fill';
import { createText, type Text } from './i18n';
import type { Locale } from './locale';
import { type OptionsCatalogue, type OptionsKey, optionsEn } from './locales/options/en';
import { optionsZhHans } from './locales/options/zh-Hans';
import { optionsZhHantHK } from './locales/options/zh-Hant-HK';
import { optionsZhHantTW } from './locales/options/zh-Hant-TW';

const CATALOGUES: Readonly<Record<Locale, OptionsCatalogue>> = {
  en: optionsEn,
  'zh-Hans': optionsZhHans,
  'zh-Hant-TW': optionsZhHantTW,
  'zh-Hant-HK': optionsZhHantHK,
};

/** One text of either catalogue, its {holes} filled. */
export type OptionsText = Text & (<K extends OptionsKey>(key: K, ...params: ParamsOf<(typeof optionsEn)[K]>) => string);

/** The options page's texts in one language. */
export function createOptionsText(locale: Locale): OptionsText {
  const catalogue = CATALOGUES[locale];
  const fill = filler(locale);
  const others = createText(locale) as (key: string, params?: Readonly<Record<string, string | number>>) => string;
  const text = (key: string, params?: Readonly<Record<string, string | number>>): string =>
    Object.hasOwn(catalogue, key) ? fill(catalogue[key as OptionsKey], params) : others(key, params);
  return text as OptionsText;
}
