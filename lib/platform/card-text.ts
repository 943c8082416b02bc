// The words of the card, from catalogues of their own: its script goes into pages and leaves all other words behind.
import { filler, type ParamsOf } from './fill';
import type { Locale } from './locale';
import { type CardCatalogue, type CardKey, cardEn } from './locales/card/en';
import { cardZhHans } from './locales/card/zh-Hans';
import { cardZhHantHK } from './locales/card/zh-Hant-HK';
import { cardZhHantTW } from './locales/card/zh-Hant-TW';

const CATALOGUES: Readonly<Record<Locale, CardCatalogue>> = {
  en: cardEn,
  'zh-Hans': cardZhHans,
  'zh-Hant-TW': cardZhHantTW,
  'zh-Hant-HK': cardZhHantHK,
};

/** One text of the card, its {holes} filled. */
export type CardText = <K extends CardKey>(key: K, ...params: ParamsOf<(typeof cardEn)[K]>) => string;

/** The card's texts in one language. */
export function createCardText(locale: Locale): CardText {
  const catalogue = CATALOGUES[locale];
  const fill = filler(locale);
  return (key, ...given) => fill(catalogue[key], given[0]);
}
