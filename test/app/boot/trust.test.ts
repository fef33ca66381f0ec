import { afterEach, describe, expect, test, vi } from 'vitest';
import { trustOwnScripts } from '../../../src/app/boot/trust.ts';
import { openWindow } from './page.ts';

/** What the policy says of `url`. */
function trusted(url: string): string | null {
  const createPolicy = vi.fn();
  openWindow();
  vi.stubGlobal('trustedTypes', { createPolicy });
  trustOwnScripts();
  expect(createPolicy).toHaveBeenCalledOnce();
  const [name, rules] = createPolicy.mock.lastCall ?? [];
  expect([name, Object.keys(rules)]).toEqual(['default', ['createScriptURL']]);
  return rules.createScriptURL(url);
}

afterEach(() => vi.unstubAllGlobals());

describe('the one policy of Trusted Types', () => {
  test.each(['./sw.js', 'assets/worker-x_Y-1.js', 'https://host/games/assets/page.js', '/games/sw.js'])(
    'lets %s be a script',
    (url) => expect(trusted(url)).toBe(url),
  );

  test.each([
    'https://elsewhere/games/sw.js',
    '//elsewhere/games/assets/a.js',
    'data:text/javascript,alert(1)',
    'blob:https://host/1234',
    'javascript:alert(1)',
    '/assets/a.js',
    '/games/../assets/a.js',
    'game/khepri.nes',
    'assets/../game/evil.js',
    'assets/deep/a.js',
    'assets/a.js.png',
    'old/sw.js',
  ])('does not let %s', (url) => expect(trusted(url)).toBeNull());

  test('is not made where the browser has none', () => {
    openWindow();
    expect(() => trustOwnScripts()).not.toThrow();
  });
});
