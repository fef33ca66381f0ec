import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.webmanifest': 'application/manifest+json',
};

/** A host as GitHub Pages is: `dist` in the folder `under` of it, and 404.html for whatever is not there. To be stopped. */
export async function serveWith404(under: string) {
  const server = createServer(async ({ url }, response) => {
    const { pathname } = new URL(url ?? '/', 'http://host');
    const inside = pathname.startsWith(under) ? normalize(pathname.slice(under.length)) || 'index.html' : null;
    const send = async (status: number, name: string) => {
      const bytes = await readFile(join('dist', name));
      response.writeHead(status, { 'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream' }).end(bytes);
    };
    if (inside === null) response.writeHead(404).end();
    else await send(200, inside.endsWith('.') ? 'index.html' : inside).catch(() => send(404, '404.html'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${under}`,
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}
