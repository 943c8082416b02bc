// The names of a page: surveys it before the first paint, once more to its end when there is time, and again after the
// site has changed it; says what of a text's names is to be seen, and what the page's names are. Finding names is the
// background's work, painting the painter's, and marks, English and jumps are in files of their own.
//
//   begin → first look → paint → idle: the rest → … → the site changes it, quiet → again → names differ? → shown anew
import type { Ask } from '../text/ask';
import type { PageNames, Survey } from '../text/names/name';
import { GROUP_OF, type Mention, type NameBrief, type NameGroup, type NameId, type SeenName } from '../text/names/name';
import type { Region } from '../text/region';
import type { Block } from './block';
import { English, type EnglishChoice } from './english';
import type { Ledger } from './ledger';
import type { Named } from './painter';
import { idle, pause } from './slices';
import { collect, type Found, foundIn, inPageOrder } from './survey';

/** What the reader wants of the names on a page. */
export interface NameWish {
  /** The groups that are marked. */
  readonly groups: readonly NameGroup[];
  readonly english: EnglishChoice;
  readonly forms: Region | null;
}

/** What a survey goes by besides the page's texts. */
export interface Dateline {
  /** Without fragment. */
  readonly url: string;
  readonly published: string | null;
  readonly region: Region | null;
}

/** How names are to be shown, and where to learn what article this is: at once, and anew when it is another one. */
export interface Naming {
  readonly wish: NameWish;
  article(): Promise<{ readonly dateline: Dateline; readonly main: Element | null }>;
}

/** The names of a page for the popup; `ready` false: the survey is not done. */
export interface NamesView {
  readonly ready: boolean;
  readonly date: string | null;
  readonly seen: readonly SeenName[];
}

export interface NamesEdges {
  /** Whom a page's texts name; rejects when the background cannot be reached. */
  survey(texts: readonly string[], article: Dateline): Promise<Survey>;
}

/** What the reader does for the names. */
export interface Host {
  /** The page's names are others: all is to be shown anew. */
  renew(): void;
  /** These elements' English is another one. */
  again(elements: ReadonlySet<Element>): void;
  /** Something nearer is being done. */
  isBusy(): boolean;
}

/** UTF-16 units that are read before the first paint, and in all. */
const FIRST = 20_000;
const MOST = 120_000;
/** Milliseconds: how long the first paint waits for a survey at most, how long the site has been quiet, and must at most be. */
const PATIENCE = 4000;
const QUIET = 400;
const RESTLESS = 5000;
/** A page that goes on changing is surveyed less and less often, down to this. */
const SELDOM = 20_000;
const MINUTE = 60_000;
const RETRIES = 5;

interface Answer {
  readonly blocks: readonly Block[];
  readonly whole: boolean;
  readonly survey: Survey;
  readonly names: string;
  readonly found: readonly Found[];
}

export class Names {
  readonly #view: Window & typeof globalThis;
  readonly #ledger: Ledger;
  readonly #edges: NamesEdges;
  readonly #host: Host;
  readonly #english = new English();
  #naming: Naming | null = null;
  #answer: Answer | null = null;
  /** The last survey that was asked for: the same texts are not asked about twice. */
  #asked: { readonly key: string; readonly reply: Promise<Survey | null> } | null = null;
  #inOrder: readonly Found[] | null = null;
  /** The first text nodes of the surveyed blocks. */
  #read = new WeakSet<Text>();
  #turn = 0;
  #timer = 0;
  /** When the site's changes that were not looked at yet began. */
  #since: number | null = null;
  #looks: number[] = [];
  #failures = 0;
  /** There is no text to look for names in. */
  #empty = false;
  #latest: Promise<unknown> | null = null;

  constructor(view: Window & typeof globalThis, ledger: Ledger, edges: NamesEdges, host: Host) {
    this.#view = view;
    this.#ledger = ledger;
    this.#edges = edges;
    this.#host = host;
  }

  /** What is wished for from now on; null: nothing, and all is forgotten. */
  wish(naming: Naming | null): void {
    this.#naming = naming;
    if (naming) return;
    this.#view.clearTimeout(this.#timer);
    this.#turn++;
    this.#answer = null;
    this.#asked = null;
    this.#inOrder = null;
    this.#since = null;
    this.#failures = 0;
    this.#empty = false;
    this.#english.settle([], () => '');
  }

  /** Surveys the page's beginning; resolves with the answer, or when there is none to wait for. */
  async begin(): Promise<void> {
    if (!this.#naming) return;
    const late = new Promise<boolean>((resolve) => this.#view.setTimeout(() => resolve(true), PATIENCE));
    const look = this.#look(FIRST, () => pause(this.#view));
    void look.then((whole) => (whole ? undefined : this.#goOn()));
    await Promise.race([look, late]);
  }

  /** The site has changed the page: it is looked at again when it is quiet. */
  changed(): void {
    if (!this.#naming) return;
    const now = this.#view.performance.now();
    this.#looks = this.#looks.filter((time) => now - time < MINUTE);
    const quiet = Math.min(QUIET * 2 ** this.#looks.length, SELDOM);
    this.#since ??= now;
    this.#later(Math.min(quiet, Math.max(0, this.#since + Math.max(RESTLESS, quiet) - now)));
  }

  /** Blocks are being shown: text that came into view without a change of the page calls for another look too. */
  shows(blocks: Iterable<Block>): void {
    if (!this.#answer?.whole) return;
    const isKnown = ({ root, pieces }: Block) =>
      !pieces[0] || this.#read.has(pieces[0].node) || root.localName === 'title';
    for (const block of blocks) {
      if (isKnown(block)) continue;
      this.changed();
      break;
    }
  }

  /** Who is named may have changed without the page: the reader's glossary did, or what they said of a name. */
  async again(): Promise<void> {
    if (!this.#naming) return;
    this.#asked = null;
    if (this.#answer) this.#answer = { ...this.#answer, names: '' };
    const look = this.#look(MOST, () => pause(this.#view));
    this.#latest = look;
    await look;
    // Asked for once more meanwhile: what was known by then is old.
    if (this.#latest !== look) await this.#latest;
  }

  /** An ask with what is known of the page's names. */
  askOf(ask: Ask): Ask {
    const names: PageNames | undefined = this.#answer?.survey.names;
    return names ? { ...ask, names } : ask;
  }

  /** What is to be seen of the names in a block. */
  named(block: Block, mentions: readonly Mention[], about: Readonly<Record<NameId, NameBrief>>): Named[] {
    if (!this.#naming) return [];
    const { groups, english } = this.#naming.wish;
    return mentions.flatMap((mention): Named[] => {
      const brief = about[mention.ids[0]];
      const group = brief && GROUP_OF[brief.kind];
      if (!group || !groups.includes(group)) return [];
      const stands = group === 'people' && this.#english.stands(block, mention, brief.en, english);
      return [{ ...mention, group, en: stands ? brief.en : '' }];
    });
  }

  get view(): NamesView {
    const survey = this.#answer?.survey;
    return { ready: survey !== undefined || this.#empty, date: survey?.names.date ?? null, seen: survey?.seen ?? [] };
  }

  /** All mentions in the page's own order. */
  get found(): readonly Found[] {
    this.#inOrder ??= inPageOrder(this.#answer?.found ?? []);
    return this.#inOrder;
  }

  /** Whether a mention is of this name; '': of any that is marked. */
  fits(id: NameId): (mention: Mention) => boolean {
    if (id) return ({ ids }) => ids.includes(id);
    const groups: readonly NameGroup[] = this.#naming?.wish.groups ?? [];
    const seen = this.#answer?.survey.seen ?? [];
    const marked = new Set(seen.filter(({ kind }) => groups.includes(GROUP_OF[kind])).map((one) => one.id));
    return ({ ids }) => ids.some((one) => marked.has(one));
  }

  async #goOn(): Promise<void> {
    const turn = this.#turn;
    await this.#idle();
    if (turn === this.#turn) await this.#look(MOST, () => this.#idle());
  }

  async #idle(): Promise<void> {
    do await idle(this.#view);
    while (this.#naming && this.#host.isBusy());
  }

  #later(delay: number): void {
    this.#view.clearTimeout(this.#timer);
    this.#timer = this.#view.setTimeout(() => {
      this.#looks.push(this.#view.performance.now());
      void this.#look(MOST, () => this.#idle());
    }, delay);
  }

  /** Surveys the page; true: to its end, or there is no use in going on. */
  async #look(most: number, rest: () => Promise<void>): Promise<boolean> {
    const naming = this.#naming;
    const turn = ++this.#turn;
    // What was to be looked at later is looked at now.
    this.#view.clearTimeout(this.#timer);
    this.#since = null;
    const go = () => turn === this.#turn && this.#naming !== null;
    if (!naming) return true;
    try {
      const { dateline, main } = await naming.article();
      const collected = go() && (await collect(this.#view, this.#ledger, main, most, rest, go));
      if (!collected) return true;
      const texts = collected.blocks.map(({ text }) => text);
      const key = JSON.stringify([texts, dateline]);
      if (this.#asked?.key !== key) {
        this.#asked = { key, reply: texts.length ? this.#edges.survey(texts, dateline) : Promise.resolve(null) };
      }
      const survey = await this.#asked.reply;
      if (!go()) return true;
      this.#empty = !survey;
      if (!survey) return true;
      this.#failures = 0;
      const { blocks, whole } = collected;
      const names = JSON.stringify(survey.names);
      this.#take({ blocks, whole, survey, names, found: foundIn(blocks, survey.mentions) });
      return whole;
    } catch {
      this.#asked = null;
      if (go() && ++this.#failures <= RETRIES) this.#later(1000 * 2 ** this.#failures);
      return true;
    }
  }

  #take(answer: Answer): void {
    const before = this.#answer;
    this.#answer = answer;
    this.#inOrder = null;
    this.#read = new WeakSet(answer.blocks.flatMap(({ pieces }) => pieces.slice(0, 1).map(({ node }) => node)));
    const people = new Map(answer.survey.seen.map(({ id, en, kind }) => [id, kind === 'person' ? en : '']));
    const moved = this.#english.settle(answer.found, (id) => people.get(id) ?? '');
    if (before?.names !== answer.names) this.#host.renew();
    else if (moved.size && this.#naming?.wish.english === 'first') this.#host.again(moved);
  }
}
