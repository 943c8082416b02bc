// The ledger's laws on copies of painted elements, on attributes and on giving everything back: the test is the site.
import { describe, expect, it } from 'vitest';
import { makeRun } from '../../../lib/page/run';
import { covered, ledger, page, pageOf, runFor, runs, setUpLedger, textIn, textsOf, the } from './stage';

setUpLedger();

describe('copies and orphans', () => {
  it('leaves the page’s own text in a clone of a painted element', () => {
    const body = covered('<p>外交<b>部</b></p>', true);
    body.append(the('p').cloneNode(true));
    page.repair();
    const copy = body.lastElementChild as Element;
    expect(copy.outerHTML).toBe('<p>外交<b>部</b></p>');
    expect(copy.childNodes).toHaveLength(2);
    expect(runs()).toHaveLength(2);
  });

  it('leaves the page’s own text in a serialised copy of a painted element', () => {
    const body = covered('<p>外交<b>部</b></p><div></div>', true);
    the('div').innerHTML = the('p').outerHTML;
    page.repair();
    expect(the('div').innerHTML).toBe('<p>外交<b>部</b></p>');
    expect(runs(the('div'))).toHaveLength(0);
    expect(body.firstElementChild?.textContent).toBe('⟨外⟩⟨交⟩⟨部⟩');
  });

  it('undoes the copy of a run by itself, without touching the node that stands before it', () => {
    covered('<p>外交</p>', true);
    const run = runs()[0] as Element;
    run.before(run.cloneNode(true));
    page.repair();
    ledger.restore([document]);
    expect(the('p').textContent).toBe('外交外交');
    expect(textIn(the('p')).data).toBe('外交');
  });

  it('cleans a clone that was put in and taken out again before anyone looked', () => {
    const body = covered('<div></div><p>外交</p>', true);
    const copy = the('p').cloneNode(true) as Element;
    the('div').append(copy);
    the('div').remove();
    page.repair();
    expect(copy.outerHTML).toBe('<p>外交</p>');
    expect(body.children).toHaveLength(1);
  });

  it('cleans what an earlier version left: with its source, and without', () => {
    const p = the('p', pageOf('<p><!----><b>甲</b></p>'));
    const empty = document.createTextNode('');
    p.prepend(empty, makeRun(document, '外交', document.createTextNode('外茭')));
    p.append(makeRun(document, '部長', document.createTextNode('部長')));
    ledger.adopt(document);
    expect(p.outerHTML).toBe('<p>外交<!----><b>甲</b>部長</p>');
    expect(empty.data).toBe('外交');
  });

  it('cleans what an earlier version left in a shadow root', () => {
    pageOf('<x-a></x-a>');
    const shadow = the('x-a').attachShadow({ mode: 'open' });
    shadow.append(document.createTextNode(''), makeRun(document, '外交', document.createTextNode('外茭')));
    ledger.adopt(shadow);
    expect(shadow.innerHTML).toBe('外交');
    expect(shadow.childNodes).toHaveLength(1);
  });
});

describe('attributes', () => {
  it('shows another value and knows the site’s', () => {
    const image = the('img', pageOf('<img alt="外交">'));
    ledger.setAttribute(image, 'alt', '甲');
    expect(image.getAttribute('alt')).toBe('甲');
    expect(ledger.attributeOf(image, 'alt')).toBe('外交');
    ledger.setAttribute(image, 'alt', '乙');
    expect(ledger.attributeOf(image, 'alt')).toBe('外交');
    ledger.restore();
    expect(image.outerHTML).toBe('<img alt="外交">');
  });

  it('adds no attribute that the site has not', () => {
    const image = the('img', pageOf('<img>'));
    ledger.setAttribute(image, 'alt', '甲');
    expect(image.outerHTML).toBe('<img>');
  });

  it('lets a value stand that the site sets over ours', () => {
    const image = the('img', pageOf('<img alt="外交" title="部">'));
    page.paint(() => {
      ledger.setAttribute(image, 'alt', '甲');
      ledger.setAttribute(image, 'title', '乙');
    });
    image.setAttribute('alt', '長');
    image.removeAttribute('title');
    page.repair();
    expect(ledger.attributeOf(image, 'alt')).toBe('長');
    expect(ledger.attributeOf(image, 'title')).toBe(null);
    ledger.restore();
    expect(image.outerHTML).toBe('<img alt="長">');
  });

  it('lets a value stand that the site set before anyone looked', () => {
    const image = the('img', pageOf('<img alt="外交">'));
    page.paint(() => ledger.setAttribute(image, 'alt', '甲'));
    image.setAttribute('alt', '長');
    ledger.restore();
    expect(image.outerHTML).toBe('<img alt="長">');
  });
});

describe('restore', () => {
  it('leaves outerHTML equal and every node the same', () => {
    const html = '<p lang="zh">外<i>交</i>部 <b title="長">甲</b></p><ul><li>乙</li><li>丙<br>丁</li></ul>';
    const body = pageOf(html);
    const everything = () => {
      const walker = document.createTreeWalker(body, 5);
      const nodes: Node[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
      return nodes;
    };
    const before = everything();
    page.paint(() => {
      textsOf(body).forEach((node, i) => {
        if (i % 2) ledger.rewrite(node, `⟨${node.data}⟩`);
        else ledger.cover(node, runFor(ledger, node, i % 3 === 0));
      });
      ledger.setAttribute(the('b'), 'title', '戊');
    });
    expect(body.innerHTML).toContain('<duidu-run');
    expect(body.innerHTML).toContain('⟨');
    ledger.restore([document]);
    expect(body.innerHTML).toBe(html);
    const after = everything();
    expect(after).toHaveLength(before.length);
    expect(after.every((node, i) => node === before[i])).toBe(true);
  });

  it('can be painted again afterwards', () => {
    covered('<p>外交</p>');
    ledger.restore([document]);
    const node = textIn(the('p'));
    page.paint(() => ledger.cover(node, runFor(ledger, node)));
    expect(runs()).toHaveLength(1);
  });

  it('gives the text under one element back, and no other', () => {
    covered('<div>外<b>交</b></div><p>部</p>');
    ledger.releaseIn(the('div'));
    expect(the('div').outerHTML).toBe('<div>外<b>交</b></div>');
    expect(runs()).toHaveLength(1);
  });
});
