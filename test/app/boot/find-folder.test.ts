import { afterEach, expect, test, vi } from 'vitest';
import { findFolder } from '../../../src/app/boot/find-folder.ts';
import { openWindow } from './page.ts';

/** The page is asked for at `pathname` of a host that has it in the folder `home`. Returns whether it lies elsewhere, and where it went. */
async function find(pathname: string, home: string | null): Promise<[boolean, unknown[]]> {
  const { location } = openWindow();
  location.pathname = pathname;
  vi.stubGlobal('fetch', async (url: string) => {
    if (home === null) throw new TypeError('no network');
    // Hosts give a page, which is no JSON, for what they do not have.
    return { json: async () => (url === `${home}manifest.webmanifest` ? { id: 'cartouche' } : JSON.parse('<html>')) };
  });
  const isElsewhere = await findFolder();
  return [isElsewhere, location.replace.mock.calls.flat()];
}

afterEach(() => vi.unstubAllGlobals());

test.each<[string, string | null, boolean, unknown[]]>([
  ['/games/', '/games/', false, []],
  ['/games/index.html', '/games/', false, []],
  // Without its last stroke it is in another folder.
  ['/games', '/games/', true, ['/games/']],
  ['/games/no/such/page', '/games/', true, ['/games/?missing']],
  ['/no/such/page', '/', true, ['/?missing']],
  ['/games/', null, false, []],
])('asked for at %s, with its home at %s', async (pathname, home, isElsewhere, went) => {
  expect(await find(pathname, home)).toEqual([isElsewhere, went]);
});
