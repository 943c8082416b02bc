// Which words readings are drawn for, as a list to choose from: all, those above a level whose standard is named, those
// beyond the most frequent ones, or few. And whether the system that is drawn has a standard to choose.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Text } from '../../lib/platform/i18n';
import type { ReadingsForChoice } from '../../lib/settings/settings';
import type { Reading } from '../../lib/text/ask';

const HSK = [1, 2, 3, 4, 5, 6] as const;
const TOP = [500, 1000, 2000, 5000, 10_000] as const;

interface Props {
  readonly text: Text;
  readonly value: ReadingsForChoice;
  readonly onPick: (value: ReadingsForChoice) => void;
  /** What stands under the list; no part of its name. */
  readonly children?: ComponentChildren;
}

export function ReadingsFor({ text, value, onPick, children }: Props) {
  const id = useId();
  return (
    <div class="readings-for">
      <label for={id}>{text('for.legend')}</label>
      <select id={id} value={value} onChange={(event) => onPick(event.currentTarget.value as ReadingsForChoice)}>
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
      </select>
      {children}
    </div>
  );
}

/** Each system, with how 讀 is read in it. */
export const SYSTEMS = [
  { value: 'marks', reading: 'dú' },
  { value: 'numbers', reading: 'du2' },
  { value: 'zhuyin', reading: 'ㄉㄨˊ' },
  { value: 'jyutping', reading: 'duk6' },
] as const satisfies { readonly value: Reading; readonly reading: string }[];

/** Zhuyin is Taiwan's own, and Jyutping is Cantonese: neither has two standards of Mandarin to choose from. */
export const hasStandards = (reading: Reading): boolean => reading === 'marks' || reading === 'numbers';
