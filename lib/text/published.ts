// When an article was published: weighs the page's own statements against each other. The change date is taken only where
// nothing else is stated, a date after `now` never.
import { findDate, local, type Printed, publish, readStamp } from './dates';
import type { PageSigns, Stamp } from './signs';
import type { Published } from './verdict';

const META = (
  'article:published_time og:published_time og:article:published_time datepublished publishdate publish_date publish-date pubdate pub_date ptime ' +
  'publication_date publicationdate article.published published_at date.issued dc.date.issued dcterms.created dc.date dcterms.date ' +
  'dc.created sailthru.date parsely-pub-date cxenseparse:recs:publishtime cxenseparse:publishtime bt:pubdate article:create_at weibo:article:create_at ' +
  'og:time og:release_date apub:time firstcreatetime createdate datecreated date creation_date'
).split(' ');

interface Candidate {
  readonly printed: Printed;
  readonly sign: string;
}

const LABEL = /(?:发布|發佈|發布|出版|刊登|建立|發稿|发稿|发表|發表|日期|时间|時間|Published|posted)/i;
const CHANGED_BEFORE = /(?:更新|修改|修訂|修订|updated|modified|[编編][辑輯]于)[^\d。]{0,8}$/i;
/** 「2025年2月14日 12:31 更新」, but not 「2025-02-14 更新：2025-02-15」. */
const CHANGED_AFTER = /^\s*(?:[A-Z]{2,4}\s*)?更新\s*(?:[）)]|$|[^\s:：于於時时間间\d])/;
/** The clock at the head of a page. */
const TODAY = /(?:今天|今日|现在|現在|[当當]前)(?:是|日期|时间|時間)?\s*[:：]?\s*$/;

/** What stands around the date of a stamp. */
function aroundOf(stamp: Stamp): { readonly before: string; readonly after: string; readonly printed: Printed | null } {
  const found = findDate(stamp.text);
  return {
    before: found ? stamp.text.slice(0, found.at) : '',
    after: found ? stamp.text.slice(found.end) : '',
    printed: found?.printed ?? readStamp(stamp.text),
  };
}

const isChanged = (stamp: Stamp): boolean => {
  const { before, after } = aroundOf(stamp);
  return CHANGED_BEFORE.test(before) || CHANGED_AFTER.test(after);
};
const isToday = (stamp: Stamp): boolean => TODAY.test(aroundOf(stamp).before);

/** The date nearest to the title, below it rather than above; `changed`: of those that are called change dates. */
function printedNear(signs: PageSigns, titleAt: number, changed: boolean): Candidate | null {
  const within = (stamp: Stamp): number => {
    const distance = stamp.at - titleAt;
    return distance >= 0 ? distance : -distance * 2;
  };
  const last = Math.max(titleAt, signs.mainAt) + 3;
  const near = signs.stamps
    .filter((stamp) => /^(?:time|print)$/.test(stamp.from) && stamp.at >= titleAt - 6 && stamp.at <= last)
    .filter((stamp) => isChanged(stamp) === changed && !isToday(stamp))
    .sort((a, b) => within(a) - within(b));
  for (const stamp of near) {
    const { printed } = aroundOf(stamp);
    if (printed) return { printed, sign: stamp.from };
  }
  return null;
}

function metaStamp(meta: Readonly<Record<string, string>>): Candidate | null {
  for (const key of META) {
    const value = meta[key];
    const printed = value ? readStamp(value) : null;
    if (printed) return { printed, sign: `meta ${key}` };
  }
  for (const [key, value] of Object.entries(meta)) {
    if (!/publi.*(?:time|date)|create.*(?:time|at|date)|pubdate|\bdate\.issued/.test(key) || /modif|updat/.test(key))
      continue;
    const printed = readStamp(value);
    if (printed) return { printed, sign: `meta ${key}` };
  }
  return null;
}

const ADDRESSES: readonly (readonly [RegExp, order: string])[] = [
  [/[/_=a-z-]((?:19|20)\d{2})[-/_]?(0[1-9]|1[0-2])[-/_]?(0[1-9]|[12]\d|3[01])(?!\d{1,3}(?:\D|$))/i, 'ymd'],
  [/\/((?:19|20)\d{2})[-/_](\d{1,2})[-/_](\d{1,2})(?!\d)/, 'ymd'],
  [/[/_=-](0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])((?:19|20)\d{2})(?!\d)/, 'mdy'],
];

function addressDate(address: string): Candidate | null {
  const path = address.replace(/^\w+:\/\/[^/]*/, '');
  for (const [shape, order] of ADDRESSES) {
    const [, a = '', b = '', c = ''] = shape.exec(path) ?? [];
    const printed = a ? readStamp(order === 'ymd' ? `${a}-${b}-${c}` : `${c}-${a}-${b}`) : null;
    if (printed) return { printed, sign: 'address' };
  }
  return null;
}

const statedIn = (signs: PageSigns, type: RegExp): (Candidate | null)[] =>
  signs.linkedData.map((node) => {
    const printed = type.test(node.type) && node.published ? readStamp(node.published) : null;
    return printed && { printed, sign: 'json-ld' };
  });

const stampsFrom = (signs: PageSigns, from: Stamp['from']): (Candidate | null)[] =>
  signs.stamps.map((stamp) => {
    const printed = stamp.from === from && !isChanged(stamp) ? aroundOf(stamp).printed : null;
    return printed && { printed, sign: from === 'mark' ? 'markup' : from };
  });

/** Dates printed elsewhere on the page that are called a publication, or stand nearly alone. */
function printedElsewhere(signs: PageSigns): (Candidate | null)[] {
  const stamps = signs.stamps.filter(({ from, at }) => from === 'print' && at <= signs.mainAt + 400);
  return stamps.map((stamp) => {
    const { before, printed } = aroundOf(stamp);
    if (!printed || isChanged(stamp) || isToday(stamp)) return null;
    return LABEL.test(before) || signs.stamps.length < 6 ? { printed, sign: 'print' } : null;
  });
}

/** 標題 – DW – 2025年2月14日; 標題 - 20250214 - 要聞. */
function nameDate({ name, meta }: PageSigns): Candidate | null {
  const tail = /[-–—|｜_]\s*([^-–—|｜_]*\d{4}[^–—|｜_]*)/.exec(`${name} ${meta['og:title'] ?? ''}`)?.[1];
  const found = tail ? findDate(tail) : null;
  return found?.at === 0 ? { printed: found.printed, sign: 'title' } : null;
}

/** Candidates from the most to the least trusted. */
function candidates(signs: PageSigns, titleAt: number): Candidate[] {
  const found = [
    ...statedIn(signs, /Article|Posting|Report|VideoObject/),
    metaStamp(signs.meta),
    ...stampsFrom(signs, 'mark'),
    printedNear(signs, titleAt, false),
    ...statedIn(signs, /^WebPage$/),
    addressDate(signs.url),
    addressDate(signs.canonical),
    nameDate(signs),
    ...stampsFrom(signs, 'state'),
    ...printedElsewhere(signs),
    printedNear(signs, titleAt, true),
  ];
  return found.filter((candidate): candidate is Candidate => candidate !== null);
}

/**
 * A moment in UTC is told in the outlet's zone where its readers had another day by then. Some sites print their own clock
 * and call it UTC: where the other statements speak for that day, and none for the readers', it is left as it stands.
 */
function settle(first: Printed, others: readonly Candidate[], zone: string | null): Printed {
  const here = local(first, zone);
  if (here.day === first.day) return first;
  const speaks = (day: string): boolean =>
    others.some(({ printed }) => printed !== first && printed.day === day && !/^(?:Z|[+-]00:00)$/.test(printed.zone));
  return speaks(first.day) && !speaks(here.day) ? first : here;
}

/** The publication date and the sign that it was read from. `zone`: the outlet's, for times printed without one. */
export function publishedOf(
  signs: PageSigns,
  zone: string | null,
  titleAt: number,
): { readonly published: Published; readonly sign: string } | null {
  const latest = new Date(Date.parse(signs.now) + 36 * 3_600_000).toISOString().slice(0, 10);
  const sane = candidates(signs, titleAt).filter(({ printed }) => printed.day <= latest && printed.day >= '1990-01-01');
  const first = sane[0];
  if (!first) return null;
  // A day alone takes the time from another statement of the same day, and a time without a zone the zone.
  const same = sane.filter(({ printed }) => printed.day === first.printed.day && printed.time);
  const timed = first.printed.time ? first : (same.find(({ printed }) => printed.time !== '00:00') ?? first);
  const zoned = timed.printed.zone
    ? undefined
    : same.find(({ printed }) => printed.zone && printed.time === timed.printed.time);
  return { published: publish(settle(zoned?.printed ?? timed.printed, sane, zone), zone), sign: first.sign };
}
