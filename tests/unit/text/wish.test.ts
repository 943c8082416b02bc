// Which words are read, and what stands under them: by the reader's level, the words that they know, the readings that they
// fixed. Sentences are our own; a tile is written 'word(reading)<English>'.
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../lib/background/engine';
import { ownWords } from '../../../lib/background/own-words';
import type { Ask } from '../../../lib/text/ask';
import type { NameEntry } from '../../../lib/text/names/name';
import type { Segment } from '../../../lib/text/segment';
import { AT, fix, PAGE } from '../vocabulary/made';
import { load } from './compiled';

/** Two people of a made-up glossary. */
const LIN: NameEntry = {
  id: 'own/lin',
  kind: 'person',
  en: 'Lin Dewei',
  aliases: [],
  qid: '',
  country: '',
  forms: { cn: ['林德伟'], hk: [], tw: ['林德偉'], sg: [] },
  pinyin: { 林德伟: 'Lín Déwěi' },
  offices: [],
  context: [],
  note: '',
  origin: 'own',
};
const HARBOUR: NameEntry = {
  ...LIN,
  id: 'own/harbour',
  kind: 'org',
  en: 'River Bank Office',
  forms: { cn: ['河岸办公室'], hk: [], tw: ['河岸辦公室'], sg: [] },
  pinyin: {},
};

interface Said {
  readonly known?: readonly string[];
  readonly fixes?: readonly ReturnType<typeof fix>[];
}

/** Shows texts to a reader who said this. */
function reader({ known = [], fixes = [] }: Said = {}, loaded: string[] = []) {
  const engine = createEngine(
    (file) => {
      loaded.push(file);
      return load(file);
    },
    async () => ({ entries: [LIN, HARBOUR], settledOn: () => [] }),
    async (simplify) => {
      const words = [...known, ...fixes.map(({ word }) => word)];
      if (words.length === 0) return ownWords([], [], new Map());
      const simplified = await simplify(words);
      return ownWords(
        known.map((word) => ({ word, at: AT })),
        fixes,
        new Map(words.map((word, i) => [word, simplified[i] ?? word])),
      );
    },
  );
  return async (text: string, rest: Partial<Ask> = {}, url = PAGE): Promise<string> => {
    const asked: Ask = { from: 'cn', target: null, reading: 'marks', ...rest };
    const { texts } = await engine.annotate([text], asked, url);
    return written(text, texts[0]?.tiles ?? []);
  };
}

function written(text: string, tiles: readonly Segment[]): string {
  let at = 0;
  return tiles
    .map(({ length, to, reading, gloss }) => {
      at += length;
      const shown = to === undefined ? '' : `→${to}`;
      return `${text.slice(at - length, at)}${shown}${reading ? `(${reading})` : ''}${gloss ? `<${gloss}>` : ''}`;
    })
    .join('');
}

const names = { date: null, region: null, decided: {}, taught: [] };

describe('readings of the words above a level', () => {
  it('leave out those of the level, in both scripts', async () => {
    const read = reader();
    expect(await read('我们今天在家里讨论环境政策。', { only: 'hsk3' })).toBe(
      '我们今天在家里讨论(tǎolùn)环境政策(zhèngcè)。',
    );
    expect(await read('我們今天在家裡討論環境政策。', { only: 'hsk3', from: 'tw' })).toBe(
      '我們今天在家裡討論(tǎolùn)環境政策(zhèngcè)。',
    );
    expect(await read('我们今天在家里讨论环境政策。', { only: 'hsk6' })).toBe('我们今天在家里讨论环境政策。');
  });

  it('go by frequency as well', async () => {
    const read = reader();
    expect(await read('政府要求停火，外长会谈。', { only: 'top1000' })).toBe(
      '政府要求停火(tínghuǒ)，外长(wàizhǎng)会谈(huìtán)。',
    );
    expect(await read('政府要求停火，外长会谈。', { only: 'top10000' })).toBe('政府要求停火(tínghuǒ)，外长会谈。');
  });

  it('never read a number, whatever it is made of', async () => {
    const text = '第十次，二〇二五年，一百三十人，三分之一，两亿元。';
    expect(await reader()(text, { only: 'hsk1' })).not.toMatch(/[十〇百分亿]\(/);
    expect(await reader()(text)).toMatch(/第十\(dì-shí\)/);
  });

  it('count words that are written as one above when any of them is', async () => {
    const read = reader();
    expect(await read('他看了书。', { only: 'hsk1' })).toBe('他看了书。');
    expect(await read('他批评了我。', { only: 'hsk3' })).toBe('他批评了(pīpíngle)我。');
    expect(await read('副外长来了。', { only: 'hsk3' })).toBe('副外长(fùwàizhǎng)来了。');
  });

  it('keep the tiles of a conversion', async () => {
    expect(await reader()('我们讨论经济。', { only: 'hsk4', target: 'tw' })).toBe('我们→我們讨论→討論经济→經濟。');
    expect(await reader()('我们访问码头。', { only: 'hsk3', target: 'tw' })).toBe(
      '我们→我們访问→訪問(fǎngwèn)码头→碼頭(mǎtóu)。',
    );
  });

  it('load no levels where none is asked for', async () => {
    const loaded: string[] = [];
    const read = reader({}, loaded);
    await read('河岸', {});
    await read('河岸', { only: 'unknown' });
    expect(loaded).not.toContain('levels.bin');
    expect(loaded).not.toContain('senses.bin');
    await read('河岸', { only: 'hsk1' });
    expect(loaded).toContain('levels.bin');
  });
});

describe('known words', () => {
  it('are not read, in whichever script they were marked', async () => {
    for (const known of ['讨论', '討論']) {
      const read = reader({ known: [known] });
      expect(await read('我们讨论政策。', { only: 'hsk3' })).toBe('我们讨论政策(zhèngcè)。');
      expect(await read('我們討論政策。', { only: 'hsk3', from: 'tw' })).toBe('我們討論政策(zhèngcè)。');
    }
  });

  it('are the only ones left out where no level is named', async () => {
    const read = reader({ known: ['我们', '的'] });
    expect(await read('我们的船。', { only: 'unknown' })).toBe('我们的船(chuán)。');
    expect(await reader()('我们的船。', { only: 'unknown' })).toBe('我们(wǒmen)的(de)船(chuán)。');
  });

  it('are read where all words are', async () => {
    expect(await reader({ known: ['讨论'] })('讨论')).toBe('讨论(tǎolùn)');
  });

  it('are words, and not parts of longer ones', async () => {
    expect(await reader({ known: ['讨论'] })('讨论会', { only: 'hsk3' })).toBe('讨论会(tǎolùnhuì)');
  });

  it('count part by part where words are written as one', async () => {
    const read = reader({ known: ['批评'] });
    expect(await read('他批评了我。', { only: 'hsk3' })).toBe('他批评了我。');
    expect(await read('他批评了我。', { only: 'unknown' })).toBe('他(tā)批评了(pīpíngle)我(wǒ)。');
    expect(await reader({ known: ['批评', '了'] })('批评了', { only: 'unknown' })).toBe('批评了');
  });
});

describe('names', () => {
  it('are read whatever the level, unless they are known', async () => {
    const text = '林德伟今天来了。';
    expect(await reader()(text, { only: 'hsk6', names })).toBe('林德伟(Lín Déwěi)今天来了。');
    expect(await reader({ known: ['林德偉'] })(text, { only: 'hsk6', names })).toBe('林德伟今天来了。');
  });

  it('alone are read where names are asked for, organisations word by word', async () => {
    const text = '林德伟在河岸办公室批评政策。';
    expect(await reader()(text, { only: 'names', names })).toMatch(
      /^林德伟\(Lín Déwěi\)在河岸\(hé'àn\)办公室\(bàngōngshì\)批评政策。$/,
    );
  });

  it('have the reading that the reader gave them, with their capitals', async () => {
    const read = reader({ fixes: [fix('林德偉', 'lin2 de2 wei4')] });
    expect(await read('林德伟来了。', { names })).toBe('林德伟(Lín Déwèi)来了(láile)。');
    expect(await read('林德偉來了。', { names, from: 'tw', reading: 'zhuyin' })).toContain(
      '林德偉(ㄌㄧㄣˊ ㄉㄜˊ ㄨㄟˋ)',
    );
  });
});

describe('a reading that the reader fixed', () => {
  it('is the word’s, in both scripts and every spelling', async () => {
    const read = reader({ fixes: [fix('企业', 'qi4 ye4')] });
    expect(await read('企业')).toBe('企业(qìyè)');
    expect(await read('企業', { from: 'tw' })).toBe('企業(qìyè)');
    expect(await read('企业', { reading: 'numbers' })).toBe('企业(qi4ye4)');
    expect(await read('企业', { reading: 'zhuyin' })).toBe('企业(ㄑㄧˋ ㄧㄝˋ)');
    expect(await reader()('企业', { reading: 'zhuyin' })).toBe('企业(ㄑㄧˇ ㄧㄝˋ)');
  });

  it('is the word’s in the other script too where its first character is written otherwise', async () => {
    expect(await reader({ fixes: [fix('银行', 'yin2 hang4')] })('銀行', { from: 'tw' })).toBe('銀行(yínhàng)');
    expect(await reader({ fixes: [fix('銀行', 'yin2 hang4')] })('银行')).toBe('银行(yínhàng)');
  });

  it('leaves Cantonese as it is', async () => {
    const asked = { reading: 'jyutping', from: 'hk' } as const;
    expect(await reader({ fixes: [fix('企業', 'qi4 ye4')] })('企業', asked)).toBe(await reader()('企業', asked));
  });

  it('comes before the standard of Taiwan', async () => {
    const read = reader({ fixes: [fix('企业', 'qi3 ye4')] });
    expect(await reader()('企業', { from: 'tw', standard: 'tw' })).toBe('企業(qìyè)');
    expect(await read('企業', { from: 'tw', standard: 'tw' })).toBe('企業(qǐyè)');
  });

  it('changes no longer word that the word stands in, and does where it is one of its own', async () => {
    const read = reader({ fixes: [fix('行', 'hang4')] });
    expect(await read('银行说行。')).toBe('银行(yínháng)说(shuō)行(hàng)。');
  });

  it('holds on its page alone, and there before what holds everywhere', async () => {
    const fixes = [fix('企业', 'qi4 ye4', PAGE), fix('企业', 'qi1 ye4')];
    expect(await reader({ fixes })('企业', {}, PAGE)).toBe('企业(qìyè)');
    expect(await reader({ fixes })('企业', {}, 'https://other.example/')).toBe('企业(qīyè)');
    expect(await reader({ fixes: fixes.slice(0, 1) })('企业', {}, 'https://other.example/')).toBe('企业(qǐyè)');
  });

  it('is written as the word is, with its capitals and what joins it', async () => {
    const read = reader({ fixes: [fix('西安', 'xi1 an4'), fix('批评', 'pi2 ping2')] });
    expect(await read('西安')).toBe("西安(Xī'àn)");
    expect(await read('批评了我')).toBe('批评了(pípíngle)我(wǒ)');
  });

  it('is read by whatever number of syllables the reader gave', async () => {
    expect(await reader({ fixes: [fix('企业', 'gong1 si1 men5')] })('企业')).toBe('企业(gōngsīmen)');
  });
});

describe('English under words', () => {
  it('stands under the words that are read', async () => {
    const read = reader({ known: ['政策'] });
    expect(await read('我们访问码头，讨论政策。', { only: 'hsk4', senses: true })).toBe(
      '我们访问(fǎngwèn)<to visit>码头(mǎtóu)<wharf>，讨论政策。',
    );
  });

  it('stands there without readings too', async () => {
    const read = reader();
    expect(await read('我们访问码头。', { only: 'hsk3', senses: true, reading: 'off' })).toBe(
      '我们访问<to visit>码头<wharf>。',
    );
    expect(await read('我們訪問碼頭。', { only: 'hsk3', senses: true, reading: 'off', from: 'tw' })).toBe(
      '我們訪問<to visit>碼頭<wharf>。',
    );
    expect(await read('林德伟访问码头。', { only: 'hsk3', senses: true, reading: 'off', names })).toBe(
      '林德伟访问<to visit>码头<wharf>。',
    );
  });

  it('goes by the reading of a character, and says nothing of particles and numbers', async () => {
    const read = reader();
    const asked = { senses: true, reading: 'off' } as const;
    expect(await read('他把书还给我。', asked)).toContain('还<to give back>');
    expect(await read('船还在。', asked)).toBe('船<boat>还在。');
    expect(await read('这条河很长', asked)).toBe('这条河<river>很长<long>');
    expect(await read('一百三十，吗的了。', asked)).not.toContain('<');
    expect(await read('中英关系', asked)).toBe('中英关系<relation>');
  });

  it('is that of the word which an ending was written with', async () => {
    expect(await reader()('代表们批评了政策', { senses: true, reading: 'off' })).toBe(
      '代表们<representative>批评了<to criticize>政策<policy>',
    );
  });
});
