import type { Nes } from '../../../src/console/index.ts';
import { derivedOf, partsOf } from '../../console/parts.ts';

/**
 * Makes `nes` take no short cut from now on: the PPU in half dots only, every part brought up to date and every
 * pin sampled in every CPU cycle.
 */
export function plod(nes: Nes): Nes {
  nes.ppu.exactOnly = true;
  const bus = nes.bus as unknown as { deadline: number; ppuCycle: number; schedule: () => void };
  const schedule = bus.schedule.bind(bus);
  bus.schedule = () => {
    schedule();
    bus.deadline = 0;
    bus.ppuCycle = 0;
  };
  bus.schedule();
  return nes;
}

/** Whole instructions until the CPU has done `cycle` cycles. */
function stepTo(nes: Nes, cycle: number): void {
  const { cpu, bus } = nes;
  while (bus.cycle < cycle) cpu.step();
}

/**
 * Both machines `cycles` on, or to the end of the picture for 0. It may be a few more: one step of a quick machine
 * may pass over many rounds of a loop.
 */
export function advance(quick: Nes, exact: Nes, cycles: number): void {
  if (cycles === 0) {
    quick.runFrame({ sound: false });
    exact.runFrame({ sound: false });
  } else {
    stepTo(quick, quick.bus.cycle + cycles);
    stepTo(exact, quick.bus.cycle);
  }
}

function differenceOf(a: unknown, b: unknown): string {
  if (!ArrayBuffer.isView(a)) return a === b ? '' : `${a} / ${b}`;
  const [x, y] = [a as Uint8Array, b as Uint8Array];
  const at = x.findIndex((value, i) => value !== y[i]);
  return at < 0 ? '' : `[${at}] ${x[at]} / ${y[at]}`;
}

/** The fields in which two machines differ, as "path.field mine / other". */
export function differingFields(mine: Nes, other: Nes): string[] {
  const others = new Map(partsOf(other).map(({ path, object }) => [path, object]));
  const found: string[] = [];
  for (const { path, object } of partsOf(mine)) {
    const derived = derivedOf(object);
    for (const [name, value] of Object.entries(object)) {
      const plain = typeof value === 'number' || typeof value === 'boolean' || ArrayBuffer.isView(value);
      if (!plain || derived.includes(name)) continue;
      const difference = differenceOf(value, others.get(path)?.[name]);
      if (difference !== '') found.push(`${path}.${name} ${difference}`);
    }
  }
  return found;
}

function firstPixel(mine: Nes, other: Nes): string {
  const at = mine.pixels.findIndex((pixel, i) => pixel !== other.pixels[i]);
  const difference = `${mine.pixels[at]} / ${other.pixels[at]}`;
  return at < 0 ? '' : `pixel of line ${at >> 8}, x ${at & 255}: ${difference}`;
}

const bytesOf = (pixels: Uint16Array) => Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength);

/** Compares snapshots of machines, without a new buffer for each. */
export class Comparer {
  private mine: Uint8Array = new Uint8Array(0);
  private others: Uint8Array = new Uint8Array(0);

  /** What differs between two machines that should be the same: '' when nothing does. */
  difference(mine: Nes, other: Nes, pictures = true): string {
    if (mine.bus.cycle !== other.bus.cycle) return `the CPU is in cycle ${mine.bus.cycle} / ${other.bus.cycle}`;
    this.mine = mine.save(this.mine);
    this.others = other.save(this.others);
    const where = `at line ${other.ppu.line}, dot ${other.ppu.dot}, frame ${other.frame}`;
    if (Buffer.compare(this.mine, this.others) !== 0) return `${where}:\n${differingFields(mine, other).join('\n')}`;
    if (!pictures || bytesOf(mine.pixels).equals(bytesOf(other.pixels))) return '';
    return `${where}: ${firstPixel(mine, other)}`;
  }
}

/** Numbers of the machine that are out of their range, as text. */
export function outOfRange(nes: Nes): string[] {
  const { ppu, cpu, bus } = nes;
  const { background, sprites, region } = ppu;
  const ahead = ppu.clock - bus.cycle * region.cpuDivider;
  const ranges: readonly (readonly [string, number, number, number])[] = [
    ['line', ppu.line, 0, region.lines - 1],
    ['dot', ppu.dot, 0, 340],
    ['half', ppu.half, 0, 1],
    ['master clocks ahead of the CPU', ahead, 0, region.dotDivider],
    ['nmi', ppu.nmi, 0, 1],
    ['v', background.v, 0, 0x7fff],
    ['t', background.t, 0, 0x7fff],
    ['fineX', background.fineX, 0, 7],
    ['w', background.w, 0, 1],
    ['tile', background.tile, 0, 255],
    ['attribute', background.attribute, 0, 3],
    ['shiftLow', background.shiftLow, 0, 0xffff],
    ['shiftHigh', background.shiftHigh, 0, 0xffff],
    ['attributeLow', background.attributeLow, 0, 255],
    ['attributeHigh', background.attributeHigh, 0, 255],
    ['attributeLatch', background.attributeLatch, 0, 3],
    ['address', ppu.bus.address, 0, 0x3fff],
    ['latch', ppu.bus.latch, 0, 255],
    ['readBuffer', ppu.vram.readBuffer, 0, 255],
    ['oamAddress', sprites.oamAddress, 0, 255],
    ['pointer', sprites.pointer, 0, 31],
    ['byteIndex', sprites.byteIndex, 0, 3],
    ['corruptRow', sprites.corruptRow, -1, 31],
    ['fetchRow', sprites.fetchRow, 0, 511],
    ['a', cpu.a, 0, 255],
    ['x', cpu.x, 0, 255],
    ['y', cpu.y, 0, 255],
    ['s', cpu.s, 0, 255],
    ['pc', cpu.pc, 0, 0xffff],
    ['palette', Math.max(...ppu.palette), 0, 63],
  ];
  return ranges
    .filter(([, value, low, high]) => !(value >= low && value <= high))
    .map(([n, value]) => `${n}: ${value}`);
}
