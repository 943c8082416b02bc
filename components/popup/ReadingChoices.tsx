// How words are read. The systems stand in a row; what more there is to choose comes when readings are drawn: for which
// words, by whose standard where a system has two, and the English that may go with them.
import type { Text } from '../../lib/platform/i18n';
import type { Settings, StandardChoice } from '../../lib/settings/settings';
import type { Reading } from '../../lib/text/ask';
import { Choose } from '../ui/Choose';
import { hasStandards, ReadingsFor, Reads, SYSTEMS } from '../ui/ReadingsFor';
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
  const draws = readings !== 'off' || settings.senses;
  const systems = [{ value: 'off' as const, reading: '' }, ...SYSTEMS].map(
    ({ value, reading }): Option<Reading> => ({
      value,
      label: text(`readings.${value}`),
      short: text(`readings.short.${value}`),
      sample: <Read word={word} reading={reading} />,
    }),
  );
  return (
    <>
      <Segmented legend={text('readings.legend')} options={systems} value={readings} onPick={onReadings} />
      {draws && (
        <ReadingsFor text={text} value={settings.readingsFor} onPick={(choice) => deeds.set('readingsFor', choice)} />
      )}
      {hasStandards(readings) && (
        <Choose
          label={text('standard.legend')}
          value={settings.standard}
          onPick={(choice) => deeds.set('standard', choice as StandardChoice)}
        >
          {STANDARDS.map(({ value, reading }) => (
            <option key={value} value={value}>
              {text(`standard.${value}`)} · 企 {reading}
            </option>
          ))}
        </Choose>
      )}
      {draws && (
        <label class="tick senses">
          <input
            type="checkbox"
            checked={settings.senses}
            onChange={(event) => deeds.set('senses', event.currentTarget.checked)}
          />
          <span>{text('senses.label')}</span>
        </label>
      )}
    </>
  );
}

/** A character with its reading above it, as in the page; the room above is kept when there is none. */
function Read({ word, reading }: { readonly word: string; readonly reading: string }) {
  return (
    <span class="read">
      <span class="above">
        <Reads reading={reading} />
      </span>
      <span>{word}</span>
    </span>
  );
}
