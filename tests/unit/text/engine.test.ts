import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../lib/background/engine';
import type { Ask } from '../../../lib/text/ask';
import { load, told } from './compiled';

/** An engine, and the files that it loads. */
function watched() {
  const loaded: string[] = [];
  const engine = createEngine((file) => {
    loaded.push(file);
    return load(file);
  });
  return { engine, loaded };
}

const ask = (rest: Partial<Ask>): Ask => ({ from: 'cn', target: null, reading: 'off', ...rest });

describe('the engine', () => {
  it('answers each text with its tiles, each in its own script', async () => {
    const texts = ['重启', '', 'OK', '重啟'];
    const answers = await watched().engine.annotate(texts, ask({ target: 'tw', reading: 'marks' }));
    expect(answers.texts.map(({ tiles }, i) => told(texts[i]!, tiles))).toEqual([
      '重启→重啟(chóngqǐ)',
      '',
      '',
      '重啟(chóngqǐ)',
    ]);
  });

  it('loads nothing for a text that is to stay as printed', async () => {
    const { engine, loaded } = watched();
    expect(await engine.annotate(['重启', ''], ask({}))).toEqual({
      texts: [
        { tiles: [{ length: 2 }], names: [] },
        { tiles: [], names: [] },
      ],
      about: {},
    });
    expect(loaded).toEqual([]);
  });

  it('loads no conversion for readings of Simplified text', async () => {
    const { engine, loaded } = watched();
    await engine.annotate(['外交部发言人'], ask({ reading: 'marks' }));
    expect(loaded.sort()).toEqual(['costs.bin', 'lexicon.bin', 'phrases.bin', 'readings.bin', 'signs.bin']);
  });

  it('loads for conversion only what chooses by context, no readings, and nothing twice', async () => {
    const { engine, loaded } = watched();
    const asked = ask({ target: 'hk' });
    await Promise.all([engine.annotate(['卫生'], asked), engine.annotate(['参与'], asked)]);
    await engine.annotate(['重启'], asked);
    expect(loaded).toEqual(expect.arrayContaining(['choices.bin', 'lexicon.bin']));
    expect(loaded).not.toContain('readings.bin');
    expect(new Set(loaded).size).toBe(loaded.length);
  });
});
