// A field of a form: its label, the control, and what is said of it: a hint, and its faults, tied to it for screen
// readers.
import type { ComponentChild } from 'preact';

/** What a control needs to be known by its label, hint and faults. */
export interface FieldAria {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
}

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly faults: readonly string[];
  /** The label stands beside the control, not above it. */
  readonly beside?: boolean;
  /** The id of something else that describes the control. */
  readonly says?: string | undefined;
  readonly children: (aria: FieldAria) => ComponentChild;
}

export function FieldLine({ id, label, hint, faults, beside = false, says, children }: Props) {
  const field = `field-${id}`;
  const described = [says, hint && `${field}-hint`, faults.length > 0 && `${field}-fault`].filter(Boolean).join(' ');
  return (
    <div class={beside ? 'line is-beside' : 'line'}>
      <label for={field}>{label}</label>
      {children({ id: field, 'aria-describedby': described || undefined, 'aria-invalid': faults.length > 0 })}
      {hint && (
        <p class="hint" id={`${field}-hint`}>
          {hint}
        </p>
      )}
      {faults.length > 0 && (
        <p class="fault" id={`${field}-fault`}>
          {faults.join(' ')}
        </p>
      )}
    </div>
  );
}
