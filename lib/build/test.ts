// `npm test`: formatting and lint, types, both builds, then every kind of vitest test, and one closing line. Installs
// the browsers where it may. `npm test -- NAME` runs the test files whose path holds NAME; `--only unit` one kind,
// without the steps before it. Under CI=true a missing browser is a failure; here its tests are skipped with a reason.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { startVitest } from 'vitest/node';
import { build, TOP } from './built';
import { type BrowserName, ensureBrowser } from './find';

interface Tally {
  passed: number;
  failed: number;
  /** 'file > name: reason' */
  readonly skipped: string[];
}

const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];
const KINDS_ON_BUILDS = ['house', 'browser'];

/** Every tsconfig, and what it guards: lib/text and lib/background are checked again without the DOM library. */
export const TYPE_CHECKS = ['.', 'lib/text', 'lib/background', 'lib/build', 'tests'];

function node(file: string, ...args: string[]): boolean {
  return (
    spawnSync(process.execPath, [join(TOP, 'node_modules', file), ...args], { cwd: TOP, stdio: 'inherit' }).status === 0
  );
}

/** Runs a step that counts as one test, and says how it went. */
function step(tally: Tally, name: string, run: () => boolean): void {
  const began = Date.now();
  const ok = run();
  if (ok) tally.passed += 1;
  else tally.failed += 1;
  console.log(`${ok ? '✓' : '✗'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
}

/** Adds vitest's results to the tally: tests, and files that could not even be loaded. */
class Counter implements Reporter {
  constructor(private readonly tally: Tally) {}

  onTestCaseResult(test: TestCase): void {
    const result = test.result();
    if (result.state === 'passed') this.tally.passed += 1;
    else if (result.state === 'failed') this.tally.failed += 1;
    else if (result.state === 'skipped') {
      const note = 'note' in result && result.note ? `: ${result.note}` : '';
      this.tally.skipped.push(`${test.module.relativeModuleId} > ${test.fullName}${note}`);
    }
  }

  onTestModuleEnd(module: TestModule): void {
    this.tally.failed += module.errors().length;
    for (const suite of module.children.allSuites()) this.tally.failed += suite.errors().length;
  }
}

/** Installs missing browsers where that is allowed; where it is not, the tests themselves skip or fail. */
function prepareBrowsers(): void {
  for (const name of BROWSERS) {
    try {
      ensureBrowser(name);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  }
}

async function vitest(tally: Tally, filters: string[], projects: string[]): Promise<void> {
  const run = await startVitest('test', filters, {
    config: join(TOP, 'tests', 'vitest.config.ts'),
    root: TOP,
    watch: false,
    ...(projects.length > 0 ? { project: projects } : {}),
    reporters: ['default', new Counter(tally)],
  });
  tally.failed += run.state.getUnhandledErrors().length;
  await run.close();
  // vitest sets the exit code by its own count; ours covers the other steps too.
  process.exitCode = 0;
}

async function test(filters: string[], only: string[]): Promise<Tally> {
  const tally: Tally = { passed: 0, failed: 0, skipped: [] };
  const whole = filters.length === 0 && only.length === 0;
  const needsBuilds = only.length === 0 || only.some((kind) => KINDS_ON_BUILDS.includes(kind));
  if (whole) {
    step(tally, 'formatting and lint', () => node('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'));
    for (const folder of TYPE_CHECKS) {
      step(tally, `types of ${folder === '.' ? 'everything shipped' : folder}`, () =>
        node('typescript/bin/tsc', '--noEmit', '-p', join(folder, 'tsconfig.json')),
      );
    }
  }
  if (needsBuilds) {
    prepareBrowsers();
    for (const name of BROWSERS) {
      step(tally, `build for ${name}`, () => {
        const result = build(name);
        if (!result.ok) console.error(result.output);
        return result.ok;
      });
    }
  }
  await vitest(tally, filters, only);
  return tally;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', multiple: true, default: [] } },
});
const tally = await test(positionals, values.only);
if (tally.skipped.length > 0) console.log(['', 'Skipped:', ...tally.skipped.map((line) => `- ${line}`)].join('\n'));
if (process.env.CI && tally.skipped.some((line) => line.startsWith('tests/browser/'))) {
  console.error('A browser test was skipped, which .ci/run does not allow.');
  tally.failed += 1;
}
if (tally.passed + tally.failed + tally.skipped.length === 0) {
  console.error('No test answers to that name.');
  tally.failed += 1;
}
console.log(`\n${tally.passed} passed, ${tally.failed} failed, ${tally.skipped.length} skipped`);
process.exit(tally.failed > 0 ? 1 : 0);
