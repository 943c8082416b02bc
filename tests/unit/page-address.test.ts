// How a page is called in messages, and that the background takes whatever address a page may have.
import { describe, expect, it } from 'vitest';
import { LONGEST_ADDRESS, pageAddress } from '../../lib/messages/page-address';
import { backgroundGuard } from '../../lib/messages/schemas';

describe('the address of a page', () => {
  it('is without its fragment', () => {
    expect(pageAddress({ href: 'https://news.example/a?b=1#c\nd#e' })).toBe('https://news.example/a?b=1');
    expect(pageAddress({ href: 'about:srcdoc' })).toBe('about:srcdoc');
  });

  it('is taken by the background however long it is, so that such a page is read too', () => {
    const url = pageAddress({ href: `https://news.example/?q=${'a'.repeat(50_000)}` });
    expect(url).toHaveLength(LONGEST_ADDRESS);
    const guard = backgroundGuard('duidu', 'chrome-extension://duidu/');
    const asked = (url: string) => ({ texts: ['外交'], how: { from: 'cn', target: null, reading: 'marks' }, url });
    const sender = { id: 'duidu', url: 'https://news.example/', tab: { id: 1 } };
    expect(guard('text.annotate', asked(url) as never, sender)).toEqual(asked(url));
    expect(() => guard('text.annotate', asked(`${url}a`) as never, sender)).toThrow('does not fit');
  });
});
