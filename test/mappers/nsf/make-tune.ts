import { assemble } from '../../assembler.ts';

/** A tune of ours: song n plays a pulse of period 253 - n, and counts calls of `play` at $10. `init` leaves A, X, Y at $11. */
const SOURCE = `
init: sta $11
  stx $12
  sty $13
  lda #$01
  sta $4015
  lda #$bf
  sta $4000
  lda #$08
  sta $4001
  sec
  lda #$fd
  sbc $11
  sta $4002
  lda #$00
  sta $4003
  rts
play: inc $10
  rts
`;

export interface TuneOptions {
  readonly songs?: number;
  readonly first?: number;
  readonly load?: number;
  /** Microseconds. */
  readonly speed?: number;
  readonly banks?: readonly number[];
  readonly chips?: number;
  readonly source?: string;
  readonly title?: string;
  /** NSFe: how long the songs are, ms. */
  readonly times?: readonly number[];
  /** NSFe: songs of the play list, and those that are effects, from 0. */
  readonly list?: readonly number[];
  readonly effects?: readonly number[];
  /** NSFe: more chunks, each with its bytes. */
  readonly more?: Readonly<Record<string, readonly number[]>>;
}

function program({ load = 0x8000, source = SOURCE }: TuneOptions) {
  const { bytes, labels } = assemble(source, load);
  return { bytes, init: labels.get('init') ?? load, play: labels.get('play') ?? 0 };
}

const word = (value: number) => [value & 0xff, value >> 8];
const text = (letters: string, size: number) =>
  Array.from({ length: size }, (_, i) => (i < letters.length ? letters.charCodeAt(i) : 0));

/** As a NSF file. */
export function nsf(options: TuneOptions = {}): Uint8Array {
  const { bytes, init, play } = program(options);
  const { songs = 3, first = 1, load = 0x8000, speed = 16639, banks = [0, 0, 0, 0, 0, 0, 0, 0], chips = 0 } = options;
  return Uint8Array.from([
    ...[0x4e, 0x45, 0x53, 0x4d, 0x1a, 1, songs, first],
    ...[...word(load), ...word(init), ...word(play)],
    ...[...text(options.title ?? 'A Tune', 32), ...text('Nobody', 32), ...text('2026', 32)],
    ...[...word(speed), ...banks, ...word(19997), 0, chips, 0, 0, 0, 0],
    ...bytes,
  ]);
}

/** The same as a NSFe file, with names and times. */
export function nsfe(options: TuneOptions = {}): Uint8Array {
  const { bytes, init, play } = program(options);
  const { songs = 3, first = 1, load = 0x8000, chips = 0, times = [5000, -1, 7000] } = options;
  const chunk = (name: string, data: readonly number[]) => [
    ...[data.length & 0xff, (data.length >> 8) & 0xff, 0, 0],
    ...text(name, 4),
    ...data,
  ];
  const letters = (...names: string[]) => names.flatMap((name) => [...new TextEncoder().encode(name), 0]);
  const ms = (...values: number[]) => [...new Uint8Array(Int32Array.from(values).buffer)];
  return Uint8Array.from([
    ...text('NSFE', 4),
    ...chunk('INFO', [...word(load), ...word(init), ...word(play), 0, chips, songs, first - 1]),
    ...chunk('auth', letters('Ein Stück', 'Niemand', '2026', 'Ripper')),
    ...chunk('tlbl', letters('One', 'Zwei für', 'Three')),
    ...chunk('time', ms(...times)),
    ...chunk('fade', ms(1000, 2000, -1)),
    ...(options.list ? chunk('plst', options.list) : []),
    ...(options.effects ? chunk('psfx', options.effects) : []),
    ...Object.entries(options.more ?? {}).flatMap(([name, data]) => chunk(name, data)),
    ...chunk('DATA', [...bytes]),
    ...chunk('NEND', []),
  ]);
}
