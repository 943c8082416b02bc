// What the reader does on the card of a name: choosing somebody else, saying that it is no name, keeping what the page
// teaches. The view changes at once, without another question.
import { useState } from 'preact/hooks';
import type { CardDeeds } from '../../lib/text/names/card-deeds';
import type { CardView, NameId } from '../../lib/text/names/name';
import type { Acting } from './use-acting';

export interface CardState {
  readonly view: CardView;
  /** The reader said that it is no name, or nobody who is listed. */
  readonly gone: boolean;
  /** What the page teaches has been added to the reader's own glossary. */
  readonly kept: boolean;
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

export function useCard(given: CardView, deeds: CardDeeds, { act, busy }: Acting): readonly [CardState, CardActs] {
  const [state, setState] = useState({ view: given, gone: false, kept: false, choosing: false });
  const { view } = state;
  const turn = (change: Partial<CardState>): void => setState((old) => ({ ...old, ...change }));

  const settle = (id: NameId | null, done: Parameters<Acting['act']>[0], change: Partial<CardState>): void =>
    void act(
      async () => {
        await deeds.settle(id);
        return done();
      },
      async () => {
        await deeds.settle(saidBefore(view));
        turn({ view, gone: false });
      },
      () => turn({ choosing: false, ...change }),
    );

  const keep = (): void => {
    const entry = view.entries[0]?.entry;
    if (!entry) return;
    let id = '';
    void act(
      async () => {
        id = await deeds.keep(entry);
        turn({ kept: true });
        return { what: 'kept', id };
      },
      async () => {
        await deeds.drop(id, entry);
        turn({ kept: false });
      },
    );
  };

  return [
    { ...state, busy },
    {
      choose: (id) => {
        const name = view.entries.find(({ entry }) => entry.id === id)?.entry.en ?? '';
        settle(id, async () => ({ what: 'settled', name }), { view: settledView(view, id) });
      },
      noName: () => settle(null, async () => ({ what: 'no-name' }), { gone: true }),
      unlisted: () => settle(null, async () => ({ what: 'unlisted' }), { gone: true }),
      keep,
      copy: () =>
        void act(async () => {
          await deeds.copy(view.entries[0]?.entry.en || view.form);
          return { what: 'copied' };
        }, null),
      setChoosing: (choosing) => turn({ choosing }),
    },
  ];
}
