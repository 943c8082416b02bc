// Which words readings are drawn for, as a list to choose from: all, those above a level whose standard is named, those
// beyond the most frequent ones, or few. And whether the system that is drawn has a standard to choose.
import type { Text } from '../../lib/platform/i18n';
import type { ReadingsForChoice } from '../../lib/settings/settings';
import type { Reading } from '../../lib/text/ask';
import { Choose } from './Choose';

const HSK = [1, 2, 3, 4, 5, 6] as const;
const TOP = [500, 1000, 2000, 5000, 10_000] as const;

interface Props {
  readonly text: Text;
  readonly value: ReadingsForChoice;
  readonly onPick: (value: ReadingsForChoice) => void;
}

export function ReadingsFor({ text, value, onPick }: Props) {
  return (
    <Choose label={text('for.legend')} value={value} onPick={(choice) => onPick(choice as ReadingsForChoice)}>
      <option value="all">{text('for.all')}</option>
      <option value="unknown">{text('for.unknown')}</option>
      <optgroup label={text('for.group.hsk')}>
        {HSK.map((n) => (
          <option key={n} value={`hsk${n}`}>
            {text('for.hsk', { n })}
          </option>
        ))}
      </optgroup>
      <optgroup label={text('for.group.top')}>
        {TOP.map((n) => (
          <option key={n} value={`top${n}`}>
            {text('for.top', { n })}
          </option>
        ))}
      </optgroup>
      <optgroup label={text('for.group.few')}>
        <option value="names">{text('for.names')}</option>
        <option value="pointer">{text('for.pointer')}</option>
      </optgroup>
    </Choose>
  );
}

/** A reading in whatever system; Zhuyin in Taiwan's letters. */
export const Reads = ({ reading }: { readonly reading: string }) =>
  /[\u3105-\u312f]/.test(reading) ? (
    <span class="zhuyin" lang="zh-Hant-TW">
      {reading}
    </span>
  ) : (
    <span>{reading}</span>
  );

/** Each system, with how 讀 is read in it. */
export const SYSTEMS = [
  { value: 'marks', reading: 'dú' },
  { value: 'numbers', reading: 'du2' },
  { value: 'zhuyin', reading: 'ㄉㄨˊ' },
  { value: 'jyutping', reading: 'duk6' },
] as const satisfies { readonly value: Reading; readonly reading: string }[];

/** Zhuyin is Taiwan's own, and Jyutping is Cantonese: neither has two standards of Mandarin to choose from. */
export const hasStandards = (reading: Reading): boolean => reading === 'marks' || reading === 'numbers';
