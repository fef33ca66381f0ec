import { DebugError } from '../../debug.ts';
import { type Arguments, type Command, UsageError } from '../command.ts';
import { writeBytes } from '../files.ts';
import { CONSOLE_OPTIONS } from '../game-file.ts';
import type { GameRun } from '../game-run.ts';
import { GAME_OPTIONS, openGiven } from '../given-game.ts';
import { hex } from '../listing.ts';
import type { Output } from '../output.ts';
import { sentenceOf } from '../sentence.ts';

const USUAL_COUNT = 100;
/** A line for each: more are a file that nobody reads. */
const MOST = 10_000_000;
/** Instructions are listed so wide, with their label and their bytes. */
const WIDE = 40;

/** The instruction that is next, and the machine before it. */
function lineOf({ debugger: debugged }: GameRun) {
  const [{ address, bytes, text, label }] = debugged.disassemble(debugged.registers.pc, 1);
  const { scanline, dot } = debugged.beam;
  return { address, bytes, text, label, ...debugged.registers, frame: debugged.position.frame, scanline, dot };
}

function listed({
  address,
  bytes,
  text,
  label,
  a,
  x,
  y,
  p,
  s,
  frame,
  scanline,
  dot,
}: ReturnType<typeof lineOf>): string {
  const codes = bytes.map((byte) => hex(byte, 2)).join(' ');
  const registers = `A:${hex(a, 2)} X:${hex(x, 2)} Y:${hex(y, 2)} P:${hex(p, 2)} S:${hex(s, 2)}`;
  const place = label === undefined || label.includes('+') ? '' : `  ; ${label}`;
  const code = `${hex(address, 4)}  ${codes.padEnd(8)}  ${text}`.padEnd(WIDE);
  return `${code}  ${registers}  F:${frame} L:${scanline} D:${dot}${place}`;
}

function runToFirst(game: GameRun, from: string, within: number): void {
  try {
    game.runTo(from, { within });
  } catch (error) {
    if (error instanceof DebugError) throw new UsageError(`--from: ${sentenceOf(error)}`);
    throw error;
  }
}

/** `cartouche trace` */
export const trace: Command = {
  summary: 'List the instructions that a game executes, with the registers before each',
  usage: 'GAME [options]',
  about: ['F is the frame, L the line of the picture and D the dot in it at which the instruction begins.'],
  options: {
    from: { takes: 'PLACE', help: 'Begin where this comes: an address ($C000), a label, or a line (main.c:12)' },
    within: { takes: 'N', help: 'Frames in which that must come; left out, 600' },
    count: { takes: 'N', help: `Instructions to list; left out, ${USUAL_COUNT}` },
    output: { takes: 'FILE', help: 'Write the list into this file' },
    ...GAME_OPTIONS,
    ...CONSOLE_OPTIONS,
  },
  examples: [
    'cartouche trace game.nes --count 50',
    'cartouche trace game.nes --symbols game.dbg --from read_pad --frames 60 --output trace.txt',
  ],
  run(given: Arguments, out: Output): number {
    const count = given.number('count', 1, MOST) ?? USUAL_COUNT;
    const game = openGiven(given);
    const from = given.text('from');
    if (from !== null) runToFirst(game, from, given.number('within', 1, 1 << 24) ?? 600);
    const lines: ReturnType<typeof lineOf>[] = [];
    while (lines.length < count) {
      lines.push(lineOf(game));
      if (game.debugger.step().reason === 'jam') break;
    }
    const output = given.text('output');
    if (output === null) out.result(lines, () => lines.map(listed));
    else {
      writeBytes(output, out.isJson ? JSON.stringify(lines) : `${lines.map(listed).join('\n')}\n`);
      out.result({ instructions: lines.length, file: output }, () => [
        `${lines.length} instructions`,
        `wrote ${output}`,
      ]);
    }
    return 0;
  },
};
