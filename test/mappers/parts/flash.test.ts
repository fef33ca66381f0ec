import { describe, expect, it } from 'vitest';
import { blankMedium } from '../../../src/app/machine/medium.ts';
import { packBattery, unpackBattery } from '../../../src/app/storage/packed-battery.ts';
import { openPacking } from '../../../src/app/storage/packing.ts';
import { Nes } from '../../../src/console/index.ts';
import { Bench, buildImage, type ImageOptions } from '../build.ts';

/** `toEqual` takes seconds for half a megabyte. */
const same = (one: Uint8Array | null, other: Uint8Array | null) =>
  one !== null && other !== null && Buffer.compare(one, other) === 0;

type Write = (at: number, data: number) => void;

const UNROM: ImageOptions = { mapper: 30, submapper: 1, prg: 512, chr: 0, prgNvram: 0x2000, chrRam: 0x8000 };
const GTROM: ImageOptions = { mapper: 111, prg: 512, chr: 0, prgNvram: 0x2000, chrRam: 0x4000 };

/** A write at `at` in the chip, as each board has its banks. */
function writer(b: { write(address: number, data: number): void }, mapper: number): Write {
  return (at, data) => {
    if (mapper === 30) {
      b.write(0xc000, at >> 14);
      b.write(0x8000 | (at & 0x3fff), data);
    } else {
      b.write(0x5000, at >> 15);
      b.write(0x8000 | (at & 0x7fff), data);
    }
  };
}

function unlock(write: Write, ...then: number[]): void {
  write(0x5555, 0xaa);
  write(0x2aaa, 0x55);
  for (const data of then) write(0x5555, data);
}

const program = (write: Write, at: number, data: number) => {
  unlock(write, 0xa0);
  write(at, data);
};

const eraseSector = (write: Write, at: number) => {
  unlock(write, 0x80);
  unlock(write);
  write(at, 0x30);
};

/** SST39SF010A/020A/040 datasheet, table 4; https://www.nesdev.org/wiki/UNROM_512, https://www.nesdev.org/wiki/GTROM */
describe.each([
  ['UNROM 512', UNROM],
  ['GTROM', GTROM],
])('flash of %s', (_name, options) => {
  const start = () => {
    const b = new Bench(options);
    return { b, write: writer(b, options.mapper), rom: b.memory.view(b.memory.prgRom) };
  };

  it('programs bytes: bits only fall', () => {
    const { write, rom } = start();
    expect([rom[0x12345], rom[0x7f0f0]]).toEqual([0xff, 0xff]);
    program(write, 0x12345, 0x3c);
    program(write, 0x12345, 0x0f);
    program(write, 0x7f0f0, 0x81);
    expect([rom[0x12345], rom[0x7f0f0]]).toEqual([0x0c, 0x81]);
  });

  it('erases a sector of 4 KiB, and no more', () => {
    const { write, rom } = start();
    for (const at of [0x12fff, 0x13000, 0x13fff, 0x14001]) program(write, at, 0);
    eraseSector(write, 0x13123);
    expect([rom[0x12fff], rom[0x13000], rom[0x13fff], rom[0x14001]]).toEqual([0, 0xff, 0xff, 0]);
    expect(rom.subarray(0x13000, 0x14000).every((byte) => byte === 0xff)).toBe(true);
  });

  it('erases the chip', () => {
    const { write, rom } = start();
    unlock(write, 0x80);
    unlock(write, 0x10);
    expect(rom.every((byte) => byte === 0xff)).toBe(true);
  });

  it('takes nothing without the whole command', () => {
    const { write, rom } = start();
    const before = rom.slice();
    write(0x12345, 0);
    write(0x5555, 0xaa);
    write(0x5555, 0xa0);
    write(0x12345, 0);
    unlock(write, 0x80, 0xaa);
    write(0x12345, 0x30);
    unlock(write, 0xa1);
    write(0x12345, 0);
    expect(same(rom, before)).toBe(true);
  });

  it('names itself', () => {
    const { b, write } = start();
    unlock(write, 0x90);
    expect([b.read(0x8000), b.read(0xfffd)]).toEqual([-1, -1]);
    expect([b.board.peekRegister(0x8000, 0x55), b.board.peekRegister(0x8001, 0x55)]).toEqual([0xbf, 0xb7]);
    write(0, 0xf0);
    expect(b.read(0x8001)).toBe(0);
  });

  it('is kept: as battery, as a small difference, and in snapshots', async () => {
    await openPacking();
    const image = buildImage(options);
    const nes = new Nes(image);
    const write = writer({ write: (address, data) => nes.board.writeRegister(address, data, 0) }, options.mapper);
    const blank = blankMedium(nes);
    const before = nes.save();
    expect([nes.battery?.length, nes.batteryChanged]).toEqual([0x80000, false]);
    program(write, 0x22222, 0x42);
    expect(nes.batteryChanged).toBe(true);
    const kept = packBattery(nes.battery ?? new Uint8Array(0), blank);
    expect(kept.length).toBeLessThan(2000);
    const after = nes.save();
    nes.load(before);
    expect(nes.battery?.[0x22222]).toBe(0xff);
    nes.load(after);
    expect(nes.battery?.[0x22222]).toBe(0x42);
    nes.power();
    expect(nes.battery?.[0x22222]).toBe(0x42);
    const other = new Nes(image);
    other.loadBattery(unpackBattery(kept, blankMedium(other)) ?? new Uint8Array(0));
    expect(same(other.battery, nes.battery)).toBe(true);
    // A save of another size would lie over the program.
    other.loadBattery(new Uint8Array(0x2000));
    expect(same(other.battery, nes.battery)).toBe(true);
  });
});

describe('UNROM 512', () => {
  it('without the battery bit is no flash: the register is everywhere, and there is nothing to keep', () => {
    const b = new Bench({ ...UNROM, prgNvram: 0 });
    b.write(0x8000, 3);
    expect([b.prgBank(0x8000, 0x4000), b.memory.hasFlash]).toEqual([3, false]);
  });

  it('with it has its register at $C000 alone', () => {
    const b = new Bench(UNROM);
    b.write(0xc000, 3);
    b.write(0xbfff, 5);
    expect(b.prgBank(0x8000, 0x4000)).toBe(3);
  });

  it('submapper 4: writes below $C000 light lamps', () => {
    const b = new Bench({ ...UNROM, submapper: 4, prgNvram: 0 });
    b.write(0xc000, 3);
    b.write(0x8000, 5);
    expect(b.prgBank(0x8000, 0x4000)).toBe(3);
  });
});
