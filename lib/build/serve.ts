// One small web server on loopback that answers for many hosts, so that pages can be opened under the real names
// that the manifest's match patterns know. It answers plain requests (Chromium's host resolver rules send them) and
// proxy requests (Firefox's proxy script does). It never goes to the network itself.
import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

export interface Answer {
  readonly body: string | Uint8Array;
  /** MIME type; text is always served as UTF-8. */
  readonly type?: string;
  readonly status?: number;
}

/** A folder of files, or a function from path (with query) to an answer; null is a 404. */
export type Site = string | ((path: string) => Answer | string | null);

export interface Server {
  readonly port: number;
  /** What answers for each host; entries may be added while the server runs. */
  readonly hosts: Map<string, Site>;
  /** 'host/path' of every request so far, for tests that count them. */
  readonly asked: string[];
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.txt': 'text/plain',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
};

/** A local file as an answer, its type from its name; null when there is none. */
export function fileAnswer(path: string): Answer | null {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return null;
  return { body: readFileSync(path), type: TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream' };
}

/** Serves a folder: '/' is its index.html, '/a' also finds a.html. Nothing outside the folder. */
function fromFolder(folder: string, path: string): Answer | null {
  const clean = normalize(decodeURIComponent(path.split(/[?#]/, 1)[0] ?? '/')).replace(/^[/\\]+/, '');
  if (clean.startsWith('..')) return null;
  const inside = join(folder, clean);
  return fileAnswer(inside) ?? fileAnswer(`${inside}.html`) ?? fileAnswer(join(inside, 'index.html'));
}

/** Host and path of a request, whether it came to us as to the host itself or as to a proxy. */
function addressOf(request: IncomingMessage): { host: string; path: string } {
  const target = request.url ?? '/';
  const url = new URL(/^https?:/.test(target) ? target : `http://${request.headers.host ?? 'localhost'}${target}`);
  return { host: url.hostname, path: url.pathname + url.search };
}

/** Does a page name its own encoding? Then the header must not overrule it: saved pages are often GBK or Big5. */
const namesEncoding = (body: string | Uint8Array): boolean =>
  typeof body !== 'string' && /<meta[^>]+charset=/i.test(Buffer.from(body.subarray(0, 2048)).toString('latin1'));

function send(response: ServerResponse, found: Answer | string | null): void {
  const answer: Answer = typeof found === 'string' ? { body: found } : (found ?? { body: 'Not found', status: 404 });
  const type = answer.type ?? (found === null ? 'text/plain' : 'text/html');
  const text = /^text\/|json|javascript|svg/.test(type) && !namesEncoding(answer.body);
  response.writeHead(answer.status ?? 200, {
    'content-type': text ? `${type}; charset=utf-8` : type,
    'cache-control': 'no-store',
  });
  response.end(answer.body);
}

/** Starts a server on a free port of 127.0.0.1. The host '*' answers for every host not named. */
export async function serve(hosts: ReadonlyMap<string, Site>): Promise<Server> {
  const sites = new Map(hosts);
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { host, path } = addressOf(request);
    asked.push(host + path);
    const site = sites.get(host) ?? sites.get('*');
    if (site === undefined) send(response, null);
    else send(response, typeof site === 'string' ? fromFolder(site, path) : site(path));
  });
  // A proxy's CONNECT is https to some host: refused, we hold no certificate.
  server.on('connect', (_request, socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    hosts: sites,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
