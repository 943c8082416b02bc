// One page being visited: what it is, whether it is to be read, and how. Holds the reader's wishes against the page's
// verdict; what is painted is the reader's business. All edges (storage, messages) are handed in.
import type { PageState, Rest } from '../messages/state';
import { addressOf, judge } from '../text/detect';
import type { Ask, Reading } from '../text/ask';
import type { Target } from '../text/region';
import type { Outlet } from '../text/outlet';
import type { Verdict } from '../text/verdict';
import { type Edges, Reader } from './reader';
import { collectSigns } from './signs';

/** What holds for this site now. */
export interface Wish {
  readonly off: boolean;
  readonly script: 'printed' | Target;
  readonly readings: Reading;
}

export interface VisitEdges extends Edges {
  /** What is known of the outlet at an address. */
  outletOf(url: string): Outlet | null;
}

export class Visit {
  readonly #view: Window & typeof globalThis;
  readonly #edges: VisitEdges;
  readonly #reader: Reader;
  readonly #now: () => Date;
  #wish: Wish | null = null;
  /** Allowed: by the site ('probe') or by the reader for this page ('click'); null: nobody asked; 'off': rest here. */
  #leave: 'probe' | 'click' | 'off' | null = null;
  #judged: { readonly of: string; readonly verdict: Verdict | null } | null = null;
  site: string;

  constructor(view: Window & typeof globalThis, edges: VisitEdges, now: () => Date = () => new Date()) {
    this.#view = view;
    this.#edges = edges;
    this.#reader = new Reader(view, edges);
    this.#now = now;
    this.site = view.location.hostname;
  }

  /** Takes what the reader wishes for this site; shows the page so when it is on. */
  wish(wish: Wish): void {
    this.#wish = wish;
    this.#apply();
  }

  turn(on: boolean, by: 'probe' | 'click'): void {
    // The probe's word is weaker than the reader's: a page put to rest stays so.
    if (by === 'probe' && this.#leave !== null) return;
    this.#leave = on ? by : 'off';
    this.#apply();
  }

  /** Gives the page back for good. */
  end(): void {
    this.#leave = 'off';
    this.#apply();
  }

  state(): PageState {
    const rest = this.#rest();
    const base = {
      site: this.site,
      verdict: this.#verdict(),
      ask: this.#ask(),
      words: this.#reader.words,
      firstPaint: this.#reader.firstPaint,
    };
    return rest ? { ...base, on: false, rest } : { ...base, on: true };
  }

  #rest(): Rest | null {
    if (this.#wish?.off) return 'site-off';
    if (this.#leave === 'off') return 'page-off';
    if (this.#leave === 'click') return null;
    if (!this.#verdict()) return 'not-chinese';
    return this.#leave === null ? 'not-asked' : null;
  }

  #ask(): Ask {
    const verdict = this.#verdict();
    const from = verdict?.region ?? (verdict?.script === 'Hant' ? 'tw' : 'cn');
    const script = this.#wish?.script ?? 'printed';
    return { from, target: script === 'printed' ? null : script, reading: this.#wish?.readings ?? 'off' };
  }

  #apply(): void {
    if (!this.#wish && this.#leave !== 'off') return;
    void this.#reader.show(this.#rest() === null ? this.#ask() : null);
  }

  /** Judged anew when the page has gone elsewhere without being loaded again. */
  #verdict(): Verdict | null {
    const { document, location } = this.#view;
    const of = `${location.href}\n${document.readyState}`;
    if (this.#judged?.of !== of) {
      const signs = collectSigns(document, location, this.#now().toISOString(), (node) => this.#reader.ledger.sourceOf(node));
      this.#judged = { of, verdict: judge(signs, this.#edges.outletOf(addressOf(signs))) };
    }
    return this.#judged.verdict;
  }
}
