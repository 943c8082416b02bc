// When an article was published: weighs the page's own statements against each other. The change date is taken only where
// nothing else is stated, a date after `now` never.
import { findDate, type Printed, publish, readStamp } from './dates';
import type { PageSigns, Stamp } from './signs';
import type { Published } from './verdict';

const META = (
  'article:published_time og:published_time og:article:published_time datepublished publishdate publish_date publish-date pubdate pub_date ptime ' +
  'publication_date publicationdate article.published published_at date.issued dc.date.issued dcterms.created dc.date dcterms.date ' +
  'dc.created sailthru.date parsely-pub-date cxenseparse:recs:publishtime cxenseparse:publishtime bt:pubdate article:create_at weibo:article:create_at ' +
  'weibo: article:create_at og:time og:release_date apub:time firstcreatetime createdate datecreated date creation_date'
).split(' ');

interface Candidate {
  readonly printed: Printed;
  readonly sign: string;
}

const LABEL = /(?:发布|發佈|發布|出版|刊登|建立|發稿|发表|發表|日期|时间|時間|Published|posted)/i;
const CHANGED = /(?:更新|修改|修訂|updated|modified)\D{0,8}$/i;

function printedNear(signs: PageSigns, titleAt: number): Candidate | null {
  const within = (stamp: Stamp): number => {
    const distance = stamp.at - titleAt;
    return distance >= 0 ? distance : -distance * 2;
  };
  const near = signs.stamps
    .filter(
      (stamp) => stamp.from !== 'mark' && stamp.at >= titleAt - 6 && stamp.at <= Math.max(titleAt, signs.mainAt) + 3,
    )
    .sort((a, b) => within(a) - within(b));
  for (const stamp of near) {
    const printed = stamp.from === 'time' ? readStamp(stamp.text) : findDate(stamp.text)?.printed;
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
    if (!/publi.*(?:time|date)|create.*(?:time|at|date)|pubdate/.test(key) || /modif|updat/.test(key)) continue;
    const printed = readStamp(value);
    if (printed) return { printed, sign: `meta ${key}` };
  }
  return null;
}

function addressDate(address: string): Candidate | null {
  const match = /(?:\/|_|-|=)((?:19|20)\d{2})[-/_]?(0[1-9]|1[0-2])[-/_]?(0[1-9]|[12]\d|3[01])(?!\d{1,3}(?:\D|$))/.exec(
    address,
  );
  return match
    ? { printed: { day: `${match[1]}-${match[2]}-${match[3]}`, time: '', zone: '' }, sign: 'address' }
    : null;
}

/** Candidates from the most to the least trusted. */
function candidates(signs: PageSigns, titleAt: number): Candidate[] {
  const found: (Candidate | null)[] = [];
  for (const node of signs.linkedData) {
    const printed =
      /Article|Posting|Report|VideoObject/.test(node.type) && node.published ? readStamp(node.published) : null;
    if (printed) found.push({ printed, sign: 'json-ld' });
  }
  found.push(metaStamp(signs.meta));
  for (const stamp of signs.stamps) {
    const printed = stamp.from === 'mark' ? readStamp(stamp.text) : null;
    if (printed) found.push({ printed, sign: 'markup' });
  }
  found.push(printedNear(signs, titleAt));
  for (const node of signs.linkedData) {
    const printed = node.type === 'WebPage' && node.published ? readStamp(node.published) : null;
    if (printed) found.push({ printed, sign: 'json-ld' });
  }
  found.push(addressDate(signs.url), addressDate(signs.canonical));
  for (const stamp of signs.stamps) {
    if (
      stamp.from === 'print' &&
      stamp.at <= signs.mainAt + 400 &&
      (LABEL.test(stamp.text) || signs.stamps.length < 6)
    ) {
      const printed = findDate(stamp.text)?.printed;
      if (printed && !CHANGED.test(stamp.text)) found.push({ printed, sign: 'print' });
    }
  }
  return found.filter((candidate): candidate is Candidate => candidate !== null);
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
  return { published: publish(zoned?.printed ?? timed.printed, zone), sign: first.sign };
}
