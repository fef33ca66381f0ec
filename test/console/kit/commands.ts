import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../test-data.ts';
import type { Installed } from './packed.ts';

const COMMANDS = ['run', 'test', 'info', 'disasm', 'trace', 'convert', 'serve', 'mcp'];

/** What every command does, from the packed package, in a folder of its own. */
export function defineCommandTests(installed: Installed): void {
  const run = (...words: readonly string[]) => installed.cartouche(...words);
  const bytes = (name: string) => readFileSync(join(installed.folder, name));
  const put = (name: string, content: string | Uint8Array) => writeFileSync(join(installed.folder, name), content);
  const json = (...words: readonly string[]) => JSON.parse(run(...words, '--json').out);
  const usage = (...words: readonly string[]) => {
    const { code, errors } = run(...words);
    expect(code).toBe(2);
    return errors;
  };
  const failure = (...words: readonly string[]) => {
    const { code, errors } = run(...words);
    expect(code).toBe(1);
    return errors;
  };
  const serving = async (folder: string) => {
    const served = installed.start('serve', folder, '--port', '0', '--host', '127.0.0.1');
    const line = await new Promise<string>((resolve) => served.stdout.once('data', (data) => resolve(String(data))));
    const [url] = /http:\S+\//.exec(line) ?? [];
    return { served, url };
  };

  describe('cartouche', () => {
    test('says what there is, and is wrong without a command', () => {
      const { code, out } = run('--help');
      expect(code).toBe(0);
      for (const name of COMMANDS) expect(out).toMatch(new RegExp(`^ {2}${name} `, 'm'));
      expect(run().code).toBe(2);
      expect(run('help', 'run').out).toBe(run('run', '--help').out);
    });

    test.each(COMMANDS)('%s --help has usage, options and examples', (name) => {
      const { code, out } = run(name, '--help');
      expect(code).toBe(0);
      expect(out).toMatch(
        new RegExp(`Usage: cartouche ${name}.*\n[^]*Options:\n[^]*--json[^]*Examples:\n {2}cartouche ${name}`),
      );
      for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(130);
    });

    test('says its version', () => {
      const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
      expect(run('--version').out).toBe(`${version}\n`);
    });

    test('says what is wrong with a command line, and where to read on', () => {
      expect(usage('rnu')).toContain('There is no command "rnu".');
      expect(usage('runn')).toContain('Did you mean run?');
      expect(usage('run')).toContain('Which game?');
      expect(usage('run', 'a.nes', 'b.nes')).toContain('One game at a time');
      expect(usage('run', 'game.nes', '--frame', '5')).toContain("'--frame'");
      expect(usage('run', 'game.nes', '--frames', 'ten')).toContain('--frames takes a whole number');
      expect(usage('run', 'game.nes', '--press', 'Jump@5')).toContain('--press takes BUTTONS@FRAME');
      expect(usage('run', 'game.nes', '--region', 'secam')).toContain('one of ntsc, pal, dendy');
      expect(usage('run')).toContain('See: cartouche run --help');
    });

    test('says what is wrong with a file', () => {
      expect(failure('info', 'missing.nes')).toContain('Cannot read missing.nes: there is no such file.');
      expect(failure('run', '.')).toContain('it is a folder');
      put('broken.nes', bytes('game.nes').subarray(0, 3000));
      expect(failure('run', 'broken.nes')).toMatch(/Cannot play broken\.nes: This file is cut short/);
      put('side.fds', new Uint8Array(1000).fill(1, 0, 1));
      expect(failure('info', 'side.fds')).toMatch(/^cartouche: Cannot play side\.fds: /);
      put('page.nes', '<!doctype html><title>404</title>');
      expect(failure('info', 'page.nes')).toContain('This is a web page, not a game');
    });

    test('an error is JSON, too, where that is wanted', () => {
      const { out, code } = run('info', 'missing.nes', '--json');
      expect(code).toBe(1);
      expect(JSON.parse(out)).toEqual({ error: 'Cannot read missing.nes: there is no such file.' });
    });

    test('nothing is coloured where nobody looks', () => {
      const { out, code } = run('test', 'game.nes');
      expect(out).not.toContain('\x1b');
      expect(out).toContain('1 seen');
      expect(code).toBe(0);
    });
  });

  describe('cartouche run', () => {
    test('writes picture, sound and replay, the same each time', () => {
      const words = ['run', 'game.nes', '--frames', '200', '--press', 'Start@60', '--press', 'Right+A@90+40'];
      const first = json(...words, '--screenshot', 'out.png', '--wav', 'new/out.wav', '--record', 'play.ctr');
      expect(first).toMatchObject({ frames: 200, isJammed: false, files: ['out.png', 'new/out.wav', 'play.ctr'] });
      expect(bytes('out.png').subarray(0, 4)).toEqual(Buffer.from('\x89PNG', 'latin1'));
      const wav = bytes('new/out.wav');
      expect(wav.subarray(0, 4).toString()).toBe('RIFF');
      expect((wav.length - 44) / 2 / 48000).toBeCloseTo(200 / 60.0988, 2);
      const again = json(...words);
      expect([again.picture, again.ram, again.state]).toEqual([first.picture, first.ram, first.state]);
      expect(json('run', 'game.nes', '--frames', '200').state).not.toBe(first.state);
    });

    test('a replay is the same play, without pictures and sound, too', () => {
      const { state } = json('run', 'game.nes', '--frames', '700', '--press', 'Start@60', '--record', 'long.ctr');
      const played = json('run', 'game.nes', '--replay', 'long.ctr');
      expect(played).toMatchObject({ frames: 700, state, replay: { frames: 700, equal: 3, differs: null } });
      expect(usage('run', 'game.nes', '--replay', 'long.ctr', '--press', 'A@5')).toContain('--press cannot be had');
      expect(failure('run', 'other.nes', '--replay', 'long.ctr')).toContain('The replay is of another game.');
    });

    test('a battery save goes in and out, where there is one', () => {
      const save = new Uint8Array(8192).fill(7);
      put('in.sav', save);
      expect(run('run', 'game.nes', '--frames', '1', '--battery', 'in.sav', '--save', 'out.sav').code).toBe(0);
      expect(bytes('out.sav').subarray(4096)).toEqual(Buffer.from(save.subarray(4096)));
      expect(failure('run', 'other.nes', '--frames', '1', '--save', 'x.sav')).toContain('keeps nothing without power');
      expect(existsSync(join(installed.folder, 'x.sav'))).toBe(false);
    });
  });

  test('cartouche info says what a game, a replay and a movie are', () => {
    expect(json('info', 'game.nes')).toMatchObject({ kind: 'game', mapper: 1, region: 'ntsc', prgRom: 32768 });
    expect(run('info', 'game.nes').out).toMatch(/^ {2}board +MMC1 \(mapper 1\)$/m);
    put('mmc5.nes', emptyRom(5));
    expect(json('info', 'mmc5.nes')).toMatchObject({ mapper: 5, board: 'MMC5' });
    run('run', 'game.nes', '--frames', '100', '--record', 'short.ctr');
    expect(json('info', 'short.ctr')).toMatchObject({ kind: 'replay', frames: 100, title: 'game', from: 'power' });
    expect(run('convert', 'short.ctr', 'short.fm2', '--game', 'game.nes').code).toBe(0);
    expect(json('info', 'short.fm2')).toMatchObject({ kind: 'movie', frames: 100 });
  });

  test('cartouche convert makes a movie of a replay, and the same replay of that', () => {
    const { state } = json('run', 'game.nes', '--frames', '300', '--press', 'Start@60', '--record', 'a.ctr');
    expect(run('convert', 'a.ctr', 'a.fm2', '--game', 'game.nes').code).toBe(0);
    expect(json('convert', 'a.fm2', 'b.ctr', '--game', 'game.nes')).toMatchObject({ frames: 300, differs: null });
    expect(json('run', 'game.nes', '--replay', 'b.ctr').state).toBe(state);
    expect(usage('convert', 'a.ctr', 'a.txt', '--game', 'game.nes')).toContain('must end in .fm2');
    expect(usage('convert', 'a.ctr', 'a.fm2')).toContain('--game is needed');
    expect(failure('convert', 'out.png', 'x.sav', '--game', 'other.nes')).toContain('it has no saves');
    expect(failure('convert', 'long.ctr', 'x.fm2', '--game', 'missing.nes')).toContain('there is no such file');
  });

  test('cartouche test runs the self-test, and fails for a ROM that says so', () => {
    const good = run('test', 'other.nes');
    expect(good.out).toMatch(/^passed {2}other\.nes/m);
    expect(good.code).toBe(0);
    put('fails.nes', failingRom(3, 'Stack is wrong'));
    const report = json('test', 'fails.nes', 'other.nes');
    expect(report).toMatchObject({ passed: 1, failed: 1, seen: 0 });
    expect(report.roms[0].detail).toContain('Stack is wrong');
    expect(run('test', 'fails.nes').code).toBe(1);
    expect(run('test', 'game.nes', '--strict').code).toBe(1);
  });

  test('cartouche disasm and trace list a program with the names of its source', () => {
    const named = ['cc65/dash.nes', '--symbols', 'cc65/dash.dbg'];
    const listing = run('disasm', ...named, '--from', 'read_pad', '--count', '3').out;
    expect(listing).toBe(
      '_read_pad:\n81C0  A9 01     LDA #$01\n81C2  8D 16 40  STA JOY1\n81C5  8D 3E 60  STA buttons\n',
    );
    expect(run('disasm', 'cc65/dash.nes', '--count', '1').out).toMatch(/^8000 {2}78 +SEI$/m);
    const [first, second, third, ...none] = json(
      'trace',
      ...named,
      '--from',
      'main.c:41',
      '--press',
      'Right@10',
      '--count',
      '3',
    );
    expect(none).toEqual([]);
    expect(first).toMatchObject({ text: 'LDY _player_x', label: '_take_coin+8' });
    expect(second).toMatchObject({ address: first.address + 3 });
    expect(third.frame * 262 + third.scanline).toBeGreaterThanOrEqual(second.frame * 262 + second.scanline);
    expect(run('trace', ...named, '--count', '50', '--output', 'trace.txt').out).toBe(
      '50 instructions\nwrote trace.txt\n',
    );
    expect(String(bytes('trace.txt')).trim().split('\n')).toHaveLength(50);
    run('run', 'cc65/dash.nes', '--frames', '90', '--press', 'Right@30+40', '--record', 'walk.ctr');
    const [walked] = json(
      'trace',
      ...named,
      '--from',
      'take_coin',
      '--replay',
      'walk.ctr',
      '--frames',
      '40',
      '--count',
      '1',
    );
    expect(walked.frame).toBeGreaterThanOrEqual(40);
    expect(usage('trace', ...named, '--replay', 'walk.ctr', '--press', 'A@1')).toContain('--press cannot be had');
    expect(usage('trace', ...named, '--from', 'nowhere')).toContain('called "nowhere"');
    expect(failure('trace', ...named, '--from', '$0000', '--within', '3')).toContain('was not reached within 3 frames');
    expect(failure('disasm', 'game.nes', '--symbols', 'game.nes')).toContain('symbols are in files that end in .dbg');
    put('wrong.dbg', 'version\tmajor=9,minor=0\n');
    expect(failure('disasm', 'game.nes', '--symbols', 'wrong.dbg')).toContain('Cannot read wrong.dbg');
  });

  test.each(['disasm', 'trace'])('cartouche %s fails where the game jams in the frames before', (name) => {
    put('jams.nes', emptyRom(0, [0xea, 0x02]));
    const errors = failure(name, 'jams.nes', '--frames', '5');
    expect(errors).toMatch(/^cartouche: The CPU has stopped for good, at an opcode that ends every program: .*\.\n$/);
  });

  test('cartouche serve serves a folder until it is stopped, and nothing outside of it', async () => {
    mkdirSync(join(installed.folder, 'www'), { recursive: true });
    put('www/index.html', '<p>here</p>');
    put('www/_headers', '/*\n  X-Frame-Options: DENY\n/sw.js\n  Cache-Control: no-cache\n');
    const { served, url } = await serving('www');
    const page = await fetch(`${url}`);
    expect([page.status, page.headers.get('x-frame-options'), await page.text()]).toEqual([200, 'DENY', '<p>here</p>']);
    expect((await fetch(`${url}missing`)).status).toBe(404);
    expect((await fetch(`${url}..%2fgame.nes`)).status).toBe(404);
    expect((await fetch(`${url}`, { method: 'POST' })).status).toBe(405);
    served.kill('SIGTERM');
    expect(await new Promise((resolve) => served.once('exit', resolve))).toBe(0);
    expect(failure('serve', 'game.nes')).toContain('it is no folder');
  });

  test.each(['.', './', 'cc65/..'])('cartouche serve %s serves the folder that this names', async (folder) => {
    const { served, url } = await serving(folder);
    expect((await fetch(`${url}game.nes`)).status).toBe(200);
    expect((await fetch(`${url}..%2flib%2fcli.js`)).status).toBe(404);
    served.kill('SIGTERM');
    expect(await new Promise((resolve) => served.once('exit', resolve))).toBe(0);
  });
}

/** A ROM of this mapper with nothing but `program` in it: 32 KiB of program, 8 KiB of pictures. */
function emptyRom(mapper: number, program: readonly number[] = []): Uint8Array {
  const rom = new Uint8Array(16 + 0x8000 + 0x2000);
  rom.set(program, 16);
  // The CPU begins at $8000.
  rom[16 + 0x7ffd] = 0x80;
  rom.set([0x4e, 0x45, 0x53, 0x1a, 2, 1, (mapper & 15) << 4, (mapper & 0xf0) | 0x08, 0, 0, 0, 0]);
  return rom;
}

/** A ROM as blargg's shell ends: `code` at $6000, its sign behind it, and a text. */
function failingRom(code: number, text: string): Uint8Array {
  const rom = new Uint8Array(16 + 0x4000 + 0x2000);
  // NES 2.0, NROM with 8 KiB of RAM at $6000.
  rom.set([0x4e, 0x45, 0x53, 0x1a, 1, 1, 0, 0x08, 0, 0, 7]);
  // Until all of it is there, it runs.
  const says = [0x80, 0xde, 0xb0, 0x61, ...[...text].map((letter) => letter.charCodeAt(0)), 0];
  const stores = says.flatMap((byte, i) => [0xa9, byte, 0x8d, i & 0xff, (0x6000 + i) >> 8]);
  const last = [0xa9, code, 0x8d, 0x00, 0x60];
  const end = 0xc000 + stores.length + last.length;
  rom.set([...stores, ...last, 0x4c, end & 0xff, end >> 8], 16);
  rom.set([0x00, 0xc0, 0x00, 0xc0, 0x00, 0xc0], 16 + 0x4000 - 6);
  return rom;
}
