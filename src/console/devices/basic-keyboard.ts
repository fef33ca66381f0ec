import type { StateIO } from '../../base/state.ts';
import type { DataRecorder } from './data-recorder.ts';
import { Expansion } from './device.ts';
import { MATRIX } from './key-names.ts';

const ROWS = 10;

/** The Family BASIC keyboard, with the data recorder at its back. */
export class BasicKeyboard extends Expansion {
  readonly kind: number = 9;
  readonly recorder: DataRecorder;
  /** Keys held, a byte a row, a bit a key in the order of `MATRIX`. */
  private readonly held = new Uint8Array(ROWS);
  private row = 0;
  private out = 0;

  constructor(recorder: DataRecorder) {
    super();
    this.recorder = recorder;
  }

  /** Keys have the names that `MATRIX` gives them. */
  press(name: string, isDown: boolean): void {
    for (const [row, keys] of MATRIX.entries()) {
      const bit = keys.indexOf(name);
      if (bit >= 0) this.held[row] = isDown ? this.held[row] | (1 << bit) : this.held[row] & ~(1 << bit);
    }
  }

  releaseAll(): void {
    this.held.fill(0);
  }

  override drive(levels: number, cycle: number): void {
    // OUT1 falls: the next row. OUT0 goes back to the first, and is the recorder's line as well.
    if ((this.out & 2) !== 0 && (levels & 2) === 0) this.row = (this.row + 1) % ROWS;
    if ((levels & 1) !== 0) this.row = 0;
    this.out = levels;
    this.recorder.hear(levels & 1, cycle);
  }

  read(port: 0 | 1, cycle: number): number {
    // OUT2 low silences both the keys and the recorder.
    if ((this.out & 4) === 0) return 0;
    if (port === 0) return this.recorder.play(cycle) << 1;
    const column = (this.out & 2) !== 0 ? 4 : 0;
    return (~(this.held[this.row] >> column) & 15) << 1;
  }

  override rebase(cycles: number): void {
    this.recorder.rebase(cycles);
  }

  state(s: StateIO): void {
    s.block(this.held);
    this.row = s.u8(this.row, ROWS - 1);
    this.out = s.u8(this.out, 7);
    this.recorder.state(s);
  }
}
