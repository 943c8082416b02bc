// What the reader does on the card: choosing somebody else, saying that it is no name, keeping what the page teaches.
// Each deed is confirmed in a note that can take it back; the view changes at once, without another question.
import { useRef, useState } from 'preact/hooks';
import type { CardDeeds } from '../../lib/text/names/card-deeds';
import type { CardView, NameId } from '../../lib/text/names/name';

export type Done =
  | { readonly what: 'settled'; readonly name: string }
  | { readonly what: 'no-name' }
  | { readonly what: 'unlisted' }
  | { readonly what: 'kept'; readonly id: NameId }
  | { readonly what: 'copied' | 'undone' | 'failed' };

export interface CardState {
  readonly view: CardView;
  readonly done: Done | null;
  /** The list of who else it may be is open. */
  readonly choosing: boolean;
  readonly busy: boolean;
}

export interface CardActs {
  choose(id: NameId): void;
  noName(): void;
  unlisted(): void;
  keep(): void;
  copy(): void;
  undo(): void;
  setChoosing(on: boolean): void;
}

/** The view once the reader has said who it is: that one first, told, and for that reason. */
export function settledView(view: CardView, id: NameId): CardView {
  const chosen = view.entries.filter(({ entry }) => entry.id === id);
  const others = view.entries.filter(({ entry }) => entry.id !== id);
  return { ...view, told: true, entries: [...chosen, ...others], why: [{ sign: 'settled', says: '' }] };
}

/** What the reader had said before: somebody, or nothing at all. */
const saidBefore = ({ told, why, entries }: CardView): NameId | undefined =>
  told && why.some(({ sign }) => sign === 'settled') ? entries[0]?.entry.id : undefined;

export function useCard(given: CardView, deeds: CardDeeds): readonly [CardState, CardActs] {
  const [state, setState] = useState<CardState>({ view: given, done: null, choosing: false, busy: false });
  const back = useRef<(() => Promise<void>) | null>(null);
  // Not by `disabled`, which would take the focus off what was pressed.
  const isBusy = useRef(false);
  const { view } = state;

  /** Does it, and remembers how to take it back; what failed has changed nothing. */
  const act = async (deed: () => Promise<Partial<CardState>>, undo: (() => Promise<void>) | null): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    setState((old) => ({ ...old, busy: true }));
    try {
      const changed = await deed();
      back.current = undo;
      setState((old) => ({ ...old, choosing: false, ...changed, busy: false }));
    } catch {
      setState((old) => ({ ...old, done: { what: 'failed' }, busy: false }));
    } finally {
      isBusy.current = false;
    }
  };

  const settle = (id: NameId | null, after: Partial<CardState>): void =>
    void act(
      async () => {
        await deeds.settle(id);
        return after;
      },
      () => deeds.settle(saidBefore(view)).then(() => setState((old) => ({ ...old, view }))),
    );

  const keep = async (): Promise<void> => {
    const entry = view.entries[0]?.entry;
    if (!entry) return;
    let id = '';
    await act(
      async () => {
        id = await deeds.keep(entry);
        return { done: { what: 'kept', id } };
      },
      () => deeds.drop(id, entry),
    );
  };

  const undo = async (): Promise<void> => {
    const take = back.current;
    if (!take) return;
    await act(async () => {
      await take();
      return { done: { what: 'undone' } };
    }, null);
  };

  return [
    state,
    {
      choose: (id) => {
        const name = view.entries.find(({ entry }) => entry.id === id)?.entry.en ?? '';
        settle(id, { view: settledView(view, id), done: { what: 'settled', name } });
      },
      noName: () => settle(null, { done: { what: 'no-name' } }),
      unlisted: () => settle(null, { done: { what: 'unlisted' } }),
      keep: () => void keep(),
      copy: () =>
        void act(async () => {
          await deeds.copy(view.entries[0]?.entry.en || view.form);
          return { done: { what: 'copied' } };
        }, null),
      undo: () => void undo(),
      setChoosing: (choosing) => setState((old) => ({ ...old, choosing })),
    },
  ];
}
