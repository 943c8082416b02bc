// @vitest-environment node
// Detection and extraction measured on the saved pages of ../shared; the floors stand a little under what was reached.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { type Label, measure, newsShares, ours, type Share } from '../../lib/build/measure-pages';
import { outletOf } from '../../lib/data/outlets';
import { collectSigns } from '../../lib/page/signs';
import { addressOf, judge } from '../../lib/text/detect';

const SHARED = resolve(import.meta.dirname, '../../../shared');
const BENCH = `${SHARED}/bench/pages`;
const SEEDS = `${SHARED}/pages`;
const NOW = '2026-11-21T00:00:00Z';

describe('on the saved pages of ../shared/bench (skipped where it does not exist)', () => {
  it.skipIf(!existsSync(`${BENCH}/labels.jsonl`))(
    'verdicts and articles reach their floors',
    () => {
      const lines = readFileSync(`${BENCH}/labels.jsonl`, 'utf8').trim().split('\n');
      const measured = measure(
        lines.map((line) => JSON.parse(line) as Label),
        BENCH,
        ours,
      );
      const figures: Readonly<Record<string, Share>> = { ...newsShares(measured), ...measured.shares };
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
      expect(measured.gaps).toEqual([]);
      for (const [name, floor] of Object.entries(floors)) {
        const { right = 0, all = 0 } = figures[name] ?? {};
        expect(right / all, `${name}\n${measured.failures.join('\n')}`).toBeGreaterThanOrEqual(floor);
      }
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
