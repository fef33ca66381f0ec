import fc from 'fast-check';
import { Nes, type NesOptions } from '../../../src/console/index.ts';
import { buildImage } from '../../mappers/build.ts';
import type { Cartridge } from './cartridges.ts';

/** A few instructions of a generated program. */
export type Op =
  /** LDA #data, STA at. */
  | { readonly op: 'write'; readonly at: number; readonly data: number }
  /** The same to an MMC1: five writes, one bit each. */
  | { readonly op: 'serial'; readonly at: number; readonly data: number }
  /** Both bytes of v, or both scroll positions. */
  | { readonly op: 'pair'; readonly at: number; readonly first: number; readonly second: number }
  /** INC at: a read and two writes. */
  | { readonly op: 'increment'; readonly at: number }
  /** LDA at, mixed into a running sum in $10: no byte read goes unnoticed. */
  | { readonly op: 'read'; readonly at: number }
  /** The same of $2002, `times` times in a loop of 17 cycles. */
  | { readonly op: 'watch'; readonly times: number }
  /** About 5 cycles a loop, 1,280 a round, 2 a NOP. */
  | { readonly op: 'wait'; readonly rounds: number; readonly loops: number; readonly nops: number }
  /** $2002 is read until bit 7 or 6 is as wanted, 256 times a round at most. */
  | { readonly op: 'poll'; readonly bit: 'vblank' | 'hit'; readonly set: boolean; readonly rounds: number }
  /** CLI or SEI. */
  | { readonly op: 'interrupts'; readonly on: boolean };

/** A program and the machine it runs on. */
export interface World {
  readonly cartridge: Cartridge;
  readonly chrRam: boolean;
  readonly options: NesOptions;
  /** What ROM, VRAM, OAM and palette are filled from. */
  readonly seed: number;
  /** Rendering from the start: $2000 and $2001. */
  readonly ctrl: number;
  readonly mask: number;
  readonly main: readonly Op[];
  readonly nmi: readonly Op[];
  readonly irq: readonly Op[];
}

// ---- machine code ----

const BRANCH = { hit: { true: 0x70, false: 0x50 }, vblank: { true: 0x30, false: 0x10 } } as const;

const store = (at: number) => [0x8d, at & 0xff, at >> 8];
const write = (at: number, data: number) => [0xa9, data, ...store(at)];

/** ADC $10, ROL A, STA $10. */
const MIX = [0x65, 0x10, 0x2a, 0x85, 0x10];

function code(op: Op): number[] {
  switch (op.op) {
    case 'write':
      return write(op.at, op.data);
    case 'serial':
      return [0xa9, op.data, ...[0, 1, 2, 3, 4].flatMap(() => [...store(op.at), 0x4a])];
    case 'pair':
      return [...write(op.at, op.first), ...write(op.at, op.second)];
    case 'increment':
      return [0xee, op.at & 0xff, op.at >> 8];
    case 'read':
      return [0xad, op.at & 0xff, op.at >> 8, ...MIX];
    case 'watch':
      return [0xa2, op.times, 0xad, 0x02, 0x20, ...MIX, 0xca, 0xd0, 0xf5];
    case 'wait': {
      const nops = new Array<number>(op.nops).fill(0xea);
      const short = op.loops > 0 ? [0xa2, op.loops, 0xca, 0xd0, 0xfd] : [];
      const long = op.rounds > 0 ? [0xa0, op.rounds, 0xa2, 0x00, 0xca, 0xd0, 0xfd, 0x88, 0xd0, 0xf8] : [];
      return [...nops, ...short, ...long];
    }
    case 'poll': {
      const branch = BRANCH[op.bit][op.set ? 'true' : 'false'];
      return [0xa2, op.rounds, 0xa0, 0, 0x2c, 2, 0x20, branch, 6, 0x88, 0xd0, 0xf8, 0xca, 0xd0, 0xf5];
    }
    case 'interrupts':
      return [op.on ? 0x58 : 0x78];
  }
}

const SAVE = [0x48, 0x8a, 0x48, 0x98, 0x48];
const RESTORE = [0x68, 0xa8, 0x68, 0xaa, 0x68, 0x40];

const MAIN = 0xf000;
const NMI = 0xf900;
const IRQ = 0xfc00;

/** The program, as it lies at $F000. */
function program(world: World): Uint8Array {
  const bytes = new Uint8Array(0x1000).fill(0xea);
  const put = (address: number, parts: readonly number[], end: number) => {
    if (address + parts.length > end) throw new Error('the program is too long');
    bytes.set(parts, address - MAIN);
  };
  const start = [0x78, 0xa2, 0xff, 0x9a, ...write(0x2000, world.ctrl), ...write(0x2001, world.mask)];
  const loop = MAIN + start.length;
  put(MAIN, [...start, ...world.main.flatMap(code), 0x4c, loop & 0xff, loop >> 8], NMI);
  put(NMI, [...SAVE, ...world.nmi.flatMap(code), ...RESTORE], IRQ);
  const acknowledge = [0xad, 0x15, 0x40, ...(world.cartridge.acknowledge ?? []).flatMap((at) => write(at, 0))];
  put(IRQ, [...SAVE, ...acknowledge, ...world.irq.flatMap(code), ...RESTORE], 0xfffa);
  put(0xfffa, [NMI & 0xff, NMI >> 8, MAIN & 0xff, MAIN >> 8, IRQ & 0xff, IRQ >> 8], 0x10000);
  return bytes;
}

// ---- what is in memory ----

/** Bytes that follow from `seed` alone. */
function dice(seed: number): (sides: number) => number {
  let state = seed | 1;
  return (sides) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 8) % sides;
  };
}

/** 64 objects: scattered, crowded, eight to a line, few, or from both pattern tables in turn. */
function objects(roll: (sides: number) => number, style: number): Uint8Array {
  const page = new Uint8Array(256);
  const top = roll(200);
  for (let i = 0; i < 64; i++) {
    const tops = [roll(256), top + roll(20), (i >> 3) * 26 + 3, i < 1 + roll(3) ? roll(220) : 0xf8, (i >> 3) * 24 + 1];
    const tile = style === 4 ? (roll(128) << 1) | ((i + (i >> 3)) & 1) : roll(256);
    page.set([tops[style] & 0xff, tile, roll(256) & 0xe3, roll(256)], i * 4);
  }
  return page;
}

/** Tiles of which some are blank, some solid, some patterned. */
function tiles(bytes: Uint8Array, roll: (sides: number) => number): void {
  for (let at = 0; at < bytes.length; at += 16) {
    const kind = roll(4);
    for (let i = 0; i < 16; i++) bytes[at + i] = kind === 0 ? 0 : kind === 1 ? 0xff : roll(256);
  }
}

/** The cartridge: every 8 KiB of PRG ROM holds 16 pages of objects, then the program. */
function image(world: World): Uint8Array {
  const { mapper, submapper = 0 } = world.cartridge;
  const prg = mapper === 0 ? 32 : 64;
  const chr = world.chrRam ? 0 : mapper === 0 ? 8 : 32;
  const chrRam = world.chrRam ? (mapper <= 1 ? 0x2000 : 0x8000) : 0;
  const rom = buildImage({ mapper, submapper, prg, chr, prgRam: 0x2000, chrRam });
  const roll = dice(world.seed);
  const part = program(world);
  for (let bank = 0; bank < prg / 8; bank++) {
    const at = 16 + bank * 0x2000;
    for (let page = 0; page < 16; page++) rom.set(objects(roll, page % 5), at + page * 0x100);
    rom.set(part, at + 0x1000);
  }
  tiles(rom.subarray(16 + prg * 1024), roll);
  return rom;
}

/** A machine at power-on with VRAM, OAM and palette filled. */
export function build(world: World): Nes {
  const nes = new Nes(image(world), { ...world.options });
  const { memory, ppu } = nes;
  const roll = dice(world.seed + 1);
  const vram = memory.view(memory.vram);
  for (let i = 0; i < vram.length; i++) vram[i] = roll(256);
  tiles(memory.view(memory.chrRam), roll);
  for (let i = 0; i < 32; i++) ppu.palette[i] = roll(64);
  ppu.sprites.oam.set(objects(roll, roll(5)));
  memory.view(memory.ram).set(objects(roll, roll(5)), 0x200);
  return nes;
}

// ---- arbitraries ----

const byte = fc.integer({ min: 0, max: 255 });
const MASKS = [0x00, 0x08, 0x10, 0x18, 0x1e, 0x1e, 0x1e, 0x1f, 0xfe, 0x16, 0x0a];
const mask = fc.oneof(fc.constantFrom(...MASKS), byte);
const ctrl = fc.oneof(fc.constantFrom(0x00, 0x80, 0x88, 0x90, 0x98, 0x20, 0x28, 0xa0, 0xb0, 0x30), byte);
/** Where objects are, where code is, and where registers are. */
const page = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0xe0, max: 0xef }) },
  { weight: 2, arbitrary: fc.constantFrom(0x02, 0x80, 0x84, 0xc1, 0x60) },
  { weight: 1, arbitrary: fc.constantFrom(0x20, 0x40, 0x50) },
);

const writes = (at: number, data: fc.Arbitrary<number>) =>
  fc.record({ op: fc.constant('write' as const), at: fc.constant(at), data });

const wait = fc
  .oneof(
    fc.record({ rounds: fc.constant(0), loops: fc.integer({ min: 0, max: 40 }), nops: fc.integer({ min: 0, max: 9 }) }),
    fc.record({ rounds: fc.integer({ min: 0, max: 4 }), loops: byte, nops: fc.integer({ min: 0, max: 3 }) }),
  )
  .map((value) => ({ op: 'wait' as const, ...value }));

const poll = fc.record({
  op: fc.constant('poll' as const),
  bit: fc.constantFrom('vblank' as const, 'hit' as const, 'hit' as const),
  set: fc.boolean(),
  rounds: fc.oneof(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 11 })),
});

const watch = fc.record({ op: fc.constant('watch' as const), times: fc.integer({ min: 1, max: 120 }) });

/** Ops that every board understands. */
const common: fc.WeightedArbitrary<Op>[] = [
  { weight: 8, arbitrary: wait },
  { weight: 4, arbitrary: writes(0x2001, mask) },
  { weight: 3, arbitrary: writes(0x2000, ctrl) },
  { weight: 2, arbitrary: writes(0x2003, fc.oneof(fc.constantFrom(0, 4, 0xfc, 1), byte)) },
  { weight: 2, arbitrary: writes(0x2004, byte) },
  { weight: 2, arbitrary: writes(0x2007, byte) },
  { weight: 4, arbitrary: writes(0x4014, page) },
  { weight: 1, arbitrary: fc.oneof(writes(0x2005, byte), writes(0x2006, byte), writes(0x2002, byte)) },
  {
    weight: 3,
    arbitrary: fc.record({
      op: fc.constant('pair' as const),
      at: fc.constantFrom(0x2005, 0x2006, 0x2006),
      first: fc.oneof(fc.constantFrom(0x3f, 0x20, 0x10, 0x00), byte),
      second: byte,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      op: fc.constant('read' as const),
      at: fc.constantFrom(0x2002, 0x2002, 0x2004, 0x2007, 0x4015, 0x4016, 0x4017, 0x3ffa, 0x2000, 0x4014),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      op: fc.constant('increment' as const),
      at: fc.constantFrom(0x2000, 0x2001, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x4014, 0x4016, 0x0210),
    }),
  },
  { weight: 3, arbitrary: poll },
  { weight: 3, arbitrary: watch },
  {
    weight: 2,
    arbitrary: fc.oneof(
      writes(0x4010, fc.oneof(fc.constantFrom(0x0f, 0x4f, 0x8f, 0x4e, 0x80), byte)),
      writes(0x4012, byte),
      writes(0x4013, fc.constantFrom(0, 1, 3, 255)),
      writes(0x4015, fc.constantFrom(0x10, 0x1f, 0x0f, 0x00)),
      writes(0x4017, fc.constantFrom(0x00, 0x40, 0x80, 0xc0)),
      writes(0x4016, fc.constantFrom(0, 1)),
    ),
  },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('interrupts' as const), on: fc.boolean() }) },
];

function ops(cartridge: Cartridge, maxLength: number): fc.Arbitrary<Op[]> {
  const choices = [...common];
  const { registers, reads, mapper } = cartridge;
  if (registers.length > 0) {
    const arbitrary = fc.record({
      op: fc.constant(mapper === 1 ? ('serial' as const) : ('write' as const)),
      at: fc.constantFrom(...registers),
      data: fc.oneof(fc.integer({ min: 0, max: 31 }), fc.integer({ min: 0, max: 3 }), byte),
    });
    choices.push({ weight: mapper === 1 ? 2 : 8, arbitrary });
  }
  if (reads !== undefined) {
    const arbitrary = fc.record({ op: fc.constant('read' as const), at: fc.constantFrom(...reads) });
    choices.push({ weight: 3, arbitrary });
  }
  return fc.array(fc.oneof(...choices), { maxLength, size: 'max' });
}

/**
 * Somewhere in the picture a few registers change within a line or two, and the flags of $2002 are watched: where
 * everything that is foreseen must be right.
 */
const scene: fc.Arbitrary<Op[]> = fc
  .record({
    start: fc.constantFrom<Op[]>([{ op: 'poll', bit: 'vblank', set: true, rounds: 12 }], []),
    rounds: fc.integer({ min: 0, max: 20 }),
    loops: byte,
    nops: fc.integer({ min: 0, max: 6 }),
    changes: fc.array(
      fc.oneof<fc.WeightedArbitrary<Op>[]>(
        { weight: 3, arbitrary: writes(0x2001, fc.constantFrom(0x00, 0x1e, 0x1e, 0x18, 0x10, 0x08)) },
        { weight: 2, arbitrary: writes(0x2000, ctrl) },
        { weight: 3, arbitrary: writes(0x2003, byte) },
        { weight: 1, arbitrary: writes(0x2004, byte) },
        { weight: 2, arbitrary: fc.record({ op: fc.constant('read' as const), at: fc.constantFrom(0x2002, 0x2004) }) },
        {
          weight: 3,
          arbitrary: fc.record({
            op: fc.constant('wait' as const),
            rounds: fc.constant(0),
            loops: fc.integer({ min: 0, max: 12 }),
            nops: fc.integer({ min: 0, max: 3 }),
          }),
        },
      ),
      { minLength: 1, maxLength: 6, size: 'max' },
    ),
    end: fc.oneof(poll, watch),
  })
  .map(({ start, rounds, loops, nops, changes, end }) => [
    ...start,
    { op: 'wait', rounds, loops, nops },
    ...changes,
    end,
  ]);

const scenes = fc.array(scene, { minLength: 1, maxLength: 6, size: 'max' }).map((list) => list.flat());

const options: fc.Arbitrary<NesOptions> = fc.record({
  region: fc.constantFrom('ntsc' as const, 'ntsc' as const, 'pal' as const, 'dendy' as const),
  alignment: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
  phase: fc.constantFrom(0 as const, 1 as const),
  dmcPhase: fc.integer({ min: 0, max: 1711 }).map((n) => 2 * n),
  revisions: fc.constantFrom<NonNullable<NesOptions['revisions']>>(
    {},
    {},
    { cpu: 'late' },
    { ppu: 'E', pads: 'famicom' },
  ),
});

/** Any program on `cartridge`. */
export function worlds(cartridge: Cartridge): fc.Arbitrary<World> {
  return fc.record({
    cartridge: fc.constant(cartridge),
    chrRam: cartridge.chrRam === 'either' ? fc.boolean() : fc.constant(cartridge.chrRam === 'always'),
    options,
    seed: fc.nat(),
    ctrl,
    mask,
    main: fc.oneof(ops(cartridge, 40), scenes),
    nmi: ops(cartridge, 8),
    irq: ops(cartridge, 5),
  });
}
