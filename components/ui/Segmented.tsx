// A choice of one among few, as a row of real radio buttons in a fieldset: arrow keys, names and states are the browser's.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface Option<V extends string> {
  readonly value: V;
  /** The option's name. */
  readonly label: string;
  /** A shorter name to show where the full one has no room; the full one is still what is read out. */
  readonly short?: string;
  /** What the option looks like; a picture, not read out. */
  readonly sample?: ComponentChildren;
}

interface Props<V extends string> {
  readonly legend: string;
  readonly options: readonly Option<V>[];
  readonly value: V;
  readonly onPick: (value: V) => void;
}

export function Segmented<V extends string>({ legend, options, value, onPick }: Props<V>) {
  const name = useId();
  return (
    <fieldset class="segmented">
      <legend>{legend}</legend>
      <div class="segments">
        {options.map((option) => (
          <label class="segment" key={option.value} title={option.short === undefined ? undefined : option.label}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              aria-label={option.label}
              onChange={() => onPick(option.value)}
            />
            {option.sample !== undefined && (
              <span class="sample" aria-hidden="true">
                {option.sample}
              </span>
            )}
            <span class="caption">{option.short ?? option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
