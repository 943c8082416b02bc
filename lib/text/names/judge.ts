// Who a candidate is, by points: the article's own glosses before all, then titles and words near by, the article's day
// against offices, the rest of the article. Keeps the reasons. Below its form's threshold a candidate is no name, and
// bearers too close to each other stay undecided: it never guesses in silence.
import { BYLINES, ROLES, SHORT_COUNTRIES, TITLES } from './cues';
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

/** Units of text that count as near: before the name for titles, around it for other words. */
const BEFORE = 18;
const AROUND = 60;

const POINTS = {
  own: 500,
  taught: 80,
  whole: 26,
  title: 18,
  titleInside: 11,
  titleAfter: 16,
  country: 6,
  near: 5,
  nearMore: 3,
  present: 25,
  elsewhere: 3,
  inOffice: 4,
  otherTime: -4,
  region: 4,
  anotherCountry: -7,
  role: -40,
  roleForeign: -14,
  place: -30,
} as const;

/** Points that a form asks for, by its ease; `some` is less in an article about politics. */
export const THRESHOLD = { free: -10, political: 0, some: 5, hard: 13 } as const;
/** Points that count as sure, and by which a bearer must lead. */
export const SURE = 11;
export const LEAD = 4;

export function thresholdOf({ ease, full }: Candidate, isPolitical: boolean): number {
  if (full || ease === EASE.free) return THRESHOLD.free;
  if (ease === EASE.hard) return THRESHOLD.hard;
  return isPolitical ? THRESHOLD.political : THRESHOLD.some;
}

/** Every bearer of a candidate with its points, the best first. */
export function score(folded: Folded, candidate: Candidate, facts: ArticleFacts): Scored[] {
  const around = aroundOf(folded, candidate);
  const { bearers } = candidate;
  const [first, ...others] = bearers;
  const shared = new Set(
    others.length === 0
      ? []
      : first?.known.context.filter((word) => others.every(({ known }) => known.context.includes(word))),
  );
  return bearers.map((bearer) => scoreOf(bearer, candidate, around, shared, facts)).sort((a, b) => b.points - a.points);
}

interface Around {
  /** The clause before the name. */
  readonly left: string;
  readonly right: string;
  readonly near: string;
  readonly source: string;
}

const CLAUSE_END = /[。！？；，,!?;「『“"（(：:|︱｜]/g;

function aroundOf({ text }: Folded, { start, end }: Candidate): Around {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  let cut = 0;
  for (const match of before.matchAll(CLAUSE_END)) cut = match.index + 1;
  const after = text.slice(end, end + 12);
  const stop = after.search(/[。！？；，,!?;」』”"）)：:]/);
  return {
    left: before.slice(cut),
    right: stop < 0 ? after : after.slice(0, stop + 1),
    near: text.slice(Math.max(0, start - AROUND), end + AROUND),
    source: after,
  };
}

type Shared = ReadonlySet<string>;

function scoreOf(
  { known, regions }: Bearer,
  candidate: Candidate,
  around: Around,
  shared: Shared,
  facts: ArticleFacts,
): Scored {
  const why: NameReason[] = [];
  let points = 0;
  const add = (more: number, sign: NameReason['sign'], says: string) => {
    points += more;
    if (more > 0 && says !== '') why.push({ sign, says });
  };
  const { entry } = known;
  if (candidate.from === 'own') add(POINTS.own, 'own', entry.en);
  if (candidate.from === 'page') add(POINTS.taught, 'gloss', entry.en);
  if (entry.kind === 'person') {
    if (candidate.full) add(POINTS.present, 'full', candidate.form);
    else if (facts.present.has(entry.id)) add(POINTS.present, 'full', entry.en);
    addTitle(known, around, facts, add);
    points += roleOf(known, around);
    addDate(known, facts, add);
  }
  addContext(known, shared, around, facts, add);
  if (facts.region && regions & facts.region) points += POINTS.region;
  return { known, points, why };
}

type Add = (points: number, sign: NameReason['sign'], says: string) => void;

/** 英国外交大臣拉米, 美国总统特朗普; 拉夫罗夫外长. */
function addTitle({ titles, context }: Known, { left, right }: Around, { date }: ArticleFacts, add: Add): void {
  let best = 0;
  let says = '';
  for (const { words, whole, office } of titles) {
    let points = 0;
    if (left.endsWith(whole)) points = POINTS.whole;
    else if (left.endsWith(words)) points = POINTS.title + (hasCountry(left, context) ? POINTS.country : 0);
    else if (right.startsWith(words)) points = POINTS.titleAfter;
    else if (left.includes(words)) points = POINTS.titleInside;
    if (points > 0 && date && !/[前原]|时任|已故/.test(left)) points += heldOn(office, date) ? 3 : -5;
    if (points > best) {
      best = points;
      says = words;
    }
  }
  if (best > 0) add(best, 'title', says);
  else if (strangeCountry(left, context)) add(POINTS.anotherCountry, 'title', '');
}

const hasCountry = (left: string, context: readonly string[]): boolean =>
  context.some((word) => left.includes(word)) || context.includes(SHORT_COUNTRIES[left.charAt(0)] ?? '');

const COUNTRIES = [...new Set(Object.values(SHORT_COUNTRIES)), '朝鲜', '伊朗', '巴西', '欧盟', '日本'];

/** The clause before the name speaks of another country, and not of the bearer's. */
function strangeCountry(left: string, context: readonly string[]): boolean {
  const named = COUNTRIES.filter((country) => left.includes(country));
  return named.length > 0 && !named.some((country) => context.includes(country)) && !hasCountry(left, context);
}

/** 边境城市哈桑: a place of the same name. */
const PLACES = /(?:城市|小镇|村庄|岛屿|小岛|地区|山区|港口|河流|湖泊|镇|村|港)$/;
const LISTED = /[、和与及](?=[\u3400-\u9fff]{2,4}$)/;

/** 记者李强、摄影师王毅: people of other trades who share a name. */
function roleOf({ isHan, context, titles }: Known, { left, right, source }: Around): number {
  if (/^[（(]?(?:化名|假名)/.test(source)) return POINTS.role;
  if (!isHan && PLACES.test(left)) return POINTS.place;
  const role = roleBefore(left);
  if (role && !context.includes(role) && !titles.some(({ words }) => words.endsWith(role)))
    return isHan ? POINTS.role : POINTS.roleForeign;
  if (!isHan) return 0;
  return [...BYLINES].some((byline) => right.startsWith(byline) && right.length <= byline.length + 1) ? POINTS.role : 0;
}

function roleBefore(left: string): string | null {
  let text = left.replace(/[\s/／·：:]+$/, '');
  for (let i = 0; i < 4; i++) {
    for (const length of [5, 4, 3, 2]) {
      const word = text.slice(-length);
      if (word.length === length && TITLES.has(word)) return null;
      if (word.length === length && ROLES.has(word)) return word;
    }
    // 记者王毅、李强: the role before the first of a list is that of all.
    const listed = LISTED.exec(text.replace(/[、和与及]$/, ''));
    const shorter = /[、和与及]$/.test(text) ? text.replace(/[\u3400-\u9fff]{2,3}[、和与及]$/, '') : text;
    if (shorter === text && !listed) return null;
    if (shorter === text) return null;
    text = shorter;
  }
  return null;
}

/** Who held an office on the day, or about then. */
function addDate({ entry }: Known, { date }: ArticleFacts, add: Add): void {
  if (!date) return;
  const dated = entry.offices.filter(({ from, to }) => from || to);
  if (dated.length === 0) return;
  const held = dated.find((office) => heldAbout(office, date));
  if (held) add(POINTS.inOffice, 'date', held.en);
  else add(POINTS.otherTime, 'date', '');
}

/** Whether an office was held on a day, as far as its dates are known ('YYYY', 'YYYY-MM' or 'YYYY-MM-DD'). */
export const heldOn = ({ from, to }: Office, date: string): boolean =>
  (from === '' || from <= date.slice(0, from.length)) && (to === '' || date.slice(0, to.length) <= to);

/** The same with a year to spare on both sides. */
function heldAbout({ from, to }: Office, date: string): boolean {
  const year = Number(date.slice(0, 4));
  return (from === '' || Number(from.slice(0, 4)) <= year + 1) && (to === '' || year - 1 <= Number(to.slice(0, 4)));
}

/** Words of context near by and elsewhere; what all bearers of the form have in common tells nothing between them. */
function addContext(known: Known, shared: Shared, { near, left }: Around, facts: ArticleFacts, add: Add): void {
  const { context, entry } = known;
  const words = (entry.kind === 'person' ? context : countriesOf(entry.en)).filter((word) => !shared.has(word));
  let found = 0;
  for (const word of words) {
    if (!near.includes(word)) continue;
    add(found === 0 ? POINTS.near : POINTS.nearMore, 'context', word);
    if (left.includes(word)) add(2, 'context', '');
    if (++found === 3) return;
  }
  const other = words.find((word) => !near.includes(word) && facts.has(word));
  if (other) add(POINTS.elsewhere, 'article', other);
}

const HINTS: readonly [RegExp, string][] = [
  [/\bChin(?:a|ese)\b|CPC|PRC/, '中国'],
  [/\b(?:US|U\.S\.|United States|American)\b/, '美国'],
  [/\b(?:UK|Brit(?:ain|ish)|United Kingdom)\b/, '英国'],
  [/\bJapan/, '日本'],
  [/\bRussia/, '俄罗斯'],
  [/\bHong Kong\b/, '香港'],
  [/\bTaiwan/, '台湾'],
  [/\bIndia/, '印度'],
  [/\bGerman/, '德国'],
  [/\bFrench|\bFrance/, '法国'],
  [/\bKorea/, '韩国'],
  [/\b(?:EU|European)\b/, '欧'],
];

/** Terms have no words of context; the country that their English names is one. */
const countriesOf = (en: string): string[] => HINTS.filter(([hint]) => hint.test(en)).map(([, word]) => word);
