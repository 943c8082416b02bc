// The languages of the interface and the choice among them. Apart from the catalogues, so that a script with few words
// of its own need not carry them all.

/** A language of the interface, as a BCP 47 tag. */
export type Locale = 'en' | 'zh-Hans' | 'zh-Hant-TW' | 'zh-Hant-HK';
export const LOCALES: readonly Locale[] = ['en', 'zh-Hans', 'zh-Hant-TW', 'zh-Hant-HK'];

function localeOf(language: string): Locale | null {
  const [base, ...subtags] = language.toLowerCase().split('-');
  if (base === 'en') return 'en';
  if (base === 'yue') return 'zh-Hant-HK';
  if (base !== 'zh') return null;
  const has = (subtag: string): boolean => subtags.includes(subtag);
  if (has('hans')) return 'zh-Hans';
  if (has('hk') || has('mo')) return 'zh-Hant-HK';
  return has('tw') || has('hant') ? 'zh-Hant-TW' : 'zh-Hans';
}

/** The interface's language: the reader's choice, else the first of the browser's languages that we have. */
export function pickLocale(choice: 'auto' | Locale, languages: readonly string[]): Locale {
  if (choice !== 'auto') return choice;
  for (const language of languages) {
    const locale = localeOf(language);
    if (locale) return locale;
  }
  return 'en';
}
