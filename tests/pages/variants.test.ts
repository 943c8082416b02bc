// @vitest-environment node
// Small pages in the shapes of many outlets, each with what is peculiar to it: what a verdict and an article say of them.
import { describe, expect, it } from 'vitest';
import { ours } from '../../lib/build/measure-pages';
import { MAINLAND } from './variants/cn';
import { HONG_KONG } from './variants/hk';
import { ABROAD } from './variants/intl';
import { MORE } from './variants/more';
import { OTHERS } from './variants/others';
import type { Variant } from './variants/prose';
import { TAIWAN } from './variants/tw';

const squeeze = (text: string): string => text.replace(/\s+/g, '');

describe.each([
  ['of Hong Kong', HONG_KONG],
  ['of Taiwan', TAIWAN],
  ['of the Mainland', MAINLAND],
  ['from abroad', ABROAD],
  ['of further shapes', MORE],
  ['that is no article', OTHERS],
] as const)('a page %s', (_, variants: readonly Variant[]) => {
  it.each(variants.map((variant) => [variant.name, variant] as const))('is understood: %s', (_name, variant) => {
    const { news, script, region, title, date, text } = ours(variant.html, variant.url, variant.news);
    const wanted = {
      news: variant.news,
      ...(variant.script !== undefined && { script: variant.script }),
      ...(variant.region !== undefined && { region: variant.region }),
      ...(variant.title !== undefined && { title: squeeze(variant.title) }),
      ...(variant.date !== undefined && { date: variant.date }),
      lacks: [],
      holds: [],
    };
    const body = squeeze(text);
    const seen = { news, script, region, title: squeeze(title), date: date?.slice(0, 10) ?? null };
    const lacks = (variant.must ?? []).filter((part) => !body.includes(squeeze(part)));
    const holds = (variant.mustNot ?? []).filter((part) => body.includes(squeeze(part)));
    expect({ ...seen, lacks, holds }).toMatchObject(wanted);
  });
});
