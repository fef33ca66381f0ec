import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = { '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript' };

/** A host with the example page of `<nes-player>` and `game` on it, and pages that have it in a frame; its address, and how it ends. */
export async function servePlayer(game: Uint8Array, pages: Readonly<Record<string, string>> = {}) {
  const server = createServer(async ({ url }, response) => {
    const { pathname } = new URL(url ?? '/', 'http://host');
    const send = (type: string, body: string | Uint8Array) =>
      response.writeHead(200, { 'Content-Type': type }).end(body);
    if (pathname === '/game.nes') return send('application/octet-stream', game);
    if (pages[pathname] !== undefined) return send('text/html', pages[pathname]);
    const path = pathname.startsWith('/cartouche/')
      ? join('dist/lib/player', pathname.slice('/cartouche/'.length))
      : join('examples/player', pathname.slice(1));
    const bytes = await readFile(path).catch(() => null);
    if (bytes) return send(TYPES[extname(path)] ?? 'application/octet-stream', bytes);
    return response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}
