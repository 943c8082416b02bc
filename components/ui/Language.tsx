// The language of Duidu itself, each in its own words. What is open follows at once.
import { AUTONYMS, LOCALES, type Text } from '../../lib/platform/i18n';
import type { LanguageChoice } from '../../lib/settings/settings';

interface Props {
  readonly text: Text;
  readonly language: LanguageChoice;
  readonly onLanguage: (language: LanguageChoice) => void;
}

export function Language({ text, language, onLanguage }: Props) {
  return (
    <select
      class="language"
      aria-label={text('language.label')}
      title={text('language.label')}
      value={language}
      onChange={(event) => onLanguage(event.currentTarget.value as LanguageChoice)}
    >
      <option value="auto">{text('language.auto')}</option>
      {LOCALES.map((locale) => (
        <option key={locale} value={locale} lang={locale}>
          {AUTONYMS[locale]}
        </option>
      ))}
    </select>
  );
}
