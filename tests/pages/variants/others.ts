// Pages that are no news article: forums, answers, manuals, wikis, shops, lists, and other languages.
import { CN, links, list, MORE_CN, MORE_TW, NAV_CN, page, paragraphs, TW, type Variant } from './prose';

const prose = paragraphs([...CN, ...CN]);
const rows = (names: readonly string[]): string =>
  names
    .map((name, i) => `<li><a href="/n/${i}.html">${name}</a><span>2025-02-${10 + i} 08:0${i % 10}</span></li>`)
    .join('');

export const OTHERS: readonly Variant[] = [
  {
    name: 'a forum thread of Discuz',
    url: 'http://bbs.example.com/thread-1-1-1.html',
    html: page(
      '',
      '<title>大家怎么看这次外长会谈？ - 时事讨论 - 某某社区 - Powered by Discuz!</title><meta name="generator" content="Discuz! X3.4">',
      `<div class="bm">${links(['论坛', '时事讨论', '发新帖'])}</div><h1>大家怎么看这次外长会谈？</h1>${CN.map((line, i) => `<table class="plhin"><tr><td>用户${i} 注册会员 积分 ${i * 37}</td><td>发表于 2025-2-14 12:3${i}<br>${line}</td></tr></table>`).join('')}<div>您需要登录后才可以回帖 登录 | 立即注册</div>`,
    ),
    news: false,
  },
  {
    name: 'answers to a question, saved without address',
    url: 'about:blank',
    html: page(
      'zh',
      '<title>如何看待两国外长会谈？ - 知乎</title>',
      `<div class="Question"><h1>如何看待两国外长会谈？</h1><span>关注者 1,203 被浏览 98,321</span>${[1, 2, 3].map((n) => `<div class="List-item"><span>用户${n}</span>${prose}<span>编辑于 2025-02-1${n} 12:31</span><button>赞同 ${n * 31}</button><span>${n * 3} 条评论</span></div>`).join('')}</div>`,
    ),
    news: false,
  },
  {
    name: 'a chapter of a manual',
    url: 'about:blank',
    html: page(
      '',
      '<title>第 3 章 系统初始化</title><meta name="generator" content="DocBook XSL Stylesheets V1.79.2">',
      `<div class="navheader"><a href="ch02">上一页</a><a href="ch04">下一页</a></div><h2>第 3 章 系统初始化</h2><p>作为系统管理员，你应当大致了解系统是怎样启动和配置的。准确的细节在安装的软件包文件和它们的文档里，但是这些知识对大多数人来说都是必备的。</p>${Array.from({ length: 10 }, (_, i) => `<h3>3.${i} 启动阶段</h3><p>系统在这个阶段会读取 <code>/etc/conf${i}</code> 文件，并且按照其中的设置来启动各项服务，例如网络和日志。</p><pre>$ systemctl status</pre>`).join('')}`,
    ),
    news: false,
  },
  {
    name: 'a wiki of comics without generator',
    url: 'about:blank',
    html: page(
      'zh-Hant-TW',
      '<title>某某角色 - 某某維基</title>',
      `<h1>某某角色</h1><div id="toc"><h2>目錄</h2>${list(['1 介紹', '2 經歷', '3 相關條目'])}</div>${paragraphs(TW)}<h2>經歷[編輯]</h2>${paragraphs(TW)}<div id="footer">本頁面最後修訂於2019年5月4日 (星期六) 12:31。 所有文字在創用CC條款下提供。</div>`,
    ),
    news: false,
  },
  {
    name: 'a shop’s product page',
    url: 'https://www.example-mall.com/product/100012',
    html: page(
      'zh-CN',
      '<title>某某手机 5G 智能拍照 官方正品【价格 参数 评价】-某某商城</title>',
      `${NAV_CN}<h1>某某手机 5G 智能拍照 官方正品</h1><div>￥2999.00 立即购买 加入购物车</div><div class="detail"><p>采用新一代处理器，性能提升百分之三十，续航更久，拍照更清晰，带来流畅的使用体验。</p><p>支持七天无理由退货，全国联保一年，下单后四十八小时内发货，运费由卖家承担。</p><p>屏幕采用高刷新率面板，色彩准确，护眼模式通过认证，长时间使用也不易疲劳。</p></div><div>商品评价 2025-02-14 用户某某：质量很好，物流很快，值得购买。</div>`,
    ),
    news: false,
  },
  {
    name: 'a channel’s front page with lead paragraphs',
    url: 'https://www.example.cn/world/',
    html: page(
      'zh-CN',
      '<title>国际新闻_某某网</title>',
      `${NAV_CN}<h1>国际新闻</h1>${CN.map((line, i) => `<div class="item"><h3><a href="/w/${i}.html">两国外长会谈之${i}</a></h3><p>${line}<a href="/w/${i}.html">[详细]</a></p><span>2025-02-14 12:3${i}</span></div>`).join('')}${MORE_CN}<div>上一页 1 2 3 4 下一页</div>`,
    ),
    news: false,
  },
  {
    name: 'a list of headlines with days',
    url: 'about:blank',
    html: page(
      '',
      '<title>要闻动态-某某大学新闻网</title>',
      `<h2>要闻动态</h2><ul>${rows(['学校召开工作会议', '我校代表团访问外校', '图书馆延长开放时间', '校园植树活动举行', '科研团队发布成果', '新学期开学典礼', '运动会圆满闭幕', '志愿者服务队出发', '食堂推出新菜单'])}</ul><div>共203条 1/21 首页 上页 下页 尾页</div>`,
    ),
    news: false,
  },
  {
    name: 'a ranking page of a portal',
    url: 'about:blank',
    html: page(
      '',
      '<title>新闻排行榜_某某新闻</title>',
      `<h2>全站</h2><table>${Array.from({ length: 40 }, (_, i) => `<tr><td>${i + 1}</td><td><a href="/${i}">外长会谈第${i}轮达成共识，各方期待后续安排</a></td><td>${9999 - i}</td></tr>`).join('')}</table><p>说明：本排行榜每小时更新一次，统计的是最近二十四小时内的点击数，仅供参考，不代表本站观点。</p>`,
    ),
    news: false,
  },
  {
    name: 'a private weblog of travels',
    url: 'http://traveller.pixnet.net/blog/post/1000001',
    html: page(
      'zh-TW',
      '<title>【倫敦自由行】三天兩夜這樣玩 @ 小明的旅行日記 :: 痞客邦 ::</title>',
      `<h2>【倫敦自由行】三天兩夜這樣玩</h2><span>Feb 14 Fri 2025 12:31</span><div class="article-content"><p>哈囉大家好，我是小明，這次要跟大家分享倫敦的三天兩夜行程，超級好玩又好吃，一定要收藏起來喔！</p><p>第一天我們先去河邊散步，風有點大但是景色真的很漂亮，推薦大家傍晚去拍照，光線超美。</p><p>第二天去市場吃早餐，這家的麵包外酥內軟，搭配熱巧克力，整個人都醒過來了。</p></div><div>留言列表 (12)</div>`,
    ),
    news: false,
  },
  {
    name: 'an academy’s page of rules',
    url: 'about:blank',
    html: page(
      '',
      '<title>某某大学研究生管理规定-研究生院</title>',
      `<h1>某某大学研究生管理规定</h1><div>发布时间：2019-05-04 浏览次数：231</div>${Array.from({ length: 12 }, (_, i) => `<p>第${'一二三四五六七八九十'[i % 10]}条 研究生应当按照规定的时间办理入学手续，因故不能按期办理的，应当提前向学院请假。</p>`).join('')}`,
    ),
    news: false,
  },
  {
    name: 'a company’s page about itself',
    url: 'https://www.example-co.com/about',
    html: page(
      'zh-CN',
      '<title>关于我们 - 某某科技有限公司</title>',
      `${NAV_CN}<h1>关于我们</h1><p>某某科技有限公司成立于2005年5月4日，总部位于北京，是一家专注于智能设备研发、生产和销售的高新技术企业，产品远销海外三十多个国家。</p><p>公司秉承客户至上的理念，不断创新，为用户提供优质的产品和服务，赢得了广泛的信任和支持。</p><p>我们期待与您携手，共创美好未来，欢迎来电咨询，洽谈合作。</p><footer>联系电话：400-000-0000 版权所有</footer>`,
    ),
    news: false,
  },
  {
    name: 'a Japanese report with many kanji',
    url: 'https://www.example.jp/news/1',
    html: page(
      'ja',
      '<title>外相会談 経済対話の再開で一致</title><meta property="og:type" content="article">',
      '<article><h1>外相会談 経済対話の再開で一致</h1><time datetime="2025-02-14">2025年2月14日</time><p>両国の外相は十四日、ロンドンで約二時間会談し、停止していた経済対話を再開することで一致した。</p><p>外務省によると、来月にも作業部会を設置し、企業の手続き簡素化について協議を始める方針だ。</p></article>',
    ),
    news: false,
    script: null,
  },
  {
    name: 'a Korean report with Han in brackets',
    url: 'https://www.example.kr/news/1',
    html: page(
      'ko',
      '<title>외교장관 회담, 경제 대화 재개 합의</title>',
      '<article><h1>외교장관 회담(外交長官會談), 경제 대화 재개 합의</h1><p>양국 외교장관은 십사일 런던에서 약 두 시간 동안 회담을 갖고 경제 대화(經濟對話)를 재개하기로 합의했다.</p><p>외교부(外交部)는 다음 달 실무 작업반을 설치할 방침이라고 밝혔다.</p></article>',
    ),
    news: false,
    script: null,
  },
  {
    name: 'an English report on a Chinese paper with a Chinese menu',
    url: 'https://www.example.com/en/1',
    html: page(
      'en',
      '<title>Foreign ministers meet in London</title>',
      `<nav>${links(['繁體中文', '简体中文', '關於我們', '聯絡我們', '訂閱電子報', '人才招募'])}</nav><article><h1>Foreign ministers meet in London</h1>${'<p>The two sides met for about two hours on Friday and agreed to resume their trade dialogue (經貿對話), a spokesman said.</p>'.repeat(8)}</article>${list(['政治', '國際'])}`,
    ),
    news: false,
    script: null,
  },
  {
    name: 'a tag page of a Taiwanese paper',
    url: 'https://news.example.tw/tag/123',
    html: page(
      'zh-TW',
      '<title>外長會談 相關新聞 - 某某新聞網</title><meta property="og:type" content="website">',
      `<h1>外長會談</h1>${TW.map((line, i) => `<article><h2><a href="/${i}">外長會談之${i}：雙方各有堅持</a></h2><time>2025/02/1${i}</time><p><a href="/${i}">${line}</a></p></article>`).join('')}${MORE_TW}`,
    ),
    news: false,
  },
];
