// The reader's side of pointer and keys: all that is listened to until the first gesture on a page that is read. Then the
// pointer's script is fetched, and gets what was done meanwhile, so that the first word pointed at is not lost. Stays
// small, since it travels into every page; what gestures mean is hover.ts's business, in that other script.
import type { NameId } from '../text/names/name';
import { clearCards } from './card-element';
import { focused } from './focused';
import { GESTURES, type Gesture, gestureOf, isFrame } from './gesture';
import type { Jumped } from './jump';
import type { OpenPage } from './open-page';

/** What the pointer's script does, once it is there. */
export interface Pointing {
  hear(gesture: Gesture): void;
  jump(id: NameId, step: 1 | -1, card: boolean): Jumped;
  /** Opens the card of a word by keyboard, or from the menu where something was selected or pressed. */
  lookUp(by: 'key' | 'menu'): void;
  /** The page is read otherwise than before, or no more. */
  turned(): void;
  /** Takes all cards off. */
  clear(): void;
}

export type StartPointing<Edges> = (view: Window, page: OpenPage, edges: Edges, signal: AbortSignal) => Pointing;

/** Left by the pointer's script in the extension's own world, which the page cannot see. */
export interface PointerWorld<Edges> {
  duiduPointer?: StartPointing<Edges>;
}

/** Gestures that are kept until the script is there. */
const MOST = 20;

const isMove = ({ type }: Gesture): boolean => type === 'pointermove';

export class Gate<Edges> {
  readonly #view: Window;
  readonly #page: OpenPage;
  readonly #edges: Edges;
  readonly #load: () => Promise<void>;
  readonly #signal: AbortSignal;
  readonly #listening = new AbortController();
  /** What was done before the script came; of a long move where it began, and its end. */
  readonly #waiting: Gesture[] = [];
  #pointing: Promise<Pointing> | null = null;
  #ready: Pointing | null = null;

  /** `load` puts the pointer's script into this frame; `edges` are handed on to it. */
  constructor(view: Window, page: OpenPage, edges: Edges, load: () => Promise<void>, signal: AbortSignal) {
    this.#view = view;
    this.#page = page;
    this.#edges = edges;
    this.#load = load;
    this.#signal = signal;
    clearCards(view.document);
    const end = AbortSignal.any([signal, this.#listening.signal]);
    const how = { capture: true, passive: true, signal: end } as const;
    for (const type of GESTURES) view.addEventListener(type, (event) => this.#heard(event), how);
  }

  async jump(id: NameId, step: 1 | -1, card: boolean): Promise<Jumped> {
    return (await this.#open()).jump(id, step, card);
  }

  /** The word at the caret or first in view, or what the menu was opened on; only where the page is read. */
  async lookUp(by: 'key' | 'menu'): Promise<void> {
    if (this.#page.how && (by === 'menu' || this.#hasFocus)) (await this.#open()).lookUp(by);
  }

  /** A key is for the frame that has the focus: every frame around it says that it has it too. */
  get #hasFocus(): boolean {
    const { document } = this.#view;
    return document.hasFocus() && !isFrame(focused(document));
  }

  turned(): void {
    this.#ready?.turned();
  }

  clear(): void {
    this.#ready?.clear();
  }

  #heard(event: Event): void {
    if (!this.#page.how) return;
    const gesture = gestureOf(event);
    if (isMove(gesture) && this.#waiting.length > 1 && this.#waiting.slice(-2).every(isMove)) this.#waiting.pop();
    this.#waiting.push(gesture);
    if (this.#waiting.length > MOST) this.#waiting.shift();
    if (/^pointer(move|down)$/.test(gesture.type)) this.#open().catch(() => {});
  }

  #open(): Promise<Pointing> {
    this.#pointing ??= this.#start();
    this.#pointing.catch(() => {
      this.#pointing = null;
      // A tap is not to be answered when the script comes some other time; where the pointer is stays known.
      this.#waiting.splice(0, MOST, ...this.#waiting.filter(isMove).slice(-1));
    });
    return this.#pointing;
  }

  async #start(): Promise<Pointing> {
    await this.#load();
    const start = (globalThis as PointerWorld<Edges>).duiduPointer;
    if (!start || this.#signal.aborted) throw new Error('the pointer’s script is not there');
    const ready = start(this.#view, this.#page, this.#edges, this.#signal);
    this.#ready = ready;
    this.#listening.abort();
    for (const gesture of this.#waiting.splice(0)) ready.hear(gesture);
    return ready;
  }
}
