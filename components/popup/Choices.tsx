// Script, the words that go with it, and readings: for everywhere, or for this site alone. Readings have more choices
// (ReadingChoices).
import type { Text } from '../../lib/platform/i18n';
import type { ScriptChoice, Settings, SiteRule } from '../../lib/settings/settings';
import { wanted } from '../../lib/settings/settings';
import type { Region } from '../../lib/text/region';
import { type Option, Segmented } from '../ui/Segmented';
import { ReadingChoices } from './ReadingChoices';
import type { Deeds } from './use-popup';

interface Props {
  readonly text: Text;
  readonly settings: Settings;
  readonly rule: SiteRule;
  /** '' where no site rule can apply. */
  readonly site: string;
  readonly deeds: Deeds;
}

/** One word that each region writes in its own way. */
const SCRIPTS: readonly { readonly value: ScriptChoice; readonly sample: string; readonly lang: string }[] = [
  { value: 'printed', sample: '原', lang: 'zh-Hant' },
  { value: 'cn', sample: '里', lang: 'zh-Hans-CN' },
  { value: 'hk', sample: '裏', lang: 'zh-Hant-HK' },
  { value: 'tw', sample: '裡', lang: 'zh-Hant-TW' },
];

interface Reworded {
  readonly from: string;
  readonly to: string;
}

/** A word and a name as each region has them; the other side in the writing that a reader of it meets them in. */
const REWORDED: Readonly<
  Record<Region, { readonly lang: string; readonly other: string; readonly pairs: readonly Reworded[] }>
> = {
  cn: {
    lang: 'zh-Hans-CN',
    other: 'zh-Hant-TW',
    pairs: [
      { from: '飛彈', to: '导弹' },
      { from: '川普', to: '特朗普' },
    ],
  },
  hk: {
    lang: 'zh-Hant-HK',
    other: 'zh-Hans-CN',
    pairs: [
      { from: '出租车', to: '的士' },
      { from: '斯塔默', to: '施紀賢' },
    ],
  },
  tw: {
    lang: 'zh-Hant-TW',
    other: 'zh-Hans-CN',
    pairs: [
      { from: '打印机', to: '印表機' },
      { from: '特朗普', to: '川普' },
    ],
  },
};

export function Choices({ text, settings, rule, site, deeds }: Props) {
  const now = wanted(settings, rule);
  const own = rule.script !== undefined || rule.words !== undefined || rule.readings !== undefined;
  const scripts: Option<ScriptChoice>[] = SCRIPTS.map(({ value, sample, lang }) => ({
    value,
    label: text(`script.${value}`),
    short: text(`script.short.${value}`),
    sample: <span lang={lang}>{sample}</span>,
  }));
  return (
    <section class="choices">
      <Segmented
        legend={text('script.legend')}
        options={scripts}
        value={now.script}
        onPick={(script) => (own ? deeds.changeSite(site, { script }) : deeds.set('script', script))}
      />
      {now.script !== 'printed' && (
        <Words
          text={text}
          region={now.script}
          on={now.words}
          onTurn={(words) => (own ? deeds.changeSite(site, { words }) : deeds.set('words', words))}
        />
      )}
      <ReadingChoices
        text={text}
        settings={settings}
        readings={now.readings}
        onReadings={(readings) => (own ? deeds.changeSite(site, { readings }) : deeds.set('readings', readings))}
        deeds={deeds}
      />
      {site !== '' && (
        <label class="tick only">
          <input
            type="checkbox"
            checked={own}
            onChange={(event) =>
              deeds.changeSite(
                site,
                event.currentTarget.checked
                  ? { script: now.script, words: now.words, readings: now.readings }
                  : { script: undefined, words: undefined, readings: undefined },
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
  const { script, words, readings } = wanted(settings, rule);
  const parts = [
    text(`script.short.${script}`),
    script !== 'printed' && words && text('words.now'),
    readings !== 'off' && text(`readings.short.${readings}`),
  ];
  return parts.filter(Boolean).join(' · ');
}

interface WordsProps {
  readonly text: Text;
  readonly region: Region;
  readonly on: boolean;
  readonly onTurn: (on: boolean) => void;
}

/** Whether the script's region is followed in its words and names too, with two of them. */
function Words({ text, region, on, onTurn }: WordsProps) {
  const { lang, other, pairs } = REWORDED[region];
  return (
    <label class="tick words">
      <input type="checkbox" checked={on} onChange={(event) => onTurn(event.currentTarget.checked)} />
      <span>
        {text('words.label')}
        <span class="hint" aria-hidden="true">
          {pairs.map(({ from, to }) => (
            <span class="reworded" key={to}>
              <span lang={other}>{from}</span> → <span lang={lang}>{to}</span>
            </span>
          ))}
        </span>
      </span>
    </label>
  );
}
