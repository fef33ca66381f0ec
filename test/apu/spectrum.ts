/** Amplitude of each frequency of the last `size` samples, Blackman-Harris window; index k is k rate / size Hz. */
export function spectrum(samples: Float32Array, size: number): Float64Array {
  const re = new Float64Array(size);
  const im = new Float64Array(size);
  const at = samples.length - size;
  const bits = Math.log2(size);
  for (let i = 0; i < size; i++) {
    const x = (2 * Math.PI * i) / size;
    const window = 0.35875 - 0.48829 * Math.cos(x) + 0.14128 * Math.cos(2 * x) - 0.01168 * Math.cos(3 * x);
    let reversed = 0;
    for (let b = 0; b < bits; b++) reversed |= ((i >> b) & 1) << (bits - 1 - b);
    re[reversed] = (samples[at + i] * window) / 0.35875;
  }
  for (let half = 1; half < size; half *= 2) {
    for (let start = 0; start < size; start += 2 * half) {
      for (let k = 0; k < half; k++) {
        const angle = (-Math.PI * k) / half;
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        const [a, b] = [start + k, start + k + half];
        const [tr, ti] = [re[b] * c - im[b] * s, re[b] * s + im[b] * c];
        [re[b], im[b], re[a], im[a]] = [re[a] - tr, im[a] - ti, re[a] + tr, im[a] + ti];
      }
    }
  }
  return Float64Array.from({ length: size / 2 }, (_, k) => (2 * Math.hypot(re[k], im[k])) / size);
}

/**
 * The strongest line that is no multiple of `hz` in a spectrum of 48 kHz samples, from 100 to 20,000 Hz: dB above the
 * line at `hz`.
 */
export function worstAlias(lines: Float64Array, hz: number): number {
  const size = 2 * lines.length;
  const fundamental = Math.max(
    ...lines.subarray(Math.floor((hz * size) / 48000) - 3, Math.ceil((hz * size) / 48000) + 4),
  );
  let worst = 0;
  for (let k = Math.ceil((100 * size) / 48000); k < (20000 * size) / 48000; k++) {
    const f = (k * 48000) / size;
    const off = Math.abs(f / hz - Math.round(f / hz)) * hz;
    if (off > 20) worst = Math.max(worst, lines[k]);
  }
  return 20 * Math.log10(worst / fundamental);
}
