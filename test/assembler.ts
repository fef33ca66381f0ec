import { OPCODES } from '../src/cpu/opcode-names.ts';

const CODES = new Map<string, number>();
// The official opcode of a pair comes from the documents' rows; where several share name and mode, the usual one wins.
const USUAL: Readonly<Record<string, number>> = { 'NOP ': 0xea, 'SBC #i': 0xe9 };
for (const { code, mnemonic, mode } of OPCODES) {
  const key = `${mnemonic} ${mode}`;
  if (!CODES.has(key)) CODES.set(key, USUAL[key] ?? code);
}

/** Operand forms, longest first: how they are written, and the mode they are with a zero-page or a full address. */
const FORMS: readonly (readonly [RegExp, string, string])[] = [
  [/^#(.+)$/, '#i', '#i'],
  [/^\((.+),X\)$/i, '(d,X)', '(d,X)'],
  [/^\((.+)\),Y$/i, '(d),Y', '(d),Y'],
  [/^\((.+)\)$/, '(a)', '(a)'],
  [/^(.+),X$/i, 'd,X', 'a,X'],
  [/^(.+),Y$/i, 'd,Y', 'a,Y'],
  [/^(.+)$/, 'd', 'a'],
];

const BRANCHES = new Set(['BPL', 'BMI', 'BVC', 'BVS', 'BCC', 'BCS', 'BNE', 'BEQ']);

/**
 * A small 6502 assembler for tests. A line is `label: mnemonic operand ; comment`, or `.byte` with values, or `.org`
 * (filled with 0 up to there), or `name = value`. Values: $hex, %binary, decimal, 'c', names, with + and -, and < or >
 * before them. Returns the bytes from `origin` on, and the labels.
 */
export function assemble(source: string, origin: number): { bytes: Uint8Array; labels: ReadonlyMap<string, number> } {
  const labels = new Map<string, number>();
  let bytes: number[] = [];
  // Twice: the second time all labels are known. Sizes do not change, since a name is always a full address.
  for (const isLast of [false, true]) {
    bytes = [];
    for (const raw of source.split('\n')) assembleLine(raw, { bytes, labels, origin, isLast });
  }
  return { bytes: Uint8Array.from(bytes), labels };
}

interface Pass {
  readonly bytes: number[];
  readonly labels: Map<string, number>;
  readonly origin: number;
  readonly isLast: boolean;
}

function assembleLine(raw: string, pass: Pass): void {
  const here = () => pass.origin + pass.bytes.length;
  let line = raw.replace(/;.*$/, '').trim();
  const label = /^(\w+):\s*/.exec(line);
  if (label) {
    pass.labels.set(label[1], here());
    line = line.slice(label[0].length);
  }
  const equate = /^(\w+)\s*=\s*(.+)$/.exec(line);
  if (equate) {
    pass.labels.set(equate[1], evaluate(equate[2], pass));
    return;
  }
  if (line === '') return;
  const [, name, operand] = /^(\S+)\s*(.*)$/.exec(line) ?? [];
  if (name === '.org') {
    const to = evaluate(operand, pass);
    while (here() < to) pass.bytes.push(0);
    return;
  }
  if (name === '.byte') {
    for (const value of operand.split(',')) pass.bytes.push(evaluate(value.trim(), pass) & 0xff);
    return;
  }
  if (name === '.word') {
    for (const word of operand.split(',')) {
      const value = evaluate(word.trim(), pass);
      pass.bytes.push(value & 0xff, value >> 8);
    }
    return;
  }
  pass.bytes.push(...instruction(name.toUpperCase(), operand, here(), pass));
}

function instruction(mnemonic: string, operand: string, at: number, pass: Pass): number[] {
  if (operand === '' || operand.toUpperCase() === 'A') return [codeOf(mnemonic, operand.toUpperCase())];
  if (BRANCHES.has(mnemonic)) {
    const offset = evaluate(operand, pass) - (at + 2);
    if (pass.isLast && (offset < -128 || offset > 127)) throw new RangeError(`${mnemonic} ${operand} is too far.`);
    const branch = OPCODES.find((row) => row.mnemonic === mnemonic);
    return [branch!.code, offset & 0xff];
  }
  for (const [form, short, long] of FORMS) {
    const match = form.exec(operand);
    if (!match) continue;
    const value = evaluate(match[1], pass);
    // Only a plain hexadecimal byte is a zero-page address, so that no size depends on a label.
    const isShort = /^\$[0-9a-f]{1,2}$/i.test(match[1].trim());
    const mode = isShort && CODES.has(`${mnemonic} ${short}`) ? short : long;
    const size = mode.includes('a') ? 2 : 1;
    return [codeOf(mnemonic, mode), value & 0xff, ...(size === 2 ? [value >> 8] : [])];
  }
  throw new RangeError(`What is ${mnemonic} ${operand}?`);
}

function codeOf(mnemonic: string, mode: string): number {
  const code = CODES.get(`${mnemonic} ${mode}`);
  if (code === undefined) throw new RangeError(`There is no ${mnemonic} with ${mode}.`);
  return code;
}

function evaluate(text: string, pass: Pass): number {
  const plain = text.trim();
  if (plain.startsWith('<')) return evaluate(plain.slice(1), pass) & 0xff;
  if (plain.startsWith('>')) return evaluate(plain.slice(1), pass) >> 8;
  const sum = /^(.+)([+-])([^+-]+)$/.exec(plain);
  if (sum) return evaluate(sum[1], pass) + (sum[2] === '+' ? 1 : -1) * evaluate(sum[3], pass);
  if (/^\$[0-9a-f]+$/i.test(plain)) return Number.parseInt(plain.slice(1), 16);
  if (/^%[01]+$/.test(plain)) return Number.parseInt(plain.slice(1), 2);
  if (/^\d+$/.test(plain)) return Number(plain);
  if (/^'.'$/.test(plain)) return plain.charCodeAt(1);
  const value = pass.labels.get(plain);
  if (value === undefined && pass.isLast) throw new RangeError(`Nothing is called ${plain}.`);
  return value ?? 0x8000;
}

/** How a program begins: no interrupts, X is $FF, two vertical blanks have passed. */
export const WARM_UP = `
  sei
  ldx #$ff
  txs
wait: bit $2002
  bpl wait
wait2: bit $2002
  bpl wait2
`;
