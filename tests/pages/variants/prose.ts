// What the variants are made of: sentences of our own as each region writes them, and the parts that stand around an
// article everywhere.

/** A small page in the shape of an outlet's, and what a reader would say of it. */
export interface Variant {
  /** The outlet or sort of site whose shape it has, and what is peculiar about it. */
  readonly name: string;
  readonly url: string;
  readonly html: string;
  readonly news: boolean;
  /** Absent where a page is not Chinese or the figure is of no interest. */
  readonly script?: 'Hans' | 'Hant' | null;
  readonly region?: 'cn' | 'tw' | 'hk' | null;
  readonly title?: string;
  readonly date?: string;
  /** Passages that the article holds, and that it must not. */
  readonly must?: readonly string[];
  readonly mustNot?: readonly string[];
}

export const HK = [
  '外交部發言人周五表示，兩國外長在倫敦會面約兩小時，就恢復商貿對話達成初步共識，詳情會在下月公布。',
  '他指出，雙方將成立聯合工作小組，研究如何簡化企業來往的手續，並會在網絡安全方面加強合作。',
  '本港商會對消息表示歡迎，認為有助吸引更多海外企業來港開設辦事處，亦期望政府盡快交代細節。',
  '有學者認為，會談雖未觸及最敏感的議題，但溝通渠道得以重開，對兩地市民的往來仍屬好事。',
] as const;

export const TW = [
  '外交部今天表示，兩國外長在倫敦會談約兩小時，就恢復經貿對話達成初步共識，細節將在下個月公布。',
  '發言人說，雙方將成立聯合工作小組，檢討企業往來的行政程序，並在網路安全與數位治理方面深化合作。',
  '商界人士認為，這項計畫有助吸引更多外資來台設點，不過也提醒政府應及早說明配套措施，讓民眾安心。',
  '學者分析，會談雖然沒有觸及最敏感的議題，但溝通管道重新打開，對兩國國人的往來仍是好消息。',
] as const;

export const CN = [
  '外交部发言人在例行记者会上表示，两国外长在伦敦举行会谈，就恢复经贸对话达成初步共识，具体安排将于下月公布。',
  '发言人说，双方将成立联合工作组，简化企业往来的手续，并在网络安全和人工智能治理方面加强合作。',
  '商界人士认为，这一消息有助于提振投资者信心，也希望有关部门尽快明确配套措施，让企业心里有底。',
  '有学者分析，会谈虽然没有触及最敏感的问题，但沟通渠道重新打开，对两国民众的往来仍是好事。',
] as const;

export const paragraphs = (lines: readonly string[]): string => lines.map((line) => `<p>${line}</p>`).join('\n');
export const links = (names: readonly string[]): string =>
  names.map((name, i) => `<a href="/c/${i}">${name}</a>`).join(' ');
export const list = (names: readonly string[]): string =>
  `<ul>${names.map((name, i) => `<li><a href="/s/${i}.html">${name}</a></li>`).join('')}</ul>`;

export const NAV_HK = `<div class="top-bar"><ul><li>${['即時', '港聞', '兩岸', '國際', '財經', '娛樂', '體育', '副刊'].join('</li><li>')}</li></ul></div>`;
export const NAV_TW = `<div class="hd"><ul><li>${['要聞', '政治', '社會', '生活', '全球', '產經', '娛樂', '運動'].map((name) => `<a href="/">${name}</a>`).join('</li><li>')}</li></ul></div>`;
export const NAV_CN = `<div class="channel">${links(['首页', '时政', '国际', '财经', '社会', '军事', '体育', '娱乐'])}</div>`;

export const MORE_HK = list([
  '特首下周率團訪問中東多國',
  '港鐵公布新車費安排',
  '天文台料周末有驟雨',
  '醫管局增聘人手應付流感',
  '樓價連跌三個月 業主減價求售',
]);
export const MORE_TW = list([
  '立法院三讀修正交通法案',
  '捷運新線明年通車試營運',
  '週末鋒面通過 北台灣轉涼',
  '健保署公布新藥給付名單',
  '職棒總冠軍賽開打 球迷搶票',
]);
export const MORE_CN = list([
  '多地发布高温预警信号',
  '国内成品油价格今日调整',
  '新能源汽车销量再创新高',
  '中小学生暑期安全提醒发布',
  '国家队公布最新一期集训名单',
]);

export const page = (lang: string, head: string, body: string): string =>
  `<!doctype html><html${lang && ` lang="${lang}"`}><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
