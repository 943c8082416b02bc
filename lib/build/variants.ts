// Spellings that are no error between standards: the same character as OpenCC, Taiwan and Hong Kong write it. Conversions
// are compared by them ("tolerant"), and the chooser of Traditional characters never touches them. What makes another
// word (乾 幹, 裏 里, 後 后, 隻 只, 菸 煙) is not among them.
import { dictionaryOf } from './compile/conversion';

/** Beside those of OpenCC's tables of regional variants: pairs that Taiwan and Hong Kong, or two papers, print both. */
const PAIRS = [
  // Both are in print in Taiwan and Hong Kong alike, whatever the lists of standard characters prefer.
  '臺台 裏裡 着著 啓啟 峯峰 占佔 布佈 衞衛',
  // One character with two shapes, of which both are encoded.
  '嘆歎 綫線 銹鏽 艷豔 恆恒 鑑鑒 岩巖 敘敍 奬獎 床牀 汙污',
]
  .join(' ')
  .split(' ');

/** Of OpenCC's tables, what one region writes with the character of another word: Hong Kong's 煙 for tobacco. */
const OTHER_WORDS: ReadonlySet<string> = new Set(['菸']);

/** Gives a text with each character as the one that stands for all its spellings. */
export type Fold = (text: string) => string;

/** The folding of spellings that are no error between standards. */
export async function variantFold(): Promise<Fold> {
  const parent = new Map<string, string>();
  const rootOf = (char: string): string => {
    const up = parent.get(char);
    return up === undefined ? char : rootOf(up);
  };
  const join = (a: string, b: string) => {
    const [one, other] = [rootOf(a), rootOf(b)];
    if (one !== other) parent.set(other, one);
  };
  for (const table of ['tw-variants', 'hk-variants'] as const) {
    for (const [from, to] of await dictionaryOf(table)) {
      if ([...from].length === 1 && !OTHER_WORDS.has(from)) join(from, to);
    }
  }
  for (const pair of PAIRS) {
    const [a, b] = [...pair] as [string, string];
    join(a, b);
  }
  const flat = new Map([...parent.keys()].map((char) => [char, rootOf(char)]));
  return (text) => {
    let out = '';
    for (const char of text) out += flat.get(char) ?? char;
    return out;
  };
}
