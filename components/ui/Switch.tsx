// Something that is on or off at once: a checkbox that is announced as a switch, its name and what is said of it beside.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly onTurn: (on: boolean) => void;
  /** What stands under the name; no part of it. */
  readonly children?: ComponentChildren;
}

export function Switch({ label, on, disabled = false, onTurn, children }: Props) {
  const id = useId();
  return (
    <div class="switch">
      <div class="switch-text">
        <label for={id}>{label}</label>
        {children}
      </div>
      <input
        id={id}
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox announces its own state
        role="switch"
        checked={on}
        disabled={disabled}
        onChange={(event) => onTurn(event.currentTarget.checked)}
      />
    </div>
  );
}
