// One deed after another: what the last one did, for the note that says so, and how to take it back. What the deeds are
// is use-card.ts's (names) and use-words.ts's business.
import { useRef, useState } from 'preact/hooks';
import type { NameId } from '../../lib/text/names/name';

export type Done =
  | { readonly what: 'settled'; readonly name: string }
  | { readonly what: 'no-name' | 'unlisted' | 'copied' | 'undone' | 'failed' | 'left-out' }
  | { readonly what: 'kept'; readonly id: NameId }
  | { readonly what: 'known' | 'unknown' | 'saved' | 'unsaved' | 'unfixed' | 'nothing'; readonly form: string }
  | { readonly what: 'fixed.here' | 'fixed.always'; readonly form: string; readonly reading: string };

export interface Acting {
  readonly done: Done | null;
  readonly busy: boolean;
  readonly canUndo: boolean;
  /**
   * Does it, and remembers how to take it back; what failed has changed nothing. `shows` changes what else is shown, in
   * the same stroke as the note: what has the focus may go with it, and the note takes the focus then.
   */
  act(deed: () => Promise<Done | null>, undo: (() => Promise<void>) | null, shows?: () => void): Promise<void>;
  undo(): void;
  /** Takes the note away. */
  clear(): void;
}

interface State {
  readonly done: Done | null;
  readonly busy: boolean;
  readonly back: (() => Promise<void>) | null;
}

const QUIET: State = { done: null, busy: false, back: null };

export function useActing(): Acting {
  const [{ done, busy, back }, setState] = useState(QUIET);
  // Not by `disabled`, which would take the focus off what was pressed.
  const isBusy = useRef(false);
  const act: Acting['act'] = async (deed, undo, shows) => {
    if (isBusy.current) return;
    isBusy.current = true;
    setState((old) => ({ ...old, busy: true }));
    try {
      const did = await deed();
      shows?.();
      setState({ done: did, busy: false, back: undo });
    } catch {
      setState({ done: { what: 'failed' }, busy: false, back: null });
    } finally {
      isBusy.current = false;
    }
  };
  return {
    done,
    busy,
    canUndo: back !== null,
    act,
    undo: () => void (back && act(() => back().then(() => ({ what: 'undone' })), null)),
    clear: () => setState((old) => ({ ...QUIET, busy: old.busy })),
  };
}
