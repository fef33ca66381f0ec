import { OPCODES } from './opcode-names.ts';

// How `quickRun` reads an opcode: two numbers, one for each of its switches, from what `OPCODES` says of it.

/** Modes as `OPCODES` has them, in the order of the first switch: of instructions that read, from 1 on; then of others. */
const READS = ['', '#i', 'd', 'd,X', 'd,Y', 'a', 'a,X', 'a,Y', '(d,X)', '(d),Y'];
const STORES = ['d', 'd,X', 'd,Y', 'a', 'a,X', 'a,Y', '(d,X)', '(d),Y'];
const MODIFIES = ['d', 'd,X', 'a', 'a,X'];
const FIRST_STORE = 1 + READS.length;
const FIRST_MODIFY = FIRST_STORE + STORES.length;
const FIRST_OWN = FIRST_MODIFY + MODIFIES.length;

/** Instructions in the order of the second switch, from 1 on. */
// biome-ignore format: in the order of the switch
const READING = ['LDA', 'LDX', 'LDY', 'AND', 'ORA', 'EOR', 'ADC', 'SBC', 'CMP', 'CPX', 'CPY', 'BIT', 'INX', 'INY', 'DEX', 'DEY',
  'TAX', 'TAY', 'TXA', 'TYA', 'TSX', 'TXS', 'CLC', 'SEC', 'CLV'];
const STORING = ['STA', 'STX', 'STY'];
const MODIFYING = ['INC', 'DEC', 'ASL', 'LSR', 'ROL', 'ROR'];
const ON_A = ['ASL', 'LSR', 'ROL', 'ROR'];
const FIRST_STORING = 1 + READING.length;
const FIRST_MODIFYING = FIRST_STORING + STORING.length;
const FIRST_ON_A = FIRST_MODIFYING + MODIFYING.length;
/** Those with a way of their own. */
const OWN = ['BPL', 'BMI', 'BVC', 'BVS', 'BCC', 'BCS', 'BNE', 'BEQ', 'JMP', 'JSR', 'RTS', 'PHA', 'PLA', 'BRK', 'RTI'];

/** By opcode, how its operand is come by: a number of the first switch; 0 for what is left to `cpu.step`. */
export const FORM = new Uint8Array(256);
/** By opcode, what is done with it: a number of the second switch; 0 for nothing. */
export const ACTION = new Uint8Array(256);

for (const { code, mnemonic, mode } of OPCODES) {
  const put = (form: number, action: number) => {
    FORM[code] = form;
    ACTION[code] = action;
  };
  const own = OWN.indexOf(mnemonic);
  const reading = READING.indexOf(mnemonic);
  const storing = STORING.indexOf(mnemonic);
  const modifying = MODIFYING.indexOf(mnemonic);
  if (own >= 0 && mode !== '(a)') put(FIRST_OWN + own, 0);
  else if (reading >= 0) put(1 + READS.indexOf(mode), 1 + reading);
  else if (storing >= 0) put(FIRST_STORE + STORES.indexOf(mode), FIRST_STORING + storing);
  else if (modifying >= 0 && mode === 'A') put(1, FIRST_ON_A + ON_A.indexOf(mnemonic));
  else if (modifying >= 0) put(FIRST_MODIFY + MODIFIES.indexOf(mode), FIRST_MODIFYING + modifying);
  else if (code === 0xea) put(1, 0);
}
