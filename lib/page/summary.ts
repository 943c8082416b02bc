// Lines of a page → the bounded figures and samples of PageSigns. Finds the container of the running text by adding each
// paragraph to its parent and half of it to the grandparent, as Readability does, only cheaper.
import { dateLike } from '../text/date-like';
import type { Heading, PageSigns, Stamp } from '../text/signs';
import type { Span } from '../text/span';
import type { Line, Walked } from './walk';

const BODY = 8_000;
const REST = 3_000;

/** A line of running text: sentences, not a menu, a headline or a form. */
export const isProse = (line: Line): boolean =>
  line.han >= 15 && line.linked * 2 < line.han && /[。！？；，、]|[\u4e00-\u9fff][,.]/.test(line.text);

/** Speaks to the reader about the site: a notice about cookies, age, rights. No story is made of these. */
const NOTICE = /[您©]|cookie|[隱隐]私|版[權权]|浏览器|瀏覽器|[轉转]載|转载/i;

/** A text without white space, to compare by. */
export const squeeze = (text: string): string => text.replace(/[\s\u3000]+/g, '').toLowerCase();

/** The element that holds most of the running text; null: there is none to speak of. */
function mainOf(lines: readonly Line[]): Element | null {
  const score = new Map<Element, number>();
  const add = (element: Element | null | undefined, points: number): void => {
    if (element) score.set(element, (score.get(element) ?? 0) + points);
  };
  for (const line of lines) {
    if (line.aside || !isProse(line) || (line.text.length < 130 && NOTICE.test(line.text))) continue;
    const own = /^(?:P|LI|H\d|BLOCKQUOTE|TD|DD)$/.test(line.element.nodeName) ? null : line.element;
    const parent = line.element.parentElement;
    add(own, line.han);
    add(parent, own ? line.han * 0.7 : line.han);
    add(parent?.parentElement, line.han * (own ? 0.4 : 0.5));
  }
  let best: Element | null = null;
  let most = 0;
  for (const [element, points] of score) {
    if (points > most) {
      best = element;
      most = points;
    }
  }
  return best;
}

const ROOM: Readonly<Record<number, number>> = { 1: 8, 2: 10, 3: 6, 7: 8 };

function headingsOf(lines: readonly Line[], names: readonly string[]): Heading[] {
  const stated = names.map(squeeze);
  const headings: Heading[] = [];
  const room: Record<number, number> = { ...ROOM };
  const add = (heading: Heading): void => {
    const left = room[heading.level] ?? 0;
    room[heading.level] = left - 1;
    if (left > 0) headings.push(heading);
  };
  let joined = null as { readonly of: Element; readonly text: string } | null;
  for (const [at, line] of lines.entries()) {
    const text = line.text.slice(0, 300);
    const own = headingAt(line.element);
    const short = squeeze(text);
    const repeats = own === null && short.length >= 6 && short.length < 120 && line.linked < line.han;
    if (own === null && !(repeats && stated.some((name) => name.includes(short)))) continue;
    const level = own ? Number(own.nodeName.slice(1)) : 7;
    add({ text, level, at, aside: line.aside });
    if (own === null) continue;
    // A heading that is broken into lines is known by each line and by all of them.
    const together: string | null = joined?.of === own ? `${joined.text} ${text}` : null;
    if (together && together.length < 300) add({ text: together, level, at, aside: line.aside });
    joined = { of: own, text: together ?? text };
  }
  return headings;
}

/** The heading that an element is or stands in. */
function headingAt(element: Element): Element | null {
  for (let at: Element | null = element, depth = 0; at && depth < 3; at = at.parentElement, depth++)
    if (/^H[1-3]$/.test(at.nodeName)) return at;
  return null;
}

/** Characters before and after a date that may say what it is, its time among them. */
const BEFORE = 12;
const AFTER = 44;

/** The dates of a line, each with what stands around it up to the next: 發布：2025-02-14 更新：2025-02-15. */
function datesOf(text: string): string[] {
  const spans: Span[] = [];
  for (let from = 0; spans.length < 4; ) {
    const found = dateLike(text.slice(from));
    if (!found) break;
    spans.push({ start: from + found.start, end: from + found.end });
    from += found.end;
  }
  return spans.slice(0, 3).map(({ start, end }, i) => {
    const last = spans[i - 1]?.end ?? 0;
    const next = spans[i + 1]?.start ?? text.length;
    return text.slice(Math.max(last, start - BEFORE), Math.min(next, end + AFTER));
  });
}

function stampsOf(walked: Walked): Stamp[] {
  const stamps: Stamp[] = [...walked.marked];
  for (const [at, line] of walked.lines.entries()) {
    if (stamps.length >= 60) break;
    if (line.aside || line.linked > line.han / 2 + 4 || !/\d|[〇○零一二三四五六七八九十]年/.test(line.text)) continue;
    for (const text of datesOf(line.text.slice(0, 400))) stamps.push({ text, from: 'print', at });
  }
  return stamps;
}

function creditsOf(lines: readonly Line[], main: readonly number[], titleAt: number): string[] {
  const first = main[0] ?? 0;
  const last = main.at(-1) ?? 0;
  const near = [titleAt - 3, titleAt - 2, titleAt - 1];
  for (let at = titleAt + 1; at <= titleAt + 8; at++) near.push(at);
  for (let at = first - 4; at <= first + 1; at++) near.push(at);
  for (let at = last - 1; at <= last + 3; at++) near.push(at);
  return [...new Set(near)]
    .sort((a, b) => a - b)
    .flatMap((at) => {
      const line = lines[at];
      return line && line.text.length > 2
        ? [line.text.length > 160 ? `${line.text.slice(0, 80)} … ${line.text.slice(-60)}` : line.text]
        : [];
    });
}

/** A block that is nothing but a link with a headline's worth of text. */
const isLink = (line: Line): boolean => line.han >= 6 && line.linked >= line.han * 0.8;
const isBeside = (line: Line | undefined, main: Element): boolean =>
  line !== undefined && !line.aside && isProse(line) && main.contains(line.element);

type Summary = Pick<PageSigns, 'body' | 'rest' | 'shape' | 'headings' | 'stamps' | 'credits' | 'mainAt'>;

/**
 * The samples and figures of walked lines, and the element that holds the running text; `names` are the titles that the
 * document states.
 */
export function summarise(
  walked: Walked,
  names: readonly string[],
): { readonly summary: Summary; readonly main: Element | null } {
  const { lines } = walked;
  const main = mainOf(lines);
  const mine: number[] = [];
  let body = '';
  let rest = '';
  const sums = {
    linked: 0,
    paragraphs: 0,
    prose: 0,
    mainParagraphs: 0,
    mainProse: 0,
    linkBlocks: 0,
    teasers: 0,
    datedBlocks: 0,
  };
  for (const [at, line] of lines.entries()) {
    const prose = isProse(line);
    const within = main !== null && !line.aside && main.contains(line.element);
    sums.linked += line.linked;
    if (prose && !line.aside) {
      sums.paragraphs++;
      sums.prose += line.han;
    }
    if (prose && within) {
      sums.mainParagraphs++;
      sums.mainProse += line.han;
      mine.push(at);
    }
    if (isLink(line)) {
      sums.linkBlocks++;
      if (within && [at - 1, at + 1, at + 2].some((near) => isBeside(lines[near], main))) sums.teasers++;
    }
    if (line.text.length < 120 && /\d{4}\D\d{1,2}\D\d|\d-\d\d /.test(line.text) && dateLike(line.text))
      sums.datedBlocks++;
    if (within && (prose || line.linked * 2 < line.han)) body += body.length < BODY ? `${line.text}\n` : '';
    else if (rest.length < REST) rest += `${line.text}\n`;
  }
  const headings = headingsOf(lines, names);
  const titleAt = (headings.find((heading) => heading.level === 1 && !heading.aside) ?? headings[0])?.at ?? 0;
  const summary: Summary = {
    body: body.slice(0, BODY),
    rest: rest.slice(0, REST),
    shape: { han: walked.han, ...sums, articles: walked.articles, codes: walked.codes, cut: walked.cut },
    headings,
    stamps: stampsOf(walked),
    credits: creditsOf(lines, mine, titleAt).slice(0, 24),
    mainAt: mine[0] ?? 0,
  };
  return { summary, main };
}
