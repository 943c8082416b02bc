// The word cursor: from one word of the page to the next or the one before, in the order of reading, across elements,
// blocks, open shadow roots and line breaks; and the first word in view. Moves nothing and shows nothing; what a word is
// is asked of the background, character by character from where the last one ended.
import type { Look } from '../text/look';
import { type Block, characterIn } from './block';
import { CARD } from './card-element';
import type { OpenPage } from './open-page';
import { type Character, sourceCharacter } from './places';
import { after, before, characterAt, type PaintedPage } from './point';
import { parentOf } from './reach';
import { RUN } from './run';
import type { Shown } from './shown';
import { isWordy, placed } from './words';

/** A word that was found, with what is known of it. */
export interface FoundWord {
  readonly shown: Shown;
  readonly look: Look;
}

export interface CursorEdges {
  /** What stands around a character, to be asked about; null: nothing that may be read. */
  shownAt(character: Character): Shown | null;
  /** The word that it turns out to be; null: none. */
  look(shown: Shown): Promise<FoundWord | null>;
}

/** Characters that are asked about, and nodes that are walked over, before it is given up. */
const TRIES = 40;
const NODES = 20_000;
/** Pixels between the points where a word is looked for in the window, down and across. */
const STEP = { down: 14, across: 40 } as const;
/** A text of so many units is prose rather than a menu. */
const PROSE = 30;

export class Cursor {
  readonly #view: Window;
  readonly #page: OpenPage;
  readonly #painted: PaintedPage;
  readonly #edges: CursorEdges;

  constructor(view: Window, page: OpenPage, painted: PaintedPage, edges: CursorEdges) {
    this.#view = view;
    this.#page = page;
    this.#painted = painted;
    this.#edges = edges;
  }

  /** The word after one that is shown, or before it; null: the page ends there. */
  next({ block, at }: Shown, step: 1 | -1): Promise<FoundWord | null> {
    const from = edgeOf(block, step > 0 ? at.end - 1 : at.start, step);
    return from ? this.#search(this.#characters(from, step)) : Promise.resolve(null);
  }

  /** The word at the caret or where the selection begins, if that is in view, else the first word in view. */
  async first(): Promise<FoundWord | null> {
    const caret = this.#caret();
    const atCaret = caret && (await this.#search(this.#characters(caret, 1, true)));
    if (atCaret && this.#isInView(atCaret.shown)) return atCaret;
    const seen = this.#firstSeen();
    return seen && this.#search(this.#characters(seen, 1, true));
  }

  /** The word at a point of the window; null: none. */
  at(x: number, y: number): Promise<FoundWord | null> {
    const character = characterAt(this.#view.document, this.#painted, x, y);
    return character ? this.#search([character]) : Promise.resolve(null);
  }

  /** The first of these characters that a word is known at and that is displayed. */
  async #search(characters: Iterable<Character>): Promise<FoundWord | null> {
    let tries = 0;
    let unseen: Text | null = null;
    for (const character of characters) {
      if (character.node === unseen) continue;
      const shown = this.#edges.shownAt(character);
      if (!shown || shown.rects().length === 0) {
        // A closed menu is not gone through character by character.
        if (!shown || !this.#isDisplayed(character.node)) unseen = character.node;
        continue;
      }
      const found = await this.#edges.look(shown);
      if (found) return found;
      if (++tries >= TRIES) break;
    }
    return null;
  }

  /** Is any of a text displayed? A character alone may be none in converted text. */
  #isDisplayed(node: Text): boolean {
    const range = this.#view.document.createRange();
    range.selectNodeContents(this.#page.ledger.runOf(node) ?? node);
    return range.getClientRects().length > 0;
  }

  /** Where words may be from a character on, it itself excluded or `included`. */
  *#characters({ node, offset }: Character, step: 1 | -1, included = false): Generator<Character> {
    const { ledger } = this.#page;
    let text = ledger.sourceOf(node);
    let at: number | null = included ? offset : step > 0 ? after(text, offset) : before(text, offset);
    let nodes = 0;
    for (let here: Text | null = node; here && nodes < NODES; nodes++) {
      for (; at !== null && at < text.length; at = step > 0 ? after(text, at) : before(text, at))
        if (isWordy(text, at)) yield { node: here, offset: at };
      here = nextText(here, step);
      text = here ? ledger.sourceOf(here) : '';
      at = step > 0 ? 0 : before(text, text.length);
    }
  }

  #caret(): Character | null {
    const selection = this.#view.getSelection();
    const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
    let { startContainer: node = null, startOffset: offset = 0 } = range ?? {};
    if (!node) return null;
    if (node.nodeType !== 3) {
      const child: Node | null = node.childNodes[offset] ?? null;
      node = child?.nodeType === 3 ? child : nextText(child ?? node, 1);
      offset = 0;
    }
    if (!node) return null;
    const { ledger, drift, partOf } = this.#painted;
    return sourceCharacter(node as Text, offset, ledger, drift, partOf);
  }

  #isInView(shown: Shown): boolean {
    const { innerWidth, innerHeight } = this.#view;
    return shown
      .rects()
      .some(({ left, top, right, bottom }) => right > 0 && left < innerWidth && bottom > 0 && top < innerHeight);
  }

  /** The first word that is seen in the window, in prose rather than in menus. */
  #firstSeen(): Character | null {
    const { document, innerWidth, innerHeight } = this.#view;
    let first: Character | null = null;
    for (let y = STEP.down / 2; y < innerHeight; y += STEP.down)
      for (let x = STEP.across / 4; x < innerWidth; x += STEP.across) {
        const character = characterAt(document, this.#painted, x, y);
        const found = character && placed(character, this.#page.ledger);
        if (!found) continue;
        if (found.block.text.length >= PROSE) return character;
        first ??= character;
      }
    return first;
  }
}

/** The character at an end of a word; a line break that the word runs over is none. */
function edgeOf(block: Block, at: number, step: 1 | -1): Character | null {
  for (let i = at; i >= 0 && i < block.text.length; i -= step) {
    const found = characterIn(block, i);
    if (found) return found;
  }
  return null;
}

/** The site's text node after or before a node, through open shadow roots; our own elements are passed over. */
function nextText(node: Node, step: 1 | -1): Text | null {
  for (let at = nextNode(node, step); at; at = nextNode(at, step)) if (at.nodeType === 3) return at as Text;
  return null;
}

function nextNode(node: Node, step: 1 | -1): Node | null {
  const inner = node.nodeType === 3 ? null : childOf(node, step);
  if (inner) return inner;
  for (let at: Node | null = node; at; at = upFrom(at)) {
    const beside = siblingOf(at, step);
    if (beside) return beside;
  }
  return null;
}

const isOurs = (node: Node): boolean => {
  const { localName } = node as Partial<Element>;
  return localName === RUN || localName === CARD;
};

/** The shadow tree of an element stands for it, with what the element itself holds after it. */
function childOf(node: Node, step: 1 | -1): Node | null {
  const shadow = (node as Partial<Element>).shadowRoot;
  const [first, second] = step > 0 ? [shadow, node] : [node, shadow];
  return (first && endOf(first, step)) ?? (second && endOf(second, step)) ?? null;
}

function endOf(parent: Node, step: 1 | -1): Node | null {
  const child = step > 0 ? parent.firstChild : parent.lastChild;
  return child && isOurs(child) ? siblingOf(child, step) : child;
}

function siblingOf(node: Node, step: 1 | -1): Node | null {
  let beside = step > 0 ? node.nextSibling : node.previousSibling;
  while (beside && isOurs(beside)) beside = step > 0 ? beside.nextSibling : beside.previousSibling;
  if (beside) return beside;
  const parent = node.parentNode;
  // From the last of a shadow tree to what its host holds itself, and back.
  if (step > 0 && parent?.nodeType === 11) return endOf((parent as ShadowRoot).host ?? parent, 1);
  const shadow = step < 0 ? (parent as Partial<Element> | null)?.shadowRoot : null;
  return shadow ? endOf(shadow, -1) : null;
}

/** Whose turn it is when a level has been walked: the host's, after its shadow tree and what it holds. */
const upFrom = (node: Node): Node | null => parentOf(node);
