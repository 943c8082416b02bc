// Script and readings: for everywhere, or for this site alone.
import type { Text } from '../../lib/platform/i18n';
import type { ScriptChoice, Settings, SiteRule } from '../../lib/settings/settings';
import { wanted } from '../../lib/settings/settings';
import type { Reading } from '../../lib/text/ask';
import { type Option, Segmented } from '../ui/Segmented';
import type { Deeds } from './use-popup';

interface Props {
  readonly text: Text;
  readonly settings: Settings;
  readonly rule: SiteRule;
  /** '' where no site rule can apply. */
  readonly site: string;
  readonly deeds: Deeds;
}

/** One word that each region writes in its own way: 里 裏 裡, and 軟體 where Taiwan has its own word. */
const SCRIPTS: readonly { readonly value: ScriptChoice; readonly sample: string; readonly lang: string }[] = [
  { value: 'printed', sample: '原', lang: 'zh-Hant' },
  { value: 'cn', sample: '里', lang: 'zh-Hans-CN' },
  { value: 'hk', sample: '裏', lang: 'zh-Hant-HK' },
  { value: 'tw', sample: '裡', lang: 'zh-Hant-TW' },
  { value: 'twp', sample: '裡詞', lang: 'zh-Hant-TW' },
];

const READINGS: readonly { readonly value: Reading; readonly reading: string }[] = [
  { value: 'off', reading: '' },
  { value: 'marks', reading: 'dú' },
  { value: 'numbers', reading: 'du2' },
];

export function Choices({ text, settings, rule, site, deeds }: Props) {
  const now = wanted(settings, rule);
  const own = rule.script !== undefined || rule.readings !== undefined;
  const scripts: Option<ScriptChoice>[] = SCRIPTS.map(({ value, sample, lang }) => ({
    value,
    label: text(`script.${value}`),
    short: text(`script.short.${value}`),
    sample: <span lang={lang}>{sample}</span>,
  }));
  const readings: Option<Reading>[] = READINGS.map(({ value, reading }) => ({
    value,
    label: text(`readings.${value}`),
    sample: <Read word={text('readings.sample')} reading={reading} />,
  }));
  return (
    <section class="choices">
      <Segmented
        legend={text('script.legend')}
        options={scripts}
        value={now.script}
        onPick={(script) => (own ? deeds.changeSite(site, { script }) : deeds.set('script', script))}
      />
      <Segmented
        legend={text('readings.legend')}
        options={readings}
        value={now.readings}
        onPick={(readings) => (own ? deeds.changeSite(site, { readings }) : deeds.set('readings', readings))}
      />
      {site !== '' && (
        <label class="only">
          <input
            type="checkbox"
            checked={own}
            onChange={(event) =>
              deeds.changeSite(
                site,
                event.currentTarget.checked
                  ? { script: now.script, readings: now.readings }
                  : { script: undefined, readings: undefined },
              )
            }
          />
          <span>
            {text('only.site', { site })}
            <span class="hint">{own ? text('only.hint.own') : text('only.hint.everywhere')}</span>
          </span>
        </label>
      )}
    </section>
  );
}

/** How the choices stand, in a few words. */
export function choicesNow(text: Text, settings: Settings, rule: SiteRule): string {
  const { script, readings } = wanted(settings, rule);
  return [text(`script.short.${script}`), ...(readings === 'off' ? [] : [text(`readings.${readings}`)])].join(' · ');
}

/** A character with its reading above it, as in the page; the room above is kept when there is none. */
function Read({ word, reading }: { readonly word: string; readonly reading: string }) {
  return (
    <span class="read">
      <span class="above">{reading}</span>
      <span>{word}</span>
    </span>
  );
}
