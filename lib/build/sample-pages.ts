// The two sample articles of samples/, and the addresses that they are served under: paths of our own on hosts that
// the manifest names, because the extension reads those without a click.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileAnswer, type Site } from './serve';

export interface Sample {
  readonly name: string;
  readonly url: string;
}

const FOLDER = fileURLToPath(new URL('./samples/', import.meta.url));

export const SAMPLES: readonly Sample[] = [
  { name: 'hongkong', url: 'http://std.stheadline.com/duidu/hongkong' },
  { name: 'mainland', url: 'http://www.news.cn/duidu/mainland' },
];

/** What answers for the samples' hosts; other paths of these hosts are 404. */
export function sampleHosts(): Map<string, Site> {
  return new Map(
    SAMPLES.map(({ name, url }) => {
      const { hostname, pathname } = new URL(url);
      return [
        hostname,
        (path: string) => (path.split('?')[0] === pathname ? fileAnswer(join(FOLDER, `${name}.html`)) : null),
      ];
    }),
  );
}
