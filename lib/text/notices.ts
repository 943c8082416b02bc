// Takes out of an article's paragraphs what is none of it: notices, calls to subscribe, lists of other stories, credits of
// pictures. Only short paragraphs are judged by their words; a sentence of the story that mentions an app stays.

const NOTICE =
  /不用抽|點我(?:看|下載|訂閱)|(?:下載|下载).{0,12}(?:APP|應用|客户端)|(?:APP|客户端).{0,6}(?:下載|下载)|粉[絲丝][團专]|LINE(?:好友|官方)|(?:訂閱|订阅).{0,6}(?:頻道|频道|電子報|影音|YouTube)|^訂閱|^订阅$|版權所有|版权所有|未[經经]授[權权]|非經授權|不得[轉转][載载]|[轉转][載载]請|转载请|[免兔][責责][聲声]明|電腦網路內容分級|滿\s?18\s?[歲岁]|隱私權|Cookie|往下看更多|[閱阅][讀读]更多|看更多|[繼继][續续][閱阅閲][讀读]|[網网]友回[應应]|限制級|(?:图片|圖片|圖像|图像)(?:來源|来源)|(?:圖像|图像|视频|影像)加[註注]|浏览器.{0,12}(?:播放|支持)|查詢時效|立即(?:報料|收看|下載)|©|Copyright/i;
const CREDIT =
  /^[（(【[]?(?:責任?編輯|责任?编辑|责编|責編|编辑|編輯|本文来源|本文來源|原标题|原標題|原题为|記者|分享|廣告|广告|標籤|标签|關鍵字|关键词|相关专题|欄名|來源|来源|原文[連链][結接])\s*[:：/／|]?[^。]{0,60}$/;
const ELSEWHERE =
  /^[【[▲▼■●◎※＊*>\s]*(?:相[關关]|延伸|推[薦荐]|更多|熱門|热门|猜你喜[歡欢]|編輯精選|今日熱門|國際今日熱門|其他人也在看|你可能|您可能|媒体报道|大家都在看|最新)\s*[·・]?\s*(?:新聞|新闻|閱讀|阅读|文章|報導|報道|报道|影片|视频|內容|内容|主題|推薦|推荐|熱門|专题|回應)?\s*[】\]:：+]?$/;
/** 发布时间：2024年11月3日 09:15 来源：… : a line of facts about the story, no sentence of it. */
const FACTS = /^[^，。！？]{0,14}\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}[^，。！？]*$/;

/** The paragraphs of the story itself. `title`: left out where it opens the text. */
export function tidy(paragraphs: readonly string[], title: string): string[] {
  const kept: string[] = [];
  const bare = (text: string): string => text.replace(/\s+/g, '');
  let elsewhere = false;
  for (const text of paragraphs) {
    if (!text || (kept.length < 3 && bare(text) === bare(title))) continue;
    if (ELSEWHERE.test(text)) {
      elsewhere = true;
      continue;
    }
    // Headlines of other stories follow; a sentence ends the list.
    if (elsewhere && !/[。！？]/.test(text)) continue;
    elsewhere = false;
    if (text.length < 130 && NOTICE.test(text)) continue;
    if (text.length < 80 && (CREDIT.test(text) || FACTS.test(text))) continue;
    if (!/[\p{L}\p{N}]{2}/u.test(text)) continue;
    kept.push(text);
  }
  return kept;
}
