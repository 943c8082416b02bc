// Words around a name that say what it is, folded (Simplified, as fold.ts leaves them): titles, roles of people who
// share a politician's name, things that are named after people, characters of transliterations. No names stand here.

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Titles of people whom news of politics is about; what stands before or after a name. */
export const TITLES = set(`
  总统 副总统 总理 副总理 首相 副首相 相 外相 防相 财相 首长 主席 副主席 国家主席 总书记 书记 委员 委员长 国务委员 国务卿 副国务卿 助理国务卿
  部长 副部长 防长 财长 外长 外交部长 国防部长 财政部长 大臣 外交大臣 国防大臣 财政大臣 次官 次长 司长 副司长 局长 处长 署长 厅长 院长 所长
  发言人 女发言人 新闻秘书 秘书长 副秘书长 秘书 干事长 总干事 特使 特别代表 代表 高级代表 大使 公使 领事 总领事 参赞 议长 众议长 参议长 副议长
  议员 参议员 众议员 国会议员 领袖 党魁 党首 党主席 负责人 主任 副主任 办公厅主任 幕僚长 顾问 安全顾问 国家安全顾问 助理 协调官 协调员 专员
  州长 市长 省长 县长 知事 特首 行政长官 长官 司令 司令官 总司令 参谋长 将军 上将 中将 少将 元帅 国王 女王 王储 亲王 公主 教皇 教宗 埃米尔 苏丹
  领导人 最高领袖 最高领导人 前总统 前总理 前首相 当选总统 候选人 总裁 行长 联储主席 检察官 检察长 法官 大法官 律师 创办人 创始人 先生 女士 夫人
  阁下 总干事 理事长 会长 副会长 官员 外交官 政治家 政客 独裁者 强人 政治局委员`);

/** Generic titles that say nothing of politics: people of any trade have them. */
export const ROLES = set(`
  记者 见习记者 特派记者 通讯员 特约记者 摄影记者 本报记者 摄影师 摄影 摄 编辑 责编 责任编辑 编译 撰文 撰稿 作者 文 图 主播 主持人 主编 评论员 翻译 导演 演员 歌手 作家 诗人
  画家 教练 主教练 球员 选手 前锋 后卫 门将 同学 同事 学生 中学生 大学生 小学生 老师 教师 教授 副教授 讲师 研究员 助理研究员 副研究员 学者 博士 硕士 专家 分析师 医生 护士 院士
  工程师 农民 村民 居民 市民 店主 店员 司机 工人 商人 青年 男子 女子 叔叔 阿姨 网友 读者 游客 志愿者 运动员 厨师 店长 老板 董事长 创业者 企业家 警员 消防员`);

/** After a name: somebody's byline. */
export const BYLINES = set('报道 报导 摄 摄影 撰 撰文 撰稿 编译 编辑 文 图 综合报道 综合报导 整理 制图');

/** After a name: the thing is named after a person, and is none. */
export const THINGS = set(`
  大学 学院 中学 小学 医院 机场 国际机场 纪念堂 纪念馆 纪念碑 图书馆 博物馆 基金会 公司 集团 号 级 型 镇 市 县 郡 村 山 峰 河 湖 岛 群岛 半岛 海峡 湾 港 桥 大桥 路
  大道 街 大街 广场 公园 球场 体育场 体育馆 中心 奖 杯 剧院 剧场 酒店 饭店 餐厅 法案 法 条约 航天中心 太空中心 角 堡 城 州 国家公园 战役 航母 大厦 大楼 站 车站 区 新区 定律 定理 效应 综合征 症
  兄弟 银行 证券 汽车 电器 珠宝 咖啡 百货 盐湖`);

/** Words that news of politics is made of; what they count for is judge.ts's. */
export const POLITICS =
  `外交 总统 首相 总理 部长 外长 大臣 议会 国会 参议 众议 议员 会谈 会晤 峰会 访问 访华 制裁 关税 战略 双边 谈判 大选 选举 白宫 克里姆林宫
  国务院 国务卿 大使 领事 联合国 北约 欧盟 安理会 国家主席 国防 导弹 停火 战争 冲突 主权 领土 两国 声明 谴责 发言人 记者会 政党 党魁 执政 政府 政治 国际 中美 中英 中俄 中欧 美中 俄乌 两岸 关系 国安 内阁 经贸
  盟友 盟国 军事 军方 总书记 中共 官员 外事 使馆 领导人 元首 政策`
    .split(/\s+/)
    .filter(Boolean);

/** Countries as a word of one character before a title: 英外相, 美国务卿. */
export const SHORT_COUNTRIES: Readonly<Record<string, string>> = {
  英: '英国',
  美: '美国',
  俄: '俄罗斯',
  法: '法国',
  德: '德国',
  日: '日本',
  韩: '韩国',
  中: '中国',
  印: '印度',
  意: '意大利',
  澳: '澳大利亚',
  加: '加拿大',
  乌: '乌克兰',
  以: '以色列',
  朝: '朝鲜',
  台: '台湾',
  港: '香港',
};

/** Characters that foreign names are written with (Xinhua's tables of transliteration, by ear). */
const OFTEN =
  '阿埃艾爱安奥澳巴白班邦保堡鲍贝本比彼毕宾波伯勃博卜布查达戴丹当道德登邓迪底地蒂丁定东杜敦顿多额厄恩尔法凡范方菲费芬丰佛弗夫福富盖甘冈高哥戈格葛根贡古瓜圭哈海汉豪赫黑亨洪胡华怀惠霍基吉及加伽贾简杰金京久居卡凯坎康考柯科可克肯寇库昆夸拉腊莱来赖兰朗劳乐勒雷里理利莉丽连良列烈林琳留隆卢鲁路露伦罗洛吕律马玛迈麦曼芒毛茅梅门蒙孟米密蜜敏明摩莫墨默姆木穆那纳娜乃奈南内尼涅妮宁牛纽农努诺欧帕派潘庞佩彭蓬皮匹平泼珀菩普奇契齐恰强乔切琴青丘邱屈让热仁日荣茹儒瑞若撒萨塞赛桑瑟森沙珊山尚绍舍申生圣胜施什史士仕舒朔丝司斯思松苏索所塔泰坦汤唐陶特藤滕提廷亭通图托陀瓦万旺望威韦为维伟卫魏温文翁沃沙乌吾武西希锡席夏显香向晓肖小歇谢辛欣兴幸修休许雪逊雅亚延扬杨耶野叶伊依易意因英永尤于约云宰泽曾扎詹章珍郑芝治朱竺卓兹子佐娅娃琪蕾妲碧莎岱赛缇黛媞茜';
/** Of these, those that hardly ever begin an ordinary word. */
const HARD =
  '阿埃奥巴贝勃卜布蒂顿厄尔菲弗戈圭赫霍凯坎柯科克肯寇库夸莱勒莉卢鲁伦罗洛玛曼蒙莫默姆穆娜尼涅妮纽诺帕庞佩皮珀恰丘茹瑞萨塞桑瑟珊丝斯塔滕廷托陀瓦韦维魏沃锡逊雅亚娅耶尤扎詹兹';

const units = (text: string): Uint8Array => {
  const table = new Uint8Array(0x10000);
  for (const char of text) table[char.charCodeAt(0)] = 1;
  return table;
};
const often = /* @__PURE__ */ units(OFTEN);
const hard = /* @__PURE__ */ units(HARD);

export const isTransliterated = (code: number): boolean => often[code] === 1;
export const isHardTransliterated = (code: number): boolean => hard[code] === 1;

/** The hundred-odd surnames that most Chinese people bear, and those that Hong Kong gives to foreigners; Korean ones. */
export const SURNAMES = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文施洪戚卓柯欧安车朴裴申南',
);

/** Words that no name is made of: between them names begin and end. */
export const FUNCTION =
  '的了是在和与及或跟同对向由被把将从到据称说指于为以但而也就都又并且如若其该此这那有无不没会见晤访问宣布表示认为强调';
