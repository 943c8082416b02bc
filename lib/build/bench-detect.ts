// `npm run bench:detect`: is it a Chinese news article, in which script and of which region, its title, date and text, on
// the labelled pages of `--data DIR` (default ../shared/bench), beside the bare library in the same run; then the probe
// alone: its bytes, and its time on a page of 100,000 elements.
//
// The bare library is Readability 0.6.0 with its defaults and the least that makes it tell Chinese articles: one is a page
// whose parse() holds at least 150 Han characters that are no fewer than a third of its letters, with less than a tenth as
// many kana and Hangul. (isProbablyReaderable is no measure here: its 140 characters a paragraph are Latin ones, and it
// misses nearly half of all Chinese articles.) The script is the one with more characters of its own in that text. Title,
// text and date are parse()'s title, textContent and the day of its publishedTime. It says nothing of regions.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
import { countLetters, countScripts } from '../text/han';
import { dataPath, linesOf, printTable, round, share, told } from './bench-data';
import { probeCost } from './bench-probe';
import { buildOf } from './built';
import { FIGURES, type Figure, type Label, type Look, type Measured, measure, newsShares, ours } from './measure-pages';

const bare: Look = (html, url) => {
  const { window } = new JSDOM(html, { url });
  try {
    const parsed = new Readability(window.document).parse();
    const text = parsed?.textContent ?? '';
    const { han, kana, hangul, other } = countLetters(text);
    const chinese = han > 0 && han * 2 >= other && (kana + hangul) * 10 < han;
    const { Hans, Hant } = countScripts(text);
    return {
      news: chinese && han >= 150,
      script: chinese ? (Hans >= Hant ? 'Hans' : 'Hant') : null,
      region: null,
      title: parsed?.title ?? '',
      date: parsed?.publishedTime ?? null,
      text,
    };
  } finally {
    window.close();
  }
};

const NAMES: Readonly<Record<Figure, readonly [name: string, wanted: string]>> = {
  script: ['script', '>= 99'],
  region: ['region', '>= 95'],
  intl: ['region, international outlets', ''],
  foreign: ['not Chinese, told so', ''],
  title: ['title, exact', '>= 95'],
  date: ['date, the day', '>= 90'],
  snippets: ['body snippets held', '>= 99'],
  boilerplate: ['boilerplate kept out', '>= 95'],
};
/** Bare Readability has no word for these. */
const NOT_BARE: readonly Figure[] = ['region', 'intl'];

function print(mine: Measured, theirs: Measured): void {
  const rows = [['', 'Duidu', 'Readability', 'wanted, %']];
  const wanted = {
    f1: ['Chinese news article, F1', '>= 97'],
    precision: ['  precision', ''],
    recall: ['  recall', ''],
  };
  for (const key of ['f1', 'precision', 'recall'] as const) {
    const [one, other] = [newsShares(mine)[key], newsShares(theirs)[key]];
    const [name = '', aim = ''] = wanted[key];
    rows.push([name, told(one.right, one.all), told(other.right, other.all), aim]);
  }
  for (const figure of FIGURES) {
    const [name, aim] = NAMES[figure];
    const [one, other] = [mine.shares[figure], theirs.shares[figure]];
    rows.push([name, told(one.right, one.all), NOT_BARE.includes(figure) ? '–' : told(other.right, other.all), aim]);
  }
  printTable(rows);
  console.log(
    `of ${mine.found + mine.missed} articles and ${mine.alarms + mine.others} other pages; F1 in halves of pages`,
  );
}

function list(head: string, lines: readonly string[], most: number): void {
  if (lines.length === 0) return;
  console.log(`\n${head}`);
  for (const line of lines.slice(0, most)) console.log(`  ${line.length > 180 ? `${line.slice(0, 180)}…` : line}`);
  if (lines.length > most) console.log(`  … and ${lines.length - most} more`);
}

async function probe(): Promise<void> {
  const built = join(buildOf('chromium'), 'probe.js');
  const bytes = existsSync(built) ? `${statSync(built).size} bytes built` : 'no build in .output to weigh';
  const cost = await probeCost();
  const { elements, probeMs, textMs, where } = cost;
  console.log(
    `\nthe probe: ${bytes}, ${cost.bytes} bytes bundled alone; on a page of ${elements.toLocaleString('en')} elements ` +
      `${round(probeMs, 2)} ms, ${round(probeMs / textMs, 3)} of what reading the page's text once takes (${where})`,
  );
}

const folder = dataPath('pages');
const labels = linesOf<Label>(dataPath(join('pages', 'labels.jsonl')));
const mine = measure(labels, folder, ours);
print(mine, measure(labels, folder, bare));
list('Not right:', mine.failures, 40);
list('Not counted, or as misses:', mine.gaps, 20);
await probe();

const of = (figure: Figure): number => share(mine.shares[figure].right, mine.shares[figure].all);
const { f1, precision, recall } = newsShares(mine);
console.log(
  JSON.stringify({
    bench: 'detect',
    f1: share(f1.right, f1.all),
    precision: share(precision.right, precision.all),
    recall: share(recall.right, recall.all),
    script: of('script'),
    region: of('region'),
    titleExact: of('title'),
    date: of('date'),
    snippets: of('snippets'),
    boilerplate: of('boilerplate'),
  }),
);
