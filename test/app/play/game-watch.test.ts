import { beforeEach, describe, expect, test } from 'vitest';
import { en } from '../../../src/app/i18n/en.ts';
import { current } from '../../../src/app/library/library-state.ts';
import { GameWatch } from '../../../src/app/play/game-watch.ts';
import { notices } from '../../../src/app/shell/notices.ts';
import { Nes } from '../../../src/console/index.ts';
import { programRom } from '../../console/program-rom.ts';

const said = () => notices.value.map(({ text }) => text);
const JAM = 0x02;

beforeEach(() => {
  notices.value = [];
});

describe('a game whose program has stopped', () => {
  test('says so once, with the address of the instruction, until it is reset', () => {
    const nes = new Nes(programRom({ main: [JAM] }));
    const watch = new GameWatch();
    const frame = () => {
      nes.runFrame();
      watch.ran(nes, 'Broken', 1, 1, 60);
    };
    for (let i = 0; i < 5; i++) frame();
    const address = nes.peek('cpu', 0xfffc) | (nes.peek('cpu', 0xfffd) << 8);
    expect(nes.peek('cpu', address)).toBe(JAM);
    expect(said()).toEqual([en.play.jammed('Broken', address, false)]);
    expect(said()[0]).toMatch(/\$[0-9A-F]{4}\b/);
    for (let i = 0; i < 5; i++) frame();
    expect(said().length).toBe(1);
    nes.reset();
    watch.ran(nes, 'Broken', 1, 1, 60);
    expect(said()).toEqual([]);
  });

  test('with cheats on: they are to be off first', () => {
    const cheats = [{ name: '', code: 'FFFC:00', isOn: true }];
    current.value = { id: '', title: '', size: 0, added: 0, played: 0, options: { cheats } };
    const nes = new Nes(programRom({ main: [JAM] }));
    nes.runFrame();
    new GameWatch().ran(nes, 'Broken', 1, 1, 60);
    expect(said()[0]).toContain('cheats off');
    current.value = null;
  });
});

describe('a device that is too slow', () => {
  const nes = new Nes(programRom({ main: [0x4c, 0x00, 0x80] }));
  const run = (watch: GameWatch, seconds: number, ms: number) => {
    for (let i = 0; i < seconds * 60; i++) watch.ran(nes, 'Heavy', 1, ms, 60);
  };

  test('is told after a while, with the speed that it reaches, once', () => {
    const watch = new GameWatch();
    run(watch, 14, 1000 / 48);
    expect(said()).toEqual([]);
    run(watch, 30, 1000 / 48);
    expect(said()).toEqual([en.play.tooSlow('Heavy', 0.8)]);
    expect(said()[0]).toContain('80');
    watch.end();
    expect(said()).toEqual([]);
  });

  test('for some seconds is none', () => {
    const watch = new GameWatch();
    for (let i = 0; i < 5; i++) {
      run(watch, 10, 30);
      run(watch, 5, 5);
    }
    run(watch, 60, 16);
    expect(said()).toEqual([]);
  });
});
