import { Nes, type NesOptions } from '../../../src/console/index.ts';
import { assemble, WARM_UP } from '../../assembler.ts';
import { buildImage } from '../../mappers/build.ts';

const DOTS = 341;
const LINES = 262;
/** Dots of a CPU cycle. */
const DOTS_A_CYCLE = 3;
/** With rendering off a picture takes a third of a cycle less than this. */
const PICTURE = 29781;
/** The first read of $2002 that sees the flag begins with this dot of line 241, as far as one in every dot is tried. */
const SEEN_LINE = 241;
const SEEN_DOT = 2;
/** Where the program's parts lie. */
const SETUP = 0x8000;
const SYNC = 0x9000;
const SPIN = 0xf000;
/** 1 when the program has found out where the PPU is. */
const FOUND = '$ff';
/** More pictures than any of the programs takes. */
const LIMIT = 120;

/** A few instructions. The access that matters begins with dot `dot` of line `line`, `before` cycles after the first of all `cycles`. */
export interface Step {
  readonly line: number;
  readonly dot: number;
  readonly code: string;
  readonly before: number;
  readonly cycles: number;
}

/** `data` is written to `address` ("$2001") in that dot; A is lost. */
export function writes(line: number, dot: number, address: string, data: number): Step {
  return { line, dot, code: `lda #${data}\n sta ${address}`, before: 5, cycles: 6 };
}

/** `address` is read in that dot, and the byte goes to `to` ("$10"), a byte of the zero page; A is lost. */
export function reads(line: number, dot: number, address: string, to: string): Step {
  return { line, dot, code: `lda ${address}\n sta ${to}`, before: 3, cycles: 7 };
}

/** Code that takes exactly `cycles` cycles, which are 0 or 2 to 300,000; X and Y are lost. */
export function delay(cycles: number): string {
  if (cycles === 1 || cycles < 0) throw new RangeError(`No code takes ${cycles} cycles.`);
  if (cycles < 40) return `${'nop\n '.repeat((cycles >> 1) - (cycles & 1))}${(cycles & 1) !== 0 ? 'bit $00' : ''}`;
  // LDY, LDX, JSR and RTS take 16; the loops of `spin` 5x - 1 and 5y - 1, and 1279 for each y but the first.
  const rounds = Math.floor((cycles - 24) / 1284);
  const rest = cycles - 19 - 1284 * rounds;
  const short = Math.min(256, Math.floor(rest / 5));
  const x = rest - 5 * short === 1 ? short - 1 : short;
  if (x < 1) return `${delay(20)}\n ${delay(cycles - 20)}`;
  return `ldy #${rounds + 1}\n ldx #${x & 0xff}\n jsr spin\n ${delay(rest - 5 * x)}`;
}

/** Dots from line 241, dot 2, to a dot of the next picture, when none is skipped. */
const dotsTo = (line: number, dot: number) => (LINES - SEEN_LINE + line) * DOTS + dot - SEEN_DOT;

/**
 * A program that does `setup` with rendering off, finds out by $2002 where the PPU is, and then does every step in its dot of one
 * picture. Rendering stays off until line 0 has begun, so no dot is skipped. The steps' dots have to be whole cycles apart.
 */
export function timedProgram(setup: string, steps: readonly Step[]): string {
  // Waiting for so many pictures makes everything that many dots later; three more give `play` the time to step in.
  const phase = 3 + (dotsTo(steps[0].line, steps[0].dot) % DOTS_A_CYCLE);
  let now = 9;
  const parts = steps.map((step) => {
    const dots = dotsTo(step.line, step.dot) - phase;
    if (dots % DOTS_A_CYCLE !== 0) throw new RangeError(`Dot ${step.dot} of line ${step.line} is within a cycle.`);
    const start = phase * PICTURE + dots / DOTS_A_CYCLE - step.before;
    const wait = start - now;
    now = start + step.cycles;
    return `${delay(wait)}\n ${step.code}`;
  });
  return `${WARM_UP}
  lda #0
  sta $2000
  sta $2001
  ${setup}
  jmp sync
  .org ${SYNC}
sync: bit $2002
coarse: bit $2002
  bpl coarse
  ; The flag is 21 dots old at most. The next read is a picture less 24 dots later, before it is set.
  ${delay(PICTURE - 8 - 6)}
fine: bit $2002
  bmi found
  ${delay(PICTURE - 9)}
  jmp fine
found: lda #1
  sta ${FOUND}
  ${parts.join('\n ')}
end: jmp end
  .org ${SPIN}
spin: dex
  bne spin
  dey
  bne spin
  rts
`;
}

let made: { source: string; rom: Uint8Array; labels: ReadonlyMap<string, number> } | null = null;

/** A cartridge without CHR ROM that runs `source` from $8000 on; its interrupts come back at once. */
export function romOf(source: string): { rom: Uint8Array; labels: ReadonlyMap<string, number> } {
  if (made?.source === source) return made;
  const rom = buildImage({ mapper: 0, prg: 32, chr: 0 });
  const { bytes, labels } = assemble(`${source}\n .org $fff0\n rti\n .org $fffa\n .word $fff0, ${SETUP}, $fff0`, SETUP);
  rom.set(bytes, 16);
  made = { source, rom, labels };
  return made;
}

/** A timed program runs to its end; `change` may make the machine another as soon as it has found out where the PPU is. */
export function play(source: string, options: NesOptions = {}, change: (nes: Nes) => void = () => {}): Nes {
  const { rom, labels } = romOf(source);
  const nes = new Nes(rom, options);
  let changed = false;
  for (let frame = 0; frame < LIMIT; frame++) {
    nes.runFrame({ picture: false, sound: false });
    if (nes.cpu.pc === labels.get('end')) return nes;
    if (changed || nes.peek('cpu', Number.parseInt(FOUND.slice(1), 16)) !== 1) continue;
    changed = true;
    change(nes);
  }
  throw new Error('The program does not come to its end.');
}
