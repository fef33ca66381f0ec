import { type Debugger, INSTRUCTIONS } from '../../console/debug.ts';

/** A byte on the stack. */
interface StackByte {
  readonly address: number;
  readonly value: number;
  /** Where an RTS that takes this byte and the next would lead, if a JSR is before that place; -1 else. */
  readonly returnsTo: number;
  /** What that is called. */
  readonly name: string | undefined;
}

const STACK = 0x100;

/** What is on the stack, from what was pushed last: at most a page. */
export function stackOf(debug: Debugger): StackByte[] {
  const { s } = debug.registers;
  const page = debug.read('cpu', STACK, 0x100);
  const entries: StackByte[] = [];
  let taken = -1;
  for (let at = s + 1; at < 0x100; at++) {
    const to = at < 0xff && at !== taken ? returnOf(debug, page[at] | (page[at + 1] << 8)) : -1;
    // The high byte of one is not the low byte of another.
    if (to >= 0) taken = at + 1;
    entries.push({
      ...{ address: STACK + at, value: page[at], returnsTo: to },
      name: to < 0 ? undefined : debug.nameOf(to),
    });
  }
  return entries;
}

/** A JSR pushes the address of its own last byte. */
function returnOf(debug: Debugger, pushed: number): number {
  if (pushed < 2) return -1;
  const { mnemonic } = INSTRUCTIONS[debug.read('cpu', pushed - 2)[0]];
  return mnemonic === 'JSR' ? (pushed + 1) & 0xffff : -1;
}
