import { beforeEach, describe, expect, test } from 'vitest';
import { en } from '../../../src/app/i18n/en.ts';
import { Trouble } from '../../../src/app/play/trouble.ts';
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
    const trouble = new Trouble();
    const frame = () => {
      nes.runFrame();
      trouble.ran(nes, 'Broken', 1, 1, 60);
    };
    for (let i = 0; i < 5; i++) frame();
    const address = nes.peek('cpu', 0xfffc) | (nes.peek('cpu', 0xfffd) << 8);
    expect(nes.peek('cpu', address)).toBe(JAM);
    expect(said()).toEqual([en.play.jammed('Broken', address)]);
    expect(said()[0]).toMatch(/\$[0-9A-F]{4}\b/);
    for (let i = 0; i < 5; i++) frame();
    expect(said().length).toBe(1);
    nes.reset();
    trouble.ran(nes, 'Broken', 1, 1, 60);
    expect(said()).toEqual([]);
  });
});

describe('a device that is too slow', () => {
  const nes = new Nes(programRom({ main: [0x4c, 0x00, 0x80] }));
  const run = (trouble: Trouble, seconds: number, ms: number) => {
    for (let i = 0; i < seconds * 60; i++) trouble.ran(nes, 'Heavy', 1, ms, 60);
  };

  test('is told after a while, with the speed that it reaches, once', () => {
    const trouble = new Trouble();
    run(trouble, 14, 1000 / 48);
    expect(said()).toEqual([]);
    run(trouble, 30, 1000 / 48);
    expect(said()).toEqual([en.play.tooSlow('Heavy', 0.8)]);
    expect(said()[0]).toContain('80');
    trouble.end();
    expect(said()).toEqual([]);
  });

  test('for some seconds is none', () => {
    const trouble = new Trouble();
    for (let i = 0; i < 5; i++) {
      run(trouble, 10, 30);
      run(trouble, 5, 5);
    }
    run(trouble, 60, 16);
    expect(said()).toEqual([]);
  });
});
