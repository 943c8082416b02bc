// Goes once over the whole page, in the browser's idle time and after everything else, for what is away from the
// screen: a page that was asked for in another script is converted to its end, so that a search finds it there.
import type { Block, Label } from './block';
import { idle } from './slices';

/** UTF-16 units of one question, and milliseconds of reading at a time. */
const QUESTION = 3000;
const READING = 5;

export interface Sweep {
  /** Whether the sweep is still wanted. */
  go(): boolean;
  /** Whether something nearer is being done. */
  isBusy(): boolean;
  /** What of an element is to be painted, and what is to be gone through inside of it; null: nothing at all. */
  read(element: Element): { blocks: Block[]; inner: readonly Element[]; labels: readonly Label[] } | null;
  serve(blocks: Block[], labels: Label[]): Promise<void>;
}

export async function sweep(view: Window & typeof globalThis, by: Sweep): Promise<void> {
  const stack: Element[] = [view.document.body];
  while (stack.length) {
    do await idle(view);
    while (by.go() && by.isBusy());
    if (!by.go()) return;
    const { blocks, labels } = gather(view, by, stack);
    if (blocks.length || labels.length) await by.serve(blocks, labels);
  }
}

function gather(view: Window, by: Sweep, stack: Element[]): { blocks: Block[]; labels: Label[] } {
  const blocks: Block[] = [];
  const labels: Label[] = [];
  const until = view.performance.now() + READING;
  for (let size = 0; stack.length && size < QUESTION && view.performance.now() < until; ) {
    const element = stack.pop();
    const content = element?.isConnected ? by.read(element) : null;
    if (!content) continue;
    for (let i = content.inner.length - 1; i >= 0; i--) stack.push(content.inner[i] as Element);
    for (const block of content.blocks) {
      blocks.push(block);
      size += block.text.length;
    }
    labels.push(...content.labels);
  }
  return { blocks, labels };
}
