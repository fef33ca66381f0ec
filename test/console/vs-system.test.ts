import { describe, expect, it } from 'vitest';
import { Devices, Nes, type NesOptions, setupFor } from '../../src/console/index.ts';
import { buildImage } from '../mappers/build.ts';
import { programRom } from './program-rom.ts';

/** A VS. System game by its header. */
function vsGame(options: NesOptions = {}, expansion = 0): Nes {
  const image = buildImage({ mapper: 99, prg: 32, chr: 16 });
  image[7] |= 1;
  image[15] = expansion;
  return new Nes(image, options);
}

/** What a program reads; a cycle lies between two reads. */
function readPort(nes: Nes, port: 0 | 1): number {
  nes.bus.read(0);
  nes.bus.read(0);
  return nes.bus.read(0x4016 + port);
}

/** The same without the stick's bit and the one that nobody drives. */
const readPanel = (nes: Nes, port: 0 | 1) => readPort(nes, port) & 0xfc;

function strobe(nes: Nes): void {
  nes.bus.write(0x4016, 1);
  for (let i = 0; i < 4; i++) nes.bus.read(0);
  nes.bus.write(0x4016, 0);
}

/** https://www.nesdev.org/wiki/Vs._System */
describe('the panel of a VS. System', () => {
  it('has eight switches, off when nothing is said', () => {
    const seen = (options: NesOptions) => [readPanel(vsGame(options), 0), readPanel(vsGame(options), 1)];
    expect(seen({})).toEqual([0, 0]);
    expect(seen({ dipSwitches: 0x01 })).toEqual([0x08, 0]);
    expect(seen({ dipSwitches: 0x02 })).toEqual([0x10, 0]);
    expect(seen({ dipSwitches: 0xa4 })).toEqual([0, 0xa4]);
  });

  it('has two coin slots and a service button', () => {
    const nes = vsGame();
    const { panel } = nes.ports;
    if (panel === null) throw new Error('no panel');
    panel.coins = 1;
    expect(readPanel(nes, 0)).toBe(0x20);
    panel.coins = 2;
    expect(readPanel(nes, 0)).toBe(0x40);
    const state = nes.save();
    panel.coins = 0;
    panel.service = true;
    expect([readPanel(nes, 0), readPanel(nes, 1)]).toEqual([0x04, 0]);
    nes.load(state);
    expect(readPanel(nes, 0)).toBe(0x40);
  });

  it('holds a coin for three frames', () => {
    const nes = new Nes(programRom({ main: [] }, { mapper: 99, prg: 32, chr: 16 }));
    nes.ports.panel?.insertCoin(1);
    const coins = Array.from({ length: 5 }, () => {
      nes.runFrame();
      return readPanel(nes, 0);
    });
    expect(coins).toEqual([0x40, 0x40, 0x40, 0, 0]);
  });

  it('reads 0 where nobody drives a line, not what lies on the bus', () => {
    const nes = vsGame({ dipSwitches: 0xff });
    nes.bus.write(0x0000, 0xff);
    nes.bus.read(0);
    nes.bus.read(0);
    expect(nes.bus.read(0x4016) & 0xfe).toBe(0x18);
    nes.bus.read(0);
    expect(nes.bus.read(0x4017) & 0xfe).toBe(0xfc);
  });

  it.each([
    [0, 0],
    [4, 0],
    [5, 1],
  ] as const)('expansion device %i: the first stick at port %i', (expansion, port) => {
    const nes = vsGame({}, expansion);
    nes.setButtons(0, 0x01);
    nes.setButtons(1, 0x02);
    strobe(nes);
    const first = () => readPort(nes, port) & 1;
    const second = () => readPort(nes, port === 0 ? 1 : 0) & 1;
    expect([first(), second(), first(), second()]).toEqual([1, 0, 0, 1]);
  });

  it.each([
    [4, 0],
    [5, 1],
  ])('expansion device %i: buttons 1 and 3 are the first player’s, and read at $4016', (expansion, port) => {
    const nes = vsGame({}, expansion);
    const eight = (at: 0 | 1) => {
      strobe(nes);
      return Array.from({ length: 8 }, (_, bit) => (readPort(nes, at) & 1) << bit).reduce((sum, bit) => sum | bit);
    };
    const sticks = () => [eight(0), eight(1)];
    nes.setButtons(0, 0x95);
    expect(sticks()).toEqual(port === 0 ? [0x95, 0] : [0x04, 0x91]);
    nes.setButtons(1, 0x2a);
    expect(sticks()).toEqual(port === 0 ? [0x95, 0x2a] : [0x26, 0x99]);
    nes.setButtons(0, 0);
    expect(sticks()).toEqual(port === 0 ? [0, 0x2a] : [0x22, 0x08]);
  });

  it('Pinball (Japan): one player has a button for each flipper', () => {
    const nes = vsGame({}, 6);
    const held = (first: number, second: number) => {
      nes.setButtons(0, first);
      nes.setButtons(1, second);
      return nes.pads.slice(0, 2).map((pad) => pad.buttons);
    };
    expect(held(0x01, 0)).toEqual([0x01, 0]);
    expect(held(0x02, 0)).toEqual([0, 0x01]);
    expect(held(0x12, 0x03)).toEqual([0x12, 0x03]);
    expect(held(0, 0x01)).toEqual([0x02, 0]);
    expect(held(0, 0)).toEqual([0, 0]);
  });

  it('has a gun that is read bit by bit', () => {
    const nes = vsGame({}, 7);
    const devices = new Devices(nes);
    devices.plug(setupFor(nes.info.expansion, nes.info.mapper));
    const eight = () => {
      strobe(nes);
      return Array.from({ length: 8 }, () => readPort(nes, 0) & 1);
    };
    devices.point(-1, -1, false);
    expect(eight()).toEqual([0, 0, 0, 0, 1, 0, 0, 0]);
    devices.point(-1, -1, true);
    expect(eight()).toEqual([0, 0, 0, 0, 1, 0, 0, 1]);
  });

  it('is on no other console', () => {
    const nes = new Nes(buildImage({ mapper: 0 }), { dipSwitches: 0xff });
    expect(nes.ports.panel).toBeNull();
    expect(readPort(nes, 1) & 0x1c).toBe(0);
  });
});

/** https://www.nesdev.org/wiki/NES-EVENT */
describe('the switches of the NES-EVENT board', () => {
  it('are four, of which the third is on', () => {
    const { switches } = new Nes(buildImage({ mapper: 105, prg: 256, chr: 0 })).info;
    expect(switches?.names.length).toBe(4);
    expect(switches?.usual).toBe(4);
    expect(new Nes(buildImage({ mapper: 1 })).info.switches).toBeNull();
  });

  const cyclesToIrq = (options: NesOptions) => {
    const { board } = new Nes(buildImage({ mapper: 105, prg: 256, chr: 0 }), options);
    const start = 1000;
    // Bit 4 of the first CHR register: 0 starts the counter.
    for (let bit = 0; bit < 5; bit++) board.writeRegister(0xa000, 0, start + 2 * bit - 8);
    let low = 0;
    let cycle = start;
    while (!board.irq) {
      low = cycle;
      cycle += 0x1000000;
      board.runTo(cycle);
    }
    return [low - start, cycle - start];
  };

  it.each([
    [undefined, 20],
    [0, 16],
    [4, 20],
    [15, 31],
  ])('%s: %i times 2^25 cycles', (dipSwitches, units) => {
    const [before, after] = cyclesToIrq(dipSwitches === undefined ? {} : { dipSwitches });
    const wanted = units * 0x2000000;
    expect(before).toBeLessThan(wanted);
    expect(after).toBeGreaterThanOrEqual(wanted);
  });

  it('locks PRG again at reset', () => {
    const { board, memory } = new Nes(buildImage({ mapper: 105, prg: 256, chr: 0 }));
    let cycle = 100;
    const load = (value: number) => {
      for (let bit = 0; bit < 5; bit++, cycle += 2) board.writeRegister(0xa000, value >> bit, cycle);
    };
    load(0);
    load(0x12);
    expect(memory.peekCpu(0x8000)).toBe(32);
    board.reset();
    expect(memory.peekCpu(0x8000)).toBe(0);
    load(0);
    load(0x12);
    expect(memory.peekCpu(0x8000)).toBe(32);
  });
});
