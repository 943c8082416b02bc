// How words are read, on the options page in jsdom: which choices there are, that each is stored at once, and that the
// line of news is asked for by the very choices. How it is drawn is seen in a browser.
import { describe, expect, it } from 'vitest';
import { createOptionsText } from '../../lib/platform/options-text';
import { all, click, draw, fakeOptions, one, onStage, open, pick } from './options-stage';

onStage();
const text = createOptionsText('en');

describe('how words are read', () => {
  const radios = (name: string) => all<HTMLInputElement>(`input[value="${name}"]`)[0];
  const legends = (): string[] => all('fieldset > legend').map((legend) => legend.textContent ?? '');

  it('is chosen by system, and by standard where the system has two', async () => {
    const source = await open('#readings');
    expect(legends()).toEqual([text('readings.legend')]);
    await click(radios('marks'));
    expect(legends()).toContain(text('standard.legend'));
    await click(radios('tw'));
    expect(source.settingsNow).toMatchObject({ readings: 'marks', standard: 'tw' });
    for (const system of ['zhuyin', 'jyutping']) {
      await click(radios(system));
      expect(source.settingsNow.readings).toBe(system);
      expect(legends()).not.toContain(text('standard.legend'));
    }
  });

  it('is limited to words above a level, whose standard is named, and stored at once', async () => {
    const source = await open('#readings', { settings: { readings: 'marks' } });
    const list = all<HTMLSelectElement>('main select')[0];
    expect(list?.labels[0]?.textContent).toBe(text('for.legend'));
    expect([...(list?.options ?? [])].map((option) => option.textContent)).toEqual([
      'All words',
      'Words I don’t know',
      ...[1, 2, 3, 4, 5, 6].map((n) => `Above HSK 2.0 level ${n}`),
      ...['500', '1,000', '2,000', '5,000', '10,000'].map((n) => `Beyond the ${n} most frequent words`),
      'Names only',
      'Only under the pointer',
    ]);
    await pick(list, 'hsk4');
    await click(all('input[role=switch]')[0]);
    expect(source.settingsNow).toMatchObject({ readingsFor: 'hsk4', senses: true });
  });

  it('is seen in a line that is read and set by the very choices', async () => {
    const source = await open('#readings', { settings: { readings: 'marks', language: 'zh-Hant-TW' } });
    expect(one('.is-live p').textContent).toContain('拉米週四');
    expect(one('.is-live p').lang).toBe('zh-Hant-TW');
    expect(source.samples.at(-1)).toMatchObject({ region: 'tw', how: { from: 'tw', target: null, reading: 'marks' } });
    await click(radios('tw'));
    await pick(all<HTMLSelectElement>('main select')[0], 'top2000');
    await click(all('input[role=switch]')[0]);
    expect(source.samples.at(-1)?.how).toEqual({
      from: 'tw',
      target: null,
      reading: 'marks',
      standard: 'tw',
      only: 'top2000',
      senses: true,
    });
    await click(radios('character'));
    await click(radios('under'));
    await click(radios('70'));
    await click(radios('blue'));
    await click(all('input[role=switch]')[1]);
    expect(source.samples.at(-1)?.typography).toEqual({
      by: 'character',
      place: 'under',
      size: 70,
      colour: 'blue',
      tones: true,
    });
    expect(source.settingsNow).toMatchObject({ readingSize: 70, readingColour: 'blue', toneColours: true });
  });

  it('tells in words where nothing is drawn', async () => {
    const source = await open('#readings');
    expect(one('.is-live').textContent).toContain(text('reads.sample.off'));
    expect(radios('character')).toBeUndefined();
    await click(radios('marks'));
    await pick(all<HTMLSelectElement>('main select')[0], 'pointer');
    expect(one('.is-live').textContent).toContain(text('reads.sample.pointer'));
    expect(source.samples.at(-1)?.how.reading).toBe('off');
  });

  it('offers the place at the right for Zhuyin alone, where there is nothing to choose between words and characters', async () => {
    const source = await open('#readings', { settings: { readings: 'marks', readingPlace: 'right' } });
    expect(radios('right')).toBeUndefined();
    expect(radios('over')?.checked).toBe(true);
    await click(radios('zhuyin'));
    expect(radios('right')?.checked).toBe(true);
    expect(legends()).not.toContain(text('reads.by'));
    await click(radios('under'));
    expect(source.settingsNow.readingPlace).toBe('under');
    expect(legends()).toContain(text('reads.by'));
  });

  it('says so when the line cannot be drawn, and draws it when it can', async () => {
    const source = fakeOptions([], [], { readings: 'marks' });
    const { sample } = source;
    source.sample = () => Promise.reject(new Error('no answer'));
    source.visit('#readings');
    await draw(source);
    expect(one('.is-live').textContent).toContain(text('reads.sample.failed'));
    source.sample = sample;
    await click(radios('numbers'));
    expect(one('.is-live').textContent).not.toContain(text('reads.sample.failed'));
    expect(one('.is-live duidu-run').textContent).toContain('林德偉');
  });
});
