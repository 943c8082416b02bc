// @vitest-environment node
// Pages of our own in the shapes of real outlets; what is expected of each stands beside it in NAME.expected.json.
import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { outletOf } from '../../lib/data/outlets';
import { extractArticle } from '../../lib/page/article';
import { collectSigns } from '../../lib/page/signs';
import { addressOf, judge } from '../../lib/text/detect';
import type { Verdict } from '../../lib/text/verdict';

interface Expected {
  readonly url: string;
  readonly verdict: Partial<Verdict> | null;
  readonly opens?: string;
  readonly ends?: string;
  readonly paragraphs?: number;
}

const here = new URL('.', import.meta.url);
const names = readdirSync(here)
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.replace('.html', ''));

describe('a page in the shape of', () => {
  it.each(names)('%s gets its verdict and gives up its article', (name) => {
    const expected = JSON.parse(readFileSync(new URL(`${name}.expected.json`, here), 'utf8')) as Expected;
    const { document } = new JSDOM(readFileSync(new URL(`${name}.html`, here), 'utf8'), { url: expected.url }).window;
    const before = document.documentElement.outerHTML;
    const signs = collectSigns(document, { href: expected.url }, '2026-01-01T00:00:00Z');
    const verdict = judge(signs, outletOf(addressOf(signs)));
    if (expected.verdict) expect(verdict).toMatchObject(expected.verdict);
    else expect(verdict).toBeNull();
    if (expected.paragraphs) {
      const article = extractArticle(document);
      expect(article?.title).toBe(expected.verdict?.title);
      expect(article?.paragraphs[0]).toMatch(new RegExp(`^${expected.opens}`));
      expect(article?.paragraphs.at(-1)?.endsWith(expected.ends ?? '')).toBe(true);
      expect(article?.paragraphs).toHaveLength(expected.paragraphs);
    }
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
