/** Output samples touched by one step. */
export const TAPS = 32;
/** Positions of a step between two samples that the kernel has; those between them are in proportion. */
export const PHASES = 256;
/** Middle of the transition band as a part of the sample rate: what folds back lands above 0.45 of it. */
const CUTOFF = 0.445;
/** Kaiser window: side lobes 99 dB down. */
const KAISER_BETA = 10;
/** Intervals of the integral over the frequencies. */
const INTERVALS = 128;

/** Modified Bessel function of the first kind, order 0, for the Kaiser window. */
function bessel0(x: number): number {
  let sum = 1;
  let term = 1;
  for (let k = 1; term > 1e-12 * sum; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

/**
 * Half of the symmetric impulse response, PHASES values a sample: a first-order low-pass, whose corner is at
 * `lowPass` sample rates, up to the cutoff, nothing above (Simpson's rule over the frequencies), times the window. Summing up
 * samples raises what is high, by w / (2 sin(w / 2)) beside the integral of a step, so that is taken off.
 */
function impulseResponse(lowPass: number): Float64Array {
  const size = (TAPS / 2) * PHASES;
  const response = new Float64Array(size + 1);
  for (let k = 0; k <= INTERVALS; k++) {
    const f = (k / INTERVALS) * CUTOFF;
    const simpson = k === 0 || k === INTERVALS ? 1 : k % 2 === 1 ? 4 : 2;
    const fall = f === 0 ? 1 : Math.sin(Math.PI * f) / (Math.PI * f);
    const weight = (simpson * fall) / Math.hypot(1, f / lowPass);
    // cos(n angle) by recurrence.
    const angle = (2 * Math.PI * f) / PHASES;
    const twice = 2 * Math.cos(angle);
    let cosine = 1;
    let before = Math.cos(angle);
    for (let n = 0; n <= size; n++) {
      response[n] += weight * cosine;
      const next = twice * cosine - before;
      before = cosine;
      cosine = next;
    }
  }
  for (let n = 0; n < size; n++) response[n] *= bessel0(KAISER_BETA * Math.sqrt(1 - (n / size) ** 2));
  response[size] = 0;
  return response;
}

/** Those that were made, by `lowPass`: consoles at one rate share theirs. */
const made = new Map<number, Float64Array>();

/**
 * The changes that a step of 1 makes from sample to sample, (PHASES + 1) rows of TAPS: row p is for one that comes p / PHASES of
 * a sample after sample TAPS / 2 - 1. Each row adds up to 1. `lowPass` is the corner of the console's low-pass in sample
 * rates; Infinity is none.
 */
export function kernelFor(lowPass: number): Float64Array {
  const kernel = made.get(lowPass) ?? makeKernel(lowPass);
  made.set(lowPass, kernel);
  return kernel;
}

function makeKernel(lowPass: number): Float64Array {
  const kernel = new Float64Array((PHASES + 1) * TAPS);
  const half = TAPS / 2;
  const response = impulseResponse(lowPass);
  for (let phase = 0; phase <= PHASES; phase++) {
    let sum = 0;
    for (let tap = 0; tap < TAPS; tap++) sum += response[Math.abs((tap - half + 1) * PHASES - phase)];
    for (let tap = 0; tap < TAPS; tap++) {
      kernel[phase * TAPS + tap] = response[Math.abs((tap - half + 1) * PHASES - phase)] / sum;
    }
  }
  return kernel;
}
