// The address where a name is added to the reader's own glossary, as the popup and the context menu make it.
import { describe, expect, it } from 'vitest';
import { addressToAdd } from '../../../lib/glossary/address';

/** What the options page reads out of it. */
const readBack = (address: string) => Object.fromEntries(new URLSearchParams(address.split('?')[1]));

describe('the address to add a name at', () => {
  it('is a page of the extension, with all that is known of the name', () => {
    const address = addressToAdd({ zh: '安瑛', en: 'Ann Example & Co', region: 'hk' });
    expect(address).toMatch(/^options\.html#glossary\/add\?/);
    expect(readBack(address)).toEqual({ zh: '安瑛', en: 'Ann Example & Co', region: 'hk' });
  });

  it('leaves out what is not known', () => {
    expect(readBack(addressToAdd({ zh: '安瑛', region: null }))).toEqual({ zh: '安瑛' });
  });

  it.each([
    ['  林德偉　\n', '林德偉'],
    ['林\n　德 偉', '林德偉'],
    ['David\n  Lammy', 'David Lammy'],
    ['拉米 Lammy', '拉米 Lammy'],
  ])('takes %j as %s', (selected, form) => {
    expect(readBack(addressToAdd({ zh: selected, region: null }))).toEqual({ zh: form });
  });

  it('takes at most 40 characters of a selection, and none in half', () => {
    expect(readBack(addressToAdd({ zh: '𠮷'.repeat(50), region: null })).zh).toBe('𠮷'.repeat(40));
  });
});
