// What the card may have to show of words, numbers and dates: looks of every kind, with senses of the tests' own.
import type {
  Amount,
  CardChoices,
  DictionaryEntry,
  Headword,
  Look,
  LookedNumber,
  LookedWord,
  SensePart,
} from '../../lib/text/look';
import type { CardView } from '../../lib/text/names/name';

export const CHOICES: CardChoices = {
  pinyin: 'marks',
  zhuyin: false,
  jyutping: false,
  tones: false,
  links: [
    { name: 'MDBG', url: 'https://mdbg.example/dictionary?wdqb={word}' },
    { name: 'Moedict 萌典', url: 'https://moedict.example/{t}' },
    { name: 'Pleco', url: 'plecoapi://x-callback-url/s?q={s}' },
  ],
  readsAll: false,
};

export const headword = (traditional: string, simplified = traditional, pinyin = ''): Headword => ({
  traditional,
  simplified,
  pinyin,
});

export const entry = (
  head: Headword,
  senses: readonly (string | readonly SensePart[])[],
  over: Partial<DictionaryEntry> = {},
): DictionaryEntry => ({
  ...head,
  senses: senses.map((sense) => (typeof sense === 'string' ? [sense] : sense)),
  classifiers: [],
  taiwan: '',
  variants: [],
  ...over,
});

export const word = (
  form: string,
  entries: readonly DictionaryEntry[],
  over: Partial<LookedWord> = {},
): LookedWord => ({
  at: { start: 0, end: form.length },
  form,
  reading: entries[0]?.pinyin ?? '',
  jyutping: '',
  entries,
  hsk: null,
  band: null,
  isKnown: false,
  fixed: null,
  ...over,
});

export const look = (form: string, words: readonly LookedWord[], over: Partial<Look> = {}): Look => ({
  at: { start: 0, end: form.length },
  form,
  name: null,
  number: null,
  words,
  sentence: `${form}。`,
  ...over,
});

/** The look of a name that no dictionary has. */
export const lookOf = (view: CardView, words: readonly LookedWord[] = []): Look =>
  look(view.form, words, { name: view });

const number = (form: string, reading: string, amount: Amount): LookedNumber => ({
  at: { start: 0, end: form.length },
  form,
  reading,
  jyutping: '',
  amount,
});

const counted = (form: string, reading: string, amount: Amount, words: readonly LookedWord[] = []): Look =>
  look(form, words, { number: number(form, reading, amount) });

export const MINISTRY = word(
  '外交部',
  [
    entry(headword('外交部', '外交部', 'Wai4 jiao1 bu4'), [
      'foreign ministry',
      'in Washington: the Department of State',
    ]),
  ],
  { jyutping: 'ngoi6 gaau1 bou6', band: 2000 },
);
const DIPLOMACY = word('外交', [entry(headword('外交', '外交', 'wai4 jiao1'), ['diplomacy', 'foreign relations'])], {
  hsk: 5,
  band: 1000,
});
const OUTSIDE = word('外', [entry(headword('外', '外', 'wai4'), ['outside', 'foreign', 'in addition'])], { hsk: 2 });
const TO_CROSS = word('交', [
  entry(headword('交', '交', 'jiao1'), ['to hand over', 'to meet; to cross', 'friendship']),
]);
const PART = word('部', [
  entry(headword('部', '部', 'bu4'), ['ministry', 'part; section', 'for works of literature, films and machines']),
]);

export const ECONOMY = word('經濟', [entry(headword('經濟', '经济', 'jing1 ji4'), ['economy'])], {
  reading: 'jing1 ji4',
  jyutping: 'ging1 zai3',
  hsk: 4,
  band: 500,
});

const COMPANY = word(
  '企業',
  [
    entry(headword('企業', '企业', 'qi3 ye4'), ['company; enterprise'], {
      classifiers: [headword('家', '家', 'jia1')],
      taiwan: 'qi4 ye4',
    }),
  ],
  { hsk: 5, band: 1000 },
);

const WALK = entry(
  headword('行', '行', 'xing2'),
  [
    'to walk; to go; to travel',
    'trip; journey',
    'makeshift; for the time being',
    'in circulation, as of money',
    'to do; to carry out',
    'capable; competent',
    'all right; it will do',
    ['conduct; see ', headword('行為', '行为', 'xing2 wei2')],
    'soon; about to, in writing of the old kind',
  ],
  { taiwan: 'xing4' },
);
const ROW = entry(headword('行', '行', 'hang2'), [
  'row; line',
  'line of business; trade',
  'commercial firm',
  'to rank among one’s brothers and sisters by age',
  'for rows and lines of print',
]);
const WAY = entry(headword('行', '行', 'heng2'), [['only in ', headword('道行', '道行', 'dao4 heng2')]]);
export const GO = word('行', [WALK, ROW, WAY], { reading: 'xing2', jyutping: 'hang4', hsk: 4, band: 500 });

const SILVER = word('銀', [entry(headword('銀', '银', 'yin2'), ['silver', 'money'])]);
const BANK = word(
  '銀行',
  [
    entry(headword('銀行', '银行', 'yin2 hang2'), ['bank'], {
      classifiers: [headword('家', '家', 'jia1'), headword('個', '个', 'ge4')],
    }),
  ],
  { hsk: 3, band: 1000 },
);

const INSIDE = entry(headword('裡', '里', 'li3'), ['lining', 'inside'], { variants: [headword('裏', '里', 'li3')] });
const MILE = entry(headword('里', '里', 'li3'), ['Chinese mile, half a kilometre', 'neighbourhood']);
const SURNAME = entry(headword('里', '里', 'Li3'), ['surname Li']);

const STRIKE = entry(headword('打', '打', 'da3'), [
  [
    'verb of little meaning of its own that makes phrases with very many nouns, as in ',
    headword('打電話', '打电话', 'da3 dian4 hua4'),
    ' to make a telephone call, ',
    headword('打傘', '打伞', 'da3 san3'),
    ' to hold an umbrella, ',
    headword('打針', '打针', 'da3 zhen1'),
    ' to get an injection, and others that are learnt one by one',
  ],
  'to hit; to strike; to beat',
  'to fight',
  'to play, of ball games and cards',
  'to type; to dial',
  'to fetch, as water',
  'to mix; to stir',
  'to build, as a wall',
  'to knit; to weave',
  'from; since, in the north',
  'to break, as of dishes',
  'to send out, as light',
  'to issue, as a certificate',
  'to gather in, as crops',
]);
const DOZEN = entry(headword('打', '打', 'da2'), ['dozen'], { taiwan: 'da3' });

const OF = word(
  '的',
  [
    entry(headword('的', '的', 'de5'), [
      'of; ’s, after whom or what something belongs to',
      'after words that describe what follows them, and after whole clauses that do so',
      'at the end of a statement, for emphasis',
      'makes a noun of what stands before it',
    ]),
    entry(headword('的', '的', 'di1'), [['taxi, short for ', headword('的士', '的士', 'di1 shi4')]]),
    entry(headword('的', '的', 'di2'), ['really and truly']),
    entry(headword('的', '的', 'di4'), ['bull’s-eye; target']),
  ],
  { hsk: 1, band: 500 },
);

const MATCH = word('場', [
  entry(headword('場', '场', 'chang3'), ['for games, performances and examinations', 'place; ground']),
]);

export const LOOKS = {
  'word with words in it': look('外交部', [MINISTRY, DIPLOMACY, OUTSIDE, TO_CROSS, PART]),
  'word in both scripts': look('經濟', [ECONOMY]),
  'word with classifier and Taiwan reading': look('企業', [COMPANY]),
  'character with several readings': look('行', [GO]),
  'word of characters with several readings': look('銀行', [BANK, SILVER, word('行', [ROW, WALK, WAY])]),
  'Simplified character of several Traditional ones': look('里', [word('里', [INSIDE, MILE, SURNAME])]),
  'very long entry': look('打', [word('打', [STRIKE, DOZEN], { hsk: 1, band: 500 })]),
  'particle of four readings': look('的', [OF]),
  'word that is known and has the reader’s reading': look('行', [
    { ...GO, isKnown: true, reading: 'hang2', fixed: 'always' },
  ]),
  date: counted('二〇二五年二月十四日', 'er4 ling2 er4 wu3 nian2 er4 yue4 shi2 si4 ri4', {
    kind: 'date',
    year: 2025,
    month: 2,
    day: 14,
  }),
  'number with a unit': counted(
    '130多場',
    'yi1 bai3 san1 shi2 duo1 chang3',
    { kind: 'number', value: 130, about: 'over', unit: '場' },
    [MATCH],
  ),
  'ordinal with a unit that no dictionary has': counted('第十次', 'di4 shi2 ci4', {
    kind: 'ordinal',
    value: 10,
    about: null,
    unit: '次',
  }),
  percentage: counted('百分之三十', 'bai3 fen1 zhi1 san1 shi2', {
    kind: 'percent',
    value: 30,
    about: null,
    unit: '',
  }),
  'word that no dictionary has': look('囗囗', []),
} as const satisfies Record<string, Look>;
