/** Seven-term Blackman-Harris window: side lobes 163 dB down, main lobe 7 lines either way. */
const SEVEN_TERMS: readonly number[] = [
  0.27105140069342, -0.43329793923448, 0.21812299954311, -0.06592544638803, 0.01081174209837, -0.00077658482522,
  0.00001388721735,
];
/** Blackman-Harris window of four terms: side lobes 92 dB down, main lobe 4 lines either way. */
export const FOUR_TERMS: readonly number[] = [0.35875, -0.48829, 0.14128, -0.01168];
/** Lines either side of a frequency that belong to it, and one more. */
const LOBE = 8;
/** Where lines are looked for, Hz. */
const LOWEST = 100;
const HIGHEST = 20000;

/** In-place Fourier transform of `re` and `im`, whose length is a power of two. */
function transform(re: Float64Array, im: Float64Array): void {
  const size = re.length;
  const cos = Float64Array.from({ length: size / 2 }, (_, k) => Math.cos((-2 * Math.PI * k) / size));
  const sin = Float64Array.from({ length: size / 2 }, (_, k) => Math.sin((-2 * Math.PI * k) / size));
  for (let half = 1; half < size; half *= 2) {
    const stride = size / (2 * half);
    for (let start = 0; start < size; start += 2 * half) {
      for (let k = 0; k < half; k++) {
        const [c, s] = [cos[k * stride], sin[k * stride]];
        const a = start + k;
        const b = a + half;
        const tr = re[b] * c - im[b] * s;
        const ti = re[b] * s + im[b] * c;
        re[b] = re[a] - tr;
        im[b] = im[a] - ti;
        re[a] += tr;
        im[a] += ti;
      }
    }
  }
}

/** Windows that were made, by their terms and their size. */
const windows = new Map<string, Float64Array>();

function windowOf(terms: readonly number[], size: number): Float64Array {
  const key = `${terms.length} ${size}`;
  const window =
    windows.get(key) ??
    Float64Array.from({ length: size }, (_, i) =>
      terms.reduce((sum, term, n) => sum + (term / terms[0]) * Math.cos((2 * Math.PI * i * n) / size), 0),
    );
  windows.set(key, window);
  return window;
}

/** Amplitude of each frequency of the last `size` samples, a power of two, in a window of these `terms`; index k is k rate / size Hz. */
export function spectrum(samples: Float32Array, size: number, terms = SEVEN_TERMS): Float64Array {
  const re = new Float64Array(size);
  const im = new Float64Array(size);
  const at = samples.length - size;
  const bits = Math.log2(size);
  const window = windowOf(terms, size);
  for (let i = 0; i < size; i++) {
    let reversed = 0;
    for (let b = 0; b < bits; b++) reversed |= ((i >> b) & 1) << (bits - 1 - b);
    re[reversed] = samples[at + i] * window[i];
  }
  transform(re, im);
  return Float64Array.from({ length: size / 2 }, (_, k) => (2 * Math.hypot(re[k], im[k])) / size);
}

/**
 * The strongest line that is no multiple of `hz` in a spectrum of samples at `rate`, from 100 Hz to 20,000 Hz or where the
 * samples end: dB above the strongest that is one.
 */
export function worstSpur(lines: Float64Array, hz: number, rate: number): number {
  const lineHz = rate / (2 * lines.length);
  let tone = 0;
  let worst = 0;
  for (let k = Math.ceil(LOWEST / lineHz); k < Math.min(HIGHEST / lineHz, lines.length); k++) {
    const f = k * lineHz;
    const off = Math.abs(f / hz - Math.round(f / hz)) * hz;
    if (off > LOBE * lineHz) worst = Math.max(worst, lines[k]);
    else tone = Math.max(tone, lines[k]);
  }
  return 20 * Math.log10(worst / tone);
}
