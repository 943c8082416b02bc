// The glossary as a table that spreadsheets open (RFC 4180): writing it, and reading it back with its columns in any
// order, under English or Chinese headings. Lines at fault are reported and left out. Pure.
import { quoted, separatorOf, tableLines, unguarded } from '../platform/cells';
import { type EntryDraft, type KINDS, type OwnEntry, REGIONS } from './entry';
import { type Incoming, lineError, MOST_TEXT, nothing, type Row } from './transfer';

const COLUMNS = ['english', 'kind', 'mainland', 'hong_kong', 'taiwan', 'pinyin', 'note', 'wikidata'] as const;
type Column = (typeof COLUMNS)[number];
type FormColumn = 'mainland' | 'hong_kong' | 'taiwan';

const COLUMN_OF = { cn: 'mainland', hk: 'hong_kong', tw: 'taiwan' } as const satisfies Record<string, FormColumn>;

/** Headings that are understood, without blanks, hyphens and underscores; the first is the one that is written. */
const HEADINGS: Readonly<Record<Column, string>> = {
  english: 'english en englishname name 英文 英文名 英文名稱 英文名称 英語 英语',
  kind: 'kind type 類別 类别 類型 类型 種類 种类',
  mainland:
    'mainland mainlandchina cn china simplified 大陸 大陆 內地 内地 中國大陸 中国大陆 中國內地 中国内地 簡體 简体',
  hong_kong: 'hongkong hk 香港',
  taiwan: 'taiwan tw 台灣 臺灣 台湾',
  pinyin: 'pinyin reading 拼音 讀音 读音',
  note: 'note notes 備註 备注 附註 附注 說明 说明 註解 注释',
  wikidata: 'wikidata qid wikidataid 維基數據 维基数据 維基資料',
};

/** What a kind may be called in a cell. */
const KIND_NAMES: Readonly<Record<(typeof KINDS)[number], string>> = {
  person: 'person people 人物 人名 人',
  org: 'org organisation organization 機構 机构 組織 组织',
  agency: 'agency media newsagency 媒體 媒体 傳媒 传媒 通訊社 通讯社',
  place: 'place 地名 地方 地點 地点',
  event: 'event meeting 事件 會議 会议 活動 活动',
  document: 'document 文件 文獻 文献',
  phrase: 'phrase term 用語 用语 詞語 词语 術語 术语',
  title: 'title office 職銜 职衔 職稱 职称 職位 职位',
};

const byName = <K extends string>(names: Readonly<Record<K, string>>): ReadonlyMap<string, K> =>
  new Map((Object.keys(names) as K[]).flatMap((key) => names[key].split(' ').map((name) => [name, key] as const)));

const COLUMN_BY_NAME = byName(HEADINGS);
const KIND_BY_NAME = byName(KIND_NAMES);

const plain = (name: string): string => name.toLowerCase().replace(/[\s_\-\ufeff]/g, '');

/** Readings in one cell: one alone is the first form's, else each stands with its form (林德偉=Lín Déwěi). */
function readingCell({ forms, pinyin }: EntryDraft): string {
  const [first] = REGIONS.flatMap((region) => forms[region]);
  const all = Object.entries(pinyin);
  const [only] = all;
  if (all.length === 1 && only && only[0] === first) return only[1];
  return all.map(([form, reading]) => `${form}=${reading}`).join('|');
}

const cellsOf = (entry: EntryDraft): string[] => [
  entry.en,
  entry.kind,
  ...REGIONS.map((region) => entry.forms[region].join('|')),
  readingCell(entry),
  entry.note,
  entry.wikidata,
];

/** The glossary as a table, with the mark by which spreadsheets know UTF-8. */
export function writeCsv(entries: readonly OwnEntry[]): string {
  const lines = [COLUMNS as readonly string[], ...entries.map(cellsOf)].map((cells) => cells.map(quoted).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/** Reads a table. Never throws. */
export function readCsv(text: string): Incoming {
  if (text.length > MOST_TEXT) return nothing(lineError(0, 'too-big', String(MOST_TEXT)));
  const { lines, faults } = tableLines(text, separatorOf(text));
  const errors = faults.map(({ line, fault, value }) => lineError(line, fault, value));
  const [head, ...body] = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (!head) return errors[0] ? nothing(errors[0]) : nothing(lineError(0, 'empty'));
  const columns = head.cells.map((cell) => COLUMN_BY_NAME.get(plain(unguarded(cell))) ?? null);
  if (!columns.includes('english')) return nothing(lineError(head.line, 'header', head.cells.join(' ').slice(0, 80)));
  if (!REGIONS.some((region) => columns.includes(COLUMN_OF[region])))
    return nothing(lineError(head.line, 'no-columns'));
  const rows: Row[] = [];
  for (const { line, cells } of body) {
    const beyond = cells.slice(columns.length).find((cell) => cell.trim() !== '');
    if (beyond !== undefined) errors.push(lineError(line, 'cells', beyond.slice(0, 40)));
    else rows.push({ line, given: givenBy(columns, cells) });
  }
  const ignored = head.cells.filter((cell, i) => columns[i] === null && cell.trim() !== '');
  return { rows, decisions: [], errors, ignored };
}

/** The fields that a line gives; a column that is not there says nothing, an empty cell says that there is none. */
function givenBy(columns: readonly (Column | null)[], cells: readonly string[]): Partial<EntryDraft> {
  const found = new Map<Column, string>();
  for (const [i, column] of columns.entries()) {
    const cell = cells[i];
    if (column !== null && cell !== undefined && !found.has(column)) found.set(column, unguarded(cell));
  }
  const given: { -readonly [K in keyof EntryDraft]?: EntryDraft[K] } = { en: found.get('english') ?? '' };
  const kind = found.get('kind')?.trim();
  if (kind) given.kind = (KIND_BY_NAME.get(plain(kind)) ?? kind) as EntryDraft['kind'];
  const forms = REGIONS.flatMap((region) => {
    const cell = found.get(COLUMN_OF[region]);
    return cell === undefined ? [] : [[region, partsOf(cell)] as const];
  });
  // Regions without a column are missing on purpose: what is there for them stays.
  if (forms.length > 0) given.forms = Object.fromEntries(forms) as unknown as EntryDraft['forms'];
  const pinyin = found.get('pinyin');
  if (pinyin !== undefined) given.pinyin = readingsOf(pinyin, forms.flatMap(([, all]) => all)[0]);
  const note = found.get('note');
  if (note !== undefined) given.note = note;
  const wikidata = found.get('wikidata');
  if (wikidata !== undefined) given.wikidata = wikidata;
  return given;
}

/** Forms in a cell: by '|', or as people write lists in Chinese. */
const partsOf = (cell: string): string[] =>
  cell
    .split(/[|｜、，,；;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

function readingsOf(cell: string, first: string | undefined): Record<string, string> {
  const readings = partsOf(cell).flatMap((part) => {
    const sign = part.search(/[=＝]/);
    const form = sign < 0 ? first : part.slice(0, sign);
    return form === undefined ? [] : [[form.trim(), part.slice(sign + 1)] as const];
  });
  return Object.fromEntries(readings);
}
