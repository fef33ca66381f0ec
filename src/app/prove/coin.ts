import { laterText } from '../i18n/later-text.ts';
import { coinError, coinSuccess } from './coin-words.ts';
import { type Check, type Finding, fail, Judge, type JudgedNes, PASS } from './judge.ts';
import { coinResult, type View } from './read-memory.ts';

/** One of AccuracyCoin's tests. */
export interface CoinTest {
  readonly name: string;
  readonly page: string;
  /** Where its result byte lies in CPU RAM. */
  readonly address: number;
}

/** The pointers to the pages of AccuracyCoin's menu; the first page follows the last pointer. */
const PAGES = 0x8100;
const MOST_PAGES = 64;
const LONGEST_NAME = 32;
const END = 0xff;
/**
 * From October 2026 on (commit f5f41dc2) names hold these words as single bytes from $80 on, which word by the low two
 * bits (PrintTextSpecialStrings in AccuracyCoin.asm).
 */
const WORDS = [' indirect', ' zeropage', ' absolute', ' immediate'];
/** Tests that draw what they found leave their byte here. */
const DRAWN = 0x03ff;
/** Tests below which a table is not taken for AccuracyCoin's. */
const FEWEST = 20;

const START = 0x08;
/** Frames for which Start is held; the menu is up at frame 30 at the latest. */
const HELD = 6;
const PRESS = 90;
/** Zero page: 1 while all tests are being run. */
const RUNNING = 0x35;
const FRAME_LIMIT = 6000;
/** The ROM counts its passes after the last test, and is done when it has not run any for this many frames. */
const QUIET_FRAMES = 60;

/** Reads one page of the menu after another; null as soon as something cannot be one. */
class PageReader {
  private readonly view: View;
  private at = 0;

  constructor(view: View) {
    this.view = view;
  }

  page(at: number): CoinTest[] | null {
    this.at = at;
    const bytes = this.text();
    const title = bytes && plain(bytes);
    if (!title) return null;
    const tests: CoinTest[] = [];
    while (this.byte() !== END) {
      const name = this.text();
      if (name === null) return null;
      const address = this.word(this.at);
      const code = this.word(this.at + 2);
      if (address < 0x200 || address >= 0x800 || code < 0x8000) return null;
      if (address !== DRAWN) tests.push({ name: nameOf(name, address), page: title, address });
      this.at += 4;
    }
    return tests;
  }

  word(address: number): number {
    return this.view.peek('cpu', address) | (this.view.peek('cpu', address + 1) << 8);
  }

  private byte(): number {
    return this.view.peek('cpu', this.at);
  }

  /** The bytes up to the next `END`; null when there are none, or more than a name has. */
  private text(): number[] | null {
    const bytes: number[] = [];
    for (; this.byte() !== END; this.at++) {
      if (bytes.length === LONGEST_NAME) return null;
      bytes.push(this.byte());
    }
    this.at++;
    return bytes.length === 0 ? null : bytes;
  }
}

/** Bytes as letters; null when they are not all ASCII. */
function plain(bytes: readonly number[]): string | null {
  return bytes.every((byte) => byte >= 32 && byte < 127) ? String.fromCharCode(...bytes) : null;
}

/**
 * A test's name, its words written out; where it has bytes that mean nothing here, the test is known by where its result
 * lies.
 */
function nameOf(bytes: readonly number[], address: number): string {
  const parts = bytes.map((byte) => (byte >= 0x80 ? WORDS[byte & 3] : plain([byte])));
  return parts.includes(null) ? laterText.judge.testAt(address) : parts.join('');
}

/**
 * The tests of AccuracyCoin, in the order it runs them, read out of its own menu; null when the ROM has no such menu.
 * Where the table lies and how it is made: AccuracyCoin.asm.
 */
export function coinTests(view: View): CoinTest[] | null {
  const reader = new PageReader(view);
  const pages = (reader.word(PAGES) - PAGES) / 2;
  if (!Number.isInteger(pages) || pages < 1 || pages > MOST_PAGES) return null;
  const tests: CoinTest[] = [];
  for (let page = 0; page < pages; page++) {
    const found = reader.page(reader.word(PAGES + 2 * page));
    if (found === null) return null;
    tests.push(...found);
  }
  return tests.length < FEWEST ? null : tests;
}

function errorText(page: string, name: string, code: string): string {
  const words = coinError(page, name, code);
  return words === undefined ? laterText.judge.error(code) : laterText.judge.errorIs(code, words);
}

function checkOf({ name, page, address }: CoinTest, nes: JudgedNes, over: boolean): Check {
  const byte = nes.peek('cpu', address);
  const { passed, code } = coinResult(byte);
  const shown = name.replace(/\s+/g, ' ');
  const check = (state: Check['state'], detail: string): Check => ({ name: shown, group: page, state, detail });
  if (byte === 0xff) return check('fail', laterText.judge.skipped);
  if (code === '') return check(over ? 'missed' : 'waiting', '');
  if (!passed) return check('fail', errorText(page, shown, code));
  return check('pass', code === '0' ? '' : (coinSuccess(shown, code) ?? laterText.judge.successCode(code)));
}

/** AccuracyCoin: Start on its menu runs all tests; each leaves a result byte. */
export class CoinJudge extends Judge {
  private readonly tests: readonly CoinTest[];
  private readonly press: number;
  private started = false;
  private quiet = 0;
  private over = false;

  /** Start is pressed in frame `press`. */
  constructor(tests: readonly CoinTest[], press = PRESS) {
    super();
    this.tests = tests;
    this.press = press;
  }

  override get rule(): string {
    return laterText.judge.byCoin;
  }

  override afterFrame(nes: JudgedNes, frame: number): Finding | null {
    const next = frame + 1;
    nes.setButtons(0, next >= this.press && next < this.press + HELD ? START : 0);
    const running = nes.peek('cpu', RUNNING) === 1;
    this.started ||= running;
    this.quiet = this.started && !running ? this.quiet + 1 : 0;
    if (this.quiet < QUIET_FRAMES && next < FRAME_LIMIT) return null;
    this.over = true;
    const failed = this.checks(nes).filter(({ state }) => state !== 'pass').length;
    return failed === 0 ? PASS : fail(laterText.judge.notPassed(failed, this.tests.length));
  }

  override progress(nes: JudgedNes): number {
    return this.tests.filter(({ address }) => nes.peek('cpu', address) !== 0).length / this.tests.length;
  }

  override checks(nes: JudgedNes): Check[] {
    return this.tests.map((test) => checkOf(test, nes, this.over));
  }
}
