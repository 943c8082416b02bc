// The names of the page in the tab. Asked for only after a look has been shown, so that nothing in the popup waits for
// them; asked for again after every further look, and while the page is still being surveyed.
import { useEffect, useState } from 'preact/hooks';
import type { PageNamesView } from '../../lib/messages/contract';
import type { PopupSource } from './popup-source';
import { isRead, type Seen } from './use-popup';

export interface NamesState {
  /** null until the page has answered. */
  readonly view: PageNamesView | null;
  /** The page did not answer. */
  readonly failed: boolean;
}

const UNASKED: NamesState = { view: null, failed: false };

/** A survey takes some tens of milliseconds once its texts are read; long pages take longer to be collected. */
const AGAIN_MS = 400;
/** A page that is still not looked through after so many questions (ten seconds) will not be. */
const MOST_ASKED = 25;

/** What the page that was last seen says of its names; a page that is not read is not asked. */
export function useNames(source: Pick<PopupSource, 'names'>, seen: Seen | null): NamesState {
  const [state, setState] = useState(UNASKED);
  useEffect(() => {
    if (!seen || !isRead(seen.view)) return setState(UNASKED);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stale = false;
    let asked = 0;
    const ask = async (): Promise<void> => {
      const view = await source.names().catch(() => null);
      if (stale) return;
      const waits = view?.ready === false && ++asked < MOST_ASKED;
      setState({ view, failed: !waits && !view?.ready });
      if (waits) timer = setTimeout(ask, AGAIN_MS);
    };
    void ask();
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [source, seen]);
  return state;
}
