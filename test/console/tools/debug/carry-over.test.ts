import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Build, carryOver, Debugger, Moved, readCa65, Symbols } from '../../../../src/console/debug.ts';
import { Nes } from '../../../../src/console/index.ts';
import { busyRom } from '../../busy-rom.ts';

const file = (name: string) => readFileSync(new URL(`../../../../examples/cc65/${name}`, import.meta.url));
const symbolsOf = (name: string) => readCa65(file(`${name}.dbg`).toString('utf8'));
const romOf = (name: string) => new Uint8Array(file(`${name}.nes`));

const RIGHT = 0x80;
const bytesOf = (nes: Nes, symbols: Symbols, name: string) => nes.peek('cpu', symbols.find(name)!.address);

/** The example with its fault, some way into the game. */
function played(frames: number): { debug: Debugger; build: Build } {
  const symbols = symbolsOf('dash');
  const debug = new Debugger(new Nes(romOf('dash')), { symbols });
  debug.make({ picture: false, sound: false });
  debug.hold({ pads: [RIGHT, 0, 0, 0] });
  debug.run({ frames });
  return { debug, build: { nes: debug.nes, symbols } };
}

test('a program that was built again goes on with its score, where its code and its variables have moved', () => {
  const { build } = played(30);
  const to = { nes: new Nes(romOf('fixed')), symbols: symbolsOf('fixed') };
  expect(new Moved(build, to).count).toBeGreaterThan(0);
  const score = bytesOf(build.nes, build.symbols, '_coins');
  expect(score).toBeGreaterThan(0);
  const state = carryOver(build, to);
  expect(state).not.toBeNull();
  expect(bytesOf(to.nes, to.symbols, '_coins')).toBe(score);
  to.nes.setButtons(0, RIGHT);
  for (let frame = 0; frame < 60; frame++) to.nes.runFrame({ picture: false, sound: false });
  expect(to.nes.cpu.jammed).toBe(false);
  expect(bytesOf(to.nes, to.symbols, '_coins')).toBeGreaterThan(score);
});

test('the next instruction is in the same source line', () => {
  const { debug, build } = played(30);
  const to = { nes: new Nes(romOf('fixed')), symbols: symbolsOf('fixed') };
  const line = debug.nameOf(debug.registers.pc);
  carryOver(build, to);
  expect(new Debugger(to.nes, { symbols: to.symbols, history: null }).nameOf(to.nes.cpu.pc)).toBe(line);
});

test('a byte of data that has changed moves nothing, with symbols and without', () => {
  for (const symbols of [new Symbols(), symbolsOf('dash')]) {
    const { build } = played(60);
    const rom = romOf('dash');
    const changed = rom.slice();
    // Text of the title, which is no code.
    const at = rom.findIndex((_, i) => i > 16 && String.fromCharCode(...rom.subarray(i, i + 5)) === 'COINS');
    changed[at >= 0 ? at : rom.length - 100] ^= 1;
    const to = { nes: new Nes(changed), symbols };
    const state = carryOver({ nes: build.nes, symbols }, to);
    expect(state).not.toBeNull();
    expect(to.nes.cpu.pc).toBe(build.nes.cpu.pc);
    expect([...to.nes.memory.view(to.nes.memory.ram)]).toEqual([...build.nes.memory.view(build.nes.memory.ram)]);
  }
});

test('another board, or other sizes, take nothing over', () => {
  const from = { nes: new Nes(busyRom(0)), symbols: new Symbols() };
  const to = { nes: new Nes(busyRom(4)), symbols: new Symbols() };
  const fresh = to.nes.save();
  expect(carryOver(from, to)).toBeNull();
  expect(Buffer.from(to.nes.save()).equals(Buffer.from(fresh))).toBe(true);
});

test('where the code that is run is no more, there is no going on', () => {
  const { build } = played(60);
  const rom = romOf('dash').fill(0xea, 16, 16 + 0x7ff0);
  const to = { nes: new Nes(rom), symbols: new Symbols() };
  expect(carryOver({ ...build, symbols: new Symbols() }, to)).toBeNull();
});
