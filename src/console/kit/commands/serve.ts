import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { dirname, extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Arguments, type Command, Failure } from '../command.ts';
import type { Output } from '../output.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wav': 'audio/wav',
  '.webmanifest': 'application/manifest+json',
};
const USUAL_PORT = 8642;
/** The page, as it comes with the package: beside the file that this becomes a part of. */
const SITE = join(dirname(fileURLToPath(import.meta.url)), 'site');

/** The headers for every file that stand in `_headers` of the folder, in the form of Netlify; none where there is no such file. */
async function headersIn(folder: string): Promise<Record<string, string>> {
  const text = await readFile(join(folder, '_headers'), 'utf8').catch(() => '');
  const rows = /^\/\*\n((?: {2}.*\n)*)/m.exec(text)?.[1] ?? '';
  return Object.fromEntries([...rows.matchAll(/^ {2}([\w-]+): (.*)$/gm)].map(([, name, value]) => [name, value]));
}

/** A server of the files below `folder`. */
async function serverOf(folder: string): Promise<Server> {
  const headers = await headersIn(folder);
  return createServer(async ({ url, method }, response) => {
    if (method !== 'GET' && method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const path = pathIn(folder, url ?? '/');
    const file = path && (await readFile(path).catch(() => null));
    const missing = join(folder, '404.html');
    const bytes = file ?? (await readFile(missing).catch(() => new Uint8Array(0)));
    const type = TYPES[extname(file && path ? path : missing)] ?? 'application/octet-stream';
    response.writeHead(file ? 200 : 404, { ...headers, 'Content-Type': type, 'Cache-Control': 'no-cache' });
    response.end(method === 'HEAD' ? undefined : bytes);
  });
}

/** The file below `folder`, an absolute path, that `url` names; null where it would lie elsewhere. */
function pathIn(folder: string, url: string): string | null {
  let name: string;
  try {
    name = decodeURIComponent(new URL(url, 'http://host').pathname);
  } catch {
    return null;
  }
  const path = join(folder, name.endsWith('/') ? `${name}index.html` : name);
  const inside = folder.endsWith(sep) ? folder : folder + sep;
  return path.startsWith(inside) && !name.includes('\0') ? path : null;
}

function folderFrom(given: Arguments): string {
  const [folder = SITE] = given.files;
  if (existsSync(folder) && statSync(folder).isDirectory()) return resolve(folder);
  if (folder === SITE) {
    throw new Failure(
      'The page is not in this copy of the package. Build it (npm run build), and say: cartouche serve dist',
    );
  }
  throw new Failure(`Cannot serve ${folder}: it is no folder.`);
}

/** Resolves with the address once it listens. Throws `Failure`. */
function listen(server: Server, port: number, host: string): Promise<string> {
  return new Promise((done, reject) => {
    server.once('error', ({ code, message }: NodeJS.ErrnoException) => {
      const reason = code === 'EADDRINUSE' ? 'another program listens there; choose another --port' : message;
      reject(new Failure(`Cannot listen on port ${port}: ${reason}.`));
    });
    server.listen(port, host, () => {
      const address = server.address();
      const used = typeof address === 'object' && address ? address.port : port;
      done(`http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${used}/`);
    });
  });
}

/** `cartouche serve` */
export const serve: Command = {
  summary: 'Serve the page of Cartouche on this machine, or any folder of files',
  usage: '[FOLDER] [options]',
  about: [
    'The page that comes with the package is served where no folder is given. It goes on until it is stopped (Ctrl+C).',
  ],
  options: {
    port: { takes: 'N', help: `The port; left out, ${USUAL_PORT}; 0 for any that is free` },
    host: { takes: 'NAME', help: 'The address to listen at; left out, localhost, which nobody else can reach' },
  },
  examples: ['cartouche serve', 'cartouche serve dist --port 8080'],
  async run(given: Arguments, out: Output): Promise<number> {
    const folder = folderFrom(given);
    const port = given.number('port', 0, 65535) ?? USUAL_PORT;
    const server = await serverOf(folder);
    const url = await listen(server, port, given.text('host') ?? 'localhost');
    out.result({ url, folder }, () => [`${url} (Ctrl+C stops it)`]);
    return new Promise((done) => {
      const stop = () => {
        server.close(() => done(0));
        server.closeAllConnections();
      };
      process.once('SIGINT', stop);
      process.once('SIGTERM', stop);
    });
  },
};
