// What may not be in the repository: paths of somebody's machine, registries other than npm's own.
import { describe, expect, it } from 'vitest';
import { committed, textOf } from './sources';

// Spelt so that the patterns do not match this file.
const MACHINE =
  /\/(?:wor[k]|far[m])\/|\/tmp\/studi[o]|\/hom[e]\/[a-z]|\/User[s]\/[a-z]|[A-Z]:\\User[s]\\|file:\/\/\/(?!\s)/;
const REGISTRY =
  /"resolve[d]": "(?!https:\/\/registry\.npmjs\.org\/)[^"]*"|\b(?:npm|pypi|registry)\.[\w.-]*(?:internal|local|corp|lan)\b/;

const files = committed();

/** Lines of committed text that match. */
const found = (pattern: RegExp): string[] =>
  (files ?? [])
    .filter((path) => !/\.(png|ico|woff2?|gz|zip|pdf|bin)$/.test(path))
    .flatMap((path) =>
      (textOf(path) ?? '')
        .split('\n')
        .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim().slice(0, 160)}`] : [])),
    );

describe.skipIf(files === null)('committed text (needs a git checkout to list its files)', () => {
  it('names no path of a machine', () => {
    expect(found(MACHINE)).toEqual([]);
    expect(MACHINE.test(`see /${'home'}/ann/duidu`)).toBe(true);
  });

  it('names no registry but that of npm', () => {
    expect(found(REGISTRY)).toEqual([]);
    expect(REGISTRY.test(`"${'resolved'}": "https://mirror.example/x.tgz"`)).toBe(true);
  });
});
