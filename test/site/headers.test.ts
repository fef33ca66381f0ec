import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forNetlify, forNginx, headerRules } from '../../vite.headers.ts';

const POLICY = "default-src 'none'; script-src 'self' 'sha256-AbC+/='";
const rules = headerRules({ 'Content-Security-Policy': POLICY, 'X-Content-Type-Options': 'nosniff' });

test('hosts that read _headers are told what is sent with which files', () => {
  expect(forNetlify(rules)).toBe(`/*
  Content-Security-Policy: ${POLICY}
  X-Content-Type-Options: nosniff
/sw.js
  Cache-Control: no-cache
/assets/*
  Cache-Control: public, max-age=31536000, immutable
`);
});

/** Debian's package of it. */
const NGINX = ['/usr/sbin/nginx', '/usr/local/sbin/nginx'].find((path) => spawnSync(path, ['-v']).status === 0);
if (!NGINX) console.warn('There is no nginx: what nginx makes of its file is NOT tested. apt-get install nginx-light');

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** nginx with the site's file, as the container image has it, but for folder and port. */
async function serveByNginx(program: string, folder: string) {
  const port = await freePort();
  const site = forNginx(rules)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('/usr/share/nginx/html', join(folder, 'html'))
    .replace('include mime.types', 'include /etc/nginx/mime.types');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const paths = temporary.map((name) => `${name}_temp_path ${join(folder, name)};`).join('\n');
  const config = join(folder, 'nginx.conf');
  const about = `daemon off; master_process off; pid ${join(folder, 'pid')}; error_log stderr warn; events {}`;
  writeFileSync(config, `${about}\nhttp {\naccess_log off;\n${paths}\n${site}}\n`);
  const checked = spawnSync(program, ['-t', '-q', '-e', 'stderr', '-c', config], { encoding: 'utf8' });
  const running = spawn(program, ['-e', 'stderr', '-c', config], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  for (let answers = false; !answers; ) answers = await fetch(url).then(Boolean, () => running.exitCode !== null);
  const close = async () => {
    running.kill();
    if (running.exitCode === null) await once(running, 'exit');
  };
  return { url, said: checked.stderr, close };
}

describe.runIf(NGINX)('nginx', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cartouche-nginx-'));
  let nginx: Awaited<ReturnType<typeof serveByNginx>>;

  beforeAll(async () => {
    const files = {
      'index.html': '<p>library</p>',
      '404.html': '<p>nothing here</p>',
      'sw.js': '//',
      'assets/page-12345678.js': '//'.repeat(2000),
      'assets/page-12345678.css': 'a{}',
      'assets/face-12345678.woff2': 'wOF2',
      'icon.svg': '<svg/>',
      'robots.txt': 'User-agent: *',
      'manifest.webmanifest': '{}',
      'game/khepri.nes': 'NES',
      _headers: '/*',
    };
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(folder, 'html', name, '..'), { recursive: true });
      writeFileSync(join(folder, 'html', name), text);
    }
    nginx = await serveByNginx(NGINX ?? '', folder);
  });

  afterAll(async () => {
    await nginx.close();
    rmSync(folder, { recursive: true });
  });

  test('finds nothing wrong with its file', () => expect(nginx.said).toBe(''));

  test.each([
    ['/', 200, 'no-cache', 'text/html; charset=utf-8'],
    ['/sw.js', 200, 'no-cache', 'javascript'],
    ['/assets/page-12345678.js', 200, 'public, max-age=31536000, immutable', 'javascript'],
    ['/assets/page-12345678.css', 200, 'public, max-age=31536000, immutable', 'text/css'],
    ['/assets/face-12345678.woff2', 200, 'public, max-age=31536000, immutable', 'font/woff2'],
    ['/assets/page-of-before.js', 404, 'no-cache', 'text/html; charset=utf-8'],
    ['/icon.svg', 200, 'no-cache', 'image/svg+xml'],
    ['/robots.txt', 200, 'no-cache', 'text/plain; charset=utf-8'],
    ['/manifest.webmanifest', 200, 'no-cache', 'application/manifest+json'],
    ['/game/khepri.nes', 200, 'no-cache', 'application/octet-stream'],
    ['/game/', 404, 'no-cache', 'text/html; charset=utf-8'],
    ['/some/where', 404, 'no-cache', 'text/html; charset=utf-8'],
    ['/_headers', 404, 'no-cache', 'text/html; charset=utf-8'],
  ])('sends %s with all headers', async (path, status, kept, type) => {
    const answer = await fetch(nginx.url + path);
    expect(answer.status).toBe(status);
    if (status === 404) expect(await answer.text()).toBe('<p>nothing here</p>');
    expect(answer.headers.get('Cache-Control')).toBe(kept);
    expect(answer.headers.get('Content-Type') ?? '').toContain(type);
    expect(answer.headers.get('Content-Security-Policy')).toBe(POLICY);
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  test('packs scripts', async () => {
    const answer = await fetch(`${nginx.url}/assets/page-12345678.js`, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(answer.headers.get('Content-Encoding')).toBe('gzip');
    expect(answer.headers.get('Cache-Control')).toContain('immutable');
  });
});
