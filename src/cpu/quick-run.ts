import type { Cpu } from './cpu.ts';
import { ACTION, FORM } from './forms.ts';
import { IRQ, NMI } from './interrupts.ts';
import type { QuickBus } from './quick-gear.ts';
import { IRQ_VECTOR, lastBeginning, pushState, statusByte } from './run-parts.ts';

/** An instruction that begins later in a page of 1 KiB may go on in another. */
const LAST_WHOLE = 0x3fc;

/**
 * Whole instructions up to `bus.deadline`, with all that belongs to them in variables: nobody else moves before, so a cycle costs no more
 * than counting it. A read at an address (`a`) that meets no memory, or a write (ROM and registers of boards, too), is the bus's matter in
 * its cycle, after which the time is asked anew; of `a,X` and `a,Y` only a write, if the read before it meets memory. What else needs more
 * than memory, or is seldom, ends the run before it begins: `cpu.step` does it. Afterwards the machine is as if all had been. One function,
 * since variables stay in the processor's registers only within one: the first switch gets the operand, the second does the rest.
 */
export function quickRun(cpu: Cpu, bus: QuickBus): void {
  const { interrupts, idleLoop } = cpu;
  const { bytes, readPages, writePages, outside } = bus;
  const ram = readPages[0];
  let last = lastBeginning(cpu, bus, ram);
  let { cycle, effects, openBus } = bus;
  if (cycle > last || ram < 0 || cpu.jammed) return;
  let { a, x, y, s, pc, carry, overflow, result } = cpu;
  let { armed } = interrupts;
  let { interruptMask } = cpu;
  const stack = ram + 0x100;
  let kept = (cpu.decimal << 2) | (interruptMask << 3);
  let looping = false;
  run: while (cycle <= last) {
    const at = readPages[pc >> 10] + pc;
    if (at < 0 || (pc & 0x3ff) > LAST_WHOLE) break;
    const opcode = bytes[at];
    let value = 0;
    let to = 0;
    let register = 0;
    const form = FORM[opcode];
    switch (form) {
      case 1: // one byte
        openBus = bytes[at + 1];
        pc += 1;
        cycle += 2;
        break;
      case 2: // #i
        value = openBus = bytes[at + 1];
        pc += 2;
        cycle += 2;
        break;
      case 3: // d
        value = openBus = bytes[ram + bytes[at + 1]];
        pc += 2;
        cycle += 3;
        break;
      case 4: // d,X
        value = openBus = bytes[ram + ((bytes[at + 1] + x) & 0xff)];
        pc += 2;
        cycle += 4;
        break;
      case 5: // d,Y
        value = openBus = bytes[ram + ((bytes[at + 1] + y) & 0xff)];
        pc += 2;
        cycle += 4;
        break;
      case 6: {
        // a
        const address = bytes[at + 1] | (bytes[at + 2] << 8);
        const from = readPages[address >> 10] + address;
        if (from < 0 && outside === null) break run;
        pc += 3;
        cycle += 4;
        if (from >= 0 || outside === null) {
          value = openBus = bytes[from];
          break;
        }
        bus.cycle = cycle - 1;
        bus.effects = effects;
        bus.openBus = address >> 8;
        interrupts.armed = interruptMask;
        value = outside.read(address);
        ({ cycle, effects, openBus } = bus);
        last = lastBeginning(cpu, bus, ram);
        break;
      }
      case 7: // a,X
      case 8: {
        // a,Y
        const base = bytes[at + 1] | (bytes[at + 2] << 8);
        const address = (base + (form === 7 ? x : y)) & 0xffff;
        const from = readPages[address >> 10] + address;
        if (from < 0) break run;
        if (((base ^ address) & 0xff00) !== 0) {
          if (readPages[base >> 10] + base < 0) break run;
          cycle++;
        }
        value = openBus = bytes[from];
        pc += 3;
        cycle += 4;
        break;
      }
      case 9: {
        // (d,X)
        const pointer = (bytes[at + 1] + x) & 0xff;
        const address = bytes[ram + pointer] | (bytes[ram + ((pointer + 1) & 0xff)] << 8);
        const from = readPages[address >> 10] + address;
        if (from < 0) break run;
        value = openBus = bytes[from];
        pc += 2;
        cycle += 6;
        break;
      }
      case 10: {
        // (d),Y
        const pointer = bytes[at + 1];
        const base = bytes[ram + pointer] | (bytes[ram + ((pointer + 1) & 0xff)] << 8);
        const address = (base + y) & 0xffff;
        const from = readPages[address >> 10] + address;
        if (from < 0) break run;
        if (((base ^ address) & 0xff00) !== 0) {
          if (readPages[base >> 10] + base < 0) break run;
          cycle++;
        }
        value = openBus = bytes[from];
        pc += 2;
        cycle += 5;
        break;
      }
      case 11: // d, written
        to = ram + bytes[at + 1];
        pc += 2;
        cycle += 3;
        break;
      case 12: // d,X
      case 13: // d,Y
        to = ram + ((bytes[at + 1] + (form === 12 ? x : y)) & 0xff);
        pc += 2;
        cycle += 4;
        break;
      case 14: {
        // a
        register = bytes[at + 1] | (bytes[at + 2] << 8);
        to = writePages[register >> 10] + register;
        if (to < 0 && outside === null) break run;
        pc += 3;
        cycle += 4;
        break;
      }
      case 15: // a,X
      case 16: {
        // a,Y
        const base = bytes[at + 1] | (bytes[at + 2] << 8);
        register = (base + (form === 15 ? x : y)) & 0xffff;
        to = writePages[register >> 10] + register;
        if (readPages[base >> 10] + base < 0 || (to < 0 && outside === null)) break run;
        pc += 3;
        cycle += 5;
        break;
      }
      case 17: {
        // (d,X)
        const pointer = (bytes[at + 1] + x) & 0xff;
        const address = bytes[ram + pointer] | (bytes[ram + ((pointer + 1) & 0xff)] << 8);
        to = writePages[address >> 10] + address;
        if (to < 0) break run;
        pc += 2;
        cycle += 6;
        break;
      }
      case 18: {
        // (d),Y
        const pointer = bytes[at + 1];
        const base = bytes[ram + pointer] | (bytes[ram + ((pointer + 1) & 0xff)] << 8);
        const address = (base + y) & 0xffff;
        to = writePages[address >> 10] + address;
        if ((to | (readPages[base >> 10] + base)) < 0) break run;
        pc += 2;
        cycle += 6;
        break;
      }
      case 19: // d, changed
        to = ram + bytes[at + 1];
        value = bytes[to];
        pc += 2;
        cycle += 5;
        break;
      case 20: // d,X
        to = ram + ((bytes[at + 1] + x) & 0xff);
        value = bytes[to];
        pc += 2;
        cycle += 6;
        break;
      case 21: // a
      case 22: {
        // a,X
        const base = bytes[at + 1] | (bytes[at + 2] << 8);
        const indexed = form === 22;
        const address = indexed ? (base + x) & 0xffff : base;
        const from = readPages[address >> 10] + address;
        to = writePages[address >> 10] + address;
        if ((from | to | (readPages[base >> 10] + base)) < 0) break run;
        value = bytes[from];
        pc += 3;
        cycle += indexed ? 7 : 6;
        break;
      }
      case 23: // BPL and the other branches
      case 24:
      case 25:
      case 26:
      case 27:
      case 28:
      case 29:
      case 30: {
        const offset = bytes[at + 1];
        const next = pc + 2;
        let taken = (result & 0xff) === 0;
        if (opcode < 0x40) taken = (result & 0x180) !== 0;
        else if (opcode < 0x80) taken = overflow !== 0;
        else if (opcode < 0xc0) taken = carry !== 0;
        armed = interruptMask;
        openBus = offset;
        cycle += 2;
        if (taken !== ((opcode & 0x20) !== 0)) {
          pc = next;
          continue;
        }
        armed = 0;
        cycle++;
        openBus = bytes[at + 2];
        const target = (next + (offset ^ 0x80) - 0x80) & 0xffff;
        if (((next ^ target) & 0xff00) !== 0) {
          armed = interruptMask;
          cycle++;
          openBus = bytes[at + 2 - (next & 0xff) + (target & 0xff)];
        }
        pc = target;
        if (target < next && idleLoop.returns(target, effects)) {
          looping = idleLoop.same(cycle, a, x, y, s, result, carry | (overflow << 1) | kept);
          if (looping) break run;
        }
        continue;
      }
      case 31: {
        // JMP a
        const next = pc + 2;
        openBus = bytes[at + 2];
        pc = bytes[at + 1] | (openBus << 8);
        armed = interruptMask;
        cycle += 3;
        if (pc < next && idleLoop.returns(pc, effects)) {
          looping = idleLoop.same(cycle, a, x, y, s, result, carry | (overflow << 1) | kept);
          if (looping) break run;
        }
        continue;
      }
      case 32: // JSR
        value = bytes[at + 1];
        bytes[stack + s] = (pc + 2) >> 8;
        s = (s - 1) & 0xff;
        bytes[stack + s] = (pc + 2) & 0xff;
        s = (s - 1) & 0xff;
        openBus = bytes[at + 2];
        pc = value | (openBus << 8);
        armed = interruptMask;
        effects += 2;
        cycle += 6;
        continue;
      case 33: {
        // RTS
        const address = bytes[stack + ((s + 1) & 0xff)] | (bytes[stack + ((s + 2) & 0xff)] << 8);
        const from = readPages[address >> 10] + address;
        if (from < 0) break run;
        s = (s + 2) & 0xff;
        openBus = bytes[from];
        pc = (address + 1) & 0xffff;
        armed = interruptMask;
        cycle += 6;
        continue;
      }
      case 34: // PHA
        bytes[stack + s] = openBus = a;
        s = (s - 1) & 0xff;
        pc += 1;
        armed = interruptMask;
        effects++;
        cycle += 3;
        continue;
      case 35: // PLA
        s = (s + 1) & 0xff;
        a = result = openBus = bytes[stack + s];
        pc += 1;
        armed = interruptMask;
        cycle += 4;
        continue;
      case 36: {
        // BRK; no NMI is waiting, and nobody polls
        const vector = readPages[IRQ_VECTOR >> 10] + IRQ_VECTOR;
        if (vector < 0) break run;
        s = pushState(bytes, stack, s, pc + 2, 0x10 | statusByte(carry, overflow, result, kept));
        openBus = bytes[vector + 1];
        pc = bytes[vector] | (openBus << 8);
        cpu.interruptMask = interruptMask = NMI;
        kept = (kept & 4) | (NMI << 3);
        armed = 0;
        effects += 3;
        cycle += 7;
        continue;
      }
      case 37: {
        // RTI, after which an /IRQ that is still pulled is served at once, unless somebody looks for that
        const p = bytes[stack + ((s + 1) & 0xff)];
        const target = bytes[stack + ((s + 2) & 0xff)] | (bytes[stack + ((s + 3) & 0xff)] << 8);
        const vector = readPages[IRQ_VECTOR >> 10] + IRQ_VECTOR;
        const mask = (p & 4) === 0 ? IRQ | NMI : NMI;
        const pulled = (interrupts.lines & mask) !== 0;
        if (pulled && (outside === null || cycle + 6 > last)) break run;
        if (pulled && (vector | (readPages[target >> 10] + target)) < 0) break run;
        if (pulled) {
          pushState(bytes, stack, (s + 3) & 0xff, target, (p & 0xcf) | 0x20);
          effects += 3;
        } else s = (s + 3) & 0xff;
        armed = pulled ? 0 : mask;
        openBus = pulled ? bytes[vector + 1] : target >> 8;
        pc = pulled ? bytes[vector] | (openBus << 8) : target;
        cycle += pulled ? 13 : 6;
        carry = p & 1;
        result = ((p & 2) === 0 ? 1 : 0) | ((p & 0x80) << 1);
        overflow = (p >> 6) & 1;
        cpu.decimal = (p >> 3) & 1;
        cpu.interruptMask = interruptMask = armed || NMI;
        kept = (cpu.decimal << 2) | (interruptMask << 3);
        continue;
      }
      default:
        break run;
    }
    armed = interruptMask;
    const action = ACTION[opcode];
    switch (action) {
      case 1: // LDA
        a = result = value;
        break;
      case 2: // LDX
        x = result = value;
        break;
      case 3: // LDY
        y = result = value;
        break;
      case 4: // AND
        a = result = a & value;
        break;
      case 5: // ORA
        a = result = a | value;
        break;
      case 6: // EOR
        a = result = a ^ value;
        break;
      case 7: // ADC and SBC
      case 8: {
        if (action === 8) value ^= 0xff;
        const sum = a + value + carry;
        carry = sum >> 8;
        overflow = ((a ^ sum) & (value ^ sum) & 0x80) >> 7;
        a = result = sum & 0xff;
        break;
      }
      case 9: // CMP
        carry = a >= value ? 1 : 0;
        result = (a - value) & 0xff;
        break;
      case 10: // CPX
        carry = x >= value ? 1 : 0;
        result = (x - value) & 0xff;
        break;
      case 11: // CPY
        carry = y >= value ? 1 : 0;
        result = (y - value) & 0xff;
        break;
      case 12: // BIT
        overflow = (value >> 6) & 1;
        result = (a & value) | ((value & 0x80) << 1);
        break;
      case 13: // INX
        x = result = (x + 1) & 0xff;
        break;
      case 14: // INY
        y = result = (y + 1) & 0xff;
        break;
      case 15: // DEX
        x = result = (x - 1) & 0xff;
        break;
      case 16: // DEY
        y = result = (y - 1) & 0xff;
        break;
      case 17: // TAX
        x = result = a;
        break;
      case 18: // TAY
        y = result = a;
        break;
      case 19: // TXA
        a = result = x;
        break;
      case 20: // TYA
        a = result = y;
        break;
      case 21: // TSX
        x = result = s;
        break;
      case 22: // TXS
        s = x;
        break;
      case 23: // CLC
        carry = 0;
        break;
      case 24: // SEC
        carry = 1;
        break;
      case 25: // CLV
        overflow = 0;
        break;
      case 26: // STA
      case 27: // STX
      case 28: // STY
        value = action === 26 ? a : action === 27 ? x : y;
        if (to >= 0) {
          bytes[to] = openBus = value;
          effects++;
          break;
        }
        bus.cycle = cycle - 1;
        bus.effects = effects;
        interrupts.armed = interruptMask;
        outside?.write(register, value);
        ({ cycle, effects, openBus } = bus);
        last = lastBeginning(cpu, bus, ram);
        break;
      case 29: // INC
        bytes[to] = openBus = result = (value + 1) & 0xff;
        effects += 2;
        break;
      case 30: // DEC
        bytes[to] = openBus = result = (value - 1) & 0xff;
        effects += 2;
        break;
      case 31: // ASL
        carry = value >> 7;
        bytes[to] = openBus = result = (value << 1) & 0xff;
        effects += 2;
        break;
      case 32: // LSR
        carry = value & 1;
        bytes[to] = openBus = result = value >> 1;
        effects += 2;
        break;
      case 33: // ROL
        result = ((value << 1) | carry) & 0xff;
        carry = value >> 7;
        bytes[to] = openBus = result;
        effects += 2;
        break;
      case 34: // ROR
        result = (value >> 1) | (carry << 7);
        carry = value & 1;
        bytes[to] = openBus = result;
        effects += 2;
        break;
      case 35: // ASL A
        carry = a >> 7;
        a = result = (a << 1) & 0xff;
        break;
      case 36: // LSR A
        carry = a & 1;
        a = result = a >> 1;
        break;
      case 37: // ROL A
        result = ((a << 1) | carry) & 0xff;
        carry = a >> 7;
        a = result;
        break;
      case 38: // ROR A
        result = (a >> 1) | (carry << 7);
        carry = a & 1;
        a = result;
        break;
    }
  }
  interrupts.armed = armed;
  cpu.a = a;
  cpu.x = x;
  cpu.y = y;
  cpu.s = s;
  cpu.pc = pc;
  cpu.carry = carry;
  cpu.overflow = overflow;
  cpu.result = result;
  bus.cycle = cycle;
  bus.effects = effects;
  bus.openBus = openBus;
  if (looping) idleLoop.passOver(cpu.bus);
}
