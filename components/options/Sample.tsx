// Lines of news, made up for the purpose, as they look under the reader's choices: in the writing of the reader's own
// region, with the names that its papers use.
import type { Locale, Text } from '../../lib/platform/i18n';
import { type NameFormsChoice, type Settings, wanted } from '../../lib/settings/settings';
import type { NameGroup } from '../../lib/text/names/name';

/** The writings that a sample comes in, as language tags. */
export type Writing = 'zh-Hans-CN' | 'zh-Hant-HK' | 'zh-Hant-TW';

export const writingOf = (locale: Locale): Writing =>
  locale === 'zh-Hans' ? 'zh-Hans-CN' : locale === 'zh-Hant-TW' ? 'zh-Hant-TW' : 'zh-Hant-HK';

/** Keir Starmer, as each region's papers write him. */
export const FORMS_OF = { cn: '斯塔默', hk: '施紀賢', tw: '施凱爾' } as const;

/** Some names of each group, for those who wonder what is in it. */
export const WORDS_OF: Readonly<Record<Writing, Readonly<Record<NameGroup, string>>>> = {
  'zh-Hans-CN': {
    people: '拉米、冯德莱恩、王毅',
    organisations: '路透社、北约、国际原子能机构',
    phrases: '两国方案、小院高墙、慕尼黑安全会议',
    places: '布鲁塞尔、加沙、外交大臣',
  },
  'zh-Hant-HK': {
    people: '林德偉、馮德萊恩、王毅',
    organisations: '路透社、北約、國際原子能機構',
    phrases: '兩國方案、小院高牆、慕尼黑安全會議',
    places: '布魯塞爾、加沙、外相',
  },
  'zh-Hant-TW': {
    people: '拉米、馮德萊恩、王毅',
    organisations: '路透社、北約、國際原子能總署',
    phrases: '兩國方案、小院高牆、慕尼黑安全會議',
    places: '布魯塞爾、加薩、外相',
  },
};

interface Named {
  readonly zh: string;
  readonly en: string;
  readonly group: NameGroup;
}

const named = (group: NameGroup, zh: string, en: string): Named => ({ group, zh, en });

type Line = readonly (string | Named)[];

/** Four names, one of each group, and what stands after each of them. */
const line = (
  [lammy, onThursday]: readonly [string, string],
  [brussels, told]: readonly [string, string],
  [reuters, backs]: readonly [string, string],
  solution: string,
): Line => [
  named('people', lammy, 'David Lammy'),
  onThursday,
  named('places', brussels, 'Brussels'),
  told,
  named('organisations', reuters, 'Reuters'),
  backs,
  named('phrases', solution, 'two-state solution'),
  '。',
];

/** What each choice is shown on; the same news in each region's words. */
const MARKS: Readonly<Record<Writing, Line>> = {
  'zh-Hans-CN': line(['拉米', '周四在'], ['布鲁塞尔', '告诉'], ['路透社', '，英国仍支持'], '两国方案'),
  'zh-Hant-HK': line(['林德偉', '周四在'], ['布魯塞爾', '向'], ['路透社', '表示，英國仍支持'], '兩國方案'),
  'zh-Hant-TW': line(['拉米', '週四在'], ['布魯塞爾', '告訴'], ['路透社', '，英國仍支持'], '兩國方案'),
};

const ENGLISH: Readonly<Record<Writing, readonly [between: string, end: string]>> = {
  'zh-Hans-CN': ['周一抵达北京。', '说，双方谈得坦诚。'],
  'zh-Hant-HK': ['周一抵達北京。', '說，雙方談得坦誠。'],
  'zh-Hant-TW': ['週一抵達北京。', '說，雙方談得坦誠。'],
};

const FORMS: Readonly<Record<Writing, readonly [start: string, end: string]>> = {
  'zh-Hans-CN': ['英国首相', '将于下月访华。'],
  'zh-Hant-HK': ['英國首相', '將於下月訪華。'],
  'zh-Hant-TW': ['英國首相', '將於下月訪問中國。'],
};

/** Starmer's forms as a page of each writing shows them: in the page's script, by the chosen region's name. */
const STARMER: Readonly<Record<Writing, Readonly<Record<NameFormsChoice, string>>>> = {
  'zh-Hans-CN': { printed: '斯塔默', cn: '斯塔默', hk: '施纪贤', tw: '施凯尔' },
  'zh-Hant-HK': { printed: '施紀賢', cn: '斯塔默', hk: '施紀賢', tw: '施凱爾' },
  'zh-Hant-TW': { printed: '施凱爾', cn: '斯塔默', hk: '施紀賢', tw: '施凱爾' },
};

const GLOSS = 'Keir Starmer';

interface Props {
  readonly text: Text;
  readonly writing: Writing;
  readonly of: 'marks' | 'english' | 'forms';
  readonly settings: Settings;
}

export function Sample({ text, writing, of, settings }: Props) {
  return (
    <figure class="sample-line">
      <figcaption>{text('options.sample')}</figcaption>
      <p lang={writing}>{of === 'marks' ? marked(MARKS[writing], settings) : inLine(of, writing, settings)}</p>
    </figure>
  );
}

const marked = (line: Line, settings: Settings) =>
  line.map((part) =>
    typeof part === 'string' ? part : <Name key={part.zh} name={part.zh} marked={settings[part.group]} />,
  );

/** The samples of the English and of the form: one man, twice or once. */
function inLine(of: 'english' | 'forms', writing: Writing, settings: Settings) {
  const name = STARMER[writing][of === 'forms' ? (wanted(settings, {}).names.forms ?? 'printed') : 'printed'];
  if (of === 'forms') {
    const [start, end] = FORMS[writing];
    return [start, <Name key="name" name={name} marked={settings.people} title={STARMER[writing].printed} />, end];
  }
  const [between, end] = ENGLISH[writing];
  const { english, people } = settings;
  return [
    <Name key="first" name={name} marked={people} gloss={english === 'card' ? '' : GLOSS} />,
    between,
    <Name key="second" name={name} marked={people} gloss={english === 'all' ? GLOSS : ''} />,
    end,
  ];
}

interface NameProps {
  readonly name: string;
  readonly marked: boolean;
  readonly gloss?: string;
  readonly title?: string;
}

function Name({ name, marked, gloss = '', title }: NameProps) {
  return (
    <>
      <span class={marked ? 'name is-marked' : 'name'} title={title}>
        {name}
      </span>
      {marked && gloss !== '' && (
        <small class="gloss" lang="en">
          {` (${gloss}) `}
        </small>
      )}
    </>
  );
}
