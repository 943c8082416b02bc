// What stands beside a page's article, by the names that sites give it. Looks at one element; what it stands in is asked
// of its ancestors.

const ASIDE_TAG = new Set('NAV FOOTER ASIDE DIALOG'.split(' '));
const ASIDE_ROLE = /^(?:navigation|complementary|contentinfo|search|banner|menu|menubar|dialog|alertdialog)$/;
const ASIDE_NAME =
  /(?:^|[\s_-])(?:nav|navbar|menu|foot|footer|sidebar|side|breadcrumbs?|crumbs?|related?|recommend\w*|comments?|copyright|disclaimer|cookies?|login|share|sns|toolbar|hotnews|rank(?:ing)?|popup|modal|promo|advert\w*|ads?|tags?|pager|pagination)(?=$|[\s_\d-])/i;
const ARTICLE_NAME = /article|content|story|detail|main/i;

/** Navigation, a sidebar, a footer and the like, by its own name. */
export function isAside(element: Element): boolean {
  // Some sites call the head of an article <aside>; what holds the page's h1 is no sidebar.
  if (ASIDE_TAG.has(element.nodeName)) return element.querySelector('h1') === null;
  if (!element.hasAttributes()) return false;
  const role = element.getAttribute('role');
  if (role && ASIDE_ROLE.test(role)) return true;
  const name = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (element.nodeName === 'BODY' || element.nodeName === 'ARTICLE') return false;
  // A wrapper of the whole page is no sidebar, whatever it is called ("blq-container blq-nav").
  return ASIDE_NAME.test(name) && !ARTICLE_NAME.test(name) && !element.querySelector('h1, article');
}
