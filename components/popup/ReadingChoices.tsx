// How words are read. The systems stand in a row; what more there is to choose comes when readings are drawn: for which
// words, by whose standard where a system has two, and the English that may go with them.
import type { Text } from '../../lib/platform/i18n';
import type { Settings, StandardChoice } from '../../lib/settings/settings';
import type { Reading } from '../../lib/text/ask';
import { hasStandards, ReadingsFor, SYSTEMS } from '../ui/ReadingsFor';
import { type Option, Segmented } from '../ui/Segmented';
import type { Deeds } from './use-popup';

interface Props {
  readonly text: Text;
  readonly settings: Settings;
  /** As drawn here: everywhere's choice, or the site's own. */
  readonly readings: Reading;
  readonly onReadings: (readings: Reading) => void;
  readonly deeds: Pick<Deeds, 'set'>;
}

/** One word that the standards read in two ways. */
const STANDARDS: readonly { readonly value: StandardChoice; readonly reading: string }[] = [
  { value: 'cn', reading: 'qǐ' },
  { value: 'tw', reading: 'qì' },
];

export function ReadingChoices({ text, settings, readings, onReadings, deeds }: Props) {
  const word = text('readings.sample');
  const systems = [{ value: 'off' as const, reading: '' }, ...SYSTEMS].map(
    ({ value, reading }): Option<Reading> => ({
      value,
      label: text(`readings.${value}`),
      short: text(`readings.short.${value}`),
      sample: <Read word={word} reading={reading} />,
    }),
  );
  const standards: Option<StandardChoice>[] = STANDARDS.map(({ value, reading }) => ({
    value,
    label: text(`standard.${value}`),
    sample: <Read word="企" reading={reading} />,
  }));
  return (
    <>
      <Segmented legend={text('readings.legend')} options={systems} value={readings} onPick={onReadings} />
      {(readings !== 'off' || settings.senses) && (
        <>
          <ReadingsFor text={text} value={settings.readingsFor} onPick={(choice) => deeds.set('readingsFor', choice)} />
          <label class="tick senses">
            <input
              type="checkbox"
              checked={settings.senses}
              onChange={(event) => deeds.set('senses', event.currentTarget.checked)}
            />
            <span>{text('senses.label')}</span>
          </label>
        </>
      )}
      {hasStandards(readings) && (
        <Segmented
          legend={text('standard.legend')}
          options={standards}
          value={settings.standard}
          onPick={(standard) => deeds.set('standard', standard)}
        />
      )}
    </>
  );
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
