import { describe, expect, it } from 'vitest';
import { Nes, type NesOptions } from '../../src/console/index.ts';
import { VS_PPUS } from '../../src/ppu/chip/models.ts';
import { buildImage, type ImageOptions } from '../mappers/build.ts';
import { refusal } from '../refusal.ts';
import { programRom, store } from './program-rom.ts';

/** A NES 2.0 image for a VS. System with this PPU and this hardware. */
function vsImage(ppu: number, hardware = 0, board: Partial<ImageOptions> = {}): Uint8Array {
  const image = buildImage({ mapper: 99, prg: 32, chr: 16, ...board });
  image[7] |= 1;
  image[13] = (hardware << 4) | ppu;
  return image;
}

const vs = (ppu: number, options: NesOptions = {}) => new Nes(vsImage(ppu), options);

/** https://www.nesdev.org/wiki/NES_2.0#Vs._System_Type */
const NAMES = [
  ...['RP2C03B', 'RP2C03G', 'RP2C04-0001', 'RP2C04-0002', 'RP2C04-0003', 'RP2C04-0004', 'RC2C03B', 'RC2C03C'],
  ...['RC2C05-01', 'RC2C05-02', 'RC2C05-03', 'RC2C05-04', 'RC2C05-05'],
];

describe('the PPU of a VS. System', () => {
  it.each(NAMES.map((name, number) => [number, name] as const))('%i in the header is an %s', (number, name) => {
    const nes = vs(number);
    expect([nes.info.ppu, nes.info.vsPpu, nes.ppu.model]).toEqual([name, number, VS_PPUS[number]]);
  });

  it('is a 2C03 where the header does not say, or says what there is not; other consoles have a 2C02', () => {
    const old = buildImage({ mapper: 99, prg: 32, chr: 16 });
    old.set([1], 7);
    expect(new Nes(old).info).toMatchObject({ format: 'iNES', ppu: 'RP2C03B' });
    expect(vs(15).info.ppu).toBe('RP2C03B');
    expect(new Nes(buildImage({ mapper: 0 })).info.ppu).toBe('RP2C02');
    const playChoice = buildImage({ mapper: 0 });
    playChoice[7] |= 2;
    expect(new Nes(playChoice).info.ppu).toBe('RP2C03B');
  });

  it.each([
    [8, 0x1f, 0x1b],
    [9, 0x3f, 0x3d],
    [10, 0x1f, 0x1c],
    [11, 0x1f, 0x1b],
  ])('number %i: bits %i of $2002 are %i, whatever lies on the bus, again and again', (number, bits, signature) => {
    const nes = vs(number);
    for (const last of [0x00, 0xff]) {
      nes.bus.write(0x2003, last);
      expect(nes.peek('cpu', 0x2002) & bits).toBe(signature);
      for (let i = 0; i < 3; i++) expect(nes.bus.read(0x2002) & bits).toBe(signature);
    }
  });

  it.each([0, 2, 5, 12])('number %i: the bus is read in bits 4-0 of $2002', (number) => {
    const nes = vs(number);
    nes.bus.write(0x2003, 0x15);
    expect(nes.bus.read(0x2002) & 0x1f).toBe(0x15);
    nes.bus.write(0x2003, 0x0a);
    expect(nes.bus.read(0x2002) & 0x1f).toBe(0x0a);
  });

  it.each(NAMES.map((name, number) => [number, name] as const))('%i (%s): $2000 and $2001', (number, name) => {
    const { bus, ppu } = vs(number);
    bus.write(0x2000, 0x18);
    bus.write(0x2001, 0xe1);
    expect([ppu.ctrl, ppu.maskWritten]).toEqual(name.startsWith('RC2C05') ? [0xe1, 0x18] : [0x18, 0xe1]);
  });

  it('reads back neither OAM nor palette RAM', () => {
    const seen = (nes: Nes) => {
      for (const [address, data] of [
        [0x2006, 0x3f],
        [0x2006, 0x01],
        [0x2007, 0x2a],
        [0x2003, 0],
        [0x2004, 0x77],
        [0x2003, 0],
        [0x2006, 0x3f],
        [0x2006, 0x01],
      ]) {
        nes.bus.write(address, data);
        for (let i = 0; i < 20; i++) nes.bus.read(0);
      }
      const palette = nes.bus.read(0x2007) & 0x3f;
      nes.bus.write(0x2001, 0);
      return [palette, nes.bus.read(0x2004)];
    };
    expect(seen(new Nes(buildImage({ mapper: 0 })))).toEqual([0x2a, 0x77]);
    expect(seen(vs(2))).toEqual([0, 0]);
  });

  it('never drops a dot', () => {
    const length = (image: Uint8Array) => {
      const nes = new Nes(image);
      let cycles = 0;
      for (let frame = 0; frame < 40; frame++) {
        // Clocks are set back by whole tens before a frame.
        const start = nes.bus.cycle % 10;
        nes.runFrame({ picture: false });
        cycles += nes.bus.cycle - start;
      }
      return cycles;
    };
    const main = store(0x2001, 0x1e);
    const game = programRom({ main }, { mapper: 99, prg: 32, chr: 16 });
    const plain = programRom({ main });
    // Half a dot a frame: 20 dots in 40 frames, a third of which are 6.7 cycles.
    const dropped = length(game) - length(plain);
    expect(dropped).toBeGreaterThan(2);
    expect(dropped).toBeLessThan(12);
    expect(new Nes(game).info.frameHz).toBeCloseTo(60.0985, 4);
    expect(new Nes(plain).info.frameHz).toBeCloseTo(60.0988, 4);
  });

  it('keeps the timing of PAL where that is chosen', () => {
    const nes = new Nes(vsImage(3), { region: 'pal' });
    expect([nes.region.name, nes.region.lines]).toEqual(['pal', 312]);
  });
});

describe('the board of a VS. System game', () => {
  const locked = (hardware: number) => new Nes(vsImage(2, hardware, { mapper: 206, prg: 128, chr: 64 })).bus;
  const several = (bus: Nes['bus'], address: number, count: number) =>
    Array.from({ length: count }, () => bus.read(address));

  it('with the lock of R.B.I. Baseball, or T.K.O. Boxing, gives a sequence that can be begun again', () => {
    const rbi = locked(1);
    rbi.read(0x5e00);
    expect(several(rbi, 0x5e01, 15)).toEqual([0, 0, 0, 0, 0xb4, 0, 0, 0, 0, 0x6f, 0, 0, 0, 0, 0x94]);
    const tko = locked(2);
    tko.read(0x5e00);
    expect(several(tko, 0x5e01, 4)).toEqual([0xff, 0xbf, 0xb7, 0x97]);
    tko.read(0x5e00);
    const whole = several(tko, 0x5e01, 64);
    expect(whole[31]).toBe(0);
    expect(whole.slice(32)).toEqual(whole.slice(0, 32));
  });

  it('with the lock of Super Xevious turns over', () => {
    const bus = locked(3);
    const round = () => [0x54ff, 0x5678, 0x578f, 0x5567].map((address) => bus.read(address));
    expect(round()).toEqual([0x05, 0x01, 0x89, 0x37]);
    expect(round()).toEqual([0x05, 0x00, 0xd1, 0x3e]);
    expect(round()).toEqual([0x05, 0x01, 0x89, 0x37]);
  });

  it('without one leaves the bus open; a lock is kept in a snapshot', () => {
    const open = locked(0);
    open.read(0x5e00);
    open.write(0x0000, 0x3c);
    open.read(0x0000);
    expect(several(open, 0x5e01, 5)).toEqual([0x3c, 0x3c, 0x3c, 0x3c, 0x3c]);
    const nes = new Nes(vsImage(2, 2, { mapper: 206, prg: 128, chr: 64 }));
    nes.bus.read(0x5e00);
    several(nes.bus, 0x5e01, 7);
    const state = nes.save();
    const next = several(nes.bus, 0x5e01, 5);
    nes.load(state);
    expect(several(nes.bus, 0x5e01, 5)).toEqual(next);
  });

  it('Ice Climber (Japan): Start of both sticks is always held', () => {
    const { bus } = new Nes(vsImage(5, 4));
    bus.write(0x4016, 1);
    for (let i = 0; i < 4; i++) bus.read(0);
    bus.write(0x4016, 0);
    for (const port of [0x4016, 0x4017]) {
      const bits = Array.from({ length: 8 }, () => {
        bus.read(0);
        return bus.read(port) & 1;
      });
      expect(bits).toEqual([0, 0, 0, 1, 0, 0, 0, 0]);
    }
  });

  it('has four screens, whatever the board would wire', () => {
    const nes = new Nes(vsImage(0, 0, { mapper: 1, prg: 128, chr: 0 }));
    // An MMC1 that wires one screen.
    for (let bit = 0; bit < 5; bit++) nes.board.writeRegister(0x8000, 0, 100 + 2 * bit);
    for (let i = 0; i < 4; i++)
      nes.memory.bytes[nes.memory.ppuPages[(0x2000 + i * 0x400) >> 10] + 0x2000 + i * 0x400] = i + 1;
    expect([0, 1, 2, 3].map((i) => nes.peek('ppu', 0x2000 + i * 0x400))).toEqual([1, 2, 3, 4]);
    expect(nes.info.mirroring).toBe('four');
  });

  it('for two consoles is refused', () => {
    for (const hardware of [5, 6]) {
      expect(refusal(() => new Nes(vsImage(0, hardware)))).toEqual(['vs-dual-system', {}]);
    }
  });
});

describe('the CPU of a VS. System', () => {
  it('has no short noise', () => {
    const sound = (vsType: boolean) => {
      const board = vsType ? { mapper: 99, prg: 32, chr: 16 } : {};
      const main = [...store(0x4015, 8), ...store(0x400c, 0x3f), ...store(0x400e, 0x84), ...store(0x400f, 0)];
      const nes = new Nes(programRom({ main }, board));
      const seen: number[] = [];
      for (let frame = 0; frame < 8; frame++) nes.runFrame();
      for (let frame = 0; frame < 4; frame++) {
        nes.runFrame();
        const samples = new Float32Array(1000);
        seen.push(...samples.subarray(0, nes.readAudio(samples)));
      }
      return seen;
    };
    // A short noise comes round after 93 steps of 64 cycles: 3.3 ms. A long one does not within this time.
    const period = (93 * 64 * 48000) / (236250000 / 11 / 12);
    const likeness = (samples: number[]) => {
      const lag = Math.round(period * 3);
      const mean = samples.reduce((sum, sample) => sum + sample, 0) / samples.length;
      let same = 0;
      let power = 0;
      for (let i = 0; i + lag < samples.length; i++) {
        same += (samples[i] - mean) * (samples[i + lag] - mean);
        power += (samples[i] - mean) ** 2;
      }
      return same / power;
    };
    expect(likeness(sound(false))).toBeGreaterThan(0.7);
    expect(likeness(sound(true))).toBeLessThan(0.3);
  });
});
