/** Numbers whose effect is most often forgotten: limits of sizes and signs, and those next to them. */
const EDGES = [0, 1, 2, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0x8000, 0xffff, 0x10000, 0x3fffffff, 0x7fffffff, 0x80000000];

/** Numbers drawn at random: for the same seed the same ones. (PCG's output function on a counter.) */
export class Random {
  private state: number;

  /** Seeds are whole numbers and texts; all of them count. */
  constructor(...seeds: readonly (number | string)[]) {
    let state = 0x811c9dc5;
    for (const letter of seeds.join('/')) state = Math.imul(state ^ letter.charCodeAt(0), 0x01000193);
    this.state = state >>> 0;
  }

  /** 32 bits, 0 to 2^32 - 1. */
  word(): number {
    this.state = (Math.imul(this.state, 0x2c9277b5) + 0xac564b05) >>> 0;
    const word = Math.imul(this.state ^ (this.state >>> ((this.state >>> 28) + 4)), 0x108ef2d9);
    return (word ^ (word >>> 22)) >>> 0;
  }

  /** 0 to `count` - 1. */
  below(count: number): number {
    return Math.floor((this.word() / 0x100000000) * count);
  }

  /** True once in `count` times. */
  once(count: number): boolean {
    return this.below(count) === 0;
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)];
  }

  /** `count` bytes. */
  bytes(count: number): Uint8Array {
    return Uint8Array.from({ length: count }, () => this.word() & 0xff);
  }

  /** Something is changed in `bytes`, at a place that `place` chooses: a bit, a byte, a number of up to four bytes. */
  spoil(bytes: Uint8Array, place: () => number): void {
    const at = place();
    if (this.once(3)) bytes[at] ^= 1 << this.below(8);
    else if (this.once(2)) bytes[at] = this.word();
    else {
      const value = this.pick(EDGES) + this.pick([0, 0, -1, 1]);
      const size = this.pick([1, 2, 4]);
      // Little-endian as in our own formats, or big-endian as in some others'.
      const isBig = this.once(4);
      for (let i = 0; i < size && at + i < bytes.length; i++)
        bytes[at + (isBig ? size - 1 - i : i)] = value >>> (8 * i);
    }
  }

  /** `bytes` with some things changed, sometimes cut short, or longer. */
  spoilt(bytes: Uint8Array, most = 6): Uint8Array {
    let spoilt = bytes.slice();
    for (let left = 1 + this.below(most); left > 0 && spoilt.length > 0; left--) {
      this.spoil(spoilt, () => this.below(spoilt.length));
    }
    if (this.once(8)) spoilt = spoilt.slice(0, this.below(spoilt.length + 1));
    else if (this.once(12)) spoilt = Uint8Array.from([...spoilt, ...this.bytes(this.below(64))]);
    return spoilt;
  }
}
