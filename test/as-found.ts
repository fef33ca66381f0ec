import { afterAll, expect, vi } from 'vitest';

// Tests of the machine share a process (vite.config.ts), and each file has to leave it as it found it. What they share besides is the
// compiled core, which keeps nothing; their own modules begin anew.

const all = () => Object.getOwnPropertyDescriptors(globalThis) as Record<string, PropertyDescriptor>;

/**
 * Names of what is global now and was another in `before`, or not there. What Node makes when it is first asked for has a getter
 * until then; names with two underscores are those of packages.
 */
function changed(before: ReturnType<typeof all>): string[] {
  const now = all();
  return Object.keys({ ...before, ...now }).filter((name) => {
    const [was, is] = [before[name], now[name]];
    if (name.startsWith('__')) return false;
    return !was || !is || (!was.get && !Object.is(was.value, is.value));
  });
}

// Before the test file is read: what it does while it is read counts, too.
const before = all();
afterAll(() => {
  vi.resetModules();
  expect(changed(before), 'what is global and was not put back').toEqual([]);
});
