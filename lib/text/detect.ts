// Weighs a page's signs into a verdict: Chinese or not, script, region, news or not; title, date and byline are put
// together in files of their own. Pure: the clock and the outlet's facts come in with the call.
import { bylineOf } from './byline';
import { countLetters, countScripts } from './han';
import { NEWS_FROM, weighNews } from './news';
import type { Outlet } from './outlet';
import { publishedOf } from './published';
import type { Region, Script } from './region';
import type { PageSigns } from './signs';
import { titleOf } from './title';
import type { Reason, Verdict } from './verdict';
import { wordingOf } from './wording';

/** Fewer Han characters than this are a mention, not a page. */
const LEAST_HAN = 40;
const ZONE: Readonly<Record<Region, string>> = { cn: 'Asia/Shanghai', tw: 'Asia/Taipei', hk: 'Asia/Hong_Kong' };

/** The address that the page stands for: its own, or for a saved copy the one it states. */
export function addressOf(signs: Pick<PageSigns, 'url' | 'canonical'>): string {
  return /^https?:/.test(signs.url) ? signs.url : signs.canonical;
}

/** Why a page is taken for Chinese; null if it is not. */
function chinese(signs: PageSigns): Reason | null {
  const text = signs.body.length > 400 ? signs.body : `${signs.body}${signs.rest}`;
  const { han, kana, hangul, other } = countLetters(text);
  if (han < LEAST_HAN || hangul > han / 2) return null;
  const says = (sign: string, share: number): Reason => ({
    about: 'chinese',
    sign,
    says: `${Math.round(share * 100)}%`,
  });
  // Japanese news has 40 to 60 kana in 100; the Chinese words 的是了在和 hardly ever stand in it.
  const kanaShare = kana / (han + kana);
  const grammar = (text.match(/[的了是在和這这與与為为]/g) ?? []).length / han;
  if (kanaShare > (/^ja/.test(signs.lang) ? 0.03 : 0.15)) return null;
  if (/^(?:ja|ko)/.test(signs.lang) && grammar < 0.02) return null;
  // Four letters of another script take about the room that one Han character does.
  const share = han / (han + kana + hangul + other / 4);
  if (share < (/^zh/.test(signs.lang) ? 0.2 : 0.35)) return null;
  return says(/^zh/.test(signs.lang) ? 'lang' : 'letters', share);
}

function scriptOfPage(signs: PageSigns, outlet: Outlet | null): { readonly script: Script; readonly reason: Reason } {
  const body = countScripts(`${signs.body}\n${signs.headings[0]?.text ?? ''}`);
  const rest = countScripts(signs.rest);
  const few = body.Hans + body.Hant < 8;
  const Hans = few ? body.Hans * 2 + rest.Hans : body.Hans;
  const Hant = few ? body.Hant * 2 + rest.Hant : body.Hant;
  if (Hans !== Hant && Hans + Hant > 2) {
    return {
      script: Hans > Hant ? 'Hans' : 'Hant',
      reason: { about: 'script', sign: 'characters', says: `Hans ${Hans}, Hant ${Hant}` },
    };
  }
  if (outlet?.script) return { script: outlet.script, reason: { about: 'script', sign: 'host', says: outlet.id } };
  const script = /hant|tw|hk|mo\b/.test(signs.lang) ? 'Hant' : 'Hans';
  return { script, reason: { about: 'script', sign: 'lang', says: signs.lang || 'none' } };
}

const langRegion = (lang: string): Region | null =>
  /^zh.*-tw|^zh-hant-tw/.test(lang)
    ? 'tw'
    : /^(?:zh.*-(?:hk|mo)|yue)/.test(lang)
      ? 'hk'
      : /^zh.*-cn/.test(lang)
        ? 'cn'
        : null;

const hostRegion = (url: string): Region | null => {
  const end = /^https?:\/\/[^/:]*\.(cn|tw|hk|mo)(?=[/:]|$)/.exec(url)?.[1];
  return end === 'mo' ? 'hk' : ((end as Region | undefined) ?? null);
};

function regionOf(
  signs: PageSigns,
  outlet: Outlet | null,
  script: Script,
  title: string,
): { readonly region: Region | null; readonly reasons: Reason[] } {
  const reasons: Reason[] = [];
  const score: Record<Region, number> = { cn: 0, tw: 0, hk: 0 };
  const note = (sign: string, region: Region, points: number, says: string = region): void => {
    score[region] += points;
    reasons.push({ about: 'region', sign, says });
  };
  const words = wordingOf(`${title}\n${signs.body}`, script);
  const least = Math.max(...Object.values(words));
  for (const region of ['cn', 'tw', 'hk'] as const) {
    // Wording saturates: thirty marks say no more than twelve.
    if (words[region] > 0)
      note('wording', region, (14 * words[region]) / (words[region] + 8), `${region} ${words[region]}`);
  }
  if (outlet?.region) note('host', outlet.region, 6, outlet.id);
  else if (!outlet) {
    const end = hostRegion(addressOf(signs));
    if (end) note('host', end, 5);
  }
  const said = langRegion(signs.lang);
  // zh-TW is what much software writes for any Traditional page, zh-CN for any Chinese one.
  if (said) note('lang', said, said === 'hk' ? 4 : 1.5, signs.lang);
  if (least < 6 && signs.rest) {
    const around = wordingOf(signs.rest, script);
    for (const region of ['tw', 'hk'] as const)
      if (around[region] > 2) note('surroundings', region, Math.min(3, around[region] / 4));
  }
  if (script === 'Hans') {
    const foreign = outlet !== null && outlet.region === null;
    if (foreign && score.cn < 8) return { region: null, reasons };
    if (score.tw > score.cn + 4 && score.tw > 6) return { region: 'tw', reasons };
    reasons.push({ about: 'region', sign: 'script', says: 'Hans' });
    return { region: 'cn', reasons };
  }
  const lead = score.tw - score.hk;
  const clear = outlet !== null && outlet.region === null ? 4 : 0.5;
  if (Math.abs(lead) < clear) return { region: null, reasons };
  return { region: lead > 0 ? 'tw' : 'hk', reasons };
}

/**
 * The verdict on a page, or null when it is not in Chinese. `outlet` is what lib/data/outlets knows of its address.
 * Verdict.outlet is the outlet's id, or else the site's name as the page prints it. Macau counts as hk.
 */
export function judge(signs: PageSigns, outlet: Outlet | null = null): Verdict | null {
  const isChinese = chinese(signs);
  if (!isChinese) return null;
  const title = titleOf(signs);
  const { script, reason } = scriptOfPage(signs, outlet);
  const { region, reasons } = regionOf(signs, outlet, script, title);
  const titleAt = signs.headings.find((heading) => heading.text === title)?.at ?? signs.headings[0]?.at ?? signs.mainAt;
  const dated = publishedOf(signs, outlet?.zone ?? (region && ZONE[region]), titleAt);
  const weights = weighNews(signs, outlet, title, dated !== null);
  const sum = weights.reduce((total, { points }) => total + points, 0);
  const publisher = signs.linkedData.find((node) => node.publisher)?.publisher;
  return {
    han: signs.shape.han,
    script,
    region,
    news: sum >= NEWS_FROM,
    title,
    published: dated?.published ?? null,
    byline: bylineOf(signs),
    outlet: outlet?.id ?? signs.meta['og:site_name'] ?? publisher ?? null,
    reasons: [
      isChinese,
      reason,
      ...reasons,
      ...weights.map(
        ({ sign, points }): Reason => ({ about: 'news', sign, says: points > 0 ? `+${points}` : String(points) }),
      ),
    ],
  };
}
