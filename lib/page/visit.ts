// One page being visited: what it is, whether it is to be read, and how. Holds the reader's wishes against the page's
// verdict; what is painted is the reader's business. All edges (storage, messages) are handed in.

import type { Ask, Reading } from '../text/ask';
import type { Region } from '../text/region';
import type { PageSigns } from '../text/signs';
import type { PageState, Rest } from '../text/state';
import type { Verdict } from '../text/verdict';
import type { Mentions } from './mentions';
import type { NameWish, Naming } from './names';
import { type Edges, Reader } from './reader';
import type { PageReading } from './signs';

/** What holds for this site now. */
export interface Wish {
  readonly off: boolean;
  readonly script: 'printed' | Region;
  /** The words of the script's region too. */
  readonly words: boolean;
  readonly readings: Reading;
  /** Whose standard readings follow. */
  readonly standard: 'cn' | 'tw';
  readonly names: NameWish;
}

/** A page as it was judged: of which address, title and state of loading. */
interface Judged {
  readonly page: string;
  readonly loading: string;
  readonly main: Element | null;
  readonly verdict: Promise<Verdict | null>;
}

export interface VisitEdges extends Edges {
  /** Looks at the page as a whole. `now` is an ISO moment; `sourceOf` gives the site's own words of a painted node. */
  readPage(document: Document, location: Location, now: string, sourceOf: (node: Text) => string): PageReading;
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
  #judged: Judged | null = null;
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

  /** The names on the page. */
  get mentions(): Mentions {
    return this.#reader.mentions;
  }

  /** What is shown now, with what is known of the page's names; null: nothing. */
  get how(): Ask | null {
    return this.#reader.how;
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
    const forms = this.#wish?.names.forms;
    const reading = this.#wish?.readings ?? 'off';
    return {
      from,
      target: script === 'printed' ? null : script,
      reading,
      // Where nothing is read it makes no other ask, so that nothing is painted anew for it.
      ...(reading !== 'off' && this.#wish?.standard === 'tw' ? { standard: 'tw' } : {}),
      ...(script !== 'printed' && this.#wish?.words ? { words: true } : {}),
      ...(forms ? { nameForms: forms } : {}),
    };
  }

  /** How names are wished for, and what article they are in. */
  #naming(wish: NameWish): Naming {
    const article = async () => {
      const { main, verdict } = this.#judge('for the names');
      const { published = null, region = null } = (await verdict) ?? {};
      const url = this.#view.location.href.replace(/#.*/s, '');
      return { dateline: { url, published: published?.iso ?? null, region }, main };
    };
    return { wish, article };
  }

  async #apply(): Promise<void> {
    const turn = ++this.#turns;
    if (this.#wish?.off || this.#leave === 'off') return void this.#reader.show(null);
    if (!this.#wish || this.#leave === null) return;
    const verdict = await this.#verdict();
    if (turn !== this.#turns) return;
    // Painting waits for the page's own scripts; whoever asks for the state does not.
    if (this.#rest(verdict) === null) void this.#reader.show(this.#ask(verdict), this.#naming(this.#wish.names));
    else void this.#reader.show(null);
  }

  #verdict(): Promise<Verdict | null> {
    return this.#judge('when loaded').verdict;
  }

  /**
   * Judged anew when the page has gone elsewhere without being loaded again; and when it got its last words, save where
   * only the names' sake would have it read again in the middle of loading.
   */
  #judge(anew: 'when loaded' | 'for the names'): Judged {
    const { document, location } = this.#view;
    const sourceOf = (node: Text) => this.#reader.ledger.sourceOf(node);
    const title = document.querySelector('title')?.firstChild;
    const name = title?.nodeType === 3 ? sourceOf(title as Text) : '';
    const page = `${location.href}\n${name}`;
    const loading = document.readyState;
    const known = this.#judged;
    if (known?.page === page && (known.loading === loading || anew === 'for the names')) return known;
    const now = new Date().toISOString();
    const { signs, main } = this.#edges.readPage(document, location, now, sourceOf);
    const judged = { page, loading, main, verdict: this.#edges.judge(signs) };
    this.#judged = judged;
    judged.verdict.catch(() => {
      this.#judged = null;
    });
    return judged;
  }
}
