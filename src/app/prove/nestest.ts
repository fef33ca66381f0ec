import { laterText } from '../i18n/later-text.ts';
import { type Check, type Finding, fail, Judge, type JudgedNes, PASS } from './judge.ts';
import { screenTextOnce } from './read-memory.ts';

/** Frames between two looks at the screen, and for which a button is held. */
const LOOK = 10;
/** A right machine is through after 120 frames. */
const FRAME_LIMIT = 1200;
const SELECT = 0x04;
const START = 0x08;
const WAITING = '--';
const OK = 'OK';
/** Runs all the others: it says nothing of its own. */
const ALL = 'Run all tests';
/** The two pages of its menu. */
const PAGES = ['official', 'unofficial'] as const;

/** A line of the menu: what its test is called, and '--', 'OK' or an error number of two hexadecimal digits. */
interface Row {
  readonly name: string;
  readonly result: string;
}

function rowsOf(nes: JudgedNes): Row[] {
  const lines = screenTextOnce(nes).matchAll(/^ {2}[* ] (--|OK|[\dA-F]{2}) (.+)$/gm);
  return [...lines].map(([, result, name]) => ({ name, result })).filter(({ name }) => name !== ALL);
}

function checkOf({ name, result }: Row, group: string, isOver: boolean): Check {
  if (result === WAITING) return { name, group, state: isOver ? 'missed' : 'waiting', detail: '' };
  return result === OK
    ? { name, group, state: 'pass', detail: '' }
    : { name, group, state: 'fail', detail: laterText.judge.error(`$${result}`) };
}

/**
 * nestest by kevtris: Start on the first line of its menu runs all tests of a page, Select turns to the other page, and
 * each line says how its test came out.
 */
export class NestestJudge extends Judge {
  /** The rows of each page, as last seen. */
  private readonly pages: Row[][] = [];
  private page = 0;
  private isStarted = false;
  private isHeld = false;
  private isOver = false;

  override get rule(): string {
    return laterText.judge.byMenu;
  }

  override afterFrame(nes: JudgedNes, frame: number): Finding | null {
    if ((frame + 1) % LOOK !== 0) return null;
    if (this.isHeld) this.hold(nes, 0);
    else this.look(nes);
    if (this.isOver) return this.verdict();
    this.isOver = frame + 1 >= FRAME_LIMIT;
    return this.isOver ? fail(laterText.judge.noEnd) : null;
  }

  override progress(): number {
    return (this.page + (this.isStarted ? 0.5 : 0)) / PAGES.length;
  }

  override checks(): Check[] {
    return this.pages.flatMap((rows, page) =>
      rows.map((row) => checkOf(row, laterText.judge[PAGES[page]], this.isOver)),
    );
  }

  /** Sees how far the page is, and presses what leads on. */
  private look(nes: JudgedNes): void {
    const rows = rowsOf(nes);
    const isFresh = rows.every(({ result }) => result === WAITING);
    // Before the first press the menu has yet to come, or the page is still the one before.
    if (rows.length === 0 || (!this.isStarted && !isFresh)) return;
    this.pages[this.page] = rows;
    if (!this.isStarted) {
      this.isStarted = true;
      this.hold(nes, START);
    } else if (rows.every(({ result }) => result !== WAITING)) {
      this.page++;
      this.isStarted = false;
      this.isOver = this.page === PAGES.length;
      if (!this.isOver) this.hold(nes, SELECT);
    }
  }

  private hold(nes: JudgedNes, buttons: number): void {
    this.isHeld = buttons !== 0;
    nes.setButtons(0, buttons);
  }

  private verdict(): Finding {
    const checks = this.checks();
    const failed = checks.filter(({ state }) => state === 'fail').length;
    return failed === 0 ? PASS : fail(laterText.judge.failed(failed, checks.length));
  }
}
