// One page being visited: what it is, whether it is to be read, and how. Holds the reader's wishes against the page's
// verdict; what is painted is the reader's business. All edges (storage, messages) are handed in.

import type { Ask, Level, Reading } from '../text/ask';
import type { Region } from '../text/region';
import type { PageSigns } from '../text/signs';
import type { PageState, Rest } from '../text/state';
import type { Typography } from '../text/typography';
import type { Verdict } from '../text/verdict';
import type { Lookup } from './hover';
import type { Ledger } from './ledger';
import type { Life } from './life';
import type { Names, NamesView, NameWish, Naming } from './names';
import type { OpenPage } from './open-page';
import { type Edges, Reader } from './reader';
import type { PageReading } from './signs';
import { isHuge } from './styling';

/** What holds for this site now. */
export interface Wish {
  readonly off: boolean;
  readonly script: 'printed' | Region;
  /** The words of the script's region too. */
  readonly words: boolean;
  readonly readings: Reading;
  /** Whose standard readings follow. */
  readonly standard: 'cn' | 'tw';
  /** Which words are read; null: all of them. */
  readonly only: Level | null;
  /** Readings show under the pointer alone, and are not drawn. */
  readonly pointed: boolean;
  /** English under the words that are read, whether or not readings are drawn. */
  readonly senses: boolean;
  readonly typography: Typography;
  /** What opens a card by pointer. */
  readonly lookup: Lookup;
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
  /** The page is read otherwise than before, or no more. */
  turned?(): void;
}

const NO_LOOKUP: Lookup = { by: 'tap', key: 'alt', delay: 0 };

export class Visit implements OpenPage {
  readonly #view: Window & typeof globalThis;
  readonly #edges: VisitEdges;
  readonly #reader: Reader;
  #wish: Wish | null = null;
  /** Allowed by the site ('probe') or by the reader for this page ('click'); 'off': at rest; null: nobody asked. */
  #leave: 'probe' | 'click' | 'off' | null = null;
  #judged: Judged | null = null;
  #turns = 0;
  /** How the page is to be read; null: it is not. */
  #on: Ask | null = null;
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

  /** Asks again what is known of the words on the screen, and shows what is new in it. */
  renew(): void {
    this.#reader.renew();
  }

  /** Gives the page back for good, at once. */
  end(): void {
    this.#leave = 'off';
    void this.#apply();
  }

  get ledger(): Ledger {
    return this.#reader.ledger;
  }

  get names(): Names {
    return this.#reader.names;
  }

  get namesView(): NamesView {
    return this.#reader.namesView;
  }

  get life(): Life | null {
    return this.#reader.life;
  }

  /** What words are looked up by, with what is known of the page's names; null: Duidu is off here. */
  get how(): Ask | null {
    const how = this.#on && (this.#reader.how ?? this.#on);
    return how && this.#wish?.standard === 'tw' ? { ...how, standard: 'tw' } : how;
  }

  /** Whether what is meant is marked in the page's own elements too: not where there are very many. */
  get hasMarks(): boolean {
    return !isHuge(this.#view.document);
  }

  get lookup(): Lookup {
    return this.#wish?.lookup ?? NO_LOOKUP;
  }

  get pointed(): Reading {
    return this.#wish?.pointed ? this.#wish.readings : 'off';
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
    const wish = this.#wish;
    const script = wish?.script ?? 'printed';
    const forms = wish?.names.forms;
    const draws = wish?.pointed === false;
    const reading = draws ? wish.readings : 'off';
    const senses = draws && wish.senses;
    return {
      from,
      target: script === 'printed' ? null : script,
      reading,
      // Where nothing is read it makes no other ask, so that nothing is painted anew for it.
      ...(reading !== 'off' && wish?.standard === 'tw' ? { standard: 'tw' } : {}),
      ...(wish?.only && (reading !== 'off' || senses) ? { only: wish.only } : {}),
      ...(senses ? { senses } : {}),
      ...(script !== 'printed' && wish?.words ? { words: true } : {}),
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
    if (this.#wish?.off || this.#leave === 'off') this.#on = null;
    else {
      if (!this.#wish || this.#leave === null) return;
      const verdict = await this.#verdict();
      if (turn !== this.#turns) return;
      this.#on = this.#rest(verdict) === null ? this.#ask(verdict) : null;
    }
    // Painting waits for the page's own scripts; whoever asks for the state does not.
    const { names, typography } = this.#wish ?? {};
    if (this.#on && names) void this.#reader.show(this.#on, this.#naming(names), typography);
    else void this.#reader.show(null);
    this.#edges.turned?.();
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
