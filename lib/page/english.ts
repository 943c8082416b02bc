// Which mentions on a page their English stands after: all people's, or each person's first in the article. The first is
// a place on the page, a text node and an offset, so that it stays where it is however often that place is painted.
import type { Mention, NameId } from '../text/names/name';
import type { Span } from '../text/span';
import { isAside } from './aside';
import type { Block } from './block';
import { parentOf } from './reach';
import { endOf, type Found } from './survey';

/** Where a person's English stands in the line: after the first mention, after every one, or on the card only. */
export type EnglishChoice = 'first' | 'all' | 'card';

export class English {
  #firsts = new Map<NameId, Found>();
  #ends = new Map<Text, Map<number, NameId>>();

  /**
   * Takes the first mention of each person out of these, which come in the order of reading: not one in a sidebar, nor
   * one that the page glosses itself. `englishOf` is '' for all that is no person. Gives the elements whose English is
   * another one now.
   */
  settle(found: readonly Found[], englishOf: (id: NameId) => string): Set<Element> {
    const before = this.#firsts;
    const ends = this.#ends;
    const asides = new Map<Element, boolean>();
    this.#firsts = new Map();
    this.#ends = new Map();
    for (const mention of found) {
      const [id, ...others] = mention.ids;
      const { block } = mention;
      const en = englishOf(id);
      if (!en || others.length || this.#firsts.has(id) || isGlossed(block.text, mention, en)) continue;
      const end = endOf(block, mention.end);
      if (end?.reach !== 'all' || standsAside(block.root, asides)) continue;
      this.#firsts.set(id, mention);
      const inNode = this.#ends.get(end.node) ?? new Map<number, NameId>();
      this.#ends.set(end.node, inNode.set(end.offset, id));
    }
    const changed = new Set<Element>();
    for (const [id, mention] of [...before, ...this.#firsts]) {
      if (isAt(ends, mention, id) !== isAt(this.#ends, mention, id)) changed.add(mention.block.root);
    }
    return changed;
  }

  /** Whether English stands after this mention of a block. */
  stands(block: Block, mention: Mention, en: string, choice: EnglishChoice): boolean {
    if (!en || choice === 'card' || mention.ids.length > 1 || isGlossed(block.text, mention, en)) return false;
    return choice === 'all' || isAt(this.#ends, { ...mention, block }, mention.ids[0]);
  }
}

function isAt(ends: ReadonlyMap<Text, ReadonlyMap<number, NameId>>, { block, end }: Found, id: NameId): boolean {
  const at = endOf(block, end);
  return at !== undefined && ends.get(at.node)?.get(at.offset) === id;
}

/** In navigation, a sidebar, a footer; `known` keeps what was found. */
function standsAside(element: Element, known: Map<Element, boolean>): boolean {
  const before = known.get(element);
  if (before !== undefined) return before;
  const parent = parentOf(element);
  const is = isAside(element) || (parent !== null && standsAside(parent, known));
  known.set(element, is);
  return is;
}

/**
 * The page itself says it, in brackets after the name, before them or in them with it: both names of 林德偉（David Lammy，
 * 也譯「拉米」）, and David Lammy（林德偉）.
 */
function isGlossed(text: string, { start, end }: Span, en: string): boolean {
  const surname = en.split(/\s+/).at(-1) ?? en;
  const says = (bracket = '') => bracket.toLowerCase().includes(surname.toLowerCase());
  const after = /^\s*[（(［[]([^）)］\]]{2,60})/.exec(text.slice(end, end + 80));
  const around = /(.{0,30})[（(［[]([^（(［[）)］\]]{0,60})$/s.exec(text.slice(Math.max(0, start - 90), start));
  const rest = around && /^[^）)］\]]{0,60}/.exec(text.slice(end, end + 60));
  return says(after?.[1]) || says(around?.[1]) || says(around?.[2]) || says(rest?.[0]);
}
