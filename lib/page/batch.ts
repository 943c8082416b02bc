// What is asked of the background and painted at one go: blocks and labels, in the order that they are to be seen.
import type { Ask } from '../text/ask';
import type { Mention, NameBrief, NameId } from '../text/names/name';
import type { Segment } from '../text/segment';
import type { Block, Label } from './block';
import type { Names } from './names';
import type { Job } from './painter';

/** Readings, marks and English go to the blocks in `near`. */
export interface Batch {
  readonly elements: Element[];
  readonly blocks: Block[];
  readonly labels: Label[];
  readonly near: Set<Block>;
}

/** What is known of texts, in their order; `about` holds every name that is mentioned. */
export interface Answer {
  readonly texts: readonly { readonly tiles: readonly Segment[]; readonly names: readonly Mention[] }[];
  readonly about: Readonly<Record<NameId, NameBrief>>;
}

export const emptyBatch = (): Batch => ({ elements: [], blocks: [], labels: [], near: new Set() });
export const sizeOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

/** Whether text is shown otherwise than it is printed, near the screen or away from it. */
export const isRewritten = (ask: Ask | null): boolean =>
  ask !== null && (ask.target !== null || ask.nameForms !== undefined);

/** Whether readings or English are drawn at words. */
export const isDrawn = ({ reading, senses }: Ask): boolean => reading !== 'off' || senses === true;

/** The blocks of a batch as the painter takes them; the answer's first texts are theirs. `covers`: all names are covered. */
export function jobsOf({ blocks, near }: Batch, answer: Answer, ask: Ask, known: Names, covers: boolean): Job[] {
  return blocks.map((block, i) => {
    const { tiles = [], names: mentions = [] } = answer.texts[i] ?? {};
    const names = near.has(block) ? known.named(block, mentions, answer.about) : [];
    const draws = isDrawn(ask) || names.some(({ en }) => covers || en !== '');
    return { block, tiles, readings: draws && near.has(block), names };
  });
}
