import type { Nes } from '../../nes.ts';
import { beamAt, dotsOf } from './beam.ts';
import { DebugError } from './debug-error.ts';
import { disassembleOne } from './disassembler.ts';
import type { Scene, Variable } from './expression.ts';
import type { Places } from './places.ts';
import { flagOf } from './scene.ts';
import { NO_OPCODE, type Trace, type Watcher } from './trace.ts';

/** An instruction that ran, or an interrupt that came. */
export interface TraceLine {
  /** Its address; of the one that is interrupted, for an interrupt. */
  readonly pc: number;
  /** Empty for an interrupt. */
  readonly bytes: readonly number[];
  /** Such as `LDA score,X`; `NMI` or `IRQ`. */
  readonly text: string;
  /** The name of the place, if it has one. */
  readonly label: string | undefined;
  /** The registers before it. */
  readonly a: number;
  readonly x: number;
  readonly y: number;
  readonly s: number;
  readonly p: number;
  readonly frame: number;
  /** The CPU cycle of the frame in which it began. */
  readonly cycle: number;
  /** Where the beam was by then. */
  readonly scanline: number;
  readonly dot: number;
}

/** Numbers of one line: what is in it, by its place. */
const Field = {
  Pc: 0,
  Opcode: 1,
  Low: 2,
  High: 3,
  A: 4,
  X: 5,
  Y: 6,
  S: 7,
  P: 8,
  Frame: 9,
  Cycle: 10,
  Dots: 11,
} as const;
const FIELDS = 12;
/** In place of an opcode: 1 IRQ, 2 NMI. */
const INTERRUPT = 0x100;

/** Where a line has what an expression names; flags are bits of one of them. */
const NAMED: Readonly<Partial<Record<Variable, number>>> = {
  ...{ pc: Field.Pc, opcode: Field.Opcode, a: Field.A, x: Field.X, y: Field.Y, s: Field.S, p: Field.P },
  ...{ frame: Field.Frame, cycle: Field.Cycle },
};

/** The instructions that ran last, as many as there is room for. */
export class TraceLog implements Watcher {
  private readonly nes: Nes;
  private readonly places: Places;
  private readonly most: number;
  /** Lines in a ring; the one after the newest has the registers and the beam as they are now. */
  private readonly fields: Int32Array;
  /** Lines that were ever written. */
  private written = 0;
  /** Where that next one begins. */
  private next = 0;
  private frame = 0;

  constructor(nes: Nes, places: Places, most: number) {
    this.nes = nes;
    this.places = places;
    this.most = most;
    this.fields = new Int32Array((most + 1) * FIELDS);
    this.note();
  }

  /** Lines that there are. */
  get length(): number {
    return Math.min(this.written, this.most);
  }

  /** All lines ever, those that gave way to newer ones too: where it grows there are new ones. */
  get total(): number {
    return this.written;
  }

  /** Line `index`, from 0: the oldest that is still there. */
  line(index: number): TraceLine {
    const at = this.placeOf(index);
    const field = (one: number) => this.fields[at + one];
    const pc = field(Field.Pc);
    const opcode = field(Field.Opcode);
    const registers = { a: field(Field.A), x: field(Field.X), y: field(Field.Y), s: field(Field.S), p: field(Field.P) };
    const time = { frame: field(Field.Frame), cycle: field(Field.Cycle), ...beamAt(field(Field.Dots)) };
    const about = { pc, ...registers, ...time };
    if (opcode >= INTERRUPT) {
      return { ...about, bytes: [], text: opcode === INTERRUPT + 2 ? 'NMI' : 'IRQ', label: undefined };
    }
    const known = [opcode, field(Field.Low), field(Field.High)];
    const { bytes, text, label } = disassembleOne(
      { read: (address) => known[(address - pc) & 3] ?? 0, nameOf: (address) => this.places.nameOf(address) },
      pc,
    );
    return { ...about, bytes, text, label };
  }

  /**
   * Numbers of the lines for which an expression of registers, flags, opcode, beam, time and symbols is true. What memory held then
   * is not known. Throws `DebugError`.
   */
  where(condition: string): number[] {
    const { fields } = this;
    const expression = this.places.compiled(condition, false);
    let at = 0;
    const scene: Scene = {
      variable(name) {
        if (name === 'scanline' || name === 'dot') return beamAt(fields[at + Field.Dots])[name];
        const field = NAMED[name];
        return field === undefined ? flagOf(fields[at + Field.P], name) : fields[at + field];
      },
      byte() {
        throw new DebugError('expression-no-memory');
      },
    };
    const found: number[] = [];
    for (let index = 0; index < this.length; index++) {
      at = this.placeOf(index);
      if (expression.of(scene) !== 0) found.push(index);
    }
    return found;
  }

  /** All is forgotten. */
  clear(): void {
    this.written = 0;
    this.next = 0;
    this.note();
  }

  began(time: number): void {
    this.frame = time;
    this.note();
  }

  moved(time: number): void {
    this.frame = time;
    this.note();
  }

  stepped(trace: Trace): void {
    const { pc, opcode, interrupt } = trace;
    if (opcode !== NO_OPCODE || interrupt !== 0) {
      const { fields, next } = this;
      fields[next + Field.Pc] = pc;
      fields[next + Field.S] = trace.s;
      fields[next + Field.Cycle] = trace.start;
      fields[next + Field.Opcode] = opcode !== NO_OPCODE ? opcode : INTERRUPT + interrupt;
      fields[next + Field.Low] = operandIn(trace, pc + 1);
      fields[next + Field.High] = operandIn(trace, pc + 2);
      this.written++;
      this.next = next === this.most * FIELDS ? 0 : next + FIELDS;
    }
    this.note();
  }

  /** Where line `index` begins. */
  private placeOf(index: number): number {
    const rows = this.most + 1;
    return ((this.next / FIELDS + rows - this.length + index) % rows) * FIELDS;
  }

  /** The registers and the beam are as they are now before what is written next. */
  private note(): void {
    const { nes, fields, next } = this;
    const { cpu } = nes;
    fields[next + Field.A] = cpu.a;
    fields[next + Field.X] = cpu.x;
    fields[next + Field.Y] = cpu.y;
    fields[next + Field.S] = cpu.s;
    fields[next + Field.P] = cpu.status;
    fields[next + Field.Frame] = this.frame;
    fields[next + Field.Dots] = dotsOf(nes);
  }
}

/** What the instruction read from an address within itself. */
function operandIn({ addresses, values, count }: Trace, address: number): number {
  for (let i = 1; i < count && i < 4; i++) if (addresses[i] === (address & 0xffff)) return values[i];
  return 0;
}
