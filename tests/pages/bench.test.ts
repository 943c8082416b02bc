// @vitest-environment node
// Detection and extraction measured on the saved pages of ../shared; the floors stand a little under what was reached.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { outletOf } from '../../lib/data/outlets';
import { type Article, extractArticle } from '../../lib/page/article';
import { collectSigns } from '../../lib/page/signs';
import { addressOf, judge } from '../../lib/text/detect';
import type { Verdict } from '../../lib/text/verdict';

const SHARED = resolve(import.meta.dirname, '../../../shared');
const BENCH = `${SHARED}/bench/pages`;
const SEEDS = `${SHARED}/pages`;
const NOW = '2026-11-21T00:00:00Z';

interface Label {
  readonly file: string;
  readonly originalUrl: string | null;
  readonly positive: boolean | null;
  readonly lang: string;
  readonly script: string;
  readonly region: string | null;
  readonly title?: string;
  readonly date?: string | null;
  readonly textMust?: readonly string[];
  readonly textMustNot?: readonly string[];
}

const squeeze = (text: string): string => text.replace(/\s+/g, '');

function look(
  html: string,
  url: string,
  news: boolean,
): { readonly verdict: Verdict | null; readonly article: Article | null } {
  const { window } = new JSDOM(html, { url });
  const signs = collectSigns(window.document, { href: url }, NOW);
  const found = {
    verdict: judge(signs, outletOf(addressOf(signs))),
    article: news ? extractArticle(window.document) : null,
  };
  window.close();
  return found;
}

class Score {
  readonly #of = new Map<string, { right: number; all: number }>();
  add(name: string, right: boolean): void {
    const { right: before, all } = this.#of.get(name) ?? { right: 0, all: 0 };
    this.#of.set(name, { right: before + Number(right), all: all + 1 });
  }
  of(name: string): number {
    const { right, all } = this.#of.get(name) ?? { right: 0, all: 0 };
    return all === 0 ? 0 : right / all;
  }
}

function measure(labels: readonly Label[]): Score {
  const score = new Score();
  for (const label of labels) {
    const html = gunzipSync(readFileSync(`${BENCH}/${label.file}`)).toString('utf8');
    const { verdict, article } = look(html, label.originalUrl ?? 'about:blank', label.positive === true);
    if (label.positive !== null) score.add('news', (verdict?.news ?? false) === label.positive);
    if (label.positive === true) score.add('recall', verdict?.news === true);
    if (label.positive !== null && verdict?.news) score.add('precision', label.positive);
    if (label.lang === 'zh') score.add('script', verdict?.script === label.script);
    else score.add('foreign', verdict === null);
    if (label.lang === 'zh' && ['CN', 'HK', 'TW'].includes(label.region ?? ''))
      score.add('region', verdict?.region === label.region?.toLowerCase());
    if (!label.positive) continue;
    score.add('title', squeeze(verdict?.title ?? '') === squeeze(label.title ?? ''));
    if (label.date) score.add('date', verdict?.published?.iso.slice(0, 10) === label.date);
    const text = squeeze((article?.paragraphs ?? []).join(''));
    for (const snippet of label.textMust ?? []) score.add('snippets', text.includes(squeeze(snippet)));
    for (const snippet of label.textMustNot ?? []) score.add('boilerplate', !text.includes(squeeze(snippet)));
  }
  return score;
}

describe('on the saved pages of ../shared/bench (skipped where it does not exist)', () => {
  it.skipIf(!existsSync(`${BENCH}/labels.jsonl`))(
    'verdicts and articles reach their floors',
    () => {
      const lines = readFileSync(`${BENCH}/labels.jsonl`, 'utf8').trim().split('\n');
      const score = measure(lines.map((line) => JSON.parse(line) as Label));
      const floors = {
        recall: 0.97,
        precision: 0.97,
        foreign: 1,
        script: 0.98,
        region: 0.96,
        title: 0.97,
        date: 0.95,
        snippets: 0.99,
        boilerplate: 0.95,
      };
      for (const [name, floor] of Object.entries(floors)) expect(score.of(name), name).toBeGreaterThanOrEqual(floor);
    },
    120_000,
  );
});

describe('on the articles of ../shared/pages (skipped where it does not exist)', () => {
  const cases: readonly [file: string, url: string, verdict: object | null][] = [
    [
      'stheadline.html',
      'https://std.stheadline.com/realtime/article/2052743',
      { script: 'Hant', region: 'hk', news: true, published: { iso: '2025-02-14T12:31+08:00', zone: 'printed' } },
    ],
    [
      'rfi.html',
      'https://www.rfi.fr/cn/',
      { script: 'Hans', region: 'cn', news: true, published: { iso: '2024-02-17T15:16+01:00', zone: 'printed' } },
    ],
    [
      'dw.html',
      'https://www.dw.com/zh/',
      { script: 'Hant', news: true, published: { iso: '2022-12-26T03:38Z', zone: 'printed' } },
    ],
    [
      'xinhua.html',
      'https://www.news.cn/',
      { script: 'Hans', region: 'cn', news: true, published: { iso: '2025-03-07', zone: 'none' } },
    ],
    ['xinhua.txt', 'https://www.news.cn/', { script: 'Hans', region: 'cn', news: true }],
    ['takungpao.txt', 'https://www.takungpao.com.hk/', { script: 'Hant', region: 'hk', news: true }],
    ['live.html', 'https://std.stheadline.com/', { script: 'Hant', region: 'hk' }],
    ['english.html', 'https://www.news.cn/1', null],
    ['japanese.html', 'https://www.news.cn/1', null],
  ];

  it.skipIf(!existsSync(SEEDS)).each(cases)('%s gets its verdict', (file, url, expected) => {
    const raw = readFileSync(`${SEEDS}/${file}`, 'utf8');
    const { document } = new JSDOM(file.endsWith('.txt') ? '<body><pre></pre></body>' : raw, { url }).window;
    const pre = file.endsWith('.txt') ? document.querySelector('pre') : null;
    if (pre) {
      pre.textContent = raw;
      Object.defineProperty(document, 'contentType', { value: 'text/plain' });
    }
    const signs = collectSigns(document, { href: url }, NOW);
    const verdict = judge(signs, outletOf(addressOf(signs)));
    if (expected) expect(verdict).toMatchObject(expected);
    else expect(verdict).toBeNull();
  });
});
