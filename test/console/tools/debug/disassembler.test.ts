import { describe, expect, test } from 'vitest';
import { Debugger, disassemble, disassembleOne, INSTRUCTIONS } from '../../../../src/console/debug.ts';
import { Nes } from '../../../../src/console/index.ts';
import { assemble } from '../../../assembler.ts';
import { programRom } from '../../program-rom.ts';

const at = (bytes: readonly number[], origin = 0xc000) => ({ read: (address: number) => bytes[address - origin] ?? 0 });

describe('all 256 opcodes', () => {
  test('151 of them are official', () => {
    expect(INSTRUCTIONS.filter(({ isOfficial }) => isOfficial)).toHaveLength(151);
  });

  test.each(INSTRUCTIONS.map((row) => [row.code, row] as const))('%i reads as it is assembled', (code, { size }) => {
    const line = disassembleOne(at([code, 0x34, 0x12]), 0xc000);
    expect(line.bytes).toHaveLength(size);
    const { bytes } = assemble(line.text, 0xc000);
    // Where several opcodes have one name, the assembler takes the usual one: it reads the same again.
    expect(disassembleOne(at([...bytes]), 0xc000).text).toBe(line.text);
    expect(bytes).toHaveLength(size);
  });
});

const PROGRAM = `
  jmp start
table: .byte $01, $02, $A9
start: ldx #$02
loop: lda table,X
  dex
  bpl loop
`;

test('data is told from code by what ran, and names stand where there are some', () => {
  const { bytes, labels } = assemble(PROGRAM, 0xc000);
  const debug = new Debugger(new Nes(programRom({ main: [...bytes] })), { history: null });
  debug.logs.noteCode();
  debug.runTo(labels.get('loop')! + 6);
  const source = {
    read: (address: number) => debug.read('cpu', address)[0],
    kindOf: (address: number) => debug.logs.codeData!.kindAt(address),
    nameOf: (address: number) => [...labels].find(([, where]) => where === address)?.[0],
  };
  const lines = disassemble(source, 0xc000, 6);
  const starts = lines.map(({ address }) => address);
  expect(debug.lineStarts(0xc000, starts[5] + 1)).toEqual(starts);
  expect(lines.map(({ text, label }) => `${label ?? ''}: ${text}`)).toEqual([
    ': JMP start',
    'table: .byte $01,$02,$A9',
    'start: LDX #$02',
    'loop: LDA table,X',
    ': DEX',
    ': BPL loop',
  ]);
});
