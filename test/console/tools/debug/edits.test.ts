import { describe, expect, test, vi } from 'vitest';
import { Debugger } from '../../../../src/console/debug.ts';
import { Nes } from '../../../../src/console/index.ts';
import { assemble } from '../../../assembler.ts';
import { programRom } from '../../program-rom.ts';
import { refused } from './refused.ts';

const COUNTER = `
loop: inc $10
  lda $10
  sta $11
  jmp loop
`;

function counting() {
  const { bytes, labels } = assemble(COUNTER, 0xc000);
  const rom = programRom({ main: [...bytes] });
  return { rom, debug: new Debugger(new Nes(rom)), at: (name: string) => labels.get(name) ?? -1 };
}

describe('frozen bytes', () => {
  test('keep their value, whoever writes, and change again once they are let go', () => {
    const { debug } = counting();
    debug.run({ frames: 2 });
    debug.freezes.hold(0x10, 7);
    debug.run({ frames: 2 });
    expect([...debug.read('ram', 0x10, 2)]).toEqual([7, 7]);
    expect(debug.freezes.held).toEqual([{ place: { space: 'ram', address: 0x10 }, value: 7 }]);
    debug.freezes.release(0x10);
    expect(debug.freezes.held).toEqual([]);
    debug.step(3);
    expect(debug.read('ram', 0x10)[0]).toBe(8);
  });

  test('are what they were when one goes back to before, between and after', () => {
    const { debug } = counting();
    debug.run({ frames: 2 });
    debug.step(100);
    const before = { at: debug.position, bytes: debug.read('ram', 0x10, 2) };
    debug.step(1);
    debug.freezes.hold(0x10, 7);
    debug.run({ frames: 1 });
    debug.step(50);
    const between = debug.position;
    debug.freezes.release(0x10);
    debug.step(50);
    const after = { at: debug.position, bytes: debug.read('ram', 0x10, 2) };
    expect(after.bytes[0]).not.toBe(7);
    debug.goTo(before.at);
    expect(debug.read('ram', 0x10, 2)).toEqual(before.bytes);
    debug.goTo(between);
    expect([...debug.read('ram', 0x10, 2)]).toEqual([7, 7]);
    debug.goTo(after.at);
    expect(debug.read('ram', 0x10, 2)).toEqual(after.bytes);
    debug.goTo(before.at);
    debug.run({ frames: 5 });
    expect(debug.read('ram', 0x10)[0]).not.toBe(7);
  });

  test('stay frozen where one goes on from the past, and other memories than RAM can be', () => {
    const { debug } = counting();
    debug.run({ frames: 3 });
    debug.freezes.hold({ space: 'palette', address: 1 }, 0x16);
    debug.freezes.hold({ space: 'oam', address: 4 }, 0x55);
    debug.run({ frames: 1 });
    debug.goTo({ frame: 1, cycle: 0 });
    debug.takeOver();
    debug.write({ space: 'palette', address: 1 }, [0x30]);
    debug.step();
    expect(debug.read('palette', 1)[0]).toBe(0x16);
    expect(debug.read('oam', 4)[0]).toBe(0x55);
    expect(debug.freezes.held).toHaveLength(2);
    expect(refused(() => debug.freezes.hold(0xc000, 1))).toMatchObject({ code: 'cannot-be-written' });
  });
});

describe('ROM', () => {
  test('is changed at every moment, comes out in the file, and is as it was when that is undone', () => {
    const { debug, rom, at } = counting();
    debug.run({ frames: 2 });
    const inc = (at('loop') & 0x3fff) + 0x4000;
    expect(debug.read('prgRom', inc, 2)).toEqual(Uint8Array.of(0xe6, 0x10));
    debug.rom.write('prgRom', inc, [0xc6]);
    debug.rom.write('chrRom', 0x123, [0xaa, 0xbb]);
    const [was] = debug.read('ram', 0x10);
    debug.runTo('$C000');
    const [counter] = debug.read('ram', 0x10);
    expect(counter).not.toBe(was + 1);
    debug.step(1);
    expect(debug.read('ram', 0x10)[0]).toBe((counter - 1) & 0xff);
    expect(debug.rom.count).toBe(3);
    const file = debug.rom.into(rom);
    const different = [...file.keys()].filter((i) => file[i] !== rom[i]);
    const chrAt = 16 + rom[4] * 0x4000;
    expect(different).toEqual([16 + inc, chrAt + 0x123, chrAt + 0x124]);
    expect(new Debugger(debug.nes).rom.count).toBe(3);
    const other = new Debugger(new Nes(rom));
    const load = vi.spyOn(other.nes, 'load');
    other.rom.repeat(debug.rom);
    expect([other.rom.into(rom), other.rom.count, load.mock.calls.length]).toEqual([file, 3, 1]);
    debug.rom.undo();
    expect(debug.rom.into(rom)).toEqual(rom);
    expect(debug.read('prgRom', inc)[0]).toBe(0xe6);
  });

  test('what was played is looked through anew for what it does with another program', () => {
    const { debug, at } = counting();
    debug.run({ frames: 3 });
    const sta = (at('loop') & 0x3fff) + 0x4000 + 4;
    debug.breakOn({ on: 'write', at: 0x12 });
    expect(debug.runBack().reason).toBe('budget');
    debug.toPresent();
    debug.rom.write('prgRom', sta, [0x85, 0x12]);
    expect(debug.runBack()).toMatchObject({ reason: 'breakpoint', position: { frame: 2 }, access: { address: 0x12 } });
    debug.rom.undo();
    debug.toPresent();
    expect(debug.runBack().reason).toBe('budget');
  });

  test('a byte that is put back is no change; another file, and what lies outside, are refused', () => {
    const { debug, rom } = counting();
    debug.rom.write('chrRom', 5, [1]);
    expect(refused(() => debug.rom.into(rom.subarray(0, 1000)))).toMatchObject({ code: 'rom-not-in-file' });
    debug.rom.write('chrRom', 5, [0]);
    expect(debug.rom.count).toBe(rom[16 + rom[4] * 0x4000 + 5] === 0 ? 0 : 1);
    expect(refused(() => debug.rom.write('chrRom', debug.sizeOf('chrRom') - 1, [1, 2]))).toMatchObject({
      code: 'outside-of-space',
    });
  });
});
