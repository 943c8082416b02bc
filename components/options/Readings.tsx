// Whose readings are followed, on every site, with a line of news as it is then read. Whether readings are drawn at all,
// and how, is chosen in the popup, site by site if need be.
import type { Locale, Text } from '../../lib/platform/i18n';
import type { Settings, StandardChoice } from '../../lib/settings/settings';
import { type Option, Segmented } from '../ui/Segmented';
import { writingOf } from './Sample';
import type { Deeds } from './use-options';

interface Props {
  readonly text: Text;
  readonly locale: Locale;
  readonly settings: Settings;
  readonly deeds: Pick<Deeds, 'set'>;
}

const STANDARDS = ['cn', 'tw'] as const satisfies StandardChoice[];

interface Word {
  readonly Hans: string;
  readonly Hant: string;
  readonly reading: Readonly<Record<StandardChoice, string>>;
}

/** A line made up for the purpose: each word of it is read in two ways. */
const WORDS: readonly Word[] = [
  { Hans: '企业', Hant: '企業', reading: { cn: 'qǐyè', tw: 'qìyè' } },
  { Hans: '研究', Hant: '研究', reading: { cn: 'yánjiū', tw: 'yánjiù' } },
  { Hans: '垃圾', Hant: '垃圾', reading: { cn: 'lājī', tw: 'lèsè' } },
  { Hans: '危机', Hant: '危機', reading: { cn: 'wēijī', tw: 'wéijī' } },
];

export function Readings({ text, locale, settings, deeds }: Props) {
  const { standard } = settings;
  const writing = writingOf(locale);
  const script = writing === 'zh-Hans-CN' ? 'Hans' : 'Hant';
  const options: Option<StandardChoice>[] = STANDARDS.map((value) => ({ value, label: text(`standard.${value}`) }));
  return (
    <>
      <h2>{text('options.readings')}</h2>
      <p class="lead">{text('options.readings.lead')}</p>
      <section class="panel">
        <Segmented
          legend={text('standard.legend')}
          options={options}
          value={standard}
          onPick={(choice) => deeds.set('standard', choice)}
        />
        <p class="hint">{text('options.standard.hint')}</p>
        <figure class="sample-line">
          <figcaption>{text('options.sample')}</figcaption>
          <p class="is-read" lang={writing}>
            {WORDS.map((word) => (
              <ruby key={word.Hant}>
                {word[script]}
                <rt lang="zh-Latn-pinyin">{word.reading[standard]}</rt>
              </ruby>
            ))}
          </p>
        </figure>
      </section>
    </>
  );
}
