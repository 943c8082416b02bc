// Who a candidate is, by points: the article's own glosses before all, then titles and words near by, the article's day
// against offices, the rest of the article. Keeps the reasons. Below its form's threshold a candidate is no name, and
// bearers too close to each other stay undecided: it never guesses in silence.
import { Around } from './around';
import type { Folded } from './fold';
import type { Bearer, Known } from './known';
import type { NameId, NameReason, Office } from './name';
import { EASE } from './name-index';
import type { Candidate } from './scan';

/** What the article as a whole says, beside what stands near a mention. */
export interface ArticleFacts {
  /** 'YYYY-MM-DD'; null: not known. */
  readonly date: string | null;
  /** Bits of the region: 1 cn, 2 hk, 4 tw; 0 unknown. */
  readonly region: number;
  readonly isPolitical: boolean;
  /** Named in full, by a gloss or with a title somewhere in the article. */
  readonly present: ReadonlySet<NameId>;
  /** Whether a folded word stands in the article. */
  has(word: string): boolean;
}

export interface Scored {
  readonly known: Known;
  readonly points: number;
  readonly why: readonly NameReason[];
}

const POINTS = {
  own: 500,
  taught: 80,
  whole: 26,
  title: 18,
  titleInside: 11,
  titleAfter: 16,
  titleLike: 9,
  held: 3,
  notHeld: -5,
  country: 6,
  near: 5,
  nearMore: 3,
  nearLeft: 2,
  present: 25,
  elsewhere: 3,
  inOffice: 4,
  inOfficeAlone: 2,
  otherTime: -4,
  region: 4,
  anotherCountry: -7,
  role: -40,
  roleForeign: -14,
  place: -30,
  crossed: -25,
} as const;

/** Where a name of two characters is a whole one. */
const CHINESE = new Set(['CN', 'HK', 'TW', 'MO']);
/** Points that a form asks for, by its ease; `some` is less in an article about politics. */
export const THRESHOLD = { free: -10, political: 2, some: 5, short: 7, hard: 13 } as const;
/** Points that count as sure, and by which a bearer must lead. */
export const SURE = 11;
export const LEAD = 4;

export function thresholdOf({ ease, full, alone, form, bearers }: Candidate, isPolitical: boolean): number {
  if (full || alone || ease === EASE.free) return THRESHOLD.free;
  if (ease === EASE.hard) return THRESHOLD.hard;
  // Two characters of a transliteration begin many words; two of a Chinese name are the whole of it.
  if (form.length === 2 && !bearers.some(({ known }) => CHINESE.has(known.entry.country))) return THRESHOLD.short;
  return isPolitical ? THRESHOLD.political : THRESHOLD.some;
}

/** Every bearer of a candidate with its points, the best first. */
export function score(folded: Folded, candidate: Candidate, facts: ArticleFacts): Scored[] {
  const around = new Around(folded, candidate.start, candidate.end);
  const { bearers } = candidate;
  const [first] = bearers;
  if (!first) return [];
  if (bearers.length === 1) return [scoreOf(first, candidate, around, NONE, facts)];
  const shared = first.known.context.filter((word) => bearers.every(({ known }) => known.context.includes(word)));
  return bearers.map((bearer) => scoreOf(bearer, candidate, around, shared, facts)).sort(byPoints);
}

const NONE: readonly string[] = [];
const byPoints = (a: Scored, b: Scored): number => b.points - a.points;

class Tally {
  points = 0;
  readonly why: NameReason[] = [];

  add(points: number, sign: NameReason['sign'], says: string): void {
    this.points += points;
    if (points > 0 && says !== '') this.why.push({ sign, says });
  }
}

function scoreOf(
  { known, regions }: Bearer,
  candidate: Candidate,
  around: Around,
  shared: readonly string[],
  facts: ArticleFacts,
): Scored {
  const tally = new Tally();
  const { entry } = known;
  if (candidate.from === 'own') tally.add(POINTS.own, 'own', entry.en);
  if (candidate.from === 'page')
    tally.add(POINTS.taught, entry.en === '' ? 'title' : 'gloss', entry.en || candidate.form);
  if (candidate.from === 'short') tally.add(POINTS.present, 'full', entry.en);
  if (entry.kind === 'person') {
    if (candidate.full) tally.add(POINTS.present, 'full', candidate.form);
    else if (facts.present.has(entry.id)) tally.add(POINTS.present, 'full', entry.en);
    addTitle(known, around, facts.date, tally);
    tally.points += roleOf(known, around);
    if (candidate.crossed && !stands(known, around)) tally.points += POINTS.crossed;
    addDate(known, candidate.bearers.length, facts.date, tally);
  }
  addContext(known, shared, around, facts, tally);
  if (facts.region && regions & facts.region) tally.points += POINTS.region;
  return { known, points: tally.points, why: tally.why };
}

/** 英国外交大臣拉米, 美国总统特朗普; 拉夫罗夫外长. */
function addTitle({ titles, context }: Known, around: Around, date: string | null, tally: Tally): void {
  const { left, right } = around;
  let best = 0;
  let says = '';
  for (const { words, whole, office } of titles) {
    let points = 0;
    if (left.endsWith(whole)) points = POINTS.whole;
    else if (left.endsWith(words)) points = POINTS.title + (around.speaksOf(context) ? POINTS.country : 0);
    else if (right.startsWith(words)) points = POINTS.titleAfter;
    else if (left.includes(words)) points = POINTS.titleInside;
    else if (sharesPart(left, words)) points = POINTS.titleLike;
    if (points > 0 && date && !around.isFormer) points += heldOn(office, date) ? POINTS.held : POINTS.notHeld;
    if (points > best) {
      best = points;
      says = words;
    }
  }
  if (best > 0) tally.add(best, 'title', says);
  else if (isStrange(around, context)) tally.points += POINTS.anotherCountry;
}

/** 白宫国安会战略沟通协调官 against 白宫国家安全委员会战略沟通协调员: newsrooms shorten long titles each in its own way. */
function sharesPart(left: string, words: string): boolean {
  if (words.length <= PART) return false;
  for (let i = 0; i + PART <= words.length; i++) if (left.includes(words.slice(i, i + PART))) return true;
  return false;
}

const PART = 4;

/** The clause before the name speaks of another country, and not of the bearer's. */
const isStrange = (around: Around, context: readonly string[]): boolean =>
  around.countries.length > 0 &&
  !around.countries.some((country) => context.includes(country)) &&
  !around.speaksOf(context);

/** Less than nothing for people of other trades who share the name, places of that name, names that are not real. */
export function roleOf({ isHan, context, titles }: Known, around: Around): number {
  if (around.isAlias) return POINTS.role;
  if (!isHan && around.isPlace) return POINTS.place;
  const { role } = around;
  if (role && !context.includes(role) && !titles.some(({ words }) => words.endsWith(role)))
    return isHan ? POINTS.role : POINTS.roleForeign;
  return isHan && around.isByline ? POINTS.role : 0;
}

/** 中国|王毅, 外长|王毅: what ends right before the name speaks for it. */
const stands = ({ context, titles }: Known, { left, right }: Around): boolean =>
  context.some((word) => left.endsWith(word)) ||
  titles.some(({ words }) => left.endsWith(words) || right.startsWith(words));

/** Who held an office on the day, or about then. */
function addDate({ entry }: Known, bearers: number, date: string | null, tally: Tally): void {
  if (!date) return;
  const dated = entry.offices.filter(({ from, to }) => from || to);
  if (dated.length === 0) return;
  const held = dated.find((office) => heldAbout(office, date));
  if (held) tally.add(bearers > 1 ? POINTS.inOffice : POINTS.inOfficeAlone, 'date', held.en);
  // Where nobody else has the name, somebody out of office is still spoken of.
  else if (bearers > 1) tally.points += POINTS.otherTime;
}

/** Whether an office was held on a day, as far as its dates are known ('YYYY', 'YYYY-MM' or 'YYYY-MM-DD'). */
export const heldOn = ({ from, to }: Office, date: string): boolean =>
  (from === '' || from <= date.slice(0, from.length)) && (to === '' || date.slice(0, to.length) <= to);

/** The same with a year to spare on both sides. */
function heldAbout({ from, to }: Office, date: string): boolean {
  const year = Number(date.slice(0, 4));
  return (from === '' || Number(from.slice(0, 4)) <= year + 1) && (to === '' || year - 1 <= Number(to.slice(0, 4)));
}

const HEADS = /^(?:President|Prime Minister|Premier|Chancellor|King|Queen|Emperor|Supreme Leader|Pope)\b/;
/** A seat among many is named last. */
const SEATS = /^(?:Member|Deputy)\b/;

/**
 * The office that news would name somebody by on a day: that of a head of state or government, else the one that the
 * tables put last of those held.
 */
export function officeOn(offices: readonly Office[], date: string): Office | null {
  const held = offices.filter((office) => (office.from || office.to) && heldOn(office, date));
  return (
    held.findLast(({ en }) => HEADS.test(en)) ??
    held.findLast(({ en }) => !SEATS.test(en)) ??
    held.at(-1) ??
    offices.find((one) => !one.from && !one.to) ??
    null
  );
}

/** Words of context near by and elsewhere; what all bearers of the form have in common tells nothing between them. */
function addContext(
  { context }: Known,
  shared: readonly string[],
  { near, left }: Around,
  facts: ArticleFacts,
  tally: Tally,
): void {
  let found = 0;
  let common = 0;
  let elsewhere: string | null = null;
  for (const word of context) {
    if (shared.includes(word)) {
      // It tells nothing between them, but that it is one of them.
      if (near.includes(word)) common = POINTS.nearMore;
      continue;
    }
    if (near.includes(word)) {
      if (found === 3) continue;
      tally.add(found === 0 ? POINTS.near : POINTS.nearMore, 'context', word);
      if (left.includes(word)) tally.points += POINTS.nearLeft;
      found++;
    } else if (elsewhere === null && found < 3 && facts.has(word)) elsewhere = word;
  }
  tally.points += common;
  if (elsewhere !== null) tally.add(POINTS.elsewhere, 'article', elsewhere);
}
