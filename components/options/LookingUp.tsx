// Looking words up: what opens a card, what stands on it besides pinyin, and where else a word can be looked up.
import type { OptionsText } from '../../lib/platform/options-text';
import type { LookupChoice, LookupKeyChoice, Settings } from '../../lib/settings/settings';
import { Reads } from '../ui/ReadingsFor';
import { type Option, Segmented } from '../ui/Segmented';
import { Switch } from '../ui/Switch';
import { Links } from './Links';
import type { OptionsSource } from './options-source';
import type { Deeds } from './use-options';

interface Props {
  readonly text: OptionsText;
  readonly settings: Settings;
  readonly deeds: Pick<Deeds, 'set'>;
  readonly source: Pick<OptionsSource, 'set'>;
}

const WAYS = ['words', 'names', 'key', 'tap'] as const satisfies LookupChoice[];
/** As keyboards print them, in every language. */
const KEYS: readonly Option<LookupKeyChoice>[] = [
  { value: 'alt', label: 'Alt' },
  { value: 'control', label: 'Ctrl' },
  { value: 'shift', label: 'Shift' },
];
/** Milliseconds, as the setting has them. */
const DELAYS = [150, 350, 700, 1200] as const satisfies Settings['lookupDelay'][];

export function LookingUp({ text, settings, deeds, source }: Props) {
  const { lookup } = settings;
  const ways: Option<LookupChoice>[] = WAYS.map((value) => ({ value, label: text(`look.by.${value}`) }));
  const delays = DELAYS.map((ms) => ({
    value: String(ms),
    label: text('look.delay.seconds', { n: ms / 1000 }),
  }));
  return (
    <>
      <h2>{text('options.lookup')}</h2>
      <p class="lead">{text('look.lead')}</p>
      <section class="panel">
        <div class="is-wide">
          <Segmented
            legend={text('look.by')}
            options={ways}
            value={lookup}
            onPick={(choice) => deeds.set('lookup', choice)}
          />
        </div>
        <p class="hint">{text('look.by.hint')}</p>
        {lookup === 'key' && (
          <div class="part">
            <Segmented
              legend={text('look.key')}
              options={KEYS}
              value={settings.lookupKey}
              onPick={(choice) => deeds.set('lookupKey', choice)}
            />
            <p class="hint">{text('look.key.hint')}</p>
          </div>
        )}
        {(lookup === 'words' || lookup === 'names') && (
          <div class="part">
            <Segmented
              legend={text('look.delay')}
              options={delays}
              value={String(settings.lookupDelay)}
              onPick={(choice) => deeds.set('lookupDelay', DELAYS.find((ms) => String(ms) === choice) ?? 350)}
            />
          </div>
        )}
      </section>
      <OnCard text={text} settings={settings} deeds={deeds} />
      <Links text={text} links={settings.links} deeds={deeds} source={source} />
    </>
  );
}

const ALSO = [
  { system: 'zhuyin', key: 'cardZhuyin', sample: 'ㄨㄞˋ ㄐㄧㄠ ㄅㄨˋ' },
  { system: 'jyutping', key: 'cardJyutping', sample: 'ngoi6 gaau1 bou6' },
] as const;

/** Which readings stand on a card; the one that pages are read in always does. */
function OnCard({ text, settings, deeds }: Omit<Props, 'source'>) {
  return (
    <section class="panel">
      <fieldset class="switches">
        <legend>{text('look.card')}</legend>
        <p class="hint">{text('look.card.hint')}</p>
        {ALSO.map(({ system, key, sample }) => {
          const always = settings.readings === system;
          return (
            <Switch
              key={key}
              label={text(`readings.${system}`)}
              on={settings[key] || always}
              disabled={always}
              onTurn={(on) => deeds.set(key, on)}
            >
              <p class="hint">
                <span lang="zh-Hant">外交部</span> <Reads reading={sample} />
              </p>
              {always && <p class="hint">{text('look.always')}</p>}
            </Switch>
          );
        })}
      </fieldset>
    </section>
  );
}
