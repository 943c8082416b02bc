import { describe, expect, it } from 'vitest';
import { outletName } from '../../../lib/data/outlet-names';
import { excludePatterns, matchPatterns, outletOf, outlets } from '../../../lib/data/outlets';

const PATTERN = /^\*:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/[\w./-]*)?\/\*$/;

describe('named outlets', () => {
  it('are at least a hundred, each with names in four languages and a zone that exists', () => {
    expect(outlets().length).toBeGreaterThanOrEqual(100);
    for (const { id, zone } of outlets()) {
      for (const language of ['en', 'cn', 'tw', 'hk'] as const) expect(outletName(id, language), id).toBeTruthy();
      expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
    }
    expect(new Set(outlets().map(({ id }) => id)).size).toBe(outlets().length);
  });

  it('have valid, unique, sorted patterns', () => {
    for (const patterns of [matchPatterns(), excludePatterns()]) {
      for (const pattern of patterns) expect(pattern).toMatch(PATTERN);
      expect(new Set(patterns).size).toBe(patterns.length);
      expect(patterns).toEqual([...patterns].sort());
    }
  });

  it('do not overlap', () => {
    const places = matchPatterns().map((pattern) => pattern.replace('*://*.', '').replace(/\/\*$/, ''));
    const overlaps = places.flatMap((a) =>
      places.filter((b) => a !== b && (a.endsWith(`.${b}`) || a.startsWith(`${b}/`))),
    );
    expect(overlaps).toEqual([]);
  });

  it.each([
    ['https://std.stheadline.com/realtime/article/1', 'stheadline'],
    ['http://www.rfi.fr/cn/', 'rfi'],
    ['https://www.rfi.fr/tw/%E5%9C%8B', 'rfi'],
    ['https://www.dw.com/zh/', 'dw'],
    ['https://www.news.cn/', 'xinhua'],
    ['https://www.takungpao.com.hk:8443/', 'takungpao'],
    ['https://news.rthk.hk/rthk/ch/component/k2/1.htm', 'rthk'],
    ['https://www.bbc.com/zhongwen/trad/world-1', 'bbc'],
    ['https://cn.nytimes.com/world/', 'nyt'],
    ['https://www.zaobao.com.sg/news', 'zaobao'],
  ])('knows %s', (url, id) => {
    expect(outletOf(url)?.id).toBe(id);
  });

  it('leaves other languages and strangers alone', () => {
    for (const url of [
      'https://english.news.cn/',
      'https://www.rfi.fr/en/',
      'https://www.rfi.fr/cnx/',
      'https://news.rthk.hk/rthk/en/component/k2/1.htm',
      'https://www.bbc.com/news',
      'https://www.nytimes.com/',
      'https://notnews.cn/',
      'https://example.org/news.cn/',
      'about:blank',
    ])
      expect(outletOf(url), url).toBeNull();
  });
});
