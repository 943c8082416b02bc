// The tables of names keep their form, and what they say can be so; and each rule that says so finds a fault when there
// is one: it is tried on a copy of a sound entry with that one thing broken.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCldrPlaces } from '../../../lib/build/compile/cldr-places';
import {
  type CompiledEntry,
  entryOf,
  NAME_FILES,
  type NameLine,
  OFFICES_AS_OF,
  readNameEntries,
  readNameLines,
} from '../../../lib/build/compile/name-entries';
import { faultsOfAll, faultsOfLines, faultsOfText, LINE_RULES, readKnowledge } from './name-checks';

const know = await readKnowledge();
const lines = NAME_FILES.flatMap(readNameLines);
const entries = readNameEntries();
const named = new Map(entries.map((entry) => [entry.id, entry]));
const lineOf = (id: string): NameLine => lines.find((line) => line.id === id)!;
const entryNamed = (id: string): CompiledEntry => named.get(id)!;

describe('the tables of names', () => {
  it('are one object a line, sorted by id, as JSON.stringify writes them', () => {
    expect(NAME_FILES.flatMap((file) => faultsOfText(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('break no rule in any line', () => {
    expect(lines.length).toBeGreaterThan(1900);
    expect(faultsOfLines(lines, know)).toEqual([]);
  });

  it('name nobody twice, and tell whoever shares a form, or shares it with a common word, by a word of his own', () => {
    expect(faultsOfAll(entries, know)).toEqual([]);
  });

  it('hold people in one file and terms in the other', () => {
    const [people = [], terms = []] = NAME_FILES.map(readNameLines);
    expect(people.filter(({ kind }) => kind !== 'person')).toEqual([]);
    expect(terms.filter(({ kind }) => kind === 'person')).toEqual([]);
  });

  it('use only codes of countries that CLDR knows', () => {
    const codes = new Set(readCldrPlaces().map(({ country }) => country));
    expect(lines.filter(({ country }) => country && !codes.has(country)).map(({ id }) => id)).toEqual([]);
  });
});

/** A sound entry, what is broken in it, and the rule that must say so. */
const BROKEN: readonly (readonly [rule: string, id: string, broken: (line: NameLine) => object])[] = [
  ['stable JSON', 'Wang Yi', ({ id, ...line }) => ({ ...line, id })],
  ['stable JSON', 'Wang Yi', (line) => ({ ...line, context: [] })],
  ['kind', 'Wang Yi', (line) => ({ ...line, kind: 'minister' })],
  ['kind', 'Wang Yi', ({ offices, ...line }) => line],
  ['kind', 'Wang Yi', ({ country, ...line }) => line],
  ['kind', 'Reuters', ({ note, ...line }) => line],
  ['kind', 'NATO', (line) => ({ ...line, country: 'BE' })],
  ['qid', 'Wang Yi', (line) => ({ ...line, qid: '701801' })],
  ['country', 'Wang Yi', (line) => ({ ...line, country: 'China' })],
  ['english', 'Wang Yi', (line) => ({ ...line, en: 'Wang Wenbin' })],
  ['english', 'David Lammy', (line) => ({ ...line, aliases: ['Lammy', 'Lammy'] })],
  ['english', 'David Lammy', (line) => ({ ...line, aliases: ['拉米'] })],
  ['form', 'David Lammy', (line) => ({ ...line, cn: ['戴维•拉米'] })],
  ['form', 'David Lammy', (line) => ({ ...line, cn: ['拉'] })],
  ['form', 'David Lammy', (line) => ({ ...line, cn: ['拉米', '拉米'] })],
  ['some form', 'David Lammy', ({ cn, hk, tw, ...line }) => line],
  ['script', 'Xi Jinping', (line) => ({ ...line, cn: ['習近平'] })],
  ['script', 'Xi Jinping', (line) => ({ ...line, hk: ['习近平'] })],
  ['script', 'Wang Yi', (line) => ({ ...line, offices: [['a', '中國外交部长', '中國外交部長', '2013', '']] })],
  ['date', 'Wang Yi', (line) => ({ ...line, offices: [['a', '外长', '外長', '2013-13', '']] })],
  ['date', 'Wang Yi', (line) => ({ ...line, offices: [['a', '外长', '外長', '2023-02-29', '']] })],
  ['date', 'Wang Yi', (line) => ({ ...line, offices: [['a', '外长', '外長', '2023-07-25', '2022-12-30']] })],
  ['date', 'Wang Yi', (line) => ({ ...line, offices: [['a', '外长', '外長', '2031', '']] })],
  ['order of offices', 'David Cameron', (line) => ({ ...line, offices: line.offices?.toReversed() })],
  ['office twice', 'David Cameron', (line) => ({ ...line, offices: [...line.offices!, line.offices![0]!] })],
  ['pinyin', 'David Lammy', (line) => ({ ...line, pinyin: { 林德伟: 'Lín Déwěi' } })],
  ['pinyin', 'David Lammy', (line) => ({ ...line, pinyin: { 林德偉: 'Lín Dé' } })],
  ['pinyin', 'David Lammy', (line) => ({ ...line, pinyin: { 林德偉: 'Lín Dèwěi' } })],
  ['pinyin', 'David Lammy', (line) => ({ ...line, pinyin: { 林德偉: 'lín déwěi' } })],
  ['pinyin', 'Kim Jong-un', (line) => ({ ...line, pinyin: { 金正恩: 'Jīn Zhèngēn' } })],
  ['surname', 'Xie Zhenhua', (line) => ({ ...line, pinyin: { 解振华: 'Jiě Zhènhuá' } })],
  ['surname', 'Donald Tsang', (line) => ({ ...line, pinyin: { 曾荫权: 'Céng Yìnquán' } })],
  ['count', 'David Lammy', (line) => ({ ...line, seen: { 拉美: 9 } })],
  ['count', 'David Lammy', (line) => ({ ...line, seen: { 拉米: 0 } })],
  ['context', 'David Lammy', (line) => ({ ...line, context: ['英国', '英国'] })],
];

describe('a rule for a line', () => {
  it.each(BROKEN)('finds what is broken: %s (%s)', (rule, id, broken) => {
    const sound = lineOf(id);
    expect(faultsOfLines([sound], know)).toEqual([]);
    const faults = faultsOfLines([broken(sound) as NameLine], know);
    expect(faults.map((fault) => fault.split(':')[0])).toContain(rule);
  });

  it('has a broken entry to try it on', () => {
    expect([...new Set(BROKEN.map(([rule]) => rule))].sort()).toEqual(Object.keys(LINE_RULES).sort());
  });
});

describe('the rules for a file', () => {
  const [a, b] = [JSON.stringify({ id: 'a' }), JSON.stringify({ id: 'b' })];
  it.each([
    ['entries out of order', `${b}\n${a}\n`],
    ['an id twice', `${a}\n${a}\n`],
    ['spaces', '{"id": "a"}\n'],
    ['no line break at the end', a],
  ])('find %s', (_what, text) => {
    expect(faultsOfText(`${a}\n${b}\n`)).toEqual([]);
    expect(faultsOfText(text)).toHaveLength(1);
  });
});

describe('the rules for all entries', () => {
  it('find an id that stands twice', () => {
    expect(faultsOfAll([entryNamed('Wang Yi'), entryNamed('Wang Yi')], know)).toContain('id twice: Wang Yi');
  });

  it('find an item of Wikidata that two claim', () => {
    const double = { ...entryNamed('Xi Jinping'), qid: entryNamed('Wang Yi').qid };
    expect(faultsOfAll([entryNamed('Wang Yi'), double], know)).toEqual([`qid twice: ${double.qid}`]);
  });

  it('find a bearer of a shared form whom no word tells from the other, in whichever script', () => {
    const [powell, chair] = [entryNamed('Jonathan Powell'), entryNamed('Jerome Powell')];
    expect(faultsOfAll([powell, chair], know)).toEqual([]);
    const same = { ...chair, context: ['英國', '国安顾问'] };
    const both = { ...powell, context: ['英国', '國安顧問', '布莱尔'] };
    expect(faultsOfAll([both, same], know)).toContain('nothing tells 鲍威尔: Jerome Powell');
    expect(faultsOfAll([both, same], know)).not.toContain('nothing tells 鲍威尔: Jonathan Powell');
  });

  it('find a name that is a common word and has no words about it', () => {
    const wang = entryNamed('Wang Yang (politician)');
    expect(faultsOfAll([wang], know)).toEqual([]);
    expect(faultsOfAll([{ ...wang, context: [] }], know)).toEqual(['a common word: 汪洋: Wang Yang (politician)']);
  });
});

describe('countries and capitals of CLDR', () => {
  it('are merged with the same place of the table, whose forms come first', () => {
    const palau = entryNamed('Palau');
    expect(entries.filter(({ forms }) => forms.cn.includes('帕劳'))).toEqual([palau]);
    expect(palau).toMatchObject({ country: 'PW', forms: { hk: ['帕勞', '帛琉'], tw: ['帛琉'] } });
    expect(entryNamed('United Kingdom').aliases).toContain('UK');
  });

  it('write for each region as it writes', () => {
    expect(entryNamed('Havana').forms).toEqual({ cn: ['哈瓦那'], hk: ['夏灣拿'], tw: ['哈瓦那'], sg: [] });
    expect(entryNamed('Skopje').forms.tw).toEqual(['史高比耶']);
  });

  it("are without the forms that Hong Kong has from Taiwan's", () => {
    expect(entryNamed('Luanda').forms.hk).toEqual(['羅安達']);
    expect(entryNamed('Vientiane').forms.hk).toEqual(['萬象']);
    expect(entries.flatMap(({ forms }) => forms.hk)).not.toContain('安奎拉');
  });

  it('tell a capital from a namesake by its country', () => {
    const [santiago, diego] = [entryNamed('Santiago'), entryNamed('San Diego')];
    expect(santiago.forms.cn.filter((form) => diego.forms.cn.includes(form))).toEqual(['圣地亚哥']);
    expect(santiago).toMatchObject({ kind: 'place', note: 'Capital of Chile.', context: ['智利'] });
  });

  it('keep the two Georgias apart', () => {
    expect(entryNamed('Georgia (country)')).toMatchObject({ country: 'GE', en: 'Georgia' });
    expect(entryNamed('Georgia (US state)')).toMatchObject({ country: '', en: 'Georgia' });
  });
});

/** Who or what an article names, the form it prints, and the office of the day. */
const NAMED: readonly (readonly [day: string, id: string, form: string, office: string])[] = [
  ['2025-02-14', 'Wang Yi', '王毅', 'Minister of Foreign Affairs of China'],
  ['2025-02-14', 'David Lammy', '林德偉', 'Foreign Secretary of the United Kingdom'],
  ['2025-02-14', 'David Lammy', '拉米', 'Foreign Secretary of the United Kingdom'],
  ['2025-02-14', 'Keir Starmer', '施紀賢', 'Prime Minister of the United Kingdom'],
  ['2025-02-14', 'Jonathan Powell', '鮑爾', 'National Security Adviser of the United Kingdom'],
  ['2025-02-14', 'Xi Jinping', '習近平', 'President of China'],
  ['2025-02-14', 'He Lifeng', '何立峰', 'Vice Premier of China'],
  ['2024-02-17', 'David Cameron', '戴维·卡梅伦', 'Foreign Secretary of the United Kingdom'],
  ['2024-02-17', 'David Cameron', '卡梅伦', 'Foreign Secretary of the United Kingdom'],
  ['2024-02-17', 'Antony Blinken', '安东尼·布林肯', 'Secretary of State of the United States'],
  ['2025-01-22', 'Vladimir Putin', '普京', 'President of Russia'],
  ['2025-01-22', 'Donald Trump', '特朗普', 'President of the United States'],
  ['2025-01-22', 'Li Qiang', '李強', 'Premier of China'],
  ['2025-01-22', 'Han Zheng', '韓正', 'Vice President of China'],
  ['2025-01-22', 'Guo Jiakun', '郭嘉昆', 'Spokesperson of the Ministry of Foreign Affairs of China'],
  ['2022-12-26', 'Wang Yi', '王毅', 'Minister of Foreign Affairs of China'],
  ['2022-12-26', 'Joe Biden', '拜登', 'President of the United States'],
  ['2022-12-26', 'Olaf Scholz', '肖爾茨', 'Chancellor of Germany'],
  ['2022-12-26', 'Charles Michel', '米歇爾', 'President of the European Council'],
];

describe('on the day of an article', () => {
  it.each(NAMED)('%s: %s is %s, and holds the office that news names', (...[day, id, form, office]) => {
    const { forms, offices } = entryNamed(id);
    expect(Object.values(forms).flat()).toContain(form);
    const held = offices.filter(({ from, to }) => from !== '' && from <= day && (to === '' || to > day));
    // Of several the one that news names stands last.
    expect(held.at(-1)?.en).toBe(office);
  });

  it('Donald Trump held none in the years between', () => {
    const { offices } = entryNamed('Donald Trump');
    expect(offices.filter(({ from, to }) => from <= '2025-01-19' && (to === '' || to > '2025-01-19'))).toEqual([]);
  });

  it.each([
    ['org', '上海合作組織'],
    ['org', '金磚國家'],
    ['document', '巴黎協定'],
    ['org', '世界衞生組織'],
    ['phrase', '脫鈎斷鏈'],
    ['phrase', '去中國化'],
    ['agency', '美聯社'],
    ['agency', '路透社'],
    ['agency', '新華社'],
    ['event', '中英戰略對話'],
    ['org', '安理會常任理事國'],
    ['event', '慕尼黑安全会议'],
    ['phrase', '冷战思维'],
    ['org', '胡塞武装'],
    ['agency', '法新社'],
    ['phrase', '小院高墙'],
    ['phrase', '两国方案'],
    ['document', '北京宣言'],
    ['phrase', '和平共处五项原则'],
    ['phrase', '亲诚惠容'],
    ['place', '拉美'],
    ['agency', '德國之聲'],
    ['event', '冬奧'],
    ['agency', '塔斯社'],
    ['agency', '彭博社'],
    ['agency', 'CGTN'],
    ['agency', '阿纳多卢通讯社'],
    ['agency', '巴基斯坦通讯社'],
    ['agency', '东方卫视'],
    ['agency', '中新社'],
    ['agency', '央视'],
  ])('there is a term of kind %s: %s', (kind, form) => {
    const found = entries.filter(({ forms }) => Object.values(forms).some((list) => list.includes(form)));
    expect(found.map((entry) => entry.kind)).toEqual([kind]);
  });
});

describe('an entry of a line', () => {
  it('has its empty fields, and offices by name', () => {
    const line: NameLine = {
      id: 'Jane Doe',
      kind: 'person',
      en: 'Jane Doe',
      offices: [['Mayor', '市长', '市長', '', '2020']],
    };
    expect(entryOf(line)).toEqual({
      ...{ id: 'Jane Doe', kind: 'person', en: 'Jane Doe', aliases: [], qid: '', country: '', pinyin: {}, context: [] },
      ...{ forms: { cn: [], hk: [], tw: [], sg: [] }, note: '', origin: 'table', seen: {} },
      offices: [{ en: 'Mayor', zhHans: '市长', zhHant: '市長', from: '', to: '2020' }],
    });
  });

  it('is known up to a day that no office begins long after', () => {
    expect(OFFICES_AS_OF).toMatch(/^\d{4}-\d\d-\d\d$/);
    const starts = lines.flatMap(({ offices = [] }) => offices.map(([, , , from]) => from));
    expect(starts.filter((from) => from.slice(0, 4) > OFFICES_AS_OF.slice(0, 4))).toEqual([]);
  });
});
