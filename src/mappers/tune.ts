/** A song of a music file. */
export interface Track {
  /** Its number in the file, from 0. */
  readonly song: number;
  /** Its name; empty when the file gives none. */
  readonly name: string;
  /** How long it plays, ms, and fades out after that; null when the file does not say. */
  readonly lengthMs: number | null;
  readonly fadeMs: number | null;
  /** Whether it is an effect of a game, not music. */
  readonly isEffect: boolean;
}

/** A music file: the program that plays it, and what it says of itself. */
export interface Tune {
  readonly title: string;
  readonly artist: string;
  readonly copyright: string;
  readonly ripper: string;
  readonly tracks: readonly Track[];
  /** The track to begin with, from 0. */
  readonly first: number;
  readonly load: number;
  readonly init: number;
  readonly play: number;
  /** 4 KiB banks for $6000-$FFFF at the start; null: the program lies where it is loaded. */
  readonly banks: Uint8Array | null;
  /** Microseconds between two calls of `play`. */
  readonly speed: { readonly ntsc: number; readonly pal: number; readonly dendy: number };
  /** Sound chips: bit 0 VRC6, 1 VRC7, 2 FDS, 3 MMC5, 4 Namco 163, 5 Sunsoft 5B. */
  readonly chips: number;
  /** NSF2: bit 4 has an interrupt of its own, 5 `init` does not return, 6 `play` is not called. */
  readonly flags: number;
  /** What the VRC7's instruments are when they are not its own. https://www.nesdev.org/wiki/NSFe#VRC7 */
  readonly vrc7: OpllChoice | null;
  /** How much louder than usual the file wants each of `MIXED` to be, as a factor; 1 is as usual. */
  readonly mix: Readonly<Record<MixedDevice, number>>;
  readonly data: Uint8Array;
}

/**
 * What has a level of its own in a music file: the 2A03's pulses, its other channels, and each sound chip; in the order of `mixe`'s
 * numbers. https://www.nesdev.org/wiki/NSFe#mixe
 */
export const MIXED = ['pulses', 'others', 'vrc6', 'vrc7', 'fds', 'mmc5', 'namco', 'sunsoft'] as const;
/** One of them. */
export type MixedDevice = (typeof MIXED)[number];

/** Other instruments for the VRC7's sound. */
export interface OpllChoice {
  /** Those of the YM2413. */
  readonly isYm2413: boolean;
  /** A set of its own, 16 times eight bytes, of which the first is not used; null: that of the chip. */
  readonly patches: Uint8Array | null;
}
