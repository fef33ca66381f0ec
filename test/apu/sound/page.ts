import { CONSOLE_FILTERS, type ConsoleSound } from '../../../src/apu/console-filters.ts';
import { pulseDac } from '../../../src/base/sound.ts';
import { CHIP_LEVELS, chipLevel } from '../../roms/chip-levels.ts';
import { spectrum, worstSpur } from '../spectrum.ts';
import { recordBlip, recordJsnes } from './peers.ts';
import { deltaNote, type Note, noiseNote, pulseNote, record, triangleNote } from './recording.ts';
import { response } from './response.ts';

/** Samples of a spectrum, and those before, in which the high-passes settle. */
const SIZE = 1 << 16;
const LEAD = 20000;
const RATES = [44100, 48000, 96000] as const;
const DUTIES = ['12.5 %', '25 %', '50 %', '75 %'] as const;
/** Timer reload values: 12.4 kHz down to 54 Hz as a pulse. */
const TIMERS = [8, 10, 13, 17, 22, 28, 36, 47, 60, 78, 101, 130, 168, 217, 253, 361, 466, 602, 777, 1003, 1430, 2047];
const SHORT_RATES = [0, 1, 2, 3, 4, 5, 6, 8, 10] as const;
const LONG_RATES = [0, 4, 8] as const;
/** Hz at which the response is told. */
const TOLD = [20, 50, 100, 440, 1000, 5000, 10000, 14000, 16000, 18000, 20000] as const;

/** Who makes the samples. */
type Recorder = (note: Note, rate: number, count: number, lead: number) => Float32Array;

/** How strong the strongest line beside the tone is, dB above the tone's strongest. */
export function spurOf(note: Note, rate: number, recorder: Recorder = record): number {
  return worstSpur(spectrum(recorder(note, rate, SIZE, LEAD), SIZE), note.hz, rate);
}

const dB = (ratio: number): number => 20 * Math.log10(ratio);
const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const heads = (first: string, others: readonly (string | number)[]): string[] => [
  row([first, ...others]),
  row(['---', ...others.map(() => '---:')]),
];
const whole = (value: number): string => value.toFixed(0);

/** The rows of one table of spurs: pulses by duty and timer, then the triangle. */
function tones(rate: number, recorder: Recorder): { name: string; spurs: number[] }[] {
  const pulses = DUTIES.map((name, duty) => ({
    name: `pulse ${name}`,
    spurs: TIMERS.map((timer) => spurOf(pulseNote(duty, timer), rate, recorder)),
  }));
  return [...pulses, { name: 'triangle', spurs: TIMERS.map((timer) => spurOf(triangleNote(timer), rate, recorder)) }];
}

function worstAndMedian(spurs: readonly number[]): [string, string] {
  const sorted = [...spurs].sort((a, b) => a - b);
  return [(sorted.at(-1) as number).toFixed(1), sorted[sorted.length >> 1].toFixed(1)];
}

function spurTables(): string[] {
  const summary = heads('at 48 kHz, unless said', ['worst', 'median']);
  const tables: string[] = [];
  const told = (title: string, rate: number, recorder: Recorder) => {
    const rows = tones(rate, recorder);
    const [worst, median] = worstAndMedian(rows.flatMap(({ spurs }) => spurs));
    summary.push(row([title, worst, median]));
    tables.push(`### ${title}`, '', ...heads('timer', TIMERS));
    for (const { name, spurs } of rows) tables.push(row([name, ...spurs.map(whole)]));
    tables.push('');
  };
  for (const rate of RATES) told(`Cartouche at ${rate / 1000} kHz`, rate, record);
  told('a kernel as blip_buf’s', 48000, recordBlip);
  told('jsnes 3.0.0', 48000, recordJsnes);
  return [...summary, '', ...tables];
}

function noiseTable(): string[] {
  const lines = heads('', [...SHORT_RATES.map((rate) => `short, rate ${rate}`), 'delta channel']);
  const told = (title: string, rate: number, recorder: Recorder) => {
    const short = SHORT_RATES.map((noise) => whole(spurOf(noiseNote(noise, true), rate, recorder)));
    lines.push(row([title, ...short, whole(spurOf(deltaNote(), rate, recorder))]));
  };
  for (const rate of RATES) told(`Cartouche at ${rate / 1000} kHz`, rate, record);
  told('a kernel as blip_buf’s', 48000, recordBlip);
  told('jsnes 3.0.0', 48000, recordJsnes);
  return lines;
}

/** What the filters of `console` leave of a tone of `hz`, by formula. */
function filtered(console: ConsoleSound, hz: number): number {
  const { highPasses, lowPass } = CONSOLE_FILTERS[console];
  return 1 / Math.hypot(1, highPasses[0] / hz) / Math.hypot(1, highPasses[1] / hz) / Math.hypot(1, hz / lowPass);
}

/** The formula of the DAC of triangle, noise and delta channel. */
const otherDac = (sum: number): number => (159.79 * sum) / (1 + 100 * sum);

/** Octaves from 500 Hz in which the long noise is as strong as its formula says, dB: bits at random, a sinc over the frequencies. */
function longNoise(rate: number): number[] {
  const note = noiseNote(rate, false);
  const bitHz = note.hz * 32767;
  const lines = spectrum(record(note, 48000, SIZE, LEAD), SIZE);
  const height = otherDac(15 / 8227 + 15 / 12241) - otherDac(15 / 8227);
  // A sequence of random bits has height^2 / (2 bitHz) of power a Hz; the window's lines are 1.97 wide.
  const perLine = ((height ** 2 / (2 * bitHz)) * 48000) / SIZE;
  return [500, 1000, 2000, 4000, 8000].map((from) => {
    let [found, expected] = [0, 0];
    for (let k = Math.ceil((from * SIZE) / 48000); k < (2 * from * SIZE) / 48000; k++) {
      const hz = (k * 48000) / SIZE;
      const x = (Math.PI * hz) / bitHz;
      found += lines[k] ** 2 / 2 / NOISE_WIDTH;
      expected += perLine * (Math.sin(x) / x) ** 2 * filtered('nes', hz) ** 2;
    }
    return 10 * Math.log10(found / expected);
  });
}

/** Equivalent noise width of the window, in lines. */
const NOISE_WIDTH = 2.6315;

function levelTable(): string[] {
  const lines = heads('dB above the formula, the first 5 harmonics that are there', [1, 2, 3, 4, 5]);
  for (const [duty, part] of [
    [0, 1 / 8],
    [1, 1 / 4],
    [2, 1 / 2],
  ] as const) {
    const note = pulseNote(duty, 253);
    const found = harmonics(note);
    const errors = found.map((level, i) => {
      const n = i + 1;
      const ideal = (2 / (n * Math.PI)) * Math.abs(Math.sin(n * Math.PI * part)) * pulseDac(15);
      return ideal < 1e-9 ? '' : dB(level / (ideal * filtered('nes', n * note.hz))).toFixed(2);
    });
    lines.push(row([`pulse ${DUTIES[duty]}`, ...errors]));
  }
  return lines;
}

/** Amplitudes of the first five harmonics. */
function harmonics(note: Note): number[] {
  const lines = spectrum(record(note, 48000, SIZE, LEAD), SIZE);
  return [1, 2, 3, 4, 5].map((n) => {
    const at = Math.round((n * note.hz * SIZE) / 48000);
    const power = lines.subarray(at - 12, at + 13).reduce((sum, line) => sum + line ** 2, 0);
    return Math.sqrt(power / NOISE_WIDTH);
  });
}

function responseTable(): string[] {
  const lines = heads('', TOLD);
  for (const console of Object.keys(CONSOLE_FILTERS) as ConsoleSound[]) {
    lines.push(row([`${console}, by formula`, ...TOLD.map((hz) => dB(filtered(console, hz)).toFixed(2))]));
    for (const rate of RATES) {
      const measured = TOLD.map((hz) => (hz < rate * 0.4536 ? dB(response(rate, hz, console)).toFixed(2) : ''));
      lines.push(row([`at ${rate / 1000} kHz`, ...measured]));
    }
  }
  return lines;
}

function chipTable(): string[] {
  const lines = heads('beside a pulse of the 2A03', ['measured on cartridges', 'here']);
  for (const { name, chip, loudness } of CHIP_LEVELS) {
    lines.push(row([chip, loudness.toFixed(1), chipLevel(name).level.toFixed(2)]));
  }
  return lines;
}

/** docs/SOUND.md, measured anew. Takes some minutes, and needs the test ROMs. */
export function soundPage(): string {
  return [
    '# Sound',
    '',
    'Written by `npm run sound`, which measures all of it; nothing here is typed in. All numbers are dB.',
    '',
    '## What is heard beside a tone',
    '',
    'The strongest line from 100 Hz to 20 kHz that is no multiple of the tone, above the tone’s own strongest line. Spectra of 65,536 samples in',
    'a Blackman-Harris window of seven terms, whose own side lobes are 163 dB down. All three play the same notes: jsnes from a cartridge, and is heard on its left side; the',
    'kernel as blip_buf’s (16 samples, 32 positions with interpolation, 15 bits) gets the same changes of level as ours.',
    '',
    ...spurTables(),
    '## Noise and samples',
    '',
    'The short noise of 93 bits is a tone, and so is a sample that loops; the same measure.',
    '',
    ...noiseTable(),
    '',
    'The long noise, beside what random bits of its length and height would be, by octave from that frequency (the triangle rests at 15, where the DAC gives less):',
    '',
    ...heads('', [500, 1000, 2000, 4000, 8000]),
    ...LONG_RATES.map((rate) => row([`rate ${rate}`, ...longNoise(rate).map((error) => error.toFixed(2))])),
    '',
    '## Levels',
    '',
    'The DACs are the formulas of https://www.nesdev.org/wiki/APU_Mixer themselves, over all five channels; `test/apu/mixer.test.ts` compares every level. A note',
    'comes out as high as its Fourier series through the console’s filters:',
    '',
    ...levelTable(),
    '',
    'The chips of cartridges, by the programs of nes-audio-tests; why these are right is in [decision 13](decisions/0013-how-loud-the-sound-chips-are.md):',
    '',
    ...chipTable(),
    '',
    '## Filters',
    '',
    'What is left of a tone, by its frequency in Hz, at the three rates:',
    '',
    ...responseTable(),
    '',
  ].join('\n');
}
