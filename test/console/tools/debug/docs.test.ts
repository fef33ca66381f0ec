import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as debugging from '../../../../src/console/debug.ts';
import { Nes } from '../../../../src/console/index.ts';
import { ROOT } from '../../../test-data.ts';
import { busyRom } from '../../busy-rom.ts';
import { DBG } from './ca65-file.ts';

const PAGE = readFileSync(join(ROOT, 'docs/DEBUGGER.md'), 'utf8');

test('the examples of docs/DEBUGGER.md run, one after the other', () => {
  const blocks = [...PAGE.matchAll(/```js\n(.*?)```/gs)].map(([, code]) => code.replace(/^import .*$/gm, ''));
  expect(blocks.length).toBeGreaterThanOrEqual(4);
  const given = { ...debugging, Nes, rom: busyRom(0), dbg: DBG, console: { log: () => {} } };
  // Each is a page of one program, so all names that they make are known to those that follow.
  const program = new Function(
    ...Object.keys(given),
    `${blocks.join('\n').replace(/^const /gm, 'var ')}\nreturn { debug, lines };`,
  );
  const { debug, lines } = program(...Object.values(given));
  expect(debug.breakpoints.length).toBeGreaterThanOrEqual(6);
  expect(lines).toBeInstanceOf(Array);
});
