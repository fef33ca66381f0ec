import { laterText } from '../i18n/later-text.ts';
import { type Finding, fail, Judge, type JudgedNes, PASS, tail } from './judge.ts';
import {
  type Charset,
  coinResult,
  pictureCrc,
  screenText,
  screenTextOnce,
  shellStatus,
  shellText,
} from './read-memory.ts';

/** The reset button is pressed this many frames after it was asked for: more than 100 ms. */
const RESET_DELAY = 8;
/** A machine that is not right may take longer; it gets this many frames more. */
const PATIENCE = 300;
/** An AccuracyCoin result that stood still for this many frames is final. */
const STEADY = 30;
/** A ROM without a rule is over when its screen said nothing new for this many frames, or at last after so many. */
const SILENCE = 1200;
const LONGEST = 7200;
/** Frames between two looks at the screen. */
const LOOK = 30;

/** What the status of blargg's shell is called. */
function statusWord(nes: JudgedNes): string {
  const status = shellStatus(nes);
  return typeof status === 'number' ? String(status) : laterText.judge.status[status];
}

/** A ROM in blargg's shell, which says at $6000 how it is. */
export class ShellJudge extends Judge {
  private readonly frames: number;
  private resetAt = -1;

  /** It gets `frames` frames, and some more. */
  constructor(frames = LONGEST) {
    super();
    this.frames = frames;
  }

  override get rule(): string {
    return laterText.judge.byStatus;
  }

  override afterFrame(nes: JudgedNes, frame: number): Finding | null {
    const status = shellStatus(nes);
    if (status === 'reset' && this.resetAt < 0) this.resetAt = frame + RESET_DELAY;
    if (frame === this.resetAt) nes.reset();
    if (status !== 'reset') this.resetAt = -1;
    if (status === 0) return PASS;
    if (typeof status === 'number') return fail(laterText.judge.code(status, tail(shellText(nes))));
    return frame + 1 >= this.frames + PATIENCE ? fail(laterText.judge.noResult(statusWord(nes))) : null;
  }

  override says(nes: JudgedNes): string {
    return shellStatus(nes) === 'none' ? screenTextOnce(nes) : shellText(nes);
  }
}

/** What a ROM's screen and RAM must show after some frames. */
interface ScreenRule {
  readonly frames: number;
  /** Bytes of CPU RAM that must have this value: [address, value, how many]. */
  readonly ram?: readonly [number, number, number] | undefined;
  /** Texts of which one must be on the nametables. */
  readonly text?: readonly string[] | undefined;
  readonly charset?: Charset | undefined;
}

/** Whether `count` bytes from `address` on are `value`. */
function hasAll(nes: JudgedNes, [address, value, count]: readonly [number, number, number]): boolean {
  for (let i = 0; i < count; i++) if (nes.peek('cpu', address + i) !== value) return false;
  return true;
}

/** A ROM that says on the screen what it found. */
export class ScreenJudge extends Judge {
  private readonly wanted: ScreenRule;

  constructor(wanted: ScreenRule) {
    super();
    this.wanted = wanted;
  }

  override get rule(): string {
    return laterText.judge.byScreen;
  }

  override afterFrame(nes: JudgedNes, frame: number): Finding | null {
    const over = frame + 1 - this.wanted.frames;
    if (over < 0) return null;
    if ((over === 0 || over % 10 === 1) && this.passes(nes)) return PASS;
    return over >= PATIENCE ? fail(tail(screenText(nes, this.wanted.charset))) : null;
  }

  private passes(nes: JudgedNes): boolean {
    const { ram, text: wanted, charset } = this.wanted;
    if (ram !== undefined && !hasAll(nes, ram)) return false;
    const shown = screenText(nes, charset);
    return wanted?.some((part) => shown.includes(part)) ?? true;
  }

  override progress(_: JudgedNes, frame: number): number {
    return Math.min(1, frame / this.wanted.frames);
  }

  override says(nes: JudgedNes): string {
    return screenTextOnce(nes, this.wanted.charset);
  }
}

/** One of AccuracyCoin's tests, run from power-on by a ROM of its own: its result byte. */
export class SingleCoinJudge extends Judge {
  private readonly address: number;
  private readonly frames: number;
  private steady = 0;
  private last = 0;

  constructor(address: number, frames: number) {
    super();
    this.address = address;
    this.frames = frames;
  }

  override get rule(): string {
    return laterText.judge.byResult;
  }

  override afterFrame(nes: JudgedNes, frame: number): Finding | null {
    const byte = nes.peek('cpu', this.address);
    // 3 is a test that is still running.
    this.steady = byte === this.last && byte !== 0 && byte !== 3 ? this.steady + 1 : 0;
    this.last = byte;
    if (this.steady < STEADY && frame + 1 < this.frames) return null;
    const { passed, code } = coinResult(byte);
    return passed && byte !== 3 ? PASS : fail(code === '' ? laterText.judge.notRun : laterText.judge.error(code));
  }

  override progress(_: JudgedNes, frame: number): number {
    return Math.min(1, frame / this.frames);
  }
}

/** A ROM that ends on a picture which stands still: its CRC32 must be that of the reference. */
export class PictureJudge extends Judge {
  private readonly crc: string;
  private readonly frames: number;

  constructor(crc: string, frames: number) {
    super();
    this.crc = crc;
    this.frames = frames;
  }

  override get rule(): string {
    return laterText.judge.byPicture;
  }

  override afterFrame(nes: JudgedNes, frame: number): Finding | null {
    if (!this.looksAt(frame)) return null;
    const crc = pictureCrc(nes.pixels);
    if (crc === this.crc) return PASS;
    const isOver = frame + 1 >= this.frames + PATIENCE;
    return isOver ? fail(laterText.judge.otherPicture(crc, this.crc)) : null;
  }

  override looksAt(frame: number): boolean {
    return frame + 1 >= this.frames;
  }

  override progress(_: JudgedNes, frame: number): number {
    return Math.min(1, frame / this.frames);
  }
}

/** A ROM that nothing is known of: judged by blargg's shell if it speaks as that does, else for the player's eyes. */
export class AnyJudge extends Judge {
  private readonly shell = new ShellJudge();
  private speaks = false;
  private shown = '';
  private since = 0;

  override get rule(): string {
    return this.speaks ? this.shell.rule : laterText.judge.byEyes;
  }

  override afterFrame(nes: JudgedNes, frame: number): Finding | null {
    this.speaks ||= shellStatus(nes) !== 'none';
    if (this.speaks) return this.shell.afterFrame(nes, frame);
    if (frame % LOOK !== 0) return null;
    const shown = screenTextOnce(nes);
    if (shown !== this.shown) this.since = frame;
    this.shown = shown;
    const isOver = frame - this.since >= SILENCE || frame >= LONGEST;
    return isOver ? { outcome: 'seen', detail: laterText.judge.noRule } : null;
  }

  override says(nes: JudgedNes): string {
    return this.shell.says(nes);
  }
}
