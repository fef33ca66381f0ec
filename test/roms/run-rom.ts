import { Nes, RomError } from '../../src/console/index.ts';
import type { CorpusRom } from './corpus.ts';
import type { Verdict } from './outcomes.ts';
import { coinResult, pictureCrc, screenText, shellStatus, shellText } from './rules.ts';

/** What a ROM's run came to. */
export interface Result {
  readonly verdict: Verdict;
  readonly detail: string;
}

const PASS: Result = { verdict: 'pass', detail: '' };
/** Only the state matters: nothing is drawn or played. */
const SILENT = { picture: false, sound: false };
/** The reset button is pressed this many frames after it was asked for: more than 100 ms. */
const RESET_DELAY = 8;
/** A machine that is not right may take longer; it gets this many frames more. */
const PATIENCE = 300;

/** Samples that may still be in the making at the end of a frame, or lie between frames of 341 and 340 dots. */
const SOUND_DELAY = 120;

const fail = (detail: string): Result => ({ verdict: 'fail', detail });
/** The last lines of a text, on one line. */
const tail = (text: string) => text.split('\n').slice(-3).join(' / ').trim() || 'blank screen';

/** A machine with this ROM; text instead when it cannot be had. */
function build(rom: CorpusRom, bytes: Uint8Array): Nes | string {
  try {
    return rom.region === 'multi' ? new Nes(bytes) : new Nes(bytes, { region: rom.region });
  } catch (error) {
    if (error instanceof RomError) return error.message;
    throw error;
  }
}

/** Runs frames until `done` says so, up to `limit`. */
function until(nes: Nes, limit: number, done: (frame: number) => boolean): boolean {
  for (let frame = 0; frame < limit; frame++) {
    nes.runFrame(SILENT);
    if (done(frame)) return true;
  }
  return false;
}

function runShell(nes: Nes, rom: CorpusRom): Result {
  let resetAt = -1;
  const ended = until(nes, rom.frames + PATIENCE, (frame) => {
    const status = shellStatus(nes);
    if (status === 'reset' && resetAt < 0) resetAt = frame + RESET_DELAY;
    if (frame === resetAt) nes.reset();
    if (status !== 'reset') resetAt = -1;
    return typeof status === 'number';
  });
  if (!ended) return fail(`no result (status ${shellStatus(nes)})`);
  const status = shellStatus(nes);
  return status === 0 ? PASS : fail(`code ${status}: ${tail(shellText(nes))}`);
}

function runScreen(nes: Nes, rom: CorpusRom): Result {
  const passed = () => {
    if (rom.ram !== undefined && nes.peek('cpu', rom.ram[0]) !== rom.ram[1]) return false;
    const text = screenText(nes, rom.charset);
    return rom.text?.some((part) => text.includes(part)) ?? true;
  };
  until(nes, rom.frames, () => false);
  if (passed() || until(nes, PATIENCE, (frame) => frame % 10 === 0 && passed())) return PASS;
  return fail(tail(screenText(nes, rom.charset)));
}

function runCoin(nes: Nes, rom: CorpusRom): Result {
  const address = rom.result ?? 0;
  const read = () => nes.peek('cpu', address);
  let steady = 0;
  let last = 0;
  until(nes, rom.frames, () => {
    const byte = read();
    steady = byte === last && byte !== 0 && byte !== 3 ? steady + 1 : 0;
    last = byte;
    return steady === 30;
  });
  const { passed, code } = coinResult(read());
  return passed && read() !== 3 ? PASS : fail(code === '' ? 'not run' : `error ${code}`);
}

function runPicture(nes: Nes, rom: CorpusRom): Result {
  const { picture } = rom;
  const frames = picture?.still ? Math.max(rom.frames, picture.since + 1) : 900;
  for (let frame = 1; frame < frames; frame++) nes.runFrame({ picture: false });
  nes.runFrame();
  if (picture === undefined) return { verdict: 'not judged', detail: 'no reference picture' };
  let crc = pictureCrc(nes.pixels);
  for (let frame = 0; picture.still && crc !== picture.crc && frame < PATIENCE; frame++) {
    nes.runFrame();
    crc = pictureCrc(nes.pixels);
  }
  if (crc === picture.crc) return PASS;
  const detail = `picture ${crc}, the reference has ${picture.crc}`;
  return picture.still ? fail(detail) : { verdict: 'not judged', detail: `animated: after 900 frames ${detail}` };
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

const RULES: Readonly<Record<string, (nes: Nes, rom: CorpusRom) => Result>> = {
  blargg6000: runShell,
  'blargg-screen': runScreen,
  'nametable-text': runScreen,
  'accuracycoin-single': runCoin,
  visual: runPicture,
  interactive: runPicture,
  game: runPicture,
  audio: runSound,
  nsf: runSound,
};

/** Runs one ROM of the corpus by the rule of its kind. */
export function runRom(rom: CorpusRom, bytes: Uint8Array): Result {
  const nes = build(rom, bytes);
  if (typeof nes === 'string') return { verdict: 'not supported', detail: nes };
  const result = RULES[rom.kind](nes, rom);
  return result.verdict === 'fail' && rom.expect ? { verdict: 'other revision', detail: result.detail } : result;
}
