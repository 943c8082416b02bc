// What of a page becomes blocks, and how far each piece may be painted. jsdom has no layout, but a default style sheet:
// display is real where a test depends on it.
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Block, contentOf, splitBlock } from '../../../lib/page/block';
import { Ledger } from '../../../lib/page/ledger';
import { type Reach, reachOf } from '../../../lib/page/reach';
import { pageOf, runFor, textsOf, the } from './stage';

const ledger = new Ledger();

/** Every block under an element, as the reader reaches them, with the reach of its pieces. */
function read(element: Element): { text: string; reach: Reach[]; block: Block }[] {
  const reach = reachOf(element);
  if (reach === 'none') return [];
  const { blocks, inner } = contentOf(element, reach, ledger);
  return [
    ...blocks.map((block) => ({
      text: block.text,
      reach: [...new Set(block.pieces.map((piece) => piece.reach))],
      block,
    })),
    ...inner.flatMap(read),
  ];
}

const texts = (html: string): string[] => read(pageOf(html)).map(({ text }) => text);

/** Texts that may be rewritten only, and those that may be read too. */
function reaches(html: string): Record<string, string> {
  return Object.fromEntries(read(pageOf(html)).map(({ text, reach }) => [text.trim(), reach.join()]));
}

afterEach(() => {
  ledger.restore();
  vi.restoreAllMocks();
});

describe('a block', () => {
  it('runs over inline elements, with an offset for every text node', () => {
    const [found] = read(pageOf('<p>外<b>交<i>部</i></b>發言人<wbr>說</p>'));
    const { text, pieces } = (found as { block: Block }).block;
    expect(text).toBe('外交部發言人說');
    expect(pieces.map(({ node }) => node)).toEqual(textsOf(the('p')));
    for (const { node, start, end, from } of pieces) {
      expect(from).toBe(0);
      expect(text.slice(start, end)).toBe(node.data);
    }
  });

  it('ends where a block-level element stands, and goes on after it by itself', () => {
    expect(texts('<div>外交<p>部長</p>說明<ul><li>甲</li></ul></div>')).toEqual(['外交', '說明', '部長', '甲']);
  });

  it('breaks its line at br, and holds another object’s place at img and at what is not read', () => {
    expect(texts('<p>外<br>交<img alt="x">部<code>x=1</code>長</p>')).toEqual(['外\n交\uFFFC部\uFFFC長']);
  });

  it('is made only where there are Han characters', () => {
    expect(texts('<p>Reuters, 2025</p><p>2025年</p><p>かな</p><p>\u{20000}</p>')).toEqual(['2025年', '\u{20000}']);
  });

  it('is the site’s own text where the page is painted', () => {
    const body = pageOf('<p>外<b>交</b>部</p>');
    const [first, second] = textsOf(body) as [Text, Text];
    ledger.cover(first, runFor(ledger, first, true));
    ledger.rewrite(second, '茭');
    expect(the('p').textContent).toBe('⟨外⟩茭部');
    expect(read(body).map(({ text }) => text)).toEqual(['外交部']);
  });

  it('is not cut by an element that is not displayed', () => {
    expect(texts('<p>外<span style="display:none">廣告</span>交部</p>')).toEqual(['外交部', '廣告']);
  });

  it('goes through elements that are only contents', () => {
    expect(texts('<p>外<span style="display:contents">交</span>部</p>')).toEqual(['外交部']);
  });

  it('is another one in a custom element, and in an open shadow root', () => {
    pageOf('<p>外<x-a>甲</x-a>交</p>');
    the('x-a').attachShadow({ mode: 'open' }).append('陰影', document.createElement('slot'));
    expect(read(document.body).map(({ text }) => text)).toEqual(['外', '交', '甲', '陰影']);
  });
});

describe('what is not touched', () => {
  it.each([
    ['script', '<script type="text/plain">外</script>'],
    ['style', '<style>/* 外 */</style>'],
    ['textarea', '<textarea>外</textarea>'],
    ['code', '<code>外</code>'],
    ['pre', '<pre>外</pre>'],
    ['kbd', '<kbd>外</kbd>'],
    ['svg', '<svg><text>外</text></svg>'],
    ['math', '<math><mi>外</mi></math>'],
    ['contenteditable', '<div contenteditable>外<p>交</p></div>'],
    ['contenteditable=plaintext-only', '<div contenteditable="plaintext-only">外</div>'],
    ['translate=no', '<div translate="no">外<p>交</p></div>'],
    ['notranslate', '<span class="a notranslate">外</span>'],
    ['a text box by role', '<div role="textbox">外</div>'],
    ['an editor', '<div class="CodeMirror"><div>外</div></div>'],
    ['text in Japanese', '<div lang="ja-JP">外<p>交</p></div>'],
    ['text in Korean', '<span lang="ko">外</span>'],
    ['noscript', '<noscript>外</noscript>'],
    ['template', '<template>外</template>'],
  ])('%s', (_, html) => {
    expect(texts(`${html}<p>界</p>`).filter((text) => /[外交]/.test(text))).toEqual([]);
  });

  it('what stands deep inside of it either, asked by itself', () => {
    pageOf('<div contenteditable="true"><section><p>外</p></section></div>');
    expect(reachOf(the('p'))).toBe('none');
  });

  it('an island in it that is not editable by itself', () => {
    expect(texts('<div contenteditable="false">外</div>')).toEqual(['外']);
  });

  it('a shadow root under a host that is not to be touched', () => {
    pageOf('<div translate="no"><x-a></x-a></div>');
    const shadow = the('x-a').attachShadow({ mode: 'open' });
    shadow.append(document.createElement('p'));
    expect(reachOf(the('p', shadow))).toBe('none');
  });

  it('a page in a language of its own is read, when the whole of it says so', () => {
    pageOf('<p>外</p>');
    document.documentElement.lang = 'ja';
    expect(read(document.body).map(({ text }) => text)).toEqual(['外']);
  });
});

describe('what is rewritten but not read', () => {
  it('buttons, options with a value, and the site’s own ruby', () => {
    expect(
      reaches(
        `<p>文</p><button>外<b>交</b></button><div role="button">部</div><label>長</label>
         <select><option value="1">甲</option></select><p><ruby>漢<rt>字</rt></ruby></p>`,
      ),
    ).toEqual({ 文: 'all', 外交: 'script', 部: 'script', 長: 'all', 甲: 'script', 漢: 'script', 字: 'script' });
  });

  it('not an option without a value: its text is what is sent', () => {
    expect(texts('<select><option>甲</option><option value="2">乙</option></select>')).toEqual(['乙']);
  });
});

describe('labels', () => {
  const labels = (html: string): string[] => {
    const body = pageOf(html);
    const all: string[] = [];
    const go = (element: Element) => {
      const reach = reachOf(element);
      if (reach === 'none') return;
      const content = contentOf(element, reach, ledger);
      all.push(...content.labels.map(({ element: each, name }) => `${each.localName} ${name}`));
      content.inner.forEach(go);
    };
    go(body);
    return all.sort();
  };

  it('are title, alt and aria-label in Chinese', () => {
    expect(labels('<p title="外"><img alt="交" title="x"><b aria-label="部">a</b></p><input title="長">')).toEqual([
      'b aria-label',
      'img alt',
      'input title',
      'p title',
    ]);
  });

  it('are those of an image in a picture too', () => {
    expect(labels('<p><picture><source srcset="a"><img alt="外"></picture></p>')).toEqual(['img alt']);
  });

  it('are left where the element is not to be translated', () => {
    expect(labels('<p title="外" translate="no">x</p><p><b title="交" class="notranslate">x</b></p>')).toEqual([]);
  });
});

describe('a text file', () => {
  it('is read although it is one pre', () => {
    vi.spyOn(document, 'contentType', 'get').mockReturnValue('text/plain');
    expect(texts('<pre>外交\n部長</pre>')).toEqual(['外交\n部長']);
  });
});

describe('splitBlock', () => {
  const block = (parts: readonly string[]): Block => {
    const p = document.createElement('p');
    const pieces: Block['pieces'][number][] = [];
    let text = '';
    for (const part of parts) {
      if (part === '\n') {
        text += part;
        continue;
      }
      const node = document.createTextNode(part);
      p.append(node);
      pieces.push({ node, start: text.length, end: text.length + part.length, from: 0, reach: 'all' });
      text += part;
    }
    return { root: p, text, pieces };
  };

  it('gives a block that fits as it is', () => {
    const whole = block(['外交部。', '說明。']);
    expect(splitBlock(whole, 7)).toEqual([whole]);
  });

  it('cuts at the ends of sentences', () => {
    const parts = splitBlock(block(['一二三四。五六七八！九十', '一二。三四五六七？八']), 6);
    expect(parts.map(({ text }) => text)).toEqual(['一二三四。', '五六七八！', '九十一二。', '三四五六七？', '八']);
  });

  it('cuts at an English sentence’s end only before a space', () => {
    const parts = splitBlock(block(['甲 3.14 乙。', '丙丁 ab. cd 戊己庚辛']), 8);
    expect(parts.map(({ text }) => text)).toEqual(['甲 3.14 乙。', '丙丁 ab.', ' cd 戊己庚辛']);
  });

  it('cuts at the end of a line only where no sentence ends: a newspaper’s column breaks names', () => {
    const column = splitBlock(block(['外交部說明。主席習近\n平出席會議並', '且\n講話']), 14);
    expect(column.map(({ text }) => text)).toEqual(['外交部說明。', '主席習近\n平出席會議並且\n', '講話']);
    expect(splitBlock(block(['一二三\n四五六\n七八九']), 8).map(({ text }) => text)).toEqual([
      '一二三\n四五六\n',
      '七八九',
    ]);
  });

  it('never ends in the middle of a sentence that fits', () => {
    for (const { text } of splitBlock(block(['一二三四五六七。'.repeat(40)]), 30)) expect(text).toMatch(/。$/);
  });

  it('covers every node exactly once, in order, and cuts no character in two', () => {
    const part = fc
      .array(fc.constantFrom('外', '交', '\u{20000}', '\u{2A6D6}', '。', '！', ' ', 'a', '.', '\n'), {
        minLength: 1,
        maxLength: 40,
      })
      .map((chars) => chars.join(''));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), fc.integer({ min: 2, max: 30 }), (strings, most) => {
        const whole = block(strings);
        const at = new Map<Text, number>();
        const split = splitBlock(whole, most);
        for (const { text, pieces, root } of split) {
          expect(root).toBe(whole.root);
          expect(text.isWellFormed()).toBe(true);
          expect(split.length === 1 || text.length > 0).toBe(true);
          for (const { node, start, end, from } of pieces) {
            expect(from).toBe(at.get(node) ?? 0);
            expect(text.slice(start, end)).toBe(node.data.slice(from, from + end - start));
            expect(end).toBeGreaterThan(start);
            at.set(node, from + end - start);
          }
        }
        for (const { node } of whole.pieces) expect(at.get(node)).toBe(node.length);
      }),
    );
  });

  it('lets no part grow beyond three times the size asked for, ends of sentences or none', () => {
    const text = fc.array(fc.constantFrom('外', '。', '\u{20000}'), { minLength: 1, maxLength: 400 });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 30 }), (chars, most) => {
        for (const part of splitBlock(block([chars.join('')]), most))
          expect(part.text.length).toBeLessThan(3 * most + 2);
      }),
    );
  });
});
