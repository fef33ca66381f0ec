import { signal } from '@preact/signals';
import {
  type Breakpoint,
  type BreakpointOptions,
  DebugError,
  type Debugger,
  type Stretch,
} from '../../console/debug.ts';

/** A breakpoint as it is kept: whatever the program is now. */
interface KeptBreak {
  readonly options: BreakpointOptions;
  readonly isOn: boolean;
}

/** A breakpoint of the workbench. */
export interface Break extends KeptBreak {
  readonly id: number;
  /** The debugger's own; null where the program has no such place now. */
  readonly made: Breakpoint | null;
  /** Why it has none. */
  readonly problem: DebugError | null;
  /** Where it holds; empty for one that holds everywhere, or nowhere. */
  readonly stretches: readonly Stretch[];
}

/** The breakpoints of a game, which stay where console and symbols become others: one that is called by a symbol goes with it. */
export class Breaks {
  /** In the order in which they were made. */
  readonly all = signal<readonly Break[]>([]);
  private readonly debug: () => Debugger;
  private next = 1;

  /** `debug` gives the debugger that there is now. */
  constructor(debug: () => Debugger) {
    this.debug = debug;
  }

  /** One more. Throws `DebugError`, and then there is none. */
  add(options: BreakpointOptions, isOn = true): Break {
    const one = this.make(this.next++, { options, isOn });
    if (one.problem) throw one.problem;
    this.all.value = [...this.all.peek(), one];
    return one;
  }

  /** It is another one from now on. Throws `DebugError`, and then it stays as it was. */
  change(id: number, options: BreakpointOptions): void {
    const old = this.find(id);
    if (!old) return;
    const one = this.make(id, { options, isOn: old.isOn });
    if (one.problem) throw one.problem;
    this.unmake(old);
    this.put(id, one);
  }

  /** It is on, or off. */
  turn(id: number, isOn: boolean): void {
    const one = this.find(id);
    if (!one) return;
    if (one.made) this.debug().turn(one.made, isOn);
    this.put(id, { ...one, isOn });
  }

  /** It is gone. */
  remove(id: number): void {
    const one = this.find(id);
    if (one) this.unmake(one);
    this.all.value = this.all.peek().filter((other) => other.id !== id);
  }

  /** All of them anew, of another debugger or with other symbols; `kept` ones take the place of those that there are. */
  renew(kept: readonly KeptBreak[] = this.all.peek()): void {
    for (const one of this.all.peek()) this.unmake(one);
    this.all.value = kept.map((one) => this.make('id' in one ? (one as Break).id : this.next++, one));
  }

  /** Those on the execution of the instruction at a CPU address. */
  atCode(address: number): readonly Break[] {
    const place = this.debug().placeOf({ space: 'cpu', address });
    return this.all.value.filter(
      ({ options, stretches }) =>
        options.on === 'execute' &&
        stretches.some((one) => {
          const at = one.space === 'cpu' ? address : one.space === place?.space ? place.address : -1;
          return at >= one.address && at < one.address + (options.size ?? 1);
        }),
    );
  }

  /** One on the execution of the instruction at a CPU address, or none where there are some. */
  toggleCode(address: number): void {
    const here = this.atCode(address);
    for (const { id } of here) this.remove(id);
    if (here.length === 0) this.add({ on: 'execute', at: this.whereOf(address) });
  }

  /** What a CPU address is called, by a symbol if one is near: such a name moves along when the program is built anew. */
  private whereOf(address: number): NonNullable<BreakpointOptions['at']> {
    const debug = this.debug();
    const place = debug.placeOf({ space: 'cpu', address });
    const name = debug.nameOf(address);
    if (name !== undefined) {
      try {
        const [found] = debug.stretchesOf(name);
        const at = found.space === 'cpu' ? address : found.space === place?.space ? place.address : -1;
        if (found.address === at) return name;
      } catch (error) {
        if (!(error instanceof DebugError)) throw error;
      }
    }
    return place ?? address;
  }

  private find(id: number): Break | undefined {
    return this.all.peek().find((one) => one.id === id);
  }

  private put(id: number, one: Break): void {
    this.all.value = this.all.peek().map((other) => (other.id === id ? one : other));
  }

  private make(id: number, { options, isOn }: KeptBreak): Break {
    const debug = this.debug();
    const about = { id, options, isOn };
    try {
      const stretches = options.at === undefined ? [] : debug.stretchesOf(options.at, options.size);
      const made = debug.breakOn(options);
      if (!isOn) debug.turn(made, false);
      return { ...about, made, problem: null, stretches };
    } catch (error) {
      if (!(error instanceof DebugError)) throw error;
      return { ...about, made: null, problem: error, stretches: [] };
    }
  }

  private unmake({ made }: Break): void {
    const debug = this.debug();
    if (made && debug.breakpoints.includes(made)) debug.remove(made);
  }
}
