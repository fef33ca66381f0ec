import { Nes, type NesOptions } from '../../console/core.ts';
import { laterText } from '../i18n/later-text.ts';
import type { Candidate } from '../library/file-kinds.ts';
import { wantsHint } from '../library/game-options.ts';
import { regionHint } from '../library/region-hint.ts';
import { CoinJudge, coinTests } from './coin.ts';
import type { Check, Finding, Judge } from './judge.ts';
import { judgeOf, knownRom } from './known-roms.ts';
import { AnyJudge } from './rules.ts';
import { readSelfTest } from './self-test.ts';
import { SelfTestJudge } from './self-test-judge.ts';

/** A test ROM's run, as the page shows it. */
export interface RunView {
  readonly name: string;
  readonly state: 'waiting' | 'running' | 'stopped' | 'done';
  readonly finding: Finding | null;
  /** How it is judged. */
  readonly rule: string;
  /** Console and board. */
  readonly machine: string;
  readonly checks: readonly Check[];
  /** What the ROM itself says, where there are no checks. */
  readonly says: string;
  /** Console frames run. */
  readonly frames: number;
  /** Milliseconds spent in running them. */
  readonly busyMs: number;
  /** Console time over real time, while it ran. */
  readonly speed: number;
  /** 0 to 1; null when that cannot be known. */
  readonly progress: number | null;
}

/** Frames that a ROM gets after its end, to show on the screen what it found. */
const REST = 30;

/** A run that has yet to come. */
export function waitingView(name: string): RunView {
  const nothing = { finding: null, rule: '', machine: '', checks: [], says: '', frames: 0, busyMs: 0, speed: 0 };
  return { name, state: 'waiting', progress: 0, ...nothing };
}

/** The judge for what is in the machine: it chooses how results are read, never how the machine behaves. */
function judgeFor(nes: Nes): Judge {
  if (readSelfTest(nes) !== null) return new SelfTestJudge();
  const known = knownRom(nes.info.fileSha1);
  if (known !== undefined) return judgeOf(known);
  const tests = coinTests(nes);
  return tests === null ? new AnyJudge() : new CoinJudge(tests);
}

/** The console that a test ROM is for: PAL tests do not say so in their headers. */
function optionsFor(nes: Nes, name: string): NesOptions {
  const known = knownRom(nes.info.fileSha1);
  if (known !== undefined) return known.region === 'multi' ? {} : { region: known.region };
  const hint = wantsHint(nes.info) ? regionHint(name) : null;
  return hint === null ? {} : { region: hint };
}

/** One test ROM in a console of its own, run in slices of time. */
export class TestRun {
  readonly name: string;
  readonly nes: Nes;
  private readonly judge: Judge;
  /** A failure says nothing: the ROM is for another chip revision. */
  private readonly isOther: boolean;
  private frames = 0;
  private busyMs = 0;
  private rest = REST;
  private found: Finding | null = null;

  /** `machine` is what the console needs besides the ROM. Throws `RomError`. */
  constructor({ name, bytes }: Candidate, machine: Pick<NesOptions, 'bios'> = {}) {
    this.name = name;
    const first = new Nes(bytes, machine);
    const options = optionsFor(first, name);
    this.nes = options.region === undefined ? first : new Nes(bytes, { ...machine, ...options });
    this.judge = judgeFor(this.nes);
    this.isOther = knownRom(first.info.fileSha1)?.other ?? false;
  }

  get isDone(): boolean {
    return this.found !== null && this.rest === 0;
  }

  /** Run for `budget` ms by `clock`, at least one frame. The first frame's picture is made; at the end the last one's. */
  slice(clock: () => number, budget: number): void {
    const start = clock();
    let picture = true;
    while (this.found === null && (picture || clock() - start < budget)) {
      this.nes.runFrame({ picture: picture || this.judge.looksAt(this.frames), sound: false });
      this.found = this.judged();
      this.frames++;
      picture = false;
    }
    if (!picture) this.busyMs += clock() - start;
    while (this.found !== null && this.rest > 0 && (picture || clock() - start < budget)) {
      this.rest--;
      this.nes.runFrame({ picture: picture || this.rest === 0, sound: false });
      picture = false;
    }
  }

  view(state: RunView['state']): RunView {
    const { nes, judge, frames, busyMs } = this;
    const consoleMs = (frames * 1000) / nes.info.frameHz;
    const checks = judge.checks(nes);
    return {
      name: this.name,
      state: this.isDone ? 'done' : state,
      finding: this.found,
      rule: judge.rule,
      machine: laterText.prove.machineIs(laterText.settingRows.region.choices[nes.info.region], nes.info.board),
      checks,
      says: checks.length === 0 ? judge.says(nes) : '',
      frames,
      busyMs,
      speed: busyMs > 0 ? consoleMs / busyMs : 0,
      progress: this.found !== null ? 1 : judge.progress(nes, frames),
    };
  }

  private judged(): Finding | null {
    const found = this.judge.afterFrame(this.nes, this.frames);
    if (found?.outcome !== 'fail' || !this.isOther) return found;
    return { outcome: 'seen', detail: laterText.judge.otherRevision(found.detail) };
  }
}
