// The ledger's laws, one by one: the test is the site. What any mix of them does is hostile.test.ts.
import { describe, expect, it } from 'vitest';
import { covered, later, ledger, page, pageOf, runFor, runs, setUpLedger, textIn, textsOf, the } from './stage';

setUpLedger();

describe('painting', () => {
  it('empties a covered node and stands its run right after it', () => {
    covered('<p>外交<b>部</b>長</p>');
    const p = the('p');
    expect([...p.childNodes].map((node) => node.nodeName)).toEqual(['#text', 'DUIDU-RUN', 'B', '#text', 'DUIDU-RUN']);
    expect(textIn(p).data).toBe('');
    expect(p.textContent).toBe('外交部長');
    expect(ledger.sourceOf(textIn(p))).toBe('外交');
    expect(ledger.ownerOf(ledger.runOf(textIn(p)) as Element)).toBe(textIn(p));
  });

  it('rewrites a node in place, and gives it back when its own source is written', () => {
    const node = textIn(the('p', pageOf('<p>外交</p>')));
    ledger.rewrite(node, '外茭');
    expect(node.data).toBe('外茭');
    expect(ledger.sourceOf(node)).toBe('外交');
    ledger.rewrite(node, '外交');
    expect(node.data).toBe('外交');
    expect(ledger.isPainted(node)).toBe(false);
  });

  it('keeps the first source through any change of paint', () => {
    const p = the('p', pageOf('<p>外交</p>'));
    const node = textIn(p);
    ledger.rewrite(node, '甲');
    ledger.cover(node, runFor(ledger, node));
    ledger.cover(node, runFor(ledger, node, true));
    expect(runs()).toHaveLength(1);
    expect(p.textContent).toBe('⟨外⟩⟨交⟩');
    ledger.rewrite(node, '乙');
    expect(runs()).toHaveLength(0);
    expect(ledger.sourceOf(node)).toBe('外交');
    ledger.release(node);
    expect(node.data).toBe('外交');
  });

  it('leaves no second run where the first one stands elsewhere', () => {
    covered('<p>外交</p><div></div>');
    the('div').append(runs()[0] as Element);
    const node = textIn(the('p'));
    page.paint(() => ledger.cover(node, runFor(ledger, node)));
    expect(runs()).toHaveLength(1);
    expect(document.body.textContent).toBe('外交');
  });

  it('forgets the run that another one took the place of', () => {
    covered('<p>外交</p>');
    const first = runs()[0] as Element;
    const node = textIn(the('p'));
    page.paint(() => ledger.cover(node, runFor(ledger, node)));
    expect(ledger.ownerOf(first)).toBeUndefined();
  });
});

describe('what the site writes', () => {
  it('drops the run when the site writes to a covered node', () => {
    covered('<p>外交</p>');
    const node = textIn(the('p'));
    node.data = '部長';
    expect([...page.repair()]).toEqual([node]);
    expect(runs()).toHaveLength(0);
    expect(the('p').textContent).toBe('部長');
    expect(ledger.sourceOf(node)).toBe('部長');
  });

  it('takes the new text of a rewritten node as its source', () => {
    const node = textIn(the('p', pageOf('<p>外交</p>')));
    page.paint(() => ledger.rewrite(node, '外茭'));
    node.data = '部長';
    expect(ledger.sourceOf(node)).toBe('部長');
    expect([...page.repair()]).toEqual([node]);
    expect(ledger.sourceOf(node)).toBe('部長');
    ledger.restore();
    expect(node.data).toBe('部長');
  });

  it('takes an empty text that the site sets in a covered node as its source', () => {
    covered('<p>外交</p>');
    const node = textIn(the('p'));
    node.data = '';
    page.repair();
    expect(the('p').textContent).toBe('');
    expect(ledger.sourceOf(node)).toBe('');
    ledger.restore();
    expect(the('p').outerHTML).toBe('<p></p>');
  });

  it('counts nothing when the site writes ever new text', () => {
    covered('<p>甲</p>');
    const node = textIn(the('p'));
    for (const text of ['乙', '丙', '丁', '戊', '己']) {
      node.data = text;
      page.repair();
      page.paint(() => ledger.cover(node, runFor(ledger, node)));
    }
    expect(ledger.isLeft(node)).toBe(false);
  });

  it('leaves a node alone whose text the site insists on for the third time in ten seconds', () => {
    covered('<p>甲</p>');
    const node = textIn(the('p'));
    const insist = () => {
      node.data = '甲';
      page.repair();
      if (!ledger.isLeft(node)) page.paint(() => ledger.cover(node, runFor(ledger, node)));
    };
    insist();
    insist();
    expect(ledger.isLeft(node)).toBe(false);
    insist();
    expect(ledger.isLeft(node)).toBe(true);
    expect(the('p').outerHTML).toBe('<p>甲</p>');
  });

  it('says that new text nodes of the site are nobody’s paint', () => {
    covered('<p>甲</p>');
    the('p').append('乙');
    expect(page.repair().size).toBe(0);
    expect(the('p').textContent).toBe('甲乙');
  });
});

describe('what the site removes and moves', () => {
  it('gives a detached node its text back, and its run goes', () => {
    covered('<p>外交<b>部</b></p>');
    const p = the('p');
    const node = textIn(p);
    node.remove();
    page.repair();
    expect(node.data).toBe('外交');
    expect(p.textContent).toBe('部');
    expect(ledger.isPainted(node)).toBe(false);
  });

  it('gives the nodes of a removed element their texts back', () => {
    const body = covered('<div><p>外交<b>部</b></p></div>');
    const div = the('div');
    div.remove();
    page.repair();
    expect(div.outerHTML).toBe('<div><p>外交<b>部</b></p></div>');
    expect(body.innerHTML).toBe('');
  });

  it('gives back what stands in the shadow root of a removed host', () => {
    pageOf('<x-a></x-a>');
    const host = the('x-a');
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.append(document.createRange().createContextualFragment('<p title="甲">外交</p>'));
    const p = the('p', shadow);
    page.paint(() => {
      ledger.cover(textIn(p), runFor(ledger, textIn(p)));
      ledger.setAttribute(p, 'title', '乙');
    });
    host.remove();
    page.repair();
    expect(shadow.innerHTML).toBe('<p title="甲">外交</p>');
  });

  it('gives the attributes of a removed element back', () => {
    pageOf('<div><img alt="外交" title="部"></div>');
    const image = the('img');
    page.paint(() => {
      ledger.setAttribute(image, 'alt', '甲');
      ledger.setAttribute(image, 'title', '乙');
    });
    the('div').remove();
    page.repair();
    expect(image.outerHTML).toBe('<img alt="外交" title="部">');
  });

  it('lets a run go along when its node is moved with it', () => {
    covered('<p>外交</p><div></div>');
    const p = the('p');
    const run = runs()[0];
    the('div').append(p);
    expect(page.repair().size).toBe(0);
    expect(runs()).toEqual([run]);
    expect(run?.previousSibling).toBe(textIn(p));
    the('div').append(...p.childNodes);
    page.repair();
    expect(runs()).toEqual([run]);
    expect(the('div').textContent).toBe('外交');
  });

  it('puts the run after its node again when the node was moved alone', () => {
    covered('<p>外交</p><div>部</div>');
    const node = textIn(the('p'));
    the('div').append(node);
    page.repair();
    expect(the('p').textContent).toBe('');
    expect(the('div').textContent).toBe('部外交');
    expect(ledger.runOf(node)?.previousSibling).toBe(node);
  });

  it('puts the run back when a node was put between it and its text', () => {
    covered('<p>外交</p>');
    const node = textIn(the('p'));
    node.after('部', document.createElement('i'));
    page.repair();
    expect(the('p').textContent).toBe('外交部');
    expect(ledger.runOf(node)?.previousSibling).toBe(node);
  });

  it('gives the text back when the run is removed', () => {
    covered('<p>外交</p>');
    const node = textIn(the('p'));
    runs()[0]?.remove();
    expect([...page.repair()]).toEqual([node]);
    expect(the('p').outerHTML).toBe('<p>外交</p>');
    expect(ledger.isLeft(node)).toBe(false);
  });

  it('leaves a node alone when its run is removed for the third time in ten seconds', () => {
    covered('<p>外交</p>');
    const node = textIn(the('p'));
    const lose = () => {
      page.paint(() => ledger.cover(node, runFor(ledger, node)));
      ledger.runOf(node)?.remove();
      page.repair();
    };
    lose();
    later(6000);
    lose();
    later(6000);
    lose();
    expect(ledger.isLeft(node)).toBe(false);
    later(3000);
    lose();
    expect(ledger.isLeft(node)).toBe(true);
    expect(node.data).toBe('外交');
  });

  it('survives that the parent is cleared, by whichever way', () => {
    const ways: ((p: HTMLElement) => void)[] = [
      (p) => p.replaceChildren(),
      (p) => {
        p.textContent = '';
      },
      (p) => {
        while (p.firstChild) p.firstChild.remove();
      },
      (p) => {
        while (p.lastChild) p.lastChild.remove();
      },
    ];
    for (const clear of ways) {
      covered('<p>外交<b>部</b></p>');
      const p = the('p');
      const [node, inner] = textsOf(p) as [Text, Text];
      clear(p);
      page.repair();
      expect(p.childNodes).toHaveLength(0);
      expect([node.data, inner.data]).toEqual(['外交', '部']);
    }
  });
});
