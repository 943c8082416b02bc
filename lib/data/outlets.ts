// Chinese-language news outlets: where they are, the region they write for, the zone of their printed dates. Data and
// its look-ups only; what they are called stands in outlet-names.ts, which the reader's bundle does not need.
import type { Outlet } from '../text/outlet';
import type { Region, Script } from '../text/region';

interface Group {
  readonly region: Region | null;
  readonly zone: string;
  readonly script?: Script;
  /** 'id=host,host/path': the host with all its subdomains, a path where the host publishes in other languages too. */
  readonly at: string;
}

// Macau's papers stand with Hong Kong's: Traditional characters, the same wording for most of what is foreign.
const GROUPS: readonly Group[] = [
  {
    region: 'cn',
    zone: 'Asia/Shanghai',
    script: 'Hans',
    at:
      '81cn=81.cn bjd=bjd.com.cn bjnews=bjnews.com.cn caixin=caixin.com cctv=cctv.com,cctv.cn ce=ce.cn ' +
      'china-com=china.com china-org=china.com.cn chinadaily=cn.chinadaily.com.cn ' +
      'chinanews=chinanews.com.cn,chinanews.com cls=cls.cn cnhubei=cnhubei.com cnr=cnr.cn ' +
      'cnstock=cnstock.com cqnews=cqnews.net cri=cri.cn cs=cs.com.cn cyol=cyol.com dahe=dahe.cn ' +
      'dzwww=dzwww.com eastday=eastday.com eeo=eeo.com.cn fjsen=fjsen.com fmprc=mfa.gov.cn,fmprc.gov.cn ' +
      'gmw=gmw.cn guancha=guancha.cn hebnews=hebnews.cn huanqiu=huanqiu.com ifeng=ifeng.com infzm=infzm.com ' +
      'iqilu=iqilu.com jiemian=jiemian.com jingji21=21jingji.com jschina=jschina.com.cn ' +
      'legaldaily=legaldaily.com.cn nbd=nbd.com.cn netease=news.163.com,www.163.com nfnews=nfnews.com ' +
      'oeeee=oeeee.com people=people.com.cn,people.cn qq=news.qq.com,new.qq.com rednet=rednet.cn ' +
      'sciencenet=sciencenet.cn scol=scol.com.cn shobserver=shobserver.com,jfdaily.com ' +
      'sina=news.sina.com.cn,finance.sina.com.cn sohu=news.sohu.com,www.sohu.com ' +
      'southcn=southcn.com stcn=stcn.com stdaily=stdaily.com sznews=sznews.com taiwan-cn=taiwan.cn ' +
      'thepaper=thepaper.cn whb=whb.cn workercn=workercn.cn xinhua=news.cn,xinhuanet.com xinmin=xinmin.cn ' +
      'ycwb=ycwb.com yicai=yicai.com ynet=ynet.com youth=youth.cn zjol=zjol.com.cn',
  },
  {
    region: 'hk',
    zone: 'Asia/Hong_Kong',
    script: 'Hant',
    at:
      'aamacau=aamacau.com aastocks=aastocks.com/tc am730=am730.com.hk bastille=bastillepost.com/hongkong ' +
      'cheng-pou=chengpou.com.mo collective=thecollectivehk.com commercial-radio=881903.com ' +
      'dotdotnews=dotdotnews.com/zh exmoo=exmoo.com hk01=hk01.com hkcd=hkcd.com.hk,hkcd.com hkcna=hkcna.hk ' +
      'hkej=hkej.com hket=hket.com icable=i-cable.com initium=theinitium.com inmedia=inmediahk.net ' +
      'macaodaily=macaodaily.com metroradio=metroradio.com.hk mingpao=mingpao.com now=news.now.com ' +
      'oncc=on.cc orangenews=orangenews.hk pointshk=points-media.com rthk=rthk.hk/rthk/ch,rthk.hk/archive ' +
      'shimin=shimindaily.net singtao=singtao.com skypost=skypost.hk speakout=speakout.hk ' +
      'stheadline=stheadline.com takungpao=takungpao.com.hk,takungpao.com tdm=tdm.com.mo/zh ' +
      'thewitness=thewitnesshk.com tkww=tkww.hk tvb=news.tvb.com/tc,inews.tvb.com wenweipo=wenweipo.com ' +
      'yahoo-hk=hk.news.yahoo.com',
  },
  {
    region: 'tw',
    zone: 'Asia/Taipei',
    script: 'Hant',
    at:
      'appledaily-tw=tw.appledaily.com,tw.nextapple.com bcc=bcc.com.tw bnext=bnext.com.tw ' +
      'businesstoday=businesstoday.com.tw businessweekly=businessweekly.com.tw cdns=cdns.com.tw ' +
      'chinatimes=chinatimes.com cna=cna.com.tw cnyes=news.cnyes.com commonwealth=cw.com.tw ' +
      'ctee=ctee.com.tw ctinews=ctinews.com cts=news.cts.com.tw ebc=news.ebc.net.tw einfo=e-info.org.tw ' +
      'epochtimes-tw=epochtimes.com.tw era=eracom.com.tw ettoday=ettoday.net ftv=ftvnews.com.tw ' +
      'gvm=gvm.com.tw kmdn=kmdn.gov.tw ltn=ltn.com.tw mdnkids=mdnkids.com ' +
      'merit-times=merit-times.com.tw,merit-times.com mirrordaily=mirrordaily.news ' +
      'mirrormedia=mirrormedia.mg mnews=mnews.tw moneydj=moneydj.com newsmarket=newsmarket.com.tw ' +
      'newtalk=newtalk.tw nownews=nownews.com peoplemedia=peoplenews.tw pts=news.pts.org.tw ' +
      'reporter=twreporter.org rti=rti.org.tw setn=setn.com storm=storm.mg taronews=taronews.tw ' +
      'technews=technews.tw thenewslens=thenewslens.com ttv=news.ttv.com.tw tvbs=news.tvbs.com.tw ' +
      'twtimes=twtimes.com.tw udn=udn.com upmedia=upmedia.mg watchout=watchout.tw wealth=wealth.com.tw ' +
      'yahoo-tw=tw.news.yahoo.com',
  },
  {
    region: null,
    zone: 'Asia/Singapore',
    script: 'Hans',
    at: '8world=8world.com shinmin=shinmin.sg zaobao=zaobao.com.sg,zaobao.com',
  },
  {
    region: null,
    zone: 'Asia/Kuala_Lumpur',
    script: 'Hans',
    at:
      'chinapress=chinapress.com.my guangming-my=guangming.com.my kwongwah=kwongwah.com.my ' +
      'malaysiakini=malaysiakini.com/zh,malaysiakini.com/news nanyang=enanyang.my ' +
      'orientaldaily=orientaldaily.com.my seehua=seehua.com sinchew=sinchew.com.my',
  },
  {
    region: null,
    zone: 'Europe/Paris',
    at: 'euronews=euronews.com/zh rfi=rfi.fr/cn,rfi.fr/tw,rfi.fr/zh',
  },
  {
    region: null,
    zone: 'Europe/Berlin',
    at: 'dw=dw.com/zh,p.dw.com/p',
  },
  {
    region: null,
    zone: 'Europe/London',
    at: 'bbc=bbc.com/zhongwen,bbc.co.uk/zhongwen,bbc.co.uk/ukchina ft=ftchinese.com',
  },
  {
    region: null,
    zone: 'Asia/Tokyo',
    at:
      'asahi=asahichinese-j.com,asahichinese-f.com jiji=jiji.com/jc/zh ' +
      'kyodo=china.kyodonews.net,tchina.kyodonews.net nhk=nhk.or.jp/nhkworld/zh,nhk.or.jp/nhkworld/zt ' +
      'nikkei=zh.cn.nikkei.com nippon=nippon.com/cn,nippon.com/hk',
  },
  {
    region: null,
    zone: 'Asia/Seoul',
    at:
      'ajunews=china.ajunews.com chosun=cn.chosun.com,cnnews.chosun.com ' +
      'donga=chinese.donga.com,donga.com/cn joongang=chinese.joins.com,cn.joins.com yonhap=cn.yna.co.kr',
  },
  {
    region: null,
    zone: 'America/New_York',
    at:
      'chinadigitaltimes=chinadigitaltimes.net/chinese epochtimes=epochtimes.com/gb,epochtimes.com/b5 ' +
      'ntdtv=ntdtv.com/gb,ntdtv.com/b5 nyt=cn.nytimes.com rfa=rfa.org/mandarin,rfa.org/cantonese ' +
      'sinovision=sinovision.net voa=voachinese.com,voacantonese.com worldjournal=worldjournal.com ' +
      'wsj=cn.wsj.com',
  },
  {
    region: null,
    zone: 'America/Los_Angeles',
    at: 'singtao-us=singtaousa.com',
  },
  {
    region: null,
    zone: 'America/Toronto',
    at: 'rcinet=ici.radio-canada.ca/rci/zh-hans,ici.radio-canada.ca/rci/zh-hant singtao-ca=singtao.ca',
  },
  {
    region: null,
    zone: 'Australia/Sydney',
    at: 'abc-au=abc.net.au/chinese sbs=sbs.com.au/language/chinese',
  },
  {
    region: null,
    zone: 'Europe/Moscow',
    script: 'Hans',
    at: 'sputnik=sputniknews.cn',
  },
  {
    region: null,
    zone: 'UTC',
    at: 'un-news=news.un.org/zh',
  },
  {
    region: null,
    zone: 'Asia/Ho_Chi_Minh',
    script: 'Hans',
    at: 'vietnamplus=zh.vietnamplus.vn',
  },
];

interface Place {
  readonly host: string;
  /** '' or '/cn': the part of the host that is in Chinese. */
  readonly path: string;
  readonly outlet: Outlet;
}

const PLACES: readonly Place[] = GROUPS.flatMap(({ region, zone, script, at }) =>
  at.split(' ').flatMap((entry) => {
    const [id = '', places = ''] = entry.split('=');
    const outlet: Outlet = script ? { id, region, zone, script } : { id, region, zone };
    return places.split(',').map((place): Place => {
      const slash = place.indexOf('/');
      return slash < 0
        ? { host: place, path: '', outlet }
        : { host: place.slice(0, slash), path: place.slice(slash), outlet };
    });
  }),
);

/** Editions in other languages under the hosts above. */
const FOREIGN = 'arabic english en french german japanese jp korean kr russian spanish fr es ru ar'.split(' ');
const FOREIGN_OF = [
  'news.cn',
  'xinhuanet.com',
  'people.com.cn',
  'people.cn',
  'cctv.com',
  'cri.cn',
  'china.com.cn',
  'huanqiu.com',
];

const covers = (place: Place, host: string, path: string): boolean =>
  (host === place.host || host.endsWith(`.${place.host}`)) &&
  (place.path === '' || path === place.path || path.startsWith(`${place.path}/`));

const isForeign = (host: string): boolean => {
  const of = FOREIGN_OF.find((end) => host.endsWith(`.${end}`));
  return of !== undefined && FOREIGN.includes(host.slice(0, -of.length - 1));
};

/** The outlet that publishes at an address; null for none of ours and for editions in other languages. */
export function outletOf(url: string): Outlet | null {
  const match = /^https?:\/\/(?:[^/@]*@)?([^/:?#]+)(?::\d+)?([^?#]*)/i.exec(url);
  if (!match) return null;
  const host = (match[1] ?? '').toLowerCase();
  const path = match[2] ?? '';
  if (isForeign(host)) return null;
  return PLACES.find((place) => covers(place, host, path))?.outlet ?? null;
}

/** All outlets, by id. */
export const outlets = (): readonly Outlet[] =>
  [...new Set(PLACES.map((place) => place.outlet))].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Match patterns of every page that is read unasked, sorted: '*://*.rfi.fr/cn/*'. */
export const matchPatterns = (): string[] => PLACES.map(({ host, path }) => `*://*.${host}${path}/*`).sort();

/** Match patterns of other-language editions inside them, sorted: '*://english.news.cn/*'. */
export const excludePatterns = (): string[] =>
  FOREIGN_OF.flatMap((host) => FOREIGN.map((name) => `*://${name}.${host}/*`)).sort();
