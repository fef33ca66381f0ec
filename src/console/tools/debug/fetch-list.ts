/** More than the PPU can fetch in an instruction, with two OAM DMAs and the delta channel's in it. */
const MOST = 4096;

/** What the PPU fetched for the picture while one instruction ran, in its order. */
export class FetchList {
  count = 0;
  /** 14-bit addresses of the PPU's. */
  readonly addresses = new Uint16Array(MOST);
  readonly values = new Uint8Array(MOST);
  /** As in `Trace`. */
  readonly cells = new Int32Array(MOST);
  /** Dots from the first of line 0. */
  readonly dots = new Int32Array(MOST);

  /** One more. */
  add(address: number, value: number, cell: number, dots: number): void {
    const i = this.count;
    if (i === MOST) return;
    this.addresses[i] = address;
    this.values[i] = value;
    this.cells[i] = cell;
    this.dots[i] = dots;
    this.count = i + 1;
  }
}
