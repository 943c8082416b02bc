// `npm run bench:convert`: how many lines of conversion come out as expected, ours beside opencc-js's from the same run.
// `--data DIR` names the folder that holds conversion/ (default ../shared/bench). Ends with one line of JSON.
//
// Ours is what a page would show: names of people found and spelled by their own lists, all else converted with the
// choice by context. A text for which the data expects two things of one configuration (OpenCC's outputs with and without
// jieba's segmentation) is right with either, for both. "Tolerant" folds spellings that are no error between standards (variants.ts). What each
// configuration is made of, for those too that no page asks for, is bench-converters.ts's.
import { bareOf, configOfTarget, oursOf, type Spelling, spellingOf } from './bench-converters';
import { filesOf, linesOf, printTable, round, share, told } from './bench-data';
import { variantFold } from './variants';

interface Line {
  readonly id: string;
  readonly config?: string;
  readonly target?: string;
  readonly input: string;
  readonly expected: string;
}

/** The lines of one configuration of a file, and what came of them. */
interface Tally {
  readonly lines: number;
  readonly exact: number;
  readonly tolerant: number;
  readonly bareExact: number;
  readonly bareTolerant: number;
  /** In OpenCC's own spelling, where the file is measured in Taiwan's. */
  readonly bareAsIs: number;
  /** Right by opencc-js alone, and wrong by ours. */
  readonly lost: number;
  readonly failures: readonly string[];
}

const fold = await variantFold();

/** A text and what is asked of it; jieba's segmentation is no other question. */
const keyOf = (config: string, input: string): string => `${config.replace(/_jieba$/, '')} ${input}`;
const configOf = ({ config, target }: Line): string => config ?? configOfTarget(target ?? '');

/** Everything that the data expects of a text by a configuration. */
const expectations = new Map<string, Set<string>>();
for (const { path } of filesOf('conversion')) {
  for (const line of linesOf<Line>(path)) {
    const key = keyOf(configOf(line), line.input);
    expectations.set(key, (expectations.get(key) ?? new Set()).add(line.expected));
  }
}
/** Failures printed of each file and configuration. */
const SHOWN = 6;

/** What differs, in brackets: 傑弗[裏→里]. */
function marked(got: string, expected: string): string {
  const a = [...got];
  const b = [...expected];
  if (a.length !== b.length) return `${got} ≠ ${expected}`;
  let out = '';
  for (const [i, char] of b.entries()) out += a[i] === char ? char : `[${a[i]}→${char}]`;
  const first = out.indexOf('[');
  return out.length > 60 ? `…${out.slice(Math.max(0, first - 20), first + 40)}…` : out;
}

/** Suites of converters: they ask for OpenCC's list of a region's words (…p), so ours, names included, is not laid over it there. */
const SUITES = /^(?:opencc|starcc|other-converters)/;

function measure(name: string, config: string, lines: readonly Line[], spelling: Spelling): Tally {
  const bare = bareOf(config, spelling);
  const asIs = bareOf(config, 'opencc');
  const isOpenccList = SUITES.test(name) && config.endsWith('p');
  const ours = oursOf(config, spelling, { names: !isOpenccList, words: !isOpenccList });
  const tally = { lines: lines.length, exact: 0, tolerant: 0, bareExact: 0, bareTolerant: 0, bareAsIs: 0, lost: 0 };
  const lost: string[] = [];
  const wrong: string[] = [];
  for (const { id, input, expected: own } of lines) {
    const got = ours(input);
    const before = bare(input);
    const all = expectations.get(keyOf(config, input)) ?? new Set([own]);
    const isExpected = (text: string) => all.has(text);
    const isAlike = (text: string) => [...all].some((one) => fold(one) === fold(text));
    const expected = isAlike(got) ? ([...all].find((one) => fold(one) === fold(got)) ?? own) : own;
    const isRight = isAlike(got);
    const wasRight = isAlike(before);
    if (isExpected(got)) tally.exact++;
    if (isRight) tally.tolerant++;
    if (isExpected(before)) tally.bareExact++;
    if (wasRight) tally.bareTolerant++;
    if (isExpected(asIs(input))) tally.bareAsIs++;
    if ((wasRight && !isRight) || (isExpected(before) && !isExpected(got))) {
      tally.lost++;
      lost.push(`  was right  ${id}  ${marked(got, expected)}`);
    } else if (!isRight) wrong.push(`  wrong      ${id}  ${marked(got, expected)}`);
    else if (got !== expected) wrong.push(`  spelling   ${id}  ${marked(got, expected)}`);
  }
  return { ...tally, failures: [...lost, ...wrong.sort().reverse()].slice(0, SHOWN) };
}

const figures: Record<string, Record<string, object>> = {};
const rows = [['', 'opencc-js exact', 'ours', 'opencc-js tolerant', 'ours', 'lost']];
const failures: string[] = [];
const notes: string[] = [];
for (const { name, path } of filesOf('conversion')) {
  const groups = new Map<string, Line[]>();
  for (const line of linesOf<Line>(path)) {
    const config = configOf(line);
    groups.set(config, [...(groups.get(config) ?? []), line]);
  }
  for (const [config, lines] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!bareOf.knows(config)) {
      notes.push(
        `${name}: ${lines.length} lines ask for ${config || 'nothing'}, which opencc-js has no conversion for.`,
      );
      continue;
    }
    const spelling = spellingOf(config, lines);
    const tally = measure(name, config, lines, spelling);
    const { exact, tolerant, bareExact, bareTolerant } = tally;
    const all = lines.length;
    rows.push([
      `${name} ${config}${spelling === 'taiwan' ? ' *' : ''}`,
      told(bareExact, all),
      told(exact, all),
      told(bareTolerant, all),
      told(tolerant, all),
      String(tally.lost),
    ]);
    if (spelling === 'taiwan') {
      notes.push(
        `* ${name} spells ${config} as Taiwan does (為裡著, not OpenCC's 爲裏着); both are measured in that spelling. ` +
          `opencc-js as it is: ${told(tally.bareAsIs, all)}.`,
      );
    }
    if (tally.failures.length > 0) failures.push(`${name} ${config}`, ...tally.failures);
    figures[name] = {
      ...figures[name],
      [config]: {
        exact: share(exact, all),
        tolerant: share(tolerant, all),
        bareExact: share(bareExact, all),
        bareTolerant: share(bareTolerant, all),
      },
    };
  }
}
const twice = [...expectations.values()].filter(({ size }) => size > 1).length;
if (twice > 0)
  notes.push(`Of ${twice} texts the data expects two things by one configuration: either counts, for both.`);
printTable(rows);
console.log(`\n${notes.join('\n')}`);
console.log(
  "Configurations that end in p: our own regional words and names, save in suites that test OpenCC's list of them.",
);
console.log('opencc-js leaves out on purpose: the segmentation of jieba, so the …_jieba suites are measured with the');
console.log('plain configuration of that name; and TSCharactersExt, rare characters that most fonts lack (殢 → 𣨼).');
if (failures.length > 0) console.log(`\n${failures.join('\n')}`);

// --- speed ----------------------------------------------------------------------------------------------------------

const ROUNDS = 15;

/** Milliseconds of both, taken in turns; the quickest of each, since whatever else the machine does only adds to it. */
function timed(one: () => void, other: () => void): [number, number] {
  const times: [number[], number[]] = [[], []];
  for (let i = 0; i < ROUNDS + 10; i++) {
    for (const [k, work] of [one, other].entries()) {
      const begin = performance.now();
      work();
      // The first ten are to warm up.
      if (i >= 10) times[k]?.push(performance.now() - begin);
    }
  }
  return [Math.min(...times[0]), Math.min(...times[1])];
}

/** 10,000 characters of running text in the script that a configuration starts from. */
function sample(isSimplified: boolean): string {
  const texts = filesOf('conversion').flatMap(({ path }) => linesOf<Line>(path));
  const fitting = texts.filter(({ config = '' }) => config.startsWith('s2'));
  const text = fitting.map(({ input, expected }) => (isSimplified ? input : expected)).join('\n');
  return text === '' ? '' : text.repeat(Math.ceil(10_000 / text.length)).slice(0, 10_000);
}

const speed: Record<string, number> = {};
for (const config of ['s2tw', 's2hk', 's2twp', 'tw2s', 'hk2s', 't2s']) {
  const text = sample(config.startsWith('s'));
  if (text === '') continue;
  const bare = bareOf(config, 'opencc');
  const ours = oursOf(config, 'opencc', { names: false, words: false });
  const [bareTime, ourTime] = timed(
    () => bare(text),
    () => ours(text),
  );
  speed[config] = round(ourTime / bareTime, 2);
  console.log(
    `\n${config}, 10,000 characters: ${round(ourTime, 2)} ms, opencc-js ${round(bareTime, 2)} ms: ${speed[config]} ×`,
  );
}
console.log(JSON.stringify({ bench: 'convert', ...figures, speed }));
