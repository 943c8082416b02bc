// What stands only while a page is painted: painter, marks, and the watches on what comes near and what the site
// changes. Put together here and ended with one signal; what they are used for is the reader's business.
import type { Ledger } from './ledger';
import { Marks } from './marks';
import { Near } from './near';
import { Painter } from './painter';
import { Stretches } from './stretches';
import { type Listener, Watch } from './watch';

export interface Life {
  readonly painter: Painter;
  readonly near: Near;
  readonly watch: Watch;
  readonly stretches: Stretches;
  readonly marks: Marks;
}

export interface LifeEvents extends Listener {
  /** Elements came near the screen. */
  came(elements: readonly Element[]): void;
  /** An element is away itself, and what it holds may be near. */
  through(element: Element): void;
  scrolled(): void;
}

export function beginLife(
  view: Window & typeof globalThis,
  ledger: Ledger,
  signal: AbortSignal,
  events: LifeEvents,
): Life {
  const painter = new Painter(view, ledger, signal, ({ block, names }) => marks.put(block, names ?? []));
  const marks = new Marks(view, ledger, (node, offset, side) => painter.spotOf(node, offset, side));
  const near = new Near(
    view,
    signal,
    (elements) => events.came(elements),
    (element) => events.through(element),
  );
  const answer = () => {
    marks.prune();
    events.answer();
  };
  const { holds, changed } = events;
  const watch = new Watch(view, ledger, signal, { holds, changed, answer });
  watch.enter(view.document);
  const scrolled = () => {
    near.widen();
    events.scrolled();
  };
  view.addEventListener('scroll', scrolled, { capture: true, passive: true, signal });
  view.addEventListener('resize', () => painter.room.reset(), { passive: true, signal });
  return { painter, near, watch, stretches: new Stretches(view, painter), marks };
}
