// What jsdom does not have and marks need: highlights and their registry, as strict as Firefox shows them to content
// scripts (nothing of them can be iterated), and boxes for ranges: every character is ten pixels wide, in one line.
import { vi } from 'vitest';

/** Set only by name, so that a test can look and our code cannot. */
class OpaqueHighlight {
  readonly ranges = new Set<AbstractRange>();
  priority = 0;
  add(range: AbstractRange): this {
    this.ranges.add(range);
    return this;
  }
  delete(range: AbstractRange): boolean {
    return this.ranges.delete(range);
  }
}

const registry = new Map<string, OpaqueHighlight>();

/** Stands the fakes up, with highlights of the site's own; undone by `vi.unstubAllGlobals()`. */
export function standInHighlights(own: readonly string[] = []): void {
  registry.clear();
  for (const name of own) registry.set(name, new OpaqueHighlight());
  const { set, delete: remove, has, get } = registry;
  const highlights = {
    set: set.bind(registry),
    delete: remove.bind(registry),
    has: has.bind(registry),
    get: get.bind(registry),
  };
  vi.stubGlobal('CSS', { highlights });
  vi.stubGlobal('Highlight', OpaqueHighlight);
  Range.prototype.getClientRects = function (this: Range) {
    if (this.collapsed || !this.startContainer.isConnected) return [] as unknown as DOMRectList;
    const block = this.commonAncestorContainer.parentElement?.closest('p, li, h1, pre, div') ?? document.body;
    const before = document.createRange();
    before.setStart(block, 0);
    before.setEnd(this.startContainer, this.startOffset);
    const hidden = (block as HTMLElement).hidden;
    if (hidden) return [] as unknown as DOMRectList;
    const all = [...document.querySelectorAll('p, li, h1, pre, div')].indexOf(block);
    const rect = new DOMRect(before.toString().length * 10, all * 20, this.toString().length * 10, 20);
    return [rect] as unknown as DOMRectList;
  };
}

/** The names of all registered highlights, in order. */
export const registered = (): string[] => [...registry.keys()];

/** The text of every range of a highlight. */
export const marked = (layer: string): string[] =>
  [...(registry.get(`duidu-${layer}`)?.ranges ?? [])].map(String).filter((text) => text !== '');

/** Where a highlight's ranges begin: the element that holds the text, by its local name. */
export const markedIn = (layer: string): (string | undefined)[] =>
  [...(registry.get(`duidu-${layer}`)?.ranges ?? [])].map((range) => range.startContainer.parentElement?.localName);
