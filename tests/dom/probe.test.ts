import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { probe } from '../../lib/page/probe';

const SENTENCE = '兩國外長周五在倫敦會面，雙方同意重啟對話，並就氣候問題交換意見。';

describe('the probe', () => {
  const found = vi.fn();
  beforeEach(() => {
    vi.useFakeTimers();
    found.mockReset();
    document.body.replaceChildren();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('tells once of a Chinese page, and changes nothing', () => {
    document.body.append(SENTENCE.repeat(3));
    const before = document.documentElement.outerHTML;
    probe(document, found);
    vi.advanceTimersByTime(20_000);
    expect(found).toHaveBeenCalledTimes(1);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('leaves a page in another language at once and for good', () => {
    document.body.append('The two sides met in London on Friday and agreed to keep talking. '.repeat(10));
    probe(document, found);
    expect(vi.getTimerCount()).toBe(0);
    expect(found).not.toHaveBeenCalled();
  });

  it('looks again at a page that was empty, and gives up after a while', () => {
    probe(document, found);
    expect(found).not.toHaveBeenCalled();
    document.body.append(SENTENCE.repeat(3));
    vi.advanceTimersByTime(20_000);
    expect(found).toHaveBeenCalledTimes(1);

    document.body.replaceChildren();
    probe(document, found);
    vi.advanceTimersByTime(20_000);
    expect(vi.getTimerCount()).toBe(0);
    expect(found).toHaveBeenCalledTimes(1);
  });
});
