import { type Debugger, type ListingLine, Seen, type Symbols } from '../../console/debug.ts';

/** Pages of 1 KiB, as the CPU's memory is mapped. */
const PAGE = 0x400;
const PAGES = 64;
/** How often the lines are looked for anew while the game runs and nothing else asks for it, ms. */
const PATIENCE = 1000;

/** The lines of a page, and what they were made of. */
interface Page {
  /** Where the first line would begin. */
  readonly from: number;
  readonly starts: readonly number[];
}

/** The lines of all that the CPU sees: where they begin, and what is in them. */
export class Listing {
  /** CPU addresses, from below. */
  starts: readonly number[] = [];
  /** Another one when any line may be another than it was. */
  edition = 0;
  private debug: Debugger | null = null;
  private symbols: Symbols | null = null;
  /** Lines that were taken apart since this edition. */
  private readonly lines = new Map<number, ListingLine>();
  private readonly mapped = new Int32Array(PAGES);
  /** Of what lies in each page, and what is known of it, as a number. */
  private readonly sums = new Int32Array(PAGES);
  private readonly pages: (Page | null)[] = [];
  private time = Number.NEGATIVE_INFINITY;

  /**
   * Look for the lines anew where that is due: banks changed, the instruction that is next begins none, or, `patiently` now and then, what ran
   * since may have told code from data. `now` in ms.
   */
  look(debug: Debugger, now: number, patiently: boolean): void {
    const { cpuPages } = debug.nes.memory;
    const isKnown = debug === this.debug && debug.symbols === this.symbols;
    const isSame = isKnown && this.mapped.every((page, i) => page === cpuPages[i]);
    const isEarly = patiently && now - this.time < PATIENCE;
    if (isSame && isEarly && this.rowOf(debug.registers.pc, true) >= 0) return;
    this.debug = debug;
    this.symbols = debug.symbols;
    this.time = now;
    this.mapped.set(cpuPages.subarray(0, PAGES));
    const changed = this.takeSums(debug);
    if (isKnown && !changed.includes(true)) return;
    this.edition++;
    this.lines.clear();
    this.find(debug, isKnown ? changed : changed.fill(true));
  }

  /** The line in a row. */
  line(debug: Debugger, row: number): ListingLine {
    const line = this.lines.get(row) ?? debug.disassemble(this.starts[row] ?? 0, 1)[0];
    this.lines.set(row, line);
    return line;
  }

  /** The row of a CPU address; of the line before it where none begins there, unless it is to be `exact`: then -1. */
  rowOf(address: number, exact = false): number {
    const { starts } = this;
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= address) low = middle + 1;
      else high = middle;
    }
    return exact && starts[low - 1] !== address ? -1 : low - 1;
  }

  /** All lines, with those of the last time in pages where nothing has changed, nor in the one after, into which a line may reach. */
  private find(debug: Debugger, changed: readonly boolean[]): void {
    const starts: number[] = [];
    for (let page = 0; page < PAGES; page++) {
      // Where nothing is mapped there is nothing to read; a line may begin in a page and end in the next.
      if (debug.placeOf({ space: 'cpu', address: page * PAGE }) === null) {
        this.pages[page] = null;
        continue;
      }
      const last = starts.at(-1);
      const next = last === undefined ? 0 : last + debug.disassemble(last, 1)[0].bytes.length;
      const from = Math.max(page * PAGE, next);
      const known = this.pages[page];
      const isKnown = known?.from === from && !changed[page] && !changed[page + 1];
      const own = isKnown ? known.starts : debug.lineStarts(from, (page + 1) * PAGE);
      this.pages[page] = { from, starts: own };
      for (const start of own) starts.push(start);
    }
    // The same list is the same for whoever follows it: one who scrolls stays where he is.
    const isEqual = starts.length === this.starts.length && starts.every((at, row) => at === this.starts[row]);
    if (!isEqual) this.starts = starts;
  }

  /** In which pages there is something else than at the last time, or more is known of it. */
  private takeSums({ nes: { memory }, logs: { codeData } }: Debugger): boolean[] {
    const seen = codeData?.seen;
    return Array.from(this.sums, (before, page) => {
      const first = memory.cpuPages[page] + page * PAGE;
      // Where cheats are, the CPU sees something else.
      let sum = first ^ memory.cpuView[page];
      if (first >= 0) {
        for (let cell = first; cell < first + PAGE; cell++) {
          sum = Math.imul(sum, 31) + memory.bytes[cell] + ((seen?.[cell] ?? 0) & ~Seen.Bank) * 257;
        }
      }
      this.sums[page] = sum;
      return this.sums[page] !== before;
    });
  }
}
