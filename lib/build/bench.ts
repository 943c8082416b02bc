// `npm run bench`: all measurements on the measuring data, one after the other; `--data DIR` goes to each. The first that
// fails ends the command.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

for (const name of ['detect', 'convert', 'pinyin', 'names', 'words']) {
  console.log(`\n# bench:${name}\n`);
  const first = fileURLToPath(new URL('first.mjs', import.meta.url));
  const run = spawnSync(process.execPath, [first, `bench-${name}.ts`, ...process.argv.slice(2)], { stdio: 'inherit' });
  if (run.status !== 0) process.exit(run.status ?? 1);
}
