import type { Debugger, Position, Space } from '../../console/debug.ts';

/** Spaces that two moments are compared in. */
export const COMPARED = [
  'ram',
  'vram',
  'palette',
  'oam',
  'prgRam',
  'saveRam',
  'chrRam',
  'saveChrRam',
] as const satisfies readonly Space[];
/** Names such a space. */
export type Compared = (typeof COMPARED)[number];

/** What the console held at a time. */
export interface Moment {
  readonly at: Position;
  readonly bytes: ReadonlyMap<Compared, Uint8Array>;
  /** All four nametables as a picture, and the picture that was shown. */
  readonly nametables: { readonly width: number; readonly height: number; readonly pixels: Uint16Array | Int16Array };
  readonly picture: Uint16Array;
}

/** A byte that is another in the later moment. */
interface Difference {
  readonly address: number;
  readonly before: number;
  readonly after: number;
}

/** What the console holds now. */
export function momentOf(debug: Debugger): Moment {
  const bytes = new Map(COMPARED.map((space) => [space, debug.read(space, 0, debug.sizeOf(space))] as const));
  const { width, height, pixels } = debug.pictures.nametables();
  return {
    at: debug.position,
    bytes,
    nametables: { width, height, pixels: pixels.slice() },
    picture: debug.nes.pixels.slice(),
  };
}

/** Bytes of a space that differ. */
export function differences(one: Moment, other: Moment, space: Compared): Difference[] {
  const [before, after] = [one.bytes.get(space), other.bytes.get(space)];
  if (!before || !after) return [];
  const found: Difference[] = [];
  for (let address = 0; address < before.length; address++) {
    if (before[address] !== after[address]) {
      found.push({ address, before: before[address], after: after[address] });
    }
  }
  return found;
}
