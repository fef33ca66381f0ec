import { describe, expect, test } from 'vitest';
import { type BreakpointOptions, Debugger, type Position, type Stop } from '../../../../src/console/debug.ts';
import { Nes } from '../../../../src/console/index.ts';
import type { CpuBus } from '../../../../src/cpu/mos6502.ts';
import { busyRom } from '../../busy-rom.ts';
import { NOTHING_HELD } from '../held.ts';

/** NROM, MMC1, UNROM, MMC3, MMC5, VRC6. */
const BOARDS = [0, 1, 2, 4, 5, 24];
/** Places that are tried on each board; many more by hand. */
const POINTS = Number(process.env.DEBUG_POINTS ?? 84);
const FRAMES = 40;

/** Numbers from 0 to 1, the same each time. */
function random(seed: number): () => number {
  let at = seed;
  return () => {
    at = (Math.imul(at, 1664525) + 1013904223) >>> 0;
    return at / 2 ** 32;
  };
}

const padsAt = (frame: number) => [(frame * 37) & 0xff, (frame * 11) & 0xff, 0, 0];
const same = (one: Uint8Array, other: Uint8Array) => Buffer.from(one).equals(Buffer.from(other));

/** A debugger that has played for a moment. */
function played(board: number): Debugger {
  const debug = new Debugger(new Nes(busyRom(board)));
  debug.make({ picture: false, sound: false });
  for (let frame = 0; frame < FRAMES; frame++) {
    debug.hold({ pads: padsAt(frame) });
    debug.stepFrame();
  }
  return debug;
}

describe.each(BOARDS)('on board %i', (board) => {
  test('going back n instructions and forward n leads to the same bytes', () => {
    const debug = played(board);
    const next = random(board + 1);
    for (let i = 0; i < POINTS; i++) {
      const frame = Math.floor(next() * FRAMES);
      debug.goTo({ frame, cycle: Math.floor(next() * 29000) });
      const { position } = debug;
      const state = debug.nes.save();
      const count = 1 + Math.floor(next() * (next() < 0.1 ? 20000 : 60));
      debug.stepBack(count);
      const back = debug.position;
      if (back.frame === 0 && back.cycle === 0) continue;
      debug.step(count);
      expect(debug.position, `${count} from ${JSON.stringify(position)}`).toEqual(position);
      expect(same(debug.nes.save(), state), `${count} from ${JSON.stringify(position)}`).toBe(true);
    }
  });
});

interface Write {
  readonly at: Position;
  readonly pc: number;
  readonly value: number;
}

/** The same play, with a list of all writes to each cell of RAM made by other means, and of all to $2007, $2004 and $4014. */
function bruteForce(board: number) {
  const nes = new Nes(busyRom(board));
  const { cpu, bus, memory } = nes;
  const byCell = new Map<number, Write[]>();
  const ports: Write[] = [];
  let now: Write = { at: { frame: 0, cycle: 0 }, pc: 0, value: 0 };
  const logging: CpuBus = {
    get cycle() {
      return bus.cycle;
    },
    get effects() {
      return bus.effects;
    },
    get lastReadHeld() {
      return bus.lastReadHeld;
    },
    repeat: () => {},
    read: (address) => bus.read(address),
    readOpcode: (address) => bus.readOpcode(address),
    write: (address, value) => {
      const cell = memory.cpuWrites[address >> 10] + address;
      const list = byCell.get(cell) ?? [];
      if (cell >= 0) byCell.set(cell, list);
      list.push({ ...now, value });
      if (address === 0x2007 || address === 0x4014) ports.push({ ...now, value });
      bus.write(address, value);
    },
  };
  cpu.bus = logging;
  for (let frame = 0; frame < FRAMES; frame++) {
    for (const port of [0, 1, 2, 3] as const) nes.setButtons(port, padsAt(frame)[port]);
    nes.startFrame({ picture: false, sound: false });
    let isFirst = true;
    while (bus.cycle < bus.pictureEnd) {
      now = { at: { frame, cycle: isFirst ? 0 : bus.cycle }, pc: cpu.pc, value: 0 };
      isFirst = false;
      cpu.step();
    }
    nes.endFrame();
  }
  return { byCell, ports, nes };
}

test.each(BOARDS)('who wrote a byte last is who did by a list of all writes: board %i', (board) => {
  const debug = played(board);
  const { byCell, ports } = bruteForce(board);
  const { ram, prgNvram } = debug.nes.memory;
  const next = random(9);
  const before = (at: Position, now: Position) =>
    at.frame < now.frame || (at.frame === now.frame && at.cycle < now.cycle);
  for (let i = 0; i < POINTS; i++) {
    debug.goTo({ frame: 2 + Math.floor(next() * (FRAMES - 2)), cycle: Math.floor(next() * 29000) });
    const { position } = debug;
    const inRam = next() < 0.6;
    // Of RAM the bytes that the program uses, and the stack.
    const address = inRam
      ? [0x10, 0x11, 0x12, 0x1fd, 0x1fc, 0x1fb, 0x203][Math.floor(next() * 7)]
      : Math.floor(next() * 256);
    const cell = (inRam ? ram : prgNvram).start + address;
    const wanted = (byCell.get(cell) ?? []).filter(({ at }) => before(at, position)).at(-1);
    const writer = debug.lastWriter({ space: inRam ? 'ram' : 'saveRam', address });
    expect(writer && { at: writer.position, pc: writer.pc, value: writer.value }).toEqual(wanted ?? null);
    expect(debug.position).toEqual(position);
    // What came through a port: the last write to it that has landed.
    const value = debug.read('oam', 7)[0];
    const sprite = debug.lastWriter({ space: 'oam', address: 7 });
    const palette = debug.lastWriter({ space: 'palette', address: 5 });
    expect(sprite?.by ?? 'dma').toBe('dma');
    if (sprite) expect(sprite.value).toBe(value);
    if (palette) expect([palette.by, palette.value]).toEqual(['port', debug.read('palette', 5)[0]]);
    for (const found of [sprite, palette]) {
      if (found) expect(ports.some(({ at, pc }) => pc === found.pc && at.cycle === found.position.cycle)).toBe(true);
    }
  }
});

test('a play goes on as it was from any place in it, and otherwise from where one takes over', () => {
  const debug = played(4);
  const state = debug.nes.save();
  debug.goTo({ frame: 20, cycle: 12345 });
  expect(debug.isLive).toBe(false);
  debug.run({ frames: FRAMES - 20 });
  expect([debug.position, debug.isLive]).toEqual([{ frame: FRAMES, cycle: 0 }, true]);
  expect(same(debug.nes.save(), state)).toBe(true);
  debug.goTo({ frame: 20, cycle: 12345 });
  const { position } = debug;
  const inPast = debug.nes.save();
  debug.takeOver();
  expect([debug.position, debug.isLive]).toEqual([position, true]);
  expect(same(debug.nes.save(), inPast)).toBe(true);
  debug.hold({ ...NOTHING_HELD, pads: [0xff, 0, 0, 0] });
  debug.run({ frames: 3 });
  expect(debug.history?.now).toBe(23);
});

test('a byte changed by hand stays changed when that place is come to again', () => {
  const debug = played(0);
  debug.goTo({ frame: 30, cycle: 5000 });
  debug.write(0x400, [1, 2, 3]);
  debug.setRegisters({ x: 0x55 });
  const changed = debug.nes.save();
  const { position } = debug;
  debug.run({ frames: 2 });
  const later = debug.nes.save();
  const end = debug.position;
  debug.goTo(position);
  expect(same(debug.nes.save(), changed)).toBe(true);
  debug.goTo({ frame: 30, cycle: 0 });
  debug.goTo(end);
  expect(same(debug.nes.save(), later)).toBe(true);
  expect([...debug.read('ram', 0x400, 3)]).toEqual([1, 2, 3]);
});

test('back to the last hit of any breakpoint', () => {
  const debug = played(0);
  const end = debug.position;
  const written = debug.breakOn({ on: 'write', at: 'PPUSCROLL' });
  const stops: Position[] = [];
  for (let i = 0; i < 5; i++) {
    const stop = debug.runBack();
    expect(stop).toMatchObject({ reason: 'breakpoint', breakpoints: [written], access: { address: 0x2005 } });
    stops.push(stop.position);
  }
  expect(stops[0].frame).toBe(FRAMES - 1);
  for (const position of stops.slice(0, 4).reverse()) expect(debug.run().position).toEqual(position);
  debug.remove(written);
  debug.goTo(end);
  debug.breakOn({ on: 'execute', at: 0x1234 });
  expect(debug.runBack()).toMatchObject({ reason: 'budget', position: { frame: 0, cycle: 0 } });
});

describe.each([0, 4])('on board %i, the way back and the way there stop at the same', (board) => {
  test.each<BreakpointOptions>([
    { on: 'execute', at: 0xffb0, size: 32, condition: 'a > $80 && [$10] % 7 == 3' },
    { on: 'execute', at: 0xffb0, size: 32, condition: 'frame == 9' },
    { on: 'write', at: 0x10, condition: 'value == $55' },
    { on: 'write', at: 0x6000, size: 0x100, condition: 'value & $3f == $11' },
    { on: 'write', at: 'PPUSCROLL', condition: 'frame == 17' },
    { on: 'read', at: 'JOY1', condition: 'scanline == 100 && frame < 30' },
    { on: 'access', at: { space: 'oam', address: 9 }, condition: 'frame == 12' },
    { on: 'write', at: { space: 'ppu', address: 0x2100 }, size: 256, condition: 'value == 12' },
    { on: 'nmi', condition: 'frame == 21' },
    { on: 'execute', at: 0xffb0, size: 32, condition: 'x == 1 && x == 2' },
  ])('$on $at $condition', (options) => {
    const debug = played(board);
    const end = debug.position;
    debug.breakOn(options);
    debug.goTo({ frame: 0, cycle: 0 });
    let last: Position | null = null;
    for (let stop = debug.run({ frames: FRAMES }); stop.reason === 'breakpoint'; ) {
      last = stop.position;
      stop = debug.run({ frames: FRAMES - stop.position.frame });
      if (stop.position.frame === FRAMES) break;
    }
    debug.goTo(end);
    const stop = debug.runBack();
    expect([stop.reason, stop.position]).toEqual(last ? ['breakpoint', last] : ['budget', { frame: 0, cycle: 0 }]);
    const state = debug.nes.save();
    debug.goTo(end);
    debug.goTo(stop.position);
    expect(same(debug.nes.save(), state)).toBe(true);
  });
});

test('a search back that is broken off leaves the console where it was', () => {
  const debug = played(4);
  debug.goTo({ frame: 30, cycle: 7000 });
  const { position } = debug;
  const state = debug.nes.save();
  debug.breakOn({ on: 'execute', at: 0xffb0, size: 32, condition: 'x == 1 && x == 2' });
  const search = debug.searchBack();
  expect([search.next(), search.next()]).toEqual([
    { done: false, value: 30 },
    { done: false, value: 29 },
  ]);
  search.return({} as Stop);
  expect(debug.position).toEqual(position);
  expect(same(debug.nes.save(), state)).toBe(true);
});

test('back to an /IRQ that is entered as soon as the handler before it returns', () => {
  // It is never acknowledged: RTI, and again.
  const main = [0xa9, 0x00, 0x8d, 0x17, 0x40, 0x58, 0x4c, 0x06, 0xc0];
  const handler = [0xe6, 0x20, 0x40];
  const rom = new Uint8Array(16 + 0x4000 + 0x2000);
  rom.set([0x4e, 0x45, 0x53, 0x1a, 1, 1]);
  rom.set([...main, ...handler], 16);
  rom.set([0x00, 0xc0, 0x00, 0xc0, main.length, 0xc0], 16 + 0x3ffa);
  const debug = new Debugger(new Nes(rom));
  for (let frame = 0; frame < 10; frame++) debug.stepFrame();
  const end = debug.position;
  // By single steps: where the last handler begins.
  debug.goTo({ frame: end.frame - 1, cycle: 29_700 });
  let last: Position | null = null;
  while (debug.position.frame < end.frame) {
    if (debug.nes.cpu.pc === 0xc000 + main.length) last = debug.position;
    debug.step();
  }
  expect(last?.frame).toBe(end.frame - 1);
  debug.breakOn({ on: 'irq' });
  debug.goTo(end);
  debug.runBack();
  const { frame, cycle } = debug.position;
  // Before it or after its seven cycles, but not another one: they are 15 cycles apart.
  expect(frame).toBe(last?.frame);
  expect(Math.abs(cycle - (last?.cycle ?? 0))).toBeLessThanOrEqual(7);
});
