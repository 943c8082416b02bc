// How a text speaks: news reports (表示, 指出, 14日, 據…), manuals, shops and letters speak to their reader (你, 您), talk
// chats (吧, 喔). Counts per thousand Han characters outside quotation marks; what that means is weighed in news.ts.
import { countHan } from './han';

export interface Voice {
  /** Han characters outside quotation marks. */
  readonly han: number;
  /** Words of reporting, per thousand of them. */
  readonly reports: number;
  /** Words that speak to the reader. */
  readonly addresses: number;
  /** Particles of talk. */
  readonly chats: number;
}

const QUOTED = /[「『“"《][^」』”"》\n]{0,400}[」』”"》]/g;
const REPORTS =
  /表示|指出|[称稱](?=[，：,:\u4e00-\u9fff])|透露|[認认][為为]|[強强][調调]|宣布|[說说][，：,:]|[據据]|[報报][導导道]|[今昨][天日早晚]|\d{1,2}日|月\d{1,2}|[記记]者|消息|近日|日前|周[一二三四五六日]|週[一二三四五六日]/g;
const ADDRESSES = /[你您妳]/g;
const CHATS = /[吧吗嗎呢啊哦喔啦囉嘛耶]/g;

/** How a text speaks. */
export function voiceOf(text: string): Voice {
  const own = text.replace(QUOTED, '');
  const han = countHan(own);
  const rate = (words: RegExp): number => ((own.match(words) ?? []).length * 1000) / Math.max(1, han);
  return { han, reports: rate(REPORTS), addresses: rate(ADDRESSES), chats: rate(CHATS) };
}
