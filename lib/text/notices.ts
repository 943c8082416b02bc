// Takes out of an article's paragraphs what is none of it: notices, calls to subscribe, lists of other stories, credits of
// pictures. Only short paragraphs are judged by their words; a sentence of the story that mentions an app stays.

/** What no story says: rights, the site's own statements, warnings that stations must print. */
const NOTICE = new RegExp(
  [
    '版[權权](?:所有|[声聲]明|[归歸])|[著][作權权]{1,2}法?保[护護]|未[經经].{0,14}(?:授[權权]|[許许]可|允[許许]|同意|[准书]).{0,24}(?:[轉转][载載]|使用|[複复]制|[截擷]取)|非經授權',
    '(?:不得|[严嚴]禁|禁止|[请請]勿).{0,8}(?:[轉转][载載]|翻[译譯]|擅[自取]|[复複]制|截取|擷取)|[轉转][載载].{0,6}[請请註注]|[請请].{0,4}[轉转][載载]|侵[权權]必究|©|Copyright|All rights reserved',
    '(?:[免兔][責责]|平台|特[别別]|[廣广]告)[聲声]明|[存][储儲]空[间間]|(?:[观觀][点點]|内容|內容).{0,6}(?:[仅僅]代表|不代表)|[仅僅]供[参參]考|授[权權][发發][布佈表]|電腦網路內容分級|查詢時效|Cookie',
    '滿\\s?18\\s?[歲岁].{0,8}(?:方可|始可|[瀏浏][覽览]|[觀观]看|請勿|请勿)|限制級.{0,10}(?:瀏覽|內容|網站)|自殺[^。]{0,16}專線|生命線.{0,6}\\d|飲酒過量.{0,4}有|未(?:滿|成年).{0,8}(?:禁止|請勿)飲酒|酒後不開車|提醒您[：:]',
    '(?:图片|圖片|圖像|图像)(?:來源|来源|[編编][辑輯])|(?:圖像|图像|视频|影像)加[註注]|浏览器.{0,12}(?:播放|支持)|放大[图圖]片',
  ].join('|'),
  'i',
);
/** Calls to read on, to share, to comment. */
const ONWARD =
  /我是[廣广]告|[請请][繼继][續续](?:往下|[閱阅][讀读])|往下看更多|[閱阅][讀读](?:更多|全文|[原剩])|(?:看|[浏瀏][览覽])更多|^.{0,6}更多.{0,6}(?:精彩|[报報][导導道]|[資资][讯訊]|[内內]容|新[闻聞])|[繼继][續续][閱阅閲][讀读]|剩[余餘]全文|展[开開]全文|返回.{0,6}[，,]?\s?查看|[网網]友(?:回[應应]|[评評][论論])|[發发]表[评評][论論]|分享[让讓到至给給]|字[号號體体].{0,4}大|打印本[页頁]|珍惜生命/;
/** Calls to install, subscribe, follow, report, and what is said of the reader's data. A story may be about these as well. */
const CALL =
  /不用抽|點我(?:看|下載|訂閱|加入)|(?:下載|下载|打[开開]|[开開]啟|安[装裝]).{0,14}(?:APP|[應应]用|客户端)|(?:APP|客户端).{0,6}(?:下載|下载|[经經]已推出)|粉[絲丝][團专]|LINE(?:好友|官方)|LINE.{0,4}好友|(?:[訂订][閱阅]|[追关關][蹤注]).{0,12}(?:[頻频]道|[電电]子[報报]|影音|YouTube|公[众眾][号號]|微信|粉[丝絲]|[专專][属屬])|^[訂订][閱阅]|[专專][属屬][内內]容|[報报爆]料[热熱]?[线線:：]|投稿[信邮郵]|立即(?:[报報]料|收看|下[載载]|更新|[訂订][閱阅])|即睇|[热熱][话話].{0,4}焦[点點]|跟上[時时]事|[扫掃]一?[扫掃描]|二[维維][码碼]|[点點][击擊](?:[进進]入|查看)|[隱隐]私[權权政声聲條条]/i;
/** Said by somebody: then an app or a subscription is what the story is about. */
const REPORTED =
  /表示|指出|[称稱]|透露|[說说](?!明)|[認认][為为]|宣布|[据據]|[推][出](?!最新)|市民|民[众眾]|[报報][导導道](?!$)/;
const CREDIT =
  /^[（(【[\s]*(?:責任?[編编][輯辑]|[责責]任?[编編][辑輯]|[责責][编編]|(?:[版][面]|[图圖]片|[网網]站?|[执執]行|[值][班])?[编編][辑輯]?|[校审審][对對核校]|[监監]制|[编編][译譯]|本文(?:[来來]源|[来來]自|[转轉]自|首[发發]|系)|原[标標][题題]|原[题題][为為]?|[記记]者|分享|[廣广]告|[標标][籤签]|[關关][鍵键][字词詞]|文章[关關][键鍵][词詞]|相[关關][专專][题題]|[欄栏]名|[來来]源|原文[連链鏈][結接])\s*[:：/／|]?[^。]{0,60}$/;
/** ▲外長會談現場。（圖／路透）, ►另一則新聞的標題, ★提醒: set off by a mark. */
const MARKED = /^(?:[▲▼►▶▷◤※👉»]+\s*[^。]{0,90}。?\s*(?:[（(][^）)]{0,40}[）)])?◢?|★.*★)$/u;
const PICTURE =
  /^[^。]{0,80}。?\s*[（(](?:[图圖]|[照相]片|攝影?|摄影?|資料)[^）)]{0,3}[／/:：｜|][^）)]{1,40}[）)]$|[。」\s](?:[图圖]|攝影|摄影)[／/｜][^。，]{1,24}$/;
/** 微博, e-mail: a line that is nothing but a way to write to somebody. */
const ADDRESS = /^[\w.+-]+@[\w-]+\.[\w.]+$|^https?:\/\/\S+$/;
const ELSEWHERE =
  /^[【[▲▼■●◎※＊*>\s]*(?:相[關关]|延伸|推[薦荐]|更多|熱門|热门|猜你喜[歡欢]|編輯精選|今日熱門|國際今日熱門|其他人也在看|你可能|您可能|媒体报道|大家都在看|最新)\s*[·・]?\s*(?:[^\s，。：:]{0,8}?(?:新聞|新闻|閱讀|阅读|文章|報導|報道|报道|影片|视频|內容|内容|主題|推薦|推荐|熱門|专题|回應))?\s*(?:[】\]:：+]?$|(?<=[閱阅报報推].)[:：]\s*[^。]{0,60}$)/;
/** 发布时间：2024年11月3日 09:15 来源：… : a line of facts about the story, no sentence of it. */
const FACTS = /^[^，。！？]{0,14}\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}[^，。！？]*$/;

const isNotice = (text: string): boolean => {
  if (text.length >= 130) return false;
  return (
    NOTICE.test(text) ||
    (text.length < 70 && ONWARD.test(text)) ||
    (CALL.test(text) && !(text.length > 50 && /。$/.test(text) && REPORTED.test(text)))
  );
};
const isCredit = (text: string): boolean =>
  (text.length < 80 && (CREDIT.test(text) || FACTS.test(text))) || ADDRESS.test(text);
const isCaption = (text: string): boolean => text.length < 130 && (MARKED.test(text) || PICTURE.test(text));

/**
 * The paragraphs of the story itself. `title`: left out where it opens the text; `links`: those that are nothing but links,
 * which lead to other stories unless they are sentences.
 */
export function tidy(
  paragraphs: readonly string[],
  title: string,
  links: ReadonlySet<string> = new Set<string>(),
): string[] {
  const kept: string[] = [];
  const bare = (text: string): string => text.replace(/\s+/g, '');
  let elsewhere = false;
  for (const text of paragraphs) {
    if (!text || (kept.length < 3 && bare(text) === bare(title))) continue;
    if (ELSEWHERE.test(text)) {
      elsewhere = true;
      continue;
    }
    if (links.has(text) && !/。/.test(text)) continue;
    // Headlines of other stories follow; a sentence ends the list.
    if (elsewhere && !/[。！？]/.test(text)) continue;
    elsewhere = false;
    if (isNotice(text) || isCredit(text) || isCaption(text)) continue;
    if (!/[\p{L}\p{N}]{2}/u.test(text)) continue;
    kept.push(text);
  }
  return kept;
}
