import { describe, expect, test } from 'vitest';
import { type BreakpointOptions, Debugger, Seen } from '../../../../src/console/debug.ts';
import { Nes } from '../../../../src/console/index.ts';
import { Cells } from '../../../../src/console/tools/debug/cells.ts';
import { WatchedBus } from '../../../../src/console/tools/debug/watched-bus.ts';
import { busyRom } from '../../busy-rom.ts';
import { programRom } from '../../program-rom.ts';
import { refused } from './refused.ts';

/** NROM, MMC3, MMC5 (which answers for whole tiles), MMC2 (which watches the bus). */
const BOARDS = [0, 4, 5, 9];
const FRAMES = 8;
/** The pre-render line and dots of a line of an NTSC console. */
const LAST_LINE = 261;
const DOTS = 341;

/** A byte that was fetched for the picture: line, dot, address and value. */
type Fetch = readonly [line: number, dot: number, address: number, value: number];

/** All of the last frame, and the state at its end. */
interface Made {
  readonly state: Uint8Array;
  readonly fetches: readonly Fetch[];
}

const MADE = new Map<number, Made>();
const same = (one: Uint8Array, other: Uint8Array) => Buffer.from(one).equals(Buffer.from(other));

/** What is fetched in the last of some frames, by half dots and with nothing but the bus itself asked. */
function bruteForce(board: number): Made {
  const known = MADE.get(board) ?? makeAll(board);
  MADE.set(board, known);
  return known;
}

function makeAll(board: number): Made {
  const nes = new Nes(busyRom(board));
  const { ppu, cpu, bus } = nes;
  const fetches: Fetch[] = [];
  const read = ppu.bus.read.bind(ppu.bus);
  ppu.exactOnly = true;
  for (let frame = 0; frame < FRAMES; frame++) {
    if (frame === FRAMES - 1) {
      ppu.bus.read = (address) => {
        const at = (address & 0x3f00) | ppu.bus.latch;
        const data = read(address);
        const { line, dot } = ppu;
        const rendersLine = line < 240 || line === LAST_LINE;
        if (ppu.renderBefore && rendersLine && dot > 0 && dot % 2 === 0) fetches.push([line, dot, at, data]);
        return data;
      };
    }
    nes.startFrame();
    while (bus.cycle < bus.pictureEnd) cpu.step();
    nes.endFrame();
  }
  return { state: nes.save(), fetches };
}

describe.each(BOARDS)('on board %i', (board) => {
  test('what is fetched for the picture is seen in its dot, by whoever follows it, and the console is the same', () => {
    const { state, fetches } = bruteForce(board);
    const nes = new Nes(busyRom(board));
    const watched = new WatchedBus(nes);
    watched.follow(true, null);
    const seen: Fetch[] = [];
    for (let frame = 0; frame < FRAMES; frame++) {
      nes.startFrame();
      while (nes.bus.cycle < nes.bus.pictureEnd) {
        watched.watch(true);
        watched.step();
        const { count, addresses, values, dots } = watched.trace.fetches;
        for (let i = 0; frame === FRAMES - 1 && i < count; i++) {
          seen.push([Math.floor(dots[i] / DOTS), dots[i] % DOTS, addresses[i], values[i]]);
        }
      }
      watched.watch(false);
      nes.endFrame();
    }
    expect(seen.length).toBeGreaterThan(40_000);
    expect(seen.length).toBe(fetches.length);
    const different = seen.findIndex((one, i) => one.some((part, j) => part !== fetches[i][j]));
    expect([seen[different], fetches[different]]).toEqual([undefined, undefined]);
    expect(same(nes.save(), state)).toBe(true);
  });

  test('bytes that were drawn are in the log, and others are not', () => {
    const { state, fetches } = bruteForce(board);
    const debug = new Debugger(new Nes(busyRom(board)));
    debug.run({ frames: FRAMES - 1 });
    const { seen } = debug.logs.noteCode({ pictures: true });
    debug.run({ frames: 1 });
    const cells = new Cells(debug.nes);
    const background = new Set<number>();
    const any = new Set<number>();
    for (const [, dot, address] of fetches) {
      any.add(cells.atPpu(address));
      if (dot < 257 || dot > 320) background.add(cells.atPpu(address));
    }
    const drawn = [...seen.keys()].filter((cell) => (seen[cell] & Seen.Drawn) !== 0);
    expect(drawn.length).toBeGreaterThan(500);
    // No bank was switched meanwhile.
    expect(drawn.filter((cell) => !any.has(cell))).toEqual([]);
    expect([...background].filter((cell) => (seen[cell] & Seen.Drawn) === 0)).toEqual([]);
    expect(same(debug.nes.save(), state)).toBe(true);
  });
});

const PATTERNS: BreakpointOptions = { on: 'read', at: { space: 'ppu', address: 0 }, size: 0x2000 };

test('a breakpoint on what is fetched stops in the instruction meanwhile, and says the dot', () => {
  const { fetches } = bruteForce(4);
  const [, , address, value] = fetches.find(([line, dot]) => line === 100 && dot === 6)!;
  const debug = new Debugger(new Nes(busyRom(4)));
  debug.run({ frames: FRAMES - 1 });
  const own = debug.breakOn({ ...PATTERNS, condition: `scanline == 100 && dot == 6 && value == ${value}` });
  const stop = debug.run({ frames: 1 });
  const access = { kind: 'read', isDma: false, bus: 'ppu', address, value, beam: { scanline: 100, dot: 6 } };
  expect(stop).toMatchObject({ reason: 'breakpoint', breakpoints: [own], access });
  expect(debug.beam.scanline).toBe(100);
  // An instruction takes seven cycles at most, OAM DMA aside.
  expect(debug.beam.dot - 6).toBeLessThan(21);
  expect(debug.run({ frames: 1 }).reason).toBe('budget');
  expect(debug.runBack()).toMatchObject({ reason: 'breakpoint', position: stop.position, access });
});

test('a chip that is fetched from is watched as its banks lie', () => {
  const debug = new Debugger(new Nes(busyRom(4)));
  debug.run({ frames: 8 });
  const wanted = debug.placeOf({ space: 'ppu', address: 0x0010 })!;
  expect(wanted.space).toBe('chrRom');
  debug.breakOn({ on: 'read', at: { space: 'chrRom', address: wanted.address & ~0xfff }, size: 0x1000 });
  expect(debug.run({ frames: 1 })).toMatchObject({ reason: 'breakpoint', access: { bus: 'ppu' } });
  debug.remove(debug.breakpoints[0]);
  debug.breakOn({ on: 'read', at: { space: 'chrRom', address: 0x10000 }, size: 0x1000 });
  expect(debug.run({ frames: 2 }).reason).toBe('budget');
});

test('what the program reads is told from what is fetched for the picture', () => {
  // $2007 is read while nothing is shown, then the picture is on for good.
  const read = [0xad, 0x07, 0x20];
  const address = (to: number) => [0xa9, to >> 8, 0x8d, 0x06, 0x20, 0xa9, to & 0xff, 0x8d, 0x06, 0x20];
  const main = [...address(0x0123), ...read, ...read, ...read, ...address(0x3f05), ...read];
  const rom = programRom({ main: [...main, 0xa9, 0x1e, 0x8d, 0x01, 0x20] }, { chr: 8 });
  const debug = new Debugger(new Nes(rom));
  const byProgram = debug.breakOn({ ...PATTERNS, by: 'program' });
  const byPicture = debug.breakOn({ on: 'read', by: 'picture' });
  const codeData = debug.logs.noteCode({ pictures: true });
  const stops = [1, 2, 3].map(() => debug.run({ frames: 2 }));
  expect(stops.map(({ access }) => [access?.address, access?.beam])).toEqual(
    [0x123, 0x124, 0x125].map((at) => [at, null]),
  );
  const shown = debug.run({ frames: 3 });
  expect([shown.breakpoints, shown.access?.beam === null]).toEqual([[byPicture], false]);
  debug.remove(byPicture);
  expect(debug.run({ frames: 3 }).reason).toBe('budget');
  expect(byProgram.hits).toBe(3);
  // The third byte is in the buffer, and nobody had it; then it was another's turn.
  const { chrRom, prgRom } = debug.nes.memory;
  const bits = (at: number) => codeData.seen[chrRom.start + at] & Seen.PortRead;
  expect([0x122, 0x123, 0x124, 0x125].map((at) => bits(at) !== 0)).toEqual([false, true, true, false]);
  const file = debug.logs.writeCdl('fceux').subarray(prgRom.size);
  // All tiles are number 0.
  expect([file[0], file[15], file[16], file[0x123], file[0x124], file[0x125]]).toEqual([1, 1, 0, 2, 2, 0]);
  const other = new Debugger(new Nes(rom));
  other.logs.readCdl(debug.logs.writeCdl('mesen'));
  expect(same(other.logs.writeCdl('fceux').subarray(prgRom.size), file)).toBe(true);
});

test.each<BreakpointOptions>([
  { on: 'write', by: 'picture' },
  { on: 'execute', at: 0xc000, by: 'picture' },
  { on: 'read', at: 0x10, by: 'picture' },
  { on: 'read', at: { space: 'oam', address: 0 }, by: 'picture' },
])('the picture is never fetched by $on at $at', (options) => {
  const debug = new Debugger(new Nes(busyRom(0)), { history: null });
  expect(refused(() => debug.breakOn(options))).toMatchObject({ code: 'breakpoint-cannot-be' });
});
