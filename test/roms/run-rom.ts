import type { Judge } from '../../src/app/prove/judge.ts';
import { judgeOf } from '../../src/app/prove/known-roms.ts';
import { Nes, type NesOptions, type ProblemCode, RomError } from '../../src/console/index.ts';
import type { CorpusRom } from './corpus.ts';
import { ruleOf } from './known.mjs';
import type { Verdict } from './outcomes.ts';
import { pictureCrc } from './rules.ts';

/** What a ROM's run came to. */
export interface Result {
  readonly verdict: Verdict;
  readonly detail: string;
}

const PASS: Result = { verdict: 'pass', detail: '' };
/** Only the state matters: nothing is drawn or played. */
const SILENT = { picture: false, sound: false };
/** A picture that moves is compared after this many frames. */
const ANIMATED_FRAMES = 900;

/** Samples that may still be in the making at the end of a frame, or lie between frames of 341 and 340 dots. */
const SOUND_DELAY = 120;

const fail = (detail: string): Result => ({ verdict: 'fail', detail });

/** Machines that a ROM may be right to ask for, by name. */
const OTHER_REVISIONS: Readonly<Record<string, NesOptions['revisions']>> = {
  'an MMC3A, or an MMC3 by NEC': { mmc3: 'nec' },
};

/** Why ROMs of the corpus cannot be run, as ACCURACY.md says it, whatever the page says. */
const REFUSALS: Readonly<Partial<Record<ProblemCode, string>>> = {
  'header-damaged': 'The header of this file is damaged. Try a fresh copy.',
};

/** A machine with this ROM; text instead when it cannot be had. */
function build(rom: CorpusRom, bytes: Uint8Array, options: NesOptions = {}): Nes | string {
  try {
    return new Nes(bytes, rom.region === 'multi' ? options : { ...options, region: rom.region });
  } catch (error) {
    if (error instanceof RomError) return REFUSALS[error.code] ?? error.message;
    throw error;
  }
}

/** Runs a ROM until its judge has seen enough. */
function runJudge(nes: Nes, judge: Judge): Result {
  for (let frame = 0; ; frame++) {
    nes.runFrame({ picture: judge.looksAt(frame), sound: false });
    const found = judge.afterFrame(nes, frame);
    if (found !== null) return found.outcome === 'pass' ? PASS : fail(found.detail);
  }
}

/** The picture moves: only whether it is that of the reference after as many frames can be told. */
function runAnimated(nes: Nes, { picture }: CorpusRom): Result {
  for (let frame = 1; frame < ANIMATED_FRAMES; frame++) nes.runFrame(SILENT);
  nes.runFrame({ sound: false });
  if (picture === undefined) return { verdict: 'not judged', detail: 'no reference picture' };
  const crc = pictureCrc(nes.pixels);
  if (crc === picture.crc) return PASS;
  const detail = `animated: after ${ANIMATED_FRAMES} frames picture ${crc}, the reference has ${picture.crc}`;
  return { verdict: 'not judged', detail };
}

function runSound(nes: Nes, rom: CorpusRom): Result {
  const samples = new Float32Array(4096);
  let count = 0;
  let peak = 0;
  for (let frame = 0; frame < rom.frames; frame++) {
    nes.runFrame({ picture: false });
    const got = nes.readAudio(samples);
    count += got;
    for (let i = 0; i < got; i++) peak = Math.max(peak, Math.abs(samples[i]));
  }
  const expected = Math.round((rom.frames * 48000) / nes.info.frameHz);
  if (!(peak <= 1)) return fail(`samples reach ${peak}`);
  if (Math.abs(count - expected) > SOUND_DELAY) return fail(`${count} samples, not ${expected}`);
  return { verdict: 'not judged', detail: 'runs; no rule for the sound' };
}

/** Runs one ROM of the corpus by the rule of its kind. */
export function runRom(rom: CorpusRom, bytes: Uint8Array): Result {
  const nes = build(rom, bytes);
  if (typeof nes === 'string') return { verdict: 'not supported', detail: nes };
  const rule = ruleOf(rom);
  if (rule === null) return rom.kind === 'audio' || rom.kind === 'nsf' ? runSound(nes, rom) : runAnimated(nes, rom);
  const result = runJudge(nes, judgeOf(rule));
  if (result.verdict !== 'fail' || !rom.expect) return result;
  for (const [name, revisions] of Object.entries(OTHER_REVISIONS)) {
    const other = build(rom, bytes, { revisions: { ...revisions } });
    const passes = typeof other !== 'string' && runJudge(other, judgeOf(rule)).verdict === 'pass';
    if (passes) return { verdict: 'other revision', detail: `passes with ${name}` };
  }
  return { verdict: 'other revision', detail: result.detail };
}
