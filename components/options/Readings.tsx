// How words are read, on every site: the system, whose standard, which words, English under them. A line of news stays in
// sight as it is then read. How readings are set is ReadingStyle's.
import type { Locale } from '../../lib/platform/i18n';
import type { OptionsText } from '../../lib/platform/options-text';
import type { Settings, StandardChoice } from '../../lib/settings/settings';
import type { Reading } from '../../lib/text/ask';
import { hasStandards, ReadingsFor, Reads, SYSTEMS } from '../ui/ReadingsFor';
import { type Option, Segmented } from '../ui/Segmented';
import { Switch } from '../ui/Switch';
import { LiveSample } from './LiveSample';
import type { OptionsSource } from './options-source';
import { ReadingStyle } from './ReadingStyle';
import type { Deeds } from './use-options';

interface Props {
  readonly text: OptionsText;
  readonly locale: Locale;
  readonly settings: Settings;
  readonly deeds: Pick<Deeds, 'set'>;
  readonly source: Pick<OptionsSource, 'sample'>;
}

const STANDARDS = ['cn', 'tw'] as const satisfies StandardChoice[];

export function Readings({ text, locale, settings, deeds, source }: Props) {
  const { readings, senses } = settings;
  const systems = [{ value: 'off' as const, reading: '—' }, ...SYSTEMS].map(
    ({ value, reading }): Option<Reading> => ({
      value,
      label: text(`readings.${value}`),
      sample: <Reads reading={reading} />,
    }),
  );
  const standards: Option<StandardChoice>[] = STANDARDS.map((value) => ({ value, label: text(`standard.${value}`) }));
  return (
    <>
      <h2>{text('options.readings')}</h2>
      <p class="lead">{text('reads.lead')}</p>
      <LiveSample text={text} locale={locale} settings={settings} source={source} />
      <section class="panel">
        <Segmented
          legend={text('readings.legend')}
          options={systems}
          value={readings}
          onPick={(choice) => deeds.set('readings', choice)}
        />
        {hasStandards(readings) && (
          <div class="part">
            <Segmented
              legend={text('standard.legend')}
              options={standards}
              value={settings.standard}
              onPick={(choice) => deeds.set('standard', choice)}
            />
            <p class="hint">{text('options.standard.hint')}</p>
          </div>
        )}
      </section>
      <section class="panel">
        <ReadingsFor text={text} value={settings.readingsFor} onPick={(choice) => deeds.set('readingsFor', choice)} />
        <p class="hint">
          {text('reads.for.hint')} <a href="#known">{text('reads.for.known')}</a>
        </p>
        <div class="part">
          <Switch label={text('senses.label')} on={senses} onTurn={(on) => deeds.set('senses', on)}>
            <p class="hint">{text('senses.hint')}</p>
          </Switch>
        </div>
      </section>
      {(readings !== 'off' || senses) && <ReadingStyle text={text} settings={settings} deeds={deeds} />}
    </>
  );
}
