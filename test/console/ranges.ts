import type { Nes } from '../../src/console/index.ts';
import { derivedOf, partsOf } from './parts.ts';

/** Where fields of the machine lie, by class and field: lowest and highest value, of an array each element. */
const RANGES: Readonly<Record<string, readonly [number, number]>> = {
  'Ppu.dot': [0, 340],
  'Ppu.half': [0, 1],
  'Ppu.ctrl': [0, 255],
  'Ppu.mask': [0, 255],
  'Ppu.maskWritten': [0, 255],
  'Ppu.maskDelay': [0, 2],
  'Ppu.vDelay': [0, 4],
  'Ppu.hitPipe': [0, 3],
  'Ppu.overflowPipe': [0, 3],
  'Ppu.palette': [0, 63],
  'Background.v': [0, 0x7fff],
  'Background.t': [0, 0x7fff],
  'Background.fineX': [0, 7],
  'Background.w': [0, 1],
  'Background.tile': [0, 255],
  'Background.attribute': [0, 3],
  'Background.shiftLow': [0, 0xffff],
  'Background.shiftHigh': [0, 0xffff],
  'Sprites.oamAddress': [0, 255],
  'Sprites.pointer': [0, 31],
  'Sprites.byteIndex': [0, 3],
  'Sprites.corruptRow': [-1, 31],
  'Sprites.fetchRow': [0, 511],
  'Sprites.live': [0, 255],
  'PpuBus.address': [0, 0x3fff],
  'PpuBus.latch': [0, 255],
  'VramPort.readBuffer': [0, 255],
  'PpuOpenBus.value': [0, 255],
  'LengthCounter.count': [0, 254],
  'LengthCounter.reload': [0, 254],
  'Envelope.divider': [0, 15],
  'Envelope.decay': [0, 15],
  'Envelope.period': [0, 15],
  'Sweep.period': [0, 0x7ff],
  'Sweep.divider': [0, 7],
  'Sweep.shift': [0, 7],
  'LinearCounter.count': [0, 127],
  'LinearCounter.period': [0, 127],
  'Pulse.level': [0, 15],
  'Pulse.duty': [0, 3],
  'Pulse.position': [0, 7],
  'Triangle.level': [0, 15],
  'Triangle.position': [0, 31],
  'Noise.level': [0, 15],
  'Noise.rate': [0, 15],
  'Noise.shifter': [1, 0x7fff],
  // 6: past the last step of four, when they were chosen late in a count of five, until the count begins again.
  'FrameCounter.step': [0, 6],
  'Dmc.level': [0, 127],
  'Dmc.address': [0x8000, 0xffff],
  'Dmc.startAddress': [0xc000, 0xffc0],
  'Dmc.startLength': [1, 4081],
  'Dmc.bytes': [0, 4081],
  'Dmc.bits': [1, 8],
  'Dmc.rate': [0, 15],
  'Dmc.shifter': [0, 255],
  'Dmc.buffer': [0, 255],
  'Dma.oamPage': [0, 255],
  'Dma.oamIndex': [0, 256],
  'Dma.oamByte': [0, 255],
  'Bus.openBus': [0, 255],
  'InternalRegisters.inside': [0, 255],
  'Ports.out': [0, 7],
  'Ports.clockDue': [0, 1],
  'Interrupts.lines': [0, 3],
  'Interrupts.nmiLevel': [0, 1],
  'Cpu.pc': [0, 0xffff],
  'Mmc1.bits': [0, 4],
  'Mmc3.irqCounter': [0, 255],
};

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return ArrayBuffer.isView(value) ? [...(value as Uint8Array)] : [];
}

/** Fields that the table knows and that were looked at, so that a field which is renamed does not slip away. */
export const seen = new Set<string>();

/** Fields that are not whole numbers, as those in a snapshot must be, or not in their range, as text. */
export function badFields(nes: Nes): string[] {
  const bad: string[] = [];
  const { ppu, region } = nes;
  if (ppu.line < 0 || ppu.line >= region.lines) bad.push(`line ${ppu.line}`);
  for (const { path, object } of partsOf(nes)) {
    const derived = derivedOf(object);
    for (const [field, value] of Object.entries(object)) {
      const isWhole = typeof value !== 'number' || Number.isInteger(value);
      if (!isWhole && !derived.includes(field)) bad.push(`${path}.${field} is ${value}`);
      const name = `${object.constructor.name}.${field}`;
      const range = RANGES[name];
      if (range === undefined) continue;
      seen.add(name);
      const wrong = numbersIn(value).find((number) => !(number >= range[0] && number <= range[1]));
      if (wrong !== undefined) bad.push(`${path}.${field} is ${wrong}`);
    }
  }
  return bad;
}

/** Rows of the table that no machine had a field for. */
export function unseen(): string[] {
  return Object.keys(RANGES).filter((name) => !seen.has(name));
}
