// How names are shown, on every site: which are marked, where the English stands, whose form is shown. Beneath each
// choice stands a line of news as it then looks.
import type { Locale, Text } from '../../lib/platform/i18n';
import type { EnglishChoice, NameFormsChoice, Settings } from '../../lib/settings/settings';
import type { NameGroup } from '../../lib/text/names/name';
import { type Option, Segmented } from '../ui/Segmented';
import { Switch } from '../ui/Switch';
import { FORMS_OF, Sample, WORDS_OF, writingOf } from './Sample';
import type { Deeds } from './use-options';

interface Props {
  readonly text: Text;
  readonly locale: Locale;
  readonly settings: Settings;
  readonly deeds: Pick<Deeds, 'set'>;
}

const GROUPS = ['people', 'organisations', 'phrases', 'places'] as const satisfies NameGroup[];
const ENGLISH = ['first', 'all', 'card'] as const satisfies EnglishChoice[];
const FORMS = ['printed', 'cn', 'hk', 'tw'] as const satisfies NameFormsChoice[];
const LANG = { cn: 'zh-Hans-CN', hk: 'zh-Hant-HK', tw: 'zh-Hant-TW' } as const;

export function Names({ text, locale, settings, deeds }: Props) {
  const writing = writingOf(locale);
  const follows = settings.words && settings.script !== 'printed';
  const english: Option<EnglishChoice>[] = ENGLISH.map((value) => ({ value, label: text(`names.english.${value}`) }));
  const forms: Option<NameFormsChoice>[] = FORMS.map((value) => ({
    value,
    label: text(value === 'printed' && follows ? 'names.forms.follow' : `names.forms.${value}`),
    sample: value === 'printed' ? <span lang={writing}>原</span> : <span lang={LANG[value]}>{FORMS_OF[value]}</span>,
  }));
  return (
    <>
      <h2>{text('options.names')}</h2>
      <p class="lead">{text('options.names.lead')}</p>
      <section class="panel">
        <fieldset class="switches">
          <legend>{text('names.marked')}</legend>
          <p class="hint">{text('options.marks.hint')}</p>
          {GROUPS.map((group) => (
            <Switch
              key={group}
              label={text(`names.${group}`)}
              on={settings[group]}
              onTurn={(on) => deeds.set(group, on)}
            >
              <p class="hint" lang={writing}>
                {WORDS_OF[writing][group]}
              </p>
            </Switch>
          ))}
        </fieldset>
        <Sample text={text} writing={writing} of="marks" settings={settings} />
      </section>
      <section class="panel">
        <Segmented
          legend={text('names.english')}
          options={english}
          value={settings.english}
          onPick={(choice) => deeds.set('english', choice)}
        />
        <p class="hint">{text('options.english.hint')}</p>
        <Sample text={text} writing={writing} of="english" settings={settings} />
      </section>
      <section class="panel">
        <Segmented
          legend={text('names.forms')}
          options={forms}
          value={settings.nameForms}
          onPick={(choice) => deeds.set('nameForms', choice)}
        />
        <p class="hint">{text('options.forms.hint')}</p>
        <Sample text={text} writing={writing} of="forms" settings={settings} />
      </section>
    </>
  );
}
