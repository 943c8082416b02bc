// One fold of the popup: a heading that opens and closes what is under it, and says in a few words how that stands.
import type { ComponentChildren } from 'preact';

interface Props {
  readonly title: string;
  /** How things stand inside, for when it is closed. */
  readonly now?: string | undefined;
  readonly open: boolean;
  readonly onTurn: () => void;
  readonly children: ComponentChildren;
}

export function Fold({ title, now, open, onTurn, children }: Props) {
  return (
    <details class="fold" open={open}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button, of its details */}
      <summary
        onClick={(event) => {
          // Which fold is open is the popup's to say: at most one, so that it never grows beyond the browser's frame.
          event.preventDefault();
          onTurn();
        }}
      >
        <h2>{title}</h2>
        {now !== undefined && <span class="fold-now">{now}</span>}
      </summary>
      <div class="fold-body">{children}</div>
    </details>
  );
}
