// What a name is to Duidu: a person or term with its forms in every region's writing, and a mention of one in a text.
// Types only; how names are found is find.ts, how a page is surveyed survey.ts, what the tables hold lib/data/names.
import type { Region } from '../region';
import type { Span } from '../span';

export type NameKind = 'person' | 'org' | 'agency' | 'place' | 'event' | 'document' | 'phrase' | 'title';

/** What a reader switches on or off together. */
export type NameGroup = 'people' | 'organisations' | 'phrases' | 'places';

export const GROUP_OF: Readonly<Record<NameKind, NameGroup>> = {
  person: 'people',
  org: 'organisations',
  agency: 'organisations',
  event: 'phrases',
  document: 'phrases',
  phrase: 'phrases',
  place: 'places',
  title: 'places',
};

/**
 * Stable over builds, since readers' decisions refer to it: the unique English name of an entry of our tables,
 * 'own/…' for one of the reader's own glossary, 'page/…' for one that only the page's own gloss knows.
 */
export type NameId = string;

/** Dates are 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD'; from '' is unknown; to '' is in office, or not known. */
export interface Office {
  readonly en: string;
  readonly zhHans: string;
  readonly zhHant: string;
  readonly from: string;
  readonly to: string;
}

export type FormRegion = Region | 'sg';

/** All that is known of a name. The first form of a region is the commonest or the full one. */
export interface NameEntry {
  readonly id: NameId;
  readonly kind: NameKind;
  /** As it is shown: without the bracket that tells namesakes apart in `id`. */
  readonly en: string;
  readonly aliases: readonly string[];
  /** Wikidata's id, '' when not known for certain. */
  readonly qid: string;
  /** Two-letter code, '' for terms. */
  readonly country: string;
  readonly forms: Readonly<Record<FormRegion, readonly string[]>>;
  /** Curated readings, by form. */
  readonly pinyin: Readonly<Record<string, string>>;
  readonly offices: readonly Office[];
  /** Words, in both scripts, that stand near this bearer of the name and not near others. */
  readonly context: readonly string[];
  /** A line of English: what a term means. */
  readonly note: string;
  readonly origin: 'table' | 'own' | 'page';
}

/** A stretch of a text that names somebody or something; more than one id: it cannot be told which. */
export interface Mention extends Span {
  readonly ids: readonly [NameId, ...NameId[]];
}

/** A mention as it travels. */
export type PackedName = readonly [start: number, end: number, ...ids: NameId[]];

/** What the article itself says a name is: 林德偉（David Lammy，也譯「拉米」）. */
export interface Taught {
  readonly zh: string;
  readonly en: string;
  readonly alias?: string;
  readonly id: NameId;
}

/** What a page as a whole says of the names on it; made by a survey, and handed to every look at a part of the page. */
export interface PageNames {
  /** The article's day, 'YYYY-MM-DD'; null: not known, and no office is claimed. */
  readonly date: string | null;
  readonly region: Region | null;
  /** Whom a form (folded) names in this article; none: it is no name here. */
  readonly decided: Readonly<Record<string, readonly NameId[]>>;
  readonly taught: readonly Taught[];
  /** What decided it, by form. */
  readonly why?: Readonly<Record<string, readonly NameReason[]>>;
  /** What the reader said of a form (folded); null: no name. */
  readonly settled?: Readonly<Record<string, NameId | null>>;
  /** Whether the article is about politics, where short names need less beside them. */
  readonly isPolitical?: boolean;
  /** Names of which only the printed form is known. */
  readonly strangers?: readonly string[];
  /** Surnames that stand alone after the name in full, and that the tables do not list. */
  readonly surnames?: readonly { readonly form: string; readonly id: NameId }[];
  /** Named in full, by a gloss or with a title. */
  readonly present?: readonly NameId[];
}

/** The little of a name that painting it takes. */
export interface NameBrief {
  readonly en: string;
  readonly kind: NameKind;
}

/** A name on a page, for the list of them. */
export interface SeenName extends NameBrief {
  readonly id: NameId;
  /** As first printed. */
  readonly form: string;
  readonly count: number;
  /** The office on the article's day. */
  readonly office: Office | null;
  /** Who else it may be; empty when it was told. */
  readonly others: readonly NameId[];
  /** Known from the page's own gloss only. */
  readonly fromPage: boolean;
}

/** The reply of a survey: `mentions` for each text. */
export interface Survey {
  readonly names: PageNames;
  readonly seen: readonly SeenName[];
  readonly mentions: readonly (readonly PackedName[])[];
}

/** One sign that decided who a mention is, as a stable key and what of the article it rests on. */
export interface NameReason {
  readonly sign:
    | 'own' // the reader's own glossary
    | 'settled' // the reader said so before
    | 'gloss' // the article's own gloss
    | 'full' // the full name stands in the article
    | 'title' // an office or title right at the name
    | 'context' // words near by
    | 'article' // words elsewhere in the article
    | 'date' // who held that office then
    | 'region' // how this region writes the name
    | 'people' // other people of the article
    | 'only'; // nobody else in the tables has this form
  readonly says: string;
}

/** One candidate on the card. */
export interface CardEntry {
  readonly entry: NameEntry;
  /** Readings of all forms, curated or made, by form. */
  readonly readings: Readonly<Record<string, string>>;
  /** Indexes into `entry.offices` of those held on the article's day. */
  readonly then: readonly number[];
}

/** What the card shows of a mention. */
export interface CardView {
  /** As printed. */
  readonly form: string;
  /** False: the entries are candidates that cannot be told apart. */
  readonly told: boolean;
  readonly date: string | null;
  /** Up to when the tables know offices, 'YYYY-MM-DD'. */
  readonly asOf: string;
  readonly entries: readonly CardEntry[];
  readonly why: readonly NameReason[];
}
