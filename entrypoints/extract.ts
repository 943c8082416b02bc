// Injected when an article's parts are wanted: its completion value is the article, or null where there is none.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Article, extractArticle } from '../lib/page/article';

export default defineUnlistedScript((): Article | null => extractArticle(document));
