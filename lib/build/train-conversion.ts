// `npm run train:conversion`: learns which Traditional character stands for a Simplified one in which
// context, writes lib/data/choices.txt, and prints what it gets right of the fifth that was held back. Takes about half a
// minute. Needs ../shared; nothing of it is kept but the weights.
import { writeFileSync } from 'node:fs';
import { DICTIONARIES, RECIPES, type TableName } from '../data/opencc';
import { configOf } from '../data/tables';
import { openReplacements } from '../text/convert';
import { Lexicon } from '../text/words';
import { lessons } from './choice-corpus';
import { type Case, casesOf, chosen, learn, optionsOf, quantised } from './choice-model';
import { readCedict, readFrequencies } from './compile/cedict';
import { bufferOf, CHOICES_SOURCE, wordChoices, writeModel } from './compile/choices';
import { dictionaryOf, replacementsFile } from './compile/conversion';
import { compileLexicon } from './compile/lexicon';
import { withShares } from './compile/phrases';
import { variantFold } from './variants';

const opened = new Map(
  await Promise.all(
    (Object.keys(DICTIONARIES) as TableName[]).map(
      async (name) => [name, openReplacements(bufferOf(replacementsFile(await dictionaryOf(name))), false)] as const,
    ),
  ),
);
const tableOf = (name: TableName) => {
  const table = opened.get(name);
  if (!table) throw new Error(`no table ${name}`);
  return table;
};

const fold = await variantFold();
const phrases = await dictionaryOf('st-phrases');
const characters = await dictionaryOf('st-characters');
const cedict = readCedict();
const simplify = (['hk2t', 'tw2s'] as const).map((name) => configOf(RECIPES[name], tableOf));
const traditional = [{ normalise: [], cutBy: null, stages: [[tableOf('st-characters')]] }];
const pairs = lessons({ simplify, traditional, phrases, cedict, fold });
const options = optionsOf(pairs, [...phrases, ...characters], fold);
const words = wordChoices(cedict, { phrases, characters, fold }, options);
// Compiled here, not opened: compiled tables hold the weights, which are what is made here.
const compiled = compileLexicon(cedict, withShares(readFrequencies()));
const lexicon = new Lexicon(bufferOf(compiled.lexicon), bufferOf(compiled.costs));
const voices = {
  stage: [tableOf('st-phrases'), tableOf('st-characters')],
  words: openReplacements(bufferOf(replacementsFile(words)), false),
};
const { cases, keys } = casesOf(pairs, { options, lexicon, voices, fold });
const taught = cases.filter(({ pair }) => !pair.isHeldBack && !pair.isWord);
const model = quantised(learn(cases, keys, options), keys, options, taught);
const text = writeModel(model);
writeFileSync(CHOICES_SOURCE, text);
console.log(`${pairs.length} lessons, ${cases.length} places, ${options.size} characters`);
console.log(`${model.weights.size} of ${keys.length} features kept, ${Buffer.byteLength(text)} bytes\n`);

// Only now: opening it compiles the tables, with these weights.
const { printTable, told } = await import('./bench-data');
const weights = keys.map((key) => model.weights.get(key) ?? []);
const isRight = (one: Case) => chosen(one, weights) === one.right;
const isOpenccRight = (one: Case) => one.opencc === one.right;
/** Texts of which every place is right. */
const whole = (of: readonly Case[], right: (one: Case) => boolean): string => {
  const texts = new Set(of.map(({ pair }) => pair));
  for (const one of of) if (!right(one)) texts.delete(one.pair);
  return told(texts.size, new Set(of.map(({ pair }) => pair)).size);
};
const share = (of: readonly Case[], right: (one: Case) => boolean) => told(of.filter(right).length, of.length);
const rows = [['held back', 'places: OpenCC', 'chosen', 'made wrong', 'texts: OpenCC', 'chosen']];
for (const source of new Set(pairs.map((pair) => pair.source))) {
  const held = cases.filter(({ pair }) => pair.isHeldBack && pair.source === source);
  if (held.length === 0) continue;
  const worse = held.filter((one) => isOpenccRight(one) && !isRight(one)).length;
  rows.push([
    source,
    share(held, isOpenccRight),
    share(held, isRight),
    String(worse),
    whole(held, isOpenccRight),
    whole(held, isRight),
  ]);
}
printTable(rows);
