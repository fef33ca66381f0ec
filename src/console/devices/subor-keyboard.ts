import type { StateIO } from '../../base/state.ts';
import { Expansion } from './device.ts';

/**
 * The keys by their place in the matrix: 13 rows, two columns of four; in each column D1 to D4 of the second port. Keys that the
 * Family BASIC keyboard has, or has in the same place, have its names: `^` is here printed =, `@` `, `:` ', `YEN` \, `STOP` End,
 * `CLR` Home, `GRPH` Alt. The pad of digits is wired to several rows, as is the space bar; three places of row 9 lead nowhere.
 * Source: the tables of Mesen2 and FCEUX.
 */
const MATRIX: readonly (readonly string[])[] = [
  ['4', 'G', 'F', 'C', 'F2', 'E', '5', 'V'],
  ['2', 'D', 'S', 'STOP', 'F1', 'W', '3', 'X'],
  ['INS', 'BS', 'PGDN', 'RIGHT', 'F8', 'PGUP', 'DELETE', 'CLR'],
  ['9', 'I', 'L', ',', 'F5', 'O', '0', '.'],
  [']', 'RETURN', 'UP', 'LEFT', 'F7', '[', 'YEN', 'DOWN'],
  ['Q', 'CAPS', 'Z', 'TAB', 'ESC', 'A', '1', 'CTR'],
  ['7', 'Y', 'K', 'M', 'F4', 'U', '8', 'J'],
  ['-', ';', ':', '/', 'F6', 'P', '^', 'LSHIFT'],
  ['T', 'H', 'N', 'SPACE', 'F3', 'R', '6', 'B'],
  ['KP6', 'KPENTER', 'KP4', 'KP8', 'KP2'],
  ['GRPH', 'KP4', 'KP7', 'F11', 'F12', 'KP1', 'KP2', 'KP8'],
  ['KP-', 'KP+', 'KP*', 'KP9', 'F10', 'KP5', 'KP/', 'NUM'],
  ['@', 'KP6', 'PAUSE', 'SPACE', 'F9', 'KP3', 'KP.', 'KP0'],
];

/** Every key that it has, once each. */
export const SUBOR_KEYS: readonly string[] = [...new Set(MATRIX.flat())];

/**
 * The keyboard of Subor's learning computers: read like the Family BASIC keyboard (Everynes, "Controllers - Keyboard"), but with
 * 13 rows, and where OUT2 is low all lines are high (Mesen2).
 */
export class SuborKeyboard extends Expansion {
  readonly kind: number = 19;
  /** Keys held, a byte a row, a bit a key in the order of `MATRIX`. */
  private readonly held = new Uint8Array(MATRIX.length);
  private row = 0;
  private out = 0;

  /** Keys have the names that `MATRIX` gives them; both shift keys are one. */
  press(name: string, isDown: boolean): void {
    const wanted = name === 'RSHIFT' ? 'LSHIFT' : name;
    for (const [row, keys] of MATRIX.entries()) {
      const bit = keys.indexOf(wanted);
      if (bit >= 0) this.held[row] = isDown ? this.held[row] | (1 << bit) : this.held[row] & ~(1 << bit);
    }
  }

  releaseAll(): void {
    this.held.fill(0);
  }

  override drive(levels: number): void {
    // OUT1 falls while OUT2 is high: the next row. OUT0 goes back to the first.
    if ((levels & 6) === 4 && (this.out & 2) !== 0) this.row = (this.row + 1) % MATRIX.length;
    if ((levels & 1) !== 0) this.row = 0;
    this.out = levels;
  }

  read(port: 0 | 1): number {
    if (port === 0) return 0;
    if ((this.out & 4) === 0) return 0x1e;
    const column = (this.out & 2) !== 0 ? 4 : 0;
    return (~(this.held[this.row] >> column) & 15) << 1;
  }

  state(s: StateIO): void {
    s.block(this.held);
    this.row = s.u8(this.row, MATRIX.length - 1);
    this.out = s.u8(this.out, 7);
  }
}
