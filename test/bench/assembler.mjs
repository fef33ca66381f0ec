// As much of a 6502 assembler as the benchmark's own programs need: two passes, labels, no expressions.

/** Opcodes by mnemonic and addressing mode. https://www.nesdev.org/wiki/Instruction_reference */
const OPCODES = {
  lda: { imm: 0xa9, zp: 0xa5, zpx: 0xb5, abs: 0xad, abx: 0xbd, aby: 0xb9 },
  ldx: { imm: 0xa2, zp: 0xa6, abs: 0xae },
  ldy: { imm: 0xa0, zp: 0xa4, abs: 0xac },
  sta: { zp: 0x85, zpx: 0x95, abs: 0x8d, abx: 0x9d, aby: 0x99 },
  stx: { zp: 0x86, abs: 0x8e },
  sty: { zp: 0x84, abs: 0x8c },
  adc: { imm: 0x69, zp: 0x65, abs: 0x6d, abx: 0x7d },
  sbc: { imm: 0xe9, zp: 0xe5, abs: 0xed, abx: 0xfd },
  and: { imm: 0x29, zp: 0x25, abs: 0x2d, abx: 0x3d },
  ora: { imm: 0x09, zp: 0x05, abs: 0x0d, abx: 0x1d },
  eor: { imm: 0x49, zp: 0x45, abs: 0x4d, abx: 0x5d },
  cmp: { imm: 0xc9, zp: 0xc5, abs: 0xcd, abx: 0xdd },
  cpx: { imm: 0xe0, zp: 0xe4 },
  cpy: { imm: 0xc0, zp: 0xc4 },
  inc: { zp: 0xe6, abs: 0xee, abx: 0xfe },
  dec: { zp: 0xc6, abs: 0xce, abx: 0xde },
  bit: { zp: 0x24, abs: 0x2c },
  jmp: { abs: 0x4c },
  jsr: { abs: 0x20 },
  bpl: { rel: 0x10 },
  bmi: { rel: 0x30 },
  bcc: { rel: 0x90 },
  bcs: { rel: 0xb0 },
  bne: { rel: 0xd0 },
  beq: { rel: 0xf0 },
  lsr: { imp: 0x4a },
  asl: { imp: 0x0a },
  clc: { imp: 0x18 },
  sec: { imp: 0x38 },
  sei: { imp: 0x78 },
  cli: { imp: 0x58 },
  cld: { imp: 0xd8 },
  inx: { imp: 0xe8 },
  iny: { imp: 0xc8 },
  dex: { imp: 0xca },
  dey: { imp: 0x88 },
  tax: { imp: 0xaa },
  txa: { imp: 0x8a },
  tay: { imp: 0xa8 },
  tya: { imp: 0x98 },
  txs: { imp: 0x9a },
  pha: { imp: 0x48 },
  pla: { imp: 0x68 },
  rti: { imp: 0x40 },
  rts: { imp: 0x60 },
  jam: { imp: 0x02 },
};

/** The addressing mode an operand's text asks for, and what is left of it: a number or a label. */
function parse(operand, modes) {
  if (operand === '') return { mode: 'imp' };
  if (operand.startsWith('#')) return { mode: 'imm', value: operand.slice(1) };
  const [value, index = ''] = operand.split(',');
  if ('rel' in modes) return { mode: 'rel', value };
  const zeroPage = /^\$[0-9a-f]{2}$/.test(value);
  const mode = `${zeroPage ? 'zp' : 'ab'}${index}`;
  return { mode: mode === 'ab' ? 'abs' : mode, value };
}

/**
 * Machine code for `source` at `origin`: lines of `label:`, `mnemonic operand` and `; comment`. Returns the bytes and the
 * addresses of the labels; `known` are labels from elsewhere. Throws for what it does not know.
 */
export function assemble(source, origin, known) {
  const labels = { ...known };
  const lines = [];
  let address = origin;
  for (const line of source.split('\n')) {
    const text = line.replace(/;.*/, '').trim();
    if (text === '') continue;
    if (text.endsWith(':')) {
      labels[text.slice(0, -1)] = address;
      continue;
    }
    const [mnemonic, operand = ''] = text.split(' ');
    const modes = OPCODES[mnemonic] ?? {};
    const { mode, value } = parse(operand, modes);
    if (!(mode in modes)) throw new Error(`Not known to this assembler: ${text}`);
    const size = mode === 'imp' ? 1 : mode.startsWith('ab') ? 3 : 2;
    address += size;
    lines.push({ opcode: modes[mode], mode, value, size, next: address });
  }
  const number = (value) => {
    const result = value.startsWith('$') ? Number.parseInt(value.slice(1), 16) : labels[value];
    if (result === undefined) throw new Error(`No such label: ${value}`);
    return result;
  };
  const bytes = lines.flatMap(({ opcode, mode, value, size, next }) => {
    if (size === 1) return [opcode];
    const operand = number(value) - (mode === 'rel' ? next : 0);
    if (mode === 'rel' && (operand < -128 || operand > 127)) throw new Error(`Too far to branch: ${value}`);
    return size === 2 ? [opcode, operand & 0xff] : [opcode, operand & 0xff, operand >> 8];
  });
  return { bytes, labels };
}
