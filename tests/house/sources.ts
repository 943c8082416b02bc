// The house's own files for the tests of its rules: which there are, what they import and where. A small scan of
// import and export statements, not a parser; comments are blanked first, so that line numbers stay.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

export const TOP = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export interface Import {
  /** What stands between the quotes. */
  readonly from: string;
  /** The file meant, from the top folder and without extension, for relative imports. */
  readonly file: string | null;
  readonly typeOnly: boolean;
  /** 'lib/page/run.ts:3 import …' */
  readonly line: string;
}

/** Every file that is or would be committed, by path from the top folder; null outside a git checkout. */
export function committed(): string[] | null {
  const run = spawnSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: TOP, encoding: 'utf8' });
  if (run.status !== 0) return null;
  return [...new Set(run.stdout.split('\n'))].filter((path) => path !== '' && textOf(path) !== null);
}

/** A file's text; null when it is gone. */
export function textOf(path: string): string | null {
  try {
    return readFileSync(join(TOP, path), 'utf8');
  } catch {
    return null;
  }
}

/** Source with its comments blanked and its line breaks kept. Strings holding comment marks are left alone. */
export const withoutComments = (source: string): string =>
  source.replace(/(['"`])(?:\\.|(?!\1)[^\\])*?\1|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, (found, quote?: string) =>
    quote === undefined ? found.replace(/[^\n]/g, ' ') : found,
  );

const STATEMENT = /^[ \t]*(import|export)\b(?:([^'";]*?)\bfrom\b)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

const isTypeOnly = (clause: string): boolean =>
  /^\s*type\b(?!\s*,)/.test(clause) ||
  (/^\s*\{[\s\S]*\}\s*$/.test(clause) &&
    clause
      .replace(/[{}]/g, '')
      .split(',')
      .filter((name) => name.trim() !== '')
      .every((name) => /^\s*type\s/.test(name)));

/** The import and re-export statements of one file. */
export function importsOf(path: string): Import[] {
  const source = withoutComments(textOf(path) ?? '');
  return [...source.matchAll(STATEMENT)].map((match) => {
    const [whole, , clause = '', still, lazy] = match;
    const from = still ?? lazy ?? '';
    const row = source.slice(0, match.index).split('\n').length;
    return {
      from,
      file: from.startsWith('.')
        ? posix.join(posix.dirname(path), from).replace(/\.(tsx?|mjs|css|html|json)$/, '')
        : null,
      typeOnly: isTypeOnly(clause),
      line: `${path}:${row} ${whole.trim().replace(/\s+/g, ' ')}`,
    };
  });
}

/** The TypeScript of the extension, of its commands and of its tests. */
export const sources = (): string[] => (committed() ?? []).filter((path) => /\.(tsx?|mjs)$/.test(path));
