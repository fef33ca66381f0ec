/** A low-pass as wide as its length, in levels of the signal; the sum is 1. Even lengths: its middle lies between two levels. */
export type Kernel = readonly number[];

/** One mean after another, each over so many levels: what a mean of 12 lets through has nothing of the subcarrier's harmonics. */
export function means(...widths: readonly number[]): Kernel {
  let kernel: Kernel = [1];
  for (const width of widths) kernel = convolve(kernel, new Array<number>(width).fill(1 / width));
  return kernel;
}

/** What differs from `distance` levels to either side, `amount` times more. */
export function sharpened(kernel: Kernel, amount: number, distance: number): Kernel {
  const peak = new Array<number>(2 * distance + 1).fill(0);
  peak[0] = -amount;
  peak[2 * distance] = -amount;
  peak[distance] = 1 + 2 * amount;
  return convolve(kernel, peak);
}

function convolve(a: Kernel, b: Kernel): Kernel {
  const out = new Array<number>(a.length + b.length - 1).fill(0);
  a.forEach((x, i) => {
    b.forEach((y, j) => {
      out[i + j] += x * y;
    });
  });
  return out;
}
