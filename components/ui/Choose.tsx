// A choice of one among many, as a list that opens, with its name beside or above it.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onPick: (value: string) => void;
  /** Its options. */
  readonly children: ComponentChildren;
}

export function Choose({ label, value, onPick, children }: Props) {
  const id = useId();
  return (
    <div class="choose">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        {children}
      </select>
    </div>
  );
}
