// The licences of everything that is in the package but Duidu's own, as one text file: whose work it is, which licence
// it is under, and that licence's words, which most of them ask to be handed on with copies. Read out of the packages
// themselves, so that an update of one brings its own; what data is made of what is PROVENANCE.md's.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CREDITS } from '../data/credits';

/** Its name in the package. */
export const NOTICES_FILE = 'LICENCES.txt';

/** Packages whose code or data is in the package, and in which of their files their licence stands; none: they only name it. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  '@aklinker1/zero-serialize-error': ['LICENSE'],
  '@mozilla/readability': ['LICENSE.md'],
  '@pinyin-pro/data': [],
  '@webext-core/messaging': [],
  '@wxt-dev/browser': [],
  '@wxt-dev/storage': [],
  'chinese-lexicon': [],
  'cldr-dates-full': ['LICENSE'],
  'cldr-localenames-full': ['LICENSE'],
  hanzi: ['LICENSE.txt'],
  'opencc-js': ['LICENSE', 'LICENSES/Apache-2.0.txt'],
  'pinyin-pro': ['LICENSE'],
  preact: ['LICENSE'],
  superlock: ['LICENSE.md'],
  'to-jyutping': ['LICENSE'],
  valibot: ['LICENSE.md'],
  'webextension-polyfill': ['LICENSE'],
  wxt: [],
};

/** Whose the packages are that name their licence only, where they do not say that either. */
const AUTHORS: Readonly<Record<string, string>> = {
  '@pinyin-pro/data': 'Cosmos Wang (zh-lx)',
  '@webext-core/messaging': 'Aaron Klinker',
};

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

const ISC = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted,
provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.`;

const STANDARD: Readonly<Record<string, string>> = { MIT, ISC };

const ADAPTED = `data/dictionary holds CC-CEDICT whole: put in order and divided into files, no entry altered. data/lexicon.bin,
phrases.bin, senses.bin, signs.bin, taiwan.bin and word-choices.bin are adaptations of it and are shared under the same
licence. Changes: senses left out or shortened to one; entries that are not Han throughout, or longer than 16
characters, left out; one reading kept for each Simplified form; spacing, capitals, hyphens and apostrophes set anew;
readings numbered.

data/costs.bin is made of the counts of the Leiden Weibo Corpus, and levels.bin of them and of other counts: each count
is turned into one byte that says how rare a word is.

OpenCC's dictionaries are put into tables; to-jyutping's readings into one, with corrections of our own.`;

const RULE = `\n\n${'-'.repeat(78)}\n\n`;

/** The text. Throws where a package, or the licence that it should have, is not there. */
export function notices(): string {
  const credits = CREDITS.map(
    ({ name, by, url, licence, licenceUrl }) => `${name}: ${by}\n${url}\n${licence}, ${licenceUrl}`,
  );
  const head = 'Duidu 對讀 is under the MIT licence. It holds the work of others, each under its own licence.';
  return `${[[head, ...credits, ADAPTED].join('\n\n'), ...Object.keys(PACKAGES).map(packageNotice)].join(RULE)}\n`;
}

function packageNotice(name: string): string {
  const folder = folderOf(name);
  const { version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const head = `${name} ${version}, ${license}`;
  const files = PACKAGES[name] ?? [];
  if (files.length > 0) {
    return [
      head,
      ...files.map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()),
    ].join('\n\n');
  }
  const terms = STANDARD[license];
  const holder = AUTHORS[name] ?? author?.name ?? author;
  if (terms === undefined || !holder) throw new Error(`${name} has no licence that is known here`);
  return `${head}\n\nCopyright (c) ${holder}\n\n${terms}`;
}

/** Where a package lies: in the folder of packages that is nearest above this file. */
function folderOf(name: string): string {
  for (let at = dirname(fileURLToPath(import.meta.url)); at !== dirname(at); at = dirname(at)) {
    const folder = join(at, 'node_modules', name);
    if (existsSync(folder)) return folder;
  }
  throw new Error(`${name} is not installed`);
}
