// The options page's state: what is stored, what was just done and how to undo it. A setting shows at once and is then
// stored; whatever changes elsewhere (another window, the card on a page) is shown when it comes.
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Decision } from '../../lib/glossary/decisions';
import { EVERYWHERE } from '../../lib/glossary/decisions';
import type { EntryDraft, OwnEntry, OwnId } from '../../lib/glossary/entry';
import type { Incoming } from '../../lib/glossary/transfer';
import type { OptionsText } from '../../lib/platform/options-text';
import type { SettingKey, Settings } from '../../lib/settings/settings';
import type { OptionsSource } from './options-source';

/** What was just done, for the notice at the foot of the page. */
export type Done =
  | { readonly what: 'added' | 'changed' | 'deleted' | 'widened' | 'forgotten'; readonly name: string }
  | { readonly what: 'imported'; readonly added: number; readonly changed: number }
  | { readonly what: 'exported'; readonly n: number }
  /** In a section's own words. */
  | { readonly what: 'told'; readonly say: (text: OptionsText) => string }
  | { readonly what: 'undone' | 'failed' };

export type Notice = Done & { readonly undo?: () => Promise<unknown> };

export interface Seen {
  readonly settings: Settings;
  readonly entries: readonly OwnEntry[];
  readonly decisions: readonly Decision[];
}

export interface OptionsState {
  /** null until everything has been read. */
  readonly seen: Seen | null;
  /** It could not be read. */
  readonly failed: boolean;
  readonly notice: Notice | null;
}

export interface Deeds {
  look(): void;
  /** Does something, shows what came of it, and says so; false when it could not be done. */
  run(deed: () => Promise<Notice | null>): Promise<boolean>;
  /** `notice` is said once the setting is stored. */
  set<K extends SettingKey>(key: K, value: Settings[K], notice?: Notice): void;
  /** These tell whether it was done, so that a form stays open when it was not. */
  add(draft: EntryDraft): Promise<boolean>;
  change(id: OwnId, draft: EntryDraft): Promise<boolean>;
  takeIn(incoming: Incoming): Promise<boolean>;
  remove(entry: OwnEntry): void;
  widen(decision: Decision): void;
  forget(decision: Decision): void;
  exported(n: number): void;
  undo(): void;
  dismiss(): void;
}

/** A burst of changes is one look, this many milliseconds later. */
const SETTLE_MS = 60;

async function lookAll(source: OptionsSource): Promise<Seen> {
  const [settings, entries, decisions] = await Promise.all([source.settings(), source.entries(), source.decisions()]);
  return { settings, entries, decisions };
}

const START: OptionsState = { seen: null, failed: false, notice: null };

export function useOptions(source: OptionsSource): readonly [OptionsState, Deeds] {
  const [state, setState] = useState<OptionsState>(START);
  // A look that was overtaken by a newer one must not show what was before.
  const turnstile = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const refresh = useCallback(async () => {
    const mine = ++turnstile.current;
    // This look sees what any change before it was about.
    clearTimeout(timer.current);
    timer.current = undefined;
    try {
      const seen = await lookAll(source);
      if (mine === turnstile.current) setState((old) => ({ ...old, seen, failed: false }));
    } catch {
      if (mine === turnstile.current) setState((old) => ({ ...old, failed: true }));
    }
  }, [source]);

  useEffect(() => {
    const stop = source.watch(() => {
      timer.current ??= setTimeout(refresh, SETTLE_MS);
    });
    void refresh();
    return () => {
      stop();
      clearTimeout(timer.current);
      turnstile.current++;
    };
  }, [source, refresh]);

  const undo = useRef<Notice['undo']>(undefined);
  undo.current = state.notice?.undo;
  const deeds = useMemo(() => deedsOf(source, setState, refresh, undo), [source, refresh]);
  return [state, deeds];
}

type SetState = (change: (old: OptionsState) => OptionsState) => void;

function deedsOf(
  source: OptionsSource,
  setState: SetState,
  refresh: () => Promise<void>,
  undo: { readonly current: Notice['undo'] },
): Deeds {
  const tell = (notice: Notice | null): void => setState((old) => ({ ...old, notice }));
  const run = async (deed: () => Promise<Notice | null>): Promise<boolean> => {
    try {
      const notice = await deed();
      await refresh();
      tell(notice);
      return true;
    } catch {
      await refresh();
      tell({ what: 'failed' });
      return false;
    }
  };
  return {
    look: () => void refresh(),
    run,
    set: (key, value, notice) => {
      setState((old) => ({
        ...old,
        seen: old.seen && { ...old.seen, settings: { ...old.seen.settings, [key]: value } },
      }));
      void run(async () => {
        await source.set(key, value);
        return notice ?? null;
      });
    },
    add: (draft) => run(async () => ({ what: 'added', name: (await source.add(draft)).en })),
    change: (id, draft) => run(async () => ({ what: 'changed', name: (await source.change(id, draft)).en })),
    takeIn: (incoming) =>
      run(async () => {
        const taken = await source.takeIn(incoming);
        const { added, changed, decisions } = taken.plan;
        return {
          what: 'imported',
          added: added.length + decisions.added.length,
          changed: changed.length + decisions.changed.length,
          undo: () => source.giveBack(taken),
        };
      }),
    remove: (entry) =>
      void run(async () => {
        const deleted = await source.remove(entry.id);
        return deleted && { what: 'deleted', name: entry.en, undo: () => source.restore(deleted) };
      }),
    widen: (decision) =>
      void run(async () => {
        await source.widen(decision);
        const back = async (): Promise<void> => {
          await source.forget({ ...decision, url: EVERYWHERE });
          await source.remember(decision);
        };
        return { what: 'widened', name: decision.form, undo: back };
      }),
    forget: (decision) =>
      void run(async () => {
        const gone = await source.forget(decision);
        return gone && { what: 'forgotten', name: decision.form, undo: () => source.remember(gone) };
      }),
    exported: (n) => tell({ what: 'exported', n }),
    undo: () => {
      const back = undo.current;
      if (back)
        void run(async () => {
          await back();
          return { what: 'undone' };
        });
    },
    dismiss: () => tell(null),
  };
}
