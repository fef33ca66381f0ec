import type { Nes } from '../../nes.ts';
import { OPCODE } from './instructions.ts';
import type { Goal } from './runner.ts';

/** What `stepOver`, `stepOut` and `stepToInterrupt` reach for, as seen from where the console stands. */
export function goalOf({ cpu, bus }: Nes, kind: 'over' | 'out' | 'nmi' | 'irq'): Goal {
  const { pc, s, interrupts } = cpu;
  if (kind === 'out') return ({ opcode }) => (opcode === OPCODE.RTS || opcode === OPCODE.RTI) && cpu.s > s;
  if (kind !== 'over') return ({ interrupt }) => interrupt === (kind === 'nmi' ? 2 : 1);
  if (interrupts.polled !== 0 || bus.peek(pc) !== OPCODE.JSR) return () => true;
  const back = (pc + 3) & 0xffff;
  return () => cpu.pc === back && cpu.s === s;
}
