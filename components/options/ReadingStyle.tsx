// How readings are set on pages: over words or characters, on which side, how large, in which colour.
import type { OptionsText } from '../../lib/platform/options-text';
import type { Settings } from '../../lib/settings/settings';
import { COLOURS, PLACES, SIZES, type Typography } from '../../lib/text/typography';
import { Reads, SYSTEMS } from '../ui/ReadingsFor';
import { type Option, Segmented } from '../ui/Segmented';
import { Switch } from '../ui/Switch';
import type { Deeds } from './use-options';

interface Props {
  readonly text: OptionsText;
  readonly settings: Settings;
  readonly deeds: Pick<Deeds, 'set'>;
}

type Place = Typography['place'];
type Colour = Typography['colour'];

export function ReadingStyle({ text, settings, deeds }: Props) {
  const { readings, readingBy, readingSize, readingColour, toneColours } = settings;
  const isZhuyin = readings === 'zhuyin';
  const reading = SYSTEMS.find(({ value }) => value === readings)?.reading ?? 'dú';
  // Only Zhuyin stands at the right; whatever else is chosen then is drawn over the text.
  const place = settings.readingPlace === 'right' && !isZhuyin ? 'over' : settings.readingPlace;
  const bys: Option<Typography['by']>[] = (['word', 'character'] as const).map((value) => ({
    value,
    label: text(`reads.by.${value}`),
    sample: <SetBy by={value} />,
  }));
  const places: Option<Place>[] = PLACES.filter((value) => isZhuyin || value !== 'right').map((value) => ({
    value,
    label: text(`reads.place.${value}`),
  }));
  const sizes = SIZES.map((n) => ({
    value: String(n),
    label: text('reads.size.of', { n }),
    short: `${n}%`,
    sample: (
      <span style={{ fontSize: `${(n / 50) * 17}px` }}>
        <Reads reading={reading} />
      </span>
    ),
  }));
  const colours: Option<Colour>[] = COLOURS.map((value) => ({
    value,
    label: text(`reads.colour.${value}`),
    sample: (
      <span class={`colour is-${value}`}>
        <Reads reading={reading} />
      </span>
    ),
  }));
  return (
    <section class="panel">
      {/* At the right of each character there is nothing to choose: it is by character. */}
      {place !== 'right' && (
        <Segmented
          legend={text('reads.by')}
          options={bys}
          value={readingBy}
          onPick={(choice) => deeds.set('readingBy', choice)}
        />
      )}
      <div class="part">
        <Segmented
          legend={text('reads.place')}
          options={places}
          value={place}
          onPick={(choice) => deeds.set('readingPlace', choice)}
        />
        {isZhuyin && <p class="hint">{text('reads.place.hint')}</p>}
      </div>
      <div class="part">
        <Segmented
          legend={text('reads.size')}
          options={sizes}
          value={String(readingSize)}
          onPick={(choice) => deeds.set('readingSize', SIZES.find((n) => String(n) === choice) ?? 50)}
        />
      </div>
      <div class="part is-colours">
        <Segmented
          legend={text('reads.colour')}
          options={colours}
          value={readingColour}
          onPick={(choice) => deeds.set('readingColour', choice)}
        />
      </div>
      <div class="part">
        <Switch label={text('reads.tones')} on={toneColours} onTurn={(on) => deeds.set('toneColours', on)}>
          <p class="hint">{text('reads.tones.hint')}</p>
        </Switch>
      </div>
    </section>
  );
}

/** One word read as a word, or character by character. */
function SetBy({ by }: { readonly by: Typography['by'] }) {
  const parts =
    by === 'word'
      ? [['外交', 'wàijiāo']]
      : [
          ['外', 'wài'],
          ['交', 'jiāo'],
        ];
  return (
    <span class="set-by" lang="zh">
      {parts.map(([word, reading]) => (
        <span key={word}>
          <span lang="zh-Latn-pinyin">{reading}</span>
          <span>{word}</span>
        </span>
      ))}
    </span>
  );
}
