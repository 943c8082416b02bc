// Who may import whom: the house's table as data. A line that breaks it is the failure's message.
import { describe, expect, it } from 'vitest';
import { committed, importsOf, sources, textOf, withoutComments } from './sources';

/** A folder's rule. Paths are prefixes from the top; a package is allowed in files that match its pattern. */
interface Rule {
  readonly ours: readonly string[];
  /** Folders of which only types may be imported. */
  readonly types?: readonly string[];
  /** Of the folders in `ours`, files that are closed all the same. */
  readonly not?: readonly string[];
  /** Folders open to the named files only. */
  readonly only?: Readonly<Record<string, RegExp>>;
  readonly packages: Readonly<Record<string, RegExp>>;
}

const ANY = /./;

const RULES: Readonly<Record<string, Rule>> = {
  'lib/text': { ours: [], packages: { 'pinyin-pro': /^lib\/text\/pinyin\.ts$/ } },
  'lib/data': { ours: ['lib/text'], packages: { 'opencc-js': /^lib\/data\/(opencc|script-fold)\.ts$/ } },
  'lib/dictionary': { ours: ['lib/text'], packages: {} },
  'lib/page': { ours: ['lib/text'], packages: { '@mozilla/readability': /^lib\/page\/article\.ts$/ } },
  'lib/clip': {
    ours: ['lib/text'],
    packages: { idb: /^lib\/clip\/store\.ts$/, fflate: /\/export\//, turndown: /\/export\//, valibot: ANY },
  },
  'lib/settings': {
    ours: [],
    types: ['lib/text', 'lib/platform/versions'],
    // What may be chosen, and what may travel, is listed once, beside its type.
    only: {
      'lib/platform/record': ANY,
      'lib/platform': /^lib\/settings\/(store|live)\.ts$/,
      'lib/text/ask': /^lib\/settings\/settings\.ts$/,
      'lib/text/typography': /^lib\/settings\/settings\.ts$/,
    },
    packages: { valibot: ANY },
  },
  // The reader's own names, like a clipping: pure, but for the store.
  'lib/glossary': {
    ours: [],
    types: ['lib/text', 'lib/platform/versions'],
    only: {
      'lib/platform/record': ANY,
      'lib/platform/cells': ANY,
      'lib/platform/text-file': ANY,
      'lib/platform/json-lines': ANY,
      'lib/platform': /^lib\/glossary\/store\.ts$/,
    },
    packages: { valibot: ANY },
  },
  // What the reader has said of words: known ones, fixed readings, saved ones. Pure, but for what stores them.
  'lib/vocabulary': {
    ours: [],
    types: ['lib/text', 'lib/settings', 'lib/glossary'],
    only: {
      'lib/platform/record': ANY,
      'lib/platform/cells': ANY,
      'lib/platform/text-file': ANY,
      'lib/platform/json-lines': ANY,
      'lib/platform/versions': /^lib\/vocabulary\/(backup|versions)\.ts$/,
      'lib/platform': /^lib\/vocabulary\/(store|restore)\.ts$/,
      // Exported words have their readings with marks.
      'lib/text/syllable': /^lib\/vocabulary\/transfer\.ts$/,
      // A backup holds all that the reader chose and wrote, in the format of its day.
      'lib/settings': /^lib\/vocabulary\/(backup|restore)\.ts$/,
      'lib/glossary': /^lib\/vocabulary\/(backup|restore)\.ts$/,
    },
    packages: { valibot: ANY },
  },
  'lib/messages': {
    ours: ['lib/platform'],
    types: ['lib'],
    // The card links into the reader's own glossary, whose addresses are made in one place.
    only: {
      'lib/glossary/address': /^lib\/messages\/card-calls\.ts$/,
      'lib/text/ask': /^lib\/messages\/schemas\.ts$/,
      'lib/text/typography': /^lib\/messages\/schemas\.ts$/,
    },
    packages: { '@webext-core/messaging': ANY, valibot: ANY },
  },
  'lib/background': {
    ours: [
      'lib/text',
      'lib/data',
      'lib/dictionary',
      'lib/clip',
      'lib/glossary',
      'lib/vocabulary',
      'lib/settings',
      'lib/messages',
      'lib/platform',
    ],
    packages: {},
  },
  'lib/pdf': { ours: ['lib/text'], packages: { 'pdfjs-dist': ANY } },
  'lib/platform': {
    ours: [],
    packages: { 'webextension-polyfill': /^lib\/platform\/(browser|bare)\.ts$/, wxt: /^lib\/platform\/shelf\.ts$/ },
  },
  // The commands also drive browsers and the test runner, and the compilers read the packages that they compile.
  'lib/build': {
    ours: ['lib/dictionary', 'lib/data', 'lib/text'],
    types: ['lib/messages'],
    // Saved pages are measured in Node, with what looks at a page in the browser; readings with the engine itself.
    only: {
      'lib/page': /\/(measure-pages|bench-detect)\.ts$/,
      'lib/background/engine': /\/bench-(?:pinyin|words)\.ts$/,
    },
    packages: {
      jsdom: /\/(measure-pages|bench-detect|bench-probe|page-texts)\.ts$/,
      '@mozilla/readability': /\/bench-detect\.ts$/,
      vite: /\/bench-probe\.ts$/,
      'puppeteer-core': ANY,
      vitest: ANY,
      'webextension-polyfill': ANY,
      hanzi: /\/compile\//,
      '@pinyin-pro/data': /\/compile\//,
      'chinese-lexicon': /\/compile\//,
      'to-jyutping': /\/compile\//,
      'opencc-js': /\/(compile\/|bench-converters\.ts$)/,
    },
  },
  components: {
    ours: [
      'lib/text',
      'lib/clip',
      'lib/glossary',
      'lib/vocabulary',
      'lib/settings',
      'lib/messages',
      'lib/platform/i18n',
      'lib/platform/card-text',
      'lib/platform/options-text',
      'lib/platform/locale',
    ],
    types: ['lib/dictionary'],
    not: [
      'lib/clip/store',
      'lib/glossary/store',
      'lib/vocabulary/store',
      'lib/vocabulary/restore',
      'lib/settings/store',
    ],
    packages: { preact: ANY },
  },
};

const ruleFor = (path: string): [string, Rule] | undefined =>
  Object.entries(RULES).find(([folder]) => path.startsWith(`${folder}/`));

const within = (file: string, folders: readonly string[]): boolean =>
  folders.some((folder) => file === folder || file.startsWith(`${folder}/`));

const packageOf = (from: string): string => from.split('/', from.startsWith('@') ? 2 : 1).join('/');

/** Why an import is against its folder's rule; null when it is not. */
function offence(path: string, found: ReturnType<typeof importsOf>[number]): string | null {
  const [folder, rule] = ruleFor(path) ?? [];
  if (folder === undefined || rule === undefined) return null;
  if (found.file === null) {
    if (found.from.startsWith('node:')) return folder === 'lib/build' ? null : `${folder} knows no Node`;
    return rule.packages[packageOf(found.from)]?.test(path)
      ? null
      : `${folder} may not use ${packageOf(found.from)} here`;
  }
  if (within(found.file, [folder])) return null;
  if (rule.not !== undefined && within(found.file, rule.not)) return `${folder} may not import ${found.file}`;
  if (within(found.file, rule.ours)) return null;
  if (found.typeOnly && within(found.file, rule.types ?? [])) return null;
  const opened = Object.entries(rule.only ?? {}).find(([other]) => within(found.file ?? '', [other]));
  if (opened?.[1].test(path)) return null;
  return `${folder} may not import ${found.file}${within(found.file, rule.types ?? []) ? ', save its types' : ''}`;
}

/** The first cycle that can be found among files; null when there is none. */
function cycleAmong(graph: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const next of graph.get(file) ?? []) {
      const found = visit(next, [...path, file]);
      if (found !== null) return found;
    }
    done.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const found = visit(file, []);
    if (found !== null) return found;
  }
  return null;
}

const plain = (path: string): string => path.replace(/\.(tsx?|mjs)$/, '');

describe.skipIf(committed() === null)('the house (needs a git checkout to list its files)', () => {
  const files = sources();
  const shipped = files.filter(
    (path) => /^(lib|components|entrypoints)\//.test(path) && !path.startsWith('lib/build/'),
  );

  it('imports only what its table allows', () => {
    const lines = files.flatMap((path) =>
      importsOf(path).flatMap((found) => {
        const why = offence(path, found);
        return why === null ? [] : [`${found.line} — ${why}`];
      }),
    );
    expect(files.length).toBeGreaterThan(20);
    expect(lines).toEqual([]);
  });

  it('sees an import that its table forbids', () => {
    const line = { from: '../page/run', file: 'lib/page/run', typeOnly: false, line: '' };
    expect(offence('lib/background/engine.ts', line)).toContain('may not import lib/page/run');
    expect(offence('lib/settings/settings.ts', { ...line, file: 'lib/text/segment' })).toContain('save its types');
    expect(offence('lib/text/cut.ts', { ...line, from: 'pinyin-pro', file: null })).toContain('pinyin-pro');
  });

  it('imports nothing from entrypoints', () => {
    const lines = files
      .flatMap((path) => importsOf(path).map((found) => ({ path, found })))
      .filter(
        ({ path, found }) => found.file?.startsWith('entrypoints/') && path.split('/')[1] !== found.file.split('/')[1],
      )
      .map(({ found }) => found.line);
    expect(lines).toEqual([]);
  });

  it('has no cycles', () => {
    const known = new Set(files.map(plain));
    const graph = new Map(
      files.map((path) => [
        plain(path),
        importsOf(path).flatMap(({ file }) => (file !== null && known.has(file) ? [file] : [])),
      ]),
    );
    expect(cycleAmong(graph)).toBeNull();
    expect(
      cycleAmong(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['b']],
        ]),
      ),
    ).toEqual(['b', 'c', 'b']);
  });

  it('keeps entrypoints to wiring of at most 80 lines', () => {
    const long = files
      .filter((path) => path.startsWith('entrypoints/'))
      .map((path) => ({ path, lines: (textOf(path) ?? '').split('\n').length - 1 }))
      .filter(({ lines }) => lines > 80);
    expect(long).toEqual([]);
  });

  it('ships no file over 400 lines, data excepted, and has no barrel', () => {
    const long = shipped.filter(
      (path) => (textOf(path) ?? '').split('\n').length > 401 && !path.startsWith('lib/data/'),
    );
    const barrels = files.filter((path) => /(^|\/)index\.tsx?$/.test(path) && !path.startsWith('entrypoints/'));
    expect(long).toEqual([]);
    expect(barrels).toEqual([]);
  });

  it('holds neither clock nor chance in lib/text', () => {
    const lines = linesWith(
      files.filter((path) => path.startsWith('lib/text/')),
      /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.|\bcrypto\./,
    );
    expect(lines).toEqual([]);
  });

  it('turns no string into code or markup', () => {
    const lines = linesWith(
      shipped,
      /\b(inner|outer)HTML\s*=|insertAdjacentHTML|dangerouslySetInnerHTML|\beval\(|\bnew Function\(|document\.write\(/,
    );
    expect(lines).toEqual([]);
  });

  it('lets only the ledger write to a page', () => {
    // run.ts and word.ts write inside our own runs, article.ts in a copy of the document.
    const writers = ['lib/page/ledger.ts', 'lib/page/run.ts', 'lib/page/word.ts', 'lib/page/article.ts'];
    const inPage = files.filter((path) => path.startsWith('lib/page/') && !writers.includes(path));
    const lines = linesWith(
      inPage,
      /\.(data|nodeValue|textContent|innerText|title)\s*=(?!=)|(?<!edger)\.(insertBefore|appendChild|removeChild|replaceChild|replaceWith|replaceChildren|setAttribute|removeAttribute|splitText|normalize|insertAdjacent\w+)\(/,
    );
    expect(lines).toEqual([]);
  });
});

/** The lines of code (comments apart) that match. */
function linesWith(paths: readonly string[], pattern: RegExp): string[] {
  return paths.flatMap((path) =>
    withoutComments(textOf(path) ?? '')
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  );
}
