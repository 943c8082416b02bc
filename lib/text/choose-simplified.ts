// Which Simplified character stands for a Traditional one, where that is not one for one: 看著名單 is 看着|名单, not
// 看|著名|单; 策畫 is 策划, 覆診 复诊. OpenCC's answer is the base; another is put where the text can then be cut into words
// much more cheaply. Nothing is learned: the words are the lexicon's. The other direction is choose.ts's.
import { type Choose, outputOf } from './convert';
import { isHan } from './han';
import { type Lexicon, wordsOf } from './words';

/**
 * What OpenCC is given, and what may stand for it in Simplified. Few: characters of the news whose answer goes by the
 * word (畫 画/划, 覆 覆/复), and such as Simplified texts do not write, though OpenCC leaves them (祇 砲 餽 姪 牠) or
 * only simplifies their shape (鉅 钜, 鍾 锺).
 */
const OPTIONS: Readonly<Record<string, string>> = {
  畫: '画划',
  覆: '覆复',
  祇: '祇只',
  鉅: '钜巨',
  餽: '馈',
  砲: '炮',
  姪: '侄',
  牠: '它',
  徬: '彷',
  薰: '熏',
  鍾: '锺钟',
};
/** Taiwan's 著 is 着 or 著; as it is before the last stage, where it was guessed by phrases. */
const TAIWAN: Readonly<Record<string, string>> = { 着: '着著', 著: '着著' };
/** Hong Kong's word: both characters of 甚么 are Simplified, the word is not. */
const WHAT = { written: '甚麼', first: '什' } as const;

/** How much cheaper the cutting must be, in twelfths of a natural logarithm: five times as likely. */
const MARGIN = 20;
const UNKNOWN = 320;

/** Makes the chooser for texts of a region. */
export function openSimplifiedChooser(lexicon: Lexicon, isTaiwan: boolean): Choose {
  const options = new Map(Object.entries(isTaiwan ? { ...OPTIONS, ...TAIWAN } : OPTIONS));
  return (source, converted) => {
    let { text } = converted;
    for (let at = 0; at < source.length; at++) {
      const list = options.get(source.charAt(at));
      if (list !== undefined) text = better(text, outputOf(converted, at), list, lexicon);
    }
    if (isTaiwan) return text;
    for (let at = source.indexOf(WHAT.written); at >= 0; at = source.indexOf(WHAT.written, at + 1)) {
      const to = outputOf(converted, at);
      text = text.slice(0, to) + WHAT.first + text.slice(to + 1);
    }
    return text;
  };
}

/** The text with the option at a place that makes its stretch of Han the cheapest, if by the margin. */
function better(text: string, at: number, options: string, lexicon: Lexicon): string {
  if (!options.includes(text.charAt(at)) && options.length > 1) return text;
  let start = at;
  let end = at + 1;
  while (start > 0 && at - start < REACH && isHan(text.charCodeAt(start - 1))) start--;
  while (end < text.length && end - at < REACH && isHan(text.charCodeAt(end))) end++;
  if (end - start === 1) return text;
  let best = text.charAt(at);
  let cost = costOf(text.slice(start, end), lexicon) - MARGIN;
  for (const option of options) {
    const own = option === best ? Infinity : costOf(text.slice(start, at) + option + text.slice(at + 1, end), lexicon);
    if (own >= cost) continue;
    cost = own;
    best = option;
  }
  return text.slice(0, at) + best + text.slice(at + 1);
}

/** How far around a place words are cut: longer ones are rare, and long stretches of Han are not. */
const REACH = 8;

/** What the cheapest cutting of a stretch of Han costs. */
function costOf(text: string, lexicon: Lexicon): number {
  let cost = 0;
  for (const { number } of wordsOf(text, { start: 0, end: text.length }, lexicon)) {
    cost += number < 0 ? UNKNOWN : (lexicon.costs[number] as number);
  }
  return cost;
}
