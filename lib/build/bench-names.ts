// `npm run bench:names`: how well names are found, against texts in which every politician and diplomat was marked by
// hand. `--data DIR` names the folder that holds entities.jsonl (default ../shared/bench); ends with one line of JSON.
//
// A mention counts when its span is exact; a wrong or undecided person counts as found and not as right. Terms, and
// mentions marked optional, count neither way; nor do people of the tables who hold no office of state (a professor),
// since the texts mark politicians and diplomats only. A trap is taken when any other find touches it.
import { openTables } from '../data/tables';
import { articleDay } from '../text/names/article-day';
import { KnownNames } from '../text/names/known';
import type { Mention, NameEntry, Survey } from '../text/names/name';
import { englishKey, NameIndex } from '../text/names/name-index';
import { entryOf, type NameTables } from '../text/names/page-forms';
import { find, survey } from '../text/names/survey';
import { dataPath, linesOf, load, median, round, share } from './bench-data';

interface Marked {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly en?: string | null;
  readonly qid?: string;
  readonly optional?: boolean;
}
interface Text {
  readonly id: string;
  readonly date?: string;
  readonly text: string;
  readonly mentions: readonly Marked[];
  readonly glosses: readonly { readonly zh: string; readonly en: string; readonly alias?: string }[];
  readonly traps?: readonly Marked[];
}

const FILE = dataPath('entities.jsonl');
const lexicon = (await openTables(load).open({ routes: [], lexicon: true })).lexicon();
const bytes = await load('names.bin');
const tables: NameTables = { known: new KnownNames(new NameIndex(bytes)), lexicon };
const { index } = tables.known;

const same = (entry: NameEntry, { en, qid }: Marked): boolean =>
  (Boolean(qid) && entry.qid === qid) ||
  [entry.en, entry.id.replace(/ \([^)]*\)$/, ''), ...entry.aliases].some(
    (name) => englishKey(name) === englishKey(en ?? ''),
  );
const isHeld = (mark: Marked): boolean => {
  for (let i = 0; i < index.size; i++) {
    const entry = index.entryAt(i);
    if (entry.kind === 'person' && same(entry, mark)) return true;
  }
  return false;
};
const OUT_OF_STATE = /professor|scholar|founder|editor|analyst|research|institute|university|academy|studies/i;
const isOfState = ({ offices }: NameEntry): boolean =>
  offices.length === 0 || !offices.every(({ en }) => OUT_OF_STATE.test(en));
const touches = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;

const sum = {
  found: 0,
  right: 0,
  wrong: 0,
  known: 0,
  all: 0,
  held: 0,
  heldFound: 0,
  person: 0,
  told: 0,
  traps: 0,
  taken: 0,
  glosses: 0,
  learned: 0,
};
const failures: string[] = [];
const say = (text: Text, what: string, { start, end }: { start: number; end: number }, more = '') =>
  failures.push(
    `${what.padEnd(9)} ${text.id.padEnd(18)} ${text.text.slice(Math.max(0, start - 10), start).replace(/\s/g, ' ')}[${text.text.slice(start, end)}]${text.text.slice(end, end + 8).replace(/\s/g, ' ')} ${more}`,
  );

function people({ names, mentions }: Survey): (Mention & { readonly entry: NameEntry })[] {
  return (mentions[0] ?? []).flatMap(([start, end, ...ids]) => {
    const entry = entryOf(ids[0] ?? '', names, tables);
    const isCounted = entry?.kind === 'person' && (ids.length > 1 || isOfState(entry));
    return entry && isCounted ? [{ start, end, ids: ids as unknown as Mention['ids'], entry }] : [];
  });
}

function measure(text: Text): void {
  const done = survey([text.text], { date: articleDay(text.date), region: null, settled: [] }, tables);
  const finds = people(done);
  for (const mark of text.mentions) {
    if (mark.optional) continue;
    const find = finds.find(({ start, end }) => start === mark.start && end === mark.end);
    const held = isHeld(mark);
    sum.all++;
    if (held) sum.held++;
    if (!find) say(text, 'missed', mark, held ? '' : '(not in the table)');
    else {
      sum.found++;
      if (held) sum.heldFound++;
      if (mark.en) {
        sum.person++;
        if (find.ids.length === 1 && same(find.entry, mark)) sum.told++;
        else say(text, 'person', mark, `as ${find.ids.join(' | ')}, is ${mark.en}`);
      }
    }
  }
  for (const find of finds) {
    if (
      text.mentions.some((mark) =>
        mark.optional ? touches(mark, find) : mark.start === find.start && mark.end === find.end,
      )
    )
      continue;
    sum.wrong++;
    say(text, 'no name', find, find.ids.join(' | '));
  }
  for (const trap of text.traps ?? []) {
    sum.traps++;
    if (finds.some((find) => touches(find, trap))) {
      sum.taken++;
      say(text, 'trap', trap);
    }
  }
  const key = (zh: string) => index.folded(zh);
  for (const gloss of text.glosses) {
    sum.glosses++;
    const learned = done.names.taught.find(({ zh }) => key(zh) === key(gloss.zh));
    const fits = learned && englishKey(learned.en) === englishKey(gloss.en);
    if (fits && (!gloss.alias || key(learned.alias ?? '') === key(gloss.alias))) sum.learned++;
    else
      failures.push(
        `gloss     ${text.id.padEnd(18)} ${gloss.zh} ${gloss.en} ${gloss.alias ?? ''} but ${JSON.stringify(learned)}`,
      );
  }
}

// --- speed ----------------------------------------------------------------------------------------------------------

const ROUNDS = 15;

/** Milliseconds, the median of several runs after sixty to warm up. */
function timed(work: () => void): number {
  for (let i = 0; i < 60; i++) work();
  return median(
    Array.from({ length: ROUNDS }, () => {
      const begin = performance.now();
      work();
      return performance.now() - begin;
    }),
  );
}

/** 10,000 characters of the marked texts, and what it takes to look names up in them. */
function speed(texts: readonly Text[]) {
  let text = '';
  for (let i = 0; text.length < 10_000; i++) text += `${texts[i % texts.length]?.text}\n\n\n`;
  text = text.slice(0, 10_000);
  const { names } = survey([text], { date: null, region: null, settled: [] }, tables);
  const lookup = timed(() => find(text, names, tables));
  const whole = timed(() => survey([text], { date: null, region: null, settled: [] }, tables));
  const ready = timed(() => new KnownNames(new NameIndex(bytes)).firsts);
  // The machine's own measure: a thousand searches for what is not there, though it begins like much that is.
  const absent = ['的龘', '国龘', '中龘', '和龘'];
  let missed = 0;
  const searches = timed(() => {
    for (let i = 0; i < 1000; i++) missed += text.indexOf(absent[i % absent.length] as string);
  });
  if (missed >= 0) throw new Error('what is absent was found');
  return { lookup, whole, ready, perIndexOf: searches / 1000 };
}

const texts = linesOf<Text>(FILE);
for (const text of texts) measure(text);
const precision = share(sum.found, sum.found + sum.wrong);
const recall = share(sum.found, sum.all);
const row = (name: string, value: string, wanted: string) =>
  console.log(`${name.padEnd(34)}${value.padStart(20)}   ${wanted}`);
row('precision', `${precision} % (${sum.found}/${sum.found + sum.wrong})`, '>= 98 %');
row('recall, people of the table', `${share(sum.heldFound, sum.held)} % (${sum.heldFound}/${sum.held})`, '>= 98 %');
row('recall, all', `${recall} % (${sum.found}/${sum.all})`, '>= 95 %');
row('right person, of the found', `${share(sum.told, sum.person)} % (${sum.told}/${sum.person})`, '>= 97 %');
row('traps taken', `${sum.taken}/${sum.traps}`, '<= 1 in 8');
row('glosses learned', `${share(sum.learned, sum.glosses)} % (${sum.learned}/${sum.glosses})`, '>= 98 %');
const cost = speed(texts);
const ratio = (ms: number) => `${round(ms, 2)} ms, ${Math.round(ms / cost.perIndexOf)} × indexOf`;
row('looking up in 10,000 characters', ratio(cost.lookup), '<= 3 ms');
row('surveying them, once a page', ratio(cost.whole), '');
row('index ready', ratio(cost.ready), '<= 15 ms');
if (failures.length) console.log(`\n${failures.join('\n')}`);
// `recall` is of the people whom the tables hold, and f1 goes by it; `recallAll` counts those whom they do not hold too.
const held = share(sum.heldFound, sum.held);
console.log(
  JSON.stringify({
    bench: 'names',
    precision,
    recall: held,
    recallAll: recall,
    f1: round((2 * precision * held) / (precision + held)),
    person: share(sum.told, sum.person),
    traps: `${sum.taken}/${sum.traps}`,
    glosses: share(sum.learned, sum.glosses),
  }),
);
