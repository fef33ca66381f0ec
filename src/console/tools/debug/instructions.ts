import { OPCODES } from '../../../cpu/opcode-names.ts';

/** What is known of an opcode without running it. */
export interface Instruction {
  /** 0 to 255. */
  readonly code: number;
  readonly mnemonic: string;
  /** Addressing mode as the documents write it: `d` zero page, `a` absolute, `i` immediate. */
  readonly mode: string;
  /** Bytes with its operand, 1 to 3. */
  readonly size: number;
  /** Whether it is one of the 151 that the manufacturer documented. */
  readonly isOfficial: boolean;
  /** Whether the byte that its operand points to is read (as data, not as a jump's goal). */
  readonly reads: boolean;
}

/** Names that no data sheet has. */
const UNOFFICIAL = 'ALR ANC ANE ARR AXS DCP ISC JAM LAS LAX LXA RLA RRA SAX SHA SHX SHY SHS SLO SRE'.split(' ');
/** These write alone. */
const STORES = 'STA STX STY SAX SHA SHX SHY SHS'.split(' ');
const JUMPS = 'JMP JSR'.split(' ');

function sizeOf(mode: string): number {
  if (mode === '' || mode === 'A') return 1;
  return mode.includes('a') ? 3 : 2;
}

function isOfficial(code: number, mnemonic: string): boolean {
  if (mnemonic === 'NOP') return code === 0xea;
  return !UNOFFICIAL.includes(mnemonic) && code !== 0xeb;
}

/** All 256, by opcode. */
export const INSTRUCTIONS: readonly Instruction[] = OPCODES.map(({ code, mnemonic, mode }) => ({
  code,
  mnemonic,
  mode,
  size: sizeOf(mode),
  isOfficial: isOfficial(code, mnemonic),
  reads: /[ad]/.test(mode) && mode !== '*+d' && !STORES.includes(mnemonic) && !JUMPS.includes(mnemonic),
}));

/** Bytes of each, for whoever asks at every instruction. */
export const SIZES: Uint8Array = Uint8Array.from(INSTRUCTIONS, ({ size }) => size);

/** Opcodes that are asked for by name. */
export const OPCODE = { BRK: 0x00, JSR: 0x20, RTI: 0x40, JMP: 0x4c, RTS: 0x60, JMP_INDIRECT: 0x6c, TXS: 0x9a } as const;
