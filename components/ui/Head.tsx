// The head of Duidu's own pages: its mark, its name, and the language of Duidu itself once the settings are known.
import type { Text } from '../../lib/platform/i18n';
import type { LanguageChoice } from '../../lib/settings/settings';
import { Language } from './Language';
import { Mark } from './Mark';

interface Props {
  readonly text: Text;
  /** null until it is known. */
  readonly language: LanguageChoice | null;
  readonly onLanguage: (language: LanguageChoice) => void;
}

export function Head({ text, language, onLanguage }: Props) {
  return (
    <header class="head">
      <Mark />
      <h1>
        Duidu <span lang="zh-Hant">對讀</span>
      </h1>
      {language !== null && <Language text={text} language={language} onLanguage={onLanguage} />}
    </header>
  );
}
