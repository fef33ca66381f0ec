import type { MachineEvent } from '../../console/debug.ts';

/** A colour number that is black. */
const BLACK = 0x0f;
/** Dots of a line. */
export const DOTS = 341;

/** What events are told apart by: registers of the PPU by their address, everything else by its kind. */
export const EVENT_KINDS = [
  ...(['ppuCtrl', 'ppuMask', 'ppuStatus', 'oamAddr', 'oamData', 'ppuScroll', 'ppuAddr', 'ppuData'] as const),
  ...(['oamDma', 'apuWrite', 'apuRead', 'pads', 'board', 'nmi', 'irq', 'spriteZero'] as const),
] as const;

/** One of them. */
export type EventKind = (typeof EVENT_KINDS)[number];

/** The colour of each in the map, of hues as far apart as so many can be. */
export const EVENT_COLOURS: Readonly<Record<EventKind, string>> = {
  ...{ ppuCtrl: '#ff6b6b', ppuMask: '#ffa94d', ppuStatus: '#ffe066', oamAddr: '#c0eb75', oamData: '#69db7c' },
  ...{ ppuScroll: '#38d9a9', ppuAddr: '#3bc9db', ppuData: '#4dabf7', oamDma: '#748ffc', apuWrite: '#b197fc' },
  ...{ apuRead: '#e599f7', pads: '#faa2c1', board: '#f783ac', nmi: '#ffffff', irq: '#ff3838', spriteZero: '#ffd43b' },
};

/** What kind an event is. */
export function kindOf({ kind, address }: MachineEvent): EventKind {
  if (kind === 'ppu-write' || kind === 'ppu-read') return EVENT_KINDS[address & 7];
  if (kind === 'apu-write') return address === 0x4014 ? 'oamDma' : address === 0x4016 ? 'pads' : 'apuWrite';
  if (kind === 'apu-read') return address === 0x4016 || address === 0x4017 ? 'pads' : 'apuRead';
  if (kind === 'board-write') return 'board';
  return kind === 'sprite-zero' ? 'spriteZero' : kind;
}

/** Whether an event writes, reads, or just happens. */
export function wayOf({ kind }: MachineEvent): 'write' | 'read' | 'comes' {
  if (kind.endsWith('write')) return 'write';
  return kind.endsWith('read') ? 'read' : 'comes';
}

/** The events of kinds that are not hidden, line by line. The many writes of a DMA to OAM are that DMA. */
export function shownEvents(events: readonly MachineEvent[], hidden: ReadonlySet<EventKind>): readonly MachineEvent[] {
  return events
    .filter((event) => !(event.isDma && event.kind === 'ppu-write') && !hidden.has(kindOf(event)))
    .sort((one, other) => one.scanline - other.scanline || one.dot - other.dot);
}

/** How often each kind comes. */
export function countKinds(events: readonly MachineEvent[]): ReadonlyMap<EventKind, number> {
  const counts = new Map<EventKind, number>();
  for (const event of events) counts.set(kindOf(event), (counts.get(kindOf(event)) ?? 0) + 1);
  return counts;
}

/** The event nearest to a dot of the map, `within` dots or lines of it; -1 where there is none. */
export function nearestEvent(events: readonly MachineEvent[], dot: number, scanline: number, within: number): number {
  let nearest = -1;
  let least = within * within + 1;
  for (const [i, event] of events.entries()) {
    const distance = (event.dot - dot) ** 2 + (event.scanline - scanline) ** 2;
    if (distance < least) [nearest, least] = [i, distance];
  }
  return nearest;
}

const WIDTH = 256;

/** The map's ground, a pixel to a dot: the picture where it comes out (pixel 0 of a line in dot 1), if there is one; black elsewhere. */
export function mapPixels(picture: Uint16Array | null, lines: number): Uint16Array {
  const pixels = new Uint16Array(DOTS * lines).fill(BLACK);
  if (!picture) return pixels;
  for (let line = 0; line * WIDTH < picture.length && line < lines; line++) {
    pixels.set(picture.subarray(line * WIDTH, line * WIDTH + WIDTH), line * DOTS + 1);
  }
  return pixels;
}
