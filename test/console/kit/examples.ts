import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../test-data.ts';
import type { Installed } from './packed.ts';

const EXAMPLE = join(ROOT, 'examples/cc65');

function hasCc65(): boolean {
  return spawnSync('cl65', ['--version']).status === 0;
}

/** That the example's tests run as whoever copies it runs them, and that its files are what its source makes. */
export function defineExampleTests(installed: Installed): void {
  describe('the example in C and assembler', () => {
    test.each(readdirSync(join(EXAMPLE, 'test')).filter((name) => name.endsWith('.js')))('%s passes', (name) => {
      const { code, out, errors } = installed.run(process.execPath, [
        '--test',
        '--test-reporter',
        'tap',
        `cc65/test/${name}`,
      ]);
      expect(`${out}${errors}`).toMatch(/^# fail 0$/m);
      expect(out).not.toMatch(/^# pass 0$/m);
      expect(code).toBe(0);
    });

    test('docs/KIT.md comes to a failing test, and once the fault is mended to a passing one', () => {
      const page = readFileSync(join(ROOT, 'docs/KIT.md'), 'utf8');
      const [program, asked] = [...page.matchAll(/^```js\n(.*?)^```$/gms)].map(([, code]) => code);
      const folder = join(installed.folder, 'newcomer');
      const runWith = (name: string, code: string) => {
        mkdirSync(folder, { recursive: true });
        for (const ending of ['nes', 'dbg']) {
          copyFileSync(join(EXAMPLE, `${name}.${ending}`), join(folder, `game.${ending}`));
        }
        writeFileSync(join(folder, 'game.test.js'), code);
        return installed.run(process.execPath, ['--test', '--test-reporter', 'tap'], folder);
      };
      const failing = runWith('dash', program);
      expect(failing.code).toBe(1);
      expect(failing.out).toMatch(/the player is in column 16\n +It comes of \d+ inputs \(seed 1\)/);
      expect(failing.out).toMatch(/^# pass 1$/m);
      expect(installed.cartouche('run', 'newcomer/game.nes', '--replay', 'newcomer/fault.ctr').code).toBe(0);
      const traced = /npx cartouche (trace .*--replay.*)$/m.exec(page)?.[1].split(' ') ?? [];
      const npx = join(installed.folder, 'node_modules/.bin/cartouche');
      expect(installed.run(npx, traced, folder)).toMatchObject({ code: 0, errors: '' });
      expect(runWith('dash', `${program}${asked}`).out).toMatch(/^# fail 2$/m);
      expect(runWith('fixed', `${program}${asked}`).out).toMatch(/^# pass 3$/m);
    });

    test('a picture that differs fails the test, and is kept to be looked at', () => {
      const program = `
        import { openGame } from 'cartouche/test';
        const game = openGame('cc65/fixed.nes', { symbols: 'cc65/fixed.dbg' });
        game.runTo('read_pad');
        game.run(30);
        game.expectPicture('cc65/test/five-coins.png', { pixels: 10000 });
        try { game.expectPicture('cc65/test/five-coins.png'); } catch (error) { console.log(error.name, error.message); }
        process.env.CI = '1';
        try { game.expectPicture('none.png'); } catch (error) { console.log(error.message); }
        try { game.expectCycles('read_pad', { atMost: 10 }); } catch (error) { console.log(error.message); }
        game.write('player_x', 7).run(8);
        console.log(game.read('player_x'), game.read('coins'));
      `;
      const [picture, missing, cycles, written] = installed.node('differs.mjs', program).split('\n');
      expect(picture).toMatch(/^GameError The picture is not as in .*five-coins\.png: \d+ pixels differ, between \(/);
      expect(readdirSync(join(installed.folder, 'cc65/test'))).toContain('five-coins.actual.png');
      expect(missing).toMatch(/^There is no picture none\.png to compare with/);
      expect(cycles).toMatch(/^read_pad takes \d+ cycles, and 10 were to be the most\.$/);
      expect(written).toBe('7 2');
    });

    test(hasCc65() ? 'cc65 makes the same of its source' : 'NOT RUN: cc65 is not on this machine', () => {
      if (!hasCc65()) return;
      const folder = join(mkdtempSync(join(tmpdir(), 'cartouche-')), 'cc65');
      cpSync(EXAMPLE, folder, { recursive: true });
      execFileSync('sh', ['build.sh'], { cwd: folder });
      for (const name of ['dash.nes', 'fixed.nes']) {
        expect(readFileSync(join(folder, name)).equals(readFileSync(join(EXAMPLE, name)))).toBe(true);
      }
    });
  });
}
