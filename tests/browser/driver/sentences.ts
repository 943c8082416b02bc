// Text for pages of our own: sentences in Hong Kong's characters, and as many of them as a test wants.

export const SENTENCES = [
  '港務處昨日宣布，渡輪碼頭的擴建工程將於下月動工，預計兩年後完成。',
  '多名議員認為，工程期間的交通安排還需要仔細討論，居民的意見應當聽取。',
  '天文台預測，週末將有驟雨，市民外出請帶備雨具，留意最新的天氣消息。',
  '學校的圖書館重新開放，學生排隊借書，老師說閱讀的風氣比從前好得多。',
  '街市的攤販說，蔬菜價錢比上個月便宜，但是魚類的供應仍然緊張。',
  '鐵路公司表示，新路線試車順利，乘客可以從手機查閱每班列車的時間。',
] as const;

/** The n-th sentence, numbered, so that no two paragraphs of a page are the same. */
export const sentence = (n: number): string => `第${n}則：${SENTENCES[n % SENTENCES.length]}`;

/** `count` paragraphs of `each` sentences. */
export const paragraphs = (count: number, each = 1, attributes = ''): string =>
  Array.from({ length: count }, (_, i) => {
    const text = Array.from({ length: each }, (_, j) => sentence(i * each + j)).join('');
    return `<p${attributes}>${text}</p>`;
  }).join('\n');
