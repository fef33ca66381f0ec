// Builds the site, serves it, and runs the tests in a real browser: node test/e2e/run.mjs [--short] [arguments of Playwright]
// With --short, as in `npm test`, what long.ts names is left out, and tests for both are run on the phone alone.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { preview } from 'vite';
import { findBrowserForTests, NO_BROWSER } from './browser.mjs';

const require = createRequire(import.meta.url);
const root = new URL('../../', import.meta.url);
const cli = require.resolve('@playwright/test/cli');

/** Not synchronous: the server answers meanwhile. */
function run(command, args, env = {}) {
  const options = { cwd: root, stdio: 'inherit', env: { ...process.env, ...env }, shell: process.platform === 'win32' };
  return new Promise((resolve, reject) => {
    spawn(command, args, options)
      .on('error', reject)
      .on('exit', (code) => resolve(code ?? 1));
  });
}

async function main() {
  const browser = findBrowserForTests();
  if (!browser) {
    console.error(NO_BROWSER);
    return 1;
  }
  const built = await run('npm', ['run', '--silent', 'build']);
  if (built !== 0) return built;
  const sized = await run('npm', ['run', '--silent', 'size']);
  if (sized !== 0) return sized;
  const args = process.argv.slice(2);
  const isShort = args.includes('--short');
  const server = await preview({ preview: { port: 4317, host: '127.0.0.1' }, logLevel: 'warn' });
  const status = await run(
    process.execPath,
    [cli, 'test', '--config', 'test/e2e/playwright.config.ts', ...args.filter((arg) => arg !== '--short')],
    {
      E2E: isShort ? 'short' : 'all',
      CHROMIUM_PATH: browser,
      CARTOUCHE_URL: server.resolvedUrls.local[0],
    },
  );
  await server.close();
  return status;
}

process.exitCode = await main();
