import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** The build that a page says it is. */
const BUILD = /(<meta name="build" content=")(\w+)"/;
/** The page's own script. */
const OWN_SCRIPT = /<script>[\s\S]*?<\/script>/;
/** The file that the page begins with. */
const ENTRY = /src="\.\/(assets\/[\w.-]+\.js)"/;

/** The file of the machine, or of what shows a game. */
const PLAYS = /^(core|play)-[\w-]{8}\.js$/;

const asItIs = (text: string) => text;
const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** What a release is made to be: `page` changes index.html, `entry` its first script, `core` the machine, and `play` what shows a game. */
interface Change {
  readonly page?: (html: string) => string;
  readonly entry?: (script: string) => string;
  readonly core?: (script: string) => string;
  readonly play?: (script: string) => string;
}

/** What is wrong with a release. Each of them passes whatever looks at files alone. */
export const BROKEN: Readonly<Record<string, Change>> = {
  'throws at start': { entry: (script) => `throw new Error('a broken release');${script}` },
  'never comes to an end': { entry: (script) => `for(;;);${script}` },
  'lacks a chunk': { entry: (script) => `import './gone-01234567.js';${script}` },
  'is no JavaScript': { entry: (script) => `let = ;${script}` },
  'has a machine that throws': { core: (script) => `throw new Error('a broken release');${script}` },
  'has a machine that lacks a chunk': { core: (script) => `import './gone-01234567.js';${script}` },
  'has a machine that waits for what never comes': { core: (script) => `await new Promise(() => {});${script}` },
  'has nothing that shows a game': { play: (script) => `import './gone-01234567.js';${script}` },
  'does nothing': { entry: () => 'export {};' },
  'waits for what never comes': { entry: (script) => `await new Promise(() => {});${script}` },
  'throws a little later': { entry: () => "setTimeout(() => { throw new Error('later'); }, 300); export {};" },
  'has nowhere to draw': { page: (html) => html.replace('id="app"', 'id="page"') },
  'lacks its style sheet': { page: (html) => html.replace(/\.\/assets\/[\w.-]+\.css/, './assets/gone-01234567.css') },
  'lacks its scripts': { page: (html) => html.replace(ENTRY, 'src="./assets/gone-01234567.js"') },
  'has an empty page': { page: (html) => html.replace(/<body>[\s\S]*<\/body>/, '<body></body>').replace(ENTRY, '') },
  'cannot even say so': {
    page: (html) => html.replace(OWN_SCRIPT, ''),
    entry: () => "throw new Error('a broken release, and nobody hears');",
  },
};

/** Copies of the built site, each another version of it, and a host that gives one of them at a time. */
export class Releases {
  private readonly folder = mkdtempSync(join(tmpdir(), 'cartouche-releases-'));
  private readonly server = createServer((request, response) => void this.answer(request.url ?? '/', response));
  private count = 0;
  private shown = '';
  url = '';
  /** Files that it has besides those of a release, by their paths. */
  readonly besides = new Map<string, string>();
  /** Files that the host does not have any more. */
  gone: RegExp | null = null;

  /** Start the host; it gives the first release. */
  async open(): Promise<void> {
    this.release();
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve()).closeAllConnections();
      rmSync(this.folder, { recursive: true });
    });
  }

  /** Give another version from now on, `change`d or as good as the one before; the files of that are gone. Returns its build. */
  release({ page = asItIs, ...scripted }: Change = {}): string {
    const number = ++this.count;
    const folder = join(this.folder, String(number));
    cpSync('dist', folder, { recursive: true, filter: (path) => !path.includes('/lib') });
    const read = (name: string) => readFileSync(join(folder, name), 'utf8');
    const names = readdirSync(join(folder, 'assets'));
    // The page's own script names the screen of what went wrong, and is known to the policy by its very text.
    const scripts = names.filter((name) => name.endsWith('.js') && !name.startsWith('rescue-'));
    const html = read('index.html');
    const [, first = ''] = ENTRY.exec(html) ?? [];
    const [, , before = ''] = BUILD.exec(html) ?? [];
    const build = hash(`${number}`).slice(0, 16);
    // As a build does: a file of other contents has another name. They name each other, so all have.
    const renamed = (name: string) => name.replace(/[\w-]{8}\.js$/, `${hash(number + name).slice(0, 8)}.js`);
    const asReleased = (text: string) =>
      scripts.reduce((done, name) => done.replaceAll(name, renamed(name)), text).replaceAll(before, build);
    for (const name of scripts) {
      const script = read(`assets/${name}`);
      rmSync(join(folder, 'assets', name));
      const part = `assets/${name}` === first ? 'entry' : (PLAYS.exec(name)?.[1] as 'core' | 'play' | undefined);
      const changed = (part && scripted[part]) ?? asItIs;
      writeFileSync(join(folder, 'assets', renamed(name)), asReleased(changed(script)));
    }
    writeFileSync(join(folder, 'sw.js'), asReleased(read('sw.js')));
    writeFileSync(join(folder, 'index.html'), asReleased(page(html)));
    this.shown = folder;
    return build;
  }

  private async answer(url: string, response: import('node:http').ServerResponse): Promise<void> {
    const path = normalize(new URL(url, 'http://host').pathname.slice(1) || 'index.html');
    const own = async () => this.besides.get(path) ?? (await readFile(join(this.shown, path)).catch(() => null));
    const bytes = this.gone?.test(path) ? null : await own();
    const kind = TYPES[extname(path)] ?? 'application/octet-stream';
    if (bytes) response.writeHead(200, { 'Content-Type': kind, 'Cache-Control': 'no-cache' }).end(bytes);
    else response.writeHead(404).end();
  }
}
