/** One opcode. */
interface Opcode {
  /** 0 to 255. */
  readonly code: number;
  readonly mnemonic: string;
  /** Addressing mode as the documents write it: `d` zero page, `a` absolute, `i` immediate. */
  readonly mode: string;
}

// biome-ignore format: eight opcodes a row
const NAMES: readonly string[] = [
  'BRK', 'ORA (d,X)', 'JAM', 'SLO (d,X)', 'NOP d', 'ORA d', 'ASL d', 'SLO d',
  'PHP', 'ORA #i', 'ASL A', 'ANC #i', 'NOP a', 'ORA a', 'ASL a', 'SLO a',
  'BPL *+d', 'ORA (d),Y', 'JAM', 'SLO (d),Y', 'NOP d,X', 'ORA d,X', 'ASL d,X', 'SLO d,X',
  'CLC', 'ORA a,Y', 'NOP', 'SLO a,Y', 'NOP a,X', 'ORA a,X', 'ASL a,X', 'SLO a,X',
  'JSR a', 'AND (d,X)', 'JAM', 'RLA (d,X)', 'BIT d', 'AND d', 'ROL d', 'RLA d',
  'PLP', 'AND #i', 'ROL A', 'ANC #i', 'BIT a', 'AND a', 'ROL a', 'RLA a',
  'BMI *+d', 'AND (d),Y', 'JAM', 'RLA (d),Y', 'NOP d,X', 'AND d,X', 'ROL d,X', 'RLA d,X',
  'SEC', 'AND a,Y', 'NOP', 'RLA a,Y', 'NOP a,X', 'AND a,X', 'ROL a,X', 'RLA a,X',
  'RTI', 'EOR (d,X)', 'JAM', 'SRE (d,X)', 'NOP d', 'EOR d', 'LSR d', 'SRE d',
  'PHA', 'EOR #i', 'LSR A', 'ALR #i', 'JMP a', 'EOR a', 'LSR a', 'SRE a',
  'BVC *+d', 'EOR (d),Y', 'JAM', 'SRE (d),Y', 'NOP d,X', 'EOR d,X', 'LSR d,X', 'SRE d,X',
  'CLI', 'EOR a,Y', 'NOP', 'SRE a,Y', 'NOP a,X', 'EOR a,X', 'LSR a,X', 'SRE a,X',
  'RTS', 'ADC (d,X)', 'JAM', 'RRA (d,X)', 'NOP d', 'ADC d', 'ROR d', 'RRA d',
  'PLA', 'ADC #i', 'ROR A', 'ARR #i', 'JMP (a)', 'ADC a', 'ROR a', 'RRA a',
  'BVS *+d', 'ADC (d),Y', 'JAM', 'RRA (d),Y', 'NOP d,X', 'ADC d,X', 'ROR d,X', 'RRA d,X',
  'SEI', 'ADC a,Y', 'NOP', 'RRA a,Y', 'NOP a,X', 'ADC a,X', 'ROR a,X', 'RRA a,X',
  'NOP #i', 'STA (d,X)', 'NOP #i', 'SAX (d,X)', 'STY d', 'STA d', 'STX d', 'SAX d',
  'DEY', 'NOP #i', 'TXA', 'ANE #i', 'STY a', 'STA a', 'STX a', 'SAX a',
  'BCC *+d', 'STA (d),Y', 'JAM', 'SHA (d),Y', 'STY d,X', 'STA d,X', 'STX d,Y', 'SAX d,Y',
  'TYA', 'STA a,Y', 'TXS', 'SHS a,Y', 'SHY a,X', 'STA a,X', 'SHX a,Y', 'SHA a,Y',
  'LDY #i', 'LDA (d,X)', 'LDX #i', 'LAX (d,X)', 'LDY d', 'LDA d', 'LDX d', 'LAX d',
  'TAY', 'LDA #i', 'TAX', 'LXA #i', 'LDY a', 'LDA a', 'LDX a', 'LAX a',
  'BCS *+d', 'LDA (d),Y', 'JAM', 'LAX (d),Y', 'LDY d,X', 'LDA d,X', 'LDX d,Y', 'LAX d,Y',
  'CLV', 'LDA a,Y', 'TSX', 'LAS a,Y', 'LDY a,X', 'LDA a,X', 'LDX a,Y', 'LAX a,Y',
  'CPY #i', 'CMP (d,X)', 'NOP #i', 'DCP (d,X)', 'CPY d', 'CMP d', 'DEC d', 'DCP d',
  'INY', 'CMP #i', 'DEX', 'AXS #i', 'CPY a', 'CMP a', 'DEC a', 'DCP a',
  'BNE *+d', 'CMP (d),Y', 'JAM', 'DCP (d),Y', 'NOP d,X', 'CMP d,X', 'DEC d,X', 'DCP d,X',
  'CLD', 'CMP a,Y', 'NOP', 'DCP a,Y', 'NOP a,X', 'CMP a,X', 'DEC a,X', 'DCP a,X',
  'CPX #i', 'SBC (d,X)', 'NOP #i', 'ISC (d,X)', 'CPX d', 'SBC d', 'INC d', 'ISC d',
  'INX', 'SBC #i', 'NOP', 'SBC #i', 'CPX a', 'SBC a', 'INC a', 'ISC a',
  'BEQ *+d', 'SBC (d),Y', 'JAM', 'ISC (d),Y', 'NOP d,X', 'SBC d,X', 'INC d,X', 'ISC d,X',
  'SED', 'SBC a,Y', 'NOP', 'ISC a,Y', 'NOP a,X', 'SBC a,X', 'INC a,X', 'ISC a,X',
];

/**
 * All 256 opcodes by name. What they do is in `opcodes.ts`.
 * Source: https://www.nesdev.org/wiki/CPU_unofficial_opcodes
 */
export const OPCODES: readonly Opcode[] = NAMES.map((name, code) => {
  const [mnemonic, mode = ''] = name.split(' ');
  return { code, mnemonic, mode };
});
