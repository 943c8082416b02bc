// The popup's state: what was last seen of the page, the choices in force, and what a deed of the reader does to them.
// A choice shows at once and is then stored; whatever changes elsewhere (another window, a shortcut, the page reading
// on) makes the popup look again.
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { TabView } from '../../lib/messages/contract';
import type { SettingKey, Settings, SiteRule } from '../../lib/settings/settings';
import type { NameId } from '../../lib/text/names/name';
import type { Region } from '../../lib/text/region';
import type { Landing, PopupSource, RulePatch, Shortcut } from './popup-source';

/** What went wrong with the reader's last deed. */
export type Failure = 'turn' | 'denied' | 'save' | 'open';

export interface Seen {
  readonly view: TabView;
  readonly settings: Settings;
  readonly rule: SiteRule;
  readonly shortcuts: readonly Shortcut[];
}

export interface PopupState {
  /** null until the first look is done, so that nothing wrong flashes up. */
  readonly seen: Seen | null;
  /** The background did not answer. */
  readonly failed: boolean;
  readonly failure: Failure | null;
  readonly busy: boolean;
}

export interface Deeds {
  look(): void;
  turn(on: boolean): void;
  allow(site: string): void;
  turnSite(site: string, on: boolean): void;
  set<K extends SettingKey>(key: K, value: Settings[K]): void;
  changeSite(site: string, patch: RulePatch): void;
  /** Goes to a mention of a name; rejects when the page does not answer. */
  jump(id: NameId, step: 1 | -1): Promise<Landing>;
  keep(zh: string, en: string, region: Region | null): void;
  openOptions(): void;
}

/** A burst of changes (a screenful of words, a setting and its effect) is one look, this many milliseconds later. */
const SETTLE_MS = 200;

/** The site whose rule applies to what is in the tab; '' where there is none. */
export const siteOf = (view: TabView): string =>
  view.kind === 'page' ? view.state.site : view.kind === 'no-access' ? view.site : '';

/** Is the tab's page being read? */
export const isRead = (view: TabView): boolean => view.kind === 'page' && view.state.on;

function patched(rule: SiteRule, patch: RulePatch): SiteRule {
  const parts = Object.entries({ ...rule, ...patch }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(parts) as SiteRule;
}

async function lookAll(source: PopupSource): Promise<Seen> {
  const [view, settings, shortcuts] = await Promise.all([source.look(), source.settings(), source.shortcuts()]);
  const site = siteOf(view);
  return { view, settings, shortcuts, rule: site ? await source.rule(site) : {} };
}

const START: PopupState = { seen: null, failed: false, failure: null, busy: false };

export function usePopup(source: PopupSource): readonly [PopupState, Deeds] {
  const [state, setState] = useState<PopupState>(START);
  // A look that was overtaken by a newer one, or by a deed, must not show what was before.
  const turnstile = useRef(0);

  const refresh = useCallback(async () => {
    const mine = ++turnstile.current;
    try {
      const seen = await lookAll(source);
      if (mine === turnstile.current) setState((old) => ({ ...old, seen, failed: false }));
    } catch {
      if (mine === turnstile.current) setState((old) => ({ ...old, failed: true }));
    }
  }, [source]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = source.watch(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void refresh();
      }, SETTLE_MS);
    });
    void refresh();
    return () => {
      stop();
      clearTimeout(timer);
      turnstile.current++;
    };
  }, [source, refresh]);

  const deeds = useMemo(() => deedsOf(source, setState, refresh, turnstile), [source, refresh]);
  return [state, deeds];
}

type SetState = (change: (old: PopupState) => PopupState) => void;

function deedsOf(
  source: PopupSource,
  setState: SetState,
  refresh: () => Promise<void>,
  turnstile: { current: number },
): Deeds {
  /** Shows `now`, does the deed, then looks at what came of it. */
  const run = (deed: Promise<Failure | null>, failure: Failure, now?: (seen: Seen) => Seen): void => {
    turnstile.current++;
    setState((old) => ({ ...old, busy: true, failure: null, seen: old.seen && now ? now(old.seen) : old.seen }));
    void deed
      .catch(() => failure)
      .then((went) => {
        setState((old) => ({ ...old, busy: false, failure: went }));
        return refresh();
      });
  };
  const turn = async (on: boolean): Promise<null> => {
    await source.turn(on);
    return null;
  };
  return {
    look: () => void refresh(),
    turn: (on) => run(turn(on), 'turn'),
    // `allow` is called in the click itself: browsers ask for a reader's gesture, and none outlives an await.
    allow: (site) => {
      const asked = source.allow(site);
      run(
        asked.then((given) => (given ? turn(true) : 'denied')),
        'turn',
      );
    },
    turnSite: (site, on) => {
      const patch: RulePatch = { off: on ? undefined : true };
      const stored = source.changeSite(site, patch);
      run(
        stored.then(() => (on ? turn(true) : null)),
        on ? 'turn' : 'save',
        (seen) => ({ ...seen, rule: patched(seen.rule, patch) }),
      );
    },
    set: (key, value) =>
      run(saved(source.set(key, value)), 'save', (seen) => ({ ...seen, settings: { ...seen.settings, [key]: value } })),
    changeSite: (site, patch) =>
      run(saved(source.changeSite(site, patch)), 'save', (seen) => ({ ...seen, rule: patched(seen.rule, patch) })),
    jump: (id, step) => source.jump(id, step),
    keep: (zh, en, region) => run(saved(source.keep(zh, en, region)), 'open'),
    openOptions: () => run(saved(source.openOptions()), 'open'),
  };
}

const saved = async (writing: Promise<void>): Promise<null> => {
  await writing;
  return null;
};
