import { Nes } from '../../src/console/index.ts';

/** Where the program keeps what it saw. */
export const Presses = {
  /** Buttons held on the first pad in this frame. */
  Held: 0x00,
  /** Counts frames, in two bytes. */
  Frame: 0x10,
  /** How often A has gone down, modulo 256. */
  Count: 0x12,
  /** For each of these, the frame's number: the lower bytes, and at `High` the upper ones. */
  Low: 0x0300,
  High: 0x0400,
} as const;

const PROGRAM = [
  [0x78, 0xd8, 0xa2, 0xff, 0x9a], // sei; cld; ldx #$ff; txs
  [0xa9, 0x00, 0x85, 0x02, 0x85, 0x10, 0x85, 0x11, 0x85, 0x12], // nothing held, no frame, no press
  [0x2c, 0x02, 0x20, 0x10, 0xfb], // bit $2002; bpl back to it
  [0x2c, 0x02, 0x20, 0x10, 0xfb],
  [0xa9, 0x80, 0x8d, 0x00, 0x20], // an NMI each frame, which misses none
  [0x4c, 0x1e, 0xc0], // $C01E: jmp $c01e
].flat();

/** At $C021: the NMI. */
const EACH_FRAME = [
  [0xe6, 0x10, 0xd0, 0x02, 0xe6, 0x11], // inc $10; bne +2; inc $11
  [0xa9, 0x01, 0x8d, 0x16, 0x40, 0xa9, 0x00, 0x8d, 0x16, 0x40],
  [0xa2, 0x08], // eight buttons, A first
  [0xad, 0x16, 0x40, 0x4a, 0x66, 0x00], // lda $4016; lsr; ror $00
  [0xca, 0xd0, 0xf7], // dex; bne
  [0xa5, 0x00, 0x29, 0x01], // A held now?
  [0xc5, 0x02, 0x85, 0x02, 0xf0, 0x12], // as before: out
  [0xc9, 0x01, 0xd0, 0x0e], // let go: out
  [0xa6, 0x12], // ldx $12
  [0xa5, 0x10, 0x9d, 0x00, 0x03], // lda $10; sta $0300,x
  [0xa5, 0x11, 0x9d, 0x00, 0x04],
  [0xe6, 0x12], // inc $12
  [0x40], // rti
].flat();

const PRG = 0x4000;

/** A game that writes down in which of its frames A goes down. NROM, NES 2.0. */
export function pressRom(): Uint8Array {
  const rom = new Uint8Array(16 + PRG + 0x2000);
  rom.set([0x4e, 0x45, 0x53, 0x1a, 1, 1, 0x02, 0x08]);
  rom.set([...PROGRAM, ...EACH_FRAME], 16);
  rom.set([0x21, 0xc0, 0x00, 0xc0, 0x00, 0xc0], 16 + 0x3ffa);
  return rom;
}

/** The numbers of the frames in which A went down, as `nes` has written them down: the last 256. */
export function seenIn(nes: Nes): number[] {
  const count = nes.peek('cpu', Presses.Count);
  return Array.from(
    { length: count },
    (_, i) => nes.peek('cpu', Presses.Low + i) | (nes.peek('cpu', Presses.High + i) << 8),
  );
}

/** How far the program's number of a frame is from the console's: of the frame that reads a press, with that many run before. */
export function offsetOf(): number {
  const nes = new Nes(pressRom());
  for (let i = 0; i < 20; i++) nes.runFrame();
  const { frame } = nes;
  nes.setButtons(0, 1);
  nes.runFrame();
  return seenIn(nes)[0] - frame;
}
