import { bit, reversed } from '../parts/bits.ts';
import { type WiredBoard, type Wiring, wired } from '../parts/wired.ts';
import type { BoardRow } from '../rows.ts';

/** The TXC chips (36, 132, 173) and the JV001 (136, 147, 172): an accumulator that programs talk to. */
interface TxcWiring {
  readonly isJv001: boolean;
  /** Data lines as the chip sees them, and back. */
  turn?(data: number): number;
  /** What the program sees of the chip's answer, and which bits. */
  readonly answerMask: number;
  turnBack?(data: number): number;
  map(b: WiredBoard, output: number, y: boolean, inverted: boolean): void;
  readonly extra?: number;
}

const ACCUMULATOR = 0;
const INVERTER = 1;
const STAGING = 2;
const OUTPUT = 3;
const INVERT = 4;
const INCREASE = 5;
const Y = 6;
const EXTRA = 7;

function txc(w: TxcWiring): Wiring {
  const mask = w.isJv001 ? 0x0f : 0x07;
  return {
    registers: 8,
    initial: [0, 0, 0, 0, w.isJv001 ? 1 : 0],
    write(b, address, value) {
      const r = b.registers;
      const data = w.turn ? w.turn(value) : value;
      if (address < 0x8000) {
        if (w.extra !== undefined && (address & 0xf200) === w.extra) r[EXTRA] = value;
        else if ((address & 0xe100) === 0x4100) writeTxc(r, address & 3, data, mask);
        else return false;
      } else {
        r[OUTPUT] = w.isJv001
          ? (r[ACCUMULATOR] & 0x0f) | (r[INVERTER] & 0xf0)
          : (r[ACCUMULATOR] & 0x0f) | ((r[INVERTER] << 1) & 0x10);
        if (w.isJv001) r[EXTRA] = r[INVERT];
      }
      r[Y] = r[INVERT] ? 0 : 1;
      return true;
    },
    read(b, address, bus) {
      const r = b.registers;
      if (address >= 0x6000) return bus;
      // Reads move the Y output, and the JV001's mirroring output follows its inverter.
      const isAnswer = (address & 0xe103) === 0x4100;
      const answer = answerOf(r, mask);
      const y = !isAnswer ? r[Y] : !r[INVERT] || answer & 0x10 ? 1 : 0;
      const mirroring = w.isJv001 ? r[INVERT] : r[EXTRA];
      if (y !== r[Y] || mirroring !== r[EXTRA]) {
        r[Y] = y;
        r[EXTRA] = mirroring;
        b.mapBanks();
      }
      return isAnswer ? seenBy(w, answer, bus) : bus;
    },
    peek: (b, address, bus) => ((address & 0xe103) === 0x4100 ? seenBy(w, answerOf(b.registers, mask), bus) : bus),
    map: (b, r) => w.map(b, r[OUTPUT], r[Y] !== 0, r[EXTRA] !== 0),
  };
}

/** What the chip drives on a read. */
function answerOf(r: Uint8Array, mask: number): number {
  return (r[ACCUMULATOR] & mask) | ((r[INVERTER] ^ (r[INVERT] ? 0xff : 0)) & ~mask & 0xff);
}

/** What of it the CPU sees, by the board's data lines. */
function seenBy(w: TxcWiring, answer: number, bus: number): number {
  const seen = w.turnBack ? w.turnBack(answer) : answer;
  return (bus & ~w.answerMask) | (seen & w.answerMask);
}

function writeTxc(r: Uint8Array, register: number, data: number, mask: number): void {
  if (register === 0) {
    if (r[INCREASE]) r[ACCUMULATOR]++;
    else r[ACCUMULATOR] = (r[ACCUMULATOR] & ~mask) | ((r[STAGING] ^ (r[INVERT] ? 0xff : 0)) & mask);
  } else if (register === 1) r[INVERT] = data & 1;
  else if (register === 2) {
    r[STAGING] = data & mask;
    r[INVERTER] = data & ~mask;
  } else r[INCREASE] = data & 1;
}

/** Boards with a TXC chip or a JV001. https://www.nesdev.org/wiki/INES_Mapper_132 */
export const TXC_BOARDS: readonly BoardRow[] = [
  wired(
    36,
    'TXC 01-22000-400',
    txc({
      isJv001: false,
      turn: (data) => (data >> 4) & 3,
      answerMask: 0x30,
      turnBack: (data) => data << 4,
      extra: 0x4200,
      map: (b, output) => b.prg32(output & 3).chr8(b.registers[EXTRA] & 15),
    }),
  ),
  wired(132, 'TXC 01-22211', txc({ isJv001: false, answerMask: 0x0f, map: (b, o) => b.prg32(bit(o, 2)).chr8(o & 3) })),
  wired(
    173,
    'Idea-Tek ET.xx',
    txc({
      isJv001: false,
      answerMask: 0x0f,
      map: (b, o, y) => b.prg32(0).chr8((o & 1) | (y ? 2 : 0) | ((o & 2) << 1)),
    }),
  ),
  wired(136, 'Sachen 3011', txc({ isJv001: true, answerMask: 0x3f, map: (b, o) => b.prg32(0).chr8(o) })),
  wired(
    147,
    'Sachen 3018',
    txc({
      isJv001: true,
      turn: (data) => (data >> 2) | ((data & 3) << 6),
      answerMask: 0xff,
      turnBack: (data) => ((data << 2) & 0xfc) | (data >> 6),
      map: (b, o) => b.prg32(((o & 0x20) >> 4) | (o & 1)).chr8((o & 0x1e) >> 1),
    }),
  ),
  wired(
    172,
    'Super Mega P-4070',
    txc({
      isJv001: true,
      turn: (data) => reversed(data, 6),
      answerMask: 0x3f,
      turnBack: (data) => reversed(data, 6),
      map: (b, o, _y, inverted) =>
        b
          .prg32(0)
          .chr8(o)
          .vertical(inverted ? 1 : 0),
    }),
  ),
];
