import { describe, expect, it } from 'vitest';
import { openCartridge } from '../../../src/mappers/cartridge.ts';
import { Eeprom } from '../../../src/mappers/parts/eeprom.ts';
import { Bench, buildImage, type ImageOptions } from '../build.ts';

/** The two wires of a serial EEPROM, from the side that has the clock. */
interface Wires {
  drive(clock: number, line: number): void;
  readonly out: number;
}

function start(w: Wires): void {
  w.drive(0, 1);
  w.drive(1, 1);
  w.drive(1, 0);
  w.drive(0, 0);
}

function stop(w: Wires): void {
  w.drive(0, 0);
  w.drive(1, 0);
  w.drive(1, 1);
}

/** A byte goes out, and whether it is acknowledged comes back. */
function send(w: Wires, byte: number): boolean {
  for (let bit = 7; bit >= 0; bit--) {
    const line = (byte >> bit) & 1;
    w.drive(0, line);
    w.drive(1, line);
    w.drive(0, line);
  }
  w.drive(0, 1);
  w.drive(1, 1);
  const acknowledged = w.out === 0;
  w.drive(0, 1);
  return acknowledged;
}

/** A byte comes in; it is acknowledged when more are wanted. */
function receive(w: Wires, more: boolean): number {
  let byte = 0;
  for (let bit = 0; bit < 8; bit++) {
    w.drive(0, 1);
    w.drive(1, 1);
    byte = (byte << 1) | w.out;
    w.drive(0, 1);
  }
  const line = more ? 0 : 1;
  w.drive(0, line);
  w.drive(1, line);
  w.drive(0, line);
  return byte;
}

function write24C02(w: Wires, address: number, ...bytes: number[]): boolean[] {
  start(w);
  const seen = [0xa0, address, ...bytes].map((byte) => send(w, byte));
  stop(w);
  return seen;
}

function read24C02(w: Wires, address: number, count: number): number[] {
  start(w);
  send(w, 0xa0);
  send(w, address);
  start(w);
  send(w, 0xa1);
  const bytes = Array.from({ length: count }, (_, i) => receive(w, i < count - 1));
  stop(w);
  return bytes;
}

function writeX24C01(w: Wires, address: number, ...bytes: number[]): boolean[] {
  start(w);
  const seen = [address << 1, ...bytes].map((byte) => send(w, byte));
  stop(w);
  return seen;
}

function readX24C01(w: Wires, address: number, count: number): number[] {
  start(w);
  send(w, (address << 1) | 1);
  const bytes = Array.from({ length: count }, (_, i) => receive(w, i < count - 1));
  stop(w);
  return bytes;
}

/** Datasheets of Xicor's X24C01 and X24C02. */
describe('24C02', () => {
  it('acknowledges, stores and gives back', () => {
    const bytes = new Uint8Array(256);
    const w = new Eeprom(bytes);
    expect(write24C02(w, 0x42, 0x5a)).toEqual([true, true, true]);
    expect(bytes[0x42]).toBe(0x5a);
    expect(read24C02(w, 0x42, 1)).toEqual([0x5a]);
  });

  it('answers to no other device', () => {
    const w = new Eeprom(new Uint8Array(256));
    start(w);
    expect([send(w, 0x90), send(w, 0x00)]).toEqual([false, false]);
    expect(w.out).toBe(1);
  });

  it('a page write stays within its page', () => {
    const bytes = new Uint8Array(256);
    const w = new Eeprom(bytes);
    write24C02(w, 0x16, 1, 2, 3, 4);
    expect(Array.from(bytes.subarray(0x10, 0x19))).toEqual([3, 4, 0, 0, 0, 0, 1, 2, 0]);
  });

  it('reads on, past the end to the beginning, and from where the last access ended', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i ^ 0x33);
    const w = new Eeprom(bytes);
    expect(read24C02(w, 0xfe, 4)).toEqual([0xcd, 0xcc, 0x33, 0x32]);
    start(w);
    expect(send(w, 0xa1)).toBe(true);
    expect(receive(w, false)).toBe(0x31);
  });

  it('falls silent without an acknowledgement', () => {
    const w = new Eeprom(new Uint8Array(256));
    start(w);
    send(w, 0xa1);
    expect(receive(w, false)).toBe(0);
    expect(receive(w, true)).toBe(0xff);
  });
});

describe('X24C01', () => {
  it('takes the word address first, and stores within a page of four', () => {
    const bytes = new Uint8Array(128);
    const w = new Eeprom(bytes);
    expect(writeX24C01(w, 0x42, 1, 2, 3)).toEqual([true, true, true, true]);
    expect(Array.from(bytes.subarray(0x40, 0x45))).toEqual([3, 0, 1, 2, 0]);
  });

  it('reads on, past the end to the beginning', () => {
    const w = new Eeprom(Uint8Array.from({ length: 128 }, (_, i) => i ^ 0x55));
    expect(readX24C01(w, 0x7e, 3)).toEqual([0x2b, 0x2a, 0x55]);
  });
});

/** The wires as the LZ93D50 has them: $800D, and $6000 bit 4. The Datach's second EEPROM has $8000 bit 3 for a clock. */
function wires(b: Bench, external = false): Wires {
  return {
    drive(clock, line) {
      b.write(0x800d, (line << 6) | (external ? 0 : clock << 5));
      if (external) b.write(0x8000, clock << 3);
    },
    get out() {
      return (b.board.peekRegister(0x6000, 0) >> 4) & 1;
    },
  };
}

const nvram = (b: Bench) => Array.from(b.memory.view(b.memory.prgNvram));

describe('EEPROMs on boards', () => {
  it.each([
    ['16.5', { mapper: 16, submapper: 5, prgNvram: 256 }],
    ['157, whose own is never in the header', { mapper: 157, chr: 0 }],
  ])('24C02: %s', (_name, options: ImageOptions) => {
    const b = new Bench(options);
    expect(write24C02(wires(b), 0x81, 0x77)).toEqual([true, true, true]);
    expect([nvram(b).length, nvram(b)[0x81]]).toEqual([256, 0x77]);
    expect(read24C02(wires(b), 0x81, 1)).toEqual([0x77]);
  });

  it.each([
    ['159', { mapper: 159, prgNvram: 128 }],
    ['16.1, as 159 once was', { mapper: 16, submapper: 1, prgNvram: 128 }],
  ])('X24C01: %s', (_name, options: ImageOptions) => {
    const b = new Bench(options);
    expect(writeX24C01(wires(b), 0x21, 0x77)).toEqual([true, true]);
    expect([nvram(b).length, nvram(b)[0x21]]).toEqual([128, 0x77]);
    expect(readX24C01(wires(b), 0x21, 1)).toEqual([0x77]);
  });

  it('the Datach has a second one on the cartridge, with a clock of its own', () => {
    const b = new Bench({ mapper: 157, chr: 0, prgNvram: 128 });
    write24C02(wires(b), 0x10, 0x11);
    writeX24C01(wires(b, true), 0x10, 0x22);
    expect([nvram(b).length, nvram(b)[0x10], nvram(b)[0x110]]).toEqual([384, 0x11, 0x22]);
    expect([read24C02(wires(b), 0x10, 1), readX24C01(wires(b, true), 0x10, 1)]).toEqual([[0x11], [0x22]]);
  });

  it('16.5 without one reads as 0, and has nothing to keep', () => {
    const b = new Bench({ mapper: 16, submapper: 5 });
    expect([wires(b).out, nvram(b).length]).toEqual([0, 0]);
  });
});

describe('the Namco 163 keeps its internal RAM', () => {
  const sizes = (image: Uint8Array) => {
    const { memory } = openCartridge(image);
    return [memory.prgRam.size, memory.prgNvram.size];
  };

  it('when the header has a battery and no other RAM to go with it', () => {
    const image = buildImage({ mapper: 19 });
    expect(sizes(image)).toEqual([0, 0]);
    image[6] |= 2;
    expect(sizes(image)).toEqual([0, 128]);
    expect(sizes(buildImage({ mapper: 19, prgNvram: 0x2000 }))).toEqual([0, 0x2000]);
  });

  it('with an iNES header, which cannot say which, both', () => {
    const image = buildImage({ mapper: 19 });
    image.fill(0, 7, 16);
    image[7] = 0x10;
    image[6] |= 2;
    const b = openCartridge(image);
    expect(b.memory.prgNvram.size).toBe(0x2080);
    b.board.writeRegister(0xf800, 0xc5, 1);
    b.board.writeRegister(0x4800, 0x99, 3);
    expect(b.memory.view(b.memory.prgNvram)[0x2045]).toBe(0x99);
    b.board.writeRegister(0xf800, 0x40, 5);
    expect(b.memory.cpuWrites[0x6000 >> 10] + 0x6000).toBe(b.memory.prgNvram.start);
  });
});
