// What is shown of names, on every site: which groups are marked, where a person's English stands, whose form is shown.
import type { Text } from '../../lib/platform/i18n';
import type { EnglishChoice, NameFormsChoice, Settings } from '../../lib/settings/settings';
import type { NameGroup } from '../../lib/text/names/name';
import { type Option, Segmented } from '../ui/Segmented';
import type { Deeds } from './use-popup';

interface Props {
  readonly text: Text;
  readonly settings: Settings;
  readonly deeds: Pick<Deeds, 'set'>;
}

const GROUPS = ['people', 'organisations', 'phrases', 'places'] as const satisfies NameGroup[];
const ENGLISH = ['first', 'all', 'card'] as const satisfies EnglishChoice[];

/** One man as each region writes him: Keir Starmer. */
const FORMS: readonly { readonly value: NameFormsChoice; readonly sample: string; readonly lang: string }[] = [
  { value: 'printed', sample: '原', lang: 'zh-Hant' },
  { value: 'cn', sample: '斯塔默', lang: 'zh-Hans-CN' },
  { value: 'hk', sample: '施紀賢', lang: 'zh-Hant-HK' },
  { value: 'tw', sample: '施凱爾', lang: 'zh-Hant-TW' },
];

/** Where the script's words are wanted, names go with them unless another region's are chosen. */
const followed = ({ words, script }: Settings) => (words && script !== 'printed' ? script : null);

export function NameChoices({ text, settings, deeds }: Props) {
  const english: Option<EnglishChoice>[] = ENGLISH.map((value) => ({
    value,
    label: text(`names.english.${value}`),
    short: text(`names.english.short.${value}`),
  }));
  const forms = FORMS.map(({ value, sample, lang }): Option<NameFormsChoice> => {
    const follows = value === 'printed' && followed(settings);
    const shown = FORMS.find((one) => one.value === follows) ?? { sample, lang };
    return {
      value,
      label: text(follows ? 'names.forms.follow' : `names.forms.${value}`),
      sample: <span lang={shown.lang}>{shown.sample}</span>,
    };
  });
  return (
    <section class="choices">
      <fieldset class="chips">
        <legend>{text('names.marked')}</legend>
        {GROUPS.map((group) => (
          <label class="chip" key={group}>
            <input
              type="checkbox"
              checked={settings[group]}
              onChange={(event) => deeds.set(group, event.currentTarget.checked)}
            />
            <span>{text(`names.group.${group}`)}</span>
          </label>
        ))}
      </fieldset>
      <Segmented
        legend={text('names.english')}
        options={english}
        value={settings.english}
        onPick={(choice) => deeds.set('english', choice)}
      />
      <Segmented
        legend={text('names.forms')}
        options={forms}
        value={settings.nameForms}
        onPick={(choice) => deeds.set('nameForms', choice)}
      />
      <p class="hint">{text('only.hint.everywhere')}</p>
    </section>
  );
}

/** How the choices stand, in a few words: whether names are marked, and where their English is. */
export function namesNow(text: Text, settings: Settings): string {
  if (GROUPS.every((group) => !settings[group])) return text('names.now.off');
  const forms = settings.nameForms === 'printed' ? [] : [text(`names.forms.${settings.nameForms}`)];
  return [text(`names.now.${settings.english}`), ...forms].join(' · ');
}
