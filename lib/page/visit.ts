// One page being visited: what it is, whether it is to be read, and how. Holds the reader's wishes against the page's
// verdict; what is painted is the reader's business. All edges (storage, messages) are handed in.

import type { Ask, Reading } from '../text/ask';
import type { Target } from '../text/region';
import type { PageSigns } from '../text/signs';
import type { PageState, Rest } from '../text/state';
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
  /** Weighs a page's signs: null when it is not Chinese. */
  judge(signs: PageSigns): Promise<Verdict | null>;
}

export class Visit {
  readonly #view: Window & typeof globalThis;
  readonly #edges: VisitEdges;
  readonly #reader: Reader;
  #wish: Wish | null = null;
  /** Allowed by the site ('probe') or by the reader for this page ('click'); 'off': at rest; null: nobody asked. */
  #leave: 'probe' | 'click' | 'off' | null = null;
  #judged: { readonly of: string; readonly verdict: Promise<Verdict | null> } | null = null;
  #turns = 0;
  site: string;

  constructor(view: Window & typeof globalThis, edges: VisitEdges) {
    this.#view = view;
    this.#edges = edges;
    this.#reader = new Reader(view, edges);
    this.site = view.location.hostname;
  }

  /** Takes what the reader wishes for this site; shows the page so when it is on. */
  async wish(wish: Wish): Promise<void> {
    this.#wish = wish;
    await this.#apply();
  }

  /** The probe's word is weaker than the reader's: a page put to rest by hand stays so. */
  async turn(on: boolean, by: 'probe' | 'click'): Promise<void> {
    if (by === 'probe' && this.#leave !== null) return;
    this.#leave = on ? by : 'off';
    await this.#apply();
  }

  /** Gives the page back for good, at once. */
  end(): void {
    this.#leave = 'off';
    void this.#apply();
  }

  async state(): Promise<PageState> {
    const verdict = await this.#verdict();
    const rest = this.#rest(verdict);
    const { words, firstPaint } = this.#reader;
    const state = { site: this.site, verdict, ask: this.#ask(verdict), words, firstPaint };
    return rest ? { ...state, on: false, rest } : { ...state, on: true };
  }

  #rest(verdict: Verdict | null): Rest | null {
    if (this.#wish?.off) return 'site-off';
    if (this.#leave === 'off') return 'page-off';
    if (this.#leave === 'click') return null;
    if (!verdict) return 'not-chinese';
    return this.#leave === null ? 'not-asked' : null;
  }

  #ask(verdict: Verdict | null): Ask {
    const from = verdict?.region ?? (verdict?.script === 'Hant' ? 'tw' : 'cn');
    const script = this.#wish?.script ?? 'printed';
    return { from, target: script === 'printed' ? null : script, reading: this.#wish?.readings ?? 'off' };
  }

  async #apply(): Promise<void> {
    const turn = ++this.#turns;
    if (this.#wish?.off || this.#leave === 'off') return void this.#reader.show(null);
    if (!this.#wish || this.#leave === null) return;
    const verdict = await this.#verdict();
    // Painting waits for the page's own scripts; whoever asks for the state does not.
    if (turn === this.#turns) void this.#reader.show(this.#rest(verdict) === null ? this.#ask(verdict) : null);
  }

  /** Judged anew when the page has gone elsewhere, or got its last words, without being loaded again. */
  #verdict(): Promise<Verdict | null> {
    const { document, location } = this.#view;
    const sourceOf = (node: Text) => this.#reader.ledger.sourceOf(node);
    const title = document.querySelector('title')?.firstChild;
    const name = title?.nodeType === 3 ? sourceOf(title as Text) : '';
    const of = `${location.href}\n${name}\n${document.readyState}`;
    if (this.#judged?.of !== of) {
      const now = new Date().toISOString();
      const signs = collectSigns(document, location, now, sourceOf);
      const verdict = this.#edges.judge(signs);
      this.#judged = { of, verdict };
      verdict.catch(() => {
        this.#judged = null;
      });
    }
    return this.#judged.verdict;
  }
}
