// The five articles that Duidu came from, as saved pages: whom they name, with the office of the article's day, by the
// popup's list and by the marks in the page. The articles live beside the project; without them these tests are skipped.
import { expect, it } from 'vitest';
import { until } from '../../lib/build/browsers';
import { look } from '../../lib/build/shots';
import type { PageNamesView } from '../../lib/messages/contract';
import type { SeenName } from '../../lib/text/names/name';
import { namesOf } from './driver/names';
import { freshSettings, open } from './driver/reading';
import { forEachBrowser, noRealPages, putReal, REAL_PAGES } from './driver/stage';

/** 'form: English, office' of people; 'form: English' of terms. */
const PEOPLE: Readonly<Record<string, readonly string[]>> = {
  'stheadline.html': [
    '王毅: Wang Yi, Minister of Foreign Affairs of China',
    '林德偉: David Lammy, Foreign Secretary of the United Kingdom',
    '施紀賢: Keir Starmer, Prime Minister of the United Kingdom',
    '鮑爾: Jonathan Powell, National Security Adviser of the United Kingdom',
    '習近平: Xi Jinping, President of China',
    '何立峰: He Lifeng, Vice Premier of China',
  ],
  'rfi.html': [
    '王毅: Wang Yi, Minister of Foreign Affairs of China',
    '戴维-卡梅伦: David Cameron, Foreign Secretary of the United Kingdom',
    '安东尼-布林肯: Antony Blinken, Secretary of State of the United States',
    '黎智英: Jimmy Lai',
  ],
  'takungpao.txt': [
    '習近平: Xi Jinping, President of China',
    '普京: Vladimir Putin, President of Russia',
    '特朗普: Donald Trump, President of the United States',
    '李強: Li Qiang, Premier of China',
    '韓正: Han Zheng, Vice President of China',
    '郭嘉昆: Guo Jiakun, Spokesperson of the Ministry of Foreign Affairs of China',
    '王勇: Wang Yong, Professor, School of International Studies, Peking University',
  ],
  'xinhua.html': [
    '王毅: Wang Yi, Minister of Foreign Affairs of China',
    '习近平: Xi Jinping, President of China',
    '普京: Vladimir Putin, President of Russia',
    '特朗普: Donald Trump, President of the United States',
  ],
  'dw.html': [
    '王毅: Wang Yi, Minister of Foreign Affairs of China',
    '習近平: Xi Jinping, President of China',
    '普京: Vladimir Putin, President of Russia',
    '拜登: Joe Biden, President of the United States',
    '肖爾茨: Olaf Scholz, Chancellor of Germany',
    '米歇爾: Charles Michel, President of the European Council',
  ],
};

const TERMS: Readonly<Record<string, readonly string[]>> = {
  'stheadline.html': ['美聯社', '路透社', '新華社', '中英戰略對話', '安理會常任理事國'],
  'rfi.html': ['慕尼黑安全会议', '冷战思维', '胡塞武装', '法新社'],
  'takungpao.txt': ['上海合作組織', '金磚國家', '《巴黎協定》', '世界衞生組織', '脫鈎斷鏈', '去中國化'],
  'xinhua.html': [
    ...['拉美', '小院高墙', '两国方案', '《北京宣言》', '亲诚惠容', '塔斯社', '新华社', '彭博社', 'CGTN', '路透社'],
    ...['阿纳多卢通讯社', '巴基斯坦通讯社', '法新社', '中新社'],
  ],
  'dw.html': ['德國之聲', '北京冬奧'],
};

/** Where each is served: the text of a newspaper's page prints no year, its address has the day. */
const ADDRESS: Readonly<Record<string, string>> = {
  'takungpao.txt': 'http://www.takungpao.com.hk/paper/20250122/page.txt',
};
const ARTICLES = REAL_PAGES.filter(({ file }) => file in PEOPLE).map(({ file, url }) => ({
  file,
  url: ADDRESS[file] ?? url,
}));

const told = ({ form, en, office }: SeenName): string => `${form}: ${en}${office ? `, ${office.en}` : ''}`;

forEachBrowser((_name, on) => {
  it.skipIf(noRealPages !== null).each(ARTICLES)(
    `names the people and terms of $file${noRealPages === null ? '' : ` (${noRealPages})`}`,
    async ({ file, url }) => {
      await freshSettings(on());
      putReal(on(), file, url);
      const page = await open(on(), url);
      const tab = await on().tabOf(page);
      let view: PageNamesView | null = null;
      await until(`the names of ${file}`, async () => {
        view = (await look(on(), tab)).kind === 'page' ? await namesOf(on(), tab).catch(() => null) : null;
        return view?.ready === true && view.seen.length > 0;
      });
      const seen = (view as unknown as PageNamesView).seen;
      const people = seen.filter(({ kind }) => kind === 'person').map(told);
      expect(people).toEqual(expect.arrayContaining([...(PEOPLE[file] ?? [])]));
      expect(seen.map(({ form }) => form)).toEqual(expect.arrayContaining([...(TERMS[file] ?? [])]));
      await page.close();
    },
  );

  it.skipIf(noRealPages !== null)('claims no office where neither text nor address tells the day', async () => {
    const { file, url } = REAL_PAGES.find((page) => page.file === 'takungpao.txt') ?? { file: '', url: '' };
    putReal(on(), file, url);
    const page = await open(on(), url);
    const tab = await on().tabOf(page);
    await until('the names', async () => (await namesOf(on(), tab).catch(() => null))?.ready === true);
    const { date, seen } = await namesOf(on(), tab);
    expect(date).toBeNull();
    expect(seen.some(({ id }) => id === 'Xi Jinping')).toBe(true);
    expect(seen.filter(({ office }) => office !== null)).toEqual([]);
    await page.close();
  });

  it.skipIf(noRealPages !== null)(
    'takes 拉美 for Latin America and nobody in xinhua.html for David Lammy',
    async () => {
      const { url } = REAL_PAGES.find(({ file }) => file === 'xinhua.html') ?? { url: '' };
      putReal(on(), 'xinhua.html', url);
      const page = await open(on(), url);
      const tab = await on().tabOf(page);
      await until('the names', async () => (await namesOf(on(), tab).catch(() => null))?.ready === true);
      const { seen } = await namesOf(on(), tab);
      expect(seen.find(({ form }) => form === '拉美')?.en).toBe('Latin America');
      expect(seen.some(({ id }) => id === 'David Lammy')).toBe(false);
      await page.close();
    },
  );
});
