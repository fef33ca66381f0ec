import { describe, expect, it } from 'vitest';
import { StateIO } from '../../../src/base/state.ts';
import { Microwire } from '../../../src/mappers/parts/microwire.ts';
import { Bench } from '../build.ts';

/** The three wires of a 93C56, from the side that has the clock. */
interface Wires {
  drive(select: number, clock: number, line: number): void;
  readonly out: number;
}

/** `count` bits go out, the highest first. */
function send(w: Wires, value: number, count: number): void {
  for (let bit = count - 1; bit >= 0; bit--) {
    const line = (value >> bit) & 1;
    w.drive(1, 0, line);
    w.drive(1, 1, line);
  }
}

function receive(w: Wires, count: number): number {
  let value = 0;
  for (let bit = 0; bit < count; bit++) {
    w.drive(1, 0, 0);
    w.drive(1, 1, 0);
    value = (value << 1) | w.out;
  }
  return value;
}

/** A command after its start bit: operation and address. */
function command(w: Wires, operation: number, address: number): void {
  w.drive(0, 0, 0);
  w.drive(1, 0, 0);
  send(w, 0x400 | (operation << 8) | address, 11);
}

function read(w: Wires, address: number, words = 1): number[] {
  command(w, 2, address);
  expect(w.out, 'a 0 comes first').toBe(0);
  const seen = Array.from({ length: words }, () => receive(w, 16));
  w.drive(0, 0, 0);
  return seen;
}

function write(w: Wires, address: number, word: number): void {
  command(w, 1, address);
  send(w, word, 16);
  w.drive(0, 0, 0);
}

const enable = (w: Wires) => command(w, 0, 0xc0);
const disable = (w: Wires) => command(w, 0, 0x00);

describe('93C56', () => {
  it('takes a word when writes are enabled, and not when it is switched on', () => {
    const bytes = new Uint8Array(256);
    const w = new Microwire(bytes);
    write(w, 0x21, 0x1234);
    expect(read(w, 0x21)).toEqual([0]);
    enable(w);
    write(w, 0x21, 0x1234);
    disable(w);
    write(w, 0x21, 0x5678);
    expect(read(w, 0x21)).toEqual([0x1234]);
    expect([bytes[0x42], bytes[0x43]]).toEqual([0x34, 0x12]);
  });

  it('reads on, past the end to the beginning; the highest address bit counts for nothing', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
    const w = new Microwire(bytes);
    expect(read(w, 0x7f, 2)).toEqual([0xfffe, 0x0100]);
    expect(read(w, 0xff)).toEqual([0xfffe]);
  });

  it('erases a word, or all, and writes all alike', () => {
    const w = new Microwire(new Uint8Array(256).fill(0x55));
    command(w, 3, 3);
    expect(read(w, 3)).toEqual([0x5555]);
    enable(w);
    command(w, 3, 3);
    expect(read(w, 2, 3)).toEqual([0x5555, 0xffff, 0x5555]);
    command(w, 0, 0x40);
    send(w, 0xcafe, 16);
    expect([read(w, 0), read(w, 127)]).toEqual([[0xcafe], [0xcafe]]);
    command(w, 0, 0x80);
    expect([read(w, 0), read(w, 127)]).toEqual([[0xffff], [0xffff]]);
  });

  it('waits for a start bit, and forgets what is broken off', () => {
    const w = new Microwire(new Uint8Array(256).fill(0x12));
    enable(w);
    w.drive(0, 0, 0);
    send(w, 0, 5);
    expect(w.out).toBe(1);
    command(w, 1, 0);
    send(w, 0x00ff, 15);
    w.drive(0, 0, 0);
    expect(read(w, 0)).toEqual([0x1212]);
  });
});

describe('T-230 (mapper 529)', () => {
  const wires = (b: Bench): Wires => ({
    drive: (select, clock, line) => b.write(0xfffc, (select << 2) | (clock << 1) | line),
    get out() {
      return b.board.readRegister(0x5000, 0, 0);
    },
  });

  it('has one with 256 bytes of NVRAM: $8800 drives it, $5000 reads it', () => {
    const b = new Bench({ mapper: 529, prg: 256, chr: 256, prgNvram: 256 });
    enable(wires(b));
    write(wires(b), 5, 0xbeef);
    expect(read(wires(b), 5)).toEqual([0xbeef]);
    expect(b.memory.view(b.memory.prgNvram)[10]).toBe(0xef);
    expect(b.board.readRegister(0x5abc, 0xa4, 0)).toBe(0xa5);
    b.write(0x8000, 4);
    expect(b.read(0x6000)).toBe(-1);
  });

  it('stands between commands, closed to writes, after a snapshot from before it was there', () => {
    const b = new Bench({ mapper: 529, prg: 256, chr: 256, prgNvram: 256 });
    const io = new StateIO();
    const old = new Uint8Array(4096);
    io.start(old, false, 2);
    b.board.state(io);
    const size = io.position;
    enable(wires(b));
    command(wires(b), 1, 5);
    io.start(old, true, 2);
    b.board.state(io);
    expect(io.position).toBe(size);
    send(wires(b), 0xbeef, 16);
    write(wires(b), 6, 0xbeef);
    expect([read(wires(b), 5), read(wires(b), 6)]).toEqual([[0], [0]]);
  });

  it('has none otherwise', () => {
    const b = new Bench({ mapper: 529, prg: 256, chr: 256 });
    expect(b.board.readRegister(0x5000, 0x50, 0)).toBe(0x50);
  });
});
